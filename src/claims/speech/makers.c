#include "claims/speech/makers.h"

#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

uint32_t gly_maker_described_end(const gly_reading *reading,
                                 const gly_attribution *a)
{
    uint32_t last = a->first;
    while (last < a->last &&
           !gly_reading_is(reading, last + 1, GLY_IS_PREPOSITION))
        last++;
    return last;
}

/* Whose the noun at `noun` is by a name before it: "[the Alliance's] study",
 * "[Weather Bureau] figures"; GLY_NONE for nobody's. */
static uint32_t owner_of(const gly_reading *reading, uint32_t noun)
{
    static const gly_relation relations[] = {GLY_REL_NMOD_POSS,
                                             GLY_REL_COMPOUND};
    const gly_syntax *syntax = &reading->language->syntax;
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        uint32_t child = gly_syntax_child(syntax, noun, relations[i]);
        for (; child != GLY_NONE && child < noun;
             child = gly_syntax_next(syntax, child, relations[i])) {
            if (gly_reading_has(reading, child, GLY_TOKEN_CAPITAL) &&
                child + 2 >= noun)
                return child;
        }
    }
    return GLY_NONE;
}

/* Who made what the noun at `noun` names by a clause or phrase behind it: "a
 * forecast by [it]", "a study that [it] published"; GLY_NONE for none. */
static uint32_t maker_behind(const gly_reading *reading, uint32_t noun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t clause = gly_syntax_child(syntax, noun, GLY_REL_ACL_RELCL);
    if (clause == GLY_NONE)
        clause = gly_syntax_child(syntax, noun, GLY_REL_ACL);
    uint32_t subject = clause == GLY_NONE
                           ? GLY_NONE
                           : gly_syntax_child(syntax, clause, GLY_REL_NSUBJ);
    if (subject != GLY_NONE &&
        !gly_reading_is(reading, subject, GLY_IS_RELATIVE))
        return subject;
    for (uint32_t child = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
         child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_NMOD)) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (child > noun && word != GLY_NONE &&
            (gly_reading_is_word(reading, word, "by") ||
             gly_reading_is_word(reading, word, "from")))
            return child;
    }
    return GLY_NONE;
}

/* Whether a name stands in the words. */
static bool hold_name(const gly_reading *reading, gly_phrase words)
{
    for (uint32_t i = words.first; i <= words.last; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL))
            return true;
    }
    return false;
}

/* The words of a source in place of its own, without the preposition before
 * them; as they are where they hold no name: "a survey by the organization" is
 * whoever's. */
static void put_words(gly_attribution *a, const gly_reading *reading,
                      gly_phrase words)
{
    if (gly_reading_is(reading, words.first, GLY_IS_PREPOSITION) &&
        words.first < words.last)
        words.first++;
    if (!hold_name(reading, words))
        return;
    a->kind = GLY_SOURCE_BODY;
    a->first = words.first;
    a->last = words.last;
}

/* What "which" stands for, and whose "whose report" is: "[Lindqvar Energy],
 * whose report put it at nine". False for another source. */
static bool find_antecedent(gly_phrase *out, const gly_reading *reading,
                            const gly_attribution *a)
{
    if (gly_reading_is_word(reading, a->first, "whose") && a->first > 1) {
        uint32_t before = a->first - 1;
        before -= gly_reading_at(reading, before, ',');
        *out = gly_grammar_phrase(reading, before);
        return out->last < a->first;
    }
    return a->first == a->last && a->cue_first != GLY_NONE &&
           gly_reading_is(reading, a->first, GLY_IS_RELATIVE) &&
           gly_grammar_subject(out, reading, a->cue_first);
}

/* "[the union]'s own accountant": the body whose the source is by "own";
 * GLY_NONE for none. */
static uint32_t own_body(const gly_reading *reading, const gly_attribution *a)
{
    for (uint32_t i = a->first; i + 2 < a->last; i++) {
        if (gly_reading_is_owner(reading, i) &&
            gly_reading_is_word(reading, i + 2, "own"))
            return i;
    }
    return GLY_NONE;
}

gly_attribution gly_maker_of(const gly_annotations *all,
                             const gly_attribution *a)
{
    const gly_reading *reading = all->reading;
    gly_attribution out = *a;
    gly_phrase words;
    if (a->last == GLY_NONE || a->entity_count > 0)
        return out;
    if (find_antecedent(&words, reading, a)) {
        put_words(&out, reading, words);
        return out;
    }
    uint32_t body = own_body(reading, a);
    if (body != GLY_NONE) {
        out.last = body;
        return out;
    }
    uint32_t noun = a->last;
    while (noun > a->first && gly_reading_is(reading, noun, GLY_IS_STOP))
        noun--;
    if (gly_maker_described_end(reading, a) < noun)
        noun = gly_maker_described_end(reading, a);
    uint8_t file = gly_reading_file(reading, noun, GLY_NOUN);
    if (file != GLY_FILE_NOUN_COMMUNICATION &&
        file != GLY_FILE_NOUN_COGNITION && file != GLY_FILE_NOUN_ACT &&
        !gly_reading_is(reading, noun, GLY_IS_REPORT_NOUN))
        return out;
    uint32_t maker = maker_behind(reading, noun);
    if (maker == GLY_NONE)
        maker = owner_of(reading, noun);
    if (maker == GLY_NONE)
        return out;
    words = gly_grammar_phrase(reading, maker);
    words.last = maker;
    put_words(&out, reading, words);
    return out;
}
