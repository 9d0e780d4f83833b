/* extents.c - reads "all 14", "nine of the 14", "an outright majority". */
#include "claims/statements/extents.h"

#include "annotate/reading.h"

enum { REACH = 6, WORDS = 4, ALL = GLY_EXTENT_ALL, HALF = 50 };
/* How many answers a question has, and how many per cent they come to at
 * least, the rest not knowing. */
enum { ANSWERS = 3, MOST_ANSWER = 75 };

gly_extent_reader gly_extent_reader_of(const gly_annotations *annotations)
{
    return (gly_extent_reader){
        annotations,
        gly_lexicon_list(annotations->language->lexicon, "extent")};
}

static gly_entry entry_at(const gly_extent_reader *r, uint32_t token)
{
    uint32_t left = r->annotations->language->tokens.count - token;
    return gly_lexicon_find(r->annotations->language->lexicon, r->words,
                            r->annotations->reading->forms + token,
                            left < WORDS ? left : WORDS);
}

static bool is_of(const gly_annotations *a, gly_entry entry, const char *class)
{
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(a->language->lexicon, class);
}

/* Whether an entry of `class` begins in the sentence of `token`. */
static bool sentence_has(const gly_extent_reader *r, uint32_t token,
                         const char *class)
{
    const gly_sentence *s =
        gly_reading_sentence(r->annotations->reading, token);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (is_of(r->annotations, entry_at(r, i), class))
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

/* "Six of the eight members [voted] for the rise": how the vote went. */
static bool is_vote(const gly_extent_reader *r, uint32_t noun)
{
    const gly_node *node = &r->annotations->language->syntax.items[noun];
    return node->head != GLY_NONE && node->relation == GLY_REL_NSUBJ &&
           is_of(r->annotations, entry_at(r, node->head), "vote");
}

/* "Nine of the 14 sailors", "five of its seven stations"; not "one of the 298",
 * who is told of for himself. */
static bool read_part(gly_extent *out, const gly_extent_reader *r,
                      uint32_t token)
{
    const gly_annotations *a = r->annotations;
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
    *out = (gly_extent){.low = share,
                        .high = share,
                        .first = part->first,
                        .noun = noun_of(a, total),
                        .total = total};
    out->last = out->noun == GLY_NONE || out->noun < total->last ? total->last
                                                                 : out->noun;
    if (is_vote(r, part->last) ||
        (out->noun != GLY_NONE && is_vote(r, out->noun)))
        out->group = "vote";
    return part->hedge != GLY_HEDGE_AT_LEAST &&
           part->hedge != GLY_HEDGE_MORE_THAN;
}

/* The one count of the sentence of `token` behind the token `from` and a comma;
 * NULL for none, and where there are several. */
static const gly_number *only_count(const gly_annotations *a, uint32_t from)
{
    const gly_sentence *s = gly_reading_sentence(a->reading, from);
    const gly_number *found = NULL;
    uint32_t i = from;
    while (i < s->first + s->count && !gly_reading_at(a->reading, i, ','))
        i++;
    for (; i < s->first + s->count; i++) {
        const gly_number *n = gly_number_at(a->numbers, i);
        if (n == NULL || n->first != i)
            continue;
        if (found != NULL || count_at(a, i) == NULL)
            return NULL;
        found = n;
    }
    return found;
}

/* "[Of the nine streams] that feed the lake, the team found eels in [five]". */
static bool read_part_behind(gly_extent *out, const gly_extent_reader *r,
                             uint32_t token)
{
    const gly_annotations *a = r->annotations;
    if (!gly_reading_is_word(a->reading, token, "of") ||
        gly_reading_sentence(a->reading, token)->first != token)
        return false;
    uint32_t at = token + 1;
    if (gly_reading_is(a->reading, at, GLY_IS_DETERMINER))
        at++;
    const gly_number *total = count_at(a, at);
    const gly_number *part = total == NULL ? NULL : only_count(a, at);
    if (part == NULL || plain(part->value) < 1 ||
        plain(total->value) <= plain(part->value) ||
        part->hedge == GLY_HEDGE_AT_LEAST || part->hedge == GLY_HEDGE_MORE_THAN)
        return false;
    double share = 100 * plain(part->value) / plain(total->value);
    *out = (gly_extent){.low = share,
                        .high = share,
                        .first = token,
                        .last = part->last,
                        .noun = noun_of(a, total),
                        .total = total};
    return out->noun != GLY_NONE && !is_vote(r, out->noun);
}

/* "all 14 bargemen", "every child", "all of the stations". */
static bool read_all(gly_extent *out, const gly_annotations *a, uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    *out =
        (gly_extent){.low = ALL, .high = ALL, .first = token, .noun = GLY_NONE};
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

/* "guilty on all [counts]": of whichever charges. */
static bool is_charge(const gly_extent_reader *r, uint32_t noun)
{
    return noun != GLY_NONE &&
           is_of(r->annotations, entry_at(r, noun), "charge");
}

/* "guilty on [all counts]", not "each count carries ten years"; true of what is
 * no charge. */
static bool is_found_on(gly_extent *out, const gly_extent_reader *r,
                        uint32_t token)
{
    if (!is_charge(r, out->noun))
        return true;
    out->group = "charge";
    return token > 0 &&
           (gly_reading_is_word(r->annotations->reading, token, "all") ||
            gly_reading_is_word(r->annotations->reading, token, "every")) &&
           (gly_reading_is_word(r->annotations->reading, token - 1, "on") ||
            gly_reading_is_word(r->annotations->reading, token - 1, "of"));
}

/* "was cleared of one count", "acquitted him of two charges": not of all. */
static bool read_cleared(gly_extent *out, const gly_extent_reader *r,
                         uint32_t token)
{
    enum { BACK = 4 };
    const gly_number *n = count_at(r->annotations, token);
    uint32_t from = gly_reading_sentence(r->annotations->reading, token)->first;
    if (n == NULL || !is_charge(r, n->last + 1))
        return false;
    from = token > from + BACK ? token - BACK : from;
    while (from < token && !is_of(r->annotations, entry_at(r, from), "cleared"))
        from++;
    *out = (gly_extent){HALF,     HALF,     from, n->last + 1,
                        GLY_NONE, "charge", NULL, false};
    return from < token;
}

/* "an outright majority", of the seats. */
static bool read_majority(gly_extent *out, const gly_annotations *a,
                          uint32_t token, uint32_t last)
{
    if (gly_reading_is_word(a->reading, last + 1, "of"))
        return false;
    *out = (gly_extent){.low = HALF,
                        .high = ALL,
                        .first = token,
                        .last = last,
                        .noun = GLY_NONE,
                        .group = "seat"};
    return true;
}

/* Whether the noun is of people: "voters", "Vellandians". */
static bool is_people(const gly_extent_reader *r, uint32_t token)
{
    const gly_annotations *a = r->annotations;
    const gly_node *node = &a->language->syntax.items[token];
    bool plural = gly_xpos_is_plural(node->xpos);
    bool name =
        node->upos == GLY_UPOS_PROPN && node->relation != GLY_REL_COMPOUND;
    return name ||
           (plural && (gly_reading_has(a->reading, token, GLY_TOKEN_CAPITAL) ||
                       is_of(a, entry_at(r, token), "public")));
}

/* "most [Vellandians]", "a majority of [voters]": of those who were asked. */
static bool read_most(gly_extent *out, const gly_extent_reader *r,
                      uint32_t token, uint32_t last)
{
    const gly_annotations *a = r->annotations;
    if (last + 1 >= a->language->tokens.count || !is_people(r, last + 1))
        return false;
    *out = (gly_extent){.low = HALF,
                        .high = ALL,
                        .first = token,
                        .last = last + 1,
                        .noun = GLY_NONE,
                        .group = "public"};
    return true;
}

/* "[48 percent] said yes, 39 percent said no": the greatest of the answers that
 * one question got. */
static bool read_poll(gly_extent *out, const gly_extent_reader *r,
                      uint32_t token)
{
    const gly_annotations *a = r->annotations;
    const gly_number *n = gly_number_at(a->numbers, token);
    if (n == NULL || n->first != token || n->kind != GLY_NUMBER_PERCENT ||
        n->range)
        return false;
    const gly_sentence *s = gly_reading_sentence(a->reading, token);
    double sum = 0, share = plain(n->value);
    uint32_t answers = 0;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        const gly_number *one = gly_number_at(a->numbers, i);
        if (one == NULL || one->first != i || one->kind != GLY_NUMBER_PERCENT)
            continue;
        answers++;
        sum += plain(one->value);
        if (plain(one->value) > share)
            return false;
    }
    *out = (gly_extent){.low = share,
                        .high = share,
                        .first = token,
                        .last = n->last,
                        .noun = GLY_NONE,
                        .group = "public"};
    return answers > 1 && answers <= ANSWERS && sum > MOST_ANSWER &&
           sum <= ALL + 1 && sentence_has(r, token, "asked");
}

static gly_extent vote_of(double share, uint32_t first, uint32_t last)
{
    return (gly_extent){share,    share,  first, last,
                        GLY_NONE, "vote", NULL,  false};
}

/* "9-5", where something is voted on. */
static bool read_result(gly_extent *out, const gly_extent_reader *r,
                        uint32_t token)
{
    const gly_number *n = gly_number_at(r->annotations->numbers, token);
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

/* "leaving it [to a man] who swore": somebody, and not all of them. */
static bool is_somebody(const gly_annotations *a, uint32_t token, uint32_t last)
{
    static const char *const goes_on[] = {
        "who",  "whose", "whom", "called", "named", "of", "in",
        "from", "she",   "he",   "they",   "with",  NULL};
    return gly_reading_is_word(a->reading, token, "to") &&
           last < a->language->tokens.count &&
           gly_reading_is_one_of(a->reading, last + 1, goes_on);
}

/* What the list has at `token`: "all 14", "an outright majority", "unanimous",
 * "with one voice". */
static bool read_listed(gly_extent *out, const gly_extent_reader *r,
                        uint32_t token)
{
    gly_entry entry = entry_at(r, token);
    uint32_t last = token + entry.count - 1;
    if (is_of(r->annotations, entry, "all"))
        return read_all(out, r->annotations, token) &&
               is_found_on(out, r, token);
    if (is_of(r->annotations, entry, "most"))
        return read_most(out, r, token, last);
    if (is_of(r->annotations, entry, "majority"))
        return read_majority(out, r->annotations, token, last);
    if (!is_of(r->annotations, entry, "unanimous") ||
        is_somebody(r->annotations, token, last) ||
        is_counted_as(r->annotations, token, last))
        return false;
    *out = vote_of(ALL, token, last);
    return true;
}

bool gly_extent_read(gly_extent *out, const gly_extent_reader *reader,
                     uint32_t token)
{
    return read_part(out, reader, token) ||
           read_part_behind(out, reader, token) ||
           read_cleared(out, reader, token) ||
           read_listed(out, reader, token) || read_poll(out, reader, token) ||
           read_result(out, reader, token);
}

bool gly_extent_is_lacking(const gly_extent_reader *reader, uint32_t token)
{
    return sentence_has(reader, token, "lacking");
}
