/* quantity_tolls.c - tells the toll of an event by the words around a number.
 */
#include "claims/quantities/quantity_tolls.h"

#include "annotate/reading.h"

enum { NUMBERS_MOST = 120, BEFORE = 5, BESIDE = 12, HALF = 5 };

typedef enum { NO_TOLL, DEAD, HURT, HELD, MISSING } toll;

static const gly_reading *reading_of(const gly_quantity_scene *scene)
{
    return scene->annotations->reading;
}

static bool is_class(const gly_quantity_scene *scene, const char *class,
                     uint32_t token)
{
    return token < scene->annotations->language->tokens.count &&
           gly_reading_is_of(reading_of(scene), "toll-word", class, token);
}

/* "a death [toll] of 14": before the number, and no other one between. */
static bool hangs_on_toll(const gly_quantity_scene *scene,
                          const gly_number *number)
{
    const gly_reading *reading = reading_of(scene);
    uint32_t start = gly_reading_sentence(reading, number->first)->first;
    for (uint32_t i = number->first;
         i-- > start && i + BEFORE >= number->first;) {
        if (is_class(scene, "toll", i))
            return i > start && gly_reading_is_word(reading, i - 1, "death");
        if (gly_reading_has(reading, i, GLY_TOKEN_NUMBER | GLY_TOKEN_MARK))
            return false;
    }
    return false;
}

/* By the noun that is counted: "14 [deaths]", "claimed 14 [lives]". */
static toll told_by_noun(const gly_quantity_scene *scene,
                         const gly_number *number)
{
    uint32_t noun = number->counted.noun, verb = number->counted.verb;
    if (noun == GLY_NONE)
        return NO_TOLL;
    bool lives = gly_reading_is_word(reading_of(scene), noun, "lives");
    if (is_class(scene, "dead-noun", noun) ||
        (lives && verb != GLY_NONE && is_class(scene, "takes-life", verb)))
        return DEAD;
    return is_class(scene, "hurt-noun", noun)   ? HURT
           : is_class(scene, "held-noun", noun) ? HELD
                                                : NO_TOLL;
}

static bool is_text(const gly_quantity_scene *scene, gly_symbol symbol,
                    const char *text)
{
    return gly_text_equal(
        gly_symbols_text(scene->annotations->language->tokens.symbols, symbol),
        gly_text_of(text));
}

/* By what is done to them, of the lists "act" and "stricken", or what they do:
 * "14 died". */
static toll toll_of_act(const gly_quantity_scene *scene,
                        const gly_quantity_act *act)
{
    bool dies = is_text(scene, act->lemma, "die") ||
                is_text(scene, act->lemma, "drown");
    if (dies || (act->suffered && is_text(scene, act->verb, "kill")))
        return DEAD;
    if (!act->suffered)
        return NO_TOLL;
    return is_text(scene, act->verb, "hurt")     ? HURT
           : is_text(scene, act->verb, "arrest") ? HELD
                                                 : NO_TOLL;
}

/* What the number `index` is the toll of. */
static toll toll_of(const gly_quantity_scene *scene, uint32_t index)
{
    const gly_number *number = &scene->annotations->numbers->items[index];
    const gly_quantity *q = &scene->items[index];
    if (number->use != GLY_NUMBER_COUNTS || q->unit != GLY_UNIT_NONE ||
        q->kind != GLY_NUMBER_CARDINAL ||
        (q->flags & GLY_QUANTITY_NOT_ONE) != 0)
        return NO_TOLL;
    toll found =
        is_class(scene, "missing", number->last + 1) ? MISSING : NO_TOLL;
    if (found == NO_TOLL && hangs_on_toll(scene, number))
        found = DEAD;
    if (found == NO_TOLL)
        found = told_by_noun(scene, number);
    bool people = (q->flags & GLY_QUANTITY_PEOPLE) != 0 || q->of == 0;
    for (uint32_t i = 0; i < q->act_count && found == NO_TOLL && people; i++)
        found = toll_of_act(scene, &q->acts[i]);
    return found;
}

/* "the worst [since] 1974" */
static bool is_since(const gly_quantity_pair *p, uint32_t i)
{
    const gly_reading *reading = p->annotations->reading;
    return gly_reading_is_word(reading, i, "since") &&
           gly_text_is_year(gly_reading_text(reading, i + 1), 1500, 2100);
}

/* The year that the number is told of; 0 for none but that of a comparison. */
static int64_t year_of(const gly_quantity_pair *p, const gly_number *number,
                       const gly_quantity_around *by)
{
    const gly_sentence *in =
        gly_reading_sentence(p->annotations->reading, number->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (is_since(p, i))
            return 0;
    }
    return by->year;
}

/* Whether a word around the number tells that the toll changes: "rose to 16",
 * "since", "so far". */
static bool changes(const gly_quantity_pair *p, const gly_number *number)
{
    const gly_reading *reading = p->annotations->reading;
    const gly_sentence *in = gly_reading_sentence(reading, number->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        bool near = i + BESIDE >= number->first && i <= number->last + BESIDE;
        if (near && is_class(p->scene, "changes", i) && !is_since(p, i))
            return true;
    }
    return false;
}

/* Whether the article has no third value of the kind, and no number that is
 * between the two: "12 passengers and two of the crew". */
static bool is_only_pair(const gly_quantity_pair *p, toll kind)
{
    gly_decimal way = gly_decimal_apart(p->a->value, p->b->value);
    const gly_numbers *numbers = p->annotations->numbers;
    for (uint32_t i = 0; i < numbers->count; i++) {
        const gly_quantity *other = &p->scene->items[i];
        if (i == p->later || i == p->earlier ||
            numbers->items[i].use != GLY_NUMBER_COUNTS)
            continue;
        bool known = gly_decimal_compare(other->value, p->a->value) == 0 ||
                     gly_decimal_compare(other->value, p->b->value) == 0;
        bool people = (other->flags & GLY_QUANTITY_PEOPLE) != 0;
        if ((!known && toll_of(p->scene, i) == kind) ||
            (people && gly_decimal_compare(other->value, way) == 0))
            return false;
    }
    return true;
}

/* "the 16 dead", "which claimed 16 lives", "a toll of 16", "with 16 dead": of
 * what is known already. */
static bool is_taken_up(const gly_quantity_pair *p)
{
    const gly_reading *reading = p->annotations->reading;
    const gly_number *number = p->two;
    uint32_t noun = number->counted.noun;
    bool lives =
        noun != GLY_NONE && gly_reading_is_word(reading, noun, "lives");
    return (p->b->flags & GLY_QUANTITY_DEFINITE) != 0 || lives ||
           hangs_on_toll(p->scene, number) ||
           (number->first > 0 &&
            gly_reading_is_word(reading, number->first - 1, "with"));
}

static bool is_plain(const gly_number *number)
{
    return number->hedge <= GLY_HEDGE_EXACTLY && !number->range;
}

bool gly_quantity_is_toll_again(const gly_quantity_pair *p)
{
    enum {
        APART = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED | GLY_QUANTITY_RATE |
                GLY_QUANTITY_UPDATED | GLY_QUANTITY_PLANNED
    };
    if ((p->either & APART) != 0 || !is_plain(p->one) || !is_plain(p->two) ||
        p->annotations->numbers->count > NUMBERS_MOST || p->by_a->then != 0 ||
        p->by_b->then != 0 ||
        year_of(p, p->one, p->by_a) != year_of(p, p->two, p->by_b))
        return false;
    toll kind = toll_of(p->scene, p->later);
    return kind != NO_TOLL && kind == toll_of(p->scene, p->earlier) &&
           gly_quantity_are_near(p->a->value, p->b->value, HALF) &&
           is_taken_up(p) && !changes(p, p->one) && !changes(p, p->two) &&
           is_only_pair(p, kind);
}
