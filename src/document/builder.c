#include "document/builder.h"

#include <string.h>

#include "base/limits.h"

static const char between_blocks[] = "\n\n";

/* Lines that are not empty: about as many as there will be blocks. */
static uint32_t count_lines(gly_text text)
{
    uint32_t count = 1;
    for (uint32_t i = 1; i < text.size; i++)
        count += text.data[i] == '\n' && text.data[i - 1] != '\n';
    return count;
}

static bool reserve(gly_list *list, gly_arena *arena, uint32_t room)
{
    list->items = gly_arena_array(arena, room, list->size);
    list->room = list->items == NULL ? 0 : room;
    return list->items != NULL;
}

gly_status gly_builder_init(gly_builder *builder, gly_arena *arena,
                            const gly_decoded *input, gly_list notices)
{
    *builder = (gly_builder){
        .arena = arena,
        .input = input,
        .runs = gly_list_of(sizeof(gly_run)),
        .blocks = gly_list_of(sizeof(gly_block)),
        .layouts = gly_list_of(sizeof(uint8_t)),
        .metas = gly_list_of(sizeof(gly_meta)),
        .notices = notices,
        .directives = gly_list_of(sizeof(gly_directive)),
    };
    uint32_t lines = count_lines(input->text);
    bool has_room =
        reserve(&builder->blocks, arena, lines) &&
        reserve(&builder->layouts, arena, lines) &&
        reserve(&builder->runs, arena, 2 * lines + input->map_count);
    builder->status = has_room ? GLY_OK : GLY_NO_MEMORY;
    return builder->status;
}

void gly_builder_open(gly_builder *builder, gly_draft draft)
{
    builder->draft = draft;
    builder->is_open = true;
    builder->has_text = false;
}

/* Room for `more` bytes of visible text. The first room fits a whole draft,
 * with an empty line before each block, since text rarely grows by reading. */
static bool make_room(gly_builder *builder, uint32_t more)
{
    if (builder->status != GLY_OK)
        return false;
    if (builder->room - builder->size >= more)
        return true;
    uint64_t room =
        builder->room == 0
            ? (uint64_t)builder->input->text.size + builder->blocks.room + 64
            : builder->room + UINT64_C(1) * builder->room / 2;
    if (room < (uint64_t)builder->size + more)
        room = (uint64_t)builder->size + more;
    char *bytes = room > UINT32_MAX
                      ? NULL
                      : gly_arena_grow(builder->arena, builder->bytes,
                                       builder->room, (size_t)room);
    if (bytes == NULL) {
        builder->status = GLY_NO_MEMORY;
        return false;
    }
    builder->bytes = bytes;
    builder->room = (uint32_t)room;
    return true;
}

static void add_run(gly_builder *builder, gly_run run)
{
    gly_run *added = gly_list_add(&builder->runs, builder->arena);
    if (added == NULL)
        builder->status = GLY_NO_MEMORY;
    else
        *added = run;
}

/* Whether `run` goes on where the last one ends, in both texts. */
static bool continues(const gly_builder *builder, const gly_run *run)
{
    if (builder->runs.count == 0 || run->kind != GLY_RUN_COPIED)
        return false;
    const gly_run *last = gly_list_last(&builder->runs);
    return last->kind == GLY_RUN_COPIED &&
           gly_span_end(last->source) == run->source.offset;
}

static void add_text(gly_builder *builder, gly_text text, gly_run run)
{
    if (!make_room(builder, text.size))
        return;
    run.text = (gly_span){builder->size, text.size};
    memcpy(builder->bytes + builder->size, text.data, text.size);
    builder->size += text.size;
    if (!continues(builder, &run)) {
        add_run(builder, run);
        return;
    }
    gly_run *last = gly_list_last(&builder->runs);
    last->text.length += run.text.length;
    last->source.length += run.source.length;
}

/* Where the source of what was built so far ends. */
static uint32_t source_end(const gly_builder *builder)
{
    if (builder->runs.count == 0)
        return 0;
    const gly_run *last = gly_list_last(&builder->runs);
    return gly_span_end(last->source);
}

/* Before the first text of a block: the empty line after the one before. */
static void start_text(gly_builder *builder)
{
    if (builder->has_text)
        return;
    builder->has_text = true;
    if (builder->size > 0)
        add_text(builder, gly_text_of(between_blocks),
                 (gly_run){.kind = GLY_RUN_ADDED,
                           .source = {source_end(builder), 0}});
    builder->draft.block.text.offset = builder->size;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Copy the part of one run of the decoding's map that `span` holds. */
static void copy_part(gly_builder *builder, const gly_run *part, gly_span span)
{
    uint32_t start = part->text.offset, end = gly_span_end(part->text);
    if (start < span.offset)
        start = span.offset;
    if (end > gly_span_end(span))
        end = gly_span_end(span);
    gly_span here = gly_span_between(start, end);
    gly_run run = {.kind = part->kind, .source = part->source};
    if (part->kind == GLY_RUN_COPIED)
        run.source = gly_decoded_source(builder->input, here);
    add_text(builder, gly_text_slice(builder->input->text, here), run);
}

static void copy_mapped(gly_builder *builder, gly_span span)
{
    const gly_decoded *input = builder->input;
    uint32_t i = gly_run_at(input->map, input->map_count, span.offset);
    for (; i < input->map_count && builder->status == GLY_OK &&
           input->map[i].text.offset < gly_span_end(span);
         i++)
        copy_part(builder, &input->map[i], span);
}

void gly_builder_copy(gly_builder *builder, gly_span span)
{
    gly_text text = gly_text_slice(builder->input->text, span);
    uint32_t skipped = 0;
    while (!builder->has_text && skipped < text.size &&
           is_blank(text.data[skipped]))
        skipped++;
    if (skipped == text.size)
        return;
    span = gly_span_between(span.offset + skipped, span.offset + text.size);
    start_text(builder);
    if (builder->input->map != NULL) {
        copy_mapped(builder, span);
        return;
    }
    text = gly_text_slice(text, (gly_span){skipped, span.length});
    add_text(builder, text,
             (gly_run){.kind = GLY_RUN_COPIED,
                       .source = gly_decoded_source(builder->input, span)});
}

void gly_builder_decode(gly_builder *builder, gly_text text, gly_span span)
{
    bool is_white = text.size == 1 && is_blank(text.data[0]);
    if (text.size == 0 || (is_white && !builder->has_text))
        return;
    start_text(builder);
    add_text(builder, text,
             (gly_run){.kind = GLY_RUN_DECODED,
                       .source = gly_decoded_source(builder->input, span)});
}

void gly_builder_blank(gly_builder *builder, gly_span span)
{
    if (builder->has_text)
        gly_builder_decode(builder, gly_text_of(" "), span);
}

/* Take white space off the end of the open block. */
static void trim(gly_builder *builder)
{
    while (is_blank(builder->bytes[builder->size - 1])) {
        gly_run *last = gly_list_last(&builder->runs);
        builder->size--;
        last->text.length--;
        if (last->kind == GLY_RUN_COPIED)
            last->source.length--;
        if (last->text.length == 0)
            builder->runs.count--;
    }
}

/* Say once that there is no room for more directives. */
static void tell_full(gly_builder *builder, gly_span source)
{
    if (builder->is_full)
        return;
    builder->is_full = true;
    gly_notice *added = gly_list_add(&builder->notices, builder->arena);
    if (added == NULL)
        builder->status = GLY_NO_MEMORY;
    else
        *added = (gly_notice){gly_text_of("too many instructions to galley: "
                                          "from here on none is heeded"),
                              source};
}

/* Add `directive`, whose place is `source`. */
static void add_directive(gly_builder *builder, gly_directive directive,
                          gly_span source)
{
    if (builder->directives.count == GLY_LIMIT_DIRECTIVES) {
        tell_full(builder, source);
        return;
    }
    gly_directive *added = gly_list_add(&builder->directives, builder->arena);
    if (added == NULL) {
        builder->status = GLY_NO_MEMORY;
        return;
    }
    *added = directive;
    added->source = source;
    added->block =
        builder->blocks.count + (builder->is_open && builder->has_text ? 1 : 0);
}

/* A block that is a directive in brackets is none of the story. */
static void take_bracketed(gly_builder *builder, gly_block *block,
                           uint8_t *layout)
{
    gly_directive directive;
    gly_text text =
        gly_text_slice((gly_text){builder->bytes, builder->size}, block->text);
    if (!gly_text_starts(text, gly_text_of("[galley-")) ||
        !gly_text_ends(text, gly_text_of("]")))
        return;
    text = gly_text_slice(text, gly_span_between(1, text.size - 1));
    if (!gly_directive_read(&directive, text))
        return;
    block->kind = GLY_BLOCK_FURNITURE;
    *layout |= GLY_LAYOUT_CERTAIN;
    const gly_run *run = gly_list_last(&builder->runs);
    add_directive(builder, directive, run->source);
}

bool gly_builder_close(gly_builder *builder)
{
    bool has_text = builder->is_open && builder->has_text;
    builder->is_open = false;
    builder->has_text = false;
    if (!has_text || builder->status != GLY_OK)
        return false;
    trim(builder);
    gly_block *block = gly_list_add(&builder->blocks, builder->arena);
    uint8_t *layout = gly_list_add(&builder->layouts, builder->arena);
    if (block == NULL || layout == NULL) {
        builder->status = GLY_NO_MEMORY;
        return false;
    }
    uint32_t start = builder->draft.block.text.offset;
    *block = builder->draft.block;
    block->text = gly_span_between(start, builder->size);
    *layout = builder->draft.layout;
    take_bracketed(builder, block, layout);
    return true;
}

void gly_builder_keep(gly_builder *builder)
{
    builder->kept =
        (gly_built){builder->size, builder->runs.count, builder->blocks.count,
                    builder->groups, builder->directives.count};
}

bool gly_builder_has_kept(const gly_builder *builder, gly_block_kind kind)
{
    for (uint32_t i = 0; i < builder->kept.blocks; i++) {
        if (gly_builder_block(builder, i)->kind == kind)
            return true;
    }
    return false;
}

void gly_builder_restart(gly_builder *builder)
{
    builder->size = builder->kept.size;
    builder->runs.count = builder->kept.runs;
    builder->blocks.count = builder->kept.blocks;
    builder->layouts.count = builder->kept.blocks;
    builder->groups = builder->kept.groups;
    builder->directives.count = builder->kept.directives;
    builder->is_open = false;
    builder->has_text = false;
}

void gly_builder_notice(gly_builder *builder, gly_text message, gly_span span)
{
    gly_notice *added = gly_list_add(&builder->notices, builder->arena);
    if (added == NULL)
        builder->status = GLY_NO_MEMORY;
    else
        *added =
            (gly_notice){message, gly_decoded_source(builder->input, span)};
}

void gly_builder_directive(gly_builder *builder, gly_text text, gly_span span)
{
    gly_directive directive;
    if (builder->status == GLY_OK && gly_directive_read(&directive, text))
        add_directive(builder, directive,
                      gly_decoded_source(builder->input, span));
}

gly_block *gly_builder_block(const gly_builder *builder, uint32_t index)
{
    return gly_list_at(&builder->blocks, index);
}

uint8_t gly_builder_layout(const gly_builder *builder, uint32_t index)
{
    return *(uint8_t *)gly_list_at(&builder->layouts, index);
}

gly_text gly_builder_text(const gly_builder *builder, uint32_t index)
{
    gly_text all = {builder->bytes, builder->size};
    return gly_text_slice(all, gly_builder_block(builder, index)->text);
}
