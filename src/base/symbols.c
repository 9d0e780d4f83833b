#include "base/symbols.h"

enum { FIRST_SLOTS = 256 };

void gly_symbols_init(gly_symbols *table, gly_arena *arena,
                      const gly_symbols *parent)
{
    *table = (gly_symbols){
        .parent = parent,
        .arena = arena,
        .texts = gly_list_of(sizeof(gly_text)),
        .first = parent == NULL ? 1 : gly_symbols_end(parent),
    };
}

static gly_text own_text(const gly_symbols *table, gly_symbol symbol)
{
    uint32_t index = symbol - table->first;
    const uint32_t *ends = table->run.ends;
    if (ends == NULL)
        return *(gly_text *)gly_list_at(&table->texts, index);
    uint32_t start = index == 0 ? 0 : ends[index - 1];
    return (gly_text){table->run.bytes + start, ends[index] - start};
}

/* The slot that holds `text`, or the free one where it belongs. */
static uint32_t slot_of(const gly_symbols *table, gly_text text)
{
    uint32_t mask = table->slot_count - 1;
    uint32_t slot = (uint32_t)gly_text_hash(text) & mask;
    while (table->slots[slot] != 0 &&
           !gly_text_equal(own_text(table, table->slots[slot]), text))
        slot = (slot + 1) & mask;
    return slot;
}

static gly_status grow(gly_symbols *table)
{
    uint32_t count =
        table->slot_count == 0 ? FIRST_SLOTS : table->slot_count * 2;
    gly_symbol *slots = gly_arena_array(table->arena, count, sizeof *slots);
    if (slots == NULL)
        return GLY_NO_MEMORY;
    table->slots = slots;
    table->slot_count = count;
    for (uint32_t i = 0; i < table->texts.count; i++) {
        gly_symbol symbol = table->first + i;
        slots[slot_of(table, own_text(table, symbol))] = symbol;
    }
    return GLY_OK;
}

gly_status gly_symbols_add(gly_symbol *out, gly_symbols *table, gly_text text)
{
    gly_symbol known = gly_symbols_find(table, text);
    if (known != 0 || text.size == 0) {
        *out = known;
        return GLY_OK;
    }
    if (table->texts.count * 2 >= table->slot_count && grow(table) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_text copy;
    if (gly_arena_text(&copy, table->arena, text) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_text *added = gly_list_add(&table->texts, table->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = copy;
    *out = table->first + table->texts.count - 1;
    table->slots[slot_of(table, copy)] = *out;
    return GLY_OK;
}

gly_symbol gly_symbols_find(const gly_symbols *table, gly_text text)
{
    for (; table != NULL; table = table->parent) {
        if (table->slot_count == 0)
            continue;
        gly_symbol symbol = table->slots[slot_of(table, text)];
        if (symbol != 0)
            return symbol;
    }
    return 0;
}

gly_text gly_symbols_text(const gly_symbols *table, gly_symbol symbol)
{
    if (symbol == 0)
        return (gly_text){"", 0};
    while (symbol < table->first)
        table = table->parent;
    return own_text(table, symbol);
}

uint32_t gly_symbols_end(const gly_symbols *table)
{
    return table->first + table->texts.count;
}
