/* wordings.c - what two wordings of one quotation have in common. */
#include "claims/speech/wordings.h"

#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/speech/fitting.h"
#include "claims/words.h"

/* The longer of two quotations and the shorter, which may be part of it. */
typedef struct {
    const gly_claim *long_claim, *short_claim;
    gly_words whole, part;
} wordings;

static gly_words words_of(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quotation *quotation = gly_claims_quotation(claims, claim);
    return gly_claims_wording(claims, quotation->first, quotation->last);
}

static wordings both(const gly_claims *claims, const gly_claim *a,
                     const gly_claim *b)
{
    gly_words of_a = words_of(claims, a), of_b = words_of(claims, b);
    return of_a.count > of_b.count ? (wordings){a, b, of_a, of_b}
                                   : (wordings){b, a, of_b, of_a};
}

/* The token that is word `word` of the claims; GLY_NONE where it is none. */
static uint32_t token_of_word(const gly_claims *claims,
                              const gly_quotation *quotation, uint32_t word)
{
    const gly_ranks *is_word = &claims->is_word;
    for (uint32_t i = quotation->first; i <= quotation->last; i++) {
        if (gly_ranks_has(is_word, i) && gly_ranks_before(is_word, i) == word)
            return i;
    }
    return GLY_NONE;
}

/* "rather [unconstructive]": a hedge stands right before the part in the
 * whole wording, and hedges it: not "about [us]". A single word is taken up for
 * itself, whether there was some of it or none: "some [showbiz]". */
static bool drops_hedge(const gly_claims *claims, const wordings *w,
                        uint32_t at)
{
    const gly_quotation *quotation =
        gly_claims_quotation(claims, w->long_claim);
    const gly_reading *reading = claims->annotations->reading;
    if (at == 0)
        return false;
    uint32_t start = gly_ranks_before(&claims->is_word, quotation->first);
    uint32_t hedge = token_of_word(claims, quotation, start + at - 1);
    if (hedge == GLY_NONE || !gly_reading_is(reading, hedge, GLY_IS_HEDGE))
        return false;
    gly_relation relation = reading->language->syntax.items[hedge].relation;
    bool plain =
        relation == GLY_REL_DET || gly_reading_is_word(reading, hedge, "not");
    return relation != GLY_REL_CASE && !(plain && w->part.count == 1);
}

/* Words of substance in the shorter quotation that the other has, too, up to
 * three. */
static uint32_t shared_substance(const gly_claims *claims, const wordings *w)
{
    const gly_quotation *quotation =
        gly_claims_quotation(claims, w->short_claim);
    const gly_reading *reading = claims->annotations->reading;
    uint32_t count = 0;
    for (uint32_t i = quotation->first; i <= quotation->last && count < 3; i++)
        count += !gly_reading_is(reading, i, GLY_IS_STOP) &&
                 gly_words_has(w->whole, reading->forms[i]) &&
                 gly_reading_has(reading, i, GLY_TOKEN_WORD);
    return count;
}

/* Whether a quotation ends in a question mark. */
static bool asks(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t last = gly_claims_quotation(claims, claim)->last;
    return gly_reading_at(reading, last, '?') ||
           (last > 0 && gly_reading_at(reading, last - 1, '?'));
}

/* How long two wordings are at least of which one word tells them apart. */
enum { ONE_WORD_OF = 5 };

bool gly_wordings_slip(const gly_claims *claims, const gly_claim *a,
                       const gly_claim *b)
{
    wordings w = both(claims, a, b);
    return w.part.count == w.whole.count && w.part.count >= ONE_WORD_OF &&
           gly_fitting_is_one(w.part, w.whole) &&
           shared_substance(claims, &w) > 0;
}

/* Whether the quotation opens a sentence. */
static bool opens_sentence(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t first = gly_claims_quotation(claims, claim)->first;
    uint32_t start =
        gly_reading_sentence(claims->annotations->reading, first)->first;
    return start == first || start + 1 == first;
}

bool gly_wordings_slip_within(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    wordings w = both(claims, a, b);
    uint32_t substance = shared_substance(claims, &w);
    uint32_t least = ONE_WORD_OF;
    if (substance == 1 && !opens_sentence(claims, w.short_claim))
        least++;
    return w.part.count < w.whole.count && substance > 0 &&
           asks(claims, a) == asks(claims, b) && w.part.count >= least &&
           !gly_words_within(w.part, w.whole) &&
           gly_fitting_cost(w.part, w.whole) == 1;
}

/* "she [could see it from her kitchen]": the rest of a sentence whose subject
 * the reporter put as a pronoun. */
static bool only_swaps_subject(const gly_claims *claims, const wordings *w)
{
    const gly_quotation *quotation =
        gly_claims_quotation(claims, w->short_claim);
    uint32_t first =
        token_of_word(claims, quotation,
                      gly_ranks_before(&claims->is_word, quotation->first));
    return w->part.count > 1 && first != GLY_NONE &&
           gly_reading_is(claims->annotations->reading, first,
                          GLY_IS_PRONOUN) &&
           gly_words_find(w->whole, (gly_words){w->part.items + 1,
                                                w->part.count - 1}) != GLY_NONE;
}

bool gly_wordings_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    wordings w = both(claims, a, b);
    uint32_t at = gly_words_find(w.whole, w.part);
    if (at != GLY_NONE)
        return drops_hedge(claims, &w, at);
    if (only_swaps_subject(claims, &w))
        return false;
    /* A few small words in common are no quotation in common. */
    return shared_substance(claims, &w) >= 2;
}

bool gly_wordings_retold(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    wordings w = both(claims, a, b);
    return w.whole.count * 2 <= w.part.count * 3 &&
           !gly_words_within(w.part, w.whole) &&
           shared_substance(claims, &w) > 0;
}

bool gly_wordings_own(const gly_claims *claims, const gly_claim *a,
                      const gly_claim *b)
{
    enum { LONG = 12, NEARLY_LONG = 9, SUBSTANCE = 2 };
    wordings w = both(claims, a, b);
    uint32_t substance = shared_substance(claims, &w);
    if (w.part.count >= LONG)
        return substance >= SUBSTANCE;
    return w.part.count >= NEARLY_LONG && substance > SUBSTANCE &&
           gly_fitting_cost(w.part, w.whole) <= 2;
}

/* A fragment of so few words says one thing with a word more only where the
 * other wording is hardly longer. */
enum { SHORT_FRAGMENT = 3, HARDLY_LONGER = 2, EVEN_LENGTH = 7 };

/* Whether few words and a wording that says much more meet by chance: a
 * quarter of the few is another there. */
static bool is_chance(const wordings *w, uint32_t cost)
{
    enum { FEW = 10, ONE_IN = 4 };
    return w->part.count >= ONE_WORD_OF && w->part.count < FEW &&
           w->whole.count > w->part.count * 2 && cost * ONE_IN >= w->part.count;
}

bool gly_wordings_scattered(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    wordings w = both(claims, claim, other);
    if (gly_words_find(w.whole, w.part) != GLY_NONE)
        return false;
    if (asks(claims, claim) != asks(claims, other))
        return true;
    if (w.part.count <= SHORT_FRAGMENT &&
        w.whole.count > w.part.count + HARDLY_LONGER)
        return true;
    uint32_t cost = gly_fitting_cost(w.part, w.whole);
    if (is_chance(&w, cost))
        return true;
    /* "No monk poured this": the whole, but for a word or two. */
    if (w.part.count > SHORT_FRAGMENT &&
        w.whole.count <= w.part.count + HARDLY_LONGER &&
        cost == w.whole.count - w.part.count)
        return false;
    bool even = w.part.count == w.whole.count && w.part.count >= EVEN_LENGTH;
    uint32_t share = even ? w.part.count / 2 : w.part.count * 2 / 5;
    uint32_t allowed = share > 1 ? share : 1;
    return cost > allowed;
}

bool gly_wordings_shortened(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    wordings w = both(claims, claim, other);
    return gly_words_within(w.part, w.whole);
}

/* Words in a row with one word of substance, and with none, that two people do
 * not happen to say: "still the same rope". */
enum { WORDS_ALIKE = 4, WORDS_ALIKE_SMALL = 8 };

/* Whether the token is a verb that carries a sentence: "goes", "was", "will".
 */
static bool is_finite(const gly_reading *reading, uint32_t token)
{
    gly_xpos xpos = reading->language->syntax.items[token].xpos;
    return xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP ||
           xpos == GLY_XPOS_VBD || xpos == GLY_XPOS_MD;
}

/* Whether few words are all that both say, and no mere name of a thing: “hot
 * goes away” twice, not “the old town gate” nor “I don't know” within more. */
static bool is_said_in_few(const gly_claims *claims, const wordings *w)
{
    const gly_quotation *quotation =
        gly_claims_quotation(claims, w->short_claim);
    const gly_reading *reading = claims->annotations->reading;
    bool says = w->part.count >= WORDS_ALIKE;
    for (uint32_t i = quotation->first; i <= quotation->last && !says; i++)
        says = is_finite(reading, i);
    return says && w->whole.count <= w->part.count + HARDLY_LONGER;
}

bool gly_wordings_common(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    wordings w = both(claims, claim, other);
    uint32_t shared = shared_substance(claims, &w);
    bool whole = gly_words_find(w.whole, w.part) != GLY_NONE;
    uint32_t enough = shared > 0 ? WORDS_ALIKE : WORDS_ALIKE_SMALL;
    if (w.part.count <= WORDS_ALIKE && !is_said_in_few(claims, &w))
        return true;
    return shared < 2 && !(whole && w.part.count >= enough);
}

static bool marks_omission(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quotation *quotation = gly_claims_quotation(claims, claim);
    const gly_reading *reading = claims->annotations->reading;
    for (uint32_t i = quotation->first; i <= quotation->last; i++) {
        gly_text text = gly_reading_text(reading, i);
        if (gly_text_equal(text, gly_text_of("…")) ||
            gly_text_starts(text, gly_text_of("..")) ||
            gly_reading_at(reading, i, '['))
            return true;
    }
    return false;
}

bool gly_wordings_omit(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return marks_omission(claims, claim) || marks_omission(claims, other);
}
