/* event_tense.c - whether the sentence puts an event before now or after it.
 *
 *     The vote was held on Monday.   -1
 *     The vote will be on Monday.     1, as "are to vote on Monday"
 *     He spoke after Monday's vote.   0: of the speech, not of the vote */
#include "annotate/timings/events.h"

#include "annotate/reading.h"

/* "are to meet", "is due to vote", "plans to speak": what is settled for later.
 */
static bool is_settled(const gly_event_words *words, uint32_t verb)
{
    static const char *const is[] = {"is", "are", "'s", "'re", "'m", NULL};
    static const char *const due[] = {
        "due",     "set",     "expected",  "scheduled", "likely", "planning",
        "hoping",  "poised",  "preparing", "slated",    "billed", "ready",
        "planned", "meaning", "intending", "expecting", NULL};
    static const char *const plans[] = {"plans",   "hopes", "intends", "aims",
                                        "expects", "hope",  "intend",  "aim",
                                        "expect",  "means", NULL};
    const gly_reading *reading = words->reading;
    uint32_t first = gly_reading_sentence(reading, verb)->first;
    if (verb < first + 2 || !gly_reading_is_word(reading, verb - 1, "to"))
        return false;
    uint32_t at = verb - 2;
    if (gly_reading_is_one_of(reading, at, is) ||
        gly_reading_is_one_of(reading, at, plans))
        return true;
    if (at == first || !gly_reading_is_one_of(reading, at, due))
        return false;
    bool beside =
        reading->language->syntax.items[at - 1].upos == GLY_UPOS_ADV ||
        gly_reading_is_word(reading, at - 1, "not");
    at -= beside && at > first + 1 ? 2 : 1;
    return gly_reading_is_one_of(reading, at, is);
}

static int32_t tense_of(const gly_event_words *words, uint32_t verb)
{
    const gly_node *nodes = words->reading->language->syntax.items;
    for (uint32_t child = nodes[verb].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        if (relation != GLY_REL_AUX && relation != GLY_REL_AUX_PASS &&
            relation != GLY_REL_COP)
            continue;
        if (nodes[child].xpos == GLY_XPOS_VBD)
            return -1;
        if (nodes[child].xpos == GLY_XPOS_MD)
            return gly_reading_is_word(words->reading, child, "will") ||
                           gly_reading_is_word(words->reading, child, "'ll")
                       ? 1
                       : 0;
        if (nodes[verb].xpos == GLY_XPOS_VBN && relation == GLY_REL_AUX)
            return -1;
    }
    switch (nodes[verb].xpos) {
    case GLY_XPOS_VB:
        return is_settled(words, verb) ? 1 : 0;
    case GLY_XPOS_VBD:
        return -1;
    case GLY_XPOS_VBZ:
    case GLY_XPOS_VBP:
        return 1;
    default:
        return 0;
    }
}

/* "Wednesday's verdict ends a case": the present of what is said of a noun is
 * not its time. */
static int32_t tense_over(const gly_event_words *words, uint32_t verb)
{
    const gly_syntax *syntax = &words->reading->language->syntax;
    gly_xpos tag = syntax->items[verb].xpos;
    bool present = tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP;
    bool plain =
        present && gly_syntax_child(syntax, verb, GLY_REL_COP) == GLY_NONE;
    return plain ? 0 : tense_of(words, verb);
}

/* "Fire destroys mill on Monday": a headline tells the past so. */
static bool is_in_headline(const gly_event_words *words, uint32_t token)
{
    const gly_language *language = words->reading->language;
    uint32_t block = language->tokens.items[token].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return gly_block_is_summary(kind) || kind == GLY_BLOCK_HEADING;
}

/* "will be sworn in after the [election]", "the minutes of the [meeting] will
 * be published": the verb over it tells nothing of its time. */
static bool is_set_aside(const gly_event_words *words, uint32_t noun)
{
    static const char *const leads[] = {"after",     "since", "before", "until",
                                        "following", "from",  NULL};
    const gly_syntax *syntax = &words->reading->language->syntax;
    gly_relation relation = syntax->items[noun].relation;
    uint32_t lead = gly_syntax_child(syntax, noun, GLY_REL_CASE);
    bool part = relation == GLY_REL_NMOD && lead != GLY_NONE &&
                gly_reading_is_word(words->reading, lead, "of");
    bool aside = (relation == GLY_REL_NMOD || relation == GLY_REL_OBL) &&
                 lead != GLY_NONE &&
                 gly_reading_is_one_of(words->reading, lead, leads);
    return gly_event_is_nominal(words->reading, noun) && (part || aside);
}

/* "has invited both sides to a [meeting] on Saturday", "called for a [vote] on
 * Saturday": what is asked for lies behind the asking. */
static bool is_asked_for(const gly_event_words *words, uint32_t noun,
                         uint32_t verb)
{
    static const char *const asks[] = {
        "invite",   "invited", "invites",   "summon",   "summoned", "summons",
        "call",     "called",  "calls",     "calling",  "urge",     "urged",
        "ask",      "asked",   "asks",      "asking",   "agree",    "agreed",
        "order",    "ordered", "apply",     "applied",  "push",     "pushed",
        "inviting", "pressed", "summoning", "appealed", NULL};
    uint32_t lead =
        gly_syntax_child(&words->reading->language->syntax, noun, GLY_REL_CASE);
    return lead != GLY_NONE && lead > verb &&
           (gly_reading_is_word(words->reading, lead, "to") ||
            gly_reading_is_word(words->reading, lead, "for")) &&
           gly_reading_is_one_of(words->reading, verb, asks);
}

/* After now where somebody has asked for it, and not told where he did. */
static int32_t asked_tense(const gly_event_words *words, uint32_t verb)
{
    static const char *const has[] = {"has", "have", "'ve", NULL};
    const gly_syntax *syntax = &words->reading->language->syntax;
    uint32_t helper = gly_syntax_child(syntax, verb, GLY_REL_AUX);
    gly_xpos tag = syntax->items[verb].xpos;
    bool now = tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP ||
               (helper != GLY_NONE &&
                gly_reading_is_one_of(words->reading, helper, has));
    return now ? 1 : 0;
}

int32_t gly_event_tense(const gly_event_words *words, uint32_t token)
{
    enum { CLIMB = 4 };
    const gly_node *nodes = words->reading->language->syntax.items;
    bool set = nodes[token].upos == GLY_UPOS_VERB &&
               gly_event_class(words, token) == words->set;
    if (set || is_in_headline(words, token))
        return 0;
    bool subject = false;
    uint32_t below = GLY_NONE;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (is_set_aside(words, token))
            return 0;
        if (below != GLY_NONE && is_asked_for(words, below, token))
            return asked_tense(words, token);
        if (nodes[token].upos == GLY_UPOS_VERB ||
            gly_syntax_child(&words->reading->language->syntax, token,
                             GLY_REL_COP) != GLY_NONE)
            return subject ? tense_over(words, token) : tense_of(words, token);
        subject = nodes[token].relation == GLY_REL_NSUBJ;
        below = token;
        token = nodes[token].head;
    }
    return 0;
}
