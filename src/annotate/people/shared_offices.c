/* shared_offices.c - holds the nouns of what two people are told to be against
 * each other. */
#include "annotate/people/shared_offices.h"

/* Whether the trait is an office, and not "Dr" or "Sen.". */
static bool is_office(const gly_reading *reading, const gly_trait *trait)
{
    enum { SHORT = 5 };
    return trait->kind == GLY_TRAIT_ROLE &&
           gly_reading_text(reading, trait->head).size > SHORT;
}

/* Whether both nouns are one but for their ends: "spokesperson". */
static bool are_one_noun(const gly_reading *reading, uint32_t a, uint32_t b)
{
    enum { START = 6 };
    const gly_node *nodes = reading->language->syntax.items;
    const gly_symbols *symbols = reading->language->tokens.symbols;
    return nodes[a].lemma == nodes[b].lemma ||
           gly_text_common(gly_symbols_text(symbols, nodes[a].lemma),
                           gly_symbols_text(symbols, nodes[b].lemma)) >= START;
}

bool gly_offices_are_shared(const gly_reading *reading,
                            const gly_people *people, uint32_t one,
                            uint32_t other)
{
    enum { LOOKED_AT = 8 };
    for (uint32_t i = 0; i < LOOKED_AT; i++) {
        uint32_t x = people->first_of[one] + i;
        bool office = x < people->first_of[one + 1] &&
                      is_office(reading, &people->traits[x]);
        for (uint32_t k = 0; office && k < LOOKED_AT; k++) {
            uint32_t y = people->first_of[other] + k;
            if (y < people->first_of[other + 1] &&
                is_office(reading, &people->traits[y]) &&
                are_one_noun(reading, people->traits[x].head,
                             people->traits[y].head))
                return true;
        }
    }
    return false;
}
