#include "claims/quantities/quantity_words.h"

#include "claims/quantities/quantity_basis.h"
#include "lexicon/wordnet.h"

/* How far from a number words are looked at, and how many make an entry. */
enum { NEAR = 7, WORDS = 4 };

gly_quantity_words gly_quantity_words_of(const gly_annotations *annotations)
{
    const gly_lexicon *lexicon = annotations->language->lexicon;
    return (gly_quantity_words){
        .annotations = annotations,
        .reading = annotations->reading,
        .lexicon = lexicon,
        .counted = gly_lexicon_list(lexicon, "counted"),
        .field = gly_lexicon_list(lexicon, "counted-field"),
        .stricken = gly_lexicon_list(lexicon, "stricken"),
        .act = gly_lexicon_list(lexicon, "act"),
        .context = gly_lexicon_list(lexicon, "quantity-context"),
        .definite = gly_lexicon_list(lexicon, "definite"),
        .units = gly_lexicon_list(lexicon, "unit"),
        .lead = gly_lexicon_symbol(lexicon, "lead"),
        .whole = gly_lexicon_symbol(lexicon, "whole"),
        .portion = gly_lexicon_symbol(lexicon, "portion"),
        .rate = gly_lexicon_symbol(lexicon, "rate"),
        .part = gly_lexicon_symbol(lexicon, "part"),
        .update = gly_lexicon_symbol(lexicon, "update"),
        .time = gly_lexicon_symbol(lexicon, "time"),
        .plan = gly_lexicon_symbol(lexicon, "plan"),
        .dispute = gly_lexicon_symbol(lexicon, "dispute"),
        .people = gly_lexicon_symbol(lexicon, "people"),
        .attendee = gly_lexicon_symbol(lexicon, "attendee"),
        .light = gly_lexicon_symbol(lexicon, "light"),
    };
}

const gly_node *gly_quantity_node(const gly_quantity_words *l, uint32_t token)
{
    return &l->annotations->language->syntax.items[token];
}

gly_entry gly_quantity_entry(const gly_quantity_words *l, gly_list_id list,
                             uint32_t at)
{
    const gly_sentence *sentence = gly_reading_sentence(l->reading, at);
    uint32_t left = sentence->first + sentence->count - at;
    if (list == GLY_NONE)
        return (gly_entry){0, 0};
    return gly_lexicon_find(l->lexicon, list, l->reading->forms + at,
                            left < WORDS ? left : WORDS);
}

/* Whether "the", "all" or "their" stands before the number, with a hedge or an
 * adjective between at most. */
static bool is_definite(const gly_quantity_words *l, const gly_number *number)
{
    uint32_t first = gly_reading_sentence(l->reading, number->first)->first;
    for (uint32_t i = number->first; i > first && i + 3 > number->first; i--) {
        if (gly_quantity_entry(l, l->definite, i - 1).count > 0 ||
            gly_quantity_node(l, i - 1)->xpos == GLY_XPOS_POS)
            return true;
        gly_upos upos = gly_quantity_node(l, i - 1)->upos;
        if (upos != GLY_UPOS_ADJ && upos != GLY_UPOS_ADV)
            return false;
    }
    return false;
}

/* A class of the context's words: what it says, and how many words before the
 * number and behind it they say it. */
typedef struct {
    gly_symbol class;
    uint32_t flag, before, behind;
} reach;

/* Whether a mark stands between the number and token `i`. */
static bool is_cut_off(const gly_quantity_words *l, const gly_number *number,
                       uint32_t i)
{
    bool before = i < number->first;
    uint32_t first = before ? i + 1 : number->last + 1;
    uint32_t end = before ? number->first : i;
    for (uint32_t k = first; k < end; k++) {
        if (gly_reading_at(l->reading, k, ',') ||
            gly_reading_at(l->reading, k, ';') ||
            gly_reading_at(l->reading, k, ':') ||
            gly_reading_has(l->reading, k, GLY_TOKEN_QUOTE))
            return true;
    }
    return false;
}

/* What the word or words at token `i` say of the number. */
static uint32_t context_at(const gly_quantity_words *l,
                           const gly_number *number, uint32_t i)
{
    const reach reaches[] = {
        {l->part, GLY_QUANTITY_PART, 2, 2},
        {l->portion, GLY_QUANTITY_PART, 0, 1},
        {l->lead, GLY_QUANTITY_PART, 1, 0},
        {l->rate, GLY_QUANTITY_RATE, 2, 4},
        {l->update, GLY_QUANTITY_UPDATED, 5, 4},
        {l->time, GLY_QUANTITY_TIMED, NEAR, NEAR},
        {l->plan, GLY_QUANTITY_PLANNED, NEAR, NEAR},
        {l->dispute, GLY_QUANTITY_DISPUTED, NEAR, NEAR},
    };
    bool before = i < number->first;
    uint32_t start = gly_number_start(number);
    gly_entry entry = gly_quantity_entry(l, l->context, i);
    if (entry.count == 0 || (before && i >= start))
        return 0;
    uint32_t distance = before ? start - i : i - number->last;
    uint32_t flags = 0;
    for (size_t k = 0; k < sizeof reaches / sizeof *reaches; k++) {
        uint32_t most = before ? reaches[k].before : reaches[k].behind;
        if (reaches[k].class == entry.class && distance <= most)
            flags |= reaches[k].flag;
    }
    return is_cut_off(l, number, i) ? 0 : flags;
}

/* "support raising the wage to [$15]", "wants to cut it to [$9]": how much it
 * is not yet. */
static bool is_wanted(const gly_quantity_words *l, const gly_number *number,
                      uint32_t first)
{
    static const char *const verbs[] = {
        "raise",    "raising",  "increase", "increasing", "lift",
        "lifting",  "cut",      "cutting",  "lower",      "lowering",
        "boost",    "boosting", "reduce",   "reducing",   "double",
        "doubling", "bring",    "bringing", NULL};
    uint32_t start = gly_number_start(number);
    if (start <= first || !gly_reading_is_word(l->reading, start - 1, "to"))
        return false;
    for (uint32_t i = start - 1; i > first; i--) {
        gly_xpos xpos = gly_quantity_node(l, i - 1)->xpos;
        if (gly_reading_is_one_of(l->reading, i - 1, verbs))
            return xpos == GLY_XPOS_VB || xpos == GLY_XPOS_VBG;
    }
    return false;
}

/* What the words around the number set it apart by. */
static uint32_t read_around(const gly_quantity_words *l,
                            const gly_number *number)
{
    const gly_sentence *sentence =
        gly_reading_sentence(l->reading, number->first);
    uint32_t start = gly_number_start(number);
    uint32_t first =
        start > sentence->first + NEAR ? start - NEAR : sentence->first;
    uint32_t end = sentence->first + sentence->count, flags = 0;
    for (uint32_t i = first; i < end && i <= number->last + NEAR; i++) {
        if (i < number->first || i > number->last)
            flags |= context_at(l, number, i);
    }
    if (is_wanted(l, number, first))
        flags |= GLY_QUANTITY_PLANNED;
    return flags;
}

bool gly_quantity_is_all(const gly_quantity_words *l, const gly_number *number)
{
    return number->kind == GLY_NUMBER_CARDINAL &&
           number->first >
               gly_reading_sentence(l->reading, number->first)->first &&
           gly_quantity_node(l, number->first - 1)->xpos == GLY_XPOS_DT &&
           gly_quantity_entry(l, l->definite, number->first - 1).class ==
               l->whole;
}

/* Whether people are counted, as far as WordNet knows the noun. */
static uint32_t read_people(const gly_quantity_words *l,
                            const gly_number *number)
{
    uint32_t noun = number->counted.noun;
    if (noun == GLY_NONE || number->kind != GLY_NUMBER_CARDINAL)
        return 0;
    if (gly_quantity_entry(l, l->counted, noun).class == l->people)
        return GLY_QUANTITY_PEOPLE | GLY_QUANTITY_ANYONE;
    return gly_reading_file(l->reading, noun, GLY_NOUN) == GLY_FILE_NOUN_PERSON
               ? GLY_QUANTITY_PEOPLE
               : 0;
}

/* Whether the number stands where the story is told in short. */
static uint32_t read_block(const gly_quantity_words *l,
                           const gly_number *number)
{
    const gly_language *language = l->annotations->language;
    uint32_t block = language->tokens.items[number->first].block;
    return gly_block_is_summary(language->document->blocks[block].kind)
               ? GLY_QUANTITY_SUMMARY
               : 0;
}

/* "Ines Okoro, 43, said": an age. */
static bool looks_like_age(const gly_quantity_words *l,
                           const gly_number *number)
{
    uint32_t at = number->first;
    bool bare = at == number->last && number->kind == GLY_NUMBER_CARDINAL;
    return bare && at > 1 && gly_reading_at(l->reading, at - 1, ',') &&
           (gly_reading_at(l->reading, at + 1, ',') ||
            gly_reading_at(l->reading, at + 1, '.')) &&
           gly_quantity_node(l, at - 2)->upos == GLY_UPOS_PROPN;
}

/* "the 1967 All Blacks", "14.50": a year, or a time of day. */
static bool looks_like_year(const gly_quantity_words *l,
                            const gly_number *number)
{
    gly_text text = gly_reading_text(l->reading, number->first);
    bool bare = number->first == number->last && !number->words &&
                number->kind == GLY_NUMBER_CARDINAL;
    bool year = text.size == 4 && number->value.exponent == 0 &&
                number->value.digits >= 1500 && number->value.digits < 2100;
    const gly_sentence *s = gly_reading_sentence(l->reading, number->last);
    bool zone = number->last + 1 < s->first + s->count &&
                gly_quantity_node(l, number->last + 1)->upos == GLY_UPOS_PROPN;
    bool time = number->value.exponent == -2 &&
                (number->counted.noun == GLY_NONE || zone); /* "14.50 BST" */
    return bare && (year || time);
}

/* "five days before the strike begins": how far off, and nothing lasts so. */
static bool is_lapse(const gly_quantity_words *l, const gly_number *number)
{
    static const char *const words[] = {"before", "after", NULL};
    uint32_t unit = number->unit_token;
    return number->kind == GLY_NUMBER_DURATION && unit != GLY_NONE &&
           unit >= number->last &&
           gly_reading_is_one_of(l->reading, unit + 1, words);
}

bool gly_quantity_is_none(const gly_quantity_words *l, const gly_number *number)
{
    return looks_like_age(l, number) || looks_like_year(l, number);
}

/* "The fourth of seven children": where one stands among others, who are
 * nobody's but this one's. */
static uint32_t read_rank(const gly_quantity_words *l, const gly_number *number)
{
    const gly_sentence *in = gly_reading_sentence(l->reading, number->first);
    if (number->first < in->first + 2 ||
        !gly_reading_is_word(l->reading, number->first - 1, "of"))
        return 0;
    const gly_number *rank =
        gly_number_at(l->annotations->numbers, number->first - 2);
    return rank != NULL && rank->kind == GLY_NUMBER_ORDINAL ? GLY_QUANTITY_PART
                                                            : 0;
}

uint32_t gly_quantity_context(const gly_quantity_words *l,
                              const gly_number *number)
{
    uint32_t flags = read_around(l, number) | read_people(l, number) |
                     read_block(l, number) | read_rank(l, number);
    if (is_definite(l, number))
        flags |= GLY_QUANTITY_DEFINITE;
    if (is_lapse(l, number))
        flags |= GLY_QUANTITY_LAPSE;
    if (gly_quantity_has_basis(l->reading, number))
        flags |= GLY_QUANTITY_ON_BASIS;
    if (gly_quantity_is_all(l, number))
        flags |= GLY_QUANTITY_WHOLE;
    /* "All 14 of the county's libraries" are no part of them. */
    if ((flags & GLY_QUANTITY_WHOLE) != 0 &&
        (flags & GLY_QUANTITY_SUMMARY) == 0 &&
        gly_reading_is_word(l->reading, number->last + 1, "of"))
        flags &= ~(uint32_t)GLY_QUANTITY_PART;
    return flags;
}
