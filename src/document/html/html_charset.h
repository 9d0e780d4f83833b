/* html_charset.h - the encoding that a page says it is in. */
#ifndef GLY_DOCUMENT_HTML_HTML_CHARSET_H
#define GLY_DOCUMENT_HTML_HTML_CHARSET_H

#include <stdbool.h>

#include "base/text.h"

/* Whether one of the first bytes of a page says, by <meta charset> or an XML
 * declaration, that it is in Windows-1252 or in what the WHATWG Encoding
 * standard reads as that: ISO 8859-1, ASCII. `bytes` are as they stand on
 * disk. */
bool gly_html_is_windows_1252(gly_text bytes);

#endif
