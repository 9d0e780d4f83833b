#include "support/drafts.h"

#include "base/problem.h"
#include "support/document_flaw.h"
#include "support/expect.h"

static gly_text outline_of(gly_arena *arena, const gly_document *document)
{
    gly_text outline = {"", 0};
    for (uint32_t i = 0; i < document->block_count; i++) {
        const gly_block *block = &document->blocks[i];
        gly_text text = gly_text_slice(document->text, block->text);
        gly_text lead = {text.data, block->lead};
        gly_text rest = {text.data + block->lead, text.size - block->lead};
        outline = gly_text_format(
            arena, "%.*s%s%s: %s%.*s%s%.*s", (int)outline.size, outline.data,
            i == 0 ? "" : "\n", gly_block_kind_name(block->kind),
            lead.size > 0 ? "[" : "", (int)lead.size, lead.data,
            lead.size > 0 ? "] " : "", (int)rest.size, rest.data);
    }
    return outline;
}

void check_draft(const char *why, const gly_input *input, const char *wanted)
{
    gly_arena arena = test_arena();
    gly_document document;
    REQUIRE(why, gly_document_read(&document, &arena, input) == GLY_OK);
    const char *flaw = document_flaw(&document);
    CHECK(flaw == NULL ? why : flaw, flaw == NULL);
    gly_text outline = outline_of(&arena, &document);
    bool is_same = gly_text_equal(outline, gly_text_of(wanted));
    gly_text shown = gly_text_format(&arena, "%s; it is\n%.*s\nfor", why,
                                     (int)outline.size, outline.data);
    CHECK(is_same ? why : shown.data, is_same);
    gly_arena_release(&arena);
}

void check_drafts(gly_format format, const draft_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        gly_input input = {gly_text_of("draft"), gly_text_of(rows[i].draft),
                           format, .max_size = 0};
        check_draft(rows[i].why, &input, rows[i].outline);
    }
}
