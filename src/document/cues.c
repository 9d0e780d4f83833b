#include "document/cues.h"

#include "base/utf8.h"

enum { LONGEST_LINE = 120, LONGEST_LEAD = 90, LONGEST_NAME = 40 };

/* Take the next word, cut at ASCII white space, off the front of `*rest`. */
static gly_text next_word(gly_text *rest)
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
    while (next_word(&line).size > 0)
        count++;
    return count;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool starts_upper(gly_text text)
{
    uint32_t length;
    return gly_utf8_is_upper(gly_utf8_at(text, 0, &length));
}

static bool is_one_of(gly_text word, const char *const *words)
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

bool gly_cue_opens_quote(gly_text line)
{
    uint32_t length, point = gly_utf8_at(line, 0, &length);
    return is_opening(point) && point != '(' && point != '[';
}

uint32_t gly_cue_last_sign(gly_text line)
{
    uint32_t length, end = line.size;
    uint32_t point = gly_utf8_before(line, end, &length);
    while (length > 0 && is_closing(point)) {
        end -= length;
        point = gly_utf8_before(line, end, &length);
    }
    return point;
}

bool gly_cue_ends_sentence(gly_text line)
{
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

/* What a word can be in a date. */
typedef enum {
    PART_NONE,
    PART_NUMBER, /* "10", "3rd", "2025" */
    PART_MONTH,
    PART_DAY,  /* of the week */
    PART_TIME, /* "5:48", "18.05", "11pm" */
    PART_FULL, /* "2025-03-13", "13/3/2025" */
    PART_NOON, /* "a.m." */
    PART_GLUE, /* "at", "updated", a zone, a dash */
} date_part;

static const char *const months[] = {
    "january", "jan",  "february", "feb",       "march",   "mar", "april",
    "apr",     "may",  "june",     "jun",       "july",    "jul", "august",
    "aug",     "sept", "sep",      "september", "october", "oct", "november",
    "nov",     "dec",  "december", NULL,
};
static const char *const days[] = {
    "monday", "mon",      "tuesday", "tue",   "tues",   "wednesday",
    "wed",    "thursday", "thur",    "thurs", "thu",    "fri",
    "friday", "saturday", "sat",     "sun",   "sunday", NULL,
};
static const char *const noons[] = {"am", "pm", "a.m", "p.m", NULL};
static const char *const glues[] = {
    "at",
    "on",
    "last",
    "updated",
    "update",
    "published",
    "posted",
    "modified",
    "the",
    "of",
    "first",
    "local",
    "time",
    "|",
    "-",
    "\xE2\x80\x93",
    "\xE2\x80\x94",
    "\xC2\xB7",
    "\xE2\x80\xA2",
    NULL,
};

static const char *const ordinals[] = {"st", "nd", "rd", "th", NULL};

/* A word that begins with a digit: its digits, and groups of them. */
static date_part number_part(gly_text word)
{
    uint32_t groups = 1, digits = 0, i = 0;
    bool is_clock = true;
    for (; i < word.size; i++) {
        char byte = word.data[i];
        if (is_digit(byte)) {
            digits++;
            continue;
        }
        if ((byte != ':' && byte != '.' && byte != '-' && byte != '/') ||
            i + 1 == word.size || !is_digit(word.data[i + 1]))
            break;
        is_clock = is_clock && (byte == ':' || byte == '.');
        groups++;
    }
    gly_text rest = gly_text_slice(word, (gly_span){i, word.size});
    bool is_whole = rest.size == 0;
    if (groups == 1 && digits <= 4 && (is_whole || is_one_of(rest, ordinals)))
        return PART_NUMBER;
    if (groups <= 3 && is_clock && digits >= 3 && digits <= 6 && groups > 1 &&
        (is_whole || is_one_of(rest, noons)))
        return PART_TIME;
    if (groups == 1 && digits <= 2 && is_one_of(rest, noons))
        return PART_TIME;
    return groups == 3 && is_whole && digits >= 4 && digits <= 8 ? PART_FULL
                                                                 : PART_NONE;
}

/* A word without the commas, brackets and stops around it. */
static gly_text bare(gly_text word)
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

static date_part part_of(gly_text word)
{
    word = bare(word);
    if (word.size == 0)
        return PART_GLUE;
    if (is_digit(word.data[0]))
        return number_part(word);
    if (is_one_of(word, months))
        return PART_MONTH;
    if (is_one_of(word, days))
        return PART_DAY;
    if (is_one_of(word, noons))
        return PART_NOON;
    if (is_one_of(word, glues))
        return PART_GLUE;
    return word.size <= 5 && word.size >= 2 && gly_cue_is_capitals(word)
               ? PART_GLUE
               : PART_NONE;
}

bool gly_cue_is_date(gly_text line)
{
    uint32_t seen[PART_GLUE + 1] = {0}, places = 0;
    if (line.size == 0 || line.size > LONGEST_LINE)
        return false;
    for (gly_text rest = line, word; (word = next_word(&rest)).size > 0;) {
        date_part part = part_of(word);
        bool is_first = seen[PART_NUMBER] + seen[PART_MONTH] + seen[PART_DAY] +
                            seen[PART_TIME] + seen[PART_FULL] ==
                        0;
        if (part == PART_NONE && is_first && places < 4 && starts_upper(word))
            places++;
        else if (part == PART_NONE)
            return false;
        else
            seen[part]++;
    }
    bool has_date = seen[PART_FULL] > 0 ||
                    (seen[PART_MONTH] > 0 && seen[PART_NUMBER] > 0) ||
                    (seen[PART_DAY] > 0 && seen[PART_TIME] > 0);
    bool has_time =
        seen[PART_TIME] > 0 || (seen[PART_NUMBER] == 1 && seen[PART_NOON] > 0);
    return has_date || (has_time && places == 0);
}

bool gly_cue_ends_with_date(gly_text line)
{
    uint32_t commas = 0;
    for (uint32_t i = line.size; i > 0 && commas < 2; i--) {
        if (line.data[i - 1] != ',')
            continue;
        commas++;
        if (gly_cue_is_date(gly_text_slice(line, (gly_span){i, line.size})))
            return true;
    }
    return false;
}

static const char *const labels[] = {
    "photo",  "photograph", "photos",       "photographs", "picture",  "image",
    "images", "video",      "illustration", "graphic",     "graphics", "map",
    "chart",  "source",     "sources",      "credit",      "caption",  NULL,
};

bool gly_cue_is_credit(gly_text line)
{
    uint32_t colon = gly_text_find(
        gly_text_slice(line, (gly_span){0, LONGEST_NAME}), gly_text_of(":"), 0);
    if (colon == GLY_NONE)
        return false;
    gly_text label = gly_text_slice(line, (gly_span){0, colon});
    return is_one_of(next_word(&label), labels);
}

static const char *const crafts[] = {
    "words",     "text",          "story",  "photos", "photographs",
    "pictures",  "written",       "edited", "filmed", "graphics",
    "interview", "illustrations", NULL,
};

/* Whether a word before "by" is one of the trade: "Reporting by". */
static bool is_craft(gly_text word)
{
    return gly_text_ends(word, gly_text_of("ing")) || is_one_of(word, crafts);
}

bool gly_cue_is_byline(gly_text line)
{
    if (line.size > LONGEST_LINE || gly_cue_last_sign(line) == '?')
        return false;
    gly_text rest = line, before = {"", 0};
    if (rest.size > 0 && rest.data[0] == '(')
        rest = gly_text_slice(rest, (gly_span){1, rest.size});
    for (uint32_t i = 0; i < 3; i++) {
        gly_text word = bare(next_word(&rest));
        if (gly_text_equal_ascii(word, gly_text_of("by")))
            return starts_upper(gly_text_trim(rest)) &&
                   (i == 0 ? gly_cue_last_sign(line) != '.' : is_craft(before));
        before = word;
    }
    return false;
}

/* One lower-case word of ASCII letters: the name of an account. */
static bool is_account(gly_text line)
{
    for (uint32_t i = 0; i < line.size; i++) {
        char byte = line.data[i];
        if ((byte < 'a' || byte > 'z') && !is_digit(byte) && byte != '_' &&
            byte != '-')
            return false;
    }
    return line.size >= 2 && line.data[0] >= 'a';
}

bool gly_cue_is_name(gly_text line)
{
    if (line.size > LONGEST_NAME || gly_cue_ends_sentence(line))
        return false;
    if (is_account(line))
        return true;
    uint32_t words = 0;
    for (gly_text rest = line, word; (word = next_word(&rest)).size > 0;) {
        if (!starts_upper(word) || part_of(word) == PART_MONTH)
            return false;
        words++;
    }
    return words >= 2 && words <= 4 && !gly_cue_is_capitals(line);
}

static const char *const minutes[] = {"min", "mins", "minute", "minutes", NULL};
static const char *const reads[] = {"read", "reading", NULL};

bool gly_cue_is_reading_time(gly_text line)
{
    bool has_number = false, has_minutes = false, has_read = false;
    if (line.size > LONGEST_NAME)
        return false;
    for (gly_text rest = line, word;
         (word = bare(next_word(&rest))).size > 0;) {
        uint32_t digits = 0;
        while (digits < word.size && is_digit(word.data[digits]))
            digits++;
        has_number = has_number || digits > 0;
        if (digits > 0 && digits < word.size && word.data[digits] == '-')
            digits++;
        word = gly_text_slice(word, (gly_span){digits, word.size});
        has_minutes = has_minutes || is_one_of(word, minutes);
        has_read = has_read || is_one_of(word, reads);
    }
    return has_number && has_minutes && has_read;
}

/* Whether a word may stand in the place of a dateline. */
static bool fits_lead(gly_text word, bool is_first)
{
    if (is_first)
        return word.size >= 3 && gly_cue_is_capitals(bare(word));
    if (is_digit(word.data[0]) || starts_upper(word))
        return true;
    return word.data[0] == '(' || word.size <= 3;
}

static bool is_dash(gly_text word)
{
    return gly_text_equal(word, gly_text_of("-")) ||
           gly_text_equal(word, gly_text_of("--")) ||
           gly_text_equal(word, gly_text_of("\xE2\x80\x93")) ||
           gly_text_equal(word, gly_text_of("\xE2\x80\x94"));
}

uint32_t gly_cue_lead(gly_text paragraph)
{
    gly_text rest = gly_text_slice(paragraph, (gly_span){0, LONGEST_LEAD});
    for (uint32_t words = 0; words < 12; words++) {
        gly_text word = next_word(&rest);
        if (word.size == 0)
            return 0;
        if (words > 0 && is_dash(word)) {
            uint32_t size = (uint32_t)(word.data - paragraph.data) + word.size;
            gly_text after =
                gly_text_slice(paragraph, (gly_span){size, paragraph.size});
            gly_text body = gly_text_trim(after);
            uint32_t length, point = gly_utf8_at(body, 0, &length);
            bool opens = gly_utf8_is_upper(point) || is_opening(point) ||
                         gly_utf8_is_digit(point);
            return opens ? size + (uint32_t)(body.data - after.data) : 0;
        }
        if (!fits_lead(word, words == 0))
            return 0;
    }
    return 0;
}
