#include "annotate/calculations/calculator.h"

#include <string.h>

#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* How many words may stand between a number and its noun; what is so few is
 * told of much. */
enum { NOUN_REACH = 4, FEW = 10 };

static const struct {
    const char *list, *class;
    uint32_t cue;
} sources[] = {
    {"change-word", "rise", GLY_CUE_RISE},
    {"change-word", "fall", GLY_CUE_FALL},
    {"calculation-cue", "up", GLY_CUE_UP},
    {"calculation-cue", "down", GLY_CUE_DOWN},
    {"calculation-cue", "more", GLY_CUE_MORE},
    {"calculation-cue", "less", GLY_CUE_LESS},
    {"calculation-cue", "from", GLY_CUE_FROM},
    {"calculation-cue", "to", GLY_CUE_TO},
    {"calculation-cue", "by", GLY_CUE_BY},
    {"calculation-cue", "against", GLY_CUE_AGAINST},
    {"calculation-cue", "base", GLY_CUE_BASE},
    {"calculation-cue", "of", GLY_CUE_OF},
    {"calculation-cue", "total", GLY_CUE_TOTAL},
    {"calculation-cue", "each", GLY_CUE_EACH},
    {"calculation-cue", "rest", GLY_CUE_REST},
    {"calculation-cue", "leave", GLY_CUE_LEAVE},
    {"calculation-cue", "average", GLY_CUE_AVERAGE},
    {"calculation-cue", "include", GLY_CUE_INCLUDE},
    {"calculation-cue", "margin", GLY_CUE_MARGIN},
    {"calculation-cue", "open", GLY_CUE_OPEN},
    {"calculation-cue", "same", GLY_CUE_SAME},
    {"calculation-cue", "for", GLY_CUE_FOR},
    {"calculation-cue", "spread", GLY_CUE_SPREAD},
    {"calculation-cue", "side", GLY_CUE_SIDE},
    {"calculation-cue", "win", GLY_CUE_WIN},
    {"calculation-cue", "this", GLY_CUE_THIS},
    {"calculation-cue", "between", GLY_CUE_BETWEEN},
    {"calculation-cue", "final", GLY_CUE_FINAL},
    {"calculation-cue", "rate", GLY_CUE_RATE},
    {"calculation-cue", "short", GLY_CUE_SHORT},
    {"calculation-cue", "loss", GLY_CUE_LOSS},
};

enum { SOURCES = sizeof sources / sizeof sources[0] };

/* The cue that an entry of a class gives; `classes` are the symbols of the
 * sources' of its list, and 0 those of another. */
static uint32_t cue_of(const gly_symbol *classes, gly_symbol class)
{
    for (uint32_t s = 0; s < SOURCES; s++) {
        if (classes[s] == class)
            return sources[s].cue;
    }
    return 0;
}

static void fill_cues(uint32_t *cues, const gly_reading *reading,
                      const char *list)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id id = gly_lexicon_list(lexicon, list);
    uint32_t count = reading->language->tokens.count;
    gly_symbol classes[SOURCES] = {0};
    for (uint32_t s = 0; s < SOURCES; s++) {
        if (strcmp(sources[s].list, list) == 0)
            classes[s] = gly_lexicon_symbol(lexicon, sources[s].class);
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t left = count - i;
        gly_entry entry = gly_lexicon_find(
            lexicon, id, reading->forms + i,
            left < GLY_LEXICON_WORDS_MOST ? left : GLY_LEXICON_WORDS_MOST);
        uint32_t cue = entry.count > 0 ? cue_of(classes, entry.class) : 0;
        for (uint32_t k = 0; k < entry.count && k < left; k++)
            cues[i + k] |= cue;
    }
}

gly_status gly_calculator_build(gly_calculator *out, gly_arena *arena,
                                const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    uint32_t *cues = gly_arena_array(
        annotations->scratch, reading->language->tokens.count, sizeof *cues);
    *out = (gly_calculator){.annotations = annotations,
                            .reading = reading,
                            .numbers = annotations->numbers,
                            .cues = cues,
                            .arena = arena,
                            .found = gly_list_of(sizeof(gly_calculation))};
    out->told = gly_arena_array(annotations->scratch,
                                reading->language->tokens.count, sizeof(bool));
    if (cues == NULL || out->told == NULL)
        return GLY_NO_MEMORY;
    fill_cues(cues, reading, "change-word");
    fill_cues(cues, reading, "calculation-cue");
    return gly_terms_build(out);
}

gly_terms gly_calculator_sentence(const gly_calculator *c, uint32_t sentence)
{
    if (sentence >= gly_calculator_sentences(c))
        return (gly_terms){NULL, 0};
    uint32_t first = c->first_terms[sentence];
    uint32_t count = c->first_terms[sentence + 1] - first;
    return (gly_terms){c->all.items + first,
                       count > GLY_CALCULATION_TERMS ? 0 : count};
}

uint32_t gly_calculator_sentences(const gly_calculator *c)
{
    return c->reading->language->sentences.count;
}

gly_status gly_calculator_each(gly_calculator *c, gly_calculator_check *check)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++)
        status = check(c, i);
    return status;
}

bool gly_calculator_is(const gly_calculator *c, uint32_t index, uint32_t cues)
{
    return index < c->reading->language->tokens.count &&
           (c->cues[index] & cues) != 0;
}

uint32_t gly_calculator_find(const gly_calculator *c, uint32_t first,
                             uint32_t end, uint32_t cues)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_calculator_is(c, i, cues))
            return i;
    }
    return GLY_NONE;
}

gly_text gly_calculator_text(const gly_calculator *c, const gly_term *term)
{
    const gly_language *language = c->reading->language;
    gly_span span = gly_tokens_span(&language->tokens, term->number->first,
                                    term->number->last);
    return gly_text_slice(language->document->text, span);
}

/* What is counted, where it stands right behind the number, as a lemma; 0 for
 * nothing, and for the week of "32 a week". */
static gly_symbol noun_of(const gly_calculator *c, const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    if (noun == GLY_NONE || noun <= term->last ||
        noun > term->last + NOUN_REACH ||
        gly_reading_is_indefinite(c->reading, term->last + 1))
        return 0;
    return c->reading->language->syntax.items[noun].lemma;
}

/* "830 people" of "1,500 adults": people may be any of those. */
static bool are_people(const gly_calculator *c, const gly_term *a,
                       const gly_term *b)
{
    bool any =
        gly_reading_is_word(c->reading, a->number->counted.noun, "people") ||
        gly_reading_is_word(c->reading, b->number->counted.noun, "people");
    return any && gly_parts_count_people(c, a) && gly_parts_count_people(c, b);
}

bool gly_calculator_alike(const gly_calculator *c, const gly_term *a,
                          const gly_term *b)
{
    if (a->number->kind != b->number->kind ||
        a->number->unit != b->number->unit)
        return false;
    if (a->number->kind != GLY_NUMBER_CARDINAL)
        return true;
    gly_symbol one = noun_of(c, a), two = noun_of(c, b);
    return one == 0 || two == 0 || one == two || are_people(c, a, b);
}

bool gly_calculator_parted(const gly_calculator *c, uint32_t first,
                           uint32_t end)
{
    bool joined = false;
    for (uint32_t i = first; i < end; i++) {
        gly_upos class = c->reading->language->syntax.items[i].upos;
        /* "against 80 before the work" opens no clause. */
        bool inside = gly_reading_is(c->reading, i, GLY_IS_RELATIVE) ||
                      class == GLY_UPOS_ADP;
        if (gly_reading_at(c->reading, i, ';') ||
            (!inside &&
             gly_reading_is(c->reading, i, GLY_IS_AND | GLY_IS_BREAK)))
            joined = true;
        if (joined && gly_terms_is_verb(c->reading, i))
            return true;
    }
    return false;
}

/* --- What is found -------------------------------------------------------- */
static gly_span span_of(const gly_calculator *c, const gly_term *term)
{
    return gly_tokens_span(&c->reading->language->tokens, term->first,
                           term->last);
}

bool gly_calculator_is_told(const gly_calculator *c, const gly_term *term)
{
    return c->told[term->number->first];
}

bool gly_calculator_is_disputed(const gly_calculator *c, const gly_term *term)
{
    gly_span own = span_of(c, term);
    for (uint32_t i = 0; i < c->found.count; i++) {
        const gly_calculation *found = gly_list_at(&c->found, i);
        for (uint32_t k = 0; k < found->term_count && !found->agrees; k++) {
            if (found->terms[k].offset < gly_span_end(own) &&
                own.offset < gly_span_end(found->terms[k]))
                return true;
        }
    }
    return false;
}

/* Whether `other` says before `term` what `term` says again: the same of the
 * same things, "its 29 locks … of the 29 locks", or with no word of its own. */
static bool says_same(const gly_calculator *c, const gly_term *term,
                      const gly_term *other)
{
    const gly_number *one = other->number, *two = term->number;
    const gly_token *tokens = c->reading->language->tokens.items;
    if (one->kind != two->kind || one->unit != two->unit ||
        gly_decimal_compare(one->value, two->value) != 0)
        return false;
    gly_symbol a = noun_of(c, other), b = noun_of(c, term);
    bool here = tokens[other->first].block == tokens[term->first].block;
    bool large = gly_decimal_compare(two->value, gly_decimal_of(FEW, 0)) > 0 ||
                 two->kind != GLY_NUMBER_CARDINAL;
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t deed = one->counted.verb, again = two->counted.verb;
    bool done = deed != GLY_NONE && again != GLY_NONE &&
                nodes[deed].lemma == nodes[again].lemma;
    return a == b ? b != 0 || here || large
                  : (b == 0 && (here || large)) || (a == 0 && done);
}

/* The first amount before `term` that says the same, or of one in the headline
 * the first behind it; NULL. */
static const gly_term *first_told(const gly_calculator *c, const gly_term *term)
{
    if (term->number == NULL || gly_parts_is_share(term) ||
        gly_term_in_table(c, term))
        return NULL;
    bool headline = gly_term_block(c, term)->kind == GLY_BLOCK_HEADLINE;
    uint32_t own = c->first_terms[c->reading->sentences[term->first]];
    uint32_t end = headline ? c->all.count : own;
    for (uint32_t i = 0; i < end; i++) {
        if (&c->all.items[i] != term && says_same(c, term, &c->all.items[i]))
            return &c->all.items[i];
    }
    return NULL;
}

/* Put the terms of `draft` into `spans`. Of one that disagrees, also where they
 * and, last of all, the result were told first: `*again` then. */
static uint32_t fill_spans(gly_span *spans, bool *again,
                           const gly_calculator *c,
                           const gly_calculation_draft *draft)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i <= draft->count; i++) {
        bool own = i == draft->count;
        const gly_term *term = own ? draft->result : draft->terms[i];
        const gly_term *first = draft->agrees ? NULL : first_told(c, term);
        if (first != NULL)
            spans[count++] = span_of(c, first);
        *again = own && first != NULL;
        if (!own)
            spans[count++] = span_of(c, term);
    }
    return count;
}

gly_status gly_calculator_add(gly_calculator *c,
                              const gly_calculation_draft *draft)
{
    gly_span *spans =
        gly_arena_array(c->arena, (size_t)draft->count * 2 + 1, sizeof *spans);
    gly_calculation *added =
        spans == NULL || draft->sum.size == 0
            ? NULL
            : gly_list_add(&c->found, c->annotations->scratch);
    if (added == NULL)
        return GLY_NO_MEMORY;
    c->told[draft->result->first] = true;
    if (draft->result->number != NULL)
        c->told[draft->result->number->first] = true;
    bool again = false;
    uint32_t count = fill_spans(spans, &again, c, draft);
    *added = (gly_calculation){
        .kind = draft->kind,
        .text = span_of(c, draft->result),
        .sentence = c->reading->sentences[draft->result->first],
        .terms = spans,
        .term_count = count,
        .again = again,
        .agrees = draft->agrees,
        .sum = draft->sum,
    };
    return GLY_OK;
}
