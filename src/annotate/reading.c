/* reading.c - looks every token up in the lists, once. */
#include "annotate/reading.h"

enum { ENTRY_WORDS = 8 };

/* Which list, and which class of it, gives which mark. */
static const struct {
    const char *list, *class;
    uint32_t marks;
} sources[] = {
    {"honorific", NULL, GLY_IS_HONORIFIC},
    {"honorific", "male", GLY_IS_MALE},
    {"honorific", "female", GLY_IS_FEMALE},
    {"given-name", NULL, GLY_IS_GIVEN},
    {"given-name", "male", GLY_IS_MALE},
    {"given-name", "female", GLY_IS_FEMALE},
    {"name-particle", NULL, GLY_IS_PARTICLE},
    {"name-suffix", NULL, GLY_IS_SUFFIX},
    {"role-noun", NULL, GLY_IS_ROLE},
    {"body-noun", NULL, GLY_IS_BODY},
    {"reporting-verb", NULL, GLY_IS_REPORTING},
    {"plain-report", NULL, GLY_IS_SAYING | GLY_IS_REPORTING},
    {"reporting-noun", NULL, GLY_IS_REPORT_NOUN},
    {"vague-source", NULL, GLY_IS_VAGUE},
    {"degree-adverb", "hedge", GLY_IS_HEDGE},
    {"demonym", NULL, GLY_IS_DEMONYM},
    {"stop-word", NULL, GLY_IS_STOP},
    {"calendar", NULL, GLY_IS_CALENDAR},
    {"pronoun", "male", GLY_IS_PRONOUN | GLY_IS_MALE},
    {"pronoun", "female", GLY_IS_PRONOUN | GLY_IS_FEMALE},
    {"pronoun", "plural", GLY_IS_PLURAL_PRONOUN},
    {"subject-adverb", NULL, GLY_IS_ADVERB},
    {"auxiliary", NULL, GLY_IS_AUXILIARY},
    {"determiner", NULL, GLY_IS_DETERMINER},
    {"clause-word", NULL, GLY_IS_BREAK},
    {"clause-word", "relative", GLY_IS_RELATIVE},
    {"conjunction", NULL, GLY_IS_AND},
    {"preposition", NULL, GLY_IS_PREPOSITION},
    {"citation", NULL, GLY_IS_ACCORDING},
};

enum { SOURCES = sizeof sources / sizeof sources[0] };

/* The reading while it is filled. */
typedef struct {
    const gly_symbol *forms;
    gly_symbol *vague, *demonyms; /* by token, in the scratch arena */
    uint32_t *marks, *sentences, *quotes;
    uint32_t count;
    const gly_lexicon *lexicon;
} filling;

static gly_status allocate(filling *fill, gly_arena *arena, gly_arena *scratch)
{
    uint32_t count = fill->count;
    fill->vague = gly_arena_array(scratch, count, sizeof *fill->vague);
    fill->demonyms = gly_arena_array(scratch, count, sizeof *fill->demonyms);
    fill->marks = gly_arena_array(arena, count, sizeof *fill->marks);
    fill->sentences = gly_arena_array(arena, count, sizeof *fill->sentences);
    fill->quotes = gly_arena_array(arena, count, sizeof *fill->quotes);
    bool complete = fill->quotes != NULL && fill->vague != NULL &&
                    fill->demonyms != NULL && fill->marks != NULL &&
                    fill->sentences != NULL;
    return complete ? GLY_OK : GLY_NO_MEMORY;
}

/* Mark the tokens of an entry that begins at `at`. In "industry figures" the
 * figures are what the whole tells, and no numbers. */
static void mark(filling *fill, uint32_t at, gly_entry entry, uint32_t marks)
{
    for (uint32_t i = at; i < at + entry.count && i < fill->count; i++) {
        fill->marks[i] |= marks;
        if (marks & GLY_IS_VAGUE && (entry.count > 1 || fill->vague[i] == 0))
            fill->vague[i] = entry.class;
        if (marks & GLY_IS_DEMONYM)
            fill->demonyms[i] = entry.class;
    }
}

/* A list, and the sources[from..end) that are about it. */
typedef struct {
    gly_list_id id;
    uint32_t from, end;
} looked_up;

/* The marks that an entry of class `class` gives by the sources of `list`;
 * `classes` are the symbols of theirs. */
static uint32_t marks_of(const looked_up *list, const gly_symbol *classes,
                         gly_symbol class)
{
    uint32_t marks = 0;
    for (uint32_t s = list->from; s < list->end; s++) {
        if (sources[s].class == NULL || classes[s] == class)
            marks |= sources[s].marks;
    }
    return marks;
}

/* The lists that the sources are about; how many. */
static uint32_t find_lists(looked_up lists[SOURCES], const gly_lexicon *lexicon)
{
    uint32_t count = 0;
    for (uint32_t s = 0; s < SOURCES; s++) {
        gly_list_id id = gly_lexicon_list(lexicon, sources[s].list);
        if (count == 0 || lists[count - 1].id != id)
            lists[count++] = (looked_up){.id = id, .from = s};
        lists[count - 1].end = s + 1;
    }
    return count;
}

/* Look all tokens up in all lists. */
static void fill_lists(filling *fill)
{
    looked_up lists[SOURCES] = {{.from = 0}};
    gly_symbol classes[SOURCES] = {0};
    uint32_t list_count = find_lists(lists, fill->lexicon);
    for (uint32_t s = 0; s < SOURCES; s++) {
        if (sources[s].class != NULL)
            classes[s] = gly_lexicon_symbol(fill->lexicon, sources[s].class);
    }
    for (uint32_t i = 0; i < fill->count; i++) {
        uint64_t begun = gly_lexicon_marks(fill->lexicon, fill->forms[i]);
        uint32_t left = fill->count - i;
        for (uint32_t l = 0; begun != 0 && l < list_count; l++) {
            if ((begun & gly_list_mark(lists[l].id)) == 0)
                continue;
            gly_entry entry =
                gly_lexicon_find(fill->lexicon, lists[l].id, fill->forms + i,
                                 left < ENTRY_WORDS ? left : ENTRY_WORDS);
            if (entry.count > 0)
                mark(fill, i, entry, marks_of(&lists[l], classes, entry.class));
        }
    }
}

/* Note for each token which outermost quotation it stands in. */
static void fill_quotes(filling *fill, const gly_quotes *quotes)
{
    for (uint32_t i = 0; i < fill->count; i++)
        fill->quotes[i] = GLY_NONE;
    for (uint32_t q = 0; q < quotes->count; q++) {
        const gly_quote *quote = &quotes->items[q];
        if (quote->depth > 0 || quote->open == GLY_NONE)
            continue;
        uint32_t end = quote->close == GLY_NONE ? quote->last : quote->close;
        for (uint32_t i = quote->open; i <= end && i < fill->count; i++)
            fill->quotes[i] = q;
    }
}

/* Keep the classes of the tokens that have `mark`. */
static gly_status keep_marked(gly_marked_classes *out, gly_arena *arena,
                              const filling *fill, gly_mark mark)
{
    const gly_symbol *all = mark == GLY_IS_VAGUE ? fill->vague : fill->demonyms;
    gly_status status = gly_ranks_build(&out->marked, arena, fill->count);
    if (status != GLY_OK)
        return status;
    for (uint32_t i = 0; i < fill->count; i++)
        gly_ranks_add(&out->marked, (fill->marks[i] & mark) != 0);
    gly_symbol *items =
        gly_arena_array(arena, out->marked.marked, sizeof *items);
    out->items = items;
    for (uint32_t i = 0; items != NULL && i < fill->count; i++) {
        if ((fill->marks[i] & mark) != 0)
            *items++ = all[i];
    }
    return items == NULL ? GLY_NO_MEMORY : GLY_OK;
}

static gly_symbol class_at(const gly_marked_classes *of, uint32_t index)
{
    return index < of->marked.count && gly_ranks_has(&of->marked, index)
               ? of->items[gly_ranks_before(&of->marked, index)]
               : 0;
}

gly_symbol gly_reading_vague(const gly_reading *reading, uint32_t index)
{
    return class_at(&reading->vague, index);
}

gly_symbol gly_reading_demonym(const gly_reading *reading, uint32_t index)
{
    return class_at(&reading->demonyms, index);
}

static gly_status read_all(gly_reading *out, gly_arena *arena,
                           gly_arena *scratch, const gly_language *language)
{
    filling fill = {.forms = language->tokens.folded,
                    .lexicon = language->lexicon,
                    .count = language->tokens.count};
    if (allocate(&fill, arena, scratch) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t s = 0; s < language->sentences.count; s++) {
        gly_sentence sentence = language->sentences.items[s];
        for (uint32_t i = 0; i < sentence.count; i++)
            fill.sentences[sentence.first + i] = s;
    }
    fill_lists(&fill);
    fill_quotes(&fill, &language->quotes);
    *out = (gly_reading){.language = language,
                         .forms = fill.forms,
                         .marks = fill.marks,
                         .sentences = fill.sentences,
                         .quotes = fill.quotes};
    gly_status status = keep_marked(&out->vague, arena, &fill, GLY_IS_VAGUE);
    return status == GLY_OK
               ? keep_marked(&out->demonyms, arena, &fill, GLY_IS_DEMONYM)
               : status;
}

gly_status gly_reading_build(gly_reading *out, gly_arena *arena,
                             const gly_language *language)
{
    gly_arena scratch;
    gly_arena_init(&scratch, &arena->allocator);
    gly_status status = read_all(out, arena, &scratch, language);
    gly_arena_release(&scratch);
    return status;
}

bool gly_reading_at(const gly_reading *reading, uint32_t index, char byte)
{
    gly_text text = gly_reading_text(reading, index);
    return text.size == 1 && text.data[0] == byte;
}

const gly_sentence *gly_reading_sentence(const gly_reading *reading,
                                         uint32_t index)
{
    return &reading->language->sentences.items[reading->sentences[index]];
}

bool gly_reading_is_content(const gly_reading *reading, uint32_t index)
{
    gly_upos class = reading->language->syntax.items[index].upos;
    return (class == GLY_UPOS_NOUN || class == GLY_UPOS_PROPN ||
            class == GLY_UPOS_VERB || class == GLY_UPOS_ADJ) &&
           !gly_reading_is(reading, index, GLY_IS_STOP | GLY_IS_SAYING);
}

bool gly_reading_is_adverb(const gly_reading *reading, uint32_t index)
{
    if (gly_reading_is(reading, index, GLY_IS_ADVERB))
        return true;
    gly_text text = gly_reading_text(reading, index);
    return text.size > 4 && gly_text_ends(text, gly_text_of("ly"));
}

const char *const gly_negations[] = {"not", "n't", "n’t", "never", NULL};

bool gly_reading_is_one_of(const gly_reading *reading, uint32_t index,
                           const char *const *words)
{
    for (; *words != NULL; words++) {
        if (gly_reading_is_word(reading, index, *words))
            return true;
    }
    return false;
}

bool gly_reading_has_one_of(const gly_reading *reading, uint32_t first,
                            uint32_t end, const char *const *words)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return false;
}

bool gly_reading_is_mrs(const gly_reading *reading, uint32_t index)
{
    static const char *const forms[] = {"mrs", "mrs.", NULL};
    return gly_reading_is_one_of(reading, index, forms);
}

bool gly_reading_is_indefinite(const gly_reading *reading, uint32_t index)
{
    return gly_reading_is_word(reading, index, "a") ||
           gly_reading_is_word(reading, index, "an");
}

gly_entry gly_reading_find(const gly_reading *reading, gly_list_id list,
                           uint32_t index, uint32_t most)
{
    uint32_t count = reading->language->tokens.count;
    if (index >= count)
        return (gly_entry){0, 0};
    return gly_lexicon_find(reading->language->lexicon, list,
                            reading->forms + index,
                            count - index < most ? count - index : most);
}

gly_entry gly_reading_entry(const gly_reading *reading, const char *list,
                            uint32_t index, uint32_t most)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    if (index >= reading->language->tokens.count ||
        gly_lexicon_marks(lexicon, reading->forms[index]) == 0)
        return (gly_entry){0, 0};
    return gly_reading_find(reading, gly_lexicon_list(lexicon, list), index,
                            most);
}

bool gly_reading_is_of(const gly_reading *reading, const char *list,
                       const char *class, uint32_t index)
{
    gly_entry entry = gly_reading_entry(reading, list, index, 1);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(reading->language->lexicon, class);
}

uint32_t gly_reading_block_start(const gly_reading *reading, uint32_t index)
{
    const gly_token *tokens = reading->language->tokens.items;
    uint32_t start = index;
    while (start > 0 && tokens[start - 1].block == tokens[index].block)
        start--;
    return start;
}

bool gly_reading_is_dash(const gly_reading *reading, uint32_t index)
{
    gly_text text = gly_reading_text(reading, index);
    return gly_text_equal(text, gly_text_of("–")) ||
           gly_text_equal(text, gly_text_of("—")) ||
           gly_text_equal(text, gly_text_of("--"));
}

bool gly_reading_is_dateline(const gly_reading *reading, uint32_t index)
{
    const gly_token *token = &reading->language->tokens.items[index];
    const gly_block *block = &reading->language->document->blocks[token->block];
    return token->text.offset < block->text.offset + block->lead;
}

bool gly_reading_is_four_digits(const gly_reading *reading, uint32_t index)
{
    return gly_reading_has(reading, index, GLY_TOKEN_NUMBER) &&
           gly_reading_text(reading, index).size == 4;
}

bool gly_reading_has_four_digits(const gly_reading *reading, uint32_t first,
                                 uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_four_digits(reading, i))
            return true;
    }
    return false;
}

uint8_t gly_reading_file(const gly_reading *reading, uint32_t index,
                         gly_word_class class)
{
    const gly_language *language = reading->language;
    gly_symbol lemma = language->syntax.items[index].lemma;
    return gly_wordnet_file(gly_symbols_text(language->tokens.symbols, lemma),
                            class);
}

bool gly_reading_is_owner(const gly_reading *reading, uint32_t index)
{
    gly_text next = gly_reading_text(reading, index + 1);
    return gly_reading_has(reading, index + 1, GLY_TOKEN_GLUED) &&
           !gly_reading_has(reading, index + 1, GLY_TOKEN_CAPITAL) &&
           next.size > 1 && next.size <= 4 &&
           gly_text_ends(next, gly_text_of("s"));
}

bool gly_reading_lemmas_alike(const gly_reading *reading, uint32_t one,
                              uint32_t two, uint32_t letters)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_symbol a = reading->language->syntax.items[one].lemma;
    gly_symbol b = reading->language->syntax.items[two].lemma;
    return a == b || gly_text_common(gly_symbols_text(symbols, a),
                                     gly_symbols_text(symbols, b)) >= letters;
}

const uint16_t *gly_reading_count_lemmas(gly_arena *arena,
                                         const gly_language *language)
{
    uint32_t end = gly_symbols_end(language->tokens.symbols);
    uint16_t *often = gly_arena_array(arena, end, sizeof *often);
    for (uint32_t i = 0; i < language->tokens.count && often != NULL; i++) {
        uint16_t *count = &often[language->syntax.items[i].lemma];
        *count = (uint16_t)(*count + (*count < UINT16_MAX));
    }
    return often;
}
