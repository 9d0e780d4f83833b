/* levels.c - two amounts of one thing, and how far apart they are said to be.
 *
 *     The school had 420 pupils in 2019 and has 310 now, a drop of 40%.
 *                    [from ]                    [to]       [change]
 *
 * No "from" or "to" tells which is which (see change.c): the change is set off
 * from the rest, and there are just two amounts of one thing before it, in its
 * sentence or in that and the one before. A change that is far from what lies
 * between them is taken to be of something else.
 *
 *     Shares in Halden had closed at $50 on Monday. They were up 8% at $55.
 *                                    [from]                  [change][to] */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Words from a change to what it is of; sentences that one takes up. */
enum { REACH = 12, TAKEN_BACK = 2, MANY = 3, OF_WHOM = 3 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    const gly_term *change;
    bool taken_up; /* the sentence takes up what was told before */
    bool opens_block;
} search;

/* "That is a rise of 6%", "The drop of 40%", "The 40% drop": the sentence
 * begins with what was told just before. */
static bool takes_up(const search *s, const gly_term *change, uint32_t cue)
{
    const gly_reading *reading = s->c->reading;
    uint32_t start = reading->language->sentences.items[s->sentence].first;
    return gly_calculator_is(s->c, start, GLY_CUE_THIS) ||
           gly_reading_is_word(reading, start, "that") ||
           (gly_reading_is_word(reading, start, "the") &&
            gly_calculator_is(s->c, cue, GLY_CUE_CHANGE) &&
            (cue == start + 1 ||
             (change->first == start + 1 && cue == change->last + 1)));
}

/* "…, which makes this year's yield a drop of 25%": whether what was told is
 * said to make the change that begins at `first`. */
static bool is_made(const search *s, uint32_t start, uint32_t first)
{
    enum { BACK = 7 };
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t i = first; i-- > start + 1 && first - i <= BACK;) {
        if (gly_number_index(s->c->numbers, i) != GLY_NONE ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (nodes[i].upos == GLY_UPOS_VERB)
            return (gly_reading_is_word(reading, i, "makes") ||
                    gly_reading_is_word(reading, i, "made")) &&
                   (gly_reading_is_word(reading, i - 1, "which") ||
                    gly_calculator_is(s->c, i - 1, GLY_CUE_THIS));
    }
    return false;
}

/* "[and] the rise is 30 per cent": whether the change is what its noun, of what
 * was told, is said to be. */
static bool is_named(const search *s, uint32_t cue, const gly_term *change)
{
    const gly_reading *reading = s->c->reading;
    return gly_calculator_is(s->c, cue, GLY_CUE_CHANGE) && cue > 0 &&
           gly_reading_is_word(reading, cue - 1, "the") &&
           change->first == cue + 2 &&
           reading->language->syntax.items[cue + 1].upos == GLY_UPOS_AUX;
}

/* Whether the change, of which `cue` tells, is set off from what stands before
 * it: "…, a drop of 40%", "so the overrun was 24%", "That is a rise of 6%". */
static bool is_set_off(const search *s, const gly_term *change, uint32_t cue)
{
    const gly_reading *reading = s->c->reading;
    uint32_t start = reading->language->sentences.items[s->sentence].first;
    uint32_t first = cue < change->first ? cue : change->first;
    if (is_made(s, start, first))
        return true;
    while (
        first > start &&
        (gly_reading_is(reading, first - 1, GLY_IS_DETERMINER) ||
         reading->language->syntax.items[first - 1].upos == GLY_UPOS_AUX ||
         gly_reading_is_word(reading, first - 1, "that") ||
         (gly_reading_is_word(reading, first - 1, "which") &&
          reading->language->syntax.items[first].upos == GLY_UPOS_AUX &&
          reading->language->syntax.items[first + 1].upos != GLY_UPOS_VERB) ||
         gly_calculator_is(s->c, first - 1, GLY_CUE_THIS)))
        first--;
    /* "Like-for-like sales, which strip out new shops, [grew]" */
    if (first > start && gly_terms_is_verb(reading, first) &&
        reading->language->syntax.items[first].head == GLY_NONE)
        return false;
    return first == start
               ? takes_up(s, change, cue)
               : gly_reading_at(reading, first - 1, ',') ||
                     gly_reading_is_dash(reading, first - 1) ||
                     gly_reading_is_word(reading, first - 1, "so") ||
                     (first < cue && cue < change->first &&
                      is_named(s, cue, change) &&
                      gly_reading_is(reading, first - 1, GLY_IS_AND));
}

/* Whether the number has nothing of its own behind it: "down from 4 million".
 */
static bool is_bare(const search *s, const gly_term *term)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    return term->number->kind == GLY_NUMBER_CARDINAL && !term->number->words &&
           gly_terms_is_nounless(term) &&
           nodes[term->last + 1].upos != GLY_UPOS_NOUN &&
           nodes[term->last + 1].upos != GLY_UPOS_ADJ;
}

/* Whether the two are amounts of one thing, of which one may lack its unit:
 * "cost 80 crowns in June and costs 200 now", "3.1 million bushels, down from 4
 * million". */
static bool are_levels(const search *s, const gly_term *a, const gly_term *b)
{
    bool money = a->number->kind == GLY_NUMBER_MONEY && is_bare(s, b);
    bool measure = (a->number->kind == GLY_NUMBER_MEASURE && is_bare(s, b)) ||
                   (b->number->kind == GLY_NUMBER_MEASURE && is_bare(s, a));
    return (money || measure || gly_calculator_alike(s->c, a, b)) &&
           gly_move_is_near(a, b);
}

/* "in the first eight games", "the previous 12": which ones, and how many. */
static bool is_picked(const search *s, const gly_term *term)
{
    uint32_t before = term->first == 0 ? 0 : term->first - 1;
    const gly_number *other = gly_number_at(s->c->numbers, before);
    return (other != NULL && other->kind == GLY_NUMBER_ORDINAL) ||
           s->c->reading->language->syntax.items[before].upos == GLY_UPOS_ADJ;
}

/* "a few hundred fewer": no number at all. */
static bool is_vague(const gly_number *number)
{
    return number->words && number->first == number->last &&
           number->value.digits > 0 &&
           gly_decimal_plain(number->value).digits == 1 && number->places >= 2;
}

/* "twice by ambulance", "three times in July": how often. */
static bool is_how_often(const search *s, const gly_term *change)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = change->last + 1;
    return change->number->kind == GLY_NUMBER_MULTIPLE &&
           nodes[change->first].upos != GLY_UPOS_VERB &&
           (gly_reading_is(reading, next, GLY_IS_PREPOSITION) ||
            gly_reading_has(reading, next, GLY_TOKEN_MARK)) &&
           !gly_reading_is_word(reading, next, "as");
}

/* "five times as many trees as in Holt", "double the number who said no": it
 * tells itself of what. */
static bool has_own_base(const search *s, const gly_term *change)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *own = gly_reading_sentence(reading, change->last);
    uint32_t end = own->first + own->count;
    if (change->number->kind != GLY_NUMBER_MULTIPLE)
        return false;
    for (uint32_t i = change->last + 1; i < end && i < change->last + REACH;
         i++) {
        if (gly_reading_is_word(reading, i, "as") ||
            (gly_reading_is(reading, i, GLY_IS_RELATIVE) &&
             i <= change->last + OF_WHOM) ||
            gly_calculator_is(s->c, i, GLY_CUE_AGAINST | GLY_CUE_OF))
            return true;
    }
    return false;
}

/* "have 16 points, five behind the leaders", "$212 million above estimate": it
 * tells itself what it lies beyond. */
static bool has_rival(const search *s, const gly_term *change, uint32_t cue)
{
    static const char *const sides[] = {"behind", "above", "below", NULL};
    static const char *const spans[] = {"day", "week", "month", "year", NULL};
    const gly_reading *reading = s->c->reading;
    gly_upos next = reading->language->syntax.items[cue + 1].upos;
    bool behind = gly_reading_is_word(reading, cue, "behind");
    /* "closed at 305p, up 7p [on the day]": from the close before */
    uint32_t on = change->last + 1;
    if (gly_reading_is_word(reading, on, "on") &&
        gly_reading_is_word(reading, on + 1, "the") &&
        gly_reading_is_one_of(reading, on + 2, spans))
        return true;
    return gly_reading_is_one_of(reading, cue, sides) &&
           (next == GLY_UPOS_NOUN ||
            (behind && (next == GLY_UPOS_DET || next == GLY_UPOS_PROPN)));
}

/* "790,000 tons, against 705,000 last year and 640,000 in May": whether the
 * amount may be a level of what `level` is of, but for its unit. */
static bool is_third(const search *s, const gly_term *term,
                     const gly_term *level)
{
    bool measures = term->number->kind == GLY_NUMBER_MEASURE ||
                    level->number->kind == GLY_NUMBER_MEASURE;
    return measures && term->number->kind != level->number->kind &&
           gly_move_may_begin(term) && gly_move_is_near(level, term) &&
           !are_levels(s, term, level);
}

/* "three of them": some of those told before. "18,600 of them", of eels, is how
 * many there were. */
static bool is_some(const search *s, const gly_term *t)
{
    return gly_terms_is_of_them(s->c, t) &&
           (t->number->words ||
            gly_decimal_compare(t->number->value, gly_decimal_of(100, 0)) < 0);
}

/* Whether `t` may be a level that `change` lies between. */
static bool may_be_level(const search *s, const gly_term *t,
                         const gly_term *change)
{
    return t->first < change->first && gly_move_may_begin(t) &&
           !t->number->range && !is_picked(s, t) && !is_some(s, t) &&
           (t->number->kind != GLY_NUMBER_DURATION ||
            change->number->kind == GLY_NUMBER_DURATION);
}

/* The amounts of sentence `sentence` that are levels of what pair[0] is one of,
 * the nearest first, added to the `count` that are known. One too many is
 * counted and not kept. */
static uint32_t add_levels(const gly_term *pair[2], uint32_t count,
                           const search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *t = &terms.items[i];
        if (s->taken_up && count > 0 && is_third(s, t, pair[0]))
            return MANY;
        if (!may_be_level(s, t, s->change) ||
            (count > 0 && !are_levels(s, t, pair[0])))
            continue;
        if (count < 2)
            pair[count] = t;
        count++;
    }
    return count;
}

/* How many sentences back levels are looked for: one, two where the change
 * takes up what was told, and over the end of a paragraph where it opens one
 * with "The 25% increase". */
static bool reaches(const search *s, uint32_t back)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t block = items[s->sentence - back].block;
    uint32_t most = s->taken_up ? TAKEN_BACK : 1;
    if (block == items[s->sentence].block)
        return back <= most;
    return s->opens_block && back == 1 && block + 1 == items[s->sentence].block;
}

/* The amounts before the change that are levels of one thing, the nearest
 * first: those of its sentence and, where it has one or none, of the sentence
 * before; of the two before where it takes up what was told. */
static uint32_t gather_levels(const gly_term *pair[2], const search *s)
{
    uint32_t count = 0;
    for (uint32_t back = 0; back <= s->sentence && reaches(s, back); back++) {
        if (back > 0 && count >= 2)
            break;
        count = add_levels(pair, count, s, s->sentence - back);
    }
    return count;
}

/* "420 pupils in 2019 and 310 now, a drop of 40%": two amounts and no more
 * before a change that is set off. */
static gly_status check_pair(const search *s, gly_move m, uint32_t cue)
{
    const gly_term *pair[2] = {NULL, NULL};
    search taken = *s;
    const gly_sentence *own =
        &s->c->reading->language->sentences.items[s->sentence];
    taken.change = m.change;
    taken.taken_up = takes_up(s, m.change, cue);
    taken.opens_block = taken.taken_up && s->sentence > 0 &&
                        own[-1].block != own->block &&
                        gly_reading_is_word(s->c->reading, own->first, "the");
    s = &taken;
    if (has_own_base(s, m.change) || has_rival(s, m.change, cue) ||
        !is_set_off(s, m.change, cue) || gather_levels(pair, s) != 2 ||
        !gly_move_measures(s->c, m.change, pair[0]))
        return GLY_OK;
    bool rises =
        gly_decimal_compare(pair[1]->number->value, pair[0]->number->value) < 0;
    bool forwards = rises == (m.sign > 0);
    m.from = pair[forwards ? 1 : 0];
    m.to = pair[forwards ? 0 : 1];
    return gly_move_is_plausible(&m) ? gly_move_add(s->c, &m, gly_move_fits(&m))
                                     : GLY_OK;
}

/* "had closed at 50.00", "ended Friday at $40": whether the amount is what a
 * share, a rate or an index stood at when trading ended. */
static bool is_close(const search *s, const gly_term *term)
{
    enum { BACK = 4 };
    static const char *const ended[] = {"closed", "close",    "settled",
                                        "ended",  "finished", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    uint32_t lead = term->first - (term->first > start);
    if (!gly_reading_is_word(reading, lead, "at"))
        return false;
    for (uint32_t i = lead; i-- > start && lead - i <= BACK;) {
        if (gly_reading_is_one_of(reading, i, ended))
            return true;
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK | GLY_TOKEN_NUMBER))
            return false;
    }
    return false;
}

/* "had closed at $50 on Monday, were up 8% at $55": where it stands now is
 * right behind the change, and the one close before it where it came from. */
static gly_status check_close(const search *s, gly_move m)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    gly_terms own = gly_calculator_sentence(s->c, s->sentence);
    m.to = m.change + 1;
    if (m.change->number->kind != GLY_NUMBER_PERCENT ||
        m.to >= own.items + own.count || m.to->first != m.change->last + 2 ||
        !gly_reading_is_word(s->c->reading, m.to->first - 1, "at") ||
        !gly_move_is_level(m.to))
        return GLY_OK;
    uint32_t back = s->sentence > 0 &&
                    items[s->sentence].block == items[s->sentence - 1].block;
    for (uint32_t i = s->sentence - back; i <= s->sentence; i++) {
        gly_terms terms = gly_calculator_sentence(s->c, i);
        for (uint32_t k = 0; k < terms.count; k++) {
            const gly_term *term = &terms.items[k];
            if (term >= m.change || !is_close(s, term))
                continue;
            if (m.from != NULL || !gly_move_is_level(term) ||
                !are_levels(s, term, m.to))
                return GLY_OK;
            m.from = term;
        }
    }
    return m.from != NULL && gly_move_is_plausible(&m)
               ? gly_move_add(s->c, &m, gly_move_fits(&m))
               : GLY_OK;
}

static gly_status search_sentence(gly_calculator *c, uint32_t sentence)
{
    const search s = {c, sentence, NULL, false, false};
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++) {
        uint32_t cue = 0;
        gly_move m = {.change = &terms.items[i]};
        m.sign = gly_calculator_direction(c, m.change, &cue);
        /* "grows two-thirds of the nutmeg" tells of a share. */
        bool share = m.change->number->kind == GLY_NUMBER_FRACTION &&
                     gly_calculator_is(c, m.change->last + 1, GLY_CUE_OF);
        if (m.sign != 0 && !share && !is_vague(m.change->number) &&
            !is_how_often(&s, m.change) &&
            !gly_calculator_is_told(c, m.change) &&
            (m.change->cues & (GLY_CUE_FROM | GLY_CUE_TO)) == 0)
            status = check_pair(&s, m, cue);
        if (status == GLY_OK && m.sign != 0 &&
            !gly_calculator_is_told(c, m.change))
            status = check_close(&s, m);
    }
    return status;
}

gly_status gly_calculate_levels(gly_calculator *c)
{
    return gly_calculator_each(c, search_sentence);
}
