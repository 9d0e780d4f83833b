/* source.h - WordNet's text files in memory, and how their lines are read.
 * The formats are those of the manual pages wndb(5), senseidx(5) and
 * cntlist(5) of WordNet 3.0. Part of the table's compiler. */
#ifndef GLY_LEXICON_TOOLS_WORDNET_SOURCE_H
#define GLY_LEXICON_TOOLS_WORDNET_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "lexicon/wordnet.h"

typedef struct {
    gly_text index[GLY_WORD_CLASSES];
    gly_text data[GLY_WORD_CLASSES];
    gly_text exceptions[GLY_WORD_CLASSES];
    gly_text counts;
    char missing[512]; /* path of the file that could not be read */
} gly_source;

/* Read all files of the folder `path`. GLY_IO: `missing` names the file. */
gly_status gly_source_read(gly_source *out, gly_arena *arena, const char *path);

/* Cut the next line off `*rest`; false when none is left. */
bool gly_source_line(gly_text *line, gly_text *rest);

/* Cut the next field (up to a space) off `*rest`; empty when none is left. */
gly_text gly_source_field(gly_text *rest);

/* A number in base 10 or 16; 0 for what is none. */
uint32_t gly_source_number(gly_text digits, uint32_t base);

/* `word` as the table has it: small ASCII letters, spaces for low lines, no
 * marker of position ("(p)"). It lies in `room` of at least word.size bytes. */
gly_text gly_source_word(char *room, gly_text word);

/* A synset: a line of a data file. */
typedef struct {
    uint32_t file;
    bool satellite; /* an adjective that is similar to a head */
    uint32_t count; /* words */
    gly_text words; /* from the first word to the end of the line */
} gly_synset;

/* The synset at `offset` of a data file; one of no words past its end. */
gly_synset gly_source_synset(gly_text data, uint32_t offset);

/* A pointer of a synset: "! 01234567 a 0101". */
typedef struct {
    char symbol; /* 0 when it has more than one character */
    gly_word_class class;
    uint32_t offset;        /* of the other synset */
    uint32_t source, other; /* words, from 1; 0 when all are meant */
} gly_pointer;

/* How many pointers `synset` has; `*rest` is left at the first. */
uint32_t gly_source_pointers(gly_text *rest, gly_synset synset);

/* Cut the next pointer off `*rest`. */
gly_pointer gly_source_pointer(gly_text *rest);

#endif
