/* notices.c - the notices of what galley is made of.
 * The build puts the file src/NOTICES into the program as it is, with a NUL
 * behind it. */
#include "galley.h"

extern const unsigned char gly_notices_text[];

const char *galley_notices(void)
{
    return (const char *)gly_notices_text;
}
