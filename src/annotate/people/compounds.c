/* compounds.c - notes how full names end, and finds the ends alone. */
#include "annotate/people/compounds.h"

#include "annotate/people/bearers.h"

/* Whether two words of a name end it that may be one last name: "Maria [Garcia
 * Ruiz]", "Salim [Al Sorin]", no initial, no given name, no words that a hyphen
 * joins. */
static bool ends_in_two(const gly_reading *reading, const gly_name *name)
{
    uint32_t middle = name->surname - 1;
    if (name->surname == 0 ||
        !gly_reading_has(reading, middle, GLY_TOKEN_WORD) ||
        !gly_reading_has(reading, middle, GLY_TOKEN_CAPITAL))
        return false;
    return gly_reading_is(reading, middle, GLY_IS_PARTICLE) ||
           (gly_reading_text(reading, middle).size > 2 &&
            !gly_reading_is(reading, middle, GLY_IS_GIVEN | GLY_IS_HONORIFIC));
}

/* Whether the name is those two words and no more, a title aside. */
static bool is_two_words(const gly_name *name)
{
    return name->given != GLY_NONE && name->given == name->start &&
           name->given + 1 == name->surname;
}

gly_status gly_compounds_settle(gly_list *names, gly_arena *arena,
                                const gly_reading *reading)
{
    uint32_t *after = gly_arena_array(
        arena, gly_symbols_end(reading->language->tokens.symbols),
        sizeof *after);
    if (after == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < names->count; i++) {
        const gly_name *name = gly_list_at(names, i);
        if (name->kind == GLY_NAME_PERSON && name->given != GLY_NONE &&
            name->given + 2 <= name->surname && ends_in_two(reading, name))
            gly_bearers_note(&after[reading->forms[name->surname - 1]],
                             reading->forms[name->surname]);
    }
    for (uint32_t i = 0; i < names->count; i++) {
        gly_name *name = gly_list_at(names, i);
        if ((name->kind != GLY_NAME_PERSON && name->kind != GLY_NAME_OPEN) ||
            !is_two_words(name) ||
            after[reading->forms[name->given]] !=
                reading->forms[name->surname] + 1)
            continue;
        name->kind = GLY_NAME_PERSON;
        name->given = GLY_NONE;
        if (!name->honorific)
            name->gender = GLY_GENDER_UNKNOWN;
    }
    return GLY_OK;
}
