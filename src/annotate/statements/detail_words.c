/* detail_words.c - where a name, a day or a year begins and ends. */
#include "annotate/statements/detail_words.h"

#include "lexicon/wordnet.h"

enum { NAME_WORDS = 8, YEAR_LEAST = 1900, YEAR_MOST = 2099, SMALL = 2 };

gly_detail_reader gly_detail_reader_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_detail_reader){reading, gly_lexicon_list(lexicon, "calendar"),
                               gly_lexicon_symbol(lexicon, "day"),
                               gly_lexicon_symbol(lexicon, "month")};
}

static const gly_node *node_at(const gly_detail_reader *h, uint32_t token)
{
    return &h->reading->language->syntax.items[token];
}

static gly_symbol calendar_class(const gly_detail_reader *h, uint32_t token)
{
    if (!gly_reading_is(h->reading, token, GLY_IS_CALENDAR) ||
        h->calendar == GLY_NONE)
        return 0;
    return gly_lexicon_find(h->reading->language->lexicon, h->calendar,
                            h->reading->forms + token, 1)
        .class;
}

bool gly_detail_is_day(const gly_detail_reader *reader, uint32_t token)
{
    return reader->day != 0 && calendar_class(reader, token) == reader->day;
}

static bool is_name_word(const gly_detail_reader *h, uint32_t token)
{
    gly_xpos xpos = node_at(h, token)->xpos;
    return (xpos == GLY_XPOS_NNP || xpos == GLY_XPOS_NNPS) &&
           gly_reading_has(h->reading, token, GLY_TOKEN_CAPITAL) &&
           !gly_reading_is(h->reading, token,
                           GLY_IS_CALENDAR | GLY_IS_DEMONYM | GLY_IS_HONORIFIC);
}

/* "Thursday 20 May", "last Saturday" under a picture: when it was taken,
 * whatever the body tells of. */
static bool dates_picture(const gly_detail_reader *h, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(h->reading, token);
    return h->reading->language->document->blocks[in->block].kind ==
           GLY_BLOCK_CAPTION;
}

bool gly_detail_at(gly_detail *out, const gly_detail_reader *reader,
                   uint32_t token)
{
    const gly_detail_reader *h = reader;
    const gly_sentence *in = gly_reading_sentence(h->reading, token);
    *out = (gly_detail){.first = token, .last = token};
    gly_symbol class = calendar_class(h, token);
    if (class != 0 || gly_text_is_year(gly_reading_text(h->reading, token),
                                       YEAR_LEAST, YEAR_MOST)) {
        bool month = class == h->month;
        out->kind = class == h->day ? GLY_DETAIL_DAY
                    : month         ? GLY_DETAIL_MONTH
                                    : GLY_DETAIL_YEAR;
        if (class != 0 && dates_picture(h, token))
            return false;
        return class == 0 || class == h->day ||
               (month &&
                gly_reading_has(h->reading, token, GLY_TOKEN_CAPITAL) &&
                node_at(h, token)->upos == GLY_UPOS_PROPN);
    }
    if (gly_reading_demonym(h->reading, token) != 0) {
        out->kind = GLY_DETAIL_PEOPLE;
        return gly_reading_has(h->reading, token, GLY_TOKEN_CAPITAL);
    }
    out->kind = GLY_DETAIL_NAME;
    if (!is_name_word(h, token))
        return false;
    uint32_t end = in->first + in->count;
    while (out->last + 1 < end && is_name_word(h, out->last + 1) &&
           out->last - token < NAME_WORDS)
        out->last++;
    return true;
}

bool gly_detail_is_place(const gly_detail_reader *reader, const gly_detail *d)
{
    if (d->kind == GLY_DETAIL_PEOPLE)
        return true;
    if (d->kind != GLY_DETAIL_NAME || d->last > d->first ||
        gly_reading_is(reader->reading, d->first, GLY_IS_GIVEN))
        return false;
    gly_word_senses senses;
    gly_text word = gly_symbols_text(reader->reading->language->tokens.symbols,
                                     reader->reading->forms[d->first]);
    gly_wordnet_senses(&senses, gly_wordnet_find(word), GLY_NOUN);
    return senses.senses > 0 && senses.capital &&
           senses.dominant == GLY_FILE_NOUN_LOCATION;
}

/* "Ex-bridge", "Then-mayor": the capital is of the sentence; and so it is in
 * "Co-Creator", where every word has one. */
static bool is_compound(gly_text word)
{
    if (gly_text_starts(word, gly_text_of("Co-")) ||
        gly_text_starts(word, gly_text_of("Ex-")))
        return true;
    for (uint32_t i = 0; i + 1 < word.size; i++) {
        char next = word.data[i + 1];
        if (word.data[i] == '-')
            return next >= 'a' && next <= 'z';
    }
    return false;
}

bool gly_detail_is_common(const gly_detail_reader *reader, const gly_detail *d)
{
    const gly_detail_reader *h = reader;
    gly_text word = gly_symbols_text(h->reading->language->tokens.symbols,
                                     h->reading->forms[d->first]);
    bool opens = gly_reading_sentence(h->reading, d->first)->first == d->first;
    if (d->last > d->first ||
        (!opens && gly_reading_is(h->reading, d->first, GLY_IS_GIVEN)))
        return false;
    if (is_compound(gly_reading_text(h->reading, d->first)))
        return true;
    gly_word_senses senses;
    gly_wordnet_senses(&senses, gly_wordnet_lemma(word, GLY_NOUN), GLY_NOUN);
    return word.size <= SMALL || (senses.senses > 0 && !senses.capital);
}
