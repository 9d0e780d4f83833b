/* gap.c - how far one amount is from another, and the two nearest to it.
 *
 *     Maisie read the most, with 61 books. That was eleven more than Omar, who
 *                               [one]               [gap]
 *     got through 52.                                61 − 52 = 9
 *                [two]
 *
 * The gap is told by a word beside it: "nine more than", "1,200 fewer", "7mph
 * short of", "climbed 680 metres", "a majority of 1,345", "beat them by 46
 * runs", "saving £18". The two are the only amounts of its kind in its
 * sentence; or the one there, or in the next clause, and the nearest before it;
 * or the only two of the sentence before, or the first two behind a margin. Of
 * points they are percentages. Readings: any two amounts around it. It is told
 * where the two come near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Paragraphs before one of the two that the other may stand in. */
enum { BACK = 1, FAR_BACK = 4 };

typedef struct {
    gly_calculator *c;
    const gly_term *gap, *one, *two;
} search;

/* --- What tells a gap ----------------------------------------------------- */

/* "beat Dorwick by 46 runs": what was won by. */
static bool is_won_by(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    return (term->cues & GLY_CUE_BY) != 0 && term->lead + 1 == term->first &&
           gly_calculator_find(c, start, term->lead,
                               GLY_CUE_WIN | GLY_CUE_MARGIN) != GLY_NONE;
}

/* "more than runner-up Omar", "fewer patients in the queue than a year ago";
 * not "more than she makes now" or "more than planned", of which the other end
 * need not be told. */
static bool is_than(const gly_calculator *c, uint32_t more)
{
    enum { REACH = 6 };
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t count = c->reading->language->tokens.count;
    for (uint32_t i = more + 1; i + 1 < count && i <= more + REACH; i++) {
        if (!gly_reading_is_word(c->reading, i, "than"))
            continue;
        gly_upos next = nodes[i + 1].upos;
        return next != GLY_UPOS_PRON && next != GLY_UPOS_VERB &&
               next != GLY_UPOS_AUX && next != GLY_UPOS_ADV &&
               next != GLY_UPOS_ADJ && next != GLY_UPOS_SCONJ;
    }
    return false;
}

/* "18mph over the limit", "$90 million below that of its rival" */
static bool is_beyond(const gly_calculator *c, uint32_t next)
{
    static const char *const ways[] = {"over", "above", "below", "under", NULL};
    static const char *const what[] = {"limit", "threshold", "target", NULL};
    const gly_reading *reading = c->reading;
    uint32_t noun = next + 2;
    if (!gly_reading_is_one_of(reading, next, ways))
        return false;
    if (gly_reading_is_word(reading, next + 1, "that"))
        return gly_reading_is_word(reading, next + 2, "of");
    noun += reading->language->syntax.items[noun].upos == GLY_UPOS_ADJ ||
            gly_reading_is_word(reading, noun, "speed");
    return gly_reading_is_word(reading, next + 1, "the") &&
           gly_reading_is_one_of(reading, noun, what);
}

/* "nine more than", "1,200 fewer patients than", "7mph short of", "12 points
 * ahead" */
static bool is_more(const gly_calculator *c, const gly_term *term)
{
    static const char *const behind[] = {"short", "ahead",  "behind",
                                         "clear", "adrift", NULL};
    uint32_t next = term->last + 1;
    uint32_t noun = term->number->counted.noun;
    bool named = noun != GLY_NONE && noun >= next && noun <= next + 1;
    return (gly_calculator_is(c, next, GLY_CUE_MORE | GLY_CUE_LESS) &&
            is_than(c, next)) ||
           is_beyond(c, next) ||
           gly_reading_is_one_of(c->reading, next, behind) ||
           (named && gly_reading_is_one_of(c->reading, noun + 1, behind));
}

/* "saving £18" */
static bool is_saved(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"saving", "saves", "save", NULL};
    return term->first > 0 && term->number->kind == GLY_NUMBER_MONEY &&
           gly_reading_is_one_of(c->reading, term->first - 1, words);
}

/* "had climbed 680 metres", "a descent of 680 metres": between two heights. */
static bool is_climbed(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {
        "climbed",   "climb",   "climbing", "ascended",   "ascent",
        "descended", "descent", "rises",    "descending", NULL};
    uint32_t before = term->first;
    if (term->number->kind != GLY_NUMBER_MEASURE || before < 2)
        return false;
    before -= gly_reading_is_word(c->reading, before - 1, "of");
    return gly_reading_is_one_of(c->reading, before - 1, words);
}

/* "leaving £30,000", "leaving him £30,000 out of pocket" */
static bool is_left(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"leaving", "leaves", NULL};
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t before = term->first;
    if (before > 1 && nodes[before - 1].upos == GLY_UPOS_PRON)
        before--;
    return before > 0 && gly_reading_is_one_of(c->reading, before - 1, words);
}

/* "up by eight points": between two percentages. */
static bool is_points(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_POINT &&
           (term->cues & GLY_CUE_BY) != 0 && term->lead + 1 == term->first;
}

static bool is_gap(const gly_calculator *c, const gly_term *term)
{
    gly_number_kind kind = term->number->kind;
    return !term->number->range && term->number->hedge <= GLY_HEDGE_EXACTLY &&
           (kind == GLY_NUMBER_CARDINAL || kind == GLY_NUMBER_MONEY ||
            kind == GLY_NUMBER_MEASURE || kind == GLY_NUMBER_POINT) &&
           (gly_margin_is_named(c, term) || is_won_by(c, term) ||
            is_more(c, term) || is_saved(c, term) || is_left(c, term) ||
            is_climbed(c, term) || is_points(term));
}

/* --- The two -------------------------------------------------------------- */

/* Whether the gap may lie between `term` and another such: of points both are
 * percentages. */
static bool is_kin(const search *s, const gly_term *term)
{
    bool points = s->gap->number->kind == GLY_NUMBER_POINT;
    return term != s->gap && (points ? term->number->kind == GLY_NUMBER_PERCENT
                                     : gly_parts_alike(term, s->gap));
}

/* Whether `term` may be one of the two. */
static bool may_be_end(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    return is_kin(s, term) && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && number->value.digits > 0 &&
           !gly_calculator_is(s->c, term->last + 1,
                              GLY_CUE_MORE | GLY_CUE_LESS) &&
           (is_climbed(s->c, s->gap) ||
            gly_decimal_compare(number->value, s->gap->number->value) > 0);
}

/* The amounts of the sentence that may be ends: up to three. */
static uint32_t ends_of(const search *s, uint32_t sentence,
                        const gly_term *found[3])
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    uint32_t count = 0;
    for (uint32_t i = 0; i < terms.count && count < 3; i++) {
        const gly_term *term = terms.items + i;
        if (may_be_end(s, term))
            found[count++] = term;
    }
    return count;
}

/* The nearest amount before `term` in its paragraph or the one before, of a
 * percentage in the four before; NULL. */
static const gly_term *find_before(const search *s, const gly_term *term)
{
    bool points = s->gap->number->kind == GLY_NUMBER_POINT;
    gly_terms terms = gly_terms_before(s->c, term, points ? FAR_BACK : BACK);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *found = terms.items + i;
        if (may_be_end(s, found))
            return found;
    }
    return NULL;
}

/* "by 46 runs … made 278 for six … out for 232": the first two amounts of the
 * sentences behind a margin. */
static bool find_behind(search *s)
{
    enum { AHEAD = 8 };
    const gly_term *end = s->c->all.items + s->c->all.count;
    const gly_token *tokens = s->c->reading->language->tokens.items;
    uint32_t block = tokens[s->gap->first].block;
    for (const gly_term *term = s->gap + 1;
         term < end && term <= s->gap + AHEAD && s->two == NULL; term++) {
        if (tokens[term->first].block > block + 1)
            break;
        if (!may_be_end(s, term))
            continue;
        if (s->one == NULL)
            s->one = term;
        else
            s->two = term;
    }
    return s->two != NULL;
}

static bool find_two(search *s)
{
    const gly_term *found[3] = {NULL, NULL, NULL};
    uint32_t sentence = s->c->reading->sentences[s->gap->first];
    uint32_t count = ends_of(s, sentence, found);
    if (count == 0 && gly_terms_go_on(s->c, sentence)) {
        count = ends_of(s, sentence - 1, found);
        if (count == 1)
            return false;
    }
    if (count == 0 &&
        (gly_margin_is_named(s->c, s->gap) || is_won_by(s->c, s->gap)))
        return find_behind(s);
    if (count == 0 || count > 2)
        return false;
    s->one = found[0];
    s->two = count == 2 ? found[1] : find_before(s, found[0]);
    return s->two != NULL && s->two != s->gap;
}

/* Whether any two amounts around the gap are so far apart, or one is that of
 * what is left, "gave £450,000 and £200,000, leaving £150,000", and both. */
static bool is_explained(const search *s)
{
    enum { AROUND = 60 };
    gly_terms around = gly_terms_around(s->c, s->gap, AROUND);
    gly_parts all = {{s->one, s->two, s->gap}, 3};
    for (uint32_t i = 0; i < around.count; i++) {
        if (is_left(s->c, s->gap) && is_kin(s, &around.items[i]) &&
            gly_parts_fit(&all, &around.items[i]))
            return true;
        for (uint32_t k = 0; k < around.count; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            gly_pairing p = {s->c, GLY_OPERATION_WAY, a, b, s->gap};
            if (a != b && is_kin(s, a) && is_kin(s, b) && gly_pairing_fits(&p))
                return true;
        }
    }
    return false;
}

static gly_status check(search *s)
{
    if (!find_two(s))
        return GLY_OK;
    bool less =
        gly_decimal_compare(s->one->number->value, s->two->number->value) < 0;
    gly_pairing p = {s->c, GLY_OPERATION_WAY, less ? s->two : s->one,
                     less ? s->one : s->two, s->gap};
    bool alike = s->gap->number->kind == GLY_NUMBER_POINT ||
                 gly_calculator_alike(s->c, s->one, s->two);
    gly_decimal way =
        gly_decimal_apart(s->one->number->value, s->two->number->value);
    bool near = (gly_pairing_is_near(&p) && !is_climbed(s->c, s->gap)) ||
                gly_slip_of(way, s->gap->number->value) != GLY_SLIP_NONE;
    const uint32_t *sentences = s->c->reading->sentences;
    bool here = sentences[s->one->first] == sentences[s->gap->first];
    if (!alike || !near || is_explained(s) ||
        (!(here && sentences[s->two->first] == sentences[s->gap->first]) &&
         gly_margin_is_against_then(s->c, s->gap)) ||
        (!here && (gly_margin_is_of_then(s->c, s->gap) ||
                   gly_margin_is_of_part(s->c, s->gap))) ||
        gly_calculator_is_disputed(s->c, s->gap))
        return GLY_OK;
    return gly_parts_report_way(s->c, GLY_CALCULATION_MARGIN,
                                &(gly_subtraction){s->one, s->two, s->gap});
}

gly_status gly_calculate_gap(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .gap = &c->all.items[i]};
        if (is_gap(c, s.gap) && !gly_calculator_is_told(c, s.gap))
            status = check(&s);
    }
    return status;
}
