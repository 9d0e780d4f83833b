/* clocked.c - how far apart two are in a race, by the times that they took.
 *
 *     She finished in 2:24:48. Haugland was second in 2:25:36. …
 *                     [one  ]                         [two  ]
 *     At the line she was 58 seconds clear of Haugland.
 *                         [gap     ]              2:25:36 − 2:24:48 = 48
 * seconds
 *
 * The gap is told by "clear of", "behind", "won by" or "the gap at the line".
 * Times are of minutes and seconds. The two are those of its sentence; or the
 * one there and the nearest before it; or that of the name beside the gap, and
 * the winner's: the first of the article, or of the table that the other stands
 * in; or of a gap at the line that names nobody the first two. Readings: any
 * two times of the article. Where none are so far apart, it is told if the two
 * nearly are, and it is not of some other point of the race. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"
#include "base/slips.h"

/* Times that are looked at; words from a gap to what tells it. */
enum { TIMES = 64, REACH = 6, NAME_REACH = 4 };

typedef struct {
    gly_calculator *c;
    const gly_term *times[TIMES]; /* of the article */
    uint32_t count;
    const gly_term *gap;
    const gly_sentence *own; /* the sentence of the gap */
} search;

static bool is_seconds(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_DURATION &&
           number->unit == GLY_UNIT_SECOND && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && number->value.digits > 0;
}

/* "2:24:48", "4:03.18", "24hr 10min 52sec": of more than a minute, told to the
 * second. */
static bool is_time(const gly_term *term)
{
    return is_seconds(term) &&
           (!term->number->words ||
            term->number->last >= term->number->first + 2) &&

           gly_decimal_compare(term->number->value, gly_decimal_of(60, 0)) > 0;
}

/* --- What tells a gap ----------------------------------------------------- */

/* "58 seconds [clear]", "[off] the lead", "[in front]". */
static bool is_beyond(const gly_calculator *c, uint32_t next)
{
    static const char *const words[] = {"clear",  "ahead",   "behind",
                                        "adrift", "back",    "slower",
                                        "faster", "quicker", NULL};
    static const char *const lead[] = {"lead", "pace", "winner", NULL};
    const gly_reading *reading = c->reading;
    if (gly_reading_is_word(reading, next, "off"))
        return gly_reading_is_one_of(reading, next + 2, lead);
    return gly_reading_is_one_of(reading, next, words) ||
           (gly_reading_is_word(reading, next, "in") &&
            gly_reading_is_word(reading, next + 1, "front"));
}

/* "a margin of [0.64 seconds]", "the gap at the line was [0.64 seconds]". */
static bool is_named(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t at = s->gap->first;
    if (at <= s->own->first + 1 ||
        !(gly_reading_is_word(reading, at - 1, "was") ||
          gly_reading_is_word(reading, at - 1, "of")))
        return false;
    for (uint32_t i = at - 1; i-- > s->own->first && at - i <= REACH + 1;) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(s->c->numbers, i) != GLY_NONE)
            return false;
        if (gly_calculator_is(s->c, i, GLY_CUE_MARGIN))
            return true;
    }
    return false;
}

/* "won by [58 seconds]", "beat Haugland by [58 seconds]". */
static bool is_won_by(const search *s)
{
    const gly_term *gap = s->gap;
    return (gap->cues & GLY_CUE_BY) != 0 && gap->lead + 1 == gap->first &&
           gly_calculator_find(s->c, s->own->first, gap->lead, GLY_CUE_WIN) !=
               GLY_NONE;
}

/* "the 58-[second] win" */
static bool is_winning(const search *s)
{
    static const char *const ends[] = {"win",  "victory", "margin", "gap",
                                       "lead", "triumph", NULL};
    return gly_reading_is_one_of(s->c->reading, s->gap->last + 1, ends);
}

/* Whether the sentence, up to a comma behind the gap, tells of another point of
 * the race, another race, or what is no end of one: "at halfway", "faster than
 * last year". */
static bool is_elsewhere(const search *s)
{
    static const char *const words[] = {
        "halfway", "half-way",   "turn",       "lap",        "laps",
        "km",      "kilometre",  "kilometer",  "kilometres", "kilometers",
        "mile",    "miles",      "top",        "foot",       "summit",
        "half",    "stage",      "overnight",  "year",       "season",
        "best",    "record",     "previous",   "old",        "heat",
        "heats",   "semi-final", "semifinal",  "qualifying", "leg",
        "split",   "point",      "earlier",    "february",   "january",
        "may",     "june",       "july",       "swim",       "bike",
        "if",      "would",      "could",      "later",      "mark",
        "once",    "start",      "checkpoint", "penalty",    "when",
        "before",  "than",       "coach",      NULL};
    const gly_reading *reading = s->c->reading;
    static const char *const ends[] = {"line", "finish", "end", "tape",
                                       "flag", "wall",   NULL};
    enum { WORDS = 40 };
    uint32_t i = s->own->first;
    if (s->gap->first > i + WORDS)
        i = s->gap->first - WORDS;
    for (; i < s->own->first + s->own->count; i++) {
        if (i > s->gap->last &&
            (gly_reading_at(reading, i, ',') || i > s->gap->last + WORDS))
            break;
        const gly_number *next = gly_number_at(s->c->numbers, i + 1);
        bool gap = next != NULL && next->kind == GLY_NUMBER_DURATION;
        bool at = gly_reading_is_word(reading, i, "at") && !gap &&

                  !gly_reading_is_one_of(reading, i + 1, ends) &&
                  !gly_reading_is_one_of(reading, i + 2, ends);
        if (at || gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return false;
}

/* --- The two -------------------------------------------------------------- */

static uint32_t block_of(const search *s, uint32_t token)
{
    return s->c->reading->language->tokens.items[token].block;
}

/* Whether the word at `token` of a name stands in tokens [first, end). */
static bool stands_in(const search *s, uint32_t token, uint32_t first,
                      uint32_t end)
{
    const gly_symbol *folded = s->c->reading->language->tokens.folded;
    for (uint32_t i = first; i < end; i++) {
        if (folded[i] == folded[token])
            return true;
    }
    return false;
}

/* Whether the time is that of the name with the word at `token`: the last name
 * before it in its sentence, with no other time between, or its row's. */
static bool is_time_of(const search *s, const gly_term *time, uint32_t token)
{
    const gly_reading *reading = s->c->reading;
    const gly_block *cell = gly_term_block(s->c, time);
    uint32_t start = gly_reading_sentence(reading, time->first)->first;
    uint32_t block = block_of(s, time->first);
    if (gly_term_in_table(s->c, time)) {
        uint32_t first = time->first;
        while (first > 0 && block_of(s, first - 1) + cell->column >= block)
            first--;
        return stands_in(s, token, first, time->first);
    }
    for (uint32_t i = time->first; i-- > start;) {
        if (gly_number_at(s->c->numbers, i) != NULL &&
            gly_number_at(s->c->numbers, i)->kind == GLY_NUMBER_DURATION)
            return false;
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
            gly_person_at(s->c->annotations, i) != GLY_NONE)
            return stands_in(s, token, i, i + 1);
    }
    return false;
}

typedef struct {
    const gly_term *one, *two;
} pair;

/* "Pryce, at 2min 03sec": a gap as well, next to the longest time. */
static bool is_short(const search *s, const gly_term *time)
{
    gly_decimal five =
        gly_decimal_multiply(time->number->value, gly_decimal_of(5, 0));
    for (uint32_t i = 0; i < s->count; i++) {
        if (gly_decimal_compare(five, s->times[i]->number->value) < 0)
            return true;
    }
    return false;
}

/* The first time of the article, or of the table that `other` stands in. */
static const gly_term *winner_of(const search *s, const gly_term *other)
{
    const gly_block *cell = gly_term_block(s->c, other);
    for (uint32_t i = 0; i < s->count; i++) {
        const gly_block *own = gly_term_block(s->c, s->times[i]);
        bool table = cell->kind == GLY_BLOCK_CELL;
        if (is_short(s, s->times[i]))
            continue;
        if (!table ||
            (own->kind == GLY_BLOCK_CELL && own->group == cell->group))
            return s->times[i];
    }
    return NULL;
}

/* The one who was told apart from the winner: the person whose name is nearest
 * behind the gap, or else before it; GLY_NONE. */
static uint32_t named(const search *s)
{
    const gly_annotations *a = s->c->annotations;
    for (uint32_t i = s->gap->last + 1; i <= s->gap->last + NAME_REACH; i++) {
        if (gly_person_at(a, i) != GLY_NONE &&
            gly_reading_has(s->c->reading, i, GLY_TOKEN_CAPITAL))
            return i;
    }
    for (uint32_t i = s->gap->first; i-- > s->own->first;) {
        if (gly_person_at(a, i) != GLY_NONE &&
            gly_reading_has(s->c->reading, i, GLY_TOKEN_CAPITAL))
            return i;
    }
    return GLY_NONE;
}

/* Whether at most one sentence stands between the two. */
static bool are_near(const search *s, const pair *two)
{
    const uint32_t *sentences = s->c->reading->sentences;
    return two->one != NULL &&
           sentences[two->one->first] + 2 >= sentences[two->two->first];
}

/* The times of the gap's sentence, and where there is one the nearest before
 * it, or if there is none the next; false for none or too many. */
static bool times_here(pair *out, const search *s, uint32_t *found)
{
    *found = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        const gly_term *time = s->times[i];
        if (gly_reading_sentence(s->c->reading, time->first) != s->own ||
            is_short(s, time))
            continue;
        if (*found == 0 && i > 0)
            out->one = s->times[i - 1];
        if (*found == 1)
            out->one = out->two;
        out->two = time;
        ++*found;
    }
    if (*found == 1 && out->one == NULL && s->count > 1)
        *out = (pair){s->times[0], s->times[1]};
    return *found == 2 || (*found == 1 && are_near(s, out));
}

static bool find_two(pair *out, const search *s)
{
    uint32_t found, who = named(s);
    if (times_here(out, s, &found))
        return true;
    if (found > 0)
        return false;
    *out = (pair){NULL, NULL};
    for (uint32_t i = 0; i < s->count && who != GLY_NONE; i++) {
        if (is_short(s, s->times[i]) || !is_time_of(s, s->times[i], who))
            continue;
        out->two = s->times[i];
        out->one = winner_of(s, out->two);
        if (out->one != out->two)
            return out->one != NULL;
    }
    /* "The gap at the line was 0.64 seconds", "The winner won by 0.64". */
    bool line = (who == GLY_NONE && is_named(s)) ||
                (is_won_by(s) && out->two == s->times[0]);

    *out = line ? (pair){s->times[0], s->times[1]} : *out;
    return line;
}

/* Whether any two times are so far apart. */
static bool is_explained(const search *s)
{
    gly_bounds told = gly_bounds_of(s->gap->number);
    for (uint32_t i = 0; i < s->count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            gly_decimal way = gly_decimal_apart(s->times[i]->number->value,
                                                s->times[k]->number->value);
            if (gly_bounds_meet(gly_bounds_at(way), told))
                return true;
        }
    }
    return false;
}

static gly_status check(const search *s)
{
    pair two = {NULL, NULL};
    if (!find_two(&two, s) || is_explained(s))
        return GLY_OK;
    gly_decimal way =
        gly_decimal_apart(two.one->number->value, two.two->number->value);
    gly_bounds near = {gly_decimal_of(6, -1), gly_decimal_of(166, -2)};
    gly_slip slip = gly_slip_of(way, s->gap->number->value);
    if (way.digits == 0 ||
        (slip == GLY_SLIP_NONE &&
         !gly_bounds_meet(gly_bounds_multiply(gly_bounds_at(way), near),
                          gly_bounds_of(s->gap->number))))
        return GLY_OK;
    bool less =
        gly_decimal_compare(two.one->number->value, two.two->number->value) < 0;
    gly_text more = gly_calculator_text(s->c, less ? two.two : two.one);
    gly_text fewer = gly_calculator_text(s->c, less ? two.one : two.two);
    gly_text value = gly_decimal_text(s->c->arena, gly_decimal_plain(way));
    return gly_calculator_add(
        s->c, &(gly_calculation_draft){
                  .kind = GLY_CALCULATION_MARGIN,
                  .result = s->gap,
                  .terms = {two.one, two.two},
                  .count = 2,
                  .sum = gly_text_format(
                      s->c->arena, "%.*s − %.*s = %.*s seconds",
                      GLY_SPELT(more), GLY_SPELT(fewer), GLY_SPELT(value))});
}

gly_status gly_calculate_clocked(gly_calculator *c)
{
    search s = {.c = c};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && s.count < TIMES; i++) {
        if (is_time(&c->all.items[i]))
            s.times[s.count++] = &c->all.items[i];
    }
    for (uint32_t i = 0; s.count > 1 && i < c->all.count && status == GLY_OK;
         i++) {
        s.gap = &c->all.items[i];
        s.own = gly_reading_sentence(c->reading, s.gap->first);
        if (is_seconds(s.gap) && !gly_calculator_is_told(c, s.gap) &&
            !gly_term_in_table(c, s.gap) &&
            (is_beyond(c, s.gap->last + 1) || is_named(&s) || is_won_by(&s) ||
             is_winning(&s)) &&
            !is_elsewhere(&s))
            status = check(&s);
    }
    return status;
}
