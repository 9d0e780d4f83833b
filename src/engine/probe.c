#include "engine/probe.h"

#include <string.h>

#include "engine/rule.h"

/* Bytes of a text that patterns are tried on: a long paragraph. */
enum { STRESS = 1200 };

static const gly_rule *rule_at(const gly_rules *rules, uint32_t index)
{
    return gly_list_at(&rules->rules, index);
}

uint32_t gly_rules_pattern_count(const gly_rules *rules, uint32_t rule)
{
    return rule_at(rules, rule)->pattern_count;
}

bool gly_rules_is_over(const gly_rules *rules, uint32_t rule, uint32_t type)
{
    const gly_rule *asked = rule_at(rules, rule);
    return asked->kind != NULL && asked->type == GLY_CLAIM_TYPES + type;
}

gly_status gly_probe_init(gly_probe *out, gly_arena *scratch)
{
    *out = (gly_probe){.scratch = scratch};
    return gly_matcher_build(&out->matcher, scratch);
}

void gly_probe_rule(gly_probe *probe, const gly_rules *rules, uint32_t rule,
                    uint32_t pattern)
{
    probe->pattern = rule_at(rules, rule)->patterns[pattern];
    probe->scope = rule_at(rules, rule)->scope;
}

void gly_probe_type(gly_probe *probe, const gly_house_kind *kind,
                    uint32_t pattern)
{
    probe->pattern = kind->patterns[pattern];
    probe->scope = kind->scope;
}

/* Try the pattern on `piece`, again and again up to the size of a paragraph,
 * with a sign behind that fits nothing, so that what could match must be given
 * back step by step. Behind it stands what a pattern may ask for: PCRE2 does
 * not begin where a letter that must occur does not. */
static gly_status try_repeated(gly_probe *probe, gly_text piece)
{
    static const char end[] =
        "\x01!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKL"
        "MNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz"
        "{|}~“”‘’–—\x01";
    char *text = gly_arena_take(probe->scratch, STRESS + sizeof end);
    uint32_t size = 0;
    if (text == NULL)
        return GLY_NO_MEMORY;
    while (piece.size > 0 && size + piece.size <= STRESS) {
        memcpy(text + size, piece.data, piece.size);
        size += piece.size;
    }
    memcpy(text + size, end, sizeof end);
    gly_text whole = {text, size + (uint32_t)sizeof end - 1};
    bool slow;
    gly_status status =
        gly_pattern_is_slow(&slow, probe->pattern, probe->matcher, whole);
    probe->is_slow = probe->is_slow || slow;
    return status;
}

gly_status gly_probe_stress(gly_probe *probe)
{
    static const char *const pieces[] = {
        "a",  "A",  "1",   " ",   "-",    "a ",   "A a ",      "Aa ",
        "1,", "1 ", "a. ", "a, ", "“a” ", "the ", "Ab said, ", "10 May "};
    gly_status status = GLY_OK;
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces && status == GLY_OK;
         i++)
        status = try_repeated(probe, gly_text_of(pieces[i]));
    return status;
}

gly_status gly_probe_example(gly_probe *probe, const gly_document *document)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < document->block_count && status == GLY_OK; i++) {
        const gly_block *block = &document->blocks[i];
        if ((probe->scope >> block->kind & 1) == 0)
            continue;
        gly_search search = {.text =
                                 gly_text_slice(document->text, block->text)};
        status = gly_pattern_find(&search, probe->pattern, probe->matcher);
        probe->is_slow = probe->is_slow || status == GLY_TOO_LARGE;
        probe->is_seen = probe->is_seen || search.found;
        if (status == GLY_OK || status == GLY_TOO_LARGE)
            status = try_repeated(probe, search.text);
    }
    return status;
}
