/* trait_clauses.c - roles that a verb gives.
 *
 *     Ada Poe is the city's [clerk]           a predicate
 *     Ada Poe, who has been [clerk] since     likewise, of a relative clause
 *     Ada Poe serves as [clerk]               what she serves as
 *     Ada Poe, who was elected [clerk]        what she was made
 *     Ada Poe [chairs] the board              a verb that is an office
 *     the board, which Ada Poe [chairs]       and of what a clause is about */
#include "annotate/people/beside.h"

static bool is_word_below(const gly_beside *b, uint32_t head,
                          gly_relation relation, const char *const *words)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    for (uint32_t child = gly_beside_child(b, head, relation);
         child != GLY_NONE; child = gly_syntax_next(syntax, child, relation)) {
        if (gly_reading_is_one_of(b->reading, child, words))
            return true;
    }
    return false;
}

static const char *const perfects[] = {"has", "have", "'s", "’s", NULL};

/* When what the copula or verb at `verb`, under or at `head`, says holds: "is",
 * "was", "is not", "will be", "has been". */
static gly_trait_time time_at(const gly_beside *b, uint32_t head, uint32_t verb)
{
    if (is_word_below(b, head, GLY_REL_ADVMOD, gly_negations))
        return GLY_TRAIT_DENIED;
    gly_xpos tag = gly_beside_node(b, verb)->xpos;
    if (gly_beside_child(b, head, GLY_REL_AUX) == GLY_NONE)
        return tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP ? GLY_TRAIT_NOW
                                                          : GLY_TRAIT_PAST;
    if (tag == GLY_XPOS_VBN)
        return is_word_below(b, head, GLY_REL_AUX, perfects) ? GLY_TRAIT_NOW
                                                             : GLY_TRAIT_PAST;
    return GLY_TRAIT_COMING;
}

/* The role `head` with a copula before it. */
static void read_copula(gly_beside *b, uint32_t head)
{
    uint32_t copula = gly_beside_child(b, head, GLY_REL_COP);
    if (copula == GLY_NONE || copula < b->last || head < copula ||
        !gly_beside_is_role(b, head))
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, head);
    if (phrase.first <= copula)
        phrase.first = copula + 1;
    if (phrase.first > head)
        return;
    gly_trait_time time = time_at(b, head, copula);
    if (time == GLY_TRAIT_NOW)
        time = gly_beside_time(b, phrase);
    gly_beside_add_role(b, head, phrase, time);
}

/* Whether the words behind "as" tell what the subject is: no verb is that shows
 * or takes somebody for it, nor one that does it to another, "hired Roe as". */
static bool is_as_of_subject(const gly_beside *b, uint32_t verb, uint32_t as)
{
    uint32_t object = gly_beside_child(b, verb, GLY_REL_OBJ);
    if (gly_reading_is_of(b->reading, "standing", "holding", verb) ||
        gly_reading_is_of(b->reading, "standing", "staying", verb))
        return true;
    if (gly_beside_child(b, verb, GLY_REL_AUX_PASS) != GLY_NONE ||
        object == GLY_NONE || object > as)
        return false;
    return gly_reading_file(b->reading, object, GLY_NOUN) !=
               GLY_FILE_NOUN_PERSON &&
           gly_beside_node(b, object)->upos == GLY_UPOS_NOUN &&
           !gly_reading_is(b->reading, object, GLY_IS_ROLE);
}

/* Whether the clause tells in which year, or for how long. */
static bool has_year(const gly_beside *b, uint32_t verb)
{
    uint32_t first, last;
    gly_syntax_reach(&b->reading->language->syntax, verb, &first, &last);
    for (uint32_t i = first; i <= last; i++) {
        if (gly_beside_node(b, i)->xpos == GLY_XPOS_CD)
            return true;
    }
    return false;
}

/* When an office holds as which somebody does what the verb says: one that he
 * "will stay on" as he has, and in the news one as which he did something. */
static gly_trait_time time_as(const gly_beside *b, uint32_t verb)
{
    gly_trait_time time = time_at(b, verb, verb);
    bool stays = gly_reading_is_of(b->reading, "standing", "staying", verb);
    bool holds = gly_reading_is_of(b->reading, "standing", "holding", verb);
    bool done = time == GLY_TRAIT_PAST && !stays && !holds &&
                gly_beside_child(b, verb, GLY_REL_AUX) == GLY_NONE &&
                !has_year(b, verb);
    return done || (time == GLY_TRAIT_COMING && stays) ? GLY_TRAIT_NOW : time;
}

/* "As [secretary], Mr Roe keeps", "who as [secretary] keeps": what he is now,
 * and no "as a boy". */
static bool is_as_before(const gly_beside *b, uint32_t verb, uint32_t as)
{
    return as < verb && gly_beside_node(b, verb)->xpos == GLY_XPOS_VBZ &&
           gly_beside_child(b, verb, GLY_REL_AUX) == GLY_NONE &&
           !gly_reading_is(b->reading, as + 1, GLY_IS_DETERMINER);
}

/* "serves as [treasurer]", "chairs the meeting as [mayor]" */
static void read_as(gly_beside *b, uint32_t verb)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    if (!gly_grammar_is_verb(b->reading, verb))
        return;
    for (uint32_t obl = gly_beside_child(b, verb, GLY_REL_OBL); obl != GLY_NONE;
         obl = gly_syntax_next(syntax, obl, GLY_REL_OBL)) {
        uint32_t as = gly_beside_child(b, obl, GLY_REL_CASE);
        if (as == GLY_NONE || !gly_reading_is_word(b->reading, as, "as") ||
            obl < as || !gly_beside_is_role(b, obl) ||
            !(as < verb ? is_as_before(b, verb, as)
                        : is_as_of_subject(b, verb, as)))
            continue;
        gly_phrase phrase = gly_grammar_phrase(b->reading, obl);
        if (phrase.first <= as)
            phrase.first = as + 1;
        gly_trait_time time = as < verb ? GLY_TRAIT_NOW : time_as(b, verb);
        gly_beside_add_role(b, obl, phrase, time);
    }
}

/* "who was elected [mayor]", "who became [chairman]": an office without "a",
 * which there is one of. */
static void read_made(gly_beside *b, uint32_t verb)
{
    static const char *const verbs[] = {"elected",   "re-elected", "reelected",
                                        "appointed", "became",     NULL};
    if (!gly_reading_is_one_of(b->reading, verb, verbs))
        return;
    uint32_t office = gly_beside_child(b, verb, GLY_REL_OBJ);
    if (office == GLY_NONE)
        office = gly_beside_child(b, verb, GLY_REL_XCOMP);
    if (office == GLY_NONE || office < verb || !gly_beside_is_role(b, office))
        return;
    gly_phrase phrase = gly_grammar_phrase(b->reading, office);
    if (phrase.first != verb + 1 ||
        gly_reading_is(b->reading, phrase.first, GLY_IS_DETERMINER))
        return;
    if (phrase.last > office)
        phrase.last = office;
    gly_beside_add_role(b, office, phrase, GLY_TRAIT_NOW);
}

/* "[manages] operations": the verb puts one at the head of its object. */
static bool is_leading(const gly_beside *b, uint32_t verb)
{
    return gly_reading_is_of(b->reading, "leading-noun", "verb", verb);
}

/* "[leads] the Greens": the object is a party, whose name has no "a". */
static bool is_of_party(const gly_beside *b, uint32_t verb, uint32_t object)
{
    return gly_reading_is_word(b->reading, verb, "leads") &&
           gly_beside_is_party(b, object);
}

/* "[chairs] the board": the verb is the office of its object. */
static void read_verb(gly_beside *b, uint32_t verb)
{
    uint32_t object = gly_beside_child(b, verb, GLY_REL_OBJ);
    if (object == GLY_NONE || object < verb ||
        gly_beside_node(b, verb)->xpos != GLY_XPOS_VBZ ||
        (!gly_reading_is(b->reading, verb, GLY_IS_ROLE) &&
         !is_leading(b, verb) && !is_of_party(b, verb, object)))
        return;
    gly_phrase of = gly_grammar_phrase(b->reading, object);
    gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_ROLE,
                                  .time = time_at(b, verb, verb),
                                  .first = verb,
                                  .last = of.last > verb ? of.last : verb,
                                  .head = verb,
                                  .of_first = of.first,
                                  .of_last = of.last});
}

/* "the committee, which she [chairs]": the verb is the office of what its
 * clause says more of. */
static void read_relative(gly_beside *b, uint32_t verb)
{
    const gly_node *node = gly_beside_node(b, verb);
    uint32_t object = gly_beside_child(b, verb, GLY_REL_OBJ);
    bool asks = object != GLY_NONE && object < b->first &&
                (gly_reading_is_word(b->reading, object, "which") ||
                 gly_reading_is_word(b->reading, object, "that"));
    if (!asks || node->relation != GLY_REL_ACL_RELCL || node->head >= object ||
        node->xpos != GLY_XPOS_VBZ ||
        (!gly_reading_is(b->reading, verb, GLY_IS_ROLE) &&
         !is_leading(b, verb)))
        return;
    gly_phrase of = gly_grammar_phrase_before(b->reading, node->head, object);
    gly_beside_add(b, (gly_trait){.kind = GLY_TRAIT_ROLE,
                                  .time = time_at(b, verb, verb),
                                  .first = of.first,
                                  .last = verb,
                                  .head = verb,
                                  .of_first = of.first,
                                  .of_last = of.last});
}

/* Whether "who" is the subject of the clause whose top is `head`. */
static bool has_who(const gly_beside *b, uint32_t head)
{
    uint32_t subject = gly_beside_child(b, head, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = gly_beside_child(b, head, GLY_REL_NSUBJ_PASS);
    return subject != GLY_NONE &&
           gly_reading_is_word(b->reading, subject, "who");
}

/* The verb of the clause with "who" that says more of the name, by the tree or,
 * where it hangs elsewhere, by the comma: "said Poe, who [heads] it"; GLY_NONE.
 */
static uint32_t clause_of(const gly_beside *b)
{
    uint32_t clause = gly_beside_child(b, b->top, GLY_REL_ACL_RELCL);
    if (clause != GLY_NONE && clause > b->last)
        return clause;
    uint32_t who = b->last + 2;
    return gly_reading_at(b->reading, b->last + 1, ',') &&
                   gly_reading_is_word(b->reading, who, "who")
               ? gly_beside_node(b, who)->head
               : GLY_NONE;
}

void gly_beside_read_clauses(gly_beside *b)
{
    const gly_node *top = gly_beside_node(b, b->top);
    if (top->relation == GLY_REL_NSUBJ && top->head != GLY_NONE) {
        read_copula(b, top->head);
        read_as(b, top->head);
        read_verb(b, top->head);
        read_relative(b, top->head);
    }
    if (b->annotations->mentions[b->mention].form != GLY_MENTION_NAME)
        return;
    uint32_t clause = clause_of(b);
    if (clause == GLY_NONE || clause < b->last || !has_who(b, clause))
        return;
    read_copula(b, clause);
    read_as(b, clause);
    read_made(b, clause);
    read_verb(b, clause);
}
