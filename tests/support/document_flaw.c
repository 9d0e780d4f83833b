#include "support/document_flaw.h"

#include <string.h>

#include "base/utf8.h"
#include "document/html/html_reference.h"

/* What a character reference stands for in a format; 0 bytes if it is none. A
 * blank in HTML may be any white space or control character. */
static uint32_t decode_reference(char *out, gly_text source, gly_format format)
{
    gly_html_reference reference;
    if (format != GLY_FORMAT_HTML)
        return gly_entity_decode(out, source);
    if (source.data[0] != '&' ||
        !gly_html_reference_read(&reference, source, false) ||
        reference.length != source.size)
        return 0;
    gly_text bytes = {reference.bytes, reference.size};
    bool is_control = bytes.data[0] > 0 && bytes.data[0] <= ' ';
    bool is_c1 = bytes.size == 2 && (unsigned char)bytes.data[0] == 0xC2 &&
                 (unsigned char)bytes.data[1] < 0xA0;
    if (is_control || is_c1 || bytes.data[0] == 0x7F)
        bytes = gly_text_of(" ");
    memcpy(out, bytes.data, bytes.size);
    return bytes.size;
}

/* Whether `text` is what a decoded run of `source` stands for, where `source`
 * is a reference at all. Markdown decodes its own text, and HTML what stands in
 * a raw block of it: "&#14;" is U+FFFD in the one and a blank in the other. */
static bool is_decoded(gly_text text, gly_text source, gly_format format)
{
    char room[GLY_ENTITY_ROOM];
    uint32_t size = decode_reference(room, source, format);
    if (size == 0 || gly_text_equal(text, (gly_text){room, size}))
        return true;
    if (format != GLY_FORMAT_MARKDOWN)
        return false;
    size = decode_reference(room, source, GLY_FORMAT_HTML);
    return size > 0 && gly_text_equal(text, (gly_text){room, size});
}

static bool is_in(gly_span span, gly_text text)
{
    return span.offset <= text.size && span.length <= text.size - span.offset;
}

/* What is wrong with one run, by itself. */
static const char *run_flaw(const gly_document *document, const gly_run *run)
{
    gly_text text = gly_text_slice(document->text, run->text);
    gly_text source = gly_text_slice(document->source, run->source);
    if (run->text.length == 0)
        return "a run is empty";
    if (!is_in(run->source, document->source))
        return "a run leads out of the source";
    if (run->kind == GLY_RUN_COPIED && !gly_text_equal(text, source))
        return "a copied run differs from its source";
    if (run->kind == GLY_RUN_ADDED && source.size != 0)
        return "an added run has a source";
    if (run->kind == GLY_RUN_ADDED &&
        !gly_text_equal(text, gly_text_of("\n\n")))
        return "an added run is no empty line";
    if (run->kind == GLY_RUN_DECODED && source.size == 0)
        return "a decoded run has no source";
    if (run->kind == GLY_RUN_DECODED &&
        !is_decoded(text, source, document->format))
        return "a character reference is decoded to something else";
    return NULL;
}

static const char *runs_flaw(const gly_document *document)
{
    uint32_t text = 0, source = 0;
    for (uint32_t i = 0; i < document->run_count; i++) {
        const gly_run *run = &document->runs[i];
        const char *flaw = run_flaw(document, run);
        if (flaw != NULL)
            return flaw;
        if (run->text.offset != text)
            return "runs do not follow one another in the text";
        if (run->source.offset < source)
            return "runs go backward in the source";
        text = gly_span_end(run->text);
        source = gly_span_end(run->source);
    }
    return text == document->text.size ? NULL : "text without a run";
}

/* Whether `text` is a line of clean text with nothing blank around it. */
static bool is_clean(gly_text text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if ((byte < 0x20 && byte != '\t') || byte == 0x7F)
            return false;
    }
    return gly_utf8_check(text) == text.size &&
           gly_text_trim(text).size == text.size && text.size > 0;
}

static const char *block_flaw(const gly_document *document, uint32_t i)
{
    const gly_block *block = &document->blocks[i];
    uint32_t start = i == 0 ? 0 : gly_span_end(block[-1].text) + 2;
    if (block->kind >= GLY_BLOCK_KINDS)
        return "a block of no kind";
    if (block->text.offset != start || !is_in(block->text, document->text))
        return "blocks are not parted by an empty line";
    if (!is_clean(gly_text_slice(document->text, block->text)))
        return "a block is empty, begins or ends blank, or is not clean";
    if (block->lead > block->text.length ||
        (block->lead > 0 && block->kind != GLY_BLOCK_PARAGRAPH &&
         block->kind != GLY_BLOCK_CAPTION))
        return "a lead where there can be none";
    if (block->section != GLY_NONE &&
        (block->section >= i ||
         document->blocks[block->section].kind != GLY_BLOCK_HEADING))
        return "a section that is no heading before the block";
    bool has_level = block->kind == GLY_BLOCK_HEADING ||
                     block->kind == GLY_BLOCK_LIST_ITEM ||
                     block->kind == GLY_BLOCK_QUOTE;
    if (has_level != (block->level > 0))
        return "a level where there can be none, or none where there must be";
    if (gly_document_block(document, block->text.offset) != i ||
        gly_document_block(document, gly_span_end(block->text) - 1) != i)
        return "a block is not found by its bytes";
    return NULL;
}

static const char *blocks_flaw(const gly_document *document)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < document->block_count; i++) {
        const char *flaw = block_flaw(document, i);
        if (flaw != NULL)
            return flaw;
        end = gly_span_end(document->blocks[i].text);
    }
    return end == document->text.size ? NULL : "text without a block";
}

/* Each character leads to bytes that are its own, in order. */
static const char *way_back_flaw(const gly_document *document)
{
    uint32_t length = 0, before = 0;
    for (uint32_t i = 0; i < document->text.size; i += length) {
        gly_utf8_at(document->text, i, &length);
        gly_span source = gly_document_source(document, (gly_span){i, length});
        bool is_added = document->text.data[i] == '\n';
        if (!is_in(source, document->source) || source.offset < before)
            return "a character leads out of order";
        if (is_added != (source.length == 0))
            return "a character has no source, or an empty line has one";
        gly_span empty = gly_document_source(document, (gly_span){i, 0});
        if (empty.length != 0 || empty.offset != source.offset)
            return "an empty span does not stand where its character does";
        before = source.offset;
    }
    return NULL;
}

static const char *sides_flaw(const gly_document *document)
{
    for (uint32_t i = 0; i < document->meta_count; i++) {
        if (!is_in(document->metas[i].source, document->source))
            return "a meta leads out of the source";
    }
    for (uint32_t i = 0; i < document->notice_count; i++) {
        if (!is_in(document->notices[i].source, document->source) ||
            document->notices[i].message.size == 0)
            return "a notice without words or a place";
    }
    for (uint32_t i = 0; i < document->lines.count; i++) {
        gly_place place =
            gly_line_index_find(&document->lines, document->lines.starts[i]);
        if (place.line != i + 1 || place.column != 1)
            return "a line does not begin where it begins";
    }
    return document->format == GLY_FORMAT_GUESS ? "no format" : NULL;
}

const char *document_flaw(const gly_document *document)
{
    static const char *(*const checks[])(const gly_document *) = {
        runs_flaw, blocks_flaw, way_back_flaw, sides_flaw};
    const char *flaw = NULL;
    for (size_t i = 0; i < sizeof checks / sizeof *checks && flaw == NULL; i++)
        flaw = checks[i](document);
    return flaw;
}
