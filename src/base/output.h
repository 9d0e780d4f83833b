/* output.h - bytes on their way out.
 * A report writes here and never to a FILE: the caller decides whether they go
 * to a descriptor, into memory or nowhere. A failure sticks: every later call
 * does nothing, and the end asks once. */
#ifndef GLY_BASE_OUTPUT_H
#define GLY_BASE_OUTPUT_H

#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

enum { GLY_OUTPUT_ROOM = 8192 };

/* Takes `size` bytes to where they belong; not GLY_OK stops the output. */
typedef gly_status gly_output_sink(void *context, const char *bytes,
                                   size_t size);

/* Invariant: `used <= GLY_OUTPUT_ROOM`; once `status` is not GLY_OK nothing
 * more reaches the sink. */
typedef struct {
    gly_output_sink *sink;
    void *context;
    gly_status status;
    uint32_t used;
    char bytes[GLY_OUTPUT_ROOM];
} gly_output;

/* An empty output over `sink`, which is called with `context`. */
void gly_output_init(gly_output *output, gly_output_sink *sink, void *context);

/* Append bytes; a C string; a number in decimal. */
void gly_output_text(gly_output *output, gly_text text);
void gly_output_put(gly_output *output, const char *string);
void gly_output_number(gly_output *output, uint64_t number);

/* Append `text` as a JSON string with its quotation marks: control characters
 * escaped, the rest as it is. `text` must be UTF-8. */
void gly_output_json(gly_output *output, gly_text text);

/* Append as printf does; `format` is checked by the compiler. What is longer
 * than GLY_OUTPUT_ROOM is refused with GLY_TOO_LARGE. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void gly_output_format(gly_output *output, const char *format, ...);

/* Hand what is buffered to the sink. Answers how all went since the start. */
gly_status gly_output_flush(gly_output *output);

#endif
