/* clause_told.c - whether a clause says that something happened. */
#include "annotate/statements/clause_told.h"

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->annotations->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->annotations->language->syntax, token, relation);
}

bool gly_clause_is_infinitive(const gly_clauses *c, uint32_t token)
{
    uint32_t mark = child_of(c, token, GLY_REL_MARK);
    return mark != GLY_NONE && node_at(c, mark)->xpos == GLY_XPOS_TO;
}

uint32_t gly_clause_subject(const gly_clauses *c, uint32_t token)
{
    uint32_t subject = child_of(c, token, GLY_REL_NSUBJ_PASS);
    return subject != GLY_NONE ? subject : child_of(c, token, GLY_REL_NSUBJ);
}

bool gly_clause_is_past(const gly_clauses *c, uint32_t clause)
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
           !gly_clause_is_infinitive(c, token);
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

/* "the lease [that they signed]", "the crews [it hired]": a relative clause
 * that the parser took for another clause of the noun, as in "the fear that the
 * crews are hired", which "that" alone opens. */
static bool is_relative(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    return node->relation == GLY_REL_ACL_RELCL ||
           (node->relation == GLY_REL_ACL && node->xpos != GLY_XPOS_VBG &&
            gly_clause_subject(c, token) != GLY_NONE &&
            child_of(c, token, GLY_REL_MARK) == GLY_NONE);
}

/* "asked [why he had answered none]": who asks for the reason takes it for
 * known. */
static bool is_reasoned(const gly_clauses *c, uint32_t token)
{
    for (uint32_t child = node_at(c, token)->first_child;
         child != GLY_NONE && child < token;
         child = node_at(c, child)->next_child) {
        if (gly_reading_is_word(c->reading, child, "why"))
            return gly_clause_is_past(c, token);
    }
    return false;
}

/* What only describes or names an action does not say that it happened: "a
 * survey released on Friday", "interest in buying the mill"; nor does what is
 * feared or hoped. */
bool gly_clause_is_told(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    bool helped = child_of(c, token, GLY_REL_AUX) != GLY_NONE ||
                  child_of(c, token, GLY_REL_AUX_PASS) != GLY_NONE ||
                  child_of(c, token, GLY_REL_COP) != GLY_NONE;
    bool clause = node->relation == GLY_REL_CCOMP && node->head != GLY_NONE &&
                  !gly_reading_is(c->reading, node->head, GLY_IS_SAYING);
    if (is_asked_for(c, token))
        return false;
    if (is_reasoned(c, token))
        return true;
    if (clause && (node_at(c, node->head)->upos == GLY_UPOS_NOUN ||
                   gly_clauses_class(c, c->governor, node->head) == c->wished))
        return false;
    if (helped || is_relative(c, token) ||
        gly_attendant_noun(c->reading, token) != GLY_NONE)
        return true;
    if (node->relation == GLY_REL_AMOD)
        return is_known(c, node->head) || is_owned(c, node->head);
    if (node->relation == GLY_REL_ACL)
        return gly_clause_is_infinitive(c, token) ||
               (node->xpos == GLY_XPOS_VBN &&
                (is_known(c, node->head) || is_news(c, node->head)));
    bool participle = node->xpos == GLY_XPOS_VBG;
    return !participle || node->relation == GLY_REL_CONJ ||
           (node->relation == GLY_REL_ADVCL &&
            child_of(c, token, GLY_REL_MARK) == GLY_NONE);
}
