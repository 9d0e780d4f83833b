/* location_claims.c - what lies or happens where.
 *
 *     Line 3:  … at the Senn Stadium in Orford
 *     Line 9:  Venue: Senn Stadium, Brill
 *
 * A name, or a noun that is described ("the district hospital") or names an
 * event that a story has one of ("the hearing"), with the place behind it. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/places.h"

enum { THING_WORDS = 6, THING_ROOM = 96 };

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

static gly_symbol site_class(const gly_annotations *a, uint32_t token)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "site-noun");
    gly_symbol lemma = node_at(a, token)->lemma;
    if (list == GLY_NONE)
        return 0;
    gly_entry entry = gly_lexicon_find(lexicon, list, &lemma, 1);
    if (entry.count == 0)
        entry = gly_lexicon_find(lexicon, list, &a->reading->forms[token], 1);
    return entry.count == 0 ? 0 : entry.class;
}

static bool is_site(const gly_annotations *a, uint32_t token, const char *class)
{
    gly_symbol found = site_class(a, token);
    return found != 0 &&
           found == gly_lexicon_symbol(a->language->lexicon, class);
}

static bool describes(const gly_node *node)
{
    return node->relation == GLY_REL_AMOD ||
           node->relation == GLY_REL_COMPOUND ||
           node->relation == GLY_REL_FLAT ||
           node->relation == GLY_REL_NMOD_POSS;
}

/* --- What ---------------------------------------------------------------- */

/* "the", "this", "Tuesday's": one that the reader knows. */
static bool is_known(const gly_annotations *a, uint32_t noun)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t article = gly_syntax_child(syntax, noun, GLY_REL_DET);
    if (article == GLY_NONE)
        return gly_syntax_child(syntax, noun, GLY_REL_NMOD_POSS) != GLY_NONE;
    return gly_reading_is_word(a->reading, article, "the") ||
           gly_reading_is_word(a->reading, article, "this");
}

/* Whether a phrase can only mean one thing all through an article. */
static bool is_one(const gly_annotations *a, uint32_t noun)
{
    const gly_node *node = node_at(a, noun);
    if (node->upos == GLY_UPOS_PROPN)
        return is_site(a, noun, "venue");
    if (node->upos != GLY_UPOS_NOUN || node->xpos == GLY_XPOS_NNS ||
        !is_known(a, noun))
        return false;
    if (is_site(a, noun, "event"))
        return true;
    for (uint32_t child = node->first_child; child != GLY_NONE;
         child = node_at(a, child)->next_child) {
        if (describes(node_at(a, child)) &&
            node_at(a, child)->upos != GLY_UPOS_PRON)
            return is_site(a, noun, "venue");
    }
    return false;
}

/* The words of the thing, in order: "district hospital". */
static gly_text thing_of(const gly_annotations *a, gly_arena *arena,
                         uint32_t noun)
{
    uint32_t from = noun;
    for (uint32_t child = node_at(a, noun)->first_child;
         child != GLY_NONE && child < noun;
         child = node_at(a, child)->next_child) {
        if (describes(node_at(a, child)) && child < from &&
            !gly_reading_is(a->reading, child, GLY_IS_CALENDAR) &&
            node_at(a, child)->upos != GLY_UPOS_PRON &&
            noun - child <= THING_WORDS)
            from = child;
    }
    gly_text out = {"", 0};
    for (uint32_t i = from; i <= noun; i++) {
        gly_text word =
            gly_symbols_text(a->language->tokens.symbols, a->reading->forms[i]);
        gly_text next =
            gly_text_format(arena, "%.*s%s%.*s", (int)out.size, out.data,
                            out.size > 0 ? " " : "", (int)word.size, word.data);
        if (next.size > THING_ROOM)
            return (gly_text){"", 0};
        out = next;
    }
    return out;
}

/* --- Where --------------------------------------------------------------- */

/* "The hearing was held in Orford": the event that the verb tells of. */
static uint32_t event_at(const gly_annotations *a, uint32_t verb)
{
    const gly_syntax *syntax = &a->language->syntax;
    if (!is_site(a, verb, "held"))
        return GLY_NONE;
    uint32_t event = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
    if (event == GLY_NONE)
        event = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return event != GLY_NONE && is_site(a, event, "event") && is_one(a, event)
               ? event
               : GLY_NONE;
}

/* The thing that stands at the place `token`: "the stadium in Orford", "Senn
 * Stadium, Orford"; GLY_NONE for none. */
static uint32_t thing_at(const gly_annotations *a, uint32_t token)
{
    const gly_node *node = node_at(a, token);
    if (node->upos != GLY_UPOS_PROPN || node->head == GLY_NONE ||
        gly_reading_is(a->reading, token,
                       GLY_IS_CALENDAR | GLY_IS_HONORIFIC | GLY_IS_GIVEN))
        return GLY_NONE;
    uint32_t in = gly_syntax_child(&a->language->syntax, token, GLY_REL_CASE);
    if (gly_place_is_in(a, token) && in > 0 && in < token)
        return is_one(a, in - 1) ? in - 1 : event_at(a, node->head);
    bool beside = node->head < token &&
                  (node->relation == GLY_REL_APPOS ||
                   node->relation == GLY_REL_NMOD_UNMARKED ||
                   node->relation == GLY_REL_LIST ||
                   node->relation == GLY_REL_PARATAXIS) &&
                  is_site(a, node->head, "venue") && token > 0 &&
                  node_at(a, node->head)->upos == GLY_UPOS_PROPN &&
                  !is_site(a, token, "venue");
    return beside && is_one(a, node->head) ? node->head : GLY_NONE;
}

static uint32_t place_of(const gly_claim *claim)
{
    return claim->item;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    uint32_t noun = thing_at(a, place_of(claim));
    gly_text thing =
        noun == GLY_NONE ? (gly_text){"", 0} : thing_of(a, claims->arena, noun);
    return thing.size == 0 ? gly_value_none() : gly_value_of_text(thing);
}

static gly_value get_place(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(
        gly_reading_text(claims->annotations->reading, place_of(claim)));
}

static bool places_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return gly_places_differ(claims, place_of(a), place_of(b));
}

static bool are_side_by_side(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_places_side_by_side(claims, place_of(claim), place_of(other));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the thing with its place", get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL, "what lies or happens there", get_thing,
     NULL},
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

static void add_locations(gly_gathering *g)
{
    uint32_t count = g->annotations->language->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t noun = thing_at(g->annotations, i);
        if (noun == GLY_NONE)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_LOCATION,
                            .text = noun < i ? gly_gathering_span(g, noun, i)
                                             : gly_gathering_span(g, i, noun),
                            .sentence = gly_gathering_sentence(g, i),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_location = {
    .name = "location",
    .about = "where something lies or happens",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_locations,
};
