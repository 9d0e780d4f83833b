/* headline_orders.c - holds the ordinals of a headline against those of the
 * body. */
#include "claims/quantities/headline_orders.h"

#include "annotate/reading.h"

/* Numbers of the body that are looked at; words behind one in which it is told
 * what is counted, and words of an entry; words shared of what comes back. */
enum { RIVALS = GLY_HEADLINE_RIVALS, BEHIND = 6, WORDS = 3, TOLD = 2 };

/* What an ordinal counts: losses, and in a row. */
typedef struct {
    gly_text of; /* a class of the list; empty for none */
    bool run;
    uint32_t last; /* token */
} order;

static const gly_reading *reading_of(const gly_headline_search *s)
{
    return s->annotations->reading;
}

static bool is_text(gly_text a, const char *b)
{
    return gly_text_equal(a, gly_text_of(b));
}

/* Whether what is counted ends before the token: "second, after", "first of".
 */
static bool ends_at(const gly_headline_search *s, uint32_t token)
{
    gly_upos upos = s->annotations->language->syntax.items[token].upos;
    return upos == GLY_UPOS_ADP || upos == GLY_UPOS_SCONJ ||
           upos == GLY_UPOS_CCONJ || upos == GLY_UPOS_PRON ||
           gly_reading_is(reading_of(s), token, GLY_IS_BREAK) ||
           gly_number_at(s->annotations->numbers, token) != NULL;
}

/* What number `index` counts, by the words behind it. */
static order order_of(const gly_headline_search *s, uint32_t index)
{
    const gly_lexicon *lexicon = s->annotations->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "order-noun");
    const gly_number *number = gly_headline_at(s, index);
    const gly_sentence *in = gly_reading_sentence(reading_of(s), number->first);
    uint32_t end = in->first + in->count, i = number->last + 1;
    order out = {.last = number->last};
    while (i < end && i <= number->last + BEHIND && list != GLY_NONE) {
        gly_entry entry = gly_reading_find(reading_of(s), list, i, WORDS);
        if (entry.count == 0 && ends_at(s, i))
            break;
        if (entry.count > 0) {
            gly_text class =
                gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
            if (is_text(class, "run"))
                out.run = true;
            else if (out.of.size == 0 || !is_text(class, "period"))
                out.of = class;
            out.last = i + entry.count - 1;
        }
        i += entry.count > 0 ? entry.count : 1;
    }
    return out;
}

/* Whether a word behind number `index`, in its sentence, is one of `words`. */
static bool has_behind(const gly_headline_search *s, uint32_t index,
                       const char *const *words)
{
    enum { FAR = 10 };
    const gly_number *number = gly_headline_at(s, index);
    const gly_sentence *in = gly_reading_sentence(reading_of(s), number->first);
    uint32_t end = in->first + in->count;
    for (uint32_t i = number->last + 1; i < end && i <= number->last + FAR;
         i++) {
        if (gly_reading_is_one_of(reading_of(s), i, words))
            return true;
    }
    return false;
}

/* Months in a row may be those of a rise: "for the third month running", "the
 * second rise in a row". Wins are none. */
static bool are_kin(const order *a, const order *b)
{
    bool period = is_text(a->of, "period") || is_text(b->of, "period") ||
                  is_text(a->of, "time") || is_text(b->of, "time");
    if (a->run != b->run)
        return false;
    return gly_text_equal(a->of, b->of) || (a->run && period);
}

static bool is_ordinal(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return number->kind == GLY_NUMBER_ORDINAL && !number->range;
}

static bool is_equal(const gly_headline_search *s, uint32_t index)
{
    return gly_decimal_compare(gly_headline_at(s, index)->value,
                               gly_headline_at(s, s->head)->value) == 0;
}

static bool is_first(const gly_headline_search *s, uint32_t index)
{
    return gly_decimal_compare(gly_headline_at(s, index)->value,
                               gly_decimal_of(1, 0)) == 0;
}

/* "First since 1983", "first in 17 years", "first of the season". */
static bool is_bounded(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {
        "since", "in",   "for",   "of", "this", "after", "under", "as",
        "from",  "with", "under", "at", "on",   "over",  "ever",  NULL};
    return has_behind(s, index, words);
}

static bool is_since(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"since", NULL};
    return has_behind(s, index, words);
}

/* --- What the body has ---------------------------------------------------- */

/* Whether one of `words` stands shortly before number `index`. */
static bool has_before(const gly_headline_search *s, uint32_t index,
                       const char *const *words)
{
    enum { NEAR = 4 };
    uint32_t own = gly_headline_at(s, index)->first;
    uint32_t first = gly_reading_sentence(reading_of(s), own)->first;
    for (uint32_t i = own; i > first && i + NEAR > own; i--) {
        if (gly_reading_is_one_of(reading_of(s), i - 1, words))
            return true;
    }
    return false;
}

/* "In the third quarter", "in the third": a part of a year or a match. */
static bool is_part_of_time(const gly_headline_search *s, uint32_t index,
                            const order *own)
{
    static const char *const words[] = {"in", "during", "of", NULL};
    return !own->run && (own->of.size == 0 || is_text(own->of, "period")) &&
           has_before(s, index, words);
}

/* Whether number `index` may be the first that the headline tells of: "the
 * first title", "first ever", "their first", none of them since some year. */
static bool bears_first_out(const gly_headline_search *s, uint32_t index,
                            const order *head, const order *own)
{
    static const char *const ever[] = {"ever", "-ever", NULL};
    static const char *const whose[] = {"their", "his", "her", "its", NULL};
    uint32_t next = gly_headline_at(s, index)->last + 1;
    bool kin = are_kin(head, own) || is_text(own->of, "time") ||
               is_text(own->of, "win") ||
               (own->of.size == 0 && ends_at(s, next) &&
                has_before(s, index, whose)) ||
               gly_reading_is_one_of(reading_of(s), next, ever);
    return is_ordinal(s, index) && !is_since(s, index) && kin;
}

/* Whether number `index` may be what the headline says: as many, in order or
 * counted, "three titles", "three-time". */
static bool bears_out(const gly_headline_search *s, uint32_t index,
                      const order *head)
{
    static const char *const times[] = {"time", "times", "-time", NULL};
    order own = order_of(s, index);
    if (!is_equal(s, index))
        return false;
    if (is_first(s, s->head))
        return bears_first_out(s, index, head, &own);
    return (is_ordinal(s, index) && !is_part_of_time(s, index, &own)) ||
           own.run || are_kin(head, &own) ||
           gly_reading_is_one_of(reading_of(s),
                                 gly_headline_at(s, index)->last + 1, times);
}

/* "It was the second": the sentence before tells of what. */
static bool is_taken_up(const gly_headline_search *s, uint32_t index)
{
    static const char *const words[] = {"it",  "this", "that", "their",
                                        "his", "her",  "its",  NULL};
    return has_before(s, index, words);
}

/* 1 where the sentence of the token tells of a rise, -1 of a fall, 0 of both or
 * neither. */
static int way_of(const gly_headline_search *s, uint32_t token)
{
    const gly_language *language = s->annotations->language;
    const gly_lexicon *lexicon = language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "change-word");
    const gly_sentence *in = gly_reading_sentence(reading_of(s), token);
    bool up = false, down = false;
    for (uint32_t i = in->first; i < in->first + in->count && list != GLY_NONE;
         i++) {
        gly_entry entry = gly_lexicon_find(lexicon, list,
                                           &language->syntax.items[i].lemma, 1);
        bool rise = entry.class == gly_lexicon_symbol(lexicon, "rise");
        up = up || (entry.count > 0 && rise);
        down = down || (entry.count > 0 && !rise);
    }
    return (int)up - (int)down;
}

/* Whether number `index` of the body counts what the headline counts, and
 * comes to another place in the row. */
static bool is_rival(const gly_headline_search *s, uint32_t index,
                     const order *head)
{
    order own = order_of(s, index);
    if (!is_ordinal(s, index) || own.of.size == 0 || !are_kin(head, &own))
        return false;
    uint32_t shared = gly_headline_shared(s, index);
    if (is_first(s, index))
        return is_first(s, s->head) && is_since(s, index) &&
               (shared > 0 || is_taken_up(s, index));
    int way = way_of(s, gly_headline_at(s, s->head)->first) *
              way_of(s, gly_headline_at(s, index)->first);
    if (is_equal(s, index) || way < 0)
        return false;
    uint32_t least = is_text(own.of, "time") && !own.run ? TOLD : 1;
    return shared >= least || (least == 1 && is_taken_up(s, index));
}

/* The last word of "first championship since 1983", "fourth defeat". */
static uint32_t end_of(const gly_headline_search *s, uint32_t index)
{
    enum { FAR = 10 };
    const gly_number *number = gly_headline_at(s, index);
    uint32_t last = order_of(s, index).last;
    const gly_sentence *in = gly_reading_sentence(reading_of(s), last);
    for (uint32_t i = last; i + 1 < in->first + in->count &&
                            i < number->last + FAR && is_first(s, index);
         i++) {
        if (gly_reading_is_word(reading_of(s), i, "since"))
            return i + 1;
    }
    return last;
}

bool gly_headline_find_order(gly_headline_number *out,
                             const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count, found = GLY_NONE;
    order head = order_of(s, s->head);
    bool first = is_first(s, s->head);
    if (!is_ordinal(s, s->head) || head.of.size == 0 ||
        (!head.run && is_text(head.of, "period")) ||
        (first && (is_bounded(s, s->head) || !is_text(head.of, "prize"))))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!gly_headline_in_body(s, i))
            continue;
        if (bears_out(s, i, &head))
            return false;
        if (found == GLY_NONE && is_rival(s, i, &head))
            found = i;
    }
    if (found == GLY_NONE)
        return false;
    *out = (gly_headline_number){.number = s->head,
                                 .other = found,
                                 .until = end_of(s, found),
                                 .shared = gly_headline_shared(s, found),
                                 .weighed = true};
    return true;
}
