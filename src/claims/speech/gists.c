/* gists.c - builds and compares what attributions hand on. */
#include "claims/speech/gists.h"

#include <stdlib.h>

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/speech/reactions.h"
#include "claims/words.h"
#include "lexicon/wordnet.h"

enum {
    LONGEST = 120, /* tokens of a gist; a longer text is no one claim */
    RARE = 3,      /* sentences that have a rare word, at most */
    COMMON = 8,
    WEIGHT_RARE = 4,
    WEIGHT_FEW = 2,
    SMALL_NUMBER = 10
};

/* All by symbol. */
typedef struct {
    const gly_claims *claims;
    gly_symbol *roots; /* of a base form */
    uint32_t *spread;  /* sentences that a key stands in */
    uint32_t *seen;    /* the last of them, from 1 */
    uint8_t *weights;
    gly_symbol *keys;      /* by token; 0 for no word of substance */
    gly_symbol *of_number; /* by number of the article: its key */
} gist_build;

/* The verb that a word is made from; GLY_NONE for none. */
static gly_word verb_of(gly_word word)
{
    static const gly_word_class classes[] = {GLY_NOUN, GLY_ADJECTIVE};
    if ((gly_wordnet_classes(word) & 1u << GLY_VERB) != 0)
        return word;
    for (size_t c = 0; c < sizeof classes / sizeof classes[0]; c++) {
        gly_word_link links[GLY_WORD_LINKS_MOST];
        uint32_t count =
            gly_wordnet_related(links, GLY_WORD_LINKS_MOST, word, classes[c]);
        for (uint32_t i = 0; i < count && i < GLY_WORD_LINKS_MOST; i++) {
            if (links[i].class == GLY_VERB)
                return links[i].word;
        }
    }
    return GLY_NONE;
}

/* The symbol that stands for a base form and all words made from its verb. */
static gly_symbol root_of(gist_build *build, gly_symbol lemma)
{
    const gly_symbols *symbols =
        build->claims->annotations->language->tokens.symbols;
    if (build->roots[lemma] != 0)
        return build->roots[lemma];
    gly_word word = gly_wordnet_find(gly_symbols_text(symbols, lemma));
    gly_word verb = word == GLY_NONE ? GLY_NONE : verb_of(word);
    gly_symbol root = 0;
    if (verb != GLY_NONE && verb != word) {
        gly_word_room room;
        gly_text text = gly_wordnet_text(&room, verb);
        for (uint32_t i = 0; i < text.size; i++) { /* "break down" */
            if (text.data[i] == ' ')
                text.size = i;
        }
        root = gly_symbols_find(symbols, text);
    }
    build->roots[lemma] = root != 0 ? root : lemma;
    return build->roots[lemma];
}

/* The key of token `i`; 0 for a word without substance. */
static gly_symbol key_of(gist_build *build, uint32_t i)
{
    const gly_annotations *a = build->claims->annotations;
    uint32_t number = gly_number_index(a->numbers, i);
    if (number != GLY_NONE && a->numbers->items[number].first == i)
        return build->of_number[number];
    if (number != GLY_NONE && a->numbers->items[number].unit_token != i)
        return 0;
    const gly_node *node = &a->language->syntax.items[i];
    if (node->lemma == 0 || !gly_reading_is_content(a->reading, i))
        return 0;
    return root_of(build, node->lemma);
}

static int by_value(const void *a, const void *b)
{
    const gly_number *one = *(const gly_number *const *)a;
    const gly_number *two = *(const gly_number *const *)b;
    int order = gly_decimal_compare(one->value, two->value);
    return order != 0 ? order
                      : (one->first > two->first) - (one->first < two->first);
}

/* Numbers of one value have one key, above those of all words. */
static gly_status key_numbers(gist_build *build, gly_arena *arena)
{
    const gly_annotations *a = build->claims->annotations;
    uint32_t count = a->numbers->count;
    const gly_number **order = gly_arena_array(arena, count, sizeof *order);
    build->of_number = gly_arena_array(arena, count, sizeof(gly_symbol));
    if (order == NULL || build->of_number == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        order[i] = &a->numbers->items[i];
    if (count > 1)
        qsort(order, count, sizeof *order, by_value);
    gly_symbol key = gly_symbols_end(a->language->tokens.symbols);
    for (uint32_t i = 0; i < count; i++) {
        key += i > 0 &&
               gly_decimal_compare(order[i]->value, order[i - 1]->value) != 0;
        build->of_number[order[i] - a->numbers->items] = key;
    }
    return GLY_OK;
}

/* A count of a few, a rank or a year is in many sentences. */
static uint8_t weight_of_number(const gly_number *number)
{
    if (number->use != GLY_NUMBER_COUNTS || number->kind == GLY_NUMBER_ORDINAL)
        return 1;
    bool few = number->kind == GLY_NUMBER_CARDINAL &&
               gly_decimal_compare(number->value,
                                   gly_decimal_of(SMALL_NUMBER, 0)) <= 0;
    return few ? WEIGHT_FEW : GLY_GIST_NUMBER;
}

static uint8_t weight_of(const gist_build *build, uint32_t token,
                         gly_symbol key)
{
    const gly_annotations *a = build->claims->annotations;
    uint32_t number = gly_number_index(a->numbers, token);
    if (number != GLY_NONE && a->numbers->items[number].first == token)
        return weight_of_number(&a->numbers->items[number]);
    gly_text text = gly_symbols_text(a->language->tokens.symbols, key);
    if (gly_wordnet_file(text, GLY_NOUN) == GLY_FILE_NOUN_TIME ||
        build->spread[key] > COMMON)
        return 1;
    return build->spread[key] > RARE ? WEIGHT_FEW : WEIGHT_RARE;
}

/* The keys of all tokens, how far they are spread and what they weigh. */
static void key_tokens(gist_build *build)
{
    const gly_annotations *a = build->claims->annotations;
    uint32_t count = a->language->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        gly_symbol key = key_of(build, i);
        build->keys[i] = key;
        if (key == 0 || build->seen[key] == a->reading->sentences[i] + 1)
            continue;
        build->seen[key] = a->reading->sentences[i] + 1;
        build->spread[key]++;
    }
    gly_symbol first_number = gly_symbols_end(a->language->tokens.symbols);
    for (uint32_t i = 0; i < count; i++) {
        gly_symbol key = build->keys[i];
        bool is_word = key < first_number;
        if (key != 0 && !(is_word && build->weights[key] != 0))
            build->weights[key] = weight_of(build, i, key);
    }
}

/* The gist of one attribution. */
static gly_status gather(gly_words *out, const gist_build *build,
                         gly_arena *arena, const gly_attribution *attribution)
{
    const gly_tokens *tokens = &build->claims->annotations->language->tokens;
    gly_symbol found[LONGEST];
    uint32_t count = 0;
    for (uint32_t p = 0; p < attribution->content_count; p++) {
        gly_span piece = attribution->content[p];
        for (uint32_t i = gly_tokens_at(tokens, piece.offset);
             i < tokens->count && count < LONGEST &&
             tokens->items[i].text.offset < piece.offset + piece.length;
             i++) {
            if (build->keys[i] != 0)
                found[count++] = build->keys[i];
        }
    }
    count = gly_words_as_set(found, count);
    gly_symbol *items = gly_arena_array(arena, count, sizeof *items);
    if (items == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        items[i] = found[i];
    *out = (gly_words){items, count};
    return GLY_OK;
}

/* Make the tables that last no longer than the build, and those that do. */
static gly_status make_tables(gist_build *build, gly_arena *scratch)
{
    const gly_annotations *a = build->claims->annotations;
    gly_arena *arena = build->claims->arena;
    uint32_t end =
        gly_symbols_end(a->language->tokens.symbols) + a->numbers->count + 1;
    build->roots = gly_arena_array(scratch, end, sizeof(gly_symbol));
    build->seen = gly_arena_array(scratch, end, sizeof(uint32_t));
    build->keys =
        gly_arena_array(arena, a->language->tokens.count, sizeof(gly_symbol));
    build->weights = gly_arena_array(arena, end, sizeof(uint8_t));
    build->spread = gly_arena_array(arena, end, sizeof(uint32_t));
    if (!build->roots || !build->spread || !build->seen || !build->weights ||
        !build->keys)
        return GLY_NO_MEMORY;
    return key_numbers(build, scratch);
}

static gly_status build_all(gist_build *build, gly_claims *claims,
                            gly_arena *scratch)
{
    const gly_annotations *a = claims->annotations;
    gly_arena *arena = claims->arena;
    gly_words *of = gly_arena_array(arena, a->attribution_count, sizeof *of);
    gly_gists *made = gly_arena_array(arena, 1, sizeof *made);
    if (of == NULL || made == NULL || make_tables(build, scratch) != GLY_OK)
        return GLY_NO_MEMORY;
    key_tokens(build);
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        if (gather(&of[i], build, arena, &a->attributions[i]) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    *made = (gly_gists){of, build->keys, build->weights, build->spread};
    claims->gists = made;
    return GLY_OK;
}

gly_status gly_gists_build(gly_claims *claims)
{
    gist_build build = {.claims = claims};
    gly_arena scratch;
    gly_arena_init(&scratch, &claims->arena->allocator);
    gly_status status = build_all(&build, claims, &scratch);
    gly_arena_release(&scratch);
    return status;
}

gly_value gly_gists_value(const gly_claims *claims, const gly_claim *claim)
{
    gly_words words = claims->gists->of[claim->item];
    if (words.count == 0)
        return gly_value_none();
    return (gly_value){
        .type = GLY_VALUE_WORDS, .text = {"", 0}, .words = words};
}

/* Whether the content of the attribution is denied: an odd number of words
 * such as "not". */
static bool is_denied(const gly_claims *claims, const gly_attribution *a)
{
    const gly_language *language = claims->annotations->language;
    const gly_tokens *tokens = &language->tokens;
    gly_list_id list = gly_lexicon_list(language->lexicon, "negation");
    bool denied = false;
    if (list == GLY_NONE || a->content_count == 0)
        return false;
    uint32_t end = a->content[0].offset + a->content[0].length, count = 0;
    for (uint32_t i = gly_tokens_at(tokens, a->content[0].offset);
         i < tokens->count && tokens->items[i].text.offset < end &&
         count < LONGEST;
         i++, count++)
        denied ^= gly_lexicon_find(language->lexicon, list,
                                   claims->annotations->reading->forms + i, 1)
                      .count > 0;
    return denied;
}

bool gly_gists_of_another(const gly_claims *claims, const gly_attribution *a)
{
    const gly_annotations *all = claims->annotations;
    const gly_reading *reading = all->reading;
    const gly_tokens *tokens = &all->language->tokens;
    if (a->content_count == 0)
        return false;
    uint32_t first = gly_tokens_at(tokens, a->content[0].offset);
    uint32_t last =
        gly_tokens_at(tokens, a->content[0].offset + a->content[0].length - 1);
    if (gly_reaction_tells_of_claim(claims, a))
        return true;
    for (uint32_t i = first + 1; i <= last && i < first + LONGEST; i++) {
        if (gly_reading_is(reading, i, GLY_IS_REPORT_NOUN) &&
            gly_reading_is_word(reading, i + 1, "that") &&
            gly_syntax_child(&all->language->syntax, i, GLY_REL_NMOD_POSS) !=
                GLY_NONE)
            return true;
    }
    return false;
}

/* What is shared, and what all of one gist weighs. */
typedef struct {
    uint32_t shared, whole;
    bool number; /* a great number is shared */
} weighing;

static weighing weigh(const gly_gists *gists, gly_words part, gly_words other)
{
    weighing out = {0, 0, false};
    for (uint32_t i = 0, j = 0; i < part.count; i++) {
        uint32_t weight = gists->weights[part.items[i]];
        while (j < other.count && other.items[j] < part.items[i])
            j++;
        out.whole += weight;
        if (j < other.count && other.items[j] == part.items[i]) {
            out.shared += weight;
            out.number = out.number || weight == GLY_GIST_NUMBER;
        }
    }
    return out;
}

bool gly_gists_point_back(const gly_claims *claims, const gly_attribution *a)
{
    const gly_reading *reading = claims->annotations->reading;
    bool thing = a->form == GLY_FORM_OBJECT || a->form == GLY_FORM_PHRASE;
    if (a->form == GLY_FORM_NOUN || a->form == GLY_FORM_PASSIVE ||
        (thing && a->relative != GLY_NONE))
        return true;
    if (a->first != GLY_NONE && a->first > 0 &&
        (gly_reading_is(reading, a->first - 1, GLY_IS_RELATIVE) ||
         gly_reading_is(reading, a->first, GLY_IS_RELATIVE)))
        return true; /* "which Ines Okoro puts at 300", "who disclosed that" */
    for (uint32_t i = a->cue_first; i != GLY_NONE && i <= a->cue_last; i++) {
        if (gly_reading_is(reading, i, GLY_IS_ACCORDING) &&
            gly_reading_is(reading, i, GLY_IS_REPORT_NOUN))
            return true;
    }
    return false;
}

/* The least that must be shared, and of a hundred. One great number is worth
 * much where the claim points back. */
static bool is_enough(weighing one, uint32_t whole, bool back)
{
    uint32_t least = !back        ? (one.number ? 9 : 10)
                     : one.number ? GLY_GIST_NUMBER
                                  : 6;
    uint32_t percent = back ? (one.number ? 33 : 40) : 60;
    if (back && one.number && one.shared == whole)
        return true; /* "the estimate of $18 million" */
    return one.shared >= least && one.shared * 100 >= whole * percent;
}

bool gly_gists_clash(const gly_claims *claims, const gly_attribution *later,
                     const gly_attribution *earlier)
{
    return gly_gists_of_another(claims, later) ||
           gly_reaction_is_to(claims, later, earlier) ||
           is_denied(claims, later) != is_denied(claims, earlier);
}

bool gly_gists_differ(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_attribution *items = claims->annotations->attributions;
    const gly_attribution *later = &items[claim->item];
    const gly_attribution *earlier = &items[other->item];
    gly_words a = claims->gists->of[claim->item];
    gly_words b = claims->gists->of[other->item];
    weighing one = weigh(claims->gists, a, b), two = weigh(claims->gists, b, a);
    uint32_t whole = one.whole < two.whole ? one.whole : two.whole;
    bool back = gly_gists_point_back(claims, later) ||
                gly_gists_point_back(claims, earlier);
    return !is_enough(one, whole, back) ||
           gly_gists_clash(claims, later, earlier);
}
