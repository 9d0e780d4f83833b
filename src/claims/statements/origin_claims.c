/* origin_claims.c - where somebody was born or comes from.
 *
 *     Line 3:  Okoro, a junior from Malmo, said …        home: Malmo
 *     Line 9:  … from Orford, where Okoro grew up        home: Orford
 *     Line 12: … Brill, the town of her birth            birth: Brill
 *
 * Where somebody was born and where he grew up may be two places, so birth is
 * held against birth and home against home. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/places.h"

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

static uint32_t child_of(const gly_annotations *a, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&a->language->syntax, token, relation);
}

/* What is told, of whom, and where. */
typedef struct {
    const char *what;
    uint32_t person; /* entity */
    uint32_t place;  /* token */
} origin;

/* The person whose name or pronoun `token`, if any, belongs to; GLY_NONE. */
static uint32_t person_at(const gly_annotations *a, uint32_t token)
{
    return token == GLY_NONE ? GLY_NONE : gly_person_at(a, token);
}

/* --- "was born in Brill", "Orford, where she grew up" -------------------- */

static const char *verb_kind(const gly_annotations *a, const gly_statement *s)
{
    const gly_reading *reading = a->reading;
    if (s->negative || s->certainty != GLY_CERTAINTY_IS || s->conditional)
        return NULL;
    if (gly_reading_is_word(reading, s->predicate, "born"))
        return "birth";
    bool up = s->predicate + 1 < a->language->tokens.count &&
              gly_reading_is_word(reading, s->predicate + 1, "up");
    bool grew = gly_reading_is_word(reading, s->predicate, "grew") ||
                gly_reading_is_word(reading, s->predicate, "growing") ||
                gly_reading_is_word(reading, s->predicate, "brought");
    return (up && grew) || gly_reading_is_word(reading, s->predicate, "raised")
               ? "home"
               : NULL;
}

static origin of_statement(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    origin out = {verb_kind(a, s), GLY_NONE, GLY_NONE};
    if (out.what == NULL)
        return out;
    const gly_participant *who =
        s->patient.token != GLY_NONE && s->agent.token == GLY_NONE ? &s->patient
                                                                   : &s->agent;
    out.person = person_at(a, who->token);
    out.place = gly_statement_place(claims, s);
    return out;
}

/* --- "a junior from Malmo", "the town of her birth" ---------------------- */

static bool is_case(const gly_annotations *a, uint32_t token, const char *word)
{
    uint32_t before = child_of(a, token, GLY_REL_CASE);
    return before != GLY_NONE && gly_reading_is_word(a->reading, before, word);
}

/* Whom "a junior from Malmo" describes: "Okoro, a junior from Malmo". */
static uint32_t described(const gly_annotations *a, uint32_t noun)
{
    const gly_node *node = node_at(a, noun);
    uint32_t person = person_at(a, noun);
    if (person == GLY_NONE && node->relation == GLY_REL_APPOS &&
        node->head != GLY_NONE)
        person = person_at(a, node->head);
    return person;
}

/* The place that "the town of her birth" describes: the name beside it. */
static uint32_t named_by(const gly_annotations *a, uint32_t birth)
{
    uint32_t town = node_at(a, birth)->head;
    bool beside = town != GLY_NONE && is_case(a, birth, "of") &&
                  node_at(a, town)->relation == GLY_REL_APPOS;
    return beside ? node_at(a, town)->head : GLY_NONE;
}

static origin of_token(const gly_annotations *a, uint32_t token)
{
    origin out = {NULL, GLY_NONE, GLY_NONE};
    const gly_node *node = node_at(a, token);
    if (node->head == GLY_NONE)
        return out;
    if (node->upos == GLY_UPOS_PROPN && node->relation == GLY_REL_NMOD &&
        is_case(a, token, "from") && person_at(a, token) == GLY_NONE)
        return (origin){"home", described(a, node->head), token};
    if (node->upos == GLY_UPOS_NOUN &&
        gly_reading_is_word(a->reading, token, "birth"))
        return (origin){"birth",
                        person_at(a, child_of(a, token, GLY_REL_NMOD_POSS)),
                        named_by(a, token)};
    return out;
}

/* --- The claim ----------------------------------------------------------- */

/* Statements have their own numbers, tokens those behind them. */
static origin origin_of(const gly_claims *claims, uint32_t item)
{
    const gly_statements *all = claims->annotations->statements;
    return item < all->count ? of_statement(claims, &all->items[item])
                             : of_token(claims->annotations, item - all->count);
}

static bool is_told(const gly_annotations *a, const origin *o)
{
    return o->what != NULL && o->person != GLY_NONE && o->place != GLY_NONE &&
           node_at(a, o->place)->upos == GLY_UPOS_PROPN &&
           !gly_reading_is(a->reading, o->place,
                           GLY_IS_CALENDAR | GLY_IS_HONORIFIC);
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    origin o = origin_of(claims, claim->item);
    return gly_value_of_text(
        gly_text_format(claims->arena, "%s %u", o.what, o.person));
}

static gly_value get_person(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t person = origin_of(claims, claim->item).person;
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = claims->annotations->entities[person].name,
                       .entity = person};
}

static gly_value get_place(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_reading_text(
        claims->annotations->reading, origin_of(claims, claim->item).place));
}

static bool places_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return gly_places_differ(claims, origin_of(claims, a->item).place,
                             origin_of(claims, b->item).place);
}

static bool are_side_by_side(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_places_side_by_side(claims, origin_of(claims, claim->item).place,
                                   origin_of(claims, other->item).place);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words that tell it", get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL, "birth or home, and whose", get_thing,
     NULL},
    {"person", GLY_VALUE_ENTITY, NULL, "whose", get_person, NULL},
    {"place", GLY_VALUE_TEXT, NULL,
     "the place; a country and a town do not differ", get_place, places_differ},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"side-by-side", "a sentence names the two places beside each other",
     GLY_ARGUMENT_NONE, true, are_side_by_side},
    GLY_SAME_PARAGRAPH,
};

static void add_at(gly_gathering *g, const gly_claims *claims, uint32_t item,
                   uint32_t token)
{
    origin o = origin_of(claims, item);
    if (!is_told(g->annotations, &o))
        return;
    uint32_t first = o.place < token ? o.place : token;
    uint32_t last = o.place < token ? token : o.place;
    gly_gathering_add(g,
                      &(gly_claim){.type = GLY_CLAIM_ORIGIN,
                                   .text = gly_gathering_span(g, first, last),
                                   .sentence = gly_gathering_sentence(g, token),
                                   .item = item});
}

static void add_origins(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    gly_claims claims = {.annotations = a};
    uint32_t count = a->statements->count, next = 0;
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        for (; next < count && a->statements->items[next].predicate <= i;
             next++)
            add_at(g, &claims, next, i);
        add_at(g, &claims, count + i, i);
    }
}

const gly_claim_kind gly_claim_kind_origin = {
    .name = "origin",
    .about = "where somebody was born or comes from",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_origins,
};
