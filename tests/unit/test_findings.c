#include <stdio.h>
#include <string.h>

#include "diagnostics/findings.h"
#include "support/expect.h"

/* A finding about words of a draft, which must stand in it. */
typedef struct {
    const char *rule, *message, *words, *other; /* NULL for none */
    uint32_t nth;                               /* of the words, from 0 */
    gly_level level;
} told;

static gly_span nth_of(gly_text text, const char *words, uint32_t nth)
{
    gly_text part = gly_text_of(words);
    uint32_t at = gly_text_find(text, part, 0);
    for (; nth > 0; nth--)
        at = gly_text_find(text, part, at + 1);
    return (gly_span){at, part.size};
}

static gly_status add(gly_findings *findings, const told *from)
{
    gly_text text = findings->document->text;
    gly_finding_draft made = {
        .rule = gly_text_of(from->rule),
        .category = gly_text_of(from->rule),
        .message = gly_text_of(from->message),
        .level = from->level,
        .text = nth_of(text, from->words, from->nth),
    };
    if (from->other != NULL) {
        made.other_count = 1;
        made.others[0] = nth_of(text, from->other, 0);
        made.other_messages[0] = gly_text_of("there");
    }
    return gly_findings_add(findings, &made);
}

static gly_status read_draft(gly_document *document, gly_arena *arena,
                             gly_text bytes)
{
    gly_input input = {.path = gly_text_of("draft.txt"),
                       .bytes = bytes,
                       .format = GLY_FORMAT_PLAIN};
    return gly_document_read(document, arena, &input);
}

/* What is told of a draft. */
typedef struct {
    const char *bytes;
    const told *list;
    size_t count;
} article;

/* The findings about a draft, closed. */
static gly_status gather(gly_findings *findings, gly_arena *arena,
                         article about)
{
    *findings = (gly_findings){.arena = NULL};
    gly_document *document = gly_arena_take(arena, sizeof *document);
    if (document == NULL)
        return GLY_NO_MEMORY;
    gly_status status = read_draft(document, arena, gly_text_of(about.bytes));
    if (status != GLY_OK)
        return status;
    gly_findings_init(findings, arena, document);
    for (size_t i = 0; i < about.count && status == GLY_OK; i++)
        status = add(findings, &about.list[i]);
    return status == GLY_OK ? gly_findings_close(findings) : status;
}

static const gly_finding *finding_at(const gly_findings *findings,
                                     uint32_t index)
{
    return gly_list_at(&findings->items, index);
}

static bool is(gly_text text, const char *string)
{
    return gly_text_equal(text, gly_text_of(string));
}

static const char draft[] = "Talks end\n"
                            "\n"
                            "É. Voss said the toll was 12. It was late.\n"
                            "\n"
                            "Tom Reyes put the toll at 15 on Monday.\n";

static void gives_places_of_the_source(void)
{
    static const told list[] = {
        {"quantity", "15, not 12", "15", "12", 0, GLY_LEVEL_ERROR}};
    gly_arena arena = test_arena();
    gly_findings findings;
    REQUIRE("it is gathered",
            gather(&findings, &arena, (article){draft, list, 1}) == GLY_OK);
    REQUIRE("one finding", findings.items.count == 1);
    const gly_finding *one = finding_at(&findings, 0);
    gly_text source = findings.document->source;
    CHECK("its words", is(gly_text_slice(source, one->source), "15"));
    CHECK("its line", one->start.line == 5 && one->end.line == 5);
    CHECK("its columns", one->start.column == 27 && one->end.column == 29);
    REQUIRE("the other place", one->related_count == 1);
    CHECK("its words", is(gly_text_slice(source, one->related->source), "12"));
    CHECK("columns count code points",
          one->related->start.line == 3 && one->related->start.column == 27);
    CHECK("its message", is(one->related->message, "there"));
    gly_arena_release(&arena);
}

static void stands_in_order_without_doubles(void)
{
    static const told list[] = {
        {"place", "b", "Monday", NULL, 0, GLY_LEVEL_WARNING},
        {"name", "a", "Tom Reyes", NULL, 0, GLY_LEVEL_WARNING},
        {"name", "c", "Tom", NULL, 0, GLY_LEVEL_ERROR},
        {"name", "within", "Reyes", NULL, 0, GLY_LEVEL_WARNING},
        {"title", "d", "Tom Reyes", NULL, 0, GLY_LEVEL_ERROR},
        {"age", "a", "Tom Reyes", NULL, 0, GLY_LEVEL_WARNING},
        {"name", "a", "Tom Reyes", NULL, 0, GLY_LEVEL_WARNING},
        {"name", "a", "Tom Reyes", "12", 0, GLY_LEVEL_WARNING},
        {"date", "e", "late", NULL, 0, GLY_LEVEL_SUGGESTION},
    };
    static const char *const order[] = {"date", "title", "age",
                                        "name", "name",  "place"};
    gly_arena arena = test_arena();
    gly_findings findings;
    REQUIRE("they are gathered",
            gather(&findings, &arena, (article){draft, list, COUNT_OF(list)}) ==
                GLY_OK);
    REQUIRE("the same of the same words is said once",
            findings.items.count == COUNT_OF(order));
    for (uint32_t i = 0; i < COUNT_OF(order); i++)
        CHECK("by place, the longer, the graver, the rule",
              is(finding_at(&findings, i)->rule, order[i]));
    CHECK("other places make another finding",
          finding_at(&findings, 3)->related_count == 1);
    gly_arena_release(&arena);
}

static void tells_a_contradiction_once(void)
{
    /* Here the category is the rule, as everywhere in this file. */
    static const told list[] = {
        {"quantity", "15, not 12", "15", "12", 0, GLY_LEVEL_WARNING},
        {"quantity", "other words", "15 on Monday", "toll was 12", 0,
         GLY_LEVEL_WARNING},
        {"quantity", "graver", "15 on", "12", 0, GLY_LEVEL_ERROR},
        {"quantity", "elsewhere", "15", "late", 0, GLY_LEVEL_WARNING},
        {"arithmetic", "of another kind", "15", "12", 0, GLY_LEVEL_WARNING},
    };
    static const char *const order[] = {"other words", "graver",
                                        "of another kind", "elsewhere"};
    gly_arena arena = test_arena();
    gly_findings findings;
    REQUIRE("they are gathered",
            gather(&findings, &arena, (article){draft, list, COUNT_OF(list)}) ==
                GLY_OK);
    REQUIRE("what another joins already is not told again",
            findings.items.count == COUNT_OF(order));
    for (uint32_t i = 0; i < COUNT_OF(order); i++)
        CHECK("unless it is graver, of another kind, or joins other words",
              is(finding_at(&findings, i)->message, order[i]));
    gly_arena_release(&arena);
}

static void a_notice_is_about_the_file(void)
{
    gly_arena arena = test_arena();
    gly_document document;
    gly_findings findings;
    REQUIRE("a draft",
            read_draft(&document, &arena, gly_text_of(draft)) == GLY_OK);
    gly_findings_init(&findings, &arena, &document);
    CHECK("a notice", gly_findings_notice(&findings, gly_text_of("guessed"),
                                          (gly_span){0, 5}) == GLY_OK);
    CHECK("another of the same bytes",
          gly_findings_notice(&findings, gly_text_of("cut"),
                              (gly_span){0, 5}) == GLY_OK);
    CHECK("nothing before they are closed", findings.items.count == 0);
    CHECK("they are closed", gly_findings_close(&findings) == GLY_OK);
    REQUIRE("both stay", findings.items.count == 2);
    const gly_finding *one = finding_at(&findings, 0);
    CHECK("rule and category",
          is(one->rule, "notice") && is(one->category, "notice"));
    CHECK("a warning", one->level == GLY_LEVEL_WARNING);
    CHECK("its place", one->start.line == 1 && one->end.column == 6);
    CHECK("its fingerprint", one->fingerprint.size == 16);
    gly_arena_release(&arena);
}

/* Whether `list` has the same fingerprints in both drafts. */
static bool same_prints(const char *one, const char *two, const told *list,
                        size_t count)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_findings a, b;
    REQUIRE("the first",
            gather(&a, &arena, (article){one, list, count}) == GLY_OK);
    REQUIRE("the second",
            gather(&b, &arena, (article){two, list, count}) == GLY_OK);
    REQUIRE("as many", a.items.count == count && b.items.count == count);
    uint32_t found = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < count; j++)
            found += gly_text_equal(finding_at(&a, i)->fingerprint,
                                    finding_at(&b, j)->fingerprint);
    }
    gly_arena_release(&arena);
    return found == count;
}

static void an_edit_elsewhere_wakes_nothing(void)
{
    static const told list[] = {
        {"quantity", "m", "15", "12", 0, GLY_LEVEL_ERROR},
        {"place", "m", "Tom Reyes", NULL, 0, GLY_LEVEL_ERROR},
        {"vague", "m", "toll", NULL, 0, GLY_LEVEL_ERROR},
        {"vague", "m", "toll", NULL, 1, GLY_LEVEL_ERROR},
        {"mark", "m", ".", NULL, 2, GLY_LEVEL_ERROR},
    };
    static const struct {
        const char *why, *edited;
    } rows[] = {
        {"nothing changed", draft},
        {"a paragraph before, line ends, a word elsewhere",
         "Talks end today\r\n\r\nRain fell\r\n\r\n"
         "É. Voss had said the toll was 12. It was late.\r\n\r\n"
         "Yesterday Tom Reyes put the toll at 15 on Monday.\r\n"},
        {"more words around them",
         "Talks end\n\nÉ. Voss said the toll was 12, all told. It was late.\n\n"
         "And Tom Reyes put the toll at 15, he said. On Monday. Yes.\n"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why,
              same_prints(draft, rows[i].edited, list, COUNT_OF(list)));
}

/* The two ends of a contradiction change places: the rule now speaks of the
 * other one. */
static void a_moved_paragraph_wakes_nothing(void)
{
    static const told before[] = {
        {"quantity", "m", "fifteen", "12", 0, GLY_LEVEL_ERROR}};
    static const told after[] = {
        {"quantity", "m", "12", "fifteen", 0, GLY_LEVEL_ERROR}};
    gly_arena arena = test_arena();
    gly_findings one, two;
    REQUIRE("one order", gather(&one, &arena,
                                (article){"Rain: 12.\n\nOr fifteen.\n", before,
                                          1}) == GLY_OK);
    REQUIRE("the other", gather(&two, &arena,
                                (article){"Or fifteen.\n\nRain: 12.\n", after,
                                          1}) == GLY_OK);
    CHECK("one print", gly_text_equal(finding_at(&one, 0)->fingerprint,
                                      finding_at(&two, 0)->fingerprint));
    gly_arena_release(&arena);
}

/* Of three that are alike, two have the prints that the two had before. */
static void one_more_of_the_like_is_one_more(void)
{
    static const told list[] = {
        {"vague", "m", "toll", NULL, 0, GLY_LEVEL_ERROR},
        {"vague", "m", "toll", NULL, 1, GLY_LEVEL_ERROR},
        {"vague", "m", "toll", NULL, 2, GLY_LEVEL_ERROR},
    };
    gly_arena arena = test_arena();
    gly_findings two, three;
    REQUIRE("two",
            gather(&two, &arena, (article){"The toll, the toll.\n", list, 2}) ==
                GLY_OK);
    REQUIRE("three", gather(&three, &arena,
                            (article){"The toll, a toll, the toll.\n", list,
                                      3}) == GLY_OK);
    uint32_t known = 0;
    for (uint32_t i = 0; i < three.items.count; i++) {
        for (uint32_t j = 0; j < two.items.count; j++)
            known += gly_text_equal(finding_at(&three, i)->fingerprint,
                                    finding_at(&two, j)->fingerprint);
    }
    CHECK("all are findings", three.items.count == 3);
    CHECK("one is new", known == 2);
    gly_arena_release(&arena);
}

static void other_words_have_other_prints(void)
{
    static const told one[] = {{"age", "m", "12", NULL, 0, GLY_LEVEL_ERROR}};
    static const told list[] = {
        {"age", "m", "15", NULL, 0, GLY_LEVEL_ERROR},
        {"name", "m", "12", NULL, 0, GLY_LEVEL_ERROR},
        {"age", "m", "12", "15", 0, GLY_LEVEL_ERROR},
        {"age", "m", ".", NULL, 0, GLY_LEVEL_ERROR},
    };
    gly_arena arena = test_arena();
    gly_findings first, other;
    REQUIRE("one", gather(&first, &arena, (article){draft, one, 1}) == GLY_OK);
    gly_text print = finding_at(&first, 0)->fingerprint;
    for (size_t i = 0; i < COUNT_OF(list); i++) {
        REQUIRE("another", gather(&other, &arena,
                                  (article){draft, &list[i], 1}) == GLY_OK);
        CHECK("rule, words and other words all count",
              !gly_text_equal(print, finding_at(&other, 0)->fingerprint));
    }
    gly_arena_release(&arena);
}

/* Paragraphs put before, between and after by chance, a hundred times. */
static void random_edits_wake_nothing(void)
{
    static const told list[] = {
        {"quantity", "m", "fifteen men", "twelve men", 0, GLY_LEVEL_ERROR},
        {"vague", "m", "Experts", NULL, 0, GLY_LEVEL_ERROR},
        {"vague", "m", "Experts", NULL, 1, GLY_LEVEL_ERROR},
    };
    static const char *const parts[] = {
        "Experts counted twelve men.", "It rained.",
        "Experts counted fifteen men.", "The hall was cold and dark."};
    static const char *const fill[] = {"Nothing moved. ", "So it ended. ",
                                       "Ä line.\n\n", "He, she, they.\n\n"};
    uint32_t state = 3;
    char edited[4096];
    for (uint32_t round = 0; round < 100; round++) {
        size_t used = 0;
        for (size_t i = 0; i < COUNT_OF(parts); i++) {
            for (state = state * 1664525u + 1013904223u; (state >> 16) % 3 > 0;
                 state = state * 1664525u + 1013904223u)
                used += (size_t)snprintf(edited + used, sizeof edited - used,
                                         "%s", fill[(state >> 20) % 4]);
            used += (size_t)snprintf(edited + used, sizeof edited - used,
                                     "%s\n\n", parts[i]);
        }
        CHECK("the same prints wherever the words are",
              same_prints("Experts counted twelve men.\n\n"
                          "Experts counted fifteen men.\n",
                          edited, list, COUNT_OF(list)));
    }
}

static gly_status gather_all(gly_arena *arena, void *context)
{
    (void)context;
    static const told list[] = {
        {"quantity", "m", "15", "12", 0, GLY_LEVEL_ERROR},
        {"age", "m", "Monday", NULL, 0, GLY_LEVEL_ERROR}};
    gly_findings findings;
    return gather(&findings, arena, (article){draft, list, COUNT_OF(list)});
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("gathering findings", gather_all, NULL);
}

static void names_its_levels(void)
{
    CHECK("the least",
          strcmp(gly_level_name(GLY_LEVEL_SUGGESTION), "suggestion") == 0);
    CHECK("the gravest", strcmp(gly_level_name(GLY_LEVEL_ERROR), "error") == 0);
}

CU_TestInfo findings_tests[] = {
    {"gives places of the source", gives_places_of_the_source},
    {"stands in order without doubles", stands_in_order_without_doubles},
    {"tells a contradiction once", tells_a_contradiction_once},
    {"a notice is about the file", a_notice_is_about_the_file},
    {"an edit elsewhere wakes nothing", an_edit_elsewhere_wakes_nothing},
    {"a moved paragraph wakes nothing", a_moved_paragraph_wakes_nothing},
    {"one more of the like is one more", one_more_of_the_like_is_one_more},
    {"other words have other prints", other_words_have_other_prints},
    {"random edits wake nothing", random_edits_wake_nothing},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    {"names its levels", names_its_levels},
    CU_TEST_INFO_NULL,
};
