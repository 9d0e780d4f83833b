/* quantity_around.c - what stands around two numbers: another time, a change,
 * what is between them, and whether their sentences share words. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Numbers this near to one of two may be what is between them: "16 signed up,
 * two dropped out … the 14". Words this near to a number are its own. */
enum {
    NEAR = 6,
    WORDS = 18,
    WORDS_SHARED = 2,
    CROWD = 5,
    BLOCKS_CLOSE = 2,
    BLOCKS_FEW = 3,
    DENSE = 4
};
/* A word that stands so often at most is a rare one. Letters that two shapes of
 * a word share, and that they may end with. */
enum { RARE = 3, STEM = 4, ENDING = 3 };
/* What shared words can be worth. */
enum { WORDS_POINTS = 12 };

static const gly_number *number_at(const gly_claims *claims, uint32_t index)
{
    return &claims->annotations->numbers->items[index];
}

/* --- What stands around them ---------------------------------------------- */

/* Whether `value` stands beside the number `index`, in its sentence. */
static bool stands_beside(const gly_quantity_pair *p, uint32_t index,
                          gly_decimal value)
{
    const gly_numbers *numbers = p->claims->annotations->numbers;
    const uint32_t *sentences = p->claims->annotations->reading->sentences;
    uint32_t own = sentences[numbers->items[index].first];
    uint32_t first = index > NEAR ? index - NEAR : 0;
    for (uint32_t i = first; i <= index + NEAR && i < numbers->count; i++) {
        const gly_number *other = &numbers->items[i];
        if (i != p->earlier && i != p->later &&
            sentences[other->first] == own &&
            gly_decimal_compare(other->value, value) == 0)
            return true;
    }
    return false;
}

/* What is between the two values. */
static gly_decimal way_between(const gly_quantity_pair *p)
{
    gly_decimal one = p->one->value, two = p->two->value;
    return gly_decimal_compare(one, two) < 0 ? gly_decimal_subtract(two, one)
                                             : gly_decimal_subtract(one, two);
}

/* What is between the two, or the other one of them, beside one. */
static void weigh_beside(gly_quantity_pair *p)
{
    gly_decimal one = p->one->value, two = p->two->value;
    gly_decimal way = way_between(p);
    bool between =
        stands_beside(p, p->earlier, way) || stands_beside(p, p->later, way);
    bool both =
        stands_beside(p, p->earlier, two) || stands_beside(p, p->later, one);
    bool row = (p->either & GLY_QUANTITY_CELL) != 0;
    bool score = p->a->kind == GLY_NUMBER_SCORE;
    gly_quantity_hold(p, GLY_SIGN_BETWEEN, between && !row && !score);
    gly_quantity_hold(p, GLY_SIGN_BOTH, both);
}

/* The year that the sentence of a number names; 0 for none. */
static int64_t year_of(const gly_claims *claims, uint32_t index)
{
    const gly_annotations *a = claims->annotations;
    uint32_t sentence = a->reading->sentences[number_at(claims, index)->first];
    uint32_t first = index > NEAR ? index - NEAR : 0;
    for (uint32_t i = first; i <= index + NEAR && i < a->numbers->count; i++) {
        const gly_number *number = number_at(claims, i);
        if (number->use == GLY_NUMBER_OF_CALENDAR &&
            a->reading->sentences[number->first] == sentence &&
            number->value.digits >= 1500)
            return number->value.digits;
    }
    return 0;
}

/* What is definite takes its year from where it was spoken of before. */
static void weigh_years(gly_quantity_pair *p)
{
    int64_t one = year_of(p->claims, p->earlier);
    int64_t two = year_of(p->claims, p->later);
    bool taken = two == 0 && (p->b->flags & GLY_QUANTITY_DEFINITE);
    bool both = one != 0 && two != 0;
    gly_quantity_hold(p, GLY_SIGN_YEARS, both && one != two);
    gly_quantity_hold(p, GLY_SIGN_YEAR, !both && one != two && !taken);
}

/* Whether two people say it who need not agree. */
static bool have_two_sources(const gly_quantity_pair *p)
{
    if (p->a->attribution == GLY_NONE || p->b->attribution == GLY_NONE)
        return false;
    const gly_attribution *said = p->claims->annotations->attributions;
    const gly_attribution *one = &said[p->a->attribution];
    const gly_attribution *two = &said[p->b->attribution];
    return one->entity == GLY_NONE || two->entity == GLY_NONE ||
           one->entity != two->entity;
}

/* Whether four numbers or more stand in the sentence of number `index`. */
static bool is_dense(const gly_claims *claims, uint32_t index)
{
    const gly_annotations *a = claims->annotations;
    const uint32_t *sentences = a->reading->sentences;
    uint32_t own = sentences[number_at(claims, index)->first], count = 1;
    for (uint32_t i = index; i > 0 && count < DENSE; i--) {
        if (sentences[number_at(claims, i - 1)->first] != own)
            break;
        count += number_at(claims, i - 1)->use == GLY_NUMBER_COUNTS;
    }
    for (uint32_t i = index + 1; i < a->numbers->count && count < DENSE; i++) {
        if (sentences[number_at(claims, i)->first] != own)
            break;
        count += number_at(claims, i)->use == GLY_NUMBER_COUNTS;
    }
    return count >= DENSE;
}

static void weigh_context(gly_quantity_pair *p)
{
    uint32_t one = p->a->flags ^ p->b->flags;
    bool disputed = (p->either & GLY_QUANTITY_DISPUTED) != 0;
    gly_quantity_hold(p, GLY_SIGN_PART,
                      (p->either & GLY_QUANTITY_PART) != 0 &&
                          (p->b->flags & GLY_QUANTITY_WHOLE) == 0);
    gly_quantity_hold(p, GLY_SIGN_RATE, (one & GLY_QUANTITY_RATE) != 0);
    gly_quantity_hold(p, GLY_SIGN_BOTH_RATES,
                      (p->a->flags & p->b->flags & GLY_QUANTITY_RATE) != 0);
    gly_quantity_hold(p, GLY_SIGN_LIMITS,
                      p->one->hedge >= GLY_HEDGE_MORE_THAN &&
                          p->one->hedge == p->two->hedge);
    gly_quantity_hold(p, GLY_SIGN_TIMED, (one & GLY_QUANTITY_TIMED) != 0);
    gly_quantity_hold(p, GLY_SIGN_UPDATED,
                      (p->either & GLY_QUANTITY_UPDATED) != 0);
    gly_quantity_hold(p, GLY_SIGN_PLANNED, (one & GLY_QUANTITY_PLANNED) != 0);
    gly_quantity_hold(p, GLY_SIGN_DISPUTED, disputed && have_two_sources(p));
    gly_quantity_hold(p, GLY_SIGN_DENSE, is_dense(p->claims, p->later));
    weigh_beside(p);
    weigh_years(p);
}

/* Whether both are a measure alone, of nothing that is named: "60 metres". */
static bool are_bare(const gly_quantity_pair *p)
{
    return (p->a->flags & p->b->flags & GLY_QUANTITY_BARE) != 0;
}

/* Whether they stand in one paragraph or in neighbours. */
static bool are_close(const gly_quantity_pair *p)
{
    const gly_language *language = p->claims->annotations->language;
    const gly_token *tokens = language->tokens.items;
    return tokens[p->two->first].block <=
               tokens[p->one->first].block + BLOCKS_CLOSE &&
           language->document->block_count > BLOCKS_FEW;
}

/* "Sixteen signed up. Two dropped out later. … the 14": whether what is between
 * them is told on the way from one to the other. */
static bool is_accounted_for(const gly_quantity_pair *p)
{
    enum { ON_THE_WAY = 16, OF_ONE = 2 };
    gly_decimal way = way_between(p);
    /* "One" is told of much. */
    bool single = gly_decimal_compare(way, gly_decimal_of(1, 0)) == 0;
    uint32_t end = p->earlier + (single ? OF_ONE : ON_THE_WAY);
    for (uint32_t i = p->earlier + 1; i < p->later && i <= end; i++) {
        if (gly_decimal_compare(number_at(p->claims, i)->value, way) == 0)
            return true;
    }
    return false;
}

/* "the six satellites", and nothing behind the noun: no "the 16 films that
 * compete", no "the 16 towns of the north", no "its 16 trips". */
static bool is_plainly_known(const gly_quantity_pair *p)
{
    const gly_annotations *a = p->claims->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t noun = p->two->counted.noun, first = p->two->first;
    if (noun == GLY_NONE || first == 0 ||
        !(gly_reading_is_word(a->reading, first - 1, "the") ||
          gly_reading_is_word(a->reading, first - 1, "these") ||
          gly_reading_is_word(a->reading, first - 1, "all")))
        return false;
    return gly_syntax_child(syntax, noun, GLY_REL_ACL) == GLY_NONE &&
           gly_syntax_child(syntax, noun, GLY_REL_ACL_RELCL) == GLY_NONE &&
           gly_syntax_child(syntax, noun, GLY_REL_NMOD) == GLY_NONE;
}

/* Whether the later one takes up what was counted, and nothing is told that
 * would set it apart: "five satellites … the six satellites were to have
 * measured the wind". */
static bool is_taken_up(const gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    uint32_t apart = GLY_QUANTITY_PART | GLY_QUANTITY_RATE |
                     GLY_QUANTITY_TIMED | GLY_QUANTITY_UPDATED |
                     GLY_QUANTITY_PLANNED | GLY_QUANTITY_DISPUTED;
    if (a->of == 0 || a->of != b->of || b->kind != GLY_NUMBER_CARDINAL ||
        (a->flags & GLY_QUANTITY_DEFINITE) != 0 || (p->either & apart) != 0 ||
        (b->flags & GLY_QUANTITY_ANYONE) != 0)
        return false;
    for (uint32_t i = 0; i < b->tell_count; i++) {
        if (!gly_quantity_tells(a, b->tells[i]))
            return false;
    }
    return is_plainly_known(p) && !is_accounted_for(p);
}

static void weigh_places(gly_quantity_pair *p)
{
    bool above = (p->either & GLY_QUANTITY_SUMMARY) != 0;
    bool same = p->a->of != 0 && p->a->of == p->b->of;
    gly_quantity_hold(p, GLY_SIGN_DEFINITE,
                      (p->b->flags & GLY_QUANTITY_DEFINITE) != 0);
    gly_quantity_hold(p, GLY_SIGN_TAKEN_UP, is_taken_up(p));
    gly_quantity_hold(p, GLY_SIGN_SUMMARY, above);
    gly_quantity_hold(p, GLY_SIGN_LABELLED,
                      (p->either & GLY_QUANTITY_LABELLED) != 0);
    gly_quantity_hold(p, GLY_SIGN_ECHOED,
                      !above && (p->b->flags & GLY_QUANTITY_ECHOED) != 0);
    gly_quantity_hold(p, GLY_SIGN_CLOSE,
                      are_close(p) && !above &&
                          (p->either & GLY_QUANTITY_IN_BOX) == 0);
    gly_quantity_hold(p, GLY_SIGN_ALONE,
                      same && p->b->values == 2 && !are_bare(p));
    gly_quantity_hold(p, GLY_SIGN_CROWDED, same && p->b->values >= CROWD);
    gly_quantity_hold(p, GLY_SIGN_BARE, are_bare(p));
}

/* --- The words of both sentences ------------------------------------------ */

/* The words near `number`. */
static gly_span words_near(const gly_claims *claims, const gly_number *number)
{
    const gly_sentence *s =
        gly_reading_sentence(claims->annotations->reading, number->first);
    uint32_t end = s->first + s->count;
    uint32_t first =
        number->first > s->first + WORDS ? number->first - WORDS : s->first;
    uint32_t last = number->last + WORDS < end ? number->last + WORDS : end;
    return (gly_span){first, last - first};
}

/* Whether token `index` is a word of the news, and not of every sentence. */
static bool is_content(const gly_claims *claims, uint32_t index)
{
    const gly_annotations *a = claims->annotations;
    gly_upos class = a->language->syntax.items[index].upos;
    return (class == GLY_UPOS_NOUN || class == GLY_UPOS_VERB ||
            class == GLY_UPOS_PROPN || class == GLY_UPOS_ADJ) &&
           a->numbers->of_token[index] == GLY_NONE &&
           !gly_reading_is(a->reading, index, GLY_IS_STOP | GLY_IS_SAYING);
}

static bool is_told(const gly_quantity_pair *p, gly_symbol lemma)
{
    return lemma == p->a->of || lemma == p->b->of ||
           gly_quantity_tells(p->a, lemma) || gly_quantity_tells(p->b, lemma);
}

/* Whether the two words are one in two shapes: export, exported; worker,
 * working. */
static bool are_kin(gly_text a, gly_text b)
{
    uint32_t same = 0, least = a.size < b.size ? a.size : b.size;
    while (same < least && a.data[same] == b.data[same])
        same++;
    return same >= STEM && a.size - same <= ENDING && b.size - same <= ENDING;
}

static bool is_in(const gly_quantity_pair *p, gly_span span, gly_symbol lemma)
{
    const gly_symbols *symbols =
        p->claims->annotations->language->tokens.symbols;
    const gly_syntax *syntax = &p->claims->annotations->language->syntax;
    gly_text word = gly_symbols_text(symbols, lemma);
    for (uint32_t k = span.offset; k < gly_span_end(span); k++) {
        gly_symbol other = syntax->items[k].lemma;
        if (other == lemma || (is_content(p->claims, k) &&
                               are_kin(word, gly_symbols_text(symbols, other))))
            return true;
    }
    return false;
}

static void weigh_words(gly_quantity_pair *p, bool same)
{
    const gly_syntax *syntax = &p->claims->annotations->language->syntax;
    const uint16_t *often = p->claims->quantities->often;
    gly_span one = words_near(p->claims, p->one);
    gly_span two = words_near(p->claims, p->two);
    uint32_t shared = 0;
    for (uint32_t i = two.offset; i < gly_span_end(two); i++) {
        gly_symbol lemma = syntax->items[i].lemma;
        if (!is_content(p->claims, i) || is_told(p, lemma) ||
            !is_in(p, one, lemma))
            continue;
        bool rare = often[lemma] <= RARE;
        gly_quantity_hold(p, GLY_SIGN_SHARED_WORD, !same);
        gly_quantity_hold(p, GLY_SIGN_RARE_WORD, rare && !same);
        gly_quantity_hold(p, GLY_SIGN_RARE_BESIDE, rare && same);
        if (++shared == WORDS_SHARED)
            break;
    }
}

void gly_quantity_weigh_around(gly_quantity_pair *p)
{
    weigh_places(p);
    weigh_context(p);
    bool same = p->a->of != 0 && p->a->of == p->b->of;
    bool bare = (p->either & (GLY_QUANTITY_SUMMARY | GLY_QUANTITY_BARE)) != 0 ||
                p->b->kind == GLY_NUMBER_DURATION || are_close(p);
    if (p->points + WORDS_POINTS >= GLY_QUANTITY_POINTS && !(same && bare))
        weigh_words(p, same);
}
