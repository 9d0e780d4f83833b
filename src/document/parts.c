#include "document/parts.h"

#include <string.h>

#include "base/limits.h"

enum { PART_COUNT = 4, BODY = PART_COUNT - 1 };

static const char between_parts[] = "\n\n";

enum { BETWEEN = sizeof between_parts - 1 };

/* The texts of `input` in the order of the source. */
static void list_texts(gly_text texts[PART_COUNT], const gly_input *input)
{
    static const gly_head none = {{"", 0}, {"", 0}, {"", 0}};
    const gly_head *head = input->head == NULL ? &none : input->head;
    texts[0] = head->headline;
    texts[1] = head->byline;
    texts[2] = head->date;
    texts[BODY] = input->bytes;
}

uint64_t gly_parts_size(const gly_input *input)
{
    gly_text texts[PART_COUNT];
    list_texts(texts, input);
    uint64_t size = texts[BODY].size;
    for (uint32_t i = 0; i < BODY; i++)
        size += texts[i].size > 0 ? texts[i].size + (uint64_t)BETWEEN : 0;
    return size;
}

uint32_t gly_parts_most(const gly_input *input)
{
    uint32_t most = input->max_size == 0 ? GLY_LIMIT_DOCUMENT : input->max_size;
    return most > GLY_LIMIT_DOCUMENT_MOST ? GLY_LIMIT_DOCUMENT_MOST : most;
}

/* Lay one text at `offset`, with what parts it from the next. */
static gly_span lay(char *bytes, uint32_t offset, gly_text text)
{
    if (text.size > 0)
        memcpy(bytes + offset, text.data, text.size);
    memcpy(bytes + offset + text.size, between_parts, BETWEEN);
    return (gly_span){offset, text.size};
}

static gly_status add_part(gly_document *document, gly_document_part *parts,
                           gly_arena *arena, gly_document_part part)
{
    gly_status status = gly_line_index_build(
        &part.lines, arena, gly_text_slice(document->source, part.source));
    if (status == GLY_OK)
        parts[document->part_count++] = part;
    return status;
}

gly_status gly_parts_join(gly_document *document, gly_arena *arena,
                          const gly_input *input)
{
    static const gly_document_part kinds[PART_COUNT] = {
        {.name = "headline", .kind = GLY_BLOCK_HEADLINE},
        {.name = "byline", .kind = GLY_BLOCK_BYLINE},
        {.name = "date", .kind = GLY_BLOCK_DATELINE},
        {.name = "body", .kind = GLY_BLOCK_PARAGRAPH},
    };
    gly_text texts[PART_COUNT];
    list_texts(texts, input);
    uint32_t size = (uint32_t)gly_parts_size(input), offset = 0;
    char *bytes = gly_arena_take(arena, (size_t)size + BETWEEN + 1);
    gly_document_part *parts =
        gly_arena_array(arena, PART_COUNT, sizeof *parts);
    if (bytes == NULL || parts == NULL)
        return GLY_NO_MEMORY;
    document->source = (gly_text){bytes, size};
    document->parts = parts;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < PART_COUNT && status == GLY_OK; i++) {
        if (texts[i].size == 0 && i != BODY)
            continue;
        gly_document_part part = kinds[i];
        part.source = lay(bytes, offset, texts[i]);
        offset = gly_span_end(part.source) + BETWEEN;
        if (input->head != NULL)
            status = add_part(document, parts, arena, part);
    }
    bytes[size + 1] = '\0';
    return status;
}

/* Readers look at the line end behind the text, of an empty part as well. */
static gly_encoded encoded(const gly_document *document, gly_span part)
{
    return (gly_encoded){
        .bytes = {document->source.data + part.offset, part.length},
        .offset = part.offset};
}

gly_encoded gly_parts_body(const gly_document *document)
{
    if (document->part_count == 0)
        return (gly_encoded){.bytes = document->source};
    return encoded(document, document->parts[document->part_count - 1].source);
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Where the lines go on (`ends` is false) or end, from `offset` on. */
static uint32_t run_of(gly_text text, uint32_t offset, bool ends)
{
    while (offset < text.size && is_line_end(text.data[offset]) == ends)
        offset++;
    return offset;
}

/* One block of all the input: line ends are blanks. */
static void read_part(gly_builder *builder, gly_block_kind kind)
{
    gly_text text = builder->input->text;
    gly_draft draft = {.layout = GLY_LAYOUT_CERTAIN};
    draft.block.kind = kind;
    draft.block.group = GLY_NONE;
    draft.block.section = GLY_NONE;
    gly_builder_open(builder, draft);
    uint32_t at = 0;
    while (at < text.size) {
        uint32_t end = run_of(text, at, false), next = run_of(text, end, true);
        gly_builder_copy(builder, gly_span_between(at, end));
        if (next > end)
            gly_builder_blank(builder, gly_span_between(end, next));
        at = next;
    }
    gly_builder_close(builder);
}

gly_status gly_parts_read_head(gly_builder *builder,
                               const gly_document *document)
{
    const gly_decoded *body = builder->input;
    gly_status status = builder->status;
    for (uint32_t i = 0; i + 1 < document->part_count && status == GLY_OK;
         i++) {
        const gly_document_part *part = &document->parts[i];
        gly_decoded decoded;
        status = gly_decode(&decoded, builder->arena,
                            encoded(document, part->source), &builder->notices);
        if (status != GLY_OK)
            break;
        builder->input = &decoded;
        read_part(builder, part->kind);
        status = builder->status;
    }
    builder->input = body;
    gly_builder_keep(builder);
    return status;
}
