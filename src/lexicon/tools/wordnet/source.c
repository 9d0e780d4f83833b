#include "lexicon/tools/wordnet/source.h"

#include <stdio.h>
#include <string.h>

static const char *const endings[GLY_WORD_CLASSES] = {"noun", "verb", "adj",
                                                      "adv"};

/* Read the open `file` to its end. */
static gly_status read_open(gly_text *out, gly_arena *arena, FILE *file)
{
    if (fseek(file, 0, SEEK_END) != 0)
        return GLY_IO;
    long size = ftell(file);
    if (size < 0 || size > INT32_MAX || fseek(file, 0, SEEK_SET) != 0)
        return GLY_IO;
    char *bytes = gly_arena_take(arena, (size_t)size);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size)
        return GLY_IO;
    *out = (gly_text){bytes, (uint32_t)size};
    return GLY_OK;
}

static gly_status read_file(gly_text *out, gly_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return GLY_IO;
    gly_status status = read_open(out, arena, file);
    fclose(file);
    return status;
}

static gly_status read_part(gly_text *out, gly_source *source, gly_arena *arena,
                            const char *name[3])
{
    snprintf(source->missing, sizeof source->missing, "%s/%s%s", name[0],
             name[1], name[2]);
    return read_file(out, arena, source->missing);
}

gly_status gly_source_read(gly_source *out, gly_arena *arena, const char *path)
{
    gly_status status = GLY_OK;
    for (int i = 0; i < GLY_WORD_CLASSES && status == GLY_OK; i++) {
        const char *end = endings[i];
        char exceptions[16];
        snprintf(exceptions, sizeof exceptions, "%s.exc", end);
        status = read_part(&out->index[i], out, arena,
                           (const char *[3]){path, "index.", end});
        if (status == GLY_OK)
            status = read_part(&out->data[i], out, arena,
                               (const char *[3]){path, "data.", end});
        if (status == GLY_OK)
            status = read_part(&out->exceptions[i], out, arena,
                               (const char *[3]){path, "", exceptions});
    }
    if (status == GLY_OK)
        status = read_part(&out->counts, out, arena,
                           (const char *[3]){path, "", "cntlist.rev"});
    return status;
}

/* Cut what stands before the first `end` off `*rest`, and the `end`. */
static gly_text cut(gly_text *rest, char end)
{
    const char *found =
        rest->size == 0 ? NULL : memchr(rest->data, end, rest->size);
    uint32_t size = found == NULL ? rest->size : (uint32_t)(found - rest->data);
    gly_text part = {rest->data, size};
    uint32_t taken = found == NULL ? size : size + 1;
    rest->data += taken;
    rest->size -= taken;
    return part;
}

bool gly_source_line(gly_text *line, gly_text *rest)
{
    if (rest->size == 0)
        return false;
    *line = cut(rest, '\n');
    return true;
}

gly_text gly_source_field(gly_text *rest)
{
    while (rest->size > 0 && rest->data[0] == ' ') {
        rest->data++;
        rest->size--;
    }
    return cut(rest, ' ');
}

uint32_t gly_source_number(gly_text digits, uint32_t base)
{
    uint32_t number = 0;
    for (uint32_t i = 0; i < digits.size; i++) {
        char byte = digits.data[i];
        uint32_t digit =
            byte >= 'a' ? (uint32_t)(byte - 'a') + 10 : (uint32_t)(byte - '0');
        if (digit >= base)
            return 0;
        number = number * base + digit;
    }
    return number;
}

/* The class that a part of speech ("n", "v", "a", "s", "r") names. */
static gly_word_class class_of(gly_text part_of_speech)
{
    switch (part_of_speech.size == 0 ? 0 : part_of_speech.data[0]) {
    case 'v':
        return GLY_VERB;
    case 'a':
    case 's':
        return GLY_ADJECTIVE;
    case 'r':
        return GLY_ADVERB;
    default:
        return GLY_NOUN;
    }
}

gly_text gly_source_word(char *room, gly_text word)
{
    uint32_t size = 0;
    for (; size < word.size && word.data[size] != '('; size++) {
        char byte = word.data[size];
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte - 'A' + 'a');
        room[size] = byte == '_' ? ' ' : byte;
    }
    return (gly_text){room, size};
}

gly_synset gly_source_synset(gly_text data, uint32_t offset)
{
    gly_text rest = gly_text_slice(data, (gly_span){offset, data.size});
    gly_text line = cut(&rest, '\n');
    gly_source_field(&line); /* its own offset */
    gly_synset synset;
    synset.file = gly_source_number(gly_source_field(&line), 10);
    synset.satellite =
        gly_text_equal(gly_source_field(&line), gly_text_of("s"));
    synset.count = gly_source_number(gly_source_field(&line), 16);
    synset.words = line;
    return synset;
}

uint32_t gly_source_pointers(gly_text *rest, gly_synset synset)
{
    *rest = synset.words;
    for (uint32_t i = 0; i < synset.count * 2; i++)
        gly_source_field(rest);
    return gly_source_number(gly_source_field(rest), 10);
}

gly_pointer gly_source_pointer(gly_text *rest)
{
    gly_pointer pointer;
    gly_text symbol = gly_source_field(rest);
    pointer.symbol = symbol.size == 1 ? symbol.data[0] : '\0';
    pointer.offset = gly_source_number(gly_source_field(rest), 10);
    pointer.class = class_of(gly_source_field(rest));
    uint32_t ends = gly_source_number(gly_source_field(rest), 16);
    pointer.source = ends >> 8;
    pointer.other = ends & 0xFF;
    return pointer;
}
