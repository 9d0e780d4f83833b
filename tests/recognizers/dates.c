/* dates.c - what galley reads of dates and times, for tests/dates/run.
 *
 * Each line of standard input is a case: the day it is read on as a day number
 * and the second of that day, and the text in hexadecimal. For each, one line
 * an expression and then an empty line:
 *
 *     start=13 length=13 form=0 side=0 flags=1 year=2019 month=1 …
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "lexicon/lexicon.h"

enum { LINE_MOST = 1 << 14 };

static void print_parts(const gly_date_parts *parts)
{
    printf(" year=%d month=%d day=%d weekday=%d", parts->year, parts->month,
           parts->day, parts->weekday);
    printf(" hour=%d minute=%d second=%d half=%d", parts->hour, parts->minute,
           parts->second, parts->half_day);
    printf(" quarter=%d season=%d part=%d edge=%d", parts->quarter,
           parts->season, parts->part, parts->edge);
    printf(" feast=%d value=%d zone=%d", (int)parts->feast, parts->feast_value,
           parts->has_zone ? parts->zone : -1);
}

static void print_date(const gly_document *document, const gly_date *date)
{
    gly_span place = gly_document_source(document, date->text);
    printf("start=%u length=%u form=%d side=%d flags=%u", place.offset,
           place.length, (int)date->form, (int)date->side, date->flags);
    printf(" grain=%d unit=%d amount=%g seconds=%.15g", (int)date->grain,
           (int)date->unit, date->amount, date->seconds);
    printf(" from=%" PRId64 " until=%" PRId64, date->from, date->until);
    print_parts(&date->parts);
    printf("\n");
}

/* Everything of one case lives in `arena`. */
typedef struct {
    gly_document document;
    gly_language language;
    gly_annotations annotations;
    gly_dates dates;
} article;

static gly_status read_case(article *read, gly_arena *arena,
                            const gly_lexicon *lexicon, gly_text text)
{
    gly_input input = {.path = gly_text_of("case.txt"),
                       .bytes = text,
                       .format = GLY_FORMAT_PLAIN};
    gly_status status = gly_document_read(&read->document, arena, &input);
    if (status == GLY_OK)
        status = gly_language_build(&read->language, arena, &read->document,
                                    lexicon);
    return status == GLY_OK ? gly_annotations_build(&read->annotations, arena,
                                                    &read->language)
                            : status;
}

static gly_status read_dates(article *read, gly_arena *arena,
                             const gly_date_anchor *anchor)
{
    const gly_date_range all = {read->annotations.reading, 0,
                                read->language.tokens.count, NULL};
    gly_status status = gly_dates_read(&read->dates, arena, &all, anchor);
    for (uint32_t i = 0; status == GLY_OK && i < read->dates.count; i++)
        print_date(&read->document, &read->dates.items[i]);
    printf("\n");
    return status;
}

static uint32_t from_hex(char *bytes, const char *hex)
{
    uint32_t count = 0;
    for (; isxdigit((unsigned char)hex[0]); hex += 2) {
        const char digits[] = {hex[0], hex[1], '\0'};
        bytes[count++] = (char)strtol(digits, NULL, 16);
    }
    return count;
}

int main(void)
{
    static char line[LINE_MOST], bytes[LINE_MOST];
    gly_arena words;
    gly_arena_init(&words, &gly_allocator_default);
    const gly_lexicon *lexicon = gly_lexicon_build_shipped(&words);
    gly_status status = lexicon == NULL ? GLY_NO_MEMORY : GLY_OK;
    while (status == GLY_OK && fgets(line, sizeof line, stdin) != NULL) {
        char *rest = line;
        gly_date_anchor anchor = {.known = true};
        anchor.day = (int32_t)strtol(rest, &rest, 10);
        anchor.second = (int32_t)strtol(rest, &rest, 10);
        gly_text text = {bytes, from_hex(bytes, rest + 1)};
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        article read;
        status = read_case(&read, &arena, lexicon, text);
        if (status == GLY_OK)
            status = read_dates(&read, &arena, &anchor);
        gly_arena_release(&arena);
    }
    gly_arena_release(&words);
    return status == GLY_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
