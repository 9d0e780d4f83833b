#include "document/office/odt_parts.h"

/* A package while its parts are found. */
typedef struct {
    gly_package *package;
    gly_odt_parts *out;
    gly_office_styles *styles; /* that the style at hand is one of */
    gly_symbol at;             /* it; 0 for none */
} parts;

static bool is_called(const gly_xml_tag *tag, const char *name)
{
    return gly_text_equal(tag->name, gly_text_of(name));
}

static bool has_value(const gly_xml_tag *tag, const char *name,
                      const char *value)
{
    return gly_text_equal(gly_xml_attribute(tag, name), gly_text_of(value));
}

static gly_status pass(void *context)
{
    (void)context;
    return GLY_OK;
}

/* The styles of the family that `tag` is of; NULL for one that says nothing of
 * text. */
static gly_office_styles *family_of(parts *p, const gly_xml_tag *tag)
{
    if (has_value(tag, "family", "paragraph"))
        return &p->out->paragraphs;
    return has_value(tag, "family", "text") ? &p->out->runs : NULL;
}

/* <style:style style:name="P1" style:parent-style-name="Heading_20_1"> */
static gly_status enter_style(parts *p, const gly_xml_tag *tag)
{
    enum { MOST_LEVEL = 6 };
    gly_text name = gly_xml_attribute(tag, "display-name");
    gly_symbol base = 0;
    p->at = 0;
    p->styles = family_of(p, tag);
    if (p->styles == NULL)
        return GLY_OK;
    gly_status status =
        gly_office_styles_id(&p->at, p->styles, gly_xml_attribute(tag, "name"));
    if (status == GLY_OK)
        status = gly_office_styles_id(
            &base, p->styles, gly_xml_attribute(tag, "parent-style-name"));
    if (status != GLY_OK || p->at == 0)
        return status;
    gly_office_style *style = gly_office_styles_at(p->styles, p->at);
    *style = (gly_office_style){.base = base, .kind = GLY_BLOCK_PARAGRAPH};
    if (name.size == 0)
        name = gly_xml_attribute(tag, "name");
    gly_office_style_name(style, name);
    uint32_t level = gly_office_number(
        gly_xml_attribute(tag, "default-outline-level"), MOST_LEVEL, 0);
    if (level > 0 && style->kind == GLY_BLOCK_PARAGRAPH) {
        style->kind = GLY_BLOCK_HEADING;
        style->level = (uint16_t)level;
    }
    return GLY_OK;
}

static gly_said said(const gly_xml_tag *tag, const char *name, const char *on)
{
    gly_text value = gly_xml_attribute(tag, name);
    if (value.size == 0)
        return GLY_UNSAID;
    return gly_text_equal(value, gly_text_of(on)) ? GLY_ON : GLY_OFF;
}

static gly_status on_style(void *context, const gly_xml_tag *tag)
{
    parts *p = context;
    if (is_called(tag, "style"))
        return enter_style(p, tag);
    if (p->at == 0 || !is_called(tag, "text-properties"))
        return GLY_OK;
    gly_office_style *style = gly_office_styles_at(p->styles, p->at);
    style->bold = said(tag, "font-weight", "bold");
    style->italic = said(tag, "font-style", "italic");
    style->hidden = said(tag, "display", "none");
    return GLY_OK;
}

/* The styles of one part: those of content.xml come second and count. */
static gly_status read_styles(parts *p, const gly_package_part *part)
{
    gly_xml_listener listener = {on_style, pass, NULL, p};
    p->at = 0;
    return part->bytes.data == NULL
               ? GLY_OK
               : gly_package_walk(p->package, part, &listener);
}

static bool has_word(const gly_package_part *part, const char *word)
{
    return gly_text_find(part->bytes, gly_text_of(word), 0) != GLY_NONE;
}

/* What is encrypted says so in the list of files alone. */
static gly_status check_encrypted(parts *p)
{
    gly_package_part manifest;
    gly_status status =
        gly_package_read(&manifest, p->package, "META-INF/manifest.xml");
    if (status == GLY_OK && has_word(&manifest, "encryption-data"))
        return gly_package_refuse(p->package, NULL, "is encrypted");
    return status;
}

static gly_status find_parts(parts *p)
{
    gly_package_part content, styles;
    gly_status status = gly_package_read(&content, p->package, "content.xml");
    if (status == GLY_OK && content.bytes.data == NULL)
        return gly_package_refuse(p->package, "content.xml", "is missing");
    if (status == GLY_OK)
        status = gly_package_read(&styles, p->package, "styles.xml");
    if (status == GLY_OK)
        status = read_styles(p, &styles);
    if (status == GLY_OK)
        status = read_styles(p, &content);
    if (status == GLY_OK)
        status = gly_office_plan_add(&p->out->plan, &content, GLY_OFFICE_STORY);
    bool has_asides = status == GLY_OK && (has_word(&content, "note-body") ||
                                           has_word(&content, "text-box") ||
                                           has_word(&content, "custom-shape"));
    if (has_asides)
        status =
            gly_office_plan_add(&p->out->plan, &content, GLY_OFFICE_ASIDES);
    if (status == GLY_OK && styles.bytes.data != NULL &&
        has_word(&styles, "<text:p"))
        status = gly_office_plan_add(&p->out->plan, &styles, GLY_OFFICE_FRAME);
    return status;
}

gly_status gly_odt_parts_read(gly_odt_parts *out, gly_package *package)
{
    parts p = {.package = package, .out = out};
    gly_office_styles_init(&out->paragraphs, package->arena);
    gly_office_styles_init(&out->runs, package->arena);
    out->plan = gly_office_plan_of(package);
    gly_status status = check_encrypted(&p);
    if (status == GLY_OK)
        status = find_parts(&p);
    if (status == GLY_OK)
        status = gly_package_lay(package, &out->plan.parts);
    return status;
}
