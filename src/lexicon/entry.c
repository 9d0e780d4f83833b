#include "lexicon/entry.h"

#include "lexicon/inflect.h"
#include "lexicon/store.h"

/* Where an entry goes. */
typedef struct {
    gly_lexicon *lexicon;
    uint32_t first; /* line of an equal entry of the same file; 0 for none */
} place;

/* Give the path that ends at `node` the class of `entry`. */
static void close_entry(place *to, const gly_new_entry *entry, uint32_t node)
{
    gly_store_node *held = gly_store_at(to->lexicon, node);
    bool ours = held->class != 0 && held->file == to->lexicon->files;
    bool gives_way = held->class == 0 || (!ours && !held->written);
    if (entry->written && ours && held->written) {
        to->first = held->line;
    } else if (entry->written || gives_way) {
        held->class = entry->class;
        held->file = to->lexicon->files;
        held->line = entry->line;
        held->written = entry->written;
    }
}

/* The length of what stands before a clitic ("do" of "don't", "people" of
 * "people's"); the whole size when there is none. */
static uint32_t before_clitic(gly_text word)
{
    static const char *const clitics[] = {"n't", "'s",  "'m", "'d",
                                          "'re", "'ve", "'ll"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        gly_text clitic = gly_text_of(clitics[i]);
        if (word.size > clitic.size && gly_text_ends(word, clitic))
            return word.size - clitic.size;
    }
    return word.size;
}

/* The first part of `word` as a tokenizer would split it: up to a hyphen
 * inside, the hyphen itself, or up to a clitic. */
static uint32_t first_part(gly_text word)
{
    if (word.size > 1 && word.data[0] == '-')
        return 1;
    for (uint32_t i = 1; i + 1 < word.size; i++) {
        if (word.data[i] == '-')
            return i;
    }
    return before_clitic(word);
}

/* Go from `node` down by one symbol. */
static gly_status step(uint32_t *node, const place *to, gly_text word)
{
    gly_symbol symbol;
    gly_status status = gly_symbols_add(&symbol, &to->lexicon->symbols, word);
    if (status != GLY_OK)
        return status;
    return gly_store_grow(node, to->lexicon, *node, symbol);
}

static gly_status add_words(place *to, const gly_new_entry *entry,
                            uint32_t node, uint32_t next);

/* Go on with the parts of word `next`, if it has any. */
static gly_status add_parts(place *to, const gly_new_entry *entry,
                            uint32_t node, uint32_t next)
{
    gly_text word = entry->words[next];
    uint32_t part = first_part(word);
    if (part == word.size)
        return GLY_OK;
    while (word.size > 0) {
        part = first_part(word);
        gly_status status = step(&node, to, (gly_text){word.data, part});
        if (status != GLY_OK)
            return status;
        word = (gly_text){word.data + part, word.size - part};
    }
    return add_words(to, entry, node, next + 1);
}

/* Put the words from `next` on below `node`, each whole and in its parts. The
 * depth is bounded by the words of an entry. */
static gly_status add_words(place *to, const gly_new_entry *entry,
                            uint32_t node, uint32_t next)
{
    if (next == entry->count) {
        close_entry(to, entry, node);
        return GLY_OK;
    }
    gly_status status = add_parts(to, entry, node, next);
    if (status == GLY_OK)
        status = step(&node, to, entry->words[next]);
    if (status == GLY_OK)
        status = add_words(to, entry, node, next + 1);
    return status;
}

/* Put `from` in again for every form of its word `head`. */
static gly_status add_forms(place *to, const gly_new_entry *from, uint32_t head,
                            const gly_forms *forms)
{
    gly_new_entry entry = *from;
    entry.written = false;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; status == GLY_OK && i < forms->count; i++) {
        entry.words[head] = forms->items[i];
        status = add_words(to, &entry, entry.root, 0);
    }
    return status;
}

/* Whether `word` takes the forms of `class` in this list. With `lemma` it
 * does where WordNet knows it so, and where WordNet knows nothing of it. */
static bool takes_forms(const gly_new_entry *entry, gly_text word,
                        gly_word_class class)
{
    uint32_t forms = entry->forms;
    if (forms == GLY_ENTRY_LEMMA) {
        uint32_t known = gly_wordnet_classes(gly_wordnet_find(word));
        forms = known == 0 ? GLY_ENTRY_VERB | GLY_ENTRY_NOUN : known;
    }
    return (forms & 1U << class) != 0;
}

gly_status gly_entry_add(uint32_t *first, gly_lexicon *lexicon,
                         gly_arena *scratch, const gly_new_entry *entry)
{
    place to = {lexicon, 0};
    gly_status status = add_words(&to, entry, entry->root, 0);
    static const gly_word_class order[] = {GLY_VERB, GLY_NOUN, GLY_ADJECTIVE};
    for (uint32_t i = 0; status == GLY_OK && i < 3; i++) {
        uint32_t head = order[i] == GLY_VERB ? 0 : entry->count - 1;
        if (entry->head != GLY_NONE)
            head = entry->head;
        if (!takes_forms(entry, entry->words[head], order[i]))
            continue;
        gly_forms forms;
        status = gly_inflect(&forms, scratch, entry->words[head], order[i]);
        if (status == GLY_OK)
            status = add_forms(&to, entry, head, &forms);
    }
    *first = to.first;
    return status;
}
