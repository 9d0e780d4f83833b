/* outcome_keys.c - finds what may be held against each other. */
#include "claims/outcomes/outcome_keys.h"

#include <stdlib.h>

#include "annotate/reading.h"
#include "claims/speech/gists.h"
#include "claims/statements/opposition.h"
#include "claims/words.h"

/* Keys of one statement, and words of an entry. */
enum { KEYS = 5 + GLY_BESIDE_MOST, ENTRY_WORDS = 3 };

static const gly_language *language_of(const gly_outcome_keys *s)
{
    return s->claims->annotations->language;
}

uint32_t gly_outcome_block(const gly_outcome_keys *s, uint32_t statement)
{
    return language_of(s)->sentences.items[s->all[statement].sentence].block;
}

static bool may_count(const gly_outcome_keys *s, uint32_t index)
{
    const gly_statement *statement = &s->all[index];
    gly_block_kind kind =
        language_of(s)->document->blocks[gly_outcome_block(s, index)].kind;
    return (kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM ||
            kind == GLY_BLOCK_QUOTE || kind == GLY_BLOCK_CELL ||
            kind == GLY_BLOCK_CAPTION) &&
           !statement->asked && !statement->quoted &&
           (!statement->conditional || statement->timed);
}

/* --- Keys ---------------------------------------------------------------- */

static gly_outcome_entry *add(gly_outcome_keys *s, uint32_t statement,
                              gly_opposed how, uint64_t value)
{
    gly_outcome_entry *out = &s->entries[s->count++];
    *out = (gly_outcome_entry){value * GLY_OPPOSED_KINDS + how, statement, how,
                               false};
    return out;
}

/* Whether a child of `token` in `relation` is `word`. */
static bool has(const gly_outcome_keys *s, uint32_t token,
                gly_relation relation, const char *word)
{
    uint32_t child = gly_syntax_child(&language_of(s)->syntax, token, relation);
    return child != GLY_NONE &&
           (word == NULL ||
            gly_reading_is_word(s->claims->annotations->reading, child, word));
}

/* "almost no difference": there is some. */
static bool is_hedged(const gly_outcome_keys *s, uint32_t noun)
{
    uint32_t article =
        gly_syntax_child(&language_of(s)->syntax, noun, GLY_REL_DET);
    return article != GLY_NONE && article > 0 &&
           gly_reading_is(s->claims->annotations->reading, article - 1,
                          GLY_IS_HEDGE);
}

/* "has never failed a test", "did not lose a case": what was there is not
 * denied. */
static bool denies_loss(const gly_outcome_keys *s,
                        const gly_statement *statement)
{
    static const char *const verbs[] = {"fail",   "failed",  "lose", "lost",
                                        "miss",   "missed",  "sell", "sold",
                                        "refuse", "refused", "quit", "reject",
                                        "broken", "skipped", "skip", NULL};
    return gly_reading_is_one_of(s->claims->annotations->reading,
                                 statement->predicate, verbs);
}

/* "no pilot", "did not take apprentices", "without a pilot". */
static bool is_denied(const gly_outcome_keys *s, const gly_statement *statement,
                      const gly_participant *p)
{
    bool known = has(s, p->token, GLY_REL_DET, "the") ||
                 has(s, p->token, GLY_REL_NMOD_POSS, NULL);
    return !known && !is_hedged(s, p->token) &&
           (p->quantity == GLY_QUANTITY_NONE ||
            (p == &statement->patient && statement->negative &&
             !denies_loss(s, statement)) ||
            has(s, p->token, GLY_REL_CASE, "without"));
}

/* "the pilot", "her pilot", "seven pilots", "a pilot". */
static bool is_known(const gly_outcome_keys *s, const gly_statement *statement,
                     const gly_participant *p)
{
    return !statement->negative && p->quantity != GLY_QUANTITY_NONE &&
           !has(s, p->token, GLY_REL_CASE, "without") &&
           (has(s, p->token, GLY_REL_DET, "the") ||
            has(s, p->token, GLY_REL_NMOD_POSS, NULL) ||
            has(s, p->token, GLY_REL_NUMMOD, NULL) ||
            has(s, p->token, GLY_REL_DET, "a") ||
            has(s, p->token, GLY_REL_DET, "an") ||
            has(s, p->token, GLY_REL_ACL_RELCL, NULL));
}

static void add_thing(gly_outcome_keys *s, uint32_t index,
                      const gly_participant *p)
{
    const gly_statement *statement = &s->all[index];
    /* "No candidate won": there were some. */
    bool doer = p == &statement->agent && p->quantity == GLY_QUANTITY_NONE &&
                !has(s, statement->predicate, GLY_REL_EXPL, NULL) &&
                !has(s, statement->predicate, GLY_REL_COP, NULL);
    if (doer)
        return;
    if (p->token == GLY_NONE ||
        language_of(s)->syntax.items[p->token].upos != GLY_UPOS_NOUN)
        return;
    gly_symbol key = s->claims->gists->keys[p->token];
    bool denied = is_denied(s, statement, p);
    if (key == 0 || (!denied && !is_known(s, statement, p)))
        return;
    add(s, index, GLY_OPPOSED_THING, key)->denied = denied;
}

/* The class of news-kin that a statement tells, by its side or its word. */
static gly_symbol kin_of(const gly_outcome_keys *s,
                         const gly_statement *statement)
{
    const gly_lexicon *lexicon = language_of(s)->lexicon;
    gly_list_id list = statement->nominal ? s->nouns : s->verbs;
    uint32_t left = language_of(s)->tokens.count - statement->predicate;
    gly_symbol class = 0;
    if (statement->side != 0 && s->kinds != GLY_NONE)
        class = gly_lexicon_find(lexicon, s->kinds, &statement->side, 1).class;
    if (class != 0 || list == GLY_NONE)
        return class;
    return gly_lexicon_find(lexicon, list,
                            s->claims->annotations->reading->forms +
                                statement->predicate,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS)
        .class;
}

/* Whether it is kin to others in what goes on or ends. */
static bool is_going(const gly_outcome_keys *s, uint32_t statement)
{
    return s->kin[statement] == s->going_yes ||
           s->kin[statement] == s->going_no;
}

/* Its kind of news, and the kind that this is kin to. */
static void add_kinds(gly_outcome_keys *s, uint32_t index)
{
    const gly_statement *statement = &s->all[index];
    gly_text topic = statement->side == 0
                         ? (gly_text){"", 0}
                         : gly_statement_topic(s->claims, statement);
    if (topic.size > 0)
        add(s, index, GLY_OPPOSED_SIDE,
            gly_text_hash(topic) / GLY_OPPOSED_KINDS);
    s->kin[index] = kin_of(s, statement);
    if (s->kin[index] != 0)
        add(s, index, GLY_OPPOSED_KIN, is_going(s, index));
}

static void add_keys(gly_outcome_keys *s, uint32_t index)
{
    const gly_statement *statement = &s->all[index];
    gly_symbol word = s->claims->gists->keys[statement->predicate];
    uint32_t before = s->count;
    if (!may_count(s, index))
        return;
    add_kinds(s, index);
    if (word != 0)
        add(s, index, GLY_OPPOSED_WORD, word);
    add_thing(s, index, &statement->agent);
    add_thing(s, index, &statement->patient);
    for (uint32_t i = 0; i < statement->beside_count; i++)
        add_thing(s, index, &statement->beside[i]);
    if (s->count > before)
        s->cores[index] = gly_statement_core(s->claims, statement);
}

static int by_key(const void *a, const void *b)
{
    const gly_outcome_entry *one = a, *two = b;
    if (one->key != two->key)
        return one->key < two->key ? -1 : 1;
    return (one->statement > two->statement) -
           (one->statement < two->statement);
}

/* --- Opposites ----------------------------------------------------------- */

static bool says_yes(const gly_outcome_keys *s, uint32_t statement)
{
    return (s->kin[statement] == s->consent_yes ||
            s->kin[statement] == s->going_yes) != s->all[statement].negative;
}

/* Whether two of one key are opposites. Of one kind of news they are so by
 * their sides alone. */
bool gly_outcome_opposes(const gly_outcome_keys *s,
                         const gly_outcome_entry *one,
                         const gly_outcome_entry *two)
{
    const gly_claims *claims = s->claims;
    const gly_statement *a = &s->all[one->statement];
    const gly_statement *b = &s->all[two->statement];
    if (one->how == GLY_OPPOSED_THING)
        return one->denied != two->denied;
    if (one->how == GLY_OPPOSED_SIDE)
        return gly_statements_oppose(claims, a, b);
    bool alike = one->how == GLY_OPPOSED_WORD ? a->negative == b->negative
                                              : says_yes(s, one->statement) ==
                                                    says_yes(s, two->statement);
    if (alike)
        return false;
    gly_text kind = gly_statement_topic(claims, a);
    bool one_kind = a->side != 0 && b->side != 0 && kind.size > 0 &&
                    gly_text_equal(kind, gly_statement_topic(claims, b));
    return !one_kind;
}

static void find_lists(gly_outcome_keys *s)
{
    const gly_lexicon *lexicon = language_of(s)->lexicon;
    s->kinds = gly_lexicon_list(lexicon, "news-kin");
    s->verbs = gly_lexicon_list(lexicon, "kin-verb");
    s->nouns = gly_lexicon_list(lexicon, "kin-noun");
    s->consent_yes = gly_lexicon_symbol(lexicon, "consent-yes");
    s->going_yes = gly_lexicon_symbol(lexicon, "going-yes");
    s->going_no = gly_lexicon_symbol(lexicon, "going-no");
}

static gly_status take_room(gly_outcome_keys *s, gly_arena *arena)
{
    size_t count = s->claims->annotations->statements->count;
    s->cores = gly_arena_array(arena, count, sizeof *s->cores);
    s->kin = gly_arena_array(arena, count, sizeof *s->kin);
    s->entries = gly_arena_array(arena, count * KEYS, sizeof *s->entries);
    s->wholes = gly_arena_array(arena, language_of(s)->sentences.count,
                                sizeof *s->wholes);
    bool fits = s->cores != NULL && s->kin != NULL && s->entries != NULL &&
                s->wholes != NULL;
    return fits ? GLY_OK : GLY_NO_MEMORY;
}

gly_status gly_outcome_keys_build(gly_outcome_keys *out, gly_arena *arena,
                                  const gly_claims *claims)
{
    const gly_statements *all = claims->annotations->statements;
    *out = (gly_outcome_keys){.claims = claims, .all = all->items};
    find_lists(out);
    if (take_room(out, arena) != GLY_OK)
        return GLY_NO_MEMORY;
    uint32_t last = GLY_NONE;
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t in = all->items[i].sentence;
        if (in != last)
            out->wholes[in] = gly_sentence_core(claims, in);
        last = in;
        add_keys(out, i);
    }
    if (out->count > 1)
        qsort(out->entries, out->count, sizeof *out->entries, by_key);
    return GLY_OK;
}
