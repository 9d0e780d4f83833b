#include "language/stops.h"

#include "base/utf8.h"
#include "language/characters.h"

/* The character after the full stop at `dot` and, if there is one, a blank. */
static uint32_t after_stop(const gly_word_place *place, uint32_t dot)
{
    gly_char next = gly_char_at(place->block, dot + 1);
    uint32_t at = dot + 1;
    while (next.kind == GLY_CHAR_SPACE) {
        at += next.length;
        next = gly_char_at(place->block, at);
    }
    return at;
}

/* Whether "J." is an initial and not the end of "Plan B.". */
static bool is_initial(const gly_words *words, const gly_word_place *place,
                       uint32_t dot)
{
    uint32_t at = after_stop(place, dot);
    gly_char next = gly_char_at(place->block, at);
    if (next.kind == GLY_CHAR_END)
        return place->at >= 3 && place->block.data[place->at - 2] == '.';
    return !gly_words_is_opener(words, place->block, at);
}

/* The character before the word, a blank passed over. */
static gly_char seen_before(const gly_word_place *place)
{
    gly_char before = gly_char_before(place->block, place->at);
    if (before.kind == GLY_CHAR_SPACE)
        before = gly_char_before(place->block, place->at - before.length);
    return before;
}

/* Whether the full stop at `dot` belongs to the abbreviation before it. */
static bool keeps_stop(const gly_words *words, const gly_word_place *place,
                       uint32_t dot)
{
    gly_symbol class = gly_words_abbreviation(
        words,
        gly_text_slice(place->block, gly_span_between(place->at, dot + 1)));
    if (class == 0)
        return false;
    gly_char next = gly_char_at(place->block, after_stop(place, dot));
    gly_char first = gly_char_at(place->block, place->at);
    if (class == words->number)
        return next.kind == GLY_CHAR_DIGIT || seen_before(place).point == '(';
    if (class == words->date)
        return gly_utf8_is_upper(first.point) &&
               (next.kind == GLY_CHAR_DIGIT || next.point == ',' ||
                (next.kind == GLY_CHAR_LETTER &&
                 !gly_utf8_is_upper(next.point)));
    if (class == words->place) {
        uint32_t before = seen_before(place).point;
        return gly_utf8_is_upper(first.point) &&
               (before == ',' || before == '-' || before == 0x2013);
    }
    return true;
}

/* "U.S", "p.m", "Ph.D": a letter on each side of the last dot inside; no
 * "DKr2.4bn". */
static bool is_dotted(const gly_word_place *place, uint32_t end)
{
    gly_text text = place->chunk;
    for (uint32_t at = place->at; at < end; at++) {
        if (text.data[at] == '.' &&
            gly_char_at(text, at + 1).kind != GLY_CHAR_DIGIT)
            return gly_char_before(text, end).kind == GLY_CHAR_LETTER &&
                   gly_char_at(text, place->at).kind == GLY_CHAR_LETTER;
    }
    return false;
}

/* Whether "J" at `place` or "No" before `dot` owns the full stop there. */
static bool owns_stop(const gly_words *words, const gly_word_place *place,
                      uint32_t dot)
{
    gly_char first = gly_char_at(place->chunk, place->at);
    if (dot - place->at == first.length && gly_utf8_is_upper(first.point))
        return is_initial(words, place, dot);
    gly_text word =
        gly_text_slice(place->chunk, gly_span_between(place->at, dot));
    return is_dotted(place, dot) || gly_char_half_of_day(word) > 0 ||
           keeps_stop(words, place, dot);
}

uint32_t gly_stop_end(const gly_words *words, const gly_word_place *place,
                      uint32_t end)
{
    if (gly_char_at(place->chunk, end).point != '.')
        return end;
    /* Two dots are the word's and the sentence's, three an ellipsis. */
    if (gly_char_at(place->chunk, end + 1).point == '.' &&
        gly_char_at(place->chunk, end + 2).point == '.')
        return end;
    return owns_stop(words, place, end) ? end + 1 : end;
}
