/* cue_captions.c - the labels of pictures.
 * "Photo: Renata Colby" tells by its label that it belongs to a picture, and so
 * does "Caption: Renata Colby at the mill", of which the label is no part, and
 * "Photo: Renata Colby crosses the river". "Summary for web: The mill is sold."
 * goes with the story on another page. */
#include "document/cues.h"

#include "base/utf8.h"

enum { LONGEST_LABEL = 40, TOLD_WORDS = 4 };

static const char *const labels[] = {
    "photo",  "photograph", "photos",       "photographs", "picture",  "image",
    "images", "video",      "illustration", "graphic",     "graphics", "map",
    "chart",  "source",     "sources",      "credit",      "caption",  NULL,
};
static const char *const credits[] = {"", "credit", "credits", NULL};

bool gly_cue_is_credit(gly_text line)
{
    uint32_t colon =
        gly_text_find(gly_text_slice(line, (gly_span){0, LONGEST_LABEL}),
                      gly_text_of(":"), 0);
    if (colon == GLY_NONE || colon + 1 == line.size)
        return false;
    gly_text label = gly_text_slice(line, (gly_span){0, colon});
    return gly_cue_is_one_of(gly_cue_next_word(&label), labels) &&
           gly_cue_is_one_of(gly_text_trim(label), credits);
}

static const char *const pictures[] = {
    "photo", "picture", "image", "photograph", "pic", "map", "graphic", NULL,
};
static const char *const which[] = {"main", "lead", NULL};
static const char *const captions[] = {"caption", "cutline", NULL};

static bool starts_lower(gly_text word)
{
    uint32_t length, point = gly_utf8_at(word, 0, &length);
    return gly_utf8_is_letter(point) && !gly_utf8_is_upper(point);
}

/* Whether what stands behind "Photo:" tells what is to be seen, and not only
 * whose picture it is: it has small words that belong to no credit. */
static bool tells(gly_text rest)
{
    static const char *const small[] = {
        "by", "for",      "of",      "via",  "from", "courtesy", "and", "the",
        "on", "supplied", "handout", "file", "at",   "with",     NULL};
    uint32_t told = 0, words = 0;
    gly_text word = gly_cue_next_word(&rest);
    for (; word.size > 0; word = gly_cue_next_word(&rest), words++) {
        gly_text bare = gly_cue_bare(word);
        if (bare.size > 1 && starts_lower(bare) &&
            !gly_cue_is_one_of(bare, small))
            told++;
    }
    return words >= TOLD_WORDS && told > 0;
}

/* "Summary for web", "Push alert": what another page tells of the story in
 * short, which is held against it as a caption is. */
static bool is_of_summary(gly_text label)
{
    static const char *const summaries[] = {
        "summary",        "summary for web", "web summary",
        "online summary", "standfirst",      "teaser",
        "web teaser",     "web blurb",       "newsletter",
        "blurb",          "push alert",      "news alert",
        "homepage blurb", "social post",     "summary for the web",
        "strapline",      "print summary",   NULL};
    return gly_cue_is_one_of(gly_text_trim(label), summaries);
}

uint32_t gly_cue_caption(gly_text paragraph)
{
    uint32_t colon =
        gly_text_find(gly_text_slice(paragraph, (gly_span){0, LONGEST_LABEL}),
                      gly_text_of(":"), 0);
    if (colon == GLY_NONE)
        return 0;
    gly_text label = gly_text_slice(paragraph, (gly_span){0, colon});
    bool summary = is_of_summary(label);
    gly_text word = gly_cue_next_word(&label);
    bool pictured = false; /* "Main:" alone is no picture's label */
    for (; gly_cue_is_one_of(word, pictures) || gly_cue_is_one_of(word, which);
         word = gly_cue_next_word(&label))
        pictured = pictured || gly_cue_is_one_of(word, pictures);
    gly_text number = gly_text_trim(label),
             rest = gly_text_trim(gly_text_slice(
                 paragraph, gly_span_between(colon + 1, paragraph.size)));
    bool numbered = number.size <= 2 && gly_cue_has_digit(number);
    pictured = pictured && word.size == 0 && tells(rest);
    return (summary || ((gly_cue_is_one_of(word, captions) || pictured) &&
                        (number.size == 0 || numbered))) &&
                   rest.size > 0
               ? (uint32_t)(rest.data - paragraph.data)
               : 0;
}
