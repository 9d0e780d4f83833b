/* odt.c - ODT, as LibreOffice and what is like it save a draft.
 *
 *     <text:p text:style-name="P3">The board<text:span text:style-name="T1">
 *       met</text:span><text:note>…</text:note> on Monday.</text:p>
 *
 * Text stands in paragraphs, in spans of a look, with notes and text boxes in
 * the middle of a sentence; these are passed over and read after the story.
 * What was deleted is kept in a place of its own, which is never read, and what
 * was inserted is text. White space in a row is one blank; more are written as
 * <text:s/>. */
#include "base/limits.h"
#include "document/office/odt_parts.h"
#include "document/reader.h"

/* An element that something follows from. */
typedef enum {
    FOREIGN, /* of no text; paragraphs in it are read */
    INLINE,  /* of the text around it */
    SKIPPED, /* with all that stands in it */
    PARAGRAPH,
    HEADING,
    SPAN,
    LIST,
    BLANK,
    BREAK,
    TABLE,
    HEADER_ROWS,
    ROW,
    CELL,
    NOTE,
    ASIDE, /* a text box, or the text of a note */
} element;

typedef struct {
    gly_office office;
    gly_odt_parts parts;
    uint8_t open[GLY_LIMIT_XML_DEPTH]; /* element; those that are open */
    uint32_t depth;
    uint32_t skipped; /* open ones in one that is skipped, it included */
    uint32_t asides;  /* open ones */
    uint32_t lists;   /* open ones */
    gly_list looks;   /* gly_office_style: what the open spans look like */
    bool in_header;
} odt;

/* A name, and what it means. */
typedef struct {
    const char *name;
    element what;
} meaning;

static const meaning of_text[] = {
    {"p", PARAGRAPH},
    {"h", HEADING},
    {"span", SPAN},
    {"list", LIST},
    {"s", BLANK},
    {"tab", BLANK},
    {"line-break", BREAK},
    {"note", NOTE},
    {"note-body", ASIDE},
    {"note-citation", SKIPPED},
    {"tracked-changes", SKIPPED},
    {"ruby-text", SKIPPED},
    {NULL, INLINE},
};
static const meaning of_table[] = {
    {"table", TABLE},
    {"table-row", ROW},
    {"table-cell", CELL},
    {"covered-table-cell", CELL},
    {"table-header-rows", HEADER_ROWS},
    {NULL, FOREIGN},
};
static const meaning of_office[] = {
    {"annotation", SKIPPED}, {"automatic-styles", SKIPPED},
    {"styles", SKIPPED},     {"forms", SKIPPED},
    {NULL, FOREIGN},
};
static const meaning of_drawing[] = {
    {"text-box", ASIDE},
    {"custom-shape", ASIDE},
    {NULL, FOREIGN},
};

static bool is_space(const gly_xml_tag *tag, const char *ending)
{
    return gly_text_ends(tag->space, gly_text_of(ending));
}

static bool is_hidden(const gly_xml_tag *tag)
{
    return gly_text_equal(gly_xml_attribute(tag, "is-hidden"),
                          gly_text_of("true"));
}

static element element_of(const gly_xml_tag *tag)
{
    const meaning *row;
    if (is_space(tag, ":xmlns:text:1.0"))
        row = of_text;
    else if (is_space(tag, ":xmlns:table:1.0"))
        row = of_table;
    else if (is_space(tag, ":xmlns:office:1.0"))
        row = of_office;
    else if (is_space(tag, ":xmlns:drawing:1.0"))
        row = of_drawing;
    else
        return FOREIGN;
    while (row->name != NULL &&
           !gly_text_equal(tag->name, gly_text_of(row->name)))
        row++;
    return row->what == INLINE && is_hidden(tag) ? SKIPPED : row->what;
}

/* Whether what is at hand is of the layer that is read. */
static bool is_read(const odt *o)
{
    return o->office.layer != GLY_OFFICE_ASIDES || o->asides > 0;
}

static bool is_skipped(const odt *o, element what)
{
    return what == SKIPPED || ((what == NOTE || what == ASIDE) &&
                               o->office.layer == GLY_OFFICE_STORY);
}

static void enter_paragraph(odt *o, element what, const gly_xml_tag *tag)
{
    enum { MOST_LEVEL = 6 };
    gly_office *office = &o->office;
    gly_office_end_paragraph(office);
    gly_office_style *paragraph = &office->paragraph;
    *paragraph = gly_office_styles_find(&o->parts.paragraphs,
                                        gly_xml_attribute(tag, "style-name"));
    if (o->lists > 0) {
        paragraph->is_list = GLY_ON;
        paragraph->list_level = (uint16_t)o->lists;
    }
    if (what != HEADING || paragraph->kind == GLY_BLOCK_HEADLINE)
        return;
    paragraph->kind = GLY_BLOCK_HEADING;
    paragraph->level = (uint16_t)gly_office_number(
        gly_xml_attribute(tag, "outline-level"), MOST_LEVEL, MOST_LEVEL);
}

/* The look of the innermost span. */
static void set_look(odt *o)
{
    o->office.run = (gly_office_style){.kind = GLY_BLOCK_PARAGRAPH};
    if (o->looks.count > 0)
        o->office.run = *(gly_office_style *)gly_list_last(&o->looks);
}

static void enter_span(odt *o, const gly_xml_tag *tag)
{
    gly_office_style look = gly_office_style_over(
        gly_office_styles_find(&o->parts.runs,
                               gly_xml_attribute(tag, "style-name")),
        o->office.run);
    gly_office_style *added = gly_list_add(&o->looks, o->office.builder->arena);
    if (added == NULL)
        o->office.builder->status = GLY_NO_MEMORY;
    else
        *added = look;
    set_look(o);
}

static void enter_cell(odt *o, const gly_xml_tag *tag)
{
    gly_office_enter_cell(&o->office);
    gly_office_set_columns(&o->office,
                           gly_xml_attribute(tag, "number-columns-repeated"));
}

static void enter_row(odt *o)
{
    gly_office_enter_row(&o->office);
    gly_office_set_header(&o->office, o->in_header);
}

static void enter(odt *o, element what, const gly_xml_tag *tag)
{
    switch (what) {
    case PARAGRAPH:
    case HEADING:
        enter_paragraph(o, what, tag);
        break;
    case SPAN:
        enter_span(o, tag);
        break;
    case LIST:
        o->lists++;
        break;
    case BLANK:
        gly_office_blank(&o->office, tag->source);
        break;
    case BREAK:
        gly_office_break(&o->office, tag->source);
        break;
    case TABLE:
        gly_office_enter_table(&o->office);
        break;
    case HEADER_ROWS:
        o->in_header = true;
        break;
    case ROW:
        enter_row(o);
        break;
    case CELL:
        enter_cell(o, tag);
        break;
    default:
        break;
    }
}

static void leave(odt *o, element what)
{
    if (what == PARAGRAPH || what == HEADING)
        gly_office_end_paragraph(&o->office);
    if (what == SPAN && o->looks.count > 0)
        o->looks.count--;
    if (what == SPAN)
        set_look(o);
    if (what == LIST)
        o->lists--;
    if (what == HEADER_ROWS)
        o->in_header = false;
    if (what == CELL)
        gly_office_leave_cell(&o->office);
    if (what == TABLE)
        gly_office_leave_table(&o->office);
}

static gly_status on_enter(void *context, const gly_xml_tag *tag)
{
    odt *o = context;
    element what = element_of(tag);
    o->open[o->depth++] = (uint8_t)what;
    if (o->skipped > 0 || is_skipped(o, what)) {
        o->skipped++;
        return GLY_OK;
    }
    if (what == ASIDE)
        o->asides++;
    if (is_read(o))
        enter(o, what, tag);
    return o->office.builder->status;
}

static gly_status on_leave(void *context)
{
    odt *o = context;
    element what = (element)o->open[--o->depth];
    if (o->skipped > 0) {
        o->skipped--;
        return GLY_OK;
    }
    if (is_read(o))
        leave(o, what);
    if (what == ASIDE)
        o->asides--;
    return o->office.builder->status;
}

/* Whether text that stands right in the element at hand is the paragraph's. */
static bool holds_text(const odt *o)
{
    element what = o->depth == 0 ? FOREIGN : (element)o->open[o->depth - 1];
    return what == PARAGRAPH || what == HEADING || what == SPAN ||
           what == INLINE;
}

static gly_status on_text(void *context, gly_text text, gly_span source)
{
    odt *o = context;
    if (o->skipped == 0 && is_read(o) && holds_text(o))
        gly_office_text(&o->office, text, source);
    return o->office.builder->status;
}

gly_status gly_read_odt(gly_builder *builder)
{
    odt *o = gly_arena_take(builder->arena, sizeof *o);
    if (o == NULL)
        return GLY_NO_MEMORY;
    gly_xml_listener listener = {on_enter, on_leave, on_text, o};
    gly_status status = gly_odt_parts_read(&o->parts, builder->package);
    const gly_list *layers = &o->parts.plan.layers;
    gly_office_init(&o->office, builder);
    o->looks = gly_list_of(sizeof(gly_office_style));
    for (uint32_t i = 0; i < layers->count && status == GLY_OK; i++) {
        gly_office_begin(&o->office,
                         *(gly_office_layer *)gly_list_at(layers, i));
        status = gly_office_read(&o->office, i, &listener);
    }
    if (status == GLY_OK)
        gly_office_end(&o->office);
    return status == GLY_OK ? builder->status : status;
}
