/* run_match.c - the verb `match`: a pattern over the words of a block. */
#include "engine/run.h"

/* Every match of one pattern in one block. GLY_TOO_LARGE at its limits. */
static gly_status match_block(gly_pass *run, const gly_rule *rule,
                              const gly_pattern *pattern, gly_span block)
{
    gly_search search = {.text = gly_text_slice(run->document->text, block)};
    gly_status status = gly_pattern_find(&search, pattern, run->matcher);
    while (status == GLY_OK && search.found) {
        gly_subject subject = {
            .text = {block.offset + search.match.offset, search.match.length},
            .claim = GLY_NONE,
            .other = GLY_NONE,
            .pattern = pattern,
            .block = block,
        };
        status = gly_run_report(run, rule, &subject);
        if (status == GLY_OK)
            status = gly_pattern_find(&search, pattern, run->matcher);
    }
    return status;
}

static gly_status match_patterns(gly_pass *run, const gly_rule *rule,
                                 gly_span block)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < rule->pattern_count && status == GLY_OK; i++)
        status = match_block(run, rule, rule->patterns[i], block);
    return status;
}

gly_status gly_run_match(gly_pass *run, const gly_rule *rule)
{
    const gly_document *document = run->document;
    for (uint32_t i = 0; i < document->block_count; i++) {
        const gly_block *block = &document->blocks[i];
        if ((rule->scope >> block->kind & 1) == 0)
            continue;
        gly_status status = match_patterns(run, rule, block->text);
        if (gly_arena_is_given_up(run->findings->arena))
            return GLY_NO_MEMORY;
        if (status == GLY_TOO_LARGE)
            return gly_run_give_up(run, rule, block->text);
        if (status != GLY_OK)
            return status;
    }
    return GLY_OK;
}
