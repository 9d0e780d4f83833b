/* followers.c - holds a surname against the one that its paragraph has. */
#include "annotate/people/followers.h"

#include "annotate/people/bindings.h"
#include "annotate/people/likeness.h"

enum { START = 2 };

static bool start_alike(const gly_reading *reading, uint32_t one,
                        uint32_t other)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    return gly_text_common(gly_symbols_text(symbols, reading->forms[one]),
                           gly_symbols_text(symbols, reading->forms[other])) >=
           START;
}

bool gly_follower_is_called(const gly_reading *reading,
                            const gly_mention *mention)
{
    return mention->first + 1 == mention->surname &&
           gly_bindings_gender(reading, mention->first) != GLY_GENDER_UNKNOWN;
}

/* Whether the title before the later name is that of the earlier one, "PC", or
 * tells no more than whether it is a man. */
static bool titles_agree(const gly_reading *reading, const gly_mention *later,
                         const gly_mention *earlier)
{
    if (later->first + 1 != later->surname)
        return false;
    if (gly_follower_is_called(reading, later))
        return true;
    return reading->forms[later->first] == reading->forms[earlier->first];
}

/* "her lawyer, [Mr Reid]", "a [Mr Reid]", "[Mr Reid], for the defence,":
 * somebody new. */
static bool is_new(const gly_reading *reading, const gly_mention *m)
{
    uint32_t before = m->first - 1;
    before -= gly_reading_at(reading, before, ',');
    return (m->first > 1 && gly_reading_is(reading, before, GLY_IS_ROLE)) ||
           gly_reading_is(reading, m->first - 1, GLY_IS_DETERMINER) ||
           (gly_reading_at(reading, m->last + 1, ',') &&
            gly_reading_is(reading, m->last + 2,
                           GLY_IS_PREPOSITION | GLY_IS_DETERMINER));
}

/* Whether the name is what its clause is about: "[Mr Brady] said". */
static bool is_subject(const gly_reading *reading, const gly_mention *m)
{
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t i = m->first; i <= m->last; i++) {
        if (nodes[i].relation == GLY_REL_NSUBJ)
            return true;
    }
    return false;
}

bool gly_follower_is(const gly_reading *reading, const gly_annotations *a,
                     uint32_t slip, uint32_t whole)
{
    const gly_token *tokens = reading->language->tokens.items;
    uint32_t at = a->entities[slip].first_mention;
    const gly_mention *later = &a->mentions[at];
    if (later->given != GLY_NONE || later->surname == GLY_NONE ||
        is_new(reading, later) || !is_subject(reading, later))
        return false;
    for (uint32_t i = at; i-- > 0 && tokens[a->mentions[i].first].block ==
                                         tokens[later->first].block;) {
        const gly_mention *m = &a->mentions[i];
        if (m->form != GLY_MENTION_NAME || m->surname == GLY_NONE ||
            m->entity != whole)
            continue;
        if (reading->sentences[m->first] == reading->sentences[later->first])
            return false;
        bool rough =
            gly_likeness_initial(reading, reading->forms[later->surname],
                                 reading->forms[m->surname]) &&
            gly_likeness_rough(reading, reading->forms[later->surname],
                               reading->forms[m->surname]);
        bool start = start_alike(reading, later->surname, m->surname);
        return titles_agree(reading, later, m)
                   ? start || rough
                   : start && rough && later->first == later->surname;
    }
    return false;
}
