/* clause_shares.c - of whom a share is.
 *
 *     Among members, 38 % named the fare …     some members
 *     Most members named the fare …            most members
 */
#include <stdlib.h>

#include "annotate/reading.h"
#include "annotate/statements/clauses.h"

enum { HALF = 50, DIGITS = 8 };

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->annotations->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->annotations->language->syntax, token, relation);
}

/* The number before "%" or "percent"; negative for none. */
static double percent_at(const gly_clauses *c, uint32_t token)
{
    gly_text text = gly_reading_text(c->reading, token);
    bool sign = gly_text_equal(text, gly_text_of("%")) ||
                gly_reading_is_word(c->reading, token, "percent") ||
                gly_reading_is_word(c->reading, token, "cent");
    uint32_t number = sign ? child_of(c, token, GLY_REL_NUMMOD) : GLY_NONE;
    char digits[DIGITS + 1] = "";
    if (number == GLY_NONE)
        return -1;
    gly_text written = gly_reading_text(c->reading, number);
    if (written.size > DIGITS || written.data[0] < '0' || written.data[0] > '9')
        return -1;
    for (uint32_t i = 0; i < written.size; i++)
        digits[i] = written.data[i];
    return strtod(digits, NULL);
}

static bool is_of(const gly_clauses *c, uint32_t noun)
{
    uint32_t word = child_of(c, noun, GLY_REL_CASE);
    return word != GLY_NONE && (gly_reading_is_word(c->reading, word, "of") ||
                                gly_reading_is_word(c->reading, word, "among"));
}

/* The noun behind "of" or "among" on the share itself or on its clause. */
static uint32_t group_of(const gly_clauses *c, uint32_t token)
{
    uint32_t noun = child_of(c, token, GLY_REL_NMOD);
    if (noun != GLY_NONE && is_of(c, noun))
        return noun;
    uint32_t clause = node_at(c, token)->head;
    if (clause == GLY_NONE || clause < token)
        return GLY_NONE;
    for (noun = child_of(c, clause, GLY_REL_OBL); noun != GLY_NONE;
         noun = gly_syntax_next(&c->annotations->language->syntax, noun,
                                GLY_REL_OBL)) {
        if (is_of(c, noun))
            return noun;
    }
    return GLY_NONE;
}

void gly_clauses_share(gly_participant *participant, const gly_clauses *clauses)
{
    double percent = percent_at(clauses, participant->token);
    if (percent >= 0) {
        participant->group = group_of(clauses, participant->token);
        participant->quantity =
            percent < HALF ? GLY_QUANTITY_SHARE : GLY_QUANTITY_PLAIN;
        return;
    }
    if (participant->quantity == GLY_QUANTITY_PLAIN)
        return;
    uint32_t noun = group_of(clauses, participant->token);
    bool counts = node_at(clauses, participant->token)->upos == GLY_UPOS_NOUN;
    participant->group = noun == GLY_NONE && counts ? participant->token : noun;
}

uint32_t gly_clauses_share_before(const gly_clauses *clauses, uint32_t token)
{
    for (uint32_t child = node_at(clauses, token)->first_child;
         child != GLY_NONE && child < token;
         child = node_at(clauses, child)->next_child) {
        if (percent_at(clauses, child) >= 0)
            return child;
    }
    return GLY_NONE;
}
