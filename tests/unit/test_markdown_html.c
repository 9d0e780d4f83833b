/* Markdown with what is not CommonMark in it: HTML, footnotes, left-overs of
 * programs. Each row is a draft and its blocks. */
#include "support/drafts.h"
#include "support/expect.h"

static void reads_html_as_a_page_does(void)
{
    static const draft_row rows[] = {
        {"comments within and between paragraphs",
         "One<!-- a\nb -->two.\n\n<!-- c\n\nd -->\n\nThree.\n",
         "paragraph: Onetwo.\nparagraph: Three."},
        {"also with a dash in them", "One <!-- to $3 -- check --> two.\n",
         "paragraph: One two."},
        {"tags, not what stands between them in a paragraph",
         "The <b>Second</b> <a\nhref=\"x\">Wind</a> sank.\n",
         "paragraph: The Second Wind sank."},
        {"a break parts two words", "One<br>two<BR />three\n",
         "paragraph: One two three"},
        {"a block of HTML, with its references",
         "<div>\nThe toll&rsquo;s\n<b>up</b>.\n</div>\n\nSeen.\n",
         "paragraph: The toll\xE2\x80\x99s up.\nparagraph: Seen."},
        {"one in a quotation, without the marks of its lines",
         "> <p>The toll\n> rose.</p>\n", "quote: The toll rose."},
        {"Markdown between two tags of a block",
         "<blockquote>\n\nThe *toll* rose.\n\n</blockquote>\n\nIt did.\n",
         "quote: The toll rose.\nparagraph: It did."},
        {"scripts, styles and what is hidden or beside the story",
         "<script>\nvar a;\n\nb();\n</script>\n\n<p hidden>a</p>\n\n"
         "<div class=\"related\">\n\n- *More*\n\n</div>\n\nIt <span "
         "hidden>*not*</span>rose.\n",
         "paragraph: It rose."},
        {"what is deleted is not there, what is put in is",
         "It rose <del>by *two*\ndollars</del> <ins>by $3</ins>.\n",
         "paragraph: It rose by $3."},
        {"a figure",
         "<figure>\n  <img src=\"p.jpg\" alt=\"x\">\n  <figcaption>Two boats."
         "</figcaption>\n</figure>\n\nIt rose.\n",
         "caption: Two boats.\nparagraph: It rose."},
        {"a table", "<table><tr><td>Rome<td>2</table>\n\nIt rose.\n",
         "cell: Rome\ncell: 2\nparagraph: It rose."},
        {"a headline and a byline",
         "<h1>Toll to rise</h1>\n<p class=\"byline\">Ida Lund</p>\n\nIt "
         "did.\n",
         "headline: Toll to rise\nbyline: Ida Lund\nparagraph: It did."},
        {"a tag that is not closed ends with its paragraph",
         "It did. <del>Not.\n\nIt <i>did.\n\nSo.\n",
         "paragraph: It did.\nparagraph: It did.\nparagraph: So."},
        {"one in code is code", "It said `<b>`.\n\n    <p>no</p>\n",
         "paragraph: It said <b>.\nparagraph: <p>no</p>"},
        {"all is read if nothing else is there", "<nav>\n\nThe toll rose.\n",
         "paragraph: The toll rose."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void takes_footnotes_apart(void)
{
    static const draft_row rows[] = {
        {"a note is a block, a reference no text",
         "The toll rose[^1] *twice*[^b].\n\n[^1]: By $2.\n[^b]: In May,\n"
         "  and June.\n",
         "paragraph: The toll rose twice.\nparagraph: By $2.\n"
         "paragraph: In May, and June."},
        {"of one word, too, and right below a paragraph",
         "The toll rose.[^1]\n[^1]: Minutes\n",
         "paragraph: The toll rose.\nparagraph: Minutes"},
        {"of several paragraphs",
         "It rose.[^1]\n\n[^1]: By $2.\n\n    In May.\n\nSo.\n",
         "paragraph: It rose.\nparagraph: By $2.\nparagraph: In May.\n"
         "paragraph: So."},
        {"with lines that CR LF ends",
         "It rose.[^1]\r\n\r\n[^1]: By two\r\ndollars.\r\n",
         "paragraph: It rose.\nparagraph: By two dollars."},
        {"a reference without its note is text", "It rose.[^1]\n",
         "paragraph: It rose.[^1]"},
        {"and so is one in code, or one that is escaped",
         "It `[^1]` \\[^1] rose.\n\n```\n[^2]: a\n```\n\n[^1]: So.\n",
         "paragraph: It [^1] [^1] rose.\nfurniture: [^2]: a\n"
         "paragraph: So."},
        {"an item of a list goes on below a note",
         "- It rose.[^1]\n\n[^1]: So.\n- It did.\n",
         "list-item: It rose.\nparagraph: So.\nlist-item: It did."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

static void sets_aside_what_programs_left(void)
{
    static const draft_row rows[] = {
        {"imports and components of MDX",
         "import Chart from './chart'\n\n# Toll\n\n<Chart data={[1, 2]} />\n\n"
         "{/* to $3? */}\n\nIt <Num value={3} /> rose.\n",
         "furniture: import Chart from './chart'\nheadline: Toll\n"
         "furniture: <Chart data={[1, 2]} />\nfurniture: {/* to $3? */}\n"
         "paragraph: It rose."},
        {"tags of templates alone in a paragraph",
         "{% include map.html %}\n\n{{< figure src=\"a\" >}}\n\nIt rose.\n",
         "furniture: {% include map.html %}\n"
         "furniture: {{< figure src=\"a\" >}}\nparagraph: It rose."},
        {"a sentence about imports is prose",
         "import prices rose, the board said.\n",
         "paragraph: import prices rose, the board said."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

/* What md4c does that a reader of it would not think of. */
static void is_not_caught_by_md4c(void)
{
    static const draft_row rows[] = {
        {"a text without a last line end", "It *rose*", "paragraph: It rose"},
        {"one that ends in the middle of a mark", "It `rose",
         "paragraph: It `rose"},
        {"a row of NULs and the like is a blank", "It\x01\x02rose.\n",
         "paragraph: It rose."},
        {"the indent of code is a gap, its tabs too", "-\t\ta\n\t\tb\n",
         "list-item: a b"},
        {"a break at the end of a line with blanks",
         "The toll  \nrose\\\nin May.  \n", "paragraph: The toll rose in May."},
        {"references come as they stand, in titles too",
         "![R&amp;D](a \"&lt;b&gt;\")\n", "caption: R&D\ncaption: <b>"},
        {"an address is not made a link",
         "See www.x.example/*a* and "
         "https://x.example/_b_.\n",
         "paragraph: See www.x.example/a and https://x.example/b."},
        {"a byte order mark is no text", "\xEF\xBB\xBF# Toll\n",
         "headline: Toll"},
        {"a definition that is used in another case",
         "[Toll] rose.\n\n[TOLL]: /t\n", "paragraph: Toll rose."},
    };
    check_drafts(GLY_FORMAT_MARKDOWN, rows, COUNT_OF(rows));
}

CU_TestInfo markdown_html_tests[] = {
    {"reads HTML as a page does", reads_html_as_a_page_does},
    {"takes footnotes apart", takes_footnotes_apart},
    {"sets aside what programs left", sets_aside_what_programs_left},
    {"is not caught by md4c", is_not_caught_by_md4c},
    CU_TEST_INFO_NULL,
};
