/* direction.c - which way something is said to have gone, beside where it came
 * from and went to.
 *
 *     The jobless rate fell to 5.6 per cent from 5.1 per cent in March.
 *                      [way]   [to        ]      [from      ]
 *
 * The way is told by "up" or "down" right before "from", by "more" or "fewer"
 * before "than", or by the last verb or noun of change before both amounts.
 * Only what disagrees is a calculation: that 380 is more than 340 is none. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum {
    REACH = 14,
    APART = 12,
    BEFORE = 8,
    CHANGE = GLY_CUE_CHANGE,
    SIDE = GLY_CUE_UP | GLY_CUE_DOWN,
    AMOUNT = GLY_CUE_MORE | GLY_CUE_LESS,
};

typedef struct {
    gly_calculator *c;
    gly_terms terms; /* of the sentence */
    const gly_term *from, *to;
    uint32_t way; /* token */
} search;

/* "from six to five" may be places of a table; "from 14 to five" is a count, as
 * newspapers write it. */
static bool may_be_place(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL && number->words &&
           number->counted.noun == GLY_NONE;
}

static bool may_move(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind != GLY_NUMBER_SCORE &&
           number->kind != GLY_NUMBER_RATIO &&
           number->kind != GLY_NUMBER_MULTIPLE && !number->range &&
           number->value.digits > 0;
}

static bool is_verb(const gly_calculator *c, uint32_t token)
{
    return c->reading->language->syntax.items[token].upos == GLY_UPOS_VERB;
}

/* Whether another verb stands between what comes before `from` and it, as in
 * "it grew to six rooms, and visits went from …"; of such as are `told` of
 * somebody there. */
static bool is_parted(const search *s, const gly_term *before, bool told)
{
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    for (uint32_t i = before->last + 1; i < s->from->lead; i++) {
        uint32_t subject = gly_syntax_child(syntax, i, GLY_REL_NSUBJ);
        if (is_verb(s->c, i) &&
            (!told || (subject != GLY_NONE && subject > before->last)))
            return true;
    }
    return false;
}

/* "[$16.6 million], or 4.2%, larger than this year's $396 million": how far
 * apart they are, and no level. */
static bool is_way(const search *s)
{
    enum { GLOSS = 8 };
    uint32_t end = s->to->last + 1;
    bool compared =
        gly_calculator_is(s->c, s->way, GLY_CUE_MORE | GLY_CUE_LESS);
    if (!compared || s->way < end || s->way > end + GLOSS ||
        !gly_reading_is_word(s->c->reading, s->way + 1, "than"))
        return false;
    for (uint32_t i = end; i < s->way; i++) {
        bool gloss = gly_reading_has(s->c->reading, i,
                                     GLY_TOKEN_MARK | GLY_TOKEN_NUMBER) ||
                     gly_reading_is_word(s->c->reading, i, "or");
        if (!gloss)
            return false;
    }
    return true;
}

/* "$86 million, or [$1.12] a share, up from $71 million": says what stands
 * before it again, in other terms. */
static bool is_gloss(const search *s, const gly_term *term)
{
    return (term->cues & GLY_CUE_SAME) != 0 ||
           gly_reading_at(s->c->reading, term->first - 1, '(');
}

/* "from €8 [to €9] and from €20 to €25": goes with a "from" of its own. */
static bool is_taken(const search *s, const gly_term *goal)
{
    return goal > s->terms.items && (goal[-1].cues & GLY_CUE_FROM) != 0 &&
           goal->lead <= goal[-1].last + BEFORE;
}

/* The amount that hangs on "to" behind or before `from`, else the one before
 * it; NULL. */
static const gly_term *find_goal(const search *s)
{
    const gly_term *first = s->terms.items;
    const gly_term *end = first + s->terms.count;
    const gly_term *next = s->from + 1, *last = s->from - 1;
    bool after = next < end && (next->cues & GLY_CUE_TO) &&
                 next->lead <= s->from->last + BEFORE;
    bool led = s->from > first && (last->cues & GLY_CUE_TO) != 0;
    if (after && (!led || is_taken(s, last) || is_parted(s, last, false)))
        return next;
    if (s->from > first + 1 && is_gloss(s, last))
        last--;
    bool before = s->from > first && s->from->first - last->last <= APART &&
                  !is_parted(s, last, true);
    return before && (last->cues & GLY_CUE_FROM) == 0 ? last : NULL;
}

/* "up from", "fewer than": the word right before what `from` hangs on. */
static uint32_t find_side(const search *s)
{
    uint32_t lead = s->from->lead;
    uint32_t start = gly_reading_sentence(s->c->reading, lead)->first;
    if (lead <= start)
        return GLY_NONE;
    bool from = (s->from->cues & GLY_CUE_FROM) != 0;
    bool side = from && gly_calculator_is(s->c, lead - 1, SIDE);
    bool than = !from && gly_calculator_is(s->c, lead - 1, AMOUNT) &&
                lead - 1 > start &&
                gly_reading_at(s->c->reading, lead - 2, ',');
    return side || than ? lead - 1 : GLY_NONE;
}

/* The word that tells a change of both: a verb, or a noun right before; no
 * clause or mark stands between. GLY_NONE for none. */
static uint32_t find_change(const search *s)
{
    const gly_term *first = s->from < s->to ? s->from : s->to;
    uint32_t start = gly_reading_sentence(s->c->reading, first->first)->first;
    bool led = (s->to->cues & GLY_CUE_TO) != 0;
    for (uint32_t i = first->first; led && i-- > start;) {
        if (first->first - i > REACH ||
            gly_reading_is(s->c->reading, i, GLY_IS_AND | GLY_IS_BREAK) ||
            gly_reading_at(s->c->reading, i, ','))
            return GLY_NONE;
        bool beside = i + 1 == first->lead;
        if (gly_calculator_is(s->c, i, CHANGE))
            return beside || is_verb(s->c, i) ? i : GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether a word in `first` … `end` says that it is turned around: "did not
 * rise", "losses rose". */
static bool is_turned(const search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id denial = gly_lexicon_list(lexicon, "negation");
    const gly_sentence *sentence = gly_reading_sentence(reading, s->way);
    uint32_t falls = 0;
    for (uint32_t i = sentence->first; i < s->way; i++) {
        bool denied =
            denial != GLY_NONE &&
            gly_lexicon_find(lexicon, denial, reading->forms + i, 1).count > 0;
        bool loss = gly_calculator_is(s->c, i, CHANGE) && !is_verb(s->c, i);
        falls += denied || loss ||
                 gly_calculator_is(s->c, i, GLY_CUE_LOSS | GLY_CUE_MARGIN);
    }
    return falls > 0;
}

static gly_status check(search *s)
{
    s->to = find_goal(s);
    if (s->to == NULL || !may_move(s->to) ||
        (may_be_place(s->from) && may_be_place(s->to)) ||
        !gly_calculator_alike(s->c, s->from, s->to))
        return GLY_OK;
    s->way = find_side(s);
    if (s->way == GLY_NONE && (s->from->cues & GLY_CUE_FROM))
        s->way = find_change(s);
    if (s->way == GLY_NONE || is_turned(s))
        return GLY_OK;
    if (is_way(s))
        return GLY_OK;
    uint32_t cues = s->c->cues[s->way];
    bool up = (cues & (GLY_CUE_RISE | GLY_CUE_UP | GLY_CUE_MORE)) != 0;
    gly_bounds from = gly_bounds_of(s->from->number);
    gly_bounds to = gly_bounds_of(s->to->number);
    bool agrees = up ? gly_decimal_compare(to.high, from.low) >= 0
                     : gly_decimal_compare(to.low, from.high) <= 0;
    if (agrees)
        return GLY_OK;
    gly_text one = gly_calculator_text(s->c, s->from);
    gly_text two = gly_calculator_text(s->c, s->to);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_DIRECTION,
        .result = s->to,
        .terms = {s->from},
        .count = 1,
        .sum =
            gly_text_format(s->c->arena, "%.*s → %.*s goes %s", GLY_SPELT(one),
                            GLY_SPELT(two), up ? "down" : "up"),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_direction(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {.c = c, .terms = gly_calculator_sentence(c, i)};
        for (uint32_t k = 0; k < s.terms.count && status == GLY_OK; k++) {
            s.from = &s.terms.items[k];
            bool moved = (s.from->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST)) &&
                         may_move(s.from);
            status = moved ? check(&s) : GLY_OK;
        }
    }
    return status;
}
