#include "document/document.h"

#include "base/utf8.h"
#include "document/builder.h"
#include "document/html/html_charset.h"
#include "document/office/package.h"
#include "document/parts.h"
#include "document/reader.h"

/* A format and how its files are called. */
typedef struct {
    gly_format format;
    gly_reader *read;
    const char *endings; /* with blanks between */
} format;

static const format formats[] = {
#define READER(format, name, endings)                                          \
    {GLY_FORMAT_##format, gly_read_##name, endings},
#include "document/readers.def"
#undef READER
};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

/* Whether `path` has one of the `endings`, in any case. */
static bool has_ending(gly_text path, const char *endings)
{
    gly_text all = gly_text_of(endings);
    for (uint32_t start = 0; start < all.size;) {
        uint32_t end = gly_text_find(all, gly_text_of(" "), start);
        if (end == GLY_NONE)
            end = all.size;
        gly_text ending = gly_text_slice(all, gly_span_between(start, end));
        gly_text tail = path;
        if (path.size > ending.size)
            tail = gly_text_slice(
                path, (gly_span){path.size - ending.size, ending.size});
        if (gly_text_equal_ascii(tail, ending))
            return true;
        start = end + 1;
    }
    return false;
}

/* Whether a text without a telling name looks like Markdown: front matter or
 * a heading stands at its start. */
static bool looks_like_markdown(gly_text text)
{
    text = gly_text_trim(text);
    uint32_t signs = 0;
    while (signs < text.size && text.data[signs] == '#')
        signs++;
    bool has_heading =
        signs > 0 && signs <= 6 && signs < text.size && text.data[signs] == ' ';
    gly_text line = gly_text_slice(text, (gly_span){3, 1});
    bool has_front_matter = (gly_text_starts(text, gly_text_of("---")) ||
                             gly_text_starts(text, gly_text_of("+++"))) &&
                            (gly_text_equal(line, gly_text_of("\n")) ||
                             gly_text_equal(line, gly_text_of("\r")));
    return has_heading || has_front_matter;
}

/* Whether it looks like HTML: its first sign opens a tag, a comment or a
 * doctype that stands at the start of a page or a fragment. */
static bool looks_like_html(gly_text text)
{
    static const char *const starts[] = {
        "<!doctype html", "<html", "<head", "<body", "<article", "<main",
        "<div",           "<p>",   "<h1",   "<p ",   "<section", "<?xml"};
    text = gly_text_trim(text);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        gly_text start = gly_text_of(starts[i]);
        if (gly_text_equal_ascii(
                gly_text_slice(text, (gly_span){0, start.size}), start))
            return true;
    }
    return false;
}

/* The format that the content tells. */
static gly_format guess(gly_text text)
{
    if (looks_like_html(text))
        return GLY_FORMAT_HTML;
    return looks_like_markdown(text) ? GLY_FORMAT_MARKDOWN : GLY_FORMAT_PLAIN;
}

/* A text whose path says that it is an office file is looked at. */
static const format *choose(const gly_input *input, gly_text text)
{
    gly_format wanted = input->format;
    for (size_t i = 0; i < FORMAT_COUNT && wanted == GLY_FORMAT_GUESS; i++) {
        if (!gly_format_is_office(formats[i].format) &&
            has_ending(input->path, formats[i].endings))
            return &formats[i];
    }
    if (wanted == GLY_FORMAT_GUESS)
        wanted = guess(text);
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (formats[i].format == wanted)
            return &formats[i];
    }
    return &formats[0];
}

/* Read by `with`, or as plain text if that cannot be. */
static gly_status read_blocks(gly_document *out, gly_builder *builder,
                              const format *with)
{
    gly_status status = with->read(builder);
    if (status == GLY_INVALID) {
        gly_builder_restart(builder);
        with = &formats[0];
        status = with->read(builder);
    }
    out->format = with->format;
    return status;
}

static void take_parts(gly_document *out, const gly_builder *builder)
{
    out->text = (gly_text){builder->bytes, builder->size};
    out->blocks = builder->blocks.items;
    out->block_count = builder->blocks.count;
    out->runs = builder->runs.items;
    out->run_count = builder->runs.count;
    out->metas = builder->metas.items;
    out->meta_count = builder->metas.count;
    out->notices = builder->notices.items;
    out->notice_count = builder->notices.count;
    out->directives = builder->directives.items;
    out->directive_count = builder->directives.count;
}

static gly_status read_source(gly_document *out, gly_arena *arena,
                              const gly_input *input)
{
    gly_list notices = gly_list_of(sizeof(gly_notice));
    gly_decoded decoded;
    gly_encoded body = gly_parts_body(out);
    body.is_windows_1252 =
        choose(input, body.bytes)->format == GLY_FORMAT_HTML &&
        gly_html_is_windows_1252(body.bytes);
    gly_status status = gly_decode(&decoded, arena, body, &notices);
    if (status != GLY_OK)
        return status;
    gly_builder builder;
    status = gly_builder_init(&builder, arena, &decoded, notices);
    if (status == GLY_OK)
        status = gly_parts_read_head(&builder, out);
    if (status == GLY_OK)
        status = read_blocks(out, &builder, choose(input, decoded.text));
    if (status == GLY_OK)
        take_parts(out, &builder);
    return status;
}

/* The office format of `input`; GLY_FORMAT_GUESS if it is none. By content,
 * whatever the path says: a zip is never read as text. A path that says so is
 * believed of bytes that are no text at all. */
static gly_format office_format(const gly_input *input)
{
    if (input->format != GLY_FORMAT_GUESS || input->head != NULL)
        return gly_format_is_office(input->format) ? input->format
                                                   : GLY_FORMAT_GUESS;
    gly_format found = gly_package_format(input->bytes);
    bool is_text = gly_text_count(input->bytes, '\0') == 0 &&
                   gly_utf8_check(input->bytes) == input->bytes.size;
    for (size_t i = 0;
         i < FORMAT_COUNT && found == GLY_FORMAT_GUESS && !is_text; i++) {
        if (gly_format_is_office(formats[i].format) &&
            has_ending(input->path, formats[i].endings))
            found = formats[i].format;
    }
    return found;
}

/* Read the parts of an open package. */
static gly_status read_package(gly_document *out, gly_package *package,
                               gly_format wanted)
{
    static const gly_decoded nothing = {.text = {"", 0}};
    gly_builder builder;
    gly_status status = gly_builder_init(&builder, package->arena, &nothing,
                                         gly_list_of(sizeof(gly_notice)));
    builder.package = package;
    for (size_t i = 0; i < FORMAT_COUNT && status == GLY_OK; i++) {
        if (formats[i].format == wanted)
            status = formats[i].read(&builder);
    }
    if (status != GLY_OK)
        return status;
    take_parts(out, &builder);
    out->format = wanted;
    out->source = package->source;
    out->parts = package->parts.items;
    out->part_count = package->parts.count;
    return GLY_OK;
}

/* Of an office file each block is a line. */
static gly_status index_blocks(gly_document *out, gly_arena *arena)
{
    uint32_t count = out->block_count == 0 ? 1 : out->block_count;
    uint32_t *starts = gly_arena_array(arena, count, sizeof *starts);
    if (starts == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < out->block_count; i++)
        starts[i] = out->blocks[i].text.offset;
    return gly_line_index_with(&out->lines, arena, out->text,
                               (gly_line_starts){starts, count});
}

/* Read an office file. */
static gly_status read_office(gly_document *out, gly_arena *arena,
                              const gly_input *input, gly_format wanted)
{
    gly_package package;
    uint32_t most = gly_parts_most(input);
    gly_status status = gly_package_open(&package, arena, input->bytes, most);
    if (status == GLY_OK)
        status = read_package(out, &package, wanted);
    if (status == GLY_OK)
        status = index_blocks(out, arena);
    out->problem = package.problem;
    gly_package_close(&package);
    return status;
}

/* Read a text. */
static gly_status read_text(gly_document *out, gly_arena *arena,
                            const gly_input *input)
{
    gly_status status = gly_parts_join(out, arena, input);
    if (status == GLY_OK)
        status = read_source(out, arena, input);
    if (status == GLY_OK)
        status = gly_line_index_build(&out->lines, arena, out->source);
    return status;
}

/* Whose English the front matter says it is: `lang: en-GB`. */
static gly_english english_of(const gly_document *document)
{
    for (uint32_t i = 0; i < document->meta_count; i++) {
        const gly_meta *meta = &document->metas[i];
        if (!gly_text_equal_ascii(meta->key, gly_text_of("lang")))
            continue;
        if (gly_text_equal_ascii(meta->value, gly_text_of("en-US")))
            return GLY_ENGLISH_US;
        if (gly_text_equal_ascii(meta->value, gly_text_of("en-GB")))
            return GLY_ENGLISH_UK;
    }
    return GLY_ENGLISH_ANY;
}

gly_status gly_document_read(gly_document *out, gly_arena *arena,
                             const gly_input *input)
{
    if (gly_parts_size(input) > gly_parts_most(input))
        return GLY_TOO_LARGE;
    gly_document document = {.english = input->english};
    gly_format office = office_format(input);
    gly_status status = gly_arena_text(&document.path, arena, input->path);
    if (status == GLY_OK)
        status = gly_arena_text(&document.id, arena, input->id);
    if (status == GLY_OK && office != GLY_FORMAT_GUESS)
        status = read_office(&document, arena, input, office);
    else if (status == GLY_OK)
        status = read_text(&document, arena, input);
    if (document.english == GLY_ENGLISH_ANY)
        document.english = english_of(&document);
    if (status == GLY_OK)
        *out = document;
    if (status == GLY_INVALID)
        out->problem = document.problem;
    return status;
}

gly_span gly_document_source(const gly_document *document, gly_span text)
{
    return gly_run_source(document->runs, document->run_count, text);
}

uint32_t gly_document_block(const gly_document *document, uint32_t offset)
{
    /* Invariant: blocks before `low` begin at or before the byte, those from
     * `high` on after it. */
    uint32_t low = 0, high = document->block_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (document->blocks[middle].text.offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? GLY_NONE : low - 1;
}

bool gly_block_is_summary(gly_block_kind kind)
{
    return kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK ||
           kind == GLY_BLOCK_CAPTION;
}

const char *gly_block_kind_name(gly_block_kind kind)
{
    static const char *const names[GLY_BLOCK_KINDS] = {
        "headline",  "deck",      "byline", "dateline", "furniture", "heading",
        "paragraph", "list-item", "quote",  "caption",  "cell",      "question",
    };
    return names[kind];
}
