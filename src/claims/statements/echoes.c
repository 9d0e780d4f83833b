/* echoes.c - finds what each sentence tells. */
#include "claims/statements/echoes.h"

#include "annotate/reading.h"
#include "base/list.h"
#include "claims/statements/echo_pairs.h"

/* Words of an entry; of a sentence that says a thing and says it again, so many
 * words and so many wordings: none that anybody reads has more. */
enum { ENTRY_WORDS = 6, WORDS_MOST = 96, TOLD_MOST = 8 };

typedef struct {
    const gly_annotations *a;
    gly_list_id wordings, words, own;
    gly_symbol deny, open, condition, can, would, will, turn, contrast, past,
        others, later;
    gly_list *out;
    gly_arena *arena;
    /* Of the clause that is being read. */
    uint32_t clause, denials, told; /* told: of the list, before the clause */
    bool is_open, is_would, is_will, is_quoted;
    /* Of the sentence: whether it depends on something from here on, and
     * behind the last word that tells of others or another time; within
     * quotation marks the second. */
    bool is_condition;
    uint32_t contrasts[2], rest;
} reader;

static const gly_language *language_of(const reader *r)
{
    return r->a->language;
}

static gly_entry entry_at(const reader *r, gly_list_id list, uint32_t token,
                          uint32_t end)
{
    uint32_t left = end - token;
    if (list == GLY_NONE)
        return (gly_entry){0, 0};
    return gly_lexicon_find(language_of(r)->lexicon, list,
                            r->a->reading->forms + token,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS);
}

static void begin_clause(reader *r, uint32_t token)
{
    r->clause = token;
    r->denials = 0;
    r->told = r->out->count;
    r->is_open = r->is_would = r->is_will = false;
}

/* "hurt", and where "hurt-yes" ends with "yes". */
static gly_text topic_of(bool *yes, gly_text class)
{
    uint32_t at = class.size;
    while (at > 0 && class.data[at - 1] != '-')
        at--;
    *yes = at < class.size && class.data[at] == 'y';
    return (gly_text){class.data, at > 0 ? at - 1 : 0};
}

/* What may be, or would be if something were, is not told. */
static bool is_left_open(const reader *r)
{
    return r->is_open || r->is_condition || (r->denials == 0 && r->is_would);
}

/* "The pit is shut. It [will be back in use] in May": one after the other. */
static bool is_to_come(const reader *r, gly_symbol class)
{
    return r->is_will && r->denials == 0 && r->own != GLY_NONE &&
           gly_lexicon_find(language_of(r)->lexicon, r->own, &class, 1).class ==
               r->later;
}

/* "none of the [vacancies] had been [filled]": the verb behind it tells it. */
static gly_echo *noun_before(const reader *r, gly_text topic)
{
    gly_echo *items = r->out->items;
    if (r->out->count == r->told)
        return NULL;
    gly_echo *last = &items[r->out->count - 1];
    bool noun = language_of(r)->syntax.items[last->last].upos == GLY_UPOS_NOUN;
    return noun && gly_text_equal(last->topic, topic) ? last : NULL;
}

/* "called [to cancel]", "a bid [to reopen] it": an infinitive that no word
 * before it says came about. */
static bool is_aim(const reader *r, uint32_t token)
{
    static const char *const came[] = {
        "able",     "agreed", "chose",   "continued", "decided", "declined",
        "fail",     "failed", "failing", "fails",     "forced",  "had",
        "has",      "have",   "managed", "refuse",    "refused", "refuses",
        "refusing", "unable", "voted",   "yet",       NULL};
    return token > 1 &&
           language_of(r)->syntax.items[token].xpos == GLY_XPOS_VB &&
           gly_reading_is_word(r->a->reading, token - 1, "to") &&
           !gly_reading_is_one_of(r->a->reading, token - 2, came);
}

static gly_status add(reader *r, const gly_entry *entry, uint32_t token)
{
    const gly_language *language = language_of(r);
    uint32_t sentence = r->a->reading->sentences[token];
    gly_echo one = {.first = r->clause,
                    .word = token,
                    .last = token + entry->count - 1,
                    .sentence = sentence,
                    .block = language->sentences.items[sentence].block,
                    .thread = GLY_NONE,
                    .class = entry->class,
                    .quoted = r->is_quoted};
    gly_text class = gly_symbols_text(language->tokens.symbols, entry->class);
    one.topic = topic_of(&one.yes, class);
    one.yes = one.yes != (r->denials % 2 == 1);
    if (is_left_open(r) || is_aim(r, token) || is_to_come(r, entry->class) ||
        gly_text_equal(one.topic, gly_text_of("whole")))
        return GLY_OK;
    one.before = r->contrasts[r->is_quoted] != 0;
    gly_echo *same = noun_before(r, one.topic);
    if (same == NULL)
        same = gly_list_add(r->out, r->arena);
    if (same == NULL)
        return GLY_NO_MEMORY;
    *same = one;
    return GLY_OK;
}

/* "Walking out [is not] on the table", "a strike [may] follow": what stands
 * behind a subject is said of it. */
static void turn_subjects(reader *r, bool leave_open)
{
    gly_echo *items = r->out->items;
    uint32_t kept = r->told;
    for (uint32_t i = r->told; i < r->out->count; i++) {
        gly_relation relation =
            language_of(r)->syntax.items[items[i].last].relation;
        bool subject = relation == GLY_REL_NSUBJ ||
                       relation == GLY_REL_NSUBJ_PASS ||
                       relation == GLY_REL_CSUBJ;
        if (subject && leave_open)
            continue;
        items[kept] = items[i];
        if (subject)
            items[kept].yes = !items[kept].yes;
        kept++;
    }
    r->out->count = kept;
}

/* "He [would] probably have survived": he did not. */
static bool never_was(const reader *r, uint32_t token)
{
    enum { REACH = 3 };
    uint32_t count = language_of(r)->tokens.count;
    for (uint32_t i = token + 1; i <= token + REACH && i < count; i++) {
        if (gly_reading_is_word(r->a->reading, i, "have"))
            return true;
        if (!gly_reading_is_adverb(r->a->reading, i))
            return false;
    }
    return false;
}

/* A word that denies, leaves open or begins a clause. What could not be was
 * not. */
static void take_word(reader *r, const gly_entry *entry, uint32_t token)
{
    gly_symbol class = entry->class;
    uint32_t next = token + entry->count;
    bool denied = next < language_of(r)->tokens.count &&
                  gly_reading_is_word(r->a->reading, token, "could") &&
                  entry_at(r, r->words, next, next + 1).class == r->deny;
    if (class == r->deny) {
        r->denials++;
        turn_subjects(r, false);
    } else if (class == r->open || (class == r->can && !denied)) {
        r->is_open = true;
        turn_subjects(r, true);
    } else if (class == r->condition) {
        r->is_condition = true;
    } else if (class == r->will) {
        r->is_will = true;
    } else if (class == r->would) {
        r->is_will = true;
        r->is_would = r->is_quoted || never_was(r, token) ||
                      !gly_reading_is_word(r->a->reading, token, "would");
    } else if (class != r->contrast && class != r->others && class != r->past &&
               class != r->can) {
        begin_clause(r, next);
    }
}

static bool is_quoted(const reader *r, uint32_t token)
{
    return r->a->reading->quotes[token] != GLY_NONE;
}

/* A word of others or of another time; in a quotation of another time, or of
 * others behind what is told, and "will not be lifted [until] May" tells of
 * none. */
static void take_contrast(reader *r, gly_symbol class, uint32_t token)
{
    bool until =
        r->denials > 0 && gly_reading_is_word(r->a->reading, token, "until");
    bool other = class == r->contrast || (class == r->turn && !until);
    if (class == r->others && r->is_quoted)
        r->rest = token + 1;
    else if (class == r->past ||
             (!r->is_quoted && (other || class == r->others)))
        r->contrasts[r->is_quoted] = token + 1;
}

/* "He [denied] being drunk": it tells a thing, and denies what follows. */
static bool is_denying(const reader *r, uint32_t token)
{
    static const char *const denying[] = {"denied", "deny", "denies", "denying",
                                          NULL};
    return gly_reading_is_one_of(r->a->reading, token, denying);
}

static gly_status read_sentence(reader *r, const gly_sentence *s)
{
    uint32_t end = s->first + s->count;
    uint32_t before = r->out->count;
    r->is_condition = false;
    r->contrasts[0] = r->contrasts[1] = r->rest = 0;
    for (uint32_t i = s->first; i < end;) {
        if (i == s->first || is_quoted(r, i) != r->is_quoted)
            begin_clause(r, i);
        r->is_quoted = is_quoted(r, i);
        gly_entry told = entry_at(r, r->wordings, i, end);
        gly_entry word = entry_at(r, r->words, i, end);
        bool tells = told.count > 0 && told.count >= word.count;
        if (!tells && word.count > 0)
            take_contrast(r, word.class, i);
        if (gly_reading_at(r->a->reading, i, '?')) {
            r->out->count = before;
            return GLY_OK;
        }
        if (tells && add(r, &told, i) != GLY_OK)
            return GLY_NO_MEMORY;
        if (tells && is_denying(r, i))
            r->denials++;
        if (!tells && word.count > 0)
            take_word(r, &word, i);
        else if (!tells && gly_reading_has(r->a->reading, i, GLY_TOKEN_MARK))
            begin_clause(r, i + 1);
        i += tells ? told.count : word.count > 0 ? word.count : 1;
    }
    if (r->out->count > before + TOLD_MOST)
        r->out->count = before;
    gly_echo *items = r->out->items;
    for (uint32_t i = before; i < r->out->count; i++)
        items[i].behind = r->contrasts[items[i].quoted] > items[i].first ||
                          (items[i].quoted && r->rest > items[i].first);
    return GLY_OK;
}

static bool may_count(const gly_language *language, const gly_sentence *s)
{
    gly_block_kind kind = language->document->blocks[s->block].kind;
    return s->count <= WORDS_MOST &&
           (kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM ||
            kind == GLY_BLOCK_QUOTE);
}

static reader reader_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (reader){.a = a,
                    .wordings = gly_lexicon_list(lexicon, "echo"),
                    .words = gly_lexicon_list(lexicon, "echo-word"),
                    .deny = gly_lexicon_symbol(lexicon, "deny"),
                    .open = gly_lexicon_symbol(lexicon, "open"),
                    .condition = gly_lexicon_symbol(lexicon, "condition"),
                    .turn = gly_lexicon_symbol(lexicon, "turn"),
                    .past = gly_lexicon_symbol(lexicon, "past"),
                    .own = gly_lexicon_list(lexicon, "echo-own"),
                    .will = gly_lexicon_symbol(lexicon, "will"),
                    .later = gly_lexicon_symbol(lexicon, "later"),
                    .others = gly_lexicon_symbol(lexicon, "rest"),
                    .can = gly_lexicon_symbol(lexicon, "can"),
                    .would = gly_lexicon_symbol(lexicon, "would"),
                    .contrast = gly_lexicon_symbol(lexicon, "contrast")};
}

gly_status gly_echoes_build(gly_claims *claims)
{
    reader r = reader_of(claims->annotations);
    const gly_language *language = claims->annotations->language;
    gly_list list = gly_list_of(sizeof(gly_echo));
    gly_echoes *made = gly_arena_take(claims->arena, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    r.out = &list;
    r.arena = claims->arena;
    for (uint32_t i = 0; i < language->sentences.count; i++) {
        const gly_sentence *s = &language->sentences.items[i];
        if (may_count(language, s) && read_sentence(&r, s) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    gly_echo_pairs_join(claims->annotations, list.items, list.count);
    *made = (gly_echoes){list.items, list.count};
    claims->echoes = made;
    return GLY_OK;
}
