/* number_hedges.c - hedges by the list, bounds by the digits. */
#include "annotate/numbers/number_hedges.h"

enum { HEDGE_WORDS = 5 };

static const char *const names[GLY_HEDGES] = {
    [GLY_HEDGE_NONE] = "none",         [GLY_HEDGE_EXACTLY] = "exactly",
    [GLY_HEDGE_ABOUT] = "about",       [GLY_HEDGE_NEARLY] = "nearly",
    [GLY_HEDGE_OVER] = "over",         [GLY_HEDGE_MORE_THAN] = "more-than",
    [GLY_HEDGE_AT_LEAST] = "at-least", [GLY_HEDGE_LESS_THAN] = "less-than",
    [GLY_HEDGE_AT_MOST] = "at-most",
};

const char *gly_hedge_name(gly_hedge hedge)
{
    return names[hedge < GLY_HEDGES ? hedge : GLY_HEDGE_NONE];
}

static gly_hedge hedge_of(const gly_lexicon *lexicon, gly_symbol class)
{
    gly_text name = gly_symbols_text(gly_lexicon_symbols(lexicon), class);
    for (int i = 0; i < GLY_HEDGES; i++) {
        if (gly_text_equal(name, gly_text_of(names[i])))
            return (gly_hedge)i;
    }
    return GLY_HEDGE_NONE;
}

/* The entry of the list of hedges at token `at`, within `most` tokens. */
static gly_entry entry_at(const gly_reading *reading, uint32_t at,
                          uint32_t most)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "number-hedge");
    if (list == GLY_NONE || most == 0)
        return (gly_entry){0, 0};
    return gly_lexicon_find(lexicon, list, reading->forms + at, most);
}

/* Whether a number, or what it counts, stands right before token `at`: what
 * follows compares with it, "15 percent [more than] the 32 francs of May". */
static bool follows_number(const gly_reading *reading, uint32_t at)
{
    const gly_syntax *syntax = &reading->language->syntax;
    if (at == gly_reading_sentence(reading, at)->first)
        return false;
    return syntax->items[at - 1].xpos == GLY_XPOS_CD ||
           gly_syntax_child(syntax, at - 1, GLY_REL_NUMMOD) != GLY_NONE;
}

/* Whether a word before "over" at `at` tells that more is meant: "for over",
 * "well over", "took over", "are over". */
static bool leads_to_more(const gly_reading *reading, uint32_t at)
{
    static const char *const words[] = {"little", "well", "just",  "bit", "way",
                                        "far",    "not",  "still", NULL};
    const gly_node *node = &reading->language->syntax.items[at];
    bool done = node->xpos == GLY_XPOS_VBN;
    return gly_reading_is_one_of(reading, at, words) ||
           node->upos == GLY_UPOS_AUX ||
           (node->upos == GLY_UPOS_VERB && !done) ||
           (node->upos == GLY_UPOS_ADP && node->xpos != GLY_XPOS_RP &&
            node->relation != GLY_REL_COMPOUND_PRT) ||
           node->upos == GLY_UPOS_SCONJ || node->upos == GLY_UPOS_CCONJ;
}

/* "paid back over 12 years", "over those 43 hours": "over" at `at` tells how
 * long it took, and not that it was more. */
static bool is_stretch(const gly_number *number, const gly_reading *reading,
                       uint32_t at)
{
    static const char *const behind[] = {"old",   "ago",    "late",   "later",
                                         "ahead", "behind", "before", "after",
                                         "away",  "longer", "-",      NULL};
    if (number->kind != GLY_NUMBER_DURATION ||
        !gly_reading_is_word(reading, at, "over"))
        return false;
    if (at + 1 < number->first)
        return true;
    const gly_sentence *sentence = gly_reading_sentence(reading, at);
    uint32_t end = sentence->first + sentence->count;
    return at > sentence->first && !leads_to_more(reading, at - 1) &&
           !(number->last + 1 < end &&
             gly_reading_is_one_of(reading, number->last + 1, behind));
}

/* "Turned over $40,000": "over" at `at` belongs to the verb. */
static bool is_of_verb(const gly_reading *reading, uint32_t at)
{
    static const char *const verbs[] = {
        "turn",    "turns", "turned", "turning", "hand",    "hands", "handed",
        "handing", "sign",  "signs",  "signed",  "signing", NULL};
    return reading->language->syntax.items[at].xpos == GLY_XPOS_RP ||
           (at > gly_reading_sentence(reading, at)->first &&
            gly_reading_is_word(reading, at, "over") &&
            gly_reading_is_one_of(reading, at - 1, verbs));
}

/* The hedge that ends right before token `at`; the longest counts. */
/* "add [up to] 62": "up" is the verb's. */
static bool is_adding(const gly_reading *reading, uint32_t first)
{
    static const char *const verbs[] = {"add",  "adds", "added", "adding",
                                        "went", "gone", NULL};
    return gly_reading_is_word(reading, first, "up") &&
           gly_reading_is_one_of(reading, first - 1, verbs);
}

static bool read_before(gly_number *number, const gly_reading *reading,
                        uint32_t at)
{
    uint32_t first = gly_reading_sentence(reading, at)->first;
    for (uint32_t size = HEDGE_WORDS; size > 0; size--) {
        if (at < first + size)
            continue;
        gly_entry entry = entry_at(reading, at - size, size);
        if (entry.count != size ||
            (at > size && is_adding(reading, at - size)) ||
            (size == 1 && (is_of_verb(reading, at - 1) ||
                           is_stretch(number, reading, at - 1))))
            continue;
        gly_hedge hedge = hedge_of(reading->language->lexicon, entry.class);
        bool more =
            hedge == GLY_HEDGE_MORE_THAN || hedge == GLY_HEDGE_LESS_THAN;
        if (more && size > 1 && follows_number(reading, at - size))
            return false;
        number->hedge = hedge;
        number->hedge_first = at - size;
        return true;
    }
    return false;
}

/* "250 metres wide and up [to 1.5] metres deep", "40 men and over [60] women":
 * whether what begins at `at` is another number, of which the hedge is told. */
static bool leads_on(const gly_reading *reading, uint32_t at, uint32_t end)
{
    const gly_node *nodes = reading->language->syntax.items;
    at += at < end && gly_reading_is_word(reading, at, "to");
    return at < end && nodes[at].xpos == GLY_XPOS_CD;
}

/* "or so", "or more", "and over" after the number or the noun after it. */
static void read_after(gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->last + 1;
    const gly_sentence *sentence = gly_reading_sentence(reading, number->last);
    uint32_t end = sentence->first + sentence->count;
    for (uint32_t i = 0; i < 2 && at + i < end; i++) {
        uint32_t left = end - at - i;
        gly_entry entry =
            entry_at(reading, at + i, left < HEDGE_WORDS ? left : HEDGE_WORDS);
        bool tail = gly_reading_is(reading, at + i, GLY_IS_AND);
        if (entry.count == 0 || !tail ||
            leads_on(reading, at + i + entry.count, end))
            continue;
        number->hedge = hedge_of(reading->language->lexicon, entry.class);
        number->hedge_first = at + i;
        return;
    }
}

static void take_away(gly_number *number)
{
    number->hedge = GLY_HEDGE_NONE;
    number->hedge_first = GLY_NONE;
}

void gly_number_read_hedge(gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->first;
    take_away(number);
    bool article = at > 0 &&
                   reading->sentences[at - 1] == reading->sentences[at] &&
                   gly_reading_is(reading, at - 1, GLY_IS_DETERMINER);
    if (read_before(number, reading, at))
        return;
    if (!article || !read_before(number, reading, at - 1))
        read_after(number, reading);
    else if (gly_reading_is_word(reading, number->hedge_first, "as"))
        take_away(number); /* "nearly as much as the 47 of May" */
}

/* Half of the last place that is written. Whole numbers of two digits are
 * exact; three and more may be rounded to two digits, and what has a scale
 * ("two million") to as many as it has. */
static gly_decimal half_place(const gly_number *number)
{
    gly_decimal plain = gly_decimal_plain(number->value);
    int32_t digits = 0;
    for (int64_t left = plain.digits; left != 0; left /= 10)
        digits++;
    int32_t size = digits + plain.exponent;
    int32_t places = number->places;
    bool exact = places >= 0 && !number->scaled && size <= 2;
    if (exact)
        return gly_decimal_of(0, 0);
    if (!number->scaled && places > size - 2 && size > 2)
        places = size - 2;
    if (places == 0)
        return gly_decimal_of(0, 0);
    return gly_decimal_of(5, places - 1);
}

static gly_decimal tenth_of(gly_decimal value)
{
    return gly_decimal_multiply(value,
                                gly_decimal_of(value.digits < 0 ? -1 : 1, -1));
}

void gly_number_set_bounds(gly_number *number)
{
    gly_decimal half = half_place(number);
    gly_decimal tenth = tenth_of(number->value);
    gly_decimal end = number->range ? number->parts[1] : number->value;
    number->low = gly_decimal_subtract(number->value, half);
    number->high = gly_decimal_add(end, half);
    switch (number->hedge) {
    case GLY_HEDGE_ABOUT:
        number->low = gly_decimal_subtract(number->low, tenth);
        number->high = gly_decimal_add(number->high, tenth);
        break;
    case GLY_HEDGE_NEARLY:
        number->low = gly_decimal_subtract(number->low, tenth);
        number->high = end;
        break;
    case GLY_HEDGE_OVER:
        number->low = number->value;
        number->high = gly_decimal_add(number->high, tenth);
        break;
    case GLY_HEDGE_MORE_THAN:
    case GLY_HEDGE_AT_LEAST:
        number->low = number->value;
        number->high = gly_decimal_most();
        break;
    case GLY_HEDGE_LESS_THAN:
    case GLY_HEDGE_AT_MOST:
        /* "less than -5" is below, and nobody means far. */
        number->low = end.digits < 0
                          ? gly_decimal_multiply(end, gly_decimal_of(10, 0))
                          : gly_decimal_of(0, 0);
        number->high = end;
        break;
    default:
        break;
    }
}
