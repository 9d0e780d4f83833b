/* drift.c - certainty and scope, from place to place. */
#include "claims/statements/drift.h"

#include "annotate/reading.h"
#include "base/problem.h"
#include "claims/statements/opposition.h"

/* How many statements are asked for a verdict: those of a long feature. */
enum { ASKED = 1024 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_text lemma_at(const gly_claims *claims, uint32_t token)
{
    return gly_symbols_text(claims->annotations->language->tokens.symbols,
                            node_at(claims, token)->lemma);
}

/* Whether the article tells of a verdict or a confession. */
static bool is_proven(const gly_claims *claims)
{
    const gly_statements *all = claims->annotations->statements;
    for (uint32_t i = 0; i < all->count && i < ASKED; i++) {
        const gly_statement *s = &all->items[i];
        if (s->side == 0 || s->negative || s->conditional ||
            s->certainty != GLY_CERTAINTY_IS)
            continue;
        gly_text topic = gly_statement_topic(claims, s);
        if (gly_text_equal(gly_statement_side(claims, s),
                           gly_text_of("guilty")) &&
            (gly_text_equal(topic, gly_text_of("verdict")) ||
             gly_text_equal(topic, gly_text_of("plea"))))
            return true;
    }
    return false;
}

bool gly_statements_drift(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    const gly_statement *weak = a->certainty < b->certainty ? a : b;
    const gly_statement *strong = weak == a ? b : a;
    if (a->negative != b->negative || strong->conditional)
        return false;
    if (weak->certainty == GLY_CERTAINTY_MAY)
        return strong->certainty == GLY_CERTAINTY_WILL;
    return weak->certainty == GLY_CERTAINTY_ALLEGED &&
           strong->certainty == GLY_CERTAINTY_IS &&
           strong->attribution == GLY_NONE && !is_proven(claims);
}

bool gly_statements_harden(const gly_statement *a, const gly_statement *b)
{
    const gly_statement *weak = a->certainty < b->certainty ? a : b;
    const gly_statement *strong = weak == a ? b : a;
    return a->negative == b->negative && !strong->conditional &&
           !strong->nominal && weak->certainty == GLY_CERTAINTY_MAY &&
           (strong->certainty == GLY_CERTAINTY_WILL ||
            (strong->certainty == GLY_CERTAINTY_IS &&
             strong->lemma == weak->lemma));
}

/* A share of less than half is never most; some may be many, and only the same
 * words tell that it is the same thing. */
bool gly_statements_widen(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    (void)claims;
    gly_quantity_word one = a->agent.quantity, two = b->agent.quantity;
    gly_quantity_word less = one < two ? one : two;
    gly_quantity_word more = one < two ? two : one;
    if (a->negative != b->negative || more < GLY_QUANTITY_MOST)
        return false;
    return less == GLY_QUANTITY_SHARE ||
           (a->lemma == b->lemma &&
            (less == GLY_QUANTITY_SOME || less == GLY_QUANTITY_MANY));
}

gly_text gly_statement_group(const gly_claims *claims, const gly_statement *s)
{
    if (s->agent.group == GLY_NONE)
        return (gly_text){"", 0};
    return lemma_at(claims, s->agent.group);
}

static bool is_year(gly_text text)
{
    bool digits = text.size == 4;
    for (uint32_t i = 0; digits && i < text.size; i++)
        digits = text.data[i] >= '0' && text.data[i] <= '9';
    return digits && text.data[0] == '2';
}

/* The word before the year: "by", "in". */
static gly_text case_of(const gly_claims *claims, uint32_t token)
{
    uint32_t word = gly_syntax_child(&claims->annotations->language->syntax,
                                     token, GLY_REL_CASE);
    return word == GLY_NONE ? (gly_text){"", 0} : lemma_at(claims, word);
}

gly_text gly_statement_deadline(const gly_claims *claims,
                                const gly_statement *s)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t child = node_at(claims, s->predicate)->first_child;
    for (; child != GLY_NONE; child = node_at(claims, child)->next_child) {
        gly_text year = gly_reading_text(reading, child);
        gly_text by = case_of(claims, child);
        if (is_year(year) && by.size > 0)
            return gly_text_format(claims->arena, "%.*s %.*s", (int)by.size,
                                   by.data, (int)year.size, year.data);
    }
    return (gly_text){"", 0};
}
