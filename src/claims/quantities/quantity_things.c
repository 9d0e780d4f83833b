/* quantity_things.c - finds what a number is a quantity of, also where it has
 * no noun of its own: "the 117 who were plucked from the sea". */
#include "claims/quantities/quantity_things.h"

#include "claims/quantities/quantity_rows.h"

/* The class of `noun` in `list`, else its lemma. "Job cuts" are jobs. */
static gly_symbol class_of(const gly_quantity_words *l, gly_list_id list,
                           uint32_t noun)
{
    const gly_sentence *sentence = gly_reading_sentence(l->reading, noun);
    if (noun > sentence->first) {
        gly_entry two = gly_quantity_entry(l, list, noun - 1);
        if (two.count == 2)
            return two.class;
    }
    gly_entry one = gly_quantity_entry(l, list, noun);
    return one.count > 0 ? one.class : gly_quantity_node(l, noun)->lemma;
}

gly_symbol gly_quantity_counted_by(const gly_quantity_words *l, uint32_t noun)
{
    return class_of(l, l->counted, noun);
}

void gly_quantity_name(gly_quantity *out, const gly_quantity_words *l,
                       uint32_t noun)
{
    gly_symbol lemma = gly_quantity_node(l, noun)->lemma;
    gly_symbol field = class_of(l, l->field, noun);
    out->of = class_of(l, l->counted, noun);
    out->field = field == lemma ? out->of : field;
}

void gly_quantity_add_tell(gly_quantity *out, gly_symbol lemma)
{
    if (lemma != 0 && out->tell_count < GLY_QUANTITY_TELLS)
        out->tells[out->tell_count++] = lemma;
}

/* Whether the number is the subject of a verb: "by noon 171 had been rescued".
 */
static bool is_subject(const gly_quantity_words *l, const gly_number *number)
{
    const gly_sentence *s = gly_reading_sentence(l->reading, number->last);
    if (number->last + 1 < s->first + s->count &&
        gly_quantity_node(l, number->last + 1)->upos == GLY_UPOS_AUX)
        return true;
    for (uint32_t i = number->first; i <= number->last; i++) {
        gly_relation relation = gly_quantity_node(l, i)->relation;
        if (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS)
            return true;
    }
    return false;
}

/* "a reward of £5,000", "of magnitude 6.8": the noun before the number;
 * GLY_NONE. */
static uint32_t noun_before(const gly_quantity_words *l,
                            const gly_number *number)
{
    uint32_t start = gly_reading_sentence(l->reading, number->first)->first;
    uint32_t at = gly_number_start(number);
    if (at < start + 2)
        return GLY_NONE;
    bool of = gly_reading_is_word(l->reading, at - 1, "of");
    uint32_t noun = of ? at - 2 : at - 1;
    bool bare = number->kind == GLY_NUMBER_CARDINAL && number->first == at &&
                !is_subject(l, number);
    return gly_quantity_node(l, noun)->upos == GLY_UPOS_NOUN && (of || bare)
               ? noun
               : GLY_NONE;
}

/* Whether "in all", "in total", "all told" stands at `token`. */
static bool is_total(const gly_quantity_words *l, uint32_t token)
{
    const gly_reading *reading = l->reading;
    bool in = gly_reading_is_word(reading, token, "in") &&
              (gly_reading_is_word(reading, token + 1, "all") ||
               gly_reading_is_word(reading, token + 1, "total"));
    bool told = gly_reading_is_word(reading, token, "all") &&
                gly_reading_is_word(reading, token + 1, "told");
    return in || told || gly_reading_is_word(reading, token, "altogether");
}

/* "The barges, nine in all, …", "engineers, of whom there are 84": the noun
 * before the comma; GLY_NONE. */
static uint32_t noun_set_off(const gly_quantity_words *l,
                             const gly_number *number)
{
    enum { RELATIVE = 4 }; /* "of whom there are" */
    const gly_reading *reading = l->reading;
    uint32_t start = gly_reading_sentence(reading, number->first)->first;
    uint32_t at = number->first;
    bool relative = at >= start + RELATIVE + 2 &&
                    gly_reading_is_word(reading, at - 1, "are") &&
                    gly_reading_is_word(reading, at - 2, "there") &&
                    gly_reading_is(reading, at - 3, GLY_IS_RELATIVE) &&
                    gly_reading_is_word(reading, at - 4, "of");
    if (!relative && !is_total(l, number->last + 1))
        return GLY_NONE;
    at -= relative ? RELATIVE : 0;
    if (at < start + 2 || !gly_reading_at(reading, at - 1, ','))
        return GLY_NONE;
    uint32_t noun = at - 2;
    if (noun > start && gly_reading_has(reading, noun, GLY_TOKEN_QUOTE))
        noun--;
    return gly_quantity_node(l, noun)->upos == GLY_UPOS_NOUN ? noun : GLY_NONE;
}

/* "the 18-bed ward": the noun that a hyphen ties to the number; GLY_NONE. */
static uint32_t noun_tied(const gly_quantity_words *l, const gly_number *number)
{
    uint32_t noun = number->counted.noun, next = number->last + 1;
    bool plain = number->kind == GLY_NUMBER_CARDINAL &&
                 number->unit == GLY_UNIT_NONE && noun != GLY_NONE;
    if (!plain || noun <= next + 1 || !gly_reading_at(l->reading, next, '-') ||
        gly_quantity_node(l, next + 1)->xpos != GLY_XPOS_NN)
        return GLY_NONE;
    return next + 1;
}

/* "the 117 who were rescued", "40, most of whom": people. */
static bool counts_people(const gly_quantity_words *l, const gly_number *number)
{
    const gly_sentence *s = gly_reading_sentence(l->reading, number->last);
    return number->kind == GLY_NUMBER_CARDINAL &&
           number->last + 1 < s->first + s->count &&
           gly_reading_is_word(l->reading, number->last + 1, "who");
}

/* "the four dead", "all 12 injured": whether people are counted to whom the
 * word behind the number tells what was done; then it is noted. */
static bool counts_stricken(gly_quantity *out, const gly_quantity_words *l,
                            const gly_number *number)
{
    uint32_t word = number->last + 1;
    const gly_sentence *s = gly_reading_sentence(l->reading, number->last);
    if (number->kind != GLY_NUMBER_CARDINAL || word >= s->first + s->count)
        return false;
    gly_entry entry = gly_quantity_entry(l, l->stricken, word);
    bool noun = word + 1 < s->first + s->count &&
                gly_quantity_node(l, word + 1)->upos == GLY_UPOS_NOUN;
    if (entry.count == 0 || noun)
        return false;
    out->flags |= GLY_QUANTITY_PEOPLE | GLY_QUANTITY_ANYONE;
    if (out->act_count < GLY_QUANTITY_ACTS)
        out->acts[out->act_count++] = (gly_quantity_act){
            entry.class, gly_quantity_node(l, word)->lemma, true};
    return true;
}

/* "The party of a dozen", "a team of 16": whether people are counted who make
 * up a body. */
static bool counts_band(const gly_quantity_words *l, const gly_number *number)
{
    static const char *const bands[] = {"party", "team",   "group", "crew",
                                        "squad", "cast",   "gang",  "staff",
                                        "panel", "troupe", "band",  NULL};
    uint32_t start = gly_reading_sentence(l->reading, number->first)->first;
    uint32_t at = gly_number_start(number);
    return at >= start + 3 && number->kind == GLY_NUMBER_CARDINAL &&
           gly_reading_is_word(l->reading, at - 1, "of") &&
           gly_reading_is_one_of(l->reading, at - 2, bands);
}

static void read_counted(gly_quantity *out, const gly_quantity_words *l,
                         const gly_number *number)
{
    uint32_t noun = number->counted.noun, tied = noun_tied(l, number);
    gly_quantity_name(out, l, tied == GLY_NONE ? noun : tied);
    if (tied != GLY_NONE)
        gly_quantity_add_tell(out, gly_quantity_counted_by(l, noun));
}

/* "fish products worth $3.2 billion", "its exports, at $2.3 billion a year,",
 * "the top price, £32,000, was": what is told to be of that value; GLY_NONE. */
static uint32_t noun_valued(const gly_quantity_words *l,
                            const gly_number *number)
{
    const gly_reading *reading = l->reading;
    uint32_t start = gly_reading_sentence(reading, number->first)->first;
    uint32_t at = gly_number_start(number);
    if (number->kind != GLY_NUMBER_MONEY || at < start + 3)
        return GLY_NONE;
    bool worth = gly_reading_is_word(reading, at - 1, "worth");
    bool rate = gly_reading_is_word(reading, at - 1, "at") &&
                gly_reading_at(reading, at - 2, ',');
    bool beside = gly_reading_at(reading, at - 1, ',') &&
                  gly_reading_at(reading, number->last + 1, ',');
    if (!worth && !rate && !beside)
        return GLY_NONE;
    uint32_t noun = rate ? at - 3 : at - 2;
    return gly_quantity_node(l, noun)->upos == GLY_UPOS_NOUN ? noun : GLY_NONE;
}

/* The noun that `noun` counts: "dead" of "the number of dead". */
static uint32_t noun_counted(const gly_quantity_words *l, uint32_t noun)
{
    static const char *const numbers[] = {"number", "total", "tally", NULL};
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t of = gly_reading_is_one_of(l->reading, noun, numbers)
                      ? gly_syntax_child(syntax, noun, GLY_REL_NMOD)
                      : GLY_NONE;
    return of == GLY_NONE ? noun : of;
}

/* "raised the cost of the plant to $8.4 billion", "put the damage at $2.1
 * million": what is brought or put there, an object before the number;
 * GLY_NONE. */
static uint32_t noun_moved(const gly_quantity_words *l,
                           const gly_number *number)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t at = gly_number_start(number);
    uint32_t verb = number->counted.verb;
    if (verb == GLY_NONE || at < 1 || verb + 1 >= at ||
        gly_quantity_node(l, verb)->upos != GLY_UPOS_VERB ||
        !(gly_reading_is_word(l->reading, at - 1, "to") ||
          gly_reading_is_word(l->reading, at - 1, "at")))
        return GLY_NONE;
    uint32_t object = gly_syntax_child(syntax, verb, GLY_REL_OBJ);
    bool before = object != GLY_NONE && object > verb && object < at &&
                  gly_quantity_node(l, object)->upos == GLY_UPOS_NOUN;
    return before ? noun_counted(l, object) : GLY_NONE;
}

/* "$48 million in refunds", "£6.4m in cash reserves": the noun behind "in" with
 * no article; GLY_NONE. */
static uint32_t noun_within(const gly_quantity_words *l,
                            const gly_number *number)
{
    const gly_sentence *s = gly_reading_sentence(l->reading, number->last);
    uint32_t end = s->first + s->count, in = number->last + 1;
    if (number->kind != GLY_NUMBER_MONEY ||
        !gly_reading_is_word(l->reading, in, "in"))
        return GLY_NONE;
    uint32_t noun = in + 1;
    while (noun + 1 < end &&
           (gly_quantity_node(l, noun)->upos == GLY_UPOS_ADJ ||
            gly_quantity_node(l, noun)->upos == GLY_UPOS_NOUN) &&
           gly_quantity_node(l, noun + 1)->upos == GLY_UPOS_NOUN)
        noun++;
    bool plain =
        noun < end && gly_quantity_node(l, noun)->upos == GLY_UPOS_NOUN &&
        !gly_reading_is(l->reading, noun, GLY_IS_CALENDAR) &&
        gly_reading_file(l->reading, noun, GLY_NOUN) != GLY_FILE_NOUN_TIME;
    return plain ? noun : GLY_NONE;
}

/* "It opened with 1,420 seats; the present house has [1,386].": the noun of the
 * count before it in its sentence, which is left out; GLY_NONE. */
static uint32_t noun_left_out(const gly_quantity_words *l,
                              const gly_number *number)
{
    static const char *const has[] = {"has", "have", "had", NULL};
    const gly_reading *reading = l->reading;
    const gly_numbers *numbers = l->annotations->numbers;
    uint32_t at = gly_number_start(number), index = 0;
    uint32_t start = gly_reading_sentence(reading, at)->first;
    if (number->kind != GLY_NUMBER_CARDINAL || at <= start ||
        !gly_reading_is_one_of(reading, at - 1, has) ||
        !gly_reading_has(reading, number->last + 1, GLY_TOKEN_MARK))
        return GLY_NONE;
    index = gly_number_index(numbers, number->first);
    if (index == GLY_NONE || index == 0)
        return GLY_NONE;
    const gly_number *other = &numbers->items[index - 1];
    uint32_t noun = other->counted.noun;
    return other->first >= start && other->kind == GLY_NUMBER_CARDINAL &&
                   noun != GLY_NONE && noun > other->last && noun < at &&
                   gly_quantity_node(l, noun)->xpos == GLY_XPOS_NNS
               ? noun
               : GLY_NONE;
}

/* A verb's subject, where it is a noun and no number of its own. */
static void read_subject(gly_quantity *out, const gly_quantity_words *l,
                         uint32_t subject)
{
    if (subject == GLY_NONE)
        return;
    gly_upos upos = gly_quantity_node(l, subject)->upos;
    if (upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN)
        return;
    gly_quantity_name(out, l, subject);
    out->flags |= GLY_QUANTITY_OF_SUBJECT;
}

/* Whether the number is that of a crowd: "in front of 6,214", "in front of some
 * 3,000 people". */
static bool counts_crowd(const gly_quantity_words *l, const gly_number *number)
{
    uint32_t at = gly_number_start(number);
    uint32_t noun = number->counted.noun;
    bool led = at > 2 && gly_reading_is_word(l->reading, at - 1, "of") &&
               gly_reading_is_word(l->reading, at - 2, "front") &&
               gly_reading_is_word(l->reading, at - 3, "in");
    bool bare = noun == GLY_NONE || noun < at;
    /* "With 6,412 in the ground", "Watched by 6,412," */
    static const char *const grounds[] = {"ground", "stadium", "arena",
                                          "stands", NULL};
    uint32_t in = number->last + 1;
    led = led ||
          (at > 0 && bare && gly_reading_is_word(l->reading, in, "in") &&
           gly_reading_is_word(l->reading, in + 1, "the") &&
           gly_reading_is_one_of(l->reading, in + 2, grounds)) ||
          (at > 1 && bare && gly_reading_is_word(l->reading, at - 1, "by") &&
           gly_reading_is_word(l->reading, at - 2, "watched"));
    return led && number->kind == GLY_NUMBER_CARDINAL &&
           (bare || gly_quantity_counted_by(l, noun) == l->people);
}

/* The counted noun, that of which the number is the amount ("a fine of $500"),
 * or for a measure alone its unit. */
void gly_quantity_read_thing(gly_quantity *out, const gly_quantity_words *l,
                             const gly_number *number)
{
    const gly_counted *counted = &number->counted;
    uint32_t before = noun_before(l, number);
    if (before == GLY_NONE)
        before = noun_set_off(l, number);
    if (before == GLY_NONE)
        before = noun_within(l, number);
    if (before == GLY_NONE)
        before = noun_valued(l, number);
    if (before == GLY_NONE)
        before = noun_moved(l, number);
    if (before == GLY_NONE)
        before = noun_left_out(l, number);

    uint32_t all = gly_quantity_is_all(l, number)
                       ? gly_quantity_antecedent(l->annotations, number)
                       : GLY_NONE;
    out->subject = counted->subject;
    if (counts_band(l, number)) {
        uint32_t the = gly_number_start(number) - 3;
        out->flags |= GLY_QUANTITY_PEOPLE;
        if (gly_quantity_entry(l, l->definite, the).count > 0)
            out->flags |= GLY_QUANTITY_DEFINITE;
    }
    if (counts_crowd(l, number)) {
        out->of = out->field = l->attendee;
    } else if (counted->noun != GLY_NONE) {
        read_counted(out, l, number);
    } else if (counts_stricken(out, l, number)) {
        out->subject = GLY_NONE;
    } else if (counts_people(l, number)) {
        out->flags |= GLY_QUANTITY_PEOPLE | GLY_QUANTITY_ANYONE;
    } else if (before != GLY_NONE) {
        gly_quantity_name(out, l, before);
    } else if (all != GLY_NONE) {
        gly_quantity_name(out, l, all);
    } else if (number->kind == GLY_NUMBER_MEASURE &&
               number->unit_token != GLY_NONE) {
        out->of = gly_quantity_node(l, number->unit_token)->lemma;
        out->field = out->of;
        out->flags |= GLY_QUANTITY_BARE;
    } else {
        read_subject(out, l, counted->subject);
    }
}
