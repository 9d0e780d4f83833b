/* event_labels.c - the event of a date that stands beside a label.
 *
 *     Concert: Friday, Nov. 21          a line of a list
 *     Deadline | Nov. 30                a row of a table
 *     What: a hearing. When: Nov. 12    a box of facts
 *     When: Sunday, before dawn         a box about the story's own event
 *     When does it start? On Dec. 15.   a question */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"

/* "30 May: the exchange itself": the noun that the line begins with, of no
 * list. */
static bool add_first_noun(gly_event_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_event_is_noun(f, i))
            return gly_event_add_noun(f, i, GLY_PHASE_BEGIN);
        if (f->nodes[i].upos != GLY_UPOS_DET &&
            f->nodes[i].upos != GLY_UPOS_ADJ)
            return false;
    }
    return false;
}

/* "June 24: the board [certifies] the result": the verb of what the line tells;
 * GLY_NONE. */
static uint32_t told_verb(const gly_event_finder *f, uint32_t first,
                          uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (f->nodes[i].upos != GLY_UPOS_VERB)
            continue;
        bool told = gly_event_child(f, i, GLY_REL_NSUBJ) != GLY_NONE ||
                    gly_event_child(f, i, GLY_REL_NSUBJ_PASS) != GLY_NONE;
        return told && f->nodes[i].head < first ? i : GLY_NONE;
    }
    return GLY_NONE;
}

/* "11:20 a.m. - Why they walked out": the heading of a report that is written
 * as things happen has the hour at which it was written. */
static bool is_stamp(const gly_event_finder *f)
{
    const gly_language *language = f->reading->language;
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    return f->date->first == s->first && f->date->form == GLY_DATE_CLOCK &&
           language->document->blocks[s->block].kind == GLY_BLOCK_HEADING;
}

/* "Concert: Friday, Nov. 21", "Nov. 12: the board votes on the merger" */
static bool find_label(gly_event_finder *f)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t end = s->first + s->count;
    if (f->date->first >= s->first + 2 && f->date->first <= s->first + 4 &&
        gly_reading_at(f->reading, f->date->first - 1, ':') &&
        gly_event_is_noun(f, f->date->first - 2))
        return gly_event_add_noun(f, f->date->first - 2, GLY_PHASE_BEGIN);
    uint32_t at = f->date->last + 1;
    if (f->date->first != s->first || at >= end ||
        !(gly_reading_at(f->reading, at, ':') ||
          gly_reading_has(f->reading, at, GLY_TOKEN_MARK)) ||
        gly_reading_at(f->reading, at, ','))
        return false;
    uint32_t verb = told_verb(f, at + 1, end);
    bool told = verb != GLY_NONE && gly_event_class(&f->words, verb) == 0 &&
                gly_event_try_verb(f, verb);
    for (uint32_t i = at + 1; i < end; i++) {
        gly_symbol class = gly_event_class(&f->words, i);
        if (class == 0)
            continue;
        if (gly_event_is_noun(f, i))
            gly_event_add_noun(f, i, GLY_PHASE_BEGIN);
        else
            gly_event_add_verb(f, i);
        return true;
    }
    return told || add_first_noun(f, at + 1, end);
}

/* "What: a hearing on the pier", a line or some before. */
static bool add_what(gly_event_finder *f, uint32_t sentence)
{
    enum { LINES = 4 };
    const gly_sentence *s = f->reading->language->sentences.items;
    for (uint32_t up = 0; up < LINES && sentence > up; up++) {
        const gly_sentence *line = &s[sentence - up - 1];
        bool what = gly_reading_is_word(f->reading, line->first, "what") ||
                    gly_reading_is_word(f->reading, line->first, "event");
        if (!what || !gly_reading_at(f->reading, line->first + 1, ':'))
            continue;
        for (uint32_t i = line->first + 2; i < line->first + line->count; i++) {
            if (gly_event_is_noun(f, i) && gly_event_class(&f->words, i) != 0)
                return gly_event_add_noun(f, i, GLY_PHASE_BEGIN);
        }
    }
    return false;
}

/* The event of the first paragraphs: what the story is about. NULL for none. */
static const gly_event *news_of(const gly_event_finder *f)
{
    enum { TOP = 2 };
    const gly_language *language = f->reading->language;
    const gly_document *document = language->document;
    uint32_t first = 0;
    while (first < document->block_count &&
           document->blocks[first].kind != GLY_BLOCK_PARAGRAPH)
        first++;
    for (uint32_t i = 0; i < f->events->count; i++) {
        const gly_event *event = gly_list_at(f->events, i);
        uint32_t block = language->tokens.items[event->head].block;
        if (block < first || block > first + TOP)
            continue;
        if (event->kind != GLY_EVENT_NEWS &&
            event->date->grain <= GLY_TIME_DAY && event->phase != GLY_PHASE_END)
            return event;
    }
    return NULL;
}

/* "… were washed this morning. … When: Saturday 8 August": whether the box
 * tells of what is to come, and the story of what was. */
static bool is_to_come(const gly_event_finder *f, const gly_event *news)
{
    const gly_date_anchor *now = &f->annotations->dates->anchor;
    return news->time < 0 && now->known &&
           gly_date_first_day(f->date) > now->day;
}

/* "When: Sunday, before dawn" in a box that does not say what: the day of the
 * story's own event. */
static bool add_news(gly_event_finder *f, uint32_t label)
{
    const gly_event *news = news_of(f);
    if (news == NULL || f->date->grain > GLY_TIME_DAY ||
        f->date->form == GLY_DATE_CLOCK || is_to_come(f, news))
        return false;
    gly_event event = *news;
    event.date = f->date;
    event.head = event.verb = label;
    event.noun = event.definite = event.label = true;
    event.other = event.next = event.bare = false;
    gly_event *added = gly_list_add(f->events, f->arena);
    if (added == NULL) {
        f->status = GLY_NO_MEMORY;
        return false;
    }
    *added = event;
    added->order = f->events->count;
    return true;
}

/* "When: 7 p.m. Thursday" in a box */
static bool find_in_box(gly_event_finder *f)
{
    static const char *const labels[] = {"when", "date", "time", "starts",
                                         NULL};
    const gly_sentence *own = gly_reading_sentence(f->reading, f->date->first);
    if (!gly_reading_is_one_of(f->reading, own->first, labels) ||
        !gly_reading_at(f->reading, own->first + 1, ':') ||
        f->date->first > own->first + 3)
        return false;
    return add_what(f, f->reading->sentences[own->first]) ||
           (gly_reading_is_word(f->reading, own->first, "when") &&
            add_news(f, own->first));
}

/* "Opening | fall 2026 | fall 2027": whether the next cell of the row tells
 * another date, as where a table shows what was planned and what is. */
static bool tells_two(const gly_event_finder *f, uint32_t block)
{
    const gly_language *language = f->reading->language;
    const gly_dates *dates = f->annotations->dates;
    const gly_block *cell = &language->document->blocks[block];
    const gly_date *next = f->date + 1;
    return next < dates->items + dates->count &&
           language->tokens.items[next->first].block == block + 1 &&
           cell[1].kind == GLY_BLOCK_CELL && cell[1].column > cell->column;
}

/* "Deadline | Nov. 30": the event of the cell before. */
static bool find_in_row(gly_event_finder *f)
{
    const gly_language *language = f->reading->language;
    const gly_sentence *own = gly_reading_sentence(f->reading, f->date->first);
    uint32_t block = own->block;
    if (block == 0 || f->date->first != own->first ||
        language->document->blocks[block].kind != GLY_BLOCK_CELL ||
        language->document->blocks[block].column == 0 ||
        language->document->blocks[block - 1].kind != GLY_BLOCK_CELL ||
        tells_two(f, block))
        return false;
    bool found = false;
    for (uint32_t i = own->first;
         i-- > 0 && language->tokens.items[i].block == block - 1;) {
        gly_symbol class = gly_event_class(&f->words, i);
        if (gly_event_is_noun(f, i) && class != 0)
            found = gly_event_add_noun(f, i, GLY_PHASE_BEGIN) || found;
        else if (class != 0)
            gly_event_add_verb(f, i);
        else if (!found)
            found = gly_event_is_deed(f, i) && gly_event_try_verb(f, i);
    }
    return found;
}

static bool verb_between(const gly_event_finder *f, uint32_t first,
                         uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (f->nodes[i].upos == GLY_UPOS_VERB)
            return true;
    }
    return false;
}

/* "Who is on strike? … When? On Monday.": a question of one word goes on with
 * the one before. */
static const gly_sentence *topic_of(const gly_event_finder *f,
                                    const gly_sentence *asked)
{
    enum { BACK = 6 };
    const gly_sentence *all = f->reading->language->sentences.items;
    for (uint32_t i = 1; asked->count <= 2 && i < BACK; i++) {
        if (asked - all < i)
            break;
        const gly_sentence *before = asked - i;
        if (before->count > 2 &&
            gly_reading_at(f->reading, before->first + before->count - 1, '?'))
            return before;
    }
    return asked;
}

/* "When does it take effect? On Dec. 15." The event of the question. */
static bool find_asked(gly_event_finder *f, uint32_t token)
{
    const gly_sentence *own = gly_reading_sentence(f->reading, token);
    if (f->reading->sentences[token] == 0 || f->date->first > own->first + 4 ||
        verb_between(f, own->first, f->date->first))
        return false;
    const gly_sentence *asked = own - 1;
    uint32_t end = asked->first + asked->count;
    if (own->block > asked->block + 1 || asked->count == 0 ||
        !gly_reading_at(f->reading, end - 1, '?'))
        return false;
    asked = topic_of(f, asked);
    end = asked->first + asked->count;
    for (uint32_t i = asked->first; i < end; i++) {
        gly_symbol class = gly_event_class(&f->words, i);
        if (class == 0)
            continue;
        if (gly_event_is_noun(f, i) && f->nodes[i].relation != GLY_REL_COMPOUND)
            gly_event_add_noun(f, i, GLY_PHASE_BEGIN);
        else
            gly_event_add_verb(f, i);
        return true;
    }
    return false;
}

bool gly_event_find_labelled(gly_event_finder *f, uint32_t token)
{
    return is_stamp(f) || find_label(f) || find_in_row(f) || find_in_box(f) ||
           find_asked(f, token);
}
