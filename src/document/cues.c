#include "document/cues.h"

#include "base/utf8.h"

enum { LONGEST_LINE = 120, LONGEST_LEAD = 90 };
enum { MOST_LEAD_WORDS = 12, MOST_PLACE_WORDS = 4, MOST_TIME_WORDS = 5 };

/* Take the next word, cut at ASCII white space, off the front of `*rest`. */
gly_text gly_cue_next_word(gly_text *rest)
{
    *rest = gly_text_trim(*rest);
    uint32_t size = 0;
    while (size < rest->size && rest->data[size] != ' ' &&
           rest->data[size] != '\t')
        size++;
    gly_text word = gly_text_slice(*rest, (gly_span){0, size});
    *rest = gly_text_slice(*rest, (gly_span){size, rest->size});
    return word;
}

uint32_t gly_cue_words(gly_text line)
{
    uint32_t count = 0;
    while (gly_cue_next_word(&line).size > 0)
        count++;
    return count;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool gly_cue_has_digit(gly_text text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        if (is_digit(text.data[i]))
            return true;
    }
    return false;
}

bool gly_cue_starts_upper(gly_text text)
{
    uint32_t length;
    return gly_utf8_is_upper(gly_utf8_at(text, 0, &length));
}

bool gly_cue_is_one_of(gly_text word, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (gly_text_equal_ascii(word, gly_text_of(*words)))
            return true;
    }
    return false;
}

/* The sign `point` opens (closes) a quotation or a bracket. */
static bool is_opening(uint32_t point)
{
    return point == '"' || point == '\'' || point == 0x2018 ||
           point == 0x201C || point == 0xAB || point == '(' || point == '[';
}

static bool is_closing(uint32_t point)
{
    return point == '"' || point == '\'' || point == 0x2019 ||
           point == 0x201D || point == 0xBB || point == ')' || point == ']';
}

uint32_t gly_cue_last_sign(gly_text line)
{
    uint32_t length, end = line.size;
    uint32_t point = gly_utf8_before(line, end, &length);
    while (length > 0 && (is_closing(point) || gly_utf8_is_space(point))) {
        end -= length;
        point = gly_utf8_before(line, end, &length);
    }
    return point;
}

bool gly_cue_ends_sentence(gly_text line)
{
    if (gly_text_ends(line, gly_text_of("}}"))) { /* "… so. {{related}}" */
        while (line.size > 0 && line.data[line.size - 1] != '{')
            line.size--;
        while (line.size > 0 && line.data[line.size - 1] == '{')
            line.size--;
    }
    uint32_t last = gly_cue_last_sign(line);
    return last == '.' || last == '?' || last == '!' || last == 0x2026;
}

bool gly_cue_is_capitals(gly_text line)
{
    uint32_t capitals = 0, length = 0;
    for (uint32_t i = 0; i < line.size; i += length) {
        uint32_t point = gly_utf8_at(line, i, &length);
        if (gly_utf8_is_upper(point))
            capitals++;
        else if (gly_utf8_is_letter(point))
            return false;
    }
    return capitals >= 2;
}

bool gly_cue_has_inner_stop(gly_text text)
{
    uint32_t length;
    for (uint32_t i = 1; i + 2 < text.size; i++) {
        char stop = text.data[i];
        if (text.data[i + 1] != ' ' ||
            (stop != '.' && stop != '?' && stop != '!'))
            continue;
        uint32_t before = gly_utf8_before(text, i, &length);
        uint32_t after = gly_utf8_at(text, i + 2, &length);
        if (gly_utf8_is_letter(before) && !gly_utf8_is_upper(before) &&
            gly_utf8_is_upper(after))
            return true;
    }
    return false;
}

bool gly_cue_has_quotation(gly_text text)
{
    return gly_text_count(text, '"') > 0 ||
           gly_text_find(text, gly_text_of("\xE2\x80\x9C"), 0) != GLY_NONE;
}

bool gly_cue_is_title_case(gly_text line)
{
    enum { LONG_WORD = 4, LEAST = 4 };
    uint32_t capitals = 0;
    for (gly_text word = gly_cue_next_word(&line); word.size > 0;
         word = gly_cue_next_word(&line)) {
        uint32_t length, point = gly_utf8_at(word, 0, &length);
        if (is_opening(point) && length < word.size)
            point = gly_utf8_at(word, length, &length);
        bool small = gly_utf8_is_letter(point) && !gly_utf8_is_upper(point);
        if (small && word.size >= LONG_WORD)
            return false;
        capitals += gly_utf8_is_upper(point);
    }
    return capitals >= LEAST;
}

bool gly_cue_is_rule(gly_text line)
{
    uint32_t letters = 0, digits = 0, length = 0;
    if (line.size > LONGEST_LINE)
        return false;
    for (uint32_t i = 0; i < line.size; i += length) {
        uint32_t point = gly_utf8_at(line, i, &length);
        letters += gly_utf8_is_letter(point);
        digits += gly_utf8_is_digit(point);
    }
    bool in_dashes = line.size >= 2 && line.data[0] == '-' &&
                     line.data[line.size - 1] == '-';
    return letters == 0 && (digits == 0 || (in_dashes && digits <= 2));
}

/* A word without the commas, brackets and stops around it. */
gly_text gly_cue_bare(gly_text word)
{
    while (word.size > 0 && (word.data[0] == '(' || word.data[0] == '['))
        word = gly_text_slice(word, (gly_span){1, word.size});
    while (word.size > 1) {
        char last = word.data[word.size - 1];
        if (last != ',' && last != '.' && last != ':' && last != ';' &&
            last != ')' && last != ']')
            break;
        word.size--;
    }
    return word;
}

bool gly_cue_in_part(gly_text line, gly_cue *cue)
{
    uint32_t start = 0;
    if (line.size > LONGEST_LINE)
        return false;
    for (uint32_t i = 0; i <= line.size; i++) {
        if (i < line.size && line.data[i] != '|')
            continue;
        gly_text part = gly_text_slice(line, gly_span_between(start, i));
        if (cue(gly_text_trim(part)))
            return true;
        start = i + 1;
    }
    return false;
}

/* Whether a word may stand in the place of a dateline. */
static bool fits_lead(gly_text word, bool is_first)
{
    char last = word.data[word.size - 1];
    if (is_first)
        return word.size >= 2 && gly_cue_starts_upper(word);
    return last != '!' && last != '?' &&
           (is_digit(word.data[0]) || gly_cue_starts_upper(word) ||
            word.data[0] == '(' || word.size <= 3);
}

/* "(Reuters)": whose report it is, which tells of a dateline even where the
 * place is not in capitals. */
static bool is_agency(gly_text word)
{
    return word.size > 2 && word.data[0] == '(' &&
           word.data[word.size - 1] == ')' &&
           gly_cue_starts_upper(gly_cue_bare(word));
}

static bool is_dash(gly_text word)
{
    return gly_text_equal(word, gly_text_of("-")) ||
           gly_text_equal(word, gly_text_of("--")) ||
           gly_text_equal(word, gly_text_of("\xE2\x80\x93")) ||
           gly_text_equal(word, gly_text_of("\xE2\x80\x94")) ||
           gly_text_equal(word, gly_text_of("\xE2\x80\x95"));
}

/* Bytes of `paragraph` up to the first word after `dash`, if that word may
 * begin a sentence; else 0. */
static uint32_t lead_size(gly_text paragraph, gly_text dash)
{
    uint32_t end = (uint32_t)(dash.data - paragraph.data) + dash.size;
    gly_text after =
        gly_text_slice(paragraph, gly_span_between(end, paragraph.size));
    gly_text body = gly_text_trim(after);
    uint32_t length, point = gly_utf8_at(body, 0, &length);
    bool opens = gly_utf8_is_upper(point) || is_opening(point) ||
                 gly_utf8_is_digit(point);
    return opens ? end + (uint32_t)(body.data - after.data) : 0;
}

/* Bytes of the time at the head of an entry: "14:05 GMT - ", "10.42am: "; or
 * 0. */
static uint32_t time_lead(gly_text paragraph)
{
    gly_text rest = gly_text_slice(paragraph, (gly_span){0, LONGEST_LEAD});
    for (uint32_t words = 0; words < MOST_TIME_WORDS; words++) {
        gly_text word = gly_cue_next_word(&rest);
        if (word.size == 0 || (words == 0 && !is_digit(word.data[0])))
            return 0;
        bool has_colon = word.data[word.size - 1] == ':';
        if (!has_colon && (words == 0 || !is_dash(word)))
            continue;
        uint32_t end = (uint32_t)(word.data - paragraph.data);
        end += has_colon ? word.size - 1 : 0;
        return gly_cue_is_date(gly_text_slice(paragraph, (gly_span){0, end}))
                   ? lead_size(paragraph, word)
                   : 0;
    }
    return 0;
}

/* The dash within a word, as in "MIAMI—The"; empty for none. */
static gly_text inner_dash(gly_text word)
{
    gly_text dash = gly_text_of("\xE2\x80\x94");
    uint32_t at = gly_text_find(word, dash, 0);
    if (at == GLY_NONE || at == 0)
        return (gly_text){"", 0};
    return gly_text_slice(word, (gly_span){at, dash.size});
}

/* Whether two letters stand there that open no place: "TV star - ", not "ST
 * IVES - ". */
static bool is_short_word(gly_text paragraph)
{
    gly_text rest = gly_text_slice(paragraph, (gly_span){0, LONGEST_LEAD});
    gly_text first = gly_cue_next_word(&rest);
    return first.size == 2 &&
           !gly_cue_is_capitals(gly_cue_bare(gly_cue_next_word(&rest)));
}

uint32_t gly_cue_lead(gly_text paragraph)
{
    if (paragraph.size > 0 && is_digit(paragraph.data[0]))
        return time_lead(paragraph);
    if (gly_cue_caption(paragraph) > 0)
        return gly_cue_caption(paragraph);
    if (is_short_word(paragraph))
        return 0;
    gly_text rest = gly_text_slice(paragraph, (gly_span){0, LONGEST_LEAD});
    uint32_t capitals = 0; /* words of the place before its comma */
    bool in_place = true, is_lead = false;
    for (uint32_t words = 0; words < MOST_LEAD_WORDS; words++) {
        gly_text word = gly_cue_next_word(&rest);
        if (words > 0 && is_dash(word))
            return is_lead ? lead_size(paragraph, word) : 0;
        is_lead = words == 0 ? gly_cue_is_capitals(gly_cue_bare(word))
                             : is_lead || is_agency(word);
        gly_text dash = inner_dash(word);
        if (dash.size > 0)
            word.size = (uint32_t)(dash.data - word.data);
        if (word.size == 0 || !fits_lead(word, words == 0))
            return 0;
        in_place = in_place && gly_cue_is_capitals(gly_cue_bare(word));
        capitals += in_place;
        if (capitals > MOST_PLACE_WORDS)
            return 0;
        if (dash.size > 0)
            return is_lead ? lead_size(paragraph, dash) : 0;
        in_place = in_place && word.data[word.size - 1] != ',';
    }
    return 0;
}
