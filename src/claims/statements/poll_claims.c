/* poll_claims.c - for what, or against what, most people are.
 *
 *     Headline:  [Most voters back] toll road
 *     Line 3:    The survey found that [54 per cent opposed] the scheme.
 *
 * More than half cannot be for a thing while more than half are against it. Of
 * a part of those who were asked, and at another time, they may be. */
#include <string.h>

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/extents.h"

/* How far behind an amount its verb stands, how far behind that what it is
 * about, how far behind a fraction its people, the least share that is most,
 * and words of an entry. */
enum { REACH = 8, FAR = 6, NEAR = 4, HALF = 50, ENTRY_WORDS = 4 };

static const char *const side_names[] = {"for", "against", NULL};

typedef struct {
    uint32_t last;   /* of the words that tell the side */
    uint32_t object; /* the noun that it is about; GLY_NONE */
    bool against;
} view;

static bool is_of(const gly_annotations *a, uint32_t token, const char *class)
{
    gly_entry entry =
        gly_reading_entry(a->reading, "poll-side", token, ENTRY_WORDS);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(a->language->lexicon, class);
}

/* Whether the sentence tells of a part of the people or of another time. */
static bool is_apart(const gly_annotations *a, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(a->reading, token);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (is_of(a, i, "part") || is_of(a, i, "then"))
            return true;
    }
    return gly_reading_at(a->reading, in->first + in->count - 1, '?');
}

/* The first noun behind `token` that is no part of a name of two nouns. */
static uint32_t object_behind(const gly_annotations *a, uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    const gly_sentence *in = gly_reading_sentence(a->reading, token);
    uint32_t end = in->first + in->count;
    for (uint32_t i = token + 1; i < end && i <= token + FAR; i++) {
        if (gly_reading_has(a->reading, i, GLY_TOKEN_MARK))
            return GLY_NONE;
        bool next = i + 1 < end && nodes[i + 1].upos == GLY_UPOS_NOUN;
        if (nodes[i].upos == GLY_UPOS_NOUN && !next)
            return i;
    }
    return GLY_NONE;
}

/* What those of the amount that ends at `last` are for or against. */
static bool find_view(view *out, const gly_annotations *a, uint32_t last)
{
    const gly_sentence *in = gly_reading_sentence(a->reading, last);
    uint32_t end = in->first + in->count;
    for (uint32_t i = last + 1; i < end && i <= last + REACH; i++) {
        bool against = is_of(a, i, "against");
        if (against || is_of(a, i, "for")) {
            uint32_t words =
                gly_reading_entry(a->reading, "poll-side", i, ENTRY_WORDS)
                    .count;
            *out = (view){i + words - 1, GLY_NONE, against};
            out->object = object_behind(a, out->last);
            return true;
        }
        if (gly_reading_is_one_of(a->reading, i, gly_negations) ||
            gly_reading_is(a->reading, i, GLY_IS_AND | GLY_IS_REPORTING) ||
            gly_reading_has(a->reading, i, GLY_TOKEN_NUMBER) ||
            gly_reading_at(a->reading, i, ','))
            return false;
    }
    return false;
}

/* "two-thirds of [residents]": a share that is told in words, of people. */
static bool read_fraction(gly_extent *e, const gly_annotations *a,
                          uint32_t token)
{
    gly_entry entry =
        gly_reading_entry(a->reading, "poll-side", token, ENTRY_WORDS);
    uint32_t from = token + entry.count;
    bool the = token > 0 && gly_reading_is_word(a->reading, token - 1, "the");
    if (the || !is_of(a, token, "most"))
        return false;
    for (uint32_t i = from; i < from + NEAR; i++) {
        if (i >= a->language->tokens.count ||
            gly_reading_has(a->reading, i, GLY_TOKEN_MARK))
            return false;
        if (!gly_reading_is_of(a->reading, "extent", "public", i))
            continue;
        *e = (gly_extent){.low = HALF,
                          .first = token,
                          .last = i,
                          .noun = i,
                          .group = "public"};
        return true;
    }
    return false;
}

/* "61% were opposed", in a sentence of a poll: of all who were asked. */
static bool read_percent(gly_extent *e, const gly_annotations *a,
                         uint32_t token)
{
    const gly_number *n = gly_number_at(a->numbers, token);
    const gly_sentence *in = gly_reading_sentence(a->reading, token);
    bool asked = false;
    if (n == NULL || n->first != token || n->kind != GLY_NUMBER_PERCENT ||
        n->range || gly_decimal_double(n->value) <= HALF ||
        (gly_reading_is_word(a->reading, n->last + 1, "of") &&
         !is_of(a, n->last + 2, "all")))
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++)
        asked = asked || gly_reading_is_of(a->reading, "extent", "asked", i);
    *e = (gly_extent){.low = HALF,
                      .first = token,
                      .last = n->last,
                      .noun = GLY_NONE,
                      .group = "public"};
    return asked;
}

/* Read the amount at `token`, of all who were asked and more than half. */
static bool read_at(view *out, gly_extent *e, const gly_extent_reader *reader,
                    uint32_t token)
{
    *e = (gly_extent){.noun = GLY_NONE};
    bool found = gly_extent_read(e, reader, token) ||
                 read_fraction(e, reader->annotations, token) ||
                 read_percent(e, reader->annotations, token);
    return found && e->group != NULL && strcmp(e->group, "public") == 0 &&
           e->low >= HALF && !e->result &&
           find_view(out, reader->annotations, e->last);
}

/* --- The claim ----------------------------------------------------------- */

static view view_of(const gly_claims *claims, const gly_claim *claim)
{
    const gly_extent_reader reader = gly_extent_reader_of(claims->annotations);
    gly_extent e;
    view out = {0, GLY_NONE, false};
    (void)read_at(&out, &e, &reader, claim->item);
    return out;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    (void)claims;
    (void)claim;
    return gly_value_of_text(gly_text_of("public"));
}

static gly_value get_side(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(side_names[view_of(claims, claim).against]);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the amount and the side", get_text, NULL},
    {"group", GLY_VALUE_TEXT, NULL, "those who were asked", get_group, NULL},
    {"side", GLY_VALUE_CHOICE, side_names,
     "whether most are for a thing or against it", get_side, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

/* "the scheme", "it": whatever the poll was about. */
static bool is_any(const gly_annotations *a, uint32_t noun)
{
    return noun == GLY_NONE ||
           gly_reading_is_of(a->reading, "news-object", "any-plan", noun) ||
           gly_reading_is_of(a->reading, "news-object", "any-move", noun) ||
           gly_reading_is_of(a->reading, "news-object", "any-change", noun);
}

/* Whether the words around `noun` name the object of another view. */
static bool names(const gly_annotations *a, uint32_t from, uint32_t noun)
{
    for (uint32_t i = from + 1; i <= from + REACH; i++) {
        if (i < a->language->tokens.count &&
            gly_reading_lemmas_alike(a->reading, i, noun, UINT32_MAX))
            return true;
    }
    return false;
}

/* Of two things, or set against each other in one sentence. */
static bool are_about_others(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *a = claims->annotations;
    view one = view_of(claims, claim), two = view_of(claims, other);
    if (claim->sentence == other->sentence)
        return true;
    return !is_any(a, one.object) && !is_any(a, two.object) &&
           !names(a, one.last, two.object) && !names(a, two.last, one.object);
}

static const gly_predicate predicates[] = {
    {"others",
     "two things are named that they are for or against, or one sentence "
     "tells of both",
     GLY_ARGUMENT_NONE, true, are_about_others},
};

static void add_polls(gly_gathering *g)
{
    const gly_extent_reader reader = gly_extent_reader_of(g->annotations);
    uint32_t count = g->annotations->language->tokens.count, next = 0;
    for (uint32_t i = 0; i < count; i++) {
        gly_extent e;
        view v;
        if (i < next || !read_at(&v, &e, &reader, i) ||
            is_apart(g->annotations, i))
            continue;
        next = v.last + 1;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_POLL,
                            .text = gly_gathering_span(g, e.first, v.last),
                            .sentence = gly_gathering_sentence(g, i),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_poll = {
    .name = "poll",
    .about = "for what, or against what, most of those asked are",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_polls,
};
