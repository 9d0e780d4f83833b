#include "document/office/office_styles.h"

#include "base/limits.h"

enum { MOST_LEVEL = 6 };

void gly_office_styles_init(gly_office_styles *styles, gly_arena *arena)
{
    styles->arena = arena;
    styles->styles = gly_list_of(sizeof(gly_office_style));
    gly_symbols_init(&styles->ids, arena, NULL);
}

static const gly_office_style plain = {.kind = GLY_BLOCK_PARAGRAPH};

gly_status gly_office_styles_id(gly_symbol *out, gly_office_styles *styles,
                                gly_text id)
{
    *out = 0;
    if (id.size == 0)
        return GLY_OK;
    gly_status status = gly_symbols_add(out, &styles->ids, id);
    if (status != GLY_OK || *out <= styles->styles.count)
        return status;
    gly_office_style *added = gly_list_add(&styles->styles, styles->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = plain;
    return GLY_OK;
}

gly_office_style *gly_office_styles_at(const gly_office_styles *styles,
                                       gly_symbol id)
{
    return gly_list_at(&styles->styles, id - 1);
}

gly_office_style gly_office_style_over(gly_office_style own,
                                       gly_office_style base)
{
    if (own.kind == GLY_BLOCK_PARAGRAPH) {
        own.kind = base.kind;
        own.level = base.level;
    }
    if (own.is_list == GLY_UNSAID) {
        own.is_list = base.is_list;
        own.list_level = base.list_level;
    }
    if (own.bold == GLY_UNSAID)
        own.bold = base.bold;
    if (own.italic == GLY_UNSAID)
        own.italic = base.italic;
    if (own.hidden == GLY_UNSAID)
        own.hidden = base.hidden;
    return own;
}

gly_office_style gly_office_styles_find(const gly_office_styles *styles,
                                        gly_text id)
{
    gly_office_style found = plain;
    gly_symbol at = gly_symbols_find(&styles->ids, id);
    for (uint32_t i = 0; i < GLY_LIMIT_STYLE_CHAIN && at != 0; i++) {
        gly_office_style base = *gly_office_styles_at(styles, at);
        found = gly_office_style_over(found, base);
        at = base.base;
    }
    return found;
}

/* The part of `name` after `start`; its `data` is NULL if it has no such. */
static gly_text after(gly_text name, const char *start)
{
    gly_text wanted = gly_text_of(start);
    gly_text head = gly_text_slice(name, (gly_span){0, wanted.size});
    if (!gly_text_equal_ascii(head, wanted))
        return (gly_text){NULL, 0};
    return gly_text_slice(name, gly_span_between(wanted.size, name.size));
}

/* A name that ends in a number. */
static void set_numbered(gly_office_style *style, gly_text name)
{
    gly_text rest = after(name, "heading ");
    bool is_one = rest.data != NULL && rest.size > 0 && rest.data[0] >= '1' &&
                  rest.data[0] <= '9';
    if (is_one) {
        uint16_t level = (uint16_t)(rest.data[0] - '0');
        style->kind = GLY_BLOCK_HEADING;
        style->level = level > MOST_LEVEL ? (uint16_t)MOST_LEVEL : level;
    } else if (after(name, "toc ").data != NULL ||
               after(name, "contents ").data != NULL) {
        style->kind = GLY_BLOCK_FURNITURE;
    } else if (after(name, "list bullet").data != NULL ||
               after(name, "list number").data != NULL) {
        style->is_list = GLY_ON;
        style->list_level = 1;
    }
}

void gly_office_style_name(gly_office_style *style, gly_text name)
{
    static const struct {
        const char *name;
        gly_block_kind kind;
        uint16_t level;
    } names[] = {
#define STYLE(name, kind, level) {name, GLY_BLOCK_##kind, level},
#include "document/office/office_styles.def"
#undef STYLE
    };
    name = gly_text_trim(name);
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!gly_text_equal_ascii(name, gly_text_of(names[i].name)))
            continue;
        style->kind = names[i].kind;
        style->level = names[i].level;
        return;
    }
    set_numbered(style, name);
}
