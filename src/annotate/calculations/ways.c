#include "annotate/calculations/ways.h"

#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* How many words may stand between a number and the word of a change. */
enum { CHANGE_REACH = 5, BY_REACH = 14 };

enum {
    WAY = GLY_CUE_CHANGE | GLY_CUE_UP | GLY_CUE_DOWN,
    AMOUNT = GLY_CUE_MORE | GLY_CUE_LESS,
};

static int sign_of(uint32_t cues)
{
    if (cues & (GLY_CUE_RISE | GLY_CUE_UP | GLY_CUE_MORE))
        return 1;
    return (cues & (GLY_CUE_FALL | GLY_CUE_DOWN | GLY_CUE_LESS)) ? -1 : 0;
}

/* Words between "rose" and "6%": by, a, about, sharply; "the rise was 6%". */
static bool is_between(const gly_calculator *c, uint32_t token)
{
    return gly_calculator_is(c, token, GLY_CUE_BY | GLY_CUE_OF) ||
           c->reading->language->syntax.items[token].upos == GLY_UPOS_AUX ||
           gly_reading_is(c->reading, token,
                          GLY_IS_DETERMINER | GLY_IS_HEDGE | GLY_IS_ADVERB) ||
           gly_reading_is_adverb(c->reading, token);
}

/* "a loss in value of 5%": whether the noun at `token` only says of what, with
 * the word of change two before it. */
static bool tells_of_what(const gly_calculator *c, uint32_t token,
                          uint32_t start)
{
    return token >= start + 2 &&
           c->reading->language->syntax.items[token].xpos == GLY_XPOS_NN &&
           gly_reading_is(c->reading, token - 1, GLY_IS_PREPOSITION) &&
           gly_calculator_is(c, token - 2, GLY_CUE_CHANGE);
}

/* "lifted wages 14%", "cut its costs 3%": the verb of change that the noun at
 * `token`, right before the share, is the object of; GLY_NONE. */
static uint32_t verb_of_object(const gly_calculator *c, const gly_term *term,
                               uint32_t token)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    gly_number_kind kind = term->number->kind;
    uint32_t verb = nodes[token].head;
    bool object = nodes[token].relation == GLY_REL_OBJ && verb != GLY_NONE &&
                  verb < token && verb + CHANGE_REACH >= token &&
                  gly_terms_is_verb(c->reading, verb) &&
                  gly_calculator_is(c, verb, GLY_CUE_CHANGE);
    return object && token + 1 == term->first && kind == GLY_NUMBER_PERCENT
               ? verb
               : GLY_NONE;
}

/* "The increase, 8.3 per cent, came from …", "The increase in revenue, 8.3 per
 * cent, …": the word of change that the share is set beside; GLY_NONE. */
static uint32_t change_beside(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    uint32_t noun = term->first - 2;
    if (!gly_parts_is_share(term) || term->first < start + 3 ||
        !gly_reading_at(c->reading, term->first - 1, ',') ||
        !gly_reading_at(c->reading, term->last + 1, ','))
        return GLY_NONE;
    if (noun >= start + 3 &&
        gly_reading_is(c->reading, noun - 1, GLY_IS_PREPOSITION))
        noun -= 2;
    bool told = noun == start + 1 && gly_calculator_is(c, noun, GLY_CUE_CHANGE);
    return told ? noun : GLY_NONE;
}

/* "rose by 6%", "up 6%", "fell from 35 to 14, or by 60 per cent". */
static uint32_t change_before(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    bool by = (term->cues & GLY_CUE_BY) != 0;
    bool again = by && term->lead > start &&
                 gly_reading_is_word(c->reading, term->lead - 1, "or");
    uint32_t reach = by ? BY_REACH : CHANGE_REACH;
    for (uint32_t k = 1; k <= reach && term->first - start >= k; k++) {
        uint32_t token = term->first - k;
        if (gly_calculator_is(c, token, WAY))
            return token;
        if ((term->cues & GLY_CUE_OF) && tells_of_what(c, token, start))
            return token - 2;
        uint32_t verb = verb_of_object(c, term, token);
        if (verb != GLY_NONE)
            return verb;
        bool in_by = gly_number_index(c->numbers, token) == GLY_NONE &&
                     !gly_reading_is(c->reading, token, GLY_IS_BREAK);
        if (!again && !(by ? in_by : is_between(c, token)))
            break;
    }
    return GLY_NONE;
}

/* "a 6% pay rise", "300 people more", "6% higher". */
static uint32_t change_after(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->last);
    uint32_t end = s->first + s->count;
    for (uint32_t k = 1; k <= 3 && term->last + k < end; k++) {
        uint32_t token = term->last + k;
        bool noun = gly_calculator_is(c, token, GLY_CUE_CHANGE) &&
                    !gly_terms_is_verb(c->reading, token);
        if (noun || gly_calculator_is(c, token, AMOUNT) ||
            (k == 1 && gly_calculator_is(c, token, GLY_CUE_UP | GLY_CUE_DOWN)))
            return token;
        gly_xpos tag = c->reading->language->syntax.items[token].xpos;
        if (tag != GLY_XPOS_HYPH && tag != GLY_XPOS_NN && tag != GLY_XPOS_NNS &&
            tag != GLY_XPOS_JJ)
            break;
    }
    return GLY_NONE;
}

int gly_calculator_direction(const gly_calculator *c, const gly_term *term,
                             uint32_t *cue)
{
    if (term->number->kind == GLY_NUMBER_MULTIPLE) {
        *cue = term->first;
        gly_decimal one = {1, 0};
        return gly_decimal_compare(term->number->value, one) < 0 ? -1 : 1;
    }
    uint32_t token = change_before(c, term);
    if (token == GLY_NONE)
        token = change_after(c, term);
    if (token == GLY_NONE)
        token = change_beside(c, term);
    *cue = token;
    return token == GLY_NONE ? 0 : sign_of(c->cues[token]);
}

/* "Like-for-like", "underlying", "comparable" sales. */
static bool is_adjusted(const gly_calculator *c, uint32_t sentence)
{
    static const char *const kinds[] = {
        "underlying", "comparable", "organic",  "adjusted", "like",
        "same-store", "statutory",  "currency", NULL};
    const gly_sentence *s = &c->reading->language->sentences.items[sentence];
    return gly_reading_has_one_of(c->reading, s->first, s->first + s->count,
                                  kinds);
}

bool gly_ways_are_apart(const gly_calculator *c, uint32_t one, uint32_t other)
{
    return is_adjusted(c, one) != is_adjusted(c, other);
}
