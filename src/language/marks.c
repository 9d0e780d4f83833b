#include "language/marks.h"

#include <string.h>

#include "language/clitics.h"

static const char *const smileys[] = {
    ":)",  ":(",  ";)", ":-)", ":-(", ";-)", ":D",  ":-D", ":P", ":p",
    ":-P", ":/",  "=)", "=(",  "<3",  ":'(", ":|",  ":o",  ":O", "(:",
    ":))", ":-/", "=D", "^_^", ";D",  ":]",  ">:(", "XD",
};

/* Short forms that an apostrophe opens. */
static const char *const clipped[] = {"em",    "tis",  "twas", "til", "till",
                                      "cause", "bout", "n",    "cuz", "round"};

static bool ends_smiley(gly_text text, uint32_t at)
{
    return at == text.size || strchr(".,!?", text.data[at]) != NULL;
}

/* Bytes of the smiley at `at`; 0 for none. It stands alone or after the end of
 * a sentence: "(one thing:)" holds none. */
static uint32_t smiley_at(gly_text text, uint32_t at)
{
    gly_char before = gly_char_before(text, at);
    if (before.kind != GLY_CHAR_END && before.kind != GLY_CHAR_SPACE &&
        before.point != '.' && before.point != '!' && before.point != '?')
        return 0;
    for (size_t i = 0; i < sizeof smileys / sizeof *smileys; i++) {
        gly_text smiley = gly_text_of(smileys[i]);
        gly_span span = {at, smiley.size};
        if (smiley.data[0] == text.data[at] &&
            gly_text_equal(gly_text_slice(text, span), smiley) &&
            ends_smiley(text, at + smiley.size))
            return smiley.size;
    }
    return 0;
}

/* Signs that are one token when they are repeated. */
static bool runs(uint32_t point)
{
    if (point < 0x80)
        return point != 0 && strchr(".-=*~#+<>$!?/\\|^`'", (int)point) != NULL;
    return point == 0x2014 || point == 0x2013 || point == 0x2026;
}

/* Whether `next` goes on with a run of `point`: the same sign, ! and ? among
 * each other, dots after an ellipsis. */
static bool runs_on(uint32_t point, uint32_t next)
{
    if (point == '!' || point == '?')
        return next == '!' || next == '?';
    if (point == '-' || point == '=')
        return next == '-' || next == '=';
    if (point == 0x2026 && next == '.')
        return true;
    return point == next && runs(point);
}

static uint32_t run_end(gly_text text, uint32_t at, gly_char first)
{
    gly_char next = gly_char_at(text, at + first.length);
    uint32_t end = at + first.length;
    bool quote = first.point == '\'' || first.point == '`';
    while (runs_on(first.point, next.point)) {
        end += next.length;
        if (quote)
            return end;
        next = gly_char_at(text, end);
    }
    return end;
}

/* Past what varies or joins the sign that ends at `end`. */
static uint32_t extend_end(gly_text text, uint32_t end)
{
    gly_char next = gly_char_at(text, end);
    while (next.kind == GLY_CHAR_EXTEND) {
        end += next.length;
        bool joined = next.point == 0x200D;
        next = gly_char_at(text, end);
        if (joined && next.kind == GLY_CHAR_MARK && next.length == 4) {
            end += next.length;
            next = gly_char_at(text, end);
        }
    }
    return end;
}

/* The letters of a flag come in pairs. */
static bool is_flag_letter(uint32_t point)
{
    return point >= 0x1F1E6 && point <= 0x1F1FF;
}

/* "’n’" of "rock ’n’ roll"; 0 for none. */
static uint32_t and_at(gly_text text, uint32_t at, gly_char first)
{
    uint32_t letter = at + first.length;
    if ((gly_char_at(text, letter).point | 0x20) != 'n')
        return 0;
    gly_char second = gly_char_at(text, letter + 1);
    uint32_t end = letter + 1 + second.length;
    if (!gly_char_is_apostrophe(second.point) ||
        gly_char_is_word(gly_char_at(text, end)))
        return 0;
    return end - at;
}

static bool is_double_quote(uint32_t point)
{
    return point == '"' || point == 0x201C || point == 0x201D;
}

/* A clitic right after a mark, or "’n’"; 0 for none. */
static uint32_t apostrophe_word_at(gly_text text, uint32_t at, gly_char first)
{
    if (!gly_char_is_apostrophe(first.point))
        return 0;
    uint32_t size = and_at(text, at, first);
    if (size > 0)
        return size;
    size = gly_clitic_at((gly_text){text.data + at, text.size - at});
    gly_char before = gly_char_before(text, at);
    bool apart = before.kind == GLY_CHAR_END || before.kind == GLY_CHAR_SPACE ||
                 (before.kind == GLY_CHAR_MARK && before.point != '.' &&
                  before.point != ')' && !is_double_quote(before.point));
    return apart && at + size != text.size ? 0 : size;
}

uint32_t gly_mark_end(gly_text text, uint32_t at)
{
    gly_char first = gly_char_at(text, at);
    uint32_t size = apostrophe_word_at(text, at, first);
    if (size == 0)
        size = smiley_at(text, at);
    if (size > 0)
        return at + size;
    uint32_t end = extend_end(text, run_end(text, at, first));
    gly_char next = gly_char_at(text, end);
    if (is_flag_letter(first.point) && is_flag_letter(next.point))
        end = extend_end(text, end + next.length);
    return end;
}

static uint32_t letters_end(gly_text text, uint32_t at)
{
    while (gly_char_at(text, at).kind == GLY_CHAR_LETTER &&
           (unsigned char)text.data[at] < 0x80)
        at++;
    return at;
}

static bool is_clipped(gly_text text, uint32_t at)
{
    gly_span span = gly_span_between(at, letters_end(text, at));
    for (size_t i = 0; i < sizeof clipped / sizeof *clipped; i++) {
        if (gly_text_equal_ascii(gly_text_slice(text, span),
                                 gly_text_of(clipped[i])))
            return true;
    }
    return false;
}

static bool is_digit_at(gly_text text, uint32_t at)
{
    return gly_char_at(text, at).kind == GLY_CHAR_DIGIT;
}

/* "’90s", "’04": two digits and no more, but for the s. */
static bool is_short_year(gly_text text, uint32_t at)
{
    if (!is_digit_at(text, at) || !is_digit_at(text, at + 1))
        return false;
    uint32_t end = at + 2;
    end += gly_char_at(text, end).point == 's';
    gly_char next = gly_char_at(text, end);
    if (next.kind == GLY_CHAR_END)
        return true;
    bool stop = next.point == ',' || next.point == '.' || next.point == ';';
    gly_char after = gly_char_at(text, end + 1);
    return stop && !gly_char_is_apostrophe(after.point) &&
           !gly_char_is_word(after);
}

bool gly_mark_opens_word(gly_text text, uint32_t at, uint32_t end)
{
    gly_char mark = gly_char_at(text, at), next = gly_char_at(text, end);
    gly_char before = gly_char_before(text, at);
    if (end != at + mark.length || !gly_char_is_word(next) ||
        gly_char_is_word(before))
        return false;
    if (gly_char_is_apostrophe(mark.point))
        return is_short_year(text, end) || is_clipped(text, end);
    if (mark.point == '@' || mark.point == '#')
        return next.kind == GLY_CHAR_LETTER;
    bool apart = before.kind == GLY_CHAR_SPACE || before.kind == GLY_CHAR_END;
    if (mark.point == '+' || mark.point == '-' || mark.point == 0x2212)
        return next.kind == GLY_CHAR_DIGIT && apart;
    return mark.point == '.' && next.kind == GLY_CHAR_DIGIT;
}

uint32_t gly_mark_ends_word(gly_text text, uint32_t end)
{
    gly_char before = gly_char_before(text, end);
    if (gly_char_at(text, end).point == '$' && before.kind == GLY_CHAR_LETTER &&
        before.point <= 'Z' &&
        (end + 1 == text.size || is_digit_at(text, end + 1)))
        return end + 1;
    return end;
}

bool gly_mark_is_quote(gly_text mark)
{
    gly_char first = gly_char_at(mark, 0);
    if (mark.size == first.length)
        return first.point == '"' || first.point == '\'' ||
               first.point == '`' || first.point == 0xAB ||
               first.point == 0xBB || first.point == 0x2039 ||
               first.point == 0x203A ||
               (first.point >= 0x2018 && first.point <= 0x201F);
    return mark.size == 2 && mark.data[0] == mark.data[1] &&
           (first.point == '\'' || first.point == '`');
}

bool gly_mark_is_money(gly_char character)
{
    uint32_t point = character.point;
    return point == '$' || (point >= 0xA2 && point <= 0xA5) ||
           (point >= 0x20A0 && point <= 0x20CF);
}
