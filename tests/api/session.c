/* session.c - rules: shipped, added, replaced, refused, tried. */
#include <string.h>

#include "api/api.h"

/* A session with the shipped rules if asked, and one more file. */
static galley_status open_with(galley **out, bool shipped, const char *text)
{
    galley_rule_file file = {galley_text_of("house.yml"), galley_text_of(text)};
    galley_options options = {
        .without_shipped = !shipped, .files = &file, .file_count = 1};
    return galley_new(out, &options);
}

static void shipped_rules_are_there(void)
{
    galley *session;
    galley_options options = {0};
    size_t index = 0;
    if (!api_check("the shipped rules load",
                   galley_new(&session, &options) == GALLEY_OK))
        return;
    size_t count = galley_rule_count(session);
    api_check("there are some", count > 5);
    api_check("there are no problems", galley_problem_count(session) == 0);
    api_check("one of them is known",
              galley_rule_find(session, galley_text_of("placeholder"), &index));
    api_check("it is what was asked for",
              api_is(galley_rule_at(session, index).id, "placeholder"));
    api_check("another is not",
              !galley_rule_find(session, galley_text_of("placeholde"), &index));
    for (size_t i = 0; i < count; i++) {
        galley_rule rule = galley_rule_at(session, i);
        bool found = galley_rule_find(session, rule.id, &index);
        api_check("every rule is found by its id", found && index == i);
        api_check("every rule says why", rule.why.size > 0);
        api_check("every rule has examples", rule.example_count > 0);
    }
    galley_free(session);
}

/* A session that only checks has the same rules, and no examples of them. */
static void examples_are_spared(void)
{
    galley *session = NULL, *whole = NULL;
    const galley_options spare = {.without_examples = true}, none = {0};
    if (!api_check("rules load without examples",
                   galley_new(&session, &spare) == GALLEY_OK &&
                       galley_new(&whole, &none) == GALLEY_OK))
        return;
    size_t count = galley_rule_count(session);
    api_check("they are as many", count == galley_rule_count(whole));
    for (size_t i = 0; i < count; i++) {
        galley_rule rule = galley_rule_at(session, i);
        galley_rule other = galley_rule_at(whole, i);
        api_check("a rule has none", rule.example_count == 0);
        api_check("it is the same rule",
                  rule.id.size == other.id.size &&
                      memcmp(rule.id.data, other.id.data, rule.id.size) == 0);
        api_check("its reason is whole", rule.why.size == other.why.size);
    }
    galley_free(session);
    galley_free(whole);
}

static void rules_are_added_and_replaced(void)
{
    galley *session;
    static const char renamed[] = "id: placeholder\n" API_RULE;
    size_t index = 0;
    if (api_check("a rule is added",
                  open_with(&session, true, api_rule) == GALLEY_OK)) {
        api_check("it is among the others",
                  galley_rule_find(session, galley_text_of("blue"), &index));
        galley_free(session);
    }
    if (api_check("a rule replaces another",
                  open_with(&session, true, renamed) == GALLEY_OK)) {
        galley_rule_find(session, galley_text_of("placeholder"), &index);
        api_check("it is the one of the house",
                  api_is(galley_rule_at(session, index).path, "house.yml"));
        galley_free(session);
    }
    if (api_check("a rule may be alone",
                  open_with(&session, false, api_rule) == GALLEY_OK)) {
        api_check("then there is no other", galley_rule_count(session) == 1);
        galley_free(session);
    }
}

static void mistakes_are_told_with_their_places(void)
{
    galley *session = NULL;
    galley_article *article = NULL;
    galley_draft draft = api_draft("a.md", api_article);
    api_check("a wrong rule is refused",
              open_with(&session, true, api_wrong_rule) == GALLEY_INVALID);
    if (!api_check("the session holds the problems", session != NULL))
        return;
    size_t count = galley_problem_count(session);
    api_check("all three mistakes are told", count >= 3);
    uint32_t before = 0;
    for (size_t i = 0; i < count; i++) {
        galley_problem problem = galley_problem_at(session, i);
        api_check("with the file", api_is(problem.path, "house.yml"));
        api_check("with what is wrong", problem.message.size > 0);
        api_check("in order of lines",
                  problem.line == 0 || problem.line >= before);
        before = problem.line;
    }
    api_check("nothing is checked with it",
              galley_check(&article, session, &draft) == GALLEY_INVALID);
    api_check("and nothing is handed out", article == NULL);
    galley_free(session);
}

static void examples_are_tried(void)
{
    static const galley_verdict verdicts[] = {GALLEY_PASSED, GALLEY_SILENT,
                                              GALLEY_ELSEWHERE, GALLEY_FALSE,
                                              GALLEY_PASSED};
    static const char *const whys[] = {
        "a bad example at its words passes", "a rule that is silent is told",
        "a rule that speaks elsewhere is told",
        "a rule that speaks of a good example is told",
        "a good example passes"};
    galley *session;
    if (!api_check("a rule with wrong examples loads",
                   open_with(&session, false, api_rule) == GALLEY_OK))
        return;
    api_check("it has five", galley_rule_at(session, 0).example_count == 5);
    for (size_t i = 0; i < 5; i++) {
        galley_trial trial;
        if (!api_check("an example is tried",
                       galley_example_run(&trial, session, 0, i) == GALLEY_OK))
            continue;
        api_check(whys[i], trial.verdict == verdicts[i]);
        galley_article_free(trial.article);
    }
    api_check("an example knows its words",
              api_is(galley_example_at(session, 0, 2).at, "door"));
    galley_free(session);
}

void api_test_session(void)
{
    api_check("the library is of the header's version",
              strcmp(galley_version(), GALLEY_VERSION) == 0);
    api_check("the notices are there",
              strstr(galley_notices(), "WordNet") != NULL);
    for (galley_status i = GALLEY_OK; i <= GALLEY_GIVEN_UP; i++)
        api_check("a status has a text", galley_status_text(i)[0] != '\0');
    galley_free(NULL);
    galley_article_free(NULL);
    galley_report_free(NULL);
    shipped_rules_are_there();
    examples_are_spared();
    rules_are_added_and_replaced();
    mistakes_are_told_with_their_places();
    examples_are_tried();
}
