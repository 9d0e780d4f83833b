/* earlier.c - reads off the tense and the length of a clause that it is over.
 */
#include "claims/statements/earlier.h"

#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "claims/statements/opposition.h"

static const gly_syntax *syntax_of(const gly_claims *claims)
{
    return &claims->annotations->language->syntax;
}

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

/* "[had] been missing", "[had] been closed": a state, and not what somebody
 * said of it. */
static bool is_past_perfect(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = syntax_of(claims);
    uint32_t had = gly_syntax_child(syntax, s->predicate, GLY_REL_AUX);
    uint32_t been = gly_syntax_child(syntax, s->predicate, GLY_REL_COP);
    if (been == GLY_NONE)
        been = gly_syntax_child(syntax, s->predicate, GLY_REL_AUX_PASS);
    return had != GLY_NONE && been != GLY_NONE &&
           gly_reading_is_word(reading_of(claims), had, "had") &&
           gly_reading_is_word(reading_of(claims), been, "been") &&
           syntax->items[s->predicate].relation != GLY_REL_CCOMP &&
           s->attribution == GLY_NONE;
}

/* "a walker [who was missing]", "a boy [missing since May]": what another state
 * follows, of somebody whose news is told. */
static bool is_first_of_him(const gly_claims *claims, const gly_statement *s)
{
    gly_relation relation = syntax_of(claims)->items[s->predicate].relation;
    return gly_text_equal(gly_statement_side(claims, s),
                          gly_text_of("first")) &&
           (relation == GLY_REL_ACL_RELCL || relation == GLY_REL_ACL ||
            relation == GLY_REL_AMOD);
}

/* "[was] closed for eight months" */
static bool went_on(const gly_claims *claims, const gly_statement *s)
{
    const gly_syntax *syntax = syntax_of(claims);
    const gly_dates *dates = claims->annotations->dates;
    uint32_t be = gly_syntax_child(syntax, s->predicate, GLY_REL_COP);
    if (be == GLY_NONE)
        be = gly_syntax_child(syntax, s->predicate, GLY_REL_AUX_PASS);
    if (be == GLY_NONE || syntax->items[be].xpos != GLY_XPOS_VBD)
        return false;
    for (uint32_t i = gly_dates_at(dates, s->predicate);
         i < dates->count && dates->items[i].first <= s->last; i++)
        if (dates->items[i].form == GLY_DATE_LENGTH &&
            gly_reading_is_word(reading_of(claims), dates->items[i].first - 1,
                                "for"))
            return true;
    return false;
}

/* "reopens", "[is] back", "resume": as it was once before. */
static bool is_return(const gly_claims *claims, const gly_statement *s)
{
    static const char *const words[] = {
        "reopen",    "reopens",    "reopened",   "reopening", "resume",
        "resumes",   "resumed",    "restart",    "restarts",  "restarted",
        "return",    "returns",    "returned",   "restore",   "restores",
        "restored",  "reconnects", "reinstates", "back",      "reinstated",
        "reconnect", "lifts",      "lifted",     "ends",      NULL};
    return gly_reading_is_one_of(reading_of(claims), s->predicate, words);
}

/* "[had never] won a stage", before this one. */
static bool had_never(const gly_claims *claims, const gly_statement *s)
{
    const gly_reading *reading = reading_of(claims);
    return s->negative && s->attribution == GLY_NONE && s->predicate > 1 &&
           gly_reading_is_word(reading, s->predicate - 1, "never") &&
           gly_reading_is_word(reading, s->predicate - 2, "had");
}

bool gly_statement_is_earlier(const gly_claims *claims, const gly_statement *s,
                              const gly_statement *head)
{
    if (had_never(claims, s))
        return true;
    if (s->negative)
        return false;
    return is_past_perfect(claims, s) || is_first_of_him(claims, s) ||
           (is_return(claims, head) && went_on(claims, s));
}
