/* gender_nouns.c - looks for the noun before a name, behind it and behind "is".
 */
#include "annotate/people/gender_nouns.h"

#include "annotate/people/rivals.h"

enum { DESCRIBED = 4 };

static bool is_noun(const gly_reading *reading, gly_list_id list,
                    uint32_t token)
{
    return gly_bindings_listed(reading, list, token) != GLY_GENDER_UNKNOWN &&
           !gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           reading->language->syntax.items[token].xpos == GLY_XPOS_NN &&
           !gly_reading_is_owner_mark(reading, token + 1);
}

static gly_upos upos_of(const gly_reading *reading, uint32_t token)
{
    return reading->language->syntax.items[token].upos;
}

/* "a widowed [mother] of three": the noun behind the article at `from`, and
 * what may stand before it; GLY_NONE for none, and for "a mother's help". */
static uint32_t noun_from(const gly_reading *reading, gly_list_id list,
                          uint32_t from)
{
    uint32_t sentence = reading->sentences[from];
    if (!gly_reading_is_indefinite(reading, from) &&
        !gly_reading_is_word(reading, from, "the"))
        return GLY_NONE;
    for (uint32_t i = from + 1; i <= from + DESCRIBED; i++) {
        if (i >= reading->language->tokens.count ||
            reading->sentences[i] != sentence)
            return GLY_NONE;
        gly_upos next = upos_of(reading, i + 1);
        if (is_noun(reading, list, i))
            return next == GLY_UPOS_NOUN || next == GLY_UPOS_PROPN ? GLY_NONE
                                                                   : i;
        if (upos_of(reading, i) != GLY_UPOS_ADJ &&
            upos_of(reading, i) != GLY_UPOS_NUM)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "Quill is a [mother] of three", "was the [son] of a farrier" */
static uint32_t said_to_be(const gly_reading *reading, gly_list_id list,
                           uint32_t last)
{
    bool is = gly_reading_is_word(reading, last + 1, "is") ||
              gly_reading_is_word(reading, last + 1, "was");
    uint32_t noun = is ? noun_from(reading, list, last + 2) : GLY_NONE;
    uint32_t subject =
        noun == GLY_NONE
            ? GLY_NONE
            : gly_syntax_child(&reading->language->syntax, noun, GLY_REL_NSUBJ);
    return subject != GLY_NONE && subject <= last ? noun : GLY_NONE;
}

/* "Quill, a [widower] who", "Quill, the [son] of a farrier,": no list, "Quill,
 * a man and a dog". */
static uint32_t apposed(const gly_reading *reading, gly_list_id list,
                        uint32_t last)
{
    if (!gly_reading_at(reading, last + 1, ','))
        return GLY_NONE;
    uint32_t noun = noun_from(reading, list, last + 2);
    bool the = gly_reading_is_word(reading, last + 2, "the");
    bool fits =
        noun != GLY_NONE && !gly_reading_is(reading, noun + 1, GLY_IS_AND) &&
        !(gly_reading_at(reading, noun + 1, ',') &&
          gly_reading_is(reading, noun + 2, GLY_IS_AND)) &&
        (gly_reading_has(reading, noun + 1, GLY_TOKEN_MARK) ||
         gly_reading_is_word(reading, noun + 1, "of") ||
         (!the && (gly_reading_is(reading, noun + 1,
                                  GLY_IS_RELATIVE | GLY_IS_PREPOSITION))));
    if (!fits)
        return GLY_NONE;
    uint32_t head = reading->language->syntax.items[noun].head;
    return head != GLY_NONE && head <= last ? noun : GLY_NONE;
}

/* "Quill, who is a [widower]," */
static uint32_t who_is(const gly_reading *reading, gly_list_id list,
                       uint32_t last)
{
    uint32_t who = last + 1;
    who += gly_reading_at(reading, who, ',');
    bool is = gly_reading_is_word(reading, who, "who") &&
              (gly_reading_is_word(reading, who + 1, "is") ||
               gly_reading_is_word(reading, who + 1, "was"));
    return is ? noun_from(reading, list, who + 2) : GLY_NONE;
}

/* "A [grandfather] of six, Quill left early", "Born there, the [son] of a
 * farrier, Quill rode": not "Roe, the [son] of the founder, Quill said". */
static uint32_t opens(const gly_reading *reading, gly_list_id list,
                      uint32_t first, uint32_t last)
{
    enum { OPENING = 9 };
    gly_upos next = upos_of(reading, last + 1);
    const gly_sentence *in = gly_reading_sentence(reading, first);
    if (first < in->first + 3 || !gly_reading_at(reading, first - 1, ',') ||
        (next != GLY_UPOS_VERB && next != GLY_UPOS_AUX) ||
        gly_reading_is(reading, last + 1, GLY_IS_REPORTING))
        return GLY_NONE;
    uint32_t at = first - 2, noun = GLY_NONE;
    for (; at > in->first && first - at < OPENING; at--) {
        if (gly_reading_at(reading, at, ','))
            break;
        if (upos_of(reading, at) == GLY_UPOS_VERB ||
            upos_of(reading, at) == GLY_UPOS_AUX)
            return GLY_NONE;
    }
    uint32_t from = at + gly_reading_at(reading, at, ',');
    bool led = at == in->first || upos_of(reading, in->first) == GLY_UPOS_VERB;
    noun = led ? noun_from(reading, list, from) : GLY_NONE;
    return noun != GLY_NONE && (gly_reading_is_word(reading, noun + 1, "of") ||
                                noun + 2 == first)
               ? noun
               : GLY_NONE;
}

/* "[Mother] of two Robin Quill", "the [widow], Robin Quill, said": not "Roe's
 * wife, Robin Quill, said he", who speaks of Roe. */
static uint32_t before(const gly_reading *reading, gly_list_id list,
                       uint32_t first, uint32_t last)
{
    if (first < 3)
        return GLY_NONE;
    uint32_t at = first - 1;
    bool parted = gly_reading_at(reading, at, ',');
    if (parted && !gly_reading_at(reading, last + 1, ','))
        return GLY_NONE;
    at -= parted;
    if (upos_of(reading, at) == GLY_UPOS_NUM &&
        gly_reading_is_word(reading, at - 1, "of") && at >= 2)
        at -= 2;
    if (reading->sentences[at] != reading->sentences[first] ||
        !is_noun(reading, list, at))
        return GLY_NONE;
    uint32_t from = at;
    while (from > 0 && from + DESCRIBED > at &&
           (upos_of(reading, from - 1) == GLY_UPOS_ADJ ||
            upos_of(reading, from - 1) == GLY_UPOS_NUM))
        from--;
    bool led = from > 0 && gly_reading_is(reading, from - 1, GLY_IS_DETERMINER);
    bool owned =
        from > 0 && (gly_reading_is_owner_mark(reading, from - 1) ||
                     gly_reading_is(reading, from - 1, GLY_IS_PRONOUN));
    return owned || (parted && !led) ? GLY_NONE : at;
}

uint32_t gly_gender_noun_of(const gly_reading *reading, gly_list_id list,
                            const gly_mention *m)
{
    if (list == GLY_NONE || m->form != GLY_MENTION_NAME)
        return GLY_NONE;
    uint32_t noun = said_to_be(reading, list, m->last);
    if (noun == GLY_NONE)
        noun = apposed(reading, list, m->last);
    if (noun == GLY_NONE)
        noun = who_is(reading, list, m->last);
    if (noun == GLY_NONE)
        noun = opens(reading, list, m->first, m->last);
    if (noun == GLY_NONE)
        noun = before(reading, list, m->first, m->last);
    return noun != GLY_NONE &&
                   reading->quotes[noun] != reading->quotes[m->first]
               ? GLY_NONE
               : noun;
}
