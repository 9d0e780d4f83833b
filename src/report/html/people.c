/* people.c - who is who: each person with all that the article calls him, and
 * where; then bodies and places. Two rows that should be one are a slip in a
 * name. */
#include "report/html/ledgers.h"
#include "report/ledger.h"

/* Places that are listed for one entity. */
enum { MOST_PLACES = 12 };

/* The mentions of each entity. Invariant: those of entity e are
 * items[first[e]] to items[first[e + 1] - 1], in order of place. */
typedef struct {
    uint32_t *first;
    uint32_t *items; /* indexes of mentions */
} listing;

/* Whether a mention is one that an editor looks for: pronouns are left out. */
static bool is_listed(const gly_mention *mention)
{
    return mention->entity != GLY_NONE && mention->form != GLY_MENTION_PRONOUN;
}

/* Sort the mentions by entity, by counting. */
static bool list(listing *out, gly_html_page *page)
{
    const gly_annotations *all = page->article->claims->annotations;
    size_t entities = (size_t)all->entity_count + 2;
    out->first = gly_arena_array(page->arena, entities, sizeof *out->first);
    out->items = gly_arena_array(page->arena, (size_t)all->mention_count + 1,
                                 sizeof *out->items);
    if (out->first == NULL || out->items == NULL) {
        page->report->status = GLY_NO_MEMORY;
        return false;
    }
    uint32_t *next = out->first + 1; /* moves each list on as it is filled */
    for (uint32_t i = 0; i < all->mention_count; i++) {
        if (is_listed(&all->mentions[i]))
            next[all->mentions[i].entity + 1]++;
    }
    for (uint32_t i = 1; i <= all->entity_count; i++)
        next[i] += next[i - 1];
    for (uint32_t i = 0; i < all->mention_count; i++) {
        if (is_listed(&all->mentions[i]))
            out->items[next[all->mentions[i].entity]++] = i;
    }
    return true;
}

/* Where an entity is named. */
static void write_places(gly_html_page *page, const listing *mentions,
                         uint32_t entity)
{
    const gly_annotations *all = page->article->claims->annotations;
    uint32_t first = mentions->first[entity];
    uint32_t count = mentions->first[entity + 1] - first;
    gly_output_format(page->output, "<td>%u</td><td class=\"places\">",
                      (unsigned)count);
    for (uint32_t i = 0; i < count && i < MOST_PLACES; i++) {
        const gly_mention *mention = &all->mentions[mentions->items[first + i]];
        gly_html_put(page, i == 0 ? "" : ", ");
        gly_html_place(page, gly_tokens_span(&all->language->tokens,
                                             mention->first, mention->last));
    }
    gly_html_put(page, count > MOST_PLACES ? " …</td>" : "</td>");
}

static void write_ages(gly_html_page *page, uint32_t entity)
{
    const gly_claim *person = page->persons[entity];
    if (person == NULL)
        return;
    gly_value ages = gly_ledger_field(page->article->claims, person, "ages");
    if (ages.type == GLY_VALUE_NONE || ages.text.size == 0)
        return;
    gly_html_put(page, " <span class=\"tag\">age ");
    gly_html_text(page, ages.text);
    gly_html_put(page, "</span>");
}

/* One table of all entities that are persons, or of all others. */
static uint32_t write_table(gly_html_page *page, const listing *mentions,
                            bool persons)
{
    const gly_annotations *all = page->article->claims->annotations;
    uint32_t written = 0;
    for (uint32_t i = 0; i < all->entity_count; i++) {
        const gly_entity *entity = &all->entities[i];
        if ((entity->kind == GLY_ENTITY_PERSON) != persons ||
            mentions->first[i] == mentions->first[i + 1])
            continue;
        if (written++ == 0)
            gly_html_put(page,
                         "<table><thead><tr><th scope=\"col\">Name</th>"
                         "<th scope=\"col\">Times</th><th scope=\"col\">Where"
                         "</th></tr></thead>\n<tbody>");
        gly_html_put(page, "<tr><th scope=\"row\">");
        gly_html_text(page, entity->name);
        gly_html_roles(page, i);
        write_ages(page, i);
        gly_html_put(page, "</th>");
        write_places(page, mentions, i);
        gly_html_put(page, "</tr>\n");
    }
    gly_html_put(page, written > 0 ? "</tbody></table>\n" : "");
    return written;
}

void gly_html_people(gly_html_page *page)
{
    listing mentions;
    if (!list(&mentions, page))
        return;
    if (write_table(page, &mentions, true) == 0)
        gly_html_put(page, "<p class=\"none\">No person is named.</p>\n");
    gly_html_put(page, "<h4>Bodies and places</h4>\n");
    if (write_table(page, &mentions, false) == 0)
        gly_html_put(page, "<p class=\"none\">None are named.</p>\n");
}
