/* bearers.h - whose each word is as a name: nobody's, one entity's, or that of
 * several. A table has one entry by symbol, 0 at first. */
#ifndef GLY_ANNOTATE_PEOPLE_BEARERS_H
#define GLY_ANNOTATE_PEOPLE_BEARERS_H

#include <stdbool.h>
#include <stdint.h>

/* In place of one more than an entity: more than one bear it. */
enum { GLY_BEARERS_SEVERAL = INT32_MAX };

/* Note that `entity` bears the word whose entry `bearer` is: it holds one more
 * than the entity from then on, or GLY_BEARERS_SEVERAL. */
static inline void gly_bearers_note(uint32_t *bearer, uint32_t entity)
{
    bool other = *bearer != 0 && *bearer != entity + 1;
    *bearer = other ? GLY_BEARERS_SEVERAL : entity + 1;
}

#endif
