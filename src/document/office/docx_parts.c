#include "document/office/docx_parts.h"

/* A part, and what it is. */
typedef struct {
    gly_text name;
    gly_text type;
} named;

/* A package while its parts are found. */
typedef struct {
    gly_package *package;
    gly_list names; /* named */
    gly_docx_parts *out;
} parts;

static bool is_called(const gly_xml_tag *tag, const char *name)
{
    return gly_text_equal(tag->name, gly_text_of(name));
}

bool gly_docx_is_word(const gly_xml_tag *tag)
{
    static const char *const endings[] = {
        "schemas.openxmlformats.org/wordprocessingml/2006/main",
        "purl.oclc.org/ooxml/wordprocessingml/main"};
    return gly_text_ends(tag->space, gly_text_of(endings[0])) ||
           gly_text_ends(tag->space, gly_text_of(endings[1]));
}

gly_said gly_docx_is_on(const gly_xml_tag *tag)
{
    static const char *const offs[] = {"0", "false", "off", "none"};
    gly_text value = gly_xml_attribute(tag, "val");
    for (uint32_t i = 0; i < sizeof offs / sizeof *offs; i++) {
        if (gly_text_equal(value, gly_text_of(offs[i])))
            return GLY_OFF;
    }
    return GLY_ON;
}

static gly_status pass(void *context)
{
    (void)context;
    return GLY_OK;
}

/* A line of [Content_Types].xml. */
static gly_status on_type(void *context, const gly_xml_tag *tag)
{
    parts *p = context;
    gly_arena *arena = p->package->arena;
    gly_text name = gly_xml_attribute(tag, "PartName");
    if (!is_called(tag, "Override") || name.size == 0)
        return GLY_OK;
    if (name.data[0] == '/')
        name = gly_text_slice(name, gly_span_between(1, name.size));
    named *added = gly_list_add(&p->names, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    gly_status status = gly_arena_text(&added->name, arena, name);
    if (status == GLY_OK)
        status = gly_arena_text(&added->type, arena,
                                gly_xml_attribute(tag, "ContentType"));
    return status;
}

static bool is_type(const named *part, const char *ending)
{
    return gly_text_ends(part->type, gly_text_of(ending));
}

/* The main part; NULL if there is none. */
static const named *main_part(const parts *p)
{
    for (uint32_t i = 0; i < p->names.count; i++) {
        const named *part = gly_list_at(&p->names, i);
        if (is_type(part, ".main+xml"))
            return part;
    }
    return NULL;
}

/* The story, and once more if it has text boxes. */
static gly_status add_story(parts *p)
{
    const named *main = main_part(p);
    if (main == NULL)
        return gly_package_refuse(p->package, NULL,
                                  "is a zip file, but no DOCX or ODT");
    if (gly_text_find(main->type, gly_text_of("word"), 0) == GLY_NONE)
        return gly_package_refuse(p->package, NULL,
                                  "is a file of tables or slides, not of text");
    gly_package_part part;
    gly_status status = gly_package_read(&part, p->package, main->name.data);
    if (status != GLY_OK)
        return status;
    if (part.bytes.data == NULL)
        return gly_package_refuse(p->package, part.name, "is missing");
    status = gly_office_plan_add(&p->out->plan, &part, GLY_OFFICE_STORY);
    bool has_boxes =
        gly_text_find(part.bytes, gly_text_of("txbxContent"), 0) != GLY_NONE;
    if (status == GLY_OK && has_boxes)
        status = gly_office_plan_add(&p->out->plan, &part, GLY_OFFICE_ASIDES);
    return status;
}

/* All parts of a type. */
static gly_status add_all(parts *p, const char *type, gly_office_layer layer)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < p->names.count && status == GLY_OK; i++) {
        const named *part = gly_list_at(&p->names, i);
        gly_package_part read;
        if (!is_type(part, type))
            continue;
        status = gly_package_read(&read, p->package, part->name.data);
        if (status == GLY_OK && read.bytes.data != NULL)
            status = gly_office_plan_add(&p->out->plan, &read, layer);
    }
    return status;
}

/* The styles while they are read. */
typedef struct {
    gly_office_styles *styles;
    gly_symbol at; /* the style at hand; 0 for none */
} styles_reader;

/* What stands in the style at hand. */
static gly_status on_property(styles_reader *s, const gly_xml_tag *tag)
{
    gly_text value = gly_xml_attribute(tag, "val");
    gly_symbol base = 0;
    gly_status status = GLY_OK;
    if (is_called(tag, "basedOn"))
        status = gly_office_styles_id(&base, s->styles, value);
    gly_office_style *style = gly_office_styles_at(s->styles, s->at);
    if (base != 0)
        style->base = base;
    if (is_called(tag, "name"))
        gly_office_style_name(style, value);
    if (is_called(tag, "numPr"))
        style->is_list = GLY_ON;
    if (is_called(tag, "ilvl"))
        style->list_level = (uint16_t)gly_office_number(value, 8, 0);
    if (is_called(tag, "outlineLvl") && style->kind == GLY_BLOCK_PARAGRAPH &&
        gly_office_number(value, 8, 9) <= 5) {
        style->kind = GLY_BLOCK_HEADING;
        style->level = (uint16_t)(gly_office_number(value, 8, 0) + 1);
    }
    if (is_called(tag, "b"))
        style->bold = gly_docx_is_on(tag);
    if (is_called(tag, "i"))
        style->italic = gly_docx_is_on(tag);
    if (is_called(tag, "vanish"))
        style->hidden = gly_docx_is_on(tag);
    return status;
}

static gly_status on_style(void *context, const gly_xml_tag *tag)
{
    styles_reader *s = context;
    if (!gly_docx_is_word(tag))
        return GLY_OK;
    if (is_called(tag, "style"))
        return gly_office_styles_id(&s->at, s->styles,
                                    gly_xml_attribute(tag, "styleId"));
    return s->at == 0 ? GLY_OK : on_property(s, tag);
}

static gly_status read_styles(parts *p)
{
    styles_reader s = {.styles = &p->out->styles};
    gly_xml_listener listener = {on_style, pass, NULL, &s};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < p->names.count && status == GLY_OK; i++) {
        const named *part = gly_list_at(&p->names, i);
        gly_package_part read;
        if (!is_type(part, ".styles+xml"))
            continue;
        status = gly_package_read(&read, p->package, part->name.data);
        if (status == GLY_OK && read.bytes.data != NULL)
            status = gly_package_walk(p->package, &read, &listener);
    }
    return status;
}

static gly_status read_types(parts *p)
{
    gly_package_part types;
    gly_xml_listener listener = {on_type, pass, NULL, p};
    gly_status status =
        gly_package_read(&types, p->package, "[Content_Types].xml");
    if (status == GLY_OK && types.bytes.data != NULL)
        status = gly_package_walk(p->package, &types, &listener);
    return status;
}

gly_status gly_docx_parts_read(gly_docx_parts *out, gly_package *package)
{
    parts p = {
        .package = package, .names = gly_list_of(sizeof(named)), .out = out};
    gly_office_styles_init(&out->styles, package->arena);
    out->plan = gly_office_plan_of(package);
    gly_status status = read_types(&p);
    if (status == GLY_OK)
        status = add_story(&p);
    if (status == GLY_OK)
        status = add_all(&p, ".footnotes+xml", GLY_OFFICE_NOTES);
    if (status == GLY_OK)
        status = add_all(&p, ".endnotes+xml", GLY_OFFICE_NOTES);
    if (status == GLY_OK)
        status = add_all(&p, ".header+xml", GLY_OFFICE_FRAME);
    if (status == GLY_OK)
        status = add_all(&p, ".footer+xml", GLY_OFFICE_FRAME);
    if (status == GLY_OK)
        status = read_styles(&p);
    if (status == GLY_OK)
        status = gly_package_lay(package, &out->plan.parts);
    return status;
}
