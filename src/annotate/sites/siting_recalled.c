/* siting_recalled.c - where a clause recalls that something is, by its words.
 *
 *     About 150 relatives have pitched tents at the Santa Rita gate.
 *     At the Tres Cruces gate, where the relatives' tents are, a teacher …
 *
 * A clause behind "where" tells what the reader knows. What it tells stands in
 * an earlier sentence, in the same words, with another place. */
#include "annotate/reading.h"
#include "annotate/sites/site_scenes.h"
#include "annotate/timings/event_days.h"

enum {
    WORDS = 8,    /* of a clause */
    ENOUGH = 2,   /* that both have */
    LONG = 14,    /* tokens of a clause */
    CLAUSES = 32, /* of an article */
    REACH = 16,   /* from a place to the words that are told of it */
};

typedef struct {
    const gly_site *place;
    uint32_t first, last; /* tokens of the clause */
    gly_scene_word words[WORDS];
    uint32_t count;
    uint32_t needed; /* of them, where it recalls a place */
    uint32_t verb;   /* token; GLY_NONE */
} clause;

/* --- The clause ----------------------------------------------------------- */

/* Whether a word tells what is there: no "was", no "the". */
static bool tells(const gly_scene_reader *f, uint32_t token)
{
    gly_upos upos = f->nodes[token].upos;
    bool light = gly_site_word(&f->search->places.words, token) != 0 ||
                 gly_event_is_set(&f->words, gly_event_class(&f->words, token));
    return (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
            upos == GLY_UPOS_VERB || upos == GLY_UPOS_NUM) &&
           !light &&
           !gly_reading_is(f->reading, token,
                           GLY_IS_CALENDAR | GLY_IS_AUXILIARY |
                               GLY_IS_HONORIFIC | GLY_IS_SAYING);
}

static void add_word(const gly_scene_reader *f, clause *c, uint32_t token)
{
    uint32_t person = gly_siting_person_at(f->annotations, &f->hero, token);
    if ((person == GLY_NONE && !tells(f, token)) || c->count == WORDS)
        return;
    for (uint32_t i = 0; person != GLY_NONE && i < c->count; i++) {
        if (c->words[i].person == person)
            return;
    }
    c->words[c->count++] = gly_scene_word_of(f, token, person);
    if (f->nodes[token].upos == GLY_UPOS_VERB && c->verb == GLY_NONE)
        c->verb = token;
}

/* Whether two words in common are enough: what is, or was done to somebody, is
 * so in one place, but one may work or speak in many. A number tells more. */
static bool is_telling(const gly_scene_reader *f, const clause *c, bool done)
{
    for (uint32_t i = c->first; i <= c->last; i++) {
        if (f->nodes[i].upos == GLY_UPOS_NUM)
            return true;
    }
    return c->verb == GLY_NONE || done;
}

/* "Senn, where they met", "the hall in which they met"; false for no clause. */
static bool read_clause(const gly_scene_reader *f, const gly_site *place,
                        clause *c)
{
    uint32_t at = place->last + 1;
    at += gly_reading_at(f->reading, at, ',');
    bool where = gly_reading_is_word(f->reading, at, "where");
    bool which = gly_reading_is(f->reading, at, GLY_IS_PREPOSITION) &&
                 gly_reading_is_word(f->reading, at + 1, "which");
    bool thing =
        place->count > 1 && gly_reading_is_word(f->reading, at, "which");
    if (!where && !which && !thing)
        return false;
    *c = (clause){.place = place, .first = at + 1 + which, .verb = GLY_NONE};
    /* "the bridge on Hill Road, which was hit": the bridge, too. */
    if (thing && place->parts[0].noun != GLY_NONE)
        add_word(f, c, place->parts[0].noun);
    const gly_sentence *s = gly_reading_sentence(f->reading, at);
    uint32_t end = s->first + s->count;
    uint32_t i = c->first;
    for (; i < end && i < c->first + LONG; i++) {
        if (gly_reading_at(f->reading, i, ',') ||
            gly_reading_at(f->reading, i, ';') ||
            gly_reading_is_dash(f->reading, i))
            break;
        add_word(f, c, i);
    }
    c->last = i - 1;
    bool done = c->verb != GLY_NONE &&
                gly_syntax_child(&f->annotations->language->syntax, c->verb,
                                 GLY_REL_AUX_PASS) != GLY_NONE;
    uint32_t least = is_telling(f, c, done) ? ENOUGH : ENOUGH + 1;
    uint32_t share = (2 * c->count + 2) / 3; /* two in three */
    c->needed = share > least ? share : least;
    return c->count >= ENOUGH && (done || !thing);
}

/* Whether the clause tells of another time or of one of several. */
static bool is_other(const gly_scene_reader *f, const clause *c)
{
    const gly_date none = {.first = GLY_NONE, .last = GLY_NONE};
    for (uint32_t i = c->first; i <= c->last; i++) {
        gly_symbol turn = gly_event_turn_at(&f->words, &none, i);
        if (turn != 0 || f->nodes[i].xpos == GLY_XPOS_MD)
            return true;
    }
    return gly_event_is_turned(&f->words, c->first);
}

/* --- What it recalls ------------------------------------------------------ */

/* Whether the clause tells a day, and the sentence of the other none. */
static bool is_dated_alone(const gly_scene_reader *f, const clause *c,
                           uint32_t other)
{
    const gly_dates *dates = f->annotations->dates;
    uint32_t end, own = gly_dates_at(dates, c->first);
    while (own < dates->count && dates->items[own].first < c->first)
        own++;
    return own < dates->count && dates->items[own].first <= c->last &&
           gly_dates_of_sentence(dates, f->reading, other, &end) == end;
}

/* Whether token `token` tells the same as `word` of the clause: "died" and
 * "killed", "lorry" and "truck". As gly_scene_words_meet, but what the token is
 * is looked up only where the word has the like. */
static bool means_the_same(const gly_scene_reader *f,
                           const gly_scene_word *word, uint32_t token)
{
    const gly_node *one = &f->nodes[token], *two = &f->nodes[word->token];
    if (one->lemma == two->lemma)
        return true;
    gly_symbol class = word->class, theme = word->theme;
    if (class != 0 && class == gly_event_class(&f->words, token)) {
        gly_event_kind kind = gly_event_kind_of(&f->words, class);
        return kind != GLY_EVENT_KINDS && kind != GLY_EVENT_NEWS;
    }
    if (word->deed != 0 && one->upos == GLY_UPOS_VERB)
        return gly_event_deed(&f->words, one->lemma, token) == word->deed;
    return theme != 0 && one->upos == GLY_UPOS_NOUN &&
           two->upos == GLY_UPOS_NOUN &&
           theme == gly_event_theme(&f->words, token);
}

/* Whether `word` of the clause stands near the place, in its sentence. */
static bool is_told_near(const gly_scene_reader *f, const gly_scene_word *word,
                         gly_site_rest rest)
{
    uint32_t start = rest.site->parts[rest.from].first, last = rest.site->last;
    const gly_sentence *s = gly_reading_sentence(f->reading, start);
    uint32_t i = start > s->first + REACH ? start - REACH : s->first;
    for (; i < s->first + s->count && i <= last + REACH; i++) {
        bool within = i >= start && i <= last;
        if (!within && (word->person != GLY_NONE
                            ? gly_person_at(f->annotations, i) == word->person
                            : means_the_same(f, word, i)))
            return true;
    }
    return false;
}

/* Whether enough words of the clause stand near the place. */
static bool shares_enough(const gly_scene_reader *f, const clause *c,
                          gly_site_rest rest)
{
    uint32_t found = 0;
    for (uint32_t w = 0; w < c->count && found + c->count - w >= c->needed; w++)
        found += is_told_near(f, &c->words[w], rest);
    return found >= c->needed;
}

static bool is_recalled(const gly_scene_reader *f, const clause *c,
                        gly_site_rest one)
{
    const uint32_t *sentences = f->reading->sentences;
    const gly_site *place = one.site;
    gly_site_rest two = {c->place, 0};
    bool led = one.from == 0 ? place->in != GLY_NONE
                             : !place->parts[one.from].beside_name;
    if (sentences[place->first] == sentences[c->first] || !led ||
        f->reading->quotes[place->first] != GLY_NONE)
        return false;
    return shares_enough(f, c, one) &&
           gly_sites_apart(&f->search->places.words, one, two) &&
           !is_dated_alone(f, c, place->first) &&
           !gly_event_days_clash(f->annotations, place->first, c->first);
}

/* The one place that the clause recalls; of no site where there is none or
 * several. */
static gly_site_rest recalled(const gly_scene_reader *f, const clause *c)
{
    const gly_list *places = &f->search->places.list;
    gly_site_rest found = {NULL, 0};
    for (uint32_t i = 0; i < places->count; i++) {
        gly_site_rest place = {gly_list_at(places, i), 0};
        while (place.from < place.site->count && !is_recalled(f, c, place))
            place.from++;
        if (place.from == place.site->count)
            continue;
        if (found.site != NULL)
            return (gly_site_rest){NULL, 0};
        found = place;
    }
    return found;
}

static void compare(const gly_scene_reader *f, const clause *c)
{
    gly_site_rest found = recalled(f, c), own = {c->place, 0};
    if (found.site == NULL)
        return;
    gly_span text =
        gly_tokens_span(&f->annotations->language->tokens, c->first, c->last);
    bool first = found.site->first < c->place->first;
    gly_siting_add(
        f->search,
        &(gly_siting_pair){
            GLY_SITING_EVENT,
            gly_text_slice(f->annotations->language->document->text, text),
            first ? found : own, first ? own : found});
}

void gly_sitings_recalled(gly_siting_search *search)
{
    gly_scene_reader f = gly_scene_reader_of(search);
    uint32_t clauses = 0;
    for (uint32_t i = 0; i < search->places.list.count && clauses < CLAUSES;
         i++) {
        const gly_site *place = gly_list_at(&search->places.list, i);
        clause c;
        if (f.reading->quotes[place->first] != GLY_NONE ||
            !read_clause(&f, place, &c) || is_other(&f, &c))
            continue;
        clauses++;
        compare(&f, &c);
    }
}
