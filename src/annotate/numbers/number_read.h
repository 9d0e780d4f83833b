/* number_read.h - one number with its unit: “$3.5m”, “5ft”, “40-minute”. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBER_READ_H
#define GLY_ANNOTATE_NUMBERS_NUMBER_READ_H

#include "annotate/numbers/number_units.h"
#include "annotate/numbers/numbers.h"

/* What the numbers of one article are read with. */
typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_number_words words;
    gly_unit_words units;
    gly_list_id multiples; /* "doubled", "threefold" */
    uint32_t taken;        /* tokens before it belong to other numbers */
} gly_number_reader;

/* Get ready; `annotations` must outlive the result. */
gly_number_reader gly_number_reader_of(const gly_annotations *annotations);

/* Read the number whose numeral begins at token `at`; the sign of a currency
 * before it is taken in. Its hedge, bounds and what is counted are not read
 * yet. False when none begins there. */
bool gly_number_read(gly_number *out, const gly_number_reader *reader,
                     uint32_t at);

#endif
