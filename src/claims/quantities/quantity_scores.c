/* quantity_scores.c - the score of one part of a match, told twice.
 *
 *     They drew 1-1 and then won 5-4 on penalties. … Vilhena's team, which won
 *                                [one]
 *     the shootout 4-3, will play on Sunday.
 *                  [two]
 *
 * An article tells of one shootout, one first leg, one second leg and one
 * aggregate. Where it tells more than two scores of a part, it is of several
 * matches, and nothing is said. */
#include "claims/quantities/quantity_scores.h"

#include "annotate/reading.h"

/* Words from a score to what it is of; scores that are looked at. */
enum { REACH = 6, SCORES_MOST = 64 };

typedef enum { NO_PART, SHOOTOUT, FIRST_LEG, SECOND_LEG, AGGREGATE } match_part;

/* The part of a match that the words at `token` name. */
static match_part part_at(const gly_reading *reading, uint32_t token)
{
    static const char *const shootout[] = {
        "penalties", "shootout", "shoot-out", "spot-kicks", "spot-kick", NULL};
    static const char *const aggregate[] = {"aggregate", "agg", NULL};
    if (gly_reading_is_one_of(reading, token, shootout))
        return SHOOTOUT;
    if (gly_reading_is_one_of(reading, token, aggregate))
        return AGGREGATE;
    uint32_t leg = token + 1 + gly_reading_at(reading, token + 1, '-');
    if (!gly_reading_is_word(reading, leg, "leg"))
        return NO_PART;
    return gly_reading_is_word(reading, token, "first")    ? FIRST_LEG
           : gly_reading_is_word(reading, token, "second") ? SECOND_LEG
                                                           : NO_PART;
}

/* Of which part of a match a score is, by the nearest words of its sentence and
 * no other number between. */
static match_part part_of(const gly_annotations *a, const gly_number *number)
{
    const gly_reading *reading = a->reading;
    const gly_sentence *in = gly_reading_sentence(reading, number->first);
    bool ahead = true, behind = true;
    for (uint32_t way = 1; way <= REACH; way++) {
        uint32_t next = number->last + way, last = number->first - way;
        behind = behind && next < in->first + in->count &&
                 gly_number_index(a->numbers, next) == GLY_NONE;
        ahead = ahead && number->first >= in->first + way &&
                gly_number_index(a->numbers, last) == GLY_NONE;
        match_part found = behind ? part_at(reading, next) : NO_PART;
        if (found == NO_PART && ahead)
            found = part_at(reading, last);
        if (found != NO_PART)
            return found;
    }
    return NO_PART;
}

bool gly_quantity_scores_agree(const gly_decimal one[2],
                               const gly_decimal two[2])
{
    return (gly_decimal_compare(one[0], two[0]) == 0 &&
            gly_decimal_compare(one[1], two[1]) == 0) ||
           (gly_decimal_compare(one[0], two[1]) == 0 &&
            gly_decimal_compare(one[1], two[0]) == 0);
}

/* The two scores of `part` that differ; false for one score, and for three. */
static bool find_two(const gly_annotations *a, match_part part,
                     uint32_t found[2])
{
    const gly_numbers *numbers = a->numbers;
    uint32_t count = 0, looked_at = 0;
    for (uint32_t i = 0; i < numbers->count && looked_at < SCORES_MOST; i++) {
        const gly_number *number = &numbers->items[i];
        if (number->kind != GLY_NUMBER_SCORE)
            continue;
        looked_at++;
        if (part_of(a, number) != part)
            continue;
        bool again = false;
        for (uint32_t k = 0; k < count; k++)
            again = again || gly_quantity_scores_agree(
                                 number->parts, numbers->items[found[k]].parts);
        if (again)
            continue;
        if (count == 2)
            return false;
        found[count++] = i;
    }
    return count == 2;
}

/* Note where else the score stands that `later` contradicts. */
static void note_also(gly_quantity *later, const gly_annotations *a,
                      match_part part)
{
    const gly_number *items = a->numbers->items;
    for (uint32_t i = later->rival + 1;
         i < a->numbers->count && later->also_count < GLY_QUANTITY_ALSO; i++) {
        if (items[i].kind == GLY_NUMBER_SCORE &&
            part_of(a, &items[i]) == part &&
            gly_quantity_scores_agree(items[i].parts,
                                      items[later->rival].parts))
            later->also[later->also_count++] = i;
    }
}

bool gly_quantity_scores_set_apart(gly_quantity *items,
                                   const gly_annotations *a, uint32_t first,
                                   uint32_t second)
{
    const uint32_t *sentences = a->reading->sentences;
    const gly_number *numbers = a->numbers->items;
    if (sentences[numbers[first].first] == sentences[numbers[second].first] ||
        items[second].rival != GLY_NONE || items[first].thread != GLY_NONE ||
        items[second].thread != GLY_NONE)
        return false;
    items[first].thread = items[second].thread = first;
    items[second].rival = first;
    return true;
}

void gly_quantity_scores_join(gly_quantity *items, const gly_annotations *a)
{
    for (match_part part = SHOOTOUT; part <= AGGREGATE; part++) {
        uint32_t two[2];
        if (find_two(a, part, two) &&
            gly_quantity_scores_set_apart(items, a, two[0], two[1]))
            note_also(&items[two[1]], a, part);
    }
}
