#include "language/pairing.h"

enum { LONGEST_NAME = 6 }; /* tokens between a comma and the verb */

static gly_quote *quote_at(const gly_pairing *pairing, uint32_t index)
{
    return gly_list_at(&pairing->quotes, index);
}

static gly_quote_note *note_at(const gly_pairing *pairing, uint32_t index)
{
    return gly_list_at(&pairing->notes, index);
}

gly_quote *gly_pairing_open(const gly_pairing *pairing, uint32_t level)
{
    return quote_at(pairing, *(uint32_t *)gly_list_at(&pairing->stack, level));
}

uint32_t gly_pairing_depth(const gly_pairing *pairing)
{
    return pairing->stack.count;
}

/* The quotation around what comes now; GLY_NONE for none. */
static uint32_t around(const gly_pairing *pairing)
{
    if (gly_pairing_depth(pairing) == pairing->base)
        return GLY_NONE;
    return *(uint32_t *)gly_list_last(&pairing->stack);
}

static gly_status add_quote(gly_pairing *pairing, const gly_quote *quote)
{
    gly_quote *added = gly_list_add(&pairing->quotes, pairing->arena);
    if (added == NULL || gly_list_add(&pairing->notes, pairing->arena) == NULL)
        return GLY_NO_MEMORY;
    *added = *quote;
    added->parent = around(pairing);
    added->depth = added->parent == GLY_NONE
                       ? 0
                       : quote_at(pairing, added->parent)->depth + 1;
    return GLY_OK;
}

/* The quotation has an opening mark once more, at `token`. */
static void mark_again(gly_quote_note *note, uint32_t token)
{
    note->start = note->from = token;
    note->credited = false;
}

static gly_status open_quote(gly_pairing *pairing, const gly_quote_mark *mark)
{
    for (uint32_t i = gly_pairing_depth(pairing); i-- > pairing->base;) {
        uint32_t index = *(uint32_t *)gly_list_at(&pairing->stack, i);
        if (quote_at(pairing, index)->single != mark->single ||
            (note_at(pairing, index)->straight && mark->curly))
            continue;
        note_at(pairing, index)->nested = true;
        break;
    }
    gly_quote quote = {.open = mark->token,
                       .close = GLY_NONE,
                       .first = mark->token + 1,
                       .single = mark->single};
    gly_status status = add_quote(pairing, &quote);
    uint32_t *top =
        status == GLY_OK ? gly_list_add(&pairing->stack, pairing->arena) : NULL;
    if (top == NULL)
        return GLY_NO_MEMORY;
    *top = pairing->quotes.count - 1;
    *note_at(pairing, *top) = (gly_quote_note){
        .straight = !mark->curly,
        .start = mark->token,
        .from = mark->token,
    };
    return GLY_OK;
}

/* A closing mark that nothing opened. */
static gly_status add_stray(gly_pairing *pairing, const gly_quote_mark *mark)
{
    gly_quote quote = {.open = GLY_NONE,
                       .close = mark->token,
                       .first = mark->token + 1,
                       .last = mark->token,
                       .single = mark->single};
    return add_quote(pairing, &quote);
}

void gly_pairing_leave(gly_pairing *pairing, uint32_t level, uint32_t last)
{
    while (gly_pairing_depth(pairing) > level) {
        gly_pairing_open(pairing, gly_pairing_depth(pairing) - 1)->last = last;
        pairing->stack.count--;
    }
}

/* The level of the innermost open quotation of the kind; GLY_NONE for none. */
static uint32_t level_of(const gly_pairing *pairing, bool single)
{
    for (uint32_t level = gly_pairing_depth(pairing);
         level-- > pairing->base;) {
        if (gly_pairing_open(pairing, level)->single == single)
            return level;
    }
    return GLY_NONE;
}

static void close_quote(gly_pairing *pairing, uint32_t level, uint32_t token)
{
    gly_pairing_leave(pairing, level + 1, token - 1);
    gly_quote *quote = gly_pairing_open(pairing, level);
    const gly_token *tokens = pairing->input->tokens->items;
    quote->close = token;
    quote->last = token - 1;
    quote->continued =
        quote->continued || tokens[quote->open].block != tokens[token].block;
    pairing->stack.count--;
}

/* The class of `token` in `list`; 0 when it is not there. */
static gly_symbol class_of(const gly_pairing *pairing, gly_list_id list,
                           uint32_t token)
{
    const gly_symbol *form = &pairing->input->tokens->folded[token];
    if (list == GLY_NONE)
        return 0;
    return gly_lexicon_find(pairing->input->lexicon, list, form, 1).class;
}

/* Whether `token` is the one byte `mark`. */
static bool is_byte(const gly_pairing *pairing, uint32_t token, char mark)
{
    gly_span span = pairing->input->tokens->items[token].text;
    return span.length == 1 &&
           pairing->input->document->text.data[span.offset] == mark;
}

/* A name or a pronoun of the third person, or a part of one: not "I", nor what
 * somebody publishes: "wrote them, and". */
static bool names_speaker(const gly_pairing *pairing, uint32_t token)
{
    const gly_token *item = &pairing->input->tokens->items[token];
    if ((item->flags & GLY_TOKEN_CAPITAL) != 0 && item->text.length > 1)
        return true;
    gly_symbol form = pairing->input->tokens->folded[token];
    return form == pairing->persons[0] || form == pairing->persons[1] ||
           form == pairing->persons[2];
}

/* Whether the verb of saying at `token`, with its speaker before it, ends: ",
 * Pfister said." and ", Pfister said at the inquest." */
static bool ends_credit(const gly_pairing *pairing, uint32_t token)
{
    uint32_t next = token + 1, before = token - 1;
    bool named =
        (pairing->input->tokens->items[before].flags & GLY_TOKEN_CAPITAL) != 0;
    return is_byte(pairing, next, '.') || is_byte(pairing, next, ',') ||
           (named && next < pairing->input->tokens->count &&
            class_of(pairing, pairing->prepositions, next) != 0);
}

/* Whether `token` is a verb of saying that credits what stands before it: ",
 * said Nora Pfister" or ", Pfister said." or ", she said." */
static bool credits(const gly_pairing *pairing, uint32_t from, uint32_t token)
{
    if (class_of(pairing, pairing->verbs, token) == 0)
        return false;
    uint32_t at = token;
    while (at > from && token - at < LONGEST_NAME &&
           names_speaker(pairing, at - 1))
        at--;
    if (at == from || !is_byte(pairing, at - 1, ','))
        return false;
    if (at == token)
        return names_speaker(pairing, token + 1);
    return ends_credit(pairing, token);
}

/* Whether somebody was credited with the innermost quotation since its last
 * mark, up to the token `end`. What is known is kept: no token is asked twice.
 */
static bool was_credited(gly_pairing *pairing, uint32_t end)
{
    gly_quote_note *note = note_at(pairing, around(pairing));
    for (; note->from + 1 < end && !note->credited; note->from++)
        note->credited = credits(pairing, note->start, note->from + 1);
    return note->credited;
}

/* Whether the end of a sentence stands before `token`: ". ", "?! ", "... ". */
static bool follows_stop(const gly_pairing *pairing, uint32_t token)
{
    if (token == 0)
        return false;
    gly_span span = pairing->input->tokens->items[token - 1].text;
    char byte = pairing->input->document->text.data[span.offset];
    return byte == '.' || byte == '?' || byte == '!';
}

/* Whether the mark opens the quotation at `level` again: at the head of a
 * sentence, with nobody credited since. Texts whose paragraphs have run
 * together are full of these. */
static bool opens_again(gly_pairing *pairing, const gly_quote_mark *mark,
                        uint32_t level)
{
    const gly_token *tokens = pairing->input->tokens->items;
    uint32_t token = mark->token;
    if (level == GLY_NONE || level + 1 != gly_pairing_depth(pairing) ||
        (tokens[token].flags & GLY_TOKEN_GLUED) != 0)
        return false;
    return follows_stop(pairing, token) && !was_credited(pairing, token);
}

/* Whether the mark, which faces as if it opened, closes what is open: the
 * blank is on the wrong side. "the "City of Light "as it" */
static bool is_late_blank(const gly_pairing *pairing,
                          const gly_quote_mark *mark, const gly_outlook *ahead)
{
    const gly_token *tokens = pairing->input->tokens->items;
    uint32_t level = level_of(pairing, false);
    if (mark->curly || mark->facing != GLY_FACES_OPEN || ahead->inch ||
        level == GLY_NONE || level + 1 != gly_pairing_depth(pairing))
        return false;
    uint32_t open = note_at(pairing, around(pairing))->start;
    return tokens[open].block == tokens[mark->token].block &&
           !follows_stop(pairing, mark->token) &&
           !is_byte(pairing, mark->token - 1, ':');
}

/* Whether the mark, which faces as if it closed, opens: the next one closes,
 * and no speaker is named after it. "it was like," Stop that" and" */
static bool is_early_blank(const gly_pairing *pairing,
                           const gly_quote_mark *mark, const gly_outlook *ahead)
{
    const gly_tokens *tokens = pairing->input->tokens;
    if (!ahead->inch || mark->token + 1 == tokens->count ||
        (tokens->items[mark->token + 1].flags & GLY_TOKEN_GLUED) != 0)
        return false;
    for (uint32_t i = 1; i < LONGEST_NAME && mark->token + i < tokens->count;
         i++) {
        if (class_of(pairing, pairing->verbs, mark->token + i) != 0)
            return false;
    }
    return true;
}

static bool is_opening(gly_pairing *pairing, const gly_quote_mark *mark,
                       const gly_outlook *ahead)
{
    if (mark->facing == GLY_FACES_OPEN)
        return !is_late_blank(pairing, mark, ahead);
    if (level_of(pairing, false) != GLY_NONE)
        return false;
    return mark->facing == GLY_FACES_EITHER ||
           is_early_blank(pairing, mark, ahead);
}

static gly_status pair_double(gly_pairing *pairing, const gly_quote_mark *mark,
                              const gly_outlook *ahead)
{
    uint32_t level = level_of(pairing, false);
    if (mark->measure && (level == GLY_NONE || ahead->inch))
        return GLY_OK;
    bool opens = is_opening(pairing, mark, ahead);
    if (opens && opens_again(pairing, mark, level)) {
        gly_pairing_open(pairing, level)->reopened = true;
        mark_again(note_at(pairing, around(pairing)), mark->token);
        return GLY_OK;
    }
    if (opens)
        return open_quote(pairing, mark);
    if (level == GLY_NONE)
        return add_stray(pairing, mark);
    close_quote(pairing, level, mark->token);
    return GLY_OK;
}

/* Whether the mark, which could close, is an apostrophe instead. */
static bool is_apostrophe(const gly_pairing *pairing,
                          const gly_quote_mark *mark, const gly_outlook *ahead)
{
    uint32_t level = level_of(pairing, true);
    if (level == GLY_NONE)
        return !mark->firm;
    if (mark->genitive && ahead->firm)
        return true;
    return level + 1 < gly_pairing_depth(pairing) && !mark->firm;
}

static gly_status pair_single(gly_pairing *pairing, const gly_quote_mark *mark,
                              const gly_outlook *ahead)
{
    if (mark->facing == GLY_FACES_OPEN) {
        bool heads = mark->token == 0 ||
                     pairing->input->tokens->items[mark->token - 1].block !=
                         pairing->input->tokens->items[mark->token].block;
        if (!mark->curly && !ahead->close && !heads)
            return GLY_OK;
        return open_quote(pairing, mark);
    }
    uint32_t level = level_of(pairing, true);
    if (mark->measure && level == GLY_NONE)
        return GLY_OK;
    if (is_apostrophe(pairing, mark, ahead))
        return GLY_OK;
    if (level == GLY_NONE)
        return add_stray(pairing, mark);
    close_quote(pairing, level, mark->token);
    return GLY_OK;
}

void gly_pairing_resume(gly_pairing *pairing, uint32_t level, uint32_t token)
{
    gly_pairing_open(pairing, level)->continued = true;
    mark_again(gly_pairing_note(pairing, level), token);
}

gly_pairing gly_pairing_of(gly_arena *arena, const gly_quote_input *input)
{
    return (gly_pairing){
        .arena = arena,
        .input = input,
        .verbs = gly_lexicon_list(input->lexicon, "reporting-verb"),
        .prepositions = gly_lexicon_list(input->lexicon, "preposition"),
        .persons = {gly_lexicon_symbol(input->lexicon, "he"),
                    gly_lexicon_symbol(input->lexicon, "she"),
                    gly_lexicon_symbol(input->lexicon, "they")},
        .quotes = gly_list_of(sizeof(gly_quote)),
        .notes = gly_list_of(sizeof(gly_quote_note)),
        .stack = gly_list_of(sizeof(uint32_t)),
    };
}

gly_quote_note *gly_pairing_note(const gly_pairing *pairing, uint32_t level)
{
    return note_at(pairing, *(uint32_t *)gly_list_at(&pairing->stack, level));
}

gly_status gly_pairing_add(gly_pairing *pairing, const gly_quote_mark *mark,
                           const gly_outlook *ahead)
{
    return mark->single ? pair_single(pairing, mark, ahead)
                        : pair_double(pairing, mark, ahead);
}
