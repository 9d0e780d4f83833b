/* number_units.c - looks the words beside a numeral up in the lists of units.
 * "m" and "in" are units only right after digits, and only where no other
 * word fits better: 5 in is a length when a unit stands before it (5ft 6in) or
 * a full stop after. */
#include "annotate/numbers/number_units.h"

#include "language/characters.h"

enum { UNIT_WORDS = 4, SIGN_WORDS = 3 };

/* Whether the sign of pounds stands anywhere. */
static bool has_pounds(const gly_reading *reading)
{
    static const char sign[] = "\xC2\xA3";
    return gly_text_find(reading->language->document->text, gly_text_of(sign),
                         0) != GLY_NONE;
}

gly_unit_words gly_unit_words_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_unit_words){
        .reading = reading,
        .lexicon = lexicon,
        .words = gly_lexicon_list(lexicon, "unit"),
        .symbols = gly_lexicon_list(lexicon, "unit-symbol"),
        .sterling = has_pounds(reading),
        .currencies = gly_lexicon_list(lexicon, "currency"),
    };
}

/* The longest entry of `list` at token `at` that stays in its sentence. */
static gly_unit_place find(const gly_unit_words *words, gly_list_id list,
                           uint32_t at)
{
    gly_unit_place none = {GLY_UNIT_NONE, at, at};
    const gly_reading *reading = words->reading;
    if (list == GLY_NONE || at >= reading->language->tokens.count)
        return none;
    const gly_sentence *sentence = gly_reading_sentence(reading, at);
    uint32_t left = sentence->first + sentence->count - at;
    gly_entry entry =
        gly_lexicon_find(words->lexicon, list, reading->forms + at,
                         left < UNIT_WORDS ? left : UNIT_WORDS);
    if (entry.count == 0)
        return none;
    gly_text name =
        gly_symbols_text(gly_lexicon_symbols(words->lexicon), entry.class);
    return (gly_unit_place){gly_unit_of(name), at, at + entry.count - 1};
}

gly_unit_place gly_unit_before(const gly_unit_words *words, uint32_t at)
{
    gly_unit_place none = {GLY_UNIT_NONE, at, at};
    uint32_t first = gly_reading_sentence(words->reading, at)->first;
    for (uint32_t size = SIGN_WORDS; size > 0; size--) {
        if (at < first + size)
            continue;
        gly_unit_place place = find(words, words->currencies, at - size);
        if (place.unit != GLY_UNIT_NONE && place.last + 1 == at)
            return place;
    }
    return none;
}

/* Whether token `index` is a hyphen that clings to both sides. */
static bool is_hyphen(const gly_reading *reading, uint32_t index)
{
    return gly_reading_at(reading, index, '-') &&
           gly_reading_has(reading, index, GLY_TOKEN_GLUED) &&
           gly_reading_has(reading, index + 1, GLY_TOKEN_GLUED);
}

/* Whether the short form at `place` is to be read as such: what clings to its
 * digits is; what stands apart is unless it is a word of its own ("5 in") or
 * a capital that may begin a name. */
static bool is_symbol(const gly_reading *reading, const gly_unit_place *place)
{
    if (gly_reading_has(reading, place->first, GLY_TOKEN_GLUED))
        return true;
    const gly_sentence *own = gly_reading_sentence(reading, place->first);
    if (place->last + 1 == own->first + own->count)
        return true; /* "755 m" in a cell of a table */
    uint32_t letters = gly_reading_text(reading, place->first).size;
    bool word =
        gly_reading_is(reading, place->first, GLY_IS_STOP | GLY_IS_PREPOSITION);
    bool one =
        letters == 1 && gly_reading_has(reading, place->first, GLY_TOKEN_WORD);
    return !word && !one;
}

/* The word for a unit may follow "a", "an" or "of a" after a fraction or what
 * is less than one: "0.9 of a point". */
static uint32_t past_article(const gly_unit_words *words,
                             const gly_numeral *numeral, uint32_t at)
{
    const gly_reading *reading = words->reading;
    gly_decimal one = {1, 0};
    if (!numeral->fraction && gly_decimal_compare(numeral->value, one) >= 0)
        return at;
    if (gly_reading_is_word(reading, at, "of"))
        at++;
    bool article = gly_reading_is_indefinite(reading, at);
    return article ? at + 1 : at;
}

/* The sign in "6 £7bn" is the next number's. */
static bool is_of_next(const gly_reading *reading, uint32_t sign)
{
    return gly_reading_has(reading, sign, GLY_TOKEN_MARK) &&
           gly_reading_has(reading, sign + 1, GLY_TOKEN_NUMBER) &&
           gly_reading_has(reading, sign + 1, GLY_TOKEN_GLUED);
}

gly_unit_place gly_unit_after(const gly_unit_words *words,
                              const gly_numeral *numeral)
{
    const gly_reading *reading = words->reading;
    uint32_t at = numeral->last + 1;
    if (!numeral->words) {
        gly_unit_place symbol = find(words, words->symbols, at);
        if (symbol.unit != GLY_UNIT_NONE && is_symbol(reading, &symbol))
            return symbol;
    }
    gly_unit_place place = find(words, words->currencies, at);
    if (place.unit != GLY_UNIT_NONE && !is_of_next(reading, place.last))
        return place;
    if (is_hyphen(reading, at))
        at++;
    place = find(words, words->words, past_article(words, numeral, at));
    if (place.unit == GLY_UNIT_POUND && !words->sterling &&
        numeral->scale < 3 && place.first == place.last)
        place.unit = GLY_UNIT_WEIGHT_POUND;
    return place;
}

gly_unit_place gly_unit_named(const gly_unit_words *words, uint32_t at)
{
    return find(words, words->words, at);
}
