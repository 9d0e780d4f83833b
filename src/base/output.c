#include "base/output.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void gly_output_init(gly_output *output, gly_output_sink *sink, void *context)
{
    output->sink = sink;
    output->context = context;
    output->status = GLY_OK;
    output->used = 0;
}

gly_status gly_output_flush(gly_output *output)
{
    if (output->status == GLY_OK && output->used > 0)
        output->status =
            output->sink(output->context, output->bytes, output->used);
    output->used = 0;
    return output->status;
}

void gly_output_text(gly_output *output, gly_text text)
{
    while (text.size > 0 && output->status == GLY_OK) {
        uint32_t room = GLY_OUTPUT_ROOM - output->used;
        uint32_t part = text.size < room ? text.size : room;
        memcpy(output->bytes + output->used, text.data, part);
        output->used += part;
        text.data += part;
        text.size -= part;
        if (output->used == GLY_OUTPUT_ROOM)
            gly_output_flush(output);
    }
}

void gly_output_put(gly_output *output, const char *string)
{
    gly_output_text(output, gly_text_of(string));
}

void gly_output_number(gly_output *output, uint64_t number)
{
    char digits[20];
    uint32_t start = sizeof digits;
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    gly_output_text(
        output, (gly_text){digits + start, (uint32_t)sizeof digits - start});
}

void gly_output_format(gly_output *output, const char *format, ...)
{
    char line[GLY_OUTPUT_ROOM];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (size < 0 || (size_t)size >= sizeof line) {
        if (output->status == GLY_OK)
            output->status = GLY_TOO_LARGE;
        return;
    }
    gly_output_text(output, (gly_text){line, (uint32_t)size});
}

/* The two-byte escape of `byte`, or NULL where it has none. */
static const char *short_escape(char byte)
{
    switch (byte) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return NULL;
    }
}

void gly_output_json(gly_output *output, gly_text text)
{
    gly_output_put(output, "\"");
    uint32_t plain = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        const char *escape = short_escape(text.data[i]);
        if (byte >= 0x20 && escape == NULL)
            continue;
        gly_output_text(output,
                        gly_text_slice(text, (gly_span){plain, i - plain}));
        if (escape != NULL)
            gly_output_put(output, escape);
        else
            gly_output_format(output, "\\u%04x", byte);
        plain = i + 1;
    }
    gly_output_text(output,
                    gly_text_slice(text, (gly_span){plain, text.size - plain}));
    gly_output_put(output, "\"");
}
