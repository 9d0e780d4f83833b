/* clause_nouns.c - what a noun tells by itself, and who else is named.
 *
 *     The board's approval of the lease came as a surprise.
 *         approve: agent board, patient lease; it happened
 *     Traders fear an approval of the lease.
 *         nothing happened yet
 */
#include "annotate/statements/clauses.h"

#include "annotate/reading.h"

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->reading->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->reading->language->syntax, token, relation);
}

static bool is_case(const gly_clauses *c, uint32_t noun, const char *word)
{
    uint32_t by = child_of(c, noun, GLY_REL_CASE);
    return by != GLY_NONE && gly_reading_is_word(c->reading, by, word);
}

/* --- Who else is named --------------------------------------------------- */

static bool is_thing(const gly_clauses *c, uint32_t token)
{
    gly_upos upos = node_at(c, token)->upos;
    bool portion = gly_clauses_class(c, c->mood, token) != 0 &&
                   child_of(c, token, GLY_REL_NMOD) != GLY_NONE;
    return (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN || portion) &&
           !gly_reading_is(c->reading, token, GLY_IS_CALENDAR);
}

static void add_beside(gly_statement *out, const gly_clauses *c, uint32_t token)
{
    if (out->beside_count < GLY_BESIDE_MOST && is_thing(c, token) &&
        token != out->agent.token && token != out->patient.token)
        c->beside[out->beside_count++] = gly_clauses_participant(c, token);
}

/* Those that hang on `token` by one of the relations of its kind. */
static void add_below(gly_statement *out, const gly_clauses *c, uint32_t token)
{
    for (uint32_t child = token == GLY_NONE ? GLY_NONE
                                            : node_at(c, token)->first_child;
         child != GLY_NONE; child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_OBL || relation == GLY_REL_IOBJ ||
            relation == GLY_REL_NMOD || relation == GLY_REL_NMOD_POSS ||
            relation == GLY_REL_APPOS)
            add_beside(out, c, child);
    }
}

void gly_clauses_beside(gly_statement *statement, const gly_clauses *clauses)
{
    add_below(statement, clauses, statement->predicate);
    add_below(statement, clauses, statement->patient.token);
    add_below(statement, clauses, statement->agent.token);
    statement->beside = clauses->beside;
}

/* --- A noun -------------------------------------------------------------- */

/* Who does it owns it or stands behind "by"; what it is done to stands behind
 * "of" or before it: "the lease approval". */
static void read_parts(gly_statement *out, const gly_clauses *c)
{
    uint32_t noun = out->predicate;
    uint32_t agent = child_of(c, noun, GLY_REL_NMOD_POSS), patient = GLY_NONE;
    for (uint32_t child = node_at(c, noun)->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_NMOD && is_case(c, child, "by"))
            agent = child;
        else if ((relation == GLY_REL_NMOD || relation == GLY_REL_COMPOUND) &&
                 patient == GLY_NONE && is_thing(c, child))
            patient = child;
    }
    if (agent != GLY_NONE && gly_reading_is(c->reading, agent, GLY_IS_CALENDAR))
        agent = GLY_NONE;
    out->agent = gly_clauses_participant(c, agent);
    out->patient = gly_clauses_participant(c, patient);
    const gly_node *node = node_at(c, noun);
    if (node->relation == GLY_REL_NSUBJ && node->head != GLY_NONE)
        add_below(out, c, node->head);
    gly_clauses_beside(out, c);
}

/* "the approval", "their approval", "Monday's approval": the reader knows of
 * it. */
static bool is_known(const gly_clauses *c, uint32_t noun)
{
    uint32_t article = child_of(c, noun, GLY_REL_DET);
    if (child_of(c, noun, GLY_REL_NMOD_POSS) != GLY_NONE)
        return true;
    return article != GLY_NONE &&
           !gly_reading_is_indefinite(c->reading, article) &&
           !gly_reading_is_word(c->reading, article, "any") &&
           !gly_reading_is_word(c->reading, article, "another");
}

/* Whether a verb is told plainly: no "may", "would" or "not" beside it. */
static bool is_plain(const gly_clauses *c, uint32_t verb)
{
    for (uint32_t child = node_at(c, verb)->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if ((relation == GLY_REL_AUX || relation == GLY_REL_ADVMOD) &&
            gly_clauses_class(c, c->mood, child) != 0)
            return false;
    }
    return true;
}

/* "reported a fall", "spent two days on the stand", "most of a day in the box":
 * it is news to the reader, and it happened. */
static bool is_news(const gly_clauses *c, uint32_t noun)
{
    static const char *const told[] = {
        "reported", "posted",   "recorded", "registered", "logged",
        "spent",    "suffered", "reports",  "announced",  "saw",
        "seen",     "entered",  "issued",   "received",   "won",
        "gave",     "given",    "returned", NULL};
    const gly_node *node = node_at(c, noun);
    if (node->head == GLY_NONE)
        return false;
    if (node->relation == GLY_REL_NMOD && is_case(c, noun, "of"))
        return gly_clauses_class(c, c->mood, node->head) != 0;
    return node->relation == GLY_REL_OBJ && is_plain(c, node->head) &&
           gly_reading_is_one_of(c->reading, node->head, told);
}

/* "[She] spent two days on the stand", "in most of a day there [she] denied
 * it": who did what the noun tells. */
static gly_participant doer_of(const gly_clauses *c, uint32_t noun)
{
    uint32_t verb = node_at(c, noun)->head;
    if (node_at(c, noun)->relation == GLY_REL_NMOD && verb != GLY_NONE)
        verb = node_at(c, verb)->head;
    if (verb == GLY_NONE || node_at(c, verb)->upos != GLY_UPOS_VERB)
        return gly_clauses_nobody();
    return gly_clauses_participant(c, child_of(c, verb, GLY_REL_NSUBJ));
}

/* "to which [Poe] made no response": what somebody makes or gives is his. */
static bool is_made(const gly_clauses *c, uint32_t noun)
{
    static const char *const light[] = {"made",  "make", "makes",   "gave",
                                        "given", "give", "offered", NULL};
    const gly_node *node = node_at(c, noun);
    return node->relation == GLY_REL_OBJ && node->head != GLY_NONE &&
           gly_reading_is_one_of(c->reading, node->head, light);
}

/* Whether the words before or above the noun leave open whether it happened:
 * "a possible approval", "the vote on the closure", "he demanded the
 * closure". */
static bool is_open(const gly_clauses *c, uint32_t noun)
{
    const gly_node *node = node_at(c, noun);
    uint32_t before = child_of(c, noun, GLY_REL_CASE);
    for (uint32_t child = node->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        if (node_at(c, child)->relation == GLY_REL_AMOD &&
            gly_clauses_class(c, c->mood, child) != 0)
            return true;
    }
    /* "The winner thanked the voters": whoever it was. */
    if (gly_reading_file(c->reading, noun, GLY_NOUN) == GLY_FILE_NOUN_PERSON &&
        node->relation == GLY_REL_NSUBJ)
        return true;
    if (is_case(c, noun, "without"))
        return is_known(c, noun); /* "without the support of all": who knows */
    bool told = child_of(c, noun, GLY_REL_ACL_RELCL) != GLY_NONE;
    if (before != GLY_NONE &&
        ((gly_reading_is_word(c->reading, before, "for") && !told) ||
         gly_reading_is_word(c->reading, before, "during") ||
         gly_reading_is_word(c->reading, before, "amid") ||
         gly_clauses_class(c, c->mood, before) != 0))
        return true;
    if (node->head == GLY_NONE)
        return false;
    bool subject =
        node->relation == GLY_REL_NSUBJ || node->relation == GLY_REL_NSUBJ_PASS;
    gly_symbol class = gly_clauses_class(c, c->governor, node->head);
    if (gly_reading_is(c->reading, node->head, GLY_IS_SAYING))
        return false;
    bool had = class == c->obliged && node->relation == GLY_REL_OBJ;
    return class != 0 && class != c->done && !subject && !had;
}

static bool is_question(const gly_clauses *c, const gly_statement *s)
{
    const gly_sentence *in =
        &c->reading->language->sentences.items[s->sentence];
    return gly_reading_at(c->reading, in->first + in->count - 1, '?');
}

gly_statement gly_clauses_read_noun(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    gly_statement out = {
        .predicate = token,
        .first = token,
        .last = token,
        .lemma = node->lemma,
        .attribution = c->attributions[token],
        .sentence = c->reading->sentences[token],
        .certainty = GLY_CERTAINTY_IS,
        .quoted = c->reading->quotes[token] != GLY_NONE,
        .nominal = true,
    };
    read_parts(&out, c);
    gly_syntax_reach(&c->reading->language->syntax, token, &out.first,
                     &out.last);
    out.asked = is_question(c, &out);
    uint32_t article = child_of(c, token, GLY_REL_DET);
    out.patient.denied = out.negative =
        (article != GLY_NONE &&
         gly_clauses_class(c, c->mood, article) == c->none) ||
        (is_case(c, token, "without") && !is_known(c, token));
    bool news = is_news(c, token);
    bool told = is_known(c, token) || news || out.negative;
    if ((news || is_made(c, token)) && out.agent.token == GLY_NONE &&
        out.patient.token == GLY_NONE)
        out.agent = doer_of(c, token);
    if (!told || is_open(c, token))
        out.certainty = GLY_CERTAINTY_WISHED;
    return out;
}

bool gly_clauses_takes_time(const gly_clauses *c, uint32_t token)
{
    static const char *const verbs[] = {"took", "taken", "needed", NULL};
    static const char *const units[] = {"minutes", "hour",   "hours", "days",
                                        "weeks",   "months", "years", NULL};
    const gly_reading *reading = c->reading;
    uint32_t time =
        gly_syntax_child(&reading->language->syntax, token, GLY_REL_OBJ);
    return time != GLY_NONE && gly_reading_is_one_of(reading, token, verbs) &&
           gly_reading_is_one_of(reading, time, units);
}

uint32_t gly_clauses_vote(bool *against, const gly_clauses *c, uint32_t token)
{
    enum { REACH = 5 };
    static const char *const verbs[] = {"vote", "votes", "voted", "voting",
                                        NULL};
    static const char *const favor[] = {"favor", "favour", NULL};
    const gly_reading *reading = c->reading;
    *against = token > 0 && gly_reading_is_word(reading, token - 1, "against");
    bool in_favor = token > 2 &&
                    gly_reading_is_word(reading, token - 1, "of") &&
                    gly_reading_is_one_of(reading, token - 2, favor);
    if (node_at(c, token)->xpos != GLY_XPOS_VBG || (!*against && !in_favor))
        return GLY_NONE;
    uint32_t end = *against ? token - 1 : token - 3;
    for (uint32_t i = 1; i <= REACH && i <= end; i++) {
        if (gly_reading_is_one_of(reading, end - i, verbs) &&
            reading->sentences[end - i] == reading->sentences[token] &&
            node_at(c, end - i)->upos == GLY_UPOS_VERB)
            return end - i;
    }
    return GLY_NONE;
}
