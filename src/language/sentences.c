/* A sentence ends after a full stop, a question or exclamation mark, and the
 * quotation marks and brackets that belong to it, when what follows can begin
 * another: "“Who pays?” he asked." is one, "She left. He stayed." two. After
 * an abbreviation the next word decides, and after a title nothing does. */
#include "language/sentences.h"

#include <string.h>

#include "base/utf8.h"
#include "language/characters.h"
#include "language/vocabulary.h"

enum {
    LONGEST_NOTE = 12,  /* tokens of a note in brackets */
    LONGEST_CREDIT = 6, /* tokens of a name after a dash */
    LONGEST_NAME = 4,   /* tokens between a quotation and its verb */
};

/* How a token may end a sentence. */
typedef enum {
    END_NOT,
    END_STOP,  /* a full stop of its own */
    END_CALL,  /* ? and ! */
    END_TRAIL, /* an ellipsis */
    END_SHORT, /* an abbreviation with its full stop */
    END_BREAK, /* a dash that breaks a sentence off */
} end_kind;

/* The block that is being divided. */
typedef struct {
    const gly_sentence_input *input;
    gly_words words;
    gly_list_id verbs, calendar;
    const gly_token *tokens;
    uint32_t first, end; /* tokens of the block */
    uint32_t start;      /* first token of the sentence so far */
} block_divider;

static gly_text text_of(const block_divider *divider, uint32_t token)
{
    return gly_text_slice(divider->input->document->text,
                          divider->tokens[token].text);
}

static bool has(const block_divider *divider, uint32_t token, uint32_t flag)
{
    return (divider->tokens[token].flags & flag) != 0;
}

/* Whether `token` lies in the block and is the one byte `mark`. */
static bool is_byte(const block_divider *divider, uint32_t token, char mark)
{
    if (token >= divider->end || divider->tokens[token].text.length != 1)
        return false;
    return text_of(divider, token).data[0] == mark;
}

static end_kind kind_of_mark(gly_text text)
{
    uint32_t point = gly_char_at(text, 0).point;
    char last = text.data[text.size - 1];
    if (last == '!' || last == '?' || point == 0x203C || point == 0x2047)
        return END_CALL;
    if (point == '.')
        return text.size == 1 ? END_STOP : END_TRAIL;
    return point == 0x2026 ? END_TRAIL : END_NOT;
}

static bool is_dash(const block_divider *divider, uint32_t token)
{
    uint32_t point = gly_char_at(text_of(divider, token), 0).point;
    return has(divider, token, GLY_TOKEN_MARK) &&
           (point == '-' || point == 0x2013 || point == 0x2014);
}

/* "1." at the head of a sentence numbers it. */
static bool numbers_item(const block_divider *divider, uint32_t stop)
{
    uint32_t number = divider->start;
    return stop == number + 1 && has(divider, stop, GLY_TOKEN_GLUED) &&
           (has(divider, number, GLY_TOKEN_NUMBER) ||
            divider->tokens[number].text.length == 1);
}

static end_kind kind_of_end(const block_divider *divider, uint32_t token)
{
    gly_text text = text_of(divider, token);
    if (has(divider, token, GLY_TOKEN_MARK)) {
        end_kind kind = kind_of_mark(text);
        if (is_dash(divider, token) && !has(divider, token, GLY_TOKEN_GLUED))
            return END_BREAK;
        if (kind == END_STOP && numbers_item(divider, token))
            return END_NOT;
        return kind;
    }
    bool stopped = text.size > 1 && text.data[text.size - 1] == '.';
    return stopped ? END_SHORT : END_NOT;
}

/* Whether a quotation begins with the mark `token`. O(log quotations). */
static bool opens_quote(const block_divider *divider, uint32_t token)
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

static bool is_opening(const block_divider *divider, uint32_t token)
{
    return is_byte(divider, token, '(') || is_byte(divider, token, '[') ||
           (has(divider, token, GLY_TOKEN_QUOTE) &&
            opens_quote(divider, token));
}

/* Marks that belong to the sentence they follow: closing quotation marks and
 * brackets, more stops, smileys. */
static bool is_closing(const block_divider *divider, uint32_t token)
{
    gly_text text = text_of(divider, token);
    if (!has(divider, token, GLY_TOKEN_MARK))
        return false;
    if (has(divider, token, GLY_TOKEN_QUOTE))
        return !opens_quote(divider, token);
    if (text.size == 1)
        return memchr(".!?)]}", text.data[0], 6) != NULL;
    return kind_of_mark(text) != END_NOT ||
           memchr(":;=", text.data[0], 3) != NULL;
}

static bool is_opener(const block_divider *divider, uint32_t token)
{
    return gly_words_is_opener(&divider->words, divider->input->document->text,
                               divider->tokens[token].text.offset);
}

/* Where the bracket `token` opens is closed again, at most `most` tokens on;
 * GLY_NONE when it is not. */
static uint32_t bracket_end(const block_divider *divider, uint32_t token,
                            uint32_t most)
{
    char close = is_byte(divider, token, '[') ? ']' : ')';
    for (uint32_t at = token + 1; at < divider->end && at - token <= most; at++)
        if (is_byte(divider, at, close))
            return at;
    return GLY_NONE;
}

/* Past a note at the end of the sentence, "[1,2]", "[citation needed]", "4";
 * else `token`. */
static uint32_t note_end(const block_divider *divider, uint32_t token)
{
    if (token + 1 >= divider->end)
        return token;
    bool small = divider->tokens[token].text.length <= 2 &&
                 has(divider, token, GLY_TOKEN_NUMBER) &&
                 has(divider, token + 1, GLY_TOKEN_CAPITAL);
    if (small && is_opener(divider, token + 1))
        return token + 1;
    if (!is_byte(divider, token, '[') ||
        has(divider, token + 1, GLY_TOKEN_CAPITAL))
        return token;
    uint32_t close = bracket_end(divider, token, LONGEST_NOTE);
    return close == GLY_NONE ? token : close + 1;
}

/* The token after all that belongs to the sentence ended at `token`. */
static uint32_t after_end(const block_divider *divider, uint32_t token)
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

static bool is_listed(const block_divider *divider, gly_list_id list,
                      uint32_t token)
{
    if (list == GLY_NONE)
        return false;
    const gly_symbol *form = &divider->tokens[token].folded;
    return gly_lexicon_find(divider->input->lexicon, list, form, 1).count > 0;
}

/* "p.m.", a time: letters and dots, all small. */
static bool is_time(gly_text form)
{
    return form.size == 4 && form.data[1] == '.' && form.data[0] >= 'a' &&
           form.data[2] == 'm';
}

/* Whether a capital after "p.m." or "Inc." begins a sentence though it is no
 * opener: "at 5 p.m. Police said", not "Inc. Chairman Bo Lind". */
static bool begins_lonely(const block_divider *divider, uint32_t word)
{
    return word + 1 < divider->end && !has(divider, word, GLY_TOKEN_CAPITALS) &&
           !is_listed(divider, divider->calendar, word) &&
           has(divider, word + 1, GLY_TOKEN_WORD) &&
           !has(divider, word + 1, GLY_TOKEN_CAPITAL | GLY_TOKEN_GLUED);
}

/* After an abbreviation: whether it ended the sentence. */
static bool ends_short(const block_divider *divider, uint32_t token,
                       uint32_t word)
{
    gly_text form = text_of(divider, token);
    gly_symbol class = gly_words_abbreviation(&divider->words, form);
    if (!has(divider, word, GLY_TOKEN_CAPITAL) ||
        (class != 0 &&
         (class == divider->words.title || class == divider->words.number)))
        return false;
    if (is_opener(divider, word))
        return true;
    return (class != 0 || is_time(form)) && begins_lonely(divider, word);
}

/* "“Who pays?” Adler asked.": a name, then a verb of saying. */
static bool is_credit(const block_divider *divider, uint32_t word)
{
    for (uint32_t at = word; at < divider->end && at - word <= LONGEST_NAME;
         at++) {
        if (is_listed(divider, divider->verbs, at))
            return at > word && !is_opener(divider, word);
        if (!has(divider, at, GLY_TOKEN_CAPITAL))
            return false;
    }
    return false;
}

/* After a full stop a small letter begins a sentence all the same, unless the
 * word before may be a short form that no list has: "Abr. by". */
static bool begins_small(const block_divider *divider, uint32_t token,
                         uint32_t next)
{
    if (next != token + 1)
        return false;
    gly_text mark = text_of(divider, token);
    if (mark.data[0] == '?' && mark.size == 1)
        return false;
    return token == divider->start ||
           !has(divider, token - 1, GLY_TOKEN_CAPITAL) ||
           divider->tokens[token - 1].text.length > 4;
}

/* "Viva! (1965), and": the bracket after the mark, and the sentence, go on. */
static bool runs_past_bracket(const block_divider *divider, uint32_t next)
{
    uint32_t close = is_byte(divider, next, '(')
                         ? bracket_end(divider, next, LONGEST_NOTE)
                         : GLY_NONE;
    if (close == GLY_NONE || close + 1 >= divider->end)
        return false;
    return is_byte(divider, close + 1, ',') ||
           (has(divider, close + 1, GLY_TOKEN_WORD) &&
            !has(divider, close + 1, GLY_TOKEN_CAPITAL));
}

/* Whether the word `word`, with the marks from `next` before it, begins a
 * sentence after the end `token`. */
static bool begins_word(const block_divider *divider, uint32_t token,
                        uint32_t next, uint32_t word)
{
    end_kind kind = kind_of_end(divider, token);
    bool capital = has(divider, word, GLY_TOKEN_CAPITAL);
    if (!has(divider, word, GLY_TOKEN_WORD))
        return !is_dash(divider, word) ||
               (word + LONGEST_CREDIT < divider->end &&
                has(divider, word + 1, GLY_TOKEN_CAPITAL));
    if (capital)
        return kind != END_CALL || next == token + 1 ||
               !is_credit(divider, word);
    if (word > next)
        return kind == END_STOP;
    return kind != END_TRAIL && begins_small(divider, token, next);
}

/* "so maybe — That's me.": a capital that is no name's after a dash, in the
 * middle of a sentence. A dateline ends with a dash too, but not after a small
 * letter. */
static bool breaks_off(const block_divider *divider, uint32_t token)
{
    uint32_t word = token + 1;
    return token > divider->start && word + 1 < divider->end &&
           has(divider, token - 1, GLY_TOKEN_WORD) &&
           !has(divider, token - 1, GLY_TOKEN_CAPITAL) &&
           !has(divider, word, GLY_TOKEN_GLUED) &&
           has(divider, word, GLY_TOKEN_CAPITAL) &&
           divider->tokens[word].text.length > 1 && is_opener(divider, word) &&
           !has(divider, word + 1, GLY_TOKEN_CAPITAL);
}

/* Whether `next`, after the end `token`, begins a sentence. */
static bool begins(const block_divider *divider, uint32_t token, uint32_t next)
{
    end_kind kind = kind_of_end(divider, token);
    if (kind == END_BREAK)
        return breaks_off(divider, token);
    uint32_t word = next;
    while (word < divider->end && is_opening(divider, word))
        word++;
    if (word == divider->end)
        return kind != END_SHORT;
    if (kind == END_SHORT)
        return ends_short(divider, token, word);
    if (kind == END_CALL && runs_past_bracket(divider, next))
        return false;
    return begins_word(divider, token, next, word);
}

static gly_status add(gly_list *list, gly_arena *arena, block_divider *divider,
                      uint32_t end)
{
    gly_sentence *sentence = gly_list_add(list, arena);
    if (sentence == NULL)
        return GLY_NO_MEMORY;
    *sentence = (gly_sentence){divider->start, end - divider->start,
                               divider->tokens[divider->start].block};
    divider->start = end;
    return GLY_OK;
}

static gly_status divide_block(gly_list *list, gly_arena *arena,
                               block_divider *divider)
{
    gly_status status = GLY_OK;
    uint32_t token = divider->first;
    divider->start = token;
    while (token < divider->end && status == GLY_OK) {
        uint32_t next = token + 1;
        if (kind_of_end(divider, token) != END_NOT) {
            next = after_end(divider, token);
            if (next < divider->end && begins(divider, token, next))
                status = add(list, arena, divider, next);
        }
        token = next;
    }
    if (status == GLY_OK)
        status = add(list, arena, divider, divider->end);
    return status;
}

gly_status gly_sentences_build(gly_sentences *out, gly_arena *arena,
                               const gly_sentence_input *input)
{
    const gly_tokens *tokens = input->tokens;
    gly_list list = gly_list_of(sizeof(gly_sentence));
    block_divider divider = {
        .input = input,
        .words = gly_words_of(input->lexicon),
        .verbs = gly_lexicon_list(input->lexicon, "reporting-verb"),
        .calendar = gly_lexicon_list(input->lexicon, "calendar"),
        .tokens = tokens->items};
    while (divider.first < tokens->count) {
        uint32_t block = divider.tokens[divider.first].block;
        divider.end = divider.first;
        while (divider.end < tokens->count &&
               divider.tokens[divider.end].block == block)
            divider.end++;
        gly_status status = divide_block(&list, arena, &divider);
        if (status != GLY_OK)
            return status;
        divider.first = divider.end;
    }
    *out = (gly_sentences){list.items, list.count};
    return GLY_OK;
}

uint32_t gly_sentences_of(const gly_sentences *sentences, uint32_t token)
{
    uint32_t low = 0, high = sentences->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sentences->items[middle].first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? 0 : low - 1;
}
