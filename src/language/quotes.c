/* Pairing goes block by block with a stack of what is open. A mark that its
 * neighbours leave in doubt is settled by the stack and by what is still to
 * come in the block: "‘The players’ vote stands,’ he said" has two marks that
 * could close, and the one after the comma does.
 *
 * At the end of a paragraph the stack is kept. When the next paragraph begins
 * with the same marks again they are not new: it is one quotation that runs
 * on. Otherwise what is open was never closed. */
#include "language/quotes.h"

#include "language/quote_marks.h"

enum { LONGEST_NAME = 6 }; /* tokens between a comma and the verb */

typedef struct {
    gly_arena *arena;
    const gly_quote_input *input;
    const gly_tokens *tokens;
    gly_list_id verbs;
    gly_list quotes; /* gly_quote */
    gly_list stack;  /* uint32_t: quotations that are open, outermost first */
    uint32_t base;   /* those below do not belong to this block */
    gly_list marks;  /* gly_quote_mark, of one block */
    gly_list ahead;  /* outlook, one for each of `marks` */
    gly_list notes;  /* note, one for each of `quotes` */
} pairer;

/* What is known of a quotation while marks are paired. */
typedef struct {
    bool nested;   /* another of its kind was opened in it: it cannot run on */
    bool straight; /* its mark may be an apostrophe */
    uint32_t from; /* the last of its marks that opened */
} note;

/* What is still to come in the block after a mark. */
typedef struct {
    bool close;      /* a single mark that can close */
    bool firm;       /* a firm one before the next that opens */
    bool inch_close; /* the next double mark can only close */
} outlook;

static gly_quote *quote_at(const pairer *pairing, uint32_t index)
{
    return gly_list_at(&pairing->quotes, index);
}

static note *note_at(const pairer *pairing, uint32_t index)
{
    return gly_list_at(&pairing->notes, index);
}

static gly_quote *open_at(const pairer *pairing, uint32_t level)
{
    return quote_at(pairing, *(uint32_t *)gly_list_at(&pairing->stack, level));
}

static uint32_t depth(const pairer *pairing)
{
    return pairing->stack.count;
}

/* The quotation around what comes now; GLY_NONE for none. */
static uint32_t around(const pairer *pairing)
{
    if (depth(pairing) == pairing->base)
        return GLY_NONE;
    return *(uint32_t *)gly_list_last(&pairing->stack);
}

static gly_status add_quote(pairer *pairing, const gly_quote *quote)
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

static gly_status open_quote(pairer *pairing, const gly_quote_mark *mark)
{
    for (uint32_t i = depth(pairing); i-- > pairing->base;) {
        uint32_t index = *(uint32_t *)gly_list_at(&pairing->stack, i);
        if (quote_at(pairing, index)->single != mark->single)
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
    *note_at(pairing, *top) = (note){
        .straight = !mark->curly,
        .from = mark->token,
    };
    return GLY_OK;
}

/* A closing mark that nothing opened. */
static gly_status add_stray(pairer *pairing, const gly_quote_mark *mark)
{
    gly_quote quote = {.open = GLY_NONE,
                       .close = mark->token,
                       .first = mark->token + 1,
                       .last = mark->token,
                       .single = mark->single};
    return add_quote(pairing, &quote);
}

/* Take what is open from `level` on off the stack: it ends with `last`. */
static void leave_open(pairer *pairing, uint32_t level, uint32_t last)
{
    while (depth(pairing) > level) {
        open_at(pairing, depth(pairing) - 1)->last = last;
        pairing->stack.count--;
    }
}

/* The level of the innermost open quotation of the kind; GLY_NONE for none. */
static uint32_t level_of(const pairer *pairing, bool single)
{
    for (uint32_t level = depth(pairing); level-- > pairing->base;) {
        if (open_at(pairing, level)->single == single)
            return level;
    }
    return GLY_NONE;
}

static void close_quote(pairer *pairing, uint32_t level, uint32_t token)
{
    leave_open(pairing, level + 1, token - 1);
    gly_quote *quote = open_at(pairing, level);
    const gly_token *tokens = pairing->tokens->items;
    quote->close = token;
    quote->last = token - 1;
    quote->continued =
        quote->continued || tokens[quote->open].block != tokens[token].block;
    pairing->stack.count--;
}

/* Whether `token` is a verb of saying that credits what stands before it: a
 * comma, then at most a short name, then the verb. "“We stay, she said." */
static bool credits(const pairer *pairing, uint32_t from, uint32_t token)
{
    const gly_token *tokens = pairing->tokens->items;
    const gly_symbol *form = &tokens[token].folded;
    if (pairing->verbs == GLY_NONE ||
        gly_lexicon_find(pairing->input->lexicon, pairing->verbs, form, 1)
                .count == 0)
        return false;
    for (uint32_t at = token; at > from && token - at < LONGEST_NAME; at--) {
        gly_span span = tokens[at - 1].text;
        if ((tokens[at - 1].flags & GLY_TOKEN_MARK) != 0)
            return pairing->input->document->text.data[span.offset] == ',';
    }
    return false;
}

/* Whether the mark opens the quotation at `level` again: at the head of a
 * sentence, with nobody credited since. Texts whose paragraphs have run
 * together are full of these. */
static bool opens_again(const pairer *pairing, const gly_quote_mark *mark,
                        uint32_t level)
{
    const gly_token *tokens = pairing->tokens->items;
    if (level == GLY_NONE || level + 1 != depth(pairing) || mark->token == 0 ||
        (tokens[mark->token].flags & GLY_TOKEN_GLUED) != 0 ||
        (tokens[mark->token - 1].flags & GLY_TOKEN_MARK) == 0)
        return false;
    gly_span stop = tokens[mark->token - 1].text;
    char byte = pairing->input->document->text.data[stop.offset];
    if (byte != '.' && byte != '?' && byte != '!')
        return false;
    uint32_t from = note_at(pairing, around(pairing))->from;
    for (uint32_t at = from; at < mark->token; at++) {
        if (credits(pairing, from, at))
            return false;
    }
    return true;
}

static gly_status pair_double(pairer *pairing, const gly_quote_mark *mark,
                              const outlook *ahead)
{
    uint32_t level = level_of(pairing, false);
    if (mark->measure && (level == GLY_NONE || ahead->inch_close))
        return GLY_OK;
    bool opens = mark->facing == GLY_FACES_OPEN ||
                 (mark->facing == GLY_FACES_EITHER && level == GLY_NONE);
    if (opens && opens_again(pairing, mark, level)) {
        open_at(pairing, level)->reopened = true;
        note_at(pairing, around(pairing))->from = mark->token;
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
static bool is_apostrophe(const pairer *pairing, const gly_quote_mark *mark,
                          const outlook *ahead)
{
    uint32_t level = level_of(pairing, true);
    if (level == GLY_NONE)
        return !mark->firm;
    if (mark->genitive && ahead->firm)
        return true;
    return level + 1 < depth(pairing) && !mark->firm;
}

static gly_status pair_single(pairer *pairing, const gly_quote_mark *mark,
                              const outlook *ahead)
{
    if (mark->facing == GLY_FACES_OPEN) {
        bool heads =
            mark->token == 0 || pairing->tokens->items[mark->token - 1].block !=
                                    pairing->tokens->items[mark->token].block;
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

static gly_status gather_marks(pairer *pairing, uint32_t first, uint32_t end)
{
    const gly_token *tokens = pairing->tokens->items;
    gly_span span = pairing->input->document->blocks[tokens[first].block].text;
    gly_text block = {pairing->input->document->text.data, gly_span_end(span)};
    pairing->marks.count = 0;
    for (uint32_t i = first; i < end; i++) {
        if ((tokens[i].flags & GLY_TOKEN_QUOTE) == 0)
            continue;
        gly_quote_mark mark =
            gly_quote_mark_of(pairing->tokens, i, block, span.offset);
        if (mark.facing == GLY_FACES_NONE)
            continue;
        gly_quote_mark *added = gly_list_add(&pairing->marks, pairing->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = mark;
    }
    return GLY_OK;
}

/* Look from the end of the block back at what each mark has ahead. */
static gly_status look_ahead(pairer *pairing)
{
    pairing->ahead.count = 0;
    for (uint32_t i = 0; i < pairing->marks.count; i++) {
        if (gly_list_add(&pairing->ahead, pairing->arena) == NULL)
            return GLY_NO_MEMORY;
    }
    outlook seen = {false, false, false};
    for (uint32_t i = pairing->marks.count; i-- > 0;) {
        const gly_quote_mark *mark = gly_list_at(&pairing->marks, i);
        *(outlook *)gly_list_at(&pairing->ahead, i) = seen;
        bool closes = mark->facing == GLY_FACES_CLOSE;
        if (!mark->single) {
            seen.inch_close = closes;
        } else {
            seen.close = seen.close || closes;
            seen.firm = closes && (seen.firm || mark->firm);
        }
    }
    return GLY_OK;
}

/* Kinds of block that a quotation may run through. */
static bool runs_on(gly_block_kind kind)
{
    return kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_QUOTE ||
           kind == GLY_BLOCK_LIST_ITEM;
}

/* Kinds that stand between two paragraphs without parting them. */
static bool stands_aside(gly_block_kind kind)
{
    return kind == GLY_BLOCK_FURNITURE || kind == GLY_BLOCK_CAPTION;
}

/* Whether the one quotation that is open from the paragraph before is closed
 * in this block without being opened again: "“We stay" in one paragraph, "and
 * we fight,” in the next. */
static bool may_close_late(const pairer *pairing, uint32_t used)
{
    if (used > 0 || depth(pairing) == 0 ||
        note_at(pairing, *(uint32_t *)gly_list_at(&pairing->stack, 0))->nested)
        return false;
    for (uint32_t i = 0; i < pairing->marks.count; i++) {
        const gly_quote_mark *mark = gly_list_at(&pairing->marks, i);
        if (!mark->single)
            return mark->facing == GLY_FACES_CLOSE &&
                   !open_at(pairing, 0)->single;
    }
    return false;
}

/* Read the marks at the head of the block as those of the open quotations
 * again; answers how many marks they were. `first` is the first token. */
static uint32_t resume(pairer *pairing, uint32_t first, gly_block_kind kind)
{
    uint32_t used = 0;
    bool may = runs_on(kind);
    while (may && used < pairing->marks.count && used < depth(pairing)) {
        const gly_quote_mark *mark = gly_list_at(&pairing->marks, used);
        gly_quote *quote = open_at(pairing, used);
        uint32_t index = *(uint32_t *)gly_list_at(&pairing->stack, used);
        may = mark->token == first + used && quote->single == mark->single &&
              mark->facing != GLY_FACES_CLOSE &&
              !note_at(pairing, index)->nested;
        if (may) {
            quote->continued = true;
            used++;
        }
    }
    bool late = may_close_late(pairing, used) && runs_on(kind);
    /* Their `last` was set when their block ended. */
    pairing->stack.count = late ? 1 : used;
    return used;
}

static gly_status pair_marks(pairer *pairing, uint32_t from)
{
    for (uint32_t i = from; i < pairing->marks.count; i++) {
        const gly_quote_mark *mark = gly_list_at(&pairing->marks, i);
        const outlook *ahead = gly_list_at(&pairing->ahead, i);
        gly_status status = mark->single ? pair_single(pairing, mark, ahead)
                                         : pair_double(pairing, mark, ahead);
        if (status != GLY_OK)
            return status;
    }
    return GLY_OK;
}

/* The tokens from `first` to before `end` are one block. */
static gly_status pair_block(pairer *pairing, uint32_t first, uint32_t end)
{
    uint32_t block = pairing->tokens->items[first].block;
    gly_block_kind kind = pairing->input->document->blocks[block].kind;
    gly_status status = gather_marks(pairing, first, end);
    if (status == GLY_OK)
        status = look_ahead(pairing);
    if (status != GLY_OK)
        return status;
    uint32_t from = 0;
    pairing->base = 0;
    if (stands_aside(kind))
        pairing->base = depth(pairing);
    else
        from = resume(pairing, first, kind);
    status = pair_marks(pairing, from);
    if (stands_aside(kind) || !runs_on(kind))
        leave_open(pairing, pairing->base, end - 1);
    else
        for (uint32_t i = 0; i < depth(pairing); i++)
            open_at(pairing, i)->last = end - 1;
    return status;
}

/* Drop the straight single marks that never closed: they were apostrophes.
 * What they held goes to the quotation around them. */
static gly_status drop_apostrophes(gly_quotes *out, pairer *pairing)
{
    uint32_t count = pairing->quotes.count, kept = 0;
    uint32_t *number = gly_arena_array(pairing->arena, count, sizeof *number);
    if (number == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        gly_quote quote = *quote_at(pairing, i);
        if (quote.parent != GLY_NONE)
            quote.parent = number[quote.parent];
        quote.depth = quote.parent == GLY_NONE
                          ? 0
                          : quote_at(pairing, quote.parent)->depth + 1;
        bool drop = note_at(pairing, i)->straight && quote.single &&
                    quote.close == GLY_NONE && !quote.continued;
        number[i] = drop ? quote.parent : kept;
        if (!drop)
            *quote_at(pairing, kept++) = quote;
    }
    *out = (gly_quotes){pairing->quotes.items, kept};
    return GLY_OK;
}

gly_status gly_quotes_build(gly_quotes *out, gly_arena *arena,
                            const gly_quote_input *input)
{
    const gly_tokens *tokens = input->tokens;
    pairer pairing = {
        .arena = arena,
        .input = input,
        .tokens = tokens,
        .verbs = gly_lexicon_list(input->lexicon, "reporting-verb"),
        .quotes = gly_list_of(sizeof(gly_quote)),
        .stack = gly_list_of(sizeof(uint32_t)),
        .marks = gly_list_of(sizeof(gly_quote_mark)),
        .ahead = gly_list_of(sizeof(outlook)),
        .notes = gly_list_of(sizeof(note)),
    };
    for (uint32_t first = 0, end = 0; first < tokens->count; first = end) {
        while (end < tokens->count &&
               tokens->items[end].block == tokens->items[first].block)
            end++;
        gly_status status = pair_block(&pairing, first, end);
        if (status != GLY_OK)
            return status;
    }
    return drop_apostrophes(out, &pairing);
}

uint32_t gly_quotes_around(const gly_quotes *quotes, uint32_t token)
{
    uint32_t low = 0, high = quotes->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (quotes->items[middle].first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t index = low == 0 ? GLY_NONE : low - 1;
    while (index != GLY_NONE && quotes->items[index].last < token)
        index = quotes->items[index].parent;
    return index;
}
