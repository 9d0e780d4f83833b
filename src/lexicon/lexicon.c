#include "lexicon/lexicon.h"

#include "lexicon/store.h"

gly_lexicon *gly_lexicon_build(gly_arena *arena)
{
    gly_lexicon *lexicon = gly_arena_take(arena, sizeof *lexicon);
    if (lexicon == NULL)
        return NULL;
    lexicon->arena = arena;
    lexicon->nodes = gly_list_of(sizeof(gly_store_node));
    lexicon->firsts = gly_list_of(sizeof(gly_store_first));
    gly_symbols_init(&lexicon->symbols, arena, NULL);
    return lexicon;
}

const gly_symbols *gly_lexicon_symbols(const gly_lexicon *lexicon)
{
    return &lexicon->symbols;
}

gly_list_id gly_lexicon_list(const gly_lexicon *lexicon, const char *name)
{
    return gly_store_child(lexicon, GLY_NONE,
                           gly_lexicon_symbol(lexicon, name));
}

gly_symbol gly_lexicon_symbol(const gly_lexicon *lexicon, const char *word)
{
    return gly_symbols_find(&lexicon->symbols, gly_text_of(word));
}

/* The longest entry below the list at node `list`. */
static gly_entry longest_entry(const gly_lexicon *lexicon, gly_list_id list,
                               const gly_symbol *forms, uint32_t count)
{
    gly_entry longest = {0, 0};
    uint32_t node = gly_store_begin(lexicon, list, forms[0]);
    for (uint32_t i = 1; node != GLY_NONE; i++) {
        const gly_store_node *at = gly_store_at(lexicon, node);
        if (at->class != 0)
            longest = (gly_entry){i, at->class};
        bool goes_on = i < count && (at->next & gly_store_bit(forms[i])) != 0;
        node = goes_on ? gly_store_child(lexicon, node, forms[i]) : GLY_NONE;
    }
    return longest;
}

uint64_t gly_lexicon_marks(const gly_lexicon *lexicon, gly_symbol word)
{
    if (word >= lexicon->firsts.count)
        return 0;
    const gly_store_first *first = gly_list_at(&lexicon->firsts, word);
    return first->low | (uint64_t)first->high << 32;
}

gly_entry gly_lexicon_find(const gly_lexicon *lexicon, gly_list_id list,
                           const gly_symbol *forms, uint32_t count)
{
    if (list == GLY_NONE || count == 0 ||
        (gly_lexicon_marks(lexicon, forms[0]) & gly_list_mark(list)) == 0)
        return (gly_entry){0, 0};
    return longest_entry(lexicon, list, forms, count);
}
