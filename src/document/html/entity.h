/* entity.h - what "&eacute;" and "&#8217;" stand for. */
#ifndef GLY_DOCUMENT_HTML_ENTITY_H
#define GLY_DOCUMENT_HTML_ENTITY_H

#include <stdbool.h>

#include "base/text.h"

enum { GLY_ENTITY_ROOM = 8 }; /* two code points */

/* A named reference: "nGt" stands for two code points. */
typedef struct {
    const char *name;
    uint32_t first, second; /* the second one is 0 for most */
    bool is_bare;           /* HTML reads it without ";" too */
} gly_entity;

/* The reference called `name`, which is without "&" and ";"; NULL when there
 * is none. O(log names). */
const gly_entity *gly_entity_find(gly_text name);

/* Write the UTF-8 of a character reference, "&" and ";" included, to `out`,
 * which has room for GLY_ENTITY_ROOM bytes; answers how many bytes. 0 when
 * there is no such name. A number that is no character, or a control
 * character, gives U+FFFD, as CommonMark says for NUL. O(log names). HTML has
 * other rules: html_reference.h. */
uint32_t gly_entity_decode(char *out, gly_text reference);

#endif
