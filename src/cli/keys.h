/* keys.h - what a newsroom's system calls the parts of an article, as --keys
 * says: "id=slug,body=content.text". */
#ifndef GLY_CLI_KEYS_H
#define GLY_CLI_KEYS_H

#include "cli/options.h"

/* Take the value of --keys into the settings. GLY_INVALID for what is no list
 * of names and keys, with `*error` telling why; GLY_NO_MEMORY. */
gly_status gly_keys_add(gly_settings *wanted, const char *value,
                        gly_usage_error *error);

#endif
