#include "annotate/people/titles.h"

#include "annotate/people/bearers.h"

gly_status gly_titles_init(gly_titles *out, gly_arena *arena,
                           const gly_reading *reading)
{
    uint32_t symbols = gly_symbols_end(reading->language->tokens.symbols);
    *out = (gly_titles){reading,
                        gly_arena_array(arena, symbols, sizeof *out->bearers)};
    return out->bearers == NULL ? GLY_NO_MEMORY : GLY_OK;
}

/* Whether the title that ends at `token` is that of a deputy: "Vice President
 * Adler" is not "the President". */
static bool is_deputy(const gly_reading *reading, uint32_t token)
{
    return token > 0 &&
           gly_reading_is_of(reading, "standing", "deputy", token - 1);
}

void gly_titles_note(gly_titles *titles, const gly_name *name, uint32_t entity)
{
    const gly_reading *reading = titles->reading;
    if (!name->titled || name->loose || name->first == 0)
        return;
    uint32_t title = name->first - 1;
    if (gly_reading_is(reading, title, GLY_IS_ROLE) &&
        !is_deputy(reading, title))
        gly_bearers_note(&titles->bearers[reading->forms[title]], entity);
}

uint32_t gly_titles_find(const gly_titles *titles, const gly_name *title)
{
    const gly_reading *reading = titles->reading;
    uint32_t after =
        title->last + 1 + (gly_reading_is_owner(reading, title->last) ? 1 : 0);
    if (title->loose || title->first == 0 ||
        !gly_reading_is_word(reading, title->first - 1, "the") ||
        gly_reading_is(reading, after, GLY_IS_PREPOSITION) ||
        is_deputy(reading, title->last))
        return GLY_NONE;
    uint32_t bearer = titles->bearers[reading->forms[title->last]];
    return bearer == 0 || bearer == GLY_BEARERS_SEVERAL ? GLY_NONE : bearer - 1;
}
