/* load.c - from a YAML file to entries in the store.
 * Strict: whatever is not understood is a problem with its place, and all
 * problems of a file are shown at once. The YAML tree and the words on their
 * way lie in an arena of their own, which goes when the file is read. */
#include "lexicon/lexicon.h"

#include "base/utf8.h"
#include "base/yaml.h"
#include "lexicon/entry.h"
#include "lexicon/store.h"

typedef struct {
    gly_lexicon *lexicon;
    const gly_yaml_file *file;
    gly_arena *scratch;
    uint32_t root;    /* node of the list */
    uint32_t forms;   /* GLY_ENTRY_…; 0 for the entry as it stands */
    gly_symbol class; /* of the entries that are being read */
} loader;

#define NAME "\"pattern\":\"^[a-z][a-z0-9-]*$\""

/* The keys of a list, and what a schema says of their values. */
static const struct {
    const char *name, *about, *schema;
} keys[] = {
    {"lexicon", "the name of the list", "\"type\":\"string\"," NAME "}"},
    {"about", "what the list is for",
     "\"type\":[\"string\",\"number\",\"boolean\"]}"},
    {"match", "whether entries stand for their other forms, too",
     "\"enum\":[\"form\",\"lemma\",\"verb\",\"noun\",\"adjective\"]}"},
    {"classes", "the words, class by class",
     "\"type\":\"object\",\"minProperties\":1,\"propertyNames\":{" NAME
     "},\"additionalProperties\":{\"type\":\"array\",\"minItems\":1,"
     "\"items\":{\"type\":[\"string\",\"number\",\"boolean\"],"
     "\"pattern\":\"\\\\S\"}}}"},
};
enum { KEYS = sizeof keys / sizeof *keys };

static const struct {
    const char *name;
    uint32_t forms;
} matches[] = {{"form", 0},
               {"lemma", GLY_ENTRY_LEMMA},
               {"verb", GLY_ENTRY_VERB},
               {"noun", GLY_ENTRY_NOUN},
               {"adjective", GLY_ENTRY_ADJECTIVE}};
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
    static const char *const kinds[] = {[GLY_YAML_SCALAR] = "nothing",
                                        [GLY_YAML_LIST] = "a list",
                                        [GLY_YAML_MAP] = "a map"};
    gly_text message =
        node->scalar.size > 0
            ? gly_text_format(arena, "%s `%.*s`", what, (int)node->scalar.size,
                              node->scalar.data)
            : gly_text_format(arena, "%s %s", what, kinds[node->kind]);
    gly_text hint = gly_text_of("");
    if (nearest != NULL) {
        hint = gly_text_format(arena, "did you mean `%s`?", nearest);
        if (hint.size == 0)
            return GLY_NO_MEMORY;
    }
    return complain(load, node, message, hint);
}

/* Say that the entry at `node` stands in this file already. */
static gly_status complain_twice(const loader *load, const gly_yaml *node,
                                 uint32_t first)
{
    gly_text message = gly_text_format(
        load->file->problems->arena,
        "`%.*s` stands in this list twice, first on line %u",
        (int)node->scalar.size, node->scalar.data, (unsigned)first);
    return complain(load, node, message, gly_text_of(""));
}

/* --- Reading ------------------------------------------------------------ */

/* Divide the folded `text` into words and take the mark of the head off.
 * Answers what is wrong with it, or NULL. */
static const char *divide(gly_new_entry *out, const loader *load, gly_text text)
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
    gly_new_entry entry = {.root = load->root,
                           .forms = load->forms,
                           .class = load->class,
                           .line = node->line,
                           .written = true};
    const char *wrong = divide(&entry, load, gly_text_trim(folded));
    if (wrong != NULL)
        return complain_of(load, node, wrong, NULL);
    uint32_t first = 0;
    status = gly_entry_add(&first, load->lexicon, load->scratch, &entry);
    if (status == GLY_OK && first != 0)
        status = complain_twice(load, node, first);
    return status;
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
    const char *names[KEYS];
    for (size_t i = 0; i < KEYS; i++)
        names[i] = keys[i].name;
    for (; status == GLY_OK && node != NULL; node = node->next) {
        bool known = false;
        for (size_t i = 0; i < KEYS; i++)
            known = known ||
                    gly_text_equal(node->key->scalar, gly_text_of(names[i]));
        if (!known)
            status =
                complain_of(load, node->key, "a lexicon has no key",
                            gly_yaml_nearest(node->key->scalar, names, KEYS));
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
    return gly_store_grow(&load->root, load->lexicon, GLY_NONE, symbol);
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
        status = gly_store_own(lexicon);
    if (status == GLY_OK)
        status = read_file(&load, root);
    gly_arena_release(&scratch);
    gly_problems_sort(problems, before);
    if (status == GLY_OK && problems->items.count > before)
        status = GLY_INVALID;
    return status;
}

/* --- The schema ---------------------------------------------------------- */

void gly_lexicon_schema(gly_output *output)
{
    gly_output_put(output,
                   "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\n"
                   "\"title\":\"A word list of galley\",\"type\":\"object\","
                   "\"required\":[\"lexicon\",\"classes\"],"
                   "\"additionalProperties\":false,\n\"properties\":{\n");
    for (size_t i = 0; i < KEYS; i++) {
        gly_output_put(output, i > 0 ? ",\n" : "");
        gly_output_json(output, gly_text_of(keys[i].name));
        gly_output_put(output, ":{\"description\":");
        gly_output_json(output, gly_text_of(keys[i].about));
        gly_output_put(output, ",");
        gly_output_put(output, keys[i].schema);
    }
    gly_output_put(output, "}}\n");
}
