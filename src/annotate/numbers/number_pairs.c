/* number_pairs.c - joins two numbers by the words between them.
 * The words that tell which kind of pair it is stand in the lists number-pair
 * and contest. */
#include "annotate/numbers/number_pairs.h"

#include "annotate/numbers/number_compounds.h"

/* What joins two numbers. */
typedef enum {
    JOINT_NONE,
    JOINT_DASH, /* 5-2, 10–15 */
    JOINT_TO,   /* 10 to 15, 3-to-1 */
    JOINT_OF,   /* one in three, 9 out of 10 */
    JOINT_AND,  /* 2 hours and 30 minutes */
    JOINT_NEXT, /* 5ft 6in */
} joint;

/* A joint with the token after it. */
typedef struct {
    joint joint;
    uint32_t next;
    bool hyphens; /* 3-to-1 */
} joining;

static bool is_dash(const gly_reading *reading, uint32_t index)
{
    gly_text text = gly_reading_text(reading, index);
    return gly_text_equal(text, gly_text_of("-")) ||
           gly_text_equal(text, gly_text_of("\xE2\x80\x93")) ||
           gly_text_equal(text, gly_text_of("\xE2\x88\x92"));
}

/* The class of the list `name` at token `at` as a text; empty for none. */
static gly_text class_at(const gly_reading *reading, const char *name,
                         uint32_t at, uint32_t *count)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, name);
    uint32_t left = reading->language->tokens.count - at;
    gly_entry entry = {0, 0};
    if (list != GLY_NONE && at < reading->language->tokens.count)
        entry = gly_lexicon_find(lexicon, list, reading->forms + at,
                                 left < 4 ? left : 4);
    *count = entry.count;
    return gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
}

/* What stands right after token `last`. */
static joining join_after(const gly_reading *reading, uint32_t last)
{
    joining none = {JOINT_NONE, last + 1, false};
    uint32_t at = last + 1, words = 0;
    const gly_sentence *sentence = gly_reading_sentence(reading, last);
    uint32_t end = sentence->first + sentence->count;
    if (at >= end)
        return none;
    bool glued = gly_reading_has(reading, at, GLY_TOKEN_GLUED);
    if (is_dash(reading, at) && at + 1 < end &&
        gly_reading_has(reading, at + 1, GLY_TOKEN_GLUED) == glued) {
        gly_text inner = class_at(reading, "number-pair", at + 1, &words);
        if (words > 0 && is_dash(reading, at + 1 + words) &&
            gly_text_equal(inner, gly_text_of("to")))
            return (joining){JOINT_TO, at + words + 2, true};
        return (joining){JOINT_DASH, at + 1, false};
    }
    gly_text name = class_at(reading, "number-pair", at, &words);
    if (words == 0)
        return (joining){JOINT_NEXT, at, false};
    return (joining){gly_text_equal(name, gly_text_of("to"))   ? JOINT_TO
                     : gly_text_equal(name, gly_text_of("of")) ? JOINT_OF
                                                               : JOINT_AND,
                     at + words, false};
}

static bool is_plain(const gly_number *number)
{
    return number->unit == GLY_UNIT_NONE && !number->scaled &&
           number->kind == GLY_NUMBER_CARDINAL && number->places >= 0 &&
           number->use == GLY_NUMBER_COUNTS;
}

/* Whether the sentence of token `at` tells of a vote, match or the like. */
static bool is_contest(const gly_reading *reading, uint32_t at)
{
    const gly_sentence *sentence = gly_reading_sentence(reading, at);
    for (uint32_t i = 0; i < sentence->count; i++) {
        uint32_t words = 0;
        (void)class_at(reading, "contest", sentence->first + i, &words);
        if (words > 0)
            return true;
    }
    return false;
}

/* Whether the word before the number is of that class of number-pair. */
static bool stands_behind(const gly_number *a, const char *class,
                          const gly_reading *reading)
{
    uint32_t words = 0;
    return a->first > gly_reading_sentence(reading, a->first)->first &&
           gly_text_equal(
               class_at(reading, "number-pair", a->first - 1, &words),
               gly_text_of(class));
}

/* Whether the joint and what stands before make the two a range. */
static bool is_range(const gly_number *a, const joining *by,
                     const gly_reading *reading)
{
    if (by->joint == JOINT_AND)
        return stands_behind(a, "between", reading);
    return by->joint == JOINT_DASH || !stands_behind(a, "from", reading);
}

static void set_parts(gly_number *number, const gly_number *b)
{
    number->parts[0] = number->value;
    number->parts[1] = b->value;
    number->last = b->last;
}

/* "5 to 10 million", "5-10%": the first number has what only the second one
 * is written with. */
static void share_unit(gly_number *a, const gly_number *b)
{
    if (b->scaled && !a->scaled) {
        a->value = gly_decimal_shift(a->value, b->scale);
        a->places = (a->places < 0 ? a->places : 0) + b->scale;
        a->scaled = true;
        a->scale = b->scale;
    }
    if (a->unit == GLY_UNIT_NONE) {
        a->unit = b->unit;
        a->unit_token = b->unit_token;
        a->kind = b->kind;
    }
}

static void make_range(gly_number *a, const gly_number *b)
{
    share_unit(a, b);
    a->range = true;
    set_parts(a, b);
    if (b->places < a->places)
        a->places = b->places;
}

static bool may_share(const gly_number *a, const gly_number *b)
{
    bool unit = a->unit == b->unit || a->unit == GLY_UNIT_NONE;
    bool kind = b->kind != GLY_NUMBER_ORDINAL &&
                b->kind != GLY_NUMBER_MULTIPLE &&
                a->kind != GLY_NUMBER_ORDINAL && a->kind != GLY_NUMBER_FRACTION;
    return unit && kind && b->use == GLY_NUMBER_COUNTS &&
           a->use == GLY_NUMBER_COUNTS;
}

/* Whether a noun in the plural, or a unit, follows: "10-15 people". */
static bool counts_after(const gly_number *b, const gly_reading *reading)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t next = b->last + 1;
    const gly_sentence *sentence = gly_reading_sentence(reading, b->last);
    for (uint32_t i = 0; i < 3 && next + i < sentence->first + sentence->count;
         i++) {
        gly_xpos tag = nodes[next + i].xpos;
        if (gly_xpos_is_plural(tag))
            return true;
        if (tag != GLY_XPOS_JJ && tag != GLY_XPOS_NN)
            return false;
    }
    return false;
}

/* Two plain numbers with a dash between, "to" or "and": a score or vote when
 * the greater one stands first, or where the sentence tells of a contest; but
 * "64 and 41 people" are two, and so is "from 64 to 41". */
static bool is_score(const gly_number *a, const gly_number *b,
                     const joining *by, const gly_reading *reading)
{
    gly_decimal most = gly_decimal_of(1000, 0);
    bool small = is_plain(a) && is_plain(b) && !b->words == !a->words &&
                 gly_decimal_compare(a->value, most) < 0 &&
                 gly_decimal_compare(b->value, most) < 0;
    if (!small)
        return false;
    bool falls = gly_decimal_compare(a->value, b->value) >= 0;
    bool contest = is_contest(reading, a->first);
    if (by->joint == JOINT_AND)
        return (contest || falls) && !counts_after(b, reading);
    if (by->joint == JOINT_TO && !by->hyphens)
        return contest && !counts_after(b, reading) &&
               !stands_behind(a, "from", reading);
    return by->hyphens ? contest
                       : falls || (contest && !counts_after(b, reading));
}

/* "2019-20", "1998-2004": years, a season. */
static bool is_years(const gly_number *a, const gly_number *b,
                     const gly_reading *reading)
{
    uint32_t one = gly_reading_text(reading, a->first).size;
    uint32_t two = gly_reading_text(reading, b->first).size;
    return is_plain(a) && is_plain(b) && !a->words && one == 4 &&
           (two == 2 || two == 4) && a->value.digits >= 1500 &&
           a->value.digits <= 2099;
}

static bool looks_like_year(const gly_number *n, const gly_reading *reading)
{
    return gly_reading_text(reading, n->first).size == 4 &&
           n->value.exponent == 0 && n->value.digits >= 1500 &&
           n->value.digits <= 2099;
}

/* "241 and 183 metres": both are measured, and told apart. */
static void share_measure(gly_number *a, const gly_number *b,
                          const gly_reading *reading)
{
    bool behind = b->unit_token != GLY_NONE && b->unit_token > b->first;
    bool alike = !b->words == !a->words && !b->scaled && !a->scaled;
    if (is_plain(a) && behind && alike && may_share(a, b) &&
        b->kind != GLY_NUMBER_AGE && !b->range && !looks_like_year(a, reading))
        share_unit(a, b);
}

static void join_two(gly_number *a, const gly_number *b, const joining *by,
                     const gly_reading *reading)
{
    /* "brings completions in 2026 to 23,150" */
    bool when = is_plain(a) && !a->words && looks_like_year(a, reading) &&
                gly_reading_text(reading, b->first).size > 4;
    if (by->joint == JOINT_DASH && is_years(a, b, reading)) {
        a->use = GLY_NUMBER_OF_CALENDAR;
        set_parts(a, b);
        return;
    }
    if (is_score(a, b, by, reading)) {
        a->kind = GLY_NUMBER_SCORE;
        set_parts(a, b);
    } else if (by->hyphens && is_plain(a) && is_plain(b)) {
        a->kind = GLY_NUMBER_RATIO;
        set_parts(a, b);
        a->value = gly_decimal_divide(a->value, b->value);
    } else if (!when && may_share(a, b) && is_range(a, by, reading)) {
        gly_number first = *a;
        share_unit(&first, b);
        if (gly_decimal_compare(first.value, b->value) < 0)
            make_range(a, b);
    } else if (by->joint == JOINT_AND) {
        share_measure(a, b, reading);
    }
}

/* "one in three", "9 out of 10", but not "two in 2019" or "8 in 3 days". */
static void join_of(gly_number *a, const gly_number *b)
{
    bool whole = b->unit == GLY_UNIT_NONE && b->places >= 0 &&
                 b->kind == GLY_NUMBER_CARDINAL && b->scale <= 3;
    bool fits = is_plain(a) && whole && a->first == a->last &&
                gly_decimal_compare(a->value, b->value) < 0;
    bool round = gly_decimal_compare(b->value, gly_decimal_of(10, 0)) <= 0 ||
                 gly_decimal_plain(b->value).exponent > 0 || a->words;
    if (!fits || !round)
        return;
    a->kind = GLY_NUMBER_RATIO;
    set_parts(a, b);
    a->value = gly_decimal_divide(a->value, b->value);
    a->places = a->value.exponent < -2 ? -2 : a->value.exponent;
}

/* "between the ages of [15] and [24]" */
static bool is_between_ages(const gly_number *number,
                            const gly_reading *reading)
{
    uint32_t of = number->first - 1;
    if (number->first < 2 || !is_plain(number))
        return false;
    if (number->first >= 4 && gly_reading_is_word(reading, of, "and"))
        of -= 2;
    return gly_reading_is_word(reading, of, "of") &&
           (gly_reading_is_word(reading, of - 1, "ages") ||
            gly_reading_is_word(reading, of - 1, "age"));
}

/* "54-year-old", "54 years old", "aged 54". */
static void join_age(gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->last + 1, words = 0;
    const gly_sentence *sentence = gly_reading_sentence(reading, number->last);
    uint32_t end = sentence->first + sentence->count;
    if (at < end && is_dash(reading, at))
        at++;
    bool time = gly_unit_info_of(number->unit)->dimension == GLY_DIMENSION_TIME;
    if (at < end && time &&
        gly_text_equal(class_at(reading, "age-word", at, &words),
                       gly_text_of("old"))) {
        number->kind = GLY_NUMBER_AGE;
        number->last = at;
        return;
    }
    bool aged =
        number->first > sentence->first && is_plain(number) &&
        gly_text_equal(class_at(reading, "age-word", number->first - 1, &words),
                       gly_text_of("aged"));
    aged = aged || is_between_ages(number, reading);
    if (aged)
        number->kind = GLY_NUMBER_AGE;
    if (aged && number->unit == GLY_UNIT_NONE)
        number->unit = GLY_UNIT_YEAR;
}

/* "20-fold"; "three times as many", "four times the size". */
static void join_multiple(gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->last + 1, words = 0;
    const gly_sentence *sentence = gly_reading_sentence(reading, number->last);
    uint32_t end = sentence->first + sentence->count;
    if (number->unit != GLY_UNIT_NONE || number->kind != GLY_NUMBER_CARDINAL)
        return;
    if (at < end && is_dash(reading, at))
        at++;
    gly_text name =
        at < end ? class_at(reading, "multiple", at, &words) : gly_text_of("");
    if (words == 0 || !gly_text_equal(name, gly_text_of("times")))
        return;
    number->kind = GLY_NUMBER_MULTIPLE;
    number->last = at + words - 1;
}

/* The number at the token after the joint, its currency sign included. */
static bool read_other(gly_number *other, const gly_number_reader *reader,
                       const joining *by)
{
    if (by->joint == JOINT_NONE)
        return false;
    for (uint32_t i = 0; i < 3; i++) {
        if (gly_number_read(other, reader, by->next + i))
            return other->first == by->next;
    }
    return false;
}

/* "one patient in 50": the noun between the two is part of the ratio. */
static void join_around(gly_number *number, const gly_number_reader *reader)
{
    const gly_reading *reading = reader->reading;
    uint32_t noun = number->last + 1;
    const gly_sentence *sentence = gly_reading_sentence(reading, number->last);
    if (number->kind != GLY_NUMBER_CARDINAL || !number->words ||
        noun + 2 >= sentence->first + sentence->count ||
        reading->language->syntax.items[noun].xpos != GLY_XPOS_NN)
        return;
    joining by = join_after(reading, noun);
    gly_number other;
    if (by.joint == JOINT_OF && gly_reading_is_word(reading, noun + 1, "in") &&
        read_other(&other, reader, &by) && !looks_like_year(&other, reading))
        join_of(number, &other);
}

void gly_number_join(gly_number *number, const gly_number_reader *reader)
{
    const gly_reading *reading = reader->reading;
    joining by = join_after(reading, number->last);
    gly_number other;
    while ((by.joint == JOINT_NEXT || by.joint == JOINT_AND) &&
           read_other(&other, reader, &by) &&
           gly_number_join_compound(number, &other))
        by = join_after(reading, number->last);
    gly_number_join_one(number, reader);
    if (number->kind != GLY_NUMBER_MULTIPLE &&
        read_other(&other, reader, &by)) {
        /* "stood at 44 in 2010" */
        bool dated = gly_reading_is_word(reading, number->last + 1, "in") &&
                     looks_like_year(&other, reading);
        if (by.joint == JOINT_OF && !dated)
            join_of(number, &other);
        else if (by.joint != JOINT_OF && by.joint != JOINT_NEXT)
            join_two(number, &other, &by, reading);
    }
    join_around(number, reader);
    join_age(number, reading);
    join_multiple(number, reading);
}
