/* headline_search.c - reads a number of a headline, and what surrounds those of
 * the body. */
#include "claims/quantities/headline_search.h"

#include "annotate/people/age_forms.h"
#include "annotate/people/ages.h"
#include "annotate/reading.h"
#include "annotate/statements/detail_body.h"

/* Words around a number that are its own, those right beside it, and those of a
 * paragraph that are looked at before and behind it. Two words are kin that
 * begin with so many letters alike. Nobody is older. */
enum {
    WORDS = 40,
    BESIDE = 8,
    PARAGRAPH = 120,
    STEM = 6,
    SMALL = 3,
    OLDEST = 120,
};

gly_status gly_headline_search_init(gly_headline_search *out, gly_arena *arena,
                                    const gly_quantity *items,
                                    const gly_annotations *annotations)
{
    const gly_tokens *tokens = &annotations->language->tokens;
    uint32_t symbols = gly_symbols_end(tokens->symbols);
    *out = (gly_headline_search){
        .annotations = annotations,
        .items = items,
        .kin = gly_arena_array(arena, symbols, sizeof *out->kin),
        .asked = gly_arena_array(arena, symbols, sizeof *out->asked)};
    return out->kin == NULL || out->asked == NULL ? GLY_NO_MEMORY : GLY_OK;
}

const gly_number *gly_headline_at(const gly_headline_search *s, uint32_t index)
{
    return &s->annotations->numbers->items[index];
}

gly_block_kind gly_headline_block(const gly_headline_search *s, uint32_t index)
{
    const gly_language *language = s->annotations->language;
    uint32_t token = gly_headline_at(s, index)->first;
    return language->document->blocks[language->tokens.items[token].block].kind;
}

bool gly_headline_is_age(const gly_headline_search *s, uint32_t index)
{
    const gly_reading *reading = s->annotations->reading;
    const gly_number *number = gly_headline_at(s, index);
    bool set_off =
        number->kind == GLY_NUMBER_CARDINAL && number->first > 0 &&
        gly_reading_at(reading, number->first - 1, ',') &&
        gly_reading_at(reading, number->last + 1, ',') &&
        gly_decimal_compare(number->value, gly_decimal_of(OLDEST, 0)) <= 0;
    return number->use == GLY_NUMBER_COUNTS &&
           (set_off || number->kind == GLY_NUMBER_AGE);
}

bool gly_headline_is_how_old(const gly_headline_search *s, uint32_t index)
{
    enum { OLD = 3 };
    const gly_annotations *a = s->annotations;
    const gly_number *number = gly_headline_at(s, index);
    for (uint32_t i = number->last + 1;
         i < a->language->tokens.count && i <= number->last + OLD; i++) {
        if (gly_reading_is_word(a->reading, i, "old") ||
            gly_reading_is_word(a->reading, i, "olds"))
            return number->kind == GLY_NUMBER_DURATION;
    }
    return false;
}

/* Whether the number tells how old a thing is: "152-year-old primary school",
 * not "29-year-old dog groomer". */
static bool is_of_thing(const gly_headline_search *s, uint32_t index)
{
    enum { NOUN_MOST = 4 };
    const gly_reading *reading = s->annotations->reading;
    const gly_node *nodes = s->annotations->language->syntax.items;
    uint32_t number = gly_headline_at(s, index)->first;
    uint32_t noun = number + GLY_AGE_TOKENS, end = noun;
    uint32_t count = reading->language->tokens.count;
    if (!gly_reading_at(reading, number + 1, '-') ||
        !gly_reading_is_word(reading, number + 2, "year") ||
        !gly_reading_is_word(reading, number + 4, "old"))
        return false;
    for (;
         end < count && end < noun + NOUN_MOST &&
         (nodes[end].upos == GLY_UPOS_NOUN || nodes[end].upos == GLY_UPOS_ADJ);
         end++) {
        if (gly_age_noun_is_person(reading, end))
            return false;
    }
    return end > noun &&
           gly_reading_file(reading, end - 1, GLY_NOUN) != GLY_FILES;
}

bool gly_headline_is_amount(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return number->use == GLY_NUMBER_COUNTS && !number->range &&
           (s->items[index].flags & GLY_QUANTITY_NOT_ONE) == 0;
}

bool gly_headline_are_alike(const gly_headline_search *s, uint32_t one,
                            uint32_t two)
{
    const gly_number *a = gly_headline_at(s, one), *b = gly_headline_at(s, two);
    if (is_of_thing(s, one) != is_of_thing(s, two))
        return false;
    if (gly_headline_is_age(s, one) || gly_headline_is_age(s, two))
        return gly_headline_is_age(s, one) && gly_headline_is_age(s, two);
    return gly_headline_is_amount(s, one) && gly_headline_is_amount(s, two) &&
           a->kind == b->kind && a->unit == b->unit;
}

bool gly_headline_in_body(const gly_headline_search *s, uint32_t index)
{
    gly_block_kind kind = gly_headline_block(s, index);
    return !gly_block_is_summary(kind) && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_DATELINE && kind != GLY_BLOCK_FURNITURE;
}

bool gly_headline_counts_same(const gly_headline_search *s, uint32_t index)
{
    const gly_quantity *a = &s->items[s->head], *b = &s->items[index];
    return a->of != 0 && a->of == b->of;
}

/* --- The words of two sentences ------------------------------------------- */

/* A word of substance that is no number: those are held against each other. */
static bool is_substance(const gly_reading *reading, uint32_t token)
{
    return gly_detail_is_substance(reading, token) &&
           !gly_reading_has(reading, token, GLY_TOKEN_NUMBER);
}

/* Whether two words are one, or begin alike: "protested", "protesters". */
static bool are_kin(const gly_headline_search *s, uint32_t one, uint32_t two)
{
    const gly_language *language = s->annotations->language;
    if (language->syntax.items[one].lemma == language->syntax.items[two].lemma)
        return true;
    const gly_symbols *symbols = language->tokens.symbols;
    gly_text a = gly_symbols_text(symbols, language->tokens.folded[one]);
    gly_text b = gly_symbols_text(symbols, language->tokens.folded[two]);
    return gly_text_common(a, b) >= STEM;
}

/* Tokens from the first to before the last. */
typedef struct {
    uint32_t first, end;
} stretch;

/* Up to `reach` words of its sentence before number `index` and behind it. */
static stretch around(const gly_headline_search *s, uint32_t index,
                      uint32_t reach)
{
    const gly_number *number = gly_headline_at(s, index);
    const gly_sentence *in =
        gly_reading_sentence(s->annotations->reading, number->first);
    uint32_t end = in->first + in->count;
    return (stretch){number->first > in->first + reach ? number->first - reach
                                                       : in->first,
                     number->last + reach < end ? number->last + reach : end};
}

/* Likewise of its paragraph. */
static stretch paragraph_of(const gly_headline_search *s, uint32_t index)
{
    const gly_tokens *tokens = &s->annotations->language->tokens;
    uint32_t own = gly_headline_at(s, index)->first;
    uint32_t block = tokens->items[own].block;
    stretch out = {own, own};
    while (out.first > 0 && out.first + PARAGRAPH > own &&
           tokens->items[out.first - 1].block == block)
        out.first--;
    while (out.end < tokens->count && out.end < own + PARAGRAPH &&
           tokens->items[out.end].block == block)
        out.end++;
    return out;
}

void gly_headline_search_for(gly_headline_search *search, uint32_t head)
{
    const gly_reading *reading = search->annotations->reading;
    search->head = head;
    search->word_count = 0;
    stretch own = around(search, head, WORDS);
    for (uint32_t i = own.first;
         i < own.end && search->word_count < GLY_HEADLINE_WORDS; i++) {
        if (is_substance(reading, i) &&
            gly_reading_text(reading, i).size >= SMALL)
            search->words[search->word_count++] = i;
    }
}

/* Which of the headline's words `token` is kin to. */
static uint64_t kin_at(const gly_headline_search *s, uint32_t token)
{
    gly_symbol form = s->annotations->language->tokens.folded[token];
    if (s->asked[form] != s->head + 1) {
        s->asked[form] = s->head + 1;
        s->kin[form] = 0;
        for (uint32_t i = 0; i < s->word_count; i++) {
            if (are_kin(s, s->words[i], token))
                s->kin[form] |= UINT64_C(1) << i;
        }
    }
    return s->kin[form];
}

/* How many of the headline's words stand in a stretch. */
static uint32_t count_kin(const gly_headline_search *s, stretch in)
{
    uint64_t found = 0;
    uint32_t count = 0;
    for (uint32_t i = in.first; i < in.end; i++) {
        if (is_substance(s->annotations->reading, i))
            found |= kin_at(s, i);
    }
    for (; found != 0; found &= found - 1)
        count++;
    return count;
}

uint32_t gly_headline_shared(const gly_headline_search *s, uint32_t index)
{
    return count_kin(s, around(s, index, WORDS));
}

uint32_t gly_headline_block_shared(const gly_headline_search *s, uint32_t index)
{
    return count_kin(s, paragraph_of(s, index));
}

bool gly_headline_names_counted(const gly_headline_search *s, uint32_t of,
                                uint32_t in)
{
    uint32_t noun = gly_headline_at(s, of)->counted.noun;
    stretch beside = around(s, in, BESIDE);
    for (uint32_t i = beside.first; noun != GLY_NONE && i < beside.end; i++) {
        if (is_substance(s->annotations->reading, i) && are_kin(s, noun, i))
            return true;
    }
    return false;
}

/* --- Whether it is as great ----------------------------------------------- */

bool gly_headline_is_told_by(gly_decimal value, gly_decimal of)
{
    gly_decimal plain = gly_decimal_plain(value);
    gly_decimal unit = gly_decimal_of(1, plain.exponent);
    gly_decimal half = gly_decimal_of(5, plain.exponent - 1);
    return gly_decimal_compare(of, gly_decimal_add(value, unit)) < 0 &&
           gly_decimal_compare(of, gly_decimal_subtract(value, half)) >= 0;
}

/* Whether the two values are not far from each other, as far as "more than 40"
 * and "about 40" go: it is not told of 49. */
static bool is_by(gly_decimal a, gly_decimal b)
{
    enum { FAR = 110 }; /* hundredths */
    gly_decimal far = gly_decimal_of(FAR, -2);
    return gly_decimal_compare(a, gly_decimal_multiply(b, far)) <= 0 &&
           gly_decimal_compare(b, gly_decimal_multiply(a, far)) <= 0;
}

/* "Eight weeks", "ten weeks": both are counted in one unit, and more than one
 * of it lies between them. */
static bool lasts_otherwise(const gly_number *a, const gly_number *b)
{
    gly_decimal way = gly_decimal_subtract(a->value, b->value);
    if (way.digits < 0)
        way.digits = -way.digits;
    return a->kind == GLY_NUMBER_DURATION && b->kind == a->kind &&
           a->unit == b->unit && a->hedge <= GLY_HEDGE_EXACTLY &&
           b->hedge <= GLY_HEDGE_EXACTLY &&
           gly_decimal_compare(way, gly_decimal_of(1, 0)) > 0;
}

bool gly_headline_is_equal(const gly_headline_search *s, uint32_t index)
{
    const gly_number *head = gly_headline_at(s, s->head);
    const gly_number *number = gly_headline_at(s, index);
    if (lasts_otherwise(head, number))
        return false;
    bool hedged =
        head->hedge > GLY_HEDGE_EXACTLY || number->hedge > GLY_HEDGE_EXACTLY;
    bool lasts = head->kind == GLY_NUMBER_DURATION &&
                 number->hedge < GLY_HEDGE_LESS_THAN; /* "at most 66 years" */
    bool by =
        !hedged || lasts || number->range || is_by(head->value, number->value);
    bool meet = by && gly_decimal_compare(head->low, number->high) <= 0 &&
                gly_decimal_compare(number->low, head->high) <= 0;
    return meet || gly_headline_is_told_by(head->value, number->value) ||
           (by && s->items[index].unit == s->items[s->head].unit &&
            (s->items[index].flags & GLY_QUANTITY_NOT_ONE) == 0 &&
            gly_quantities_agree(s->items, s->annotations->numbers->items,
                                 index, s->head));
}
