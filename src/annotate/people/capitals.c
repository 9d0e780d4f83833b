/* capitals.c - what stands in capitals without a break.
 *
 *     [Finance Director Harold “Hal” van den Berg-Quill Jr.] told the [SERB] …
 *
 * Small particles, a nickname in quotation marks or brackets and hyphens stand
 * inside a run. Where the tagger sees a verb or an adverb, a capital opens
 * nothing: "[Brandt] Leaves the [Council]". */
#include "annotate/people/capitals.h"

#include "lexicon/wordnet.h"

enum { LONGEST_RUN = 12, TITLE_CASE_LEAST = 4, PARTICLES = 3, NICKNAME = 4 };

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

static uint32_t sentence_end(const gly_sentence *sentence)
{
    return sentence->first + sentence->count;
}

bool gly_capitals_is_tagged(const gly_reading *reading, uint32_t token)
{
    gly_xpos tag = node_at(reading, token)->xpos;
    return tag == GLY_XPOS_NNP || tag == GLY_XPOS_NNPS;
}

/* "Lee Cheuk-[yan]", "[Lunt] said": what no dictionary has. */
static bool is_syllable(const gly_reading *reading, uint32_t token)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, reading->forms[token]);
    return gly_wordnet_find(form) == GLY_NONE &&
           gly_wordnet_lemma(form, GLY_NOUN) == GLY_NONE &&
           !gly_reading_is(reading, token, GLY_IS_STOP);
}

/* "[Folkes]-Bright", at the start of a sentence. */
static bool is_doubled(const gly_reading *reading, uint32_t i)
{
    return gly_reading_at(reading, i + 1, '-') &&
           gly_reading_has(reading, i + 1, GLY_TOKEN_GLUED) &&
           gly_reading_has(reading, i + 2, GLY_TOKEN_GLUED) &&
           gly_reading_has(reading, i + 2, GLY_TOKEN_CAPITAL) &&
           gly_capitals_is_tagged(reading, i + 2);
}

/* "@HillaryRoe", "#Election": the mark of a network's users and topics. */
static bool is_handle(const gly_reading *reading, uint32_t i)
{
    gly_text text = gly_reading_text(reading, i);
    return text.size > 0 && (text.data[0] == '@' || text.data[0] == '#');
}

/* "Ex-[manager]", "Co-[founder]": a word in capitals at the head of a sentence
 * that ends in a common noun. */
static bool is_prefixed(const gly_reading *reading, uint32_t i)
{
    gly_text text = gly_reading_text(reading, i);
    uint32_t from = text.size;
    while (from > 0 && text.data[from - 1] != '-')
        from--;
    gly_text noun = gly_text_slice(text, (gly_span){from, text.size - from});
    return from > 0 && noun.size > 0 && noun.data[0] >= 'a' &&
           noun.data[0] <= 'z' &&
           (gly_wordnet_find(noun) != GLY_NONE ||
            gly_wordnet_lemma(noun, GLY_NOUN) != GLY_NONE);
}

/* Whether the word at the head of a sentence is a name, although the tagger
 * sees none: it has no other meaning, or ends a name elsewhere. Of an adverb,
 * as "[Overgaard], 36, left", both must hold. */
static bool opens_with_name(const gly_capitals *r, uint32_t i)
{
    const gly_reading *reading = r->reading;
    gly_xpos tag = node_at(reading, i)->xpos;
    bool ending = r->ending != NULL && r->ending[reading->forms[i]];
    return tag == GLY_XPOS_NN || tag == GLY_XPOS_UH
               ? ending || is_syllable(reading, i)
               : ending && is_syllable(reading, i);
}

/* "Will Young, [52,]", "April Day, [who]", "May Wood, [chief of police]": who
 * is named before a comma is told of. */
static bool is_told_of(const gly_reading *reading, uint32_t i)
{
    bool aged = gly_reading_has(reading, i, GLY_TOKEN_NUMBER) &&
                gly_reading_text(reading, i).size <= 2 &&
                gly_reading_at(reading, i + 1, ',');
    return aged || gly_reading_is_word(reading, i, "who") ||
           gly_reading_is_word(reading, i, "whose") ||
           (gly_reading_is(reading, i, GLY_IS_ROLE) &&
            !gly_reading_has(reading, i, GLY_TOKEN_CAPITAL)) ||
           (gly_reading_is(reading, i, GLY_IS_DETERMINER) &&
            gly_reading_is(reading, i + 1, GLY_IS_ROLE));
}

/* "[Will] Hebble, a builder, came", "[May] Orton said": a given name that is
 * taken for a verb at the head of a sentence which asks nothing. */
static bool is_given_verb(const gly_capitals *r, uint32_t i)
{
    const gly_reading *reading = r->reading;
    uint32_t end = sentence_end(r->sentence);
    bool opens = i == r->sentence->first;
    bool month = gly_reading_is(reading, i, GLY_IS_CALENDAR);
    if (!opens || i + 2 >= end || !gly_reading_is(reading, i, GLY_IS_GIVEN) ||
        (!is_syllable(reading, i + 1) &&
         (month || node_at(reading, i + 1)->upos != GLY_UPOS_PROPN) &&
         !(gly_reading_at(reading, i + 2, ',') &&
           is_told_of(reading, i + 3))) ||
        !gly_reading_has(reading, i + 1, GLY_TOKEN_CAPITAL) ||
        gly_reading_at(reading, end - 1, '?'))
        return false;
    gly_xpos next = node_at(reading, i + 2)->xpos;
    return gly_reading_at(reading, i + 2, ',') || next == GLY_XPOS_VBD ||
           next == GLY_XPOS_VBZ ||
           gly_reading_is(reading, i + 2, GLY_IS_SAYING);
}

bool gly_capitals_is_part(const gly_capitals *r, uint32_t i)
{
    const gly_reading *reading = r->reading;
    if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
        !gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) ||
        is_handle(reading, i) || is_prefixed(reading, i) ||
        gly_reading_is(reading, i, GLY_IS_DETERMINER | GLY_IS_PRONOUN))
        return false;
    bool flat = node_at(reading, i)->relation == GLY_REL_FLAT;
    if (is_given_verb(r, i) || (i > 0 && is_given_verb(r, i - 1)))
        return true;
    if (gly_reading_is(reading, i, GLY_IS_CALENDAR) && !flat)
        return false;
    if (gly_capitals_is_tagged(reading, i))
        return !gly_reading_is(reading, i, GLY_IS_PREPOSITION);
    bool opens = i == r->sentence->first ||
                 (i == r->sentence->first + 1 &&
                  gly_reading_has(reading, i - 1, GLY_TOKEN_MARK));
    if (opens)
        return gly_reading_is(reading, i, GLY_IS_HONORIFIC) ||
               is_doubled(reading, i) || opens_with_name(r, i);
    /* "was [Winifred] Bell": taken for a participle. */
    if (gly_reading_is(reading, i, GLY_IS_GIVEN) && is_syllable(reading, i))
        return true;
    gly_upos upos = node_at(reading, i)->upos;
    return upos != GLY_UPOS_VERB && upos != GLY_UPOS_AUX &&
           upos != GLY_UPOS_ADV &&
           !gly_reading_is(reading, i,
                           GLY_IS_STOP | GLY_IS_PREPOSITION | GLY_IS_BREAK);
}

bool gly_capitals_tell_seat(const gly_capitals *r)
{
    const gly_reading *reading = r->reading;
    return r->last >= r->first + 2 && r->first > r->sentence->first &&
           gly_reading_text(reading, r->first).size == 1 &&
           gly_reading_at(reading, r->first + 1, '-') &&
           (gly_reading_at(reading, r->first - 1, ',') ||
            gly_reading_at(reading, r->first - 1, '('));
}

bool gly_capitals_tell_nothing(const gly_reading *reading,
                               const gly_sentence *sentence)
{
    uint32_t capitals = 0, words = 0;
    for (uint32_t i = sentence->first; i < sentence_end(sentence); i++) {
        bool counts = gly_reading_has(reading, i, GLY_TOKEN_WORD) &&
                      !gly_reading_is(reading, i, GLY_IS_STOP);
        words += counts;
        capitals += counts && gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
    }
    bool stops = gly_reading_at(reading, sentence_end(sentence) - 1, '.');
    return !stops && words >= TITLE_CASE_LEAST && capitals * 5 >= words * 4;
}

/* After the particles that follow `i`: "Ursula [von der] Leyen", "[al-]". */
static uint32_t skip_particles(const gly_capitals *r, uint32_t i)
{
    uint32_t at = i;
    while (at < i + PARTICLES &&
           (gly_reading_is(r->reading, at, GLY_IS_PARTICLE) ||
            (at > i && gly_reading_at(r->reading, at, '-'))))
        at++;
    return at;
}

/* The end of a nickname that opens at `i`: "[“Hal”]"; `i` when there is none.
 */
static uint32_t skip_nickname(const gly_capitals *r, uint32_t i)
{
    bool bracket = gly_reading_at(r->reading, i, '(');
    if (!bracket && !gly_reading_has(r->reading, i, GLY_TOKEN_QUOTE))
        return i;
    uint32_t at = i + 1;
    while (at < i + NICKNAME && gly_capitals_is_part(r, at))
        at++;
    bool closes = bracket ? gly_reading_at(r->reading, at, ')')
                          : gly_reading_has(r->reading, at, GLY_TOKEN_QUOTE);
    return closes && at > i + 1 && gly_capitals_is_part(r, at + 1) ? at + 1 : i;
}

static bool is_hyphen_inside(const gly_capitals *r, uint32_t i)
{
    const gly_reading *reading = r->reading;
    return gly_reading_at(reading, i, '-') &&
           gly_reading_has(reading, i, GLY_TOKEN_GLUED) &&
           gly_reading_has(reading, i + 1, GLY_TOKEN_GLUED) &&
           gly_reading_has(reading, i + 1, GLY_TOKEN_WORD) &&
           (gly_reading_has(reading, i + 1, GLY_TOKEN_CAPITAL) ||
            gly_capitals_is_tagged(reading, i + 1) ||
            is_syllable(reading, i + 1));
}

/* Where the name goes on after token `i`; `i` itself when it does not. */
static uint32_t next_part(gly_capitals *r, uint32_t i)
{
    uint32_t end = sentence_end(r->sentence);
    if (i + 1 >= end)
        return i;
    if (gly_capitals_is_part(r, i + 1))
        return i + 1;
    if (i + 2 < end && is_hyphen_inside(r, i + 1))
        return i + 2;
    uint32_t particle = skip_particles(r, i + 1);
    if (particle > i + 1 && particle < end && gly_capitals_is_part(r, particle))
        return particle;
    uint32_t nickname = skip_nickname(r, i + 1);
    if (nickname > i + 1 && nickname < end) {
        r->nickname = true;
        return nickname;
    }
    return i;
}

gly_capitals gly_capitals_at(const gly_capitals *here, uint32_t first)
{
    gly_capitals r = *here;
    r.first = r.last = first;
    r.nickname = false;
    while (r.last - r.first < LONGEST_RUN) {
        uint32_t next = next_part(&r, r.last);
        if (next == r.last)
            break;
        r.last = next;
    }
    return r;
}

/* "Senator", and no given name such as "Earl". */
static bool is_title(const gly_reading *reading, uint32_t i)
{
    return gly_reading_is(reading, i, GLY_IS_ROLE | GLY_IS_HONORIFIC) &&
           !gly_reading_is(reading, i, GLY_IS_GIVEN);
}

void gly_capitals_endings(bool *ending, const gly_reading *reading)
{
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = 1; i < count; i++) {
        bool inside =
            i > 1 && reading->sentences[i] == reading->sentences[i - 2];
        bool given = reading->sentences[i] == reading->sentences[i - 1] &&
                     gly_reading_is(reading, i - 1, GLY_IS_GIVEN);
        if ((inside || given) && gly_capitals_is_tagged(reading, i) &&
            gly_capitals_is_tagged(reading, i - 1) &&
            !is_title(reading, i - 1) &&
            gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
            gly_reading_has(reading, i - 1, GLY_TOKEN_CAPITAL))
            ending[reading->forms[i]] = true;
    }
}
