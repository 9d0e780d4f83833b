/* words.c - every word with its senses, files and counts. */
#include "lexicon/tools/wordnet/gather.h"

#include <stdlib.h>

enum { WORD_MOST = GLY_WORD_ROOM, NONE = 0 };

/* How often senses of a word were tagged that lie in one file. */
typedef struct {
    uint32_t next; /* index + 1 of the word's next one; 0 for none */
    uint32_t count;
    uint8_t class, file;
} usage;

/* The words while they are gathered: a symbol for each, with its usages. */
typedef struct {
    gly_arena *arena;
    const gly_source *source;
    gly_symbols symbols;
    gly_list usages; /* usage */
    gly_list firsts; /* uint32_t by symbol: index + 1 of its first usage */
    gly_list words;  /* gly_gathered by symbol */
} word_gathering;

/* The files of one word in one class. */
typedef struct {
    uint32_t senses, count, files;
    struct {
        uint32_t file, count;
    } items[GLY_FILES];
} file_spread;

static gly_status intern(gly_symbol *out, word_gathering *all, gly_text word)
{
    char room[WORD_MOST];
    if (word.size == 0 || word.size > sizeof room)
        return GLY_INVALID;
    gly_status status =
        gly_symbols_add(out, &all->symbols, gly_source_word(room, word));
    while (status == GLY_OK && all->words.count <= *out) {
        bool made = gly_list_add(&all->words, all->arena) != NULL &&
                    gly_list_add(&all->firsts, all->arena) != NULL;
        status = made ? GLY_OK : GLY_NO_MEMORY;
    }
    return status;
}

/* A line of cntlist.rev: "claim%2:32:00:: 1 40". */
static gly_status read_count(word_gathering *all, gly_text line)
{
    gly_text key = gly_source_field(&line);
    gly_source_field(&line); /* the sense's number */
    uint32_t count = gly_source_number(gly_source_field(&line), 10);
    uint32_t end = gly_text_find(key, gly_text_of("%"), 0);
    if (end == GLY_NONE || key.size < end + 5)
        return GLY_INVALID;
    gly_symbol symbol;
    gly_status status = intern(&symbol, all, (gly_text){key.data, end});
    if (status != GLY_OK)
        return status;
    usage *added = gly_list_add(&all->usages, all->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    static const uint8_t classes[] = {GLY_NOUN,      GLY_NOUN,   GLY_VERB,
                                      GLY_ADJECTIVE, GLY_ADVERB, GLY_ADJECTIVE};
    uint32_t type = (uint32_t)(key.data[end + 1] - '0');
    uint32_t file =
        gly_source_number(gly_text_slice(key, (gly_span){end + 3, 2}), 10);
    if (type == 0 || type > 5 || file >= GLY_FILES)
        return GLY_INVALID;
    uint32_t *first = gly_list_at(&all->firsts, symbol);
    *added = (usage){*first, count, classes[type], (uint8_t)file};
    *first = all->usages.count;
    return GLY_OK;
}

/* Count one sense in `file`. */
static void add_sense(file_spread *spread, uint32_t file)
{
    spread->senses++;
    for (uint32_t i = 0; i < spread->files; i++) {
        if (spread->items[i].file == file)
            return;
    }
    spread->items[spread->files].file = file;
    spread->items[spread->files++].count = 0;
}

static void add_usages(file_spread *spread, const word_gathering *all,
                       gly_symbol symbol, uint8_t class)
{
    uint32_t next = *(uint32_t *)gly_list_at(&all->firsts, symbol);
    while (next != NONE) {
        const usage *use = gly_list_at(&all->usages, next - 1);
        next = use->next;
        for (uint32_t i = 0; use->class == class && i < spread->files; i++) {
            if (spread->items[i].file == use->file) {
                spread->items[i].count += use->count;
                spread->count += use->count;
            }
        }
    }
}

/* Put the file of most uses in front; of equals the one of the earliest
 * sense. */
static void put_dominant_first(file_spread *spread)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < spread->files; i++) {
        if (spread->items[i].count > spread->items[best].count)
            best = i;
    }
    uint32_t file = spread->items[best].file, count = spread->items[best].count;
    for (; best > 0; best--)
        spread->items[best] = spread->items[best - 1];
    spread->items[0].file = file;
    spread->items[0].count = count;
}

static char *put16(char *to, uint32_t number)
{
    uint32_t kept = number > UINT16_MAX ? UINT16_MAX : number;
    to[0] = (char)(kept & 0xFF);
    to[1] = (char)(kept >> 8);
    return to + 2;
}

/* The part of a record that is about one class (wordnet_format.h). */
static gly_status write_class(gly_text *out, gly_arena *arena,
                              const file_spread *spread)
{
    char *bytes = gly_arena_take(arena, 4 + 3 * (size_t)spread->files);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    char *to = bytes;
    *to++ = (char)(spread->senses > UINT8_MAX ? UINT8_MAX : spread->senses);
    to = put16(to, spread->count);
    *to++ = (char)spread->files;
    for (uint32_t i = 0; i < spread->files; i++) {
        *to++ = (char)spread->items[i].file;
        to = put16(to, spread->items[i].count);
    }
    *out = (gly_text){bytes, (uint32_t)(to - bytes)};
    return GLY_OK;
}

/* Whether `lemma` begins with a capital as the synset writes it. */
static bool has_capital(gly_synset synset, gly_text lemma)
{
    for (uint32_t i = 0; i < synset.count; i++) {
        gly_text word = gly_source_field(&synset.words);
        gly_source_field(&synset.words); /* lex_id */
        if (gly_text_equal_ascii(word, lemma))
            return word.data[0] >= 'A' && word.data[0] <= 'Z';
    }
    return false;
}

/* A line of an index file: "claim n 4 5 @ ~ + ; 4 3 06729864 …". */
static gly_status read_index(word_gathering *all, gly_text line, uint8_t class)
{
    gly_text lemma = gly_source_field(&line);
    gly_source_field(&line); /* part of speech */
    uint32_t senses = gly_source_number(gly_source_field(&line), 10);
    uint32_t pointers = gly_source_number(gly_source_field(&line), 10);
    for (uint32_t i = 0; i < pointers + 2; i++)
        gly_source_field(&line); /* their symbols, two counts */
    gly_symbol symbol;
    gly_status status = intern(&symbol, all, lemma);
    if (status != GLY_OK)
        return status;

    file_spread spread = {.senses = 0};
    bool capital = true;
    for (uint32_t i = 0; i < senses; i++) {
        uint32_t offset = gly_source_number(gly_source_field(&line), 10);
        gly_synset synset = gly_source_synset(all->source->data[class], offset);
        if (synset.count == 0 || synset.file >= GLY_FILES)
            return GLY_INVALID;
        add_sense(&spread, synset.file);
        capital = capital && has_capital(synset, lemma);
    }
    add_usages(&spread, all, symbol, class);
    put_dominant_first(&spread);
    gly_gathered *word = gly_list_at(&all->words, symbol);
    word->capital |= (uint32_t)capital << class;
    return write_class(&word->classes[class], all->arena, &spread);
}

static gly_status read_all(word_gathering *all)
{
    gly_status status = GLY_OK;
    gly_text rest = all->source->counts, line;
    while (status == GLY_OK && gly_source_line(&line, &rest))
        status = read_count(all, line);
    for (int i = 0; i < GLY_WORD_CLASSES; i++) {
        rest = all->source->index[i];
        while (status == GLY_OK && gly_source_line(&line, &rest)) {
            if (line.size > 0 && line.data[0] != ' ') /* not the licence */
                status = read_index(all, line, (uint8_t)i);
        }
    }
    return status;
}

static int by_text(const void *a, const void *b)
{
    return gly_text_compare(((const gly_gathered *)a)->text,
                            ((const gly_gathered *)b)->text);
}

static bool has_class(const gly_gathered *word)
{
    for (int i = 0; i < GLY_WORD_CLASSES; i++) {
        if (word->classes[i].size > 0)
            return true;
    }
    return false;
}

gly_status gly_gather_words(gly_gathering *out, gly_arena *arena,
                            const gly_source *source)
{
    word_gathering all = {.arena = arena,
                          .source = source,
                          .usages = gly_list_of(sizeof(usage)),
                          .firsts = gly_list_of(sizeof(uint32_t)),
                          .words = gly_list_of(sizeof(gly_gathered))};
    gly_symbols_init(&all.symbols, arena, NULL);
    gly_status status = read_all(&all);
    if (status != GLY_OK)
        return status;

    gly_gathered *words = all.words.items;
    out->words = words;
    out->count = 0;
    for (gly_symbol i = 1; i < all.words.count; i++) {
        words[i].text = gly_symbols_text(&all.symbols, i);
        if (has_class(&words[i])) /* a count without a word is left out */
            words[out->count++] = words[i];
    }
    if (out->count == 0)
        return GLY_INVALID;
    qsort(words, out->count, sizeof *words, by_text);
    return GLY_OK;
}

uint32_t gly_gathering_find(const gly_gathering *gathering, gly_text text)
{
    gly_gathered key = {.text = text};
    const gly_gathered *found =
        bsearch(&key, gathering->words, gathering->count,
                sizeof *gathering->words, by_text);
    return found == NULL ? GLY_NONE : (uint32_t)(found - gathering->words);
}
