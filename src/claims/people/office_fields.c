/* office_fields.c - reads the field of an office off the words beside its noun.
 *
 *     the [operations] manager        a noun before it, or one of the
 *     the [veterinary] officer        adjectives that name a field
 *     head of [education]             or, behind "of" and "for", a noun without
 *     lead for [emergency care]       "the": "head of the agency" has no field
 */
#include "claims/people/office_fields.h"

#include "annotate/reading.h"
#include "claims/people/offices.h"

enum { SAME_START = 4, FIELD_WORDS = 4 };

/* The tokens that tell a field. */
typedef struct {
    uint32_t tokens[FIELD_WORDS + 1];
    uint32_t count;
} office_field;

/* The class of the word in the list `list`; 0 for none. */
static gly_symbol class_at(const gly_claims *claims, const char *list,
                           uint32_t token)
{
    return gly_offices_entry(claims, list, token, token).class;
}

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* Whether the word may name a field at all. */
static bool names_field(const gly_claims *claims, uint32_t token)
{
    gly_upos upos = node_at(claims, token)->upos;
    bool noun = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
    return (noun || (upos == GLY_UPOS_ADJ &&
                     gly_offices_is(claims, "office-field", "field", token))) &&
           !gly_offices_is(claims, "office-field", "level", token) &&
           !gly_offices_is(claims, "standing", "deputy", token) &&
           !gly_reading_is(claims->annotations->reading, token,
                           GLY_IS_DEMONYM | GLY_IS_GIVEN);
}

/* The field in the words before the noun: "[finance] director". */
static void add_before(office_field *out, const gly_claims *claims,
                       const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t head = trait->head;
    bool title = gly_reading_has(reading, head, GLY_TOKEN_CAPITAL);
    if (head > trait->first && names_field(claims, head - 1) &&
        (title || !gly_reading_has(reading, head - 1, GLY_TOKEN_CAPITAL)))
        out->tokens[out->count++] = head - 1;
}

/* Where the field of a verb's object begins, behind whose it is: "heads the
 * company's [marketing]". */
static uint32_t behind_owner(const gly_claims *claims, const gly_trait *trait)
{
    for (uint32_t i = trait->of_first; i < trait->last; i++) {
        if (gly_reading_is_owner(claims->annotations->reading, i))
            return i + 2;
    }
    return trait->of_first;
}

/* The field behind it: "head of [education]". */
static void add_behind(office_field *out, const gly_claims *claims,
                       const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t i = trait->head + 1;
    bool title = gly_reading_has(reading, trait->head, GLY_TOKEN_CAPITAL);
    bool of = gly_reading_is_word(reading, i, "of") ||
              gly_reading_is_word(reading, i, "for");
    bool verb = !of && trait->head == trait->first && trait->of_first == i;
    if (i >= trait->last + verb || !(verb || of))
        return;
    for (i = verb ? behind_owner(claims, trait) : i + 1;
         i <= trait->last && out->count < FIELD_WORDS; i++) {
        gly_upos upos = node_at(claims, i)->upos;
        bool capital = gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
        bool word = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_ADJ ||
                    upos == GLY_UPOS_PROPN ||
                    node_at(claims, i)->xpos == GLY_XPOS_VBG;
        /* "heads [the] planning department" */
        if (verb && out->count == 0 &&
            gly_reading_is(reading, i, GLY_IS_DETERMINER))
            continue;
        /* "heads the planning [department]": the field is what goes before. */
        if (out->count > 0 && gly_reading_is(reading, i, GLY_IS_BODY))
            break;
        if (!word || (capital && !title) ||
            gly_reading_is(reading, i, GLY_IS_DEMONYM | GLY_IS_BODY))
            break;
        out->tokens[out->count++] = i;
    }
}

static office_field field_of(const gly_claims *claims, const gly_trait *trait)
{
    office_field field = {.count = 0};
    add_before(&field, claims, trait);
    add_behind(&field, claims, trait);
    return field;
}

/* "financial" and "finance" are one field, and so are "press" and "media". */
static bool are_one_word(const gly_claims *claims, uint32_t a, uint32_t b)
{
    gly_symbol group = class_at(claims, "field-kin", a);
    return gly_reading_lemmas_alike(claims->annotations->reading, a, b,
                                    SAME_START) ||
           (group != 0 && group == class_at(claims, "field-kin", b));
}

static bool share_word(const gly_claims *claims, const office_field *a,
                       const office_field *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        for (uint32_t j = 0; j < b->count; j++) {
            if (are_one_word(claims, a->tokens[i], b->tokens[j]))
                return true;
        }
    }
    return false;
}

/* Whether the phrase tells of one among others: "a manager". */
static bool is_any(const gly_claims *claims, const gly_trait *trait)
{
    return gly_reading_is_indefinite(claims->annotations->reading,
                                     trait->first);
}

/* Whether both have one noun of which there is one for each field: coaches. */
static bool are_branched(const gly_claims *claims, const gly_trait *a,
                         const gly_trait *b)
{
    return gly_offices_same_noun(claims, a, b) &&
           gly_offices_is(claims, "office-field", "branched", a->head);
}

/* Whether both lead something, and are the one who does. */
static bool are_leading(const gly_claims *claims, const gly_trait *a,
                        const gly_trait *b)
{
    return !is_any(claims, a) && !is_any(claims, b) &&
           class_at(claims, "leading-noun", a->head) != 0 &&
           class_at(claims, "leading-noun", b->head) != 0;
}

/* "police officer", "department head": of what, and not in charge of what. */
static bool is_of_body(const gly_claims *claims, const office_field *field)
{
    for (uint32_t i = 0; i < field->count; i++) {
        if (gly_reading_is(claims->annotations->reading, field->tokens[i],
                           GLY_IS_BODY))
            return true;
    }
    return false;
}

bool gly_office_has_field(const gly_claims *claims, const gly_trait *trait)
{
    return field_of(claims, trait).count > 0;
}

bool gly_office_fields_exclude(const gly_claims *claims, const gly_trait *a,
                               const gly_trait *b, bool alike)
{
    bool branched = are_branched(claims, a, b);
    if (!branched && (alike || !are_leading(claims, a, b)))
        return false;
    office_field one = field_of(claims, a), two = field_of(claims, b);
    return one.count > 0 && two.count > 0 && !share_word(claims, &one, &two) &&
           (branched ||
            (!is_of_body(claims, &one) && !is_of_body(claims, &two)));
}

bool gly_office_fields_meet(const gly_claims *claims, const gly_trait *a,
                            const gly_trait *b)
{
    office_field one = field_of(claims, a), two = field_of(claims, b);
    return share_word(claims, &one, &two);
}
