#include "claims/speech/anonymity.h"

#include "annotate/reading.h"

/* Whether an entry of class `class` begins at token `index`. */
static bool is_of_class(const gly_reading *reading, uint32_t index,
                        const char *class)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_entry entry =
        gly_reading_entry(reading, "anonymity", index, GLY_LEXICON_WORDS_MOST);
    return entry.count > 0 && entry.class == gly_lexicon_symbol(lexicon, class);
}

/* Whether the sentence says that somebody may not be named, and why. */
static bool tells_reason(const gly_reading *reading, const gly_sentence *s)
{
    bool unnamed = false, reason = false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        bool barred = is_of_class(reading, i, "barred");
        unnamed = unnamed || barred || is_of_class(reading, i, "unnamed");
        reason = reason || barred || is_of_class(reading, i, "reason");
    }
    return unnamed && reason;
}

bool gly_anonymity_has_reason(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_reading *reading = claims->annotations->reading;
    const gly_sentences *all = &reading->language->sentences;
    const gly_sentence *sentence = &all->items[claim->sentence];
    if (tells_reason(reading, sentence))
        return true;
    uint32_t next = claim->sentence + 1;
    return next < all->count && all->items[next].block == sentence->block &&
           tells_reason(reading, &all->items[next]);
}
