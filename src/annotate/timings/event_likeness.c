/* event_likeness.c - who takes part in two events, held against each other.
 *
 *     Keel's arrest / Tom Keel was arrested      the owner is the patient
 *     the council vote / the vote of the board   two bodies: another vote */
#include "annotate/timings/event_likeness.h"

/* Whether two parties are the same one. */
static gly_likeness compare_parties(const gly_party *a, const gly_party *b)
{
    if (a->token == GLY_NONE || b->token == GLY_NONE)
        return GLY_LIKENESS_UNKNOWN;
    bool entities = a->entity != GLY_NONE && b->entity != GLY_NONE;
    if (a->of != 0 && b->of != 0 && a->of != b->of)
        return GLY_LIKENESS_OTHER;
    if (entities && a->entity == b->entity)
        return GLY_LIKENESS_SAME;
    if (a->named && b->named)
        return a->lemma != 0 && a->lemma == b->lemma && !entities
                   ? GLY_LIKENESS_SAME
                   : GLY_LIKENESS_OTHER;
    if (a->lemma == 0 || b->lemma == 0)
        return GLY_LIKENESS_UNKNOWN;
    if (a->lemma == b->lemma)
        return a->mark != 0 && b->mark != 0 && a->mark != b->mark
                   ? GLY_LIKENESS_OTHER
                   : GLY_LIKENESS_SAME;
    return (a->named && !b->owned) || (b->named && !a->owned)
               ? GLY_LIKENESS_UNKNOWN
               : GLY_LIKENESS_OTHER;
}

static gly_likeness join(gly_likeness a, gly_likeness b)
{
    return a == GLY_LIKENESS_OTHER || b == GLY_LIKENESS_OTHER
               ? GLY_LIKENESS_OTHER
           : a == GLY_LIKENESS_SAME || b == GLY_LIKENESS_SAME
               ? GLY_LIKENESS_SAME
               : GLY_LIKENESS_UNKNOWN;
}

/* An owner is the patient or the agent of the other event. */
static gly_likeness compare_owner(const gly_party *owner, const gly_event *b)
{
    gly_likeness patient = compare_parties(owner, &b->patient);
    gly_likeness agent = compare_parties(owner, &b->agent);
    gly_likeness own = compare_parties(owner, &b->owner);
    if (patient == GLY_LIKENESS_SAME || agent == GLY_LIKENESS_SAME ||
        own == GLY_LIKENESS_SAME)
        return GLY_LIKENESS_SAME;
    bool alone = b->agent.token == GLY_NONE || b->patient.token == GLY_NONE;
    return own == GLY_LIKENESS_OTHER ||
                   (alone && (patient == GLY_LIKENESS_OTHER ||
                              agent == GLY_LIKENESS_OTHER))
               ? GLY_LIKENESS_OTHER
               : GLY_LIKENESS_UNKNOWN;
}

/* "Kerr, who joined in 1996" and "Kerr joined the firm": by the agent. */
static gly_likeness compare_patients(const gly_event *a, const gly_event *b)
{
    gly_likeness same = compare_parties(&a->patient, &b->patient);
    if (a->bare == b->bare)
        return same;
    gly_likeness cross = a->bare ? compare_parties(&a->patient, &b->agent)
                                 : compare_parties(&a->agent, &b->patient);
    return cross == GLY_LIKENESS_SAME ? cross : same;
}

/* "Police" and "officers" arrest alike. */
static gly_likeness compare_agents(const gly_reading *reading,
                                   const gly_party *a, const gly_party *b)
{
    const gly_node *nodes = reading->language->syntax.items;
    gly_likeness same = compare_parties(a, b);
    bool many = a->token != GLY_NONE && b->token != GLY_NONE &&
                (nodes[a->token].xpos == GLY_XPOS_NNS ||
                 nodes[b->token].xpos == GLY_XPOS_NNS);
    return same == GLY_LIKENESS_OTHER && many ? GLY_LIKENESS_UNKNOWN : same;
}

/* "interviewed 1,008 adults", "in February it interviewed 1,015": as many as
 * another time, by the words behind the verbs. */
static bool are_counted_apart(const gly_reading *reading, const gly_event *a,
                              const gly_event *b)
{
    uint32_t one = a->head + 1, two = b->head + 1;
    uint32_t count = reading->language->tokens.count;
    return !a->noun && !b->noun && one < count && two < count &&
           gly_reading_has(reading, one, GLY_TOKEN_NUMBER) &&
           gly_reading_has(reading, two, GLY_TOKEN_NUMBER) &&
           reading->forms[one] != reading->forms[two];
}

/* The form of "up" in "turned up"; 0. */
static gly_symbol particle_of(const gly_reading *reading, const gly_event *a)
{
    uint32_t particle = gly_syntax_child(&reading->language->syntax, a->head,
                                         GLY_REL_COMPOUND_PRT);
    return particle == GLY_NONE ? 0 : reading->forms[particle];
}

/* "turned 60", "turned up": two deeds of one verb. */
static bool are_two_verbs(const gly_reading *reading, const gly_event *a,
                          const gly_event *b)
{
    return a->kind == GLY_EVENT_OPEN && !a->noun && !b->noun &&
           particle_of(reading, a) != particle_of(reading, b);
}

/* "The well was retired", as "it", and "she retired". */
static bool are_it_and_she(const gly_reading *reading, const gly_party *it,
                           const gly_party *she)
{
    static const char *const persons[] = {"he", "she", "him", "her", NULL};
    return it->token != GLY_NONE && she->token != GLY_NONE &&
           gly_reading_is_word(reading, it->token, "it") &&
           gly_reading_is_one_of(reading, she->token, persons);
}

gly_likeness gly_event_likeness_of(const gly_reading *reading,
                                   const gly_event *a, const gly_event *b)
{
    gly_likeness patients = compare_patients(a, b);
    gly_likeness agents = a->kind == GLY_EVENT_LONG && a->phase == GLY_PHASE_END
                              ? compare_parties(&a->agent, &b->agent)
                              : compare_agents(reading, &a->agent, &b->agent);
    gly_likeness owners =
        join(compare_owner(&a->owner, b), compare_owner(&b->owner, a));
    /* "The festival … the film festival": another one, where a sentence says
     * so. */
    bool more = a->mark == 0 && a->kind == GLY_EVENT_LONG && b->noun &&
                b->verb != b->head && !b->label;
    bool marked = b->mark != 0 && a->mark != b->mark &&
                  (a->mark != 0 ? a->kind != GLY_EVENT_MISHAP : more);
    /* "The vote … the vote in the Senate" */
    bool elsewhere = b->place != 0 && a->place == 0 && b->noun &&
                     a->kind == GLY_EVENT_BRIEF && b->verb == b->head;
    if (marked || elsewhere || are_counted_apart(reading, a, b) ||
        are_two_verbs(reading, a, b) ||
        are_it_and_she(reading, &a->patient, &b->patient) ||
        are_it_and_she(reading, &b->patient, &a->patient) ||
        (a->place != 0 && b->place != 0 && a->place != b->place))
        return GLY_LIKENESS_OTHER;
    if (patients == GLY_LIKENESS_OTHER || owners == GLY_LIKENESS_OTHER ||
        agents == GLY_LIKENESS_OTHER)
        return GLY_LIKENESS_OTHER;
    bool bare = a->patient.token == GLY_NONE || b->patient.token == GLY_NONE;
    return patients == GLY_LIKENESS_SAME || owners == GLY_LIKENESS_SAME ||
                   (bare && agents == GLY_LIKENESS_SAME)
               ? GLY_LIKENESS_SAME
               : GLY_LIKENESS_UNKNOWN;
}

static uint32_t block_of(const gly_reading *reading, const gly_event *event)
{
    return reading->language->tokens.items[event->head].block;
}

static uint32_t sentence_of(const gly_reading *reading, const gly_event *event)
{
    return reading->sentences[event->head];
}

static bool is_in_order(const gly_reading *reading, const gly_event *event)
{
    static const char *const words[] = {"first", "second", "third", "fourth"};
    for (uint32_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        gly_symbol word = gly_symbols_find(reading->language->tokens.symbols,
                                           gly_text_of(words[i]));
        if (word != 0 && event->turn == word)
            return true;
    }
    return false;
}

/* "last Sunday's debate", where Wednesday's has been told of. */
static bool is_last_one(const gly_reading *reading, const gly_date *date)
{
    return gly_reading_is_word(reading, date->first, "last") &&
           gly_reading_is_owner(reading, date->last);
}

bool gly_event_one_is_last(const gly_reading *reading, const gly_date *a,
                           const gly_date *b)
{
    return is_last_one(reading, a) != is_last_one(reading, b);
}

bool gly_events_turn(const gly_reading *reading, const gly_event *a,
                     const gly_event *b)
{
    /* An accident does not come again each week. */
    if (a->kind != GLY_EVENT_MISHAP &&
        gly_event_one_is_last(reading, a->date, b->date))
        return true;
    if (!a->other && !b->other)
        return false;
    return a->turn != b->turn || a->class != b->class ||
           !is_in_order(reading, a);
}

/* "The trial begins … The trial of his brother begins": what a paragraph tells
 * apart in one breath. */
bool gly_events_contrast(const gly_reading *reading, const gly_event *a,
                         const gly_event *b)
{
    if (sentence_of(reading, a) == sentence_of(reading, b) ||
        (b->fronted && a->place != b->place) ||
        (a->fronted && a->place != b->place))
        return true;
    if (a->label && b->label &&
        block_of(reading, b) <= block_of(reading, a) + 2)
        return true;
    /* "It left on 4 May. It left on 12 May for Cork." */
    const gly_node *nodes = reading->language->syntax.items;
    bool again = !a->noun && !b->noun && a->kind == GLY_EVENT_DEED &&
                 nodes[a->head].lemma == nodes[b->head].lemma;
    if (again && block_of(reading, a) == block_of(reading, b))
        return true;
    bool more = (b->mark != 0 && a->mark == 0) ||
                (b->owner.token != GLY_NONE && a->owner.token == GLY_NONE) ||
                (b->patient.token != GLY_NONE && a->patient.token == GLY_NONE);
    return block_of(reading, a) == block_of(reading, b) &&
           (more || b->patient.mark != a->patient.mark);
}

/* The verb of "the vote to [close] the pier", "agreed, 4 to 1, to [close] it";
 * GLY_NONE. */
static uint32_t aim_of(const gly_reading *reading, uint32_t head)
{
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t child = nodes[head].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        bool clause = relation == GLY_REL_ACL || relation == GLY_REL_XCOMP ||
                      relation == GLY_REL_ADVCL;
        if (clause && child > head && nodes[child].xpos == GLY_XPOS_VB &&
            gly_reading_is_word(reading, child - 1, "to"))
            return child;
    }
    return GLY_NONE;
}

/* Whether a word under `token` that tells something stands in the sentence of
 * `other`, too. */
static bool share_word(const gly_reading *reading, uint32_t token,
                       uint32_t other)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *nodes = syntax->items;
    const gly_sentence *s = gly_reading_sentence(reading, token);
    const gly_sentence *o = gly_reading_sentence(reading, other);
    for (uint32_t i = token; i < s->first + s->count; i++) {
        gly_upos upos = nodes[i].upos;
        bool tells = upos == GLY_UPOS_VERB || upos == GLY_UPOS_NOUN ||
                     upos == GLY_UPOS_PROPN;
        if (!tells || !(i == token || gly_syntax_is_under(syntax, i, token)))
            continue;
        for (uint32_t k = o->first; k < o->first + o->count; k++) {
            if (gly_reading_lemmas_alike(reading, i, k, 4))
                return true;
        }
    }
    return false;
}

/* "At Monday's [meeting] the board agreed to close it": by the verb over it. */
static uint32_t aim_of_event(const gly_reading *reading, const gly_event *event)
{
    const gly_node *node = &reading->language->syntax.items[event->head];
    uint32_t aim = aim_of(reading, event->head);
    bool over = aim == GLY_NONE && event->noun &&
                node->relation == GLY_REL_OBL && node->head != GLY_NONE;
    return over ? aim_of(reading, node->head) : aim;
}

bool gly_events_decide_apart(const gly_reading *reading, const gly_event *a,
                             const gly_event *b)
{
    uint32_t x = aim_of_event(reading, a), y = aim_of_event(reading, b);
    return x != GLY_NONE && y != GLY_NONE && !share_word(reading, x, b->head) &&
           !share_word(reading, y, a->head);
}
