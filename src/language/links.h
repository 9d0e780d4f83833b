/* links.h - addresses, which are one token however many marks they hold:
 * "www.example.org/a-b", "desk@example.org", "Example.com", "draft-2.doc". */
#ifndef GLY_LANGUAGE_LINKS_H
#define GLY_LANGUAGE_LINKS_H

#include <stdint.h>

#include "base/text.h"

/* Where the address that begins at `start` ends, the punctuation of the
 * sentence around it left out; `start` when none begins there. `text` ends
 * with the run of characters without a blank. O(length of the run). */
uint32_t gly_link_end(gly_text text, uint32_t start);

#endif
