/* trial_report.c - text and JUnit's XML. */
#include "cli/trial_report.h"

#include <errno.h>
#include <string.h>

/* A sink that makes text of XML; `context` is the gly_output of the XML. */
static gly_status escape(void *context, const char *bytes, size_t size)
{
    gly_output *xml = context;
    for (size_t i = 0; i < size; i++) {
        char byte = bytes[i];
        if (byte == '&' || byte == '<' || byte == '"')
            gly_output_put(xml, byte == '&'   ? "&amp;"
                                : byte == '<' ? "&lt;"
                                              : "&quot;");
        else if ((unsigned char)byte < ' ' && byte != '\n')
            gly_output_put(xml, " ");
        else
            gly_output_text(xml, (gly_text){&byte, 1});
    }
    return xml->status;
}

/* A sink that keeps what it is given in the report `context`. */
static gly_status keep(void *context, const char *bytes, size_t size)
{
    gly_trial_report *report = context;
    for (size_t i = 0; i < size; i++) {
        char *added = gly_list_add(&report->cases, report->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = bytes[i];
    }
    return GLY_OK;
}

void gly_trial_report_put(gly_trial_report *report, galley_text text)
{
    gly_output_text(&report->output,
                    (gly_text){text.data, (uint32_t)text.size});
}

void gly_trial_report_begin(gly_trial_report *report,
                            const gly_trial_test *test)
{
    gly_output *xml = &report->xml;
    if (!report->is_junit)
        return;
    gly_output_put(xml, "  <testcase classname=\"");
    gly_trial_report_put(report, test->of);
    gly_output_flush(&report->output);
    gly_output_format(xml, "\" name=\"%s", test->what);
    if (test->line > 0)
        gly_output_format(xml, " on line %u", (unsigned)test->line);
    gly_output_put(xml, "\">");
}

void gly_trial_report_fail(gly_trial_report *report)
{
    report->failed++;
    if (report->is_junit)
        gly_output_put(&report->xml, "<failure message=\"fails\">");
}

void gly_trial_report_end(gly_trial_report *report, bool is_passed)
{
    report->passed += is_passed;
    if (!report->is_junit)
        return;
    gly_output_flush(&report->output);
    gly_output_put(&report->xml,
                   is_passed ? "</testcase>\n" : "</failure></testcase>\n");
}

/* Check a request, and its place against those before it. */
static int check(const gly_trial_report *before, const gly_trial_report *report,
                 const gly_format_request *request, gly_arena *arena)
{
    const char *path = report->target.path;
    if (!report->is_junit && strcmp(request->format, "text") != 0) {
        gly_say("galley test has no format “%s”", request->format);
        gly_say_hint("one of: text, junit");
        return GLY_EXIT_USAGE;
    }
    for (; before < report; before++) {
        const char *other = before->target.path;
        bool both_out = path == NULL && other == NULL;
        if (!both_out && (path == NULL || other == NULL ||
                          !gly_target_is_same(arena, path, other)))
            continue;
        gly_say("two reports cannot go to %s",
                both_out ? "standard output" : path);
        gly_say_hint("give each report a file of its own: --format FMT=FILE");
        return GLY_EXIT_USAGE;
    }
    return GLY_EXIT_CLEAN;
}

static bool open_one(gly_trial_report *report, gly_arena *arena)
{
    if (!gly_target_open(&report->target, arena))
        return false;
    report->arena = arena;
    report->cases = gly_list_of(sizeof(char));
    if (report->is_junit) {
        gly_output_init(&report->xml, keep, report);
        gly_output_init(&report->output, escape, &report->xml);
    } else {
        gly_output_init(&report->output, gly_writer_sink,
                        &report->target.writer);
    }
    return true;
}

int gly_trial_reports_open(gly_trial_report **out, uint32_t *count,
                           const gly_settings *wanted)
{
    static const gly_format_request usual = {"text", NULL, false};
    uint32_t asked = wanted->formats.count, most = asked > 0 ? asked : 1;
    gly_trial_report *reports =
        gly_arena_array(wanted->arena, most, sizeof *reports);
    int status = reports == NULL ? GLY_EXIT_FAILED : GLY_EXIT_CLEAN;
    for (uint32_t i = 0; i < most && status == GLY_EXIT_CLEAN; i++) {
        const gly_format_request *request =
            asked > 0 ? gly_list_at(&wanted->formats, i) : &usual;
        reports[i].target.path = request->path;
        reports[i].is_junit = strcmp(request->format, "junit") == 0;
        status = check(reports, &reports[i], request, wanted->arena);
    }
    uint32_t open = 0;
    while (status == GLY_EXIT_CLEAN && open < most) {
        if (!open_one(&reports[open++], wanted->arena))
            status = GLY_EXIT_FAILED;
    }
    for (uint32_t i = 0; status != GLY_EXIT_CLEAN && i < open; i++)
        gly_target_drop(&reports[i].target);
    *out = reports;
    *count = status == GLY_EXIT_CLEAN ? most : 0;
    return status;
}

/* The sums, and the tests below them. */
static void write_junit(gly_trial_report *report)
{
    gly_output whole;
    gly_writer *writer = &report->target.writer;
    if (gly_output_flush(&report->xml) != GLY_OK)
        writer->error = ENOMEM;
    gly_output_init(&whole, gly_writer_sink, writer);
    gly_output_format(&whole,
                      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<testsuites><testsuite name=\"galley test\" "
                      "tests=\"%u\" failures=\"%u\" errors=\"0\">\n",
                      (unsigned)(report->passed + report->failed),
                      (unsigned)report->failed);
    gly_output_text(&whole,
                    (gly_text){report->cases.items, report->cases.count});
    gly_output_put(&whole, "</testsuite></testsuites>\n");
    gly_output_flush(&whole);
}

int gly_trial_report_close(gly_trial_report *report, int status, bool complete)
{
    if (!complete) {
        gly_target_drop(&report->target);
        return status;
    }
    if (report->is_junit)
        write_junit(report);
    else
        gly_output_flush(&report->output);
    gly_target_finish(&report->target);
    if (report->target.writer.error == 0)
        return status;
    gly_say_unwritten(report->target.path == NULL ? "the report"
                                                  : report->target.path,
                      report->target.writer.error);
    return GLY_EXIT_FAILED;
}
