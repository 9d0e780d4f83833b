/* desk.h - what a desk types around a story in plain text.
 *
 *     From: Ida Lund <ida@ledger.example>         a field: the byline
 *     Subject: Toll to rise                       the headline
 *
 *     HARBOR-TOLL-2                               a slug
 *
 *     Q: Who pays?                                a turn
 *     A: All who cross.
 *
 *     (more)                                      the end of a page
 *
 * None of it is prose, and each is known by its form. The words of the trade
 * are part of the form, as the names of months are of a date (cues.h). */
#ifndef GLY_DOCUMENT_PLAIN_DESK_H
#define GLY_DOCUMENT_PLAIN_DESK_H

#include "document/builder.h"

/* Read the fields that the text of `builder` begins with into blocks, which
 * are kept: two lines "Key: value" or more with keys that mail or a desk's
 * system uses. Answers where the rest of the text begins; 0 without fields. */
uint32_t gly_desk_read_fields(gly_builder *builder);

/* "ends", "(more)", "-30-", "— end —": where the copy ends, or goes on. */
bool gly_desk_is_end_mark(gly_text line);

/* The name that a story has in a system: "HARBOR-TOLL-2", "toll_vote_v3",
 * "Slug: toll vote". A hyphen alone makes none: "Re-elected". */
bool gly_desk_is_slug(gly_text line);

/* A database sets what a story is about above it, in its own words, between the
 * lines "ABSTRACT" and "FULL TEXT": the lines become furniture, and what stands
 * between them a quotation that is set apart. The blocks of `builder` must have
 * their kinds. */
void gly_desk_set_abstract(gly_builder *builder);

/* The mark of a turn in an interview at the start of `line`: 'Q' or 'A' for
 * "Q: Who pays?" or "A. All."; 0 for none. */
char gly_desk_turn(gly_text line);

#endif
