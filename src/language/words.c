#include "language/words.h"

#include "base/utf8.h"
#include "language/characters.h"
#include "language/stops.h"

enum { LONGEST_BROKEN = 4 }; /* bytes */

/* A joiner between two parts of a word. */
typedef struct {
    const gly_words *words;
    gly_text chunk;
    uint32_t start;       /* of the word */
    uint32_t at;          /* of the joiner */
    uint32_t next;        /* of the character after it */
    gly_char left, right; /* beside it */
} word_joint;

/* Where the part that ends at the joiner begins. */
static uint32_t part_start(const word_joint *joint)
{
    uint32_t at = joint->at;
    while (at > joint->start) {
        gly_char before = gly_char_before(joint->chunk, at);
        if (!gly_char_is_word(before) && before.kind != GLY_CHAR_EXTEND)
            break;
        at -= before.length;
    }
    return at;
}

static uint32_t left_size(const word_joint *joint)
{
    return joint->at - part_start(joint);
}

static uint32_t right_size(const word_joint *joint)
{
    return gly_char_run_end(joint->chunk, joint->next) - joint->next;
}

static bool both(const word_joint *joint, gly_char_kind kind)
{
    return joint->left.kind == kind && joint->right.kind == kind;
}

/* "7p.m", "1:30a.m": the half of the day right behind its hour. */
static bool is_half_of_day(const word_joint *joint)
{
    gly_text word = gly_text_slice(
        joint->chunk, gly_span_between(joint->start, joint->next + 1));
    return right_size(joint) == 1 && gly_char_half_of_day(word) > 0;
}

/* "3.5", "U.S", "Ph.D", "M.Sc"; not "end.The". */
static bool dot_joins(const word_joint *joint)
{
    if (!both(joint, GLY_CHAR_LETTER))
        return both(joint, GLY_CHAR_DIGIT);
    uint32_t left = left_size(joint), right = right_size(joint);
    bool stopped = gly_char_at(joint->chunk, joint->next + right).point == '.';
    if (left == 1)
        return right == 1 || (right <= 3 && stopped);
    if (is_half_of_day(joint))
        return true;
    return left == 2 && right == 1 && gly_utf8_is_upper(joint->right.point);
}

static uint32_t digits_end(gly_text text, uint32_t at)
{
    while (gly_char_at(text, at).kind == GLY_CHAR_DIGIT)
        at++;
    return at;
}

/* "2,000", "1,00,000"; not "13,14". The groups of two are followed to the
 * group of three that must end them. */
static bool comma_joins(const word_joint *joint)
{
    if (!both(joint, GLY_CHAR_DIGIT))
        return false;
    uint32_t at = joint->next, end = digits_end(joint->chunk, at);
    if (end - at == 2 && gly_char_at(joint->chunk, end).point == ',') {
        at = end + 1;
        end = digits_end(joint->chunk, at);
    }
    return end - at == 3;
}

/* "9/11", "s/he"; not "and/or". */
static bool slash_joins(const word_joint *joint)
{
    if (!both(joint, GLY_CHAR_LETTER))
        return both(joint, GLY_CHAR_DIGIT);
    return left_size(joint) == 1 || right_size(joint) == 1;
}

/* Lengths of the groups of digits that hyphens join; up to four. */
static uint32_t digit_groups(uint32_t sizes[4], gly_text text, uint32_t at)
{
    uint32_t count = 0;
    for (;;) {
        uint32_t end = digits_end(text, at);
        if (end == at || count == 4)
            return 0;
        sizes[count++] = end - at;
        if (gly_char_at(text, end).point != '-')
            return count;
        at = end + 1;
    }
}

/* Numbers of telephones and days: 555-0142, 202-555-0142, 1-800-555-0142,
 * 3-14-2015, 2015-03-14. All else is a range. */
static bool is_number_code(const word_joint *joint)
{
    uint32_t size[4];
    uint32_t count = digit_groups(size, joint->chunk, joint->start);
    if (count == 2)
        return (size[0] == 3 || size[0] == 5) && size[1] == 4;
    if (count == 3 && size[0] == 3)
        return size[1] == 3 && size[2] == 4;
    if (count == 3)
        return size[1] <= 2 && ((size[0] <= 2 && size[2] <= 4) ||
                                (size[0] == 4 && size[2] <= 2));
    return count == 4 && size[0] == 1 && size[1] == 3 && size[2] == 3;
}

static bool is_upper_at(gly_text text, uint32_t at)
{
    return gly_utf8_is_upper(gly_char_at(text, at).point);
}

/* "co-founder", "mid-1980s": a prefix that is no word of its own. "UN-led" is
 * none of these: its capitals are not those of the word. */
static bool is_prefixed(const word_joint *joint, gly_text left)
{
    bool capitals = left.size >= 2 && is_upper_at(left, 1);
    if (capitals && !is_upper_at(joint->chunk, joint->next))
        return false;
    return gly_words_is_prefix(joint->words, left);
}

static bool hyphen_joins(const word_joint *joint)
{
    if (both(joint, GLY_CHAR_DIGIT))
        return is_number_code(joint);
    gly_text left =
        gly_text_slice(joint->chunk, gly_span_between(joint->start, joint->at));
    return is_prefixed(joint, left);
}

static bool apostrophe_joins(const word_joint *joint)
{
    return joint->right.kind == GLY_CHAR_LETTER &&
           (joint->left.kind == GLY_CHAR_LETTER ||
            (joint->right.point | 0x20) == 's');
}

static bool joins(const word_joint *joint)
{
    switch (joint->chunk.data[joint->at]) {
    case '.':
        return dot_joins(joint);
    case ',':
        return comma_joins(joint);
    case ':':
        return both(joint, GLY_CHAR_DIGIT);
    case '/':
        return slash_joins(joint);
    case '-':
        return hyphen_joins(joint);
    case '&':
        return both(joint, GLY_CHAR_LETTER) && left_size(joint) <= 3 &&
               right_size(joint) <= 3;
    case '*':
        return both(joint, GLY_CHAR_LETTER);
    default:
        return gly_char_is_apostrophe(
                   gly_char_at(joint->chunk, joint->at).point) &&
               apostrophe_joins(joint);
    }
}

/* A word that breaks off, "re-" or "th-", keeps its hyphen; the first of "two-
 * and three-year" does not. */
static uint32_t broken_end(const gly_words *words, const gly_word_place *place,
                           uint32_t end)
{
    uint32_t size = end - place->at;
    if (size > LONGEST_BROKEN || end + 1 != place->chunk.size ||
        place->chunk.data[end] != '-' ||
        gly_char_before(place->chunk, end).kind != GLY_CHAR_LETTER)
        return end;
    gly_char next = gly_char_at(place->block, end + 2);
    bool joined = next.kind == GLY_CHAR_LETTER &&
                  gly_words_is_joining(words, place->block, end + 2);
    return joined ? end : end + 1;
}

uint32_t gly_word_end(const gly_words *words, const gly_word_place *place)
{
    word_joint joint = {
        .words = words, .chunk = place->chunk, .start = place->at};
    uint32_t end = gly_char_run_end(place->chunk, place->at);
    for (;;) {
        gly_char mark = gly_char_at(place->chunk, end);
        if (mark.kind != GLY_CHAR_MARK)
            break;
        joint.at = end;
        joint.next = end + mark.length;
        joint.right = gly_char_at(place->chunk, joint.next);
        if (!gly_char_is_word(joint.right))
            break;
        joint.left = gly_char_before(place->chunk, end);
        if (!joins(&joint))
            break;
        end = gly_char_run_end(place->chunk, joint.next);
    }
    return broken_end(words, place, gly_stop_end(words, place, end));
}
