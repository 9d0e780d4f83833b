/* escape.h - words of a draft inside the syntax of others.
 * A newspaper's headline may hold what is a sign in the format of a report:
 * "Profit & loss: 5% < plan". Each function writes a text so that a reader of
 * that format gets back the same characters. All take well-formed UTF-8. */
#ifndef GLY_REPORT_ESCAPE_H
#define GLY_REPORT_ESCAPE_H

#include "base/output.h"
#include "base/text.h"

/* As the value of an XML attribute in double quotes. Characters that XML 1.0
 * (section 2.2) cannot hold become U+FFFD. */
void gly_escape_xml(gly_output *output, gly_text text);

/* As the message of a GitHub workflow command: %, CR and LF. */
void gly_escape_command(gly_output *output, gly_text text);

/* As a property of such a command: the colon and the comma too. */
void gly_escape_property(gly_output *output, gly_text text);

/* As a path in a URI (RFC 3986): what is not unreserved or a slash is written
 * as % and two digits. An absolute path becomes a file URI. */
void gly_escape_uri(gly_output *output, gly_text path);

/* In a cell of a Markdown table, its signs taken as they are; line ends and
 * other control characters become blanks. */
void gly_escape_cell(gly_output *output, gly_text text);

#endif
