/* vote_sides.c - how many were for it or against it, and how the vote went.
 *
 *     The council voted 5-2 to raise the fee. … The six members in favor said
 *                       [vote]                      [side]
 *     it was time. Ray Dunstan, Ada Holt and Mary Poe voted against.
 *                  three names, and two votes
 *
 * All votes of the article went the same way, so that there is one for each
 * side. A side is counted by members or by those "who voted no", is "the only
 * no vote", or is told by names, which may leave some out, so that only too
 * many are told. */
#include "annotate/calculations/ballots.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

/* Words from a count to its side, and back from a side to its names; members of
 * a body whose votes are told by name. */
enum { REACH = 8, NAMES_MOST = 6, FEW = 15 };

typedef struct {
    gly_calculator *c;
    gly_ballot_words words;
    gly_ballot vote; /* the first */
    gly_decimal more, less;
    bool lost; /* its sentence says that it failed */
} search;

/* --- How the vote went ---------------------------------------------------- */

static void take_sides(search *s)
{
    const gly_ballot *v = &s->vote;
    bool score = v->one == v->two;
    const gly_number *number = v->one->number;
    gly_decimal one = score ? number->parts[0] : number->value;
    gly_decimal two = score ? number->parts[1] : v->two->number->value;
    bool less = gly_decimal_compare(one, two) < 0;
    s->more = less ? two : one;
    s->less = less ? one : two;
}

static bool speaks_of_loss(const search *s)
{
    static const char *const words[] = {"rejected", "reject",    "failed",
                                        "defeated", "rejecting", NULL};
    const gly_reading *reading = s->c->reading;
    const gly_sentence *own = gly_reading_sentence(reading, s->vote.one->first);
    return gly_reading_has_one_of(reading, own->first, own->first + own->count,
                                  words);
}

/* Find the one vote of the article; false for none, and for two that went
 * otherwise. */
static bool find_vote(search *s)
{
    bool found = false;
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        search other = *s;
        if (!gly_ballot_read(&other.vote, s->c, &s->words, &s->c->all.items[i]))
            continue;
        take_sides(&other);
        if (found && (gly_decimal_compare(other.more, s->more) != 0 ||
                      gly_decimal_compare(other.less, s->less) != 0))
            return false;
        if (!found)
            *s = other;
        found = true;
    }
    s->lost = found && speaks_of_loss(s);
    return found;
}

/* --- A side by its count -------------------------------------------------- */

/* Whether the words behind token `from` tell of a side: "in favor", "who voted
 * no". */
static bool leads_to_side(const search *s, uint32_t from)
{
    static const char *const sides[] = {
        "favor",     "favour",     "against",    "opposed",  "oppose",
        "opposing",  "backed",     "dissented",  "no",       "yes",
        "supported", "dissenting", "supporting", "objected", NULL};
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = from; i < from + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(s->c->numbers, i) != GLY_NONE)
            return false;
        if (gly_reading_is_one_of(reading, i, sides))
            return true;
    }
    return false;
}

/* "three members of her own party", "eight of the 11 members": some of a side,
 * or of all. */
static bool is_some(const search *s, const gly_term *term, bool known)
{
    const gly_reading *reading = s->c->reading;
    uint32_t noun = term->number->counted.noun, first = term->first;
    bool party = !known && noun != GLY_NONE &&
                 gly_reading_is_word(reading, noun + 1, "of");
    bool dealt = known && first > 1 && noun != GLY_NONE &&
                 !gly_reading_is_word(reading, noun + 1, "who") &&
                 !gly_reading_is_word(reading, term->last + 1, "who") &&
                 gly_reading_is_word(reading, first - 2, "of");
    return party || dealt ||
           gly_calculator_is(s->c, term->last + 1, GLY_CUE_OF);
}

/* "the six members", "the four who", "all five councillors": all of a side. */
static bool is_whole_side(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t noun = term->number->counted.noun, next = term->last + 1;
    gly_decimal two = {2, 0};
    bool known =
        term->first > gly_reading_sentence(reading, term->first)->first &&
        gly_reading_is(reading, term->first - 1, GLY_IS_DETERMINER);
    bool members =
        noun != GLY_NONE && noun <= term->last + 2 && noun > term->last &&
        gly_reading_find(s->c->reading, s->words.members, noun, 1).count > 0;
    bool bare = known && gly_reading_is_word(reading, next, "who");
    /* "ten of his own 26 councillors": a party's */
    if (gly_reading_is_word(reading, term->first - 1, "own"))
        return false;
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) && (members || bare) &&
           gly_decimal_compare(term->number->value, two) >= 0 &&
           !gly_calculator_is(s->c, term->first - 1,
                              GLY_CUE_REST | GLY_CUE_MORE) &&
           !is_some(s, term, known) &&
           leads_to_side(s, bare ? next + 1 : noun + 1);
}

/* Add that `stated` does not go with the vote, of which it says `what`. */
static gly_status report_as(const search *s, gly_calculation_kind kind,
                            const gly_term *stated, const char *what)
{
    const gly_ballot *v = &s->vote;
    gly_text one = gly_calculator_text(s->c, v->one);
    gly_text two = gly_calculator_text(s->c, v->two);
    bool score = v->one == v->two;
    gly_text vote = score ? one
                          : gly_text_format(s->c->arena, "%.*s to %.*s",
                                            GLY_SPELT(one), GLY_SPELT(two));
    gly_calculation_draft draft = {
        .kind = kind,
        .result = stated,
        .terms = {v->one},
        .count = 1,
        .sum = gly_text_format(s->c->arena, "the vote was %.*s, and %s",
                               GLY_SPELT(vote), what),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status report(const search *s, const gly_term *stated,
                         const char *what)
{
    return report_as(s, GLY_CALCULATION_VOTES, stated, what);
}

static gly_status check_counts(const search *s)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < s->c->all.count && status == GLY_OK; i++) {
        const gly_term *term = &s->c->all.items[i];
        gly_decimal value = term->number->value;
        if (term != s->vote.one && term != s->vote.two &&
            is_whole_side(s, term) &&
            gly_decimal_compare(value, s->more) != 0 &&
            gly_decimal_compare(value, s->less) != 0)
            status = gly_decimal_compare(value, s->vote.sum) == 0
                         ? report_as(s, GLY_CALCULATION_UNANIMITY, term,
                                     "not all were of one mind")
                         : report(s, term, "neither side has so many");
    }
    return status;
}

/* --- "The only no vote" --------------------------------------------------- */

/* The tokens of "the only no vote", "the lone dissenter" from `token` on; 0 for
 * none. */
static uint32_t count_only(const search *s, uint32_t token)
{
    enum { WORDS = 5 };
    static const char *const only[] = {"only", "lone", "sole", NULL};
    static const char *const votes[] = {
        "vote", "voice", "dissenter", "dissenting", "no", "against", NULL};
    const gly_reading *reading = s->c->reading;
    bool no = false, vote = false;
    if (!gly_reading_is_one_of(reading, token, only))
        return 0;
    for (uint32_t i = token + 1; i <= token + WORDS; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        no = no || gly_reading_is_word(reading, i, "no") ||
             gly_reading_is_word(reading, i, "against") ||
             gly_reading_is_word(reading, i, "dissenting") ||
             gly_reading_is_word(reading, i, "dissenter");
        vote = vote || gly_reading_is_one_of(reading, i, votes);
        if (no && vote)
            return i - token + 1;
    }
    return 0;
}

/* --- Names ---------------------------------------------------------------- */

/* Whether "voted against", "voted no", "dissented" or "opposed" stands at
 * `token`. */
static bool tells_against(const gly_reading *reading, uint32_t token)
{
    return (gly_reading_is_word(reading, token, "voted") &&
            (gly_reading_is_word(reading, token + 1, "against") ||
             gly_reading_is_word(reading, token + 1, "no"))) ||
           gly_reading_is_word(reading, token, "dissented") ||
           gly_reading_is_word(reading, token, "dissenting") ||
           gly_reading_is_word(reading, token, "opposed");
}

/* How many names stand right before `token`, the last of them behind "and", and
 * the first token of the first; 0 for none. */
static uint32_t count_names(const search *s, uint32_t token, uint32_t *first)
{
    const gly_reading *reading = s->c->reading;
    uint32_t start = gly_reading_sentence(reading, token)->first;
    uint32_t count = 0, at = token;
    bool joined = false;
    while (at > start && count <= NAMES_MOST) {
        uint32_t end = at;
        while (at > start &&
               gly_reading_has(reading, at - 1, GLY_TOKEN_CAPITAL))
            at--;
        if (at == end)
            break;
        count++;
        *first = at;
        bool and = at > start && gly_reading_is(reading, at - 1, GLY_IS_AND);
        bool comma = at > start && gly_reading_at(reading, at - 1, ',');
        joined = joined || and;
        if (!(and || (comma && joined)))
            break;
        at--;
        at -= and&&at > start && gly_reading_at(reading, at - 1, ',');
    }
    return joined && count >= 2 ? count : 0;
}

static gly_status check_words(const search *s)
{
    const gly_reading *reading = s->c->reading;
    gly_decimal one = {1, 0}, few = gly_decimal_of(FEW, 0);
    gly_status status = GLY_OK;
    bool told = gly_decimal_compare(s->more, few) < 0 && !s->lost;
    for (uint32_t i = 0;
         told && i + 1 < reading->language->tokens.count && status == GLY_OK;
         i++) {
        uint32_t only = count_only(s, i), first = i;
        uint32_t names =
            tells_against(reading, i) ? count_names(s, i, &first) : 0;
        gly_term alone = {NULL, i, i + only - 1, GLY_NONE, 0};
        gly_term list = {NULL, first, i - 1, GLY_NONE, 0};
        gly_decimal many = {names, 0};
        if (only > 0 && gly_decimal_compare(s->less, one) > 0)
            status = report(s, &alone, "more than one was against it");
        else if (names > 0 && gly_decimal_compare(many, s->less) > 0 &&
                 gly_decimal_compare(many, s->more) != 0)
            status = report(s, &list, "more are named than were against it");
    }
    return status;
}

gly_status gly_calculate_vote_sides(gly_calculator *c)
{
    search s = {.c = c, .words = gly_ballot_words_of(c)};
    if (!find_vote(&s))
        return GLY_OK;
    gly_status status = check_counts(&s);
    return status == GLY_OK ? check_words(&s) : status;
}
