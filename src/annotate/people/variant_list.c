/* variant_list.c - holds each odd capitalized word against those that begin
 * alike.
 *
 *     Tarvain Ventures …                  Tarvane Ventures, the firm
 *     It is late, Okroo said.             Ines Okoro; or Okoro, three times
 *     the Repulbicans of the county …     Republicans, three times */
#include <stdlib.h>

#include "annotate/annotators.h"
#include "annotate/people/acronyms.h"
#include "annotate/people/likeness.h"
#include "annotate/people/people.h"
#include "annotate/people/variants.h"
#include "annotate/reading.h"
#include "base/list.h"
#include "lexicon/wordnet.h"

/* Letters of the shortest such name of a body, how many names that begin alike
 * are held against one, and how often the usual spelling stands at the least.
 * Of a word that a letter tells apart from an odd one whatever either names,
 * the fewest letters and uses. */
enum {
    STARTS = 1024,
    HELD_AGAINST = 32,
    LETTERS_LEAST = 6,
    USUAL_LEAST = 2,
    LAPSE_LETTERS = 5,
    LAPSE_USUAL = 3
};

/* A capitalized word. */
typedef struct {
    gly_symbol form;
    uint32_t first; /* token */
    uint32_t count;
    uint32_t next;   /* that begins alike, one more than its index; 0 */
    uint32_t like;   /* that is as long and has its first letter; likewise */
    bool body;       /* nobody's name, and in no dictionary */
    bool introduced; /* the last name of somebody who is named in full */
} odd_word;

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_arena *scratch;
    bool *in_person; /* by token: part of somebody's name */
    uint32_t *seen;  /* by symbol, one more than its index in `words` */
    uint32_t *uses;  /* by symbol, in whatever letters */
    gly_list words;  /* odd_word */
    uint32_t starts[STARTS];
    uint32_t likes[STARTS]; /* of the usual words only */
} finding_variants;

static gly_text text_of(const finding_variants *f, gly_symbol form)
{
    return gly_symbols_text(f->reading->language->tokens.symbols, form);
}

static bool is_known(gly_text form)
{
    return gly_wordnet_find(form) != GLY_NONE ||
           gly_wordnet_lemma(form, GLY_NOUN) != GLY_NONE ||
           gly_wordnet_lemma(form, GLY_VERB) != GLY_NONE ||
           gly_wordnet_lemma(form, GLY_ADJECTIVE) != GLY_NONE;
}

/* Whether the token is a capitalized word that may be a name or part of one. */
static bool is_name_word(const finding_variants *f, uint32_t token)
{
    const gly_reading *reading = f->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
           gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_has(reading, token, GLY_TOKEN_CAPITALS) &&
           gly_reading_text(reading, token).size + 1 >= LAPSE_LETTERS;
}

/* The word that a hyphen joins to the one at `token`, "[Pell]-Haverty"; 0. */
static gly_symbol partner_of(const finding_variants *f, uint32_t token)
{
    const gly_reading *reading = f->reading;
    if (token > 1 && gly_reading_at(reading, token - 1, '-'))
        return reading->forms[token - 2];
    return token + 2 < reading->language->tokens.count &&
                   gly_reading_at(reading, token + 1, '-')
               ? reading->forms[token + 2]
               : 0;
}

/* Whether no list and no dictionary has the word. */
static bool is_strange(const finding_variants *f, uint32_t token)
{
    return !gly_reading_is(f->reading, token,
                           GLY_IS_GIVEN | GLY_IS_DEMONYM | GLY_IS_CALENDAR |
                               GLY_IS_ROLE | GLY_IS_STOP) &&
           !is_known(text_of(f, f->reading->forms[token]));
}

/* Whether the token is the odd word of some name that is nobody's. */
static bool is_odd(const finding_variants *f, uint32_t token)
{
    return gly_reading_text(f->reading, token).size >= LETTERS_LEAST &&
           !f->in_person[token] && is_strange(f, token);
}

/* Whether the token stands in the story itself: no headline. */
static bool is_told(const finding_variants *f, uint32_t token)
{
    const gly_language *language = f->reading->language;
    uint32_t block = language->tokens.items[token].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM;
}

/* Add the word at `token`, which was not seen before. */
static gly_status add_word(finding_variants *f, uint32_t token)
{
    gly_symbol form = f->reading->forms[token];
    odd_word *word = gly_list_add(&f->words, f->scratch);
    if (word == NULL)
        return GLY_NO_MEMORY;
    *word = (odd_word){.form = form, .first = token};
    f->seen[form] = f->words.count;
    return GLY_OK;
}

/* Chain the word with those of bodies that begin with its two letters. */
static void chain_body(finding_variants *f, uint32_t index)
{
    odd_word *word = gly_list_at(&f->words, index);
    gly_text start = gly_text_slice(text_of(f, word->form), (gly_span){0, 2});
    uint32_t *chain = &f->starts[gly_text_hash(start) % STARTS];
    word->body = true;
    word->next = *chain;
    *chain = index + 1;
}

static gly_status learn(finding_variants *f, uint32_t token)
{
    gly_symbol form = f->reading->forms[token];
    if (f->seen[form] == 0 && add_word(f, token) != GLY_OK)
        return GLY_NO_MEMORY;
    odd_word *word = gly_list_at(&f->words, f->seen[form] - 1);
    if (!word->body && is_odd(f, token))
        chain_body(f, f->seen[form] - 1);
    if (!is_told(f, word->first))
        word->first = token;
    word->count++;
    return GLY_OK;
}

/* The chain of the usual words of `size` letters that begin with that of the
 * word. */
static uint32_t *likes_of(finding_variants *f, gly_text word, uint32_t size)
{
    enum { SIZES = 32 };
    return &f->likes[((uint8_t)word.data[0] * SIZES + size % SIZES) % STARTS];
}

/* Chain the words that an odd one may be a lapse for. */
static void chain_usual(finding_variants *f)
{
    for (uint32_t i = 0; i < f->words.count; i++) {
        odd_word *word = gly_list_at(&f->words, i);
        gly_text text = text_of(f, word->form);
        if (text.size < LAPSE_LETTERS ||
            (word->count < LAPSE_USUAL && !word->introduced))
            continue;
        uint32_t *chain = likes_of(f, text, text.size);
        word->like = *chain;
        *chain = i + 1;
    }
}

/* Whether one is the other with an ending, "Norland", "Norlander", or both are
 * one with the endings of a land and of what is its own: "Vellandia",
 * "Vellandic". */
static bool is_derived(gly_text a, gly_text b)
{
    gly_span stem = {0, a.size > 0 ? a.size - 1 : 0};
    bool land =
        a.size == b.size && a.size > 1 &&
        gly_text_equal(gly_text_slice(a, stem), gly_text_slice(b, stem));
    char one = land ? a.data[a.size - 1] : 0,
         two = land ? b.data[b.size - 1] : 0;
    return gly_text_starts(a, b) || gly_text_starts(b, a) ||
           (land && (one == 'a' || two == 'a') &&
            (one == 'c' || one == 'n' || two == 'c' || two == 'n'));
}

/* Whether both stand before the same word in capitals: "Tarvane Ventures". */
static bool is_joined_alike(const finding_variants *f, uint32_t a, uint32_t b)
{
    uint32_t count = f->reading->language->tokens.count;
    return a + 1 < count && b + 1 < count &&
           gly_reading_has(f->reading, a + 1, GLY_TOKEN_CAPITAL) &&
           f->reading->forms[a + 1] == f->reading->forms[b + 1];
}

/* Whether `odd` is nearly `word`. */
static bool is_slip(const finding_variants *f, const odd_word *odd,
                    const odd_word *word)
{
    gly_text a = text_of(f, odd->form), b = text_of(f, word->form);
    if (f->reading->sentences[word->first] ==
            f->reading->sentences[odd->first] ||
        partner_of(f, odd->first) != partner_of(f, word->first))
        return false;
    if (is_joined_alike(f, odd->first, word->first))
        return gly_text_distance(a, b, 2) <= 2;
    return word->count >= USUAL_LEAST && !is_derived(a, b) &&
           gly_text_distance(a, b, 1) <= 1 &&
           gly_likeness_near(f->reading, odd->form, word->form);
}

/* The usual spelling of an odd word; NULL where there is none. */
static const odd_word *usual_of(const finding_variants *f, const odd_word *odd)
{
    if (!odd->body)
        return NULL;
    gly_text text = text_of(f, odd->form);
    gly_text start = gly_text_slice(text, (gly_span){0, 2});
    uint32_t at = f->starts[gly_text_hash(start) % STARTS];
    for (uint32_t i = 0; at > 0 && i < HELD_AGAINST; i++) {
        const odd_word *word = gly_list_at(&f->words, at - 1);
        bool later = word->count > 1 || word->first < odd->first;
        if (word != odd && later && is_slip(f, odd, word))
            return word;
        at = word->next;
    }
    return NULL;
}

/* Whether the odd word may stand for another: it has no other use, is in no
 * dictionary and not known to be a slip of somebody's name, and is not the
 * given name of a person who is named in full. */
static bool may_lapse(const finding_variants *f, const odd_word *odd)
{
    const gly_mention *m = gly_mention_over(f->annotations, odd->first);
    const uint32_t *likely = f->annotations->people->likely;
    return odd->count == 1 && f->uses[odd->form] == 1 &&
           is_strange(f, odd->first) && is_told(f, odd->first) &&
           (m == NULL || m->entity == GLY_NONE ||
            (likely[m->entity] == m->entity && m->given != odd->first));
}

/* Whether one letter, or two that changed places, tells `odd` from `word`, and
 * the article has brought in nobody whose name it is. */
static bool is_lapse(const finding_variants *f, const odd_word *odd,
                     const odd_word *word)
{
    gly_text a = text_of(f, odd->form), b = text_of(f, word->form);
    const gly_mention *m = gly_mention_over(f->annotations, odd->first);
    bool full = m != NULL && m->given != GLY_NONE;
    if (partner_of(f, odd->first) != partner_of(f, word->first))
        return false;
    if (full && (word->introduced ||
                 gly_reading_is(f->reading, word->first, GLY_IS_GIVEN)))
        return false;
    return !is_derived(a, b) && gly_text_distance(a, b, 1) <= 1 &&
           gly_likeness_plain(f->reading, odd->form) !=
               gly_likeness_plain(f->reading, word->form) &&
           (word->count >= LAPSE_USUAL || !full) &&
           f->reading->sentences[word->first] !=
               f->reading->sentences[odd->first];
}

/* The word that the odd one is a lapse for; NULL where there is none. */
static const odd_word *meant_by(finding_variants *f, const odd_word *odd)
{
    if (!may_lapse(f, odd))
        return NULL;
    gly_text text = text_of(f, odd->form);
    for (uint32_t size = text.size - 1; size <= text.size + 1; size++) {
        uint32_t at = *likes_of(f, text, size);
        for (uint32_t i = 0; at > 0 && i < HELD_AGAINST; i++) {
            const odd_word *word = gly_list_at(&f->words, at - 1);
            if (word != odd && is_lapse(f, odd, word))
                return word;
            at = word->like;
        }
    }
    return NULL;
}

/* Whether the mention shows a person: by a given name or a title. */
static bool shows_person(const gly_annotations *a, const gly_mention *m)
{
    return gly_mention_names_person(a, m) &&
           (m->given != GLY_NONE || m->first != m->surname);
}

/* Mark the names of people; one word alone may be a firm's. */
static void mark_persons(finding_variants *f, bool *shown)
{
    const gly_annotations *a = f->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        if (shows_person(a, &a->mentions[i]))
            shown[a->mentions[i].entity] = true;
    }
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        bool person = m->entity != GLY_NONE && shown[m->entity];
        for (uint32_t t = m->first; person && t <= m->last; t++)
            f->in_person[t] = true;
    }
}

/* Mark the last names of those who are named in full. */
static void mark_introduced(finding_variants *f)
{
    const gly_annotations *a = f->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (!gly_mention_names_person(a, m) || m->given == GLY_NONE ||
            m->surname == GLY_NONE)
            continue;
        uint32_t at = f->seen[f->reading->forms[m->surname]];
        if (at > 0)
            ((odd_word *)gly_list_at(&f->words, at - 1))->introduced = true;
    }
}

static gly_status add_variants(gly_list *out, gly_arena *arena,
                               finding_variants *f)
{
    for (uint32_t i = 0; i < f->words.count; i++) {
        const odd_word *odd = gly_list_at(&f->words, i);
        const odd_word *usual = odd->count == 1 ? usual_of(f, odd) : NULL;
        if (usual == NULL)
            usual = meant_by(f, odd);
        if (usual == NULL)
            continue;
        gly_variant *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = (gly_variant){odd->first, usual->first};
    }
    return GLY_OK;
}

static int by_place(const void *a, const void *b)
{
    uint32_t one = ((const gly_variant *)a)->token;
    uint32_t two = ((const gly_variant *)b)->token;
    return (one > two) - (one < two);
}

gly_status gly_annotate_variant_list(gly_annotations *annotations,
                                     gly_arena *arena)
{
    const gly_tokens *tokens = &annotations->language->tokens;
    gly_arena *scratch = annotations->scratch;
    finding_variants *f = gly_arena_take(scratch, sizeof *f);
    gly_variants *out = gly_arena_take(arena, sizeof *out);
    if (f == NULL || out == NULL)
        return GLY_NO_MEMORY;
    *f = (finding_variants){.annotations = annotations,
                            .reading = annotations->reading,
                            .scratch = scratch,
                            .words = gly_list_of(sizeof(odd_word))};
    f->in_person = gly_arena_array(scratch, tokens->count, 1);
    f->seen = gly_arena_array(scratch, gly_symbols_end(tokens->symbols),
                              sizeof *f->seen);
    f->uses = gly_arena_array(scratch, gly_symbols_end(tokens->symbols),
                              sizeof *f->uses);
    bool *shown = gly_arena_array(scratch, annotations->entity_count, 1);
    if (f->in_person == NULL || f->seen == NULL || f->uses == NULL ||
        shown == NULL)
        return GLY_NO_MEMORY;
    mark_persons(f, shown);
    for (uint32_t i = 0; i < tokens->count; i++) {
        f->uses[f->reading->forms[i]]++;
        if (is_name_word(f, i) && learn(f, i) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    mark_introduced(f);
    chain_usual(f);
    gly_list list = gly_list_of(sizeof(gly_variant));
    if (add_variants(&list, arena, f) != GLY_OK ||
        gly_acronyms_find(&list, arena, annotations) != GLY_OK)
        return GLY_NO_MEMORY;
    if (list.count > 1)
        qsort(list.items, list.count, sizeof(gly_variant), by_place);
    *out = (gly_variants){list.items, list.count};
    annotations->variants = out;
    return GLY_OK;
}
