/* date_digits.h - times that are written in digits, within one word.
 * "2024-03-01", "9:30", "1990s", "3rd", "FY24", and plain numbers with what
 * they may be in a date. */
#ifndef GLY_ANNOTATE_DATES_DATE_DIGITS_H
#define GLY_ANNOTATE_DATES_DATE_DIGITS_H

#include "annotate/dates/date_items.h"

/* What stands at the head of a text. */
typedef struct {
    uint32_t length; /* bytes; 0 when there is nothing of the kind */
    uint64_t kinds;
    int32_t value;
    uint32_t digits;
    double amount;
    gly_date date; /* if kinds has DATE or CLOCK */
} gly_date_digits;

/* Read the head of `text`, which begins with a digit or one of the letters
 * that stand before digits (Q3, H1, FY2024). */
gly_date_digits gly_date_digits_at(gly_text text);

/* Take "3/4/2025" for the day that it is in the newsroom's English, if that is
 * known; any other date stays as it is. */
void gly_date_order(gly_date *date, gly_english english);

/* A date of nothing: every part missing. */
gly_date gly_date_blank(void);

#endif
