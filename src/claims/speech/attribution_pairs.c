#include "claims/speech/attribution_pairs.h"

#include "annotate/speech/frames.h"
#include "claims/kinds.h"
#include "claims/speech/makers.h"
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

/* Whether the source is "she" where that can be one person only: the sentence,
 * with the one before it in its paragraph, names nobody else. */
static bool is_sure(const gly_annotations *all, const gly_attribution *a)
{
    const gly_reading *reading = all->reading;
    if (a->entity == GLY_NONE || a->first != a->last ||
        !gly_reading_is(reading, a->first, GLY_IS_PRONOUN))
        return false;
    const gly_sentence *in = gly_reading_sentence(reading, a->first);
    uint32_t first = in->first;
    if (first > 0) {
        const gly_sentence *before = gly_reading_sentence(reading, first - 1);
        first = before->block == in->block ? before->first : first;
    }
    bool found = false;
    for (uint32_t m = gly_mentions_before(all, first);
         m < all->mention_count &&
         all->mentions[m].first < in->first + in->count;
         m++) {
        const gly_mention *who = &all->mentions[m];
        if (!gly_mention_is_person(all, who) || who->form != GLY_MENTION_NAME)
            continue;
        if (who->entity != a->entity)
            return false;
        found = true;
    }
    return found;
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
    uint32_t last = described ? gly_maker_described_end(reading, a) : a->last;
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
    return gly_maker_described_end(reading, a) == a->last &&
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

static bool share_word(const gly_reading *reading, const gly_attribution *a,
                       const gly_attribution *b)
{
    for (uint32_t i = a->first; i <= a->last; i++) {
        bool tells =
            gly_reading_has(reading, i, GLY_TOKEN_WORD) &&
            !gly_reading_is(reading, i, GLY_IS_STOP | GLY_IS_HONORIFIC);
        for (uint32_t k = b->first; tells && k <= b->last; k++) {
            if (reading->forms[i] == reading->forms[k])
                return true;
        }
    }
    return false;
}

/* "Some charities", not "one of the survivors". */
static bool is_some(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is_of(reading, "determiner", "quantity", token) &&
           reading->language->syntax.items[token].upos != GLY_UPOS_NUM;
}

/* "analysts", "they", "some charities": nobody whom one could ask. */
static bool is_anyone(const gly_reading *reading, const gly_attribution *a)
{
    uint32_t known = GLY_IS_PRONOUN | GLY_IS_RELATIVE;
    return a->kind == GLY_SOURCE_COLLECTIVE || is_some(reading, a->first) ||
           (a->entity == GLY_NONE && a->first == a->last &&
            gly_reading_is(reading, a->first, GLY_IS_STOP) &&
            !gly_reading_is(reading, a->first, known) &&
            !gly_reading_is_word(reading, a->first, "it"));
}

gly_attribution_sources
gly_attribution_sources_between(const gly_claims *claims,
                                const gly_attribution *a,
                                const gly_attribution *b)
{
    const gly_annotations *all = claims->annotations;
    const gly_reading *reading = all->reading;
    const gly_attribution made[2] = {gly_maker_of(all, a),
                                     gly_maker_of(all, b)};
    gly_attribution_sources out = {.word = false};
    if (made[0].first == GLY_NONE || made[1].first == GLY_NONE)
        return out;
    for (uint32_t i = 0; i < 2; i++) {
        out.kinds[i] = made[i].kind;
        out.known[i] = made[i].entity != GLY_NONE;
        out.named[i] = is_named(reading, &made[i]);
        out.bodies[i] = known_body(all, &made[i]) != 0;
        out.pronouns[i] =
            gly_reading_is(reading, made[i].first, GLY_IS_PRONOUN);
    }
    /* "[She] put it at $38 million" and, further on, "[Roe]'s estimate". */
    for (uint32_t i = 0; i < 2; i++) {
        if (out.named[1 - i] && !out.pronouns[1 - i] &&
            made[i].first < made[1 - i].first && is_sure(all, &made[i]))
            out.named[i] = true;
    }
    out.word = share_word(reading, &made[0], &made[1]);
    bool apart = !gly_attributions_share_entity(&made[0], &made[1]) &&
                 !speaks_for(claims, &made[0], &made[1]) &&
                 !speaks_for(claims, &made[1], &made[0]);
    out.differ = apart && ((out.named[0] && out.named[1]) ||
                           are_two_bodies(all, &made[0], &made[1]));
    out.may_differ = out.differ || (apart && !is_anyone(reading, &made[0]) &&
                                    !is_anyone(reading, &made[1]));
    return out;
}

gly_attribution_sources gly_attribution_sources_of(const gly_claims *claims,
                                                   const gly_claim *a,
                                                   const gly_claim *b)
{
    return gly_attribution_sources_between(claims,
                                           gly_claims_attribution(claims, a),
                                           gly_claims_attribution(claims, b));
}

bool gly_attribution_sources_differ(const gly_claims *claims,
                                    const gly_claim *a, const gly_claim *b)
{
    return gly_attribution_sources_of(claims, a, b).differ;
}
