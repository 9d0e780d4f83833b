/* cues.h - what a single line gives away about itself.
 * A dateline, a byline or a reading time is known by its form, before anything
 * of its language is: "Nov. 5, 2025, 1:12 a.m.", "By Renata Colby",
 * "9 Min Read". Each question here is about one line of visible text and
 * allocates nothing. Names of months and days are part of the form of a date,
 * so they stand here. */
#ifndef GLY_DOCUMENT_CUES_H
#define GLY_DOCUMENT_CUES_H

#include <stdbool.h>

#include "base/text.h"

/* Take the next word, cut at blanks, off the front of `*rest`; empty at its
 * end. */
gly_text gly_cue_next_word(gly_text *rest);

/* A word without the brackets, commas and stops around it. */
gly_text gly_cue_bare(gly_text word);

/* Whether `word` is in a list that NULL ends, capitals or not. */
bool gly_cue_is_one_of(gly_text word, const char *const *words);

/* Has a digit: no date and no reading time is without. */
bool gly_cue_has_digit(gly_text text);

/* Begins with a capital letter. */
bool gly_cue_starts_upper(gly_text text);

/* "October", "Oct.", "sept". */
bool gly_cue_is_month(gly_text word);

/* A date, a time, or both, with a place before it at most: "Dec. 10, 2025",
 * "Geneva, 16 May 2025", "5:10 a.m.", "last updated 18.05 BST". */
bool gly_cue_is_date(gly_text line);

/* Whether `cue` holds for a part of a line between bars: the second of "By
 * admin | May 4, 2025 | 5 min read" is a date. For a line without bars that is
 * the whole of it. */
typedef bool gly_cue(gly_text line);
bool gly_cue_in_part(gly_text line, gly_cue *cue);

/* Its last words are a date: "Analysis. Ida Lund in Geneva, 16 May 2025". */
bool gly_cue_ends_with_date(gly_text line);

/* The label of a picture or a table: "Photo: Renata Colby", "Source: ...". */
bool gly_cue_is_credit(gly_text line);

/* Bytes of the label of a caption at the head of a paragraph, "Caption:",
 * "Photo caption 2:", and the blanks after it; 0 for none. */
uint32_t gly_cue_caption(gly_text paragraph);

/* Who wrote it, by the word "by": "By Tobias Wren, Business Staff", "Reporting
 * by Oona Vance; editing by R. Teale". */
bool gly_cue_is_byline(gly_text line);

/* What may be a name and nothing else: two to four capitalized words ("Renata
 * Colby"), with what its bearer does for the paper ("Renata Colby, court
 * reporter"), where ("From Renata Colby at Foundry Lane") and with whom, or
 * the account of a content system ("admin"). */
bool gly_cue_is_name(gly_text line);

/* "9 Min Read", "Reading time: 5 minutes". */
bool gly_cue_is_reading_time(gly_text line);

/* A line without letters, or with a number between dashes: "* * *", "-30-". */
bool gly_cue_is_rule(gly_text line);

/* Ends as a sentence does: a full stop, a question or exclamation mark or an
 * ellipsis, whatever closes after it; a template's field behind it, "{{more}}",
 * is not looked at. */
bool gly_cue_ends_sentence(gly_text line);

/* The last sign before closing quotation marks and brackets; 0 for none. */
uint32_t gly_cue_last_sign(gly_text line);

/* All its letters, two or more, are capitals: "WHAT HAPPENS NEXT". */
bool gly_cue_is_capitals(gly_text line);

/* Whether a sentence ends before the end of `text`: a stop after a small
 * letter, a blank and a capital. "U.S. Steel" has none. */
bool gly_cue_has_inner_stop(gly_text text);

/* Whether it has a double quotation mark. */
bool gly_cue_has_quotation(gly_text text);

/* Whether a line is of four words or more with a capital, and no word of four
 * letters or more is without one: "Board Puts Off Vote on Toll". */
bool gly_cue_is_title_case(gly_text line);

/* How many words it has, cut at white space. */
uint32_t gly_cue_words(gly_text line);

/* Bytes of the dateline at the head of a paragraph, the dash and the space
 * after it included: "MARLOW FALLS, Ohio — ", or the time of an entry in a live
 * report, "10.42am: ", or the label of a caption; 0 when there is none. */
uint32_t gly_cue_lead(gly_text paragraph);

#endif
