#include "annotate/timings/day_nouns.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"

enum { BEHIND = 6 }; /* tokens behind a day in which its noun stands */

typedef struct {
    const gly_reading *reading;
    const gly_node *nodes;
    gly_event_words words;
    gly_list *out;
    gly_arena *arena;
    gly_status status;
    const gly_date *date;
} finder;

static uint32_t child_of(const finder *f, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&f->reading->language->syntax, token, relation);
}

/* Whether the day is one of those that a name alone may stand for: no "last
 * Friday", "Black Friday". */
static bool is_plain_day(const finder *f, const gly_date *date)
{
    static const char *const words[] = {
        "last", "next", "previous", "this", "every", "following", NULL};
    uint32_t first = date->first;
    bool named =
        first > 0 && f->nodes[first - 1].upos == GLY_UPOS_PROPN &&
        f->reading->sentences[first - 1] == f->reading->sentences[first];
    if (gly_reading_is_one_of(f->reading, first, words) ||
        (first > 0 && gly_reading_is_one_of(f->reading, first - 1, words)))
        return false;
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS;
    bool told = date->parts.weekday != 0 ||
                (date->parts.month != 0 && date->parts.day != 0);
    return day && told && !named && date->grain <= GLY_TIME_DAY &&
           date->start == GLY_NONE && date->side == GLY_DATE_PLAIN &&
           f->reading->quotes[first] == GLY_NONE;
}

/* "two days before the reopening, on Thursday": that is another day. */
static bool is_lapse(const finder *f, uint32_t noun)
{
    static const char *const words[] = {"before", "after", NULL};
    uint32_t lead = child_of(f, noun, GLY_REL_CASE);
    return lead != GLY_NONE && gly_reading_is_one_of(f->reading, lead, words);
}

/* Whether the noun tells of something that happens. */
static bool happens(const finder *f, uint32_t noun, gly_day_tie tie)
{
    if (is_lapse(f, noun) || !gly_event_is_nominal(f->reading, noun))
        return false;
    if (f->nodes[noun].upos != GLY_UPOS_NOUN ||
        gly_reading_is(f->reading, noun, GLY_IS_CALENDAR) ||
        (tie == GLY_TIE_CLAUSE &&
         gly_reading_is(f->reading, noun, GLY_IS_BODY)))
        return false;
    gly_symbol class = gly_event_class(&f->words, noun);
    gly_event_kind kind = gly_event_kind_of(&f->words, class);
    if (class != 0 && kind != GLY_EVENT_KINDS)
        return kind != GLY_EVENT_LONG;
    uint8_t file = gly_reading_file(f->reading, noun, GLY_NOUN);
    return file == GLY_FILE_NOUN_ACT || file == GLY_FILE_NOUN_EVENT ||
           file == GLY_FILE_NOUN_COMMUNICATION;
}

static bool is_definite(const finder *f, uint32_t noun)
{
    static const char *const words[] = {"the", "that", NULL};
    uint32_t det = child_of(f, noun, GLY_REL_DET);
    return (det != GLY_NONE && gly_reading_is_one_of(f->reading, det, words)) ||
           child_of(f, noun, GLY_REL_NMOD_POSS) != GLY_NONE;
}

/* What a noun and the verb that it is called after have in common: "the vote",
 * "they voted". */
static gly_symbol key_of(const finder *f, uint32_t token)
{
    gly_symbol verb = f->nodes[token].upos == GLY_UPOS_VERB
                          ? f->nodes[token].lemma
                          : gly_event_verb_of(&f->words, token);
    return verb != 0 ? verb : f->nodes[token].lemma;
}

static void add(finder *f, uint32_t token, gly_day_tie tie)
{
    bool verb = f->nodes[token].upos == GLY_UPOS_VERB;
    bool told = verb ? !gly_reading_is(f->reading, token, GLY_IS_REPORTING)
                     : happens(f, token, tie);
    if (f->status != GLY_OK || !told)
        return;
    gly_day_noun *noun = gly_list_add(f->out, f->arena);
    if (noun == NULL) {
        f->status = GLY_NO_MEMORY;
        return;
    }
    *noun = (gly_day_noun){
        .date = f->date,
        .tie = tie,
        .lemma = key_of(f, token),
        .token = token,
        .order = f->out->count,
        .definite = !verb && (tie == GLY_TIE_OWNED || is_definite(f, token))};
}

/* "Thursday night's [debate]", "the Friday evening [rally]": the last noun of
 * those behind the day; GLY_NONE. */
static uint32_t owned_by(const finder *f, uint32_t top)
{
    uint32_t count = f->reading->language->tokens.count;
    uint32_t at = f->date->last + 1, found = GLY_NONE;
    bool owner = gly_reading_is_owner_mark(f->reading, at), hangs = false;
    at += owner;
    for (uint32_t i = at;
         i < count && i < at + BEHIND &&
         f->reading->sentences[i] == f->reading->sentences[top];
         i++) {
        gly_upos upos = f->nodes[i].upos;
        bool part = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
                    upos == GLY_UPOS_ADJ || upos == GLY_UPOS_NUM ||
                    gly_reading_at(f->reading, i, '-');
        if (!part || gly_reading_is(f->reading, i, GLY_IS_CALENDAR))
            break;
        hangs = hangs || f->nodes[top].head == i;
        if (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN)
            found = i;
    }
    return owner || hangs ? found : GLY_NONE;
}

/* "the talks in the hall, Thursday": the noun right before the day, whatever
 * the parser took; GLY_NONE. */
static uint32_t noun_before(const finder *f)
{
    uint32_t at = f->date->first;
    at -= at > 0 && gly_reading_is_word(f->reading, at - 1, "on");
    if (at == 0 || at == f->date->last ||
        f->reading->sentences[at - 1] != f->reading->sentences[f->date->first])
        return GLY_NONE;
    return f->nodes[at - 1].upos == GLY_UPOS_NOUN ? at - 1 : GLY_NONE;
}

/* What hangs on the verb beside the day. */
static void add_clause(finder *f, uint32_t verb, uint32_t top)
{
    add(f, verb, GLY_TIE_CLAUSE);
    for (uint32_t child = f->nodes[verb].first_child; child != GLY_NONE;
         child = f->nodes[child].next_child) {
        gly_relation relation = f->nodes[child].relation;
        bool part = relation == GLY_REL_NSUBJ_PASS || relation == GLY_REL_OBJ ||
                    relation == GLY_REL_OBL || relation == GLY_REL_NSUBJ;
        if (part && child != top)
            add(f, child, GLY_TIE_CLAUSE);
    }
    /* "the deal signed on Friday" */
    bool done = f->nodes[verb].relation == GLY_REL_ACL &&
                f->nodes[verb].xpos == GLY_XPOS_VBN;
    if (done && f->nodes[verb].head != GLY_NONE)
        add(f, f->nodes[verb].head, GLY_TIE_CLAUSE);
}

/* "before Friday's vote" is on Friday: the day without its "before". */
static const gly_date *day_alone(finder *f, const gly_date *date)
{
    bool side = date->side == GLY_DATE_BEFORE || date->side == GLY_DATE_AFTER;
    if (!side || !gly_reading_is_owner_mark(f->reading, date->last + 1) ||
        date->first == date->last)
        return date;
    gly_date *alone = gly_arena_take(f->arena, sizeof *alone);
    if (alone == NULL) {
        f->status = GLY_NO_MEMORY;
        return date;
    }
    *alone = *date;
    alone->side = GLY_DATE_PLAIN;
    alone->first++;
    alone->text = gly_tokens_span(&f->reading->language->tokens, alone->first,
                                  alone->last);
    return alone;
}

static void find_at(finder *f, const gly_date *date)
{
    f->date = day_alone(f, date);
    if (!is_plain_day(f, f->date) || !gly_event_day_is_sure(f->date))
        return;
    uint32_t top = gly_syntax_top(&f->reading->language->syntax, f->date->first,
                                  f->date->last);
    uint32_t owned = owned_by(f, top), before = noun_before(f);
    uint32_t head = f->nodes[top].head;
    if (owned == GLY_NONE && before != GLY_NONE && before != head &&
        f->nodes[before].head != head)
        add(f, before, GLY_TIE_BESIDE);
    if (owned != GLY_NONE)
        add(f, owned, GLY_TIE_OWNED);
    else if (head != GLY_NONE && f->nodes[head].upos == GLY_UPOS_NOUN)
        add(f, head, GLY_TIE_BESIDE);
    else if (head != GLY_NONE && f->nodes[head].upos == GLY_UPOS_VERB)
        add_clause(f, head, top);
}

gly_status gly_day_nouns_find(gly_list *out, gly_arena *arena,
                              const gly_annotations *annotations)
{
    finder f = {.reading = annotations->reading,
                .nodes = annotations->language->syntax.items,
                .words = gly_event_words_of(annotations->reading),
                .out = out,
                .arena = arena,
                .status = GLY_OK};
    const gly_dates *dates = annotations->dates;
    for (uint32_t i = 0; i < dates->count && f.status == GLY_OK; i++) {
        if (!gly_reading_is_dateline(f.reading, dates->items[i].first))
            find_at(&f, &dates->items[i]);
    }
    return f.status;
}
