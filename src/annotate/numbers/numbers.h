/* numbers.h - the numbers of an article as they are written.
 *
 *     Nearly 1,200 people were moved from 340 flats, at a cost of $3.5m.
 *     [hedge][   ][noun        verb]      [  ][   ]             [     ]
 *
 * Each number keeps its exact value, how precisely it is written and hedged,
 * its unit, and what is counted, as the tree tells. What looks like a number
 * but counts nothing is kept and marked: a part of a name ("Local 1187"), of a
 * date or a clock time. */
#ifndef GLY_ANNOTATE_NUMBERS_NUMBERS_H
#define GLY_ANNOTATE_NUMBERS_NUMBERS_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "annotate/numbers/units.h"
#include "base/decimal.h"
#include "base/ranks.h"
#include "base/symbols.h"

typedef enum {
    GLY_NUMBER_CARDINAL,    /* 1,200; "two and a half million" */
    GLY_NUMBER_ORDINAL,     /* 25th, "third" */
    GLY_NUMBER_FRACTION,    /* "two-thirds", ½, "a quarter", "half" */
    GLY_NUMBER_PERCENT,     /* 4.5%: the value is 4.5 */
    GLY_NUMBER_POINT,       /* "two percentage points" */
    GLY_NUMBER_BASIS_POINT, /* 25bps: the value is 25 */
    GLY_NUMBER_MONEY,
    GLY_NUMBER_MEASURE,  /* of any other dimension */
    GLY_NUMBER_DURATION, /* "40-minute", "three years" */
    GLY_NUMBER_AGE,      /* "54-year-old", "aged 54", "Ann Lee, 54," */
    GLY_NUMBER_RATIO,    /* "two in three", "3-to-1": see `parts` */
    GLY_NUMBER_SCORE,    /* "51-46", "by 51 votes to 46": see `parts` */
    GLY_NUMBER_MULTIPLE, /* "doubled" 2, "threefold" 3, "halved" 0.5, "4x" */
    GLY_NUMBER_KINDS
} gly_number_kind;

/* How a number is hedged. */
typedef enum {
    GLY_HEDGE_NONE,
    GLY_HEDGE_EXACTLY,
    GLY_HEDGE_ABOUT,     /* about, roughly, some, "or so" */
    GLY_HEDGE_NEARLY,    /* nearly, almost, just under: from below */
    GLY_HEDGE_OVER,      /* just over, "1,200-odd": a little more */
    GLY_HEDGE_MORE_THAN, /* more than, over, above: no upper bound */
    GLY_HEDGE_AT_LEAST,  /* at least, "or more", upwards of */
    GLY_HEDGE_LESS_THAN, /* less than, under, fewer than */
    GLY_HEDGE_AT_MOST,   /* up to, at most, as many as */
    GLY_HEDGES
} gly_hedge;

/* What a number that counts nothing belongs to. */
typedef enum {
    GLY_NUMBER_COUNTS,      /* it counts or measures something */
    GLY_NUMBER_OF_NAME,     /* "Local 1187", "Boeing 737", "Route 9" */
    GLY_NUMBER_OF_CALENDAR, /* a year, a day of the month, a clock time, a
                             * decade: what dates are read from */
    GLY_NUMBER_OF_LIST,     /* "1." before an item, "No. 7", "page 3" */
    GLY_NUMBER_OF_WORD,     /* no quantity: "one of", "no one", "a second
                             * time", "at first" */
} gly_number_use;

/* What the counted thing is to the verb. */
typedef enum {
    GLY_COUNTED_NONE,
    GLY_COUNTED_SUBJECT,
    GLY_COUNTED_OBJECT,
    GLY_COUNTED_OBLIQUE,
} gly_counted_role;

enum { GLY_COUNTED_MODIFIERS = 6 };

/* What is counted, as far as the tree tells. Tokens; GLY_NONE for none. For
 * money and measures the noun is what they are the amount of: "a $3.5m plan",
 * "1.2 tonnes of cocaine", and `noun` is none where nothing is named. */
typedef struct {
    uint32_t noun;        /* head noun: "people" of "1,200 displaced people" */
    uint32_t first, last; /* its phrase, the number included */
    uint32_t modifiers[GLY_COUNTED_MODIFIERS]; /* adjectives, nouns before it
                                                * and heads of "of", "in",
                                                * "from" phrases after */
    uint32_t verb; /* that governs the noun, or the number where no noun is */
    uint32_t subject; /* head noun of the verb's subject, or of what the number
                       * is said to be: "the toll rose to 44", "the budget is
                       * $3.5m"; none where the noun is it itself */
    uint32_t clause;  /* verb of a clause that tells which: "44 people who
                       * drowned", "the 821 voters interviewed" */
    uint8_t modifier_count;
    gly_counted_role role : 8;
    bool clause_passive : 1;
    bool
        passive : 1; /* the noun is acted on: "were moved", "people moved by" */
    bool negated : 1; /* the verb is denied, or "no" stands before */
} gly_counted;

typedef struct {
    uint32_t first, last;  /* tokens of the whole: sign, digits, scale, unit; a
                            * hedge is not part */
    gly_decimal value;     /* scale applied: 3500000 for "$3.5m"; of a fraction
                            * or ratio the quotient, to 18 digits; of a range
                            * its lower end, of a score its first number */
    gly_decimal parts[2];  /* numerator and denominator of a fraction, both
                            * numbers of a ratio or score, ends of a range;
                            * else the value twice */
    gly_decimal low, high; /* what it can stand for, by the precision of its
                            * writing and its hedge, both included; high is
                            * gly_decimal_most where there is no bound */
    gly_number_kind kind : 8;
    gly_number_use use : 8;
    gly_hedge hedge : 8;
    gly_unit unit : 8;    /* of the value; GLY_UNIT_NONE of a plain count */
    uint32_t hedge_first; /* token; GLY_NONE for none */
    uint32_t unit_token;  /* that names it; GLY_NONE for none */
    uint32_t per;         /* noun of a rate: "a barrel", "per head"; GLY_NONE */
    int32_t places;       /* power of ten of the last digit that is written or
                           * scaled: -1 for 4.5, 5 for "$3.5m", 2 for 1,200 */
    int32_t scale;   /* its power of ten: 6 for "$3.5m"; 0 for none, dozen */
    bool range : 1;  /* "10 to 15 miles" */
    bool words : 1;  /* spelt out, wholly or in part before its scale */
    bool scaled : 1; /* has a scale word: m, bn, million, crore, dozen */
    gly_counted counted;
} gly_number;

_Static_assert(GLY_UNITS <= 256, "a unit fits its eight bits");

/* All numbers of the article, in order of place; no two share a token. */
typedef struct gly_numbers {
    const gly_number *items;
    uint32_t count;
    gly_ranks begins; /* on which tokens */
} gly_numbers;

/* The first token of the number and of what hedges it: "about" of "about 40".
 */
static inline uint32_t gly_number_start(const gly_number *number)
{
    return number->hedge_first < number->first ? number->hedge_first
                                               : number->first;
}

/* The index of the number that token `index` is part of, hedge excluded;
 * GLY_NONE for none. */
uint32_t gly_number_index(const gly_numbers *numbers, uint32_t index);

/* The number that token `index` is part of; NULL for none. */
const gly_number *gly_number_at(const gly_numbers *numbers, uint32_t index);

/* "percent", "money": the word used for a kind in claims and messages. */
const char *gly_number_kind_name(gly_number_kind kind);

/* "about", "at-least"; "none". */
const char *gly_hedge_name(gly_hedge hedge);

#endif
