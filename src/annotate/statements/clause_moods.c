/* clause_moods.c - whether a clause is denied, and how sure it is. */
#include "annotate/statements/clauses.h"

#include "annotate/reading.h"
#include "annotate/statements/clause_told.h"

/* How far up a clause is followed for what the words above make of it. */
enum { FOLLOWED = 4 };

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->annotations->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->annotations->language->syntax, token, relation);
}

static gly_symbol mood_of(const gly_clauses *c, uint32_t token)
{
    return gly_clauses_class(c, c->mood, token);
}

/* "the only one to object", "the first to sign": they did. */
static bool is_singled_out(const gly_clauses *c, uint32_t token)
{
    uint32_t noun = node_at(c, token)->head;
    if (noun == GLY_NONE || node_at(c, token)->relation != GLY_REL_ACL ||
        !gly_clause_is_infinitive(c, token))
        return false;
    for (uint32_t child = node_at(c, noun)->first_child;
         child != GLY_NONE && child < token;
         child = node_at(c, child)->next_child) {
        if (gly_clauses_class(c, c->mood, child) == c->single)
            return true;
    }
    return gly_clauses_class(c, c->mood, noun) == c->single;
}

static gly_certainty certainty_of(const gly_clauses *c, gly_symbol class)
{
    if (class == 0)
        return GLY_CERTAINTY_IS;
    if (class == c->should || class == c->wished)
        return GLY_CERTAINTY_WISHED;
    if (class == c->alleged || class == c->accused)
        return GLY_CERTAINTY_ALLEGED;
    if (class == c->may || class == c->expected)
        return GLY_CERTAINTY_MAY;
    if (class == c->would)
        return GLY_CERTAINTY_WOULD;
    return class == c->will || class == c->settled ? GLY_CERTAINTY_WILL
                                                   : GLY_CERTAINTY_IS;
}

static void weaken(gly_statement *out, gly_certainty certainty)
{
    if (certainty < out->certainty)
        out->certainty = certainty;
}

/* "[Had] the mill been refused the licence, it would have closed." */
static bool is_inverted(const gly_clauses *c, uint32_t clause)
{
    uint32_t helper = child_of(c, clause, GLY_REL_AUX);
    uint32_t subject = gly_clause_subject(c, clause);
    return helper != GLY_NONE && subject != GLY_NONE && helper < subject &&
           helper == gly_reading_sentence(c->reading, clause)->first &&
           gly_reading_is_word(c->reading, helper, "had");
}

static bool is_condition(const gly_clauses *c, uint32_t clause)
{
    uint32_t mark = child_of(c, clause, GLY_REL_MARK);
    if (is_inverted(c, clause))
        return true;
    return mark != GLY_NONE && mood_of(c, mark) == c->condition;
}

/* A clause under "before" or "until" has not happened yet; one under "when"
 * has only if it is told in the past. */
static bool is_open(const gly_clauses *c, uint32_t clause, gly_symbol class)
{
    if (class == c->open || class == c->ahead)
        return true;
    return class == c->time && class != 0 && !gly_clause_is_past(c, clause) &&
           node_at(c, clause)->relation == GLY_REL_ADVCL;
}

/* "when the ban lapses", "before the hall is pulled down": they will. */
static bool comes_about(const gly_clauses *c, uint32_t clause, gly_symbol class)
{
    uint32_t head = node_at(c, clause)->head;
    uint32_t helper = head == GLY_NONE ? head : child_of(c, head, GLY_REL_AUX);
    bool would = helper != GLY_NONE && mood_of(c, helper) == c->would;
    return !would && (class == c->time ||
                      (class == c->ahead && !gly_clause_is_past(c, clause)));
}

/* `timed`: it is only open when it happens. */
static void make_conditional(gly_statement *out, bool timed)
{
    out->timed = timed && (out->timed || !out->conditional);
    out->conditional = true;
}

bool gly_clauses_has_none(const gly_clauses *c, uint32_t token)
{
    uint32_t child = node_at(c, token)->first_child;
    for (; child != GLY_NONE && child < token;
         child = node_at(c, child)->next_child) {
        if (node_at(c, child)->relation == GLY_REL_ADVMOD &&
            node_at(c, child)->xpos == GLY_XPOS_DT &&
            mood_of(c, child) == c->none)
            return true;
    }
    return false;
}

/* "[At no time] was it shut", "in no way": the phrase before the verb denies
 * it.
 */
static bool is_never(const gly_clauses *c, uint32_t child, uint32_t token)
{
    static const char *const nouns[] = {"time",  "point",   "stage",
                                        "way",   "account", "circumstances",
                                        "sense", "means",   NULL};
    uint32_t none = child_of(c, child, GLY_REL_DET);
    return child < token && node_at(c, child)->relation == GLY_REL_OBL &&
           none != GLY_NONE && mood_of(c, none) == c->none &&
           gly_reading_is_one_of(c->reading, child, nouns);
}

/* "profit [before] tax came to £3m": what stands behind the subject opens no
 * clause. */
static bool is_behind_subject(const gly_clauses *c, uint32_t mark,
                              uint32_t token)
{
    uint32_t subject = gly_clause_subject(c, token);
    return node_at(c, mark)->relation == GLY_REL_MARK && subject < mark &&
           subject != GLY_NONE && node_at(c, mark)->xpos != GLY_XPOS_TO;
}

/* "[was to] be closed": so it was meant to come, and need not have. */
static bool is_once_planned(const gly_clauses *c, uint32_t token)
{
    uint32_t helper = child_of(c, token, GLY_REL_AUX);
    return helper != GLY_NONE && gly_clause_is_infinitive(c, token) &&
           (gly_reading_is_word(c->reading, helper, "was") ||
            gly_reading_is_word(c->reading, helper, "were"));
}

/* What the words that hang on `token` say of it. */
static void read_moods(gly_statement *out, const gly_clauses *c, uint32_t token)
{
    if (is_once_planned(c, token))
        weaken(out, GLY_CERTAINTY_WOULD);
    for (uint32_t child = node_at(c, token)->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_ADVCL && is_condition(c, child))
            make_conditional(out, false);
        if (is_never(c, child, token)) {
            out->negative = !out->negative;
            out->lasting = true;
        }
        if (relation != GLY_REL_AUX && relation != GLY_REL_ADVMOD &&
            relation != GLY_REL_MARK && relation != GLY_REL_DET &&
            relation != GLY_REL_CC)
            continue;
        gly_symbol class = mood_of(c, child);
        if (class == 0 || is_behind_subject(c, child, token))
            continue;
        weaken(out, certainty_of(c, class));
        if (class == c->negative || class == c->never || class == c->none)
            out->negative = !out->negative;
        if (class == c->lasting || class == c->never)
            out->lasting = true;
        if (class == c->condition || is_open(c, token, class))
            make_conditional(out, comes_about(c, token, class));
    }
}

/* "had to close", "may have to close": as sure as "closed" and "may close". */
static bool is_carried_out(const gly_clauses *c, uint32_t token)
{
    return node_at(c, token)->xpos == GLY_XPOS_VBD ||
           child_of(c, token, GLY_REL_AUX) != GLY_NONE;
}

/* What the word that a clause hangs on makes of it. A word that no list knows
 * may make anything of it: "was free to sign". */
static void read_governor(gly_statement *out, const gly_clauses *c,
                          uint32_t token)
{
    gly_symbol class = gly_clauses_class(c, c->governor, token);
    if (gly_clauses_takes_time(c, token))
        return;
    if (class == c->refused && class != 0)
        out->negative = !out->negative;
    else if (class == c->obliged && class != 0)
        weaken(out, is_carried_out(c, token) ? GLY_CERTAINTY_IS
                                             : GLY_CERTAINTY_WISHED);
    else
        weaken(out, class == 0 ? GLY_CERTAINTY_WISHED : certainty_of(c, class));
}

/* Whether a clause is told by what it hangs on: "refused to sign", "the
 * decision to sign", "is accused of signing". */
static bool is_governed(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    if (node->relation == GLY_REL_XCOMP)
        return true;
    if (node->relation == GLY_REL_ACL || node->relation == GLY_REL_ADVCL)
        return gly_clause_is_infinitive(c, token) ||
               gly_clauses_class(c, c->governor, node->head) == c->accused;
    return false;
}

/* "warned that the mill could close": the fear makes it no less sure. */
static bool is_possible(const gly_clauses *c, uint32_t token)
{
    uint32_t helper = child_of(c, token, GLY_REL_AUX);
    return helper != GLY_NONE && mood_of(c, helper) == c->may;
}

/* "has yet to sign": it did not. */
static bool is_yet_to(const gly_clauses *c, uint32_t token)
{
    gly_symbol class = token < 2 ? 0 : mood_of(c, token - 2);
    return class == c->never && class != 0 &&
           gly_clause_is_infinitive(c, token);
}

/* "Mill to close": a headline says what will be. */
static bool is_announced(const gly_clauses *c, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(c->reading, token);
    gly_block_kind kind =
        c->reading->language->document->blocks[in->block].kind;
    if (!gly_clause_is_infinitive(c, token) ||
        (kind != GLY_BLOCK_HEADLINE && kind != GLY_BLOCK_DECK))
        return false;
    for (uint32_t i = in->first; i < token; i++) {
        gly_xpos xpos = node_at(c, i)->xpos;
        if (node_at(c, i)->upos == GLY_UPOS_VERB || xpos == GLY_XPOS_VBZ ||
            gly_clauses_class(c, c->governor, i) != 0)
            return false;
    }
    return true;
}

/* "could not agree": they did not. */
static bool is_failure(const gly_clauses *c, uint32_t token)
{
    uint32_t helper = child_of(c, token, GLY_REL_AUX);
    return helper != GLY_NONE &&
           gly_reading_is_word(c->reading, helper, "could");
}

/* Who denies a thing says that it is not so; and who says what "would" be says
 * what will. */
static void read_report(gly_statement *out, const gly_clauses *c)
{
    if (out->attribution == GLY_NONE)
        return;
    const gly_attribution *said =
        &c->annotations->attributions[out->attribution];
    uint32_t cue = said->cue_first;
    if (cue != GLY_NONE && said->form == GLY_FORM_CLAUSE &&
        cue != out->predicate &&
        gly_clauses_class(c, c->report, cue) == c->denial)
        out->negative = !out->negative;
    if (out->certainty == GLY_CERTAINTY_WOULD && !out->conditional)
        out->certainty = GLY_CERTAINTY_WILL;
}

/* What the word itself and the words above it tell of it. */
static void climb(gly_statement *statement, const gly_clauses *clauses)
{
    const gly_clauses *c = clauses;
    uint32_t token = statement->predicate;
    bool against;
    if (gly_clauses_vote(&against, c, token) != GLY_NONE) {
        read_moods(statement, c, token);
        statement->negative = statement->negative != against;
        return;
    }
    if (!gly_clause_is_told(c, token) && !is_governed(c, token) &&
        !is_possible(c, token))
        weaken(statement, GLY_CERTAINTY_WISHED);
    read_moods(statement, c, token);
    if (is_inverted(c, token))
        make_conditional(statement, false);
    uint32_t noun = gly_clauses_deciding_noun(c, token);
    if (noun != GLY_NONE) {
        read_governor(statement, c, noun);
        return;
    }
    bool joined = true; /* by governors and by "and" alone */
    for (uint32_t i = 0; i < FOLLOWED; i++) {
        const gly_node *node = node_at(c, token);
        bool apart = node->relation == GLY_REL_ADVCL &&
                     gly_clause_subject(c, token) != GLY_NONE;
        if (node->head == GLY_NONE || apart)
            return;
        joined =
            joined && (is_governed(c, token) || node->relation == GLY_REL_CONJ);
        if (joined && is_governed(c, token)) {
            read_governor(statement, c, node->head);
            read_moods(statement, c, node->head);
        } else if (joined) {
            gly_statement shared = {.certainty = GLY_CERTAINTY_IS};
            read_moods(&shared, c, node->head);
            if (gly_clause_subject(c, token) == GLY_NONE)
                weaken(statement, shared.certainty);
        }
        if (is_condition(c, node->head))
            make_conditional(statement, false);
        token = node->head;
    }
}

void gly_clauses_judge(gly_statement *statement, const gly_clauses *clauses)
{
    const gly_clauses *c = clauses;
    if (is_announced(c, statement->predicate))
        statement->certainty = GLY_CERTAINTY_WILL;
    else if (is_yet_to(c, statement->predicate)) {
        statement->negative = statement->lasting = true;
    } else if (is_singled_out(c, statement->predicate)) {
        read_moods(statement, c, statement->predicate);
    } else {
        climb(statement, c);
        read_report(statement, c);
    }
    if (statement->certainty == GLY_CERTAINTY_MAY && statement->negative &&
        is_failure(c, statement->predicate))
        statement->certainty = GLY_CERTAINTY_IS;
    if (statement->certainty == GLY_CERTAINTY_WOULD && statement->negative &&
        !statement->conditional)
        statement->certainty = GLY_CERTAINTY_WILL; /* "would not order it" */
}
