/* places.c - one event in two places. */
#include "claims/statements/places.h"

#include "annotate/reading.h"
#include "annotate/sites/sites.h"

/* How far a place is looked for below the words that hang on the verb, as in
 * "at a mill in Orford". */
enum { DEEP = 3 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static bool is_in(const gly_annotations *annotations, uint32_t token)
{
    uint32_t word =
        gly_syntax_child(&annotations->language->syntax, token, GLY_REL_CASE);
    const gly_reading *reading = annotations->reading;
    return word != GLY_NONE && (gly_reading_is_word(reading, word, "in") ||
                                gly_reading_is_word(reading, word, "at") ||
                                gly_reading_is_word(reading, word, "near") ||
                                gly_reading_is_word(reading, word, "off") ||
                                gly_reading_is_word(reading, word, "outside"));
}

static bool is_place(const gly_claims *claims, uint32_t token)
{
    const gly_reading *reading = claims->annotations->reading;
    return node_at(claims, token)->upos == GLY_UPOS_PROPN &&
           is_in(claims->annotations, token) &&
           !gly_reading_is(reading, token,
                           GLY_IS_CALENDAR | GLY_IS_HONORIFIC | GLY_IS_GIVEN);
}

/* The first of names that stand behind each other: "Senn" in "Senn, Varland".
 */
static uint32_t first_name(const gly_claims *claims, uint32_t token)
{
    for (uint32_t i = 0; i < DEEP; i++) {
        uint32_t head = node_at(claims, token)->head;
        if (head == GLY_NONE || head > token ||
            node_at(claims, head)->upos != GLY_UPOS_PROPN)
            break;
        token = head;
    }
    return token;
}

/* The name that a clause with "where" is told of: "Senn Hall, where they met".
 * The tree may hang the clause on a verb before it. */
static uint32_t place_above(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    uint32_t where =
        gly_syntax_child(&a->language->syntax, s->predicate, GLY_REL_ADVMOD);
    if (where == GLY_NONE || where < 2 ||
        !gly_reading_is_word(a->reading, where, "where"))
        return GLY_NONE;
    uint32_t before = where - 1;
    if (gly_reading_at(a->reading, before, ','))
        before--;
    return node_at(claims, before)->upos == GLY_UPOS_PROPN &&
                   a->reading->sentences[before] == a->reading->sentences[where]
               ? first_name(claims, before)
               : GLY_NONE;
}

uint32_t gly_statement_place(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    uint32_t child = node_at(claims, s->predicate)->first_child;
    uint32_t above = place_above(claims, s);
    if (above != GLY_NONE)
        return above;
    for (; child != GLY_NONE; child = node_at(claims, child)->next_child) {
        uint32_t token = child;
        if (node_at(claims, child)->relation != GLY_REL_OBL)
            continue;
        for (uint32_t i = 0; i < DEEP && token != GLY_NONE; i++) {
            if (is_place(claims, token))
                return token;
            token = gly_syntax_child(syntax, token, GLY_REL_NMOD);
        }
    }
    return GLY_NONE;
}

static bool has_word(const gly_claims *claims, uint32_t place, gly_symbol word)
{
    if (node_at(claims, place)->lemma == word)
        return true;
    for (uint32_t child = node_at(claims, place)->first_child;
         child != GLY_NONE; child = node_at(claims, child)->next_child) {
        if (node_at(claims, child)->lemma == word)
            return true;
    }
    return false;
}

static bool places_differ(const gly_claims *claims, uint32_t a, uint32_t b)
{
    const gly_reading *reading = claims->annotations->reading;
    return !has_word(claims, a, node_at(claims, b)->lemma) &&
           !has_word(claims, b, node_at(claims, a)->lemma) &&
           (gly_reading_demonym(reading, a) != 0) ==
               (gly_reading_demonym(reading, b) != 0);
}

bool gly_statements_elsewhere(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    uint32_t one = gly_statement_place(claims, a);
    uint32_t two = gly_statement_place(claims, b);
    return one != GLY_NONE && two != GLY_NONE && a->negative == b->negative &&
           places_differ(claims, one, two);
}

/* Whether the sentence of the statement opens on its place: "[In Brill], …". */
static bool opens_on_place(const gly_claims *claims, const gly_statement *s,
                           uint32_t place)
{
    enum { NAME_MOST = 4 };
    const gly_reading *reading = claims->annotations->reading;
    uint32_t first = gly_reading_sentence(reading, s->predicate)->first;
    return gly_reading_is(reading, first, GLY_IS_PREPOSITION) &&
           place > first && place <= first + NAME_MOST;
}

/* "In Orford, …. In Brill, …": one sentence behind the other, of a paragraph
 * that goes from place to place. */
static bool are_compared(const gly_claims *claims, const gly_statement *a,
                         const gly_statement *b)
{
    const gly_sentence *in = claims->annotations->language->sentences.items;
    return (a->sentence + 1 == b->sentence || b->sentence + 1 == a->sentence) &&
           in[a->sentence].block == in[b->sentence].block &&
           opens_on_place(claims, a, gly_statement_place(claims, a)) &&
           opens_on_place(claims, b, gly_statement_place(claims, b));
}

bool gly_statements_side_by_side(const gly_claims *claims,
                                 const gly_statement *a, const gly_statement *b)
{
    uint32_t one = gly_statement_place(claims, a);
    uint32_t two = gly_statement_place(claims, b);
    return one != GLY_NONE && two != GLY_NONE &&
           (are_compared(claims, a, b) ||
            gly_sites_together(claims->annotations, one, two));
}
