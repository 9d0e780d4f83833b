/* detail_body.c - the words of the body.
 *
 * They are known by number, so to ask whether it has a name costs nothing. */
#include "annotate/statements/detail_body.h"

#include "annotate/people/likeness.h"
#include "annotate/statements/detail_numbers.h"
#include "annotate/statements/detail_tolls.h"

enum { STEM = 5, SMALL = 2, PLACE_WORDS = 3, MONTH = 3, KIN_ASKED = 64 };

static const gly_node *node_at(const gly_detail_body *h, uint32_t token)
{
    return &h->reading->language->syntax.items[token];
}

bool gly_detail_body_is(const gly_detail_body *body, uint32_t block)
{
    gly_block_kind kind = body->reading->language->document->blocks[block].kind;
    return !gly_block_is_summary(kind) && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_FURNITURE;
}

bool gly_detail_is_substance(const gly_reading *reading, uint32_t token)
{
    return gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(reading, token, GLY_IS_STOP | GLY_IS_AUXILIARY);
}

/* "Vermont" for "Vt.": the class of the state named at the token, or 0. */
static gly_symbol place_at(const gly_detail_body *h, uint32_t token)
{
    uint32_t rest = h->reading->language->tokens.count - token;
    if (h->places == GLY_NONE ||
        !gly_reading_has(h->reading, token, GLY_TOKEN_CAPITAL))
        return 0;
    return gly_lexicon_find(h->reading->language->lexicon, h->places,
                            h->reading->forms + token,
                            rest < PLACE_WORDS ? rest : PLACE_WORDS)
        .class;
}

gly_status gly_detail_body_init(gly_detail_body *out, gly_arena *arena,
                                const gly_annotations *annotations)
{
    gly_detail_body *h = out;
    const gly_reading *reading = annotations->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    *h = (gly_detail_body){
        .annotations = annotations,
        .reading = reading,
        .reader = gly_detail_reader_of(reading),
        .places = gly_lexicon_list(lexicon, "short-name"),
        .wide = gly_lexicon_list(lexicon, "wide-place"),
        .homes = {gly_lexicon_symbol(lexicon, "european-union"),
                  gly_lexicon_symbol(lexicon, "united-states"),
                  gly_lexicon_symbol(lexicon, "united-kingdom")},
        .fates = gly_lexicon_list(lexicon, "fate"),
        .only_day = GLY_NONE};
    const gly_tokens *tokens = &reading->language->tokens;
    uint32_t symbols = gly_symbols_end(tokens->symbols);
    bool *held = gly_arena_array(arena, symbols, sizeof *held);
    bool *peoples = gly_arena_array(arena, symbols, sizeof *peoples);
    if (held == NULL || peoples == NULL)
        return GLY_NO_MEMORY;
    uint32_t days = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (!gly_detail_body_is(h, tokens->items[i].block))
            continue;
        bool is_day = gly_detail_is_day(&h->reader, i);
        if (is_day && !held[reading->forms[i]])
            h->only_day = days++ == 0 ? i : GLY_NONE;
        held[reading->forms[i]] = true;
        held[node_at(h, i)->lemma] = true;
        peoples[gly_reading_demonym(reading, i)] = true;
        peoples[place_at(h, i)] = true;
    }
    h->held = held;
    h->peoples = peoples;
    return GLY_OK;
}

/* Whether the body has a word that begins as `word` does, in its first `bytes`;
 * one of a calendar where that is asked. */
static bool has_start(const gly_detail_body *h, gly_text word, uint32_t bytes,
                      bool calendar)
{
    const gly_tokens *tokens = &h->reading->language->tokens;
    gly_text stem = {word.data, word.size < bytes ? word.size : bytes};
    for (uint32_t i = 0; i < tokens->count; i++) {
        gly_symbol other = tokens->folded[i];
        if (h->held[other] &&
            gly_text_starts(gly_symbols_text(tokens->symbols, other), stem) &&
            (!calendar || gly_reading_is(h->reading, i, GLY_IS_CALENDAR)))
            return true;
    }
    return false;
}

static gly_text form_text(const gly_detail_body *h, uint32_t token)
{
    return gly_symbols_text(h->reading->language->tokens.symbols,
                            h->reading->forms[token]);
}

bool gly_detail_body_is_wide(const gly_detail_body *body, uint32_t token)
{
    const gly_reading *reading = body->reading;
    for (size_t i = 0; i < sizeof body->homes / sizeof body->homes[0]; i++) {
        if (body->homes[i] != 0 &&
            gly_reading_demonym(reading, token) == body->homes[i])
            return true;
    }
    return body->wide != GLY_NONE &&
           gly_lexicon_find(reading->language->lexicon, body->wide,
                            reading->forms + token, 1)
                   .class
               != 0;
}

/* Whether the body has a name that is nearly this one: how it is spelled is
 * told elsewhere. */
static bool has_slip(gly_detail_body *h, uint32_t token)
{
    const gly_tokens *tokens = &h->reading->language->tokens;
    if (h->kin_asked++ >= KIN_ASKED)
        return true;
    for (uint32_t i = 0; i < tokens->count; i++) {
        gly_symbol form = h->reading->forms[i];
        if (h->held[form] &&
            gly_reading_has(h->reading, i, GLY_TOKEN_CAPITAL) &&
            gly_likeness_near(h->reading, h->reading->forms[token], form))
            return true;
    }
    return false;
}

/* "Egyptian" for "Egypt", "National" for "Nat". Of more words than a headline
 * has, it is taken as given. */
static bool has_word(gly_detail_body *h, uint32_t token)
{
    gly_text word = form_text(h, token);
    if (h->held[h->reading->forms[token]])
        return true;
    if (word.size <= SMALL || h->kin_asked++ >= KIN_ASKED)
        return word.size > SMALL;
    return has_start(h, word, STEM, false);
}

bool gly_detail_body_is_site(const gly_detail_body *body,
                             const gly_detail *detail)
{
    return gly_detail_is_place(&body->reader, detail) &&
           node_at(body, detail->first)->upos == GLY_UPOS_PROPN &&
           place_at(body, detail->first) == 0;
}

/* Where the name of a person begins in the detail: "Matt" of "Architect Matt
 * Walsh"; GLY_NONE for no given name with another after it. */
static uint32_t given_of(const gly_detail_body *h, const gly_detail *d)
{
    for (uint32_t i = d->first; d->kind == GLY_DETAIL_NAME && i < d->last;
         i++) {
        if (gly_reading_is(h->reading, i, GLY_IS_GIVEN))
            return i;
    }
    return GLY_NONE;
}

/* Whether the body has the given name, and always as somebody's of another
 * surname: "Joe" of "Joe Shirley", where it has Joe Dahl and Scott Shirley. */
static bool is_others(const gly_detail_body *h, uint32_t given,
                      uint32_t surname)
{
    const gly_annotations *a = h->annotations;
    const gly_symbol *forms = h->reading->forms;
    bool found = false;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (forms[m->first] != forms[given] ||
            !gly_detail_body_is(
                h, h->reading->language->tokens.items[m->first].block))
            continue;
        if (m->first == m->last || m->surname == GLY_NONE ||
            forms[m->surname] == forms[surname])
            return false;
        found = true;
    }
    return found;
}

/* The given name of a detail that is one person's name and whose surname the
 * body has; GLY_NONE. */
static uint32_t persons_given(const gly_detail_body *h, const gly_detail *d)
{
    const gly_mention *own = gly_mention_over(h->annotations, d->last);
    uint32_t given = given_of(h, d);
    if (d->kind != GLY_DETAIL_NAME || !h->held[h->reading->forms[d->last]])
        return GLY_NONE;
    if (own == NULL || own->surname != d->last || own->given == d->last)
        return given;
    bool pair = own->first == own->given && own->given + 1 == d->last;
    return pair ? own->given : GLY_NONE;
}

uint32_t gly_detail_body_namesake(const gly_detail_body *body,
                                  const gly_detail *detail)
{
    const gly_annotations *a = body->annotations;
    const gly_symbol *forms = body->reading->forms;
    const gly_tokens *tokens = &body->reading->language->tokens;
    uint32_t given = persons_given(body, detail), found = GLY_NONE;
    if (given == GLY_NONE)
        return GLY_NONE;
    bool mixed = body->held[forms[given]];
    if (mixed ? !is_others(body, given, detail->last)
              : given != given_of(body, detail))
        return GLY_NONE;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->form != GLY_MENTION_NAME || m->given == GLY_NONE ||
            m->surname == GLY_NONE || m->given == m->surname ||
            !(mixed || gly_reading_is(body->reading, m->given, GLY_IS_GIVEN)) ||
            forms[m->surname] != forms[detail->last] ||
            !gly_detail_body_is(body, tokens->items[m->first].block))
            continue;
        if (gly_likeness_given(body->reading, forms[given], forms[m->given]) ||
            gly_likeness_near(body->reading, forms[given], forms[m->given]))
            return GLY_NONE;
        found = found == GLY_NONE ? i : found;
    }
    return found;
}

bool gly_detail_body_has(gly_detail_body *body, const gly_detail *detail)
{
    gly_detail_body *h = body;
    const gly_detail *d = detail;
    const gly_reading *reading = h->reading;
    if (d->kind == GLY_DETAIL_PEOPLE)
        return h->peoples[gly_reading_demonym(reading, d->first)] ||
               has_word(h, d->first);
    if (d->kind == GLY_DETAIL_TOLL)
        return gly_detail_toll_has(h, d);
    if (d->kind == GLY_DETAIL_NUMBER)
        return gly_detail_number_has(h, d);
    if (d->kind == GLY_DETAIL_MONTH)
        return has_start(h, form_text(h, d->first), MONTH, true);
    if (d->kind != GLY_DETAIL_NAME)
        return h->held[reading->forms[d->first]];
    gly_symbol place = place_at(h, d->first);
    if (gly_reading_has(reading, d->first, GLY_TOKEN_CAPITALS) ||
        gly_detail_is_common(&h->reader, d) ||
        (place != 0 && h->peoples[place]))
        return true;
    if (gly_detail_body_namesake(h, d) != GLY_NONE)
        return false;
    if (given_of(h, d) != GLY_NONE)
        return has_word(h, d->last);
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (has_word(h, i))
            return true;
    }
    return has_slip(h, d->last);
}
