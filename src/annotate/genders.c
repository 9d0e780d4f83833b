/* genders.c - honorifics, and pronouns that leave no choice.
 *
 *     Robin Calloway said her building would stay open …
 *     Calloway said he would hold a meeting …            another gender
 *
 * A pronoun counts where its sentence names nobody else before it, it stands
 * under a verb whose subject is the name, and nobody whom it could mean was
 * spoken of shortly before: no person, and no noun such as "her husband". */
#include "annotate/genders.h"

#include "annotate/reading.h"

/* How far a tree is climbed, and for how many sentences somebody else could be
 * meant: longer under a verb of speech, whose subject speaks of others. */
enum { CLIMBED = 12, NEAR = 3, NEAR_IN_SPEECH = 7, NOUN_NEAR = 3 };

/* Not one person, but more. */
enum { SEVERAL = INT32_MAX };

typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t *mention_at; /* name mention that holds each token; GLY_NONE */
    uint32_t *bearer;     /* by symbol: one more than the entity of that
                           * surname; SEVERAL when there are more */
    uint32_t *seen;       /* by entity: one more than the latest sentence */
    uint32_t noun[3];     /* by gender: one more than the sentence of the
                           * latest noun that tells it */
    uint32_t read;        /* tokens looked at for such nouns */
    gly_list_id nouns;
} telling;

static const gly_node *node_at(const telling *t, uint32_t token)
{
    return &t->reading->language->syntax.items[token];
}

static gly_gender gender_at(const telling *t, uint32_t token)
{
    bool male = gly_reading_is(t->reading, token, GLY_IS_MALE);
    bool female = gly_reading_is(t->reading, token, GLY_IS_FEMALE);
    if (male == female)
        return GLY_GENDER_UNKNOWN;
    return male ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
}

static gly_status add(telling *t, uint32_t mention, uint32_t entity,
                      uint32_t token)
{
    gly_trait *added = gly_list_add(t->out, t->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = (gly_trait){.kind = GLY_TRAIT_GENDER,
                         .entity = entity,
                         .mention = mention,
                         .first = token,
                         .last = token,
                         .head = token,
                         .of_first = GLY_NONE,
                         .of_last = GLY_NONE,
                         .number = gender_at(t, token)};
    return GLY_OK;
}

/* Whether the mention may be of another person of the same surname: a couple
 * that "Mr. Adler" and "Ms. Adler" tell apart. */
static bool is_shared(const telling *t, const gly_mention *mention)
{
    return mention->surname == GLY_NONE ||
           (mention->given == GLY_NONE &&
            t->bearer[t->reading->forms[mention->surname]] == SEVERAL);
}

/* "[Ms.] Adler"; "Mrs." tells a husband of the same name. */
static gly_status read_honorific(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    for (uint32_t i = m->first; i < m->surname && m->surname != GLY_NONE; i++) {
        if (i != m->given && gly_reading_is(t->reading, i, GLY_IS_HONORIFIC) &&
            gender_at(t, i) != GLY_GENDER_UNKNOWN && !is_shared(t, m) &&
            !gly_reading_is_word(t->reading, i, "mrs.") &&
            !gly_reading_is_word(t->reading, i, "mrs"))
            return add(t, index, m->entity, i);
    }
    return GLY_OK;
}

/* The mention that is the subject of a verb above the pronoun, in its part of
 * the sentence; GLY_NONE. Sets `*speech` when a verb of speech is between. */
static uint32_t subject_above(const telling *t, uint32_t token, bool *speech)
{
    const gly_syntax *syntax = &t->reading->language->syntax;
    uint32_t at = token;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        uint32_t subject = gly_syntax_child(syntax, at, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, at, GLY_REL_NSUBJ_PASS);
        *speech = gly_reading_is(t->reading, at, GLY_IS_REPORTING);
        if (subject != GLY_NONE && subject < token &&
            t->reading->quotes[subject] == t->reading->quotes[token] &&
            t->mention_at[subject] != GLY_NONE)
            return t->mention_at[subject];
        at = node_at(t, at)->head;
    }
    return GLY_NONE;
}

/* Whether the sentence names nobody but `entity` before the mention. */
static bool is_alone(const telling *t, uint32_t mention, uint32_t entity)
{
    const gly_mention *mentions = t->annotations->mentions;
    uint32_t first =
        gly_reading_sentence(t->reading, mentions[mention].first)->first;
    for (uint32_t i = mention; i > 0 && mentions[i - 1].first >= first; i--) {
        if (mentions[i - 1].entity != entity &&
            mentions[i - 1].form != GLY_MENTION_PRONOUN)
            return false;
    }
    return true;
}

static bool is_subject(const telling *t, const gly_mention *mention)
{
    for (uint32_t i = mention->first; i <= mention->last; i++) {
        if (node_at(t, i)->relation == GLY_REL_NSUBJ &&
            t->mention_at[i] != GLY_NONE)
            return true;
    }
    return false;
}

/* The mention that alone the sentence before names, as its subject, where the
 * pronoun opens the next one of the paragraph; GLY_NONE. "Quill left. [He] …"
 */
static uint32_t subject_before(const telling *t, uint32_t index)
{
    const gly_mention *mentions = t->annotations->mentions;
    const gly_token *tokens = t->reading->language->tokens.items;
    uint32_t token = mentions[index].first;
    uint32_t sentence = t->reading->sentences[token];
    if (gly_reading_sentence(t->reading, token)->first != token)
        return GLY_NONE;
    uint32_t subject = GLY_NONE;
    for (uint32_t i = index; i > 0; i--) {
        const gly_mention *m = &mentions[i - 1];
        if (t->reading->sentences[m->first] + 1 != sentence ||
            tokens[m->first].block != tokens[token].block)
            break;
        if (m->form == GLY_MENTION_PRONOUN)
            continue;
        if (subject != GLY_NONE && m->entity != mentions[subject].entity)
            return GLY_NONE;
        subject = i - 1;
    }
    bool acts = subject != GLY_NONE && is_subject(t, &mentions[subject]);
    return acts ? subject : GLY_NONE;
}

/* Whether the noun at `token` only says what the person of the mention is:
 * "[Principal] Quill", "Quill, the [referee]". */
static bool is_of_subject(const telling *t, const gly_mention *subject,
                          uint32_t token)
{
    uint32_t head = node_at(t, token)->head;
    return token + 1 == subject->first ||
           (node_at(t, token)->relation == GLY_REL_APPOS &&
            head >= subject->first && head <= subject->last);
}

/* Whether the sentence speaks of somebody else before the pronoun: "is sued by
 * a [novelist], who says that her …" */
static bool has_other_noun(const telling *t, uint32_t subject, uint32_t token)
{
    const gly_mention *m = &t->annotations->mentions[subject];
    uint32_t first = gly_reading_sentence(t->reading, m->first)->first;
    for (uint32_t i = first; i < token; i++) {
        bool role = node_at(t, i)->upos == GLY_UPOS_NOUN &&
                    gly_reading_is(t->reading, i, GLY_IS_ROLE);
        if (role && !is_of_subject(t, m, i))
            return true;
    }
    return false;
}

/* Whether the one whom the pronoun would else mean is far enough away. */
static bool is_free(const telling *t, const gly_mention *pronoun,
                    uint32_t subject, bool speech)
{
    uint32_t sentence = t->reading->sentences[pronoun->first];
    uint32_t near = speech ? NEAR_IN_SPEECH : NEAR;
    uint32_t noun = t->noun[gender_at(t, pronoun->first)];
    bool noun_near = noun > 0 && sentence + 1 - noun < NOUN_NEAR;
    bool person_near = pronoun->entity != GLY_NONE &&
                       pronoun->entity != subject &&
                       t->seen[pronoun->entity] > 0 &&
                       sentence + 1 - t->seen[pronoun->entity] < near;
    return !noun_near && !person_near;
}

static gly_status read_pronoun(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    bool speech = false;
    uint32_t subject = subject_above(t, m->first, &speech);
    if (subject == GLY_NONE)
        subject = subject_before(t, index);
    if (subject == GLY_NONE)
        return GLY_OK;
    uint32_t entity = t->annotations->mentions[subject].entity;
    if (is_shared(t, &t->annotations->mentions[subject]))
        return GLY_OK;
    if (has_other_noun(t, subject, m->first) || !is_alone(t, index, entity) ||
        !is_free(t, m, entity, speech))
        return GLY_OK;
    return add(t, index, entity, m->first);
}

/* Note the nouns before `token` that tell a gender. */
static void note_nouns(telling *t, uint32_t token)
{
    const gly_lexicon *lexicon = t->reading->language->lexicon;
    gly_symbol male = gly_lexicon_symbol(lexicon, "male");
    uint32_t end = gly_symbols_end(gly_lexicon_symbols(lexicon));
    for (; t->read < token; t->read++) {
        gly_symbol form = t->reading->forms[t->read];
        if (node_at(t, t->read)->upos != GLY_UPOS_NOUN || form >= end)
            continue;
        gly_entry entry = gly_lexicon_find(lexicon, t->nouns, &form, 1);
        if (entry.count == 0)
            continue;
        gly_gender gender =
            entry.class == male ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
        t->noun[gender] = t->reading->sentences[t->read] + 1;
    }
}

static gly_status read_mention(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    gly_status status = GLY_OK;
    note_nouns(t, m->first);
    bool person = m->entity != GLY_NONE &&
                  t->annotations->entities[m->entity].kind == GLY_ENTITY_PERSON;
    if (m->form == GLY_MENTION_PRONOUN)
        status = read_pronoun(t, index);
    else if (person && m->form == GLY_MENTION_NAME)
        status = read_honorific(t, index);
    if (m->entity != GLY_NONE)
        t->seen[m->entity] = t->reading->sentences[m->first] + 1;
    return status;
}

static void index_mentions(telling *t)
{
    const gly_annotations *a = t->annotations;
    for (uint32_t i = 0; i < a->language->tokens.count; i++)
        t->mention_at[i] = GLY_NONE;
    for (uint32_t m = 0; m < a->mention_count; m++) {
        const gly_mention *mention = &a->mentions[m];
        bool person = mention->entity != GLY_NONE &&
                      mention->form == GLY_MENTION_NAME &&
                      a->entities[mention->entity].kind == GLY_ENTITY_PERSON;
        for (uint32_t i = mention->first; person && i <= mention->last; i++)
            t->mention_at[i] = m;
        if (!person || mention->surname == GLY_NONE)
            continue;
        uint32_t *bearer = &t->bearer[t->reading->forms[mention->surname]];
        bool other = *bearer != 0 && *bearer != mention->entity + 1;
        *bearer = other ? SEVERAL : mention->entity + 1;
    }
}

gly_status gly_genders_read(gly_list *out, gly_arena *arena,
                            const gly_annotations *annotations)
{
    telling t = {.out = out,
                 .arena = arena,
                 .annotations = annotations,
                 .reading = annotations->reading};
    t.nouns = gly_lexicon_list(t.reading->language->lexicon, "gender-noun");
    gly_arena *scratch = annotations->scratch;
    t.mention_at = gly_arena_array(scratch, annotations->language->tokens.count,
                                   sizeof *t.mention_at);
    t.bearer = gly_arena_array(
        scratch, gly_symbols_end(annotations->language->tokens.symbols),
        sizeof *t.bearer);
    t.seen =
        gly_arena_array(scratch, annotations->entity_count, sizeof *t.seen);
    if (t.mention_at == NULL || t.bearer == NULL || t.seen == NULL)
        return GLY_NO_MEMORY;
    index_mentions(&t);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < annotations->mention_count && status == GLY_OK;
         i++)
        status = read_mention(&t, i);
    return status;
}
