#include "annotate/dates/date_items.h"

#include "annotate/dates/date_digits.h"
#include "annotate/dates/date_words.h"
#include "annotate/numbers/numerals.h"

enum { ENTRY_WORDS = 5, PART_MOST = 24 };

/* The pieces while they are found. */
typedef struct {
    gly_list *items, *dates;
    gly_arena *arena;
    const gly_reading *reading;
    uint32_t first, end;
    gly_date_words words;
    gly_number_words numbers;
    const bool *named; /* tokens of people's names; NULL */
    uint32_t block;    /* that the last piece stands in */
    gly_status status;
} finding;

static const gly_token *token_at(const finding *f, uint32_t index)
{
    return &f->reading->language->tokens.items[index];
}

static gly_date_item *add(finding *f, uint64_t kinds, uint32_t first,
                          uint32_t last)
{
    gly_date_item *item = gly_list_add(f->items, f->arena);
    if (item == NULL) {
        f->status = GLY_NO_MEMORY;
        return NULL;
    }
    item->kinds = kinds;
    item->first = first;
    item->last = last;
    item->date = GLY_NONE;
    item->text = gly_tokens_span(&f->reading->language->tokens, first, last);
    return item;
}

static void add_break(finding *f, uint32_t token)
{
    const gly_date_item *last =
        f->items->count > 0 ? gly_list_last(f->items) : NULL;
    if (last == NULL || last->kinds != GLY_PIECE(BREAK))
        add(f, GLY_PIECE(BREAK), token, token);
}

static void keep_date(finding *f, gly_date_item *item, const gly_date *date)
{
    if (item == NULL || !(item->kinds & (GLY_PIECE(DATE) | GLY_PIECE(CLOCK))))
        return;
    gly_date *kept = gly_list_add(f->dates, f->arena);
    if (kept == NULL) {
        f->status = GLY_NO_MEMORY;
        return;
    }
    *kept = *date;
    kept->first = item->first;
    kept->last = item->last;
    kept->text = item->text;
    item->date = f->dates->count - 1;
}

static void add_word(finding *f, uint32_t at, const gly_date_word *word,
                     gly_span text)
{
    gly_date_item *item = add(f, word->kinds, at, at + word->count - 1);
    if (item == NULL)
        return;
    item->value = word->value;
    item->amount = (word->kinds & GLY_PIECE(ORDINAL)) != 0 ? 2 : word->value;
    if (text.length > 0)
        item->text = text;
    keep_date(f, item, &word->date);
}

/* "May I ask?", "it will last three weeks", "Theresa May": another word. */
static bool is_other_word(const finding *f, uint32_t at, uint64_t kinds)
{
    const gly_node *node = &f->reading->language->syntax.items[at];
    bool named = f->named != NULL && f->named[at];
    gly_text next = at + 1 < f->end ? gly_reading_text(f->reading, at + 1)
                                    : (gly_text){NULL, 0};
    bool numbered = next.size > 0 && next.data[0] >= '0' && next.data[0] <= '9';
    /* "on Friday, 15 May to those", whatever the tagger takes it for */
    bool behind = at > 0 &&
                  gly_reading_has(f->reading, at - 1, GLY_TOKEN_NUMBER) &&
                  gly_reading_has(f->reading, at, GLY_TOKEN_CAPITAL);
    if ((kinds & (GLY_PIECE(MONTH) | GLY_PIECE(SEASON))) != 0)
        return !numbered && (named || (node->xpos == GLY_XPOS_MD && !behind));
    return (kinds & GLY_PIECE(NEAR)) != 0 && node->upos == GLY_UPOS_VERB &&
           node->xpos != GLY_XPOS_VBG && node->xpos != GLY_XPOS_VBN;
}

/* "Baltimore Sun, March 9": a paper's name. */
static bool is_of_name(const finding *f, uint32_t at, uint64_t kinds)
{
    const gly_node *nodes = f->reading->language->syntax.items;
    bool sun = (kinds & GLY_PIECE(WEEKDAY)) != 0 &&
               gly_reading_is_word(f->reading, at, "sun");
    return sun && at > f->first &&
           token_at(f, at - 1)->block == token_at(f, at)->block &&
           gly_reading_has(f->reading, at - 1, GLY_TOKEN_CAPITAL) &&
           (nodes[at - 1].upos == GLY_UPOS_PROPN ||
            nodes[at - 1].upos == GLY_UPOS_ADJ ||
            gly_reading_is_word(f->reading, at - 1, "the"));
}

/* "a second round": no unit of time. */
static bool is_counting(const finding *f, uint32_t at, uint64_t kinds)
{
    const gly_node *nodes = f->reading->language->syntax.items;
    return (kinds & GLY_PIECE(ORDINAL)) != 0 && at > 0 && at + 1 < f->end &&
           gly_reading_is_word(f->reading, at - 1, "a") &&
           nodes[at].relation == GLY_REL_AMOD &&
           (nodes[at + 1].upos == GLY_UPOS_NOUN ||
            nodes[at + 1].upos == GLY_UPOS_ADJ);
}

/* An entry of the list, of one token or more, of this block. */
static uint32_t find_entry(finding *f, uint32_t at)
{
    const gly_tokens *tokens = &f->reading->language->tokens;
    uint32_t count = 1;
    while (count < ENTRY_WORDS && at + count < f->end &&
           tokens->items[at + count].block == tokens->items[at].block)
        count++;
    bool small = !gly_reading_has(f->reading, at, GLY_TOKEN_CAPITAL);
    gly_date_word word =
        gly_date_words_find(&f->words, f->reading->forms + at, count, small);
    if (word.count == 1 &&
        (is_other_word(f, at, word.kinds) || is_of_name(f, at, word.kinds))) {
        add_break(f, at);
        return 1;
    }
    if (is_counting(f, at, word.kinds))
        word.kinds &= ~GLY_PIECE(UNIT);
    if (word.count > 0)
        add_word(f, at, &word, (gly_span){0, 0});
    return word.count;
}

/* Whether a number in words may begin at `at`. "Second" and "half" are words
 * of their own here, "a" is one unless it counts: "a dozen". */
static bool may_count(const finding *f, uint32_t at)
{
    gly_number_word word = gly_number_word_at(&f->numbers, at);
    gly_number_word next = gly_number_word_at(&f->numbers, at + 1);
    switch (word.kind) {
    case GLY_NUMBER_WORD_NUMBER:
    case GLY_NUMBER_WORD_POWER:
        return true;
    case GLY_NUMBER_WORD_GROUP:
    case GLY_NUMBER_WORD_ORDINAL:
        return word.value != 2;
    case GLY_NUMBER_WORD_ARTICLE:
        return next.kind == GLY_NUMBER_WORD_POWER ||
               (next.kind == GLY_NUMBER_WORD_GROUP && next.value != 2);
    default:
        return false;
    }
}

static uint64_t number_kinds(const gly_numeral *numeral, double amount)
{
    if (numeral->ordinal)
        return GLY_PIECE(ORDINAL) | (amount <= 31 ? GLY_PIECE(DAY) : 0);
    bool hour = numeral->value.exponent == 0 && amount >= 0 && amount <= 24;
    return GLY_PIECE(NUMBER) | (hour ? GLY_PIECE(HOUR) : 0);
}

/* A number in words, or one in digits that words go on with: "two and a half",
 * "twenty-first", "2.5 million". How many tokens it has. */
static uint32_t find_number(finding *f, uint32_t at)
{
    gly_numeral numeral;
    bool digits = gly_reading_has(f->reading, at, GLY_TOKEN_NUMBER);
    if ((!digits && !may_count(f, at)) ||
        !gly_numeral_read(&numeral, &f->numbers, at) || numeral.decade ||
        numeral.clock || numeral.multiple || numeral.last >= f->end ||
        (digits && numeral.last == at))
        return 0;
    if (numeral.last == at + 1 &&
        gly_reading_is_word(f->reading, numeral.last, "quarters") &&
        !gly_reading_is_word(f->reading, numeral.last + 1, "past")) {
        /* "two quarters" are half a year */
        numeral.value =
            gly_decimal_of(gly_number_word_at(&f->numbers, at).value, 0);
        numeral.last = at;
        if (digits)
            return 0;
    }
    double amount = gly_decimal_double(numeral.value);
    if (amount > 1e9 || amount < 0)
        return 0;
    gly_date_item *item =
        add(f, number_kinds(&numeral, amount), numeral.first, numeral.last);
    if (item == NULL)
        return 1;
    item->amount = amount;
    item->value = (int32_t)amount;
    return numeral.last - at + 1;
}

static uint64_t mark_kind(gly_text text)
{
    static const struct {
        gly_text mark;
        uint64_t kind;
    } marks[] = {
        {GLY_TEXT(","), GLY_PIECE(COMMA)}, {GLY_TEXT("-"), GLY_PIECE(DASH)},
        {GLY_TEXT("–"), GLY_PIECE(DASH)},  {GLY_TEXT("—"), GLY_PIECE(DASH)},
        {GLY_TEXT("~"), GLY_PIECE(DASH)},  {GLY_TEXT("/"), GLY_PIECE(SLASH)},
        {GLY_TEXT("'s"), GLY_PIECE(OF)},   {GLY_TEXT("’s"), GLY_PIECE(OF)},
    };
    for (uint32_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (gly_text_equal(text, marks[i].mark))
            return marks[i].kind;
    }
    return 0;
}

static uint32_t letters_at(gly_text text)
{
    uint32_t count = 0;
    while (count < text.size && ((text.data[count] | 0x20) >= 'a') &&
           ((text.data[count] | 0x20) <= 'z'))
        count++;
    return count;
}

/* "p.m." behind the digits of one token: how many bytes it has; 0. */
static uint32_t meridiem_at(gly_text text)
{
    bool letters =
        text.size >= 3 &&
        ((text.data[0] | 0x20) == 'a' || (text.data[0] | 0x20) == 'p') &&
        text.data[1] == '.' && (text.data[2] | 0x20) == 'm';
    if (!letters)
        return 0;
    return text.size > 3 && text.data[3] == '.' ? 4 : 3;
}

/* A word inside a token: "mid" of "mid-March". */
static bool find_part(finding *f, uint32_t token, gly_text part, gly_span span)
{
    char folded[PART_MOST];
    if (part.size > PART_MOST)
        return false;
    for (uint32_t i = 0; i < part.size; i++)
        folded[i] = (char)(part.data[i] | 0x20);
    gly_symbol symbol = gly_symbols_find(gly_lexicon_symbols(f->words.lexicon),
                                         (gly_text){folded, part.size});
    bool small = part.data[0] == folded[0];
    gly_date_word word =
        gly_date_words_find(&f->words, &symbol, symbol != 0, small);
    if (word.count > 0)
        add_word(f, token, &word, span);
    return word.count > 0;
}

static bool find_digits(finding *f, uint32_t token, const gly_date_digits *read,
                        gly_span span)
{
    if (read->length == 0 || read->kinds == 0)
        return false;
    gly_date_item *item = add(f, read->kinds, token, token);
    if (item == NULL)
        return true;
    item->text = span;
    item->value = read->value;
    item->digits = read->digits;
    item->amount = read->amount;
    keep_date(f, item, &read->date);
    return true;
}

/* One piece of a token at byte `at`; how many bytes it has, 0 for none. */
static uint32_t find_in_token(finding *f, uint32_t token, uint32_t at)
{
    gly_span whole = token_at(f, token)->text;
    gly_text text = gly_reading_text(f->reading, token);
    gly_text rest = gly_text_slice(text, (gly_span){at, text.size});
    gly_date_digits read = gly_date_digits_at(rest);
    gly_date_order(&read.date, f->reading->language->document->english);
    gly_span span = {whole.offset + at, read.length};
    if (find_digits(f, token, &read, span))
        return read.length;
    uint32_t meridiem = meridiem_at(rest);
    span.length = meridiem > 0 ? meridiem : letters_at(rest);
    if (span.length == 0 && (rest.data[0] == '-' || rest.data[0] == '/')) {
        span.length = 1;
        gly_date_item *item =
            add(f, rest.data[0] == '-' ? GLY_PIECE(DASH) : GLY_PIECE(SLASH),
                token, token);
        if (item != NULL)
            item->text = span;
        return 1;
    }
    bool found =
        span.length > 0 &&
        find_part(f, token, gly_text_slice(rest, (gly_span){0, span.length}),
                  span);
    return found ? span.length : 0;
}

/* "'90s" begins with a mark that is no piece. */
static uint32_t head_of(gly_text text)
{
    if (text.size > 2 && text.data[0] == '\'')
        return 1;
    return gly_text_starts(text, gly_text_of("’")) && text.size > 4 ? 3 : 0;
}

/* A token that is no entry: digits, a mark, or several pieces. */
static void find_inside(finding *f, uint32_t token)
{
    gly_text text = gly_reading_text(f->reading, token);
    uint64_t mark = mark_kind(text);
    if (mark != 0) {
        add(f, mark, token, token);
        return;
    }
    bool has_number = gly_reading_has(f->reading, token, GLY_TOKEN_NUMBER) ||
                      (text.data[0] >= '0' && text.data[0] <= '9');
    bool has_hyphen = gly_text_count(text, '-') > 0;
    bool lettered =
        text.size > 1 && text.size < 7 &&
        gly_text_find(gly_text_of("QHFq"),
                      gly_text_slice(text, (gly_span){0, 1}), 0) != GLY_NONE;
    uint32_t at = head_of(text);
    if (!has_number && !has_hyphen && !lettered && at == 0) {
        add_break(f, token);
        return;
    }
    for (uint32_t length = 1; at < text.size && length > 0; at += length)
        length = find_in_token(f, token, at);
    if (at < text.size)
        add_break(f, token);
}

gly_status gly_date_items_find(gly_list *items, gly_list *dates,
                               gly_arena *arena, const gly_date_range *range)
{
    const gly_reading *reading = range->reading;
    finding f = {items,
                 dates,
                 arena,
                 reading,
                 range->first,
                 range->end,
                 gly_date_words_of(reading->language->lexicon),
                 gly_number_words_of(reading),
                 range->named,
                 GLY_NONE,
                 GLY_OK};
    for (uint32_t i = range->first; i < range->end && f.status == GLY_OK;) {
        if (token_at(&f, i)->block != f.block)
            add_break(&f, i);
        f.block = token_at(&f, i)->block;
        uint32_t entry = find_number(&f, i);
        if (entry == 0)
            entry = find_entry(&f, i);
        if (entry == 0)
            find_inside(&f, i);
        i += entry > 0 ? entry : 1;
    }
    return f.status;
}
