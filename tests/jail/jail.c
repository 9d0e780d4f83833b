/* jail.c - what reading a draft asks of the machine.
 *
 *     jail check FILE…          read the files, lock the process up, check and
 *                               report on each
 *     jail escape WAY           lock the process up, then try to get out by
 *                               open, socket, run or fork
 *     jail watch PROGRAM WORD…  run the program; print what it asks for
 *
 * Locked up, a process has memory, its own two streams and its end; a filter of
 * the kernel kills it at any other call. The library is given bytes, so it must
 * live with that whatever the bytes say: nothing in a draft can make it open a
 * file, run a program or reach a network. The program around it must open the
 * files that it was named; `watch` prints a line for each file that it opens
 * ("open PATH") and each call by which a process could get further ("socket",
 * "run", …). */
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "galley.h"

/* --- Locked up ----------------------------------------------------------- */

/* What is left: memory, and how much of it there is, which the C library asks
 * before it sorts; waiting for a lock, the clock, two streams, the end. */
static const int allowed[] = {
    SYS_brk,          SYS_mmap,      SYS_munmap,     SYS_mremap,
    SYS_mprotect,     SYS_futex,     SYS_exit,       SYS_exit_group,
    SYS_write,        SYS_madvise,   SYS_fstat,      SYS_lseek,
    SYS_rt_sigreturn, SYS_getrandom, SYS_newfstatat, SYS_clock_gettime,
    SYS_sysinfo,
};

enum { ALLOWED = sizeof allowed / sizeof *allowed };

/* Everything but these kills the process. False when there is no such filter
 * on this machine. */
static bool lock_up(void)
{
    struct sock_filter code[2 * ALLOWED + 2] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))};
    unsigned short size = 1;
    for (size_t i = 0; i < ALLOWED; i++) {
        struct sock_filter unless =
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)allowed[i], 0, 1);
        struct sock_filter pass = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
        code[size++] = unless;
        code[size++] = pass;
    }
    struct sock_filter kill =
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
    code[size++] = kill;
    struct sock_fprog filter = {size, code};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

/* --- check --------------------------------------------------------------- */

enum { FILE_MOST = 16 * 1024 * 1024, DRAFTS_MOST = 64 };

static bool read_file(galley_text *out, const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(FILE_MOST);
    size_t size = 0;
    if (file != NULL && bytes != NULL)
        size = fread(bytes, 1, FILE_MOST, file);
    if (file != NULL)
        fclose(file);
    *out = (galley_text){bytes, size};
    /* cppcheck-suppress memleak */
    return file != NULL && bytes != NULL;
}

static galley_status count_bytes(void *context, const char *bytes, size_t size)
{
    (void)bytes;
    *(size_t *)context += size;
    return GALLEY_OK;
}

/* Every report that there is, of one article. */
static size_t report(const galley *session, const galley_article *article)
{
    size_t size = 0;
    const char *name;
    for (size_t i = 0;
         (name = galley_format_name(GALLEY_REPORT_FINDINGS, i)) != NULL; i++) {
        galley_report *made;
        galley_report_options options = {.format = name,
                                         .session = session,
                                         .write = count_bytes,
                                         .context = &size};
        if (galley_report_new(&made, &options) != GALLEY_OK)
            return 0;
        galley_report_add(made, article);
        galley_report_end(made);
        galley_report_free(made);
    }
    return size;
}

/* One line for each draft: how the check ended, findings, bytes of reports. */
static int check_all(int count, char **paths)
{
    galley *session;
    galley_options options = {0};
    static galley_text bytes[DRAFTS_MOST];
    bool ready =
        count <= DRAFTS_MOST && galley_new(&session, &options) == GALLEY_OK;
    for (int i = 0; i < count && ready; i++)
        ready = read_file(&bytes[i], paths[i]);
    if (!ready || !lock_up())
        return 2;
    for (int i = 0; i < count; i++) {
        galley_article *article = NULL;
        galley_draft draft = {.path = galley_text_of(paths[i]),
                              .bytes = bytes[i]};
        galley_status status = galley_check(&article, session, &draft);
        bool good = status == GALLEY_OK;
        printf("%s: %s, %zu findings, %zu bytes\n", paths[i],
               galley_status_text(status),
               good ? galley_finding_count(article) : 0,
               good ? report(session, article) : 0);
        galley_article_free(article);
        free((void *)bytes[i].data);
    }
    galley_free(session);
    return 0;
}

/* --- escape -------------------------------------------------------------- */

static int escape(const char *way)
{
    char *const nothing[] = {NULL};
    if (!lock_up())
        return 2;
    if (strcmp(way, "open") == 0)
        open("/etc/passwd", O_RDONLY);
    else if (strcmp(way, "socket") == 0)
        socket(AF_INET, SOCK_STREAM, 0);
    else if (strcmp(way, "run") == 0)
        execve("/bin/true", nothing, nothing);
    else if (strcmp(way, "fork") == 0)
        fork();
    return 0;
}

/* --- watch --------------------------------------------------------------- */

/* Calls by which a process gets further than its own memory. */
static const struct {
    int call;
    const char *name;
    int path; /* which argument it is; -1 for none */
} told[] = {
#ifdef SYS_open
    {SYS_open, "open", 0},
    {SYS_creat, "create", 0},
    {SYS_fork, "fork", -1},
    {SYS_vfork, "fork", -1},
    {SYS_unlink, "unlink", 0},
    {SYS_rename, "rename", 0},
    {SYS_mkdir, "mkdir", 0},
    {SYS_symlink, "link", 0},
    {SYS_link, "link", 0},
    {SYS_chmod, "chmod", 0},
#endif
    {SYS_openat, "open", 1},
    {SYS_openat2, "open", 1},
    {SYS_execve, "run", 0},
    {SYS_execveat, "run", 1},
    {SYS_socket, "socket", -1},
    {SYS_socketpair, "socket", -1},
    {SYS_connect, "connect", -1},
    {SYS_sendto, "send", -1},
    {SYS_bind, "bind", -1},
    {SYS_clone, "clone", -1},
    {SYS_clone3, "clone", -1},
    {SYS_unlinkat, "unlink", 1},
    {SYS_renameat, "rename", 1},
    {SYS_renameat2, "rename", 1},
    {SYS_mkdirat, "mkdir", 1},
    {SYS_symlinkat, "link", 0},
    {SYS_linkat, "link", 1},
    {SYS_fchmodat, "chmod", 1},
    {SYS_ptrace, "ptrace", -1},
    {SYS_kill, "kill", -1},
    {SYS_io_uring_setup, "uring", -1},
};

/* Print the string at `address` of the watched process, whose memory is another
 * one after each program that it runs. */
static void print_string(pid_t child, unsigned long long address)
{
    char bytes[4096];
    snprintf(bytes, sizeof bytes, "/proc/%d/mem", (int)child);
    int memory = open(bytes, O_RDONLY);
    ssize_t size = pread(memory, bytes, sizeof bytes - 1, (off_t)address);
    close(memory);
    bytes[size > 0 ? size : 0] = '\0';
    printf(" %s", bytes);
}

static void tell(pid_t child, const struct __ptrace_syscall_info *info)
{
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        if (info->entry.nr != (unsigned long long)told[i].call)
            continue;
        fputs(told[i].name, stdout);
        if (told[i].path >= 0)
            print_string(child, info->entry.args[told[i].path]);
        putchar('\n');
        return;
    }
}

/* Let the child go from call to call until it ends. */
static int follow(pid_t child)
{
    int status, passed_on = 0;
    for (;;) {
        if (ptrace(PTRACE_SYSCALL, child, NULL, passed_on) != 0 ||
            waitpid(child, &status, 0) != child)
            return 2;
        if (WIFEXITED(status))
            return WEXITSTATUS(status);
        if (WIFSIGNALED(status))
            return 128 + WTERMSIG(status);
        int stop = WSTOPSIG(status);
        bool is_call = stop == (SIGTRAP | 0x80);
        passed_on = is_call || stop == SIGTRAP ? 0 : stop;
        if (!is_call)
            continue;
        struct __ptrace_syscall_info info = {0};
        ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
        if (info.op == PTRACE_SYSCALL_INFO_ENTRY)
            tell(child, &info);
    }
}

static int watch(char **words)
{
    int status;
    if (fflush(stdout) != 0)
        return 2;
    pid_t child = fork();
    if (child == 0) {
        int out = open("/dev/null", O_WRONLY);
        if (dup2(out, STDOUT_FILENO) < 0)
            _exit(126);
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        raise(SIGSTOP);
        /* cppcheck-suppress unreachableCode */
        execv(words[0], words);
        _exit(127);
    }
    if (child < 0 || waitpid(child, &status, 0) != child ||
        !WIFSTOPPED(status) ||
        ptrace(PTRACE_SETOPTIONS, child, NULL,
               PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL) != 0)
        return 2;
    printf("end %d\n", follow(child));
    return 0;
}

int main(int count, char **words)
{
    if (count > 2 && strcmp(words[1], "check") == 0)
        return check_all(count - 2, words + 2);
    if (count == 3 && strcmp(words[1], "escape") == 0)
        return escape(words[2]);
    if (count > 2 && strcmp(words[1], "watch") == 0)
        return watch(words + 2);
    fprintf(stderr, "usage: jail check FILE… | escape WAY | watch PROGRAM…\n");
    return 2;
}
