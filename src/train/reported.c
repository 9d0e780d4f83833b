#include "train/reported.h"

#include "lexicon/wordnet.h"

enum { SUBJECT_LONGEST = 8, CONTENT_LONGEST = 40, CONTENT_LEAST = 4 };

static bool is_communication(gly_text folded)
{
    gly_word word = gly_wordnet_lemma(folded, GLY_VERB);
    uint64_t files = gly_wordnet_files(NULL, word, GLY_VERB);
    return (files >> GLY_FILE_VERB_COMMUNICATION & 1) != 0;
}

static bool has_child(const gly_train_sentence *s, uint32_t head,
                      gly_relation relation)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->words[i].head == head && s->words[i].relation == relation)
            return true;
    }
    return false;
}

static bool is_under(const gly_train_sentence *s, uint32_t word, uint32_t head)
{
    while (word != head && word < s->count)
        word = s->words[word].head;
    return word == head;
}

/* The words under `head`, which stand together since no arcs cross. */
static gly_reported_part part_of(const gly_train_sentence *s, uint32_t head)
{
    gly_reported_part part = {s, head, head, 0};
    while (part.first > 0 && is_under(s, part.first - 1, head))
        part.first--;
    while (part.first + part.count < s->count &&
           is_under(s, part.first + part.count, head))
        part.count++;
    return part;
}

static gly_status keep(gly_list *list, gly_arena *arena, gly_reported_part part)
{
    gly_reported_part *kept = gly_list_add(list, arena);
    if (kept == NULL)
        return GLY_NO_MEMORY;
    *kept = part;
    return GLY_OK;
}

/* A subject or a reporting verb. */
static gly_status keep_word(gly_reported *out, gly_arena *arena,
                            const gly_train_sentence *s, uint32_t i)
{
    const gly_train_word *word = &s->words[i];
    bool finite = word->xpos == GLY_XPOS_VBD || word->xpos == GLY_XPOS_VBZ;
    if (finite && has_child(s, i, GLY_REL_CCOMP) &&
        is_communication(word->folded))
        return keep(&out->verbs, arena, (gly_reported_part){s, i, i, 1});
    if (word->relation != GLY_REL_NSUBJ || has_child(s, i, GLY_REL_ACL_RELCL))
        return GLY_OK;
    gly_reported_part part = part_of(s, i);
    bool names = word->upos == GLY_UPOS_PROPN || word->upos == GLY_UPOS_NOUN ||
                 (word->xpos == GLY_XPOS_PRP && part.count == 1);
    if (!names || part.count > SUBJECT_LONGEST)
        return GLY_OK;
    return keep(&out->subjects, arena, part);
}

/* Words that the patterns are joined with, wherever they are first met. */
static void keep_joint(gly_reported *out, const gly_train_word *word)
{
    if (word->xpos == GLY_XPOS_OPEN && out->open == NULL)
        out->open = word;
    if (word->xpos == GLY_XPOS_CLOSE && out->close == NULL)
        out->close = word;
    if (word->xpos == GLY_XPOS_COMMA && out->comma == NULL)
        out->comma = word;
    if (word->xpos == GLY_XPOS_STOP && out->stop == NULL &&
        gly_text_equal(word->form, gly_text_of(".")))
        out->stop = word;
    if (word->xpos == GLY_XPOS_COLON && out->colon == NULL &&
        gly_text_equal(word->form, gly_text_of(":")))
        out->colon = word;
    if (word->relation == GLY_REL_MARK && out->that == NULL &&
        gly_text_equal(word->folded, gly_text_of("that")))
        out->that = word;
}

/* A whole statement, "… .", without quotation marks: a content. */
static bool is_statement(const gly_train_sentence *s)
{
    if (s->count < CONTENT_LEAST + 1 || s->count > CONTENT_LONGEST ||
        s->words[s->count - 1].xpos != GLY_XPOS_STOP)
        return false;
    bool verb = false;
    for (uint32_t i = 0; i < s->count; i++) {
        const gly_train_word *word = &s->words[i];
        verb =
            verb || (word->head == s->count && has_child(s, i, GLY_REL_NSUBJ));
        if (word->xpos == GLY_XPOS_OPEN || word->xpos == GLY_XPOS_CLOSE ||
            word->relation == GLY_REL_PARATAXIS)
            return false;
    }
    return verb;
}

gly_status gly_reported_build(gly_reported *out, gly_arena *arena,
                              const gly_treebank *bank)
{
    gly_status status = GLY_OK;
    *out = (gly_reported){.subjects = gly_list_of(sizeof(gly_reported_part)),
                          .verbs = gly_list_of(sizeof(gly_reported_part)),
                          .contents = gly_list_of(sizeof(gly_reported_part))};
    for (uint32_t i = 0; status == GLY_OK && i < bank->sentences.count; i++) {
        const gly_train_sentence *s = gly_list_at(&bank->sentences, i);
        uint32_t root = 0;
        for (uint32_t k = 0; status == GLY_OK && k < s->count; k++) {
            root = s->words[k].head == s->count ? k : root;
            keep_joint(out, &s->words[k]);
            status = keep_word(out, arena, s, k);
        }
        if (status == GLY_OK && is_statement(s))
            status = keep(&out->contents, arena,
                          (gly_reported_part){s, root, 0, s->count - 1});
    }
    return status;
}

static const gly_reported_part *draw(const gly_list *parts,
                                     gly_random_source *chance)
{
    return gly_list_at(parts, gly_random_bits(chance) % parts->count);
}

/* Append a word; answers its number. */
static uint32_t add(gly_reported *r, const gly_train_word *word, uint32_t head,
                    gly_relation relation)
{
    uint32_t at = r->made.count++;
    r->words[at] = *word;
    r->words[at].head = head;
    r->words[at].relation = (uint8_t)relation;
    return at;
}

/* Append a phrase whose head hangs on `head`, set as inside a sentence or, at
 * its beginning, with a capital. Answers where its own head is. */
static uint32_t add_part(gly_reported *r, const gly_reported_part *part,
                         uint32_t head, gly_relation relation)
{
    uint32_t start = r->made.count;
    const gly_train_word *from = part->sentence->words + part->first;
    for (uint32_t i = 0; i < part->count; i++) {
        bool top = part->first + i == part->head;
        add(r, &from[i], top ? head : from[i].head - part->first + start,
            top ? relation : (gly_relation)from[i].relation);
    }
    gly_train_word *first = &r->words[start];
    bool name = first->upos == GLY_UPOS_PROPN ||
                gly_text_equal(first->form, gly_text_of("I"));
    if (!name && relation != GLY_REL_ROOT)
        first->features[GLY_CASE_AS_WRITTEN] =
            first->features[start == 0 ? GLY_CASE_TITLE : GLY_CASE_LOWER];
    return start + part->head - part->first;
}

/* Subject and verb in either order; answers where the verb is. Heads of what
 * came before are set afterwards. */
static uint32_t add_reporter(gly_reported *r, gly_random_source *chance,
                             bool inverted)
{
    const gly_reported_part *subject = draw(&r->subjects, chance);
    const gly_reported_part *verb = draw(&r->verbs, chance);
    uint32_t at = r->made.count + (inverted ? 0 : subject->count);
    if (inverted)
        add_part(r, verb, 0, GLY_REL_ROOT);
    add_part(r, subject, at, GLY_REL_NSUBJ);
    if (!inverted)
        add_part(r, verb, 0, GLY_REL_ROOT);
    return at;
}

/* “…,” said the mayor. — or without the marks, or with the mayor first. */
static void make_after(gly_reported *r, gly_random_source *chance)
{
    const gly_reported_part *content = draw(&r->contents, chance);
    bool marks = gly_random_bits(chance) % 4 != 0;
    bool inside = gly_random_bits(chance) % 3 != 0; /* “…,” as against “…”, */
    uint32_t root = content->head + (marks ? 1 : 0);
    if (marks)
        add(r, r->open, root, GLY_REL_PUNCT);
    /* As written: its first word keeps the capital. */
    add_part(r, content, 0, GLY_REL_ROOT);
    uint32_t comma = inside || !marks ? add(r, r->comma, 0, GLY_REL_PUNCT) : 0;
    if (marks)
        add(r, r->close, root, GLY_REL_PUNCT);
    if (marks && !inside)
        comma = add(r, r->comma, 0, GLY_REL_PUNCT);
    uint32_t verb = add_reporter(r, chance, gly_random_bits(chance) % 2 != 0);
    uint32_t stop = add(r, r->stop, verb, GLY_REL_PUNCT);
    r->words[root].head = r->words[comma].head = verb;
    r->words[root].relation = GLY_REL_CCOMP;
    r->words[verb].head = stop + 1;
}

/* The mayor said: “… .” — the mayor said (that) … . */
static void make_before(gly_reported *r, gly_random_source *chance)
{
    const gly_reported_part *content = draw(&r->contents, chance);
    uint32_t verb = add_reporter(r, chance, false);
    uint32_t kind = gly_random_bits(chance) % 6, mark = GLY_NONE;
    bool marks = kind < 3;
    if (kind < 2)
        add(r, kind == 0 ? r->colon : r->comma, verb, GLY_REL_PUNCT);
    if (marks || kind == 3)
        mark = add(r, marks ? r->open : r->that, 0,
                   marks ? GLY_REL_PUNCT : GLY_REL_MARK);
    uint32_t first = r->made.count;
    uint32_t root = add_part(r, content, verb, GLY_REL_CCOMP);
    if (marks)
        r->words[first].features[GLY_CASE_AS_WRITTEN] =
            r->words[first].features[GLY_CASE_TITLE];
    if (mark != GLY_NONE)
        r->words[mark].head = root;
    uint32_t last = add(r, r->stop, verb, GLY_REL_PUNCT);
    if (marks)
        last = add(r, r->close, root, GLY_REL_PUNCT);
    r->words[verb].head = last + 1;
}

const gly_train_sentence *gly_reported_make(gly_reported *r,
                                            gly_random_source *chance)
{
    bool whole = r->open && r->close && r->comma && r->stop && r->colon &&
                 r->that && r->subjects.count > 0 && r->verbs.count > 0 &&
                 r->contents.count > 0;
    if (!whole)
        return NULL;
    r->made = (gly_train_sentence){r->words, 0};
    if (gly_random_bits(chance) % 5 < 3)
        make_after(r, chance);
    else
        make_before(r, chance);
    return &r->made;
}

const gly_train_sentence *
gly_reported_headline(gly_reported *r, const gly_train_sentence *sentence)
{
    uint32_t count = sentence->count;
    if (count < 2 || count > REPORTED_LONGEST ||
        sentence->words[count - 1].xpos != GLY_XPOS_STOP ||
        sentence->words[count - 1].head == count)
        return NULL;
    r->made = (gly_train_sentence){r->words, count - 1};
    for (uint32_t i = 0; i + 1 < count; i++) {
        r->words[i] = sentence->words[i];
        if (r->words[i].head == count - 1)
            return NULL;
        if (r->words[i].head == count)
            r->words[i].head = count - 1;
    }
    return &r->made;
}
