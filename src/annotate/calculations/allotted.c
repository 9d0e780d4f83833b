/* allotted.c - a whole, and words that say that what follows are its parts.
 *
 *     Letwell looked at 800 homes, made up of 520 flats and 380 houses.
 *                       [whole]               [part]        [part]
 *     They had raised £84,000. Of the money, £51,000 was given online, £27,000
 *     came in tins and £11,000 from firms.      51 + 27 + 11 = 89
 *
 * The words are "made up of" and its like, "of which" or "of whom" right behind
 * the whole, "Of the money" or "Of these" at the head of a sentence, or just a
 * comma before the first part, which has no noun of its own. The parts are all
 * amounts of the kind behind them in the sentence; the whole stands before them
 * there, or is the nearest amount before the sentence that is greater than
 * each. Readings: any run of the parts, and any other number of the article as
 * their whole. Less than the whole is told only where hardly anything is left
 * over. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Words between a whole and what its parts begin with; paragraphs back. */
enum { REACH = 5, BACK = 2 };

typedef struct {
    gly_calculator *c;
    gly_terms terms; /* of the sentence */
    uint32_t end;    /* token behind the sentence */
    const gly_term *whole;
    gly_parts parts;
    bool all; /* the words say that nothing else is in it */
} search;

/* --- What says that parts follow ------------------------------------------ */

/* The token behind "made up of", "split between" and the like at `at`; GLY_NONE
 * for none. */
static uint32_t behind_made_of(const gly_reading *reading, uint32_t at)
{
    static const char *const of[] = {"made",      "composed", "comprised",
                                     "consisted", "consists", "consisting",
                                     "consist",   NULL};
    static const char *const among[] = {"split", "divided", "shared", NULL};
    static const char *const between[] = {"between", "into", NULL};
    static const char *const comprise[] = {"comprising", "comprises", NULL};
    if (gly_reading_is_one_of(reading, at, comprise))
        return at + 1;
    if (gly_reading_is_one_of(reading, at, among) &&
        gly_reading_is_one_of(reading, at + 1, between))
        return at + 2;
    uint32_t next = at + 1 + gly_reading_is_word(reading, at + 1, "up");
    return gly_reading_is_one_of(reading, at, of) &&
                   gly_reading_is_word(reading, next, "of")
               ? next + 1
               : GLY_NONE;
}

/* The token behind "of which" or "of whom" at `at`; GLY_NONE. */
static uint32_t behind_of_which(const gly_reading *reading, uint32_t at)
{
    bool of = gly_reading_is_word(reading, at, "of") &&
              (gly_reading_is_word(reading, at + 1, "which") ||
               gly_reading_is_word(reading, at + 1, "whom"));
    return of ? at + 2 : GLY_NONE;
}

/* The token behind "Of the new posts", "Of that" or "Of these" at `first`;
 * GLY_NONE. */
static uint32_t behind_of_the(const gly_reading *reading, uint32_t first)
{
    static const char *const these[] = {"that", "these", "those",
                                        "them", "this",  NULL};
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t count = reading->language->tokens.count;
    if (!gly_reading_is_word(reading, first, "of"))
        return GLY_NONE;
    if (gly_reading_is_one_of(reading, first + 1, these))
        return first + 2;
    if (!gly_reading_is_word(reading, first + 1, "the"))
        return GLY_NONE;
    for (uint32_t i = first + 2; i < first + 2 + REACH && i < count; i++) {
        if (gly_reading_at(reading, i, ','))
            return i + 1;
        if (nodes[i].upos == GLY_UPOS_NUM)
            break;
    }
    return GLY_NONE;
}

/* --- Parts and whole ------------------------------------------------------ */

/* "17 of them", "eight of the 40": a part of another. */
static bool is_of_another(const search *s, const gly_term *term)
{
    return gly_calculator_is(s->c, term->last + 1, GLY_CUE_OF);
}

/* Whether a word says that the parts overlap, or that there are others. */
static bool is_open(const search *s, uint32_t from)
{
    static const char *const more[] = {"mostly", "rest",  "others", "including",
                                       "mainly", "among", NULL};
    for (uint32_t i = from; i < s->end; i++) {
        if (gly_reading_is_one_of(s->c->reading, i, more))
            return true;
    }
    return gly_calculator_find(s->c, from, s->end,
                               GLY_CUE_SPREAD | GLY_CUE_INCLUDE) != GLY_NONE;
}

/* Gather the amounts like the first of them from token `from` on; false where
 * they are no parts, or not told one after the other. */
static bool gather(search *s, uint32_t from)
{
    const gly_term *first = NULL;
    s->parts.count = 0;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term->first < from ||
            (first != NULL && !gly_parts_alike(term, first)))
            continue;
        if (!gly_parts_is_plain(term) || is_of_another(s, term))
            return false;
        first = first == NULL ? term : first;
        gly_parts_push(&s->parts, term);
    }
    return s->parts.count > 1 && !is_open(s, from);
}

static bool is_greater(const search *s, const gly_term *term)
{
    for (uint32_t i = 0; i < s->parts.count; i++) {
        if (gly_decimal_compare(s->parts.items[i]->number->value,
                                term->number->value) >= 0)
            return false;
    }
    return gly_parts_is_plain(term) && gly_parts_alike(term, s->parts.items[0]);
}

/* The term of the sentence before token `from`: the only one that can be the
 * whole, or the last, if it is at most REACH words away; NULL. */
static const gly_term *right_before(const search *s, uint32_t from)
{
    const gly_term *found = NULL;
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term->last >= from || !gly_parts_alike(term, s->parts.items[0]))
            continue;
        found = term;
        count++;
    }
    return count == 1 || (count > 1 && found->last + REACH >= from) ? found
                                                                    : NULL;
}

/* The nearest amount before the sentence that can be the whole; NULL. */
static const gly_term *far_before(const search *s)
{
    gly_terms before = gly_terms_before(s->c, s->terms.items, BACK);
    for (uint32_t i = before.count; i-- > 0;) {
        const gly_term *term = before.items + i;
        if (is_greater(s, term))
            return term;
    }
    return NULL;
}

/* Whether a run of two parts or more comes to the whole. */
static bool is_fit(const search *s)
{
    for (uint32_t from = 0; from + 1 < s->parts.count; from++) {
        gly_parts run = {.count = 0};
        for (uint32_t i = from; i < s->parts.count; i++) {
            gly_parts_push(&run, s->parts.items[i]);
            if (run.count > 1 && gly_parts_fit(&run, s->whole))
                return true;
        }
    }
    return false;
}

/* Whether all parts come to another number of the article. */
static bool is_of_other(const search *s)
{
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (is_greater(s, term) && gly_parts_fit(&s->parts, term))
            return true;
    }
    return false;
}

/* Whether the parts come near the whole: from `hundredths` of it, up to a third
 * more. */
static bool are_near(const search *s, int64_t hundredths)
{
    gly_bounds wide = {gly_decimal_of(hundredths, -2), gly_decimal_of(134, -2)};
    gly_bounds near =
        gly_bounds_multiply(gly_bounds_at(s->whole->number->value), wide);
    return gly_bounds_meet(near, gly_bounds_at(gly_parts_value(&s->parts)));
}

static gly_status check(search *s)
{
    enum { MOST = 70, NEARLY = 92 };
    if (s->whole == NULL || !is_greater(s, s->whole) ||
        !gly_parts_are_ended(s->c, &s->parts) ||
        gly_parts_are_nested(s->c, &s->parts) ||
        gly_calculator_is_told(s->c, s->whole))
        return GLY_OK;
    bool agrees = is_fit(s);
    bool told =
        !agrees && !is_of_other(s) && are_near(s, s->all ? MOST : NEARLY);
    return agrees || told ? gly_parts_report(s->c, &s->parts, s->whole, agrees)
                          : GLY_OK;
}

/* "made up of", "of which" */
static gly_status check_behind(search *s, uint32_t at)
{
    uint32_t made = behind_made_of(s->c->reading, at);
    uint32_t which = behind_of_which(s->c->reading, at);
    uint32_t from = made != GLY_NONE ? made : which;
    if (from == GLY_NONE || !gather(s, from))
        return GLY_OK;
    s->all = made != GLY_NONE;
    s->whole = right_before(s, at);
    if (s->whole == NULL && s->all)
        s->whole = far_before(s);
    return check(s);
}

/* "Of the money, …" at the head of the sentence. */
static gly_status check_head(search *s, uint32_t first)
{
    uint32_t from = behind_of_the(s->c->reading, first);
    if (from == GLY_NONE || !gather(s, from))
        return GLY_OK;
    s->whole = far_before(s);
    return check(s);
}

/* Whether the first count of the sentence has a noun, and none behind it. */
static bool is_only_named(const search *s)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool named = gly_terms_noun(s->c, term) != 0;
        if (term->number->kind == GLY_NUMBER_CARDINAL && named != (i == 0))
            return false;
    }
    return true;
}

/* "61 cases [in] May, 48 [in] June": a row of counts, each with its own. */
static bool is_row(const search *s, const gly_term *whole, const gly_term *part)
{
    const gly_reading *reading = s->c->reading;
    uint32_t beside = part->last + 1;
    for (uint32_t i = whole->last + 1; i < part->first; i++) {
        if (gly_reading_is(reading, i, GLY_IS_PREPOSITION) &&
            reading->forms[i] == reading->forms[beside])
            return true;
    }
    return false;
}

/* "93 pictures, 60 lent by museums and 43 by owners" */
static gly_status check_comma(search *s)
{
    const gly_term *whole = s->terms.items, *part = whole + 1;
    bool comma = whole->number->kind == GLY_NUMBER_CARDINAL &&
                 gly_parts_alike(part, whole) &&
                 gly_reading_at(s->c->reading, part->first - 1, ',') &&
                 part->first <= whole->last + REACH && is_only_named(s);
    for (uint32_t i = whole->last + 1; i < part->first; i++)
        comma = comma && !gly_terms_is_verb(s->c->reading, i);
    if (!comma || is_row(s, whole, part) || !gather(s, part->first))
        return GLY_OK;
    s->whole = whole;
    return check(s);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_sentence own = c->reading->language->sentences.items[sentence];
    search s = {.c = c,
                .terms = gly_calculator_sentence(c, sentence),
                .end = own.first + own.count};
    if (s.terms.count < 2)
        return GLY_OK;
    gly_status status = check_head(&s, own.first);
    for (uint32_t i = own.first; i < s.end && status == GLY_OK; i++)
        status = check_behind(&s, i);
    return status == GLY_OK ? check_comma(&s) : status;
}

gly_status gly_calculate_allotted(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
