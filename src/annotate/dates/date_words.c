#include "annotate/dates/date_words.h"

#include "annotate/dates/date_digits.h"
#include "annotate/dates/date_settle.h"

/* Classes by what stands before the hyphen; a value given here stands for
 * those without one. */
static const struct {
    const char *name;
    uint64_t kinds;
    int32_t value;
} classes[] = {
    {"month", GLY_PIECE(MONTH), 0},
    {"weekday", GLY_PIECE(WEEKDAY), 0},
    {"weekdays", GLY_PIECE(WEEKDAYS), 0},
    {"unit", GLY_PIECE(UNIT), 0},
    {"second", GLY_PIECE(UNIT) | GLY_PIECE(ORDINAL) | GLY_PIECE(DAY),
     GLY_TIME_SECOND},
    {"half", GLY_PIECE(HALF), 0},
    {"fiscal", GLY_PIECE(FISCAL), 0},
    {"season", GLY_PIECE(SEASON), 0},
    {"ahead", GLY_PIECE(SHIFT), 0},
    {"behind", GLY_PIECE(SHIFT), 0},
    {"tonight", GLY_PIECE(TONIGHT), 0},
    {"now", GLY_PIECE(NOW), 0},
    {"last", GLY_PIECE(NEAR), -1},
    {"past", GLY_PIECE(NEAR), -1},
    {"this", GLY_PIECE(NEAR), 0},
    {"next", GLY_PIECE(NEAR), 1},
    {"following", GLY_PIECE(NEAR), 1},
    {"ago", GLY_PIECE(AGO), -1},
    {"earlier", GLY_PIECE(AGO), -2},
    {"hence", GLY_PIECE(AGO), 1},
    {"later", GLY_PIECE(AGO), 2},
    {"before", GLY_PIECE(SIDE), GLY_DATE_BEFORE},
    {"after", GLY_PIECE(SIDE), GLY_DATE_AFTER},
    {"since", GLY_PIECE(SIDE), GLY_DATE_SINCE},
    {"until", GLY_PIECE(SIDE) | GLY_PIECE(TO), GLY_DATE_UNTIL},
    {"by", GLY_PIECE(SIDE) | GLY_PIECE(BY), GLY_DATE_UNTIL},
    {"from", GLY_PIECE(FROM), 0},
    {"starting", GLY_PIECE(FROM), 1},
    {"beginning", GLY_PIECE(FROM) | GLY_PIECE(BRINK), 1},
    {"to", GLY_PIECE(TO), 0},
    {"between", GLY_PIECE(BETWEEN), 0},
    {"and", GLY_PIECE(AND), 0},
    {"of", GLY_PIECE(OF), 0},
    {"in", GLY_PIECE(IN), 0},
    {"on", GLY_PIECE(ON), 0},
    {"at", GLY_PIECE(AT), 0},
    {"for", GLY_PIECE(FOR), 0},
    {"within", GLY_PIECE(WITHIN), 0},
    {"about", GLY_PIECE(ABOUT), 0},
    {"the", GLY_PIECE(THE), 0},
    {"a", GLY_PIECE(A), 1},
    {"another", GLY_PIECE(ANOTHER), 1},
    {"several", GLY_PIECE(SEVERAL), 0},
    {"couple", GLY_PIECE(COUPLE), 2},
    {"every", GLY_PIECE(EVERY), 0},
    {"other", GLY_PIECE(OTHER), 0},
    {"all", GLY_PIECE(ALL), 1},
    {"old", GLY_PIECE(OLD), 0},
    {"edge", GLY_PIECE(EDGE), 0},
    {"brink", GLY_PIECE(BRINK), 0},
    {"rest", GLY_PIECE(REST), 0},
    {"once", GLY_PIECE(ONCE), 1},
    {"twice", GLY_PIECE(ONCE), 2},
    {"decade", GLY_PIECE(DATE), 0},
    {"part", GLY_PIECE(PART), 0},
    {"oclock", GLY_PIECE(OCLOCK), 0},
    {"meridiem", GLY_PIECE(MERIDIEM), 0},
    {"often", GLY_PIECE(OFTEN), 0},
    {"zone", GLY_PIECE(ZONE), 0},
    {"zoneahead", GLY_PIECE(ZONE), 0},
    {"zonebehind", GLY_PIECE(ZONE), 0},
    {"zoneless", GLY_PIECE(ZONE), GLY_ZONE_UNKNOWN},
    {"clock", GLY_PIECE(CLOCK), 0},
    {"fixed", GLY_PIECE(DATE), 0},
    {"moving", GLY_PIECE(DATE), 0},
    {"easter", GLY_PIECE(DATE), 0},
    {"easterless", GLY_PIECE(DATE), 0},
    {"feast", GLY_PIECE(DATE), 0},
};

/* Values that are written as a word. */
static const struct {
    const char *name;
    int32_t value;
} values[] = {
    {"second", GLY_TIME_SECOND},
    {"minute", GLY_TIME_MINUTE},
    {"hour", GLY_TIME_HOUR},
    {"day", GLY_TIME_DAY},
    {"workday", GLY_TIME_WORKDAY},
    {"weekend", GLY_TIME_WEEKEND},
    {"week", GLY_TIME_WEEK},
    {"fortnight", GLY_TIME_FORTNIGHT},
    {"month", GLY_TIME_MONTH},
    {"quarter", GLY_TIME_QUARTER},
    {"year", GLY_TIME_YEAR},
    {"decade", GLY_TIME_DECADE},
    {"century", GLY_TIME_CENTURY},
    {"start", GLY_EDGE_START},
    {"middle", GLY_EDGE_MIDDLE},
    {"end", GLY_EDGE_END},
    {"morning", GLY_PART_MORNING},
    {"afternoon", GLY_PART_AFTERNOON},
    {"evening", GLY_PART_EVENING},
    {"night", GLY_PART_NIGHT},
    {"daytime", GLY_PART_DAY},
    {"lunch", GLY_PART_LUNCH},
    {"spring", 3},
    {"summer", 6},
    {"autumn", 9},
    {"winter", 12},
    {"am", 0},
    {"pm", 12},
};

enum {
    CLASSES = sizeof classes / sizeof classes[0],
    VALUES = sizeof values / sizeof values[0]
};

static int32_t value_of(gly_text text)
{
    int32_t number = 0;
    for (uint32_t i = 0; i < VALUES; i++) {
        if (gly_text_equal(text, gly_text_of(values[i].name)))
            return values[i].value;
    }
    for (uint32_t i = 0; i < text.size && i < 6; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return 0;
        number = number * 10 + (text.data[i] - '0');
    }
    return number;
}

gly_date_words gly_date_words_of(const gly_lexicon *lexicon)
{
    return (gly_date_words){
        .lexicon = lexicon,
        .words = gly_lexicon_list(lexicon, "date-word"),
        .homographs = gly_lexicon_list(lexicon, "date-homograph"),
    };
}

static gly_date clock_of(int32_t value)
{
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_CLOCK;
    date.parts.hour = value / 100;
    date.parts.minute = value % 100;
    return date;
}

static gly_date feast_of(gly_feast_rule rule, int32_t value)
{
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_DAY;
    date.parts.feast = rule;
    date.parts.feast_value = value;
    return date;
}

static bool is_class(gly_text kind, const char *name)
{
    return gly_text_equal(kind, gly_text_of(name));
}

/* "the seventies" */
static gly_date decade_of(int32_t year)
{
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_SPAN;
    date.parts.year = year;
    date.grain = GLY_TIME_DECADE;
    return date;
}

/* What is put together already: noon, and the feasts. */
static void fill_whole(gly_date_word *word, gly_text kind)
{
    if (is_class(kind, "clock"))
        word->date = clock_of(word->value);
    else if (is_class(kind, "decade"))
        word->date = decade_of(word->value);
    else if (is_class(kind, "fixed"))
        word->date = feast_of(GLY_FEAST_FIXED, word->value);
    else if (is_class(kind, "moving"))
        word->date = feast_of(GLY_FEAST_MOVING, word->value);
    else if (is_class(kind, "easter"))
        word->date = feast_of(GLY_FEAST_EASTER, word->value);
    else if (is_class(kind, "easterless"))
        word->date = feast_of(GLY_FEAST_EASTER, -word->value);
    else if (is_class(kind, "feast"))
        word->date = feast_of(GLY_FEAST_UNKNOWN, 0);
    else if (is_class(kind, "behind") || is_class(kind, "zonebehind"))
        word->value = -word->value;
}

static void fill_word(gly_date_word *word, gly_text class)
{
    uint32_t hyphen = gly_text_find(class, gly_text_of("-"), 0);
    uint32_t end = hyphen == GLY_NONE ? class.size : hyphen;
    gly_text kind = gly_text_slice(class, (gly_span){0, end});
    for (uint32_t i = 0; i < CLASSES; i++) {
        if (!is_class(kind, classes[i].name))
            continue;
        word->kinds = classes[i].kinds;
        word->value = classes[i].value;
        if (hyphen != GLY_NONE)
            word->value = value_of(
                gly_text_slice(class, (gly_span){end + 1, class.size}));
        fill_whole(word, kind);
        return;
    }
}

gly_date_word gly_date_words_find(const gly_date_words *words,
                                  const gly_symbol *forms, uint32_t count,
                                  bool small)
{
    gly_date_word word = {0};
    if (words->words == GLY_NONE || count == 0)
        return word;
    gly_entry entry =
        gly_lexicon_find(words->lexicon, words->words, forms, count);
    if (entry.count == 0)
        return word;
    word.count = entry.count;
    fill_word(&word, gly_symbols_text(gly_lexicon_symbols(words->lexicon),
                                      entry.class));
    bool homograph =
        words->homographs != GLY_NONE && small &&
        gly_lexicon_find(words->lexicon, words->homographs, forms, count)
                .count > 0;
    if (homograph && (word.kinds & (GLY_PIECE(MONTH) | GLY_PIECE(WEEKDAY))))
        word.kinds = (word.kinds & GLY_PIECE(MONTH)) != 0 ? GLY_PIECE(LOW) : 0;
    if (word.kinds == 0)
        word.count = 0;
    return word;
}
