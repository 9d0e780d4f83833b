/* house.c - runs the patterns of a newsroom's own claim types. */
#include "claims/house/house.h"

#include <stdlib.h>

#include "annotate/reading.h"
#include "claims/house/house_values.h"
#include "claims/kinds.h"

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

const gly_field gly_house_fields[GLY_HOUSE_FIELDS] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words that the pattern took", get_text,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool in_one_sentence(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)claims;
    (void)argument;
    return claim->sentence == other->sentence;
}

const gly_predicate gly_house_predicates[] = {
    GLY_SAME_PARAGRAPH,
    {"same-sentence", "both stand in one sentence", GLY_ARGUMENT_NONE, true,
     in_one_sentence},
};
const uint32_t gly_house_predicate_count =
    sizeof gly_house_predicates / sizeof gly_house_predicates[0];

/* A match: where it stands, and where its groups are. */
typedef struct {
    gly_span text;
    uint32_t captured; /* index of its first group */
} match;

/* The gathering of one type. */
typedef struct {
    gly_gathering g;
    const gly_claims *claims;
    const gly_house_kind *kind;
    gly_claim_type type;
    gly_matcher *matcher;
    gly_list matches;  /* match, of one block */
    gly_list captured; /* gly_span, of all */
} gathering;

/* Keep a match with the places of its groups. */
static gly_status keep(gathering *of, const gly_pattern *pattern, gly_span text,
                       uint32_t block_offset)
{
    match *kept = gly_list_add(&of->matches, of->g.arena);
    if (kept == NULL)
        return GLY_NO_MEMORY;
    *kept = (match){text, of->captured.count};
    for (uint32_t i = 0; i < of->kind->capture_count; i++) {
        gly_span *group = gly_list_add(&of->captured, of->g.arena);
        if (group == NULL)
            return GLY_NO_MEMORY;
        *group = (gly_span){0, 0};
        if (gly_pattern_group(pattern, of->matcher, of->kind->captures[i].group,
                              group))
            group->offset += block_offset;
    }
    return GLY_OK;
}

static gly_status match_block(gathering *of, const gly_pattern *pattern,
                              gly_span block)
{
    gly_search search = {.text = gly_claims_text(of->claims, block)};
    gly_status status = gly_pattern_find(&search, pattern, of->matcher);
    while (status == GLY_OK && search.found) {
        gly_span text = {block.offset + search.match.offset,
                         search.match.length};
        status = keep(of, pattern, text, block.offset);
        if (status == GLY_OK)
            status = gly_pattern_find(&search, pattern, of->matcher);
    }
    return status;
}

/* The first in the text; of two that begin together the longer one. */
static int by_place(const void *a, const void *b)
{
    const match *one = a, *two = b;
    if (one->text.offset != two->text.offset)
        return one->text.offset < two->text.offset ? -1 : 1;
    if (one->text.length != two->text.length)
        return one->text.length > two->text.length ? -1 : 1;
    return one->captured < two->captured ? -1 : one->captured > two->captured;
}

/* Make claims of the matches of a block. */
static void add_matches(gathering *of)
{
    const gly_tokens *tokens = &of->g.annotations->language->tokens;
    if (of->matches.count > 1)
        qsort(of->matches.items, of->matches.count, sizeof(match), by_place);
    uint32_t end = 0;
    for (uint32_t i = 0; i < of->matches.count; i++) {
        const match *one = gly_list_at(&of->matches, i);
        uint32_t token = gly_tokens_at(tokens, one->text.offset);
        if (one->text.offset < end || token >= tokens->count)
            continue;
        end = one->text.offset + one->text.length;
        gly_gathering_add(
            &of->g,
            &(gly_claim){.type = of->type,
                         .text = one->text,
                         .sentence = gly_gathering_sentence(&of->g, token),
                         .item = one->captured});
    }
    of->matches.count = 0;
}

/* GLY_TOO_LARGE with `*at` the block where a pattern met its limits. */
static gly_status gather(gathering *of, gly_span *at)
{
    const gly_document *document = of->g.annotations->language->document;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < document->block_count && status == GLY_OK; i++) {
        const gly_block *block = &document->blocks[i];
        if ((of->kind->scope >> block->kind & 1) == 0)
            continue;
        *at = block->text;
        for (uint32_t p = 0; p < of->kind->pattern_count && status == GLY_OK;
             p++)
            status = match_block(of, of->kind->patterns[p], block->text);
        add_matches(of);
    }
    return status == GLY_OK ? of->g.status : status;
}

/* Take over the claims that are there. */
static void copy_claims(gathering *of, const gly_claims *claims)
{
    for (uint32_t i = 0; i < claims->count; i++)
        gly_gathering_add(&of->g, &claims->items[i]);
}

static gly_status gather_all(gathering *of, gly_claims *claims,
                             gly_span *stopped)
{
    copy_claims(of, claims);
    gly_status status = of->g.status;
    for (uint32_t i = 0; i < claims->house->count && status == GLY_OK; i++) {
        gly_span at = {0, 0};
        of->kind = claims->house->kinds[i];
        of->type = (gly_claim_type)(GLY_CLAIM_TYPES + i);
        status = gather(of, &at);
        if (status == GLY_TOO_LARGE) {
            stopped[i] = at;
            status = of->g.status;
        }
        claims->first[GLY_CLAIM_TYPES + i + 1] = of->g.list.count;
    }
    for (uint32_t i = claims->house->count; i < GLY_HOUSE_TYPES_MOST; i++)
        claims->first[GLY_CLAIM_TYPES + i + 1] = of->g.list.count;
    claims->items = of->g.list.items;
    claims->count = of->g.list.count;
    claims->captured = of->captured.items;
    claims->stopped = stopped;
    return status;
}

gly_status gly_claims_add_house(gly_claims *claims, const gly_house *house)
{
    if (house->count == 0)
        return GLY_OK;
    gly_arena *arena = claims->arena;
    gathering of = {
        .g = {.annotations = claims->annotations,
              .arena = arena,
              .list = gly_list_of(sizeof(gly_claim))},
        .claims = claims,
        .matches = gly_list_of(sizeof(match)),
        .captured = gly_list_of(sizeof(gly_span)),
    };
    gly_span *stopped = gly_arena_array(arena, house->count, sizeof *stopped);
    if (stopped == NULL || gly_matcher_build(&of.matcher, arena) != GLY_OK)
        return GLY_NO_MEMORY;
    claims->house = house;
    return gather_all(&of, claims, stopped);
}

const gly_claim_kind *gly_claims_kind(const gly_claims *claims,
                                      const gly_claim *claim)
{
    return claim->type < GLY_CLAIM_TYPES
               ? gly_claim_kind_of(claim->type)
               : &claims->house->kinds[claim->type - GLY_CLAIM_TYPES]->table;
}

gly_value gly_claims_value(const gly_claims *claims, const gly_claim *claim,
                           uint32_t field)
{
    const gly_field *asked = &gly_claims_kind(claims, claim)->fields[field];
    return asked->get != NULL ? asked->get(claims, claim)
                              : gly_house_value(claims, claim, field);
}
