/* list_count.c - how many there are, and the list that follows.
 *
 *     The plan has five parts. They say that:      [five]
 *     - …                                           four items
 *
 * What is counted is a word for what is told one by one (measures, reasons:
 * rules/lexicon/list-noun.yml). The list is one of the page, right behind the
 * paragraph; or it stands in the sentence behind a colon, and its members are
 * parted by semicolons, or are a few words each. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum { NOUN_REACH = 3, MOST = 40, SHORT = 4, LEAST = 3 };

typedef struct {
    gly_calculator *c;
    const gly_term *stated;
    gly_term list; /* the tokens of the list, as a term beside the number */
    gly_term last; /* and of its last item, where it has lines of its own */
    uint32_t count;
} listing;

/* Whether `term` counts what may be told one by one. */
static bool counts_items(const gly_calculator *c, const gly_term *term)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "list-noun");
    uint32_t words = gly_symbols_end(gly_lexicon_symbols(lexicon));
    gly_decimal two = {2, 0}, most = {MOST, 0};
    if (list == GLY_NONE || term->number->kind != GLY_NUMBER_CARDINAL ||
        term->number->hedge > GLY_HEDGE_EXACTLY || term->number->range ||
        gly_decimal_compare(term->number->value, two) < 0 ||
        gly_decimal_compare(term->number->value, most) > 0)
        return false;
    uint32_t tokens = c->reading->language->tokens.count;
    if (term->cues & GLY_CUE_OF)
        return false; /* "one of three things" */
    for (uint32_t i = term->last + 1;
         i <= term->last + NOUN_REACH && i < tokens; i++) {
        gly_symbol form = c->reading->forms[i];
        if (form != 0 && form < words &&
            gly_lexicon_find(lexicon, list, &c->reading->forms[i], 1).count > 0)
            return !gly_calculator_is(c, i + 1, GLY_CUE_OF) &&
                   !gly_calculator_is(c, term->last + 1, GLY_CUE_MORE);
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_calculator_is(c, i, GLY_CUE_OF))
            break;
    }
    return false;
}

/* "Three [breeds] were to be had": a plain count of whatever things. */
static bool counts_things(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    uint32_t noun = number->counted.noun;
    return number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           number->hedge <= GLY_HEDGE_EXACTLY && noun != GLY_NONE &&
           noun > number->last && noun <= number->last + NOUN_REACH &&
           c->reading->language->syntax.items[noun].xpos == GLY_XPOS_NNS &&
           !(term->cues & GLY_CUE_OF);
}

/* Whether `count` items are so nearly as many as are told that they must be
 * meant. */
static bool is_near(const gly_term *term, uint32_t count)
{
    gly_decimal way =
        gly_decimal_subtract(term->number->value, gly_decimal_of(count, 0));
    return way.exponent == 0 && way.digits >= -2 && way.digits <= 2;
}

static gly_status report(const listing *l)
{
    gly_bounds count = gly_bounds_whole(l->count);
    gly_text text =
        gly_text_format(l->c->arena, "the list has %u", (unsigned)l->count);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_LIST_COUNT,
        .result = l->stated,
        .terms = {&l->list, &l->last},
        .count = l->last.last > 0 ? 2 : 1,
        .agrees = gly_bounds_meet(count, gly_bounds_of(l->stated->number)),
        .sum = text,
    };
    return gly_calculator_add(l->c, &draft);
}

/* --- In the sentence ------------------------------------------------------ */

/* Members between `first` and `end`, parted by `mark`; `*longest` is set to the
 * words of the longest. */
static uint32_t count_members(const gly_calculator *c, gly_term range,
                              char mark, uint32_t *longest)
{
    uint32_t members = 1, words = 0, joins = 0;
    *longest = 0;
    for (uint32_t i = range.first; i <= range.last; i++) {
        bool and = mark == ',' && gly_reading_is(c->reading, i, GLY_IS_AND);
        bool cut = gly_reading_at(c->reading, i, mark) || and;
        joins += and;
        if (cut && words > 0)
            members++;
        words = cut ? 0 : words + 1;
        *longest = words > *longest ? words : *longest;
    }
    if (mark == ',' && joins != 1)
        *longest = GLY_NONE; /* "bread and butter": no telling */
    return members;
}

/* The colon behind `term` that opens a list in its sentence; GLY_NONE. */
static uint32_t find_colon(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    for (uint32_t i = term->last + 1; i + 3 < s->first + s->count; i++) {
        if (gly_reading_at(c->reading, i, ':'))
            return i;
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            break;
    }
    return GLY_NONE;
}

static bool has_verb(const gly_calculator *c, gly_term range)
{
    for (uint32_t i = range.first; i <= range.last; i++) {
        const gly_node *node = &c->reading->language->syntax.items[i];
        bool verb = node->upos == GLY_UPOS_VERB && node->xpos != GLY_XPOS_NNP;
        if (verb || node->upos == GLY_UPOS_AUX ||
            gly_reading_has(c->reading, i, GLY_TOKEN_QUOTE))
            return true;
    }
    return false;
}

/* "Swaledales, Cheviots and Texels": each member of the list is a name. */
static bool has_names(const gly_calculator *c, gly_term range)
{
    bool opens = true;
    for (uint32_t i = range.first; i <= range.last; i++) {
        bool cut = gly_reading_at(c->reading, i, ',') ||
                   gly_reading_is(c->reading, i, GLY_IS_AND);
        if (opens && !cut && !gly_reading_has(c->reading, i, GLY_TOKEN_CAPITAL))
            return false;
        opens = cut;
    }
    return true;
}

/* "31 counts: 18 of fraud and 13 of forgery": the members are counts, and not
 * told one by one. */
static bool has_counts(const gly_calculator *c, gly_term range)
{
    for (uint32_t i = range.first; i <= range.last; i++) {
        const gly_number *number = gly_number_at(c->numbers, i);
        if (number != NULL && number->use == GLY_NUMBER_COUNTS)
            return true;
    }
    return false;
}

static gly_status check_sentence(gly_calculator *c, const gly_term *term)
{
    uint32_t colon = find_colon(c, term), longest = 0;
    bool items = colon != GLY_NONE && counts_items(c, term);
    if (colon == GLY_NONE || (!items && !counts_things(c, term)))
        return GLY_OK;
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t last = s->first + s->count - 1;
    if (gly_reading_has(c->reading, last, GLY_TOKEN_MARK))
        last--;
    listing l = {
        .c = c, .stated = term, .list = {NULL, colon + 1, last, GLY_NONE, 0}};
    l.count = count_members(c, l.list, ';', &longest);
    if (l.count > 1)
        return items ? report(&l) : GLY_OK;
    l.count = count_members(c, l.list, ',', &longest);
    bool told = l.count > 2 && !has_counts(c, l.list) && longest <= SHORT &&
                !has_verb(c, l.list) &&
                (items || (is_near(term, l.count) && has_names(c, l.list)));
    return told ? report(&l) : GLY_OK;
}

/* --- On the page ---------------------------------------------------------- */

/* "Corran names five customers:": the only count of its sentence, of whatever
 * things, where the list is nearly as long. */
static const gly_term *find_only(const gly_calculator *c, uint32_t sentence,
                                 uint32_t count)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    if (terms.count != 1)
        return NULL;
    return counts_things(c, terms.items) && is_near(terms.items, count) &&
                   count >= LEAST
               ? terms.items
               : NULL;
}

/* The number of the paragraph `block` that counts what its list of `count`
 * items tells: in its last sentence, or in the one before where the last goes
 * on about it. */
static const gly_term *find_stated(const gly_calculator *c, uint32_t block,
                                   uint32_t count)
{
    const gly_language *language = c->reading->language;
    gly_span text = language->document->blocks[block].text;
    uint32_t last = gly_tokens_at(&language->tokens, gly_span_end(text) - 1);
    bool heading = language->document->blocks[block].kind == GLY_BLOCK_HEADING;
    if (last >= language->tokens.count ||
        !(heading || gly_reading_at(c->reading, last, ':')))
        return NULL;
    const gly_term *found = NULL;
    uint32_t sentence = c->reading->sentences[last];
    uint32_t start = language->sentences.items[sentence].first;
    if (gly_calculator_find(c, start, last, GLY_CUE_INCLUDE) != GLY_NONE)
        return NULL; /* "They include:" */
    for (uint32_t back = 0; back < 2 && found == NULL && back <= sentence;
         back++) {
        gly_terms terms = gly_calculator_sentence(c, sentence - back);
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *term = &terms.items[i];
            if (language->tokens.items[term->first].block != block ||
                !counts_items(c, term))
                continue;
            if (found != NULL)
                return NULL;
            found = term;
        }
    }
    if (found == NULL && !heading)
        found = find_only(c, sentence, count);
    return found;
}

/* The items of the list whose first is the block `first`, nested ones left
 * out; `*end` is set behind it. */
static uint32_t count_items(const gly_document *document, uint32_t first,
                            uint32_t *end)
{
    const gly_block *head = &document->blocks[first];
    uint32_t items = 0, i = first;
    for (; i < document->block_count; i++) {
        const gly_block *block = &document->blocks[i];
        if (block->kind != GLY_BLOCK_LIST_ITEM || block->group != head->group)
            break;
        items += block->level == head->level;
    }
    *end = i;
    return items;
}

static gly_status check_block(gly_calculator *c, uint32_t first, uint32_t end,
                              uint32_t count)
{
    const gly_language *language = c->reading->language;
    const gly_term *stated = find_stated(c, first - 1, count);
    if (stated == NULL || count < 2)
        return GLY_OK;
    gly_span start = language->document->blocks[first].text;
    gly_span stop = language->document->blocks[end - 1].text;
    uint32_t last = gly_tokens_at(&language->tokens, gly_span_end(stop) - 1);
    listing l = {
        .c = c,
        .stated = stated,
        .list = {NULL, gly_tokens_at(&language->tokens, start.offset), last,
                 GLY_NONE, 0},
        .last = {NULL, gly_tokens_at(&language->tokens, stop.offset), last,
                 GLY_NONE, 0},
        .count = count,
    };
    return report(&l);
}

gly_status gly_calculate_list_count(gly_calculator *c)
{
    const gly_document *document = c->reading->language->document;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++)
        status = check_sentence(c, &c->all.items[i]);
    for (uint32_t i = 1; i < document->block_count && status == GLY_OK;) {
        uint32_t end = i + 1;
        bool list = document->blocks[i].kind == GLY_BLOCK_LIST_ITEM;
        uint32_t count = list ? count_items(document, i, &end) : 0;
        if (list && document->blocks[i - 1].kind != GLY_BLOCK_LIST_ITEM)
            status = check_block(c, i, end, count);
        i = end;
    }
    return status;
}
