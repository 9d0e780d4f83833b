/* reading.h - the tokens of a document with what the lexicon knows of each.
 * The annotators ask the same questions of every word: is it an honorific, a
 * given name, a reporting verb, "by"? They are answered once, here, as bits. */
#ifndef GLY_ANNOTATE_READING_H
#define GLY_ANNOTATE_READING_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "base/arena.h"
#include "base/ranks.h"
#include "base/status.h"
#include "language/language.h"
#include "lexicon/lexicon.h"
#include "lexicon/wordnet.h"

/* Bits of a token's marks. An entry of several words marks all of them. */
typedef enum {
    GLY_IS_HONORIFIC = 1 << 0,
    GLY_IS_MALE = 1 << 1, /* with HONORIFIC, GIVEN or PRONOUN */
    GLY_IS_FEMALE = 1 << 2,
    GLY_IS_GIVEN = 1 << 3,     /* a given name */
    GLY_IS_PARTICLE = 1 << 4,  /* "de", "bin", inside a name */
    GLY_IS_SUFFIX = 1 << 5,    /* "Jr." after a name */
    GLY_IS_ROLE = 1 << 6,      /* "minister" */
    GLY_IS_BODY = 1 << 7,      /* "council" */
    GLY_IS_REPORTING = 1 << 8, /* a form of a reporting verb */
    GLY_IS_SAYING = 1 << 9,    /* of a neutral one: "said", "told" */
    GLY_IS_VAGUE = 1 << 10,    /* "analysts" */
    GLY_IS_PRONOUN = 1 << 11,  /* he, she: a person's, third, singular */
    GLY_IS_STOP = 1 << 12,     /* a function word of any kind */
    GLY_IS_CALENDAR = 1 << 13, /* "Monday", "March" */
    GLY_IS_ADVERB = 1 << 14,   /* may stand between subject and verb */
    GLY_IS_AUXILIARY = 1 << 15,
    GLY_IS_DETERMINER = 1 << 16, /* "the", "her" */
    GLY_IS_BREAK = 1 << 17,    /* opens a clause: "while", "that", "because" */
    GLY_IS_RELATIVE = 1 << 18, /* "who", "which" */
    GLY_IS_AND = 1 << 19,
    GLY_IS_PREPOSITION = 1 << 20,
    GLY_IS_HEDGE = 1 << 21,          /* "rather", "nearly" */
    GLY_IS_DEMONYM = 1 << 22,        /* "Russian", "Kremlin" */
    GLY_IS_REPORT_NOUN = 1 << 23,    /* "statement" */
    GLY_IS_ACCORDING = 1 << 24,      /* "according to" */
    GLY_IS_PLURAL_PRONOUN = 1 << 25, /* "they" */
} gly_mark;

/* The class that the lists give to each token of one mark: few have it. */
typedef struct {
    gly_ranks marked;
    const gly_symbol *items; /* of the marked ones, in order */
} gly_marked_classes;

struct gly_reading {
    const gly_language *language;
    const gly_symbol *forms;     /* the tokens' folded forms */
    const uint32_t *marks;       /* gly_mark bits of each token */
    gly_marked_classes vague;    /* class of a vague source */
    gly_marked_classes demonyms; /* country or body of a demonym */
    const uint32_t *sentences;   /* sentence of each token */
    const uint32_t *quotes;      /* outermost quotation that holds each token,
                                  * its marks included; GLY_NONE */
};

/* Look every token of `language` up. The result lives in `arena`. */
gly_status gly_reading_build(gly_reading *out, gly_arena *arena,
                             const gly_language *language);

/* Whether two tokens have one lemma, or lemmas that begin with the same
 * `letters` bytes: "financial", "finance". */
bool gly_reading_lemmas_alike(const gly_reading *reading, uint32_t one,
                              uint32_t two, uint32_t letters);

/* How often each lemma of `language` stands in it, by its symbol, up to
 * UINT16_MAX; in `arena`, NULL where there is no memory. O(tokens). */
const uint16_t *gly_reading_count_lemmas(gly_arena *arena,
                                         const gly_language *language);

/* Whether token `index` has any of `marks`; a token past the end has none. */
static inline bool gly_reading_is(const gly_reading *reading, uint32_t index,
                                  uint32_t marks)
{
    return index < reading->language->tokens.count &&
           (reading->marks[index] & marks) != 0;
}

/* Whether token `index` has any of the flags GLY_TOKEN_… */
static inline bool gly_reading_has(const gly_reading *reading, uint32_t index,
                                   uint32_t flags)
{
    return index < reading->language->tokens.count &&
           (reading->language->tokens.items[index].flags & flags) != 0;
}

/* The class of token `index` as a vague source, and the country or body that it
 * names as a demonym; 0 where it is none. */
gly_symbol gly_reading_vague(const gly_reading *reading, uint32_t index);
gly_symbol gly_reading_demonym(const gly_reading *reading, uint32_t index);

/* The bytes of token `index` as they stand in the visible text; empty past
 * the end. */
static inline gly_text gly_reading_text(const gly_reading *reading,
                                        uint32_t index)
{
    const gly_language *language = reading->language;
    if (index >= language->tokens.count)
        return (gly_text){"", 0};
    return gly_text_slice(language->document->text,
                          language->tokens.items[index].text);
}

/* Whether token `index` is the one-byte mark `byte`. */
bool gly_reading_at(const gly_reading *reading, uint32_t index, char byte);

/* Whether token `index` is `word`, without regard to the case of ASCII. */
static inline bool gly_reading_is_word(const gly_reading *reading,
                                       uint32_t index, const char *word)
{
    return gly_text_equal_ascii(gly_reading_text(reading, index),
                                gly_text_of(word));
}

/* Whether token `index` is "'s", of an owner or for "is". */
static inline bool gly_reading_is_owner_mark(const gly_reading *reading,
                                             uint32_t index)
{
    return gly_reading_is_word(reading, index, "'s") ||
           gly_reading_is_word(reading, index, "’s");
}

/* Whether token `index` is one of `words`, which end with NULL, likewise. */
bool gly_reading_is_one_of(const gly_reading *reading, uint32_t index,
                           const char *const *words);

/* Whether one of `words` stands among the tokens from `first` on, before `end`,
 * likewise. */
bool gly_reading_has_one_of(const gly_reading *reading, uint32_t first,
                            uint32_t end, const char *const *words);

/* "not", "n't" and "never": what denies the verb that it hangs on. Ends with
 * NULL. */
extern const char *const gly_negations[];

/* Whether token `index` is "Mrs." or "Mrs": a man's wife may have his name. */
bool gly_reading_is_mrs(const gly_reading *reading, uint32_t index);

/* Whether token `index` is "a" or "an". */
bool gly_reading_is_indefinite(const gly_reading *reading, uint32_t index);

/* The longest entry of the lexicon's list `list` that begins at token `index`
 * and has no more than `most` words; of no words where there is none. The list
 * is looked up by name: where most tokens ask, gate it or resolve it before. */
gly_entry gly_reading_entry(const gly_reading *reading, const char *list,
                            uint32_t index, uint32_t most);

/* The same of a list that was looked up before; GLY_NONE has no entry. */
gly_entry gly_reading_find(const gly_reading *reading, gly_list_id list,
                           uint32_t index, uint32_t most);

/* Whether the word at token `index` alone is of `class` in the list `list`. */
bool gly_reading_is_of(const gly_reading *reading, const char *list,
                       const char *class, uint32_t index);

/* The first token of the block of token `index`. O(tokens before it there). */
uint32_t gly_reading_block_start(const gly_reading *reading, uint32_t index);

/* Whether token `index` is a dash that sets off: "–", "—" or "--". */
bool gly_reading_is_dash(const gly_reading *reading, uint32_t index);

/* Whether a token is part of the dateline at the head of its block: "MIAMI, May
 * 3 (XY) —". */
bool gly_reading_is_dateline(const gly_reading *reading, uint32_t index);

/* Whether token `index` is a number of four characters, as a year is. */
bool gly_reading_is_four_digits(const gly_reading *reading, uint32_t index);

/* Whether such a number stands among the tokens from `first` to before `end`.
 */
bool gly_reading_has_four_digits(const gly_reading *reading, uint32_t first,
                                 uint32_t end);

/* Whether "'s" clings to token `index`, so that what ends there only owns. */
bool gly_reading_is_owner(const gly_reading *reading, uint32_t index);

/* Whether token `index` tells what its sentence is about: a noun, name, verb or
 * adjective that is no word of every sentence and none of speech. */
bool gly_reading_is_content(const gly_reading *reading, uint32_t index);

/* Whether token `index` has the form "-ly" or is marked as an adverb. */
bool gly_reading_is_adverb(const gly_reading *reading, uint32_t index);

/* The gly_word_file that the lemma of token `index` is of most often in
 * `class`; GLY_FILES when WordNet has no such word. */
uint8_t gly_reading_file(const gly_reading *reading, uint32_t index,
                         gly_word_class class);

/* The sentence that token `index` stands in. */
const gly_sentence *gly_reading_sentence(const gly_reading *reading,
                                         uint32_t index);

#endif
