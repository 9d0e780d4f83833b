/* outcome_shared.c - the words that two statements share.
 *
 *     The [jury] looked at a photograph and turned the [protest] down.
 *     With the [protest] upheld by the [jury], he had thought it won.
 */
#include "annotate/reading.h"
#include "claims/outcomes/outcome_pair.h"
#include "claims/speech/gists.h"
#include "claims/words.h"

/* Signs are counted up to so many; how rare words are is counted in steps. */
enum { MOST = 3, STEP = 6, STEPS = 8, IN_BOTH = 2 };

static uint32_t least(uint32_t value, uint32_t most)
{
    return value < most ? value : most;
}

/* The words of a whole sentence; of a long one the first GLY_CORE_MOST. */
static gly_core core_of(const gly_claims *claims, uint32_t sentence)
{
    const gly_sentence *in =
        &claims->annotations->language->sentences.items[sentence];
    gly_core out = {.count = 0};
    for (uint32_t i = in->first;
         i < in->first + in->count && out.count < GLY_CORE_MOST; i++) {
        if (claims->gists->keys[i] != 0)
            out.items[out.count++] = claims->gists->keys[i];
    }
    out.count = gly_words_as_set(out.items, out.count);
    return out;
}

static uint32_t steps(const gly_outcome_pair *p, const gly_core *a,
                      const gly_core *b)
{
    return least(gly_cores_shared(p->claims, a, b) / STEP, STEPS);
}

uint32_t gly_outcome_shared(const gly_outcome_pair *p)
{
    gly_core one = core_of(p->claims, p->a->sentence);
    gly_core two = core_of(p->claims, p->b->sentence);
    return steps(p, &one, &two);
}

uint32_t gly_outcome_rarest(const gly_outcome_pair *p)
{
    gly_core a = core_of(p->claims, p->a->sentence);
    gly_core b = core_of(p->claims, p->b->sentence);
    uint32_t found = 0;
    for (uint32_t i = 0, j = 0; i < a.count && j < b.count;) {
        bool both = a.items[i] == b.items[j];
        bool first = a.items[i] < b.items[j];
        found += both && p->claims->gists->spread[a.items[i]] <= IN_BOTH;
        i += both || first;
        j += both || !first;
    }
    return least(found, MOST);
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

void gly_outcome_weigh_shared(gly_outcome_pair *p)
{
    gly_core one = core_of(p->claims, p->a->sentence);
    gly_core two = core_of(p->claims, p->b->sentence);
    gly_outcome_hold(p, GLY_OUTCOME_SHARED, steps(p, p->core_a, p->core_b));
    gly_outcome_hold(p, GLY_OUTCOME_SHARED_FIRST, steps(p, p->core_a, &two));
    gly_outcome_hold(p, GLY_OUTCOME_SHARED_LATER, steps(p, &one, p->core_b));
    gly_outcome_hold(p, GLY_OUTCOME_RAREST, gly_outcome_rarest(p));
    gly_outcome_hold(p, GLY_OUTCOME_NAMES, count_names(p));
}
