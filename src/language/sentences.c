/* A sentence ends after a full stop, a question or exclamation mark, and the
 * quotation marks and brackets that belong to it, when what follows can begin
 * another: "“Who pays?” he asked." is one, "She left. He stayed." two. After
 * an abbreviation the next word decides, and after a title nothing does. */
#include "language/sentence_starts.h"

#include "base/limits.h"

static gly_status add_one(gly_list *list, gly_arena *arena,
                          gly_divider *divider, uint32_t end)
{
    gly_sentence *sentence = gly_list_add(list, arena);
    if (sentence == NULL)
        return GLY_NO_MEMORY;
    *sentence = (gly_sentence){divider->start, end - divider->start,
                               divider->tokens[divider->start].block};
    divider->start = end;
    return GLY_OK;
}

/* Add what goes on to `end`: as several sentences where it is too long. */
static gly_status add(gly_list *list, gly_arena *arena, gly_divider *divider,
                      uint32_t end)
{
    gly_status status = GLY_OK;
    while (status == GLY_OK && end - divider->start > GLY_LIMIT_SENTENCE_WHOLE)
        status = add_one(list, arena, divider,
                         divider->start + GLY_LIMIT_SENTENCE_WHOLE);
    return status == GLY_OK ? add_one(list, arena, divider, end) : status;
}

/* The first token behind the dateline at the head of the block, which says
 * nothing with what follows: "MIAMI (Reuters) — | The pier is shut." */
static uint32_t behind_lead(const gly_divider *divider)
{
    uint32_t token = divider->first;
    const gly_block *block =
        &divider->input->document->blocks[divider->tokens[token].block];
    uint32_t end = block->text.offset + block->lead;
    while (token < divider->end && divider->tokens[token].text.offset < end)
        token++;
    return token;
}

static gly_status divide_block(gly_list *list, gly_arena *arena,
                               gly_divider *divider)
{
    gly_status status = GLY_OK;
    uint32_t token = behind_lead(divider);
    divider->start = divider->first;
    if (token > divider->first && token < divider->end)
        status = add(list, arena, divider, token);
    while (token < divider->end && status == GLY_OK) {
        uint32_t next = token + 1;
        if (gly_end_kind_of(divider, token) != GLY_END_NOT) {
            next = gly_end_after(divider, token);
            if (next < divider->end &&
                gly_sentence_starts(divider, token, next))
                status = add(list, arena, divider, next);
        }
        token = next;
    }
    if (status == GLY_OK)
        status = add(list, arena, divider, divider->end);
    return status;
}

gly_status gly_sentences_build(gly_sentences *out, gly_arena *arena,
                               const gly_sentence_input *input)
{
    const gly_tokens *tokens = input->tokens;
    gly_list list = gly_list_of(sizeof(gly_sentence));
    gly_divider divider = {
        .input = input,
        .words = gly_words_of(input->lexicon),
        .verbs = gly_lexicon_list(input->lexicon, "reporting-verb"),
        .calendar = gly_lexicon_list(input->lexicon, "calendar"),
        .tokens = tokens->items};
    while (divider.first < tokens->count) {
        uint32_t block = divider.tokens[divider.first].block;
        divider.end = divider.first;
        while (divider.end < tokens->count &&
               divider.tokens[divider.end].block == block)
            divider.end++;
        gly_status status = divide_block(&list, arena, &divider);
        if (status != GLY_OK)
            return status;
        divider.first = divider.end;
    }
    *out = (gly_sentences){list.items, list.count};
    return GLY_OK;
}

uint32_t gly_sentences_of(const gly_sentences *sentences, uint32_t token)
{
    uint32_t low = 0, high = sentences->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (sentences->items[middle].first <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? 0 : low - 1;
}
