/* document.h - an article as blocks of visible text, with the way back.
 *
 * A reader turns the bytes of a file into the text that a person sees:
 * "<p>Mr. O&#8217;Hara <b>said</b></p>" becomes the paragraph "Mr. O’Hara
 * said". All visible text of a document is one string, `text`, in which the
 * blocks stand one after another with an empty line between; every later stage
 * speaks of spans of that string and of nothing else. `runs` is the piecewise
 * map from it to the source, so that source[offset, length] is what a finding
 * is about, in every format, by construction. */
#ifndef GLY_DOCUMENT_DOCUMENT_H
#define GLY_DOCUMENT_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/status.h"
#include "base/text.h"
#include "document/directive.h"
#include "document/line_index.h"

typedef enum {
    GLY_BLOCK_HEADLINE,
    GLY_BLOCK_DECK,      /* the summary line under a headline */
    GLY_BLOCK_BYLINE,    /* "By Renata Colby", "admin" */
    GLY_BLOCK_DATELINE,  /* a line of its own: "Dec. 10, 2025" */
    GLY_BLOCK_FURNITURE, /* around the story: "9 Min Read", a masthead */
    GLY_BLOCK_HEADING,
    GLY_BLOCK_PARAGRAPH,
    GLY_BLOCK_LIST_ITEM,
    GLY_BLOCK_QUOTE, /* a paragraph of a block quotation */
    GLY_BLOCK_CAPTION,
    GLY_BLOCK_CELL,     /* of a table */
    GLY_BLOCK_QUESTION, /* of an FAQ or an interview */
    GLY_BLOCK_KINDS
} gly_block_kind;

typedef struct {
    gly_block_kind kind;
    gly_span text;    /* in the document's visible text; never empty */
    uint32_t section; /* index of the heading block it stands under, for a
                       * heading of the one it is part of; GLY_NONE for none */
    uint32_t group;   /* one number for all of a list, a table, a block
                       * quotation; GLY_NONE outside them */
    uint32_t lead;    /* bytes of a dateline at its head, the dash and the
                       * space after it included: "MIAMI (Reuters) — ", or of
                       * the label of a caption: "Caption: "; or 0 */
    uint16_t level;   /* heading 1-6; nesting of a list or quotation, from 1 */
    uint16_t row, column; /* of a table cell, from 0 */
    bool header;          /* a cell of the table's head */
} gly_block;

/* How a run of visible text comes from the source. */
typedef enum {
    GLY_RUN_COPIED,  /* byte for byte */
    GLY_RUN_DECODED, /* as a whole: "é" from "&eacute;", a blank from a
                      * line end and its indent */
    GLY_RUN_ADDED,   /* not in the source: the empty line between blocks */
} gly_run_kind;

/* Invariant of a document's runs: in order, without gap or overlap in the
 * visible text; in order in the source; a copied run is as long in both; an
 * added one has a source length of 0. */
typedef struct {
    gly_run_kind kind;
    gly_span text;   /* in the visible text */
    gly_span source; /* in the source */
} gly_run;

/* A line of front matter: `key: value`. A list gives one for each of its
 * items, a map in a map keys such as "place.city". Metas are no part of the
 * text, but for a title where the body has no headline, and a summary: those
 * are blocks too. */
typedef struct {
    gly_text key, value;
    gly_span source; /* of the value */
} gly_meta;

/* Something a reader has to say about the file: a limit met, an encoding
 * guessed. It becomes a finding of category `notice`. */
typedef struct {
    gly_text message;
    gly_span source;
} gly_notice;

/* A draft may come in parts: a newsroom's system keeps the headline beside the
 * story, and an office file is a zip of XML parts. The source then holds the
 * parts one after another with an empty line between, and a place is told
 * within its part. */
typedef struct {
    const char *name;     /* "headline", "byline", "date" or "body"; or of a
                           * file in the zip: "word/document.xml" */
    gly_block_kind kind;  /* of its only block; the body has many */
    gly_span source;      /* its bytes */
    gly_line_index lines; /* of this part alone; none in an office file */
} gly_document_part;

typedef enum {
    GLY_FORMAT_GUESS, /* by the ending of the path, then by content */
    GLY_FORMAT_PLAIN,
    GLY_FORMAT_MARKDOWN,
    GLY_FORMAT_HTML,
    GLY_FORMAT_DOCX, /* this one and those below are office files */
    GLY_FORMAT_ODT,
} gly_format;

/* Whether files of `format` are zips of XML parts. */
static inline bool gly_format_is_office(gly_format format)
{
    return format >= GLY_FORMAT_DOCX;
}

/* Whose English a newsroom writes, if it has said so. */
typedef enum {
    GLY_ENGLISH_ANY,
    GLY_ENGLISH_US, /* 3/4/2025 is a day of March */
    GLY_ENGLISH_UK, /* … of April */
} gly_english;

typedef struct {
    gly_text path;     /* as named by the user; in the arena */
    gly_text id;       /* as in gly_input; in the arena */
    gly_text source;   /* the bytes read, of an office file its unpacked
                        * parts; in the arena */
    gly_text text;     /* the visible text */
    gly_format format; /* never GLY_FORMAT_GUESS */
    gly_english english;
    const gly_block *blocks;
    uint32_t block_count;
    const gly_run *runs;
    uint32_t run_count;
    const gly_meta *metas;
    uint32_t meta_count;
    const gly_notice *notices;
    uint32_t notice_count;
    const gly_directive *directives; /* in order of the source */
    uint32_t directive_count;
    gly_line_index lines; /* of the source; in an office file, of which
                           * nobody sees the lines, each block is one */
    const gly_document_part *parts;
    uint32_t part_count; /* 0: the draft came as one */
    gly_text problem; /* after GLY_INVALID: why, for a person; in the arena */
} gly_document;

/* What stands beside a story in a newsroom's system. Any of it may be empty. */
typedef struct {
    gly_text headline, byline, date;
} gly_head;

/* What to read. */
typedef struct {
    gly_text path;  /* names the document; its ending may tell the format */
    gly_text bytes; /* any bytes at all */
    gly_format format;
    uint32_t max_size;    /* bytes; 0 for GLY_LIMIT_DOCUMENT */
    const gly_head *head; /* NULL: all there is stands in `bytes` */
    gly_text id;          /* a JSON value that names the article; or empty */
    gly_english english;
} gly_input;

/* Read `input` into blocks. The bytes are copied: the document lives in
 * `arena` alone. Bytes that are not UTF-8 are read as Windows-1252 one by one,
 * with a notice at the first; each row of NULs and control characters becomes
 * a blank, with a notice. GLY_TOO_LARGE for more bytes than `max_size`, packed
 * or unpacked, those of the head and what parts them included. GLY_INVALID for
 * an office file that is damaged, encrypted or none: `out->problem` says which,
 * and nothing else of `*out` is set. */
gly_status gly_document_read(gly_document *out, gly_arena *arena,
                             const gly_input *input);

/* The part of the source that `text`, a span of the visible text, stands for:
 * from the source of its first byte to the end of that of its last. An empty
 * span answers an empty one at its place. O(log runs). */
gly_span gly_document_source(const gly_document *document, gly_span text);

/* Where bytes of the source stand, for a person and a program that know the
 * draft as it was handed in. */
typedef struct {
    const char *part; /* its name; NULL in a draft that came as one */
    bool is_office;   /* a line is a paragraph: the third one with text of all
                       * that are read is 3, and a column a character of it */
    gly_span source;  /* bytes of that part, or of the file */
    gly_place start, end;
    const gly_line_index *lines; /* that the places are of */
    gly_span words;              /* the same bytes in the text of `lines` */
} gly_spot;

/* The spot of `source`; what goes beyond its part is cut off. O(log lines). */
gly_spot gly_document_spot(const gly_document *document, gly_span source);

/* The index of the block that holds the visible byte `offset`, or of the last
 * one before it; GLY_NONE when there is none. O(log blocks). */
uint32_t gly_document_block(const gly_document *document, uint32_t offset);

/* Whether a kind of block tells in short what the body tells: a headline, a
 * deck, a caption. */
bool gly_block_is_summary(gly_block_kind kind);

/* The word used for a kind in rules and reports: "headline", "list-item". */
const char *gly_block_kind_name(gly_block_kind kind);

#endif
