/* trial.c - test: every example of the rules, tried.
 * A rule is as good as its examples: a bad one must be reported, by its own
 * rule and at the words it names, and a good one must not. What was said
 * instead is shown, so that a rule can be mended without a draft. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/output.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/say.h"

/* A run over examples. In JUnit's XML what is told of a test is text within an
 * element: `output` then leads through an escape into `xml`. */
typedef struct {
    const galley *session;
    gly_output output, xml;
    gly_writer writer;
    bool is_junit;
    uint32_t passed, failed;
    uint32_t rules;
    galley_status status; /* of what is no fault of a rule */
} trials;

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

static void put(trials *now, galley_text text)
{
    gly_output_text(&now->output, (gly_text){text.data, (uint32_t)text.size});
}

/* Begin a test of a rule; `line` is that of its example, 0 for none. */
static void begin_test(trials *now, size_t rule, const char *what,
                       uint32_t line)
{
    if (!now->is_junit)
        return;
    galley_rule about = galley_rule_at(now->session, rule);
    gly_output_put(&now->xml, "  <testcase classname=\"");
    put(now, about.id);
    gly_output_flush(&now->output);
    gly_output_format(&now->xml, "\" name=\"%s", what);
    if (line > 0)
        gly_output_format(&now->xml, " on line %u", (unsigned)line);
    gly_output_put(&now->xml, "\" file=\"");
    put(now, about.path);
    gly_output_flush(&now->output);
    gly_output_put(&now->xml, "\">");
}

/* What is written from here on says why the test has failed. */
static void begin_failure(trials *now)
{
    now->failed++;
    if (now->is_junit)
        gly_output_put(&now->xml, "<failure message=\"fails\">");
}

static void end_test(trials *now, bool is_passed)
{
    now->passed += is_passed;
    if (!now->is_junit)
        return;
    gly_output_flush(&now->output);
    gly_output_put(&now->xml,
                   is_passed ? "</testcase>\n" : "</failure></testcase>\n");
}

/* Words of an example on one line. */
static void put_words(trials *now, galley_text words)
{
    for (size_t i = 0; i < words.size; i++) {
        char byte = words.data[i] == '\n' ? ' ' : words.data[i];
        gly_output_text(&now->output, (gly_text){&byte, 1});
    }
}

/* Everything that was said of an example: "    line 3: [rule] “words”". */
static void show_said(trials *now, const galley_article *article)
{
    galley_text bytes = galley_article_bytes(article);
    size_t count = galley_finding_count(article);
    if (count == 0)
        gly_output_put(&now->output, "    nothing was reported\n");
    for (size_t i = 0; i < count; i++) {
        galley_finding finding = galley_finding_at(article, i);
        galley_text words = {bytes.data + finding.place.offset,
                             finding.place.length};
        gly_output_format(&now->output, "    its line %u: [",
                          (unsigned)finding.place.line);
        put(now, finding.rule);
        gly_output_put(&now->output, "] at: ");
        put_words(now, words);
        gly_output_put(&now->output, "\n      ");
        put(now, finding.message);
        gly_output_put(&now->output, "\n");
    }
}

static void show_failure(trials *now, size_t rule, size_t index,
                         const galley_trial *trial)
{
    static const char *const reasons[] = {
        [GALLEY_PASSED] = "",
        [GALLEY_SILENT] = "the rule must report this example, and does not",
        [GALLEY_ELSEWHERE] = "the rule reports other words than ",
        [GALLEY_FALSE] = "the rule reports an example that is good",
    };
    galley_rule about = galley_rule_at(now->session, rule);
    galley_example example = galley_example_at(now->session, rule, index);
    put(now, about.path);
    gly_output_format(&now->output, ":%u: ", (unsigned)example.line);
    put(now, about.id);
    gly_output_format(&now->output, ": %s", reasons[trial->verdict]);
    if (trial->verdict == GALLEY_ELSEWHERE)
        put(now, example.at);
    gly_output_put(&now->output, "\n");
    show_said(now, trial->article);
}

static void try_example(trials *now, size_t rule, size_t index)
{
    galley_trial trial;
    galley_status status =
        galley_example_run(&trial, now->session, rule, index);
    if (status != GALLEY_OK) {
        now->status = status;
        return;
    }
    galley_example example = galley_example_at(now->session, rule, index);
    bool is_passed = trial.verdict == GALLEY_PASSED;
    begin_test(now, rule, example.bad ? "bad example" : "good example",
               example.line);
    if (!is_passed) {
        begin_failure(now);
        show_failure(now, rule, index, &trial);
    }
    end_test(now, is_passed);
    galley_article_free(trial.article);
}

/* "rules/a.yml: a: pattern 2 " */
static void put_pattern(trials *now, size_t rule, size_t pattern)
{
    galley_rule about = galley_rule_at(now->session, rule);
    put(now, about.path);
    gly_output_put(&now->output, ": ");
    put(now, about.id);
    gly_output_format(&now->output, ": pattern %u ", (unsigned)pattern + 1);
}

/* A pattern that is slow has failed; one that no example shows may be right. */
static void try_pattern(trials *now, size_t rule, size_t pattern)
{
    galley_pattern_trial trial;
    now->status = galley_pattern_run(&trial, now->session, rule, pattern);
    if (now->status != GALLEY_OK)
        return;
    if (trial.is_slow) {
        begin_test(now, rule, "slow pattern", 0);
        begin_failure(now);
        put_pattern(now, rule, pattern);
        gly_output_put(&now->output,
                       "is slow: it parts a paragraph in too many ways, and "
                       "gives up on drafts\n");
        end_test(now, false);
    } else if (!trial.is_seen && !now->is_junit) {
        put_pattern(now, rule, pattern);
        gly_output_put(&now->output, "matches in no bad example: it may never "
                                     "match\n");
    }
}

static void try_rule(trials *now, size_t index)
{
    size_t count = galley_rule_at(now->session, index).example_count;
    size_t patterns = galley_pattern_count(now->session, index);
    now->rules++;
    for (size_t i = 0; i < count && now->status == GALLEY_OK; i++)
        try_example(now, index, i);
    for (size_t i = 0; i < patterns && now->status == GALLEY_OK; i++)
        try_pattern(now, index, i);
}

static int end(trials *now)
{
    gly_output *last = now->is_junit ? &now->xml : &now->output;
    int status = now->failed == 0 ? GLY_EXIT_CLEAN : GLY_EXIT_FINDINGS;
    if (now->status != GALLEY_OK) {
        gly_say("cannot test the rules: %s", galley_status_text(now->status));
        status = GLY_EXIT_FAILED;
    } else if (now->is_junit) {
        gly_output_put(last, "</testsuite></testsuites>\n");
    } else {
        gly_output_format(last,
                          "examples of %u rule%s: %u passed, %u "
                          "failed\n",
                          (unsigned)now->rules, now->rules == 1 ? "" : "s",
                          (unsigned)now->passed, (unsigned)now->failed);
    }
    if (gly_output_flush(last) != GLY_OK) {
        gly_say_unwritten("the report", now->writer.error);
        status = GLY_EXIT_FAILED;
    }
    if (now->writer.descriptor != STDOUT_FILENO)
        close(now->writer.descriptor);
    return status;
}

/* Whether a rule comes from one of the files that were named. */
static bool is_from(const gly_list *paths, const galley_rule *rule)
{
    for (uint32_t i = 0; i < paths->count; i++) {
        const char *path = *(const char **)gly_list_at(paths, i);
        if (strlen(path) == rule->path.size &&
            memcmp(path, rule->path.data, rule->path.size) == 0)
            return true;
    }
    return false;
}

/* What is to be tested: `files` and `ids` that were named as such. */
typedef struct {
    gly_list ids; /* const char * */
    bool has_files;
} selection;

static bool is_called(const gly_list *ids, const galley_rule *rule)
{
    for (uint32_t i = 0; i < ids->count; i++) {
        const char *id = *(const char **)gly_list_at(ids, i);
        if (strlen(id) == rule->id.size &&
            memcmp(id, rule->id.data, rule->id.size) == 0)
            return true;
    }
    return false;
}

/* Which rules are tested: those that were called by their ids and those of
 * the files that were named; of --rules alone, all of theirs; all there are
 * when nothing was named. */
static bool is_selected(const selection *of, const gly_list *named,
                        const galley_rule *rule)
{
    if (is_called(&of->ids, rule))
        return true;
    if (of->ids.count > 0 && !of->has_files)
        return false;
    return named->count == 0 || is_from(named, rule);
}

/* Every id must be that of a rule. */
static int check_ids(const galley *session, const gly_list *ids)
{
    size_t rule;
    for (uint32_t i = 0; i < ids->count; i++) {
        const char *id = *(const char **)gly_list_at(ids, i);
        if (galley_rule_find(session, galley_text_of(id), &rule))
            continue;
        gly_say("there is no rule and no file “%s”", id);
        gly_say_hint("galley rules lists the rules");
        return GLY_EXIT_USAGE;
    }
    return GLY_EXIT_CLEAN;
}

/* Open what one `--format FMT[=FILE]` asks for. */
static int begin(trials *now, const galley *session,
                 const gly_format_request *request)
{
    *now = (trials){.session = session, .writer = {STDOUT_FILENO, 0}};
    now->is_junit = strcmp(request->format, "junit") == 0;
    if (!now->is_junit && strcmp(request->format, "text") != 0) {
        gly_say("galley test has no format “%s”", request->format);
        gly_say_hint("one of: text, junit");
        return GLY_EXIT_USAGE;
    }
    if (request->path != NULL)
        now->writer.descriptor =
            open(request->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (now->writer.descriptor < 0) {
        gly_say_unwritten(request->path, errno);
        return GLY_EXIT_FAILED;
    }
    gly_output_init(&now->xml, gly_writer_sink, &now->writer);
    if (now->is_junit) {
        gly_output_init(&now->output, escape, &now->xml);
        gly_output_put(&now->xml,
                       "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<testsuites><testsuite name=\"galley test\">\n");
    } else {
        gly_output_init(&now->output, gly_writer_sink, &now->writer);
    }
    return GLY_EXIT_CLEAN;
}

/* One report on the rules that were selected. */
static int report(const gly_rule_session *rules, const selection *of,
                  const gly_format_request *request)
{
    trials now;
    int status = begin(&now, rules->session, request);
    if (status != GLY_EXIT_CLEAN)
        return status;
    size_t count = galley_rule_count(rules->session);
    for (size_t i = 0; i < count; i++) {
        galley_rule about = galley_rule_at(rules->session, i);
        if (is_selected(of, &rules->named, &about))
            try_rule(&now, i);
    }
    return end(&now);
}

static int try_all(const gly_rule_session *rules, const selection *of,
                   const gly_list *formats)
{
    static const gly_format_request usual = {"text", NULL, false};
    int status = check_ids(rules->session, &of->ids);
    if (status == GLY_EXIT_CLEAN && formats->count == 0)
        return report(rules, of, &usual);
    for (uint32_t i = 0; i < formats->count && status <= GLY_EXIT_FINDINGS;
         i++) {
        int ended = report(rules, of, gly_list_at(formats, i));
        status = ended > status ? ended : status;
    }
    return status;
}

/* Divide the operands into files of rules and ids of rules. */
static gly_status divide(gly_settings *own, selection *of)
{
    for (uint32_t i = 0; i < own->operands.count; i++) {
        const char *word = *(const char **)gly_list_at(&own->operands, i);
        struct stat about;
        bool is_file = stat(word, &about) == 0;
        gly_list *list = is_file ? &own->rules : &of->ids;
        of->has_files = of->has_files || is_file;
        const char **added = gly_list_add(list, own->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = word;
    }
    return GLY_OK;
}

int gly_run_test(const gly_settings *wanted)
{
    gly_settings own = *wanted;
    selection of = {gly_list_of(sizeof(const char *)), false};
    gly_desks desks;
    if (divide(&own, &of) != GLY_OK) {
        gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
        return GLY_EXIT_FAILED;
    }
    gly_desks_init(&desks, &own);
    const gly_desk *desk = gly_desks_find(&desks, NULL);
    int status = desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (status == GLY_EXIT_CLEAN)
        status = try_all(&desk->loaded, &of, &own.formats);
    gly_desks_release(&desks);
    return status;
}
