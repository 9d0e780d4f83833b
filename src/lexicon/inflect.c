#include "lexicon/inflect.h"

#include <string.h>

/* Where forms are gathered. */
typedef struct {
    gly_forms *forms;
    gly_arena *arena;
    gly_text word;
} inflection;

static gly_status add_form(gly_forms *forms, gly_text form)
{
    for (uint32_t i = 0; i < forms->count; i++) {
        if (gly_text_equal(forms->items[i], form))
            return GLY_OK;
    }
    if (forms->count < GLY_FORMS_MOST)
        forms->items[forms->count++] = form;
    return GLY_OK;
}

/* Add the word without its last `cut` bytes, with `doubled` (0 for none) and
 * `ending` put to it. */
static gly_status add(const inflection *in, uint32_t cut, char doubled,
                      const char *ending)
{
    uint32_t kept = in->word.size - cut;
    gly_text tail = gly_text_of(ending);
    char *bytes = gly_arena_take(in->arena, (size_t)kept + tail.size + 1);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    memcpy(bytes, in->word.data, kept);
    uint32_t size = kept;
    if (doubled != 0)
        bytes[size++] = doubled;
    memcpy(bytes + size, tail.data, tail.size);
    return add_form(in->forms, (gly_text){bytes, size + tail.size});
}

/* The byte `back` places before the end; 0 before the start. */
static char letter(gly_text word, uint32_t back)
{
    return back < word.size ? word.data[word.size - 1 - back] : 0;
}

static bool ends(gly_text word, const char *ending)
{
    return gly_text_ends(word, gly_text_of(ending));
}

static bool is_vowel(char byte)
{
    return byte != 0 && strchr("aeiou", byte) != NULL;
}

static bool is_consonant(char byte)
{
    return byte >= 'a' && byte <= 'z' && !is_vowel(byte);
}

/* How many runs of vowels the word has: its syllables, nearly. */
static uint32_t vowel_runs(gly_text word)
{
    uint32_t runs = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        bool opens = i == 0 || !is_vowel(word.data[i - 1]);
        runs += is_vowel(word.data[i]) && opens;
    }
    return runs;
}

/* The letter that is doubled before -ed, -ing, -er, -est, or 0: the last
 * consonant of one syllable with one short vowel ("plan", "blog"). Of longer
 * words the stress decides; WordNet's exceptions list them. */
static char doubled_letter(gly_text word)
{
    char last = letter(word, 0);
    bool doubles = is_consonant(last) && strchr("wxyh", last) == NULL &&
                   is_vowel(letter(word, 1)) && !is_vowel(letter(word, 2)) &&
                   vowel_runs(word) == 1;
    return doubles ? last : 0;
}

/* -s of a noun or verb. */
static gly_status add_s(const inflection *in)
{
    char last = letter(in->word, 0), before = letter(in->word, 1);
    if (last == 'y' && is_consonant(before))
        return add(in, 1, 0, "ies");
    if (last == 's' || last == 'x' || last == 'z' || ends(in->word, "ch") ||
        ends(in->word, "sh"))
        return add(in, 0, 0, "es");
    if (last == 'o' && is_consonant(before)) {
        gly_status status = add(in, 0, 0, "es");
        if (status != GLY_OK)
            return status;
    }
    return add(in, 0, 0, "s");
}

/* -ed, -er or -est, whose e melts into the word's own. */
static gly_status add_with_e(const inflection *in, const char *ending)
{
    char last = letter(in->word, 0);
    if (last == 'e')
        return add(in, 1, 0, ending);
    if (last == 'y' && is_consonant(letter(in->word, 1))) {
        char after_i[8] = "i";
        strncat(after_i, ending, sizeof after_i - 2);
        return add(in, 1, 0, after_i);
    }
    return add(in, 0, doubled_letter(in->word), ending);
}

static gly_status add_ing(const inflection *in)
{
    if (ends(in->word, "ie"))
        return add(in, 2, 0, "ying");
    bool silent = letter(in->word, 0) == 'e' && vowel_runs(in->word) > 1 &&
                  strchr("eoy", letter(in->word, 1)) == NULL;
    if (silent)
        return add(in, 1, 0, "ing");
    return add(in, 0, doubled_letter(in->word), "ing");
}

static gly_status add_verb(const inflection *in)
{
    gly_status status = add_s(in);
    if (status == GLY_OK)
        status = add_with_e(in, "ed");
    if (status == GLY_OK)
        status = add_ing(in);
    return status;
}

static gly_status add_noun(const inflection *in)
{
    if (ends(in->word, "man")) {
        gly_status status = add(in, 2, 0, "en");
        if (status != GLY_OK)
            return status;
    }
    return add_s(in);
}

static gly_status add_adjective(const inflection *in)
{
    if (vowel_runs(in->word) > 2)
        return GLY_OK;
    gly_status status = add_with_e(in, "er");
    return status == GLY_OK ? add_with_e(in, "est") : status;
}

gly_status gly_inflect(gly_forms *out, gly_arena *arena, gly_text word,
                       gly_word_class class)
{
    out->count = 0;
    char last = letter(word, 0);
    if (last < 'a' || last > 'z')
        return GLY_OK;
    gly_word known = gly_wordnet_find(word);
    gly_text irregular;
    for (uint32_t i = 0; gly_wordnet_irregular(&irregular, known, class, i);
         i++)
        add_form(out, irregular);

    inflection in = {out, arena, word};
    switch (class) {
    case GLY_VERB:
        return add_verb(&in);
    case GLY_NOUN:
        return add_noun(&in);
    case GLY_ADJECTIVE:
        return add_adjective(&in);
    default:
        return GLY_OK;
    }
}
