/* drafts.c - check, claims and parse: drafts in, reports out.
 * A draft is let go of once it is reported on, so that a folder of ten thousand
 * takes no more memory than the few that are on their way (jobs.h). One that
 * cannot be read is told, the others are still read, and the run does not end
 * in 0. */
#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/jobs.h"
#include "cli/outputs.h"
#include "cli/progress.h"
#include "cli/say.h"
#include "cli/stream.h"
#include "cli/unread.h"
#include "cli/watch.h"

/* A run over drafts. */
typedef struct {
    const gly_settings *wanted;
    gly_desks desks;
    gly_choices choices;
    gly_outputs outputs;
    gly_jobs *jobs;
    gly_progress progress;
    galley_depth depth;
    bool found;  /* a finding at or above --fail-on */
    bool unread; /* a draft that could not be read */
    bool stop;   /* nothing more can be done */
    bool usage;  /* it stopped because of what was asked for */
} run;

static void say_unread(run *now, const gly_job *job)
{
    now->unread = true;
    if (gly_unread_is_slip(now->wanted, job)) {
        gly_unread_say_slip(job->name);
        now->stop = now->usage = true;
        return;
    }
    gly_unread_say(job);
}

/* Report on an article that was read. */
static void report(run *now, gly_job *job)
{
    const char *path = job->name;
    galley_status status = job->status;
    if (job->is_empty && !now->wanted->quiet)
        gly_say("%s is empty: there is nothing to check", path);
    if (status == GALLEY_OK) {
        now->found =
            now->found ||
            gly_session_is_failed_by(now->wanted, job->settings, job->article);
        status = gly_outputs_add(&now->outputs, job->article);
        if (gly_choices_note(&now->choices, &job->chosen, job->article) !=
            GLY_OK)
            status = GALLEY_NO_MEMORY;
    }
    if (status != GALLEY_OK)
        gly_unread_say_unchecked(job, status);
    now->unread = now->unread || status != GALLEY_OK;
}

/* Tell of a draft what there is to tell; drafts come in their order. */
static void take(void *context, gly_job *job)
{
    run *now = context;
    gly_progress_pause(&now->progress);
    if (now->stop) {
        /* nothing is told any more */
    } else if (job->ignored_by != NULL) {
        gly_say("%s is not checked: %s ignores it", job->name, job->ignored_by);
    } else if (job->result != GLY_FILE_READ) {
        say_unread(now, job);
    } else {
        report(now, job);
    }
    galley_article_free(job->article);
    galley_settings_free(job->settings);
    gly_choices_release(&job->chosen);
    gly_progress_step(&now->progress, job->name, &now->outputs);
}

/* The path by which a draft is known. */
static const char *name_of(const run *now, const char *path)
{
    return strcmp(path, "-") == 0 && now->wanted->stdin_path != NULL
               ? now->wanted->stdin_path
               : path;
}

/* End the run with `status`, once all is told of the drafts so far. */
static void stop(run *now, int status)
{
    gly_jobs_finish(now->jobs);
    now->usage = now->usage || (!now->stop && status == GLY_EXIT_USAGE);
    now->stop = now->unread = true;
}

/* Whether the draft may be read: no report is written over it. */
static bool is_free(run *now, const char *path)
{
    if (strcmp(path, "-") == 0 || !gly_outputs_hit(&now->outputs, path))
        return true;
    gly_jobs_finish(now->jobs);
    if (!now->stop) {
        gly_say("the report would be written over the draft %s", path);
        gly_say_hint("give the report a file of its own");
    }
    stop(now, GLY_EXIT_USAGE);
    return false;
}

/* Hand a draft on to be read and checked by what it belongs to. */
static void read_draft(run *now, const char *path, bool is_named)
{
    const char *name = name_of(now, path);
    const gly_desk *desk = gly_desks_find(&now->desks, name);
    galley_settings *settings = NULL;
    if (desk == NULL || desk->status != GLY_EXIT_CLEAN ||
        gly_desk_settle(&settings, desk, name) != GALLEY_OK) {
        stop(now, desk == NULL ? GLY_EXIT_FAILED : desk->status);
        return;
    }
    bool is_ignored = settings != NULL && galley_settings_ignore(settings);
    if ((is_ignored && (!is_named || now->wanted->quiet)) ||
        (!is_ignored && !is_free(now, path))) {
        galley_settings_free(settings);
        return;
    }
    gly_job job = {
        .path = path,
        .name = name,
        .draft = {.path = galley_text_of(name),
                  .input = now->wanted->input,
                  .max_size = gly_unread_most(now->wanted),
                  .depth = now->depth,
                  .settings = settings},
        .session = desk->loaded.session,
        .settings = settings,
        .seconds = now->wanted->timeout,
        .ignored_by = is_ignored ? desk->path : NULL,
    };
    int status = GLY_EXIT_CLEAN;
    if (!is_ignored)
        status = gly_choices_make(&job.chosen, &now->choices, settings, name);
    if (status == GLY_EXIT_CLEAN) {
        gly_jobs_add(now->jobs, &job);
        return;
    }
    gly_choices_release(&job.chosen);
    galley_settings_free(settings);
    stop(now, status);
}

static void read_folder(run *now, const char *path)
{
    gly_folder folder = {.arena = now->wanted->arena,
                         .filter = gly_file_is_draft,
                         .paths = gly_list_of(sizeof(const char *)),
                         .heeds_ignores = !now->wanted->no_ignore};
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
    gly_progress_expect(&now->progress, folder.paths.count);
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

/* How often standard input is to be read. */
static uint32_t count_dashes(const gly_settings *wanted)
{
    uint32_t dashes = 0;
    for (uint32_t i = 0; i < wanted->operands.count; i++)
        dashes +=
            strcmp(*(const char **)gly_list_at(&wanted->operands, i), "-") == 0;
    return dashes;
}

static int say_unwatchable(void)
{
    gly_say("standard input cannot be watched");
    gly_say_hint("name files or folders with --watch");
    return GLY_EXIT_USAGE;
}

/* Nothing was named; whoever types the program's name alone may not know it. */
static void say_unnamed(const gly_settings *wanted)
{
    gly_say("no draft is named");
    if (wanted->command_given || wanted->seen != 0) {
        gly_say_hint("write galley %s FILE, or a folder, or - for standard "
                     "input; galley help tells more",
                     gly_command_at(wanted->command)->name);
        return;
    }
    static const char *const lines[] = {
        "galley finds where a news draft contradicts itself or leaves a",
        "claim without a source. A draft never leaves this machine.",
        "",
        "galley draft.md                  what to look at, line by line",
        "galley drafts/                   all drafts of a folder",
        "galley -f html=p.html draft.md   the same as a page for a browser",
        "galley claims draft.md           who says what",
        "galley explain quote-speaker     why a rule is there",
        "galley help                      all commands and options",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        gly_say_hint("%s", lines[i]);
}

static int check_operands(const gly_settings *wanted)
{
    uint32_t dashes = count_dashes(wanted);
    if (dashes > 1) {
        gly_say("standard input can be read only once");
        gly_say_hint("give - once, and name the other drafts");
    } else if (dashes == 0 && wanted->stdin_path != NULL) {
        gly_say("--stdin-path names standard input, which is not read");
        gly_say_hint("write galley --stdin-path %s -", wanted->stdin_path);
    } else if (dashes > 0 && wanted->watch) {
        return say_unwatchable();
    } else if (wanted->operands.count > 0) {
        return GLY_EXIT_CLEAN;
    } else {
        say_unnamed(wanted);
    }
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

/* Read and report on everything once. */
static int run_once(const gly_settings *wanted, gly_stream_work work)
{
    run now = {.wanted = wanted, .depth = work.depth};
    now.jobs = gly_jobs_new(wanted->jobs > 0 ? wanted->jobs : gly_jobs_usual(),
                            take, &now);
    if (now.jobs == NULL) {
        gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
        return GLY_EXIT_FAILED;
    }
    gly_desks_init(&now.desks, wanted);
    gly_choices_init(&now.choices, wanted);
    int status = open_first(&now, work.subject);
    if (status == GLY_EXIT_CLEAN) {
        gly_progress_begin(&now.progress, wanted);
        read_operands(&now);
        gly_jobs_finish(now.jobs);
        gly_progress_end(&now.progress);
        status = gly_outputs_close(&now.outputs, status_of(&now), !now.stop);
        if (!now.stop)
            status = gly_baselines_end(&now.choices.baselines, status);
    }
    gly_jobs_free(now.jobs);
    gly_desks_release(&now.desks);
    return status;
}

/* Again whenever a draft was saved, until the person ends it. */
static int run_watching(const gly_settings *wanted, gly_stream_work work)
{
    gly_watch watch;
    int status = gly_watch_open(&watch, wanted);
    while (status == GLY_EXIT_CLEAN) {
        run_once(wanted, work);
        status = gly_watch_wait(&watch);
    }
    gly_watch_close(&watch);
    return status;
}

int gly_run_drafts(const gly_settings *wanted)
{
    static const gly_stream_work works[] = {
        [GLY_COMMAND_CHECK] = {GALLEY_REPORT_FINDINGS, GALLEY_FINDINGS},
        [GLY_COMMAND_CLAIMS] = {GALLEY_REPORT_CLAIMS, GALLEY_CLAIMS},
        [GLY_COMMAND_PARSE] = {GALLEY_REPORT_TREES, GALLEY_LANGUAGE},
        [GLY_COMMAND_BASELINE] = {GALLEY_REPORT_FINDINGS, GALLEY_FINDINGS},
    };
    gly_stream_work work = works[wanted->command];
    if (wanted->is_stream && wanted->watch)
        return say_unwatchable();
    if (wanted->is_stream)
        return gly_stream_run(wanted, work);
    int status = check_operands(wanted);
    if (status != GLY_EXIT_CLEAN)
        return status;
    return wanted->watch ? run_watching(wanted, work) : run_once(wanted, work);
}
