/* event_contests.c - the match that was played on the day of something else.
 *
 *     Roe made two free throws on Saturday, and Holt beat Brill 58-55.
 *     They will play Brill for the title on Friday. */
#include "annotate/timings/event_finder.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "lexicon/lexicon.h"

/* Whether a score is told a few words behind the token: "58-55". */
static bool has_score_behind(const gly_event_finder *f, uint32_t token)
{
    enum { AWAY = 8 };
    const struct gly_numbers *numbers = f->annotations->numbers;
    const gly_sentence *s = gly_reading_sentence(f->reading, token);
    uint32_t end = s->first + s->count;
    for (uint32_t i = token + 1; i < end && i <= token + AWAY; i++) {
        uint32_t number = gly_ranks_before(&numbers->begins, i);
        if (gly_ranks_has(&numbers->begins, i) &&
            numbers->items[number].kind == GLY_NUMBER_SCORE)
            return true;
    }
    return false;
}

/* "made two free throws on Saturday, and Fairmount beat Westbrook 58-55": the
 * result is of that day, too. */
static void add_result(gly_event_finder *f)
{
    static const char *const results[] = {
        "beat",     "defeated", "lost",       "drew",   "won",    "edged",
        "thrashed", "downed",   "overcame",   "routed", "topped", "outlasted",
        "tied",     "hammered", "dispatched", NULL};
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t own = gly_syntax_top(&f->reading->language->syntax, f->date->first,
                                  f->date->last);
    own = f->nodes[own].head;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (i == own || !gly_reading_is_one_of(f->reading, i, results) ||
            !has_score_behind(f, i))
            continue;
        uint32_t count = f->events->count;
        gly_event_add(f, (gly_event){.head = i,
                                     .kind = GLY_EVENT_OPEN,
                                     .class = gly_lexicon_symbol(
                                         f->words.lexicon, "beat")});
        /* The parser knows few past tenses of sport. */
        if (f->events->count > count) {
            gly_event *added = gly_list_at(f->events, count);
            added->time = -1;
        }
        return;
    }
}

/* "will play Marlow for the title on Friday": the final is of that day. */
static void add_title(gly_event_finder *f)
{
    enum { AWAY = 16, BETWEEN = 4 };
    static const char *const plays[] = {
        "play",  "plays", "played", "meet",  "meets",  "met",     "face",
        "faces", "faced", "host",   "hosts", "hosted", "playing", NULL};
    static const char *const titles[] = {"title", "championship", "crown",
                                         NULL};
    const gly_sentence *s = gly_reading_sentence(f->reading, f->date->first);
    uint32_t date = f->date->first;
    bool played = false;
    for (uint32_t i = s->first; i < date; i++) {
        played = played || gly_reading_is_one_of(f->reading, i, plays);
        if (!played || i + AWAY < date ||
            !gly_reading_is_word(f->reading, i, "for") ||
            !gly_reading_is_word(f->reading, i + 1, "the"))
            continue;
        for (uint32_t k = i + 2; k < date && k <= i + 2 + BETWEEN; k++) {
            if (gly_reading_is_one_of(f->reading, k, titles)) {
                gly_event_add_kind(
                    f, k, gly_lexicon_symbol(f->words.lexicon, "brief-final"),
                    GLY_PHASE_WHOLE);
                return;
            }
        }
    }
}

void gly_event_find_contest(gly_event_finder *f)
{
    add_result(f);
    add_title(f);
}
