#include "report/conllu.h"

#include <string.h>

#include "support/expect.h"
#include "support/reading.h"

typedef struct {
    char text[2048];
    size_t size;
} page_text;

static gly_status keep(void *context, const char *bytes, size_t size)
{
    page_text *page = context;
    if (page->size + size >= sizeof page->text)
        return GLY_TOO_LARGE;
    memcpy(page->text + page->size, bytes, size);
    page->size += size;
    return GLY_OK;
}

/* The columns that the parser fills are not looked at here. */
static void prints_sentences_with_their_places(void)
{
    static const char *const lines[] = {
        "# newdoc id = draft\n# newpar\n",
        "# text = It didn't rain.\n1\tIt\t",
        "\tOffset=0\n2\tdid\t",
        "\tSpaceAfter=No|Offset=3\n3\tn't\t",
        "\tSpaceAfter=No|Offset=10\n5\t.\t",
        "\tOffset=14\n\n# text = It stopped.\n1\tIt\t",
        "\n\n# newpar\n# text = “Late,” she said.\n1\t“\t",
        "\tSpaceAfter=No|Offset=29\n2\tLate\t",
    };
    test_desk desk;
    test_reading reading;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("a draft is read", test_reading_of(&reading, &desk,
                                               "It didn't rain. It stopped.\n\n"
                                               "“Late,” she said."));
    page_text page = {"", 0};
    gly_output output;
    gly_output_init(&output, keep, &page);
    gly_conllu_write(&output, &reading.language);
    REQUIRE("it is printed", gly_output_flush(&output) == GLY_OK);
    for (size_t i = 0; i < COUNT_OF(lines); i++)
        CHECK(lines[i], strstr(page.text, lines[i]) != NULL);
    CHECK("an empty line ends the last sentence",
          strcmp(page.text + page.size - 2, "\n\n") == 0);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

CU_TestInfo conllu_tests[] = {
    {"prints sentences with their places", prints_sentences_with_their_places},
    CU_TEST_INFO_NULL,
};
