#include "annotate/timings/day_scenes.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"

enum {
    CLIMB = 5,  /* words between a day and its verb */
    AWAY = 14,  /* tokens around a day that may be told of it */
    BEHIND = 5, /* tokens behind a day in which its noun stands */
};

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    const gly_event_words *words;
    const uint16_t *often;    /* by lemma */
    const uint32_t *entities; /* by token; GLY_NONE */
    gly_day_scene *scene;
} reader;

/* --- What is known of each word ------------------------------------------- */

static const uint32_t *list_entities(const gly_annotations *a)
{
    uint32_t count = a->language->tokens.count;
    uint32_t *entities =
        gly_arena_array(a->scratch, count + 1, sizeof *entities);
    for (uint32_t i = 0; i < count && entities != NULL; i++)
        entities[i] = GLY_NONE;
    for (uint32_t i = 0; i < a->mention_count && entities != NULL; i++) {
        const gly_mention *mention = &a->mentions[i];
        for (uint32_t k = mention->first; k <= mention->last && k < count; k++)
            entities[k] = mention->entity;
    }
    return entities;
}

/* Whether a word tells what happens: no "was", no "Monday", no "said". */
static bool tells(const reader *r, uint32_t token)
{
    gly_upos upos = r->nodes[token].upos;
    bool kind = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
                upos == GLY_UPOS_VERB || upos == GLY_UPOS_ADJ ||
                upos == GLY_UPOS_NUM || upos == GLY_UPOS_ADV;
    uint32_t light = GLY_IS_CALENDAR | GLY_IS_AUXILIARY | GLY_IS_HONORIFIC |
                     GLY_IS_SAYING | GLY_IS_STOP;
    return kind && !gly_reading_is(r->reading, token, light) &&
           !(upos == GLY_UPOS_ADV && gly_reading_is_adverb(r->reading, token));
}

/* What a noun and the verb that it is called after have in common. */
static gly_symbol key_of(const reader *r, uint32_t token)
{
    gly_symbol class = gly_event_class(r->words, token);
    gly_event_kind kind = gly_event_kind_of(r->words, class);
    if (class != 0 && kind != GLY_EVENT_KINDS && kind != GLY_EVENT_NEWS)
        return class;
    gly_symbol lemma = r->nodes[token].lemma;
    if (r->nodes[token].upos == GLY_UPOS_VERB)
        return gly_event_deed(r->words, lemma, token);
    gly_symbol verb = r->nodes[token].upos == GLY_UPOS_NOUN
                          ? gly_event_verb_of(r->words, token)
                          : 0;
    return verb != 0 ? gly_event_deed(r->words, verb, GLY_NONE) : lemma;
}

static bool has(const gly_day_scene *scene, uint32_t token)
{
    for (uint32_t i = 0; i < scene->count; i++) {
        if (scene->words[i].token == token)
            return true;
    }
    return false;
}

static bool is_in_date(const reader *r, uint32_t token)
{
    return token >= r->scene->date->first && token <= r->scene->date->last;
}

static void add(const reader *r, uint32_t token, gly_day_role role)
{
    gly_day_scene *scene = r->scene;
    bool person = r->entities[token] != GLY_NONE;
    if (scene->count == GLY_DAY_WORDS || is_in_date(r, token) ||
        has(scene, token) || (!person && !tells(r, token)))
        return;
    scene->words[scene->count++] = (gly_day_word){
        .token = token,
        .entity = r->entities[token],
        .lemma = r->nodes[token].lemma,
        .key = key_of(r, token),
        .told = r->often[r->nodes[token].lemma],
        .role = role,
        .name = r->nodes[token].upos == GLY_UPOS_PROPN || person};
}

/* --- The clause ----------------------------------------------------------- */

static bool is_clause(gly_relation relation)
{
    return relation == GLY_REL_ADVCL || relation == GLY_REL_CCOMP ||
           relation == GLY_REL_PARATAXIS || relation == GLY_REL_CSUBJ ||
           relation == GLY_REL_ACL_RELCL;
}

/* The words right under a noun. */
static void add_under(const reader *r, uint32_t noun)
{
    for (uint32_t i = r->nodes[noun].first_child; i != GLY_NONE;
         i = r->nodes[i].next_child) {
        if (!is_clause(r->nodes[i].relation))
            add(r, i, GLY_DAY_BESIDE);
    }
}

static gly_day_role role_of(gly_relation relation)
{
    if (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS)
        return GLY_DAY_SUBJECT;
    return relation == GLY_REL_OBJ ? GLY_DAY_OBJECT : GLY_DAY_BESIDE;
}

/* The verb with its parts, and what stands under those. */
static void add_verb(const reader *r, uint32_t verb)
{
    if (r->scene->verb == GLY_NONE)
        r->scene->verb = verb;
    add(r, verb, GLY_DAY_VERB);
    for (uint32_t i = r->nodes[verb].first_child; i != GLY_NONE;
         i = r->nodes[i].next_child) {
        gly_relation relation = r->nodes[i].relation;
        bool other =
            relation == GLY_REL_CONJ && r->nodes[i].upos == GLY_UPOS_VERB;
        if (is_clause(relation) || other)
            continue;
        add(r, i, role_of(relation));
        add_under(r, i);
    }
}

/* Whether no subject of its own is told. */
static bool is_bare(const reader *r)
{
    for (uint32_t i = 0; i < r->scene->count; i++) {
        if (r->scene->words[i].role == GLY_DAY_SUBJECT)
            return false;
    }
    return true;
}

/* Whom or what the verb shares with the one that it hangs on. */
static void add_leading(const reader *r, uint32_t verb)
{
    const gly_syntax *syntax = &r->annotations->language->syntax;
    gly_relation relation = r->nodes[verb].relation;
    uint32_t over = r->nodes[verb].head;
    if (over == GLY_NONE)
        return;
    r->scene->recalled = relation == GLY_REL_ADVCL || relation == GLY_REL_ACL ||
                         relation == GLY_REL_ACL_RELCL;
    if (relation == GLY_REL_ACL || relation == GLY_REL_ACL_RELCL) {
        add(r, over, GLY_DAY_SUBJECT);
        add_under(r, over);
    } else if (relation == GLY_REL_XCOMP || relation == GLY_REL_CONJ ||
               relation == GLY_REL_ADVCL) {
        uint32_t subject = gly_syntax_child(syntax, over, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, over, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE)
            add(r, subject, is_bare(r) ? GLY_DAY_SUBJECT : GLY_DAY_AROUND);
        if (relation == GLY_REL_XCOMP)
            add(r, over, GLY_DAY_VERB);
    }
}

/* "Friday's vote", "the June 18 hearing": the noun behind the day; GLY_NONE. */
static uint32_t owned_by(const reader *r, uint32_t top)
{
    const gly_date *date = r->scene->date;
    uint32_t at = date->last + 1, found = GLY_NONE;
    bool owner = gly_reading_is_owner(r->reading, date->last), hangs = false;
    at += owner;
    for (uint32_t i = at;
         i < r->reading->language->tokens.count && i < at + BEHIND &&
         r->reading->sentences[i] == r->reading->sentences[top];
         i++) {
        gly_upos upos = r->nodes[i].upos;
        bool noun = upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
        if ((!noun && upos != GLY_UPOS_ADJ && upos != GLY_UPOS_NUM) ||
            gly_reading_is(r->reading, i, GLY_IS_CALENDAR))
            break;
        hangs = hangs || r->nodes[top].head == i;
        found = noun ? i : found;
    }
    return owner || hangs ? found : GLY_NONE;
}

/* "Before dawn on Friday, when it was cold": what hangs on the day itself. */
static void add_behind(const reader *r, uint32_t top)
{
    for (uint32_t i = r->nodes[top].first_child; i != GLY_NONE;
         i = r->nodes[i].next_child) {
        gly_relation relation = r->nodes[i].relation;
        if (is_in_date(r, i))
            continue;
        if (relation == GLY_REL_ACL_RELCL || relation == GLY_REL_ADVCL) {
            add_verb(r, i);
            r->scene->recalled = true;
        } else {
            add(r, i, GLY_DAY_BESIDE);
        }
    }
}

/* From the day up to its verb. */
static void add_clause(const reader *r, uint32_t top)
{
    gly_day_scene *scene = r->scene;
    uint32_t at = scene->owned ? scene->head : r->nodes[top].head;
    for (uint32_t i = 0; i < CLIMB && at != GLY_NONE; i++) {
        const gly_node *node = &r->nodes[at];
        if (scene->head == GLY_NONE)
            scene->head = at;
        if (at == scene->head)
            add(r, at, GLY_DAY_HEAD);
        if (node->upos == GLY_UPOS_VERB || node->head == GLY_NONE) {
            add_verb(r, at);
            add_leading(r, at);
            return;
        }
        if (at != scene->head)
            add(r, at, GLY_DAY_BESIDE);
        add_under(r, at);
        at = node->head;
    }
}

static void add_around(const reader *r)
{
    const gly_date *date = r->scene->date;
    const gly_sentence *s = gly_reading_sentence(r->reading, date->first);
    uint32_t end = s->first + s->count;
    for (uint32_t away = 1; away <= AWAY; away++) {
        if (date->first >= s->first + away)
            add(r, date->first - away, GLY_DAY_AROUND);
        if (date->last + away < end)
            add(r, date->last + away, GLY_DAY_AROUND);
    }
}

/* --- The scene ------------------------------------------------------------ */

static void read_head(const reader *r)
{
    gly_day_scene *scene = r->scene;
    const gly_syntax *syntax = &r->annotations->language->syntax;
    if (scene->head == GLY_NONE)
        return;
    uint32_t det = gly_syntax_child(syntax, scene->head, GLY_REL_DET);
    bool owner =
        gly_syntax_child(syntax, scene->head, GLY_REL_NMOD_POSS) != GLY_NONE;
    scene->definite = owner || (det != GLY_NONE &&
                                (gly_reading_is_word(r->reading, det, "the") ||
                                 gly_reading_is_word(r->reading, det, "that")));
    scene->vague =
        det != GLY_NONE && gly_reading_is_indefinite(r->reading, det);
}

static void read_scene(const reader *r, const gly_date *date)
{
    gly_day_scene *scene = r->scene;
    *scene = (gly_day_scene){.date = date, .head = GLY_NONE, .verb = GLY_NONE};
    uint32_t top = gly_syntax_top(&r->annotations->language->syntax,
                                  date->first, date->last);
    scene->head = owned_by(r, top);
    scene->owned = scene->head != GLY_NONE;
    add_behind(r, top);
    add_clause(r, top);
    add_around(r);
    read_head(r);
}

/* Whether it is written in figures alone, as a stamp is: "2016-06-29", behind a
 * signature: "— Ines (@ines) June 28, 2016", or tells which issue it is. */
static bool is_stamp(const gly_annotations *a, const gly_date *date)
{
    static const char *const papers[] = {"issue", "edition", NULL};
    if (date->first > 1 &&
        gly_reading_is_word(a->reading, date->first - 1, "of") &&
        gly_reading_is_one_of(a->reading, date->first - 2, papers))
        return true;
    if (date->first > 0 && gly_reading_at(a->reading, date->first - 1, ')') &&
        date->parts.year != 0)
        return true;
    for (uint32_t i = date->first; i <= date->last; i++) {
        if (gly_reading_has(a->reading, i, GLY_TOKEN_WORD))
            return false;
    }
    return date->parts.day != 0;
}

/* Whether the date stands in what the article tells at length. */
static bool is_in_body(const gly_annotations *a, const gly_date *date)
{
    uint32_t block = a->language->tokens.items[date->first].block;
    gly_block_kind kind = a->language->document->blocks[block].kind;
    return kind != GLY_BLOCK_HEADLINE && kind != GLY_BLOCK_DECK &&
           kind != GLY_BLOCK_BYLINE && kind != GLY_BLOCK_DATELINE &&
           kind != GLY_BLOCK_FURNITURE;
}

/* "Before Friday's vote" is on Friday: the day without its "before". Without
 * memory the date as it is. */
static const gly_date *day_alone(const reader *r, const gly_date *date)
{
    bool side = date->side == GLY_DATE_BEFORE || date->side == GLY_DATE_AFTER;
    if (!side || !gly_reading_is_owner(r->reading, date->last) ||
        date->first == date->last || date->start != GLY_NONE)
        return date;
    gly_date *alone = gly_arena_take(r->annotations->scratch, sizeof *alone);
    if (alone == NULL)
        return date;
    *alone = *date;
    alone->side = GLY_DATE_PLAIN;
    alone->first++;
    alone->text = gly_tokens_span(&r->reading->language->tokens, alone->first,
                                  alone->last);
    return alone;
}

/* Read the scene of the date, or those of the two ends of a span. */
static void read_date(reader *r, gly_day_scenes *out, const gly_date *date)
{
    date = day_alone(r, date);
    const gly_dates *dates = r->annotations->dates;
    bool hours = date->form == GLY_DATE_HOURS || date->form == GLY_DATE_MOMENTS;
    const gly_date *ends[2] = {date, NULL};
    if (date->start != GLY_NONE && !hours) {
        ends[0] = &dates->ends[date->start];
        ends[1] = &dates->ends[date->end];
    }
    for (uint32_t i = 0; i < 2 && ends[i] != NULL; i++) {
        if (out->count == GLY_DAY_SCENES || !gly_event_day_is_sure(ends[i]))
            continue;
        r->scene = &out->items[out->count++];
        read_scene(r, ends[i]);
    }
}

gly_status gly_day_scenes_read(gly_day_scenes *out,
                               const gly_annotations *annotations,
                               const gly_event_words *words)
{
    reader r = {.annotations = annotations,
                .reading = annotations->reading,
                .nodes = annotations->language->syntax.items,
                .words = words,
                .often = gly_reading_count_lemmas(annotations->scratch,
                                                  annotations->language),
                .entities = list_entities(annotations)};
    *out = (gly_day_scenes){.items = gly_arena_array(annotations->scratch,
                                                     GLY_DAY_SCENES,
                                                     sizeof *out->items)};
    if (r.often == NULL || r.entities == NULL || out->items == NULL)
        return GLY_NO_MEMORY;
    const gly_dates *dates = annotations->dates;
    for (uint32_t i = 0; i < dates->count; i++) {
        if (is_in_body(annotations, &dates->items[i]) &&
            !is_stamp(annotations, &dates->items[i]) &&
            !gly_reading_is_dateline(annotations->reading,
                                     dates->items[i].first))
            read_date(&r, out, &dates->items[i]);
    }
    return GLY_OK;
}
