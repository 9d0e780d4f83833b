/* article.c - an article, read and checked, and what was found in it. */
#include "base/limits.h"
#include "base/utf8.h"
#include "session/config.h"
#include "session/session.h"

size_t galley_size_limit(bool most)
{
    return most ? GLY_LIMIT_DOCUMENT_MOST : GLY_LIMIT_DOCUMENT;
}

gly_status gly_session_clean(gly_text *out, gly_arena *arena, gly_text path)
{
    char *clean = gly_arena_array(arena, (size_t)path.size + 1, 3);
    if (clean == NULL)
        return GLY_NO_MEMORY;
    uint32_t size = 0;
    while (path.size > 0) {
        uint32_t good = gly_utf8_check(path);
        for (uint32_t i = 0; i < good; i++)
            clean[size++] = path.data[i];
        if (good < path.size)
            size += gly_utf8_put(clean + size, 0xFFFD);
        uint32_t step = good < path.size ? good + 1 : good;
        path = gly_text_slice(path, gly_span_between(step, path.size));
    }
    *out = (gly_text){clean, size};
    return GLY_OK;
}

/* The head of `draft` as the document takes it. */
static gly_status head_of(gly_head *out, const galley_draft *draft)
{
    const galley_head *from = draft->head;
    gly_status status = gly_session_take(&out->headline, from->headline);
    if (status == GLY_OK)
        status = gly_session_take(&out->byline, from->byline);
    if (status == GLY_OK)
        status = gly_session_take(&out->date, from->date);
    return status;
}

static gly_status input_of(gly_input *out, gly_arena *arena,
                           const galley_draft *draft)
{
    static const gly_format formats[] = {
        [GALLEY_INPUT_GUESS] = GLY_FORMAT_GUESS,
        [GALLEY_INPUT_PLAIN] = GLY_FORMAT_PLAIN,
        [GALLEY_INPUT_MARKDOWN] = GLY_FORMAT_MARKDOWN,
        [GALLEY_INPUT_HTML] = GLY_FORMAT_HTML,
        [GALLEY_INPUT_DOCX] = GLY_FORMAT_DOCX,
        [GALLEY_INPUT_ODT] = GLY_FORMAT_ODT,
    };
    size_t most = draft->max_size;
    if (most == 0)
        most = galley_size_limit(false);
    if (most > galley_size_limit(true))
        most = galley_size_limit(true);
    gly_text path;
    if (draft->bytes.size > most ||
        gly_session_take(&path, draft->path) != GLY_OK)
        return GLY_TOO_LARGE;
    *out = (gly_input){
        .bytes = {draft->bytes.data, (uint32_t)draft->bytes.size},
        .format = formats[draft->input],
        .max_size = (uint32_t)most,
    };
    return gly_session_clean(&out->path, arena, path);
}

static gly_read_until stage_of(galley_depth depth)
{
    switch (depth) {
    case GALLEY_TEXT:
        return GLY_READ_TEXT;
    case GALLEY_LANGUAGE:
        return GLY_READ_LANGUAGE;
    case GALLEY_CLAIMS:
        return GLY_READ_CLAIMS;
    case GALLEY_FINDINGS:
        break;
    }
    return GLY_READ_FINDINGS;
}

static gly_status take_head(gly_input *input, gly_head *head,
                            const galley_draft *draft)
{
    if (draft->head == NULL)
        return GLY_OK;
    input->head = head;
    gly_status status = gly_session_take(&input->id, draft->id);
    return status == GLY_OK ? head_of(head, draft) : status;
}

/* The levels of the rules of `reader` as the settings have them. */
static gly_status take_levels(gly_reader *reader, galley_article *article,
                              const galley_settings *settings)
{
    uint32_t count = gly_rules_count(reader->rules);
    gly_rule_level *levels =
        gly_arena_array(&article->arena, count, sizeof *levels);
    if (levels == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        const gly_rule_info *info = gly_rules_info(reader->rules, i);
        galley_rule rule = {.id = gly_session_text(info->id),
                            .category = gly_session_text(info->category),
                            .level = (galley_level)info->level};
        galley_level level;
        levels[i].is_off = !gly_settings_level(&level, settings, &rule);
        levels[i].level = (gly_level)level;
    }
    reader->levels = levels;
    return GLY_OK;
}

static gly_status take_settings(gly_input *input, gly_reader *reader,
                                galley_article *article,
                                const galley_settings *settings)
{
    galley_setting english;
    galley_text none = {"", 0};
    if (galley_setting_find(&english, settings, "english", none))
        input->english =
            english.value.data[1] == 'k' ? GLY_ENGLISH_UK : GLY_ENGLISH_US;
    galley_setting reasons;
    reader->asks_reasons =
        galley_setting_find(&reasons, settings, "reasons", none) &&
        reasons.value.data[0] == 'r';
    return take_levels(reader, article, settings);
}

/* Copy what is known. */
static gly_status take_known(galley_article *article, const galley_choice *from)
{
    size_t count = from->known_count;
    gly_arena *arena = &article->arena;
    gly_known *known = gly_arena_array(arena, count, sizeof *known);
    article->choice.met = gly_arena_array(arena, count, sizeof(bool));
    if (count > UINT32_MAX || known == NULL || article->choice.met == NULL)
        return GLY_NO_MEMORY;
    gly_status status = GLY_OK;
    for (size_t i = 0; i < count && status == GLY_OK; i++) {
        gly_text fingerprint, rule;
        status = gly_session_take(&fingerprint, from->known[i].fingerprint);
        if (status == GLY_OK)
            status = gly_session_take(&rule, from->known[i].rule);
        if (status == GLY_OK)
            status = gly_arena_text(&known[i].fingerprint, arena, fingerprint);
        if (status == GLY_OK)
            status = gly_arena_text(&known[i].rule, arena, rule);
    }
    article->choice.known = known;
    article->choice.known_count = (uint32_t)count;
    return status;
}

static gly_status take_choice(gly_reader *reader, galley_article *article,
                              const galley_choice *from)
{
    gly_lines_of *lines =
        gly_arena_array(&article->arena, from->line_count, sizeof *lines);
    if (from->line_count > UINT32_MAX || lines == NULL)
        return GLY_NO_MEMORY;
    for (size_t i = 0; i < from->line_count; i++)
        lines[i] = (gly_lines_of){from->lines[i].first, from->lines[i].last};
    article->choice = (gly_choice){
        .tells_stale = from->tells_stale,
        .by_lines = from->by_lines,
        .lines = lines,
        .line_count = (uint32_t)from->line_count,
    };
    reader->choice = &article->choice;
    return take_known(article, from);
}

static gly_status read_article(galley_article *article, const galley *session,
                               const galley_draft *draft,
                               const gly_session_terms *terms)
{
    gly_reader reader = {.lexicon = session->lexicon,
                         .rules = session->rules,
                         .facts = terms->facts,
                         .keeps_doubles = terms->keeps_doubles,
                         .until = stage_of(draft->depth)};
    gly_input input;
    gly_head head;
    gly_status status = input_of(&input, &article->arena, draft);
    if (status == GLY_OK && draft->settings != NULL)
        status = take_settings(&input, &reader, article, draft->settings);
    if (status == GLY_OK && draft->choice != NULL)
        status = take_choice(&reader, article, draft->choice);
    if (status == GLY_OK)
        status = take_head(&input, &head, draft);
    if (status == GLY_OK)
        status = gly_pipeline_run(&article->reading, &article->arena, &input,
                                  &reader);
    return status;
}

galley_status galley_check(galley_article **out, const galley *session,
                           const galley_draft *draft)
{
    gly_session_terms terms = {.facts = gly_rules_facts(session->rules)};
    return gly_session_check(out, session, draft, &terms);
}

galley_status gly_session_check(galley_article **out, const galley *session,
                                const galley_draft *draft,
                                const gly_session_terms *terms)
{
    if (session->problems.items.count > 0) {
        *out = NULL;
        return GALLEY_INVALID;
    }
    gly_arena arena;
    gly_arena_init(&arena, &session->arena.allocator);
    galley_article *article = gly_arena_take(&arena, sizeof *article);
    if (article == NULL) {
        gly_arena_release(&arena);
        return GALLEY_NO_MEMORY;
    }
    article->arena = arena;
    article->depth = draft->depth;
    gly_patience patience = {draft->has_given_up, draft->patience};
    if (draft->has_given_up != NULL)
        article->arena.patience = &patience;
    gly_status status = read_article(article, session, draft, terms);
    bool is_given_up = status != GLY_OK && article->arena.is_given_up;
    article->arena.patience = NULL;
    if (!is_given_up && (status == GLY_OK || status == GLY_INVALID))
        *out = article;
    else
        galley_article_free(article);
    return is_given_up ? GALLEY_GIVEN_UP : gly_session_status(status);
}

galley_text galley_article_problem(const galley_article *article)
{
    return gly_session_text(article->reading.document.problem);
}

size_t galley_known_count(const galley_article *article)
{
    return article->reading.findings.known;
}

bool galley_known_met(const galley_article *article, size_t index)
{
    return article->choice.met[index];
}

void galley_article_free(galley_article *article)
{
    if (article == NULL)
        return;
    gly_arena arena = article->arena; /* holds the article itself */
    gly_arena_release(&arena);
}

galley_text galley_article_path(const galley_article *article)
{
    return gly_session_text(article->reading.document.path);
}

galley_text galley_article_bytes(const galley_article *article)
{
    return gly_session_text(article->reading.document.source);
}

size_t galley_article_memory(const galley_article *article)
{
    return article->arena.total;
}

size_t galley_finding_count(const galley_article *article)
{
    return article->reading.findings.items.count;
}

static const gly_finding *finding_of(const galley_article *article,
                                     size_t index)
{
    return gly_list_at(&article->reading.findings.items, (uint32_t)index);
}

galley_finding galley_finding_at(const galley_article *article, size_t index)
{
    const gly_finding *from = finding_of(article, index);
    return (galley_finding){
        .rule = gly_session_text(from->rule),
        .category = gly_session_text(from->category),
        .level = (galley_level)from->level,
        .message = gly_session_text(from->message),
        .place = gly_session_place(article, from->source),
        .related_count = from->related_count,
        .fingerprint = gly_session_text(from->fingerprint),
    };
}

galley_related galley_related_at(const galley_article *article, size_t finding,
                                 size_t index)
{
    const gly_related *from = &finding_of(article, finding)->related[index];
    return (galley_related){
        .place = gly_session_place(article, from->source),
        .message = gly_session_text(from->message),
    };
}
