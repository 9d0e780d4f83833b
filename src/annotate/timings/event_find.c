/* event_find.c - what a date hangs on.
 *
 * By the tree that is a noun ("the hearing on Monday") or a verb ("was arrested
 * on Monday"), now and then with other words between. One arc in eight is
 * wrong, so a noun that stands beside the date is taken where the words leave
 * no doubt: "since his arrest on Oct. 13", "the June 28 sentencing". */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"

enum { CLIMB = 6, BESIDE = 4 };

/* Whether the noun is an event, by a list or by its verb. */
static bool tells_event(const gly_event_finder *f, uint32_t noun)
{
    return gly_event_class(&f->words, noun) != 0 ||
           gly_event_verb_of(&f->words, noun) != 0;
}

/* "the June 28 sentencing", "Tuesday's council vote" */
static uint32_t noun_after(const gly_event_finder *f, uint32_t token)
{
    const gly_date *date = f->date;
    uint32_t count = f->reading->language->tokens.count;
    uint32_t at = date->last + 1, found = GLY_NONE;
    bool owner = gly_reading_is_owner_mark(f->reading, at);
    at += owner;
    uint32_t head = f->nodes[token].head;
    for (uint32_t i = at;
         i < count && i < at + BESIDE &&
         f->reading->sentences[i] == f->reading->sentences[date->first];
         i++) {
        bool part = gly_event_is_noun(f, i) ||
                    f->nodes[i].upos == GLY_UPOS_ADJ ||
                    f->nodes[i].upos == GLY_UPOS_NUM ||
                    gly_reading_at(f->reading, i, '-');
        if (!part)
            break;
        if (gly_event_is_noun(f, i) && tells_event(f, i) &&
            (owner || head == i))
            found = i;
    }
    return found;
}

static bool is_temporal(const gly_event_finder *f, uint32_t token)
{
    static const char *const words[] = {
        "since", "after", "before", "following", "until", "during", NULL};
    return gly_reading_is_one_of(f->reading, token, words);
}

/* "Two were hurt in the blaze on Friday", "crowds came for the signing on
 * Friday": what is done at an event is done on its day. */
static bool is_beside(const gly_event_finder *f, uint32_t lead, uint32_t noun)
{
    gly_event_kind kind =
        gly_event_kind_of(&f->words, gly_event_class(&f->words, noun));
    bool day = f->date->grain <= GLY_TIME_DAY;
    bool known = gly_event_child(f, noun, GLY_REL_DET) != GLY_NONE ||
                 gly_event_child(f, noun, GLY_REL_NMOD_POSS) != GLY_NONE;
    return day && known && noun + 2 >= f->date->first &&
           (kind == GLY_EVENT_BRIEF || kind == GLY_EVENT_MISHAP ||
            kind == GLY_EVENT_DEED) &&
           (gly_reading_is_word(f->reading, lead, "in") ||
            gly_reading_is_word(f->reading, lead, "at") ||
            gly_reading_is_word(f->reading, lead, "for"));
}

/* "They remember the opening of the plant in 1978": nothing is done then but
 * what the noun tells. */
static bool tells_no_deed(const gly_event_finder *f, uint32_t token)
{
    uint32_t verb = f->nodes[token].head;
    return verb != GLY_NONE && f->nodes[verb].upos == GLY_UPOS_VERB &&
           gly_event_class(&f->words, verb) == 0 &&
           !gly_event_is_deed(f, verb) &&
           !gly_reading_is(f->reading, verb, GLY_IS_REPORTING);
}

/* "The inspection of the bridge on Oct. 8 found no cracks": the date stands
 * between a subject and its verb. */
static bool is_subject_before(const gly_event_finder *f, uint32_t noun)
{
    gly_relation relation = f->nodes[noun].relation;
    uint32_t verb = f->nodes[noun].head;
    return (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS) &&
           verb != GLY_NONE && verb > f->date->last &&
           verb <= f->date->last + 3;
}

/* "hints about the meeting on June 25, [when] the board is to review the rate":
 * the day is told more of, so it is not that of what comes before. */
static bool goes_on_when(const gly_event_finder *f)
{
    return f->date->grain <= GLY_TIME_DAY &&
           gly_reading_at(f->reading, f->date->last + 1, ',') &&
           gly_reading_is_word(f->reading, f->date->last + 2, "when");
}

/* "in a fire late Saturday": a weekday that may stand without "on". */
static bool is_bare_weekday(const gly_date *date)
{
    return date->parts.weekday != 0 && date->side == GLY_DATE_PLAIN &&
           date->grain <= GLY_TIME_DAY;
}

/* "since his arrest on Oct. 13", "the fire of 2001": a noun right before. */
static uint32_t noun_before(const gly_event_finder *f, uint32_t token)
{
    uint32_t at = f->date->first;
    bool comma = false, of = false;
    for (uint32_t back = 0; back < 2 && at > 0; back++) {
        bool small = f->nodes[at - 1].upos == GLY_UPOS_ADP;
        comma = comma || gly_reading_at(f->reading, at - 1, ',');
        if (!small && !gly_reading_at(f->reading, at - 1, ','))
            break;
        of = of || gly_reading_is_word(f->reading, at - 1, "of");
        at--;
    }
    /* "the hearing, May 4, drew", "the first day of classes, July 27." */
    uint32_t end = f->date->last + 1;
    bool inside = comma && (gly_reading_at(f->reading, end, ',') ||
                            gly_reading_at(f->reading, end, '.') ||
                            gly_reading_at(f->reading, end, ')') ||
                            gly_reading_at(f->reading, end, ';'));
    if (at == 0 || (at == f->date->first && !is_bare_weekday(f->date)) ||
        f->reading->sentences[at - 1] != f->reading->sentences[token])
        return GLY_NONE;
    uint32_t found = GLY_NONE;
    for (uint32_t noun = at - 1, up = 0;
         up < 3 && noun != GLY_NONE && gly_event_is_noun(f, noun);
         noun = f->nodes[noun].head, up++) {
        uint32_t lead = gly_event_child(f, noun, GLY_REL_CASE);
        bool sure = is_subject_before(f, noun) ||
                    f->nodes[token].head == noun ||
                    ((of || goes_on_when(f)) && up == 0) || inside ||
                    (lead != GLY_NONE &&
                     (is_temporal(f, lead) || is_beside(f, lead, noun))) ||
                    tells_no_deed(f, token);
        bool known = found != GLY_NONE &&
                     gly_event_class(&f->words, found) != 0 &&
                     gly_event_class(&f->words, noun) == 0;
        if (sure && tells_event(f, noun) && !known &&
            !gly_event_is_where(f->reading, noun) &&
            !gly_event_is_edge(f->reading, noun, f->date))
            found = noun;
        /* "a march on the first day of the strike, Tuesday" */
        if (found == noun &&
            gly_event_is_phase(f, gly_event_class(&f->words, noun)))
            break;
    }
    return found;
}

/* "1,200 people aged 18 and over, from 12 to 16 October": an adjective of a
 * noun, which has no time of its own. */
static bool is_beside_noun(const gly_event_finder *f, uint32_t token)
{
    gly_relation relation = f->nodes[token].relation;
    return f->nodes[token].upos == GLY_UPOS_ADJ &&
           (relation == GLY_REL_ACL || relation == GLY_REL_AMOD) &&
           gly_event_child(f, token, GLY_REL_COP) == GLY_NONE;
}

/* Up from a word that is no event to the verb or event over it. */
static uint32_t governor_of(const gly_event_finder *f, uint32_t token)
{
    uint32_t head = f->nodes[token].head;
    for (uint32_t up = 0; up < CLIMB && head != GLY_NONE; up++) {
        gly_upos upos = f->nodes[head].upos;
        bool through = gly_event_is_noun(f, head) || upos == GLY_UPOS_ADV ||
                       upos == GLY_UPOS_NUM || is_beside_noun(f, head);
        bool known = gly_event_class(&f->words, head) != 0;
        if (!through ||
            (known && !gly_event_is_edge(f->reading, head, f->date)))
            return head;
        head = f->nodes[head].head;
    }
    return head;
}

/* "is due to start on Friday" hangs on "due". */
static uint32_t done_under(const gly_event_finder *f, uint32_t governor)
{
    uint32_t done = gly_event_child(f, governor, GLY_REL_XCOMP);
    gly_symbol class = gly_event_class(&f->words, governor);
    return done != GLY_NONE &&
                   (class == 0 || gly_event_is_set(&f->words, class)) &&
                   f->nodes[done].upos == GLY_UPOS_VERB && done < f->date->first
               ? done
               : governor;
}

/* "began in 2020 and expired in 2018", "before it kicks in on July 1": the verb
 * right before, whatever the parser took; GLY_NONE. */
static uint32_t verb_before(const gly_event_finder *f)
{
    enum { SMALL = 2 };
    uint32_t at = f->date->first;
    for (uint32_t i = 0; i < SMALL && at > 0; i++) {
        gly_upos upos = f->nodes[at - 1].upos;
        bool small =
            upos == GLY_UPOS_ADP ||
            (i == 1 && (upos == GLY_UPOS_ADV || upos == GLY_UPOS_PART));
        at -= small;
    }
    if (at == 0 || f->nodes[at - 1].upos != GLY_UPOS_VERB ||
        f->reading->sentences[at - 1] != f->reading->sentences[f->date->first])
        return GLY_NONE;
    return gly_event_class(&f->words, at - 1) != 0 ? at - 1 : GLY_NONE;
}

/* "When the firm unveiled its plan, on Monday, shares rose": the verb of the
 * clause that opens the sentence; GLY_NONE where no such clause ends right
 * before the date. */
static uint32_t verb_of_clause(const gly_event_finder *f)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t comma = f->date->first, verb = GLY_NONE;
    comma -= comma > s->first && f->nodes[comma - 1].upos == GLY_UPOS_ADP;
    if (comma <= s->first + 2 || !gly_reading_at(f->reading, comma - 1, ',') ||
        !gly_reading_at(f->reading, f->date->last + 1, ',') ||
        !(gly_reading_is_word(f->reading, s->first, "when") ||
          is_temporal(f, s->first)))
        return GLY_NONE;
    for (uint32_t i = s->first; i + 1 < comma; i++) {
        if (gly_reading_at(f->reading, i, ','))
            return GLY_NONE;
        if (verb == GLY_NONE && f->nodes[i].upos == GLY_UPOS_VERB)
            verb = i;
    }
    return verb;
}

/* "hired an accountant and, on Sept. 6, voted": the verb behind the day; the
 * parser may take the one before. GLY_NONE. */
static uint32_t verb_behind(const gly_event_finder *f)
{
    uint32_t at = f->date->first, next = f->date->last + 1;
    at -= at > 0 && f->nodes[at - 1].upos == GLY_UPOS_ADP;
    at -= at > 0 && gly_reading_at(f->reading, at - 1, ',');
    next += gly_reading_at(f->reading, next, ',');
    if (at == 0 || next >= f->reading->language->tokens.count ||
        f->reading->sentences[next] != f->reading->sentences[at] ||
        !(gly_reading_is_word(f->reading, at - 1, "and") ||
          gly_reading_is_word(f->reading, at - 1, "but")))
        return GLY_NONE;
    return f->nodes[next].upos == GLY_UPOS_VERB &&
                   f->nodes[next].xpos == GLY_XPOS_VBD
               ? next
               : GLY_NONE;
}

static void find_governor(gly_event_finder *f, uint32_t token)
{
    uint32_t governor = verb_of_clause(f);
    if (governor == GLY_NONE)
        governor = verb_behind(f);
    if (governor == GLY_NONE)
        governor = verb_before(f);
    if (governor == GLY_NONE)
        governor = governor_of(f, token);
    if (governor == GLY_NONE) {
        uint32_t subject = gly_event_subject(f, token);
        if (subject != GLY_NONE && gly_event_is_noun(f, subject))
            gly_event_add_noun(f, subject, gly_event_begin_or(f));
        return;
    }
    if (f->phase == GLY_PHASE_END)
        gly_event_add_limit(f, governor);
    uint32_t cop = gly_event_child(f, governor, GLY_REL_COP);
    if (gly_event_is_noun(f, governor)) {
        uint32_t over = f->nodes[governor].head;
        if (cop != GLY_NONE) {
            uint32_t subject = gly_event_subject(f, governor);
            if (subject != GLY_NONE && gly_event_is_noun(f, subject))
                gly_event_add_noun(f, subject, gly_event_begin_or(f));
            return;
        }
        bool set =
            over != GLY_NONE && f->nodes[over].upos == GLY_UPOS_VERB &&
            gly_event_is_set(&f->words, gly_event_class(&f->words, over));
        gly_event_add_noun(f, governor,
                           set ? GLY_PHASE_BEGIN : GLY_PHASE_WHOLE);
        return;
    }
    gly_event_add_verb(f, done_under(f, governor));
}

uint32_t gly_event_verb_after(const gly_event_finder *f, uint32_t when)
{
    enum { REACH = 12 };
    uint32_t count = f->reading->language->tokens.count, deed = GLY_NONE;
    for (uint32_t i = when + 1; i < count && i < when + REACH; i++) {
        if (f->reading->sentences[i] != f->reading->sentences[when] ||
            gly_reading_at(f->reading, i, ','))
            break;
        if (f->nodes[i].upos != GLY_UPOS_VERB)
            continue;
        if (gly_event_class(&f->words, i) != 0)
            return i;
        if (deed == GLY_NONE && gly_event_is_deed(f, i))
            deed = i;
    }
    return deed;
}

/* "on Friday, when the trial begins": the event of the clause behind. */
static bool find_when(gly_event_finder *f)
{
    uint32_t at = f->date->last + 1;
    at += gly_reading_at(f->reading, at, ',');
    if (at >= f->reading->language->tokens.count ||
        !gly_reading_is_word(f->reading, at, "when"))
        return false;
    uint32_t verb = gly_event_verb_after(f, at);
    if (verb == GLY_NONE)
        return false;
    gly_event_phase phase = f->phase;
    f->phase = GLY_PHASE_WHOLE;
    bool added = gly_event_try_verb(f, verb);
    f->phase = phase;
    return added;
}

/* "The hotel opens on Friday, when the mayor will speak": the day's own verb,
 * too, if it is of the lists. */
static void add_own_verb(gly_event_finder *f, uint32_t token)
{
    uint32_t verb = f->nodes[token].head;
    if (verb != GLY_NONE && verb < f->date->first &&
        f->nodes[verb].upos == GLY_UPOS_VERB &&
        gly_event_class(&f->words, verb) != 0)
        gly_event_add_verb(f, verb);
}

/* "will open for the first time since 1988": the day of the last one. */
static bool is_of_last_one(const gly_event_finder *f)
{
    enum { BACK = 3 };
    if (f->date->side != GLY_DATE_SINCE)
        return false;
    for (uint32_t i = 1; i <= BACK && i <= f->date->first; i++) {
        if (gly_reading_is_word(f->reading, f->date->first - i, "first"))
            return true;
    }
    return false;
}

/* "I have been sore since Wednesday's semifinal": what speech tells otherwise
 * is anybody's, but an event that goes by its day is the one of the article. */
static void add_owned(gly_event_finder *f, uint32_t token)
{
    uint32_t noun = noun_after(f, token);
    if (noun != GLY_NONE && gly_event_class(&f->words, noun) != 0 &&
        gly_reading_is_owner(f->reading, f->date->last))
        gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
    /* "It was Friday evening when the pipe burst," she said. */
    if (noun == GLY_NONE)
        gly_event_find_mishap(f);
}

/* The event that the date belongs to. */
void gly_event_find_at(gly_event_finder *f)
{
    uint32_t token = gly_syntax_top(&f->reading->language->syntax,
                                    f->date->first, f->date->last);
    f->verb = GLY_NONE;
    f->label = true;
    if (f->reading->quotes[token] != GLY_NONE) {
        add_owned(f, token);
        return;
    }
    if (is_of_last_one(f) || gly_event_find_labelled(f, token))
        return;
    f->label = false;
    if (find_when(f) || gly_event_find_day_of(f)) {
        add_own_verb(f, token);
        return;
    }
    gly_event_find_beside(f);
    gly_event_find_deadline(f);
    if (gly_event_find_round(f) || gly_event_find_retold(f) ||
        gly_event_find_tenure(f, token) || gly_event_find_custody(f, token))
        return;
    uint32_t after = noun_after(f, token);
    uint32_t before = after == GLY_NONE ? noun_before(f, token) : GLY_NONE;
    if (after != GLY_NONE)
        gly_event_add_noun(f, after, GLY_PHASE_WHOLE);
    else if (before != GLY_NONE)
        gly_event_add_noun(f, before, GLY_PHASE_WHOLE);
    else
        find_governor(f, token);
}
