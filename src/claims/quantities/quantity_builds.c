/* quantity_builds.c - of how many parts a thing is, told twice.
 *
 *     a six-bedroom villa for sale at Orford … The villa has five bedrooms
 *       [n] [part]  [thing]                        [thing]    [n]  [part]
 *
 * The one stands in a compound before the thing, the other in what "the" thing
 * has. A thing of another make is another thing: nothing may be told of "a
 * second villa", and the article may have no other such compound. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Words from the part to the thing: "a three-stage solid-fuel rocket". */
enum { REACH = 4 };

typedef struct {
    gly_symbol part, thing; /* base forms; 0 for none */
} build;

static const build none = {0, 0};

static bool names_thing(const gly_node *node)
{
    return node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_PROPN;
}

/* The part of "[six]-bedroom", behind the hyphen; GLY_NONE. */
static uint32_t part_behind(const gly_reading *reading, uint32_t last)
{
    bool joined = gly_reading_at(reading, last + 1, '-') &&
                  gly_reading_has(reading, last + 1, GLY_TOKEN_GLUED) &&
                  gly_reading_has(reading, last + 2, GLY_TOKEN_GLUED) &&
                  !gly_reading_is(reading, last + 2, GLY_IS_CALENDAR);
    return joined && reading->language->syntax.items[last + 2].upos ==
                         GLY_UPOS_NOUN
               ? last + 2
               : GLY_NONE;
}

/* "a [six-bedroom villa]" */
static build read_compound(const gly_annotations *a, const gly_number *number)
{
    const gly_reading *reading = a->reading;
    const gly_node *nodes = a->language->syntax.items;
    const gly_sentence *s = gly_reading_sentence(reading, number->first);
    uint32_t end = s->first + s->count;
    uint32_t part = part_behind(reading, number->last);
    if (part == GLY_NONE || part + 1 >= end)
        return none;
    build found = {nodes[part].lemma, 0};
    for (uint32_t i = part + 1; i < end && i <= part + REACH; i++) {
        bool joins = gly_reading_at(reading, i, '-');
        if (!joins && !names_thing(&nodes[i]) && nodes[i].upos != GLY_UPOS_ADJ)
            break;
        if (names_thing(&nodes[i]))
            found.thing = nodes[i].lemma;
    }
    return found.thing == 0 ? none : found;
}

/* "The [villa] has [five bedrooms]" */
static build read_had(const gly_annotations *a, const gly_number *number)
{
    static const char *const having[] = {"has", "had", NULL};
    const gly_reading *reading = a->reading;
    const gly_node *nodes = a->language->syntax.items;
    uint32_t at = gly_number_start(number), part = number->last + 1;
    uint32_t first = gly_reading_sentence(reading, at)->first;
    bool had = at >= first + 3 && part < reading->language->tokens.count &&
               nodes[part].upos == GLY_UPOS_NOUN &&
               gly_reading_is_one_of(reading, at - 1, having) &&
               names_thing(&nodes[at - 2]) &&
               gly_reading_is_word(reading, at - 3, "the");
    return had ? (build){nodes[part].lemma, nodes[at - 2].lemma} : none;
}

/* Whether the article has one compound with the part, that of `number`. */
static bool is_only(const gly_quantity_pair *p, const gly_number *number,
                    gly_symbol part)
{
    const gly_numbers *numbers = p->annotations->numbers;
    const gly_node *nodes = p->annotations->language->syntax.items;
    for (uint32_t i = 0; i < numbers->count; i++) {
        const gly_number *other = &numbers->items[i];
        uint32_t at = part_behind(p->annotations->reading, other->last);
        if (other != number && at != GLY_NONE && nodes[at].lemma == part)
            return false;
    }
    return true;
}

static bool are_alike(build one, build two)
{
    return one.part != 0 && one.part == two.part && one.thing == two.thing;
}

bool gly_quantity_is_of_one_build(const gly_quantity_pair *p)
{
    if (p->one->kind != GLY_NUMBER_CARDINAL ||
        p->two->kind != GLY_NUMBER_CARDINAL)
        return false;
    build one = read_compound(p->annotations, p->one);
    build two = read_compound(p->annotations, p->two);
    if (are_alike(one, read_had(p->annotations, p->two)))
        return is_only(p, p->one, one.part);
    return are_alike(two, read_had(p->annotations, p->one)) &&
           is_only(p, p->two, two.part);
}
