#include "support/trees.h"

#include "base/utf8.h"
#include "support/expect.h"

gly_train_sentence test_tree(gly_arena *arena, const tree_word *words,
                             uint32_t count)
{
    static const gly_word_slot nothing[1];
    gly_vocabulary vocabulary = {nothing, 0};
    gly_train_sentence out = {gly_arena_array(arena, count, sizeof *out.words),
                              count};
    REQUIRE("there is memory", out.words != NULL);
    for (uint32_t i = 0; i < count; i++) {
        gly_train_word *word = &out.words[i];
        word->form = gly_text_of(words[i].form);
        REQUIRE("there is memory",
                gly_utf8_fold(&word->folded, arena, word->form) == GLY_OK);
        word->head = words[i].head;
        word->relation = (uint8_t)words[i].relation;
        word->xpos = (uint8_t)(i * 7 % GLY_XPOS_TAGS);
        word->upos = (uint8_t)(i * 5 % GLY_UPOS_TAGS);
        word->keep = 1.0f;
        for (uint32_t k = 0; k < GLY_CASES; k++) {
            gly_word_input input = {word->form, word->folded, (gly_case)k};
            gly_features_of(&word->features[k], &vocabulary, &input);
        }
    }
    return out;
}
