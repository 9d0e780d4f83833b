#include "annotate/calculations/rest_words.h"

#include "annotate/calculations/terms.h"

enum { CUE_REACH = 4 };

/* Whether nothing goes on behind the cue at token `i`: "two are left", and
 * not "two remain missing", "lead changes", "left the race". */
static bool ends_there(const gly_calculator *c, uint32_t i)
{
    /* "the Left 15" */
    if (gly_reading_has(c->reading, i, GLY_TOKEN_CAPITAL) &&
        i > gly_reading_sentence(c->reading, i)->first)
        return false;
    if (i + 1 >= c->reading->language->tokens.count)
        return true;
    gly_upos class = c->reading->language->syntax.items[i + 1].upos;
    bool left = gly_reading_is_word(c->reading, i, "left");
    /* "was left by an aunt", "three had left them alone", "140 cars had been
     * left along the road" */
    static const char *const alone[] = {"them",  "it", "him",   "her",
                                        "alone", "by", "alive", NULL};
    if (left && (gly_reading_is_one_of(c->reading, i + 1, alone) ||
                 (class == GLY_UPOS_ADP &&
                  gly_reading_is_word(c->reading, i - 1, "been"))))
        return false;
    /* "Eleven remained in hospital": how they fare, not what is left. */
    static const char *const kept[] = {
        "hospital", "hospitals", "custody", "jail", "prison", "care", NULL};
    if (class == GLY_UPOS_ADP && gly_reading_is_one_of(c->reading, i + 2, kept))
        return false;
    return class != GLY_UPOS_ADJ && class != GLY_UPOS_NOUN &&
           class != GLY_UPOS_DET && class != GLY_UPOS_PROPN &&
           class != GLY_UPOS_VERB && class != GLY_UPOS_ADV;
}

/* "That leaves 169", "which would leave 169": what was just told does. */
static bool is_done_by_that(const gly_calculator *c, uint32_t verb)
{
    enum { BACK_TO_SUBJECT = 2 };
    const gly_sentence *s = gly_reading_sentence(c->reading, verb);
    for (uint32_t i = verb; i-- > s->first && verb - i <= BACK_TO_SUBJECT;) {
        if (gly_calculator_is(c, i, GLY_CUE_THIS) ||
            gly_reading_is_word(c->reading, i, "which"))
            return true;
    }
    return false;
}

/* "was 36 nurses [short] after 22 resigned": of the number before it. */
static bool is_anothers(const gly_calculator *c, const gly_sentence *s,
                        uint32_t cue)
{
    enum { NOUN = 2 };
    for (uint32_t i = cue; i-- > s->first && cue - i <= NOUN;) {
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            return gly_calculator_is(c, cue, GLY_CUE_SHORT);
    }
    return false;
}

/* "recorded a [surplus] of €2.2 million last year": of its books, and of no
 * amounts that were told before. */
static bool is_of_books(const gly_calculator *c, uint32_t cue)
{
    static const char *const kept[] = {
        "recorded", "posted",  "reported", "made",     "ran",      "records",
        "posts",    "reports", "runs",     "returned", "achieved", NULL};
    return cue > 1 && gly_reading_is_word(c->reading, cue, "surplus") &&
           gly_reading_is_one_of(c->reading, cue - 2, kept);
}

bool gly_rest_is_beside(const gly_calculator *c, const gly_term *term,
                        uint32_t cues)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count;
    for (uint32_t i = term->first; i-- > s->first;) {
        if (gly_calculator_is(c, i, cues & GLY_CUE_LEAVE) &&
            i + 1 == term->first && is_done_by_that(c, i))
            return true;
        if (term->first - i > CUE_REACH || gly_terms_is_verb(c->reading, i) ||
            gly_number_index(c->numbers, i) != GLY_NONE ||
            gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
        bool bodies = gly_reading_is_word(c->reading, i, "remains") &&
                      gly_reading_is_word(c->reading, i + 1, "of");
        if (gly_calculator_is(c, i, cues) && !bodies && !is_of_books(c, i) &&
            !is_anothers(c, s, i))
            return i == s->first ||
                   !gly_reading_has(c->reading, i, GLY_TOKEN_CAPITAL);
    }
    for (uint32_t i = term->last + 1; i < end && i <= term->last + CUE_REACH;
         i++) {
        if (gly_calculator_is(c, i, cues))
            return ends_there(c, i);
        if (gly_number_index(c->numbers, i) != GLY_NONE ||
            (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) &&
             !gly_reading_at(c->reading, i, '-')))
            break;
    }
    return false;
}

bool gly_rest_is_named(const gly_calculator *c, const gly_term *term)
{
    return term->first > 1 &&
           gly_calculator_is(c, term->first - 1, GLY_CUE_REST) &&
           gly_reading_is(c->reading, term->first - 2, GLY_IS_DETERMINER);
}

bool gly_rest_is_reason(const gly_calculator *c, const gly_term *a,
                        const gly_term *rest)
{
    for (uint32_t i = a->last + 1; i < rest->first; i++) {
        if (gly_reading_is_word(c->reading, i, "because"))
            return true;
    }
    return false;
}

bool gly_rest_is_plain(const gly_calculator *c, const gly_term *rest)
{
    uint32_t before = rest->first - 1;
    return gly_calculator_is(c, before, GLY_CUE_LEAVE) ||
           (gly_reading_is_word(c->reading, before, "of") &&
            gly_calculator_is(c, before - 1, GLY_CUE_MARGIN));
}
