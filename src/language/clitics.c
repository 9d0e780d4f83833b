#include "language/clitics.h"

#include <string.h>

#include "language/characters.h"

/* Words that the treebanks cut although no mark shows it. The table is closed:
 * fused verbs of speech, and negations written without their apostrophe where
 * the result is no other word ("wont" and "cant" are words, but in news only
 * slips). */
static const struct {
    char word[10];
    uint8_t first, second; /* cuts; the second may be 0 */
} fused[] = {
    {"aint", 2, 0},  {"alot", 1, 0},     {"arent", 3, 0},  {"cannot", 3, 0},
    {"cant", 2, 0},  {"couldnt", 5, 0},  {"c'mon", 3, 0},  {"d'you", 2, 0},
    {"d'ya", 2, 0},  {"didnt", 3, 0},    {"doesnt", 4, 0}, {"dont", 2, 0},
    {"dunno", 2, 3}, {"gimme", 3, 0},    {"gonna", 3, 0},  {"gotta", 3, 0},
    {"hadnt", 3, 0}, {"hasnt", 3, 0},    {"havent", 4, 0}, {"im", 1, 0},
    {"isnt", 2, 0},  {"ive", 1, 0},      {"lemme", 3, 0},  {"lotta", 3, 0},
    {"outta", 3, 0}, {"shouldnt", 6, 0}, {"theyre", 4, 0}, {"wanna", 3, 0},
    {"wasnt", 3, 0}, {"werent", 4, 0},   {"wont", 2, 0},   {"wouldnt", 5, 0},
    {"y'all", 2, 0}, {"youll", 3, 0},    {"youre", 3, 0},
};

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Bytes of the apostrophe that ends before `end`; 0 for none. */
static uint32_t apostrophe_before(gly_text word, uint32_t end)
{
    if (end >= 1 && word.data[end - 1] == '\'')
        return 1;
    if (end >= 3 && (memcmp(word.data + end - 3, "\xE2\x80\x99", 3) == 0 ||
                     memcmp(word.data + end - 3, "\xE2\x80\x98", 3) == 0))
        return 3;
    return 0;
}

/* Whether the letters after an apostrophe make a clitic. */
static bool is_clitic(const char *letters, uint32_t count)
{
    char first = lower(letters[0]);
    if (count == 1)
        return first == 's' || first == 'm' || first == 'd' || first == 't';
    char second = lower(letters[1]);
    return (first == 'r' && second == 'e') || (first == 'v' && second == 'e') ||
           (first == 'l' && second == 'l');
}

/* "1930's" is one token, a decade; "2003's" is two. */
static bool is_decade(gly_text word, uint32_t end)
{
    return end >= 2 && word.data[end - 1] == '0' && is_digit(word.data[0]);
}

/* Where the clitic that ends the first `end` bytes of `word` begins; 0 for
 * none. */
static uint32_t clitic_start(gly_text word, uint32_t end)
{
    for (uint32_t letters = 1; letters <= 2 && letters < end; letters++) {
        uint32_t from = end - letters;
        uint32_t mark = apostrophe_before(word, from);
        if (mark == 0 || !is_clitic(word.data + from, letters))
            continue;
        uint32_t start = from - mark;
        if (letters == 1 && lower(word.data[from]) == 't')
            return start >= 2 && lower(word.data[start - 1]) == 'n' ? start - 1
                                                                    : 0;
        return is_decade(word, start) ? 0 : start;
    }
    return 0;
}

/* The word in lower case with straight apostrophes; false when it is longer
 * than any of the table. `*curly` counts what an apostrophe shortened. */
static bool fold_short(char out[10], gly_text word, uint32_t *curly)
{
    uint32_t size = 0;
    *curly = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        if (size == 9)
            return false;
        if (apostrophe_before(word, i + 3 <= word.size ? i + 3 : 0) == 3) {
            out[size++] = '\'';
            i += 2;
            *curly = 2;
        } else {
            out[size++] = lower(word.data[i]);
        }
    }
    out[size] = '\0';
    return true;
}

static uint32_t cut_fused(uint32_t cuts[GLY_CLITICS_MOST], gly_text word)
{
    char folded[10];
    uint32_t curly = 0;
    if (gly_text_equal(word, gly_text_of("Lotta"))) /* a woman's name */
        return 0;
    if (word.size > 11 || word.size < 2 || !fold_short(folded, word, &curly))
        return 0;
    for (size_t i = 0; i < sizeof fused / sizeof *fused; i++) {
        if (fused[i].word[0] != folded[0] || strcmp(fused[i].word, folded) != 0)
            continue;
        cuts[0] = fused[i].first + curly;
        cuts[1] = fused[i].second;
        return fused[i].second == 0 ? 1 : 2;
    }
    return 0;
}

static uint32_t cut_clitics(uint32_t cuts[GLY_CLITICS_MOST], gly_text word)
{
    uint32_t count = 0, found[GLY_CLITICS_MOST];
    uint32_t end = clitic_start(word, word.size);
    while (end > 0 && count < GLY_CLITICS_MOST) {
        found[count++] = end;
        end = clitic_start(word, end);
    }
    for (uint32_t i = 0; i < count; i++)
        cuts[i] = found[count - 1 - i];
    return count;
}

/* The lines of a picture, "1080p": no pence. */
static bool counts_lines(gly_text digits)
{
    static const char *const heights[] = {"240", "360",  "480",  "540", "576",
                                          "720", "1080", "1440", "2160"};
    for (size_t i = 0; i < sizeof heights / sizeof *heights; i++) {
        if (gly_text_equal(digits, gly_text_of(heights[i])))
            return true;
    }
    return false;
}

/* One letter after a number: a unit or a size word where it is cut. */
static bool is_short_unit(char unit, gly_text digits, bool money)
{
    if (money)
        return true;
    if (unit == 'g' || unit == 'h')
        return digits.size >= 2;
    if (unit == 'p')
        return !counts_lines(digits);
    return memchr("kKmMCFcfl", unit, 9) != NULL;
}

static bool is_ordinal(const char *letters)
{
    char end[3] = {lower(letters[0]), lower(letters[1]), '\0'};
    return strcmp(end, "st") == 0 || strcmp(end, "nd") == 0 ||
           strcmp(end, "rd") == 0 || strcmp(end, "th") == 0;
}

static bool is_letter(char byte)
{
    return lower(byte) >= 'a' && lower(byte) <= 'z';
}

/* Where the letters begin that end `word`, those of "km/h" and "m/s" too. */
static uint32_t unit_start(gly_text word)
{
    uint32_t at = word.size;
    while (at > 1 && is_letter(word.data[at - 1]))
        at--;
    bool per = at < word.size && at > 2 && word.data[at - 1] == '/' &&
               is_letter(word.data[at - 2]);
    for (at -= per; per && at > 1 && is_letter(word.data[at - 1]);)
        at--;
    return at;
}

/* "5km", "7:30pm", "$3.5m", "168km/h": the number, then letters to the end. */
static uint32_t cut_unit(uint32_t cuts[GLY_CLITICS_MOST], gly_text word,
                         bool money)
{
    bool stopped = word.size > 0 && word.data[word.size - 1] == '.';
    cuts[0] = gly_char_half_of_day((gly_text){word.data, word.size - stopped});
    if (cuts[0] > 0)
        return 1;
    uint32_t at = unit_start(word), letters = word.size - at;
    for (uint32_t i = 0; i < at; i++) {
        if (is_letter(word.data[i]))
            return 0;
    }
    if (letters == 0 || !is_digit(word.data[at - 1]))
        return 0;
    if (letters == 1 &&
        !is_short_unit(word.data[at], (gly_text){word.data, at}, money))
        return 0;
    if (letters == 2 && is_ordinal(word.data + at))
        return 0;
    cuts[0] = at;
    return 1;
}

/* "Sh186", "Rs500": a capital, a small letter, and two digits or more. */
static bool is_currency(gly_text word, uint32_t letters)
{
    if (letters < 2 || letters > 3)
        return false;
    char first = word.data[0], last = word.data[letters - 1];
    return first >= 'A' && first <= 'Z' && last >= 'a' && last <= 'z' &&
           word.size >= letters + 2;
}

/* "PM2.5", "IRR200,000": letters before a number with a point or comma. */
static uint32_t cut_code(uint32_t cuts[GLY_CLITICS_MOST], gly_text word)
{
    uint32_t at = 0;
    while (at < word.size && is_letter(word.data[at]))
        at++;
    bool pointed = false;
    for (uint32_t i = at; i < word.size; i++) {
        bool point = word.data[i] == '.' || word.data[i] == ',';
        if (!point && !is_digit(word.data[i]))
            return 0;
        pointed = pointed || (point && i > at && i + 1 < word.size);
    }
    cuts[0] = at;
    return at > 0 && (pointed || is_currency(word, at)) ? 1 : 0;
}

/* "DKr2.4bn", "Sh500m": a currency, its number, and millions or more. */
static uint32_t cut_sum(uint32_t cuts[GLY_CLITICS_MOST], gly_text word)
{
    uint32_t at = 0, end = word.size;
    while (at < word.size && is_letter(word.data[at]))
        at++;
    while (end > at && is_letter(word.data[end - 1]))
        end--;
    gly_text scale = {word.data + end, word.size - end};
    bool scaled = gly_text_equal(scale, gly_text_of("m")) ||
                  gly_text_equal(scale, gly_text_of("bn")) ||
                  gly_text_equal(scale, gly_text_of("tn"));
    bool number = end > at && is_digit(word.data[end - 1]);
    for (uint32_t i = at; i < end; i++)
        number = number && (is_digit(word.data[i]) || word.data[i] == '.' ||
                            word.data[i] == ',');
    if (!scaled || !number || !is_currency(word, at))
        return 0;
    cuts[0] = at;
    cuts[1] = end;
    return 2;
}

/* "5", "-5": whether a digit begins it, or stands behind a minus. */
static bool begins_number(gly_text word)
{
    uint32_t at = word.data[0] == '-' ? 1
                  : word.size > 3 && memcmp(word.data, "\xE2\x88\x92", 3) == 0
                      ? 3
                      : 0;
    return at < word.size && is_digit(word.data[at]);
}

uint32_t gly_clitics_cut(uint32_t cuts[GLY_CLITICS_MOST], gly_text word,
                         bool money)
{
    uint32_t count = cut_fused(cuts, word);
    if (count == 0)
        count = cut_sum(cuts, word);
    if (count == 0)
        count = cut_clitics(cuts, word);
    if (count == 0 && begins_number(word))
        return cut_unit(cuts, word, money);
    if (count == 0 && is_digit(word.data[word.size - 1]))
        return cut_code(cuts, word);
    return count;
}

uint32_t gly_clitic_at(gly_text text)
{
    gly_char mark = gly_char_at(text, 0);
    if (!gly_char_is_apostrophe(mark.point))
        return 0;
    uint32_t end = mark.length;
    while (end < text.size && is_letter(text.data[end]))
        end++;
    uint32_t letters = end - mark.length;
    if (letters == 0 || letters > 2 || gly_char_is_word(gly_char_at(text, end)))
        return 0;
    if (!is_clitic(text.data + mark.length, letters))
        return 0;
    return letters == 1 && lower(text.data[end - 1]) == 't' ? 0 : end;
}
