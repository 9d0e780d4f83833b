#include "annotate/calculations/product_words.h"

#include "annotate/calculations/terms.h"

/* Whether the amounts are paid back with interest, of the rest alone, or
 * points: "borrow $4.4m … $390,000 a year for 15 years". */
bool gly_product_is_of_rest(const gly_calculator *c, const gly_term *each,
                            const gly_term *all)
{
    static const char *const loans[] = {"borrow", "loan", "mortgage",
                                        "interest"};
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_symbols *symbols = c->reading->language->tokens.symbols;
    uint32_t first = (each < all ? each : all)->first;
    uint32_t last = each->last > all->last ? each->last : all->last;
    const gly_sentence *own = gly_reading_sentence(c->reading, last);
    first = gly_reading_sentence(c->reading, first)->first;
    if (gly_terms_is_points(c, each) ||
        gly_calculator_find(c, own->first, each->first, GLY_CUE_REST) !=
            GLY_NONE)
        return true;
    for (uint32_t i = first; i < own->first + own->count; i++) {
        gly_text lemma = gly_symbols_text(symbols, nodes[i].lemma);
        for (uint32_t k = 0; k < sizeof loans / sizeof *loans; k++) {
            if (gly_text_equal(lemma, gly_text_of(loans[k])))
                return true;
        }
    }
    return false;
}

/* "24 classes of 30 pupils": the term before, with its noun, and "of". */
bool gly_product_is_dealt(gly_terms terms, uint32_t index)
{
    const gly_term *each = &terms.items[index];
    if (index == 0 || !(each->cues & GLY_CUE_OF) ||
        each->lead + 1 != each->first)
        return false;
    const gly_number *before = each[-1].number;
    if (before->kind == GLY_NUMBER_DURATION)
        return before->last + 1 == each->lead;
    return before->kind == GLY_NUMBER_CARDINAL &&
           before->counted.noun + 1 == each->lead &&
           before->counted.noun > before->last;
}

/* "Each of the 45 teachers will get $800", "45 teachers will each get $800": of
 * how many each is told. */
bool gly_product_is_of_each(const gly_calculator *c, gly_terms terms,
                            uint32_t index)
{
    const gly_reading *reading = c->reading;
    if (index == 0)
        return false;
    const gly_term *times = &terms.items[index - 1];
    bool led = (times->cues & GLY_CUE_OF) && times->lead > 0 &&
               (gly_reading_is_word(reading, times->lead - 1, "each") ||
                gly_reading_is_word(reading, times->lead - 1, "one"));
    return times->number->kind == GLY_NUMBER_CARDINAL &&
           times->number->counted.noun != GLY_NONE &&
           (led || gly_reading_is_word(reading, times->number->counted.noun + 1,
                                       "each")) &&
           times->number->counted.verb != GLY_NONE &&
           times->number->counted.verb < terms.items[index].first;
}

bool gly_product_is_average(const gly_calculator *c, const gly_term *each)
{
    enum { BACK = 4 };
    uint32_t first = each->first;
    return gly_calculator_find(c, first > BACK ? first - BACK : 0, first,
                               GLY_CUE_AVERAGE) != GLY_NONE;
}

/* The terms of a sentence and of the one before in its paragraph. */
gly_terms gly_product_terms_near(const gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    if (!gly_terms_go_on(c, sentence))
        return terms;
    gly_terms before = gly_calculator_sentence(c, sentence - 1);
    return before.count == 0 || terms.count == 0
               ? terms
               : (gly_terms){before.items, before.count + terms.count};
}

/* The terms of the sentence behind it in its paragraph: "costs £2m a day. After
 * ten days …". */
gly_terms gly_product_terms_behind(const gly_calculator *c, uint32_t sentence)
{
    return sentence + 1 < gly_calculator_sentences(c) &&
                   gly_terms_go_on(c, sentence + 1)
               ? gly_calculator_sentence(c, sentence + 1)
               : (gly_terms){NULL, 0};
}

bool gly_product_leaves(const gly_calculator *c, const gly_term *all,
                        gly_decimal product)
{
    enum { BACK = 2 };
    gly_decimal rest = gly_decimal_subtract(all->number->value, product);
    for (uint32_t i = 0; i < c->all.count; i++) {
        const gly_term *term = &c->all.items[i];
        uint32_t from = term->first > BACK ? term->first - BACK : 0;
        if (term->number->unit == all->number->unit &&
            gly_decimal_compare(term->number->value, rest) == 0 &&
            gly_calculator_find(c, from, term->first,
                                GLY_CUE_REST | GLY_CUE_LEAVE) != GLY_NONE)
            return true;
    }
    return false;
}

bool gly_product_is_cheaper(const gly_calculator *c, const gly_term *all,
                            gly_decimal product)
{
    static const char *const words[] = {
        "save",       "saves",     "saving",  "savings", "discount",
        "discounted", "discounts", "cheaper", "off",     NULL};
    const gly_sentence *s = gly_reading_sentence(c->reading, all->first);
    if (gly_decimal_compare(all->number->value, product) >= 0)
        return false;
    return gly_reading_has_one_of(c->reading, s->first, s->first + s->count,
                                  words);
}
