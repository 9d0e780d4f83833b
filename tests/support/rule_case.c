#include "support/rule_case.h"

#include <stdio.h>
#include <string.h>

#include "engine/rule.h"
#include "support/expect.h"

/* A whole rule file around the keys that a test is about. */
static gly_text rule_file(gly_arena *arena, const char *keys)
{
    return gly_text_format(arena,
                           "id: house\ncategory: quote-speaker\nlevel: error\n"
                           "why: It is a test.\n"
                           "examples: [{bad: TK}, {good: He left.}]\n%s\n",
                           keys);
}

gly_status rule_case_run_in(rule_case *made, gly_arena *arena, const char *keys,
                            const fake_article *article)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_text yaml = rule_file(arena, keys);
    made->rules = gly_rules_build_over(arena, fake_kinds());
    if (yaml.size == 0 || made->rules == NULL)
        return GLY_NO_MEMORY;
    gly_status status =
        gly_rules_load(made->rules, gly_text_of("house.yml"), yaml, &problems);
    if (status == GLY_OK)
        status = fake_read(&made->document, &made->claims, arena, article);
    if (status != GLY_OK)
        return status;
    gly_findings_init(&made->findings, arena, &made->document);
    status = gly_rules_run(made->rules, NULL, &made->claims, &made->findings);
    return status == GLY_OK ? gly_findings_close(&made->findings) : status;
}

void rule_case_release(rule_case *made)
{
    gly_rules_release(made->rules);
    gly_arena_release(&made->arena);
}

void rule_case_run(rule_case *made, const char *keys,
                   const fake_article *article)
{
    memset(made, 0, sizeof *made);
    gly_arena_init(&made->arena, &gly_allocator_default);
    made->status = rule_case_run_in(made, &made->arena, keys, article);
}

/* What was told, as a row writes it down. */
static gly_text describe(rule_case *made)
{
    gly_text all = {"", 0};
    const gly_list *items = &made->findings.items;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *one = gly_list_at(items, i);
        all = gly_text_format(&made->arena, "%.*s%s%u: %.*s", (int)all.size,
                              all.data, i > 0 ? "; " : "", one->start.line,
                              (int)one->message.size, one->message.data);
        if (one->related_count > 0)
            all = gly_text_format(
                &made->arena, "%.*s < %u: %.*s", (int)all.size, all.data,
                one->related->start.line, (int)one->related->message.size,
                one->related->message.data);
    }
    return all;
}

void check_rule_rows(const rule_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rule_case made;
        fake_article article = {rows[i].draft, rows[i].quotations};
        rule_case_run(&made, rows[i].keys, &article);
        CHECK(rows[i].why, made.status == GLY_OK);
        gly_text told = describe(&made);
        bool as_told = gly_text_equal(told, gly_text_of(rows[i].told));
        char shown[512];
        snprintf(shown, sizeof shown, "%s, but it says '%.*s'", rows[i].why,
                 (int)told.size, told.data);
        CHECK(shown, as_told);
        rule_case_release(&made);
    }
}
