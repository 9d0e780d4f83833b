/* test_docx.c - what stands in a DOCX, and where. */
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
        gly_input input = {.path = gly_text_of("draft.docx"),
                           .bytes = make_docx(&arena, rows[i].draft)};
        check_draft(rows[i].why, &input, rows[i].outline);
        gly_arena_release(&arena);
    }
}

static void joins_what_belongs_together(void)
{
    static const draft_row rows[] = {
        {"runs of a word", "<w:p>(Lind)(qvar said.)</w:p>",
         "paragraph: Lindqvar said."},
        {"a reference", "{(R&amp;D O&#x2019;Hara said &quot;no&quot;.)}",
         "paragraph: R&D O\xE2\x80\x99Hara said \"no\"."},
        {"a tab is a blank",
         "<w:p><w:r><w:t>a</w:t><w:tab/><w:tab/><w:t>b c.</w:t></w:r></w:p>",
         "paragraph: a b c."},
        {"a line break is a blank",
         "<w:p><w:r><w:t>He said</w:t><w:br/><w:t>so.</w:t></w:r></w:p>",
         "paragraph: He said so."},
        {"two part paragraphs",
         "<w:p><w:r><w:t>It was.</w:t><w:br/><w:br/><w:t>So.</w:t></w:r></w:p>",
         "paragraph: It was.\nparagraph: So."},
        {"a page break is none",
         "<w:p><w:r><w:t>He said</w:t><w:br w:type='page'/><w:br "
         "w:type='page'/><w:t>so.</w:t></w:r></w:p>",
         "paragraph: He said so."},
        {"a hyphen that does not break",
         "<w:p><w:r><w:t>fact</w:t><w:noBreakHyphen/><w:t>check.</w:t></w:r></"
         "w:p>",
         "paragraph: fact-check."},
        {"CDATA", "{(<![CDATA[a < b & c.]]>)}", "paragraph: a < b & c."},
        {"white space at both ends is cut off", "{(  He said so.  )}",
         "paragraph: He said so."},
        {"line ends are blanks", "{(He\r\nsaid&#10;so.)}",
         "paragraph: He said so."},
    };
    check_bodies(rows, COUNT_OF(rows));
}

static void leaves_out_what_is_no_text(void)
{
    static const draft_row rows[] = {
        {"what is deleted, not what is inserted",
         "<w:p>(Toll to "
         ")<w:del><w:r><w:delText>fall</w:delText><w:tab/></w:r></"
         "w:del><w:ins>(rise.)</w:ins></w:p>",
         "paragraph: Toll to rise."},
        {"where text was moved from",
         "<w:p><w:moveFrom>(Gone.)</w:moveFrom><w:moveTo>(Here.)</w:moveTo></"
         "w:p>",
         "paragraph: Here."},
        {"a deleted end joins two paragraphs",
         "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>(He )</w:p>{(said "
         "so.)}{(Yes.)}",
         "paragraph: He said so.\nparagraph: Yes."},
        {"an end that is deleted before a table",
         "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>(He said "
         "so.)</w:p><w:tbl><w:tr><w:tc>{(a)}</w:tc></w:tr></w:tbl>",
         "paragraph: He said so.\ncell: a"},
        {"what a field is made from",
         "<w:p><w:r><w:fldChar "
         "w:fldCharType='begin'/><w:instrText>PAGE</w:instrText><w:t>x</"
         "w:t><w:fldChar w:fldCharType='separate'/><w:t>Three.</w:t><w:fldChar "
         "w:fldCharType='end'/></w:r></w:p>",
         "paragraph: Three."},
        {"a field that never ends eats no more than its paragraph",
         "<w:p><w:r><w:fldChar "
         "w:fldCharType='begin'/><w:t>x</w:t></w:r></w:p>{(So.)}",
         "paragraph: So."},
        {"hidden text",
         "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>(So.)</w:p>",
         "paragraph: So."},
        {"not what is not hidden",
         "<w:p><w:r><w:rPr><w:vanish "
         "w:val='0'/></w:rPr><w:t>So.</w:t></w:r></w:p>",
         "paragraph: So."},
        {"what a style hides", "{@Ghost;(x)}{(So.)}", "paragraph: So."},
        {"older properties",
         "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle "
         "w:val='Title'/></w:pPr></w:pPrChange></w:pPr>(He said so.)</w:p>",
         "paragraph: He said so."},
        {"the copy of a text box for old programs",
         "<w:p>(So it "
         "is.)<w:r><mc:Choice><w:txbxContent>{(Boxed.)}</w:txbxContent></"
         "mc:Choice><mc:Fallback><w:txbxContent>{(Boxed.)}</w:txbxContent></"
         "mc:Fallback></w:r>( Yes.)</w:p>",
         "paragraph: So it is. Yes.\ncaption: Boxed."},
        {"nothing at all", "", ""},
    };
    check_bodies(rows, COUNT_OF(rows));
}

static void knows_what_a_paragraph_is(void)
{
    static const draft_row rows[] = {
        {"by its style",
         "{@Title;(Toll to rise)}{@Heading1;(What next)}{@Quote;(It is "
         "so.)}{@Caption;(The harbor.)}",
         "headline: Toll to rise\nheading: What next\nquote: It is "
         "so.\ncaption: The harbor."},
        {"by the style that its style stands on",
         "{(The board met on Monday.)}{@Crosshead;(What next)}{(It voted on "
         "Tuesday.)}",
         "paragraph: The board met on Monday.\nheading: What next\nparagraph: "
         "It voted on Tuesday."},
        {"the first heading is the headline",
         "{@Heading1;(Toll to rise)}{@Heading1;(Next)}{(It met.)}",
         "headline: Toll to rise\nheading: Next\nparagraph: It met."},
        {"by its level in the outline",
         "{(The board met.)}<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr>(What "
         "next)</w:p>{(It voted.)}",
         "paragraph: The board met.\nheading: What next\nparagraph: It voted."},
        {"an item by its number",
         "{(It met.)}<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId "
         "w:val='2'/></w:numPr></w:pPr>(One)</w:p>{@List;(Two)}",
         "paragraph: It met.\nlist-item: One\nlist-item: Two"},
        {"number 0 is no item",
         "{(It met.)}<w:p><w:pPr><w:pStyle w:val='List'/><w:numPr><w:numId "
         "w:val='0'/></w:numPr></w:pPr>(It voted.)</w:p>",
         "paragraph: It met.\nparagraph: It voted."},
        {"a style that stands on itself", "{@Loop;(It met.)}",
         "paragraph: It met."},
        {"a style that is not there", "{@None;(It met.)}",
         "paragraph: It met."},
        {"by its look where no style is used",
         "<w:p>(Toll to rise in May)</w:p>{(By Renata Colby)}{(The board met "
         "on Monday to raise it.)}",
         "headline: Toll to rise in May\nbyline: By Renata Colby\nparagraph: "
         "The board met on Monday to raise it."},
    };
    check_bodies(rows, COUNT_OF(rows));
}

/* Cells know their places. */
static void reads_tables(void)
{
    static const char body[] =
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan "
        "w:val='2'/></w:tcPr>{(Year)}</w:tc><w:tc>{(Toll)}</w:tc></"
        "w:tr><w:tr><w:tc><w:tbl><w:tr><w:tc>{(in)}</w:tc></w:tr></"
        "w:tbl>{(2024)}</w:tc><w:tc/><w:tc>{(3)}{(4)}</w:tc></w:tr></"
        "w:tbl>{(So.)}";
    static const struct {
        const char *text;
        uint16_t row, column;
        bool header;
    } cells[] = {{"Year", 0, 0, true}, {"Toll", 0, 2, true},
                 {"in", 0, 0, false},  {"2024", 1, 0, false},
                 {"3", 1, 2, false},   {"4", 1, 2, false}};
    gly_arena arena;
    gly_document document;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_input input = {.bytes = make_docx(&arena, body)};
    REQUIRE("it is read",
            gly_document_read(&document, &arena, &input) == GLY_OK);
    REQUIRE("all are there", document.block_count == COUNT_OF(cells) + 1);
    for (uint32_t i = 0; i < COUNT_OF(cells); i++) {
        const gly_block *block = &document.blocks[i];
        gly_text text = gly_text_slice(document.text, block->text);
        CHECK(cells[i].text, block->kind == GLY_BLOCK_CELL);
        CHECK(cells[i].text, gly_text_equal(text, gly_text_of(cells[i].text)) &&
                                 block->row == cells[i].row &&
                                 block->column == cells[i].column &&
                                 block->header == cells[i].header);
    }
    CHECK("a table in a table is one of its own",
          document.blocks[2].group != document.blocks[3].group &&
              document.blocks[0].group == document.blocks[3].group);
    gly_arena_release(&arena);
}

/* A place has a part, its bytes, a paragraph and a character. */
static void leads_to_the_part(void)
{
    static const char body[] =
        "{(The board met.)}{()}{(It said &#x201C;no&#x201D; TK.)}";
    gly_arena arena;
    gly_document document;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_input input = {.bytes = make_docx(&arena, body)};
    REQUIRE("it is read",
            gly_document_read(&document, &arena, &input) == GLY_OK);
    uint32_t at = gly_text_find(document.text, gly_text_of("\xE2\x80\x9C"), 0);
    gly_span source = gly_document_source(&document, (gly_span){at, 8});
    gly_spot spot = gly_document_spot(&document, source);
    gly_text part = gly_text_slice(document.source, document.parts[0].source);
    CHECK("the part",
          spot.is_office && strcmp(spot.part, "word/document.xml") == 0);
    CHECK("its bytes", gly_text_equal(gly_text_slice(part, spot.source),
                                      gly_text_of("&#x201C;no&#x201D;")));
    CHECK("the second paragraph with text, the ninth character",
          spot.start.line == 2 && spot.start.column == 9);
    CHECK("its end", spot.end.line == 2 && spot.end.column == 13);
    CHECK("the words in the text",
          spot.words.offset == at && spot.words.length == 8);
    CHECK("the line is the paragraph",
          gly_text_starts(gly_line_index_line(spot.lines, 2),
                          gly_text_of("It said")));
    gly_arena_release(&arena);
}

static const char types_of_table[] =
    "<Types><Override PartName='/x' "
    "ContentType='application/vnd.ms-excel.sheet.main+xml'/></Types>";

static const char types_of_word[] =
    "<Types><Override PartName='/word/document.xml' "
    "ContentType='application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></"
    "Types>";

static void refuses_what_is_no_text(void)
{
    static const struct {
        const char *why, *types, *document, *problem;
    } rows[] = {
        {"another zip", NULL, "x", "it is a zip file, but no DOCX or ODT"},
        {"a table", types_of_table, "x",
         "it is a file of tables or slides, not of text"},
        {"a part is missing", types_of_word, NULL,
         "word/document.xml is missing"},
        {"broken XML", types_of_word, "<a><b></a>",
         "word/document.xml is not well-formed"},
        {"a zip in a zip", types_of_word, "PK\x03\x04",
         "word/document.xml is not well-formed"},
        {"an empty part", types_of_word, "",
         "word/document.xml is not well-formed"},
        {"a DOCTYPE", types_of_word, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
         "word/document.xml has a DOCTYPE, which is refused"},
        {"an entity of nobody", types_of_word, "<a>&b;</a>",
         "word/document.xml is not well-formed"},
        {"broken types", "<Types>", "x",
         "[Content_Types].xml is not well-formed"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena;
        gly_document document = {0};
        gly_arena_init(&arena, &gly_allocator_default);
        zip_row files[] = {
            {rows[i].types == NULL ? "a" : "[Content_Types].xml",
             rows[i].types == NULL ? "b" : rows[i].types},
            {rows[i].document == NULL ? "a" : "word/document.xml",
             rows[i].document == NULL ? "b" : rows[i].document}};
        gly_input input = {.bytes = make_zip(&arena, files, 2)};
        CHECK(rows[i].why,
              gly_document_read(&document, &arena, &input) == GLY_INVALID);
        bool is_said =
            gly_text_equal(document.problem, gly_text_of(rows[i].problem));
        gly_text shown =
            gly_text_format(&arena, "%s: %.*s", rows[i].why,
                            (int)document.problem.size, document.problem.data);
        CHECK(is_said ? rows[i].why : shown.data, is_said);
        gly_arena_release(&arena);
    }
}

static void refuses_what_is_no_zip(void)
{
    static const struct {
        const char *why, *path;
        gly_text bytes;
        gly_status status;
    } rows[] = {
        {"an old or an encrypted file",
         "a.txt",
         {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 x", 10},
         GLY_INVALID},
        {"the start of a zip", "a.txt", {"PK\x03\x04\x14\0", 6}, GLY_INVALID},
        {"an empty zip",
         "a.docx",
         {"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22},
         GLY_INVALID},
        {"NULs", "a.docx", {"\0\0\0", 3}, GLY_INVALID},
        {"text is read as text", "a.docx", {"It is so.", 9}, GLY_OK},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document = {0};
        gly_input input = {.path = gly_text_of(rows[i].path),
                           .bytes = rows[i].bytes};
        CHECK(rows[i].why,
              gly_document_read(&document, &arena, &input) == rows[i].status);
        CHECK(rows[i].why,
              (document.problem.size > 0) == (rows[i].status == GLY_INVALID));
        gly_arena_release(&arena);
    }
}

static void bounds_what_is_unpacked(void)
{
    gly_arena arena;
    gly_document document = {0};
    gly_arena_init(&arena, &gly_allocator_default);
    gly_input input = {.bytes = make_docx(&arena, "{(The board met.)}")};
    input.max_size = input.bytes.size;
    CHECK("what fits", gly_document_read(&document, &arena, &input) == GLY_OK);
    input.max_size = input.bytes.size - 1;
    CHECK("what does not",
          gly_document_read(&document, &arena, &input) == GLY_TOO_LARGE);
    gly_arena_release(&arena);
}

static gly_status read_bytes(gly_arena *arena, void *context)
{
    gly_document document;
    gly_input input = {.path = gly_text_of("a.docx"),
                       .bytes = *(gly_text *)context};
    return gly_document_read(&document, arena, &input);
}

static void survives_without_memory(void)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_text bytes =
        make_docx(&arena, "{@Title;(Toll to "
                          "rise)}<w:tbl><w:tr><w:tc>{(a)}</w:tc></w:tr></"
                          "w:tbl>{@List;(One)}{(The caf\xE9 "
                          "met.&#x2019;)}<w:p><w:r><w:txbxContent>{(Boxed.)}</"
                          "w:txbxContent></w:r></w:p>");
    check_out_of_memory("a DOCX is read", read_bytes, &bytes);
    gly_arena_release(&arena);
}

CU_TestInfo docx_tests[] = {
    {"joins what belongs together", joins_what_belongs_together},
    {"leaves out what is no text", leaves_out_what_is_no_text},
    {"knows what a paragraph is", knows_what_a_paragraph_is},
    {"reads tables", reads_tables},
    {"leads to the part", leads_to_the_part},
    {"refuses what is no text", refuses_what_is_no_text},
    {"refuses what is no zip", refuses_what_is_no_zip},
    {"bounds what is unpacked", bounds_what_is_unpacked},
    {"survives without memory", survives_without_memory},
    CU_TEST_INFO_NULL,
};
