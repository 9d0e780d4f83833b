/* quantity_dimensions.c - which way a thing was measured.
 *
 *     The slab was 250 metres wide and 1.5 metres deep. …
 *         [thing]  [number  ] [way]
 *     put the width of the slab at 400 metres
 *             [way]        [thing]    [number ]
 *
 * How wide it is and how deep are two measures of one thing, and how wide it is
 * said to be twice is one. The way stands behind the number or, with "of" and
 * the thing, before it. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Words from the thing to the number. */
enum { REACH = 5 };

typedef enum {
    WAY_NONE,
    WAY_WIDE,
    WAY_LONG,
    WAY_DEEP,
    WAY_HIGH,
    WAY_THICK
} way;

typedef struct {
    way way;
    gly_symbol thing; /* its base form; 0 for none */
} dimension;

static way way_at(const gly_reading *reading, uint32_t token)
{
    static const struct {
        way way;
        const char *words[5];
    } ways[] = {
        {WAY_WIDE, {"wide", "width", "breadth", "across", NULL}},
        {WAY_LONG, {"long", "length", NULL}},
        {WAY_DEEP, {"deep", "depth", NULL}},
        {WAY_HIGH, {"high", "height", "tall", NULL}},
        {WAY_THICK, {"thick", "thickness", NULL}},
    };
    for (uint32_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        if (gly_reading_is_one_of(reading, token, ways[i].words))
            return ways[i].way;
    }
    return WAY_NONE;
}

static bool is_noun(const gly_annotations *a, uint32_t token)
{
    return a->language->syntax.items[token].upos == GLY_UPOS_NOUN;
}

/* "The slab was [250 metres] wide", "a [250-metre]-wide slab". */
static dimension read_behind(const gly_annotations *a, const gly_number *number)
{
    const gly_node *nodes = a->language->syntax.items;
    const gly_sentence *s = gly_reading_sentence(a->reading, number->first);
    uint32_t next = number->last + 1;
    next += gly_reading_at(a->reading, next, '-');
    dimension found = {way_at(a->reading, next), 0};
    uint32_t subject = number->counted.subject;
    if (found.way == WAY_NONE || next >= s->first + s->count)
        return (dimension){WAY_NONE, 0};
    if (next + 1 < s->first + s->count && is_noun(a, next + 1))
        found.thing = nodes[next + 1].lemma;
    else if (subject != GLY_NONE && is_noun(a, subject))
        found.thing = nodes[subject].lemma;
    return found;
}

/* "the width of the slab at [400 metres]", "the width of the slab, [400
 * metres]". */
static dimension read_before(const gly_annotations *a, const gly_number *number)
{
    uint32_t at = gly_number_start(number), noun = GLY_NONE;
    uint32_t start = gly_reading_sentence(a->reading, at)->first;
    for (uint32_t i = at; i-- > start + 1 && at - i <= REACH + 3;) {
        if (gly_number_index(a->numbers, i) != GLY_NONE)
            break;
        if (noun == GLY_NONE && is_noun(a, i))
            noun = i;
        way here = way_at(a->reading, i);
        if (here != WAY_NONE && noun != GLY_NONE &&
            gly_reading_is_word(a->reading, i + 1, "of"))
            return (dimension){
                here, noun > i ? a->language->syntax.items[noun].lemma : 0};
    }
    return (dimension){WAY_NONE, 0};
}

static dimension read(const gly_annotations *a, const gly_number *number)
{
    dimension behind = read_behind(a, number);
    return behind.way != WAY_NONE ? behind : read_before(a, number);
}

int32_t gly_quantity_dimensions(const gly_quantity_pair *pair)
{
    if (pair->one->kind != GLY_NUMBER_MEASURE ||
        pair->two->kind != GLY_NUMBER_MEASURE || pair->a->unit != pair->b->unit)
        return 0;
    dimension one = read(pair->annotations, pair->one);
    dimension two = read(pair->annotations, pair->two);
    if (one.way == WAY_NONE || two.way == WAY_NONE)
        return 0;
    return one.way != two.way                         ? -1
           : one.thing != 0 && one.thing == two.thing ? 1
                                                      : 0;
}
