#include "language/sentence_ends.h"

#include <string.h>

#include "language/characters.h"

enum { LONGEST_NOTE = 12 }; /* tokens of a note in brackets */

gly_text gly_end_text(const gly_divider *divider, uint32_t token)
{
    return gly_text_slice(divider->input->document->text,
                          divider->tokens[token].text);
}

bool gly_end_has(const gly_divider *divider, uint32_t token, uint32_t flag)
{
    return (divider->tokens[token].flags & flag) != 0;
}

bool gly_end_is_byte(const gly_divider *divider, uint32_t token, char mark)
{
    if (token >= divider->end || divider->tokens[token].text.length != 1)
        return false;
    return gly_end_text(divider, token).data[0] == mark;
}

static gly_end_kind kind_of_mark(gly_text text)
{
    uint32_t point = gly_char_at(text, 0).point;
    char last = text.data[text.size - 1];
    if (last == '!' || last == '?' || point == 0x203C || point == 0x2047)
        return GLY_END_CALL;
    if (point == '.')
        return text.size == 1 ? GLY_END_STOP : GLY_END_TRAIL;
    return point == 0x2026 ? GLY_END_TRAIL : GLY_END_NOT;
}

bool gly_end_is_dash(const gly_divider *divider, uint32_t token)
{
    uint32_t point = gly_char_at(gly_end_text(divider, token), 0).point;
    return gly_end_has(divider, token, GLY_TOKEN_MARK) &&
           (point == '-' || point == 0x2013 || point == 0x2014);
}

/* "1." at the head of a sentence numbers it. */
static bool numbers_item(const gly_divider *divider, uint32_t stop)
{
    uint32_t number = divider->start;
    return stop == number + 1 && gly_end_has(divider, stop, GLY_TOKEN_GLUED) &&
           (gly_end_has(divider, number, GLY_TOKEN_NUMBER) ||
            divider->tokens[number].text.length == 1);
}

gly_end_kind gly_end_kind_of(const gly_divider *divider, uint32_t token)
{
    gly_text text = gly_end_text(divider, token);
    if (gly_end_has(divider, token, GLY_TOKEN_MARK)) {
        gly_end_kind kind = kind_of_mark(text);
        if (gly_end_is_dash(divider, token) &&
            !gly_end_has(divider, token, GLY_TOKEN_GLUED))
            return GLY_END_BREAK;
        if (kind == GLY_END_STOP && numbers_item(divider, token))
            return GLY_END_NOT;
        return kind;
    }
    bool stopped = text.size > 1 && text.data[text.size - 1] == '.';
    return stopped ? GLY_END_SHORT : GLY_END_NOT;
}

/* Whether a quotation begins with the mark `token`. O(log quotations). */
static bool opens_quote(const gly_divider *divider, uint32_t token)
{
    const gly_quotes *quotes = divider->input->quotes;
    uint32_t low = 0, high = quotes->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (quotes->items[middle].first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < quotes->count && quotes->items[low].open == token;
}

bool gly_end_is_opening(const gly_divider *divider, uint32_t token)
{
    return gly_end_is_byte(divider, token, '(') ||
           gly_end_is_byte(divider, token, '[') ||
           (gly_end_has(divider, token, GLY_TOKEN_QUOTE) &&
            opens_quote(divider, token));
}

/* Marks that belong to the sentence they follow: closing quotation marks and
 * brackets, more stops, smileys. */
static bool is_closing(const gly_divider *divider, uint32_t token)
{
    gly_text text = gly_end_text(divider, token);
    if (!gly_end_has(divider, token, GLY_TOKEN_MARK))
        return false;
    if (gly_end_has(divider, token, GLY_TOKEN_QUOTE))
        return !opens_quote(divider, token);
    if (text.size == 1)
        return memchr(".!?)]}", text.data[0], 6) != NULL;
    return kind_of_mark(text) != GLY_END_NOT ||
           memchr(":;=", text.data[0], 3) != NULL;
}

bool gly_end_is_opener(const gly_divider *divider, uint32_t token)
{
    return gly_words_is_opener(&divider->words, divider->input->document->text,
                               divider->tokens[token].text.offset);
}

uint32_t gly_end_bracket(const gly_divider *divider, uint32_t token,
                         uint32_t most)
{
    char close = gly_end_is_byte(divider, token, '[') ? ']' : ')';
    for (uint32_t at = token + 1; at < divider->end && at - token <= most; at++)
        if (gly_end_is_byte(divider, at, close))
            return at;
    return GLY_NONE;
}

/* Past a note at the end of the sentence, "[1,2]", "[citation needed]", "4";
 * else `token`. */
static uint32_t note_end(const gly_divider *divider, uint32_t token)
{
    if (token + 1 >= divider->end)
        return token;
    bool small = divider->tokens[token].text.length <= 2 &&
                 gly_end_has(divider, token, GLY_TOKEN_NUMBER) &&
                 gly_end_has(divider, token + 1, GLY_TOKEN_CAPITAL);
    if (small && gly_end_is_opener(divider, token + 1))
        return token + 1;
    if (!gly_end_is_byte(divider, token, '[') ||
        gly_end_has(divider, token + 1, GLY_TOKEN_CAPITAL))
        return token;
    uint32_t close = gly_end_bracket(divider, token, LONGEST_NOTE);
    return close == GLY_NONE ? token : close + 1;
}

uint32_t gly_end_after(const gly_divider *divider, uint32_t token)
{
    uint32_t next = token + 1, at;
    do {
        at = next;
        while (next < divider->end && is_closing(divider, next))
            next++;
        next = note_end(divider, next);
    } while (next != at);
    return next;
}
