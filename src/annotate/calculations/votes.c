/* votes.c - more votes than a body has members.
 *
 *     The nine-member council met on Monday. It approved the plan, 7-3.
 *         [members    ]                                            [vote]
 *
 * Members may be away, so fewer votes are no fault, unless all were there ("All
 * nine members were present") and the sentence tells who took no side ("with
 * two abstaining"), which are counted in, or that nobody did. The size of the
 * body is told as "nine-member council", "the nine members of the council" or
 * "has nine members"; a vote is a score, or two numbers joined by "to", in a
 * sentence that speaks of voting. "Four were absent" is counted in, too.
 * Where the article tells of two sizes, none is held against a vote. */
#include "annotate/calculations/ballots.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

typedef struct {
    gly_calculator *c;
    gly_ballot_words words;
    gly_list_id bodies, abstention;
    const gly_term *size;
    bool several; /* sizes */
    bool full;    /* all members were there */
    bool none;    /* nobody took no side */
} search;

static gly_entry entry_at(const search *s, gly_list_id list, uint32_t token)
{
    return gly_reading_find(s->c->reading, list, token, 1);
}

/* "a board of nine", and nothing that they are; no family. */
static bool is_body_of(const search *s, const gly_term *term)
{
    static const char *const others[] = {"family", "household", "party",
                                         "team",   "crew",      NULL};
    const gly_reading *reading = s->c->reading;
    if (term->lead > 0 && term->lead != GLY_NONE &&
        gly_reading_is_one_of(reading, term->lead - 1, others))
        return false;
    gly_upos next = reading->language->syntax.items[term->last + 1].upos;
    return gly_terms_is_nounless(term) && term->first > 1 &&
           term->lead + 1 == term->first &&
           gly_calculator_is(s->c, term->lead, GLY_CUE_OF) &&
           next != GLY_UPOS_NOUN && next != GLY_UPOS_ADJ &&
           entry_at(s, s->bodies, term->lead - 1).count > 0;
}

/* "the nine members on strike": some of them. */
static bool are_some(const search *s, uint32_t noun)
{
    const gly_reading *reading = s->c->reading;
    return noun + 1 < reading->language->tokens.count &&
           reading->language->syntax.items[noun + 1].upos == GLY_UPOS_ADP &&
           !gly_reading_is_word(reading, noun + 1, "of");
}

/* "nine-member", "nine members", "nine board members", "a board of nine". */
static bool counts_members(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    const gly_reading *reading = s->c->reading;
    if (number->kind != GLY_NUMBER_CARDINAL || number->range ||
        number->hedge > GLY_HEDGE_EXACTLY)
        return false;
    /* "two-person teams" are no board of two */
    bool joined =
        gly_reading_at(reading, term->last + 1, '-') &&
        entry_at(s, s->words.members, term->last + 2).count > 0 &&
        reading->language->syntax.items[term->last + 3].xpos != GLY_XPOS_NNS;
    bool known = term->first > 0 &&
                 gly_reading_is(reading, term->first - 1, GLY_IS_DETERMINER);
    bool has =
        term->first > 0 &&
        reading->language->syntax.items[term->first - 1].upos == GLY_UPOS_VERB;
    bool named = number->counted.noun != GLY_NONE &&
                 number->counted.noun <= term->last + 2 &&
                 number->counted.noun > term->last &&
                 (!are_some(s, number->counted.noun) ||
                  gly_reading_is_word(reading, term->first - 1, "all")) &&
                 entry_at(s, s->words.members, number->counted.noun).count > 0;
    /* "the 24 members present" */
    bool present = known &&
                   gly_reading_is_word(reading, term->last + 2, "present") &&
                   entry_at(s, s->words.members, term->last + 1).count > 0;
    return joined || present || (named && (known || has)) ||
           is_body_of(s, term);
}

/* "All nine members were present", "took part", "voted". */
static bool were_there(const search *s, const gly_term *term)
{
    static const char *const there[] = {"present",  "attended", "voted",
                                        "chamber",  "part",     "attendance",
                                        "recorded", NULL};
    const gly_reading *reading = s->c->reading;
    const gly_sentence *own = gly_reading_sentence(reading, term->first);
    bool told = false;
    for (uint32_t i = term->last + 1; i < own->first + own->count; i++)
        told = told || gly_reading_is_one_of(reading, i, there);
    return told && term->first > 0 &&
           gly_reading_is_word(reading, term->first - 1, "all");
}

/* "All nine members were present and voted;": for or against. */
static bool all_voted(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *own = gly_reading_sentence(reading, term->first);
    for (uint32_t i = term->last + 1; i < own->first + own->count; i++) {
        if (gly_reading_is_word(reading, i, "voted"))
            return gly_reading_has(reading, i + 1, GLY_TOKEN_MARK) ||
                   gly_reading_is(reading, i + 1, GLY_IS_AND);
    }
    return false;
}

/* "the 24 members present", "the 24 members who were in their seats": how many
 * were there, of a body of any size. */
static bool counts_present(const search *s, const gly_term *term)
{
    enum { REACH = 6 };
    static const char *const there[] = {
        "present", "seats", "room", "chamber", "attendance", "there", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t noun = term->last + 1;
    noun += entry_at(s, s->words.members, noun).count == 0; /* board members */
    if (entry_at(s, s->words.members, noun).count == 0)
        return false;
    for (uint32_t i = noun + 1; i <= noun + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (gly_reading_is_one_of(reading, i, there))
            return i == noun + 1 ||
                   gly_reading_is_word(reading, noun + 1, "who") ||
                   gly_reading_is_word(reading, noun + 1, "in");
    }
    return false;
}

/* Of several sizes, that of those who were all there is meant, or of those who
 * are told to have been there. */
static void find_size(search *s)
{
    enum { SIZE, PRESENT, ALL } best = SIZE;
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (!counts_members(s, term))
            continue;
        bool full = were_there(s, term);
        bool better =
            (full && best < ALL) || (best < PRESENT && counts_present(s, term));
        bool another = gly_terms_differ(term, s->size);
        s->none = s->none || (full && all_voted(s, term));
        s->full = s->full || full;
        if (better || s->size == NULL) {
            s->size = term;
            s->several = false;
            best = full ? ALL : better ? PRESENT : SIZE;
        } else if (best == SIZE || (best == PRESENT && counts_present(s, term)))
            s->several = s->several || another;
    }
}

/* Whether any word of the article tells that somebody took no side. */
static bool tells_abstention(const search *s)
{
    for (uint32_t i = 0; i < s->c->reading->language->tokens.count; i++) {
        if (entry_at(s, s->abstention, i).count > 0)
            return true;
    }
    return false;
}

/* "There were no abstentions", "nobody abstained", "each cast a vote": whether
 * the article says that all took a side. */
static bool all_took_sides(const search *s)
{
    static const char *const none[] = {"no",      "nobody", "none",
                                       "without", "one",    NULL};
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = 1; i < reading->language->tokens.count; i++) {
        bool cast = gly_reading_is_word(reading, i, "cast") &&
                    gly_reading_is_word(reading, i + 2, "vote") &&
                    (gly_reading_is_word(reading, i - 1, "each") ||
                     gly_reading_is_word(reading, i - 1, "all"));
        bool word = gly_reading_is_word(reading, i, "abstained") ||
                    gly_reading_is_word(reading, i, "abstentions");
        if (cast || (word && gly_reading_is_one_of(reading, i - 1, none)))
            return true;
    }
    return false;
}

/* Whether the term counts people exactly, and is not the size of the body. */
static bool counts_some(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && !counts_members(s, term);
}

/* "of whom [four] were absent", "[Four] of the 30 members were away", in the
 * sentence of the vote or the two behind it; NULL for none and for several. */
static const gly_term *find_absent(const search *s, const gly_term *vote)
{
    enum { REACH = 8, SENTENCES = 2 };
    static const char *const words[] = {"absent", "away", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t own = reading->sentences[vote->first];
    uint32_t end = own + SENTENCES + 1;
    if (end > gly_calculator_sentences(s->c))
        end = gly_calculator_sentences(s->c);
    const gly_term *found = NULL;
    for (uint32_t i = s->c->first_terms[own]; i < s->c->first_terms[end]; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (!counts_some(s, term))
            continue;
        for (uint32_t k = term->last + 1; k <= term->last + REACH; k++) {
            if (gly_reading_has(reading, k, GLY_TOKEN_MARK))
                break;
            if (!gly_reading_is_one_of(reading, k, words))
                continue;
            if (found != NULL && found != term)
                return NULL;
            found = term;
        }
    }
    return found;
}

/* How many the sentence of a vote says took no side: "two of its 15 members
 * absent", "with three abstentions"; NULL. */
static const gly_term *find_abstaining(const search *s, const gly_ballot *vote,
                                       const gly_term *absent)
{
    enum { REACH = 5 };
    const gly_reading *reading = s->c->reading;
    gly_terms terms =
        gly_calculator_sentence(s->c, reading->sentences[vote->one->first]);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term == absent || term == vote->one || term == vote->two ||
            !counts_some(s, term))
            continue;
        for (uint32_t k = term->last + 1; k <= term->last + REACH; k++) {
            if (gly_reading_at(reading, k, ',') ||
                gly_reading_at(reading, k, ';'))
                break;
            if (entry_at(s, s->abstention, k).count > 0)
                return term;
        }
    }
    return NULL;
}

/* "seven votes to four. The mayor has one of the 11 votes": whether the article
 * counts so many; or "60–40", which is a split of a hundred. */
static bool is_known(const search *s, gly_decimal sum)
{
    bool known = gly_decimal_compare(sum, gly_decimal_of(100, 0)) == 0;
    for (uint32_t i = 0; i < s->c->all.count && !known; i++) {
        const gly_number *number = s->c->all.items[i].number;
        known = number->kind == GLY_NUMBER_CARDINAL &&
                gly_decimal_compare(number->value, sum) == 0;
    }
    return known;
}

/* "27 to 21" as it stands there. */
static gly_text text_of(const search *s, const gly_ballot *v)
{
    gly_text one = gly_calculator_text(s->c, v->one);
    gly_text two = gly_calculator_text(s->c, v->two);
    return v->one == v->two ? one
                            : gly_text_format(s->c->arena, "%.*s to %.*s",
                                              GLY_SPELT(one), GLY_SPELT(two));
}

static gly_status check(const search *s, const gly_ballot *v)
{
    const gly_term *absent = find_absent(s, v->one);
    const gly_term *away = find_abstaining(s, v, absent);
    gly_decimal sum =
        away != NULL ? gly_decimal_add(v->sum, away->number->value) : v->sum;
    if (absent != NULL)
        sum = gly_decimal_add(sum, absent->number->value);
    gly_decimal size = s->size->number->value;
    gly_decimal most = gly_decimal_multiply(size, gly_decimal_of(2, 0));
    gly_decimal least = gly_decimal_divide(size, gly_decimal_of(2, 0));
    int order = gly_decimal_compare(sum, size);
    bool missing = order < 0 && (s->full || absent != NULL) &&
                   (away != NULL || s->none) &&
                   gly_decimal_compare(sum, least) > 0;
    bool many = order > 0 && gly_decimal_compare(sum, most) <= 0;
    if (!(missing || many) || is_known(s, sum))
        return GLY_OK;
    gly_text votes = text_of(s, v);
    gly_text all = gly_decimal_text(s->c->arena, gly_decimal_plain(sum));
    gly_text members = gly_calculator_text(s->c, s->size);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_VOTES,
        .result = v->one,
        .terms = {s->size, away != NULL ? away : absent, absent},
        .count = 1U + (away != NULL) + (absent != NULL),
        .sum = gly_text_format(
            s->c->arena,
            away != NULL || absent != NULL
                ? "%.*s and those who took no side are %.*s of %.*s"
                : "%.*s are %.*s votes of %.*s",
            GLY_SPELT(votes), GLY_SPELT(all), GLY_SPELT(members)),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_votes(gly_calculator *c)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    search s = {
        .c = c,
        .words = gly_ballot_words_of(c),
        .bodies = gly_lexicon_list(lexicon, "body-noun"),
        .abstention = gly_lexicon_list(lexicon, "abstention"),
    };
    gly_status status = GLY_OK;
    find_size(&s);
    s.none = s.full && (s.none ? !tells_abstention(&s) : all_took_sides(&s));
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        gly_ballot v;
        if (s.size != NULL && !s.several &&
            gly_ballot_read(&v, c, &s.words, &c->all.items[i]))
            status = check(&s, &v);
    }
    return status;
}
