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
        .beside = beside,
        .stated = pair->stated,
        .expected = gly_text_slice(a->language->document->text, beside)};
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
