/* extent_claims.c - how much of a group is told, as a share of it.
 *
 *     Headline:  Paraguay frees [all 14 bargemen]                  1
 *     Line 3:    [Nine of the 14 sailors] were let go on Monday.   9/14
 *
 *     Deck:      The league wins an [outright majority]            over 1/2
 *     Line 8:    It has [71 of the 180 seats].                     71/180
 *
 *     Headline:  Council [unanimous] on the bridge                 1
 *     Line 4:    The motion carried [9-5].                         9/14 */
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"

enum { REACH = 6, WORDS = 4, MARGIN = 4 /* per cent */, ALL = 100, HALF = 50 };

/* A share in per cent, of what and of how many. */
typedef struct {
    double low, high;
    uint32_t first, last; /* tokens */
    uint32_t noun;        /* head of the group; GLY_NONE for votes and seats */
    const char *group;    /* "seat", "vote"; NULL where there is a noun */
    const gly_number *total; /* NULL where it is not told */
    bool result;             /* "9-5" */
} extent;

/* What is read, and the list of words that tell an extent. */
typedef struct {
    const gly_annotations *a;
    gly_list_id words;
} reader;

static reader reader_of(const gly_annotations *a)
{
    return (reader){a, gly_lexicon_list(a->language->lexicon, "extent")};
}

static gly_entry entry_at(const reader *r, uint32_t token)
{
    uint32_t left = r->a->language->tokens.count - token;
    return gly_lexicon_find(r->a->language->lexicon, r->words,
                            r->a->reading->forms + token,
                            left < WORDS ? left : WORDS);
}

static bool is_of(const gly_annotations *a, gly_entry entry, const char *class)
{
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(a->language->lexicon, class);
}

/* Whether an entry of `class` begins in the sentence of `token`. */
static bool sentence_has(const reader *r, uint32_t token, const char *class)
{
    const gly_sentence *s = gly_reading_sentence(r->a->reading, token);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (is_of(r->a, entry_at(r, i), class))
            return true;
    }
    return false;
}

static double plain(gly_decimal value)
{
    return gly_decimal_double(value);
}

/* A bare count: "14", "nine", "281,000". */
static const gly_number *count_at(const gly_annotations *a, uint32_t token)
{
    const gly_number *n = token < a->language->tokens.count
                              ? gly_number_at(a->numbers, token)
                              : NULL;
    bool counts = n != NULL && n->first == token && !n->range &&
                  n->kind == GLY_NUMBER_CARDINAL;
    return counts ? n : NULL;
}

/* The noun that the number `n` counts. */
static uint32_t noun_of(const gly_annotations *a, const gly_number *n)
{
    const gly_node *nodes = a->language->syntax.items;
    if (n->counted.noun != GLY_NONE)
        return n->counted.noun;
    uint32_t head = nodes[n->last].head;
    return head != GLY_NONE && nodes[n->last].relation == GLY_REL_NUMMOD
               ? head
               : GLY_NONE;
}

/* "Ines Okoro, one of the 14": only that she belongs to them. */
static bool is_member(const gly_annotations *a, const gly_number *part)
{
    const gly_node *node = &a->language->syntax.items[part->last];
    return node->relation == GLY_REL_APPOS ||
           (plain(part->value) == 1 && node->relation != GLY_REL_NSUBJ &&
            node->relation != GLY_REL_NSUBJ_PASS);
}

/* "Nine of the 14 sailors", "five of its seven stations"; not "one of the 298",
 * who is told of for himself. */
static bool read_part(extent *out, const gly_annotations *a, uint32_t token)
{
    const gly_number *part = count_at(a, token);
    if (part == NULL || is_member(a, part) ||
        !gly_reading_is_word(a->reading, part->last + 1, "of"))
        return false;
    uint32_t at = part->last + 2;
    if (gly_reading_is(a->reading, at, GLY_IS_DETERMINER))
        at++;
    const gly_number *total = count_at(a, at);
    if (total == NULL || plain(part->value) <= 1 ||
        plain(total->value) <= plain(part->value))
        return false;
    double share = 100 * plain(part->value) / plain(total->value);
    *out = (extent){.low = share,
                    .high = share,
                    .first = part->first,
                    .noun = noun_of(a, total),
                    .total = total};
    out->last = out->noun == GLY_NONE || out->noun < total->last ? total->last
                                                                 : out->noun;
    return part->hedge != GLY_HEDGE_AT_LEAST &&
           part->hedge != GLY_HEDGE_MORE_THAN;
}

/* "all 14 bargemen", "every child", "all of the stations". */
static bool read_all(extent *out, const gly_annotations *a, uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    *out = (extent){.low = ALL, .high = ALL, .first = token, .noun = GLY_NONE};
    uint32_t end = token + REACH;
    for (uint32_t i = token + 1;
         i < a->language->tokens.count && i < end &&
         a->reading->sentences[i] == a->reading->sentences[token];
         i++) {
        if (out->total == NULL)
            out->total = count_at(a, i);
        bool inside = nodes[i].upos == GLY_UPOS_DET ||
                      nodes[i].upos == GLY_UPOS_ADJ ||
                      nodes[i].upos == GLY_UPOS_NUM ||
                      nodes[i].relation == GLY_REL_COMPOUND ||
                      nodes[i].relation == GLY_REL_NMOD_POSS ||
                      gly_reading_is_word(a->reading, i, "of");
        if (nodes[i].upos == GLY_UPOS_NOUN &&
            nodes[i].relation != GLY_REL_COMPOUND) {
            out->noun = out->last = i;
            return true;
        }
        if (!inside)
            return false;
    }
    return false;
}

/* "an outright majority", of the seats. */
static bool read_majority(extent *out, const gly_annotations *a, uint32_t token,
                          uint32_t last)
{
    if (gly_reading_is_word(a->reading, last + 1, "of"))
        return false;
    *out = (extent){.low = HALF,
                    .high = ALL,
                    .first = token,
                    .last = last,
                    .noun = GLY_NONE,
                    .group = "seat"};
    return true;
}

static extent vote_of(double share, uint32_t first, uint32_t last)
{
    return (extent){.low = share,
                    .high = share,
                    .first = first,
                    .last = last,
                    .noun = GLY_NONE,
                    .group = "vote"};
}

/* "9-5", where something is voted on. */
static bool read_result(extent *out, const reader *r, uint32_t token)
{
    const gly_number *n = gly_number_at(r->a->numbers, token);
    if (n == NULL || n->first != token || n->kind != GLY_NUMBER_SCORE ||
        !sentence_has(r, token, "vote") || plain(n->parts[1]) <= 0)
        return false;
    double all = plain(n->parts[0]) + plain(n->parts[1]);
    *out = vote_of(100 * plain(n->parts[0]) / all, token, n->last);
    out->result = true;
    return true;
}

/* "counts [as one] that was approved": not of one mind. */
static bool is_counted_as(const gly_annotations *a, uint32_t token,
                          uint32_t last)
{
    return gly_reading_is_word(a->reading, token, "as") &&
           (gly_reading_is_word(a->reading, last + 1, "that") ||
            gly_reading_is_word(a->reading, last + 1, "of") ||
            gly_reading_is_word(a->reading, last + 1, "who") ||
            gly_reading_is_word(a->reading, last + 1, "which"));
}

/* What the list has at `token`: "all 14", "an outright majority", "unanimous",
 * "with one voice". */
static bool read_listed(extent *out, const reader *r, uint32_t token)
{
    gly_entry entry = entry_at(r, token);
    uint32_t last = token + entry.count - 1;
    if (is_of(r->a, entry, "all"))
        return read_all(out, r->a, token);
    if (is_of(r->a, entry, "majority"))
        return read_majority(out, r->a, token, last);
    if (!is_of(r->a, entry, "unanimous") || is_counted_as(r->a, token, last))
        return false;
    *out = vote_of(ALL, token, last);
    return true;
}

static bool read_extent(extent *out, const reader *r, uint32_t token)
{
    return read_part(out, r->a, token) || read_listed(out, r, token) ||
           read_result(out, r, token);
}

static extent extent_of(const gly_claims *claims, const gly_claim *claim)
{
    reader r = reader_of(claims->annotations);
    extent e = {.noun = GLY_NONE};
    read_extent(&e, &r, claim->item);
    return e;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    extent e = extent_of(claims, claim);
    if (e.group != NULL)
        return gly_value_of_text(gly_text_of(e.group));
    if (e.noun == GLY_NONE)
        return gly_value_none();
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[e.noun].lemma));
}

static gly_value get_total(const gly_claims *claims, const gly_claim *claim)
{
    extent e = extent_of(claims, claim);
    return e.total == NULL ? gly_value_none()
                           : gly_value_of_text(gly_decimal_text(
                                 claims->arena, e.total->value));
}

static gly_value get_share(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, extent_of(claims, claim).low);
}

static gly_value get_lacking(const gly_claims *claims, const gly_claim *claim)
{
    reader r = reader_of(claims->annotations);
    return gly_value_of_truth(sentence_has(&r, claim->item, "lacking"));
}

/* Where one part cannot be the other, a little more or less being one. Two
 * results are of two votes, or differ as numbers. */
static bool shares_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    extent one = extent_of(claims, a), two = extent_of(claims, b);
    bool whole = one.low >= ALL || two.low >= ALL;
    double margin = whole ? 0 : MARGIN;
    if (one.result && two.result)
        return false;
    return one.high + margin < two.low || two.high + margin < one.low;
}

static bool is_in_summary(const gly_claims *claims, const gly_claim *claim)
{
    const gly_document *document = claims->annotations->language->document;
    uint32_t block = gly_document_block(document, claim->text.offset);
    return gly_block_is_summary(document->blocks[block].kind);
}

static bool both_in_body(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return is_in_summary(claims, claim) == is_in_summary(claims, other);
}

/* Whether the word of substance at `token` tells anything of the matter: no
 * part of the amount. */
static bool is_telling(const gly_annotations *a, const extent *e,
                       uint32_t token)
{
    const gly_node *node = &a->language->syntax.items[token];
    bool substance = node->upos == GLY_UPOS_NOUN ||
                     node->upos == GLY_UPOS_VERB ||
                     node->upos == GLY_UPOS_ADJ || node->upos == GLY_UPOS_PROPN;
    return substance && token != e->noun &&
           !gly_reading_is(a->reading, token, GLY_IS_STOP);
}

/* Whether the sentences of two share no word of substance beside the group. */
static bool share_nothing(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    extent one = extent_of(claims, claim), two = extent_of(claims, other);
    const gly_sentence *s = gly_reading_sentence(a->reading, claim->item);
    const gly_sentence *t = gly_reading_sentence(a->reading, other->item);
    if (one.group != NULL || two.group != NULL)
        return false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        for (uint32_t k = t->first;
             is_telling(a, &one, i) && k < t->first + t->count; k++) {
            if (is_telling(a, &two, k) && nodes[i].lemma == nodes[k].lemma)
                return false;
        }
    }
    return true;
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the amount to the group",
     get_text, NULL},
    {"group", GLY_VALUE_TEXT, NULL, "whose part it is", get_group, NULL},
    {"total", GLY_VALUE_TEXT, NULL, "how many these are in all", get_total,
     NULL},
    {"share", GLY_VALUE_NUMBER, NULL,
     "how much of them in per cent, at least; differs where one cannot be the "
     "other",
     get_share, shares_differ},
    {"lacking", GLY_VALUE_TRUTH, NULL,
     "whether its sentence takes it back: “short of a majority”, “nearly all”",
     get_lacking, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"both-in-body", "neither or both stand in a headline, a deck or a caption",
     GLY_ARGUMENT_NONE, true, both_in_body},
    {"nothing-shared",
     "their sentences share no word of substance beside the group",
     GLY_ARGUMENT_NONE, true, share_nothing},
    GLY_SAME_PARAGRAPH,
};

static void add_extents(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    reader r = reader_of(a);
    extent e;
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        if (a->reading->quotes[i] != GLY_NONE || !read_extent(&e, &r, i))
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_EXTENT,
                            .text = gly_gathering_span(g, e.first, e.last),
                            .sentence = gly_gathering_sentence(g, i),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_extent = {
    .name = "extent",
    .about = "how much of a group is told, as a share",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_extents,
};
