/* trend_words.c - holds the words against each other that describe two nouns.
 */
#include "claims/statements/trend_words.h"

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* The words that describe the noun of `t`, those of its own name too. */
typedef struct {
    uint32_t items[8];
    uint32_t count;
} describing;

static void gather(describing *out, const gly_claims *claims,
                   const gly_trend *t)
{
    out->count = 0;
    for (uint32_t child = node_at(claims, t->noun)->first_child;
         child != GLY_NONE && out->count < 8;
         child = node_at(claims, child)->next_child) {
        gly_relation relation = node_at(claims, child)->relation;
        if ((relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND ||
             relation == GLY_REL_NMOD) &&
            (child < t->word || child > t->last))
            out->items[out->count++] = child;
    }
}

/* Whether the word at `token` describes it, in some form. */
static bool has_lemma(const gly_claims *claims, const describing *words,
                      uint32_t token)
{
    for (uint32_t i = 0; i < words->count; i++) {
        if (node_at(claims, words->items[i])->lemma ==
            node_at(claims, token)->lemma)
            return true;
    }
    return false;
}

/* Whether each word that describes the one describes the other. */
static bool has_words_of(const gly_claims *claims, const describing *one,
                         const describing *two)
{
    for (uint32_t i = 0; i < one->count; i++) {
        if (!has_lemma(claims, two, one->items[i]))
            return false;
    }
    return true;
}

bool gly_trends_described_apart(const gly_claims *claims, const gly_trend *a,
                                const gly_trend *b)
{
    describing one, two;
    gather(&one, claims, a);
    gather(&two, claims, b);
    for (uint32_t i = 0; i < one.count; i++) {
        if (has_lemma(claims, &two, one.items[i]))
            return false;
    }
    return one.count > 0 && two.count > 0;
}

bool gly_trends_described_alike(const gly_claims *claims, const gly_trend *a,
                                const gly_trend *b)
{
    describing one, two;
    gather(&one, claims, a);
    gather(&two, claims, b);
    return node_at(claims, a->noun)->lemma == node_at(claims, b->noun)->lemma &&
           has_words_of(claims, &one, &two) && has_words_of(claims, &two, &one);
}
