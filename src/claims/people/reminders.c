/* reminders.c - holds an office beside a known name against those told before.
 */
#include "claims/people/reminders.h"

#include "annotate/reading.h"
#include "claims/people/office_fields.h"
#include "claims/people/offices.h"

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* Whether the phrase and the name stand side by side with a comma between:
 * "Roe, [the clerk]", "[the clerk], Roe". */
static bool is_beside_name(const gly_claims *claims, const gly_trait *trait)
{
    const gly_mention *m = &claims->annotations->mentions[trait->mention];
    const gly_reading *reading = reading_of(claims);
    return m->form == GLY_MENTION_NAME &&
           ((trait->first == m->last + 2 &&
             gly_reading_at(reading, m->last + 1, ',')) ||
            (m->first == trait->last + 2 &&
             gly_reading_at(reading, trait->last + 1, ',')));
}

/* Whether the phrase opens as words do that the reader knows: "the clerk",
 * "its clerk", "the port's clerk", "Dunmore's clerk". */
static bool is_known(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = reading_of(claims);
    if (gly_reading_is_word(reading, trait->first, "the") ||
        node_at(claims, trait->first)->xpos == GLY_XPOS_PRP_POSS)
        return true;
    for (uint32_t i = trait->first; i < trait->head; i++) {
        if (gly_reading_is_owner(reading, i))
            return !gly_reading_is_indefinite(reading, trait->first);
    }
    return false;
}

/* Whether the phrase reminds of what somebody is whom the article has named. */
static bool is_reminder(const gly_claims *claims, const gly_trait *trait)
{
    const gly_annotations *a = claims->annotations;
    const gly_mention *m = &a->mentions[trait->mention];
    return trait->kind == GLY_TRAIT_ROLE && !trait->meant &&
           a->entities[trait->entity].first_mention < trait->mention &&
           m->entity == trait->entity && is_beside_name(claims, trait) &&
           is_known(claims, trait);
}

/* The class of the office in the list "post": of the words that end with its
 * noun. 0 for none. */
static gly_symbol post_of(const gly_claims *claims, const gly_trait *trait)
{
    uint32_t head = trait->head;
    gly_entry entry = {0, 0};
    if (head > trait->first)
        entry = gly_offices_entry(claims, "post", head - 1, head);
    if (entry.count < 2)
        entry = gly_offices_entry(claims, "post", head, head);
    return entry.class;
}

static bool is_class(const gly_claims *claims, gly_symbol class,
                     const char *name)
{
    return class ==
           gly_lexicon_symbol(claims->annotations->language->lexicon, name);
}

/* Whether it no longer holds: "the former clerk", "then the clerk", "the
 * retired judge". */
static bool is_over(const gly_claims *claims, const gly_trait *trait)
{
    return trait->time == GLY_TRAIT_PAST ||
           gly_offices_retired(claims, trait) != GLY_NONE ||
           (trait->first > 0 &&
            gly_reading_is_word(reading_of(claims), trait->first - 1, "then"));
}

static bool are_at_one_time(const gly_claims *claims, const gly_trait *a,
                            const gly_trait *b)
{
    return a->time <= GLY_TRAIT_ACTING && b->time <= GLY_TRAIT_ACTING &&
           is_over(claims, a) == is_over(claims, b);
}

/* Whether the phrase has a rank, which tells nothing of the post. */
static bool has_rank(const gly_claims *claims, const gly_trait *trait)
{
    return gly_office_in(claims, trait, "rank").size > 0;
}

/* Whether both words head something, and not the same thing. */
static bool head_two(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    return gly_offices_same_noun(claims, a, b) ||
           gly_office_has_field(claims, a) || gly_office_has_field(claims, b);
}

/* Whether nobody does the work of both. */
static bool are_apart(const gly_claims *claims, const gly_trait *a,
                      const gly_trait *b)
{
    gly_symbol one = post_of(claims, a), two = post_of(claims, b);
    if (one == 0 || two == 0)
        return false;
    bool law = is_class(claims, one, "law") || is_class(claims, two, "law");
    bool trade =
        is_class(claims, one, "trade") || is_class(claims, two, "trade");
    bool state =
        is_class(claims, one, "state") || is_class(claims, two, "state");
    if (law || trade || state)
        return one != two && law && (!state || is_over(claims, a));
    if (has_rank(claims, a) || has_rank(claims, b))
        return false;
    return one != two || is_class(claims, one, "lead") ||
           head_two(claims, a, b);
}

/* Whether the phrase tells of one among others: "a manager". */
static bool is_any(const gly_claims *claims, const gly_trait *trait)
{
    return gly_reading_is_indefinite(reading_of(claims), trait->first);
}

bool gly_reminder_clashes(const gly_claims *claims, const gly_trait *earlier,
                          const gly_trait *later)
{
    return earlier->kind == GLY_TRAIT_ROLE && !earlier->meant &&
           earlier->first < later->first && !is_any(claims, earlier) &&
           is_reminder(claims, later) &&
           are_at_one_time(claims, earlier, later) &&
           are_apart(claims, earlier, later) &&
           (gly_office_fields_exclude(claims, earlier, later, false) ||
            !gly_reminder_shares_word(claims, earlier, later));
}

/* Whether the person is called the interim holder of an office before. */
static bool is_interim_before(const gly_claims *claims, const gly_trait *trait)
{
    const gly_people *people = claims->annotations->people;
    for (uint32_t i = people->first_of[trait->entity];
         i < people->first_of[trait->entity + 1]; i++) {
        const gly_trait *other = &people->traits[i];
        if (other->kind == GLY_TRAIT_ROLE && other->first < trait->first &&
            other->time == GLY_TRAIT_ACTING)
            return true;
    }
    return false;
}

bool gly_reminder_is_interim(const gly_claims *claims, const gly_trait *earlier,
                             const gly_trait *later)
{
    return earlier->kind == GLY_TRAIT_ROLE && !earlier->meant &&
           earlier->first < later->first && earlier->time == GLY_TRAIT_NOW &&
           later->time == GLY_TRAIT_ACTING && is_reminder(claims, later) &&
           gly_offices_is(claims, "standing", "full", later->head) &&
           gly_offices_same_noun(claims, earlier, later) &&
           !is_interim_before(claims, later);
}

/* Whether the word tells something of the office: no owner, body or place. */
static bool tells(const gly_claims *claims, uint32_t token)
{
    const gly_reading *reading = reading_of(claims);
    gly_upos upos = node_at(claims, token)->upos;
    bool capital = gly_reading_has(reading, token, GLY_TOKEN_CAPITAL);
    return (upos == GLY_UPOS_NOUN || (upos == GLY_UPOS_ADJ && !capital) ||
            upos == GLY_UPOS_PROPN || upos == GLY_UPOS_VERB) &&
           !gly_reading_is_owner(reading, token) &&
           !gly_reading_is(reading, token, GLY_IS_BODY | GLY_IS_DEMONYM);
}

bool gly_reminder_shares_word(const gly_claims *claims, const gly_trait *a,
                              const gly_trait *b)
{
    for (uint32_t i = a->first; i <= a->last; i++) {
        for (uint32_t j = b->first; j <= b->last && tells(claims, i); j++) {
            if (node_at(claims, i)->lemma == node_at(claims, j)->lemma &&
                tells(claims, j))
                return true;
        }
    }
    return false;
}
