/* config.c - configurations: settled for a draft, extended, checked, heeded. */
#include "api/api.h"

static galley_status read_config(galley_config **out, const char *text)
{
    galley_rule_file file = {galley_text_of(".galley.yml"),
                             galley_text_of(text)};
    return galley_config_new(out, &file, NULL);
}

/* The level that the rule `id` is set to for the draft at `place`. */
static bool is_set(const galley_config *config, const char *place,
                   const char *id, const char *level)
{
    galley_settings *settings;
    galley_setting found;
    if (galley_settings_new(&settings, config, galley_text_of(place)) !=
        GALLEY_OK)
        return false;
    bool is =
        galley_setting_find(&found, settings, "levels", galley_text_of(id)) &&
        api_is(found.value, level);
    galley_settings_free(settings);
    return is;
}

static void the_last_word_holds(void)
{
    galley_config *base, *config;
    if (!api_check("a configuration is read",
                   read_config(&base, api_config) == GALLEY_OK) ||
        !api_check("another is read",
                   read_config(&config, "levels: {blue: off}") == GALLEY_OK))
        return;
    api_check("what holds everywhere holds",
              is_set(base, "news/a.md", "placeholder", "warning"));
    api_check("what holds for some paths holds there",
              is_set(base, "opinion/a.md", "placeholder", "off"));
    api_check("no draft in particular is on none of these paths",
              is_set(base, "", "placeholder", "warning"));
    api_check("one extends the other",
              galley_config_extend(config, base) == GALLEY_OK);
    api_check("what it says itself wins",
              is_set(config, "a.md", "blue", "off"));
    api_check("else the other's word holds",
              is_set(config, "opinion/a.md", "placeholder", "off"));
    galley_config_free(config);
    galley_config_free(base);
}

static void a_place_may_be_ignored(void)
{
    galley_config *config;
    galley_settings *settings;
    if (!api_check("a configuration is read",
                   read_config(&config, api_config) == GALLEY_OK))
        return;
    if (galley_settings_new(&settings, config, galley_text_of("x/old/a.md")) ==
        GALLEY_OK) {
        api_check("it is ignored", galley_settings_ignore(settings));
        galley_settings_free(settings);
    }
    if (galley_settings_new(&settings, config, galley_text_of("\xFF/a.md")) ==
        GALLEY_OK) {
        api_check("a path that is no text is not",
                  !galley_settings_ignore(settings));
        galley_settings_free(settings);
    }
    galley_config_free(config);
}

static void mistakes_have_places(void)
{
    galley_config *config;
    if (!api_check("a wrong one is refused",
                   read_config(&config, "fail-on: never\nlevls: {}\n") ==
                       GALLEY_INVALID))
        return;
    api_check("with its one mistake", galley_config_problem_count(config) == 1);
    galley_problem problem = galley_config_problem_at(config, 0);
    api_check("on its line", problem.line == 2 && problem.column == 1);
    api_check("and what was meant",
              api_is(problem.hint, "did you mean `levels`?"));
    galley_config_free(config);
}

static void rules_must_be_there(void)
{
    galley *session;
    galley_config *config;
    galley_options options = {0};
    if (galley_new(&session, &options) != GALLEY_OK)
        return;
    if (api_check("a configuration is read",
                  read_config(&config, api_config) == GALLEY_OK)) {
        api_check("a rule that is not there is a mistake",
                  galley_config_check(config, session) == GALLEY_INVALID);
        api_check("told once", galley_config_problem_count(config) == 1);
        api_check("by its name",
                  api_is(galley_config_problem_at(config, 0).message,
                         "there is no rule `blue`"));
        galley_config_free(config);
    }
    galley_free(session);
}

/* How many findings of the rule `placeholder` there are, and their level. */
static size_t count_placeholders(const galley *session,
                                 const galley_config *config, const char *place,
                                 galley_level *level)
{
    galley_settings *settings;
    galley_article *article;
    galley_draft draft = api_draft("draft.md", api_article);
    size_t count = 0;
    if (galley_settings_new(&settings, config, galley_text_of(place)) !=
        GALLEY_OK)
        return 0;
    draft.settings = settings;
    if (galley_check(&article, session, &draft) == GALLEY_OK) {
        for (size_t i = 0; i < galley_finding_count(article); i++) {
            galley_finding finding = galley_finding_at(article, i);
            bool is = api_is(finding.rule, "placeholder");
            *level = is ? finding.level : *level;
            count += is;
        }
        galley_article_free(article);
    }
    galley_settings_free(settings);
    return count;
}

static void levels_are_heeded(void)
{
    galley *session;
    galley_config *config;
    galley_options options = {0};
    galley_level level = GALLEY_ERROR;
    if (galley_new(&session, &options) != GALLEY_OK)
        return;
    if (read_config(&config, api_config) == GALLEY_OK) {
        api_check("a rule speaks",
                  count_placeholders(session, config, "a.md", &level) == 1);
        api_check("with the level it was given", level == GALLEY_WARNING);
        api_check("or not at all",
                  count_placeholders(session, config, "opinion/a.md", &level) ==
                      0);
        galley_config_free(config);
    }
    galley_free(session);
}

void api_test_config(void)
{
    the_last_word_holds();
    a_place_may_be_ignored();
    mistakes_have_places();
    rules_must_be_there();
    levels_are_heeded();
}
