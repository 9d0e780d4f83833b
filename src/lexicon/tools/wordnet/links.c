/* links.c - from word to word: opposites, derivations, irregular forms. */
#include <stdlib.h>
#include <string.h>

#include "lexicon/tools/wordnet/gather.h"
#include "lexicon/wordnet_format.h"

/* Where links are gathered, and the word they start from. */
typedef struct {
    gly_gathering *out;
    gly_arena *arena;
    const gly_source *source;
} linking;

/* The word number `number` (from 1) of a synset. */
static uint32_t word_of(const linking *all, gly_synset synset, uint32_t number)
{
    char room[GLY_WORD_ROOM];
    gly_text word = {NULL, 0};
    if (number > synset.count)
        return GLY_NONE;
    for (uint32_t i = 0; i < number; i++) {
        word = gly_source_field(&synset.words);
        gly_source_field(&synset.words); /* lex_id */
    }
    if (word.size > sizeof room)
        return GLY_NONE;
    return gly_gathering_find(all->out, gly_source_word(room, word));
}

static gly_status add_link(const linking *all, gly_gathered_link link)
{
    if (link.from == GLY_NONE || link.to == GLY_NONE)
        return GLY_INVALID;
    gly_gathered_link *added = gly_list_add(&all->out->links, all->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = link;
    return GLY_OK;
}

static gly_synset synset_at(const linking *all, gly_pointer pointer)
{
    return gly_source_synset(all->source->data[pointer.class], pointer.offset);
}

/* A satellite is opposed to what its head is opposed to: "arid" is similar to
 * "dry", whose antonym is "wet". */
static gly_status add_indirect(const linking *all, gly_synset satellite,
                               gly_synset head)
{
    gly_text rest;
    gly_status status = GLY_OK;
    uint32_t pointers = gly_source_pointers(&rest, head);
    for (uint32_t i = 0; i < pointers && status == GLY_OK; i++) {
        gly_pointer pointer = gly_source_pointer(&rest);
        if (pointer.symbol != '!' || pointer.other == 0)
            continue;
        gly_gathered_link link = {
            .to = word_of(all, synset_at(all, pointer), pointer.other),
            .from_class = GLY_ADJECTIVE,
            .to_class = (uint8_t)pointer.class,
            .kind = GLY_TABLE_INDIRECT};
        for (uint32_t j = 1; j <= satellite.count && status == GLY_OK; j++) {
            link.from = word_of(all, satellite, j);
            status = add_link(all, link);
        }
    }
    return status;
}

/* A pointer of `synset` from one word to another. */
static gly_status add_direct(const linking *all, gly_synset synset,
                             uint8_t class, gly_pointer pointer)
{
    gly_gathered_link link = {
        .from = word_of(all, synset, pointer.source),
        .to = word_of(all, synset_at(all, pointer), pointer.other),
        .from_class = class,
        .to_class = (uint8_t)pointer.class,
        .kind = pointer.symbol == '!' ? GLY_TABLE_ANTONYM : GLY_TABLE_DERIVED};
    gly_status status = add_link(all, link);
    if (status != GLY_OK || pointer.symbol != '\\')
        return status;
    /* WordNet leads from Russian to Russia only; the table both ways. */
    gly_gathered_link back = {link.to, link.from, link.to_class,
                              link.from_class, link.kind};
    return add_link(all, back);
}

/* A line of a data file. */
static gly_status read_synset(const linking *all, gly_text line, uint8_t class)
{
    gly_synset synset = gly_source_synset(line, 0);
    gly_text rest;
    gly_status status = GLY_OK;
    uint32_t pointers = gly_source_pointers(&rest, synset);
    for (uint32_t i = 0; status == GLY_OK && i < pointers; i++) {
        gly_pointer pointer = gly_source_pointer(&rest);
        bool lexical = pointer.source != 0 && pointer.other != 0;
        if (synset.satellite && pointer.symbol == '&')
            status = add_indirect(all, synset, synset_at(all, pointer));
        else if (lexical && pointer.symbol != '\0' &&
                 strchr("!+\\", pointer.symbol) != NULL)
            status = add_direct(all, synset, class, pointer);
    }
    return status;
}

static int by_number(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static uint64_t source_of(const gly_gathered_link *link)
{
    return (uint64_t)link->from << 8 | (uint64_t)link->from_class << 4 |
           link->kind;
}

static int by_source(const void *a, const void *b)
{
    const gly_gathered_link *left = a, *right = b;
    int order = by_number(source_of(left), source_of(right));
    if (order != 0)
        return order;
    return by_number((uint64_t)left->to << 8 | left->to_class,
                     (uint64_t)right->to << 8 | right->to_class);
}

/* Sort the links and leave each out that equals the one before. */
static void sort_links(gly_list *links)
{
    gly_gathered_link *items = links->items;
    uint32_t kept = 0;
    if (links->count > 0)
        qsort(items, links->count, sizeof *items, by_source);
    for (uint32_t i = 0; i < links->count; i++) {
        if (kept == 0 || by_source(&items[kept - 1], &items[i]) != 0)
            items[kept++] = items[i];
    }
    links->count = kept;
}

gly_status gly_gather_links(gly_gathering *out, gly_arena *arena,
                            const gly_source *source)
{
    linking all = {out, arena, source};
    gly_status status = GLY_OK;
    out->links = gly_list_of(sizeof(gly_gathered_link));
    for (int i = 0; i < GLY_WORD_CLASSES; i++) {
        gly_text rest = source->data[i], line;
        while (status == GLY_OK && gly_source_line(&line, &rest)) {
            if (line.size > 0 && line.data[0] != ' ')
                status = read_synset(&all, line, (uint8_t)i);
        }
    }
    if (status == GLY_OK)
        sort_links(&out->links);
    return status;
}

/* A line of an exception list: "axes ax axis". */
static gly_status read_exception(const linking *all, gly_text line,
                                 uint8_t class)
{
    char room[GLY_WORD_ROOM];
    gly_text form = gly_source_field(&line), base, copy;
    if (form.size > sizeof room)
        return GLY_INVALID;
    gly_status status =
        gly_arena_text(&copy, all->arena, gly_source_word(room, form));
    while (status == GLY_OK && (base = gly_source_field(&line)).size > 0) {
        if (base.size > sizeof room)
            return GLY_INVALID;
        uint32_t lemma =
            gly_gathering_find(all->out, gly_source_word(room, base));
        if (lemma == GLY_NONE ||
            gly_text_equal(copy, all->out->words[lemma].text) ||
            all->out->words[lemma].classes[class].size == 0)
            continue; /* of a word that WordNet lacks, or of itself */
        gly_irregular *added = gly_list_add(&all->out->irregulars, all->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = (gly_irregular){copy, lemma << 2 | class};
    }
    return status;
}

static int by_form(const void *a, const void *b)
{
    const gly_irregular *left = a, *right = b;
    int order = gly_text_compare(left->form, right->form);
    return order != 0 ? order : by_number(left->lemma, right->lemma);
}

gly_status gly_gather_irregulars(gly_gathering *out, gly_arena *arena,
                                 const gly_source *source)
{
    linking all = {out, arena, source};
    gly_status status = GLY_OK;
    out->irregulars = gly_list_of(sizeof(gly_irregular));
    for (int i = 0; i < GLY_WORD_CLASSES; i++) {
        gly_text rest = source->exceptions[i], line;
        while (status == GLY_OK && gly_source_line(&line, &rest))
            status = read_exception(&all, line, (uint8_t)i);
    }
    if (status == GLY_OK && out->irregulars.count > 0)
        qsort(out->irregulars.items, out->irregulars.count,
              sizeof(gly_irregular), by_form);
    return status;
}
