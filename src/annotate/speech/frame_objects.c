#include "annotate/speech/frame_objects.h"

#include "lexicon/wordnet.h"

static const gly_node *node_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->syntax.items[index];
}

/* Whether a noun tells of words, thoughts or feelings, which are about
 * something: questions, plans, dismay. */
static bool is_about(const gly_reading *reading, uint32_t noun)
{
    uint8_t file = gly_reading_file(reading, noun, GLY_NOUN);
    return node_at(reading, noun)->upos == GLY_UPOS_NOUN &&
           (gly_reading_is(reading, noun, GLY_IS_REPORT_NOUN) ||
            file == GLY_FILE_NOUN_COMMUNICATION ||
            file == GLY_FILE_NOUN_COGNITION || file == GLY_FILE_NOUN_FEELING ||
            file == GLY_FILE_NOUN_ATTRIBUTE);
}

/* The first token behind the object, with "Tuesday" and "yet" stepped over. */
static uint32_t behind(const gly_reading *reading, uint32_t last)
{
    uint32_t next = last + 1;
    while (next < reading->language->tokens.count &&
           (gly_reading_is(reading, next, GLY_IS_CALENDAR) ||
            gly_reading_is_word(reading, next, "yet")))
        next++;
    return next;
}

/* Whether the token opens what goes on with any noun, or with one that is about
 * something: "plans [to close it]", "efforts [by some of them]". */
static bool opens_matter(const gly_reading *reading, uint32_t token,
                         uint32_t object)
{
    static const char *const any[] = {"to", "that", "by", NULL};
    static const char *const about[] = {"about", "at",  "over",    "with", "on",
                                        "of",    "for", "whether", NULL};
    return gly_reading_is_one_of(reading, token, any) ||
           (gly_reading_is_one_of(reading, token, about) &&
            is_about(reading, object));
}

/* "raised questions [about the pier]", but not "attacked it [by showing that]",
 * "announced plans [on Tuesday]". */
static void take_matter(gly_phrase *part, const gly_reading *reading,
                        uint32_t object)
{
    uint32_t next = behind(reading, part->last);
    if (next >= reading->language->tokens.count ||
        !opens_matter(reading, next, object))
        return;
    uint32_t head = node_at(reading, next)->head, first, last;
    if (head == GLY_NONE || head < next ||
        gly_reading_is(reading, head, GLY_IS_CALENDAR))
        return;
    bool deed = node_at(reading, head)->upos == GLY_UPOS_VERB;
    if (deed ? gly_reading_is_word(reading, next, "by")
             : gly_reading_file(reading, head, GLY_NOUN) == GLY_FILE_NOUN_TIME)
        return;
    gly_syntax_reach(&reading->language->syntax, head, &first, &last);
    if (first >= next - 1 && last > next)
        part->last = last;
}

void gly_frame_object_goes_on(gly_phrase *part, const gly_reading *reading,
                              uint32_t verb)
{
    uint32_t object =
        gly_syntax_child(&reading->language->syntax, verb, GLY_REL_OBJ);
    if (object != GLY_NONE && object >= part->first && object <= part->last)
        take_matter(part, reading, object);
}
