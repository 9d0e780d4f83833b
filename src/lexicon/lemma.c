/* lemma.c - base forms, by WordNet's Morphy.
 * Miller et al. 1990 and the manual page morphy(7WN): exception lists first,
 * then rules of detachment, each result kept if it is a word of the class.
 * Also the other way, from a base form to its irregular forms, which
 * lexicon/inflect.h needs. */
#include <string.h>

#include "lexicon/wordnet.h"
#include "lexicon/wordnet_format.h"

static uint32_t number32(const unsigned char *bytes)
{
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 |
           (uint32_t)bytes[3] << 24;
}

static uint32_t header(uint32_t field)
{
    return number32(gly_wordnet_table + field * 4);
}

/* --- Exception lists ---------------------------------------------------- */

static gly_text form_at(uint32_t index)
{
    const unsigned char *irregulars =
        gly_wordnet_table + header(GLY_TABLE_IRREGULARS);
    const unsigned char *form = gly_wordnet_table + header(GLY_TABLE_FORMS) +
                                number32(irregulars + index * 8);
    return (gly_text){(const char *)form + 1, form[0]};
}

/* Lemma << 2 | class of the irregular form `index`. */
static uint32_t lemma_at(uint32_t index)
{
    return number32(gly_wordnet_table + header(GLY_TABLE_IRREGULARS) +
                    index * 8 + 4);
}

/* The irregular form at `place` in the order of lemmas. */
static uint32_t by_lemma(uint32_t place)
{
    const unsigned char *at =
        gly_wordnet_table + header(GLY_TABLE_BY_LEMMA) + place * 2;
    return at[0] | (uint32_t)at[1] << 8;
}

bool gly_wordnet_irregular(gly_text *out, gly_word word, gly_word_class class,
                           uint32_t index)
{
    uint32_t wanted = word << 2 | (uint32_t) class;
    uint32_t count = header(GLY_TABLE_IRREGULAR_COUNT), low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (lemma_at(by_lemma(middle)) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    if (word == GLY_NONE || index >= count - low ||
        lemma_at(by_lemma(low + index)) != wanted)
        return false;
    *out = form_at(by_lemma(low + index));
    return true;
}

/* The first irregular form that is not before `form`. */
static uint32_t first_irregular(gly_text form)
{
    uint32_t low = 0, high = header(GLY_TABLE_IRREGULAR_COUNT);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (gly_text_compare(form_at(middle), form) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* --- Candidates --------------------------------------------------------- */

/* The best base form so far. */
typedef struct {
    gly_word_class class;
    gly_word word; /* GLY_NONE while there is none */
    uint32_t count;
} candidate;

/* Take `word` if it is of the class and used more often than the best. */
static void offer(candidate *best, gly_word word)
{
    gly_word_senses senses;
    gly_wordnet_senses(&senses, word, best->class);
    if (senses.senses == 0)
        return;
    if (best->word == GLY_NONE || senses.count > best->count) {
        best->word = word;
        best->count = senses.count;
    }
}

static void offer_exceptions(candidate *best, gly_text form)
{
    uint32_t count = header(GLY_TABLE_IRREGULAR_COUNT);
    for (uint32_t i = first_irregular(form);
         i < count && gly_text_equal(form_at(i), form); i++) {
        if ((lemma_at(i) & 3) == (uint32_t)best->class)
            offer(best, lemma_at(i) >> 2);
    }
}

/* --- Detachment --------------------------------------------------------- */

static const struct {
    gly_word_class class;
    gly_text ending, base;
} rules[] = {
    {GLY_NOUN, GLY_TEXT("s"), GLY_TEXT("")},
    {GLY_NOUN, GLY_TEXT("ses"), GLY_TEXT("s")},
    {GLY_NOUN, GLY_TEXT("xes"), GLY_TEXT("x")},
    {GLY_NOUN, GLY_TEXT("zes"), GLY_TEXT("z")},
    {GLY_NOUN, GLY_TEXT("ches"), GLY_TEXT("ch")},
    {GLY_NOUN, GLY_TEXT("shes"), GLY_TEXT("sh")},
    {GLY_NOUN, GLY_TEXT("men"), GLY_TEXT("man")},
    {GLY_NOUN, GLY_TEXT("ies"), GLY_TEXT("y")},
    {GLY_VERB, GLY_TEXT("s"), GLY_TEXT("")},
    {GLY_VERB, GLY_TEXT("ies"), GLY_TEXT("y")},
    {GLY_VERB, GLY_TEXT("es"), GLY_TEXT("e")},
    {GLY_VERB, GLY_TEXT("es"), GLY_TEXT("")},
    {GLY_VERB, GLY_TEXT("ed"), GLY_TEXT("e")},
    {GLY_VERB, GLY_TEXT("ed"), GLY_TEXT("")},
    {GLY_VERB, GLY_TEXT("ing"), GLY_TEXT("e")},
    {GLY_VERB, GLY_TEXT("ing"), GLY_TEXT("")},
    {GLY_ADJECTIVE, GLY_TEXT("er"), GLY_TEXT("")},
    {GLY_ADJECTIVE, GLY_TEXT("est"), GLY_TEXT("")},
    {GLY_ADJECTIVE, GLY_TEXT("er"), GLY_TEXT("e")},
    {GLY_ADJECTIVE, GLY_TEXT("est"), GLY_TEXT("e")},
};

enum { RULES = sizeof rules / sizeof *rules };

/* A form with one of its words left open: "point" and " out". */
typedef struct {
    gly_text before, word, after;
} framed;

/* Offer the word with its last `cut` bytes replaced by `base`, in its frame. */
static void offer_framed(candidate *best, const framed *form, uint32_t cut,
                         gly_text base)
{
    char room[GLY_WORD_ROOM];
    gly_text parts[] = {form->before,
                        {form->word.data, form->word.size - cut},
                        base,
                        form->after};
    uint32_t size = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].size > sizeof room - size)
            return;
        if (parts[i].size > 0)
            memcpy(room + size, parts[i].data, parts[i].size);
        size += parts[i].size;
    }
    offer(best, gly_wordnet_find((gly_text){room, size}));
}

static void offer_detached(candidate *best, const framed *form)
{
    bool as_it_is =
        best->class == GLY_NOUN &&
        (form->word.size <= 2 || gly_text_ends(form->word, gly_text_of("ss")));
    for (size_t i = 0; i < RULES && !as_it_is; i++) {
        gly_text ending = rules[i].ending;
        if (rules[i].class == best->class && form->word.size > ending.size &&
            gly_text_ends(form->word, ending))
            offer_framed(best, form, ending.size, rules[i].base);
    }
}

/* In a collocation the head alone is irregular: "gave up", "prime
 * ministers", "vice chairwomen". */
static void offer_irregular_head(candidate *best, const framed *form)
{
    uint32_t count = header(GLY_TABLE_IRREGULAR_COUNT);
    for (uint32_t i = first_irregular(form->word);
         i < count && gly_text_equal(form_at(i), form->word); i++) {
        if ((lemma_at(i) & 3) != (uint32_t)best->class)
            continue;
        gly_word_room room;
        offer_framed(best, form, form->word.size,
                     gly_wordnet_text(&room, lemma_at(i) >> 2));
    }
}

/* Leave the first word open, or the last one. */
static framed frame(gly_text text, bool first)
{
    uint32_t from = 0, to = text.size;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] != ' ' && text.data[i] != '_')
            continue;
        if (!first)
            from = i + 1;
        else if (to == text.size)
            to = i;
    }
    return (framed){{text.data, from},
                    {text.data + from, to - from},
                    {text.data + to, text.size - to}};
}

static void offer_forms(candidate *best, gly_text folded, bool first)
{
    framed form = frame(folded, first);
    if (form.word.size < folded.size)
        offer_irregular_head(best, &form);
    offer_detached(best, &form);
}

gly_word gly_wordnet_lemma(gly_text folded, gly_word_class class)
{
    candidate best = {class, GLY_NONE, 0};
    if (folded.size == 0)
        return GLY_NONE;
    offer_exceptions(&best, folded);
    offer_forms(&best, folded, class == GLY_VERB);
    offer(&best, gly_wordnet_find(folded));
    if (best.word == GLY_NONE && class == GLY_NOUN)
        offer_forms(&best, folded, true);
    return best.word;
}
