/* siting_list.c - makes all checks of place, in their order. */
#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"

/* The words of a place: from its preposition, or from its first name where
 * other words stand before that. */
static gly_span span_of(const gly_siting_search *search, gly_site_rest rest)
{
    const gly_site *site = rest.site;
    uint32_t first = site->parts[rest.from].first;
    if (rest.from > 0) {
        first = site->parts[rest.from - 1].last + 1;
        first += gly_reading_at(search->annotations->reading, first, ',');
    } else if (site->in != GLY_NONE) {
        first = site->in;
    }
    for (uint32_t i = rest.from; i < site->count; i++) {
        if (!gly_site_is_named(&site->parts[i]))
            continue;
        first = i == rest.from ? first : site->parts[i].first;
        break;
    }
    return gly_tokens_span(&search->annotations->language->tokens, first,
                           site->last);
}

bool gly_siting_is_told(const gly_siting_search *search, gly_span text)
{
    for (uint32_t i = 0; i < search->list.count; i++) {
        const gly_siting *told = gly_list_at(&search->list, i);
        if (told->text.offset < gly_span_end(text) &&
            text.offset < gly_span_end(told->text))
            return true;
    }
    return false;
}

/* Whether the name of the part stands at `token`, too. */
static bool has_name(const gly_siting_search *search, const gly_site_part *part,
                     uint32_t token)
{
    const gly_symbol *forms = search->annotations->reading->forms;
    uint32_t length = part->name_last - part->name_first;
    uint32_t count = search->annotations->language->tokens.count;
    if (token + length >= count || token == part->name_first)
        return false;
    for (uint32_t i = 0; i <= length; i++) {
        if (forms[token + i] != forms[part->name_first + i])
            return false;
    }
    return true;
}

/* Show where the name of the other place stands first, too: what was told of it
 * there a reader has in mind. */
static void add_namesakes(const gly_siting_search *search, gly_siting *siting,
                          gly_site_rest other)
{
    enum { LOOKED_AT = 16 * 1024 };
    const gly_language *language = search->annotations->language;
    const gly_site_part *part = &other.site->parts[other.from];
    if (part->name_first == GLY_NONE)
        return;
    for (uint32_t i = 0; i < language->tokens.count && i < LOOKED_AT &&
                         siting->beside_count < GLY_SITING_BESIDE;
         i++) {
        uint32_t block = language->tokens.items[i].block;
        bool head =
            gly_block_is_summary(language->document->blocks[block].kind);
        if (!head && has_name(search, part, i))
            siting->beside[siting->beside_count++] = gly_tokens_span(
                &language->tokens, i, i + part->name_last - part->name_first);
    }
}

void gly_siting_add(gly_siting_search *search, const gly_siting_pair *pair)
{
    gly_span text = span_of(search, pair->later);
    if (search->status != GLY_OK || gly_siting_is_told(search, text))
        return;
    gly_siting *added = gly_list_add(&search->list, search->arena);
    if (added == NULL) {
        search->status = GLY_NO_MEMORY;
        return;
    }
    const gly_annotations *a = search->annotations;
    gly_span beside = span_of(search, pair->earlier);
    *added = (gly_siting){
        .kind = pair->kind,
        .text = text,
        .sentence = a->reading->sentences[pair->later.site->first],
        .beside = {beside},
        .beside_count = 1,
        .stated = pair->stated,
        .expected = gly_text_slice(a->language->document->text, beside)};
    add_namesakes(search, added, pair->earlier);
}

const gly_site *gly_siting_place(const gly_siting_search *search,
                                 uint32_t token)
{
    const gly_list *list = &search->places.list;
    uint32_t at = gly_sites_at(&search->places, token);
    const gly_site *place = at < list->count ? gly_list_at(list, at) : NULL;
    return place != NULL && place->first <= token ? place : NULL;
}

gly_site_rest gly_siting_rest_at(const gly_siting_search *search,
                                 uint32_t token)
{
    gly_site_rest rest = {gly_siting_place(search, token), 0};
    while (rest.site != NULL && rest.from + 1 < rest.site->count &&
           rest.site->parts[rest.from + 1].first <= token)
        rest.from++;
    return rest;
}

gly_status gly_annotate_siting_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    gly_sitings *sitings = gly_arena_take(arena, sizeof *sitings);
    if (sitings == NULL)
        return GLY_NO_MEMORY;
    gly_siting_search search = {.annotations = annotations,
                                .arena = arena,
                                .list = gly_list_of(sizeof(gly_siting)),
                                .status = GLY_OK};
    search.status =
        gly_sites_find(&search.places, annotations->scratch, annotations);
    if (search.status == GLY_OK)
        gly_sitings_of_lives(&search);
    if (search.status == GLY_OK)
        gly_sitings_of_things(&search);
    if (search.status == GLY_OK)
        gly_sitings_of_states(&search);
    if (search.status == GLY_OK)
        gly_sitings_of_events(&search);
    if (search.status == GLY_OK)
        gly_sitings_of_origins(&search);
    if (search.status == GLY_OK)
        gly_sitings_of_patients(&search);
    if (search.status == GLY_OK)
        gly_sitings_recalled(&search);
    if (search.status == GLY_OK)
        gly_sitings_weighed(&search);
    if (search.status == GLY_OK)
        gly_sitings_modified(&search);
    sitings->items = search.list.items;
    sitings->count = search.list.count;
    annotations->sitings = sitings;
    return search.status;
}
