/* test_odt.c - what stands in an ODT, and where. */
#include <string.h>

#include "base/problem.h"
#include "document/document.h"
#include "support/drafts.h"
#include "support/expect.h"
#include "support/zips.h"

static void check_bodies(const draft_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        gly_input input = {.path = gly_text_of("draft"),
                           .bytes = make_odt(&arena, rows[i].draft)};
        check_draft(rows[i].why, &input, rows[i].outline);
        gly_arena_release(&arena);
    }
}

static void reads_text(void)
{
    static const draft_row rows[] = {
        {"spans of a word", "{Lind(qvar) said.}", "paragraph: Lindqvar said."},
        {"references", "{R&amp;D O&#x2019;Hara.}",
         "paragraph: R&D O\xE2\x80\x99Hara."},
        {"white space in a row is one blank",
         "{ He\n   said<t:s t:c='3'/><t:tab/>so. }", "paragraph: He said so."},
        {"line breaks",
         "{One<t:line-break/>two.<t:line-break/><t:line-break/>Three.}",
         "paragraph: One two.\nparagraph: Three."},
        {"a field is text, a formula none",
         "{Page <t:page-number>3</t:page-number>, <d:frame><m:math>x</m:math>"
         "</d:frame>so.}",
         "paragraph: Page 3, so."},
        {"a link", "{He <t:a>said</t:a> so.}", "paragraph: He said so."},
        {"what was deleted",
         "<t:tracked-changes><t:deletion>{Gone.}</t:deletion>"
         "</t:tracked-changes>{It <t:change t:change-id='1'/>is.}",
         "paragraph: It is."},
        {"a comment", "{It <o:annotation>{No.}</o:annotation>is.}",
         "paragraph: It is."},
        {"what is hidden by its style",
         "{It <t:span t:style-name='Ghost'>x (y)</t:span>is.}",
         "paragraph: It is."},
        {"what is hidden by itself",
         "{It <t:hidden-text t:is-hidden='true'>x</t:hidden-text>is.}",
         "paragraph: It is."},
        {"how a word is spoken",
         "{It <t:ruby><t:ruby-base>is</t:ruby-base><t:ruby-text>iz"
         "</t:ruby-text></t:ruby>.}",
         "paragraph: It is."},
        {"nothing", "", ""},
    };
    check_bodies(rows, COUNT_OF(rows));
}

static void knows_what_a_paragraph_is(void)
{
    static const draft_row rows[] = {
        {"by its style and those that it stands on",
         "<t:p t:style-name='P1'>Toll to rise</t:p>{It met.}"
         "<t:h t:outline-level='2'>What next</t:h>"
         "<t:p t:style-name='Quotations'>It is so.</t:p>{It voted.}",
         "headline: Toll to rise\nparagraph: It met.\nheading: What next\n"
         "quote: It is so.\nparagraph: It voted."},
        {"the first heading is the headline",
         "<t:h t:outline-level='1'>Toll to rise</t:h>{It met.}",
         "headline: Toll to rise\nparagraph: It met."},
        {"lists in lists",
         "{It met.}<t:list><t:list-item>{One}<t:list><t:list-item>{Two}"
         "</t:list-item></t:list></t:list-item></t:list>{So.}",
         "paragraph: It met.\nlist-item: One\nlist-item: Two\nparagraph: So."},
        {"a heading with a number is one",
         "{It met.}<t:list><t:list-item><t:h t:outline-level='2'>Next</t:h>"
         "</t:list-item></t:list>{It voted.}",
         "paragraph: It met.\nheading: Next\nparagraph: It voted."},
        {"tables",
         "{So.}<b:table><b:table-header-rows><b:table-row><b:table-cell>{Year}"
         "</b:table-cell></b:table-row></b:table-header-rows><b:table-row>"
         "<b:table-cell>{2024}</b:table-cell></b:table-row></b:table>",
         "paragraph: So.\ncell: Year\ncell: 2024"},
        {"notes and boxes stand after the story",
         "{It<t:note><t:note-citation>1</t:note-citation><t:note-body>{A note."
         "}</t:note-body></t:note> is.<d:frame><s:desc>x</s:desc><d:text-box>"
         "{A box.}</d:text-box></d:frame>}{So.}",
         "paragraph: It is.\nparagraph: So.\ncaption: A note.\n"
         "caption: A box."},
    };
    check_bodies(rows, COUNT_OF(rows));
}

/* A note has its own place in the part, though it is read later. */
static void leads_to_the_part(void)
{
    gly_arena arena;
    gly_document document;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_input input = {.bytes = make_odt(&arena,
                                         "{It<t:note><t:note-body>{A TK note.}"
                                         "</t:note-body></t:note> is.}")};
    REQUIRE("it is read",
            gly_document_read(&document, &arena, &input) == GLY_OK);
    uint32_t at = gly_text_find(document.text, gly_text_of("TK"), 0);
    gly_spot spot = gly_document_spot(
        &document, gly_document_source(&document, (gly_span){at, 2}));
    gly_text part = gly_text_slice(document.source, document.parts[0].source);
    CHECK("its part", strcmp(spot.part, "content.xml") == 0);
    CHECK("its bytes, where they stand in the file",
          spot.source.offset == gly_text_find(part, gly_text_of("TK"), 0));
    CHECK("the paragraph and the character",
          spot.start.line == 2 && spot.start.column == 3);
    gly_arena_release(&arena);
}

static void refuses_what_is_no_text(void)
{
    static const struct {
        const char *why, *name, *content, *problem;
    } rows[] = {
        {"encrypted", "META-INF/manifest.xml", "<m:encryption-data/>",
         "it is encrypted"},
        {"no content", "a.xml", "x", "content.xml is missing"},
        {"a DOCTYPE", "content.xml", "<!DOCTYPE a><a/>",
         "content.xml has a DOCTYPE, which is refused"},
        {"broken styles", "styles.xml", "<a", "content.xml is missing"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena;
        gly_document document = {0};
        gly_arena_init(&arena, &gly_allocator_default);
        zip_row files[] = {
            {"mimetype", "application/vnd.oasis.opendocument.text"},
            {rows[i].name, rows[i].content}};
        gly_input input = {.bytes = make_zip(&arena, files, 2)};
        CHECK(rows[i].why,
              gly_document_read(&document, &arena, &input) == GLY_INVALID);
        CHECK(rows[i].why,
              gly_text_equal(document.problem, gly_text_of(rows[i].problem)));
        gly_arena_release(&arena);
    }
}

static gly_status read_bytes(gly_arena *arena, void *context)
{
    gly_document document;
    gly_input input = {.bytes = *(gly_text *)context};
    return gly_document_read(&document, arena, &input);
}

static void survives_without_memory(void)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_text bytes = make_odt(
        &arena, "<t:p t:style-name='P1'>Toll</t:p><t:list><t:list-item>{One}"
                "</t:list-item></t:list>{The (caf\xE9)<t:note><t:note-body>{A "
                "note.}</t:note-body></t:note> met.}<b:table><b:table-row>"
                "<b:table-cell>{a}</b:table-cell></b:table-row></b:table>");
    check_out_of_memory("an ODT is read", read_bytes, &bytes);
    gly_arena_release(&arena);
}

CU_TestInfo odt_tests[] = {
    {"reads text", reads_text},
    {"knows what a paragraph is", knows_what_a_paragraph_is},
    {"leads to the part", leads_to_the_part},
    {"refuses what is no text", refuses_what_is_no_text},
    {"survives without memory", survives_without_memory},
    CU_TEST_INFO_NULL,
};
