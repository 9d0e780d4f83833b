/* told_apart.c - reads owners, degrees, parts and kinds off two statements. */
#include "claims/statements/told_apart.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

/* "Nobody was [badly] hurt": the word for how much; 0 for none. */
static gly_symbol degree_of(const gly_claims *claims, const gly_statement *s)
{
    static const char *const degrees[] = {"badly",      "seriously", "severely",
                                          "critically", "gravely",   "greatly",
                                          "much",       "unduly",    NULL};
    const gly_reading *reading = claims->annotations->reading;
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    uint32_t adverb = gly_syntax_child(syntax, s->predicate, GLY_REL_ADVMOD);
    for (; adverb != GLY_NONE;
         adverb = gly_syntax_next(syntax, adverb, GLY_REL_ADVMOD)) {
        if (gly_reading_is_one_of(reading, adverb, degrees))
            return reading->forms[adverb];
    }
    return 0;
}

/* "Nobody was badly hurt. … Two people were hurt": it is denied only that it
 * was so much. */
static bool are_of_two_degrees(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    bool one = a->negative || a->agent.quantity == GLY_QUANTITY_NONE;
    bool two = b->negative || b->agent.quantity == GLY_QUANTITY_NONE;
    gly_symbol denied = one ? degree_of(claims, a) : degree_of(claims, b);
    return one != two && denied != 0 &&
           denied != (one ? degree_of(claims, b) : degree_of(claims, a));
}

/* "[His] motion": the possessive of one who speaks; GLY_NONE. */
static uint32_t owner_of(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    uint32_t owner =
        s->agent.token == GLY_NONE
            ? GLY_NONE
            : gly_syntax_child(syntax, s->agent.token, GLY_REL_NMOD_POSS);
    return owner != GLY_NONE && gly_reading_is(claims->annotations->reading,
                                               owner, GLY_IS_PRONOUN)
               ? owner
               : GLY_NONE;
}

/* "The motion passed. … [His] motion failed": one of two, told as somebody's
 * own. */
static bool are_of_two_owners(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    static const char *const moved[] = {"motion",   "amendment",  "proposal",
                                        "bid",      "request",    "plan",
                                        "petition", "resolution", NULL};
    uint32_t one = owner_of(claims, a), two = owner_of(claims, b);
    uint32_t whose = one == GLY_NONE ? b->agent.token : a->agent.token;
    return (one == GLY_NONE) != (two == GLY_NONE) &&
           gly_reading_is_one_of(claims->annotations->reading, whose, moved);
}

/* "[All but] two had gone home", "[nearly all] the trains ran": some did not.
 */
static bool leaves_some(const gly_claims *claims, const gly_statement *s)
{
    static const char *const all[] = {"all",       "every",      "everyone",
                                      "everybody", "everything", "none",
                                      "each",      NULL};
    static const char *const but[] = {"but",     "except", "bar",
                                      "barring", "save",   NULL};
    static const char *const nearly[] = {"nearly", "almost", "virtually",
                                         "practically", NULL};
    enum { REACH = 12 };
    const gly_reading *reading = claims->annotations->reading;
    uint32_t start = gly_reading_sentence(reading, s->predicate)->first;
    for (uint32_t i = s->predicate; i > start && s->predicate - i <= REACH;
         i--) {
        if (gly_reading_at(reading, i, ','))
            break;
        if ((gly_reading_is_one_of(reading, i, but) &&
             gly_reading_is_one_of(reading, i - 1, all)) ||
            (gly_reading_is_one_of(reading, i, all) &&
             gly_reading_is_one_of(reading, i - 1, nearly)))
            return true;
    }
    return (s->agent.token != GLY_NONE ? s->agent : s->patient).quantity ==
           GLY_QUANTITY_MOST;
}

/* "[Two] of the runners were kept in", "some stayed". */
static bool is_of_few(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    const gly_participant *who =
        s->agent.token != GLY_NONE ? &s->agent : &s->patient;
    uint32_t token = who->token;
    if (token == GLY_NONE)
        token = gly_syntax_child(syntax, s->predicate, GLY_REL_NSUBJ_PASS);
    const gly_reading *reading = claims->annotations->reading;
    uint32_t first = gly_reading_sentence(reading, s->predicate)->first;
    /* "Two of the runners who were taken to Senn, where …, were kept in" */
    if (syntax->items[first].xpos == GLY_XPOS_CD &&
        gly_reading_is_word(reading, first + 1, "of"))
        return true;
    return token != GLY_NONE &&
           (who->quantity == GLY_QUANTITY_SOME ||
            who->quantity == GLY_QUANTITY_SHARE ||
            syntax->items[token].xpos == GLY_XPOS_CD ||
            gly_syntax_child(syntax, token, GLY_REL_NUMMOD) != GLY_NONE);
}

/* "All but two had gone home. … Two were kept in": the rest of them. */
static bool are_some_and_rest(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    return (leaves_some(claims, a) && is_of_few(claims, b)) ||
           (leaves_some(claims, b) && is_of_few(claims, a));
}

/* "[Four] councillors voted against": how many; NULL. */
static const gly_number *voters_of(const gly_claims *claims,
                                   const gly_statement *s)
{
    static const char *const votes[] = {
        "vote",    "votes",   "voted",    "voting",   "oppose",
        "opposes", "opposed", "opposing", "support",  "supported",
        "back",    "backed",  "object",   "objected", NULL};
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    uint32_t who = s->agent.token;
    if (who == GLY_NONE)
        who = gly_syntax_child(syntax, s->predicate, GLY_REL_NSUBJ);
    if (who == GLY_NONE || s->side == 0 ||
        !gly_reading_is_one_of(claims->annotations->reading, s->predicate,
                               votes))
        return NULL;
    uint32_t count = syntax->items[who].xpos == GLY_XPOS_CD
                         ? who
                         : gly_syntax_child(syntax, who, GLY_REL_NUMMOD);
    const gly_number *n =
        count == GLY_NONE ? NULL
                          : gly_number_at(claims->annotations->numbers, count);
    return n != NULL && n->kind == GLY_NUMBER_CARDINAL && !n->range ? n : NULL;
}

static double smaller(gly_decimal a, gly_decimal b)
{
    double one = gly_decimal_double(a), two = gly_decimal_double(b);
    return one < two ? one : two;
}

/* "by 13 votes to nine": whether the numbers `n` and n[1] are of one vote. */
static bool is_vote_of(const gly_reading *reading, const gly_number *n)
{
    enum { NEAR = 3 };
    return n[1].first > n->last && n[1].first - n->last <= NEAR &&
           gly_reading_is_word(reading, n[1].first - 1, "to") &&
           (gly_reading_is_word(reading, n->last + 1, "votes") ||
            (n->first > 0 && gly_reading_is_word(reading, n->first - 1, "by")));
}

/* The smaller part of the vote that the article tells of, "13-9"; of none, what
 * is the smaller part of nearly every vote. */
static double losers_of(const gly_claims *claims)
{
    enum { FEW = 2, LOOKED_AT = 64 };
    const gly_numbers *numbers = claims->annotations->numbers;
    for (uint32_t i = 0; i < numbers->count && i < LOOKED_AT; i++) {
        const gly_number *n = &numbers->items[i];
        if (n->kind == GLY_NUMBER_SCORE)
            return smaller(n->parts[0], n->parts[1]);
        if (i + 1 < numbers->count &&
            is_vote_of(claims->annotations->reading, n))
            return smaller(n->value, n[1].value);
    }
    return FEW;
}

/* "The council passed the budget 7-4. … Four councillors voted against it":
 * those who were outvoted. */
static bool are_all_and_outvoted(const gly_claims *claims,
                                 const gly_statement *a, const gly_statement *b)
{
    const gly_number *one = voters_of(claims, a), *two = voters_of(claims, b);
    const gly_number *some = one != NULL ? one : two;
    return (one != NULL) != (two != NULL) &&
           gly_decimal_double(some->value) <= losers_of(claims);
}

/* Whether "new" and "old", "first" and "second" set two things apart. */
static bool are_contrary(const gly_claims *claims, uint32_t one, uint32_t two)
{
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    const gly_number *n = gly_number_at(a->numbers, one);
    const gly_number *m = gly_number_at(a->numbers, two);
    if (n != NULL && m != NULL)
        return n->kind == GLY_NUMBER_ORDINAL && m->kind == GLY_NUMBER_ORDINAL &&
               gly_decimal_compare(n->value, m->value) != 0;
    const gly_symbols *symbols = a->language->tokens.symbols;
    gly_word x = gly_wordnet_find(gly_symbols_text(symbols, nodes[one].lemma));
    gly_word y = gly_wordnet_find(gly_symbols_text(symbols, nodes[two].lemma));
    return x != GLY_NONE && y != GLY_NONE &&
           gly_wordnet_opposed(x, y, GLY_ADJECTIVE);
}

static bool are_of_two_kinds(const gly_claims *claims, uint32_t one,
                             uint32_t two)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    if (one == GLY_NONE || two == GLY_NONE ||
        syntax->items[one].lemma != syntax->items[two].lemma)
        return false;
    uint32_t i = gly_syntax_child(syntax, one, GLY_REL_AMOD);
    for (; i != GLY_NONE; i = gly_syntax_next(syntax, i, GLY_REL_AMOD)) {
        uint32_t k = gly_syntax_child(syntax, two, GLY_REL_AMOD);
        for (; k != GLY_NONE; k = gly_syntax_next(syntax, k, GLY_REL_AMOD)) {
            if (are_contrary(claims, i, k))
                return true;
        }
    }
    return false;
}

/* "opens [new] wing", "the [old] wing was closed": two things of one name. */
static bool are_of_two_things(const gly_claims *claims, const gly_statement *a,
                              const gly_statement *b)
{
    return are_of_two_kinds(claims, a->patient.token, b->patient.token) ||
           are_of_two_kinds(claims, a->agent.token, b->agent.token) ||
           are_of_two_kinds(claims, a->patient.token, b->agent.token) ||
           are_of_two_kinds(claims, a->agent.token, b->patient.token);
}

bool gly_statements_told_apart(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    return are_of_two_owners(claims, a, b) ||
           are_of_two_degrees(claims, a, b) ||
           are_some_and_rest(claims, a, b) ||
           are_all_and_outvoted(claims, a, b) ||
           are_of_two_things(claims, a, b);
}
