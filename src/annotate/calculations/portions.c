/* portions.c - "of the 45 …": a whole that is dealt out in the same breath.
 *
 *     Of the 45 who spoke, 30 were against the plan and 20 were for it.
 *            [whole]       [parts                 ]
 *
 * The whole hangs on "of"; its parts are the numbers that open a clause after
 * it. They may leave some over, so less than the whole is no fault unless the
 * last is "the other 20" or "the remaining 20". More than the whole is one,
 * where no word ("also", "some") says that the parts overlap.
 *
 * "Of the injured, nine …", "Among the dead were …" and "the injured …, four of
 * them to Adair" look back for how many were injured or killed, and "Of these,
 * 131 …" for the one number before it that is greater than each of its own. */
#include "annotate/calculations/fate_words.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

enum { LOOK_BACK = 48, STEM = 5, WORDS_MOST = 3, WHICH_REACH = 5 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence, first, end; /* tokens of the sentence */
    const gly_term *whole;
    uint32_t from; /* index of the first term that may be a part */
    gly_list_id fates;
} search;

/* Whether `token` opens a sentence or a clause. */
static bool opens(const search *s, uint32_t token)
{
    const gly_reading *reading = s->c->reading;
    return token == s->first || gly_reading_at(reading, token - 1, ',') ||
           gly_reading_at(reading, token - 1, ';') ||
           gly_reading_at(reading, token - 1, ':') ||
           reading->language->syntax.items[token - 1].upos == GLY_UPOS_AUX ||
           gly_reading_is(reading, token - 1, GLY_IS_AND | GLY_IS_BREAK);
}

/* The part's own start: before "the other 20", "the remaining 20". */
static uint32_t start_of(const search *s, const gly_term *term, bool *rest)
{
    uint32_t start = term->first;
    *rest =
        start > s->first && gly_calculator_is(s->c, start - 1, GLY_CUE_REST);
    if (*rest)
        start--;
    while (*rest && start > s->first &&
           gly_reading_is(s->c->reading, start - 1, GLY_IS_DETERMINER))
        start--;
    return start;
}

/* "only four of those nine": a part of another. */
static bool has_whole(const search *s, uint32_t index)
{
    const gly_term *term = &s->terms.items[index], *next = term + 1;
    return index + 1 < s->terms.count && (next->cues & GLY_CUE_OF) &&
           next->lead == term->last + 1;
}

/* Gather the parts; answers whether the last one is all the rest. */
static bool gather(gly_parts *out, const search *s)
{
    bool closed = false;
    out->count = 0;
    for (uint32_t i = s->from; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool rest = false;
        uint32_t start = start_of(s, term, &rest);
        if (out->count >= 2 && gly_reading_at(s->c->reading, start - 1, ';'))
            break;
        if (term == s->whole || !gly_parts_alike(term, s->whole) ||
            has_whole(s, i) || !(opens(s, start) || rest) ||
            gly_calculator_is(s->c, term->last + 1, GLY_CUE_MORE))
            continue;
        gly_parts_push(out, term);
        closed = rest;
    }
    return closed;
}

/* Those of one kind, and of the other. */
static const char *const sexes[] = {"men",  "women",  "boys",  "girls",
                                    "male", "female", "males", "females"};

enum { SEXES = sizeof sexes / sizeof *sexes };

/* Which of `sexes` stands behind the part, up to a mark: "19 are [men]"; SEXES
 * for none. */
static uint32_t sex_behind(const search *s, const gly_term *part)
{
    enum { REACH = 4 };
    const gly_reading *reading = s->c->reading;
    uint32_t first = part->last + 1;
    for (uint32_t i = first; i < s->end && i < first + REACH &&
                             !gly_reading_has(reading, i, GLY_TOKEN_MARK);
         i++) {
        for (uint32_t k = 0; k < SEXES; k++) {
            if (gly_reading_is_word(reading, i, sexes[k]))
                return k;
        }
    }
    return SEXES;
}

/* "19 are men and 13 are women": two that leave nobody over. */
static bool are_all(const search *s, const gly_parts *parts)
{
    if (parts->count != 2)
        return false;
    uint32_t one = sex_behind(s, parts->items[0]);
    uint32_t two = sex_behind(s, parts->items[1]);
    return one < SEXES && two < SEXES && one != two && one / 2 == two / 2;
}

static gly_status check(const search *s)
{
    gly_parts parts = {.count = 0};
    bool closed = gather(&parts, s);
    closed = closed || are_all(s, &parts);
    if (!gly_parts_likely(&parts, s->whole) ||
        gly_parts_are_nested(s->c, &parts) ||
        gly_calculator_find(s->c, s->first, s->end, GLY_CUE_SPREAD) != GLY_NONE)
        return GLY_OK;
    bool agrees = gly_parts_fit(&parts, s->whole);
    bool over = gly_decimal_compare(gly_parts_value(&parts),
                                    s->whole->number->value) > 0;
    if (!agrees && !over && !closed)
        return GLY_OK;
    return gly_parts_report(s->c, &parts, s->whole, agrees);
}

/* --- "Of the injured" ----------------------------------------------------- */

static gly_text word_of(const gly_calculator *c, uint32_t token)
{
    const gly_language *language = c->reading->language;
    return token == GLY_NONE || token >= language->tokens.count
               ? (gly_text){"", 0}
               : gly_symbols_text(language->tokens.symbols,
                                  language->tokens.folded[token]);
}

static gly_symbol fate_of(const search *s, uint32_t token)
{
    return gly_fate_of(s->c, s->fates, token);
}

/* Whether two words are of one stem, injured and injuring, or of one fate. */
static bool are_of_one(const search *s, uint32_t one, uint32_t two)
{
    gly_symbol fate = fate_of(s, one);
    return gly_text_common(word_of(s->c, one), word_of(s->c, two)) >= STEM ||
           (fate != 0 && fate == fate_of(s, two));
}

/* "sending [19] others to hospitals", "[19] were taken to the hospital" */
static bool is_sent_to_hospital(const search *s, const gly_term *term)
{
    enum { REACH = 6 };
    static const char *const hospital[] = {"hospital", "hospitals", NULL};
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = term->last + 1; i <= term->last + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_reading_is_one_of(reading, i, hospital))
            return gly_reading_is_word(reading, i - 1, "to") ||
                   gly_reading_is_word(reading, i - 2, "to");
    }
    return false;
}

/* Whether `term` counts what the word at `word` names: "injuring 17", "17
 * injured people". */
static bool counts_them(const search *s, const gly_term *term, uint32_t word)
{
    const gly_counted *counted = &term->number->counted;
    uint32_t before = term->first > 0 ? term->first - 1 : GLY_NONE;
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           (are_of_one(s, word, counted->verb) ||
            are_of_one(s, word, counted->noun) ||
            are_of_one(s, word, term->last + 1) ||
            are_of_one(s, word, before) ||
            (fate_of(s, word) != 0 && is_sent_to_hospital(s, term)));
}

/* Hold the parts against the last number before the sentence that counts what
 * the word at `word` names, unless an earlier one of these fits. */
static gly_status check_counted(search *s, uint32_t word)
{
    const gly_calculator *c = s->c;
    uint32_t at = c->first_terms[s->sentence];
    gly_parts parts;
    for (uint32_t k = 0; k < LOOK_BACK && at > 0; k++) {
        const gly_term *term = &c->all.items[--at];
        if (!counts_them(s, term, word))
            continue;
        const gly_term *last = s->whole == NULL ? term : s->whole;
        s->whole = term;
        (void)gather(&parts, s);
        if (gly_parts_fit(&parts, term))
            return gly_parts_report(s->c, &parts, term, true);
        s->whole = last;
    }
    return s->whole == NULL ? GLY_OK : check(s);
}

/* The word that names them in "Of the [injured],", "Of the people [infected],",
 * "Of those [hurt],"; GLY_NONE. */
static uint32_t named_by(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t word = s->first + 2;
    bool those = gly_reading_is_word(reading, s->first + 1, "those");
    if (!gly_reading_is(reading, s->first + 1, GLY_IS_DETERMINER) && !those)
        return GLY_NONE;
    if (gly_reading_at(reading, word + 1, ','))
        return word;
    return gly_reading_at(reading, word + 2, ',') && fate_of(s, word + 1) != 0
               ? word + 1
               : GLY_NONE;
}

/* "Of the injured," or "Among the dead were" at the head of a sentence. */
static gly_status check_named(search *s)
{
    const gly_reading *reading = s->c->reading;
    bool among = gly_reading_is_word(reading, s->first, "among");
    uint32_t word = among ? s->first + 2 : named_by(s);
    bool named = s->end - s->first > WORDS_MOST && word != GLY_NONE &&
                 (among ? fate_of(s, word) != 0
                        : gly_calculator_is(s->c, s->first, GLY_CUE_OF)) &&
                 gly_reading_is(reading, s->first + 1, GLY_IS_DETERMINER);
    if (!named || s->terms.count < 2)
        return GLY_OK;
    s->from = 0;
    return check_counted(s, word);
}

/* "Six of the injured were taken to Adair and the other 12 …": the part that
 * stands first tells of whom. */
static gly_status check_part_of(search *s)
{
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = 0; i + 1 < s->terms.count; i++) {
        uint32_t of = s->terms.items[i].last + 1;
        if (!gly_calculator_is(s->c, of, GLY_CUE_OF) ||
            !gly_reading_is(reading, of + 1, GLY_IS_DETERMINER) ||
            fate_of(s, of + 2) == 0 ||
            reading->language->syntax.items[of + 3].upos == GLY_UPOS_NOUN)
            continue;
        s->from = i;
        return check_counted(s, of + 2);
    }
    return GLY_OK;
}

/* "The injured were driven to hospital, four of them to Adair and two to
 * Holt": those of whom a part is told are named before it. */
static gly_status check_theirs(search *s)
{
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = 0; i + 1 < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (!gly_calculator_is(s->c, term->last + 1, GLY_CUE_OF) ||
            !gly_reading_is_word(reading, term->last + 2, "them"))
            continue;
        s->from = i;
        for (uint32_t k = s->first; k + 1 < term->first; k++) {
            if (gly_reading_is_word(reading, k, "the") &&
                fate_of(s, k + 1) != 0 &&
                reading->language->syntax.items[k + 2].upos != GLY_UPOS_NOUN)
                return check_counted(s, k + 1);
        }
        return GLY_OK;
    }
    return GLY_OK;
}

/* "a grant of £310,000, of which £185,000 went to the school and £115,000 to
 * the clinic": of money that is dealt out nearly all, nothing is left over. */
static gly_status check_which(search *s, uint32_t index)
{
    const gly_reading *reading = s->c->reading;
    const gly_term *whole = &s->terms.items[index];
    uint32_t of = whole[1].first - 2;
    gly_parts parts = {.count = 0};
    if (whole->number->kind != GLY_NUMBER_MONEY ||
        s->terms.count != index + 3 || of < whole->last + 2 ||
        of > whole->last + WHICH_REACH ||
        !gly_reading_at(reading, of - 1, ',') ||
        !gly_calculator_is(s->c, of, GLY_CUE_OF) ||
        !gly_reading_is_word(reading, of + 1, "which"))
        return GLY_OK;
    bool joined = false;
    for (uint32_t i = whole[1].last + 1; i < whole[2].first; i++)
        joined = joined || gly_reading_is(reading, i, GLY_IS_AND);
    for (uint32_t i = 1; i <= 2; i++) {
        if (gly_parts_alike(&whole[i], whole))
            gly_parts_push(&parts, &whole[i]);
    }
    gly_bounds near =
        gly_bounds_widen(gly_parts_sum(&parts), gly_decimal_of(8, -2));
    bool agrees = gly_parts_fit(&parts, whole);
    return joined && gly_parts_likely(&parts, whole) &&
                   gly_bounds_meet(near, gly_bounds_of(whole->number))
               ? gly_parts_report(s->c, &parts, whole, agrees)
               : GLY_OK;
}

/* --- "Of these" ----------------------------------------------------------- */

static bool is_greatest(const search *s, const gly_term *whole)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        if (gly_parts_alike(&s->terms.items[i], whole) &&
            gly_decimal_compare(s->terms.items[i].number->value,
                                whole->number->value) >= 0)
            return false;
    }
    return true;
}

/* The one number of the sentence before that is greater than each of these;
 * NULL for none or several. */
static const gly_term *find_greater(const search *s)
{
    const gly_term *found = NULL;
    if (!gly_terms_go_on(s->c, s->sentence))
        return NULL;
    gly_terms before = gly_calculator_sentence(s->c, s->sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        const gly_term *term = &before.items[i];
        if (term->number->kind != GLY_NUMBER_CARDINAL || !is_greatest(s, term))
            continue;
        if (found != NULL)
            return NULL;
        found = term;
    }
    return found;
}

/* "Of these, 131 came from Europe": the parts stand behind these two words. */
static gly_status check_pointed(const search *s)
{
    const gly_reading *reading = s->c->reading;
    bool points = s->terms.count > 1 &&
                  gly_calculator_is(s->c, s->first, GLY_CUE_OF) &&
                  (gly_reading_is_word(reading, s->first + 1, "these") ||
                   gly_reading_is_word(reading, s->first + 1, "those") ||
                   gly_reading_is_word(reading, s->first + 1, "them"));
    if (!points)
        return GLY_OK;
    search rest = *s;
    rest.first = s->first + 2;
    rest.first += gly_reading_at(reading, rest.first, ',');
    rest.whole = find_greater(s);
    return rest.whole == NULL ? GLY_OK : check(&rest);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence,
                                 gly_list_id fates)
{
    gly_sentence own = c->reading->language->sentences.items[sentence];
    gly_terms terms = gly_calculator_sentence(c, sentence);
    const search s = {c,    terms, sentence, own.first, own.first + own.count,
                      NULL, 0,     fates};
    search named = s, theirs = s, part = s;
    gly_status status = check_named(&named);
    if (status == GLY_OK)
        status = check_part_of(&part);
    if (status == GLY_OK)
        status = check_pointed(&s);
    if (status == GLY_OK)
        status = check_theirs(&theirs);
    for (uint32_t k = 0; k + 2 < terms.count && status == GLY_OK; k++) {
        search dealt = s;
        dealt.whole = &terms.items[k];
        dealt.from = k + 1;
        status = check_which(&dealt, k);
        if (status == GLY_OK && (dealt.whole->cues & GLY_CUE_OF) &&
            opens(&dealt, dealt.whole->lead))
            status = check(&dealt);
    }
    return status;
}

gly_status gly_calculate_portions(gly_calculator *c)
{
    gly_status status = GLY_OK;
    gly_list_id fates = gly_fate_words(c);
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++)
        status = check_sentence(c, i, fates);
    return status;
}
