/* Markdown: each row is a draft and its blocks. */
#include <string.h>

#include "support/document_flaw.h"
#include "support/drafts.h"
#include "support/expect.h"

static void reads_blocks(void)
{
    static const draft_row rows[] = {
        {"the first heading of level 1 is the headline, others are headings",
         "# Toll to rise\n\nIt did.\n\n## Costs\n\nTwo\n===\n",
         "headline: Toll to rise\nparagraph: It did.\nheading: Costs\n"
         "heading: Two"},
        {"a wrapped paragraph is one, a hard break is a blank too",
         "The toll\nrose  \nin May\\\nby $2.\n",
         "paragraph: The toll rose in May by $2."},
        {"whatever ends the lines", "The toll\r\nrose.\r\rIt\rdid.",
         "paragraph: The toll rose.\nparagraph: It did."},
        {"marks of emphasis, links and code are not seen",
         "The *Second* **Wind** sank [far `off`](http://x.example \"t\") "
         "<http://y.example>.\n",
         "paragraph: The Second Wind sank far off http://y.example."},
        {"bare addresses are left as they are", "See www.x.example/a_b_c.\n",
         "paragraph: See www.x.example/a_b_c."},
        {"references are links too, their definitions are not seen",
         "The [toll][t] rose.\n\n[t]: http://x.example 'Title'\n",
         "paragraph: The toll rose."},
        {"items of lists, also of several paragraphs",
         "- a\n- b\n\n  c\n  1. d\n",
         "list-item: a\nlist-item: b\nlist-item: c\nlist-item: d"},
        {"block quotations, also within lists",
         "> a\nb\n>\n> c\n\n- d\n  > e\n",
         "quote: a b\nquote: c\nlist-item: d\nquote: e"},
        {"tables, without the empty cells",
         "| City | Toll |\n|:--|---|\n| Rome | *2* |\n| | a\\|b |\n",
         "cell: City\ncell: Toll\ncell: Rome\ncell: 2\ncell: a|b"},
        {"indented prose is prose, an empty line parts it",
         "    The toll\n\trose.\n\n    It did.\n",
         "paragraph: The toll rose.\nparagraph: It did."},
        {"a fenced passage is no prose", "```sh\nmake\nall\n```\n",
         "furniture: make all"},
        {"what is struck out is not there, a tilde before a number is one",
         "It rose ~~by $2~~ by ~$3, not ~$4.\n",
         "paragraph: It rose by ~$3, not ~$4."},
        {"rows of white space are one blank", "It  rose\t by $2.\n",
         "paragraph: It rose by $2."},
        {"a rule is not seen", "One.\n\n***\n\nTwo.\n",
         "paragraph: One.\nparagraph: Two."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void decodes_what_stands_for_a_character(void)
{
    static const draft_row rows[] = {
        {"by name", "Mr. O&rsquo;Hara&nbsp;sang &Eacute;lan &amp; co.\n",
         "paragraph: Mr. O\xE2\x80\x99Hara\xC2\xA0sang \xC3\x89lan & co."},
        {"by number", "A&#8217;s &#x1F6A2;.\n",
         "paragraph: A\xE2\x80\x99s \xF0\x9F\x9A\xA2."},
        {"a name of two code points", "a &nGt; b\n",
         "paragraph: a \xE2\x89\xAB\xE2\x83\x92 b"},
        {"no name at all is left as it is", "R&D; &bogus; & co.\n",
         "paragraph: R&D; &bogus; & co."},
        {"a number that is no character is replaced", "a&#0;b&#xD800;c\n",
         "paragraph: a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD"
         "c"},
        {"a line end by number does not break the line", "a&#10;b\n",
         "paragraph: a b"},
        {"escaped signs are themselves", "2 \\* 3 \\&amp; 4\n",
         "paragraph: 2 * 3 &amp; 4"},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void tells_figures_and_their_captions(void)
{
    static const draft_row rows[] = {
        {"what an image shows, its title and the line under it",
         "![Two boats](p.jpg \"By R. &quot;Bob\\\" Colby\")\n*At noon.*\n",
         "caption: Two boats\ncaption: By R. \"Bob\" Colby\n"
         "caption: At noon."},
        {"the line may be a paragraph", "![Boats](p.jpg)\n\n*At noon.*\n",
         "caption: Boats\ncaption: At noon."},
        {"a title that repeats the description is said once",
         "![Boats](<p q.jpg> 'Boats')\n", "caption: Boats"},
        {"text after the image is prose", "![Boats](p.jpg)\nThey left.\n",
         "caption: Boats\nparagraph: They left."},
        {"an image in a sentence is not seen", "It ![up](u.png)rose.\n",
         "paragraph: It rose."},
        {"an image of a reference", "![Boats][b]\n\n[b]: p.jpg \"T\"\n",
         "caption: Boats"},
        {"an image that is a link", "[![Boats](p.jpg)](x)\n", "caption: Boats"},
        {"the source of a table is a caption",
         "| a |\n|---|\n| b |\n\n*Harbor board, May.*\n",
         "cell: a\ncell: b\ncaption: Harbor board, May."},
        {"a photo's credit is one anywhere",
         "# T\n\nOne.\n\n*Photo: Ida Lund*\n\nTwo.\n",
         "headline: T\nparagraph: One.\ncaption: Photo: Ida Lund\n"
         "paragraph: Two."},
        {"a caption's label is no part of what it says",
         "# T\n\nCaption: Ida Lund\n\nOne.\n\nPhoto caption 2: Two.\n",
         "headline: T\ncaption: [Caption: ] Ida Lund\nparagraph: One.\n"
         "caption: [Photo caption 2: ] Two."},
        {"emphasis alone makes no caption", "# T\n\nOne.\n\n*It rose.*\n",
         "headline: T\nparagraph: One.\nparagraph: It rose."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void tells_the_head_from_the_story(void)
{
    static const draft_row rows[] = {
        {"a deck in italics, over two lines",
         "# Toll to rise\n\n*Board votes after a long\nnight of talk*\n\nIt "
         "did.\n",
         "headline: Toll to rise\ndeck: Board votes after a long night of "
         "talk\nparagraph: It did."},
        {"a byline with a date",
         "# Toll to rise\n\n*By Ida Lund, Ledger* | May 4, 2025\n\nIt did.\n",
         "headline: Toll to rise\nbyline: By Ida Lund, Ledger | May 4, 2025\n"
         "paragraph: It did."},
        {"an author's line that ends with a date",
         "# Toll to rise\n\n*Analysis. Ida Lund in Geneva, 16 May 2025*\n\nIt "
         "did.\n",
         "headline: Toll to rise\nbyline: Analysis. Ida Lund in Geneva, 16 "
         "May 2025\nparagraph: It did."},
        {"a byline written as a heading",
         "# Toll to rise\n\n### By Ida Lund\n\nIt did.\n",
         "headline: Toll to rise\nbyline: By Ida Lund\nparagraph: It did."},
        {"a bold line over a list is a heading",
         "# Toll to rise\n\n**What we know about the toll**\n\n- It rose.\n",
         "headline: Toll to rise\nheading: What we know about the toll\n"
         "list-item: It rose."},
        {"bold questions, and a bold lead",
         "# Toll\n\nIt rose.\n\n**Who pays?**\n\n**MIAMI** - All.\n",
         "headline: Toll\nparagraph: It rose.\nquestion: Who pays?\n"
         "paragraph: [MIAMI - ] All."},
        {"a short line is prose where headings are written",
         "# Toll\n\n## Costs\n\nTwo dollars\n\nIt rose.\n",
         "headline: Toll\nheading: Costs\nparagraph: Two dollars\n"
         "paragraph: It rose."},
        {"where none is, it is read as in plain text",
         "Toll to rise\n\nBy Ida Lund\n\nIt did.\n",
         "headline: Toll to rise\nbyline: By Ida Lund\nparagraph: It did."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void takes_front_matter_for_what_the_body_lacks(void)
{
    static const draft_row rows[] = {
        {"with a headline in the body its title is not seen, its author is",
         "---\ntitle: Toll\nauthor: Ida\n---\n# Toll to rise\n",
         "byline: Ida\nheadline: Toll to rise"},
        {"author, summary and title come in the order of the file",
         "---\ndeck: By two\nauthor: Ida\ntitle: Toll\n---\nIt did.\n",
         "deck: By two\nbyline: Ida\nheadline: Toll\nparagraph: It did."},
        {"without one its title is the headline",
         "---\ntitle: \"Toll \\\"rises\\\"\"\n---\n## Costs\n\nIt did.\n",
         "headline: Toll \"rises\"\nheading: Costs\nparagraph: It did."},
        {"blanks around it and escapes in it are no part of it",
         "---\ntitle: \" Toll\\trises\\n\"\n---\nIt did.\n",
         "headline: Toll rises\nparagraph: It did."},
        {"a blank one is none", "---\ntitle: \" \"\n---\nIt did.\n",
         "paragraph: It did."},
        {"its summary is a deck",
         "---\ntitle: Toll rises\ndescription: >\n  By two\n  dollars\n"
         "---\nBy Ida Lund\n\nIt did.\n",
         "headline: Toll rises\ndeck: By two dollars\nbyline: By Ida Lund\n"
         "paragraph: It did."},
        {"two rules with prose between are none", "---\nIt rose.\n\n---\n",
         "paragraph: It rose."},
        {"one that is never closed is text", "---\n\nIt rose.\n",
         "paragraph: It rose."},
        {"in TOML it is skipped",
         "+++\ntitle = \"Toll\"\n[a]\n+++\n# Toll to rise\n",
         "headline: Toll to rise"},
        {"two rows of signs that are no pair are text", "+++\n\nIt rose.\n",
         "furniture: +++\nparagraph: It rose."},
        {"after a byte order mark it is still first",
         "\xEF\xBB\xBF---\r\ntitle: T\r\n...\r\n# It rose\r\n",
         "headline: It rose"},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static gly_document read_draft(gly_arena *arena, gly_text bytes)
{
    gly_document document = {0};
    gly_input input = {.path = gly_text_of("a.md"), .bytes = bytes};
    REQUIRE("it is read",
            gly_document_read(&document, arena, &input) == GLY_OK);
    CHECK("it holds", document_flaw(&document) == NULL);
    return document;
}

/* Whether meta `i` is `key: value`; its source must read as the value does. */
static bool is_meta(const gly_document *document, uint32_t i, const char *key,
                    const char *value)
{
    if (i >= document->meta_count)
        return false;
    const gly_meta *meta = &document->metas[i];
    gly_text bytes = gly_text_slice(document->source, meta->source);
    return gly_text_equal(meta->key, gly_text_of(key)) &&
           gly_text_equal(meta->value, gly_text_of(value)) &&
           gly_text_equal(bytes, meta->value);
}

static void keeps_front_matter_apart(void)
{
    gly_arena arena = test_arena();
    gly_document document = read_draft(
        &arena, gly_text_of("---\ntitle: Toll \xE2\x80\x93 up\nby: 'Ida'\n"
                            "tags: [a, b]\nplace: {city: Oslo}\nnone:\n---\n"));
    CHECK("it gives six", document.meta_count == 6);
    CHECK("a plain one",
          is_meta(&document, 0, "title", "Toll \xE2\x80\x93 up"));
    CHECK("a quoted one stands within its marks",
          is_meta(&document, 1, "by", "Ida"));
    CHECK("one for each of a list", is_meta(&document, 3, "tags", "b"));
    CHECK("a key in a key is joined to it",
          is_meta(&document, 4, "place.city", "Oslo"));
    CHECK("one without a value is empty", is_meta(&document, 5, "none", ""));
    gly_arena_release(&arena);
}

static void says_where_front_matter_is_broken(void)
{
    gly_arena arena = test_arena();
    gly_document document = read_draft(
        &arena, gly_text_of("---\ntitle: Toll: up\nauthor: Ida\n---\nIt.\n"));
    REQUIRE("one notice says so", document.notice_count == 1);
    gly_place place =
        gly_line_index_find(&document.lines, document.notices[0].source.offset);
    CHECK("on the line that is wrong", place.line == 2);
    CHECK("its lines are read as they stand",
          is_meta(&document, 0, "title", "Toll: up"));
    CHECK("all of them", is_meta(&document, 1, "author", "Ida"));
    CHECK("title, author and the text below", document.block_count == 3);
    gly_arena_release(&arena);

    arena = test_arena();
    document = read_draft(&arena, gly_text_of("---\ntitle: Toll\n\nIt.\n"));
    CHECK("one that is not closed has a notice", document.notice_count == 1);
    CHECK("and is text", document.block_count > 0);
    gly_arena_release(&arena);
}

static void numbers_cells_lists_and_quotations(void)
{
    gly_arena arena = test_arena();
    gly_document document = read_draft(
        &arena, gly_text_of("| a | b |\n|---|---|\n| | d |\n\n- e\n  - f\n\n"
                            "> g\n>> h\n\n## i\n\nj\n"));
    const gly_block *blocks = document.blocks;
    REQUIRE("it has nine blocks", document.block_count == 9);
    CHECK("the head of a table", blocks[1].header && blocks[1].column == 1);
    CHECK("an empty cell is counted",
          !blocks[2].header && blocks[2].row == 1 && blocks[2].column == 1);
    CHECK("a list in a list is of level 2",
          blocks[3].level == 1 && blocks[4].level == 2);
    CHECK("and of one number with it", blocks[3].group == blocks[4].group);
    CHECK("a quotation in a quotation likewise",
          blocks[6].level == 2 && blocks[5].group == blocks[6].group);
    CHECK("each has a number of its own",
          blocks[0].group != blocks[3].group &&
              blocks[3].group != blocks[5].group);
    CHECK("a paragraph stands under its heading",
          blocks[8].section == 7 && blocks[6].section == GLY_NONE);
    gly_arena_release(&arena);
}

static void says_what_it_does_not_read(void)
{
    static const struct {
        const char *why, *draft;
        uint32_t notices;
    } rows[] = {
        {"front matter in TOML", "+++\na = 1\n+++\nb\n", 1},
        {"that all is read of a page whose text is hidden", "<nav>\n\nb\n", 1},
        {"a script is no loss", "<script>\nvar a;\n</script>\n\nb\n", 0},
        {"nor is an empty draft", "<!-- a -->\n", 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document = read_draft(&arena, gly_text_of(rows[i].draft));
        CHECK(rows[i].why, document.notice_count == rows[i].notices);
        gly_arena_release(&arena);
    }
}

enum { REPEATED = 40 * 1000, MOST_BYTES = 20 * REPEATED };

static uint32_t repeat(char *out, uint32_t size, const char *piece)
{
    uint32_t length = (uint32_t)strlen(piece);
    for (uint32_t i = 0; i < REPEATED; i++, size += length)
        memcpy(out + size, piece, length);
    return size;
}

static void reads_as_plain_text_what_costs_too_much(void)
{
    static const struct {
        const char *why, *start, *first, *middle, *second;
        gly_format format;
    } rows[] = {
        {"nested brackets after a definition", "[x]: /u\n\n", "[", "", "]",
         GLY_FORMAT_PLAIN},
        {"nested brackets without one", "", "[", "", "]", GLY_FORMAT_MARKDOWN},
        {"many links in one paragraph", "", "[a](b)\n", "", "",
         GLY_FORMAT_PLAIN},
        {"many links in a list", "", "- [a](b)\n", "", "", GLY_FORMAT_MARKDOWN},
        {"a long definition that is used often", "[x]: /", "u", "\n\n", "[x] ",
         GLY_FORMAT_PLAIN},
        {"deep quotations", "", ">", "a\n", "", GLY_FORMAT_MARKDOWN},
    };
    static char draft[MOST_BYTES + 100];
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t size = (uint32_t)strlen(rows[i].start);
        memcpy(draft, rows[i].start, size);
        size = repeat(draft, size, rows[i].first);
        memcpy(draft + size, rows[i].middle, strlen(rows[i].middle));
        size += (uint32_t)strlen(rows[i].middle);
        size = repeat(draft, size, rows[i].second);
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        gly_document document = {0};
        gly_input input = {.path = gly_text_of("a.md"), .bytes = {draft, size}};
        REQUIRE(rows[i].why,
                gly_document_read(&document, &arena, &input) == GLY_OK);
        CHECK(rows[i].why, document.format == rows[i].format);
        CHECK(rows[i].why, (document.notice_count == 1) ==
                               (document.format == GLY_FORMAT_PLAIN));
        gly_arena_release(&arena);
    }
}

/* A table of `columns` and as many rows, all but the head empty. */
static uint32_t make_table(char *out, uint32_t columns)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < columns; i++, size += 2)
        memcpy(out + size, "|a", 2);
    out[size++] = '\n';
    for (uint32_t i = 0; i < columns; i++, size += 4)
        memcpy(out + size, "|---", 4);
    out[size++] = '\n';
    for (uint32_t i = 0; i < columns; i++, size += 2)
        memcpy(out + size, "|\n", 2);
    return size;
}

static void counts_the_cells_of_tables(void)
{
    static char draft[2000 * 8 + 2];
    static const struct {
        const char *why;
        uint32_t columns;
        gly_format format;
    } rows[] = {
        {"a table of a thousand by a thousand is one", 1000,
         GLY_FORMAT_MARKDOWN},
        {"four times its cells are an attack", 2000, GLY_FORMAT_PLAIN},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t size = make_table(draft, rows[i].columns);
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        gly_document document = read_draft(&arena, (gly_text){draft, size});
        CHECK(rows[i].why, document.format == rows[i].format);
        gly_arena_release(&arena);
    }
}

CU_TestInfo markdown_tests[] = {
    {"reads blocks", reads_blocks},
    {"decodes what stands for a character",
     decodes_what_stands_for_a_character},
    {"tells figures and their captions", tells_figures_and_their_captions},
    {"tells the head from the story", tells_the_head_from_the_story},
    {"takes front matter for what the body lacks",
     takes_front_matter_for_what_the_body_lacks},
    {"keeps front matter apart", keeps_front_matter_apart},
    {"says where front matter is broken", says_where_front_matter_is_broken},
    {"numbers cells, lists and quotations", numbers_cells_lists_and_quotations},
    {"says what it does not read", says_what_it_does_not_read},
    {"reads as plain text what costs too much",
     reads_as_plain_text_what_costs_too_much},
    {"counts the cells of tables", counts_the_cells_of_tables},
    CU_TEST_INFO_NULL,
};
