/* titles.h - whom a title in place of a name means.
 *
 *     Secretary Cardona spoke first. What the Secretary signed, he …
 *
 * It means the one person who is called by it before. */
#ifndef GLY_ANNOTATE_PEOPLE_TITLES_H
#define GLY_ANNOTATE_PEOPLE_TITLES_H

#include "annotate/people/names.h"
#include "annotate/reading.h"
#include "base/arena.h"
#include "base/status.h"

typedef struct {
    const gly_reading *reading;
    uint32_t *bearers; /* by symbol: who is called by the title (bearers.h) */
} gly_titles;

/* None yet; in `arena`, where GLY_NO_MEMORY is the one way to fail. */
gly_status gly_titles_init(gly_titles *out, gly_arena *arena,
                           const gly_reading *reading);

/* Note that `name` is that of the person `entity`, with its title if it has
 * one. */
void gly_titles_note(gly_titles *titles, const gly_name *name, uint32_t entity);

/* The entity that `title`, of the kind GLY_NAME_TITLE, means; GLY_NONE where
 * nobody is called so, or several are, or more is said: "the President of that
 * country". */
uint32_t gly_titles_find(const gly_titles *titles, const gly_name *title);

#endif
