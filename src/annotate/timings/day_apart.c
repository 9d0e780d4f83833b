/* day_apart.c - what tells two days apart that have words in common.
 *
 *     Lund's sentencing is June 18 and Roe's sentencing June 28.
 *     The vote was moved to Friday. … Next year's festival is in May. */
#include "annotate/timings/day_pairs.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"

/* The scene in the sentence of `one` that tells the day of `two`, too: "on Feb.
 * 3 in Senn, on Feb. 5 in Orford"; NULL for none. */
static const gly_day_scene *other_beside(const gly_day_article *w,
                                         const gly_day_scene *one,
                                         const gly_day_scene *two)
{
    const gly_day_scenes *all = w->scenes;
    const uint32_t *sentences = w->annotations->reading->sentences;
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_date *date = all->items[i].date;
        if (sentences[date->first] == sentences[one->date->first] &&
            gly_event_days_meet(date, two->date))
            return &all->items[i];
    }
    return NULL;
}

/* Whether a sentence tells one noun of both days: "Lund's sentencing is June 18
 * and Roe's sentencing June 28". */
static bool are_set_apart(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->annotations->language->syntax.items;
    const gly_day_scene *x = other_beside(w, p->b, p->a);
    uint32_t said = 0;
    if (x == NULL || p->best == GLY_NONE)
        return false;
    const gly_sentence *s =
        gly_reading_sentence(w->annotations->reading, p->b->date->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        said += nodes[i].lemma == nodes[p->best].lemma;
    return said > 1;
}

/* Whether both are items of one list or cells of one table. */
static bool are_listed(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_language *language = w->annotations->language;
    const gly_token *tokens = language->tokens.items;
    const gly_block *blocks = language->document->blocks;
    uint32_t group = blocks[tokens[p->a->date->first].block].group;
    return group != GLY_NONE &&
           group == blocks[tokens[p->b->date->first].block].group;
}

/* "The council met on Wednesday … will meet on Tuesday": what has one day and
 * comes again is another one. */
static bool is_next(const gly_day_article *w, const gly_day_pair *p)
{
    gly_symbol class =
        p->best == GLY_NONE ? 0 : gly_event_class(w->words, p->best);
    return class != 0 && gly_day_opposed(p) &&
           gly_event_kind_of(w->words, class) == GLY_EVENT_BRIEF;
}

/* What comes again came again: in another year it is another one, unless all
 * that is told of both is one. */
static bool comes_again(const gly_day_pair *p)
{
    enum { SAME = 3 };
    int32_t x = gly_event_year(p->a->date), y = gly_event_year(p->b->date);
    return x != 0 && y != 0 && x != y && p->grades[GLY_DAY_LIKENESS] != SAME;
}

/* "Tuesday's primaries" are not the primary. */
static bool are_more(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->annotations->language->syntax.items;
    const gly_day_word *before = gly_day_head_before(p->a, p->b);
    return p->b->owned && before != NULL &&
           nodes[before->token].upos == GLY_UPOS_NOUN &&
           (nodes[before->token].xpos == GLY_XPOS_NNS) !=
               (nodes[p->b->head].xpos == GLY_XPOS_NNS);
}

/* Whether a word by which a day is changed stands near the day or what it
 * hangs on: "was moved to Friday". */
static bool is_turned(const gly_day_article *w, const gly_day_scene *scene)
{
    enum { REACH = 5 };
    const gly_date *date = scene->date;
    uint32_t head = scene->head == GLY_NONE ? date->first : scene->head;
    const gly_sentence *s =
        gly_reading_sentence(w->annotations->reading, date->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        bool near = (i + REACH >= date->first && i <= date->last + REACH) ||
                    (i + REACH >= head && i <= head + REACH);
        if (near && gly_event_turns_at(w->words, i, head))
            return true;
    }
    return false;
}

/* Whether what the later day hangs on is told on three days or more. */
static bool are_many(const gly_day_article *w, const gly_day_scene *scene)
{
    enum { MOST = 2 };
    const gly_day_scenes *all = w->scenes;
    const gly_date *days[MOST];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        bool seen = !gly_day_heads_meet(&all->items[i], scene);
        for (uint32_t k = 0; k < kept && !seen; k++)
            seen = gly_event_days_meet(days[k], all->items[i].date);
        if (!seen && kept == MOST)
            return true;
        if (!seen)
            days[kept++] = all->items[i].date;
    }
    return false;
}

/* Whether both have one verb, and another person does it. */
static bool have_other_subjects(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->annotations->language->syntax.items;
    return p->a->verb != GLY_NONE && p->b->verb != GLY_NONE &&
           nodes[p->a->verb].lemma == nodes[p->b->verb].lemma &&
           gly_day_subjects_differ(p->a, p->b);
}

/* "Tom Keel was arrested on Friday. His brother was arrested on Monday":
 * whether one paragraph, or two persons who do the same, tell the two apart. */
static bool are_others(const gly_day_article *w, const gly_day_pair *p)
{
    enum { OTHER = 1 };
    return (p->grades[GLY_DAY_LIKENESS] == OTHER &&
            p->grades[GLY_DAY_GAP] == 1) ||
           have_other_subjects(w, p);
}

/* "on Thursday, after a meeting on [Tuesday]", "as Tuesday's meeting agreed":
 * the earlier sentence gives what both share the later one's day. */
static bool is_told_beside(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->annotations->language->syntax.items;
    const gly_day_scene *x = other_beside(w, p->a, p->b);
    return x != NULL && x->head != GLY_NONE && p->best != GLY_NONE &&
           nodes[x->head].lemma == nodes[p->best].lemma;
}

/* Whether one deed at the most is all that they share. */
static bool share_little(const gly_day_pair *p)
{
    return p->best != GLY_NONE && p->grades[GLY_DAY_DEEDS] <= 1;
}

bool gly_day_only_say(const gly_day_article *w, const gly_day_pair *p)
{
    return share_little(p) &&
           gly_reading_is(w->annotations->reading, p->best, GLY_IS_REPORTING);
}

/* "the ferry I took on Friday", "took the midday boat on Monday": all that they
 * share is a verb that tells nothing alone. */
static bool only_take(const gly_day_article *w, const gly_day_pair *p)
{
    static const char *const verbs[] = {"take", "took", "takes", "taken",
                                        "give", "gave", "gives", "given",
                                        "put",  NULL};
    return share_little(p) &&
           gly_reading_is_one_of(w->annotations->reading, p->best, verbs);
}

/* The noun that is the subject of the scene's verb; NULL. */
static const gly_day_word *noun_subject(const gly_day_article *w,
                                        const gly_day_scene *scene)
{
    const gly_node *nodes = w->annotations->language->syntax.items;
    for (uint32_t i = 0; i < scene->count; i++) {
        const gly_day_word *word = &scene->words[i];
        if (word->role == GLY_DAY_SUBJECT)
            return nodes[word->token].upos == GLY_UPOS_NOUN ? word : NULL;
    }
    return NULL;
}

/* "started [it]": what is begun or ended is named elsewhere. */
static bool has_pronoun(const gly_day_article *w, const gly_day_scene *scene)
{
    uint32_t object = scene->verb == GLY_NONE
                          ? GLY_NONE
                          : gly_syntax_child(&w->annotations->language->syntax,
                                             scene->verb, GLY_REL_OBJ);
    return object != GLY_NONE &&
           w->annotations->language->syntax.items[object].upos == GLY_UPOS_PRON;
}

/* "School starts on Monday", "since lightning started it on Friday": all that
 * they share is that it begins or ends, and one of both is who does it. */
static bool begin_others(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_day_word *x = noun_subject(w, p->a), *y = noun_subject(w, p->b);
    return has_pronoun(w, p->a) != has_pronoun(w, p->b) && share_little(p) &&
           p->grades[GLY_DAY_PHASES] == 1 && x != NULL && y != NULL &&
           x->lemma != y->lemma && x->key != y->key;
}

/* "the March 1 states": what has many days. */
static bool is_no_event(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_reading *reading = w->annotations->reading;
    uint8_t file = p->b->owned ? gly_reading_file(reading, p->b->head, GLY_NOUN)
                               : GLY_FILE_NOUN_ACT;
    return file != GLY_FILE_NOUN_ACT && file != GLY_FILE_NOUN_EVENT &&
           file != GLY_FILE_NOUN_COMMUNICATION &&
           gly_event_class(w->words, p->b->head) == 0;
}

/* "before the reopening, on Thursday", "next year's festival": of what both
 * share only the other end, or the next one, is told on one of the days. */
static bool is_edge(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_reading *reading = w->annotations->reading;
    const gly_day_scene *scenes[] = {p->a, p->b};
    for (uint32_t s = 0; s < 2 && p->best != GLY_NONE; s++)
        for (uint32_t i = 0; i < scenes[s]->count; i++) {
            uint32_t token = scenes[s]->words[i].token;
            gly_symbol class = gly_event_class(w->words, token);
            bool same =
                class != 0 && class == gly_event_class(w->words, p->best);
            if ((same ||
                 gly_reading_lemmas_alike(reading, token, p->best, 5)) &&
                (gly_event_is_edge(reading, token, scenes[s]->date) ||
                 gly_event_is_next(reading, token)))
                return true;
        }
    return false;
}

/* Whether what both share has a number in one of them, "Game 6 is on Sunday",
 * or is what shares do on every day of trading: "closed down 8p". */
static bool is_one_of_a_row(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_reading *reading = w->annotations->reading;
    const gly_node *nodes = w->annotations->language->syntax.items;
    const gly_day_scene *scenes[] = {p->a, p->b};
    gly_symbol class =
        p->best == GLY_NONE ? 0 : gly_event_class(w->words, p->best);
    bool closes =
        class != 0 && (class == w->words->close || class == w->words->open);
    for (uint32_t s = 0; s < 2 && p->best != GLY_NONE; s++)
        for (uint32_t i = 0; i < scenes[s]->count; i++) {
            uint32_t token = scenes[s]->words[i].token;
            bool best = nodes[token].lemma == nodes[p->best].lemma;
            if ((best && gly_event_is_numbered(reading, token)) ||
                (closes && gly_event_is_traded(reading, token)))
                return true;
        }
    return false;
}

/* "is at the Senn until 17 October", "runs until May": what goes on. */
static bool goes_on_until(const gly_day_article *w, const gly_day_scene *scene)
{
    static const char *const on[] = {
        "is",      "are",   "runs",     "run",     "running",  "continues",
        "remains", "stays", "plays",    "shows",   "lasts",    "ran",
        "remain",  "stay",  "playing",  "showing", "continue", "tours",
        "was",     "were",  "remained", "stayed",  NULL};
    const gly_reading *reading = w->annotations->reading;
    const gly_syntax *syntax = &w->annotations->language->syntax;
    uint32_t verb = scene->verb != GLY_NONE ? scene->verb : scene->head;
    return scene->date->side == GLY_DATE_UNTIL &&
           !gly_reading_is_word(reading, scene->date->first, "by") &&
           verb != GLY_NONE &&
           (gly_reading_is_one_of(reading, verb, on) ||
            gly_syntax_child(syntax, verb, GLY_REL_COP) != GLY_NONE);
}

/* "opens on 18 September … is at the Senn until 17 October": the day on which
 * something ends, behind one on which it is told not to. */
static bool is_end_behind(const gly_day_article *w, const gly_day_pair *p)
{
    const gly_day_scene *end = goes_on_until(w, p->b) ? p->b : p->a;
    const gly_day_scene *other = end == p->a ? p->b : p->a;
    if (!goes_on_until(w, end) || other->date->side == GLY_DATE_UNTIL ||
        (end->date->flags & other->date->flags & GLY_DATE_KNOWN) == 0 ||
        end->date->from <= other->date->from)
        return false;
    gly_symbol class =
        other->verb == GLY_NONE ? 0 : gly_event_class(w->words, other->verb);
    return class == 0 || (class != w->words->end && class != w->words->close);
}

bool gly_day_are_apart(const gly_day_article *w, const gly_day_pair *p)
{
    return comes_again(p) || is_next(w, p) || is_edge(w, p) || are_more(w, p) ||
           are_others(w, p) || only_take(w, p) || are_set_apart(w, p) ||
           is_told_beside(w, p) || begin_others(w, p) ||
           gly_event_one_is_last(w->annotations->reading, p->a->date,
                                 p->b->date) ||
           are_many(w, p->b) || is_one_of_a_row(w, p) || is_turned(w, p->a) ||
           is_turned(w, p->b) ||
           (p->a->owned && p->b->owned && !gly_day_heads_meet(p->a, p->b)) ||
           p->grades[GLY_DAY_GAP] == 0 || are_listed(w, p) ||
           is_end_behind(w, p) ||
           (p->b->owned && p->grades[GLY_DAY_HEAD_AGAIN] == 0);
}

bool gly_day_are_doubtful(const gly_day_article *w, const gly_day_pair *p)
{
    /* "Opponents plan to march": that puts it on a day, and is no plan. */
    gly_symbol class =
        p->best == GLY_NONE ? 0 : gly_event_class(w->words, p->best);
    bool set = class != 0 && class == w->words->set;
    return set || p->shared == 0 || gly_day_opposed(p) || is_no_event(w, p) ||
           other_beside(w, p->a, p->b) != NULL ||
           other_beside(w, p->b, p->a) != NULL;
}
