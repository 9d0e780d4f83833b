/* entity.h - what "&eacute;" and "&#8217;" stand for. */
#ifndef GLY_DOCUMENT_ENTITY_H
#define GLY_DOCUMENT_ENTITY_H

#include "base/text.h"

enum { GLY_ENTITY_ROOM = 8 }; /* two code points */

/* Write the UTF-8 of a character reference, "&" and ";" included, to `out`,
 * which has room for GLY_ENTITY_ROOM bytes; answers how many bytes. 0 when
 * there is no such name. A number that is no character, or a control
 * character, gives U+FFFD, as CommonMark says for NUL. O(log names). */
uint32_t gly_entity_decode(char *out, gly_text reference);

#endif
