/* detail_words.h - finds the names, days and years in a headline. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_WORDS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_WORDS_H

#include "annotate/reading.h"
#include "annotate/statements/details.h"

/* What details are read with. */
typedef struct {
    const gly_reading *reading;
    gly_list_id calendar;
    gly_symbol day, month; /* classes of that list */
} gly_detail_reader;

/* A reader of `reading`, which must outlive it. */
gly_detail_reader gly_detail_reader_of(const gly_reading *reading);

/* The detail that begins at `token`, into `*out`; false for none. `*out` then
 * holds the token alone. */
bool gly_detail_at(gly_detail *out, const gly_detail_reader *reader,
                   uint32_t token);

/* Whether token `token` is a day of the week. */
bool gly_detail_is_day(const gly_detail_reader *reader, uint32_t token);

/* Whether a detail is a country or people, or one word that names a place:
 * "Ohio". */
bool gly_detail_is_place(const gly_detail_reader *reader, const gly_detail *d);

/* Whether a name is one common word, with a capital because it begins its
 * sentence. */
bool gly_detail_is_common(const gly_detail_reader *reader, const gly_detail *d);

#endif
