#include "train/treebank.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { COLUMNS = 10, LONGEST = 4096 };

static gly_status complain(gly_problems *problems, const char *path,
                           uint32_t line, const char *what)
{
    gly_problem problem = {
        .path = gly_text_format(problems->arena, "%s", path),
        .line = line,
        .message = gly_text_format(problems->arena, "%s", what),
    };
    gly_status status = gly_problems_add(problems, &problem);
    return status == GLY_OK ? GLY_INVALID : status;
}

/* The rest of an open file of `size` bytes. */
static gly_status read_open(gly_text *out, gly_arena *arena, FILE *file,
                            long size)
{
    if (size < 0 || size > INT32_MAX)
        return GLY_TOO_LARGE;
    char *bytes = gly_arena_take(arena, (size_t)size + 1);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    rewind(file);
    if (fread(bytes, 1, (size_t)size, file) != (size_t)size)
        return GLY_IO;
    *out = (gly_text){bytes, (uint32_t)size};
    return GLY_OK;
}

gly_status gly_train_read_file(gly_text *out, gly_arena *arena,
                               const char *path, gly_problems *problems)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        complain(problems, path, 0, strerror(errno));
        return GLY_IO;
    }
    gly_status status = GLY_IO;
    if (fseek(file, 0, SEEK_END) == 0)
        status = read_open(out, arena, file, ftell(file));
    if (status != GLY_OK)
        complain(problems, path, 0, "cannot be read");
    fclose(file);
    return status;
}

/* What a reader of one file carries along. */
typedef struct {
    gly_treebank *bank;
    const char *path;
    gly_problems *problems;
    uint32_t line;
    gly_train_word *words; /* of the sentence at hand */
    uint32_t count;
} reader;

/* Cut a line at its tabs; answers how many columns there are. */
static uint32_t cut(gly_text columns[COLUMNS], gly_text line)
{
    uint32_t count = 0, start = 0;
    for (uint32_t i = 0; i <= line.size && count < COLUMNS; i++) {
        if (i < line.size && line.data[i] != '\t')
            continue;
        columns[count++] = (gly_text){line.data + start, i - start};
        start = i + 1;
    }
    return count;
}

/* A number of digits only; UINT32_MAX for anything else. */
static uint32_t number_of(gly_text text)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || value > 99999)
            return UINT32_MAX;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size == 0 ? UINT32_MAX : value;
}

static gly_status read_word(reader *r, gly_text line)
{
    gly_text columns[COLUMNS];
    if (cut(columns, line) != COLUMNS)
        return complain(r->problems, r->path, r->line, "not ten columns");
    if (number_of(columns[0]) == UINT32_MAX)
        return GLY_OK;
    uint32_t head = number_of(columns[6]);
    if (number_of(columns[0]) != r->count + 1 || r->count == LONGEST ||
        head == UINT32_MAX)
        return complain(r->problems, r->path, r->line,
                        "the word's number or head is not in order");
    gly_train_word *word = &r->words[r->count++];
    *word = (gly_train_word){
        .form = columns[1],
        .upos = (uint8_t)gly_upos_of(columns[3]),
        .xpos = (uint8_t)gly_xpos_of(columns[4]),
        .head = head, /* from 1 until the sentence is whole */
        .relation = (uint8_t)gly_relation_of(columns[7]),
    };
    return gly_utf8_fold(&word->folded, r->bank->arena, word->form);
}

/* Whether `ancestor` lies on the way from `word` to the root. */
static bool hangs_under(const gly_train_sentence *s, uint32_t word,
                        uint32_t ancestor)
{
    for (uint32_t steps = 0; word < s->count && steps <= s->count; steps++) {
        if (word == ancestor)
            return true;
        word = s->words[word].head;
    }
    return word == ancestor;
}

/* Whether a word between `word` and its head hangs elsewhere. */
static bool is_crossed(const gly_train_sentence *s, uint32_t word)
{
    uint32_t head = s->words[word].head;
    uint32_t low = word < head ? word : head;
    uint32_t high = word < head ? head : word;
    for (uint32_t between = low + 1; between < high; between++) {
        if (!hangs_under(s, between, head))
            return true;
    }
    return false;
}

static void lift_crossing(gly_train_sentence *s)
{
    for (uint32_t rounds = 0; rounds < s->count; rounds++) {
        bool lifted = false;
        for (uint32_t i = 0; i < s->count; i++) {
            uint32_t head = s->words[i].head;
            if (head >= s->count || !is_crossed(s, i))
                continue;
            if (s->words[head].head == s->count)
                continue; /* only one word hangs on the root */
            s->words[i].head = s->words[head].head;
            lifted = true;
        }
        if (!lifted)
            return;
    }
}

/* Check the tree at hand and keep it. */
static gly_status end_sentence(reader *r)
{
    if (r->count == 0)
        return GLY_OK;
    gly_train_sentence sentence = {
        gly_arena_array(r->bank->arena, r->count, sizeof *r->words), r->count};
    gly_train_sentence *kept =
        gly_list_add(&r->bank->sentences, r->bank->arena);
    if (sentence.words == NULL || kept == NULL)
        return GLY_NO_MEMORY;
    memcpy(sentence.words, r->words, r->count * sizeof *r->words);
    for (uint32_t i = 0; i < r->count; i++) {
        uint32_t head = sentence.words[i].head;
        if (head > r->count)
            return complain(r->problems, r->path, r->line, "no such head");
        sentence.words[i].head = head == 0 ? r->count : head - 1;
    }
    for (uint32_t i = 0; i < r->count; i++) {
        if (!hangs_under(&sentence, i, r->count))
            return complain(r->problems, r->path, r->line, "not a tree");
    }
    lift_crossing(&sentence);
    *kept = sentence;
    r->bank->words += r->count;
    r->count = 0;
    return GLY_OK;
}

static gly_status read_lines(reader *r, gly_text text)
{
    gly_status status = GLY_OK;
    uint32_t start = 0;
    for (uint32_t i = 0; i < text.size && status == GLY_OK; i++) {
        if (text.data[i] != '\n')
            continue;
        gly_text line = gly_text_slice(text, gly_span_between(start, i));
        start = i + 1;
        r->line++;
        if (line.size == 0)
            status = end_sentence(r);
        else if (line.data[0] != '#')
            status = read_word(r, line);
    }
    return status == GLY_OK ? end_sentence(r) : status;
}

static gly_status read_one(gly_treebank *out, const char *path,
                           gly_problems *problems)
{
    reader r = {.bank = out, .path = path, .problems = problems};
    gly_text text;
    gly_status status = gly_train_read_file(&text, out->arena, path, problems);
    if (status != GLY_OK)
        return status;
    if (gly_utf8_check(text) != text.size)
        return complain(problems, path, 0, "not UTF-8");
    r.words = gly_arena_array(out->arena, LONGEST, sizeof *r.words);
    return r.words == NULL ? GLY_NO_MEMORY : read_lines(&r, text);
}

static int is_conllu(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 7 && strcmp(entry->d_name + length - 7, ".conllu") == 0;
}

/* By bytes, whatever the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

gly_status gly_treebank_read(gly_treebank *out, gly_arena *arena,
                             const char *path, gly_problems *problems)
{
    if (out->arena == NULL)
        *out =
            (gly_treebank){arena, gly_list_of(sizeof(gly_train_sentence)), 0};
    struct dirent **names;
    int count = scandir(path, &names, is_conllu, by_name);
    if (count < 0) {
        complain(problems, path, 0, strerror(errno));
        return GLY_IO;
    }
    gly_status status = GLY_OK;
    for (int i = 0; i < count; i++) {
        gly_text file = gly_text_format(arena, "%s/%s", path, names[i]->d_name);
        if (status == GLY_OK)
            status = read_one(out, file.data, problems);
        free(names[i]);
    }
    free(names);
    if (status == GLY_OK && count == 0)
        return complain(problems, path, 0, "holds no *.conllu file");
    return status;
}
