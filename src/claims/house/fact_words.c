#include "claims/house/fact_words.h"

#include "base/utf8.h"

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* The next word from `*at` on, which is moved behind it; empty at the end. */
static gly_text next_word(gly_text text, uint32_t *at)
{
    while (*at < text.size && is_blank(text.data[*at]))
        ++*at;
    uint32_t start = *at;
    while (*at < text.size && !is_blank(text.data[*at]))
        ++*at;
    return gly_text_slice(text, gly_span_between(start, *at));
}

gly_text gly_fact_first_word(gly_text name)
{
    uint32_t at = 0;
    return next_word(name, &at);
}

gly_text gly_fact_last_word(gly_text name)
{
    uint32_t at = 0;
    gly_text last = next_word(name, &at);
    for (gly_text word = last; word.size > 0; word = next_word(name, &at))
        last = word;
    return last;
}

bool gly_fact_is_slip(gly_text told, gly_text held)
{
    uint32_t shorter = told.size < held.size ? told.size : held.size;
    uint32_t most = shorter >= 8 ? 2 : 1;
    return shorter >= 4 && !gly_utf8_equal_folded(told, held) &&
           gly_text_distance(told, held, most) <= most;
}

/* Small words before a noun say nothing of the office. */
static bool is_small(gly_text word)
{
    return word.size <= 3 && !gly_utf8_is_upper((unsigned char)word.data[0]);
}

/* Those before "of", "for", "at". */
static gly_title_words words_of(gly_text title)
{
    gly_title_words found = {.count = 0};
    uint32_t at = 0;
    for (gly_text word = next_word(title, &at);
         word.size > 0 && found.count < GLY_TITLE_WORDS;
         word = next_word(title, &at)) {
        if (!is_small(word))
            found.items[found.count++] = word;
        else if (found.count > 0)
            break;
    }
    return found;
}

bool gly_fact_is_deputy(const gly_lexicon *lexicon, gly_text word)
{
    char folded[16];
    if (word.size >= sizeof folded)
        return false;
    for (uint32_t i = 0; i < word.size; i++)
        folded[i] = (char)gly_utf8_lower((unsigned char)word.data[i]);
    folded[word.size] = '\0';
    gly_symbol symbol = gly_lexicon_symbol(lexicon, folded);
    gly_list_id list = gly_lexicon_list(lexicon, "standing");
    if (symbol == 0 || list == GLY_NONE)
        return false;
    gly_entry entry = gly_lexicon_find(lexicon, list, &symbol, 1);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(lexicon, "deputy");
}

static bool has_deputy(const gly_title_words *in, const gly_lexicon *lexicon)
{
    for (uint32_t i = 0; i + 1 < in->count; i++) {
        if (gly_fact_is_deputy(lexicon, in->items[i]))
            return true;
    }
    return false;
}

/* Whether all words of `some` but the last are among those of `all`. */
static bool has_all(const gly_title_words *all, const gly_title_words *some)
{
    for (uint32_t i = 0; i + 1 < some->count; i++) {
        bool found = false;
        for (uint32_t j = 0; j + 1 < all->count; j++)
            found =
                found || gly_utf8_equal_folded(some->items[i], all->items[j]);
        if (!found)
            return false;
    }
    return true;
}

gly_title_relation gly_fact_hold_title(const gly_title_words *told,
                                       gly_text title,
                                       const gly_lexicon *lexicon)
{
    gly_title_words held = words_of(title);
    if (told->count == 0 || held.count == 0 ||
        !gly_utf8_equal_folded(told->items[told->count - 1],
                               held.items[held.count - 1]))
        return GLY_TITLE_APART;
    if (has_deputy(told, lexicon) != has_deputy(&held, lexicon))
        return GLY_TITLE_OTHER;
    return has_all(told, &held) || has_all(&held, told) ? GLY_TITLE_FITS
                                                        : GLY_TITLE_OTHER;
}

/* Whether one word is the other but for an ending. */
static bool is_form(gly_text a, gly_text b)
{
    gly_text shorter = a.size < b.size ? a : b,
             longer = a.size < b.size ? b : a;
    return longer.size - shorter.size <= 2 && shorter.size >= 3 &&
           gly_utf8_equal_folded(
               gly_text_slice(longer, (gly_span){0, shorter.size}), shorter);
}

bool gly_fact_is_counted(gly_text noun, gly_text sentence, gly_text name)
{
    uint32_t at = 0;
    if (!is_form(noun, next_word(name, &at)))
        return false;
    for (gly_text wanted = next_word(name, &at); wanted.size > 0;
         wanted = next_word(name, &at)) {
        bool found = is_small(wanted);
        uint32_t from = 0;
        for (gly_text word = next_word(sentence, &from);
             word.size > 0 && !found; word = next_word(sentence, &from))
            found = is_form(word, wanted);
        if (!found)
            return false;
    }
    return true;
}
