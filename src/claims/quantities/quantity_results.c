/* quantity_results.c - reads off the words around a score whether it is the
 * result of a vote or of a match. */
#include "claims/quantities/quantity_results.h"

#include "annotate/reading.h"
#include "claims/quantities/quantity_scores.h"

/* Words from a score to what it is of, and to a noun that takes it up; scores
 * that are looked at. */
enum { REACH = 8, NOUN_NEAR = 3, SCORES_MOST = 64 };

typedef enum { NO_RESULT, VOTE, MATCH } result;

static bool is_class(const gly_annotations *a, const char *list,
                     const char *class, uint32_t token)
{
    return token < a->language->tokens.count &&
           gly_reading_is_of(a->reading, list, class, token);
}

/* Whether a word of the sentence near the number is of the class in the list.
 */
static bool has_near(const gly_annotations *a, const gly_number *number,
                     const char *list, const char *class)
{
    const gly_sentence *in = gly_reading_sentence(a->reading, number->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        bool near = i + REACH >= number->first && i <= number->last + REACH;
        if (near && is_class(a, list, class, i))
            return true;
    }
    return false;
}

/* Whether it is told of another vote or match, or of a part of one. */
static bool is_other(const gly_annotations *a, const gly_number *number)
{
    return has_near(a, number, "result-other", "other");
}

static bool has_verb(const gly_annotations *a, const gly_number *number,
                     const char *class)
{
    return has_near(a, number, "result-verb", class);
}

/* What the earlier one is the result of. */
static result result_of(const gly_annotations *a, const gly_number *number)
{
    if (has_verb(a, number, "vote"))
        return VOTE;
    return has_verb(a, number, "match") || has_verb(a, number, "either")
               ? MATCH
               : NO_RESULT;
}

/* "[the] 16-9 vote", "Saturday['s] 59-55 win": what is known already. */
static bool is_noun_again(const gly_annotations *a, const gly_number *number,
                          result kind)
{
    const gly_reading *reading = a->reading;
    uint32_t before = number->first - 1;
    bool known = number->first > 0 &&
                 (gly_reading_is_word(reading, before, "the") ||
                  (gly_reading_is_owner_mark(reading, before) && before > 0 &&
                   gly_reading_is(reading, before - 1, GLY_IS_CALENDAR)));
    const char *class = kind == VOTE ? "vote" : "match";
    for (uint32_t i = number->last + 1; known && i <= number->last + NOUN_NEAR;
         i++) {
        if (is_class(a, "result-noun", class, i) ||
            is_class(a, "result-noun", "either", i))
            return true;
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) &&
            !gly_reading_at(reading, i, '-'))
            return false;
    }
    return false;
}

/* "[The plan] was carried by 16 votes to nine": of a vote, with what was
 * voted on as the subject of the sentence. */
static bool is_clause_again(const gly_annotations *a, const gly_number *number)
{
    static const char *const subjects[] = {
        "plan",   "bill",      "proposal",   "budget",      "measure",
        "scheme", "ordinance", "resolution", "application", NULL};
    const gly_sentence *in = gly_reading_sentence(a->reading, number->first);
    return in->first + 2 < number->first &&
           gly_reading_is_word(a->reading, in->first, "the") &&
           gly_reading_is_one_of(a->reading, in->first + 1, subjects) &&
           in->first + REACH >= number->first;
}

/* A score by its two numbers. */
typedef struct {
    gly_decimal parts[2];
    uint32_t index; /* of the number that opens it */
} score;

static bool share_number(const score *a, const score *b)
{
    const gly_decimal *one = a->parts, *two = b->parts;
    bool first = gly_decimal_compare(one[0], two[0]) == 0;
    bool second = gly_decimal_compare(one[1], two[1]) == 0;
    bool sum = gly_decimal_compare(gly_decimal_add(one[0], one[1]),
                                   gly_decimal_add(two[0], two[1])) == 0;
    return first || second || sum;
}

/* Read the score that number `index` opens: "14-9", "14 votes to nine". */
static bool read_score(score *out, const gly_annotations *a, uint32_t index)
{
    const gly_numbers *numbers = a->numbers;
    const gly_number *number = &numbers->items[index];
    out->index = index;
    if (number->kind == GLY_NUMBER_SCORE) {
        out->parts[0] = number->parts[0];
        out->parts[1] = number->parts[1];
        return true;
    }
    uint32_t votes = number->last + 1;
    if (index + 1 == numbers->count ||
        numbers->items[index + 1].first != votes + 2 ||
        !gly_reading_is_word(a->reading, votes, "votes") ||
        !gly_reading_is_word(a->reading, votes + 1, "to"))
        return false;
    out->parts[0] = number->value;
    out->parts[1] = numbers->items[index + 1].value;
    return true;
}

/* The two scores of the article that differ; false where there is one, or a
 * third. */
static bool find_two(const gly_annotations *a, score found[2])
{
    const gly_numbers *numbers = a->numbers;
    uint32_t count = 0, looked_at = 0;
    for (uint32_t i = 0; i < numbers->count; i++) {
        score next;
        if (!read_score(&next, a, i) || is_other(a, &numbers->items[i]))
            continue;
        if (++looked_at > SCORES_MOST)
            return false;
        bool again = false;
        for (uint32_t k = 0; k < count; k++)
            again =
                again || gly_quantity_scores_agree(next.parts, found[k].parts);
        if (again)
            continue;
        if (count == 2)
            return false;
        found[count++] = next;
    }
    return count == 2;
}

void gly_quantity_results_join(gly_quantity *items, const gly_annotations *a)
{
    const gly_number *numbers = a->numbers->items;
    score two[2] = {{.index = GLY_NONE}, {.index = GLY_NONE}};
    if (!find_two(a, two))
        return;
    uint32_t first = two[0].index, second = two[1].index;
    const gly_number *one = numbers + first, *later = numbers + second;
    result kind = result_of(a, one);
    bool again = is_noun_again(a, later, kind) ||
                 (kind == VOTE && is_clause_again(a, later));
    if (kind != NO_RESULT && again && share_number(&two[0], &two[1]))
        (void)gly_quantity_scores_set_apart(items, a, first, second);
}
