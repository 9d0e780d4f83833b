#include "language/words.h"

#include "base/utf8.h"
#include "language/characters.h"

enum { LONGEST_ENTRY = 24 };

/* A joiner between two parts of a word. */
typedef struct {
    const gly_words *words;
    gly_text chunk;
    uint32_t start;       /* of the word */
    uint32_t at;          /* of the joiner */
    uint32_t next;        /* of the character after it */
    gly_char left, right; /* beside it */
} word_joint;

gly_words gly_words_of(const gly_lexicon *lexicon)
{
    return (gly_words){
        .lexicon = lexicon,
        .abbreviations = gly_lexicon_list(lexicon, "abbreviation"),
        .prefixes = gly_lexicon_list(lexicon, "prefix"),
        .openers = gly_lexicon_list(lexicon, "opener"),
        .title = gly_lexicon_symbol(lexicon, "title"),
        .number = gly_lexicon_symbol(lexicon, "number"),
        .date = gly_lexicon_symbol(lexicon, "date"),
        .place = gly_lexicon_symbol(lexicon, "place"),
    };
}

/* Look up ASCII `form` in any case; only what fits can be an entry. */
static gly_entry look_up(const gly_words *words, gly_list_id list,
                         gly_text form)
{
    gly_entry none = {0, 0};
    char folded[LONGEST_ENTRY];
    if (list == GLY_NONE || form.size > LONGEST_ENTRY)
        return none;
    for (uint32_t i = 0; i < form.size; i++) {
        char byte = form.data[i];
        folded[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
    }
    gly_symbol symbol = gly_symbols_find(gly_lexicon_symbols(words->lexicon),
                                         (gly_text){folded, form.size});
    if (symbol == 0)
        return none;
    return gly_lexicon_find(words->lexicon, list, &symbol, 1);
}

gly_symbol gly_words_abbreviation(const gly_words *words, gly_text form)
{
    return look_up(words, words->abbreviations, form).class;
}

/* Past letters, digits and what extends them. */
static uint32_t run_end(gly_text text, uint32_t at)
{
    for (;;) {
        gly_char character = gly_char_at(text, at);
        if (!gly_char_is_word(character) && character.kind != GLY_CHAR_EXTEND)
            return at;
        at += character.length;
    }
}

bool gly_words_is_opener(const gly_words *words, gly_text text, uint32_t offset)
{
    uint32_t end = run_end(text, offset);
    gly_text form = gly_text_slice(text, gly_span_between(offset, end));
    return form.size > 0 && look_up(words, words->openers, form).count > 0;
}

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
    return run_end(joint->chunk, joint->next) - joint->next;
}

static bool both(const word_joint *joint, gly_char_kind kind)
{
    return joint->left.kind == kind && joint->right.kind == kind;
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

/* "co-founder", "mid-1980s": a prefix that is no word of its own. */
static bool hyphen_joins(const word_joint *joint)
{
    if (both(joint, GLY_CHAR_DIGIT))
        return is_number_code(joint);
    gly_text left =
        gly_text_slice(joint->chunk, gly_span_between(joint->start, joint->at));
    return look_up(joint->words, joint->words->prefixes, left).count > 0;
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

/* The character after the full stop at `dot` and, if there is one, a blank. */
static uint32_t after_stop(const gly_word_place *place, uint32_t dot)
{
    gly_char next = gly_char_at(place->block, dot + 1);
    uint32_t at = dot + 1;
    while (next.kind == GLY_CHAR_SPACE) {
        at += next.length;
        next = gly_char_at(place->block, at);
    }
    return at;
}

/* Whether "J." is an initial and not the end of "Plan B.". */
static bool is_initial(const gly_words *words, const gly_word_place *place,
                       uint32_t dot)
{
    uint32_t at = after_stop(place, dot);
    gly_char next = gly_char_at(place->block, at);
    if (next.kind == GLY_CHAR_END)
        return place->at >= 3 && place->block.data[place->at - 2] == '.';
    return !gly_words_is_opener(words, place->block, at);
}

/* The character before the word, a blank passed over. */
static gly_char seen_before(const gly_word_place *place)
{
    gly_char before = gly_char_before(place->block, place->at);
    if (before.kind == GLY_CHAR_SPACE)
        before = gly_char_before(place->block, place->at - before.length);
    return before;
}

/* Whether the full stop at `dot` belongs to the abbreviation before it. */
static bool keeps_stop(const gly_words *words, const gly_word_place *place,
                       uint32_t dot)
{
    gly_symbol class = gly_words_abbreviation(
        words,
        gly_text_slice(place->block, gly_span_between(place->at, dot + 1)));
    if (class == 0)
        return false;
    gly_char next = gly_char_at(place->block, after_stop(place, dot));
    gly_char first = gly_char_at(place->block, place->at);
    if (class == words->number)
        return next.kind == GLY_CHAR_DIGIT;
    if (class == words->date)
        return gly_utf8_is_upper(first.point) &&
               (next.kind == GLY_CHAR_DIGIT || next.point == ',' ||
                (next.kind == GLY_CHAR_LETTER &&
                 !gly_utf8_is_upper(next.point)));
    if (class == words->place) {
        uint32_t before = seen_before(place).point;
        return gly_utf8_is_upper(first.point) &&
               (before == ',' || before == '-' || before == 0x2013);
    }
    return true;
}

/* "U.S", "p.m", "Ph.D": a letter on each side of the last dot inside. */
static bool is_dotted(const gly_word_place *place, uint32_t end)
{
    gly_text text = place->chunk;
    for (uint32_t at = place->at; at < end; at++) {
        if (text.data[at] == '.')
            return gly_char_before(text, end).kind == GLY_CHAR_LETTER &&
                   gly_char_at(text, place->at).kind == GLY_CHAR_LETTER;
    }
    return false;
}

/* Past the full stop after `end` when it is the word's own. */
static uint32_t stop_end(const gly_words *words, const gly_word_place *place,
                         uint32_t end)
{
    if (gly_char_at(place->chunk, end).point != '.' ||
        gly_char_at(place->chunk, end + 1).point == '.')
        return end;
    gly_char first = gly_char_at(place->chunk, place->at);
    bool own;
    if (end - place->at == first.length && gly_utf8_is_upper(first.point))
        own = is_initial(words, place, end);
    else
        own = is_dotted(place, end) || keeps_stop(words, place, end);
    return own ? end + 1 : end;
}

uint32_t gly_word_end(const gly_words *words, const gly_word_place *place)
{
    word_joint joint = {
        .words = words, .chunk = place->chunk, .start = place->at};
    uint32_t end = run_end(place->chunk, place->at);
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
        end = run_end(place->chunk, joint.next);
    }
    return stop_end(words, place, end);
}
