#include "document/html/html_table.h"

#include "base/limits.h"

typedef struct {
    uint32_t group;
    uint16_t row, column; /* of the cell at hand */
    uint16_t span;        /* its columns */
    bool in_head, is_header, is_layout;
} table_state;

void gly_html_tables_init(gly_html_tables *tables, gly_builder *builder)
{
    *tables = (gly_html_tables){builder, builder->input->text,
                                gly_list_of(sizeof(table_state))};
}

static table_state *at_hand(const gly_html_tables *tables)
{
    return tables->open.count == 0 ? NULL : gly_list_last(&tables->open);
}

static uint16_t sum(uint16_t a, uint16_t b)
{
    return a > UINT16_MAX - b ? UINT16_MAX : (uint16_t)(a + b);
}

/* The columns that the cell whose tag begins at `start` is wide. */
static uint16_t span_of(gly_text text, uint32_t start)
{
    gly_html_attribute attribute;
    uint32_t offset = start + 1, span = 0;
    while (gly_html_attribute_next(&attribute, text, &offset)) {
        if (!gly_text_equal_ascii(attribute.name, gly_text_of("colspan")))
            continue;
        for (uint32_t i = 0; i < attribute.value.size && i < 4; i++) {
            char byte = attribute.value.data[i];
            if (byte < '0' || byte > '9')
                break;
            span = span * 10 + (uint32_t)(byte - '0');
        }
        break;
    }
    return span == 0 || span > GLY_LIMIT_COLUMNS ? 1 : (uint16_t)span;
}

static void enter_table(gly_html_tables *tables,
                        const gly_html_element *element)
{
    table_state *added = gly_list_add(&tables->open, tables->builder->arena);
    if (added == NULL)
        tables->builder->status = GLY_NO_MEMORY;
    else
        *added = (table_state){.group = tables->builder->groups++,
                               .is_layout = element->role == GLY_HTML_LAYOUT};
}

void gly_html_tables_enter(gly_html_tables *tables,
                           const gly_html_element *element)
{
    table_state *state = at_hand(tables);
    gly_html_tag tag = element->tag;
    if (tag == GLY_HTML_TABLE)
        enter_table(tables, element);
    if (state == NULL)
        return;
    if (tag == GLY_HTML_THEAD)
        state->in_head = true;
    if (tag == GLY_HTML_TR)
        state->column = 0;
    if (tag == GLY_HTML_TD || tag == GLY_HTML_TH) {
        state->is_header =
            state->in_head || (tag == GLY_HTML_TH && state->row == 0);
        state->span =
            element->is_bare ? 1 : span_of(tables->text, element->start);
    }
}

void gly_html_tables_leave(gly_html_tables *tables, gly_html_tag tag)
{
    table_state *state = at_hand(tables);
    if (state == NULL)
        return;
    if (tag == GLY_HTML_TABLE)
        tables->open.count--;
    if (tag == GLY_HTML_THEAD)
        state->in_head = false;
    if (tag == GLY_HTML_TR)
        state->row = sum(state->row, 1);
    if (tag == GLY_HTML_TD || tag == GLY_HTML_TH)
        state->column = sum(state->column, state->span);
}

bool gly_html_tables_cell(const gly_html_tables *tables, gly_block *block)
{
    const table_state *state = at_hand(tables);
    if (state == NULL || state->is_layout)
        return false;
    block->group = state->group;
    block->row = state->row;
    block->column = state->column;
    block->header = state->is_header;
    return true;
}
