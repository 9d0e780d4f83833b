/* number_words.c - a class such as “n12” is its kind and value. */
#include "annotate/numbers/number_words.h"

gly_number_words gly_number_words_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_number_words){
        .reading = reading,
        .lexicon = lexicon,
        .list = gly_lexicon_list(lexicon, "number-word"),
        .end = gly_symbols_end(gly_lexicon_symbols(lexicon)),
    };
}

/* The value of a class name's digits, which have room for any power of ten
 * that has a name. */
static int64_t value_of(gly_text digits)
{
    int64_t value = 0;
    for (uint32_t i = 0; i < digits.size && i < 18; i++)
        value = value * 10 + (digits.data[i] - '0');
    return value;
}

gly_number_word gly_number_word_at(const gly_number_words *words,
                                   uint32_t index)
{
    gly_number_word none = {GLY_NUMBER_WORD_NONE, 0};
    if (words->list == GLY_NONE ||
        index >= words->reading->language->tokens.count)
        return none;
    gly_symbol form = words->reading->forms[index];
    if (form == 0 || form >= words->end)
        return none;
    gly_entry entry = gly_lexicon_find(words->lexicon, words->list, &form, 1);
    if (entry.count == 0)
        return none;
    gly_text name =
        gly_symbols_text(gly_lexicon_symbols(words->lexicon), entry.class);
    gly_text digits = gly_text_slice(name, (gly_span){1, name.size - 1});
    return (gly_number_word){(gly_number_word_kind)name.data[0],
                             value_of(digits)};
}
