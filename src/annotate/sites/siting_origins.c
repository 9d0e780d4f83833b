/* siting_origins.c - in which room a fire, a blast or a leak began.
 *
 *     Fire broke out in the [galley].
 *     They were in the [engine room], where the fire began.
 *
 * Rooms have no names: which of two is meant is told by what they are called.
 */
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"

enum { ORIGINS_MOST = 16, WAY = 10, LEFT = 6 };

/* One room that a mishap is said to have begun in. */
typedef struct {
    uint32_t first, last; /* tokens of the room */
    uint32_t noun;        /* of the mishap */
    gly_symbol kind;      /* its class in outbreak-noun */
    bool known;           /* "where the fire began", or nobody says so */
} origin;

typedef struct {
    gly_siting_search *search;
    const gly_reading *reading;
    gly_list_id rooms, nouns, verbs;
    origin found[ORIGINS_MOST];
    uint32_t count;
} finder;

static gly_entry look_up(const finder *f, gly_list_id list, uint32_t token)
{
    const gly_language *language = f->reading->language;
    uint32_t rest = language->tokens.count - token;
    return gly_lexicon_find(language->lexicon, list, f->reading->forms + token,
                            rest < 3 ? rest : 3);
}

/* The mishap that begins by the verb at `verb`: its noun before it, in the
 * sentence that begins at `first`; GLY_NONE. */
static uint32_t noun_of(const finder *f, uint32_t first, uint32_t verb)
{
    for (uint32_t i = verb; i > first && i + WAY > verb; i--) {
        if (look_up(f, f->nouns, i - 1).count > 0)
            return i - 1;
    }
    return GLY_NONE;
}

/* Whether the words tell of another mishap, or of what was thought at first. */
static bool is_open(const finder *f, const gly_sentence *s)
{
    static const char *const words[] = {
        "another",   "second",  "third",  "other",    "separate", "first",
        "initially", "earlier", "not",    "n't",      "n’t",      "instead",
        "wrongly",   "or",      "either", "previous", "also",     "if",
        "could",     "would",   "fires",  "blasts",   NULL};
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (gly_reading_is_one_of(f->reading, i, words) ||
            f->reading->quotes[i] != GLY_NONE)
            return true;
    }
    return false;
}

static bool is_reported(const finder *f, const gly_sentence *s)
{
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (gly_reading_is(f->reading, i, GLY_IS_SAYING | GLY_IS_ACCORDING))
            return true;
    }
    return false;
}

/* Whether "in the" or the like leads to the room at `first`: the token of the
 * preposition; GLY_NONE. */
static uint32_t led_by(const finder *f, const gly_sentence *s, uint32_t first)
{
    for (uint32_t i = first; i > s->first && i + LEFT > first; i--) {
        if (gly_reading_is_word(f->reading, i - 1, "in") ||
            gly_reading_is_word(f->reading, i - 1, "inside"))
            return i - 1;
        gly_upos upos = f->reading->language->syntax.items[i - 1].upos;
        if (upos != GLY_UPOS_DET && upos != GLY_UPOS_ADJ &&
            upos != GLY_UPOS_NOUN && upos != GLY_UPOS_PROPN &&
            upos != GLY_UPOS_PART && upos != GLY_UPOS_PRON)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "the galley, where the fire began": the verb; GLY_NONE. */
static uint32_t verb_behind(const finder *f, const gly_sentence *s,
                            uint32_t last)
{
    uint32_t at = last + 1, end = s->first + s->count;
    at += gly_reading_at(f->reading, at, ',');
    if (!gly_reading_is_word(f->reading, at, "where"))
        return GLY_NONE;
    for (uint32_t i = at + 1; i < end && i < at + WAY; i++) {
        if (look_up(f, f->verbs, i).count > 0 &&
            gly_reading_has(f->reading, i, GLY_TOKEN_WORD) &&
            noun_of(f, at, i) != GLY_NONE)
            return i;
    }
    return GLY_NONE;
}

/* "The fire, she said, broke out in [the galley]": the verb; GLY_NONE. */
static uint32_t verb_before(const finder *f, const gly_sentence *s, uint32_t in)
{
    for (uint32_t i = in; i > s->first && i + LEFT > in; i--) {
        if (look_up(f, f->verbs, i - 1).count > 0)
            return i - 1;
        if (gly_reading_at(f->reading, i - 1, ',') ||
            gly_reading_is(f->reading, i - 1, GLY_IS_AND))
            return GLY_NONE;
    }
    return GLY_NONE;
}

static void read_room(finder *f, const gly_sentence *s, uint32_t first,
                      uint32_t last)
{
    uint32_t in = led_by(f, s, first);
    uint32_t verb = verb_behind(f, s, last);
    bool recalled = verb != GLY_NONE;
    if (!recalled && in != GLY_NONE)
        verb = verb_before(f, s, in);
    uint32_t noun = verb == GLY_NONE
                        ? GLY_NONE
                        : noun_of(f, recalled ? last : s->first, verb);
    if (noun == GLY_NONE || f->count == ORIGINS_MOST)
        return;
    f->found[f->count++] = (origin){.first = first,
                                    .last = last,
                                    .noun = noun,
                                    .kind = look_up(f, f->nouns, noun).class,
                                    .known = recalled || !is_reported(f, s)};
}

static void read_sentence(finder *f, const gly_sentence *s)
{
    uint32_t end = s->first + s->count;
    bool open = true, asked = false;
    for (uint32_t i = s->first; i < end && f->count < ORIGINS_MOST; i++) {
        gly_entry room = look_up(f, f->rooms, i);
        if (room.count == 0)
            continue;
        if (!asked)
            open = is_open(f, s);
        asked = true;
        if (!open)
            read_room(f, s, i, i + room.count - 1);
        i += room.count - 1;
    }
}

static bool is_same_room(const finder *f, const origin *a, const origin *b)
{
    const gly_node *nodes = f->reading->language->syntax.items;
    uint32_t count = a->last - a->first;
    if (b->last - b->first != count)
        return false;
    for (uint32_t i = 0; i <= count; i++) {
        if (nodes[a->first + i].lemma != nodes[b->first + i].lemma)
            return false;
    }
    return true;
}

/* A place of its own for the room, which no list of places need have. */
static void tell(finder *f, const origin *a, const origin *b)
{
    gly_site *sites = gly_arena_array(f->search->arena, 2, sizeof *sites);
    if (sites == NULL) {
        f->search->status = GLY_NO_MEMORY;
        return;
    }
    const origin *both[2] = {a, b};
    for (uint32_t i = 0; i < 2; i++) {
        sites[i].first = sites[i].parts[0].first = both[i]->first;
        sites[i].last = sites[i].parts[0].last = both[i]->last;
        sites[i].parts[0].name_first = GLY_NONE;
        sites[i].parts[0].name_last = GLY_NONE;
        sites[i].in = GLY_NONE;
        sites[i].count = 1;
    }
    gly_siting_add(f->search,
                   &(gly_siting_pair){GLY_SITING_EVENT,
                                      gly_reading_text(f->reading, b->noun),
                                      (gly_site_rest){&sites[0], 0},
                                      (gly_site_rest){&sites[1], 0}});
}

void gly_sitings_of_origins(gly_siting_search *search)
{
    const gly_language *language = search->annotations->language;
    const gly_lexicon *lexicon = language->lexicon;
    finder f = {.search = search,
                .reading = search->annotations->reading,
                .rooms = gly_lexicon_list(lexicon, "room-noun"),
                .nouns = gly_lexicon_list(lexicon, "outbreak-noun"),
                .verbs = gly_lexicon_list(lexicon, "outbreak-verb")};
    if (f.rooms == GLY_NONE || f.nouns == GLY_NONE || f.verbs == GLY_NONE)
        return;
    for (uint32_t i = 0; i < language->sentences.count; i++)
        read_sentence(&f, &language->sentences.items[i]);
    for (uint32_t i = 1; i < f.count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            const origin *a = &f.found[k], *b = &f.found[i];
            if (a->kind == b->kind && (a->known || b->known) &&
                !is_same_room(&f, a, b) &&
                f.reading->sentences[a->first] !=
                    f.reading->sentences[b->first]) {
                tell(&f, a, b);
                break;
            }
        }
    }
}
