/* occasion.c - times and sources of statements. */
#include "claims/statements/occasion.h"
#include "claims/statements/compared.h"

#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/opposition.h"
#include "claims/statements/returns.h"

enum {
    TIMES = 8,
    ENTRY_WORDS = 6,
    YEAR_LEAST = 1000,
    YEAR_MOST = 2999,
    NEAR = 3,
    OPENING = 2, /* words before which a year stands at the head */
};

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

static const gly_syntax *syntax_of(const gly_claims *claims)
{
    return &claims->annotations->language->syntax;
}

gly_text gly_statement_words(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = syntax_of(claims);
    uint32_t first = s->predicate, last = first;
    for (uint32_t child = syntax->items[s->predicate].first_child;
         child != GLY_NONE; child = syntax->items[child].next_child) {
        gly_relation relation = syntax->items[child].relation;
        bool helps = relation == GLY_REL_AUX || relation == GLY_REL_AUX_PASS ||
                     relation == GLY_REL_COP ||
                     (relation == GLY_REL_ADVMOD && child < s->predicate);
        if (helps && child < first && s->predicate - child <= NEAR)
            first = child;
        if (relation == GLY_REL_COMPOUND_PRT && child > last)
            last = child;
    }
    gly_span span =
        gly_tokens_span(&claims->annotations->language->tokens, first, last);
    return gly_claims_text(claims, span);
}

/* --- By whom ------------------------------------------------------------- */

/* Whether the sentence of a statement denies what it hands on. */
static bool is_denial(const gly_claims *claims, const gly_statement *s)
{
    const gly_language *language = claims->annotations->language;
    gly_list_id list = gly_lexicon_list(language->lexicon, "reporting-verb");
    uint32_t cue =
        s->attribution == GLY_NONE
            ? GLY_NONE
            : claims->annotations->attributions[s->attribution].cue_first;
    if (cue == GLY_NONE || list == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(language->lexicon, list,
                                       reading_of(claims)->forms + cue, 1);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(language->lexicon, "denial");
}

/* "has refused to concede": what somebody refuses, the paper tells of him. */
static bool is_refusal(const gly_claims *claims, const gly_statement *s)
{
    const gly_language *language = claims->annotations->language;
    gly_list_id list = gly_lexicon_list(language->lexicon, "clause-governor");
    uint32_t cue = claims->annotations->attributions[s->attribution].cue_first;
    if (cue == GLY_NONE || list == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(language->lexicon, list,
                                       reading_of(claims)->forms + cue, 1);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(language->lexicon, "refused");
}

/* Whether the paper itself says so. */
static bool is_own(const gly_claims *claims, const gly_statement *s)
{
    return s->attribution == GLY_NONE || is_refusal(claims, s);
}

bool gly_statements_of_two(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    if ((a->attribution == GLY_NONE && a->quoted) ||
        (b->attribution == GLY_NONE && b->quoted))
        return true;
    if (is_own(claims, a) || is_own(claims, b))
        return is_denial(claims, a) || is_denial(claims, b);
    if (a->attribution == b->attribution)
        return false;
    gly_value one = gly_claims_speaker(claims, a->attribution);
    gly_value two = gly_claims_speaker(claims, b->attribution);
    return one.type == GLY_VALUE_NONE || !gly_value_equal(&one, &two);
}

/* --- When ---------------------------------------------------------------- */

typedef struct {
    gly_symbol items[TIMES];
    uint32_t count;
    bool year;
} times;

static bool is_year(const gly_claims *claims, uint32_t token)
{
    return gly_text_is_year(gly_reading_text(reading_of(claims), token),
                            YEAR_LEAST, YEAR_MOST);
}

/* The year that the sentence before names, if nothing but a pronoun opens this
 * one, "The strike in 2017 was long. It ended when he signed the deal", or that
 * it opens with: "In 1987 two towns held a vote. Brill turned it down". */
static void add_year_before(times *out, const gly_claims *claims,
                            const gly_sentence *in)
{
    const gly_sentence *first = claims->annotations->language->sentences.items;
    if (in == first || (in - 1)->block != in->block)
        return;
    bool taken_up = syntax_of(claims)->items[in->first].upos == GLY_UPOS_PRON;
    uint32_t begin = (in - 1)->first, opened = begin + OPENING;
    for (uint32_t i = begin; i < in->first; i++) {
        if (is_year(claims, i) && (taken_up || i < opened) &&
            out->count < TIMES) {
            out->items[out->count++] = reading_of(claims)->forms[i];
            out->year = true;
        }
    }
}

/* The days, months and years that hang on the statement. What names a year is
 * not about today. */
static times times_of(const gly_claims *claims, const gly_statement *s)
{
    const gly_reading *reading = reading_of(claims);
    const gly_sentence *in = gly_reading_sentence(reading, s->predicate);
    times out = {.count = 0};
    add_year_before(&out, claims, in);
    for (uint32_t i = in->first; i < in->first + in->count && out.count < TIMES;
         i++) {
        bool year = is_year(claims, i);
        if ((!year && !gly_reading_is(reading, i, GLY_IS_CALENDAR)) ||
            !gly_syntax_is_under(syntax_of(claims), i, s->predicate) ||
            gly_date_is_compared(claims, i))
            continue;
        out.items[out.count++] = reading->forms[i];
        out.year = out.year || year;
    }
    return out;
}

static bool share_time(const times *a, const times *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t j = 0; j < b->count; j++) {
            if (a->items[i] == b->items[j])
                return true;
        }
    }
    return false;
}

/* Whether what the statement tells may be followed by its opposite: what had
 * not happened, or a state that another one follows ("missing"). */
static bool comes_first(const gly_claims *claims, const gly_statement *s)
{
    gly_text side = gly_statement_side(claims, s);
    return s->negative != gly_text_equal(side, gly_text_of("first"));
}

/* "had not signed", and not "did not sign" or "has not signed". */
static bool is_before(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = syntax_of(claims);
    uint32_t aux = gly_syntax_child(syntax, s->predicate, GLY_REL_AUX);
    gly_text side = gly_statement_side(claims, s);
    return gly_text_equal(side, gly_text_of("first")) ||
           (aux != GLY_NONE &&
            gly_reading_is_word(reading_of(claims), aux, "had"));
}

/* "may open the spillway [again]": not the first time. */
static bool is_again(const gly_claims *claims, const gly_statement *s)
{
    if (gly_statement_will_reopen(claims, s))
        return true;
    uint32_t adverb =
        gly_syntax_child(syntax_of(claims), s->predicate, GLY_REL_ADVMOD);
    for (; adverb != GLY_NONE;
         adverb = gly_syntax_next(syntax_of(claims), adverb, GLY_REL_ADVMOD)) {
        if (gly_reading_is_word(reading_of(claims), adverb, "again"))
            return true;
    }
    return false;
}

/* Whether the statement is an entry of a list that opens with its day: "July 3:
 * Members reject it". */
static bool is_dated_entry(const gly_claims *claims, const gly_statement *s)
{
    const gly_language *language = claims->annotations->language;
    const gly_sentence *in =
        gly_reading_sentence(reading_of(claims), s->predicate);
    return language->document->blocks[in->block].kind == GLY_BLOCK_LIST_ITEM &&
           (gly_reading_is(reading_of(claims), in->first, GLY_IS_CALENDAR) ||
            gly_reading_is(reading_of(claims), in->first + 1, GLY_IS_CALENDAR));
}

bool gly_statements_at_other_times(const gly_claims *claims,
                                   const gly_statement *a,
                                   const gly_statement *b)
{
    times one = times_of(claims, a), two = times_of(claims, b);
    bool known = one.count > 0 && two.count > 0;
    bool entries = is_dated_entry(claims, a) && is_dated_entry(claims, b);
    if (is_again(claims, a) != is_again(claims, b) ||
        (entries && a->sentence != b->sentence))
        return true;
    return (known || one.year || two.year) && !share_time(&one, &two);
}

bool gly_statements_share_time(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    times one = times_of(claims, a), two = times_of(claims, b);
    return share_time(&one, &two);
}

/* "the decision to run", "the approval": what will be is told as done. */
static bool is_decided(const gly_claims *claims, const gly_statement *s)
{
    uint32_t mark =
        gly_syntax_child(syntax_of(claims), s->predicate, GLY_REL_MARK);
    return s->nominal || (mark != GLY_NONE &&
                          syntax_of(claims)->items[mark].xpos == GLY_XPOS_TO);
}

bool gly_statements_in_turn(const gly_claims *claims, const gly_statement *a,
                            const gly_statement *b)
{
    bool a_first = comes_first(claims, a), b_first = comes_first(claims, b);
    const gly_statement *first = a_first ? a : b;
    if (a_first != b_first && first->lasting)
        return false;
    if (a->certainty != b->certainty && !is_decided(claims, a) &&
        !is_decided(claims, b))
        return true;
    const gly_statement *then = a_first ? b : a;
    if (a_first != b_first && is_before(claims, first) &&
        !is_before(claims, then))
        return true;
    if (gly_statements_return(claims, a, b) &&
        !gly_statements_share_time(claims, a, b))
        return true;
    return gly_statements_at_other_times(claims, a, b);
}

/* "At the [August] meeting the vote was 7-1": of another vote. */
bool gly_sentence_is_of_month(const gly_claims *claims, uint32_t sentence)
{
    const gly_annotations *a = claims->annotations;
    const gly_lexicon *lexicon = a->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "calendar");
    gly_symbol month = gly_lexicon_symbol(lexicon, "month");
    const gly_sentence *s = &a->language->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->first + s->count && list != GLY_NONE;
         i++) {
        if (!gly_reading_is(a->reading, i, GLY_IS_CALENDAR) ||
            gly_lexicon_find(lexicon, list, a->reading->forms + i, 1).class !=
                month)
            continue;
        bool in = i > 0 && gly_reading_is_word(a->reading, i - 1, "in");
        gly_upos next = i + 1 < a->language->tokens.count
                            ? a->language->syntax.items[i + 1].upos
                            : GLY_UPOS_X;
        if (in || next == GLY_UPOS_NOUN)
            return true;
    }
    return false;
}

/* --- What is said around it ---------------------------------------------- */

typedef struct {
    const gly_claims *claims;
    gly_list_id list;
    gly_symbol turn, time, plain;
    uint32_t predicate;
} search;

/* "voted against it at a meeting [that ran until midnight]": whether token `i`
 * stands in a relative clause that tells of something else than `predicate`. */
static bool is_by_the_way(const search *s, uint32_t i)
{
    const gly_syntax *syntax = syntax_of(s->claims);
    uint32_t at = i;
    while (at != GLY_NONE && syntax->items[at].relation != GLY_REL_ACL_RELCL)
        at = syntax->items[at].head;
    return at != GLY_NONE && !gly_syntax_is_under(syntax, s->predicate, at);
}

/* Whether sentence `index` holds an entry of the list; beside the statement's
 * own sentence only a change of mind counts. */
static bool sentence_turns(const search *s, uint32_t index, bool own)
{
    const gly_language *language = s->claims->annotations->language;
    const gly_sentence *in = &language->sentences.items[index];
    const gly_reading *reading = reading_of(s->claims);
    uint32_t end = in->first + in->count;
    for (uint32_t i = in->first; i < end; i++) {
        uint32_t left = end - i;
        gly_entry entry =
            gly_lexicon_find(language->lexicon, s->list, reading->forms + i,
                             left < ENTRY_WORDS ? left : ENTRY_WORDS);
        bool tells = own ? entry.class != s->plain &&
                               !(entry.class == s->time && is_by_the_way(s, i))
                         : entry.class == s->turn;
        if (entry.count > 0 && i != s->predicate && tells)
            return true;
        i += entry.count > 0 ? entry.count - 1 : 0;
    }
    return false;
}

/* "No school would be shut [before] a vote": what is to come first is told, and
 * not what never will be. */
static bool waits(const gly_claims *claims, const gly_statement *s)
{
    const gly_reading *reading = reading_of(claims);
    const gly_sentence *in = gly_reading_sentence(reading, s->predicate);
    for (uint32_t i = s->predicate + 1;
         s->negative && i < in->first + in->count; i++) {
        if (gly_reading_is_word(reading, i, "before") &&
            gly_syntax_is_under(syntax_of(claims), i, s->predicate))
            return true;
    }
    return false;
}

static bool turns(const gly_claims *claims, const gly_statement *s, bool all)
{
    const gly_language *language = claims->annotations->language;
    search words = {claims,
                    gly_lexicon_list(language->lexicon, "turn-of-mind"),
                    gly_lexicon_symbol(language->lexicon, "turn"),
                    gly_lexicon_symbol(language->lexicon, "time"),
                    gly_lexicon_symbol(language->lexicon, "plain"),
                    s->predicate};
    const gly_sentence *items = language->sentences.items;
    uint32_t at = s->sentence, block = items[at].block;
    if (words.list == GLY_NONE)
        return false;
    return (all && waits(claims, s)) || sentence_turns(&words, at, all) ||
           (at > 0 && items[at - 1].block == block &&
            sentence_turns(&words, at - 1, false)) ||
           (at + 1 < language->sentences.count &&
            items[at + 1].block == block &&
            sentence_turns(&words, at + 1, false));
}

bool gly_statement_turns(const gly_claims *claims, const gly_statement *s)
{
    return turns(claims, s, true);
}

bool gly_statement_reverses(const gly_claims *claims, const gly_statement *s)
{
    return turns(claims, s, false);
}

bool gly_statement_is_followed(const gly_claims *claims, const gly_statement *s)
{
    enum { LOOKED_AT = 400 };
    const gly_statements *all = claims->annotations->statements;
    const gly_node *nodes = syntax_of(claims)->items;
    const gly_node *node = &nodes[s->predicate];
    if (node->relation == GLY_REL_XCOMP && node->head != GLY_NONE)
        node = &nodes[node->head]; /* "who went missing" */
    bool clause =
        node->relation == GLY_REL_ACL_RELCL || node->relation == GLY_REL_ACL;
    for (uint32_t i = 0; clause && i < all->count && i < LOOKED_AT; i++) {
        const gly_statement *other = &all->items[i];
        if (other->sentence == s->sentence &&
            (other->patient.token == node->head ||
             other->agent.token == node->head) &&
            gly_statements_oppose(claims, other, s))
            return true;
    }
    return false;
}
