/* docx.c - DOCX, as Word and what is like it save a draft.
 *
 *     <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>
 *       <w:r><w:t>Toll to </w:t></w:r>
 *       <w:del><w:r><w:delText>fall</w:delText></w:r></w:del>
 *       <w:ins><w:r><w:t>rise</w:t></w:r></w:ins></w:p>
 *
 * A paragraph is cut into runs wherever somebody has clicked; they are joined.
 * Of tracked changes what is deleted or moved away is left out, and what is
 * inserted is there: the article is read as if all were accepted. What a field
 * was made from, older properties and the second copy of a text box are no
 * text. */
#include "base/limits.h"
#include "document/office/docx_parts.h"
#include "document/reader.h"

/* An element that something follows from. */
typedef enum {
    OTHER,
    SKIPPED, /* with all that stands in it */
    PARAGRAPH,
    PARAGRAPH_LOOK,
    PARAGRAPH_STYLE,
    OUTLINE,
    LIST_LEVEL,
    LIST,
    RUN,
    LOOK,
    RUN_STYLE,
    BOLD,
    ITALIC,
    HIDDEN,
    DELETED, /* what is, or the end of a paragraph */
    TEXT,
    BLANK,
    BREAK,
    HYPHEN,
    FIELD,
    TABLE,
    ROW,
    HEADER_ROW,
    CELL,
    COLUMNS,
    BOX,
    NOTE,
} element;

typedef struct {
    gly_office office;
    gly_docx_parts parts;
    uint8_t open[GLY_LIMIT_XML_DEPTH]; /* element; those that are open */
    uint32_t depth;
    uint32_t skipped; /* open ones in one that is skipped, it included */
    uint32_t boxes;   /* open text boxes */
    uint16_t list_level;
    bool ends_deleted; /* the end of the paragraph at hand is deleted */
    bool is_joined;    /* the paragraph at hand goes on with the one before */
    uint32_t fields;   /* open ones */
    uint64_t codes;    /* a bit for each that tells what it is made from */
} docx;

static element element_of(const gly_xml_tag *tag)
{
    static const struct {
        const char *name;
        element what;
    } names[] = {
        {"t", TEXT},
        {"r", RUN},
        {"rPr", LOOK},
        {"p", PARAGRAPH},
        {"pPr", PARAGRAPH_LOOK},
        {"pStyle", PARAGRAPH_STYLE},
        {"rStyle", RUN_STYLE},
        {"b", BOLD},
        {"i", ITALIC},
        {"vanish", HIDDEN},
        {"tab", BLANK},
        {"ptab", BLANK},
        {"sym", BLANK},
        {"br", BREAK},
        {"cr", BREAK},
        {"noBreakHyphen", HYPHEN},
        {"fldChar", FIELD},
        {"numId", LIST},
        {"ilvl", LIST_LEVEL},
        {"outlineLvl", OUTLINE},
        {"del", DELETED},
        {"moveFrom", DELETED},
        {"tbl", TABLE},
        {"tr", ROW},
        {"tblHeader", HEADER_ROW},
        {"tc", CELL},
        {"gridSpan", COLUMNS},
        {"txbxContent", BOX},
        {"footnote", NOTE},
        {"endnote", NOTE},
        {"pPrChange", SKIPPED},
        {"rPrChange", SKIPPED},
        {"tblPrChange", SKIPPED},
        {"trPrChange", SKIPPED},
        {"tcPrChange", SKIPPED},
        {"sectPr", SKIPPED},
        {"tabs", SKIPPED},
        {"rt", SKIPPED}, /* how a word is spoken, over it */
    };
    if (!gly_docx_is_word(tag))
        return gly_text_equal(tag->name, gly_text_of("Fallback")) ? SKIPPED
                                                                  : OTHER;
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (gly_text_equal(tag->name, gly_text_of(names[i].name)))
            return names[i].what;
    }
    return OTHER;
}

/* The element that is `above` the one at hand; OTHER above all. */
static element element_above(const docx *d, uint32_t above)
{
    return d->depth > above ? (element)d->open[d->depth - 1 - above] : OTHER;
}

/* Whether the element at hand tells how a paragraph ends, and not its text. */
static bool is_of_end(const docx *d)
{
    return element_above(d, 1) == LOOK && element_above(d, 2) == PARAGRAPH_LOOK;
}

/* Whether the element at hand tells how a run looks. */
static bool is_of_run(const docx *d)
{
    return element_above(d, 1) == LOOK && element_above(d, 2) == RUN;
}

/* A note that is no note: the line above them. */
static bool is_separator(const gly_xml_tag *tag)
{
    gly_text type = gly_xml_attribute(tag, "type");
    return type.size > 0 && !gly_text_equal(type, gly_text_of("normal"));
}

static bool is_skipped(const docx *d, element what, const gly_xml_tag *tag)
{
    switch (what) {
    case SKIPPED:
        return true;
    case DELETED:
        return !is_of_end(d);
    case BOX:
        return d->office.layer == GLY_OFFICE_STORY;
    case NOTE:
        return is_separator(tag);
    default:
        return false;
    }
}

/* Whether what is at hand is of the layer that is read. */
static bool is_read(const docx *d)
{
    return d->office.layer != GLY_OFFICE_ASIDES || d->boxes > 0;
}

static void set_list(docx *d, gly_text number)
{
    gly_office_style *paragraph = &d->office.paragraph;
    bool is_on = !gly_text_equal(number, gly_text_of("0"));
    paragraph->is_list = is_on ? GLY_ON : GLY_OFF;
    paragraph->list_level = (uint16_t)(d->list_level + 1);
}

static void set_outline(docx *d, gly_text number)
{
    enum { MOST = 5, NONE = 9 };
    uint32_t level = gly_office_number(number, NONE, NONE);
    gly_office_style *paragraph = &d->office.paragraph;
    if (level > MOST || paragraph->kind != GLY_BLOCK_PARAGRAPH)
        return;
    paragraph->kind = GLY_BLOCK_HEADING;
    paragraph->level = (uint16_t)(level + 1);
}

static void enter_field(docx *d, gly_text type)
{
    enum { MOST = 64 };
    if (gly_text_equal(type, gly_text_of("begin")))
        d->fields++;
    if (d->fields == 0 || d->fields > MOST)
        return;
    uint64_t bit = UINT64_C(1) << (d->fields - 1);
    if (gly_text_equal(type, gly_text_of("begin")))
        d->codes |= bit;
    else
        d->codes &= ~bit;
    if (gly_text_equal(type, gly_text_of("end")))
        d->fields--;
}

static void enter_break(docx *d, const gly_xml_tag *tag)
{
    gly_text type = gly_xml_attribute(tag, "type");
    bool is_line =
        type.size == 0 || gly_text_equal(type, gly_text_of("textWrapping"));
    if (is_line)
        gly_office_break(&d->office, tag->source);
    else
        gly_office_blank(&d->office, tag->source);
}

static void enter_paragraph(docx *d)
{
    if (!d->is_joined || !d->office.builder->is_open)
        gly_office_end_paragraph(&d->office);
    d->is_joined = d->ends_deleted = false;
    d->list_level = 0;
}

/* What the paragraph or the run at hand is like. */
static void enter_property(docx *d, element what, const gly_xml_tag *tag)
{
    gly_office *office = &d->office;
    gly_text value = gly_xml_attribute(tag, "val");
    if (what == PARAGRAPH_STYLE)
        office->paragraph = gly_office_styles_find(&d->parts.styles, value);
    if (what == LIST_LEVEL)
        d->list_level = (uint16_t)gly_office_number(value, 8, 0);
    if (what == LIST)
        set_list(d, value);
    if (what == OUTLINE)
        set_outline(d, value);
    if (what == DELETED)
        d->ends_deleted = true;
    if (!is_of_run(d))
        return;
    if (what == RUN_STYLE)
        office->run = gly_office_styles_find(&d->parts.styles, value);
    if (what == BOLD)
        office->run.bold = gly_docx_is_on(tag);
    if (what == ITALIC)
        office->run.italic = gly_docx_is_on(tag);
    if (what == HIDDEN)
        office->run.hidden = gly_docx_is_on(tag);
}

/* A sign that stands for text. */
static void enter_sign(docx *d, element what, const gly_xml_tag *tag)
{
    if (d->codes != 0)
        return;
    if (what == BREAK)
        enter_break(d, tag);
    if (what == BLANK)
        gly_office_blank(&d->office, tag->source);
    if (what == HYPHEN)
        gly_office_text(&d->office, gly_text_of("-"), tag->source);
}

static void enter_table(docx *d, element what, const gly_xml_tag *tag)
{
    gly_office *office = &d->office;
    if (what == TABLE)
        gly_office_enter_table(office);
    if (what == ROW) {
        gly_office_enter_row(office);
        gly_office_set_header(office, false);
    }
    if (what == HEADER_ROW)
        gly_office_set_header(office, gly_docx_is_on(tag) == GLY_ON);
    if (what == CELL)
        gly_office_enter_cell(office);
    if (what == COLUMNS)
        gly_office_set_columns(office, gly_xml_attribute(tag, "val"));
}

static void enter(docx *d, element what, const gly_xml_tag *tag)
{
    switch (what) {
    case PARAGRAPH:
        enter_paragraph(d);
        break;
    case RUN:
        d->office.run = (gly_office_style){.kind = GLY_BLOCK_PARAGRAPH};
        break;
    case FIELD:
        enter_field(d, gly_xml_attribute(tag, "fldCharType"));
        break;
    case BLANK:
    case BREAK:
    case HYPHEN:
        enter_sign(d, what, tag);
        break;
    case TABLE:
    case ROW:
    case HEADER_ROW:
    case CELL:
    case COLUMNS:
        enter_table(d, what, tag);
        break;
    default:
        enter_property(d, what, tag);
    }
}

static void leave_paragraph(docx *d)
{
    d->codes = 0;
    d->is_joined = d->ends_deleted && d->office.builder->is_open;
    if (!d->is_joined)
        gly_office_end_paragraph(&d->office);
}

static void leave(docx *d, element what)
{
    if (what == PARAGRAPH)
        leave_paragraph(d);
    if (what == CELL)
        gly_office_leave_cell(&d->office);
    if (what == TABLE)
        gly_office_leave_table(&d->office);
}

static gly_status on_enter(void *context, const gly_xml_tag *tag)
{
    docx *d = context;
    element what = element_of(tag);
    d->open[d->depth++] = (uint8_t)what;
    if (d->skipped > 0 || is_skipped(d, what, tag)) {
        d->skipped++;
        return GLY_OK;
    }
    if (what == BOX)
        d->boxes++;
    if (is_read(d))
        enter(d, what, tag);
    return d->office.builder->status;
}

static gly_status on_leave(void *context)
{
    docx *d = context;
    element what = (element)d->open[--d->depth];
    if (d->skipped > 0) {
        d->skipped--;
        return GLY_OK;
    }
    if (is_read(d))
        leave(d, what);
    if (what == BOX)
        d->boxes--;
    return d->office.builder->status;
}

static gly_status on_text(void *context, gly_text text, gly_span source)
{
    docx *d = context;
    if (element_above(d, 0) == TEXT && d->skipped == 0 && d->codes == 0 &&
        is_read(d))
        gly_office_text(&d->office, text, source);
    return d->office.builder->status;
}

gly_status gly_read_docx(gly_builder *builder)
{
    gly_list *layers;
    docx *d = gly_arena_take(builder->arena, sizeof *d);
    if (d == NULL)
        return GLY_NO_MEMORY;
    gly_xml_listener listener = {on_enter, on_leave, on_text, d};
    gly_status status = gly_docx_parts_read(&d->parts, builder->package);
    gly_office_init(&d->office, builder);
    layers = &d->parts.plan.layers;
    for (uint32_t i = 0; i < layers->count && status == GLY_OK; i++) {
        gly_office_begin(&d->office,
                         *(gly_office_layer *)gly_list_at(layers, i));
        d->fields = 0;
        status = gly_office_read(&d->office, i, &listener);
    }
    if (status == GLY_OK)
        gly_office_end(&d->office);
    return status == GLY_OK ? builder->status : status;
}
