#include "annotate/people/age_forms.h"

#include "annotate/people/ages.h"

enum { YOUNGEST = 10, HOURS = 23 }; /* "at 3" is an hour */

bool gly_age_noun_is_person(const gly_reading *reading, uint32_t noun)
{
    return gly_reading_is(reading, noun, GLY_IS_ROLE) ||
           gly_reading_file(reading, noun, GLY_NOUN) == GLY_FILE_NOUN_PERSON;
}

bool gly_age_is_somebody(const gly_annotations *annotations, uint32_t token)
{
    return annotations->language->syntax.items[token].xpos == GLY_XPOS_NN &&
           gly_age_noun_is_person(annotations->reading, token) &&
           gly_mention_over(annotations, token) == NULL;
}

bool gly_age_is_unnamed(const gly_annotations *annotations, uint32_t token)
{
    const gly_lexicon *lexicon = annotations->language->lexicon;
    const gly_symbol *form = &annotations->reading->forms[token];
    if (annotations->language->syntax.items[token].xpos != GLY_XPOS_NN ||
        gly_mention_over(annotations, token) != NULL)
        return false;
    gly_list_id roles = gly_lexicon_list(lexicon, "role-noun");
    gly_symbol class = gly_lexicon_find(lexicon, roles, form, 1).class;
    return class != 0 && (class == gly_lexicon_symbol(lexicon, "person") ||
                          class == gly_lexicon_symbol(lexicon, "court"));
}

/* "the 57-year-old", "a 57-year-old with no record", "the 57-year-old baker" */
static bool read_spelled(gly_age_told *out, const gly_reading *reading)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t before = out->number - 1, next = out->number + GLY_AGE_TOKENS;
    if (next >= reading->language->tokens.count ||
        reading->quotes[before] != GLY_NONE)
        return false;
    out->first = before;
    out->last = next - 1;
    out->form = gly_reading_is_word(reading, before, "the") ? GLY_AGE_FORM_THE
                : gly_reading_is_indefinite(reading, before)
                    ? GLY_AGE_FORM_ONE
                    : GLY_AGE_FORM_NONE;
    uint32_t noun = gly_age_noun_behind(reading, out->number);
    /* A word in small letters is no name, whatever the tagger takes it for. */
    bool small = !gly_reading_has(reading, noun, GLY_TOKEN_CAPITAL);
    gly_upos upos = nodes[noun].upos;
    if (upos == GLY_UPOS_PROPN && small)
        upos = GLY_UPOS_NOUN;
    if (upos == GLY_UPOS_NOUN && gly_age_noun_is_person(reading, noun))
        out->noun = noun;
    bool name = out->noun != GLY_NONE && nodes[noun + 1].upos == GLY_UPOS_PROPN;
    return out->form != GLY_AGE_FORM_NONE && !name && upos != GLY_UPOS_PROPN &&
           upos != GLY_UPOS_ADJ &&
           (upos != GLY_UPOS_NOUN || out->noun != GLY_NONE) &&
           (out->form == GLY_AGE_FORM_THE || out->noun == GLY_NONE);
}

/* "a man of 57 with no record" */
static bool read_man_of(gly_age_told *out, const gly_reading *reading)
{
    static const char *const nouns[] = {"man", "woman", NULL};
    uint32_t number = out->number;
    if (number < 3 || !gly_reading_is_word(reading, number - 1, "of") ||
        !gly_reading_is_one_of(reading, number - 2, nouns) ||
        !gly_reading_is_indefinite(reading, number - 3) ||
        reading->quotes[number] != GLY_NONE)
        return false;
    out->form = GLY_AGE_FORM_ONE;
    out->first = number - 3;
    out->noun = number - 2;
    return true;
}

/* "At 57 he", "She was already 57 and", "will not turn 57 until" */
static bool read_of(gly_age_told *out, const gly_reading *reading)
{
    static const char *const verbs[] = {"was", "is", "turned", "turn", NULL};
    static const char *const adverbs[] = {"already", "only", "now", "just",
                                          NULL};
    static const char *const behind[] = {"when", "until", "and", "in", NULL};
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t number = out->number, before = number - 1, next = number + 1;
    gly_upos upos = next < reading->language->tokens.count ? nodes[next].upos
                                                           : GLY_UPOS_PUNCT;
    bool ends =
        (upos == GLY_UPOS_PUNCT && !gly_reading_at(reading, next, '-') &&
         !gly_reading_at(reading, next, ':')) ||
        upos == GLY_UPOS_PRON || upos == GLY_UPOS_PROPN ||
        gly_reading_is_one_of(reading, next, behind);
    bool at = gly_reading_is_word(reading, before, "at") &&
              (out->years > HOURS || gly_age_is_no_hour(reading, number));
    before -= before > 0 && gly_reading_is_one_of(reading, before, adverbs);
    bool verb = gly_reading_is_one_of(reading, before, verbs);
    out->form = GLY_AGE_FORM_OF;
    out->first = before;
    return out->years >= YOUNGEST && ends && (at || verb) &&
           reading->quotes[number] == GLY_NONE;
}

/* “He is 57,” “She's only 57 and” */
static bool read_quoted(gly_age_told *out, const gly_reading *reading)
{
    static const char *const verbs[] = {"is", "'s", "’s", NULL};
    static const char *const adverbs[] = {"already", "only", "just", NULL};
    static const char *const behind[] = {"and", "but", "now", NULL};
    uint32_t number = out->number, verb = number - 1, next = number + 1;
    verb -= verb > 0 && gly_reading_is_one_of(reading, verb, adverbs);
    if (verb == 0 || next >= reading->language->tokens.count ||
        reading->quotes[verb - 1] == GLY_NONE ||
        reading->quotes[verb - 1] != reading->quotes[number])
        return false;
    bool pronoun = gly_reading_is_word(reading, verb - 1, "he") ||
                   gly_reading_is_word(reading, verb - 1, "she");
    bool ends = gly_reading_at(reading, next, ',') ||
                gly_reading_at(reading, next, '.') ||
                gly_reading_is_one_of(reading, next, behind);
    out->form = GLY_AGE_FORM_QUOTED;
    out->first = verb - 1;
    return out->years > HOURS && pronoun && ends &&
           gly_reading_is_one_of(reading, verb, verbs);
}

bool gly_age_told_read(gly_age_told *out, const gly_reading *reading,
                       uint32_t token)
{
    *out = (gly_age_told){.number = token,
                          .last = token,
                          .years = gly_age_at(reading, token),
                          .noun = GLY_NONE};
    if (token == 0 || out->years == 0)
        return false;
    if (gly_age_is_spelled(reading, token))
        return read_spelled(out, reading);
    if (reading->quotes[token] != GLY_NONE)
        return read_quoted(out, reading);
    return read_man_of(out, reading) || read_of(out, reading);
}
