/* post_bodies.c - reads the letters of a body off the words of an office.
 *
 *     Rohini Salaskar, the [LED]'s State president, said so. …
 *     The [JVM]'s State president, Rohini Salaskar, did not come. */
#include "claims/people/post_bodies.h"

#include "annotate/reading.h"
#include "claims/people/offices.h"

enum { LETTERS = 6, BESIDE = 3, LOOKED_AT = 4096 };

/* Whether the token is a body's letters: no country's, no title. */
static bool is_letters(const gly_reading *reading, uint32_t token)
{
    static const char *const others[] = {"CEO", "MP", "MEP", "TD", "MSP", "QC",
                                         "KC",  "TV", "PR",  "IT", "HR",  NULL};
    gly_text text = gly_reading_text(reading, token);
    if (!gly_reading_has(reading, token, GLY_TOKEN_CAPITALS) ||
        text.size > LETTERS || gly_reading_demonym(reading, token) != 0)
        return false;
    for (size_t i = 0; others[i] != NULL; i++) {
        if (gly_text_equal(text, gly_text_of(others[i])))
            return false;
    }
    return true;
}

/* The letters in the phrase, besides its noun; GLY_NONE for none and for
 * several. */
static uint32_t letters_of(const gly_claims *claims, const gly_trait *trait)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = trait->first; i <= trait->last; i++) {
        if (i == trait->head || !is_letters(claims->annotations->reading, i))
            continue;
        if (found != GLY_NONE)
            return GLY_NONE;
        found = i;
    }
    return found;
}

/* Whether the article has the two side by side: "the LED-JVM alliance". */
static bool are_together(const gly_reading *reading, uint32_t a, uint32_t b)
{
    const gly_symbol *forms = reading->forms;
    uint32_t count = reading->language->tokens.count;
    uint32_t last[2] = {GLY_NONE, GLY_NONE};
    for (uint32_t i = 0; i < count && i < LOOKED_AT; i++) {
        if (forms[i] != forms[a] && forms[i] != forms[b])
            continue;
        bool second = forms[i] == forms[b];
        if (last[!second] != GLY_NONE && i - last[!second] <= BESIDE)
            return true;
        last[second] = i;
    }
    return false;
}

bool gly_posts_of_two_bodies(const gly_claims *claims, const gly_trait *a,
                             const gly_trait *b)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_node *nodes = claims->annotations->language->syntax.items;
    if (nodes[a->head].lemma != nodes[b->head].lemma || a->meant || b->meant ||
        reading->sentences[a->first] == reading->sentences[b->first] ||
        gly_offices_is_added(claims, a) || gly_offices_is_added(claims, b))
        return false;
    uint32_t one = letters_of(claims, a), two = letters_of(claims, b);
    return one != GLY_NONE && two != GLY_NONE &&
           reading->forms[one] != reading->forms[two] &&
           !are_together(reading, one, two);
}
