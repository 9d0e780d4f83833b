/* fuzz_config.c - any bytes at all as a newsroom's configuration.
 * It is read, or refused with problems that lie in the file; one that is read
 * settles every draft, and stands on itself read once more. */
#include <stdlib.h>

#include "galley.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void check_problems(const galley_config *config, size_t lines)
{
    size_t count = galley_config_problem_count(config);
    must(count > 0);
    for (size_t i = 0; i < count; i++) {
        galley_problem problem = galley_config_problem_at(config, i);
        must(problem.message.size > 0 && problem.line <= lines);
    }
}

static void settle(const galley_config *config)
{
    static const char *const places[] = {"", "a.md", "desk/politics/b.txt",
                                         "../c.html"};
    static const char *const keys[] = {"fail-on", "english",  "rules",
                                       "keys",    "baseline", "extends"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        galley_settings *settings = NULL;
        galley_setting found;
        must(galley_settings_new(&settings, config,
                                 galley_text_of(places[i])) == GALLEY_OK);
        galley_settings_ignore(settings);
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
            (void)galley_setting_find(&found, settings, keys[k],
                                      galley_text_of("body"));
        galley_settings_free(settings);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    galley_rule_file file = {galley_text_of(".galley.yml"),
                             {(const char *)data, size}};
    galley_config *config = NULL, *base = NULL;
    size_t lines = 1;
    for (size_t i = 0; i < size; i++)
        lines += data[i] == '\n' || data[i] == '\r';
    galley_status status = galley_config_new(&config, &file, NULL);
    must(status == galley_config_new(&base, &file, NULL));
    must(status == GALLEY_OK || status == GALLEY_INVALID ||
         status == GALLEY_TOO_LARGE);
    if (status == GALLEY_INVALID)
        check_problems(config, lines);
    if (status == GALLEY_OK) {
        settle(config);
        must(galley_config_extend(config, base) == GALLEY_OK);
        settle(config);
    }
    if (status != GALLEY_TOO_LARGE) {
        galley_config_free(config);
        galley_config_free(base);
    }
    return 0;
}
