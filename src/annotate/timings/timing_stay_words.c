/* timing_stay_words.c - reads the words around a length for what kind of time
 * it is. */
#include "annotate/timings/timing_stay_words.h"

enum { NEAR = 8 };

static bool is_wedding(const gly_reading *reading, uint32_t token)
{
    static const char *const words[] = {"married",  "marry",   "wed", "wedded",
                                        "marriage", "wedding", NULL};
    return gly_reading_is_one_of(reading, token, words);
}

bool gly_stay_is_wedding_day(const gly_reading *reading, const gly_date *date)
{
    static const char *const ends[] = {"died",     "death",  "until", "when",
                                       "divorced", "before", "after", NULL};
    uint32_t first = gly_reading_sentence(reading, date->first)->first;
    for (uint32_t i = date->first; i-- > first && date->first - i <= NEAR;) {
        if (is_wedding(reading, i))
            return true;
        if (gly_reading_is_one_of(reading, i, ends))
            return false;
    }
    return false;
}

uint32_t gly_stay_marriage(const gly_reading *reading, const gly_date *length,
                           uint32_t lead)
{
    static const char *const spouse[] = {"marriage", "husband", "wife",
                                         "spouse", NULL};
    uint32_t next = length->last + 1;
    if (gly_reading_is_word(reading, next, "of") &&
        gly_reading_is_word(reading, next + 1, "marriage"))
        return next + 1;
    if (lead < 2)
        return GLY_NONE;
    bool married = gly_reading_is_word(reading, lead - 1, "for") &&
                   gly_reading_is_word(reading, lead - 2, "married");
    bool of = gly_reading_is_word(reading, lead - 1, "of") &&
              gly_reading_is_one_of(reading, lead - 2, spouse);
    return married || of ? lead - 2 : GLY_NONE;
}

bool gly_stay_is_gap(const gly_reading *reading, const gly_date *length,
                     uint32_t lead)
{
    static const char *const shut[] = {
        "closed",   "shut",       "dormant", "idle",    "empty",
        "derelict", "abandoned",  "silent",  "disused", "unused",
        "vacant",   "mothballed", NULL};
    uint32_t next = length->last + 1;
    if (lead < 2)
        return false;
    if (gly_reading_is_word(reading, lead - 1, "of") &&
        gly_reading_is_of(reading, "time-lack", "lack", lead - 2))
        return true;
    bool hyphen = gly_reading_at(reading, length->first + 1, '-');
    return (hyphen && gly_reading_is_of(reading, "time-lack", "lack", next)) ||
           (gly_reading_is_word(reading, lead - 1, "for") &&
            gly_reading_is_one_of(reading, lead - 2, shut));
}

static bool is_crime(const gly_reading *reading, uint32_t token)
{
    static const char *const words[] = {
        "lies",      "lying",    "deceit", "deception", "stealing",
        "offending", "cheating", "scheme", "racket",    "spree",
        "campaign",  "offences", NULL};
    return gly_reading_is_of(reading, "crime", "crime", token) ||
           gly_reading_is_one_of(reading, token, words);
}

bool gly_stay_is_crime(const gly_reading *reading, const gly_date *length,
                       uint32_t lead)
{
    static const char *const lasts[] = {"lasted",   "continued", "ran",
                                        "on",       "spanned",   "occurred",
                                        "happened", NULL};
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t next = length->last + 1, verb = lead;
    if (gly_reading_is_word(reading, next, "of") && is_crime(reading, next + 1))
        return true;
    verb -= verb > 1 && (gly_reading_is_word(reading, verb - 1, "for") ||
                         gly_reading_is_word(reading, verb - 1, "over"));
    if (verb < 2 || !gly_reading_is_one_of(reading, verb - 1, lasts))
        return false;
    verb -= 1 + gly_reading_is_word(reading, verb - 1, "on");
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE && is_crime(reading, subject);
}

bool gly_stay_is_stretch(const gly_reading *reading, uint32_t lead)
{
    static const char *const nouns[] = {"stretch", "run",   "spell",   "period",
                                        "total",   "span",  "reign",   "tenure",
                                        "career",  "stint", "innings", NULL};
    const gly_sentence *own = gly_reading_sentence(reading, lead);
    return lead > own->first + 3 &&
           gly_reading_is_word(reading, lead - 1, "of") &&
           gly_reading_is_one_of(reading, lead - 2, nouns) &&
           (gly_reading_is(reading, own->first, GLY_IS_PRONOUN) ||
            gly_reading_is_word(reading, own->first, "they") ||
            gly_reading_is_word(reading, own->first, "it"));
}
