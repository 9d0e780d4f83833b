/* cue_bylines.c - lines that tell who wrote a story.
 * "By Renata Colby" and "Obituary by Renata Colby" tell it by a word; "Renata
 * Colby, court reporter", "From Renata Colby at Foundry Lane" and "Renata Colby
 * and Ida Lund" are names, with what goes with them on such lines. */
#include "document/cues.h"

enum { LONGEST_LINE = 120, LONGEST_NAME = 40, LONGEST_NAMES = 80 };

/* One lower-case word of ASCII letters: the name of an account. */
static bool is_account(gly_text line)
{
    for (uint32_t i = 0; i < line.size; i++) {
        char byte = line.data[i];
        if ((byte < 'a' || byte > 'z') && !(byte >= '0' && byte <= '9') &&
            byte != '_' && byte != '-')
            return false;
    }
    return line.size >= 2 && line.data[0] >= 'a';
}

static const char *const crafts[] = {
    "words",   "text",   "story",    "photos",   "photographs", "pictures",
    "written", "edited", "filmed",   "graphics", "interview",   "illustrations",
    "updates", "blog",   "compiled", NULL,
};

/* What opens a line "Obituary by Ida Lund", and may be anything elsewhere. */
static const char *const openers[] = {
    "obituary", "updated", "analysis", "comment", "review", "report",
    "reported", "posted",  "column",   "opinion", "live",   NULL,
};

/* Whether a word before "by" is one of the trade: "Reporting by". */
static bool is_craft(gly_text word)
{
    return gly_text_ends(word, gly_text_of("ing")) ||
           gly_cue_is_one_of(word, crafts);
}

static bool is_opener(gly_text word)
{
    return gly_cue_starts_upper(word) && gly_cue_is_one_of(word, openers);
}

bool gly_cue_is_byline(gly_text line)
{
    if (line.size > LONGEST_LINE || gly_cue_last_sign(line) == '?')
        return false;
    gly_text rest = line, before = {"", 0};
    if (rest.size > 0 && rest.data[0] == '(')
        rest = gly_text_slice(rest, (gly_span){1, rest.size});
    for (uint32_t i = 0; i < 3; i++) {
        gly_text word = gly_cue_bare(gly_cue_next_word(&rest));
        if (gly_text_equal_ascii(word, gly_text_of("by")))
            return (gly_cue_starts_upper(gly_text_trim(rest)) ||
                    is_account(gly_text_trim(rest))) &&
                   ((i > 0 && is_craft(before)) ||
                    (gly_cue_last_sign(line) != '.' &&
                     (i == 0 || (i == 1 && is_opener(before)))));
        before = word;
    }
    return false;
}

/* "Moana Pettifer, court reporter, Waihara Mail": the name alone, in front of
 * what its bearer does for the paper; else the line. */
static gly_text name_of(gly_text line)
{
    static const char *const trades[] = {
        "reporter",  "reporters",  "correspondent", "editor", "writer",
        "columnist", "journalist", "staff",         "bureau", "contributor",
        NULL};
    uint32_t size = 0;
    while (size < line.size && line.data[size] != ',')
        size++;
    if (size == line.size || line.size > LONGEST_LINE)
        return line;
    gly_text rest = gly_text_slice(line, (gly_span){size, line.size - size});
    for (gly_text word; (word = gly_cue_next_word(&rest)).size > 0;) {
        if (gly_cue_is_one_of(gly_cue_bare(word), trades))
            return gly_text_slice(line, (gly_span){0, size});
    }
    return line;
}

/* Whether each word has a capital, as in the name of a place. */
static bool is_place(gly_text text)
{
    uint32_t words = 0;
    for (gly_text word; (word = gly_cue_next_word(&text)).size > 0; words++) {
        if (!gly_cue_starts_upper(word))
            return false;
    }
    return words > 0;
}

/* "From Ida Lund at Sandholme Park": the name alone; else the line. */
static gly_text without_place(gly_text line)
{
    static const char *const from[] = {"from", NULL};
    static const char *const at[] = {"at", "in", NULL};
    gly_text rest = line, word = gly_cue_next_word(&rest);
    if (line.size > LONGEST_NAMES)
        return line;
    if (gly_cue_is_one_of(word, from))
        line = rest = gly_text_trim(rest);
    while ((word = gly_cue_next_word(&rest)).size > 0) {
        if (gly_cue_is_one_of(word, at) && is_place(rest))
            return gly_text_trim(gly_text_slice(
                line, (gly_span){0, (uint32_t)(word.data - line.data)}));
    }
    return line;
}

/* Two to four words with a capital, of which months are none. */
static bool is_one_name(gly_text part)
{
    uint32_t words = 0;
    for (gly_text word; (word = gly_cue_next_word(&part)).size > 0;) {
        if (!gly_cue_starts_upper(word) || gly_cue_is_month(word))
            return false;
        words++;
    }
    return words >= 2 && words <= 4;
}

bool gly_cue_is_name(gly_text line)
{
    gly_text joint = gly_text_of(" and ");
    line = without_place(name_of(line));
    if (line.size > LONGEST_NAMES || gly_cue_ends_sentence(line) ||
        gly_text_count(line, ',') > 0)
        return false;
    if (is_account(line))
        return true;
    uint32_t at = gly_text_find(line, joint, 0);
    if (at == GLY_NONE)
        return line.size <= LONGEST_NAME && is_one_name(line) &&
               !gly_cue_is_capitals(line);
    return is_one_name(gly_text_slice(line, (gly_span){0, at})) &&
           is_one_name(
               gly_text_slice(line, (gly_span){at + joint.size, line.size})) &&
           !gly_cue_is_capitals(line);
}
