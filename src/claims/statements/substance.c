/* substance.c - gathers the words of substance of a clause. */
#include "claims/statements/substance.h"

#include <string.h>

#include "annotate/reading.h"

/* How many tokens before and behind a clause belong to what it is about. */
enum { AROUND = 4 };

static bool is_substance(const gly_claims *claims, uint32_t token)
{
    const gly_reading *reading = claims->annotations->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_NUMBER) ||
           (gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
            !gly_reading_is(reading, token, GLY_IS_STOP | GLY_IS_AUXILIARY));
}

/* Keep the words sorted; one that is there already is not added. */
static uint32_t insert(gly_symbol *words, uint32_t count, gly_symbol word)
{
    uint32_t at = count;
    while (at > 0 && words[at - 1] > word)
        at--;
    if (at > 0 && words[at - 1] == word)
        return count;
    for (uint32_t i = count; i > at; i--)
        words[i] = words[i - 1];
    words[at] = word;
    return count + 1;
}

gly_words gly_statement_substance(const gly_claims *claims,
                                  const gly_statement *s)
{
    const gly_language *language = claims->annotations->language;
    const gly_sentence *in = &language->sentences.items[s->sentence];
    uint32_t end = in->first + in->count, count = 0;
    gly_symbol words[GLY_SUBSTANCE_MOST];
    uint32_t first =
        s->first > in->first + AROUND ? s->first - AROUND : in->first;
    uint32_t last = s->last + AROUND < end ? s->last + AROUND : end - 1;
    for (uint32_t i = first; i <= last && count < GLY_SUBSTANCE_MOST; i++) {
        if (is_substance(claims, i))
            count = insert(words, count, language->syntax.items[i].lemma);
    }
    gly_symbol *kept = gly_arena_array(claims->arena, count, sizeof *kept);
    if (kept == NULL)
        return (gly_words){NULL, 0};
    memcpy(kept, words, count * sizeof *kept);
    return (gly_words){kept, count};
}
