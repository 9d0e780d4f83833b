/* record.h - one article of a stream, out of a line of JSON.
 *
 *     {"id": 17, "headline": "Ferry fares to rise", "body": "The board …"}
 *
 * Each newsroom's system has names of its own for these, and nests them as it
 * likes: `--keys id=slug,body=content.text` says where they stand. */
#ifndef GLY_CLI_RECORD_H
#define GLY_CLI_RECORD_H

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"
#include "galley.h"

/* What is read of an article; anything else that it has is passed over. */
typedef enum {
    GLY_RECORD_ID,
    GLY_RECORD_HEADLINE,
    GLY_RECORD_BODY,
    GLY_RECORD_BODY_TYPE,
    GLY_RECORD_DATE,
    GLY_RECORD_BYLINE,
    GLY_RECORD_FIELDS
} gly_record_field;

/* Where each stands: the key, or keys with dots between from the outermost to
 * the innermost. Empty for its own name. */
typedef struct {
    gly_text paths[GLY_RECORD_FIELDS];
} gly_record_keys;

/* "id", "headline", … */
const char *gly_record_field_name(gly_record_field field);

/* An article, or why it is none. Texts lie in the arena of the call. */
typedef struct {
    gly_text id;        /* as JSON: `"a-17"` or `17`; empty for none */
    galley_head head;   /* empty where there is none */
    galley_text body;   /* decoded */
    galley_input input; /* GALLEY_INPUT_GUESS when it does not say */
    gly_text problem;   /* empty: it can be checked */
} gly_record;

/* Read `line` into `*out`, whose problem says what is wrong with it. The id is
 * there if it could be read. GLY_NO_MEMORY. */
gly_status gly_record_read(gly_record *out, gly_arena *arena, gly_text line,
                           const gly_record_keys *keys);

#endif
