#include "language/quote_marks.h"

#include <string.h>

#include "base/utf8.h"
#include "language/characters.h"

/* A mark and its neighbours. */
typedef struct {
    uint32_t point;
    bool doubled; /* `` or '' */
    gly_char left, right;
} surroundings;

static bool is_blank(gly_char character)
{
    return character.kind == GLY_CHAR_SPACE || character.kind == GLY_CHAR_END;
}

static bool is_among(gly_char character, const char *marks)
{
    return character.point != 0 && character.point < 0x80 &&
           strchr(marks, (int)character.point) != NULL;
}

static bool is_dash(gly_char character)
{
    return character.point == '-' || character.point == 0x2013 ||
           character.point == 0x2014;
}

static bool is_quote(gly_char character)
{
    return character.point == '"' || character.point == '\'' ||
           character.point == '`' ||
           (character.point >= 0x2018 && character.point <= 0x201F);
}

/* What may stand before an opening mark. */
static bool opens_after(gly_char left)
{
    return is_blank(left) || is_among(left, "([{/*_>=") || is_dash(left) ||
           is_quote(left);
}

/* What may stand after a closing mark. */
static bool closes_before(gly_char right)
{
    return is_blank(right) || is_among(right, ".,;:!?)]}/*_<") ||
           is_dash(right) || right.point == 0x2026 || is_quote(right);
}

static bool is_stop(gly_char character)
{
    return is_among(character, ".,;:!?)") || character.point == 0x2026 ||
           is_dash(character);
}

/* The straight double mark, and '' that is typed for it. */
static gly_facing face_straight(const surroundings *place)
{
    bool left = is_blank(place->left), right = is_blank(place->right);
    if (left && right)
        return GLY_FACES_EITHER;
    if (left)
        return is_among(place->right, ".,;:!?)") ? GLY_FACES_EITHER
                                                 : GLY_FACES_OPEN;
    if (right)
        return is_among(place->left, "([{") ? GLY_FACES_OPEN : GLY_FACES_CLOSE;
    bool word = gly_char_is_word(place->right);
    if (word && opens_after(place->left))
        return GLY_FACES_OPEN;
    if (!word && closes_before(place->right) && !opens_after(place->left))
        return GLY_FACES_CLOSE;
    return GLY_FACES_EITHER;
}

/* A mark made to open, unless it stands where one closes. */
static gly_facing face_opening(const surroundings *place)
{
    bool apart = is_blank(place->left) || !opens_after(place->left);
    bool closing = apart && closes_before(place->right) &&
                   !is_quote(place->right) && place->right.point != '.' &&
                   place->right.point != 0x2026;
    bool glued = is_stop(place->left) && !is_dash(place->left) &&
                 !gly_char_is_word(place->right);
    return closing || glued ? GLY_FACES_EITHER : GLY_FACES_OPEN;
}

/* A mark made to close, unless it stands where one opens. */
static gly_facing face_closing(const surroundings *place)
{
    return is_blank(place->left) ? GLY_FACES_EITHER : GLY_FACES_CLOSE;
}

static gly_facing face_double(const surroundings *place)
{
    switch (place->point) {
    case '`':
    case 0x201C: /* “ */
    case 0x201E: /* „ */
    case 0x201F: /* ‟ */
    case 0xAB:   /* « */
        return face_opening(place);
    case 0x201D: /* ” */
    case 0xBB:   /* » */
        return face_closing(place);
    default:
        return face_straight(place);
    }
}

static gly_facing face_single(const surroundings *place)
{
    bool opening = opens_after(place->left) && !is_blank(place->right) &&
                   !is_stop(place->right);
    bool closing = !is_blank(place->left) && closes_before(place->right);
    switch (place->point) {
    case 0x2018: /* ‘ */
    case 0x201A: /* ‚ */
    case 0x2039: /* ‹ */
    case '`':
        return opening ? GLY_FACES_OPEN
                       : (closing ? GLY_FACES_CLOSE : GLY_FACES_NONE);
    case 0x203A: /* › */
        return GLY_FACES_CLOSE;
    case 0x2019: /* ’ */
        if (is_quote(place->left) && gly_char_is_word(place->right))
            return GLY_FACES_OPEN;
        return closing ? GLY_FACES_CLOSE : GLY_FACES_NONE;
    default:
        if (is_among(place->left, ",:") &&
            gly_utf8_is_upper(place->right.point))
            return GLY_FACES_OPEN;
        if (opening && !(closing && gly_char_is_word(place->left)))
            return closing && is_quote(place->left) &&
                           !gly_char_is_word(place->right)
                       ? GLY_FACES_CLOSE
                       : GLY_FACES_OPEN;
        return closing ? GLY_FACES_CLOSE : GLY_FACES_NONE;
    }
}

static bool is_single(const surroundings *place)
{
    if (place->doubled)
        return false;
    return place->point == '\'' || place->point == '`' ||
           (place->point >= 0x2018 && place->point <= 0x201B) ||
           place->point == 0x2039 || place->point == 0x203A;
}

/* "boys’", "goin’": what an apostrophe ends. */
static bool may_be_genitive(gly_char left, gly_char right)
{
    return right.kind == GLY_CHAR_SPACE && left.kind == GLY_CHAR_LETTER &&
           is_among(left, "sSzZxXnN");
}

gly_quote_mark gly_quote_mark_of(const gly_tokens *tokens, uint32_t token,
                                 gly_text block, uint32_t start)
{
    gly_span span = tokens->items[token].text;
    gly_text before = {block.data + start, span.offset - start};
    gly_char first = gly_char_at(block, span.offset);
    surroundings place = {
        .point = first.point,
        .doubled = span.length > first.length,
        .left = gly_char_before(before, before.size),
        .right = gly_char_at(block, gly_span_end(span)),
    };
    gly_quote_mark mark = {.token = token, .single = is_single(&place)};
    mark.facing = mark.single ? face_single(&place) : face_double(&place);
    mark.curly = first.point >= 0x80 && first.point != 0x2019;
    mark.firm = is_stop(place.left);
    mark.genitive = may_be_genitive(place.left, place.right);
    mark.measure = place.left.kind == GLY_CHAR_DIGIT &&
                   (first.point == '"' || first.point == '\'' ||
                    first.point == 0x2019 || first.point == 0x201D);
    return mark;
}
