/* timing_tense.c - whether a clause tells of the past or of what is to come,
 * and the days that are told so on the wrong side of the article's own.
 *
 *     Two theatres that opened on Monday 3 March have helped.      past
 *     It will pass closest to Earth on Saturday 7 June.            to come
 *     Claims must be in by 31 July.                                not told
 *
 * Only the verb that the date hangs on is asked, or, for the tense alone, the
 * first above it where the date hangs on a noun. On 6 November nothing "was
 * bought on 9 November", nor anything "collected between 1 and 29 November";
 * what was set for that day may be (list ahead-verb). */
#include "annotate/timings/timing_years.h"

#include "annotate/timings/events.h"
#include "base/calendar.h"

enum {
    CLIMB = 3,
    NEAR = 45,    /* days in which a date without a year is surely meant */
    PERIOD = 100, /* and the end of a period */
    LOOKED = 32,  /* dates around one that may tell of another year */
};

static const gly_syntax *syntax_of(const gly_timing_search *search)
{
    return &search->annotations->language->syntax;
}

/* "is to open", "are due to leave": what is settled for later. */
static bool is_to(const gly_timing_search *search, uint32_t verb)
{
    enum { BACK = 3 };
    static const char *const is[] = {"is", "are", NULL};
    const gly_reading *reading = search->annotations->reading;
    if (verb < BACK || !gly_reading_is_word(reading, verb - 1, "to"))
        return false;
    bool due = gly_reading_is_word(reading, verb - 2, "due");
    return gly_reading_is_one_of(reading, verb - 2 - due, is);
}

static int32_t tense_of(const gly_timing_search *search, uint32_t verb)
{
    static const char *const perfect[] = {"has", "have", "'ve", NULL};
    static const char *const was[] = {"was", "were", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = syntax_of(search)->items;
    bool had = false, been = false;
    for (uint32_t child = nodes[verb].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        gly_relation relation = nodes[child].relation;
        if (relation != GLY_REL_AUX && relation != GLY_REL_AUX_PASS &&
            relation != GLY_REL_COP)
            continue;
        if (gly_reading_is_word(reading, child, "will"))
            return 1;
        /* "Has invited them to a dinner on 9 November": no day of its own. */
        if (nodes[child].xpos == GLY_XPOS_MD ||
            gly_reading_is_one_of(reading, child, perfect))
            return 0;
        had = had || gly_reading_is_word(reading, child, "had");
        been = been || gly_reading_is_one_of(reading, child, was);
    }
    gly_xpos tag = nodes[verb].xpos;
    bool plain = nodes[verb].upos != GLY_UPOS_VERB; /* "was £46 million" */
    if ((tag == GLY_XPOS_VBN && (had || been)) || (plain && been))
        return -1;
    if (tag == GLY_XPOS_VBD && nodes[verb].upos == GLY_UPOS_VERB)
        return -1;
    return tag == GLY_XPOS_VB && is_to(search, verb) ? 1 : 0;
}

static bool has_copula(const gly_timing_search *search, uint32_t token)
{
    return gly_syntax_child(syntax_of(search), token, GLY_REL_COP) != GLY_NONE;
}

int32_t gly_timing_tense(const gly_timing_search *search, const gly_date *date)
{
    const gly_node *nodes = syntax_of(search)->items;
    uint32_t token =
        nodes[gly_syntax_top(syntax_of(search), date->first, date->last)].head;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (nodes[token].upos == GLY_UPOS_VERB || has_copula(search, token))
            return tense_of(search, token);
        token = nodes[token].head;
    }
    return 0;
}

/* --- Days on the wrong side ------------------------------------------------
 */

typedef struct {
    gly_timing_search *search;
    gly_event_words words;
    gly_list_id ahead;
} checker;

/* The one day of the date, or the two ends of a span that has its month; false
 * for any other. */
static bool ends_of(const gly_timing_search *search, const gly_date *date,
                    const gly_date *ends[2])
{
    bool span = date->start != GLY_NONE;
    ends[0] = span ? &search->dates->ends[date->start] : date;
    ends[1] = span ? &search->dates->ends[date->end] : date;
    for (uint32_t i = 0; i < 2; i++) {
        if (ends[i]->parts.month == 0 || ends[i]->parts.day == 0 ||
            (ends[i]->flags & GLY_DATE_KNOWN) == 0)
            return false;
    }
    return date->side == GLY_DATE_PLAIN && date->amount == 0 &&
           (date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
            date->form == GLY_DATE_SPAN) &&
           (date->flags & (GLY_DATE_UNSURE | GLY_DATE_ROUGH | GLY_DATE_NO_SUCH |
                           GLY_DATE_BACKWARDS)) == 0;
}

/* Whether the date hangs on the verb at `verb` itself, and by "on" or no word:
 * not "for 9 November". */
static bool hangs_on(const gly_timing_search *search, const gly_date *date,
                     uint32_t verb)
{
    static const char *const leads[] = {"on", "between", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = syntax_of(search)->items;
    uint32_t top = gly_syntax_top(syntax_of(search), date->first, date->last);
    uint32_t before = date->first == 0 ? 0 : date->first - 1;
    bool led = gly_reading_is_one_of(reading, before, leads) ||
               gly_reading_is_one_of(reading, date->first, leads) ||
               (date->start != GLY_NONE &&
                gly_reading_is_word(reading, date->first, "from"));
    return nodes[top].head == verb &&
           (led || !gly_reading_is(reading, before, GLY_IS_PREPOSITION));
}

/* Whether a deed or an event stands between the two that the date may be of:
 * "sued to stop the sale on 9 November". */
static bool is_of_another(const checker *c, uint32_t verb, uint32_t date)
{
    const gly_node *nodes = syntax_of(c->search)->items;
    for (uint32_t i = verb + 1; i < date && i < verb + LOOKED; i++) {
        bool noun = nodes[i].upos == GLY_UPOS_NOUN;
        if (nodes[i].upos == GLY_UPOS_VERB ||
            (noun && gly_event_class(&c->words, i) != 0))
            return true;
    }
    return false;
}

/* "left it for its next meeting, on 13 July" */
static bool is_of_next(const checker *c, uint32_t verb, uint32_t date)
{
    static const char *const next[] = {"next", "coming", "upcoming",
                                       "forthcoming", NULL};
    for (uint32_t i = verb + 1; i < date && i < verb + LOOKED; i++) {
        if (gly_reading_is_one_of(c->search->annotations->reading, i, next))
            return true;
    }
    return false;
}

/* "would be placed before the council when it met on 4 September": what is to
 * come is told in the past, as all that somebody has said is. */
static bool is_shifted(const checker *c, uint32_t verb)
{
    const gly_syntax *syntax = syntax_of(c->search);
    uint32_t token = verb;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        uint32_t helper = gly_syntax_child(syntax, token, GLY_REL_AUX);
        if (token != verb && helper != GLY_NONE &&
            syntax->items[helper].xpos == GLY_XPOS_MD)
            return true;
        gly_relation relation = syntax->items[token].relation;
        if (relation != GLY_REL_ADVCL && relation != GLY_REL_CONJ &&
            relation != GLY_REL_ACL_RELCL && relation != GLY_REL_CCOMP)
            return false;
        token = syntax->items[token].head;
    }
    return false;
}

/* Whether the clause may tell in the past of what is to come. */
static bool is_ahead(const checker *c, uint32_t verb, uint32_t date)
{
    const gly_reading *reading = c->search->annotations->reading;
    static const char *const due[] = {"due", "scheduled", "to", NULL};
    const gly_node *nodes = reading->language->syntax.items;
    if (gly_event_class(&c->words, verb) == 0 && is_of_another(c, verb, date))
        return true;
    return nodes[verb].xpos == GLY_XPOS_VB || is_of_next(c, verb, date) ||
           is_shifted(c, verb) ||
           gly_reading_find(reading, c->ahead, verb, 2).count > 0 ||
           gly_reading_is_one_of(reading, verb + 1, due) ||
           (verb > 0 && gly_reading_is_one_of(reading, verb - 1, due)) ||
           gly_event_is_turned(&c->words, verb);
}

/* Whether the paragraph up to the end of the sentence tells of another year, in
 * which a day without one may lie: "a week later than last year, when it began
 * on 30 June".
 */
static bool is_of_other_year(const gly_timing_search *search,
                             const gly_date *date)
{
    const gly_dates *dates = search->dates;
    const uint32_t *sentences = search->annotations->reading->sentences;
    const gly_token *tokens = search->annotations->language->tokens.items;
    int32_t own = gly_calendar_date_of(dates->anchor.day).year;
    uint32_t sentence = sentences[date->first];
    uint32_t at = gly_dates_at(dates, date->first), first = at, end = at;
    while (first > 0 && at - first < LOOKED &&
           tokens[dates->items[first - 1].first].block ==
               tokens[date->first].block)
        first--;
    while (end < dates->count && end - at < LOOKED &&
           sentences[dates->items[end].first] == sentence)
        end++;
    for (uint32_t i = first; i < end; i++) {
        const gly_date *other = &dates->items[i];
        bool year = other->grain == GLY_TIME_YEAR &&
                    (other->flags & GLY_DATE_RELATIVE) != 0;
        if (year || (other->parts.year != 0 && other->parts.year != own))
            return true;
    }
    return false;
}

/* "The brakes had been checked 16 days before, on 29 October": a day that is
 * reckoned from what is told, which may be of any year. */
static bool is_reckoned(const gly_timing_search *search, const gly_date *date)
{
    enum { BACK = 3 };
    static const char *const sides[] = {"before",    "earlier",    "later",
                                        "after",     "previously", "afterwards",
                                        "afterward", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = date->first;
    for (uint32_t i = 1; i <= BACK && i <= at; i++) {
        if (gly_reading_is_one_of(reading, at - i, sides))
            return gly_reading_at(reading, at - i + 1, ',');
    }
    return false;
}

/* "In the six months to 31 August": a period that ends with the date. */
static bool is_period(const gly_timing_search *search, const gly_date *date)
{
    static const char *const leads[] = {"to", "ended", NULL};
    static const char *const periods[] = {"months", "quarter", "half",
                                          "year",   "weeks",   NULL};
    const gly_reading *reading = search->annotations->reading;
    return date->first > 1 &&
           gly_reading_is_one_of(reading, date->first - 1, leads) &&
           gly_reading_is_one_of(reading, date->first - 2, periods);
}

/* The verb whose day the date is, or what "was" goes with; GLY_NONE. */
static uint32_t verb_of(const gly_timing_search *search, const gly_date *date)
{
    const gly_node *nodes = syntax_of(search)->items;
    uint32_t top = gly_syntax_top(syntax_of(search), date->first, date->last);
    uint32_t verb = nodes[top].head;
    bool period = is_period(search, date);
    for (uint32_t up = 0;
         period && up < CLIMB && verb != GLY_NONE &&
         nodes[verb].upos != GLY_UPOS_VERB && !has_copula(search, verb);
         up++)
        verb = nodes[verb].head;
    bool told =
        verb != GLY_NONE && (period || (nodes[verb].upos == GLY_UPOS_VERB &&
                                        hangs_on(search, date, verb)));
    return told ? verb : GLY_NONE;
}

/* "The new rate takes effect on 1 April": the present of what begins, ends or
 * is held on a day. In a list or a heading it may tell the past. */
static bool is_due(const checker *c, uint32_t verb, const gly_date *date)
{
    const gly_language *language = c->search->annotations->language;
    const gly_event_words *w = &c->words;
    uint32_t block = language->tokens.items[verb].block;
    gly_symbol class = gly_event_class(w, verb);
    bool course = class != 0 && (class == w->begin || class == w->end ||
                                 class == w->open || class == w->close);
    return course && syntax_of(c->search)->items[verb].xpos == GLY_XPOS_VBZ &&
           language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH &&
           verb < date->first &&
           gly_reading_is_word(c->search->annotations->reading, date->first - 1,
                               "on");
}

static void check(checker *c, const gly_date *date)
{
    const gly_date *ends[2];
    gly_timing_search *search = c->search;
    const gly_reading *reading = search->annotations->reading;
    uint32_t verb = verb_of(search, date);
    if (verb == GLY_NONE || reading->quotes[verb] != GLY_NONE ||
        !ends_of(search, date, ends))
        return;
    int32_t tense = tense_of(search, verb);
    if (tense == 0 && is_due(c, verb, date))
        tense = 1;
    int32_t ahead =
        tense > 0 ? gly_date_first_day(ends[1]) : gly_date_last_day(ends[1]);
    ahead -= search->dates->anchor.day;
    int32_t reach = is_period(search, date) ? PERIOD : NEAR;
    bool near = ahead <= reach && ahead >= -reach;
    bool sure = ends[1]->parts.year != 0 ||
                (near && !is_of_other_year(search, date) &&
                 !is_reckoned(search, date) &&
                 gly_timing_year_told(search, ends[1]) == 0);
    if (tense == 0 || !sure || (tense < 0 && is_ahead(c, verb, date->first)))
        return;
    gly_timing_add(search,
                   &(gly_timing){.kind = GLY_TIMING_TENSE,
                                 .text = date->text,
                                 .sentence = reading->sentences[verb],
                                 .stated = gly_reading_text(reading, verb),
                                 .expected = gly_timing_day_text(
                                     search, search->dates->anchor.day),
                                 .fits = tense * ahead >= 0});
}

void gly_timings_of_tense(gly_timing_search *search)
{
    const gly_reading *reading = search->annotations->reading;
    checker c = {search, gly_event_words_of(reading),
                 gly_lexicon_list(reading->language->lexicon, "ahead-verb")};
    if (!search->dates->anchor.known)
        return;
    for (uint32_t i = 0; i < search->dates->count; i++)
        check(&c, &search->dates->items[i]);
}
