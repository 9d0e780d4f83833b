/* markdown_cost.h - what md4c would spend on a text.
 * md4c 0.4.8 is linear for what people write and quadratic for a few shapes
 * that nobody does, 200 KB of which would stop a desk for a minute:
 *
 *     [[[[ ... ]]]]           after a link definition: each pair is looked up
 *     [a](b) on every line    of one paragraph: its lines are walked for each
 *     [x]: <long> and [x][x]  each use copies the whole definition
 *     a table of many columns and short rows: empty cells fill every row
 *
 * They are counted before, in one pass. */
#ifndef GLY_DOCUMENT_MARKDOWN_MARKDOWN_COST_H
#define GLY_DOCUMENT_MARKDOWN_MARKDOWN_COST_H

#include <stdbool.h>

#include "base/text.h"

/* Whether md4c may take more than a tenth of a second longer for `text` than
 * its length explains. */
bool gly_markdown_is_costly(gly_text text);

#endif
