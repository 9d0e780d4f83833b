/* hearsay.c - reads tense and numbers of what is handed on. */
#include "claims/speech/hearsay.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"

/* Whether a word on the cue is an entry of the list `name`. */
static bool has_adverb(const gly_claims *claims, const gly_attribution *a,
                       const char *name)
{
    const gly_language *language = claims->annotations->language;
    const gly_symbol *forms = claims->annotations->reading->forms;
    gly_list_id list = gly_lexicon_list(language->lexicon, name);
    bool found = false;
    if (a->cue_first == GLY_NONE || list == GLY_NONE)
        return false;
    for (uint32_t k = language->syntax.items[a->cue_first].first_child;
         k != GLY_NONE && !found; k = language->syntax.items[k].next_child)
        /* "is widely seen as the [first] that would go" is no adverb */
        found =
            gly_syntax_child(&language->syntax, k, GLY_REL_DET) == GLY_NONE &&
            gly_lexicon_find(language->lexicon, list, forms + k, 1).count;
    return found;
}

gly_value gly_hearsay_is_past(const gly_claims *claims, const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    bool past = false;
    if (!a->passive || a->cue_first == GLY_NONE)
        return gly_value_of_truth(false);
    for (uint32_t k = syntax->items[a->cue_first].first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        const gly_node *node = &syntax->items[k];
        past = past || ((node->relation == GLY_REL_AUX_PASS ||
                         node->relation == GLY_REL_AUX ||
                         node->relation == GLY_REL_COP) &&
                        node->xpos == GLY_XPOS_VBD);
    }
    return gly_value_of_truth(past && !has_adverb(claims, a, "spread-adverb"));
}

gly_value gly_hearsay_is_often(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(has_adverb(
        claims, gly_claims_attribution(claims, claim), "frequency-adverb"));
}

gly_value gly_hearsay_is_widely(const gly_claims *claims,
                                const gly_claim *claim)
{
    return gly_value_of_truth(has_adverb(
        claims, gly_claims_attribution(claims, claim), "spread-adverb"));
}

gly_value gly_hearsay_is_private(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return gly_value_of_truth(has_adverb(
        claims, gly_claims_attribution(claims, claim), "secret-adverb"));
}

gly_value gly_hearsay_is_forecast(const gly_claims *claims,
                                  const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_reading *reading = claims->annotations->reading;
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    bool had = false;
    if (a->cue_first == GLY_NONE)
        return gly_value_of_truth(false);
    for (uint32_t k = syntax->items[a->cue_first].first_child; k != GLY_NONE;
         k = syntax->items[k].next_child)
        had = had || (syntax->items[k].relation == GLY_REL_AUX &&
                      gly_reading_is_word(reading, k, "had"));
    return gly_value_of_truth(had);
}

/* Whether the number is a figure that somebody must have reckoned: not "two
 * managers", "half", "the first". */
static bool is_figure(const gly_number *number)
{
    enum { FEW = 12 };
    bool few = number->words &&
               gly_decimal_compare(number->value, gly_decimal_of(FEW, 0)) <= 0;
    return number->use == GLY_NUMBER_COUNTS &&
           number->kind != GLY_NUMBER_ORDINAL && !few;
}

gly_value gly_hearsay_has_number(const gly_claims *claims,
                                 const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    for (uint32_t p = 0; p < a->content_count; p++) {
        uint32_t end = a->content[p].offset + a->content[p].length;
        for (uint32_t i = gly_tokens_at(tokens, a->content[p].offset);
             i < tokens->count && tokens->items[i].text.offset < end; i++) {
            const gly_number *number =
                gly_number_at(claims->annotations->numbers, i);
            if (number != NULL && is_figure(number))
                return gly_value_of_truth(true);
        }
    }
    return gly_value_of_truth(false);
}

bool gly_hearsay_is_on_record(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    const gly_reading *reading = claims->annotations->reading;
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    if (a->cue_first == GLY_NONE ||
        !gly_reading_is(reading, a->cue_first, GLY_IS_SAYING))
        return false;
    for (uint32_t k = syntax->items[a->cue_first].first_child; k != GLY_NONE;
         k = syntax->items[k].next_child) {
        gly_relation relation = syntax->items[k].relation;
        if ((relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ ||
             relation == GLY_REL_OBL) &&
            gly_reading_is(reading, k, GLY_IS_BODY) &&
            !gly_reading_has(reading, k, GLY_TOKEN_CAPITAL))
            return true;
    }
    return false;
}

bool gly_hearsay_is_of_weather(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    static const char *const tellers[] = {"forecasters", "meteorologists",
                                          NULL};
    const gly_reading *reading = claims->annotations->reading;
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->last == GLY_NONE || a->first != a->last ||
        !gly_reading_is_one_of(reading, a->last, tellers))
        return false;
    const gly_sentence *s = gly_reading_sentence(reading, a->last);
    uint32_t first = s->first;
    if (claim->sentence > 0 && s[-1].block == s->block)
        first = s[-1].first;
    for (uint32_t i = first; i < s->first + s->count; i++) {
        bool degrees =
            i > first && gly_reading_is_word(reading, i, "c") &&
            claims->annotations->language->syntax.items[i - 1].xpos ==
                GLY_XPOS_CD;
        if (degrees || gly_reading_entry(reading, "weather", i, 3).count > 0)
            return true;
    }
    return false;
}
