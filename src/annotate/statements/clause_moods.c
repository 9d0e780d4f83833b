/* clause_moods.c - whether a clause is denied, and how sure it is. */
#include "annotate/statements/clauses.h"

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"

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

static bool is_infinitive(const gly_clauses *c, uint32_t token)
{
    uint32_t mark = child_of(c, token, GLY_REL_MARK);
    return mark != GLY_NONE && node_at(c, mark)->xpos == GLY_XPOS_TO;
}

/* "the only one to object", "the first to sign": they did. */
static bool is_singled_out(const gly_clauses *c, uint32_t token)
{
    uint32_t noun = node_at(c, token)->head;
    if (noun == GLY_NONE || node_at(c, token)->relation != GLY_REL_ACL ||
        !is_infinitive(c, token))
        return false;
    for (uint32_t child = node_at(c, noun)->first_child;
         child != GLY_NONE && child < token;
         child = node_at(c, child)->next_child) {
        if (gly_clauses_class(c, c->mood, child) == c->single)
            return true;
    }
    return gly_clauses_class(c, c->mood, noun) == c->single;
}

static uint32_t own_subject(const gly_clauses *c, uint32_t token)
{
    uint32_t subject = child_of(c, token, GLY_REL_NSUBJ_PASS);
    return subject != GLY_NONE ? subject : child_of(c, token, GLY_REL_NSUBJ);
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
    uint32_t subject = own_subject(c, clause);
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

/* Whether a clause is told in the past: by its verb or by a helper of it, "had
 * been adopted". */
static bool is_past(const gly_clauses *c, uint32_t clause)
{
    bool past = node_at(c, clause)->xpos == GLY_XPOS_VBD;
    for (uint32_t child = node_at(c, clause)->first_child;
         child != GLY_NONE && !past; child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        past = node_at(c, child)->xpos == GLY_XPOS_VBD &&
               (relation == GLY_REL_AUX || relation == GLY_REL_AUX_PASS ||
                relation == GLY_REL_COP);
    }
    return past;
}

/* A clause under "before" or "until" has not happened yet; one under "when"
 * has only if it is told in the past. */
static bool is_open(const gly_clauses *c, uint32_t clause, gly_symbol class)
{
    if (class == c->open || class == c->ahead)
        return true;
    return class == c->time && class != 0 && !is_past(c, clause) &&
           node_at(c, clause)->relation == GLY_REL_ADVCL;
}

/* "when the ban lapses", "before the hall is pulled down": they will. */
static bool comes_about(const gly_clauses *c, uint32_t clause, gly_symbol class)
{
    uint32_t head = node_at(c, clause)->head;
    uint32_t helper = head == GLY_NONE ? head : child_of(c, head, GLY_REL_AUX);
    bool would = helper != GLY_NONE && mood_of(c, helper) == c->would;
    return !would &&
           (class == c->time || (class == c->ahead && !is_past(c, clause)));
}

/* `timed`: it is only open when it happens. */
static void make_conditional(gly_statement *out, bool timed)
{
    out->timed = timed && (out->timed || !out->conditional);
    out->conditional = true;
}

/* What the words that hang on `token` say of it. */
static void read_moods(gly_statement *out, const gly_clauses *c, uint32_t token)
{
    for (uint32_t child = node_at(c, token)->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_ADVCL && is_condition(c, child))
            make_conditional(out, false);
        if (relation != GLY_REL_AUX && relation != GLY_REL_ADVMOD &&
            relation != GLY_REL_MARK && relation != GLY_REL_DET &&
            relation != GLY_REL_CC)
            continue;
        gly_symbol class = mood_of(c, child);
        if (class == 0)
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
        return is_infinitive(c, token) ||
               gly_clauses_class(c, c->governor, node->head) == c->accused;
    return false;
}

/* "the agreement signed in May": it was; "a survey released" only describes. */
static bool is_known(const gly_clauses *c, uint32_t noun)
{
    uint32_t article =
        noun == GLY_NONE ? GLY_NONE : child_of(c, noun, GLY_REL_DET);
    return article != GLY_NONE &&
           gly_reading_is_word(c->reading, article, "the");
}

/* "its falling sales", "the mill's"; not "a doctor's". */
static bool is_owned(const gly_clauses *c, uint32_t noun)
{
    uint32_t owner =
        noun == GLY_NONE ? GLY_NONE : child_of(c, noun, GLY_REL_NMOD_POSS);
    return owner != GLY_NONE &&
           (node_at(c, owner)->upos != GLY_UPOS_NOUN || is_known(c, owner));
}

/* "asked that the bill be thrown out": nobody says that it was. */
static bool is_asked_for(const gly_clauses *c, uint32_t token)
{
    uint32_t helper = child_of(c, token, GLY_REL_AUX_PASS);
    if (helper == GLY_NONE)
        helper = child_of(c, token, GLY_REL_COP);
    return helper != GLY_NONE && node_at(c, helper)->xpos == GLY_XPOS_VB &&
           child_of(c, token, GLY_REL_AUX) == GLY_NONE &&
           !is_infinitive(c, token);
}

/* "Minister [toppled] by three votes", "Orford ferry: captain arrested": what a
 * headline is about, when it has no other verb. */
static bool is_news(const gly_clauses *c, uint32_t noun)
{
    const gly_sentence *in = gly_reading_sentence(c->reading, noun);
    const gly_document *document = c->reading->language->document;
    const gly_node *node = node_at(c, noun);
    bool behind_colon = (node->relation == GLY_REL_APPOS ||
                         node->relation == GLY_REL_PARATAXIS) &&
                        node_at(c, node->head)->relation == GLY_REL_ROOT;
    return (node->relation == GLY_REL_ROOT || behind_colon) &&
           document->blocks[in->block].kind == GLY_BLOCK_HEADLINE;
}

/* What only describes or names an action does not say that it happened: "a
 * survey released on Friday", "interest in buying the mill"; nor does what is
 * feared or hoped. */
static bool is_told(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    bool helped = child_of(c, token, GLY_REL_AUX) != GLY_NONE ||
                  child_of(c, token, GLY_REL_AUX_PASS) != GLY_NONE ||
                  child_of(c, token, GLY_REL_COP) != GLY_NONE;
    bool clause = node->relation == GLY_REL_CCOMP && node->head != GLY_NONE &&
                  !gly_reading_is(c->reading, node->head, GLY_IS_SAYING);
    if (is_asked_for(c, token))
        return false;
    if (clause && (node_at(c, node->head)->upos == GLY_UPOS_NOUN ||
                   gly_clauses_class(c, c->governor, node->head) == c->wished))
        return false;
    if (helped || node->relation == GLY_REL_ACL_RELCL ||
        gly_attendant_noun(c->reading, token) != GLY_NONE)
        return true;
    if (node->relation == GLY_REL_AMOD)
        return is_known(c, node->head) || is_owned(c, node->head);
    if (node->relation == GLY_REL_ACL)
        return is_infinitive(c, token) ||
               (node->xpos == GLY_XPOS_VBN &&
                (is_known(c, node->head) || is_news(c, node->head)));
    bool participle = node->xpos == GLY_XPOS_VBG;
    return !participle || node->relation == GLY_REL_CONJ ||
           (node->relation == GLY_REL_ADVCL &&
            child_of(c, token, GLY_REL_MARK) == GLY_NONE);
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
    return class == c->never && class != 0 && is_infinitive(c, token);
}

/* "Mill to close": a headline says what will be. */
static bool is_announced(const gly_clauses *c, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(c->reading, token);
    gly_block_kind kind =
        c->reading->language->document->blocks[in->block].kind;
    if (!is_infinitive(c, token) ||
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
    if (!is_told(c, token) && !is_governed(c, token) && !is_possible(c, token))
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
                     own_subject(c, token) != GLY_NONE;
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
            if (own_subject(c, token) == GLY_NONE)
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
