/* timing_events.c - one event on two days.
 *
 *     The judge set sentencing for June 18. … Before the June 28 sentencing,
 *     both sides must file memos.
 *
 * An event is known by its noun (list event-noun) or by its verb and who or
 * what it happens to (list event-verb): the lists hold what happens once.
 * Nothing is said where a sentence tells that a day was moved, where somebody
 * is quoted, or where the two days may be the same. */
#include "annotate/timings.h"

#include "annotate/event_days.h"
#include "base/list.h"
#include "lexicon/wordnet.h"

#include <stdlib.h>

/* What happens on a day. */
typedef struct {
    const gly_date *date;
    uint64_t key;     /* the same for the same event */
    uint32_t order;   /* in the article */
    uint32_t of;      /* word that tells which one of a kind, as a symbol */
    uint32_t head;    /* token of the noun or verb */
    bool any_subject; /* "they": whoever it is */
    bool open;        /* a verb of no list: the later one must mean what the
                       * first one means */
    bool definite;    /* it does: a name, "the" */
} event;

/* The lists, and the symbols of classes that have a task of their own. */
typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id nouns, verbs;
    gly_symbol set, moved, strike;
    gly_list events;
} finder;

static const gly_node *node_at(const finder *f, uint32_t token)
{
    return &f->reading->language->syntax.items[token];
}

static uint32_t child_of(const finder *f, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&f->reading->language->syntax, token, relation);
}

/* The class of the entry that begins at `token`; 0 for none. */
static gly_symbol class_at(const finder *f, gly_list_id list, uint32_t token)
{
    enum { WORDS = 5 };
    uint32_t left = f->reading->language->tokens.count - token;
    if (list == GLY_NONE)
        return 0;
    gly_entry entry =
        gly_lexicon_find(f->lexicon, list, &f->reading->forms[token],
                         left < WORDS ? left : WORDS);
    return entry.count == 0 ? 0 : entry.class;
}

static uint32_t subject_of(const finder *f, uint32_t verb)
{
    uint32_t subject = child_of(f, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE ? subject
                               : child_of(f, verb, GLY_REL_NSUBJ_PASS);
}

/* What "it" and "they" stand for at the head of a sentence: the subject of the
 * sentence before; GLY_NONE. */
static uint32_t subject_before(const finder *f, uint32_t token)
{
    uint32_t index = f->reading->sentences[token];
    if (index == 0)
        return GLY_NONE;
    const gly_sentence *own = gly_reading_sentence(f->reading, token);
    const gly_sentence *before = own - 1;
    if (before->block != own->block)
        return GLY_NONE;
    for (uint32_t i = 0; i < before->count; i++) {
        uint32_t at = before->first + i;
        if (node_at(f, at)->head == GLY_NONE)
            return subject_of(f, at);
    }
    return GLY_NONE;
}

static bool is_pronoun(const finder *f, uint32_t token)
{
    return node_at(f, token)->upos == GLY_UPOS_PRON;
}

static uint64_t key_of(gly_symbol class, gly_symbol subject)
{
    return ((uint64_t) class << 32) | subject;
}

static void add(finder *f, event made)
{
    gly_list *list = &f->events;
    event *added = gly_list_add(list, f->search->arena);
    if (added == NULL) {
        f->search->status = GLY_NO_MEMORY;
        return;
    }
    *added = made;
    added->order = list->count;
}

/* What tells one sentencing from another: whose, of whom, of what kind. */
static gly_symbol which(const finder *f, uint32_t noun, const gly_date *date)
{
    for (uint32_t child = node_at(f, noun)->first_child; child != GLY_NONE;
         child = node_at(f, child)->next_child) {
        gly_relation r = node_at(f, child)->relation;
        bool tells = r == GLY_REL_NMOD_POSS || r == GLY_REL_COMPOUND ||
                     r == GLY_REL_AMOD || r == GLY_REL_NMOD;
        if (tells && (child < date->first || child > date->last))
            return node_at(f, child)->lemma;
    }
    return 0;
}

static void add_noun(finder *f, const gly_date *date, uint32_t noun)
{
    gly_symbol class = class_at(f, f->nouns, noun);
    if (class != 0 && class != f->moved)
        add(f, (event){.date = date,
                       .key = key_of(class, 0),
                       .of = which(f, noun, date),
                       .head = noun});
}

/* "They walked off the job": the subject's word, or that of the sentence
 * before. */
static void add_verb(finder *f, const gly_date *date, uint32_t verb,
                     gly_symbol class)
{
    uint32_t subject = subject_of(f, verb);
    if (subject == GLY_NONE)
        return;
    bool pronoun = is_pronoun(f, subject);
    uint32_t meant = pronoun ? subject_before(f, subject) : subject;
    bool any = class == f->strike;
    if (!any && (meant == GLY_NONE || is_pronoun(f, meant)))
        return;
    add(f, (event){.date = date,
                   .key = key_of(class, any ? 0 : node_at(f, meant)->lemma),
                   .of = any && !pronoun ? node_at(f, subject)->lemma : 0,
                   .head = verb,
                   .any_subject = any && pronoun});
}

/* A name, or "the town", "his house". */
static bool is_definite(const finder *f, uint32_t noun)
{
    uint32_t det = child_of(f, noun, GLY_REL_DET);
    return node_at(f, noun)->upos == GLY_UPOS_PROPN ||
           child_of(f, noun, GLY_REL_NMOD_POSS) != GLY_NONE ||
           (det != GLY_NONE && gly_reading_is_word(f->reading, det, "the"));
}

/* Whether a verb tells of something that is done, not said or thought, and
 * that one does not do every day. */
static bool is_deed(const finder *f, uint32_t verb)
{
    uint64_t wordy = UINT64_C(1) << GLY_FILE_VERB_COMMUNICATION |
                     UINT64_C(1) << GLY_FILE_VERB_COGNITION |
                     UINT64_C(1) << GLY_FILE_VERB_STATIVE |
                     UINT64_C(1) << GLY_FILE_VERB_PERCEPTION |
                     UINT64_C(1) << GLY_FILE_VERB_COMPETITION |
                     UINT64_C(1) << GLY_FILE_VERB_EMOTION;
    gly_text lemma = gly_symbols_text(f->reading->language->tokens.symbols,
                                      node_at(f, verb)->lemma);
    uint8_t dominant;
    gly_word word = gly_wordnet_find(lemma);
    gly_wordnet_files(&dominant, word, GLY_VERB);
    return node_at(f, verb)->upos == GLY_UPOS_VERB && dominant < GLY_FILES &&
           (wordy >> dominant & 1) == 0;
}

/* Any other verb: what is done to whom, or who does it. */
static void add_deed(finder *f, const gly_date *date, uint32_t verb)
{
    uint32_t object = child_of(f, verb, GLY_REL_OBJ);
    uint32_t subject = subject_of(f, verb);
    uint32_t theme = object != GLY_NONE ? object : subject;
    if (theme == GLY_NONE || is_pronoun(f, theme) || !is_deed(f, verb))
        return;
    add(f, (event){
               .date = date,
               .key = key_of(node_at(f, verb)->lemma, node_at(f, theme)->lemma),
               .of = object != GLY_NONE && subject != GLY_NONE
                         ? node_at(f, subject)->lemma
                         : which(f, theme, date),
               .head = verb,
               .open = true,
               .definite = is_definite(f, theme)});
}

static bool is_denied(const finder *f, uint32_t verb)
{
    for (uint32_t child = node_at(f, verb)->first_child; child != GLY_NONE;
         child = node_at(f, child)->next_child) {
        if (gly_reading_is_word(f->reading, child, "not") ||
            gly_reading_is_word(f->reading, child, "n't") ||
            gly_reading_is_word(f->reading, child, "n’t"))
            return true;
    }
    return false;
}

/* The event that a date hangs under. */
static void find_event(finder *f, const gly_date *date)
{
    uint32_t token = GLY_NONE;
    for (uint32_t i = date->first; i <= date->last && token == GLY_NONE; i++) {
        uint32_t head = node_at(f, i)->head;
        if (head == GLY_NONE || head < date->first || head > date->last)
            token = i;
    }
    if (token == GLY_NONE || f->reading->quotes[token] != GLY_NONE)
        return;
    uint32_t head = node_at(f, token)->head;
    if (head == GLY_NONE) {
        uint32_t subject = subject_of(f, token);
        if (subject != GLY_NONE)
            add_noun(f, date, subject);
        return;
    }
    if (node_at(f, head)->upos == GLY_UPOS_NOUN) {
        add_noun(f, date, head);
        uint32_t over = node_at(f, head)->head;
        if (over == GLY_NONE || node_at(f, over)->upos != GLY_UPOS_VERB)
            return;
        head = class_at(f, f->verbs, over) == f->set ? over : head;
    }
    gly_symbol class = class_at(f, f->verbs, head);
    if ((class != 0 && class == f->moved) || is_denied(f, head))
        return;
    if (class == 0) {
        add_deed(f, date, head);
        return;
    }
    uint32_t object = child_of(f, head, GLY_REL_OBJ);
    uint32_t subject = subject_of(f, head);
    if (class != f->set)
        add_verb(f, date, head, class);
    else if (object != GLY_NONE)
        add_noun(f, date, object);
    else if (subject != GLY_NONE)
        add_noun(f, date, subject);
}

/* Whether the sentence tells that a day was changed. */
static bool tells_move(const finder *f, uint32_t token)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, token);
    gly_list_id turns = gly_lexicon_list(f->lexicon, "event-turn");
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (class_at(f, f->verbs, i) == f->moved ||
            class_at(f, f->nouns, i) == f->moved || class_at(f, turns, i) != 0)
            return true;
    }
    return false;
}

/* Whether the events from `first` to `end` are told apart: "Okoro's
 * sentencing", "the sentencing of Dahl". */
static bool are_several(const event *events, uint32_t first, uint32_t end)
{
    gly_symbol of = 0;
    for (uint32_t i = first; i < end; i++) {
        if (of != 0 && events[i].of != 0 && events[i].of != of)
            return true;
        of = events[i].of != 0 ? events[i].of : of;
    }
    return false;
}

static bool is_same(const event *a, const event *b, bool several)
{
    if (a->any_subject || b->any_subject)
        return true;
    return a->of == b->of || (!several && (a->of == 0 || b->of == 0));
}

static void report(finder *f, const event *first, const event *later)
{
    const gly_annotations *a = f->search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_add(
        f->search,
        &(gly_timing){.kind = GLY_TIMING_EVENT,
                      .text = later->date->text,
                      .sentence = f->reading->sentences[later->date->first],
                      .beside = {first->date->text},
                      .beside_count = 1,
                      .stated = gly_reading_text(f->reading, later->head),
                      .expected = gly_text_slice(text, first->date->text),
                      .fits = gly_event_days_meet(first->date, later->date) ||
                              tells_move(f, first->head) ||
                              tells_move(f, later->head)});
}

static int by_key(const void *a, const void *b)
{
    const event *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Each event against the first one that is the same. */
static void compare(finder *f)
{
    event *events = f->events.items;
    if (f->events.count > 1)
        qsort(events, f->events.count, sizeof *events, by_key);
    for (uint32_t first = 0, end; first < f->events.count; first = end) {
        end = first + 1;
        while (end < f->events.count && events[end].key == events[first].key)
            end++;
        bool several = are_several(events, first, end);
        for (uint32_t i = first + 1; i < end; i++) {
            if (is_same(&events[first], &events[i], several) &&
                (!events[i].open || events[i].definite))
                report(f, &events[first], &events[i]);
        }
    }
}

void gly_timings_of_events(gly_timing_search *search)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    finder f = {.search = search,
                .reading = reading,
                .lexicon = lexicon,
                .nouns = gly_lexicon_list(lexicon, "event-noun"),
                .verbs = gly_lexicon_list(lexicon, "event-verb"),
                .set = gly_lexicon_symbol(lexicon, "set"),
                .moved = gly_lexicon_symbol(lexicon, "moved"),
                .strike = gly_lexicon_symbol(lexicon, "strike"),
                .events = gly_list_of(sizeof(event))};
    for (uint32_t i = 0; i < search->dates->count; i++) {
        if (gly_event_day_is_sure(&search->dates->items[i]))
            find_event(&f, &search->dates->items[i]);
    }
    if (search->status == GLY_OK)
        compare(&f);
}
