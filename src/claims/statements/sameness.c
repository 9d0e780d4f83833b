/* sameness.c - adds the signs up that two statements are about one thing. */
#include "claims/statements/sameness.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/statements/headlines.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"

/* What a sign is worth. */
enum {
    FULL = 3,     /* the same one in the same part */
    DOER = 2,     /* the same doer, of a thing that is not named */
    CROSSED = 3,  /* the same one in another part */
    ASIDE = 2,    /* the same one beside it */
    NAMELESS = 1, /* "the rejection", of nothing that is named */
    SHARED = 3,   /* words beside them for a point */
    MUCH = 4      /* and so many are enough where nobody else is named */
};

enum { TOPIC_ROOM = 32 };

static gly_likeness relate(const gly_claims *claims, const gly_participant *a,
                           const gly_participant *b)
{
    gly_likeness found = gly_participants_relate(claims, a, b);
    bool meant = found == GLY_LIKENESS_UNKNOWN &&
                 (gly_participant_may_stand_for(claims, a, b) ||
                  gly_participant_may_stand_for(claims, b, a));
    return meant ? GLY_LIKENESS_SAME : found;
}

/* "members of the union", "the union": no other one. */
static bool belongs(const gly_claims *claims, const gly_statement *a,
                    const gly_participant *whole)
{
    for (uint32_t i = 0; i < a->beside_count; i++) {
        if (relate(claims, &a->beside[i], whole) == GLY_LIKENESS_SAME)
            return true;
    }
    return false;
}

/* "members of the union" are it when it backs something; whose plan somebody
 * backs does not count. */
static bool is_member(const gly_claims *claims, const gly_statement *a,
                      const gly_participant *whole)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    for (uint32_t i = 0; i < a->beside_count; i++) {
        if (a->agent.token != GLY_NONE &&
            nodes[a->beside[i].token].head == a->agent.token &&
            relate(claims, &a->beside[i], whole) == GLY_LIKENESS_SAME)
            return true;
    }
    return false;
}

/* "She cut the forecast", "the firm raised its forecast": a person acts for the
 * body whose thing it is. */
static bool acts_for(const gly_claims *claims, const gly_statement *a,
                     const gly_statement *b)
{
    const gly_annotations *all = claims->annotations;
    uint32_t one = gly_participant_entity(claims, &a->agent);
    uint32_t two = gly_participant_entity(claims, &b->agent);
    if (one == GLY_NONE || two == GLY_NONE ||
        all->entities[one].kind == all->entities[two].kind ||
        !gly_statement_is_topic(claims, a, "moving"))
        return false;
    gly_likeness things = relate(claims, &a->patient, &b->patient);
    return things == GLY_LIKENESS_SAME || things == GLY_LIKENESS_VARIED;
}

static bool is_else(const gly_claims *claims, const gly_statement *a,
                    const gly_statement *b, bool agent)
{
    const gly_participant *one = agent ? &a->agent : &a->patient;
    const gly_participant *two = agent ? &b->agent : &b->patient;
    bool loose = agent ? a->loose || b->loose : a->paired && b->paired;
    return !loose && relate(claims, one, two) == GLY_LIKENESS_ANOTHER &&
           !belongs(claims, a, two) && !belongs(claims, b, one) &&
           !(agent && acts_for(claims, a, b));
}

bool gly_statement_is_topic(const gly_claims *claims, const gly_statement *s,
                            const char *class)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    char name[TOPIC_ROOM] = "";
    if (s->side == 0)
        return false;
    gly_list_id list = gly_lexicon_list(lexicon, "news-topic");
    gly_text topic = gly_statement_topic(claims, s);
    if (topic.size >= sizeof name)
        return false;
    for (uint32_t i = 0; i < topic.size; i++)
        name[i] = topic.data[i];
    gly_symbol symbol = gly_lexicon_symbol(lexicon, name);
    gly_entry entry = gly_lexicon_find(lexicon, list, &symbol, 1);
    return entry.count == 1 &&
           entry.class == gly_lexicon_symbol(lexicon, class);
}

/* Beating somebody is not being beaten by him. */
static bool has_direction(const gly_claims *claims, const gly_statement *s)
{
    return gly_statement_is_topic(claims, s, "directed");
}

/* "those [who] voted", "everyone who": told of in general. */
static bool is_whoever(const gly_claims *claims, const gly_statement *s)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    const gly_node *node = &nodes[s->predicate];
    return node->relation == GLY_REL_ACL_RELCL && node->head != GLY_NONE &&
           node->head == s->agent.token &&
           nodes[node->head].upos == GLY_UPOS_PRON;
}

/* Nobody, or only a part of those who are meant: "three of the members". */
static bool is_some(const gly_claims *claims, const gly_participant *p)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    bool counted = p->token != GLY_NONE &&
                   syntax->items[p->token].xpos == GLY_XPOS_CD &&
                   gly_syntax_child(syntax, p->token, GLY_REL_NMOD) != GLY_NONE;
    return counted || p->token == GLY_NONE ||
           p->quantity == GLY_QUANTITY_SHARE ||
           p->quantity == GLY_QUANTITY_SOME || p->quantity == GLY_QUANTITY_MANY;
}

/* "testified", "his resignation": the doer alone tells it. */
static bool is_personal(const gly_claims *claims, const gly_statement *s)
{
    return gly_statement_is_topic(claims, s, "personal") ||
           gly_statement_is_topic(claims, s, "sole");
}

/* One backs what another one opposes: only the same doer counts. */
static bool lacks_doer(const gly_claims *claims, const gly_statement *a,
                       const gly_statement *b)
{
    return is_personal(claims, a) &&
           (is_some(claims, &a->agent) || is_some(claims, &b->agent) ||
            is_whoever(claims, a) || is_whoever(claims, b) ||
            (relate(claims, &a->agent, &b->agent) != GLY_LIKENESS_SAME &&
             !is_member(claims, a, &b->agent) &&
             !is_member(claims, b, &a->agent)));
}

/* "His opponent", "their rise": somebody's, and of nothing that is named. */
static bool is_owned(const gly_claims *claims, const gly_statement *s)
{
    return s->nominal && s->agent.token != GLY_NONE &&
           s->patient.token == GLY_NONE &&
           !gly_statement_is_topic(claims, s, "sole");
}

/* "His opposition to the suits" and "her support": what is backed must be named
 * in both, and be the same or nearly. */
static bool lacks_thing(const gly_claims *claims, const gly_statement *a,
                        const gly_statement *b)
{
    bool owned = is_owned(claims, a) || is_owned(claims, b);
    if (owned && !gly_statement_is_topic(claims, a, "personal"))
        return gly_statements_shared(claims, a, b) < MUCH;
    if (!gly_statement_is_topic(claims, a, "personal") || owned)
        return owned;
    gly_likeness things = relate(claims, &a->patient, &b->patient);
    return things != GLY_LIKENESS_SAME && things != GLY_LIKENESS_AKIN &&
           things != GLY_LIKENESS_VARIED;
}

static uint32_t same_parts(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    gly_likeness agents = relate(claims, &a->agent, &b->agent);
    gly_likeness patients = relate(claims, &a->patient, &b->patient);
    bool intransitive =
        (a->patient.token == GLY_NONE && b->patient.token == GLY_NONE) ||
        (a->paired && b->paired) || gly_statement_is_topic(claims, a, "sole") ||
        (a->nominal && a->patient.token == GLY_NONE) ||
        (b->nominal && b->patient.token == GLY_NONE);
    uint32_t points = 0;
    if (agents == GLY_LIKENESS_SAME)
        points += intransitive || has_direction(claims, a) ? FULL : DOER;
    if (agents == GLY_LIKENESS_AKIN)
        points += NAMELESS;
    if (patients == GLY_LIKENESS_SAME)
        points += FULL;
    if (patients == GLY_LIKENESS_AKIN || patients == GLY_LIKENESS_VARIED)
        points += NAMELESS;
    return points;
}

static uint32_t crossed_parts(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    if (has_direction(claims, a))
        return 0;
    if (relate(claims, &a->agent, &b->patient) == GLY_LIKENESS_SAME ||
        relate(claims, &a->patient, &b->agent) == GLY_LIKENESS_SAME)
        return CROSSED;
    return 0;
}

static uint32_t parts_aside(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b)
{
    for (uint32_t i = 0; i < a->beside_count; i++) {
        if (relate(claims, &a->beside[i], &b->agent) == GLY_LIKENESS_SAME ||
            relate(claims, &a->beside[i], &b->patient) == GLY_LIKENESS_SAME ||
            belongs(claims, b, &a->beside[i]))
            return ASIDE;
    }
    return belongs(claims, b, &a->agent) || belongs(claims, b, &a->patient)
               ? ASIDE
               : 0;
}

static bool is_bare(const gly_statement *s)
{
    return s->nominal && s->agent.token == GLY_NONE &&
           s->patient.token == GLY_NONE;
}

bool gly_statements_clash(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    return is_else(claims, a, b, true) || is_else(claims, a, b, false);
}

static bool is_stranger(const gly_claims *claims, const gly_participant *p,
                        const gly_statement *s)
{
    return p->token == GLY_NONE ||
           (relate(claims, p, &s->agent) != GLY_LIKENESS_SAME &&
            relate(claims, p, &s->patient) != GLY_LIKENESS_SAME &&
            (relate(claims, p, &s->agent) == GLY_LIKENESS_ANOTHER ||
             relate(claims, p, &s->patient) == GLY_LIKENESS_ANOTHER));
}

/* Whoever the one names is somebody else than those of the other. */
static bool are_strangers(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    bool named = a->agent.token != GLY_NONE || a->patient.token != GLY_NONE;
    return named && is_stranger(claims, &a->agent, b) &&
           is_stranger(claims, &a->patient, b);
}

/* Nothing speaks against it, and the sentences have some words in common. */
static bool shares_much(const gly_claims *claims, const gly_statement *a,
                        const gly_statement *b)
{
    return !gly_statement_is_topic(claims, a, "moving") &&
           gly_statements_may_meet(claims, a, b) &&
           !are_strangers(claims, a, b) && !are_strangers(claims, b, a) &&
           gly_statements_shared(claims, a, b) >= MUCH;
}

bool gly_statements_lack(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    return lacks_doer(claims, a, b) || lacks_thing(claims, a, b);
}

uint32_t gly_statements_sameness(const gly_claims *claims,
                                 const gly_statement *a, const gly_statement *b)
{
    if (gly_statements_clash(claims, a, b) || gly_statements_lack(claims, a, b))
        return 0;
    uint32_t points = same_parts(claims, a, b);
    if (points == 0)
        points = crossed_parts(claims, a, b);
    points += parts_aside(claims, a, b);
    if ((is_bare(a) || is_bare(b)) &&
        !gly_statement_is_topic(claims, a, "moving"))
        points += NAMELESS;
    if (gly_statement_is_topic(claims, a, "worded") &&
        gly_statements_shared(claims, a, b) < MUCH)
        return 0;
    if (points == 0)
        return shares_much(claims, a, b) ? GLY_SAMENESS_ENOUGH : 0;
    return points + gly_statements_shared(claims, a, b) / SHARED;
}

/* The number of those it is told of, or the word that sets them apart from the
 * rest: "[nine] climbers", "ten [other] members", "nobody [else]"; GLY_NONE for
 * neither. */
static uint32_t count_of(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t who =
        s->agent.token != GLY_NONE ? s->agent.token : s->patient.token;
    /* "[3,900] of them have been reconnected" */
    if (who == GLY_NONE)
        who = gly_syntax_child(syntax, s->predicate, GLY_REL_NSUBJ_PASS);
    if (who == GLY_NONE || syntax->items[who].xpos == GLY_XPOS_CD)
        return who;
    if (gly_reading_is_word(a->reading, who + 1, "else"))
        return who + 1;
    uint32_t rest = gly_syntax_child(syntax, who, GLY_REL_AMOD);
    for (; rest != GLY_NONE;
         rest = gly_syntax_next(syntax, rest, GLY_REL_AMOD)) {
        if (gly_reading_is_word(a->reading, rest, "other"))
            return rest;
    }
    return gly_syntax_child(syntax, who, GLY_REL_NUMMOD);
}

/* "Nobody [else] was hurt": somebody was. */
static bool is_of_the_rest(const gly_reading *reading, uint32_t who)
{
    return who != GLY_NONE && who + 1 < reading->language->tokens.count &&
           gly_reading_is_word(reading, who + 1, "else");
}

/* "It awarded [nothing] against two nurses": not done to those alone. */
static bool spares_some(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    if (is_of_the_rest(a->reading, s->agent.token) ||
        is_of_the_rest(a->reading, s->patient.token))
        return true;
    uint32_t none = gly_syntax_child(syntax, s->predicate, GLY_REL_OBJ);
    if (none == GLY_NONE ||
        !(gly_reading_is_word(a->reading, none, "nothing") ||
          gly_reading_is_word(a->reading, none, "none")))
        return false;
    uint32_t whom = gly_syntax_child(syntax, s->predicate, GLY_REL_OBL);
    if (whom == GLY_NONE)
        whom = gly_syntax_child(syntax, none, GLY_REL_NMOD);
    return whom != GLY_NONE &&
           !gly_reading_is(a->reading, whom, GLY_IS_CALENDAR);
}

/* How far from its predicate a number of the clause may stand. */
enum { COUNT_REACH = 12 };

/* Whether the clause of `s` counts so many others than `value` by the noun with
 * `lemma`, and so many nowhere. */
static bool counts_others(const gly_claims *claims, const gly_statement *s,
                          gly_symbol lemma, const gly_decimal *value)
{
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    const gly_sentence *in = gly_reading_sentence(a->reading, s->predicate);
    uint32_t end = in->first + in->count;
    bool others = false;
    for (uint32_t i = s->predicate; i < end && i <= s->predicate + COUNT_REACH;
         i++) {
        const gly_number *number = gly_number_at(a->numbers, i);
        if (number == NULL || nodes[i].relation != GLY_REL_NUMMOD ||
            nodes[i].head == GLY_NONE || nodes[nodes[i].head].lemma != lemma)
            continue;
        if (gly_decimal_compare(number->value, *value) == 0)
            return false;
        others = true;
    }
    return others;
}

/* "approve 180 homes", "rejected 240 homes"; "leaves 54,000 homes in the dark",
 * "restored power to 36,000 homes": done to so many, and so many. */
static bool are_of_two_counts(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    const gly_annotations *all = claims->annotations;
    const gly_syntax *syntax = &all->language->syntax;
    const gly_participant *whom =
        a->patient.token != GLY_NONE ? &a->patient : &a->agent;
    uint32_t one = whom->token == GLY_NONE
                       ? GLY_NONE
                       : gly_syntax_child(syntax, whom->token, GLY_REL_NUMMOD);
    const gly_number *number =
        one == GLY_NONE ? NULL : gly_number_at(all->numbers, one);
    return number != NULL &&
           counts_others(claims, b, syntax->items[whom->token].lemma,
                         &number->value);
}

bool gly_statements_counted_apart(const gly_claims *claims,
                                  const gly_statement *a,
                                  const gly_statement *b)
{
    const gly_symbol *forms = claims->annotations->reading->forms;
    uint32_t one = count_of(claims, a), two = count_of(claims, b);
    if (spares_some(claims, a) != spares_some(claims, b) ||
        are_of_two_counts(claims, a, b) || are_of_two_counts(claims, b, a) ||
        gly_statements_some_live(claims, a, b) ||
        gly_statements_some_live(claims, b, a))
        return true;
    return one != GLY_NONE && two != GLY_NONE && forms[one] != forms[two];
}
