/* event_deadlines.c - until when something must be done, whatever that is.
 *
 *     Producers must report damage by Sept. 30. … before the Sept. 20 deadline
 *     [deadline                                      ]    [deadline          ]
 *
 * "The deadline" of an article is the day by which it says that somebody must
 * do something, if it says so of one day only. */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"

enum { BACK = 14 };

static void add(gly_event_finder *f, uint32_t head)
{
    if (f->words.deadline != 0)
        gly_event_add(f, (gly_event){.head = head,
                                     .kind = GLY_EVENT_BRIEF,
                                     .class = f->words.deadline});
}

/* "must report by", "have to report by", "are required to report by": the
 * token behind which the verb stands; GLY_NONE. */
static uint32_t duty_before(const gly_event_finder *f)
{
    static const char *const owes[] = {"have",    "has",      "had",
                                       "need",    "needs",    "needed",
                                       "obliged", "required", NULL};
    uint32_t first = gly_reading_sentence(f->reading, f->date->first)->first;
    for (uint32_t i = f->date->first; i > first && f->date->first - i < BACK;
         i--) {
        if (gly_reading_is_word(f->reading, i - 1, "must"))
            return i - 1;
        if (gly_reading_is_word(f->reading, i, "to") &&
            gly_reading_is_one_of(f->reading, i - 1, owes))
            return i;
    }
    return GLY_NONE;
}

/* The first verb behind the token, a few words on; GLY_NONE. */
static uint32_t verb_behind(const gly_event_finder *f, uint32_t token,
                            uint32_t reach)
{
    uint32_t count = f->reading->language->tokens.count;
    for (uint32_t i = token + 1; i < count && i <= token + reach; i++) {
        if (f->reading->sentences[i] != f->reading->sentences[token])
            break;
        if (f->nodes[i].upos == GLY_UPOS_VERB)
            return i;
    }
    return GLY_NONE;
}

void gly_event_find_deadline(gly_event_finder *f)
{
    static const char *const has[] = {"have", "has", "had", NULL};
    uint32_t first = f->date->first, next = f->date->last + 1;
    uint32_t verb = GLY_NONE;
    if (f->date->side != GLY_DATE_UNTIL || f->date->grain > GLY_TIME_DAY)
        return;
    if (gly_reading_is_word(f->reading, first, "by")) {
        uint32_t duty = duty_before(f);
        verb = duty == GLY_NONE ? GLY_NONE : verb_behind(f, duty, 3);
    } else if (first > 0 && gly_reading_is_word(f->reading, first, "until") &&
               gly_reading_is_one_of(f->reading, first - 1, has)) {
        next += gly_reading_at(f->reading, next, ',');
        if (gly_reading_is_word(f->reading, next, "to"))
            verb = verb_behind(f, next, 2);
    }
    if (verb == GLY_NONE)
        return;
    gly_event_phase phase = f->phase;
    f->phase = GLY_PHASE_WHOLE;
    add(f, verb);
    f->phase = phase;
}

bool gly_event_add_deadline(gly_event_finder *f, uint32_t noun)
{
    bool last = gly_reading_is_word(f->reading, noun, "day") ||
                gly_reading_is_word(f->reading, noun, "date");
    bool own = noun + 1 == f->date->first ||
               (noun + 2 == f->date->first &&
                gly_reading_is_word(f->reading, noun + 1, "of"));
    bool day = last && (own || gly_reading_is_word(f->reading, noun + 1, "to"));
    bool line = gly_reading_is_word(f->reading, noun, "deadline") &&
                !gly_reading_is_word(f->reading, noun + 1, "for");
    if ((!day && !line) || gly_event_has_other_day(f))
        return false;
    add(f, noun);
    return true;
}
