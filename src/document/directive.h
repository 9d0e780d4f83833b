/* directive.h - what a desk tells galley in the draft itself.
 *
 *     <!-- galley-disable-next-line vague-source -- they spoke in private -->
 *     [galley-disable quote-wording]
 *
 * The first kind of line is a comment of Markdown or HTML, the second a line of
 * its own in any format. It names rules, commas between, or none for all of
 * them, and after two hyphens a reason. */
#ifndef GLY_DOCUMENT_DIRECTIVE_H
#define GLY_DOCUMENT_DIRECTIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "base/text.h"

typedef enum {
    GLY_DIRECTIVE_NEXT, /* galley-disable-next-line: the block that follows */
    GLY_DIRECTIVE_OFF,  /* galley-disable: from here on … */
    GLY_DIRECTIVE_ON,   /* galley-enable: … up to here */
    GLY_DIRECTIVE_FILE, /* galley-disable-file: the whole draft */
} gly_directive_kind;

typedef struct {
    gly_directive_kind kind;
    gly_text rules;  /* as written: "vague-source, title"; empty for all */
    gly_text reason; /* empty for none */
    gly_span source; /* of the whole of it */
    uint32_t block;  /* that comes next */
} gly_directive;

/* Read what a comment or a line in brackets says, without its marks. Sets kind,
 * rules and reason, which are slices of `text`; false when it is no directive.
 * A word after "galley-" that is none of the four is no directive either. */
bool gly_directive_read(gly_directive *out, gly_text text);

/* Whether `directive` is about the rule called `rule`. */
bool gly_directive_names(const gly_directive *directive, gly_text rule);

#endif
