/* predicates.c - what may be asked of two claims of any kind: how near they
 * stand, and where. */
#include <string.h>

#include "annotate/reading.h"
#include "claims/kinds.h"

/* Blocks between two claims that are looked at for a heading. */
enum { SECTION_MOST = 2000 };

static bool in_one_sentence(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)claims;
    (void)argument;
    return claim->sentence == other->sentence;
}

static bool is_within(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t sentences)
{
    (void)claims;
    uint32_t first =
        claim->sentence < other->sentence ? claim->sentence : other->sentence;
    uint32_t last = claim->sentence + other->sentence - first;
    return last - first <= sentences;
}

/* Whether no heading stands between them. */
static bool in_one_section(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_document *document = claims->annotations->language->document;
    uint32_t one = gly_document_block(document, claim->text.offset);
    uint32_t two = gly_document_block(document, other->text.offset);
    uint32_t first = one < two ? one : two, last = one < two ? two : one;
    if (first == GLY_NONE || last - first > SECTION_MOST)
        return first == last;
    for (uint32_t i = first + 1; i <= last; i++) {
        gly_block_kind kind = document->blocks[i].kind;
        if (kind == GLY_BLOCK_HEADING || kind == GLY_BLOCK_HEADLINE)
            return false;
    }
    return document->blocks[first].kind != GLY_BLOCK_HEADLINE || first == last;
}

/* Whether both stand in the first half, where the article still unfolds what it
 * tells in short at its head. */
static bool is_early(const gly_claims *claims, const gly_claim *claim,
                     const gly_claim *other, uint32_t argument)
{
    (void)argument;
    uint32_t later =
        claim->sentence > other->sentence ? claim->sentence : other->sentence;
    return later * 2 < claims->annotations->language->sentences.count;
}

static const gly_predicate common[] = {
    {"same-sentence", "both stand in one sentence", GLY_ARGUMENT_NONE, true,
     in_one_sentence},
    GLY_SAME_PARAGRAPH,
    {"same-section", "no heading stands between them", GLY_ARGUMENT_NONE, true,
     in_one_section},
    {"early", "both stand in the first half of the article", GLY_ARGUMENT_NONE,
     true, is_early},
    {"within", "they are so many sentences apart at most",
     GLY_ARGUMENT_SENTENCES, true, is_within},
};

enum { COMMON = sizeof common / sizeof *common };

static bool is_own(const gly_claim_kind *kind, const gly_predicate *one)
{
    for (uint32_t i = 0; i < kind->predicate_count; i++) {
        const char *name = kind->predicates[i].name;
        if (name[0] == one->name[0] && strcmp(name, one->name) == 0)
            return true;
    }
    return false;
}

uint32_t gly_predicate_count(const gly_claim_kind *kind)
{
    uint32_t count = kind->predicate_count;
    for (uint32_t i = 0; i < COMMON; i++)
        count += !is_own(kind, &common[i]);
    return count;
}

const gly_predicate *gly_predicate_at(const gly_claim_kind *kind,
                                      uint32_t index)
{
    if (index < kind->predicate_count)
        return &kind->predicates[index];
    index -= kind->predicate_count;
    uint32_t at = 0;
    while (is_own(kind, &common[at]) || index-- > 0)
        at++;
    return &common[at];
}
