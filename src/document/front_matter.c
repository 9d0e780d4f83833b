#include "document/front_matter.h"

#include <string.h>

#include "base/limits.h"
#include "base/yaml.h"

/* Front matter while it is read. `yaml` is the text from its first line to
 * where it is closed, so places in it are places in the decoded text. */
typedef struct {
    gly_front_matter *out;
    gly_builder *builder;
    gly_text yaml;
} front;

/* The line of `text` at `start`, and where the next begins. */
static gly_text line_at(gly_text text, uint32_t start, uint32_t *next)
{
    uint32_t end = start;
    while (end < text.size && text.data[end] != '\n' && text.data[end] != '\r')
        end++;
    *next = end < text.size ? end + 1 : end;
    if (*next < text.size && text.data[end] == '\r' && text.data[*next] == '\n')
        ++*next;
    return gly_text_slice(text, gly_span_between(start, end));
}

static bool is_mark(gly_text line, const char *mark)
{
    while (line.size > 3 && (line.data[line.size - 1] == ' ' ||
                             line.data[line.size - 1] == '\t'))
        line.size--;
    return gly_text_equal(line, gly_text_of(mark));
}

static bool is_fence(gly_text line, bool is_closing)
{
    return is_mark(line, "---") || (is_closing && is_mark(line, "..."));
}

/* Bytes of the key that a line "key: value" begins with; 0 for none. */
static uint32_t key_size(gly_text line)
{
    uint32_t i = 0;
    for (; i < line.size && line.data[i] != ':'; i++) {
        char byte = line.data[i];
        bool is_letter = (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
        bool is_other = (byte >= '0' && byte <= '9') || byte == '_' ||
                        byte == '-' || byte == ' ';
        if (!is_letter && (i == 0 || !is_other))
            return 0;
    }
    bool has_colon = i < line.size && i < 64;
    bool is_last = i + 1 >= line.size;
    return has_colon && (is_last || line.data[i + 1] == ' ') ? i : 0;
}

/* Where the front matter is closed; the body begins at `*body`. GLY_NONE when
 * there is none. */
static uint32_t find_end(front *f, gly_text text, uint32_t *body)
{
    uint32_t next, start;
    if (!is_fence(line_at(text, 0, &next), false))
        return GLY_NONE;
    uint32_t first = next;
    for (start = next; start < text.size; start = next) {
        gly_text line = line_at(text, start, &next);
        if (start > GLY_LIMIT_FRONT_MATTER)
            break;
        if (is_fence(line, true)) {
            *body = next;
            return start;
        }
    }
    if (key_size(line_at(text, first, &next)) > 0)
        gly_builder_notice(
            f->builder,
            gly_text_of("front matter begins here and is never closed, or is "
                        "over 64 KB; it is read as text"),
            (gly_span){0, 3});
    return GLY_NONE;
}

/* The names under which content systems keep a title and a summary. */
static void keep(front *f, gly_text key, gly_front_value value)
{
    static const char *const titles[] = {"title", "headline", "hed"};
    static const char *const summaries[] = {
        "description", "summary", "deck",  "dek",        "subtitle",
        "standfirst",  "strap",   "intro", "strapline",  "subhead",
        "teaser",      "excerpt", "sell",  "subheadline"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        if (gly_text_equal_ascii(key, gly_text_of(titles[i])) &&
            f->out->title.text.size == 0)
            f->out->title = value;
    }
    for (size_t i = 0; i < sizeof summaries / sizeof *summaries; i++) {
        if (gly_text_equal_ascii(key, gly_text_of(summaries[i])) &&
            f->out->description.text.size == 0)
            f->out->description = value;
    }
    bool writer = gly_text_equal_ascii(key, gly_text_of("author")) ||
                  gly_text_equal_ascii(key, gly_text_of("byline"));
    if (writer && f->out->author.text.size == 0)
        f->out->author = value;
}

static void add_meta(front *f, gly_text key, gly_front_value value)
{
    gly_meta *meta = gly_list_add(&f->builder->metas, f->builder->arena);
    if (meta == NULL) {
        f->builder->status = GLY_NO_MEMORY;
        return;
    }
    *meta = (gly_meta){key, value.text,
                       gly_decoded_source(f->builder->input, value.span)};
    keep(f, key, value);
}

/* The span of a scalar without the quotation marks around it, if its bytes
 * are then those of its value; else all of it. */
static gly_span span_of(const front *f, const gly_yaml *node)
{
    gly_span inner = node->source;
    if (!node->plain && inner.length >= 2)
        inner = (gly_span){inner.offset + 1, inner.length - 2};
    gly_text bytes = gly_text_slice(f->yaml, inner);
    return gly_text_equal(bytes, node->scalar) ? inner : node->source;
}

/* Every scalar under `node`, which stands under `key`. The keys of a map in a
 * map are joined by a point. Depth is bounded by gly_yaml_read. */
static void add_values(front *f, gly_text key, const gly_yaml *node)
{
    if (node->kind == GLY_YAML_SCALAR) {
        add_meta(f, key, (gly_front_value){node->scalar, span_of(f, node)});
        return;
    }
    for (const gly_yaml *child = node->child;
         child != NULL && f->builder->status == GLY_OK; child = child->next) {
        gly_text name = key;
        if (child->key != NULL && key.size == 0)
            name = child->key->scalar;
        else if (child->key != NULL)
            name = gly_text_format(
                f->builder->arena, "%.*s.%.*s", (int)key.size, key.data,
                (int)child->key->scalar.size, child->key->scalar.data);
        if (child->key != NULL && name.size == 0 && child->key->scalar.size > 0)
            f->builder->status = GLY_NO_MEMORY;
        add_values(f, name, child);
    }
}

/* The byte of `text` at line `line` and column `column`, from 1. */
static uint32_t offset_of(gly_text text, uint32_t line, uint32_t column)
{
    uint32_t start = 0, next = 0;
    for (uint32_t i = 0; i < line; i++) {
        start = next;
        line_at(text, start, &next);
    }
    while (column > 1 && start < next) {
        start++;
        if (start == text.size ||
            ((unsigned char)text.data[start] & 0xC0) != 0x80)
            column--;
    }
    return start;
}

/* What is left of broken front matter: its lines that are "key: value". */
static void read_lines(front *f)
{
    uint32_t next;
    for (uint32_t start = 0; start < f->yaml.size; start = next) {
        gly_text line = line_at(f->yaml, start, &next);
        uint32_t size = key_size(line);
        if (size == 0)
            continue;
        gly_text rest = gly_text_slice(line, (gly_span){size + 1, line.size});
        gly_text value = gly_text_trim(rest);
        gly_span span = {start + line.size, 0};
        if (value.size > 0)
            span =
                (gly_span){(uint32_t)(value.data - f->yaml.data), value.size};
        add_meta(f, gly_text_slice(line, (gly_span){0, size}),
                 (gly_front_value){value, span});
    }
}

/* Say what is wrong with it and read what can be read. */
static void read_broken(front *f, const gly_problems *problems)
{
    if (problems->items.count > 0) {
        const gly_problem *problem = gly_list_at(&problems->items, 0);
        uint32_t start = offset_of(f->yaml, problem->line, problem->column);
        gly_text message =
            gly_text_format(f->builder->arena, "front matter: %.*s",
                            (int)problem->message.size, problem->message.data);
        uint32_t length = start < f->yaml.size ? 1 : 0;
        while (length > 0 && start + length < f->yaml.size &&
               ((unsigned char)f->yaml.data[start + length] & 0xC0) == 0x80)
            length++;
        if (message.size == 0)
            f->builder->status = GLY_NO_MEMORY;
        gly_builder_notice(f->builder, message, (gly_span){start, length});
    }
    read_lines(f);
}

/* Whether the first line that is not empty is "key: value". */
static bool has_key(const front *f)
{
    uint32_t next = 0;
    line_at(f->yaml, 0, &next);
    while (next < f->yaml.size) {
        gly_text line = line_at(f->yaml, next, &next);
        if (gly_text_trim(line).size > 0 && line.data[0] != '#')
            return key_size(line) > 0;
    }
    return true;
}

/* Where the body begins below front matter in TOML, which stands between two
 * lines "+++"; 0 for none. */
static uint32_t skip_toml(gly_text text)
{
    uint32_t next;
    if (!is_mark(line_at(text, 0, &next), "+++"))
        return 0;
    for (uint32_t start = next;
         start < text.size && start <= GLY_LIMIT_FRONT_MATTER; start = next) {
        if (is_mark(line_at(text, start, &next), "+++"))
            return next;
    }
    return 0;
}

gly_status gly_front_matter_read(gly_front_matter *out, gly_builder *builder)
{
    gly_text text = builder->input->text;
    front f = {.out = out, .builder = builder};
    *out = (gly_front_matter){.end = skip_toml(text)};
    if (out->end > 0) {
        gly_builder_notice(
            builder,
            gly_text_of("front matter in TOML is not read; write it as YAML, "
                        "between two lines \"---\""),
            (gly_span){0, 3});
        return builder->status;
    }
    uint32_t body = 0, end = find_end(&f, text, &body);
    if (end == GLY_NONE || builder->status != GLY_OK)
        return builder->status;
    f.yaml = gly_text_slice(text, (gly_span){0, end});

    gly_problems problems;
    gly_problems_init(&problems, builder->arena);
    gly_yaml_file file = {.text = f.yaml, .problems = &problems};
    const gly_yaml *root = NULL;
    gly_status status = gly_yaml_read(&root, builder->arena, &file);
    if (status == GLY_NO_MEMORY)
        return status;
    bool is_map =
        status == GLY_OK && root != NULL && root->kind == GLY_YAML_MAP;
    if (!is_map && (root != NULL || !has_key(&f)))
        return GLY_OK;
    out->end = body;
    if (is_map)
        add_values(&f, gly_text_of(""), root);
    else if (status != GLY_OK)
        read_broken(&f, &problems);
    return builder->status;
}

/* `text` on one line: blanks in the place of line ends and of what a YAML
 * escape may put there. NULL data: no memory. */
static gly_text without_lines(gly_arena *arena, gly_text text)
{
    char *bytes = gly_arena_take(arena, text.size);
    for (uint32_t i = 0; bytes != NULL && i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bytes[i] = byte < 0x20 || byte == 0x7F ? ' ' : text.data[i];
    }
    return (gly_text){bytes, text.size};
}

/* Copy `span`, but for what is a blank in `text`, which is as long. */
static void copy_spaced(gly_builder *builder, gly_span span, gly_text text)
{
    const char *bytes = builder->input->text.data + span.offset;
    uint32_t start = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (bytes[i] == text.data[i])
            continue;
        gly_builder_copy(
            builder, gly_span_between(span.offset + start, span.offset + i));
        gly_builder_blank(builder, (gly_span){span.offset + i, 1});
        start = i + 1;
    }
    gly_builder_copy(builder, gly_span_between(span.offset + start,
                                               span.offset + text.size));
}

/* Make a block of `value`; nothing when it is empty. */
static void add_block(gly_builder *builder, const gly_front_value *value,
                      gly_block_kind kind)
{
    if (value->text.size == 0)
        return;
    gly_draft draft = {.layout = GLY_LAYOUT_CERTAIN};
    draft.block.kind = kind;
    draft.block.group = GLY_NONE;
    gly_builder_open(builder, draft);
    gly_text bytes = gly_text_slice(builder->input->text, value->span);
    gly_text text = without_lines(builder->arena, value->text);
    if (text.data == NULL)
        builder->status = GLY_NO_MEMORY;
    else if (gly_text_equal(bytes, value->text))
        copy_spaced(builder, value->span, text);
    else
        gly_builder_decode(builder, gly_text_trim(text), value->span);
    gly_builder_close(builder);
}

void gly_front_matter_blocks(gly_builder *builder,
                             const gly_front_matter *matter, bool with_title)
{
    static const gly_front_value nothing = {{"", 0}, {0, 0}};
    struct {
        const gly_front_value *value;
        gly_block_kind kind;
    } parts[] = {
        {with_title ? &matter->title : &nothing, GLY_BLOCK_HEADLINE},
        {&matter->author, GLY_BLOCK_BYLINE},
        {&matter->description, GLY_BLOCK_DECK},
        {&matter->date, GLY_BLOCK_DATELINE},
    };
    enum { PARTS = sizeof parts / sizeof *parts };
    /* In the order of the source: blocks never go back in it. */
    for (uint32_t from = 0; from < matter->end;) {
        uint32_t next = GLY_NONE;
        for (uint32_t i = 0; i < PARTS; i++) {
            const gly_front_value *value = parts[i].value;
            bool later = value->text.size > 0 && value->span.offset >= from;
            if (later && (next == GLY_NONE ||
                          value->span.offset < parts[next].value->span.offset))
                next = i;
        }
        if (next == GLY_NONE)
            return;
        add_block(builder, parts[next].value, parts[next].kind);
        from = gly_span_end(parts[next].value->span);
    }
}
