#include "document/directive.h"
#include "support/expect.h"

static void reads_directives(void)
{
    static const struct {
        const char *why, *text;
        gly_directive_kind kind;
        const char *rules, *reason;
    } rows[] = {
        {"the next block", " galley-disable-next-line vague-source ",
         GLY_DIRECTIVE_NEXT, "vague-source", ""},
        {"with a reason", "galley-disable-next-line title -- as she signs it",
         GLY_DIRECTIVE_NEXT, "title", "as she signs it"},
        {"a stretch", "galley-disable title, age", GLY_DIRECTIVE_OFF,
         "title, age", ""},
        {"its end", "galley-enable", GLY_DIRECTIVE_ON, "", ""},
        {"the whole draft", "galley-disable-file -- a satire",
         GLY_DIRECTIVE_FILE, "", "a satire"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_directive d;
        REQUIRE(rows[i].why, gly_directive_read(&d, gly_text_of(rows[i].text)));
        CHECK(rows[i].why, d.kind == rows[i].kind);
        CHECK(rows[i].why, gly_text_equal(d.rules, gly_text_of(rows[i].rules)));
        CHECK(rows[i].why,
              gly_text_equal(d.reason, gly_text_of(rows[i].reason)));
    }
}

static void leaves_other_comments_alone(void)
{
    static const char *const rows[] = {
        "", "more", "galley", "galley-disabled x", "the galley-disable line"};
    gly_directive d;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i], !gly_directive_read(&d, gly_text_of(rows[i])));
}

static void names_whole_rules(void)
{
    static const struct {
        const char *why, *rules, *rule;
        bool named;
    } rows[] = {
        {"no rule is every rule", "", "title", true},
        {"one of a list", "age, title", "title", true},
        {"blanks divide too", "age title", "age", true},
        {"a part of a name is none", "quote-wording", "quote", false},
        {"nor is a longer one", "quote", "quote-wording", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_directive d = {.rules = gly_text_of(rows[i].rules)};
        CHECK(rows[i].why, gly_directive_names(&d, gly_text_of(rows[i].rule)) ==
                               rows[i].named);
    }
}

CU_TestInfo silence_tests[] = {
    {"reads directives", reads_directives},
    {"leaves other comments alone", leaves_other_comments_alone},
    {"names whole rules", names_whole_rules},
    CU_TEST_INFO_NULL,
};
