#include "annotate/sites/site_scenes.h"

#include "annotate/reading.h"

#include <stdlib.h>

enum {
    LOOKED = 16 * 1024, /* tokens whose words are counted */
    CLAUSE = 12,        /* tokens behind "where" */
    CLIMB = 6,          /* words between a place and its verb */
    DEEP = 3,           /* of what hangs on the verb */
};

/* --- How often a word is told --------------------------------------------- */

static int by_value(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

gly_scene_reader gly_scene_reader_of(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    return (gly_scene_reader){.search = search,
                              .annotations = a,
                              .reading = a->reading,
                              .nodes = a->language->syntax.items,
                              .hero = gly_siting_hero_find(search),
                              .words = gly_event_words_of(a->reading)};
}

bool gly_scene_reader_open(gly_scene_reader *out, gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    uint32_t count = a->language->tokens.count;
    count = count < LOOKED ? count : LOOKED;
    *out = gly_scene_reader_of(search);
    out->lemmas = gly_arena_array(a->scratch, count + 1, sizeof *out->lemmas);
    if (out->lemmas == NULL) {
        search->status = GLY_NO_MEMORY;
        return false;
    }
    for (uint32_t i = 0; i < count; i++)
        out->lemmas[i] =
            (uint64_t)out->nodes[i].lemma << 32 | a->reading->sentences[i];
    qsort(out->lemmas, count, sizeof *out->lemmas, by_value);
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || out->lemmas[i] != out->lemmas[i - 1])
            out->lemmas[out->lemma_count++] = out->lemmas[i];
    }
    return search->status == GLY_OK;
}

/* The first of the sorted lemmas that is not below `value`. */
static uint32_t lower(const gly_scene_reader *r, uint64_t value)
{
    uint32_t low = 0, high = r->lemma_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (r->lemmas[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* In how many sentences the word at `token` stands. */
static uint32_t told(const gly_scene_reader *r, uint32_t token)
{
    uint64_t lemma = (uint64_t)r->nodes[token].lemma << 32;
    return lower(r, lemma + (UINT64_C(1) << 32)) - lower(r, lemma);
}

/* --- The words of a scene ------------------------------------------------- */

/* Whether a word tells what happens: no "was", no "Monday". */
static bool tells(const gly_scene_reader *r, uint32_t token)
{
    gly_upos upos = r->nodes[token].upos;
    bool light = gly_site_word(&r->search->places.words, token) != 0 ||
                 gly_event_is_set(&r->words, gly_event_class(&r->words, token));
    return (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
            upos == GLY_UPOS_VERB || upos == GLY_UPOS_NUM ||
            upos == GLY_UPOS_ADJ) &&
           !light &&
           !gly_reading_is(r->reading, token,
                           GLY_IS_CALENDAR | GLY_IS_AUXILIARY |
                               GLY_IS_HONORIFIC | GLY_IS_SAYING | GLY_IS_STOP);
}

/* Whether the scene has the token or, of a person, the person. */
static bool has(const gly_site_scene *scene, uint32_t token, uint32_t person)
{
    for (uint32_t i = 0; i < scene->count; i++) {
        if (scene->words[i].token == token ||
            (person != GLY_NONE && scene->words[i].person == person))
            return true;
    }
    return false;
}

gly_scene_word gly_scene_word_of(const gly_scene_reader *reader, uint32_t token,
                                 uint32_t person)
{
    const gly_event_words *words = &reader->words;
    const gly_node *node = &reader->nodes[token];
    bool verb = node->upos == GLY_UPOS_VERB;
    return (gly_scene_word){
        .token = token,
        .person = person,
        .class = gly_event_class(words, token),
        .theme = gly_event_theme(words, token),
        .deed = verb ? gly_event_deed(words, node->lemma, token) : 0};
}

static void add(const gly_scene_reader *r, gly_site_scene *scene,
                uint32_t token)
{
    uint32_t person = gly_siting_person_at(r->annotations, &r->hero, token);
    if (scene->count == GLY_SCENE_WORDS || has(scene, token, person) ||
        (person == GLY_NONE && !tells(r, token)))
        return;
    gly_scene_word *word = &scene->words[scene->count++];
    *word = gly_scene_word_of(r, token, person);
    word->told = told(r, token);
}

/* The same, of a word that does not stand in the place. */
static void add_outside(const gly_scene_reader *r, gly_site_scene *scene,
                        uint32_t token)
{
    const gly_site *site = scene->place.site;
    if (token < scene->first || token > site->last)
        add(r, scene, token);
}

/* What is added first is what the place hangs on. */
static void add_head(const gly_scene_reader *r, gly_site_scene *scene,
                     uint32_t token)
{
    uint32_t count = scene->count;
    add_outside(r, scene, token);
    if (scene->count > count)
        scene->words[count].head = true;
}

/* Whether what hangs on another by the relation is a clause of its own. */
static bool is_apart(const gly_scene_reader *r, uint32_t token)
{
    gly_relation relation = r->nodes[token].relation;
    return relation == GLY_REL_ADVCL || relation == GLY_REL_CCOMP ||
           relation == GLY_REL_PARATAXIS || relation == GLY_REL_CSUBJ ||
           relation == GLY_REL_ACL_RELCL ||
           (relation == GLY_REL_CONJ && r->nodes[token].upos == GLY_UPOS_VERB);
}

/* What hangs on `token`, less the place under `top` and other clauses. */
static void add_under(const gly_scene_reader *r, gly_site_scene *scene,
                      uint32_t token, uint32_t top)
{
    uint32_t stack[DEEP + 1], depth = 0;
    stack[0] = r->nodes[token].first_child;
    for (;;) {
        uint32_t at = stack[depth];
        if (at == GLY_NONE) {
            if (depth-- == 0)
                return;
            continue;
        }
        stack[depth] = r->nodes[at].next_child;
        if (at == top || is_apart(r, at))
            continue;
        add_outside(r, scene, at);
        if (depth + 1 < DEEP)
            stack[++depth] = r->nodes[at].first_child;
    }
}

/* "Senn, where they met", "the hall in which they met". */
static void add_recalled(const gly_scene_reader *r, gly_site_scene *scene)
{
    uint32_t at = scene->place.site->last + 1;
    at += gly_reading_at(r->reading, at, ',');
    bool which = gly_reading_is(r->reading, at, GLY_IS_PREPOSITION) &&
                 gly_reading_is_word(r->reading, at + 1, "which");
    if (!which && !gly_reading_is_word(r->reading, at, "where"))
        return;
    const gly_sentence *s = gly_reading_sentence(r->reading, at);
    for (uint32_t i = at + 1; i < s->first + s->count && i < at + CLAUSE; i++) {
        if (gly_reading_at(r->reading, i, ',') ||
            gly_reading_at(r->reading, i, ';'))
            break;
        add(r, scene, i);
        if (r->nodes[i].upos == GLY_UPOS_VERB && scene->verb == GLY_NONE)
            scene->verb = i;
    }
    for (uint32_t i = 0; i < scene->count; i++)
        scene->words[i].recalled = true;
}

/* The words beside a noun between the place and its verb. */
static void add_beside(const gly_scene_reader *r, gly_site_scene *scene,
                       uint32_t noun)
{
    for (uint32_t i = r->nodes[noun].first_child; i != GLY_NONE;
         i = r->nodes[i].next_child) {
        gly_relation relation = r->nodes[i].relation;
        if (relation == GLY_REL_COMPOUND || relation == GLY_REL_AMOD ||
            relation == GLY_REL_NMOD || relation == GLY_REL_NMOD_POSS)
            add_outside(r, scene, i);
    }
}

/* What the verb shares with the clauses that it hangs on: "flew in to see". */
static void add_leading(const gly_scene_reader *r, gly_site_scene *scene,
                        uint32_t verb)
{
    enum { CLAUSES = 2 };
    const gly_syntax *syntax = &r->annotations->language->syntax;
    for (uint32_t i = 0; i < CLAUSES; i++) {
        const gly_node *node = &r->nodes[verb];
        bool leads = node->relation == GLY_REL_XCOMP ||
                     node->relation == GLY_REL_CONJ ||
                     node->relation == GLY_REL_ACL ||
                     node->relation == GLY_REL_ACL_RELCL ||
                     node->relation == GLY_REL_ADVCL;
        if (!leads || node->head == GLY_NONE)
            return;
        verb = node->head;
        add_outside(r, scene, verb);
        uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE)
            add_outside(r, scene, subject);
    }
}

/* From the place up to its verb. */
static void add_clause(const gly_scene_reader *r, gly_site_scene *scene,
                       uint32_t top)
{
    const gly_syntax *syntax = &r->annotations->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, top, GLY_REL_NSUBJ);
    uint32_t below = top;
    /* "The concert is at the hall." */
    if (gly_syntax_child(syntax, top, GLY_REL_COP) != GLY_NONE &&
        subject != GLY_NONE) {
        scene->head = subject;
        add_head(r, scene, subject);
        add_beside(r, scene, subject);
    }
    for (uint32_t i = 0; i < CLIMB && r->nodes[below].head != GLY_NONE; i++) {
        uint32_t at = r->nodes[below].head;
        if (scene->head == GLY_NONE)
            scene->head = at;
        if (i == 0)
            add_head(r, scene, at);
        else
            add_outside(r, scene, at);
        if (r->nodes[at].upos == GLY_UPOS_VERB ||
            r->nodes[at].head == GLY_NONE) {
            scene->verb = scene->verb == GLY_NONE ? at : scene->verb;
            add_under(r, scene, at, top);
            add_leading(r, scene, at);
            return;
        }
        add_beside(r, scene, at);
        below = at;
    }
}

/* --- The scene ------------------------------------------------------------ */

/* What the article or the owner before the head tells. */
static void read_head(const gly_scene_reader *r, gly_site_scene *scene)
{
    const gly_syntax *syntax = &r->annotations->language->syntax;
    scene->vague = gly_reading_is_indefinite(r->reading,
                                             scene->place.site->parts[0].first);
    if (scene->head == GLY_NONE)
        return;
    uint32_t det = gly_syntax_child(syntax, scene->head, GLY_REL_DET);
    bool owned =
        gly_syntax_child(syntax, scene->head, GLY_REL_NMOD_POSS) != GLY_NONE;
    scene->definite = r->nodes[scene->head].upos == GLY_UPOS_NOUN &&
                      (owned || gly_reading_is_word(r->reading, det, "the") ||
                       gly_reading_is_word(r->reading, det, "that"));
    scene->vague = scene->vague || gly_reading_is_indefinite(r->reading, det);
}

/* Whether the scene's sentence tells of another time or one of several. */
static bool is_turned(const gly_scene_reader *r, const gly_site_scene *scene)
{
    enum { BEFORE = 2 };
    const gly_date none = {.first = GLY_NONE, .last = GLY_NONE};
    uint32_t start = gly_reading_sentence(r->reading, scene->first)->first;
    if (gly_event_is_turned(&r->words, scene->first))
        return true;
    for (uint32_t i = 0; i < scene->count; i++) {
        uint32_t token = scene->words[i].token;
        for (uint32_t k = 1; k <= BEFORE && token >= start + k; k++) {
            if (gly_event_turn_at(&r->words, &none, token - k) != 0)
                return true;
        }
    }
    return false;
}

bool gly_site_scene_read(const gly_scene_reader *reader, gly_site_scene *out,
                         gly_site_rest place)
{
    const gly_site_part *part = &place.site->parts[place.from];
    *out = (gly_site_scene){.place = place,
                            .first = place.from == 0 ? place.site->first
                                                     : part->first,
                            .head = GLY_NONE,
                            .verb = GLY_NONE,
                            .named = told(reader, part->name_first)};
    if (!gly_scene_place_fits(reader, place))
        return false;
    uint32_t top = gly_syntax_top(&reader->annotations->language->syntax,
                                  part->first, part->last);
    add_recalled(reader, out);
    for (uint32_t i = 0; i < place.site->count; i++) {
        const gly_site_part *own = &place.site->parts[i];
        uint32_t noun = own->noun, count = out->count;
        if (noun != GLY_NONE)
            add(reader, out, noun);
        if (out->count == count)
            continue;
        out->words[count].head = true;
        out->words[count].own =
            gly_site_is_named(own) && own->kind != GLY_SITE_OTHER;
    }
    add_clause(reader, out, top);
    read_head(reader, out);
    out->turned = is_turned(reader, out);
    out->person = out->verb == GLY_NONE
                      ? GLY_NONE
                      : gly_siting_person_of(reader->annotations, &reader->hero,
                                             out->verb);
    return out->count > 0;
}

/* "to [park] on Sundays", "the retail [park]". */
static bool is_homonym(const gly_scene_reader *r, uint32_t one, uint32_t two)
{
    uint32_t noun = r->nodes[one].upos == GLY_UPOS_VERB ? two : one;
    return (r->nodes[one].upos == GLY_UPOS_VERB) !=
               (r->nodes[two].upos == GLY_UPOS_VERB) &&
           gly_event_class(&r->words, noun) == 0 &&
           gly_scene_is_spot(r->reading, noun);
}

bool gly_scene_words_meet(const gly_scene_reader *reader,
                          const gly_scene_word *a, const gly_scene_word *b)
{
    const gly_node *x = &reader->nodes[a->token], *y = &reader->nodes[b->token];
    if (a->person != GLY_NONE || b->person != GLY_NONE)
        return a->person == b->person;
    /* "Senn Hall" and "Orford Hall" have nothing in common. */
    if (a->own && b->own)
        return false;
    if (x->lemma == y->lemma)
        return !is_homonym(reader, a->token, b->token);
    if (a->class != 0 && a->class == b->class) {
        gly_event_kind kind = gly_event_kind_of(&reader->words, a->class);
        return kind != GLY_EVENT_KINDS && kind != GLY_EVENT_NEWS;
    }
    if (a->deed != 0 && a->deed == b->deed)
        return true;
    return a->theme != 0 && a->theme == b->theme && x->upos == GLY_UPOS_NOUN &&
           y->upos == GLY_UPOS_NOUN;
}
