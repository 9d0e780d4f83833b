#include "train/words.h"

#include <stdlib.h>

#include "base/symbols.h"

enum { SLOTS = 1 << 17, LEAST = 2 };

/* Word dropout (Iyyer et al. 2015, as Kiperwasser and Goldberg 2016 use it):
 * a rare word is often shown as unknown. */
static const float DROP = 0.25f;

static uint32_t *counts_of(gly_arena *arena, gly_symbols *keys,
                           const gly_treebank *bank)
{
    uint32_t *counts = gly_arena_array(arena, bank->words + 2, sizeof *counts);
    for (uint32_t i = 0; counts != NULL && i < bank->sentences.count; i++) {
        gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        for (uint32_t k = 0; k < s->count; k++) {
            char room[GLY_WORD_LONGEST];
            gly_symbol symbol;
            gly_text key = gly_word_key(room, s->words[k].folded);
            if (gly_symbols_add(&symbol, keys, key) != GLY_OK)
                return NULL;
            counts[symbol]++;
        }
    }
    return counts;
}

/* Give every common word of the treebank its row. */
static void add_words(gly_train_words *out, const gly_symbols *keys,
                      const uint32_t *counts)
{
    out->word_rows = 1;
    for (gly_symbol s = 1; s < gly_symbols_end(keys); s++) {
        gly_text key = gly_symbols_text(keys, s);
        if (counts[s] < LEAST || out->word_rows > UINT16_MAX)
            continue;
        gly_word_slot *slot =
            &out->slots[gly_vocabulary_slot(&out->vocabulary, key)];
        slot->check = gly_word_check(key);
        slot->word = (uint16_t)out->word_rows++;
    }
}

/* One line of the GloVe file: a word and its numbers. */
static gly_status add_vector(gly_train_words *out, gly_text line)
{
    uint32_t blank = gly_text_find(line, gly_text_of(" "), 0);
    if (blank == GLY_NONE)
        return GLY_INVALID;
    char room[GLY_WORD_LONGEST];
    gly_text key = gly_word_key(room, (gly_text){line.data, blank});
    gly_word_slot *slot =
        &out->slots[gly_vocabulary_slot(&out->vocabulary, key)];
    if (key.size == 0 || slot->vector != 0)
        return GLY_OK; /* too long, or a plainer spelling came before */
    float *row = out->glove + (size_t)out->vector_rows * TRAIN_GLOVE;
    const char *at = line.data + blank;
    for (uint32_t i = 0; i < TRAIN_GLOVE; i++) {
        char *end;
        row[i] = strtof(at, &end);
        if (end == at)
            return GLY_INVALID;
        at = end;
    }
    slot->check = gly_word_check(key);
    slot->vector = (uint16_t)out->vector_rows++;
    return GLY_OK;
}

static gly_status read_vectors(gly_train_words *out, gly_arena *arena,
                               const gly_train_words_input *input,
                               gly_problems *problems)
{
    gly_text text;
    gly_status status =
        gly_train_read_file(&text, arena, input->vectors, problems);
    out->glove = gly_arena_array(arena, (size_t)input->most + 1,
                                 TRAIN_GLOVE * sizeof *out->glove);
    if (status == GLY_OK && out->glove == NULL)
        status = GLY_NO_MEMORY;
    out->vector_rows = 1;
    uint32_t start = 0, line = 0;
    for (uint32_t i = 0; status == GLY_OK && i < text.size; i++) {
        if (text.data[i] != '\n' || line == input->most)
            continue;
        status =
            add_vector(out, gly_text_slice(text, gly_span_between(start, i)));
        start = i + 1;
        line++;
    }
    if (status == GLY_INVALID)
        gly_problems_add(problems,
                         &(gly_problem){.path = gly_text_of(input->vectors),
                                        .line = line,
                                        .message = gly_text_of(
                                            "not a word and its numbers")});
    return status;
}

void gly_train_words_fill(const gly_train_words *words, gly_treebank *bank)
{
    for (uint32_t i = 0; i < bank->sentences.count; i++) {
        gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        for (uint32_t k = 0; k < s->count * GLY_CASES; k++) {
            gly_train_word *word = &s->words[k / GLY_CASES];
            gly_word_input input = {word->form, word->folded,
                                    (gly_case)(k % GLY_CASES)};
            gly_features_of(&word->features[k % GLY_CASES], &words->vocabulary,
                            &input);
        }
    }
}

static void fill_chances(const gly_symbols *keys, const uint32_t *counts,
                         gly_treebank *bank)
{
    for (uint32_t i = 0; i < bank->sentences.count; i++) {
        gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        for (uint32_t k = 0; k < s->count; k++) {
            char room[GLY_WORD_LONGEST];
            gly_text key = gly_word_key(room, s->words[k].folded);
            float count = (float)counts[gly_symbols_find(keys, key)];
            s->words[k].keep = count / (count + DROP);
        }
    }
}

gly_status gly_train_words_build(gly_train_words *out, gly_arena *arena,
                                 const gly_train_words_input *input,
                                 gly_problems *problems)
{
    gly_symbols keys;
    gly_symbols_init(&keys, arena, NULL);
    uint32_t *counts = counts_of(arena, &keys, input->bank);
    out->slots = gly_arena_array(arena, SLOTS, sizeof *out->slots);
    if (counts == NULL || out->slots == NULL)
        return GLY_NO_MEMORY;
    out->vocabulary = (gly_vocabulary){out->slots, SLOTS - 1};
    add_words(out, &keys, counts);
    gly_status status = read_vectors(out, arena, input, problems);
    if (status != GLY_OK)
        return status;
    gly_train_words_fill(out, input->bank);
    fill_chances(&keys, counts, input->bank);
    return GLY_OK;
}
