/* site_likeness.c - whether two places can both be where something is.
 *
 *     in Senn / on Quay Street            the street may lie in Senn
 *     in Senn / in Orford, near Senn      Orford may be a part of Senn
 *     in Senn / in the village of Brill   they are apart
 */
#include "annotate/reading.h"
#include "annotate/sites/sites.h"

/* How near two names stand side by side, and how many tokens are looked through
 * for that: those of a long feature. */
enum { BESIDE = 6, LOOKED = 16 * 1024 };

/* Whether `token` is a word that tells one name from another: no "Road". */
static bool tells(const gly_site_words *words, uint32_t token)
{
    const gly_reading *reading = words->annotations->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           !gly_reading_has(reading, token, GLY_TOKEN_MARK) &&
           gly_site_noun(words, token) == GLY_SITE_OTHER &&
           !gly_site_is_spot(words, token) && gly_site_word(words, token) == 0;
}

static bool share_word(const gly_site_words *words, const gly_site_part *a,
                       const gly_site_part *b)
{
    const gly_symbol *forms = words->annotations->reading->forms;
    for (uint32_t i = a->first; i <= a->last; i++) {
        for (uint32_t k = b->first; k <= b->last && tells(words, i); k++) {
            if (forms[i] == forms[k] && tells(words, k))
                return true;
        }
    }
    return false;
}

/* Whether the part is named after one of a place, but for the parts of its own
 * kind: "Senn Hospital" may be "the hospital in Senn". */
static bool is_named_after(const gly_site_words *words,
                           const gly_site_part *part, gly_site_rest other)
{
    for (uint32_t i = other.from; i < other.site->count; i++) {
        const gly_site_part *told = &other.site->parts[i];
        if (told->kind != part->kind && share_word(words, part, told))
            return true;
    }
    return false;
}

/* The first word of the name that tells it from others: "Senn" of "Lake Senn".
 */
static uint32_t word_of(const gly_site_words *words, const gly_site_part *part)
{
    for (uint32_t i = part->name_first; i <= part->name_last; i++) {
        if (tells(words, i))
            return i;
    }
    return part->name_first;
}

/* "from Orford to Brill", "Orford and Brill": neither lies in the other. */
static bool are_two(const gly_reading *reading, uint32_t one, uint32_t two)
{
    static const char *const words[] = {"to", "and", "or", "for", "than", NULL};
    uint32_t last = one < two ? two : one;
    return gly_reading_has_one_of(reading, one < two ? one : two, last, words);
}

bool gly_sites_together(const gly_annotations *annotations, uint32_t a,
                        uint32_t b)
{
    const gly_symbol *forms = annotations->reading->forms;
    const uint32_t *sentences = annotations->reading->sentences;
    gly_symbol first = forms[a], second = forms[b];
    uint32_t count = annotations->language->tokens.count;
    uint32_t one = GLY_NONE, two = GLY_NONE;
    for (uint32_t i = 0; i < count && i < LOOKED; i++) {
        if (forms[i] != first && forms[i] != second)
            continue;
        one = forms[i] == first ? i : one;
        two = forms[i] == second ? i : two;
        if (one == GLY_NONE || two == GLY_NONE ||
            sentences[one] != sentences[two])
            continue;
        if ((one < two ? two - one : one - two) <= BESIDE &&
            !are_two(annotations->reading, one, two))
            return true;
    }
    return false;
}

/* The first part of the kind, that has a name; NULL. */
static const gly_site_part *part_of(gly_site_rest rest, gly_site_kind kind)
{
    for (uint32_t i = rest.from; i < rest.site->count; i++) {
        const gly_site_part *part = &rest.site->parts[i];
        if (part->kind == kind && gly_site_is_named(part))
            return part;
    }
    return NULL;
}

/* "north" of "the north bank", "on the northern island"; 0. */
static gly_symbol side_of(gly_site_rest rest)
{
    for (uint32_t i = rest.from; i < rest.site->count; i++) {
        const gly_site_part *part = &rest.site->parts[i];
        if (part->side != 0 && !gly_site_is_named(part) &&
            (part->kind == GLY_SITE_SIDE || part->kind == GLY_SITE_LAND))
            return part->side;
    }
    return 0;
}

/* Whether two parts of one kind, of the places `a` and `b`, are two. */
static bool parts_differ(const gly_site_words *words, const gly_site_part *one,
                         const gly_site_part *two)
{
    return one->near == two->near && one->toward == two->toward &&
           !share_word(words, one, two) &&
           !gly_sites_together(words->annotations, word_of(words, one),
                               word_of(words, two));
}

/* "the Senn branch", "the Brill branch": two of what no list has. */
static bool are_called_alike(const gly_site_words *words,
                             const gly_site_part *one, const gly_site_part *two)
{
    const gly_symbol *forms = words->annotations->reading->forms;
    return one != NULL && two != NULL && one->noun != GLY_NONE &&
           two->noun != GLY_NONE && forms[one->noun] == forms[two->noun] &&
           parts_differ(words, one, two);
}

/* "north of Senn", "south of Senn"; "south of Senn", "south of Brill Island".
 */
static bool are_headed_apart(const gly_site_words *words, gly_site_rest a,
                             gly_site_rest b)
{
    const gly_symbol *forms = words->annotations->reading->forms;
    const gly_site_part *one = &a.site->parts[a.from];
    const gly_site_part *two = &b.site->parts[b.from];
    if (one->toward == 0 || !gly_site_is_named(one) || !gly_site_is_named(two))
        return false;
    return one->toward == two->toward
               ? parts_differ(words, one, two)
               : gly_site_headings_oppose(words, one->toward, two->toward) &&
                     forms[one->name_last] == forms[two->name_last];
}

bool gly_sites_apart(const gly_site_words *words, gly_site_rest a,
                     gly_site_rest b)
{
    static const gly_site_kind kinds[] = {GLY_SITE_BUILDING, GLY_SITE_ROAD,
                                          GLY_SITE_WATER, GLY_SITE_TOWN};
    if (a.site->many || b.site->many || a.from >= a.site->count ||
        b.from >= b.site->count)
        return false;
    if (are_headed_apart(words, a, b))
        return true;
    gly_symbol one_side = side_of(a), two_side = side_of(b);
    if (one_side != 0 && two_side != 0 && one_side != two_side)
        return true;
    for (uint32_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        const gly_site_part *one = part_of(a, kinds[i]);
        const gly_site_part *two = part_of(b, kinds[i]);
        if (one == NULL || two == NULL)
            continue;
        return !is_named_after(words, one, b) &&
               !is_named_after(words, two, a) && parts_differ(words, one, two);
    }
    return are_called_alike(words, part_of(a, GLY_SITE_OTHER),
                            part_of(b, GLY_SITE_OTHER));
}
