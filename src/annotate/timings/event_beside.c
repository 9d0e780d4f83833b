/* event_beside.c - what happened on a day of which something else is told.
 *
 *     on 20 May, the day of the signing … on Aug. 26, the day she was dismissed
 *     on the Sunday, while the raid was under way
 *     Anyone who was driving there on Sunday evening and saw the collision
 *     The board voted on Sept. 6 to fire its manager: he was dismissed then
 *     The sale has been postponed until 31 October: it is on that day */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"
#include "lexicon/lexicon.h"

enum { REACH = 6 };

static uint32_t behind_date(const gly_event_finder *f)
{
    uint32_t at = f->date->last + 1;
    return at + gly_reading_at(f->reading, at, ',');
}

static bool is_here(const gly_event_finder *f, uint32_t token)
{
    return token < f->reading->language->tokens.count &&
           f->reading->sentences[token] ==
               f->reading->sentences[f->date->first];
}

/* The first noun from `at` on that is an event of a list, "the police raid";
 * GLY_NONE where another word than a part of it comes before. */
static uint32_t event_noun(const gly_event_finder *f, uint32_t at)
{
    for (uint32_t i = at; is_here(f, i) && i < at + REACH; i++) {
        gly_upos upos = f->nodes[i].upos;
        bool noun = gly_event_is_noun(f, i);
        if (noun && gly_event_class(&f->words, i) != 0 &&
            !(is_here(f, i + 1) && gly_event_is_noun(f, i + 1)))
            return i;
        if (!noun && upos != GLY_UPOS_DET && upos != GLY_UPOS_ADJ &&
            upos != GLY_UPOS_PRON && upos != GLY_UPOS_NUM &&
            upos != GLY_UPOS_PART)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "the Friday night of the sinking", "the Thursday she died": the noun or verb
 * that the day itself is told by; GLY_NONE. */
static uint32_t told_by(const gly_event_finder *f)
{
    uint32_t at = f->date->last + 1, first = f->date->first;
    bool the = gly_reading_is_word(f->reading, first, "the") ||
               gly_reading_is_word(f->reading, first, "that") ||
               (first > 0 && gly_reading_is_word(f->reading, first - 1, "the"));
    if (!the || f->date->grain > GLY_TIME_DAY || !is_here(f, at + 1))
        return GLY_NONE;
    if (gly_reading_is_word(f->reading, at, "of") &&
        gly_reading_is_word(f->reading, at + 1, "the"))
        return event_noun(f, at + 1);
    bool who = f->nodes[at].upos == GLY_UPOS_PRON &&
               f->nodes[at + 1].upos == GLY_UPOS_VERB;
    bool the_one = gly_reading_is_word(f->reading, at, "the") ||
                   gly_reading_is_word(f->reading, at, "that");
    return who || the_one ? gly_event_verb_after(f, f->date->last) : GLY_NONE;
}

/* Add it, if it is an event of a list. */
static bool add_told_by(gly_event_finder *f)
{
    uint32_t told = told_by(f);
    if (told == GLY_NONE || gly_event_class(&f->words, told) == 0)
        return false;
    return gly_event_is_noun(f, told)
               ? gly_event_add_noun(f, told, GLY_PHASE_WHOLE)
               : gly_event_try_verb(f, told);
}

/* "on 20 May, the day of the signing", "the day he was dismissed" */
bool gly_event_find_day_of(gly_event_finder *f)
{
    static const char *const sides[] = {"after", "before", NULL};
    uint32_t the = behind_date(f), day = the + 1, next = the + 2;
    if (add_told_by(f))
        return true;
    if (!is_here(f, next) || !gly_reading_is_word(f->reading, the, "the") ||
        f->date->grain > GLY_TIME_DAY ||
        gly_lexicon_find(f->words.lexicon, f->words.moments,
                         &f->reading->forms[day], 1)
                .count == 0 ||
        gly_reading_is_one_of(f->reading, next, sides))
        return false;
    bool of = gly_reading_is_word(f->reading, next, "of"), added = false;
    uint32_t told = of ? event_noun(f, next + 1) : gly_event_verb_after(f, day);
    gly_event_phase phase = f->phase;
    f->phase = GLY_PHASE_WHOLE;
    if (told != GLY_NONE)
        added = of ? gly_event_add_noun(f, told, GLY_PHASE_WHOLE)
                   : gly_event_try_verb(f, told);
    f->phase = phase;
    return added;
}

void gly_event_find_mishap(gly_event_finder *f)
{
    uint32_t when = behind_date(f);
    if (!is_here(f, when) || !gly_reading_is_word(f->reading, when, "when") ||
        f->date->grain > GLY_TIME_DAY)
        return;
    for (uint32_t i = when + 1; is_here(f, i) && i < when + 2 * REACH &&
                                !gly_reading_at(f->reading, i, ',');
         i++) {
        gly_symbol class = gly_event_class(&f->words, i);
        if (gly_event_kind_of(&f->words, class) != GLY_EVENT_MISHAP)
            continue;
        /* The parser takes "burst" for a noun in "when the pipe burst". */
        if (gly_event_is_noun(f, i))
            (void)gly_event_add_noun(f, i, GLY_PHASE_WHOLE);
        else
            (void)gly_event_try_verb(f, i);
        return;
    }
}

/* Whether the noun is one thing that happens at a time. */
static bool is_brief(const gly_event_finder *f, uint32_t noun)
{
    gly_event_kind kind =
        gly_event_kind_of(&f->words, gly_event_class(&f->words, noun));
    return kind == GLY_EVENT_MISHAP || kind == GLY_EVENT_BRIEF;
}

/* "while the raid was under way", "as the storm came in" */
static void add_while(gly_event_finder *f)
{
    uint32_t at = behind_date(f);
    bool leads =
        is_here(f, at) && (gly_reading_is_word(f->reading, at, "while") ||
                           gly_reading_is_word(f->reading, at, "as") ||
                           gly_reading_is_word(f->reading, at, "during"));
    uint32_t noun = leads && gly_reading_is_word(f->reading, at + 1, "the")
                        ? event_noun(f, at + 1)
                        : GLY_NONE;
    if (noun != GLY_NONE && is_brief(f, noun))
        (void)gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
}

/* "was driving there on Sunday and saw the collision", by its words. */
static void add_seen(gly_event_finder *f)
{
    enum { AWAY = 14 };
    static const char *const sees[] = {
        "see",   "saw",    "seen",     "witness",  "witnessed", "witnessing",
        "heard", "filmed", "recorded", "captured", NULL};
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t from =
        f->date->first > s->first + AWAY ? f->date->first - AWAY : s->first;
    uint32_t end = s->first + s->count;
    for (uint32_t i = from; i + 1 < end && i <= f->date->last + AWAY; i++) {
        if (!gly_reading_is_one_of(f->reading, i, sees) ||
            !gly_reading_is_word(f->reading, i + 1, "the"))
            continue;
        uint32_t noun = event_noun(f, i + 1);
        if (noun != GLY_NONE && is_brief(f, noun))
            (void)gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
    }
}

bool gly_event_has_other_day(const gly_event_finder *f)
{
    enum { NEAR = 8 };
    const gly_dates *dates = f->annotations->dates;
    const uint32_t *sentences = f->reading->sentences;
    uint32_t own = gly_dates_at(dates, f->date->first);
    uint32_t from = own > NEAR ? own - NEAR : 0;
    for (uint32_t i = from; i < dates->count && i <= own + NEAR; i++) {
        const gly_date *date = &dates->items[i];
        if (sentences[date->first] == sentences[f->date->first] && i != own &&
            date->form != GLY_DATE_CLOCK && date->form != GLY_DATE_HOURS &&
            date->form != GLY_DATE_LENGTH)
            return true;
    }
    return false;
}

/* "the Sunday evening sailing that sank": the mishap of what goes by its day.
 */
static void add_relative(gly_event_finder *f)
{
    uint32_t at = f->date->last + 1;
    at += gly_reading_is_owner_mark(f->reading, at);
    uint32_t that = at;
    while (is_here(f, that) && that < at + REACH / 2 &&
           (gly_event_is_noun(f, that) || f->nodes[that].upos == GLY_UPOS_ADJ))
        that++;
    if (that == at || !is_here(f, that + 1) ||
        !(gly_reading_is_word(f->reading, that, "that") ||
          gly_reading_is_word(f->reading, that, "which")) ||
        f->nodes[that + 1].upos != GLY_UPOS_VERB)
        return;
    gly_symbol class = gly_event_class(&f->words, that + 1);
    if (gly_event_kind_of(&f->words, class) == GLY_EVENT_MISHAP)
        gly_event_add_kind(f, that + 1, class, GLY_PHASE_WHOLE);
}

/* "on Tuesday, Nov. 4, Election Day": what the day is called after it. */
static void add_apposed(gly_event_finder *f)
{
    uint32_t at = f->date->last + 2;
    bool the = gly_reading_is_word(f->reading, at, "the");
    uint32_t noun =
        gly_reading_at(f->reading, at - 1, ',') ? event_noun(f, at) : GLY_NONE;
    if (noun == GLY_NONE || !is_brief(f, noun))
        return;
    bool known =
        the || (noun > at && gly_event_noun_start(&f->words, noun) == at);
    bool ends = !is_here(f, noun + 1) ||
                gly_reading_at(f->reading, noun + 1, ',') ||
                gly_reading_at(f->reading, noun + 1, '.') ||
                gly_reading_at(f->reading, noun + 1, ')');
    if (known && ends)
        (void)gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
}

/* "four people took part in the raid on Saturday" */
static void add_taken_part(gly_event_finder *f)
{
    enum { AWAY = 24 };
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t from =
        f->date->first > s->first + AWAY ? f->date->first - AWAY : s->first;
    for (uint32_t i = from; i + 3 < f->date->first; i++) {
        if (!gly_reading_is_word(f->reading, i, "part") ||
            !gly_reading_is_word(f->reading, i + 1, "in") ||
            !gly_reading_is_word(f->reading, i + 2, "the"))
            continue;
        uint32_t noun = event_noun(f, i + 2);
        if (noun != GLY_NONE && noun < f->date->first && is_brief(f, noun))
            (void)gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
    }
}

/* The noun by which the day is told of what `verb_over` it does: the word
 * before it, "in a 4-1 [vote] on Monday", or what it hangs on, "by a [vote] of
 * 3-0 on Monday"; GLY_NONE. */
static uint32_t occasion_of(const gly_event_finder *f)
{
    enum { CLIMB = 3 };
    uint32_t at = f->date->first;
    at -= at > 0 && f->nodes[at - 1].upos == GLY_UPOS_ADP;
    uint32_t noun = at > 0 ? at - 1 : GLY_NONE;
    if (noun != GLY_NONE && is_here(f, noun) && gly_event_is_noun(f, noun) &&
        f->nodes[noun].relation == GLY_REL_OBL)
        return noun;
    noun = gly_syntax_top(&f->reading->language->syntax, f->date->first,
                          f->date->last);
    for (uint32_t i = 0; i < CLIMB && noun != GLY_NONE; i++) {
        noun = f->nodes[noun].head;
        if (noun == GLY_NONE || !gly_event_is_noun(f, noun))
            return GLY_NONE;
        if (f->nodes[noun].relation == GLY_REL_OBL)
            return noun;
    }
    return GLY_NONE;
}

/* "certified the result by a vote of 3-0 on Monday", "signed the lease at a
 * ceremony on Monday": what was done then. */
static void add_done_at(gly_event_finder *f)
{
    static const char *const leads[] = {"by", "in", "at", "during", NULL};
    uint32_t noun = occasion_of(f);
    if (noun == GLY_NONE || noun > f->date->first)
        return;
    uint32_t verb = f->nodes[noun].head;
    uint32_t lead = gly_event_child(f, noun, GLY_REL_CASE);
    bool done = verb < noun && f->nodes[verb].upos == GLY_UPOS_VERB &&
                (gly_event_child(f, verb, GLY_REL_OBJ) != GLY_NONE ||
                 gly_event_child(f, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE);
    if (done && lead != GLY_NONE &&
        gly_reading_is_one_of(f->reading, lead, leads) && is_brief(f, noun) &&
        !gly_reading_is(f->reading, verb, GLY_IS_SAYING))
        (void)gly_event_try_verb(f, verb);
}

void gly_event_find_beside(gly_event_finder *f)
{
    if (f->date->grain > GLY_TIME_DAY || f->phase != GLY_PHASE_WHOLE)
        return;
    add_while(f);
    add_relative(f);
    add_apposed(f);
    if (gly_event_has_other_day(f))
        return;
    add_seen(f);
    add_taken_part(f);
    add_done_at(f);
    gly_event_find_contest(f);
}

/* What is done by the vote for it: "voted to fire its manager". */
void gly_event_add_resolved(gly_event_finder *f, uint32_t verb,
                            gly_symbol class)
{
    static const char *const fires[] = {"fire", "remove", "oust", NULL};
    const gly_event_words *w = &f->words;
    if (f->phase != GLY_PHASE_WHOLE || class == 0 ||
        (class != w->vote && class != w->decide))
        return;
    uint32_t done = gly_event_child(f, verb, GLY_REL_XCOMP);
    if (done == GLY_NONE || done < verb)
        return;
    gly_symbol deed = gly_reading_is_one_of(f->reading, done, fires)
                          ? w->dismiss
                          : gly_event_class(w, done);
    if (deed != 0 && (deed == w->dismiss || deed == w->appoint ||
                      deed == w->approve || deed == w->reject))
        gly_event_add_kind(f, done, deed, GLY_PHASE_WHOLE);
}

/* "has been postponed until 31 October": the event on its new day. */
void gly_event_add_moved(gly_event_finder *f, uint32_t verb)
{
    uint32_t lead = f->date->first;
    bool until = f->date->side == GLY_DATE_UNTIL &&
                 !gly_reading_is_word(f->reading, lead, "by");
    bool to = lead > 0 && gly_reading_is_word(f->reading, lead - 1, "to");
    uint32_t what = gly_event_child(f, verb, GLY_REL_OBJ);
    if (what == GLY_NONE)
        what = gly_event_subject(f, verb);
    if ((!until && !to) || what == GLY_NONE || !gly_event_is_noun(f, what) ||
        gly_event_class(&f->words, what) == 0)
        return;
    gly_event_phase phase = f->phase;
    f->phase = GLY_PHASE_WHOLE;
    f->moved = true;
    (void)gly_event_add_noun(f, what, GLY_PHASE_BEGIN);
    f->moved = false;
    f->phase = phase;
}
