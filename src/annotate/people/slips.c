/* slips.c - looks for each open word among the surnames that begin alike. */
#include "annotate/people/slips.h"

#include "annotate/people/likeness.h"
#include "lexicon/wordnet.h"

enum { STARTS = 1024, HELD_AGAINST = 32 };

/* Somebody who is named in full, and the next whose surname begins alike. */
typedef struct {
    gly_symbol given, surname;
    gly_symbol first; /* "[Garrick]-Lowe"; 0 for none */
    uint32_t next;    /* index + 1; 0 for none */
} known_surname;

typedef struct {
    const gly_reading *reading;
    uint32_t starts[STARTS]; /* index + 1 of a known surname, by its start */
    gly_list known;          /* known_surname */
} promoting;

static uint32_t start_of(const promoting *p, gly_symbol surname)
{
    gly_text text =
        gly_symbols_text(p->reading->language->tokens.symbols, surname);
    return (uint32_t)(gly_text_hash(gly_text_slice(text, (gly_span){0, 2})) %
                      STARTS);
}

/* The first half of a double name; 0 for none. */
static gly_symbol first_half(const promoting *p, const gly_name *name)
{
    return name->surname >= name->first + 2 &&
                   gly_reading_at(p->reading, name->surname - 1, '-')
               ? p->reading->forms[name->surname - 2]
               : 0;
}

static gly_status learn(promoting *p, gly_arena *arena, const gly_name *name)
{
    gly_symbol surname = p->reading->forms[name->surname];
    gly_symbol given = p->reading->forms[name->given];
    uint32_t start = start_of(p, surname);
    uint32_t at = p->starts[start];
    for (uint32_t i = 0; at > 0 && i < HELD_AGAINST; i++) {
        const known_surname *known = gly_list_at(&p->known, at - 1);
        if (known->surname == surname && known->given == given)
            return GLY_OK;
        at = known->next;
    }
    known_surname *added = gly_list_add(&p->known, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added =
        (known_surname){given, surname, first_half(p, name), p->starts[start]};
    p->starts[start] = p->known.count;
    return GLY_OK;
}

/* Whether the name is nearly that of somebody, whose given name it has if it
 * has one. */
static bool is_slip(const promoting *p, const gly_name *name)
{
    const gly_symbols *symbols = p->reading->language->tokens.symbols;
    gly_symbol word = p->reading->forms[name->surname];
    gly_symbol given =
        name->given == GLY_NONE ? 0 : p->reading->forms[name->given];
    gly_symbol first = first_half(p, name);
    uint32_t at = p->starts[start_of(p, word)];
    for (uint32_t i = 0; at > 0 && i < HELD_AGAINST; i++) {
        const known_surname *known = gly_list_at(&p->known, at - 1);
        if (given != 0 && word == known->surname &&
            gly_likeness_near(p->reading, given, known->given))
            return true;
        /* "Garrick-[Lwoe]" */
        if (given == 0 && first != 0 && first == known->first &&
            gly_likeness_rough(p->reading, word, known->surname))
            return true;
        if (given != 0 && gly_likeness_given(p->reading, given, known->given) &&
            (gly_likeness_near(p->reading, word, known->surname) ||
             gly_likeness_start(p->reading, word, known->surname)))
            return true;
        if ((given == 0 || given == known->given) &&
            gly_likeness_slip(p->reading, word, known->surname))
            return gly_wordnet_find(gly_symbols_text(symbols, word)) ==
                   GLY_NONE;
        at = known->next;
    }
    return false;
}

gly_status gly_slips_promote(gly_list *names, gly_arena *arena,
                             const gly_reading *reading)
{
    promoting p = {.reading = reading,
                   .known = gly_list_of(sizeof(known_surname))};
    for (uint32_t i = 0; i < names->count; i++) {
        const gly_name *name = gly_list_at(names, i);
        if (name->kind == GLY_NAME_PERSON && name->given != GLY_NONE &&
            learn(&p, arena, name) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    for (uint32_t i = 0; i < names->count; i++) {
        gly_name *name = gly_list_at(names, i);
        bool open = name->kind == GLY_NAME_OPEN &&
                    (!name->loose || name->given != GLY_NONE);
        if (open && is_slip(&p, name))
            name->kind = GLY_NAME_PERSON;
    }
    return GLY_OK;
}
