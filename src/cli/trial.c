/* trial.c - test: every example of the rules, tried.
 * A rule is as good as its examples: a bad one must be reported, by its own
 * rule and at the words it names, and a good one must not. What was said
 * instead is shown, so that a rule can be mended without a draft. */
#include <string.h>
#include <sys/stat.h>

#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/say.h"
#include "cli/trial_report.h"

/* A run over examples. */
typedef struct {
    const galley *session;
    gly_trial_report *told;
    uint32_t rules;
    galley_status status; /* of what is no fault of a rule */
} trials;

/* Words of an example on one line. */
static void put_words(trials *now, galley_text words)
{
    for (size_t i = 0; i < words.size; i++) {
        char byte = words.data[i] == '\n' ? ' ' : words.data[i];
        gly_output_text(&now->told->output, (gly_text){&byte, 1});
    }
}

/* Everything that was said of an example: "    line 3: [rule] “words”". */
static void show_said(trials *now, const galley_article *article)
{
    galley_text bytes = galley_article_bytes(article);
    size_t count = galley_finding_count(article);
    if (count == 0)
        gly_output_put(&now->told->output, "    nothing was reported\n");
    for (size_t i = 0; i < count; i++) {
        galley_finding finding = galley_finding_at(article, i);
        galley_text words = {bytes.data + finding.place.offset,
                             finding.place.length};
        gly_output_format(&now->told->output, "    its line %u: [",
                          (unsigned)finding.place.line);
        gly_trial_report_put(now->told, finding.rule);
        gly_output_put(&now->told->output, "] at: ");
        put_words(now, words);
        gly_output_put(&now->told->output, "\n      ");
        gly_trial_report_put(now->told, finding.message);
        gly_output_put(&now->told->output, "\n");
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
    gly_trial_report_put(now->told, about.path);
    gly_output_format(&now->told->output, ":%u: ", (unsigned)example.line);
    gly_trial_report_put(now->told, about.id);
    gly_output_format(&now->told->output, ": %s", reasons[trial->verdict]);
    if (trial->verdict == GALLEY_ELSEWHERE)
        gly_trial_report_put(now->told, example.at);
    gly_output_put(&now->told->output, "\n");
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
    galley_rule about = galley_rule_at(now->session, rule);
    gly_trial_report_begin(
        now->told, &(gly_trial_test){
                       about.id, example.bad ? "bad example" : "good example",
                       example.line});
    if (!is_passed) {
        gly_trial_report_fail(now->told);
        show_failure(now, rule, index, &trial);
    }
    gly_trial_report_end(now->told, is_passed);
    galley_article_free(trial.article);
}

/* What a pattern belongs to: a rule, or a claim type of the house. */
typedef struct {
    galley_text path, name;
    size_t number;
} owner;

/* A pattern that is slow has failed; one that no example shows may be right. */
static void tell_pattern(trials *now, const owner *of,
                         const galley_pattern_trial *trial)
{
    gly_trial_report *told = now->told;
    gly_output *output = &told->output;
    if (trial->is_slow) {
        gly_trial_report_begin(told,
                               &(gly_trial_test){of->name, "slow pattern", 0});
        gly_trial_report_fail(told);
    } else if (trial->is_seen || told->is_junit) {
        return;
    }
    gly_trial_report_put(now->told, of->path);
    gly_output_put(output, ": ");
    gly_trial_report_put(now->told, of->name);
    gly_output_format(output, ": pattern %u ", (unsigned)of->number + 1);
    gly_output_put(output,
                   trial->is_slow
                       ? "is slow: it parts a paragraph in too many ways, and "
                         "gives up on drafts\n"
                       : "matches in no bad example: it may never match\n");
    if (trial->is_slow)
        gly_trial_report_end(told, false);
}

static void try_pattern(trials *now, size_t rule, size_t pattern)
{
    galley_pattern_trial trial;
    galley_rule about = galley_rule_at(now->session, rule);
    now->status = galley_pattern_run(&trial, now->session, rule, pattern);
    if (now->status == GALLEY_OK)
        tell_pattern(now, &(owner){about.path, about.id, pattern}, &trial);
}

/* The patterns of a claim type of the house's own. */
static void try_type(trials *now, size_t index)
{
    galley_house_type about = galley_house_type_at(now->session, index);
    for (size_t i = 0; i < about.pattern_count && now->status == GALLEY_OK;
         i++) {
        galley_pattern_trial trial;
        now->status = galley_house_type_run(&trial, now->session, index, i);
        if (now->status == GALLEY_OK)
            tell_pattern(now, &(owner){about.path, about.name, i}, &trial);
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
    gly_trial_report *told = now->told;
    int status = told->failed == 0 ? GLY_EXIT_CLEAN : GLY_EXIT_FINDINGS;
    if (now->status != GALLEY_OK) {
        gly_say("cannot test the rules: %s", galley_status_text(now->status));
        return gly_trial_report_close(told, GLY_EXIT_FAILED, false);
    }
    if (!told->is_junit)
        gly_output_format(&told->output,
                          "examples of %u rule%s: %u passed, %u "
                          "failed\n",
                          (unsigned)now->rules, now->rules == 1 ? "" : "s",
                          (unsigned)told->passed, (unsigned)told->failed);
    return gly_trial_report_close(told, status, true);
}

/* Whether `word` is one of `words` (const char *). */
static bool is_one_of(const gly_list *words, galley_text word)
{
    for (uint32_t i = 0; i < words->count; i++) {
        const char *one = *(const char **)gly_list_at(words, i);
        if (strlen(one) == word.size && memcmp(one, word.data, word.size) == 0)
            return true;
    }
    return false;
}

/* What is to be tested: `files` and `ids` that were named as such. */
typedef struct {
    gly_list ids; /* const char * */
    bool has_files;
} selection;

/* Which rules are tested: those that were called by their ids and those of
 * the files that were named; of --rules alone, all of theirs; all there are
 * when nothing was named. */
static bool is_selected(const selection *of, const gly_list *named,
                        const galley_rule *rule)
{
    if (is_one_of(&of->ids, rule->id))
        return true;
    if (of->ids.count > 0 && !of->has_files)
        return false;
    return named->count == 0 || is_one_of(named, rule->path);
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

/* One report on the rules that were selected. */
static int report(const gly_rule_session *rules, const selection *of,
                  gly_trial_report *told)
{
    trials now = {.session = rules->session, .told = told};
    size_t count = galley_rule_count(rules->session);
    for (size_t i = 0; i < count; i++) {
        galley_rule about = galley_rule_at(rules->session, i);
        if (is_selected(of, &rules->named, &about))
            try_rule(&now, i);
    }
    count = of->ids.count > 0 && !of->has_files
                ? 0
                : galley_house_type_count(rules->session);
    for (size_t i = 0; i < count; i++) {
        galley_house_type about = galley_house_type_at(rules->session, i);
        if (rules->named.count == 0 || is_one_of(&rules->named, about.path))
            try_type(&now, i);
    }
    return end(&now);
}

/* Every report is opened before the first is written, so that a slip in one
 * leaves no half of another. */
static int try_all(const gly_rule_session *rules, const selection *of,
                   const gly_settings *wanted)
{
    uint32_t count = 0;
    gly_trial_report *told = NULL;
    int status = check_ids(rules->session, &of->ids);
    if (status == GLY_EXIT_CLEAN)
        status = gly_trial_reports_open(&told, &count, wanted);
    for (uint32_t i = 0; i < count; i++) {
        int ended = report(rules, of, &told[i]);
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
        status = try_all(&desk->loaded, &of, &own);
    gly_desks_release(&desks);
    return status;
}
