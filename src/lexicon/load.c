/* load.c - from a YAML file to entries in the store.
 * Strict: whatever is not understood is a problem with its place, and all
 * problems of a file are shown at once. The YAML tree and the words on their
 * way lie in an arena of their own, which goes when the file is read. */
#include "lexicon/lexicon.h"

#include "base/utf8.h"
#include "base/yaml.h"
#include "lexicon/inflect.h"
#include "lexicon/store.h"

/* Which forms of the head word are matched, as bits 1 << gly_word_class. */
enum {
    FORMS_VERB = 1 << GLY_VERB,
    FORMS_NOUN = 1 << GLY_NOUN,
    FORMS_ADJECTIVE = 1 << GLY_ADJECTIVE,
    FORMS_LEMMA = FORMS_VERB | FORMS_NOUN | FORMS_ADJECTIVE
};

typedef struct {
    gly_lexicon *lexicon;
    const gly_yaml_file *file;
    gly_arena *scratch;
    uint32_t root;    /* node of the list */
    uint32_t forms;   /* FORMS_…; 0 for the entry as it stands */
    gly_symbol class; /* of the entries that are being read */
} loader;

/* An entry on its way into the store. */
typedef struct {
    gly_text words[GLY_LEXICON_WORDS_MOST];
    uint32_t count;
    uint32_t head; /* the word marked with `~`; GLY_NONE for none */
    const gly_yaml *node;
    bool written; /* false for an inflected form */
} new_entry;

static const char *const keys[] = {"lexicon", "about", "match", "classes"};
enum { KEYS = sizeof keys / sizeof *keys };

static const struct {
    const char *name;
    uint32_t forms;
} matches[] = {{"form", 0},
               {"lemma", FORMS_LEMMA},
               {"verb", FORMS_VERB},
               {"noun", FORMS_NOUN},
               {"adjective", FORMS_ADJECTIVE}};
enum { MATCHES = sizeof matches / sizeof *matches };

/* --- Problems ----------------------------------------------------------- */

static gly_status complain(const loader *load, const gly_yaml *node,
                           gly_text message, gly_text hint)
{
    if (message.size == 0)
        return GLY_NO_MEMORY;
    return gly_yaml_problem(load->file, node, message, hint);
}

static gly_status complain_plainly(const loader *load, const gly_yaml *node,
                                   const char *message)
{
    return complain(load, node, gly_text_of(message), gly_text_of(""));
}

/* `format` has one %.*s, for the text of `node`; a name near it is a hint. */
static gly_status complain_of(const loader *load, const gly_yaml *node,
                              const char *what, const char *nearest)
{
    gly_arena *arena = load->file->problems->arena;
    gly_text message = gly_text_format(
        arena, "%s `%.*s`", what, (int)node->scalar.size, node->scalar.data);
    gly_text hint = gly_text_of("");
    if (nearest != NULL) {
        hint = gly_text_format(arena, "did you mean `%s`?", nearest);
        if (hint.size == 0)
            return GLY_NO_MEMORY;
    }
    return complain(load, node, message, hint);
}

/* --- Entries ------------------------------------------------------------ */

/* Say that the entry which ends at `node` stands in this file already. */
static gly_status complain_twice(const loader *load, const new_entry *entry,
                                 uint32_t line)
{
    gly_text message =
        gly_text_format(load->file->problems->arena,
                        "`%.*s` stands in this list twice, first on line %u",
                        (int)entry->node->scalar.size, entry->node->scalar.data,
                        (unsigned)line);
    return complain(load, entry->node, message, gly_text_of(""));
}

/* Give the path that ends at `node` the class of `entry`. */
static gly_status close_entry(const loader *load, const new_entry *entry,
                              uint32_t node)
{
    gly_store_node *held = gly_store_at(load->lexicon, node);
    bool ours = held->class != 0 && held->file == load->lexicon->files;
    if (entry->written && ours && held->written)
        return complain_twice(load, entry, held->line);
    bool gives_way = held->class == 0 || (!ours && !held->written);
    if (!entry->written && !gives_way)
        return GLY_OK;
    held->class = load->class;
    held->file = load->lexicon->files;
    held->line = entry->node->line;
    held->written = entry->written;
    return GLY_OK;
}

/* The length of what stands before a clitic ("do" of "don't", "people" of
 * "people's"); the whole size when there is none. */
static uint32_t before_clitic(gly_text word)
{
    static const char *const clitics[] = {"n't", "'s",  "'m", "'d",
                                          "'re", "'ve", "'ll"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        gly_text clitic = gly_text_of(clitics[i]);
        if (word.size > clitic.size && gly_text_ends(word, clitic))
            return word.size - clitic.size;
    }
    return word.size;
}

/* The first part of `word` as a tokenizer would split it: up to a hyphen
 * inside, the hyphen itself, or up to a clitic. */
static uint32_t first_part(gly_text word)
{
    if (word.size > 1 && word.data[0] == '-')
        return 1;
    for (uint32_t i = 1; i + 1 < word.size; i++) {
        if (word.data[i] == '-')
            return i;
    }
    return before_clitic(word);
}

/* Go from `node` down by one symbol. */
static gly_status step(uint32_t *node, const loader *load, gly_text word)
{
    gly_symbol symbol;
    gly_status status = gly_symbols_add(&symbol, &load->lexicon->symbols, word);
    if (status != GLY_OK)
        return status;
    return gly_store_grow(node, load->lexicon, *node, symbol);
}

static gly_status add_words(const loader *load, const new_entry *entry,
                            uint32_t node, uint32_t next);

/* Go on with the parts of word `next`, if it has any. */
static gly_status add_parts(const loader *load, const new_entry *entry,
                            uint32_t node, uint32_t next)
{
    gly_text word = entry->words[next];
    uint32_t part = first_part(word);
    if (part == word.size)
        return GLY_OK;
    while (word.size > 0) {
        part = first_part(word);
        gly_status status = step(&node, load, (gly_text){word.data, part});
        if (status != GLY_OK)
            return status;
        word = (gly_text){word.data + part, word.size - part};
    }
    return add_words(load, entry, node, next + 1);
}

/* Put the words from `next` on below `node`, each whole and in its parts. The
 * depth is bounded by the words of an entry. */
static gly_status add_words(const loader *load, const new_entry *entry,
                            uint32_t node, uint32_t next)
{
    if (next == entry->count)
        return close_entry(load, entry, node);
    gly_status status = add_parts(load, entry, node, next);
    if (status == GLY_OK)
        status = step(&node, load, entry->words[next]);
    if (status == GLY_OK)
        status = add_words(load, entry, node, next + 1);
    return status;
}

/* Put `entry` in again for every form of its word `head` in `class`. */
static gly_status add_forms(const loader *load, const new_entry *from,
                            uint32_t head, gly_word_class class)
{
    gly_forms forms;
    gly_status status =
        gly_inflect(&forms, load->scratch, from->words[head], class);
    new_entry inflected = *from;
    inflected.written = false;
    for (uint32_t i = 0; status == GLY_OK && i < forms.count; i++) {
        inflected.words[head] = forms.items[i];
        status = add_words(load, &inflected, load->root, 0);
    }
    return status;
}

/* The classes whose forms `word` takes here: with `lemma` those that WordNet
 * knows it in, or all where it knows nothing of it. */
static uint32_t forms_of(const loader *load, gly_text word)
{
    if (load->forms != FORMS_LEMMA)
        return load->forms;
    uint32_t known = gly_wordnet_classes(gly_wordnet_find(word));
    return known == 0 ? FORMS_VERB | FORMS_NOUN : known & FORMS_LEMMA;
}

static gly_status add_entry(const loader *load, const new_entry *entry)
{
    gly_status status = add_words(load, entry, load->root, 0);
    static const gly_word_class order[] = {GLY_VERB, GLY_NOUN, GLY_ADJECTIVE};
    for (uint32_t i = 0; status == GLY_OK && i < 3; i++) {
        uint32_t head = order[i] == GLY_VERB ? 0 : entry->count - 1;
        if (entry->head != GLY_NONE)
            head = entry->head;
        if ((forms_of(load, entry->words[head]) & 1U << order[i]) != 0)
            status = add_forms(load, entry, head, order[i]);
    }
    return status;
}

/* --- Reading ------------------------------------------------------------ */

/* Divide the folded `text` into words and take the mark of the head off.
 * Answers what is wrong with it, or NULL. */
static const char *divide(new_entry *out, const loader *load, gly_text text)
{
    uint32_t start = 0;
    out->count = 0;
    out->head = GLY_NONE;
    while (start < text.size) {
        uint32_t end = gly_text_find(text, gly_text_of(" "), start);
        if (end == GLY_NONE)
            end = text.size;
        gly_text word = {text.data + start, end - start};
        start = end + 1;
        if (word.size == 0)
            continue;
        if (out->count == GLY_LEXICON_WORDS_MOST)
            return "an entry has at most 8 words, not";
        if (word.size > 1 && word.data[word.size - 1] == '~') {
            if (load->forms == 0 || out->head != GLY_NONE)
                return load->forms == 0
                           ? "a `~` needs `match: verb`, `noun` or the like, in"
                           : "only one word is the head with `~`, in";
            word.size--;
            out->head = out->count;
        }
        out->words[out->count++] = word;
    }
    return out->count == 0 ? "an entry is a word, not" : NULL;
}

static gly_status read_entry(const loader *load, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_SCALAR)
        return complain_plainly(load, node, "an entry is a word or phrase");
    gly_text folded;
    gly_status status = gly_utf8_fold(&folded, load->scratch, node->scalar);
    if (status != GLY_OK)
        return status;
    new_entry entry = {.node = node, .written = true};
    const char *wrong = divide(&entry, load, gly_text_trim(folded));
    if (wrong != NULL)
        return complain_of(load, node, wrong, NULL);
    return add_entry(load, &entry);
}

/* Lower-case letters, digits and hyphens, a letter first. */
static bool is_name(const gly_yaml *node)
{
    if (node->kind != GLY_YAML_SCALAR || node->scalar.size == 0)
        return false;
    for (uint32_t i = 0; i < node->scalar.size; i++) {
        char byte = node->scalar.data[i];
        bool lower = byte >= 'a' && byte <= 'z';
        bool later = (byte >= '0' && byte <= '9') || byte == '-';
        if (!lower && !(later && i > 0))
            return false;
    }
    return true;
}

static gly_status read_class(loader *load, const gly_yaml *list)
{
    if (!is_name(list->key))
        return complain_of(load, list->key,
                           "a class has a name of small letters, digits and "
                           "hyphens, not",
                           NULL);
    if (list->kind != GLY_YAML_LIST || list->count == 0)
        return complain_of(load, list->key, "no list of words follows class",
                           NULL);
    gly_status status = gly_symbols_add(&load->class, &load->lexicon->symbols,
                                        list->key->scalar);
    const gly_yaml *node = list->child;
    for (; status == GLY_OK && node != NULL; node = node->next)
        status = read_entry(load, node);
    return status;
}

static gly_status read_classes(loader *load, const gly_yaml *classes)
{
    if (classes->kind != GLY_YAML_MAP || classes->count == 0)
        return complain_plainly(load, classes,
                                "`classes` is a map of class names to lists");
    gly_status status = GLY_OK;
    const gly_yaml *node = classes->child;
    for (; status == GLY_OK && node != NULL; node = node->next)
        status = read_class(load, node);
    return status;
}

static gly_status read_match(loader *load, const gly_yaml *match)
{
    if (match == NULL)
        return GLY_OK;
    if (match->kind != GLY_YAML_SCALAR)
        return complain_plainly(load, match, "`match` is one word");
    const char *names[MATCHES];
    for (size_t i = 0; i < MATCHES; i++) {
        names[i] = matches[i].name;
        if (gly_text_equal(match->scalar, gly_text_of(names[i]))) {
            load->forms = matches[i].forms;
            return GLY_OK;
        }
    }
    return complain_of(load, match,
                       "`match` is form, lemma, verb, noun or adjective, not",
                       gly_yaml_nearest(match->scalar, names, MATCHES));
}

static gly_status check_keys(const loader *load, const gly_yaml *root)
{
    gly_status status = GLY_OK;
    const gly_yaml *node = root->child;
    for (; status == GLY_OK && node != NULL; node = node->next) {
        bool known = false;
        for (size_t i = 0; i < KEYS; i++)
            known = known ||
                    gly_text_equal(node->key->scalar, gly_text_of(keys[i]));
        if (!known)
            status =
                complain_of(load, node->key, "a lexicon has no key",
                            gly_yaml_nearest(node->key->scalar, keys, KEYS));
    }
    return status;
}

/* The name of the list: its root in the store. */
static gly_status read_name(loader *load, const gly_yaml *root)
{
    const gly_yaml *name = gly_yaml_get(root, "lexicon");
    if (name == NULL)
        return complain_plainly(load, root, "the key `lexicon` is missing");
    if (!is_name(name))
        return complain_of(load, name,
                           "a lexicon has a name of small letters, digits and "
                           "hyphens, not",
                           NULL);
    gly_symbol symbol;
    gly_status status =
        gly_symbols_add(&symbol, &load->lexicon->symbols, name->scalar);
    if (status != GLY_OK)
        return status;
    return gly_store_root(&load->root, load->lexicon, symbol);
}

static gly_status read_file(loader *load, const gly_yaml *root)
{
    if (root == NULL)
        return complain_plainly(load, NULL, "the file is empty");
    if (root->kind != GLY_YAML_MAP)
        return complain_plainly(load, root,
                                "a lexicon is a map with the keys `lexicon` "
                                "and `classes`");
    const gly_yaml *about = gly_yaml_get(root, "about");
    const gly_yaml *classes = gly_yaml_get(root, "classes");
    gly_status status = check_keys(load, root);
    if (status == GLY_OK)
        status = read_name(load, root);
    if (status == GLY_OK && about != NULL && about->kind != GLY_YAML_SCALAR)
        status = complain_plainly(load, about, "`about` is a text");
    if (status == GLY_OK)
        status = read_match(load, gly_yaml_get(root, "match"));
    if (status == GLY_OK && classes == NULL)
        status = complain_plainly(load, root, "the key `classes` is missing");
    if (status == GLY_OK && classes != NULL)
        status = read_classes(load, classes);
    return status;
}

gly_status gly_lexicon_load(gly_lexicon *lexicon, gly_text path, gly_text yaml,
                            gly_problems *problems)
{
    gly_arena scratch;
    gly_arena_init(&scratch, &lexicon->arena->allocator);
    gly_yaml_file file = {path, yaml, problems};
    loader load = {.lexicon = lexicon, .file = &file, .scratch = &scratch};
    uint32_t before = problems->items.count;
    const gly_yaml *root;
    lexicon->files++;
    gly_status status = gly_yaml_read(&root, &scratch, &file);
    if (status == GLY_OK)
        status = read_file(&load, root);
    gly_arena_release(&scratch);
    if (status == GLY_OK && problems->items.count > before)
        status = GLY_INVALID;
    return status;
}
