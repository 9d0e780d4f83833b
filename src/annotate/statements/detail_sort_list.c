/* detail_sort_list.c - finds the things of a body, by the lists "sort" and
 * those behind it, and the words that hint at them. */
#include "annotate/statements/detail_sorts.h"

#include "base/list.h"

enum {
    WORDS = 3,
    THINGS = 2048,
    SIGN = 4,
    STATES = GLY_DETAIL_SORT_LISTS - 1 /* the list of how a thing is */
};

static const gly_node *node_at(const gly_detail_sorts *h, uint32_t token)
{
    return &h->places->body->reading->language->syntax.items[token];
}

gly_text gly_detail_sort_class(const gly_detail_sorts *h, gly_symbol class)
{
    const gly_lexicon *lexicon = h->places->body->reading->language->lexicon;
    return gly_symbols_text(gly_lexicon_symbols(lexicon), class);
}

/* "beast" of "beast-owl". */
gly_text gly_detail_sort_kind(const gly_detail_sorts *h, gly_symbol class)
{
    gly_text text = gly_detail_sort_class(h, class);
    uint32_t dash = gly_text_find(text, gly_text_of("-"), 0);
    return gly_text_slice(text, (gly_span){0, dash});
}

bool gly_detail_sort_at(gly_detail_sort *out, const gly_detail_sorts *h,
                        uint32_t list, uint32_t token)
{
    if (h->lists[list] == GLY_NONE)
        return false;
    gly_entry entry = gly_reading_find(h->places->body->reading, h->lists[list],
                                       token, WORDS);
    *out = (gly_detail_sort){token, token + entry.count - 1, entry.class, list};
    return entry.count > 0;
}

/* Whether the word is used as a noun: "storms the house", "is quick to" are
 * none. */
bool gly_detail_sort_is_noun(const gly_detail_sorts *h,
                             const gly_detail_sort *sort)
{
    gly_upos upos = node_at(h, sort->last)->upos;
    return sort->list == STATES || upos == GLY_UPOS_NOUN ||
           upos == GLY_UPOS_PROPN;
}

/* "Years in prison", "opened fire", "behind bars": no house, no blaze. */
static bool is_idle(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    static const char *const into[] = {"in", "to", "of", "from", NULL};
    static const char *const opened[] = {"open",  "opened", "opens", "opening",
                                         "under", "return", NULL};
    static const char *const behind[] = {"behind", NULL};
    static const struct {
        const char *word;
        const char *const *before;
    } idle[] = {{"prison", into}, {"fire", opened}, {"bars", behind}};
    const gly_reading *reading = h->places->body->reading;
    for (uint32_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        if (sort->first > 0 &&
            gly_reading_is_word(reading, sort->first, idle[i].word) &&
            gly_reading_is_one_of(reading, sort->first - 1, idle[i].before))
            return true;
    }
    return false;
}

/* Gather what list number `list` has of the body. */
static gly_status gather(gly_list *out, gly_arena *arena,
                         const gly_detail_sorts *h, uint32_t list)
{
    const gly_tokens *tokens = &h->places->body->reading->language->tokens;
    uint32_t most = (list + 1) * THINGS;
    for (uint32_t i = 0; i < tokens->count && out->count < most; i++) {
        gly_detail_sort sort;
        if (!gly_detail_body_is(h->places->body, tokens->items[i].block) ||
            !gly_detail_sort_at(&sort, h, list, i) || is_idle(h, &sort))
            continue;
        gly_detail_sort *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = sort;
        i = sort.last;
    }
    return GLY_OK;
}

/* The sentence that opens the body; GLY_NONE for none. */
static uint32_t opening_of(const gly_detail_sorts *h)
{
    const gly_language *language = h->places->body->reading->language;
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        uint32_t block = language->tokens.items[i].block;
        if (gly_detail_body_is(h->places->body, block) &&
            language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH)
            return h->places->body->reading->sentences[i];
    }
    return GLY_NONE;
}

gly_status gly_detail_sorts_init(gly_detail_sorts *out, gly_arena *arena,
                                 const gly_detail_places *places)
{
    static const char *const names[GLY_DETAIL_SORT_LISTS] = {
        "sort", "sort-second", "sort-third", "sort-state"};
    const gly_language *language = places->body->reading->language;
    gly_list list = gly_list_of(sizeof(gly_detail_sort));
    *out = (gly_detail_sorts){
        .places = places,
        .signs = gly_lexicon_list(language->lexicon, "sort-sign")};
    for (uint32_t i = 0; i < GLY_DETAIL_SORT_LISTS; i++) {
        out->lists[i] = gly_lexicon_list(language->lexicon, names[i]);
        if (gather(&list, arena, out, i) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    out->opening = opening_of(out);
    out->items = list.items;
    out->count = list.count;
    return GLY_OK;
}

/* Whether the body has at `token` a word by which it tells of a thing without
 * naming it, by the list "sort-sign": "pupils" of a "school". */
static bool is_sign(const gly_detail_sorts *h, gly_symbol thing, uint32_t token)
{
    const gly_reading *reading = h->places->body->reading;
    const gly_language *language = reading->language;
    gly_symbol forms[SIGN] = {thing};
    uint32_t count = 1;
    for (uint32_t i = token; count < SIGN && i < language->tokens.count; i++)
        forms[count++] = reading->forms[i];
    return gly_lexicon_find(language->lexicon, h->signs, forms, count).count >
           1;
}

/* Whether the body tells of the thing by such a word. O(words). */
bool gly_detail_sort_is_hinted(const gly_detail_sorts *h,
                               const gly_detail_sort *own)
{
    const gly_language *language = h->places->body->reading->language;
    gly_text text = gly_detail_sort_class(h, own->class);
    uint32_t dash = gly_text_find(text, gly_text_of("-"), 0);
    gly_symbol thing = gly_symbols_find(
        gly_lexicon_symbols(language->lexicon),
        gly_text_slice(text, gly_span_between(dash + 1, text.size)));
    if (h->signs == GLY_NONE || thing == 0)
        return false;
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        if (gly_detail_body_is(h->places->body,
                               language->tokens.items[i].block) &&
            is_sign(h, thing, i))
            return true;
    }
    return false;
}
