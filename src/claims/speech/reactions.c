/* reactions.c - looks for who feels something, and for who is credited. */
#include "claims/speech/reactions.h"

#include "annotate/grammar.h"
#include "annotate/reading.h"

/* Tokens that are looked at, those of what opens a clause, and words of an
 * entry. */
enum { LONGEST = 120, OPENING = 8, ENTRY_WORDS = 6 };

/* The tokens of the first piece of what is said; there must be one. */
static gly_phrase content_of(const gly_claims *claims, const gly_attribution *a)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    gly_span piece = a->content[0];
    gly_phrase out = {gly_tokens_at(tokens, piece.offset),
                      gly_tokens_at(tokens, piece.offset + piece.length - 1)};
    if (out.last - out.first > LONGEST)
        out.last = out.first + LONGEST;
    return out;
}

/* "that [what] worried her was the figure" */
static bool opens_with_what(const gly_reading *reading, gly_phrase said)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t first = said.first;
    if (gly_reading_is_word(reading, first, "that"))
        first++;
    if (!gly_reading_is_word(reading, first, "what"))
        return false;
    for (uint32_t i = first + 1; i <= said.last && i < first + OPENING; i++) {
        if (syntax->items[i].relation == GLY_REL_COP)
            return false;
        if (syntax->items[i].upos == GLY_UPOS_PRON &&
            gly_reading_is(reading, i, GLY_IS_PRONOUN) &&
            syntax->items[i].relation != GLY_REL_NSUBJ)
            return true;
        if (gly_reading_entry(reading, "reaction", i, ENTRY_WORDS).count > 0)
            return true;
    }
    return false;
}

/* Whether a relative clause, at its verb `token`, credits what is said to
 * somebody with a name: "the figure that Ines Okoro had [given]". */
static bool credits(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t who = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
    return who != GLY_NONE && who < token &&
           syntax->items[token].relation == GLY_REL_ACL_RELCL &&
           gly_reading_has(reading, who, GLY_TOKEN_CAPITAL) &&
           gly_reading_is(reading, token, GLY_IS_REPORTING);
}

bool gly_reaction_tells_of_claim(const gly_claims *claims,
                                 const gly_attribution *a)
{
    const gly_reading *reading = claims->annotations->reading;
    if (a->content_count == 0)
        return false;
    gly_phrase said = content_of(claims, a);
    bool found = opens_with_what(reading, said);
    for (uint32_t i = said.first; i <= said.last && !found; i++)
        found = credits(reading, i);
    return found;
}

/* Whether the content has a word that only says what to think of it. */
static bool has_reaction(const gly_claims *claims, const gly_attribution *a)
{
    if (a->content_count == 0)
        return false;
    gly_phrase said = content_of(claims, a);
    for (uint32_t i = said.first; i <= said.last; i++) {
        if (gly_reading_entry(claims->annotations->reading, "reaction", i,
                              ENTRY_WORDS)
                .count > 0)
            return true;
    }
    return false;
}

bool gly_reaction_is_to(const gly_claims *claims, const gly_attribution *later,
                        const gly_attribution *earlier)
{
    return has_reaction(claims, later) && !has_reaction(claims, earlier);
}
