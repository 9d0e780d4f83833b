/* fuzz_records.c - any bytes at all as a line of a stream.
 * It is an article, whose texts are good UTF-8 and whose id is a JSON value on
 * one line, or it is refused with a problem that can be shown. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "cli/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void check_text(galley_text text)
{
    gly_text here = {text.data, (uint32_t)text.size};
    must(text.size == here.size && gly_utf8_check(here) == here.size);
}

/* A string or a whole number. */
static void check_id(gly_text id)
{
    if (id.size == 0)
        return;
    must(memchr(id.data, '\n', id.size) == NULL);
    must(gly_utf8_check(id) == id.size);
    char first = id.data[0], last = id.data[id.size - 1];
    if (first == '"')
        must(id.size > 1 && last == '"');
    else
        must((first >= '0' && first <= '9') || first == '-');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const gly_record_keys usual = {0};
    gly_record_keys nested = {0};
    nested.paths[GLY_RECORD_BODY] = gly_text_of("content.text");
    nested.paths[GLY_RECORD_ID] = gly_text_of("slug");
    if (size > 1024 * 1024)
        return 0;
    for (int i = 0; i < 2; i++) {
        gly_record record;
        gly_arena arena;
        gly_text line = {(const char *)data, (uint32_t)size};
        gly_arena_init(&arena, &gly_allocator_default);
        must(gly_record_read(&record, &arena, line,
                             i == 0 ? &usual : &nested) == GLY_OK);
        check_id(record.id);
        must(gly_utf8_check(record.problem) == record.problem.size);
        if (record.problem.size == 0) {
            check_text(record.body);
            check_text(record.head.headline);
            check_text(record.head.byline);
            check_text(record.head.date);
        }
        gly_arena_release(&arena);
    }
    return 0;
}
