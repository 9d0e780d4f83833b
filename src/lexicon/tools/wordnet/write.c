#include "lexicon/tools/wordnet/write.h"

#include <stdlib.h>
#include <string.h>

#include "lexicon/wordnet_format.h"

/* One part of the table that grows. */
typedef struct {
    gly_arena *arena;
    char *bytes;
    uint32_t size, room;
    gly_status status; /* the first failure; later puts do nothing */
} table_part;

enum { PARTS = GLY_TABLE_END - GLY_TABLE_TEXTS };

typedef struct {
    const gly_gathering *all;
    table_part parts[PARTS];
} table_parts;

static table_part *part_of(table_parts *table, uint32_t field)
{
    return &table->parts[field - GLY_TABLE_TEXTS];
}

static void put(table_part *part, const char *bytes, uint32_t size)
{
    if (part->status != GLY_OK)
        return;
    if (part->size + size > part->room) {
        uint32_t room = (part->size + size) * 2;
        char *grown = gly_arena_take(part->arena, room);
        if (grown == NULL) {
            part->status = GLY_NO_MEMORY;
            return;
        }
        if (part->size > 0)
            memcpy(grown, part->bytes, part->size);
        part->bytes = grown;
        part->room = room;
    }
    memcpy(part->bytes + part->size, bytes, size);
    part->size += size;
}

/* `number` in `size` bytes, low ones first. */
static void put_number(table_part *part, uint32_t number, uint32_t size)
{
    char bytes[4];
    for (uint32_t i = 0; i < size; i++)
        bytes[i] = (char)(number >> 8 * i & 0xFF);
    if (size < 4 && number >> 8 * size != 0 && part->status == GLY_OK)
        part->status = GLY_TOO_LARGE;
    put(part, bytes, size);
}

static uint32_t shared_bytes(gly_text a, gly_text b)
{
    uint32_t shared = 0;
    while (shared < a.size && shared < b.size &&
           a.data[shared] == b.data[shared])
        shared++;
    return shared;
}

static void write_texts(table_parts *table)
{
    table_part *texts = part_of(table, GLY_TABLE_TEXTS);
    for (uint32_t i = 0; i < table->all->count; i++) {
        gly_text text = table->all->words[i].text;
        uint32_t shared = 0;
        if (i % GLY_TABLE_BLOCK == 0) {
            put_number(part_of(table, GLY_TABLE_BLOCKS), texts->size, 4);
            put_number(part_of(table, GLY_TABLE_KEYS), gly_table_key(text), 4);
        } else {
            shared = shared_bytes(text, table->all->words[i - 1].text);
            put_number(texts, shared, 1);
        }
        put_number(texts, text.size - shared, 1);
        put(texts, text.data + shared, text.size - shared);
    }
}

/* The record of one word. */
static gly_text record_of(char *room, const gly_gathered *word)
{
    uint32_t size = 1;
    room[0] = (char)(word->capital << 4);
    for (int i = 0; i < GLY_WORD_CLASSES; i++) {
        gly_text class = word->classes[i];
        if (class.size == 0)
            continue;
        room[0] = (char)(room[0] | 1 << i);
        memcpy(room + size, class.data, class.size);
        size += class.size;
    }
    return (gly_text){room, size};
}

/* A record is a symbol, so that equal ones are one. */
static gly_status write_records(table_parts *table, gly_arena *arena)
{
    gly_symbols records;
    gly_symbols_init(&records, arena, NULL);
    char room[1 + GLY_WORD_CLASSES * (4 + 3 * GLY_FILES)];
    for (uint32_t i = 0; i < table->all->count; i++) {
        gly_symbol record;
        gly_status status = gly_symbols_add(
            &record, &records, record_of(room, &table->all->words[i]));
        if (status != GLY_OK)
            return status;
        put_number(part_of(table, GLY_TABLE_KINDS), record - 1, 2);
    }
    table_part *pool = part_of(table, GLY_TABLE_POOL);
    for (gly_symbol i = 1; i < gly_symbols_end(&records); i++) {
        put_number(part_of(table, GLY_TABLE_RECORDS), pool->size, 4);
        gly_text record = gly_symbols_text(&records, i);
        put(pool, record.data, record.size);
    }
    return GLY_OK;
}

/* Seven bits a byte, low ones first; the eighth says that more follow. */
static void put_seven(table_part *part, uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        put_number(part, (number & 0x7F) | 0x80, 1);
    put_number(part, number, 1);
}

static void write_link(table_part *links, const gly_gathered_link *link)
{
    uint32_t zigzag = link->to >= link->from
                          ? (link->to - link->from) << 1
                          : ((link->from - link->to) << 1) - 1;
    put_number(links,
               link->from % GLY_TABLE_BLOCK << 4 |
                   (uint32_t)link->from_class << 2 | link->to_class,
               1);
    put_seven(links, zigzag << GLY_TABLE_KIND_BITS | link->kind);
}

static void write_links(table_parts *table)
{
    table_part *links = part_of(table, GLY_TABLE_LINKS);
    table_part *starts = part_of(table, GLY_TABLE_LINK_BLOCKS);
    uint32_t next = 0;
    for (uint32_t i = 0; i < table->all->count; i += GLY_TABLE_BLOCK) {
        put_number(starts, links->size, 4);
        for (; next < table->all->links.count; next++) {
            const gly_gathered_link *link =
                gly_list_at(&table->all->links, next);
            if (link->from >= i + GLY_TABLE_BLOCK)
                break;
            write_link(links, link);
        }
    }
    put_number(starts, links->size, 4);
}

/* The place of an irregular form among those of its lemma. */
typedef struct {
    uint32_t lemma, index;
} lemma_place;

static int by_lemma(const void *a, const void *b)
{
    const lemma_place *left = a, *right = b;
    if (left->lemma != right->lemma)
        return left->lemma > right->lemma ? 1 : -1;
    return (left->index > right->index) - (left->index < right->index);
}

static gly_status write_irregulars(table_parts *table, gly_arena *arena)
{
    uint32_t count = table->all->irregulars.count;
    table_part *forms = part_of(table, GLY_TABLE_FORMS);
    lemma_place *places = gly_arena_array(arena, count, sizeof *places);
    if (places == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        const gly_irregular *irregular =
            gly_list_at(&table->all->irregulars, i);
        put_number(part_of(table, GLY_TABLE_IRREGULARS), forms->size, 4);
        put_number(part_of(table, GLY_TABLE_IRREGULARS), irregular->lemma, 4);
        put_number(forms, irregular->form.size, 1);
        put(forms, irregular->form.data, irregular->form.size);
        places[i] = (lemma_place){irregular->lemma, i};
    }
    qsort(places, count, sizeof *places, by_lemma);
    for (uint32_t i = 0; i < count; i++)
        put_number(part_of(table, GLY_TABLE_BY_LEMMA), places[i].index, 2);
    return GLY_OK;
}

/* The header, then the parts one after the other. */
static gly_status join(gly_text *out, gly_arena *arena, table_parts *table)
{
    table_part whole = {.arena = arena};
    put_number(&whole, GLY_TABLE_MAGIC_NUMBER, 4);
    put_number(&whole, table->all->count, 4);
    put_number(&whole, table->all->irregulars.count, 4);
    uint32_t offset = GLY_TABLE_FIELDS * 4;
    for (uint32_t i = 0; i < PARTS; i++) {
        put_number(&whole, offset, 4);
        offset += table->parts[i].size;
    }
    put_number(&whole, offset, 4);
    for (uint32_t i = 0; i < PARTS; i++) {
        if (table->parts[i].status != GLY_OK)
            return table->parts[i].status;
        if (table->parts[i].size > 0)
            put(&whole, table->parts[i].bytes, table->parts[i].size);
    }
    *out = (gly_text){whole.bytes, whole.size};
    return whole.status;
}

gly_status gly_table_write(gly_text *out, gly_arena *arena,
                           const gly_gathering *gathering)
{
    table_parts table = {.all = gathering};
    for (uint32_t i = 0; i < PARTS; i++)
        table.parts[i].arena = arena;
    write_texts(&table);
    write_links(&table);
    gly_status status = write_records(&table, arena);
    if (status == GLY_OK)
        status = write_irregulars(&table, arena);
    return status == GLY_OK ? join(out, arena, &table) : status;
}
