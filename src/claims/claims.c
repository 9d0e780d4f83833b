/* claims.c - gathers the claims of all kinds, in order. */
#include "claims/claims.h"

#include "annotate/reading.h"
#include "claims/house/fact_checks.h"
#include "claims/kinds.h"
#include "claims/outcomes/outcomes.h"
#include "claims/people/affiliation.h"
#include "claims/quantities/quantities.h"
#include "claims/speech/gists.h"
#include "claims/speech/recalls.h"
#include "claims/statements/echoes.h"
#include "claims/statements/stand_ins.h"
#include "claims/statements/trends.h"

static const gly_claim_kind *const kinds[GLY_CLAIM_TYPES] = {
#define CLAIM_KIND(id, name) &gly_claim_kind_##name,
#include "claims/kinds.def"
#undef CLAIM_KIND
};

const gly_claim_kind *gly_claim_kind_of(gly_claim_type type)
{
    return kinds[type];
}

/* The word at a token as it is spelled out: "will" for the "'ll" of "we'll", so
 * that two ways of writing one wording are one. */
static gly_symbol spelled_out(const gly_claims *claims, gly_list_id list,
                              uint32_t token)
{
    const gly_annotations *a = claims->annotations;
    gly_symbol word = a->language->tokens.folded[token];
    if (list == GLY_NONE)
        return word;
    gly_entry entry = gly_lexicon_find(a->language->lexicon, list,
                                       a->reading->forms + token, 1);
    return entry.count > 0 ? entry.class : word;
}

/* Gather the words of the document, so that the words of any claim are a
 * slice of one array. */
static gly_status gather_words(gly_claims *claims, gly_arena *arena)
{
    gly_list_id list =
        gly_lexicon_list(claims->annotations->language->lexicon, "spelled-out");
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    gly_ranks *is_word = &claims->is_word;
    gly_symbol *words = gly_arena_array(arena, tokens->count, sizeof *words);
    if (words == NULL ||
        gly_ranks_build(is_word, arena, tokens->count) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < tokens->count; i++) {
        bool word =
            (tokens->items[i].flags & (GLY_TOKEN_WORD | GLY_TOKEN_NUMBER)) != 0;
        if (word)
            words[is_word->marked] = spelled_out(claims, list, i);
        gly_ranks_add(is_word, word);
    }
    claims->words = words;
    return GLY_OK;
}

/* Whom alone each block has named up to each of its mentions, and whom alone it
 * is about: a block that names nobody goes on with the one of the block before
 * while its pronouns do. */
static gly_status gather_only_named(gly_claims *claims, gly_arena *arena)
{
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t *only = gly_arena_array(arena, a->mention_count, sizeof *only);
    uint32_t *meant = gly_arena_array(arena, a->mention_count, sizeof *meant);
    if (only == NULL || meant == NULL)
        return GLY_NO_MEMORY;
    uint32_t block = GLY_NONE, named = GLY_NONE, before = GLY_NONE;
    bool several = false;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *mention = &a->mentions[i];
        if (tokens[mention->first].block != block) {
            block = tokens[mention->first].block;
            before = i > 0 ? meant[i - 1] : GLY_NONE;
            named = GLY_NONE;
            several = false;
        }
        before = mention->entity == before ? before : GLY_NONE;
        if (mention->form == GLY_MENTION_NAME) {
            several = several ||
                      (named != GLY_NONE && named != mention->entity) ||
                      mention->entity == GLY_NONE;
            named = mention->entity;
        }
        only[i] = several ? GLY_NONE : named;
        meant[i] = several || named != GLY_NONE ? only[i] : before;
    }
    claims->only_named = only;
    claims->only_meant = meant;
    return GLY_OK;
}

void gly_gathering_add(gly_gathering *gathering, const gly_claim *claim)
{
    gly_claim *added = gathering->status == GLY_OK
                           ? gly_list_add(&gathering->list, gathering->arena)
                           : NULL;
    if (added == NULL)
        gathering->status = GLY_NO_MEMORY;
    else
        *added = *claim;
}

uint32_t gly_gathering_sentence(const gly_gathering *gathering, uint32_t token)
{
    return gathering->annotations->reading->sentences[token];
}

gly_span gly_gathering_span(const gly_gathering *gathering, uint32_t first,
                            uint32_t last)
{
    return gly_tokens_span(&gathering->annotations->language->tokens, first,
                           last);
}

const gly_span *gly_gathering_beside(gly_gathering *gathering, uint32_t first,
                                     uint32_t last)
{
    gly_span *beside = gly_arena_take(gathering->arena, sizeof *beside);
    if (beside == NULL)
        gathering->status = GLY_NO_MEMORY;
    else
        *beside = gly_gathering_span(gathering, first, last);
    return beside;
}

gly_status gly_claims_build(gly_claims *out, gly_arena *arena,
                            const gly_annotations *annotations)
{
    *out = (gly_claims){.annotations = annotations, .arena = arena};
    if (gather_words(out, arena) != GLY_OK ||
        gather_only_named(out, arena) != GLY_OK ||
        gly_stand_ins_build(out) != GLY_OK ||
        gly_affiliations_build(out) != GLY_OK ||
        gly_quantities_build(out) != GLY_OK || gly_gists_build(out) != GLY_OK ||
        gly_outcomes_build(out) != GLY_OK ||
        gly_fact_checks_build(out) != GLY_OK ||
        gly_trends_build(out) != GLY_OK || gly_echoes_build(out) != GLY_OK ||
        gly_recalls_build(out) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_gathering g = {
        annotations,  out->quantities, out->outcomes,
        out->checks,  out->trends,     out->echoes,
        out->recalls, arena,           gly_list_of(sizeof(gly_claim)),
        GLY_OK};
    for (uint32_t type = 0; type < GLY_CLAIM_TYPES; type++) {
        out->first[type] = g.list.count;
        kinds[type]->gather(&g);
    }
    for (uint32_t type = GLY_CLAIM_TYPES; type <= GLY_CLAIM_TYPES_MOST; type++)
        out->first[type] = g.list.count;
    out->items = g.list.items;
    out->count = g.list.count;
    return g.status;
}
