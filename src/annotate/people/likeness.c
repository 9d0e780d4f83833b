/* likeness.c - compares names letter by letter and by the list of nicknames. */
#include "annotate/people/likeness.h"

#include "base/utf8.h"

/* Letters that a short form has in common with the full one, and how long words
 * must be for one and for two letters to be a slip. */
enum { SHORT_FORM = 3, ONE_SLIP = 5, TWO_SLIPS = 7, SLIPS_MOST = 2 };

gly_symbol gly_likeness_plain(const gly_reading *reading, gly_symbol name)
{
    enum { LONGEST = 64 };
    char plain[LONGEST + 4] = {0};
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text = gly_symbols_text(symbols, name);
    uint32_t size = 0, length = 0;
    bool accents = false;
    for (uint32_t i = 0; i < text.size && size < LONGEST; i += length) {
        uint32_t point = gly_utf8_at(text, i, &length);
        uint32_t letter = gly_utf8_plain(point);
        accents = accents || letter != point;
        size += gly_utf8_put(plain + size, letter);
    }
    gly_symbol found =
        accents ? gly_symbols_find(symbols, (gly_text){plain, size}) : 0;
    return found != 0 ? found : name;
}

static bool is_initial_of(gly_text initial, gly_text name)
{
    bool letter =
        initial.size == 1 || (initial.size == 2 && initial.data[1] == '.');
    return letter && name.size > 0 && initial.data[0] == name.data[0];
}

/* "Dan" and "Daniel", "Steve" and "Steven", "Jenny" and "Jennifer"; not "Kerry"
 * and "Kerrie". */
static bool is_short_form(gly_text a, gly_text b)
{
    uint32_t shorter = a.size < b.size ? a.size : b.size;
    uint32_t common = gly_text_common(a, b);
    uint32_t longer = a.size < b.size ? b.size : a.size;
    return common >= SHORT_FORM && common + 1 >= shorter &&
           (common == shorter ? longer > shorter : longer > shorter + 1);
}

/* The class of the name in the list `list_name`; 0 for none. */
static gly_symbol class_in(const gly_reading *reading, const char *list_name,
                           gly_symbol name)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, list_name);
    bool own = name >= gly_symbols_end(gly_lexicon_symbols(lexicon));
    if (list == GLY_NONE || own)
        return 0;
    return gly_lexicon_find(lexicon, list, &name, 1).class;
}

bool gly_likeness_given(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    if (a == 0 || b == 0 || a == b ||
        gly_likeness_plain(reading, a) == gly_likeness_plain(reading, b))
        return true;
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    if (is_initial_of(text_a, text_b) || is_initial_of(text_b, text_a) ||
        is_short_form(text_a, text_b))
        return true;
    gly_symbol full = class_in(reading, "nickname", a);
    return full != 0 && full == class_in(reading, "nickname", b);
}

bool gly_likeness_respelled(const gly_reading *reading, gly_symbol a,
                            gly_symbol b)
{
    gly_symbol one = class_in(reading, "given-spelling", a);
    return a != b && one != 0 &&
           one == class_in(reading, "given-spelling", b) &&
           gly_likeness_plain(reading, a) != gly_likeness_plain(reading, b);
}

bool gly_likeness_forms(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    return gly_likeness_given(reading, a, b) ||
           gly_likeness_respelled(reading, a, b);
}

/* "Adams" and "Adam", "Roberts" and "Robert" are two names. */
static bool is_ending_only(gly_text a, gly_text b)
{
    uint32_t shorter = a.size < b.size ? a.size : b.size;
    uint32_t longer = a.size < b.size ? b.size : a.size;
    return gly_text_common(a, b) == shorter && longer - shorter <= 1;
}

/* "the Gallaghers" are no other spelling of "Gallagher". */
static bool is_plural_of(gly_text plural, gly_text word)
{
    return plural.size == word.size + 1 && gly_text_starts(plural, word) &&
           plural.data[word.size] == 's';
}

bool gly_likeness_slip(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    uint32_t shorter = text_a.size < text_b.size ? text_a.size : text_b.size;
    if (a == b || shorter < ONE_SLIP || text_a.data[0] != text_b.data[0] ||
        is_ending_only(text_a, text_b))
        return false;
    uint32_t most = shorter < TWO_SLIPS ? 1 : SLIPS_MOST;
    return gly_text_distance(text_a, text_b, most) <= most;
}

bool gly_likeness_cut(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    uint32_t shorter = text_a.size < text_b.size ? text_a.size : text_b.size;
    /* "Hoad", "Hoade": the letter is not heard. */
    bool silent = shorter + 1 == ONE_SLIP && text_a.size != text_b.size &&
                  gly_text_ends(text_a.size > shorter ? text_a : text_b,
                                gly_text_of("e"));
    return a != b && (shorter >= ONE_SLIP || silent) &&
           is_ending_only(text_a, text_b) && !is_plural_of(text_a, text_b) &&
           !is_plural_of(text_b, text_a);
}

/* Room for a word as it sounds. */
enum {
    SOUND_ROOM = 64,
    NEAR_LEAST = 4,
    NEAR_ONE = 5,
    NEAR_TWO = 8,
    SURNAME_TWO = 6,
    SURNAME_THREE = 11,
};

/* The letter that a letter sounds like. */
static char sound_of(char letter)
{
    switch (letter) {
    case 'c':
    case 'q':
        return 'k';
    case 'w':
        return 'v';
    case 'y':
        return 'i';
    case 'z':
        return 's';
    default:
        return letter;
    }
}

/* Write how `word` sounds into `room`: no letter twice, no "h", "au" as "o",
 * "x" as "ks" and no "e" at the end: "Hester" is "Esther". Words that are
 * longer than the room are cut. */
static gly_text sound(char room[SOUND_ROOM], gly_text word)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < word.size && size < SOUND_ROOM; i++) {
        char letter = sound_of(word.data[i]);
        if (letter == 'a' && i + 1 < word.size && word.data[i + 1] == 'u') {
            letter = 'o';
            i++;
        }
        if (letter == 'x' && size + 1 < SOUND_ROOM) {
            letter = 's';
            if (size == 0 || room[size - 1] != 'k')
                room[size++] = 'k';
        }
        bool again = size > 0 && room[size - 1] == letter;
        if (!again && letter != 'h' && size < SOUND_ROOM)
            room[size++] = letter;
    }
    while (size > 1 && room[size - 1] == 'e')
        size--;
    return (gly_text){room, size};
}

bool gly_likeness_near(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    uint32_t shorter = text_a.size < text_b.size ? text_a.size : text_b.size;
    if (gly_likeness_respelled(reading, a, b))
        return true;
    if (a == b || shorter < NEAR_LEAST || is_plural_of(text_a, text_b) ||
        is_plural_of(text_b, text_a))
        return false;
    char room_a[SOUND_ROOM], room_b[SOUND_ROOM];
    if (gly_text_equal(sound(room_a, text_a), sound(room_b, text_b)))
        return true;
    uint32_t most = shorter < NEAR_ONE ? 0 : shorter < NEAR_TWO ? 1 : 2;
    return most > 0 && gly_text_distance(text_a, text_b, most) <= most;
}

/* Whether two words of one length begin with the same two letters and have the
 * same letters but for one, two of them in turned order: "Kolhe", "Kohli". */
static bool is_jumbled(gly_text a, gly_text b)
{
    enum { BEGIN = 2 };
    if (a.size != b.size || gly_text_common(a, b) != BEGIN)
        return false;
    uint32_t i = BEGIN;
    while (i + 1 < a.size &&
           !(a.data[i] == b.data[i + 1] && a.data[i + 1] == b.data[i]))
        i++;
    uint32_t others = 0;
    for (uint32_t k = BEGIN; k < a.size; k++)
        others += k != i && k != i + 1 && a.data[k] != b.data[k];
    return i + 1 < a.size && others <= 1;
}

bool gly_likeness_surname(const gly_reading *reading, gly_symbol a,
                          gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    uint32_t shorter = text_a.size < text_b.size ? text_a.size : text_b.size;
    if (a == b || shorter < NEAR_LEAST)
        return false;
    uint32_t most = shorter < SURNAME_TWO ? 1 : shorter < SURNAME_THREE ? 2 : 3;
    return gly_likeness_near(reading, a, b) || is_jumbled(text_a, text_b) ||
           (gly_text_common(text_a, text_b) > 0 &&
            gly_text_distance(text_a, text_b, most) <= most);
}

bool gly_likeness_start(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    enum { START = 4 };
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    uint32_t common = gly_text_common(text_a, text_b);
    return common >= START && common < text_a.size && common < text_b.size;
}

bool gly_likeness_rough(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    enum { MOST = 2 };
    const gly_symbols *symbols = reading->language->tokens.symbols;
    return a != b &&
           gly_text_distance(gly_symbols_text(symbols, a),
                             gly_symbols_text(symbols, b), MOST) <= MOST;
}

bool gly_likeness_rhyme(const gly_reading *reading, gly_symbol a, gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text text_a = gly_symbols_text(symbols, a);
    gly_text text_b = gly_symbols_text(symbols, b);
    return text_a.size >= NEAR_LEAST && text_a.size == text_b.size &&
           gly_text_distance(text_a, text_b, 1) <= 1;
}

bool gly_likeness_variant(const gly_reading *reading, gly_symbol a,
                          gly_symbol b)
{
    enum { LONG = 7 };
    const gly_symbols *symbols = reading->language->tokens.symbols;
    return gly_likeness_respelled(reading, a, b) ||
           (gly_symbols_text(symbols, a).size >= LONG &&
            gly_likeness_initial(reading, a, b) &&
            gly_likeness_rhyme(reading, a, b));
}

bool gly_likeness_initial(const gly_reading *reading, gly_symbol a,
                          gly_symbol b)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    return gly_symbols_text(symbols, a).data[0] ==
           gly_symbols_text(symbols, b).data[0];
}
