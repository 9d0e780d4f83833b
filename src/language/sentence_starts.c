#include "language/sentence_starts.h"

#include "language/characters.h"

enum {
    LONGEST_BRACKET = 12, /* tokens in brackets that may belong to a title */
    LONGEST_CREDIT = 6,   /* tokens of a name after a dash */
    LONGEST_NAME = 4,     /* tokens between a quotation and its verb */
};

static bool is_listed(const gly_divider *divider, gly_list_id list,
                      uint32_t token)
{
    enum { WORDS = 2 }; /* "went on" */
    if (list == GLY_NONE)
        return false;
    const gly_symbol *form = &divider->input->tokens->folded[token];
    uint32_t words =
        divider->end - token < WORDS ? divider->end - token : WORDS;
    return gly_lexicon_find(divider->input->lexicon, list, form, words).count >
           0;
}

/* "p.m.", a time: letters and dots, all small. */
static bool is_time(gly_text form)
{
    return form.size == 4 && form.data[1] == '.' && form.data[0] >= 'a' &&
           form.data[2] == 'm';
}

/* Whether a capital after "p.m." or "Inc." begins a sentence though it is no
 * opener: "at 5 p.m. Police said", not "Inc. Chairman Bo Lind". */
static bool begins_lonely(const gly_divider *divider, uint32_t word)
{
    return word + 1 < divider->end &&
           !gly_end_has(divider, word, GLY_TOKEN_CAPITALS) &&
           !is_listed(divider, divider->calendar, word) &&
           !gly_words_is_zone(&divider->words, divider->input->document->text,
                              divider->tokens[word].text.offset) &&
           gly_end_has(divider, word + 1, GLY_TOKEN_WORD) &&
           !gly_end_has(divider, word + 1, GLY_TOKEN_CAPITAL | GLY_TOKEN_GLUED);
}

/* "Lets Refugees Enter U.S. As Promised": capitals on both sides tell that a
 * capital means nothing here. */
static bool is_title_case(const gly_divider *divider, uint32_t token,
                          uint32_t word)
{
    return token > divider->start &&
           gly_end_has(divider, token - 1, GLY_TOKEN_CAPITAL) &&
           word + 1 < divider->end &&
           gly_end_has(divider, word + 1, GLY_TOKEN_CAPITAL);
}

/* After an abbreviation: whether it ended the sentence. */
static bool ends_short(const gly_divider *divider, uint32_t token,
                       uint32_t word)
{
    gly_text form = gly_end_text(divider, token);
    gly_symbol class = gly_words_abbreviation(&divider->words, form);
    if (!gly_end_has(divider, word, GLY_TOKEN_CAPITAL) ||
        (class != 0 &&
         (class == divider->words.title || class == divider->words.number)))
        return false;
    if (gly_end_is_opener(divider, word))
        return !is_title_case(divider, token, word);
    return (class != 0 || is_time(form)) && begins_lonely(divider, word);
}

/* "“Who pays?” Adler asked.": a name, then a verb of saying. */
static bool is_credit(const gly_divider *divider, uint32_t word)
{
    for (uint32_t at = word; at < divider->end && at - word <= LONGEST_NAME;
         at++) {
        if (is_listed(divider, divider->verbs, at))
            return at > word && !gly_end_is_opener(divider, word);
        if (!gly_end_has(divider, at, GLY_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

/* After a full stop a small letter begins a sentence all the same, unless the
 * word before may be a short form that no list has: "Abr. by". */
static bool begins_small(const gly_divider *divider, uint32_t token,
                         uint32_t next)
{
    if (next != token + 1)
        return false;
    gly_text mark = gly_end_text(divider, token);
    if (mark.data[0] == '?' && mark.size == 1)
        return false;
    return token == divider->start ||
           !gly_end_has(divider, token - 1, GLY_TOKEN_CAPITAL) ||
           divider->tokens[token - 1].text.length > 4;
}

/* "Viva! (1965), and": the bracket after the mark, and the sentence, go on. */
static bool runs_past_bracket(const gly_divider *divider, uint32_t next)
{
    uint32_t close = gly_end_is_byte(divider, next, '(')
                         ? gly_end_bracket(divider, next, LONGEST_BRACKET)
                         : GLY_NONE;
    if (close == GLY_NONE || close + 1 >= divider->end)
        return false;
    return gly_end_is_byte(divider, close + 1, ',') ||
           (gly_end_has(divider, close + 1, GLY_TOKEN_WORD) &&
            !gly_end_has(divider, close + 1, GLY_TOKEN_CAPITAL));
}

/* Whether the word `word`, with the marks from `next` before it, begins a
 * sentence after the end `token`. */
static bool begins_word(const gly_divider *divider, uint32_t token,
                        uint32_t next, uint32_t word)
{
    gly_end_kind kind = gly_end_kind_of(divider, token);
    bool capital = gly_end_has(divider, word, GLY_TOKEN_CAPITAL);
    if (!gly_end_has(divider, word, GLY_TOKEN_WORD))
        return !gly_end_is_dash(divider, word) ||
               (word + LONGEST_CREDIT < divider->end &&
                gly_end_has(divider, word + 1, GLY_TOKEN_CAPITAL));
    if (capital)
        return kind != GLY_END_CALL || next == token + 1 ||
               !is_credit(divider, word);
    if (word > next)
        return kind == GLY_END_STOP;
    return kind != GLY_END_TRAIL && begins_small(divider, token, next);
}

/* "so maybe — That's me.": a capital that is no name's after a dash, in the
 * middle of a sentence. A dateline and "8 a.m. — The" have a dash too, but not
 * after a small letter or a plain word. */
static bool breaks_off(const gly_divider *divider, uint32_t token)
{
    uint32_t word = token + 1;
    return token > divider->start && word + 1 < divider->end &&
           gly_end_has(divider, token - 1, GLY_TOKEN_WORD) &&
           !gly_end_has(divider, token - 1, GLY_TOKEN_CAPITAL) &&
           gly_end_kind_of(divider, token - 1) == GLY_END_NOT &&
           !gly_end_has(divider, word, GLY_TOKEN_GLUED) &&
           gly_end_has(divider, word, GLY_TOKEN_CAPITAL) &&
           divider->tokens[word].text.length > 1 &&
           gly_end_is_opener(divider, word) &&
           !gly_end_has(divider, word + 1, GLY_TOKEN_CAPITAL);
}

bool gly_sentence_starts(const gly_divider *divider, uint32_t token,
                         uint32_t next)
{
    gly_end_kind kind = gly_end_kind_of(divider, token);
    if (kind == GLY_END_BREAK)
        return breaks_off(divider, token);
    uint32_t word = next;
    while (word < divider->end && gly_end_is_opening(divider, word))
        word++;
    if (word == divider->end)
        return kind != GLY_END_SHORT;
    if (kind == GLY_END_SHORT)
        return ends_short(divider, token, word);
    if (kind == GLY_END_CALL && runs_past_bracket(divider, next))
        return false;
    return begins_word(divider, token, next, word);
}
