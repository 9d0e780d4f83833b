#include "annotate/dates/date_anchor.h"

#include "annotate/dates/date_digits.h"
#include "annotate/dates/date_settle.h"
#include "annotate/dates/date_words.h"
#include "base/calendar.h"

/* The story has begun by the first, or, where nothing is told before, by the
 * second number of blocks. */
enum { WORD_MOST = 16, LINES_MOST = 40, TOP = 5, HEAD = 10 };

/* What a line says of the day, and of the hour if that is told. */
static bool take(gly_date_anchor *out, const gly_date *date)
{
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT;
    if (!day || date->parts.year == 0 || (date->flags & GLY_DATE_KNOWN) == 0 ||
        (date->flags & GLY_DATE_UNSURE) != 0)
        return false;
    *out = (gly_date_anchor){
        .known = true,
        .day = gly_date_first_day(date),
        .second = (int32_t)(date->from % GLY_SECONDS_OF_DAY),
    };
    return true;
}

/* The month that a word of front matter names; 0 for none. */
static int32_t month_of(const gly_date_words *words, gly_text word)
{
    char folded[WORD_MOST];
    if (word.size == 0 || word.size > WORD_MOST)
        return 0;
    for (uint32_t i = 0; i < word.size; i++)
        folded[i] = (char)(word.data[i] | 0x20);
    gly_symbol symbol = gly_symbols_find(gly_lexicon_symbols(words->lexicon),
                                         (gly_text){folded, word.size});
    gly_date_word found =
        gly_date_words_find(words, &symbol, symbol != 0, false);
    return (found.kinds & GLY_PIECE(MONTH)) != 0 ? found.value : 0;
}

static uint32_t letters_at(gly_text text, uint32_t at)
{
    uint32_t count = 0;
    while (at + count < text.size && ((text.data[at + count] | 0x20) >= 'a') &&
           ((text.data[at + count] | 0x20) <= 'z'))
        count++;
    return count;
}

/* One word or number of front matter into `date`; how many bytes it had. */
static uint32_t read_piece(gly_date *date, const gly_date_words *words,
                           gly_text text, uint32_t at)
{
    gly_text rest = gly_text_slice(text, (gly_span){at, text.size});
    gly_date_digits read = {0};
    if (rest.data[0] >= '0' && rest.data[0] <= '9')
        read = gly_date_digits_at(rest);
    if ((read.kinds & GLY_PIECE(DATE)) != 0 && date->form != GLY_DATE_SPAN)
        *date = read.date;
    else if ((read.kinds & GLY_PIECE(YEAR)) != 0 && date->parts.year == 0)
        date->parts.year = read.value;
    else if ((read.kinds & GLY_PIECE(DAY)) != 0 && date->parts.day == 0)
        date->parts.day = read.value;
    if (read.length > 0)
        return read.length;
    uint32_t letters = letters_at(text, at);
    int32_t month =
        month_of(words, gly_text_slice(text, (gly_span){at, letters}));
    if (month != 0 && date->parts.month == 0)
        date->parts.month = month;
    return letters > 0 ? letters : 1;
}

/* "2025-03-13", "March 13, 2025 5:30 PM" as the value of a key. */
static bool read_meta(gly_date_anchor *out, const gly_date_words *words,
                      gly_text value, gly_english english)
{
    const gly_date_anchor none = {0};
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_DAY;
    for (uint32_t at = 0; at < value.size;)
        at += read_piece(&date, words, value, at);
    if (date.parts.month == 0 || date.parts.day == 0)
        return false;
    gly_date_order(&date, english);
    gly_date_settle(&date, &none);
    return take(out, &date);
}

static bool is_date_key(gly_text key)
{
    static const char *const keys[] = {"date", "published", "pubdate",
                                       "publish_date", "datePublished"};
    for (uint32_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (gly_text_equal_ascii(key, gly_text_of(keys[i])))
            return true;
    }
    return false;
}

static bool find_meta(gly_date_anchor *out, const gly_language *language)
{
    const gly_document *document = language->document;
    gly_date_words words = gly_date_words_of(language->lexicon);
    for (uint32_t i = 0; i < document->meta_count; i++) {
        const gly_meta *meta = &document->metas[i];
        if (is_date_key(meta->key) &&
            read_meta(out, &words, meta->value, document->english))
            return true;
    }
    return false;
}

/* The tokens of a line: from the first to before the last. */
typedef struct {
    uint32_t first, end;
} stretch;

static stretch tokens_of(const gly_reading *reading, gly_span line)
{
    const gly_tokens *tokens = &reading->language->tokens;
    return (stretch){gly_tokens_at(tokens, line.offset),
                     gly_tokens_at(tokens, gly_span_end(line))};
}

/* The first date with a year among the tokens of `span`. */
static gly_status find_in(gly_date_anchor *out, gly_arena *arena,
                          const gly_reading *reading, gly_span span)
{
    const gly_date_anchor none = {0};
    stretch t = tokens_of(reading, span);
    gly_date_range range = {reading, t.first, t.end, NULL};
    gly_dates dates;
    gly_status status = gly_dates_read(&dates, arena, &range, &none);
    for (uint32_t i = 0; status == GLY_OK && i < dates.count; i++) {
        if (take(out, &dates.items[i]))
            break;
    }
    return status;
}

/* "Chidi Larsson in Belamo · 27 August 2026" among the first
 * blocks: a short line that ends with a day, and with no full stop. */
static bool ends_with_day(const gly_reading *reading, gly_span line)
{
    enum { SHORT = 24, DIGITS = 6 };
    stretch t = tokens_of(reading, line);
    if (t.end <= t.first || t.end - t.first > SHORT ||
        gly_reading_at(reading, t.end - 1, '.'))
        return false;
    return gly_reading_has_four_digits(
        reading, t.end > t.first + DIGITS ? t.end - DIGITS : t.first, t.end);
}

static bool ends_sentence(const gly_reading *reading, gly_span line)
{
    stretch t = tokens_of(reading, line);
    return t.end > t.first && gly_reading_at(reading, t.end - 1, '.');
}

/* "Ada Poe, potter, born 14 May 1938": the last line of an obituary. */
static bool tells_life(const gly_reading *reading, gly_span line)
{
    stretch t = tokens_of(reading, line);
    for (uint32_t i = t.first; i < t.end; i++) {
        if (gly_reading_is_word(reading, i, "born") ||
            gly_reading_is_word(reading, i, "died"))
            return true;
    }
    return false;
}

/* "Start date: July 1, 2026" in a box: the label is of something else than the
 * article, as "Date", "Last updated" and "Publication date" are not. */
static bool dates_another(const gly_reading *reading, gly_span line)
{
    static const char *const own[] = {"publication", "release", "issue", NULL};
    stretch t = tokens_of(reading, line);
    for (uint32_t i = t.first + 2; i < t.end; i++) {
        if (gly_reading_at(reading, i, ':'))
            return gly_reading_is_word(reading, i - 1, "date") &&
                   !gly_reading_is_one_of(reading, i - 2, own);
    }
    return false;
}

gly_status gly_date_anchor_find(gly_date_anchor *out, gly_arena *arena,
                                const gly_reading *reading)
{
    const gly_document *document = reading->language->document;
    gly_status status = GLY_OK;
    bool told = false;
    *out = (gly_date_anchor){0};
    if (find_meta(out, reading->language))
        return GLY_OK;
    for (uint32_t i = 0; i < document->block_count && i < LINES_MOST &&
                         status == GLY_OK && !out->known;
         i++) {
        const gly_block *block = &document->blocks[i];
        bool head = i < HEAD && !told;
        bool line =
            block->kind == GLY_BLOCK_DATELINE ||
            block->kind == GLY_BLOCK_BYLINE ||
            block->kind == GLY_BLOCK_FURNITURE ||
            ((block->kind == GLY_BLOCK_DECK ||
              (block->kind == GLY_BLOCK_HEADING && head) ||
              (block->kind == GLY_BLOCK_PARAGRAPH && (i < TOP || head))) &&
             ends_with_day(reading, block->text));
        told = told || (block->kind == GLY_BLOCK_PARAGRAPH &&
                        ends_sentence(reading, block->text));
        line = line && !tells_life(reading, block->text) &&
               !dates_another(reading, block->text);
        gly_span span =
            line ? block->text : (gly_span){block->text.offset, block->lead};
        if (span.length > 0)
            status = find_in(out, arena, reading, span);
    }
    return status;
}
