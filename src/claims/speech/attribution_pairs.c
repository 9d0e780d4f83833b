#include "claims/speech/attribution_pairs.h"

#include "annotate/grammar.h"
#include "annotate/speech/frames.h"
#include "claims/kinds.h"
#include "claims/words.h"
#include "lexicon/wordnet.h"

/* Tokens of what is said that are compared; a longer one is no sentence. */
enum { MOST_WORDS = 120 };

/* The tokens of the longest piece of content, of which there must be one. */
static gly_phrase longest_piece(const gly_claims *claims,
                                const gly_attribution *a)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    gly_span longest = a->content[0];
    for (uint32_t i = 1; i < a->content_count; i++) {
        if (a->content[i].length > longest.length)
            longest = a->content[i];
    }
    return (gly_phrase){
        gly_tokens_at(tokens, longest.offset),
        gly_tokens_at(tokens, longest.offset + longest.length - 1)};
}

gly_value gly_attribution_words(const gly_claims *claims,
                                const gly_claim *claim)
{
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    if (a->content_count == 0)
        return gly_value_none();
    gly_phrase piece = longest_piece(claims, a);
    if (piece.last - piece.first > MOST_WORDS)
        piece.last = piece.first + MOST_WORDS;
    return gly_claims_words(claims, piece.first, piece.last);
}

bool gly_attributions_share_entity(const gly_attribution *a,
                                   const gly_attribution *b)
{
    for (uint32_t i = 0; i < a->entity_count; i++) {
        for (uint32_t j = 0; j < b->entity_count; j++) {
            if (a->entities[i] == b->entities[j])
                return true;
        }
    }
    return false;
}

/* "Ines Okoro's [mother]" */
static bool is_owned(const gly_reading *reading, const gly_attribution *a)
{
    return a->last > a->first + 1 && gly_reading_is_owner(reading, a->last - 2);
}

/* The last token of a described source before a preposition: "the Red Cross
 * [branch] in the town". */
static uint32_t described_end(const gly_reading *reading,
                              const gly_attribution *a)
{
    uint32_t last = a->first;
    while (last < a->last &&
           !gly_reading_is(reading, last + 1, GLY_IS_PREPOSITION))
        last++;
    return last;
}

/* Whether a name stands in the source, and no pronoun for one. Of a phrase
 * that no list knows the last word tells, "Lindqvar Energy", or the owner,
 * "Ines Okoro's mother", or two words that open it: "the Red Cross branch". */
static bool is_named(const gly_reading *reading, const gly_attribution *a)
{
    if (a->kind == GLY_SOURCE_NONE || a->kind == GLY_SOURCE_COLLECTIVE)
        return false;
    if (a->entity != GLY_NONE && a->first == a->last &&
        gly_reading_is(reading, a->first, GLY_IS_RELATIVE))
        return true; /* "Ines Okoro, who" */
    bool described = a->kind == GLY_SOURCE_DESCRIBED && !is_owned(reading, a);
    uint32_t last = described ? described_end(reading, a) : a->last;
    uint32_t first = described && last > a->first ? a->first + 1 : a->first;
    if (described && last > first &&
        !(gly_reading_has(reading, first, GLY_TOKEN_CAPITAL) &&
          gly_reading_has(reading, first + 1, GLY_TOKEN_CAPITAL)))
        first = a->last;
    for (uint32_t i = first; i <= last; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
            !gly_reading_is(reading, i,
                            GLY_IS_STOP | GLY_IS_HONORIFIC | GLY_IS_ROLE |
                                GLY_IS_DEMONYM))
            return true;
    }
    return false;
}

/* The words that introduce who is named at `token`: those of the sentence, and
 * of the one before where its first word stands for a body there: "The Alliance
 * was against it. Its president, Ines Okoro, …". */
static gly_words introduction_at(const gly_reading *reading, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(reading, token);
    uint32_t first = in->first;
    bool its = gly_reading_is_word(reading, first, "its") ||
               gly_reading_is_word(reading, first, "their");
    if (its && first > 0) {
        const gly_sentence *before = gly_reading_sentence(reading, first - 1);
        first = before->block == in->block ? before->first : first;
    }
    return (gly_words){reading->forms + first, in->first + in->count - first};
}

/* Whether a word of source `a` stands where `b` is named first: "Fire Chief
 * Ines Okoro" speaks for "the fire department". Of two people only a body's
 * name tells. */
static bool speaks_for(const gly_claims *claims, const gly_attribution *a,
                       const gly_attribution *b)
{
    const gly_annotations *all = claims->annotations;
    const gly_reading *reading = all->reading;
    uint32_t token = b->first;
    if (b->entity != GLY_NONE)
        token = all->mentions[all->entities[b->entity].first_mention].first;
    gly_words near = introduction_at(reading, token);
    bool owned = a->kind == GLY_SOURCE_DESCRIBED && is_owned(reading, a);
    bool people = a->kind == GLY_SOURCE_PERSON && b->kind == GLY_SOURCE_PERSON;
    for (uint32_t i = owned ? a->last : a->first; i <= a->last; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
            gly_reading_is(reading, i, GLY_IS_STOP | GLY_IS_HONORIFIC) ||
            (people && !gly_reading_is(reading, i, GLY_IS_BODY)))
            continue;
        gly_words word = {&reading->forms[i], 1};
        if (gly_words_find(near, word) != GLY_NONE)
            return true;
    }
    return false;
}

/* What kind of body a source without a name is that one can still ask: "the
 * health ministry", not "the company", which may have a name elsewhere. 0 for
 * none. */
static gly_symbol known_body(const gly_annotations *all,
                             const gly_attribution *a)
{
    static const char *const classes[] = {"government", "law", "force",
                                          "learning", "group"};
    const gly_lexicon *lexicon = all->language->lexicon;
    if (a->entity != GLY_NONE || a->kind == GLY_SOURCE_COLLECTIVE ||
        a->last == GLY_NONE ||
        gly_reading_has(all->reading, a->last, GLY_TOKEN_CAPITAL))
        return 0;
    gly_entry entry = gly_reading_entry(all->reading, "body-noun", a->last, 1);
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (entry.count > 0 &&
            entry.class == gly_lexicon_symbol(lexicon, classes[i]))
            return entry.class;
    }
    return 0;
}

/* Whether the source is a person or body that has a name, and no country, whose
 * police or ministry the other may be: a phrase that no list knows has two
 * words, "Lindqvar Energy". */
static bool is_somebody(const gly_reading *reading, const gly_attribution *a)
{
    return is_named(reading, a) &&
           (a->kind != GLY_SOURCE_DESCRIBED || a->first != a->last);
}

/* Whether a body says it, and does not only think so as many do: "how [the
 * nation] will reckon with it", "worries on both [sides]". */
static bool says(const gly_annotations *all, const gly_attribution *a)
{
    const gly_reading *reading = all->reading;
    gly_symbol class =
        a->cue_first == GLY_NONE ? 0 : gly_frame_class(reading, a->cue_first);
    return described_end(reading, a) == a->last &&
           (class == 0 || a->form == GLY_FORM_NOUN ||
            class != gly_lexicon_symbol(all->language->lexicon, "belief"));
}

/* Whether one of two sources is a body without a name that is not the other:
 * "the union" and "the Harbour Authority", "the university" and "Ines Okoro".
 * Two bodies without names are of two kinds; of one kind, "the police" and "the
 * unit", the one may be part of the other. */
static bool are_two_bodies(const gly_annotations *all, const gly_attribution *a,
                           const gly_attribution *b)
{
    gly_symbol known = known_body(all, a), other = known_body(all, b);
    if (known != 0 && other != 0)
        return known != other;
    return (known != 0 && says(all, a) && is_somebody(all->reading, b)) ||
           (other != 0 && says(all, b) && is_somebody(all->reading, a));
}

/* Whose the noun at `noun` is by a name before it: "[the Alliance's] study",
 * "[Weather Bureau] figures"; GLY_NONE for nobody's. */
static uint32_t owner_of(const gly_reading *reading, uint32_t noun)
{
    static const gly_relation relations[] = {GLY_REL_NMOD_POSS,
                                             GLY_REL_COMPOUND};
    const gly_syntax *syntax = &reading->language->syntax;
    for (size_t i = 0; i < sizeof relations / sizeof relations[0]; i++) {
        uint32_t child = gly_syntax_child(syntax, noun, relations[i]);
        for (; child != GLY_NONE && child < noun;
             child = gly_syntax_next(syntax, child, relations[i])) {
            if (gly_reading_has(reading, child, GLY_TOKEN_CAPITAL) &&
                child + 2 >= noun)
                return child;
        }
    }
    return GLY_NONE;
}

/* Who made what the noun at `noun` names by a clause or phrase behind it: "a
 * forecast by [it]", "a study that [it] published"; GLY_NONE for none. */
static uint32_t maker_behind(const gly_reading *reading, uint32_t noun)
{
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t clause = gly_syntax_child(syntax, noun, GLY_REL_ACL_RELCL);
    if (clause == GLY_NONE)
        clause = gly_syntax_child(syntax, noun, GLY_REL_ACL);
    uint32_t subject = clause == GLY_NONE
                           ? GLY_NONE
                           : gly_syntax_child(syntax, clause, GLY_REL_NSUBJ);
    if (subject != GLY_NONE &&
        !gly_reading_is(reading, subject, GLY_IS_RELATIVE))
        return subject;
    for (uint32_t child = gly_syntax_child(syntax, noun, GLY_REL_NMOD);
         child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_NMOD)) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (child > noun && word != GLY_NONE &&
            (gly_reading_is_word(reading, word, "by") ||
             gly_reading_is_word(reading, word, "from")))
            return child;
    }
    return GLY_NONE;
}

/* Whether a name stands in the words. */
static bool hold_name(const gly_reading *reading, gly_phrase words)
{
    for (uint32_t i = words.first; i <= words.last; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL))
            return true;
    }
    return false;
}

/* The words of a source in place of its own, without the preposition before
 * them; as they are where they hold no name: "a survey by the organization" is
 * whoever's. */
static void put_words(gly_attribution *a, const gly_reading *reading,
                      gly_phrase words)
{
    if (gly_reading_is(reading, words.first, GLY_IS_PREPOSITION) &&
        words.first < words.last)
        words.first++;
    if (!hold_name(reading, words))
        return;
    a->kind = GLY_SOURCE_BODY;
    a->first = words.first;
    a->last = words.last;
}

/* What "which" stands for, and whose "whose report" is: "[Lindqvar Energy],
 * whose report put it at nine". False for another source. */
static bool find_antecedent(gly_phrase *out, const gly_reading *reading,
                            const gly_attribution *a)
{
    if (gly_reading_is_word(reading, a->first, "whose") && a->first > 1) {
        uint32_t before = a->first - 1;
        before -= gly_reading_at(reading, before, ',');
        *out = gly_grammar_phrase(reading, before);
        return out->last < a->first;
    }
    return a->first == a->last && a->cue_first != GLY_NONE &&
           gly_reading_is(reading, a->first, GLY_IS_RELATIVE) &&
           gly_grammar_subject(out, reading, a->cue_first);
}

/* "[the union]'s own accountant": the body whose the source is by "own";
 * GLY_NONE for none. */
static uint32_t own_body(const gly_reading *reading, const gly_attribution *a)
{
    for (uint32_t i = a->first; i + 2 < a->last; i++) {
        if (gly_reading_is_owner(reading, i) &&
            gly_reading_is_word(reading, i + 2, "own"))
            return i;
    }
    return GLY_NONE;
}

/* The attribution with its source, or in place of "which" what that stands
 * for, of "a study" or "a report" who made that. */
static gly_attribution with_maker(const gly_annotations *all,
                                  const gly_attribution *a)
{
    const gly_reading *reading = all->reading;
    gly_attribution out = *a;
    gly_phrase words;
    if (a->last == GLY_NONE || a->entity_count > 0)
        return out;
    if (find_antecedent(&words, reading, a)) {
        put_words(&out, reading, words);
        return out;
    }
    uint32_t body = own_body(reading, a);
    if (body != GLY_NONE) {
        out.last = body;
        return out;
    }
    uint32_t noun = a->last;
    while (noun > a->first && gly_reading_is(reading, noun, GLY_IS_STOP))
        noun--;
    if (described_end(reading, a) < noun)
        noun = described_end(reading, a);
    uint8_t file = gly_reading_file(reading, noun, GLY_NOUN);
    if (file != GLY_FILE_NOUN_COMMUNICATION &&
        file != GLY_FILE_NOUN_COGNITION && file != GLY_FILE_NOUN_ACT &&
        !gly_reading_is(reading, noun, GLY_IS_REPORT_NOUN))
        return out;
    uint32_t maker = maker_behind(reading, noun);
    bool behind = maker != GLY_NONE;
    if (!behind)
        maker = owner_of(reading, noun);
    if (maker == GLY_NONE)
        return out;
    words = gly_grammar_phrase(reading, maker);
    words.last = maker;
    put_words(&out, reading, words);
    return out;
}

bool gly_attribution_sources_differ(const gly_claims *claims,
                                    const gly_claim *a, const gly_claim *b)
{
    const gly_annotations *all = claims->annotations;
    gly_attribution first = with_maker(all, gly_claims_attribution(claims, a)),
                    second = with_maker(all, gly_claims_attribution(claims, b));
    const gly_attribution *one = &first, *two = &second;
    bool named = is_named(all->reading, one) && is_named(all->reading, two);
    return (named || are_two_bodies(all, one, two)) &&
           !gly_attributions_share_entity(one, two) &&
           !speaks_for(claims, one, two) && !speaks_for(claims, two, one);
}
