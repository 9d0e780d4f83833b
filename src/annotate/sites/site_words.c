/* site_words.c - the words that places are told by: "in", "Road", "north". */
#include "annotate/reading.h"
#include "annotate/sites/sites.h"
#include "lexicon/lexicon.h"

gly_site_words gly_site_words_of(const gly_annotations *annotations)
{
    static const char *const kinds[] = {"",         "town",  "road",
                                        "building", "home",  "region",
                                        "land",     "water", "side"};
    static const char *const headings[] = {"north", "south", "east", "west"};
    const gly_lexicon *lexicon = annotations->language->lexicon;
    gly_site_words words = {
        .annotations = annotations,
        .nouns = gly_lexicon_list(lexicon, "place-noun"),
        .sites = gly_lexicon_list(lexicon, "site-noun"),
        .words = gly_lexicon_list(lexicon, "place-word"),
        .in = gly_lexicon_symbol(lexicon, "in"),
        .on = gly_lexicon_symbol(lexicon, "on"),
        .near = gly_lexicon_symbol(lexicon, "near"),
        .of = gly_lexicon_symbol(lexicon, "of"),
        .region = gly_lexicon_symbol(lexicon, "region"),
        .lies = gly_lexicon_symbol(lexicon, "lies"),
        .venue = gly_lexicon_symbol(lexicon, "venue"),
        .spot = gly_lexicon_symbol(lexicon, "spot"),
    };
    for (uint32_t i = 1; i <= GLY_SITE_SIDE; i++)
        words.kinds[i] = gly_lexicon_symbol(lexicon, kinds[i]);
    for (uint32_t i = 0; i < GLY_SITE_HEADINGS; i++)
        words.headings[i] = gly_lexicon_symbol(lexicon, headings[i]);
    return words;
}

static gly_symbol look_up(const gly_site_words *words, uint32_t list,
                          uint32_t token)
{
    const gly_annotations *a = words->annotations;
    if (token >= a->language->tokens.count)
        return 0;
    gly_entry entry = gly_lexicon_find(a->language->lexicon, list,
                                       &a->reading->forms[token], 1);
    return entry.count == 0 ? 0 : entry.class;
}

gly_symbol gly_site_word(const gly_site_words *words, uint32_t token)
{
    return look_up(words, words->words, token);
}

gly_symbol gly_site_heading(const gly_site_words *words, uint32_t token)
{
    gly_symbol class = gly_site_word(words, token);
    for (uint32_t i = 0; class != 0 && i < GLY_SITE_HEADINGS; i++) {
        if (words->headings[i] == class &&
            gly_reading_is_word(words->annotations->reading, token + 1, "of"))
            return class;
    }
    return 0;
}

bool gly_site_headings_oppose(const gly_site_words *words, gly_symbol a,
                              gly_symbol b)
{
    for (uint32_t i = 0; a != 0 && b != 0 && i < GLY_SITE_HEADINGS; i++) {
        if (words->headings[i] == a)
            return words->headings[i ^ 1] == b;
    }
    return false;
}

/* The kind of place that the noun at `token` names. */
gly_site_kind gly_site_noun(const gly_site_words *words, uint32_t token)
{
    gly_symbol class = look_up(words, words->nouns, token);
    for (uint32_t i = 1; class != 0 && i <= GLY_SITE_SIDE; i++) {
        if (words->kinds[i] == class)
            return (gly_site_kind)i;
    }
    class = look_up(words, words->sites, token);
    return class != 0 && class == words->venue ? GLY_SITE_BUILDING
                                               : GLY_SITE_OTHER;
}

bool gly_site_is_spot(const gly_site_words *words, uint32_t token)
{
    return words->spot != 0 &&
           look_up(words, words->nouns, token) == words->spot;
}

bool gly_site_ends_name(const gly_site_words *words, uint32_t token)
{
    return gly_site_noun(words, token) != GLY_SITE_OTHER ||
           gly_site_is_spot(words, token);
}

bool gly_site_is_road_number(const gly_site_words *words, uint32_t token)
{
    return token > 0 &&
           gly_reading_has(words->annotations->reading, token,
                           GLY_TOKEN_NUMBER) &&
           gly_site_noun(words, token - 1) == GLY_SITE_ROAD;
}

bool gly_site_is_numbered(const gly_site_words *words, uint32_t token)
{
    enum { DIGITS = 4 };
    gly_text text = gly_reading_text(words->annotations->reading, token);
    if (text.size < 3 || text.size > 1 + DIGITS || text.data[0] < 'A' ||
        text.data[0] > 'Z')
        return false;
    for (size_t i = 1; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    }
    return true;
}

bool gly_site_is_in_lake(const gly_site_words *words, const gly_site_part *part)
{
    return part->first > 0 && part->first == part->name_first &&
           part->name_first < part->name_last &&
           gly_site_word(words, part->first - 1) == words->in &&
           gly_site_ends_name(words, part->name_last);
}

bool gly_site_is_named(const gly_site_part *part)
{
    return part->name_first != GLY_NONE;
}

uint32_t gly_sites_at(const gly_sites *places, uint32_t token)
{
    uint32_t low = 0, high = places->list.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const gly_site *place = gly_list_at(&places->list, middle);
        if (place->last < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool gly_site_is_region(const gly_site_words *words, const gly_site_part *part)
{
    const gly_reading *reading = words->annotations->reading;
    uint32_t count = part->name_last - part->name_first + 1;
    gly_entry entry =
        gly_lexicon_find(words->annotations->language->lexicon, words->words,
                         &reading->forms[part->name_first], count);
    bool whole = entry.count == count;
    bool capital = whole && entry.class == words->kinds[GLY_SITE_TOWN];
    return (whole && entry.class == words->region) ||
           (gly_reading_demonym(reading, part->name_last) != 0 && !capital);
}

bool gly_site_is_distance(const gly_site_words *words, uint32_t token)
{
    const gly_language *language = words->annotations->language;
    const gly_node *nodes = language->syntax.items;
    return token + 3 < language->tokens.count &&
           nodes[token].upos == GLY_UPOS_NUM &&
           nodes[token + 1].upos == GLY_UPOS_NOUN &&
           gly_site_heading(words, token + 2) != 0;
}
