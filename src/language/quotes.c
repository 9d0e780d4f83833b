/* Pairing goes block by block with a stack of what is open. A mark that its
 * neighbours leave in doubt is settled by the stack and by what is still to
 * come in the block: "‘The players’ vote stands,’ he said" has two marks that
 * could close, and the one after the comma does.
 *
 * At the end of a paragraph the stack is kept. When the next paragraph begins
 * with the same marks again they are not new: it is one quotation that runs
 * on. Otherwise what is open was never closed. */
#include "language/quotes.h"

#include "base/utf8.h"
#include "language/pairing.h"

/* The work on one document. */
typedef struct {
    gly_pairing pairing;
    gly_list marks; /* gly_quote_mark, of one block */
    gly_list ahead; /* gly_outlook, one for each of `marks` */
} quote_reader;

static const gly_quote_mark *mark_at(const quote_reader *reader, uint32_t index)
{
    return gly_list_at(&reader->marks, index);
}

static gly_status gather_marks(quote_reader *reader, uint32_t first,
                               uint32_t end)
{
    const gly_quote_input *input = reader->pairing.input;
    const gly_token *tokens = input->tokens->items;
    gly_span span = input->document->blocks[tokens[first].block].text;
    gly_text block = {input->document->text.data, gly_span_end(span)};
    reader->marks.count = 0;
    for (uint32_t i = first; i < end; i++) {
        if ((tokens[i].flags & GLY_TOKEN_QUOTE) == 0)
            continue;
        gly_quote_mark mark =
            gly_quote_mark_of(input->tokens, i, block, span.offset);
        if (mark.facing == GLY_FACES_NONE)
            continue;
        gly_quote_mark *added =
            gly_list_add(&reader->marks, reader->pairing.arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = mark;
    }
    return GLY_OK;
}

/* Look from the end of the block back at what each mark has ahead. */
static gly_status look_ahead(quote_reader *reader)
{
    reader->ahead.count = 0;
    for (uint32_t i = 0; i < reader->marks.count; i++) {
        if (gly_list_add(&reader->ahead, reader->pairing.arena) == NULL)
            return GLY_NO_MEMORY;
    }
    gly_outlook seen = {false, false, false};
    for (uint32_t i = reader->marks.count; i-- > 0;) {
        const gly_quote_mark *mark = mark_at(reader, i);
        *(gly_outlook *)gly_list_at(&reader->ahead, i) = seen;
        bool closes = mark->facing == GLY_FACES_CLOSE;
        if (!mark->single) {
            seen.inch = closes;
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
static bool may_close_late(const quote_reader *reader)
{
    const gly_pairing *pairing = &reader->pairing;
    if (gly_pairing_depth(pairing) == 0 || gly_pairing_note(pairing, 0)->nested)
        return false;
    for (uint32_t i = 0; i < reader->marks.count; i++) {
        const gly_quote_mark *mark = mark_at(reader, i);
        if (!mark->single)
            return mark->facing == GLY_FACES_CLOSE &&
                   !gly_pairing_open(pairing, 0)->single;
    }
    return false;
}

/* Read the marks at the head of the block as those of the open quotations
 * again; answers how many marks they were. `first` is the first token. */
static uint32_t resume(quote_reader *reader, uint32_t first)
{
    gly_pairing *pairing = &reader->pairing;
    uint32_t most = gly_pairing_depth(pairing), used = 0;
    for (; used < reader->marks.count && used < most; used++) {
        const gly_quote_mark *mark = mark_at(reader, used);
        const gly_quote *quote = gly_pairing_open(pairing, used);
        if (mark->token != first + used || quote->single != mark->single ||
            mark->facing == GLY_FACES_CLOSE ||
            gly_pairing_note(pairing, used)->nested)
            break;
        gly_pairing_resume(pairing, used, mark->token);
    }
    /* The others are known to have ended with their block. */
    bool late = used == 0 && may_close_late(reader);
    pairing->stack.count = late ? 1 : used;
    return used;
}

static gly_status pair_marks(quote_reader *reader, uint32_t from)
{
    gly_status status = GLY_OK;
    for (uint32_t i = from; i < reader->marks.count && status == GLY_OK; i++)
        status = gly_pairing_add(&reader->pairing, mark_at(reader, i),
                                 gly_list_at(&reader->ahead, i));
    return status;
}

/* The block ends with the token `last`: what is open may run on, or not. */
static void end_block(gly_pairing *pairing, uint32_t last, bool may_run_on)
{
    if (!may_run_on)
        gly_pairing_leave(pairing, pairing->base, last);
    for (uint32_t i = pairing->base; i < gly_pairing_depth(pairing); i++)
        gly_pairing_open(pairing, i)->last = last;
}

/* The tokens from `first` to before `end` are one block. */
static gly_status pair_block(quote_reader *reader, uint32_t first, uint32_t end)
{
    gly_pairing *pairing = &reader->pairing;
    uint32_t block = pairing->input->tokens->items[first].block;
    gly_block_kind kind = pairing->input->document->blocks[block].kind;
    gly_status status = gather_marks(reader, first, end);
    if (status == GLY_OK)
        status = look_ahead(reader);
    if (status != GLY_OK)
        return status;
    uint32_t from = 0;
    pairing->base = 0;
    if (stands_aside(kind))
        pairing->base = gly_pairing_depth(pairing);
    else if (runs_on(kind))
        from = resume(reader, first);
    else
        pairing->stack.count = 0;
    status = pair_marks(reader, from);
    end_block(pairing, end - 1, runs_on(kind));
    return status;
}

/* Whether the quotations of the document are mostly told by straight single
 * marks that close. */
static bool quotes_straight(const gly_pairing *pairing)
{
    enum { LEAST = 3 };
    const gly_quote *quotes = pairing->quotes.items;
    const gly_quote_note *notes = pairing->notes.items;
    uint32_t straight = 0, others = 0;
    for (uint32_t i = 0; i < pairing->quotes.count; i++) {
        if (quotes[i].open == GLY_NONE || quotes[i].close == GLY_NONE ||
            quotes[i].parent != GLY_NONE)
            continue;
        straight += quotes[i].single && notes[i].straight;
        others += !(quotes[i].single && notes[i].straight);
    }
    return straight >= LEAST && straight > 2 * others;
}

/* Whether a mark opens a sentence, at the head of its block or behind another:
 * "'I left those on, he said." "'Tis" and "'Twas" are no quotations. */
static bool opens_sentence(const gly_quote_input *input, uint32_t token)
{
    const gly_token *tokens = input->tokens->items;
    gly_text text = input->document->text;
    if (token + 1 >= input->tokens->count)
        return false;
    gly_text next = gly_text_slice(text, tokens[token + 1].text);
    bool capital =
        next.size > 0 && gly_utf8_is_upper((unsigned char)*next.data);
    bool elided = gly_text_equal(next, gly_text_of("Tis")) ||
                  gly_text_equal(next, gly_text_of("Twas")) ||
                  gly_text_equal(next, gly_text_of("Em")) ||
                  gly_text_equal(next, gly_text_of("Til"));
    if (!capital || elided)
        return false;
    if (token == 0 || tokens[token - 1].block != tokens[token].block)
        return true;
    gly_text before = gly_text_slice(text, tokens[token - 1].text);
    return before.size == 1 &&
           (*before.data == '.' || *before.data == '?' || *before.data == '!');
}

/* Drop the straight single marks that never closed: they were apostrophes, but
 * for those at the head of a sentence where quotations are told so. What they
 * held goes to the quotation around them. */
static gly_status drop_apostrophes(gly_quotes *out, gly_pairing *pairing)
{
    gly_quote *quotes = pairing->quotes.items;
    const gly_quote_note *notes = pairing->notes.items;
    uint32_t count = pairing->quotes.count, kept = 0;
    uint32_t *number = gly_arena_array(pairing->arena, count, sizeof *number);
    if (number == NULL)
        return GLY_NO_MEMORY;
    bool told_so = quotes_straight(pairing);
    for (uint32_t i = 0; i < count; i++) {
        gly_quote quote = quotes[i];
        if (quote.parent != GLY_NONE)
            quote.parent = number[quote.parent];
        quote.depth =
            quote.parent == GLY_NONE ? 0 : quotes[quote.parent].depth + 1;
        bool drop = notes[i].straight && quote.single &&
                    quote.close == GLY_NONE && !quote.continued &&
                    !(told_so && opens_sentence(pairing->input, quote.open));
        number[i] = drop ? quote.parent : kept;
        if (!drop)
            quotes[kept++] = quote;
    }
    *out = (gly_quotes){quotes, kept};
    return GLY_OK;
}

/* Room for as many quotations as there are marks, so that the lists need not
 * grow. */
static gly_status make_room(gly_pairing *pairing)
{
    const gly_tokens *tokens = pairing->input->tokens;
    uint32_t count = 0;
    for (uint32_t i = 0; i < tokens->count; i++)
        count += (tokens->items[i].flags & GLY_TOKEN_QUOTE) != 0;
    gly_list *lists[] = {&pairing->quotes, &pairing->notes};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        lists[i]->items =
            gly_arena_array(pairing->arena, count, lists[i]->size);
        if (lists[i]->items == NULL)
            return GLY_NO_MEMORY;
        lists[i]->room = count;
    }
    return GLY_OK;
}

gly_status gly_quotes_build(gly_quotes *out, gly_arena *arena,
                            const gly_quote_input *input)
{
    const gly_tokens *tokens = input->tokens;
    quote_reader reader = {
        .pairing = gly_pairing_of(arena, input),
        .marks = gly_list_of(sizeof(gly_quote_mark)),
        .ahead = gly_list_of(sizeof(gly_outlook)),
    };
    gly_status status = make_room(&reader.pairing);
    for (uint32_t first = 0, end = 0; first < tokens->count && status == GLY_OK;
         first = end) {
        while (end < tokens->count &&
               tokens->items[end].block == tokens->items[first].block)
            end++;
        status = pair_block(&reader, first, end);
    }
    if (status != GLY_OK)
        return status;
    return drop_apostrophes(out, &reader.pairing);
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
