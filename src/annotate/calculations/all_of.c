/* all_of.c - all there are of what the sentence before has counted.
 *
 *     Fallen trees blocked five roads. All seven were clear by Thursday.
 *                          [counted]       [all]
 *     It was found in two of the farm's three sheds. All four sheds are shut.
 *                                       [counted]        [all]
 *
 * "All seven" opens a sentence and has no noun, or the noun of the other and
 * nothing that tells which ones. The other is the only count of two or more in
 * the sentence before, or the last of that noun there. Where "and" joins
 * somebody or something without a number to it, that may make up for it. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"

typedef struct {
    gly_calculator *c;
    const gly_term *all, *counted;
    uint32_t sentence; /* of `all` */
    gly_symbol noun;   /* of `all`; 0 for none */
} search;

static bool is_count(const gly_term *term)
{
    gly_decimal one = {1, 0};
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_decimal_compare(term->number->value, one) > 0;
}

static gly_upos class_at(const gly_calculator *c, uint32_t token)
{
    return token < c->reading->language->tokens.count
               ? c->reading->language->syntax.items[token].upos
               : GLY_UPOS_X;
}

static bool is_verb(const gly_calculator *c, uint32_t token)
{
    gly_upos class = class_at(c, token);
    return class == GLY_UPOS_AUX ||
           (class == GLY_UPOS_VERB &&
            c->reading->language->syntax.items[token].xpos != GLY_XPOS_VBG);
}

/* "All seven were", "all seven of them", "All four sheds have". */
static bool is_all(search *s)
{
    static const char *const them[] = {"them", "us", NULL};
    const gly_reading *reading = s->c->reading;
    const gly_term *all = s->all;
    const gly_sentence *own = gly_reading_sentence(reading, all->first);
    uint32_t before = all->first - 1, next = all->last + 1;
    if (!is_count(all) || !gly_parts_is_plain(all) || all->first == 0 ||
        before > own->first + 1 || before < own->first ||
        !gly_reading_is_word(reading, before, "all") ||
        (before > 0 && gly_reading_is_word(reading, before - 1, "in")))
        return false; /* "in all 90 players" */
    if (gly_reading_is_word(reading, next, "of"))
        return gly_reading_is_one_of(reading, next + 1, them);
    if (is_verb(s->c, next))
        return true;
    s->noun = gly_terms_noun(s->c, all);
    return s->noun != 0 && all->number->counted.noun == next &&
           is_verb(s->c, next + 1);
}

/* "and a passer-by", "with Ms. Roe": others without a number. Where both have
 * one noun, others of it alone may be meant: "and another shed". */
static bool has_others(const search *s, uint32_t sentence)
{
    const gly_reading *reading = s->c->reading;
    gly_sentence own = reading->language->sentences.items[sentence];
    uint32_t often = 0;
    for (uint32_t i = own.first; i < own.first + own.count; i++)
        often += reading->language->syntax.items[i].lemma == s->noun;
    if (s->noun != 0 && often == 1)
        return false;
    for (uint32_t i = own.first; i + 1 < own.first + own.count; i++) {
        bool joined = gly_reading_is(reading, i, GLY_IS_AND) ||
                      gly_reading_at(reading, i, ',') ||
                      gly_reading_is_word(reading, i, "plus") ||
                      gly_reading_is_word(reading, i, "with") ||
                      gly_reading_is_word(reading, i, "as");
        gly_upos next = class_at(s->c, i + 1);
        if (joined && !gly_reading_is_word(reading, i + 1, "each") &&
            (next == GLY_UPOS_DET || next == GLY_UPOS_PROPN ||
             next == GLY_UPOS_PRON))
            return true;
    }
    return false;
}

/* "Two members abstained. All 11 members were present": so few of what has its
 * own noun again are some of them. */
static bool are_some(const search *s, const gly_term *counted)
{
    gly_decimal twice =
        gly_decimal_multiply(counted->number->value, gly_decimal_of(2, 0));
    return s->noun != 0 &&
           gly_decimal_compare(twice, s->all->number->value) <= 0;
}

/* The count that all are of; NULL where there is none, or more than one. */
static const gly_term *find_counted(const search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence - 1);
    const gly_term *found = NULL;
    gly_parts same = {.count = 0};
    uint32_t count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        gly_symbol noun = gly_terms_noun(s->c, term);
        if (gly_decimal_compare(term->number->value, s->all->number->value) ==
            0)
            return NULL;
        if (s->noun != 0 && noun != s->noun)
            continue;
        found = is_count(term) && noun != 0 ? term : found;
        gly_parts_push(&same, term);
        count++;
    }
    /* "140 workers here and 125 workers there. All 265 workers" */
    if (same.count > 1 && gly_parts_fit(&same, s->all))
        return NULL;
    bool only = count == 1 || s->noun != 0;
    return found != NULL && only && gly_parts_is_plain(found) &&
                   !are_some(s, found) &&
                   !gly_calculator_is(s->c, found->last + 1,
                                      GLY_CUE_OF | GLY_CUE_MORE | GLY_CUE_REST)
               ? found
               : NULL;
}

static gly_status check(search *s)
{
    s->counted = find_counted(s);
    if (s->counted == NULL || has_others(s, s->sentence - 1))
        return GLY_OK;
    gly_span span = gly_tokens_span(
        &s->c->reading->language->tokens, s->counted->number->first,
        s->counted->number->counted.noun != GLY_NONE &&
                s->counted->number->counted.noun > s->counted->last
            ? s->counted->number->counted.noun
            : s->counted->last);
    gly_text words =
        gly_text_slice(s->c->reading->language->document->text, span);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_ALL,
        .result = s->all,
        .terms = {s->counted},
        .count = 1,
        .sum = gly_text_format(s->c->arena, "%.*s", GLY_SPELT(words)),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_all_of(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .all = &c->all.items[i]};
        s.sentence = c->reading->sentences[s.all->first];
        if (is_all(&s) && gly_terms_go_on(c, s.sentence) &&
            !gly_calculator_is_told(c, s.all))
            status = check(&s);
    }
    return status;
}
