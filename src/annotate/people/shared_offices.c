/* shared_offices.c - holds the nouns of what two people are told to be against
 * each other. */
#include "annotate/people/shared_offices.h"

/* Whether the trait is an office, and not "Dr" or "Sen.". */
static bool is_office(const gly_reading *reading, const gly_trait *trait)
{
    enum { SHORT = 4 };
    return trait->kind == GLY_TRAIT_ROLE &&
           gly_reading_text(reading, trait->head).size > SHORT;
}

bool gly_offices_are_shared(const gly_reading *reading,
                            const gly_people *people, uint32_t one,
                            uint32_t other)
{
    /* Nouns may differ in their ends: "spokesperson". */
    enum { LOOKED_AT = 8, START = 6 };
    for (uint32_t i = 0; i < LOOKED_AT; i++) {
        uint32_t x = people->first_of[one] + i;
        bool office = x < people->first_of[one + 1] &&
                      is_office(reading, &people->traits[x]);
        for (uint32_t k = 0; office && k < LOOKED_AT; k++) {
            uint32_t y = people->first_of[other] + k;
            if (y < people->first_of[other + 1] &&
                is_office(reading, &people->traits[y]) &&
                gly_reading_lemmas_alike(reading, people->traits[x].head,
                                         people->traits[y].head, START))
                return true;
        }
    }
    return false;
}
