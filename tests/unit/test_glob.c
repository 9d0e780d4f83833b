#include "base/glob.h"

#include "support/expect.h"

static void fits_one_path(void)
{
    static const struct {
        const char *why, *pattern, *path;
        bool fits;
    } rows[] = {
        {"a name fits in any folder", "a.md", "x/y/a.md", true},
        {"and only as a whole", "a.md", "x/ba.md", false},
        {"a slash before binds to the top", "/a.md", "a.md", true},
        {"and nowhere else", "/a.md", "x/a.md", false},
        {"so does one in the middle", "x/a.md", "y/x/a.md", false},
        {"a slash after asks for a folder", "old/", "x/old/a.md", true},
        {"which a file is not", "old/", "x/old", false},
        {"a star takes what it needs", "*.md", "x/a.b.md", true},
        {"it may take nothing", "a*.md", "a.md", true},
        {"and no slash", "x/*.md", "x/y/a.md", false},
        {"two stars take folders", "x/**/a.md", "x/y/z/a.md", true},
        {"or none", "x/**/a.md", "x/a.md", true},
        {"or begin anywhere", "**/y/a.md", "x/y/a.md", true},
        {"or take all there is below", "x/**", "x/y/a.md", true},
        {"within a name two stars are one", "a**d", "x/abcd", true},
        {"stars of both kinds go together", "**/b*/*.md", "a/bc/b/bx/c.md",
         true},
        {"and a name they do not reach is none", "**/b*/*.md", "a/bc/d/c.md",
         false},
        {"a question mark is a character", "?.md", "\u00E9.md", true},
        {"but no slash", "x?a", "x/a", false},
        {"one of a set", "[a-c].md", "b.md", true},
        {"not one of it", "[a-c].md", "d.md", false},
        {"any other than a set's", "[!a-c].md", "d.md", true},
        {"a bracket may come first", "[]a].md", "].md", true},
        {"a set of letters that are not ASCII", "[\u00E0-\u00EF]x", "\u00E9x",
         true},
        {"a backslash takes a sign as it is", "\\*.md", "*.md", true},
        {"and nothing else", "\\*.md", "a.md", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text pattern = gly_text_of(rows[i].pattern);
        CHECK(rows[i].why,
              gly_glob_holds(&pattern, 1, gly_text_of(rows[i].path)) ==
                  rows[i].fits);
    }
}

static void holds_the_last_word(void)
{
    static const struct {
        const char *why, *one, *two, *path;
        bool holds;
    } rows[] = {
        {"no pattern, no path", "x", "y", "a.md", false},
        {"a folder holds all that is in it", "old", "y", "x/old/a.md", true},
        {"a file of that name is held, too", "old", "y", "x/old", true},
        {"the last one decides", "*.md", "!a.md", "x/a.md", false},
        {"in both directions", "!a.md", "*.md", "x/a.md", true},
        {"others stay held", "*.md", "!a.md", "x/b.md", true},
        {"nothing is taken out of a folder", "x/", "!x/a.md", "x/a.md", true},
        {"but out of what a folder holds", "x/*", "!x/a.md", "x/a.md", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text patterns[] = {gly_text_of(rows[i].one),
                               gly_text_of(rows[i].two)};
        CHECK(rows[i].why,
              gly_glob_holds(patterns, 2, gly_text_of(rows[i].path)) ==
                  rows[i].holds);
    }
}

static void knows_what_stands_for_nothing(void)
{
    static const struct {
        const char *why, *pattern;
        bool is_fault;
    } rows[] = {
        {"a name is fine", "a.md", false},
        {"a set is closed", "[a]x", false},
        {"or not", "x[a", true},
        {"a bracket that comes first does not close", "[]", true},
        {"nothing at all", "", true},
        {"the top itself", "/", true},
        {"a backslash at the end", "a\\", true},
        {"a way out of the folder", "../a.md", true},
        {"one in the middle", "x/../a.md", true},
        {"two points in a name are a name", "a..md", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why, (gly_glob_fault(gly_text_of(rows[i].pattern)) !=
                            NULL) == rows[i].is_fault);
}

/* With every place for every star to be tried, this would not end. */
static void ends_on_stars(void)
{
    char path[2001];
    for (size_t i = 0; i < 2000; i++)
        path[i] = i % 10 == 9 ? '/' : 'a';
    path[2000] = '\0';
    gly_text many = gly_text_of("**/a*a*a*a*/**/a*a*a*a*a*/**/*a*a*a*a*a*b");
    CHECK("it says no", !gly_glob_holds(&many, 1, gly_text_of(path)));
}

CU_TestInfo glob_tests[] = {
    {"fits one path", fits_one_path},
    {"holds the last word", holds_the_last_word},
    {"knows what stands for nothing", knows_what_stands_for_nothing},
    {"ends on stars", ends_on_stars},
    CU_TEST_INFO_NULL,
};
