/* session.c - a set of rules and the word lists that they stand on.
 * Word lists come before rules, the shipped files before the user's, so that
 * a newsroom's own rule of the same id is the one that stays. */
#include "session/session.h"

#include "base/yaml.h"
#include "lexicon/shipped.h"

/* A rule file, and what it holds. */
typedef struct {
    gly_text path, bytes;
    bool is_lexicon;
    const gly_yaml *read; /* but for its examples; NULL: it is still to be */
} rule_file;

/* Word lists come first, and claim types before the rules that use them. */
typedef enum { LOAD_LEXICONS, LOAD_CLAIMS, LOAD_RULES, LOAD_ROUNDS } load_round;

/* What is loaded, in three rounds. */
typedef struct {
    const rule_file *files;
    size_t count;
} rule_files;

static gly_status load(galley *session, const rule_file *file, load_round round)
{
    gly_problems *problems = &session->problems;
    bool declares = round == LOAD_CLAIMS;
    if (file->is_lexicon)
        return gly_lexicon_load(session->lexicon, file->path, file->bytes,
                                problems);
    if (file->read == NULL)
        return (declares ? gly_rules_declare : gly_rules_load)(
            session->rules, file->path, file->bytes, problems);
    const gly_yaml_file from = {file->path, file->bytes, problems};
    return (declares ? gly_rules_declare_read
                     : gly_rules_load_read)(session->rules, &from, file->read);
}

/* Load of `files` what is to be loaded in `round`. A file with mistakes does
 * not keep the others from being looked at. */
static gly_status load_all(galley *session, rule_files files, load_round round)
{
    for (size_t i = 0; i < files.count; i++) {
        if (files.files[i].is_lexicon != (round == LOAD_LEXICONS))
            continue;
        gly_status status = load(session, &files.files[i], round);
        if (status != GLY_OK && status != GLY_INVALID)
            return status;
    }
    return GLY_OK;
}

/* Copy a file of the user's, since rules and problems keep slices of it, and
 * see whether it is a word list. GLY_INVALID leaves a problem. */
static gly_status take(rule_file *out, galley *session,
                       const galley_rule_file *from)
{
    gly_text path, bytes;
    gly_status status = gly_session_take(&path, from->path);
    if (status == GLY_OK)
        status = gly_session_take(&bytes, from->bytes);
    if (status == GLY_OK)
        status = gly_arena_text(&out->path, &session->arena, path);
    if (status == GLY_OK)
        status = gly_arena_text(&out->bytes, &session->arena, bytes);
    if (status != GLY_OK)
        return status;

    const gly_yaml *root = NULL;
    gly_yaml_file file = {out->path, out->bytes, &session->problems};
    status = gly_yaml_read(&root, &session->arena, &file);
    out->is_lexicon = status == GLY_OK && root != NULL &&
                      (gly_yaml_get(root, "lexicon") != NULL ||
                       gly_yaml_get(root, "classes") != NULL);
    return status;
}

/* The user's files; one that is no YAML is left out, and its problems stay. */
static gly_status take_user(rule_files *out, galley *session,
                            const galley_options *options)
{
    rule_file *files =
        gly_arena_array(&session->arena, options->file_count, sizeof *files);
    if (files == NULL)
        return GLY_NO_MEMORY;
    size_t count = 0;
    for (size_t i = 0; i < options->file_count; i++) {
        gly_status status = take(&files[count], session, &options->files[i]);
        if (status == GLY_OK)
            count++;
        else if (status != GLY_INVALID)
            return status;
    }
    *out = (rule_files){files, count};
    return GLY_OK;
}

/* The rule files that are part of the program, `spare` of their examples or
 * not; its word lists are there already. */
static gly_status take_shipped(rule_files *out, galley *session, bool spare)
{
    uint32_t count, trees, rules = 0;
    const gly_shipped_file *shipped = gly_shipped_files(&count);
    rule_file *files = gly_arena_array(&session->arena, count, sizeof *files);
    const gly_yaml *const *read =
        spare ? gly_shipped_rules(&session->arena, &trees) : NULL;
    if (files == NULL || (spare && read == NULL))
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        if (gly_shipped_is_lexicon(&shipped[i]))
            continue;
        files[rules] = (rule_file){.path = shipped[i].path,
                                   .bytes = shipped[i].text,
                                   .read = spare ? read[rules] : NULL};
        rules++;
    }
    *out = (rule_files){files, rules};
    return GLY_OK;
}

static gly_status fill(galley *session, const galley_options *options)
{
    rule_files shipped = {NULL, 0}, user = {NULL, 0};
    session->lexicon = options->without_shipped
                           ? gly_lexicon_build(&session->arena)
                           : gly_lexicon_build_shipped(&session->arena);
    session->rules = gly_rules_build(&session->arena);
    if (session->lexicon == NULL || session->rules == NULL)
        return GLY_NO_MEMORY;
    gly_status status = GLY_OK;
    if (!options->without_shipped)
        status = take_shipped(&shipped, session, options->without_examples);
    if (status == GLY_OK)
        status = take_user(&user, session, options);
    for (int round = 0; round < LOAD_ROUNDS && status == GLY_OK; round++) {
        status = load_all(session, shipped, (load_round)round);
        if (status == GLY_OK)
            status = load_all(session, user, (load_round)round);
    }
    return status;
}

galley_status galley_new(galley **out, const galley_options *options)
{
    gly_arena arena = gly_session_arena(options->allocator);
    galley *session = gly_arena_take(&arena, sizeof *session);
    if (session == NULL) {
        gly_arena_release(&arena);
        return GALLEY_NO_MEMORY;
    }
    session->arena = arena;
    gly_problems_init(&session->problems, &session->arena);
    gly_status status = fill(session, options);
    if (status != GLY_OK) {
        galley_free(session);
        return gly_session_status(status);
    }
    *out = session;
    return session->problems.items.count > 0 ? GALLEY_INVALID : GALLEY_OK;
}

void galley_free(galley *session)
{
    if (session == NULL)
        return;
    gly_rules_release(session->rules);
    gly_arena arena = session->arena; /* holds the session itself */
    gly_arena_release(&arena);
}

size_t galley_problem_count(const galley *session)
{
    return session->problems.items.count;
}

galley_problem gly_session_problem(const gly_problems *problems, size_t index)
{
    const gly_problem *problem = gly_list_at(&problems->items, (uint32_t)index);
    return (galley_problem){
        .path = gly_session_text(problem->path),
        .line = problem->line,
        .column = problem->column,
        .excerpt = gly_session_text(problem->excerpt),
        .message = gly_session_text(problem->message),
        .hint = gly_session_text(problem->hint),
    };
}

galley_problem galley_problem_at(const galley *session, size_t index)
{
    return gly_session_problem(&session->problems, index);
}
