/* outcome_shared.c - the words that two statements share.
 *
 *     The [jury] looked at a photograph and turned the [protest] down.
 *     With the [protest] upheld by the [jury], he had thought it won.
 */
#include "annotate/reading.h"
#include "claims/outcomes/outcome_pair.h"
#include "claims/speech/gists.h"

/* Signs are counted up to so many; how rare words are is counted in steps. */
enum { MOST = 3, STEP = 6, STEPS = 8, IN_BOTH = 2, FEW = 4 };

static uint32_t least(uint32_t value, uint32_t most)
{
    return value < most ? value : most;
}

static uint32_t steps(const gly_outcome_pair *p, const gly_core *a,
                      const gly_core *b)
{
    return least(gly_cores_shared(p->claims, a, b) / STEP, STEPS);
}

uint32_t gly_outcome_shared(const gly_outcome_pair *p)
{
    return steps(p, p->whole_a, p->whole_b);
}

uint32_t gly_outcome_rarest(const gly_outcome_pair *p)
{
    const gly_core *a = p->whole_a, *b = p->whole_b;
    uint32_t found = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        bool both = a->items[i] == b->items[j];
        bool first = a->items[i] < b->items[j];
        found += both && p->claims->gists->spread[a->items[i]] <= IN_BOTH;
        i += both || first;
        j += both || !first;
    }
    return least(found, MOST);
}

/* How rare the word is that `who` is named with, if sentence `in` has it. */
static uint32_t rarity(const gly_outcome_pair *p, const gly_participant *who,
                       const gly_core *in)
{
    const gly_gists *gists = p->claims->gists;
    gly_symbol key = who->token == GLY_NONE ? 0 : gists->keys[who->token];
    for (uint32_t i = 0; i < in->count && key != 0; i++) {
        if (in->items[i] == key)
            return gists->spread[key] <= IN_BOTH
                       ? MOST
                       : 1 + (gists->spread[key] <= FEW);
    }
    return 0;
}

static bool is_name(const gly_annotations *a, uint32_t token)
{
    return a->language->syntax.items[token].upos == GLY_UPOS_PROPN &&
           !gly_reading_is(a->reading, token, GLY_IS_CALENDAR);
}

/* Whether the name `token` stands in a sentence. */
static bool holds_name(const gly_annotations *a, const gly_sentence *in,
                       uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (nodes[i].upos == GLY_UPOS_PROPN &&
            nodes[i].lemma == nodes[token].lemma)
            return true;
    }
    return false;
}

static uint32_t count_names(const gly_outcome_pair *p)
{
    const gly_annotations *a = p->claims->annotations;
    const gly_sentence *items = a->language->sentences.items;
    const gly_sentence *in = &items[p->a->sentence];
    uint32_t found = 0;
    for (uint32_t i = in->first; i < in->first + in->count && found < MOST; i++)
        found += is_name(a, i) && holds_name(a, &items[p->b->sentence], i);
    return found;
}

static void weigh_named(gly_outcome_pair *p)
{
    const gly_core *one = p->whole_a, *two = p->whole_b;
    gly_outcome_hold(p, GLY_OUTCOME_DOER_NAMED, rarity(p, &p->b->agent, one));
    gly_outcome_hold(p, GLY_OUTCOME_OBJECT_NAMED,
                     rarity(p, &p->b->patient, one));
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_DOER_NAMED,
                     rarity(p, &p->a->agent, two));
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_OBJECT_NAMED,
                     rarity(p, &p->a->patient, two));
}

void gly_outcome_weigh_shared(gly_outcome_pair *p)
{
    weigh_named(p);
    gly_outcome_hold(p, GLY_OUTCOME_SHARED_FIRST,
                     steps(p, p->core_a, p->whole_b));
    gly_outcome_hold(p, GLY_OUTCOME_SHARED_LATER,
                     steps(p, p->whole_a, p->core_b));
    gly_outcome_hold(p, GLY_OUTCOME_SHARED_ALL, gly_outcome_shared(p));
    gly_outcome_hold(p, GLY_OUTCOME_RAREST, gly_outcome_rarest(p));
    gly_outcome_hold(p, GLY_OUTCOME_NAMES, count_names(p));
    gly_outcome_hold(p, GLY_OUTCOME_WORDS, p->core_b->count);
}
