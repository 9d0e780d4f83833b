/* detail_cast.h - whom a headline names, and whom the story is about.
 *
 *     Headline:  Quill leaves board of Orford mill
 *     Body:      Ines Okoro has left the board of the Orford mill. …
 *
 * A story names the person of its headline at once, and more often than anybody
 * whom the headline leaves out. Where that person comes late and seldom, the
 * headline has most likely somebody else's name. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_CAST_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_CAST_H

#include "annotate/statements/detail_body.h"

/* Of one person: how often the body names him, how often it tells of him by any
 * word, and how many of its sentences come before the first that names him. */
typedef struct {
    uint32_t named, told, after;
    uint32_t mention; /* by which that one does */
    bool billed;      /* a headline names him, too */
} gly_detail_part;

typedef struct {
    const gly_detail_body *body;
    gly_detail_part *parts; /* by entity */
    uint32_t foremost;      /* of whom of those that the opening names and no
                             * headline the body tells most often; GLY_NONE */
} gly_detail_cast;

/* Read who is named where; the result lives in `arena`, and `body` must outlive
 * it. GLY_NO_MEMORY or GLY_OK. O(mentions + sentences). */
gly_status gly_detail_cast_init(gly_detail_cast *out, gly_arena *arena,
                                const gly_detail_body *body);

/* Fill what tells whether a person's name of a headline is somebody else's. */
void gly_detail_cast_fill(gly_detail *detail, const gly_detail_cast *cast);

#endif
