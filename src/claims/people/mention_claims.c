/* mention_claims.c - the fields of a name or pronoun. */
#include "annotate/people/likeness.h"
#include "annotate/people/people.h"
#include "annotate/people/variants.h"
#include "claims/kinds.h"

static const char *const kind_names[] = {"person", "body", "place", NULL};
static const char *const form_names[] = {"name", "nominal", "pronoun", NULL};

static const gly_mention *mention_of(const gly_claims *claims,
                                     const gly_claim *claim)
{
    return &claims->annotations->mentions[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_form(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(form_names[mention_of(claims, claim)->form]);
}

/* A pronoun whose person is not known still is a person's. */
static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = mention_of(claims, claim)->entity;
    gly_entity_kind kind = entity == GLY_NONE
                               ? GLY_ENTITY_PERSON
                               : claims->annotations->entities[entity].kind;
    return gly_value_of_choice(kind_names[kind]);
}

/* A title or a people whose name is not known, "the Secretary", is one wherever
 * it stands, and nobody else: it is numbered by its last word, past all who
 * have names. */
static gly_value get_entity(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_mention *m = mention_of(claims, claim);
    if (m->entity != GLY_NONE)
        return (gly_value){.type = GLY_VALUE_ENTITY,
                           .text = a->entities[m->entity].name,
                           .entity = m->entity};
    if (m->form != GLY_MENTION_NAME)
        return gly_value_none();
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = gly_claims_text(claims, claim->text),
                       .entity = a->entity_count + a->reading->forms[m->last]};
}

static gly_value get_name(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    uint32_t entity = mention_of(claims, claim)->entity;
    return entity == GLY_NONE ? gly_value_none()
                              : gly_value_of_text(a->entities[entity].name);
}

/* The word of a name, or none. */
static gly_value name_word(const gly_claims *claims, uint32_t token)
{
    return token == GLY_NONE ? gly_value_none()
                             : gly_value_of_text(gly_reading_text(
                                   claims->annotations->reading, token));
}

static gly_value get_given(const gly_claims *claims, const gly_claim *claim)
{
    return name_word(claims, mention_of(claims, claim)->given);
}

static gly_value get_surname(const gly_claims *claims, const gly_claim *claim)
{
    return name_word(claims, mention_of(claims, claim)->surname);
}

static bool givens_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t one = mention_of(claims, a)->given;
    uint32_t two = mention_of(claims, b)->given;
    if (one == GLY_NONE || two == GLY_NONE)
        return false;
    gly_symbol x = reading->forms[one], y = reading->forms[two];
    return !gly_likeness_given(reading, x, y) ||
           gly_likeness_respelled(reading, x, y);
}

/* Whether two mentions have one given name, or none, in one spelling. */
static bool are_spelled_alike(const gly_reading *reading, const gly_mention *a,
                              const gly_mention *b)
{
    if (a->given == GLY_NONE || b->given == GLY_NONE)
        return a->given == b->given;
    return !gly_likeness_respelled(reading, reading->forms[a->given],
                                   reading->forms[b->given]);
}

/* The first half of a double name: "[Ansel]-Grey"; 0 for none. */
static gly_symbol first_half(const gly_claims *claims, const gly_mention *m)
{
    const gly_reading *reading = claims->annotations->reading;
    return m->surname != GLY_NONE && m->surname >= m->first + 2 &&
                   gly_reading_at(reading, m->surname - 1, '-')
               ? reading->forms[m->surname - 2]
               : 0;
}

/* Whether two people are named by two last names; one person may be called by
 * more than one: "Sir Rollo", "Villa Benitez" and "Villa". */
static bool surnames_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    const gly_mention *one = mention_of(claims, a),
                      *two = mention_of(claims, b);
    const gly_symbol *forms = claims->annotations->reading->forms;
    if (one->entity == two->entity && one->surname != GLY_NONE &&
        two->surname != GLY_NONE) {
        gly_symbol x = first_half(claims, one), y = first_half(claims, two);
        return x != 0 && y != 0 &&
               gly_likeness_surname(claims->annotations->reading, x, y);
    }
    return one->entity != two->entity && one->surname != GLY_NONE &&
           two->surname != GLY_NONE &&
           forms[one->surname] != forms[two->surname];
}

static gly_value get_likely(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entity = mention_of(claims, claim)->entity;
    if (entity == GLY_NONE)
        return gly_value_none();
    const gly_annotations *a = claims->annotations;
    uint32_t likely = a->people->likely[entity];
    if (likely != entity &&
        gly_variants_is_told(a->reading, mention_of(claims, claim)->first))
        return gly_value_none();
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = a->entities[likely].name,
                       .entity = likely};
}

/* Whether the person was named before in the same way: in full, or not. */
static bool is_repeated(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    const gly_annotations *a = claims->annotations;
    const gly_mention *mention = mention_of(claims, claim);
    (void)other;
    (void)argument;
    if (mention->entity == GLY_NONE)
        return false;
    for (uint32_t i = a->entities[mention->entity].first_mention;
         i < claim->item; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity == mention->entity && m->form == mention->form &&
            are_spelled_alike(a->reading, m, mention) &&
            first_half(claims, m) == first_half(claims, mention))
            return true;
    }
    return false;
}

/* Whether the name is spelled so with intent, or is no spelling: "Okroo [sic]",
 * "the three Okoros", what is left of a letter in a wrong encoding. */
static bool is_meant(const gly_annotations *a, const gly_mention *m)
{
    enum { REACH = 3 };
    const gly_node *nodes = a->language->syntax.items;
    uint32_t count = a->language->tokens.count;
    for (uint32_t i = m->last + 1; i < count && i <= m->last + REACH; i++) {
        if (gly_reading_is_word(a->reading, i, "sic"))
            return true;
    }
    gly_text last = gly_reading_text(a->reading, m->last);
    gly_upos before = m->first > 0 ? nodes[m->first - 1].upos : GLY_UPOS_X;
    return gly_text_starts(last, gly_text_of("Ã")) ||
           (gly_text_ends(last, gly_text_of("s")) && m->first < m->last &&
            (before == GLY_UPOS_ADJ || before == GLY_UPOS_NUM));
}

static bool is_either_meant(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return is_meant(claims->annotations, mention_of(claims, claim)) ||
           is_meant(claims->annotations, mention_of(claims, other));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the mention", get_text, NULL},
    {"form", GLY_VALUE_CHOICE, form_names, "name, nominal or pronoun", get_form,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what is mentioned", get_kind, NULL},
    {"entity", GLY_VALUE_ENTITY, NULL, "who is meant", get_entity, NULL},
    {"name", GLY_VALUE_TEXT, NULL, "the fullest name of who is meant", get_name,
     NULL},
    {"given", GLY_VALUE_TEXT, NULL, "the given name in it", get_given,
     givens_differ},
    {"surname", GLY_VALUE_TEXT, NULL,
     "the last name in it; differs where two people have two", get_surname,
     surnames_differ},
    {"likely", GLY_VALUE_ENTITY, NULL,
     "who is most likely meant, if the name is a slip", get_likely, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"repeated", "the same person was named in the same way before",
     GLY_ARGUMENT_NONE, true, is_repeated},
    {"meant",
     "one is marked as spelled so (“[sic]”), is a plural or no name's spelling",
     GLY_ARGUMENT_NONE, true, is_either_meant},
};

static void add_mentions(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_MENTION,
                            .text = gly_gathering_span(g, m->first, m->last),
                            .sentence = gly_gathering_sentence(g, m->first),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_mention = {
    .name = "mention",
    .about = "a name or pronoun of a person or body",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_mentions,
};
