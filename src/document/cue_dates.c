/* cue_dates.c - dates and times by their form.
 * "Thursday 27 March 2025 16.10 GMT" is a line of date parts and nothing else;
 * "May Day 2025 rally" is not, for one word in it is none. */
#include "base/utf8.h"
#include "document/cues.h"

enum { LONGEST_LINE = 120, SHORT_LINE = 40, MOST_PLACES = 4 };

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
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
    if (groups == 1 && digits <= 4 &&
        (is_whole || gly_cue_is_one_of(rest, ordinals)))
        return PART_NUMBER;
    if (groups <= 3 && is_clock && digits >= 3 && digits <= 6 && groups > 1 &&
        (is_whole || gly_cue_is_one_of(rest, noons)))
        return PART_TIME;
    if (groups == 1 && digits <= 2 && gly_cue_is_one_of(rest, noons))
        return PART_TIME;
    return groups == 3 && is_whole && digits >= 4 && digits <= 8 ? PART_FULL
                                                                 : PART_NONE;
}

static date_part part_of(gly_text word)
{
    word = gly_cue_bare(word);
    if (word.size == 0)
        return PART_GLUE;
    if (is_digit(word.data[0]))
        return number_part(word);
    if (gly_cue_is_one_of(word, months))
        return PART_MONTH;
    if (gly_cue_is_one_of(word, days))
        return PART_DAY;
    if (gly_cue_is_one_of(word, noons))
        return PART_NOON;
    if (gly_cue_is_one_of(word, glues))
        return PART_GLUE;
    return word.size <= 5 && word.size >= 2 && gly_cue_is_capitals(word)
               ? PART_GLUE
               : PART_NONE;
}

bool gly_cue_is_date(gly_text line)
{
    uint32_t seen[PART_GLUE + 1] = {0}, places = 0;
    bool agency = false; /* "HOLT (Capital Wire), 5 May" */
    if (line.size > LONGEST_LINE || !gly_cue_has_digit(line))
        return false;
    for (gly_text rest = line, word;
         (word = gly_cue_next_word(&rest)).size > 0;) {
        date_part part = part_of(word);
        bool is_first = seen[PART_NUMBER] + seen[PART_MONTH] + seen[PART_DAY] +
                            seen[PART_TIME] + seen[PART_FULL] ==
                        0;
        uint32_t before = (uint32_t)(word.data - line.data);
        agency = agency || (is_first && word.data[0] == '(' &&
                            gly_cue_is_capitals((gly_text){line.data, before}));
        bool inside = agency;
        agency = agency && gly_text_find(word, gly_text_of(")"), 0) == GLY_NONE;
        if (inside)
            continue;
        if (part == PART_NONE && is_first && places < MOST_PLACES &&
            gly_cue_starts_upper(word))
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

bool gly_cue_is_month(gly_text word)
{
    return part_of(word) == PART_MONTH;
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

static const char *const minutes[] = {"min", "mins", "minute", "minutes", NULL};
static const char *const reads[] = {"read", "reading", NULL};

bool gly_cue_is_reading_time(gly_text line)
{
    bool has_number = false, has_minutes = false, has_read = false;
    if (line.size > SHORT_LINE || !gly_cue_has_digit(line))
        return false;
    for (gly_text rest = line, word;
         (word = gly_cue_bare(gly_cue_next_word(&rest))).size > 0;) {
        uint32_t digits = 0;
        while (digits < word.size && is_digit(word.data[digits]))
            digits++;
        has_number = has_number || digits > 0;
        if (digits > 0 && digits < word.size && word.data[digits] == '-')
            digits++;
        word = gly_text_slice(word, (gly_span){digits, word.size});
        has_minutes = has_minutes || gly_cue_is_one_of(word, minutes);
        has_read = has_read || gly_cue_is_one_of(word, reads);
    }
    return has_number && has_minutes && has_read;
}
