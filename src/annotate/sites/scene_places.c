/* scene_places.c - which named places are where something happens.
 *
 *     at the bridge in Senn           yes
 *     a professor at Senn, No. 23     no */
#include "annotate/reading.h"
#include "annotate/sites/site_scenes.h"

/* Whether the part has a name of a place, as far as its words tell. */
static bool may_be_place(const gly_scene_reader *r, const gly_site_part *part)
{
    bool lower_case = false;
    for (uint32_t i = part->name_first; i <= part->name_last; i++) {
        gly_text text = gly_reading_text(r->reading, i);
        for (size_t k = 0; k < text.size; k++)
            lower_case =
                lower_case || (text.data[k] >= 'a' && text.data[k] <= 'z');
        bool number = gly_reading_has(r->reading, i, GLY_TOKEN_NUMBER) ||
                      r->nodes[i].upos == GLY_UPOS_NUM;
        if ((number && part->kind != GLY_SITE_ROAD) ||
            gly_person_at(r->annotations, i) != GLY_NONE ||
            gly_site_word(&r->search->places.words, i) ==
                r->search->places.words.region ||
            gly_reading_is(r->reading, i,
                           GLY_IS_DEMONYM | GLY_IS_CALENDAR | GLY_IS_HONORIFIC))
            return false;
    }
    return lower_case;
}

/* "the Senn branch" is a place, "the Senn council" is none. */
static bool is_of_people(const gly_scene_reader *r, const gly_site_part *part)
{
    if (part->kind != GLY_SITE_OTHER || part->noun == GLY_NONE ||
        part->noun <= part->name_last ||
        gly_site_is_spot(&r->search->places.words, part->noun))
        return false;
    uint8_t file = gly_reading_file(r->reading, part->noun, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP ||
           file == GLY_FILE_NOUN_ACT || file == GLY_FILE_NOUN_EVENT ||
           file == GLY_FILE_NOUN_COMMUNICATION || file == GLY_FILE_NOUN_TIME;
}

/* Whether words lead to the part, or its own tell that it is a place. */
static bool is_led(const gly_scene_reader *r, gly_site_rest place)
{
    static const char *const words[] = {
        "to",     "into",  "through", "across",  "via",
        "around", "along", "reached", "towards", NULL};
    const gly_site_part *part = &place.site->parts[place.from];
    uint32_t at = part->first;
    if (place.from > 0 || place.site->in != GLY_NONE ||
        part->kind == GLY_SITE_ROAD || part->kind == GLY_SITE_BUILDING ||
        part->kind == GLY_SITE_WATER || part->kind == GLY_SITE_LAND)
        return true;
    if (at > 0 && gly_reading_is_one_of(r->reading, at - 1, words))
        return true;
    uint32_t behind = place.site->last + 1;
    behind += gly_reading_at(r->reading, behind, ',');
    return gly_reading_is_word(r->reading, behind, "where");
}

/* "the League of Senn": what is before it is called so, but for "the bridge of
 * Senn". */
static bool is_called(gly_site_rest place)
{
    const gly_site_part *part = &place.site->parts[place.from];
    return part->of &&
           (part[-1].kind == GLY_SITE_OTHER || gly_site_is_named(&part[-1])) &&
           (part->kind == GLY_SITE_TOWN || part->kind == GLY_SITE_OTHER);
}

/* "a professor at Senn", "Ines Okoro of the Senn Alliance": where somebody
 * belongs. */
static bool is_of_somebody(const gly_scene_reader *r, gly_site_rest place)
{
    const gly_site_part *part = &place.site->parts[place.from];
    uint32_t top = gly_syntax_top(&r->annotations->language->syntax,
                                  part->first, part->last);
    uint32_t head = r->nodes[top].head, in = place.site->in;
    bool role = head != GLY_NONE && r->nodes[head].upos == GLY_UPOS_NOUN &&
                gly_reading_is(r->reading, head, GLY_IS_ROLE);
    return role || (place.from == 0 && in != GLY_NONE && in > 0 &&
                    gly_reading_is_word(r->reading, in, "of") &&
                    gly_person_at(r->annotations, in - 1) != GLY_NONE);
}

bool gly_scene_place_fits(const gly_scene_reader *reader, gly_site_rest place)
{
    const gly_site_part *part = &place.site->parts[place.from];
    bool inner = place.from > 0;
    /* "the Council on Senn" */
    bool on = inner && part->kind == GLY_SITE_OTHER && part->noun == GLY_NONE;
    return !part->beside_name && part->kind != GLY_SITE_REGION && !on &&
           !(inner && is_called(place)) && is_led(reader, place) &&
           may_be_place(reader, part) && !is_of_people(reader, part) &&
           !is_of_somebody(reader, place);
}

/* --- Beside a place ------------------------------------------------------- */

uint32_t gly_scene_where(const gly_reading *reading, const gly_site *place)
{
    uint32_t at = place->last + 1;
    at += gly_reading_at(reading, at, ',');
    if (gly_reading_is_word(reading, at, "where"))
        return at;
    return gly_reading_is(reading, at, GLY_IS_PREPOSITION) &&
                   gly_reading_is_word(reading, at + 1, "which")
               ? at + 1
               : GLY_NONE;
}

bool gly_scene_is_spot(const gly_reading *reading, uint32_t noun)
{
    uint8_t file = gly_reading_file(reading, noun, GLY_NOUN);
    return file == GLY_FILE_NOUN_LOCATION || file == GLY_FILE_NOUN_ARTIFACT ||
           file == GLY_FILE_NOUN_GROUP;
}

bool gly_scene_is_stand(const gly_reading *reading, uint32_t noun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t before = gly_syntax_child(syntax, noun, GLY_REL_CASE);
    return before != GLY_NONE &&
           gly_syntax_child(syntax, noun, GLY_REL_COP) != GLY_NONE &&
           (gly_reading_is_word(reading, before, "for") ||
            gly_reading_is_word(reading, before, "against") ||
            gly_reading_is_word(reading, before, "behind"));
}
