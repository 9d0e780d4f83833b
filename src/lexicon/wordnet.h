/* wordnet.h - what WordNet 3.0 knows of a word, as a table in the program.
 *
 * WordNet (Fellbaum 1998, WordNet: An Electronic Lexical Database; Princeton
 * University, licence in src/NOTICES) groups words into senses and files the
 * senses by subject: "claim" is a verb of communication and a noun of
 * communication, "council" a noun of group. The build compiles its text files
 * into one read-only table (lexicon/wordnet_format.h) that is used where it
 * lies: opening it costs nothing, no file is read at run time, and every
 * function here may be called from several threads.
 *
 * Words and collocations ("vice president") have numbers from 0 without a
 * gap, in the order of their bytes, so a caller may keep an array of its own
 * beside them. Texts handed in are folded (gly_utf8_fold). */
#ifndef GLY_LEXICON_WORDNET_H
#define GLY_LEXICON_WORDNET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "base/text.h"

typedef enum {
    GLY_NOUN,
    GLY_VERB,
    GLY_ADJECTIVE,
    GLY_ADVERB,
    GLY_WORD_CLASSES
} gly_word_class;

/* The subjects: WordNet's lexicographer files with their own numbers. */
typedef enum {
    GLY_FILE_ADJ_ALL,
    GLY_FILE_ADJ_PERT,
    GLY_FILE_ADV_ALL,
    GLY_FILE_NOUN_TOPS,
    GLY_FILE_NOUN_ACT,
    GLY_FILE_NOUN_ANIMAL,
    GLY_FILE_NOUN_ARTIFACT,
    GLY_FILE_NOUN_ATTRIBUTE,
    GLY_FILE_NOUN_BODY,
    GLY_FILE_NOUN_COGNITION,
    GLY_FILE_NOUN_COMMUNICATION,
    GLY_FILE_NOUN_EVENT,
    GLY_FILE_NOUN_FEELING,
    GLY_FILE_NOUN_FOOD,
    GLY_FILE_NOUN_GROUP,
    GLY_FILE_NOUN_LOCATION,
    GLY_FILE_NOUN_MOTIVE,
    GLY_FILE_NOUN_OBJECT,
    GLY_FILE_NOUN_PERSON,
    GLY_FILE_NOUN_PHENOMENON,
    GLY_FILE_NOUN_PLANT,
    GLY_FILE_NOUN_POSSESSION,
    GLY_FILE_NOUN_PROCESS,
    GLY_FILE_NOUN_QUANTITY,
    GLY_FILE_NOUN_RELATION,
    GLY_FILE_NOUN_SHAPE,
    GLY_FILE_NOUN_STATE,
    GLY_FILE_NOUN_SUBSTANCE,
    GLY_FILE_NOUN_TIME,
    GLY_FILE_VERB_BODY,
    GLY_FILE_VERB_CHANGE,
    GLY_FILE_VERB_COGNITION,
    GLY_FILE_VERB_COMMUNICATION,
    GLY_FILE_VERB_COMPETITION,
    GLY_FILE_VERB_CONSUMPTION,
    GLY_FILE_VERB_CONTACT,
    GLY_FILE_VERB_CREATION,
    GLY_FILE_VERB_EMOTION,
    GLY_FILE_VERB_MOTION,
    GLY_FILE_VERB_PERCEPTION,
    GLY_FILE_VERB_POSSESSION,
    GLY_FILE_VERB_SOCIAL,
    GLY_FILE_VERB_STATIVE,
    GLY_FILE_VERB_WEATHER,
    GLY_FILE_ADJ_PPL,
    GLY_FILES
} gly_word_file;

/* A word's number; GLY_NONE for a word that WordNet lacks. */
typedef uint32_t gly_word;

/* Room for the text of any word. */
enum { GLY_WORD_ROOM = 128 };
typedef struct {
    char bytes[GLY_WORD_ROOM];
} gly_word_room;

/* How many words the table holds. */
uint32_t gly_wordnet_count(void);

/* The number of a base form: "say", never "said". Words of a collocation are
 * divided by a space or a low line. O(log words), about half a microsecond. */
gly_word gly_wordnet_find(gly_text folded);

/* The text of `word`, words divided by spaces; it lies in `room`. */
gly_text gly_wordnet_text(gly_word_room *room, gly_word word);

/* The classes that `word` has senses in, as bits 1 << gly_word_class; 0 for
 * GLY_NONE. O(1). */
uint32_t gly_wordnet_classes(gly_word word);

/* A word in one class. */
typedef struct {
    uint64_t files;   /* bits 1 << gly_word_file */
    uint32_t count;   /* uses in WordNet's tagged texts, all senses */
    uint16_t senses;  /* 0: the word is not of this class */
    uint8_t dominant; /* the file of most uses; of the first sense when
                       * none was counted */
    bool capital;     /* written with a capital in every sense: "May"
                       * the month has one beside it, "Paris" has not */
    uint16_t shares[GLY_FILES]; /* uses by file */
} gly_word_senses;

/* Fill `*out`; all zero when `word` is GLY_NONE or not of `class`. O(senses).
 * A count over 65,535 is given as that (only "be" comes near). */
void gly_wordnet_senses(gly_word_senses *out, gly_word word,
                        gly_word_class class);

/* The files of `word` in `class` as bits 1 << gly_word_file, and the dominant
 * one in `*dominant` (may be NULL; GLY_FILES when there is none). O(1). */
uint64_t gly_wordnet_files(uint8_t *dominant, gly_word word,
                           gly_word_class class);

/* The dominant file of the base form `folded` in `class`; GLY_FILES for none.
 * As gly_wordnet_find. */
uint8_t gly_wordnet_file(gly_text folded, gly_word_class class);

/* The base form of `folded` in `class` by Morphy: WordNet's exception lists
 * ("went" is "go"), then its rules of detachment ("claims" is "claim"), each
 * kept only if the result is a word of the class. Where several are ("found"
 * is "find" and "found"), the one with most uses in WordNet's tagged texts;
 * Morphy itself would take the first. In a collocation the first word of a
 * verb and the last of a noun are tried, then the noun's first ("attorneys
 * general"). GLY_NONE when there is none. */
gly_word gly_wordnet_lemma(gly_text folded, gly_word_class class);

/* The irregular form number `index` (from 0) of `word` in `class`; false when
 * there are no more. The text lies in the table. */
bool gly_wordnet_irregular(gly_text *out, gly_word word, gly_word_class class,
                           uint32_t index);

/* A word in a class, as another one leads to it. */
typedef struct {
    gly_word word;
    gly_word_class class;
} gly_word_link;

/* No word has as many antonyms or related words of one kind. */
enum { GLY_WORD_LINKS_MOST = 64 };

/* The direct opposites of `word` in `class` (constructive: destructive): at
 * most `room` into `links`. Answers how many there are. */
uint32_t gly_wordnet_antonyms(gly_word_link *links, uint32_t room,
                              gly_word word, gly_word_class class);

/* Likewise the words that are derived from `word` in any of its senses or that
 * it is derived from (announce: announcement, announcer), and for an adjective
 * or adverb the word it pertains to (Russian: Russia). */
uint32_t gly_wordnet_related(gly_word_link *links, uint32_t room, gly_word word,
                             gly_word_class class);

/* Whether `a` and `b` are opposites in `class`: direct ones; or one is similar
 * to a word whose antonym is the other (arid is similar to dry, the antonym of
 * wet); or one is the other behind un-, non- or dis- (constructive and
 * unconstructive, which WordNet does not relate). */
bool gly_wordnet_opposed(gly_word a, gly_word b, gly_word_class class);

#endif
