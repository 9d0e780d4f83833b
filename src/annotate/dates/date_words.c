#include "annotate/dates/date_words.h"

#include "annotate/dates/date_digits.h"
#include "annotate/dates/date_settle.h"

/* Classes by what stands before the hyphen; a value given here stands for
 * those without one. */
static const struct {
    gly_text name;
    uint64_t kinds;
    int32_t value;
} classes[] = {
    {GLY_TEXT("month"), GLY_PIECE(MONTH), 0},
    {GLY_TEXT("weekday"), GLY_PIECE(WEEKDAY), 0},
    {GLY_TEXT("weekdays"), GLY_PIECE(WEEKDAYS), 0},
    {GLY_TEXT("unit"), GLY_PIECE(UNIT), 0},
    {GLY_TEXT("second"), GLY_PIECE(UNIT) | GLY_PIECE(ORDINAL) | GLY_PIECE(DAY),
     GLY_TIME_SECOND},
    {GLY_TEXT("half"), GLY_PIECE(HALF), 0},
    {GLY_TEXT("fiscal"), GLY_PIECE(FISCAL), 0},
    {GLY_TEXT("season"), GLY_PIECE(SEASON), 0},
    {GLY_TEXT("ahead"), GLY_PIECE(SHIFT), 0},
    {GLY_TEXT("behind"), GLY_PIECE(SHIFT), 0},
    {GLY_TEXT("tonight"), GLY_PIECE(TONIGHT), 0},
    {GLY_TEXT("now"), GLY_PIECE(NOW), 0},
    {GLY_TEXT("last"), GLY_PIECE(NEAR), -1},
    {GLY_TEXT("past"), GLY_PIECE(NEAR), -1},
    {GLY_TEXT("this"), GLY_PIECE(NEAR), 0},
    {GLY_TEXT("next"), GLY_PIECE(NEAR), 1},
    {GLY_TEXT("following"), GLY_PIECE(NEAR), 1},
    {GLY_TEXT("ago"), GLY_PIECE(AGO), -1},
    {GLY_TEXT("earlier"), GLY_PIECE(AGO), -2},
    {GLY_TEXT("hence"), GLY_PIECE(AGO), 1},
    {GLY_TEXT("later"), GLY_PIECE(AGO), 2},
    {GLY_TEXT("before"), GLY_PIECE(SIDE), GLY_DATE_BEFORE},
    {GLY_TEXT("after"), GLY_PIECE(SIDE), GLY_DATE_AFTER},
    {GLY_TEXT("since"), GLY_PIECE(SIDE), GLY_DATE_SINCE},
    {GLY_TEXT("until"), GLY_PIECE(SIDE) | GLY_PIECE(TO), GLY_DATE_UNTIL},
    {GLY_TEXT("by"), GLY_PIECE(SIDE) | GLY_PIECE(BY), GLY_DATE_UNTIL},
    {GLY_TEXT("from"), GLY_PIECE(FROM), 0},
    {GLY_TEXT("starting"), GLY_PIECE(FROM), 1},
    {GLY_TEXT("beginning"), GLY_PIECE(FROM) | GLY_PIECE(BRINK), 1},
    {GLY_TEXT("to"), GLY_PIECE(TO), 0},
    {GLY_TEXT("between"), GLY_PIECE(BETWEEN), 0},
    {GLY_TEXT("and"), GLY_PIECE(AND), 0},
    {GLY_TEXT("of"), GLY_PIECE(OF), 0},
    {GLY_TEXT("in"), GLY_PIECE(IN), 0},
    {GLY_TEXT("on"), GLY_PIECE(ON), 0},
    {GLY_TEXT("at"), GLY_PIECE(AT), 0},
    {GLY_TEXT("for"), GLY_PIECE(FOR), 0},
    {GLY_TEXT("within"), GLY_PIECE(WITHIN), 0},
    {GLY_TEXT("about"), GLY_PIECE(ABOUT), 0},
    {GLY_TEXT("the"), GLY_PIECE(THE), 0},
    {GLY_TEXT("a"), GLY_PIECE(A), 1},
    {GLY_TEXT("another"), GLY_PIECE(ANOTHER), 1},
    {GLY_TEXT("several"), GLY_PIECE(SEVERAL), 0},
    {GLY_TEXT("couple"), GLY_PIECE(COUPLE), 2},
    {GLY_TEXT("every"), GLY_PIECE(EVERY), 0},
    {GLY_TEXT("other"), GLY_PIECE(OTHER), 0},
    {GLY_TEXT("all"), GLY_PIECE(ALL), 1},
    {GLY_TEXT("old"), GLY_PIECE(OLD), 0},
    {GLY_TEXT("edge"), GLY_PIECE(EDGE), 0},
    {GLY_TEXT("brink"), GLY_PIECE(BRINK), 0},
    {GLY_TEXT("rest"), GLY_PIECE(REST), 0},
    {GLY_TEXT("once"), GLY_PIECE(ONCE), 1},
    {GLY_TEXT("twice"), GLY_PIECE(ONCE), 2},
    {GLY_TEXT("decade"), GLY_PIECE(DATE), 0},
    {GLY_TEXT("part"), GLY_PIECE(PART), 0},
    {GLY_TEXT("oclock"), GLY_PIECE(OCLOCK), 0},
    {GLY_TEXT("meridiem"), GLY_PIECE(MERIDIEM), 0},
    {GLY_TEXT("often"), GLY_PIECE(OFTEN), 0},
    {GLY_TEXT("zone"), GLY_PIECE(ZONE), 0},
    {GLY_TEXT("zoneahead"), GLY_PIECE(ZONE), 0},
    {GLY_TEXT("zonebehind"), GLY_PIECE(ZONE), 0},
    {GLY_TEXT("zoneless"), GLY_PIECE(ZONE), GLY_ZONE_UNKNOWN},
    {GLY_TEXT("clock"), GLY_PIECE(CLOCK), 0},
    {GLY_TEXT("fixed"), GLY_PIECE(DATE), 0},
    {GLY_TEXT("moving"), GLY_PIECE(DATE), 0},
    {GLY_TEXT("easter"), GLY_PIECE(DATE), 0},
    {GLY_TEXT("easterless"), GLY_PIECE(DATE), 0},
    {GLY_TEXT("feast"), GLY_PIECE(DATE), 0},
};

/* Values that are written as a word. */
static const struct {
    gly_text name;
    int32_t value;
} values[] = {
    {GLY_TEXT("second"), GLY_TIME_SECOND},
    {GLY_TEXT("minute"), GLY_TIME_MINUTE},
    {GLY_TEXT("hour"), GLY_TIME_HOUR},
    {GLY_TEXT("day"), GLY_TIME_DAY},
    {GLY_TEXT("workday"), GLY_TIME_WORKDAY},
    {GLY_TEXT("weekend"), GLY_TIME_WEEKEND},
    {GLY_TEXT("week"), GLY_TIME_WEEK},
    {GLY_TEXT("fortnight"), GLY_TIME_FORTNIGHT},
    {GLY_TEXT("month"), GLY_TIME_MONTH},
    {GLY_TEXT("quarter"), GLY_TIME_QUARTER},
    {GLY_TEXT("year"), GLY_TIME_YEAR},
    {GLY_TEXT("decade"), GLY_TIME_DECADE},
    {GLY_TEXT("century"), GLY_TIME_CENTURY},
    {GLY_TEXT("start"), GLY_EDGE_START},
    {GLY_TEXT("middle"), GLY_EDGE_MIDDLE},
    {GLY_TEXT("end"), GLY_EDGE_END},
    {GLY_TEXT("morning"), GLY_PART_MORNING},
    {GLY_TEXT("afternoon"), GLY_PART_AFTERNOON},
    {GLY_TEXT("evening"), GLY_PART_EVENING},
    {GLY_TEXT("night"), GLY_PART_NIGHT},
    {GLY_TEXT("daytime"), GLY_PART_DAY},
    {GLY_TEXT("lunch"), GLY_PART_LUNCH},
    {GLY_TEXT("spring"), 3},
    {GLY_TEXT("summer"), 6},
    {GLY_TEXT("autumn"), 9},
    {GLY_TEXT("winter"), 12},
    {GLY_TEXT("am"), 0},
    {GLY_TEXT("pm"), 12},
};

enum {
    CLASSES = sizeof classes / sizeof classes[0],
    VALUES = sizeof values / sizeof values[0]
};

static int32_t value_of(gly_text text)
{
    int32_t number = 0;
    for (uint32_t i = 0; i < VALUES; i++) {
        if (gly_text_equal(text, values[i].name))
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
        if (!gly_text_equal(kind, classes[i].name))
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
