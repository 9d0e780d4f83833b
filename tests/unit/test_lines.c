/* Lines of a stream, which comes in pieces of any size. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/problem.h"
#include "cli/lines.h"
#include "support/expect.h"

/* A file without a name that holds `size` bytes, to be read from the start. */
static int hold(const char *bytes, size_t size)
{
    char path[] = "/tmp/galley-lines-XXXXXX";
    int descriptor = mkstemp(path);
    REQUIRE("there is a file", descriptor >= 0);
    unlink(path);
    REQUIRE("it is written", write(descriptor, bytes, size) == (ssize_t)size &&
                                 lseek(descriptor, 0, SEEK_SET) == 0);
    return descriptor;
}

/* What comes of `text`: "ab|!|c|" has a line that is too long. */
static void cut(char *out, const char *text, uint32_t most)
{
    gly_lines lines;
    gly_text line;
    int descriptor = hold(text, strlen(text));
    gly_lines_init(&lines, descriptor, most);
    gly_line_result result;
    uint64_t count = 0;
    while ((result = gly_lines_next(&line, &lines)) != GLY_LINE_END) {
        REQUIRE("it goes on",
                result == GLY_LINE_READ || result == GLY_LINE_TOO_LONG);
        if (result == GLY_LINE_TOO_LONG)
            line = gly_text_of("!");
        memcpy(out, line.data, line.size);
        out += line.size;
        *out++ = '|';
        CHECK("lines are counted", lines.number == ++count);
    }
    *out = '\0';
    gly_lines_release(&lines);
    close(descriptor);
}

static void cuts_at_line_ends(void)
{
    static const struct {
        const char *why, *text, *lines;
    } rows[] = {
        {"nothing", "", ""},
        {"an empty line", "\n", "|"},
        {"a line", "ab\n", "ab|"},
        {"a last line without end", "ab\ncd", "ab|cd|"},
        {"empty lines between", "a\n\n\nb\n", "a|||b|"},
        {"as long as it may be", "abcde\nf\n", "abcde|f|"},
        {"one byte more", "abcdef\ng\n", "!|g|"},
        {"too long and last", "a\nabcdefghi", "a|!|"},
        {"two in a row", "abcdef\nabcdef\ng", "!|!|g|"},
        {"a CR is left to the reader", "a\r\n", "a\r|"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char lines[64];
        cut(lines, rows[i].text, 5);
        CHECK(rows[i].why, strcmp(lines, rows[i].lines) == 0);
    }
}

/* Lines of every length, so that one ends at each byte of the buffer. */
static void keeps_lines_over_the_ends_of_its_buffer(void)
{
    enum { LINES = 700, MOST = 650, ROOM = LINES * LINES };
    static char bytes[ROOM];
    size_t size = 0;
    for (size_t i = 0; i < LINES; i++) {
        memset(bytes + size, 'a' + (int)(i % 26), i);
        size += i;
        bytes[size++] = '\n';
    }
    gly_lines lines;
    gly_text line;
    int descriptor = hold(bytes, size);
    gly_lines_init(&lines, descriptor, MOST);
    for (size_t i = 0; i < LINES; i++) {
        gly_line_result result = gly_lines_next(&line, &lines);
        if (i > MOST) {
            CHECK("a long one is told", result == GLY_LINE_TOO_LONG);
            continue;
        }
        REQUIRE("a short one is read", result == GLY_LINE_READ);
        CHECK("whole", line.size == i);
        CHECK("with its bytes",
              i == 0 || (line.data[0] == 'a' + (int)(i % 26) &&
                         line.data[i - 1] == line.data[0]));
    }
    CHECK("then it ends", gly_lines_next(&line, &lines) == GLY_LINE_END);
    CHECK("and stays so", gly_lines_next(&line, &lines) == GLY_LINE_END);
    CHECK("little was held", lines.room <= 64 * 1024);
    gly_lines_release(&lines);
    close(descriptor);
}

static void tells_what_cannot_be_read(void)
{
    gly_lines lines;
    gly_text line;
    gly_lines_init(&lines, -1, 5);
    CHECK("no such descriptor",
          gly_lines_next(&line, &lines) == GLY_LINE_FAILED);
    gly_lines_release(&lines);
}

CU_TestInfo lines_tests[] = {
    {"cuts at line ends", cuts_at_line_ends},
    {"over the ends of its buffer", keeps_lines_over_the_ends_of_its_buffer},
    {"tells what cannot be read", tells_what_cannot_be_read},
    CU_TEST_INFO_NULL,
};
