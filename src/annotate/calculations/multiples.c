/* multiples.c - how many times as much it is, and the two amounts near it.
 *
 *     The district recorded 1,284 cases in October. In the same weeks of 2024
 *                           [amount   ]
 *     it had 612. Case numbers have nearly tripled.           2.1 times
 *            [amount]                      [multiple]
 *     Dahlke got 320 crowns. Sorrel's cheque, of 640, is four times that.
 *
 * The multiple is a verb of what has happened ("has doubled", "halved"), or it
 * stands before what it is of ("twice what", "double the £20,000", "five times
 * that"). What has grown is named in the sentence of the amounts or meant by a
 * pronoun. The amounts are the only two of their kind in its sentence or, with
 * those of it, in the two before. Readings: any two amounts around it. It is
 * told where it comes near; ratio.c holds "as much". */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/multiple_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Sentences before that are looked at; terms around that explain it. */
enum { BACK = 2, AROUND = 60, AMOUNTS = 16, FAR = 60, MOST = 200 };

typedef struct {
    gly_calculator *c;
    const gly_term *times;
    const gly_term *amounts[AMOUNTS];
    uint32_t count; /* of these */
    const gly_term *pair[2];
    bool here; /* both in the sentence of the multiple */
} search;

/* --- What has grown ------------------------------------------------------- */

/* Whether both are of one noun: member, membership. */
static bool is_kin(const gly_reading *reading, uint32_t a, uint32_t b)
{
    enum { STEM = 6 };
    gly_text one = gly_reading_text(reading, a),
             two = gly_reading_text(reading, b);
    const gly_node *nodes = reading->language->syntax.items;
    bool both =
        nodes[a].upos == GLY_UPOS_NOUN && nodes[b].upos == GLY_UPOS_NOUN;
    return both &&
           (nodes[a].lemma == nodes[b].lemma ||
            (one.size >= STEM && two.size >= STEM &&
             gly_text_equal_ascii(gly_text_slice(one, (gly_span){0, STEM}),
                                  gly_text_slice(two, (gly_span){0, STEM}))));
}

/* Whether the sentence of `term` has the noun at `noun` or one that is part of
 * its name: "[case] numbers". */
static bool tells_of(const search *s, const gly_term *term, uint32_t noun)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *in = gly_reading_sentence(reading, term->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        bool own = i == noun || nodes[i].head == noun;
        for (uint32_t k = noun > 2 ? noun - 2 : 0; k <= noun && !own; k++) {
            if ((k == noun || nodes[k].head == noun) && is_kin(reading, i, k))
                return true;
        }
    }
    return false;
}

/* "Attendance has doubled", and that is all: nothing is told of where or of
 * what else, so that any thing may be that of the amounts. */
static bool is_all(const search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *in = gly_reading_sentence(reading, s->times->first);
    uint32_t sentence = reading->sentences[s->times->first];
    for (uint32_t i = s->times->last; i < in->first + in->count; i++) {
        if (reading->language->syntax.items[i].upos == GLY_UPOS_PROPN ||
            gly_reading_is(reading, i, GLY_IS_AND))
            return false;
    }
    return gly_calculator_sentence(s->c, sentence).count == 1;
}

/* Whether what has grown is what the two amounts are of. */
static bool is_of_pair(const search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t thing = gly_multiple_thing(s->c, s->times);
    uint32_t cues = s->pair[0]->cues | s->pair[1]->cues;
    bool levels = (cues & (GLY_CUE_FROM | GLY_CUE_AGAINST)) != 0;
    return thing != GLY_NONE &&
           (nodes[thing].upos == GLY_UPOS_PRON || (levels && is_all(s)) ||
            tells_of(s, s->pair[0], thing) || tells_of(s, s->pair[1], thing));
}

/* --- The two -------------------------------------------------------------- */

static bool is_amount(const gly_term *term)
{
    const gly_number *number = term->number;
    return gly_parts_is_plain(term) && number->value.digits > 0 &&
           !number->range && number->hedge <= GLY_HEDGE_EXACTLY;
}

/* Keep the amounts of the sentence; one too many is left out. What is said to
 * have changed by so much is none. */
static void add_amounts(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    uint32_t cue = 0;
    for (uint32_t i = 0; i < terms.count && s->count < AMOUNTS; i++) {
        const gly_term *term = &terms.items[i];
        bool change = gly_calculator_direction(s->c, term, &cue) != 0 &&
                      (cue == term->last + 1 || (term->cues & GLY_CUE_BY) != 0);
        if (term != s->times && is_amount(term) && !change)
            s->amounts[s->count++] = term;
    }
}

/* How many of the amounts are of the kind of the one at `index`, which is the
 * first of them; 0 for another than the first. The last becomes the second of
 * the pair. */
static uint32_t count_alike(search *s, uint32_t index)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        if (!gly_calculator_alike(s->c, s->amounts[i], s->amounts[index]))
            continue;
        if (i < index)
            return 0;
        count++;
        s->pair[1] = s->amounts[i];
    }
    s->pair[0] = s->amounts[index];
    return count;
}

/* Whether just two of the amounts are of one kind, and which; `*many` if there
 * are more of one. */
static bool choose_two(search *s, bool *many)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t count = count_alike(s, i);
        *many = *many || count > 2 || (count == 2 && found != GLY_NONE);
        found = count == 2 ? i : found;
    }
    return !*many && found != GLY_NONE && count_alike(s, found) == 2;
}

/* "Membership has doubled. The club had 140 members in 2019 and 280 now." */
static bool find_behind(search *s)
{
    uint32_t sentence = s->c->reading->sentences[s->times->first];
    bool many = false;
    s->count = 0;
    if (!gly_multiple_is_verb(s->c, s->times) ||
        sentence + 1 >= gly_calculator_sentences(s->c) ||
        !gly_terms_go_on(s->c, sentence + 1))
        return false;
    add_amounts(s, sentence);
    add_amounts(s, sentence + 1);
    return choose_two(s, &many) && is_of_pair(s);
}

static bool find_two(search *s)
{
    uint32_t sentence = s->c->reading->sentences[s->times->first];
    bool many = false;
    for (uint32_t k = 0; k <= BACK && !many; k++) {
        add_amounts(s, sentence - k);
        s->here = k == 0;
        if (choose_two(s, &many))
            return true;
        if (!gly_terms_go_on(s->c, sentence - k))
            break;
    }
    return false;
}

/* Whether one of the pair is a number of the noun at `thing` or of one in its
 * name: "1,284 cases", "case numbers". */
static bool counts_thing(const search *s, uint32_t thing)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    for (uint32_t k = thing > 2 ? thing - 2 : 0; k <= thing; k++) {
        bool named = k == thing || nodes[k].head == thing;
        if (named && nodes[k].upos == GLY_UPOS_NOUN &&
            (gly_terms_noun(s->c, s->pair[0]) == nodes[k].lemma ||
             gly_terms_noun(s->c, s->pair[1]) == nodes[k].lemma))
            return true;
    }
    return false;
}

/* Make the two amounts of the sentence, or of it and the next one, the pair. */
static bool pair_at(search *s, uint32_t sentence)
{
    bool many = false;
    s->count = 0;
    add_amounts(s, sentence);
    bool two = choose_two(s, &many);
    if (!two && !many && s->count > 0 && gly_terms_go_on(s->c, sentence + 1)) {
        add_amounts(s, sentence + 1);
        two = choose_two(s, &many);
    }
    return two && gly_move_is_near(s->pair[0], s->pair[1]);
}

/* "Case numbers have tripled": the one pair of amounts told before of that
 * thing. */
static bool find_far(search *s)
{
    uint32_t own = s->c->reading->sentences[s->times->first], found = GLY_NONE;
    uint32_t thing = gly_multiple_thing(s->c, s->times);
    const gly_term *last = NULL;
    if (!gly_multiple_is_verb(s->c, s->times) || thing == GLY_NONE)
        return false;
    for (uint32_t i = own > FAR ? own - FAR : 0; i < own; i++) {
        if (!pair_at(s, i) || s->pair[1] == last || !counts_thing(s, thing))
            continue;
        if (found != GLY_NONE)
            return false;
        found = i;
        last = s->pair[1];
    }
    return found != GLY_NONE && pair_at(s, found);
}

/* --- What comes of them --------------------------------------------------- */

static bool is_share(const search *s)
{
    return s->times->number->kind == GLY_NUMBER_FRACTION;
}

static gly_move move_of(const search *s, const gly_term *a, const gly_term *b)
{
    gly_decimal one = {1, 0};
    bool grows = gly_decimal_compare(s->times->number->value, one) > 0;
    bool rises = gly_decimal_compare(a->number->value, b->number->value) < 0;
    return grows == rises ? (gly_move){s->times, a, b, 1}
                          : (gly_move){s->times, b, a, 1};
}

/* Whether the multiple is that of the two: "three times larger" may be four
 * times as large. */
static bool fits(const search *s, const gly_move *move)
{
    gly_bounds to = gly_bounds_of(move->to->number);
    gly_bounds from = gly_bounds_of(move->from->number);
    if (is_share(s))
        return gly_bounds_meet(gly_bounds_share(s->times->number),
                               gly_bounds_percent(to, from));
    return gly_bounds_meet(gly_bounds_factor(s->times->number),
                           gly_bounds_divide(to, from));
}

/* Whether it is so many times as much as is said: by no less and no more than
 * is let pass. */
static bool is_within(const search *s, const gly_move *move,
                      const gly_bounds *wide)
{
    gly_decimal times =
        gly_decimal_divide(move->to->number->value, move->from->number->value);
    return gly_bounds_meet(gly_bounds_multiply(gly_bounds_at(times), *wide),
                           gly_bounds_at(s->times->number->value));
}

static bool is_near(const search *s, const gly_move *move)
{
    gly_bounds share = {gly_decimal_of(6, -1), gly_decimal_of(166, -2)};
    gly_bounds times = {gly_decimal_of(4, -1), gly_decimal_of(25, -1)};
    return is_within(s, move, is_share(s) ? &share : &times);
}

/* "Less than a third" is hardly said of a tenth. */
static bool is_close(const search *s, const gly_move *move)
{
    gly_bounds wide = {gly_decimal_of(85, -2), gly_decimal_of(115, -2)};
    if (s->times->number->hedge < GLY_HEDGE_MORE_THAN)
        return true;
    return is_within(s, move, &wide);
}

/* Whether any two amounts around it are so many times each other. */
static bool is_explained(const search *s)
{
    gly_terms around = gly_terms_around(s->c, s->times, AROUND);
    for (uint32_t i = 0; i < around.count; i++) {
        for (uint32_t k = i + 1; k < around.count; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            bool may = a != s->times && b != s->times &&
                       gly_move_may_begin(a) && gly_move_may_begin(b) &&
                       gly_calculator_alike(s->c, a, b);
            gly_move move = move_of(s, a, b);
            if (may && fits(s, &move) && is_close(s, &move))
                return true;
        }
    }
    return false;
}

static gly_status check(search *s)
{
    bool found =
        find_two(s) && (!gly_multiple_is_verb(s->c, s->times) || is_of_pair(s));
    s->here = s->here && found && !gly_multiple_is_verb(s->c, s->times);
    if (!found && !find_behind(s) && !find_far(s))
        return GLY_OK;
    gly_move move = move_of(s, s->pair[0], s->pair[1]);
    if (fits(s, &move) || !is_near(s, &move) || (!s->here && is_explained(s)))
        return GLY_OK;
    return is_share(s) ? gly_report_share(s->c, s->times, move.to, move.from)
                       : gly_move_add(s->c, &move, false);
}

gly_status gly_calculate_multiples(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t tried = 0;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK && tried < MOST;
         i++) {
        search s = {.c = c, .times = &c->all.items[i]};
        uint32_t of = s.times->last + 1; /* "half of what they earn" */
        if (!gly_multiple_is_told_of(c, s.times) ||
            (gly_reading_is_word(c->reading, of, "of") &&
             gly_reading_is_word(c->reading, of + 1, "what")))
            continue;
        tried++;
        status = check(&s);
    }
    return status;
}
