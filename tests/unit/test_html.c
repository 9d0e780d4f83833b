/* HTML: each row is a page or a fragment and its blocks. */
#include <string.h>

#include "support/document_flaw.h"
#include "support/drafts.h"
#include "support/expect.h"

static void reads_blocks(void)
{
    static const draft_row rows[] = {
        {"the first h1 is the headline, others are headings",
         "<h1>Toll to rise</h1><p>It did.</p><h2>Costs</h2><h1>Two</h1>",
         "headline: Toll to rise\nparagraph: It did.\nheading: Costs\n"
         "heading: Two"},
        {"white space is one blank, and none at the ends",
         "<p>\n  The toll\r\n\trose  \n</p>", "paragraph: The toll rose"},
        {"tags within a sentence make no blank",
         "<p>The <b>S</b>econd <i>Wi</i>nd<a href=x>,</a> sank<wbr>.</p>",
         "paragraph: The Second Wind, sank."},
        {"a blank before and after a tag is one",
         "<p>The <b> Second </b> Wind</p>", "paragraph: The Second Wind"},
        {"end tags may be missing",
         "<p>One.<p>Two<ul><li>a<li>b<ul><li>c</ul></ul><p>Three.",
         "paragraph: One.\nparagraph: Two\nlist-item: a\nlist-item: b\n"
         "list-item: c\nparagraph: Three."},
        {"end tags may be crossed or strange",
         "<p>One <b>two.</p> <p>three</b></i></div>.</p> four.",
         "paragraph: One two.\nparagraph: three.\nparagraph: four."},
        {"text without any block is a paragraph", "One <b>two</b>",
         "paragraph: One two"},
        {"a line break is a blank, two are the end of a paragraph",
         "<p>One<br>two<BR/>\n<br />three</p>",
         "paragraph: One two\nparagraph: three"},
        {"a rule parts paragraphs", "<div>One.<hr>Two.</div>",
         "paragraph: One.\nparagraph: Two."},
        {"block quotations, and who is quoted",
         "<blockquote><p>One<p>Two<footer>Oona Vance</footer></blockquote>",
         "quote: One\nquote: Two\nquote: \xE2\x80\x94 Oona Vance"},
        {"the dash is there once",
         "<blockquote>One<br><cite>\xE2\x80\x94 Oona Vance</cite>"
         "</blockquote><blockquote>In <cite>The Ledger</cite>.</blockquote>",
         "quote: One\nquote: \xE2\x80\x94 Oona Vance\n"
         "quote: In The Ledger."},
        {"preformatted text is parted by empty lines",
         "<pre>One\ntwo.\n\nThree.</pre>",
         "paragraph: One two.\nparagraph: Three."},
        {"definitions are a list", "<dl><dt>Toll<dd>A fee</dl>",
         "list-item: Toll\nlist-item: A fee"},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

static void decodes_references(void)
{
    static const draft_row rows[] = {
        {"by name", "<p>Mr. O&rsquo;Hara&nbsp;sang &Eacute;lan &amp; co.</p>",
         "paragraph: Mr. O\xE2\x80\x99Hara\xC2\xA0sang \xC3\x89lan & co."},
        {"by name without the semicolon", "<p>R&ampD &notit; &bogus; &copy</p>",
         "paragraph: R&D \xC2\xACit; &bogus; \xC2\xA9"},
        {"by number, as Windows-1252 where it says so",
         "<p>&#147;A&#8217;s&#x94; &#150</p>",
         "paragraph: \xE2\x80\x9C"
         "A\xE2\x80\x99s\xE2\x80\x9D \xE2\x80\x93"},
        {"white space by number is white space", "<p>a&#10;&#32; b&#13;</p>",
         "paragraph: a b"},
        {"a control character is a blank", "<p>a&#7;b&#x81;c</p>",
         "paragraph: a b c"},
        {"a number that is no character is replaced", "<p>a&#0;b&#xD800;</p>",
         "paragraph: a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD"},
        {"<q> is seen as quotation marks, single ones within",
         "<p>He said <q>not <q>one</q> cent</q>.</p>",
         "paragraph: He said \xE2\x80\x9Cnot \xE2\x80\x98one\xE2\x80\x99 "
         "cent\xE2\x80\x9D."},
        {"unless the text has marks of its own",
         "<p>He said <q>&ldquo;no&rdquo;</q>, <q>yes</q>.</p>",
         "paragraph: He said \xE2\x80\x9Cno\xE2\x80\x9D, "
         "\xE2\x80\x9Cyes\xE2\x80\x9D."},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

static void leaves_out_what_is_not_seen(void)
{
    static const draft_row rows[] = {
        {"scripts, styles, comments and templates",
         "<style>p{}</style><p>One<!-- a -->two<script>\"<p>\"</script></p>"
         "<template><p>x</p></template><noscript>y</noscript>",
         "paragraph: Onetwo"},
        {"a script that writes a script",
         "<script><!-- <script>a</script> --></script><p>One",
         "paragraph: One"},
        {"hidden elements",
         "<p hidden>a</p><div style='display: none'>b</div>"
         "<p>One<span class='sr-only'>c <b>d</b></span>.</p>"
         "<p aria-hidden=true>e",
         "paragraph: One."},
        {"what was deleted, not what was inserted",
         "<p>It cost <del>three</del><ins>two</ins> <s>or so</s>dollars.</p>",
         "paragraph: It cost two dollars."},
        {"navigation, forms, buttons and pictures",
         "<nav><p>a</nav><p>One.<button>b</button></p><form><p>c</p></form>"
         "<svg><title>d</title><text>e</text></svg><p>Two.",
         "paragraph: One.\nparagraph: Two."},
        {"what a class sets beside the article",
         "<p>One.</p><div class='c-related__list'><p>a</p></div>"
         "<section id=comments><p>b</p></section><aside><p>c</p></aside>"
         "<div class='article-share'>d</div><p>Two.</p>",
         "paragraph: One.\nparagraph: Two."},
        {"but not a box of facts in it",
         "<article><p>One.</p><aside><p>Where: the mill</p></aside>"
         "<aside><p><a href=x>More news</a></p></aside>"
         "<aside class=promo><p>Join us</p></aside><p>Two.</p></article>",
         "paragraph: One.\nparagraph: Where: the mill\nparagraph: Two."},
        {"but not what it left in the article",
         "<p>One.</p><p class='related'>Read more: it rose.</p><p>Two.</p>",
         "paragraph: One.\nparagraph: Read more: it rose.\n"
         "paragraph: Two."},
        {"a class that is about something else changes nothing",
         "<div class='has-sidebar category-comments is-ad'><p>One</div>",
         "paragraph: One"},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

static void finds_the_article(void)
{
    static const draft_row rows[] = {
        {"in <article>",
         "<html><body><h1>The Ledger</h1><p>Weather: fair and cold.</p>"
         "<article><h1>Toll to rise</h1><p>The board voted on Tuesday night to "
         "raise it.</p></article><footer>&copy; The Ledger</footer>",
         "headline: Toll to rise\n"
         "paragraph: The board voted on Tuesday night to raise it."},
        {"in the richest of several",
         "<body><article><p>Boat sinks off the pier.</p></article>"
         "<article><p>The board voted on Tuesday night to raise the toll on "
         "the bridge.</p></article>",
         "paragraph: The board voted on Tuesday night to raise the toll on the "
         "bridge."},
        {"in all of <main> where each entry is an article",
         "<body><main><h1>Live</h1><article><p>The board met on Tuesday night "
         "to talk of the toll.</p></article><article><p>The board voted on "
         "it at ten, after a long and noisy debate.</p></article>"
         "<article><p>Then the board went home, and the toll had gone up."
         "</p></article></main>",
         "headline: Live\nparagraph: The board met on Tuesday night to talk of "
         "the toll.\nparagraph: The board voted on it at ten, after a long and "
         "noisy debate.\nparagraph: Then the board went home, and the toll had "
         "gone up."},
        {"where most prose is, with the headline above it",
         "<body><div class=top><a href=/>Home</a></div><div><h1>Toll to rise"
         "</h1><div class=date>May 4, 2025</div><p>Advertising</p><div>"
         "<p>The board voted on Tuesday night to raise the toll on the harbor "
         "bridge.</p><p>The mayor said that she would sign it at once and "
         "without a word.</p></div></div><div><a href=1>Boat sinks off the "
         "pier in the night, two rescued</a></div>",
         "headline: Toll to rise\ndateline: May 4, 2025\nparagraph: The board "
         "voted on Tuesday night to raise the toll on the harbor bridge.\n"
         "paragraph: The mayor said that she would sign it at once and without "
         "a word."},
        {"where a property says so",
         "<body><div><p>A long passage about this newspaper and its readers."
         "</p><div itemprop=articleBody><p>The board voted on Tuesday night to "
         "raise the toll.</p></div></div>",
         "paragraph: The board voted on Tuesday night to raise the toll."},
        {"all of it if the navigation is never closed",
         "<body><nav><a>All news.</a><p>The board voted.</p>",
         "paragraph: All news.\nparagraph: The board voted."},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

static void tells_the_head_from_the_story(void)
{
    static const draft_row rows[] = {
        {"by classes",
         "<h1>Toll to rise</h1><p class=standfirst>Board votes</p>"
         "<p class='article__byline'>Ida Lund in Geneva<br>4 May 2025</p>"
         "<p>It did.</p>",
         "headline: Toll to rise\ndeck: Board votes\n"
         "byline: Ida Lund in Geneva\ndateline: 4 May 2025\nparagraph: It "
         "did."},
        {"by elements in a line",
         "<h1>Toll to rise</h1><div><span class=author>Ida Lund</span> "
         "<time>May 4, 2025</time></div><p>It did.</p>",
         "headline: Toll to rise\nbyline: Ida Lund\ndateline: May 4, 2025\n"
         "paragraph: It did."},
        {"a name within a line stays in it",
         "<h1>Toll to rise</h1><div>By <span class=author>Ida Lund</span>"
         "</div><p>At <time>5 p.m.</time> it did.</p>",
         "headline: Toll to rise\nbyline: By Ida Lund\n"
         "paragraph: At 5 p.m. it did."},
        {"by how a line looks",
         "<h1>Toll to rise</h1><p>By Ida Lund</p><p>May 4, 2025</p>"
         "<p>MIAMI &mdash; It did.</p>",
         "headline: Toll to rise\nbyline: By Ida Lund\n"
         "dateline: May 4, 2025\nparagraph: [MIAMI \xE2\x80\x94 ] It did."},
        {"from the head of the page, what the body lacks",
         "<head><title>Toll to rise again | The Ledger</title>"
         "<meta name=author content='Ida &amp; Co'>"
         "<meta property='article:published_time' content='2025-05-04'></head>"
         "<body><p>It did.</p>",
         "headline: Toll to rise again\nbyline: Ida & Co\n"
         "dateline: 2025-05-04\nparagraph: It did."},
        {"a title that is named as the headline goes before <title>",
         "<title>The Ledger</title><meta property='og:title' content='Toll to "
         "rise'><p>It did.</p>",
         "headline: Toll to rise\nparagraph: It did."},
        {"a title that is broken over two lines",
         "<title>Toll to\nrise again</title><p>It did.</p>",
         "headline: Toll to rise again\nparagraph: It did."},
        {"from JSON-LD",
         "<script type='application/ld+json'>{\"author\": [{\"name\": \"Ida "
         "Lund\"}], \"publisher\": {\"name\": \"Ledger\"}, \"headline\" : "
         "\"Toll to rise\"}</script><p>It did.</p>",
         "byline: Ida Lund\nheadline: Toll to rise\nparagraph: It did."},
        {"no date where the byline has one",
         "<meta name=date content=2025-05-04><h1>Toll to rise</h1>"
         "<p class=byline>By Ida Lund &middot; 4 May 2025</p><p>It did.</p>",
         "headline: Toll to rise\nbyline: By Ida Lund \xC2\xB7 4 May 2025\n"
         "paragraph: It did."},
        {"not what the body has",
         "<title>Toll up</title><meta name=author content=Lund><h1>Toll to "
         "rise</h1><p class=byline>By Ida Lund</p><p>It did.</p>",
         "headline: Toll to rise\nbyline: By Ida Lund\nparagraph: It did."},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

static void reads_the_encoding_that_is_named(void)
{
    static const draft_row rows[] = {
        {"Windows-1252, also where the bytes could be UTF-8",
         "<meta charset=windows-1252><p>caf\xE9 \xC3\xA9 \x93no\x94",
         "paragraph: caf\xC3\xA9 \xC3\x83\xC2\xA9 "
         "\xE2\x80\x9Cno\xE2\x80\x9D"},
        {"ISO 8859-1 in an old meta",
         "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; "
         "charset=ISO-8859-1'><p>\xC3\xA9 \x96 \xE9",
         "paragraph: \xC3\x83\xC2\xA9 \xE2\x80\x93 \xC3\xA9"},
        {"in an XML declaration",
         "<?xml version='1.0' encoding='latin1'?><p>\xC3\xA9 \xE9",
         "paragraph: \xC3\x83\xC2\xA9 \xC3\xA9"},
        {"UTF-8, which is read as such whatever is named",
         "<meta charset=latin1><p>caf\xC3\xA9", "paragraph: caf\xC3\xA9"},
        {"none: single bytes that are no UTF-8 are Windows-1252",
         "<p>\xC3\xA9 \xE9", "paragraph: \xC3\xA9 \xC3\xA9"},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

/* A page cut off anywhere is a document of which all holds. */
static void reads_pages_that_are_cut_off(void)
{
    static const char page[] =
        "<!doctype html><html><head><meta charset='utf-8'><title>Toll &amp; "
        "tax</title><script type='application/ld+json'>{\"headline\": "
        "\"Toll\"}</script></head><body><!-- a --><article class=\"b c\">"
        "<h1>Toll &mdash; up</h1><p>He <q>said</q>&#8217;s <b>so</b><br/>"
        "<table><tr><td colspan=2>1</table><blockquote>a<footer>Lund"
        "</footer></blockquote><pre>a\n\nb</pre><svg><![CDATA[x]]></svg>"
        "</article></body></html>";
    for (uint32_t size = 0; size < sizeof page; size++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_input input = {.path = gly_text_of("page.html"),
                           .bytes = {page, size}};
        REQUIRE("a part of a page",
                gly_document_read(&document, &arena, &input) == GLY_OK);
        const char *flaw = document_flaw(&document);
        CHECK(flaw == NULL ? "it holds" : flaw, flaw == NULL);
        gly_arena_release(&arena);
    }
}

/* What is seen, byte for byte, is what is there. */
static void leads_to_the_place_of_each_word(void)
{
    static const struct {
        const char *why, *page, *word, *source;
    } rows[] = {
        {"as it stands", "<p>The toll</p>", "toll", "toll"},
        {"with a reference", "<p>Mr. O&rsquo;Hara</p>", "O\xE2\x80\x99Hara",
         "O&rsquo;Hara"},
        {"with tags in it", "<p>The S<b>e</b>cond</p>", "Second",
         "S<b>e</b>cond"},
        {"over a line end", "<p>fully\r\n  committed</p>", "fully committed",
         "fully\r\n  committed"},
        {"a tag that is seen", "<p><q>No</q></p>", "\xE2\x80\x9CNo", "<q>No"},
        {"of one byte each", "<meta charset=latin1><p>caf\xE9 x</p>",
         "caf\xC3\xA9", "caf\xE9"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_input input = {.path = gly_text_of("page.htm"),
                           .bytes = gly_text_of(rows[i].page)};
        REQUIRE(rows[i].why,
                gly_document_read(&document, &arena, &input) == GLY_OK);
        gly_text word = gly_text_of(rows[i].word);
        uint32_t at = gly_text_find(document.text, word, 0);
        REQUIRE(rows[i].why, at != GLY_NONE);
        gly_span source =
            gly_document_source(&document, (gly_span){at, word.size});
        CHECK(rows[i].why,
              gly_text_equal(gly_text_slice(document.source, source),
                             gly_text_of(rows[i].source)));
        gly_arena_release(&arena);
    }
}

static void tells_captions_and_cells(void)
{
    static const draft_row rows[] = {
        {"of a figure",
         "<figure><img src=a alt=Boats><figcaption>Two boats. <span "
         "class=credit>Ida Lund</span></figcaption></figure><p>It did.</p>",
         "caption: Two boats. Ida Lund\nparagraph: It did."},
        {"of the picture between the headline and the story",
         "<header><h1>Boats rise</h1></header><figure><img src=a>"
         "<figcaption>Two boats.</figcaption></figure><p>Menu</p>"
         "<main><p>It did.</p></main>",
         "headline: Boats rise\ncaption: Two boats.\nparagraph: It did."},
        {"by a class",
         "<div><img src=a><p class='wp-caption-text'>Two boats.</p></div>",
         "caption: Two boats."},
        {"of a table, without its empty cells",
         "<table><caption>Tolls</caption><tr><th>Kind<th>Toll<tr><td>Car<td>"
         "<tr><td><p>Truck</p><td>$2</table><p>One",
         "caption: Tolls\ncell: Kind\ncell: Toll\ncell: Car\ncell: Truck\n"
         "cell: $2\nparagraph: One"},
        {"a table for the look of the page has no cells",
         "<table role=presentation><tr><td><p>One.</p><td><h2>Two</h2></table>",
         "paragraph: One.\nheading: Two"},
        {"an end tag does not reach out of a cell",
         "<div><table><tr><td>One</div></p></li>two</table>three.</div>",
         "cell: One\ncell: two\nparagraph: three."},
    };
    check_drafts(GLY_FORMAT_HTML, rows, COUNT_OF(rows));
}

CU_TestInfo html_tests[] = {
    {"reads blocks", reads_blocks},
    {"decodes references", decodes_references},
    {"leaves out what is not seen", leaves_out_what_is_not_seen},
    {"finds the article", finds_the_article},
    {"tells the head from the story", tells_the_head_from_the_story},
    {"tells captions and cells", tells_captions_and_cells},
    {"reads the encoding that is named", reads_the_encoding_that_is_named},
    {"reads pages that are cut off", reads_pages_that_are_cut_off},
    {"leads to the place of each word", leads_to_the_place_of_each_word},
    CU_TEST_INFO_NULL,
};
