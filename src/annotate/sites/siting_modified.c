/* siting_modified.c - what is called by one town and put in another.
 *
 *     He opened his first store in Larkmoor. …
 *     The original Cedar Mills store …           in Larkmoor it was
 *
 * The town of "the Cedar Mills store" is to have been told. Where the article
 * has that name nowhere else, and tells of one store alone, it is a slip. */
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"

enum { NAME_WORDS = 3, ADJECTIVES = 2, LOOKED_AT = 16 * 1024 };

/* Tokens, both included; none where the last is before the first. */
typedef struct {
    uint32_t first, last;
} words;

typedef struct {
    gly_siting_search *search;
    const gly_reading *reading;
    const gly_node *nodes;
    uint32_t count; /* tokens that are looked at */
} finder;

static bool is_name_word(const finder *f, uint32_t token)
{
    return gly_reading_has(f->reading, token, GLY_TOKEN_CAPITAL) &&
           gly_reading_has(f->reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(f->reading, token,
                           GLY_IS_STOP | GLY_IS_DETERMINER | GLY_IS_CALENDAR |
                               GLY_IS_DEMONYM | GLY_IS_HONORIFIC);
}

/* Whether the noun is of what is called by its town, by the list "branch-noun".
 */
static bool is_branch(const finder *f, uint32_t token)
{
    return !gly_reading_has(f->reading, token, GLY_TOKEN_CAPITAL) &&
           gly_reading_entry(f->reading, "branch-noun", token, 1).count > 0;
}

/* The name right before the noun: "[Cedar Mills] store". */
static words name_before(const finder *f, uint32_t noun)
{
    uint32_t start = gly_reading_sentence(f->reading, noun)->first;
    uint32_t first = noun;
    while (first > start && noun - first < NAME_WORDS &&
           is_name_word(f, first - 1))
        first--;
    return (words){first, noun - 1};
}

/* The name behind it: "the store in [Larkmoor]", "the store, [Larkmoor]". */
static words name_behind(const finder *f, uint32_t noun)
{
    static const char *const leads[] = {"in", "at", "on", NULL};
    uint32_t first = noun + 2, last;
    bool comma = gly_reading_at(f->reading, noun + 1, ',');
    if (!comma && !gly_reading_is_one_of(f->reading, noun + 1, leads))
        return (words){1, 0};
    first += gly_reading_is_word(f->reading, first, "the");
    for (last = first; last < f->count && is_name_word(f, last); last++) {
    }
    bool closed = gly_reading_at(f->reading, last, ',') ||
                  gly_reading_at(f->reading, last, '.');
    return last == first || (comma && !closed) ? (words){1, 0}
                                               : (words){first, last - 1};
}

/* Whether "the" or an owner opens the words before the name: "the original
 * [Cedar Mills] store", "its [Senn] works". */
static bool is_known(const finder *f, uint32_t name, bool owned)
{
    for (uint32_t i = name; i > 0 && i + ADJECTIVES >= name; i--) {
        if (gly_reading_is_word(f->reading, i - 1, "the"))
            return true;
        if (owned && gly_reading_is_owner_mark(f->reading, i - 1))
            return true;
        if (f->nodes[i - 1].upos != GLY_UPOS_ADJ)
            return false;
    }
    return false;
}

static bool share_word(const finder *f, words a, words b)
{
    for (uint32_t i = a.first; i <= a.last; i++) {
        for (uint32_t k = b.first; k <= b.last; k++) {
            if (f->reading->forms[i] == f->reading->forms[k])
                return true;
        }
    }
    return false;
}

static bool is_body(const finder *f, uint32_t token)
{
    const gly_language *language = f->reading->language;
    gly_block_kind kind =
        language->document->blocks[language->tokens.items[token].block].kind;
    return kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM;
}

/* Whether the name ends at `token`. */
static bool ends_name(const finder *f, words name, uint32_t token)
{
    uint32_t more = name.last - name.first;
    for (uint32_t i = 0; i <= more && token >= more; i++) {
        if (f->reading->forms[token - i] != f->reading->forms[name.last - i])
            return false;
    }
    return token >= more;
}

/* Whether the body has the name nowhere but before the noun: "the Cedar Mills
 * store" each time. */
static bool is_dangling(const finder *f, words name, uint32_t noun)
{
    for (uint32_t i = 0; i < f->count; i++) {
        if (!ends_name(f, name, i) || !is_body(f, i))
            continue;
        if (i + 1 >= f->count || f->nodes[i + 1].lemma != f->nodes[noun].lemma)
            return false;
    }
    return true;
}

/* Whether the sentence sets the thing beside another one. */
static bool tells_other(const finder *f, uint32_t token)
{
    static const char *const others[] = {
        "also",    "another", "both",     "elsewhere",   "instead",
        "move",    "moved",   "n't",      "neighboring", "neighbouring",
        "nor",     "not",     "other",    "remain",      "remained",
        "remains", "second",  "sister",   "stay",        "stayed",
        "stays",   "too",     "transfer", "transferred", "unaffected",
        "unlike",  NULL};
    const gly_sentence *in = gly_reading_sentence(f->reading, token);
    return gly_reading_has_one_of(f->reading, in->first, in->first + in->count,
                                  others);
}

/* Whether "a" opens the words of the noun, which has a name of its own then: "a
 * nightclub in Orlando", "the Pulse nightclub". */
static bool is_new(const finder *f, uint32_t noun)
{
    enum { BACK = 4 };
    uint32_t start = gly_reading_sentence(f->reading, noun)->first;
    for (uint32_t i = noun; i > start && i + BACK > noun; i--) {
        if (gly_reading_is_indefinite(f->reading, i - 1))
            return true;
        if (gly_reading_is(f->reading, i - 1,
                           GLY_IS_PREPOSITION | GLY_IS_DETERMINER))
            return false;
    }
    return false;
}

/* The one place that the article tells, before the sentence of `noun`, of what
 * is called so: the name of it. None where it tells of several or of more than
 * one such thing. */
static words place_told(const finder *f, uint32_t noun)
{
    words told = {1, 0};
    for (uint32_t i = 0; i < f->count; i++) {
        bool same = f->nodes[i].lemma == f->nodes[noun].lemma;
        if (i == noun || !same || !is_body(f, i))
            continue;
        if (f->nodes[i].xpos != f->nodes[noun].xpos)
            return (words){1, 0};
        words name = name_behind(f, i);
        words before = name_before(f, i);
        if (name.last < name.first && before.first <= before.last &&
            is_known(f, before.first, true) &&
            !share_word(f, before, name_before(f, noun)))
            name = before;
        if (name.last < name.first)
            continue;
        if (told.first <= told.last || i > noun || is_new(f, i) ||
            f->reading->sentences[i] == f->reading->sentences[noun])
            return (words){1, 0};
        told = name;
    }
    return told;
}

static void add(finder *f, words earlier, words later, uint32_t noun)
{
    const gly_tokens *tokens = &f->reading->language->tokens;
    gly_text all = f->reading->language->document->text;
    gly_span beside = gly_tokens_span(tokens, earlier.first, earlier.last);
    gly_span text = gly_tokens_span(tokens, later.first, noun);
    if (gly_siting_is_told(f->search, text))
        return;
    gly_siting *added = gly_list_add(&f->search->list, f->search->arena);
    if (added == NULL) {
        f->search->status = GLY_NO_MEMORY;
        return;
    }
    *added = (gly_siting){
        .kind = GLY_SITING_THING,
        .text = text,
        .sentence = f->reading->sentences[noun],
        .beside = {beside},
        .beside_count = 1,
        .stated = gly_text_slice(all, gly_tokens_span(tokens, noun, noun)),
        .expected = gly_text_slice(all, beside)};
}

void gly_sitings_modified(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    uint32_t count = a->language->tokens.count;
    finder f = {search, a->reading, a->language->syntax.items,
                count < LOOKED_AT ? count : LOOKED_AT};
    for (uint32_t i = 2; i < f.count && search->status == GLY_OK; i++) {
        if (!is_body(&f, i) || a->reading->quotes[i] != GLY_NONE ||
            !is_branch(&f, i))
            continue;
        words name = name_before(&f, i);
        if (name.last < name.first || gly_person_at(a, name.last) != GLY_NONE ||
            !is_known(&f, name.first, false) ||
            gly_reading_is_word(a->reading, i + 1, "of") ||
            !is_dangling(&f, name, i) || tells_other(&f, i))
            continue;
        words told = place_told(&f, i);
        if (told.first <= told.last && !share_word(&f, told, name) &&
            !gly_sites_together(a, told.last, name.last))
            add(&f, told, name, i);
    }
}
