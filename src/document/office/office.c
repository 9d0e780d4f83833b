#include "document/office/office.h"

#include "base/limits.h"
#include "document/frame.h"

/* A table that is open. */
typedef struct {
    uint32_t group;
    uint16_t row, column; /* of the cell at hand */
    uint16_t columns;     /* that it is wide */
    bool has_row, is_header, in_cell;
} table;

gly_office_plan gly_office_plan_of(const gly_package *package)
{
    return (gly_office_plan){package->arena,
                             gly_list_of(sizeof(gly_package_part)),
                             gly_list_of(sizeof(gly_office_layer))};
}

gly_status gly_office_plan_add(gly_office_plan *plan,
                               const gly_package_part *part,
                               gly_office_layer layer)
{
    gly_package_part *added = gly_list_add(&plan->parts, plan->arena);
    gly_office_layer *of = gly_list_add(&plan->layers, plan->arena);
    if (added == NULL || of == NULL)
        return GLY_NO_MEMORY;
    *added = *part;
    *of = layer;
    return GLY_OK;
}

void gly_office_init(gly_office *office, gly_builder *builder)
{
    *office = (gly_office){
        .builder = builder,
        .tables = gly_list_of(sizeof(table)),
        .has_headline = gly_builder_has_kept(builder, GLY_BLOCK_HEADLINE),
        .group = GLY_NONE,
        .before = GLY_BLOCK_PARAGRAPH,
    };
}

static void clear_paragraph(gly_office *office)
{
    office->paragraph = (gly_office_style){.kind = GLY_BLOCK_PARAGRAPH};
    office->run = office->paragraph;
    office->ends_white = true;
    office->breaks = 0;
}

void gly_office_begin(gly_office *office, gly_office_layer layer)
{
    office->layer = layer;
    office->before = GLY_BLOCK_PARAGRAPH;
    office->group = GLY_NONE;
    office->tables.count = 0;
    clear_paragraph(office);
}

static table *table_at_hand(const gly_office *office)
{
    if (office->tables.count == 0)
        return NULL;
    table *last = gly_list_last(&office->tables);
    return last->in_cell ? last : NULL;
}

/* What the paragraph is by its style; a second headline is a heading, and the
 * first heading of the first level is a headline if there is none. */
static gly_block_kind kind_by_style(const gly_office *office, uint16_t *level)
{
    gly_block_kind kind = office->paragraph.kind;
    *level = office->paragraph.level;
    bool is_first = *level == 1 && !office->has_headline &&
                    office->layer == GLY_OFFICE_STORY;
    if (kind == GLY_BLOCK_HEADING && is_first)
        kind = GLY_BLOCK_HEADLINE;
    else if (kind == GLY_BLOCK_HEADLINE && office->has_headline) {
        kind = GLY_BLOCK_HEADING;
        *level = 1;
    }
    if (office->layer == GLY_OFFICE_FRAME)
        return GLY_BLOCK_FURNITURE;
    if (kind == GLY_BLOCK_PARAGRAPH && office->paragraph.is_list == GLY_ON) {
        kind = GLY_BLOCK_LIST_ITEM;
        *level = office->paragraph.list_level;
    }
    if (office->layer != GLY_OFFICE_STORY && kind < GLY_BLOCK_LIST_ITEM)
        return GLY_BLOCK_CAPTION;
    return kind;
}

static void set_cell(gly_block *block, const table *in)
{
    block->kind = GLY_BLOCK_CELL;
    block->group = in->group;
    block->row = in->row;
    block->column = in->column;
    block->header = in->is_header;
}

/* List items and quotations that follow one another are one group. */
static uint32_t group_of(gly_office *office, gly_block_kind kind)
{
    if (kind != GLY_BLOCK_LIST_ITEM && kind != GLY_BLOCK_QUOTE)
        return GLY_NONE;
    return office->before == kind ? office->group : office->builder->groups++;
}

static gly_draft draft_of(gly_office *office)
{
    gly_draft draft = {0};
    gly_block *block = &draft.block;
    uint16_t level;
    const table *in = table_at_hand(office);
    block->kind = kind_by_style(office, &level);
    block->section = GLY_NONE;
    if (in != NULL && block->kind != GLY_BLOCK_FURNITURE) {
        set_cell(block, in);
    } else {
        block->group = group_of(office, block->kind);
        if (block->kind == GLY_BLOCK_HEADING ||
            block->kind == GLY_BLOCK_LIST_ITEM ||
            block->kind == GLY_BLOCK_QUOTE)
            block->level = level == 0 ? 1 : level;
    }
    if (block->kind != GLY_BLOCK_PARAGRAPH)
        draft.layout = GLY_LAYOUT_CERTAIN;
    return draft;
}

/* Make ready for a character: a block is open. */
static void prepare(gly_office *office)
{
    office->breaks = 0;
    if (!office->builder->is_open) {
        gly_builder_open(office->builder, draft_of(office));
        office->all_bold = office->all_italic = office->is_line = true;
    }
    gly_office_style look =
        gly_office_style_over(office->run, office->paragraph);
    office->all_bold = office->all_bold && look.bold == GLY_ON;
    office->all_italic = office->all_italic && look.italic == GLY_ON;
}

static void close_block(gly_office *office)
{
    gly_builder *builder = office->builder;
    gly_block block = builder->draft.block;
    if (!builder->is_open)
        return;
    if (office->is_line)
        builder->draft.layout |= GLY_LAYOUT_LINE;
    if (office->all_bold)
        builder->draft.layout |= GLY_LAYOUT_BOLD;
    if (office->all_italic)
        builder->draft.layout |= GLY_LAYOUT_ITALIC;
    office->ends_white = true;
    if (!gly_builder_close(builder))
        return;
    office->before = block.kind;
    office->group = block.group;
    office->has_headline =
        office->has_headline || block.kind == GLY_BLOCK_HEADLINE;
    office->has_headings = office->has_headings ||
                           block.kind == GLY_BLOCK_HEADLINE ||
                           block.kind == GLY_BLOCK_HEADING;
}

void gly_office_end_paragraph(gly_office *office)
{
    close_block(office);
    clear_paragraph(office);
}

static bool is_white(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == 0x7F;
}

static bool is_hidden(const gly_office *office)
{
    return office->run.hidden == GLY_ON || office->paragraph.hidden == GLY_ON;
}

/* Bytes of white space (`white`) or of none that `text` begins with. */
static uint32_t row_of(gly_text text, bool white)
{
    uint32_t size = 0;
    while (size < text.size && is_white(text.data[size]) == white)
        size++;
    return size;
}

/* Whether each byte of `text` is one of the source's own. */
static bool is_copy(const gly_office *office, gly_text text, gly_span source)
{
    gly_text own = gly_text_slice(office->builder->input->text, source);
    return gly_text_equal(own, text);
}

/* A piece of text that is no white space. */
static void add_word(gly_office *office, gly_text text, gly_span source,
                     bool is_own)
{
    prepare(office);
    if (is_own)
        gly_builder_copy(office->builder, source);
    else
        gly_builder_decode(office->builder, text, source);
    office->ends_white = false;
}

void gly_office_text(gly_office *office, gly_text text, gly_span source)
{
    bool is_own = is_copy(office, text, source);
    if (is_hidden(office))
        return;
    for (uint32_t at = 0; at < text.size;) {
        gly_text rest = gly_text_slice(text, gly_span_between(at, text.size));
        uint32_t white = row_of(rest, true), size = white;
        if (white == 0)
            size = row_of(rest, false);
        gly_span part = source;
        if (is_own)
            part = (gly_span){source.offset + at, size};
        if (white == 0)
            add_word(office, gly_text_slice(rest, (gly_span){0, size}), part,
                     is_own);
        else
            gly_office_blank(office, part);
        at += size;
    }
}

void gly_office_blank(gly_office *office, gly_span source)
{
    gly_builder *builder = office->builder;
    if (office->ends_white || is_hidden(office) || !builder->is_open)
        return;
    gly_text own = gly_text_slice(builder->input->text, source);
    if (own.size == 1 && own.data[0] == ' ')
        gly_builder_copy(builder, source);
    else
        gly_builder_blank(builder, source);
    office->ends_white = true;
}

void gly_office_break(gly_office *office, gly_span source)
{
    if (!office->builder->is_open || is_hidden(office))
        return;
    office->is_line = false;
    if (++office->breaks > 1)
        close_block(office);
    else
        gly_office_blank(office, source);
}

void gly_office_enter_table(gly_office *office)
{
    close_block(office);
    table *added = gly_list_add(&office->tables, office->builder->arena);
    if (added == NULL)
        office->builder->status = GLY_NO_MEMORY;
    else
        *added = (table){.group = office->builder->groups++};
}

static uint16_t sum(uint16_t a, uint16_t b)
{
    return a > UINT16_MAX - b ? UINT16_MAX : (uint16_t)(a + b);
}

static table *last_table(const gly_office *office)
{
    return office->tables.count == 0 ? NULL : gly_list_last(&office->tables);
}

void gly_office_enter_row(gly_office *office)
{
    table *in = last_table(office);
    if (in == NULL)
        return;
    if (in->has_row)
        in->row = sum(in->row, 1);
    in->has_row = true;
    in->column = 0;
}

void gly_office_enter_cell(gly_office *office)
{
    table *in = last_table(office);
    close_block(office);
    if (in == NULL)
        return;
    in->in_cell = true;
    in->columns = 1;
}

void gly_office_leave_cell(gly_office *office)
{
    table *in = last_table(office);
    close_block(office);
    if (in == NULL)
        return;
    in->in_cell = false;
    in->column = sum(in->column, in->columns);
}

void gly_office_leave_table(gly_office *office)
{
    close_block(office);
    if (office->tables.count > 0)
        office->tables.count--;
}

void gly_office_set_header(gly_office *office, bool is_header)
{
    table *in = last_table(office);
    if (in != NULL)
        in->is_header = is_header;
}

void gly_office_set_columns(gly_office *office, gly_text number)
{
    table *in = last_table(office);
    if (in != NULL)
        in->columns = (uint16_t)gly_office_number(number, GLY_LIMIT_COLUMNS, 1);
}

gly_status gly_office_read(gly_office *office, uint32_t index,
                           const gly_xml_listener *listener)
{
    gly_builder *builder = office->builder;
    gly_package *package = builder->package;
    const gly_document_part *part = gly_list_at(&package->parts, index);
    const gly_decoded *before = builder->input;
    gly_decoded decoded;
    gly_xml_error error;
    gly_encoded encoded = {.bytes =
                               gly_text_slice(package->source, part->source),
                           .offset = part->source.offset};
    gly_status status =
        gly_decode(&decoded, builder->arena, encoded, &builder->notices);
    if (status != GLY_OK)
        return status;
    builder->input = &decoded;
    status = gly_xml_read(decoded.text, listener, &error);
    gly_office_end_paragraph(office);
    builder->input = before;
    if (status == GLY_INVALID)
        return gly_package_refuse(package, part->name, error.message);
    return status == GLY_OK ? builder->status : status;
}

void gly_office_end(gly_office *office)
{
    if (office->builder->status == GLY_OK)
        gly_frame_classify(office->builder, office->has_headings);
}

uint32_t gly_office_number(gly_text text, uint32_t most, uint32_t otherwise)
{
    uint32_t number = 0;
    for (uint32_t i = 0; i < text.size && number <= most; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return otherwise;
        number = number * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size == 0 || number > most ? otherwise : number;
}
