/* drafts.c - check, claims and parse: drafts in, reports out.
 * Drafts are read one after another and let go of, so that a folder of ten
 * thousand takes no more memory than its largest. One that cannot be read is
 * told, the others are still read, and the run does not end in 0. */
#include <errno.h>
#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/outputs.h"
#include "cli/say.h"
#include "cli/stream.h"

/* A run over drafts. */
typedef struct {
    const gly_settings *wanted;
    gly_desks desks;
    gly_choices choices;
    gly_outputs outputs;
    galley_depth depth;
    bool found;  /* a finding at or above --fail-on */
    bool unread; /* a draft that could not be read */
    bool stop;   /* nothing more can be done */
    bool usage;  /* it stopped because of what was asked for */
} run;

static size_t most_bytes(const run *now)
{
    return now->wanted->max_size > 0 ? now->wanted->max_size
                                     : galley_size_limit(false);
}

/* "8 MB" where it is a whole number of them. */
static void say_too_large(const run *now, const char *path, const char *how)
{
    size_t most = most_bytes(now);
    if (most >> 20 > 0 && most % (1u << 20) == 0)
        gly_say("%s%s is larger than %zu MB", how, path, most >> 20);
    else
        gly_say("%s%s is larger than %zu bytes", how, path, most);
    if (most < galley_size_limit(true))
        gly_say_hint("--max-size lets larger drafts in, up to %zuM",
                     galley_size_limit(true) >> 20);
    else
        gly_say_hint("divide it into several drafts");
}

/* A file that is not there may be a command with a slip of the keys. */
static void say_failed(run *now, const char *path, int error)
{
    const gly_settings *wanted = now->wanted;
    const char *nearest = NULL;
    if (error == ENOENT && !wanted->command_given &&
        wanted->operands.count > 0 &&
        *(const char **)gly_list_at(&wanted->operands, 0) == path &&
        strchr(path, '/') == NULL && strchr(path, '.') == NULL)
        nearest = gly_command_nearest(path);
    if (nearest != NULL) {
        gly_say("there is no command and no file “%s”", path);
        gly_say_hint("did you mean galley %s?", nearest);
        now->stop = now->usage = true;
        return;
    }
    gly_say("cannot read %s: %s", path, strerror(error));
    if (error == ENOENT)
        gly_say_hint("check the spelling of the path, and the folder that "
                     "you are in");
    else if (error == EACCES)
        gly_say_hint("check who may read it, with ls -l");
}

static void say_unread(run *now, const char *path, gly_file_result result)
{
    int error = errno;
    now->unread = true;
    switch (result) {
    case GLY_FILE_TOO_LARGE:
        say_too_large(now, path, "");
        break;
    case GLY_FILE_NO_MEMORY:
        gly_say("cannot read %s: %s", path,
                galley_status_text(GALLEY_NO_MEMORY));
        break;
    case GLY_FILE_FOLDER:
        gly_say("cannot read %s: it is a folder", path);
        break;
    case GLY_FILE_FAILED:
    case GLY_FILE_READ:
        say_failed(now, path, error);
        break;
    }
}

/* A draft, and the rules and settings that it is checked by. */
typedef struct {
    const char *path;
    const galley *session;
    galley_settings *settings; /* NULL for none */
    gly_draft_choice chosen;
} belonging;

/* A file that is no article; it goes. */
static void say_invalid(const char *path, galley_article *article)
{
    galley_text problem = galley_article_problem(article);
    gly_say("cannot read %s: %.*s", path, (int)problem.size, problem.data);
    galley_article_free(article);
}

static void check(run *now, belonging *to, const gly_file *file)
{
    const char *path = to->path;
    galley_draft draft = {
        .path = galley_text_of(path),
        .bytes = {file->bytes, file->size},
        .input = now->wanted->input,
        .max_size = most_bytes(now),
        .depth = now->depth,
        .settings = to->settings,
        .choice = &to->chosen.choice,
    };
    galley_article *article;
    galley_status status = galley_check(&article, to->session, &draft);
    if (status == GALLEY_OK) {
        now->found = now->found || gly_session_is_failed_by(
                                       now->wanted, to->settings, article);
        status = gly_outputs_add(&now->outputs, article);
        if (gly_choices_note(&now->choices, &to->chosen, article) != GLY_OK)
            status = GALLEY_NO_MEMORY;
        galley_article_free(article);
    }
    if (status == GALLEY_INVALID)
        say_invalid(path, article);
    else if (status == GALLEY_TOO_LARGE)
        say_too_large(now, path, "unpacked, ");
    else if (status != GALLEY_OK)
        gly_say("cannot check %s: %s", path, galley_status_text(status));
    now->unread = now->unread || status != GALLEY_OK;
}

static void read_file(run *now, belonging *to)
{
    const char *path = to->path;
    gly_file file;
    if (strcmp(path, "-") != 0 && gly_outputs_hit(&now->outputs, path)) {
        gly_say("the report would be written over the draft %s", path);
        gly_say_hint("give the report a file of its own");
        now->stop = now->usage = true;
        return;
    }
    gly_file_result result = gly_file_read(&file, path, most_bytes(now));
    if (result != GLY_FILE_READ) {
        say_unread(now, path, result);
        return;
    }
    if (file.size == 0 && !now->wanted->quiet)
        gly_say("%s is empty: there is nothing to check", path);
    check(now, to, &file);
    gly_file_release(&file);
}

/* Read a draft once it is known what is wanted of it. */
static void read_chosen(run *now, belonging *to)
{
    int status =
        gly_choices_make(&to->chosen, &now->choices, to->settings, to->path);
    if (status == GLY_EXIT_CLEAN) {
        read_file(now, to);
    } else {
        now->stop = now->unread = true;
        now->usage = status == GLY_EXIT_USAGE;
    }
    gly_choices_release(&to->chosen);
}

/* Find where a draft belongs, and read it unless it is not to be checked. */
static void read_draft(run *now, const char *path, bool is_named)
{
    const gly_desk *desk = gly_desks_find(&now->desks, path);
    galley_settings *settings = NULL;
    now->stop = desk == NULL || desk->status != GLY_EXIT_CLEAN ||
                gly_desk_settle(&settings, desk, path) != GALLEY_OK;
    now->usage = desk != NULL && desk->status == GLY_EXIT_USAGE;
    now->unread = now->unread || now->stop;
    if (now->stop)
        return;
    if (settings == NULL || !galley_settings_ignore(settings)) {
        belonging to = {.path = path,
                        .session = desk->loaded.session,
                        .settings = settings};
        read_chosen(now, &to);
    } else if (is_named && !now->wanted->quiet) {
        gly_say("%s is not checked: %s ignores it", path, desk->path);
    }
    galley_settings_free(settings);
}

static void read_folder(run *now, const char *path)
{
    gly_folder folder = {now->wanted->arena, gly_file_is_draft,
                         gly_list_of(sizeof(const char *)), false};
    if (gly_folder_list(&folder, path) != GLY_OK) {
        gly_say("cannot list %s: %s", path,
                galley_status_text(GALLEY_NO_MEMORY));
        folder.failed = true;
    }
    if (folder.paths.count == 0 && !folder.failed) {
        gly_say("the folder %s holds no draft", path);
        gly_say_hint("drafts are files that end in .txt, .md, .markdown, "
                     ".html, .htm, .docx or .odt; name others one by one");
        folder.failed = true;
    }
    now->unread = now->unread || folder.failed;
    for (uint32_t i = 0; i < folder.paths.count && !now->stop; i++)
        read_draft(now, *(const char **)gly_list_at(&folder.paths, i), false);
}

static void read_operands(run *now)
{
    const gly_list *operands = &now->wanted->operands;
    for (uint32_t i = 0; i < operands->count && !now->stop; i++) {
        const char *path = *(const char **)gly_list_at(operands, i);
        if (strcmp(path, "-") != 0 && gly_file_is_folder(path))
            read_folder(now, path);
        else
            read_draft(now, path, true);
    }
}

static int status_of(const run *now)
{
    if (now->usage)
        return GLY_EXIT_USAGE;
    if (now->unread)
        return GLY_EXIT_FAILED;
    return now->found && now->wanted->command == GLY_COMMAND_CHECK
               ? GLY_EXIT_FINDINGS
               : GLY_EXIT_CLEAN;
}

/* Standard input can be read once. */
static int check_operands(const gly_settings *wanted)
{
    uint32_t dashes = 0;
    for (uint32_t i = 0; i < wanted->operands.count; i++)
        dashes +=
            strcmp(*(const char **)gly_list_at(&wanted->operands, i), "-") == 0;
    if (dashes > 1) {
        gly_say("standard input can be read only once");
        gly_say_hint("give - once, and name the other drafts");
        return GLY_EXIT_USAGE;
    }
    if (wanted->operands.count > 0)
        return GLY_EXIT_CLEAN;
    gly_say("no draft is named");
    gly_say_hint("write galley %s FILE, or a folder, or - for standard input; "
                 "galley help tells more",
                 gly_command_at(wanted->command)->name);
    return GLY_EXIT_USAGE;
}

/* Open the desk of the first draft, whose rules the reports describe, and then
 * the reports. */
static int open_first(run *now, galley_subject subject)
{
    const char *first = *(const char **)gly_list_at(&now->wanted->operands, 0);
    const gly_desk *desk = gly_desks_find(&now->desks, first);
    if (desk == NULL || desk->status != GLY_EXIT_CLEAN)
        return desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (now->wanted->command == GLY_COMMAND_BASELINE)
        return GLY_EXIT_CLEAN;
    now->outputs.session = desk->loaded.session;
    return gly_outputs_open(&now->outputs, now->wanted, subject);
}

int gly_run_drafts(const gly_settings *wanted)
{
    static const gly_stream_work works[] = {
        [GLY_COMMAND_CHECK] = {GALLEY_REPORT_FINDINGS, GALLEY_FINDINGS},
        [GLY_COMMAND_CLAIMS] = {GALLEY_REPORT_CLAIMS, GALLEY_CLAIMS},
        [GLY_COMMAND_PARSE] = {GALLEY_REPORT_TREES, GALLEY_LANGUAGE},
        [GLY_COMMAND_BASELINE] = {GALLEY_REPORT_FINDINGS, GALLEY_FINDINGS},
    };
    if (wanted->is_stream)
        return gly_stream_run(wanted, works[wanted->command]);
    run now = {.wanted = wanted, .depth = works[wanted->command].depth};
    int status = check_operands(wanted);
    if (status != GLY_EXIT_CLEAN)
        return status;
    gly_desks_init(&now.desks, wanted);
    gly_choices_init(&now.choices, wanted);
    status = open_first(&now, works[wanted->command].subject);
    if (status == GLY_EXIT_CLEAN) {
        read_operands(&now);
        status = gly_outputs_close(&now.outputs, status_of(&now), !now.stop);
        if (!now.stop)
            status = gly_baselines_end(&now.choices.baselines, status);
    }
    gly_desks_release(&now.desks);
    return status;
}
