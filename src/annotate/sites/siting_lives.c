/* siting_lives.c - where somebody was born, grew up, lives, died, is buried.
 *
 *     She was born in Whitby.             Scarborough, the town of her birth
 *     Quigg, a seamstress from Senn       At home in Brill, Quigg
 *     He died at his home in Orford.      the ward in Senn where he died
 */
#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "annotate/sites/siting_persons.h"
#include "annotate/sites/siting_steps.h"
#include "lexicon/lexicon.h"

enum {
    BACK = 10,  /* from a verb to the "where" before it */
    AHEAD = 14, /* from a verb to its place */
};

typedef struct {
    gly_siting_search *search;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_list_id steps, nouns;
    gly_symbol names[GLY_STEPS];
    gly_symbol kill;
    gly_siting_hero hero;
    gly_list facts;
} finder;

static void add(finder *f, gly_life_step what, uint32_t person,
                const gly_site *place)
{
    if (person == GLY_NONE || place == NULL || f->search->status != GLY_OK)
        return;
    gly_life_fact *added = gly_list_add(&f->facts, f->annotations->scratch);
    if (added == NULL) {
        f->search->status = GLY_NO_MEMORY;
        return;
    }
    *added = (gly_life_fact){what, person, f->facts.count, place};
}

/* The step that the word at `token` tells; GLY_STEPS for none. */
static gly_life_step step_at(const finder *f, gly_list_id list, uint32_t token,
                             uint32_t *count)
{
    uint32_t left = f->annotations->language->tokens.count - token;
    gly_entry entry = gly_lexicon_find(f->annotations->language->lexicon, list,
                                       &f->reading->forms[token], left);
    *count = entry.count;
    for (uint32_t i = 0; entry.count > 0 && i < GLY_STEPS; i++) {
        if (f->names[i] == entry.class)
            return (gly_life_step)i;
    }
    return GLY_STEPS;
}

static uint32_t child_of(const finder *f, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&f->annotations->language->syntax, token, relation);
}

static uint32_t person_at(const finder *f, uint32_t token)
{
    return gly_siting_person_at(f->annotations, NULL, token);
}

/* Whether something is done to somebody: "was killed". */
static bool is_passive(const finder *f, uint32_t verb)
{
    return f->nodes[verb].xpos == GLY_XPOS_VBN &&
           child_of(f, verb, GLY_REL_OBJ) == GLY_NONE &&
           child_of(f, verb, GLY_REL_NSUBJ) == GLY_NONE;
}

static bool is_denied(const finder *f, uint32_t verb)
{
    for (uint32_t child = f->nodes[verb].first_child; child != GLY_NONE;
         child = f->nodes[child].next_child) {
        gly_xpos xpos = f->nodes[child].xpos;
        if (xpos == GLY_XPOS_MD ||
            gly_reading_is_one_of(f->reading, child, gly_negations) ||
            gly_reading_is_word(f->reading, child, "if"))
            return true;
    }
    return false;
}

/* --- Where ---------------------------------------------------------------- */

/* "where", or the "in" of "in which", between a noun and the clause of `verb`;
 * GLY_NONE. */
static uint32_t where_before(const finder *f, uint32_t verb)
{
    uint32_t first = gly_reading_sentence(f->reading, verb)->first;
    for (uint32_t i = verb; i > first && verb - i < BACK; i--) {
        uint32_t at = i - 1;
        if (gly_reading_is_word(f->reading, at, "where"))
            return at;
        if (gly_reading_is_word(f->reading, at, "which") && at > first &&
            gly_reading_is(f->reading, at - 1, GLY_IS_PREPOSITION))
            return at - 1;
        if (f->nodes[at].upos == GLY_UPOS_VERB ||
            gly_reading_at(f->reading, at, ',') ||
            gly_reading_at(f->reading, at, ';'))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "the museum at Senn, a short walk from the house": the place by name that the
 * phrase before token `first` says is near; NULL. */
static const gly_site *place_near(const finder *f, uint32_t first)
{
    enum { WORDS = 9 };
    static const char *const words[] = {"from",     "near", "beside", "sight",
                                        "opposite", "next", "yards",  "steps",
                                        "behind",   NULL};
    const uint32_t *sentences = f->reading->sentences;
    bool near = false;
    for (uint32_t i = first; i-- > 1 && first - i <= WORDS;) {
        if (sentences[i] != sentences[first] ||
            f->nodes[i].upos == GLY_UPOS_VERB)
            return NULL;
        near = near || gly_reading_is_one_of(f->reading, i, words);
        if (gly_reading_at(f->reading, i, ','))
            return near ? gly_siting_place(f->search, i - 1) : NULL;
    }
    return NULL;
}

/* The place that ends before `where`; of "Senn and the house" the name, and of
 * "Senn, near the house" that. */
static const gly_site *place_before(const finder *f, uint32_t where)
{
    uint32_t at = where - (where > 0);
    at -= at > 0 && gly_reading_at(f->reading, at, ',');
    const gly_site *place = gly_siting_place(f->search, at);
    if (place == NULL)
        return place_near(f, where);
    bool named = false;
    for (uint32_t i = 0; i < place->count; i++)
        named = named || gly_site_is_named(&place->parts[i]);
    uint32_t before = place->first;
    const gly_site *near = named ? NULL : place_near(f, where);
    if (near != NULL)
        return near;
    if (named || before < 2 ||
        !gly_reading_is(f->reading, before - 1, GLY_IS_AND))
        return place;
    before -= 2;
    before -= before > 0 && gly_reading_at(f->reading, before, ',');
    const gly_site *name = gly_siting_place(f->search, before);
    return name != NULL &&
                   f->reading->sentences[before] == f->reading->sentences[where]
               ? name
               : place;
}

static bool stops(const finder *f, uint32_t token)
{
    gly_upos upos = f->nodes[token].upos;
    return upos == GLY_UPOS_VERB || upos == GLY_UPOS_AUX ||
           upos == GLY_UPOS_SCONJ || upos == GLY_UPOS_CCONJ ||
           gly_reading_is(f->reading, token, GLY_IS_RELATIVE) ||
           gly_reading_is_word(f->reading, token, "to") ||
           gly_reading_is_word(f->reading, token, "where") ||
           gly_reading_at(f->reading, token, ';');
}

/* "In a room at the hospice, his sons read to him, and he died": the place that
 * opens the sentence; NULL. */
static const gly_site *place_in_front(const finder *f, uint32_t verb)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, verb);
    const gly_site *place = gly_siting_place(f->search, s->first + 1);
    const gly_node *node = &f->nodes[verb];
    bool main = node->head == GLY_NONE ||
                (node->relation == GLY_REL_CONJ && node->head != GLY_NONE &&
                 f->nodes[node->head].head == GLY_NONE);
    return place != NULL && main && place->in == s->first ? place : NULL;
}

/* The place behind the verb that ends at `last`; `bare` if it may have no
 * preposition: "Born: 2 March, Senn". */
static const gly_site *place_behind(const finder *f, uint32_t last, bool bare)
{
    uint32_t count = f->annotations->language->tokens.count;
    for (uint32_t i = last + 1; i < count && i < last + AHEAD; i++) {
        if (f->reading->sentences[i] != f->reading->sentences[last] ||
            stops(f, i))
            return NULL;
        const gly_site *place = gly_siting_place(f->search, i);
        bool led = place != NULL && place->in != GLY_NONE && place->in > last;
        if (led || (bare && place != NULL))
            return place;
        if (place != NULL)
            i = place->last;
    }
    return NULL;
}

static void of_verb(finder *f, uint32_t token)
{
    uint32_t count;
    gly_life_step what = step_at(f, f->steps, token, &count);
    if (what == GLY_STEPS ||
        (f->nodes[token].upos != GLY_UPOS_VERB && what != GLY_STEP_BORN) ||
        f->reading->quotes[token] != GLY_NONE || is_denied(f, token))
        return;
    bool killed = what == GLY_STEP_DIED && f->nodes[token].lemma == f->kill;
    /* "was born Ines Quill in Senn" */
    if (((what == GLY_STEP_BURIED || killed) && !is_passive(f, token)) ||
        (what != GLY_STEP_BORN && child_of(f, token, GLY_REL_OBJ) != GLY_NONE))
        return;
    uint32_t where = where_before(f, token);
    bool opens = gly_reading_sentence(f->reading, token)->first == token;
    const gly_site *place = where != GLY_NONE
                                ? place_before(f, where)
                                : place_behind(f, token + count - 1, opens);
    if (place == NULL && where == GLY_NONE && what == GLY_STEP_DIED)
        place = place_in_front(f, token);
    uint32_t person =
        opens ? f->hero.person
              : gly_siting_person_of(
                    f->annotations, where != GLY_NONE ? &f->hero : NULL, token);
    add(f, what, person, place);
}

/* --- "the town of her birth", "a seamstress from Senn" -------------------- */

static void of_birth(finder *f, uint32_t token)
{
    bool birth = gly_reading_is_word(f->reading, token, "birth");
    uint32_t owner = child_of(f, token, GLY_REL_NMOD_POSS);
    if (!birth || owner == GLY_NONE || token < 4 ||
        !gly_reading_is_word(f->reading, owner - 1, "of"))
        return;
    add(f, GLY_STEP_BORN, gly_siting_person_at(f->annotations, &f->hero, owner),
        gly_siting_place(f->search, owner - 2));
}

/* Whether a phrase such as "a retired seamstress" goes on with `token`. */
static bool describes(const finder *f, uint32_t token)
{
    gly_upos upos = f->nodes[token].upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_ADJ ||
           upos == GLY_UPOS_NUM || upos == GLY_UPOS_DET ||
           gly_reading_at(f->reading, token, '-');
}

/* "Quigg, 68, a retired seamstress from Senn": whom the phrase before `from`
 * describes; GLY_NONE. */
static uint32_t described(const finder *f, uint32_t from)
{
    enum { WORDS = 9, COMMAS = 2 };
    const uint32_t first = gly_reading_sentence(f->reading, from)->first;
    uint32_t at = from, commas = 0;
    for (uint32_t i = 0; i < WORDS && at > first; i++) {
        at--;
        if (gly_reading_at(f->reading, at, ',')) {
            if (++commas > COMMAS)
                return GLY_NONE;
            continue;
        }
        const gly_mention *over = gly_mention_over(f->annotations, at);
        if (over != NULL && gly_mention_names_person(f->annotations, over))
            return commas > 0 ? over->entity : GLY_NONE;
        if (!describes(f, at))
            return GLY_NONE;
    }
    return GLY_NONE;
}

static void of_origin(finder *f, uint32_t token)
{
    const gly_site *place = gly_siting_place(f->search, token + 1);
    bool of = token > 1 && gly_reading_is_word(f->reading, token, "of") &&
              gly_reading_at(f->reading, token - 1, ',');
    if ((!of && !gly_reading_is_word(f->reading, token, "from")) ||
        place == NULL || place->first != token + 1 || token == 0 ||
        f->reading->quotes[token] != GLY_NONE)
        return;
    add(f, GLY_STEP_FROM, described(f, token), place);
}

/* "her home town of Senn", "her birthplace, Senn", "her native Senn", and
 * "Senn, her home town". */
static const gly_site *place_beside(const finder *f, uint32_t owner,
                                    uint32_t behind)
{
    uint32_t at = behind;
    at += gly_reading_is_word(f->reading, at, "of") ||
          gly_reading_at(f->reading, at, ',');
    at += gly_site_word(&f->search->places.words, at) ==
          f->search->places.words.in;
    const gly_site *place = gly_siting_place(f->search, at);
    bool name = place != NULL && place->last >= at &&
                gly_reading_has(f->reading, at, GLY_TOKEN_CAPITAL);
    if (name || owner < 2 || !gly_reading_at(f->reading, owner - 1, ','))
        return name ? place : NULL;
    return gly_siting_place(f->search, owner - 2);
}

/* "[A native] of Senn, she never", "A native of Senn, Quigg": whom the phrase
 * that opens the sentence and ends with `place` describes; GLY_NONE. */
static uint32_t described_behind(const finder *f, uint32_t token,
                                 const gly_site *place)
{
    const gly_sentence *s = gly_reading_sentence(f->reading, token);
    uint32_t behind = place->last + 2;
    if (token != s->first + 1 || behind >= s->first + s->count ||
        !gly_reading_at(f->reading, behind - 1, ','))
        return GLY_NONE;
    return gly_siting_person_at(f->annotations, &f->hero, behind);
}

static void of_noun(finder *f, uint32_t token)
{
    uint32_t count;
    gly_life_step what = step_at(f, f->nouns, token, &count);
    if (what == GLY_STEPS || token < 1 || f->reading->quotes[token] != GLY_NONE)
        return;
    uint32_t owner = token - 1;
    if (f->nodes[owner].upos == GLY_UPOS_PART)
        owner--;
    else if (f->nodes[owner].xpos != GLY_XPOS_PRP_POSS) {
        const gly_site *place = gly_reading_is_word(f->reading, token + 1, "of")
                                    ? gly_siting_place(f->search, token + 2)
                                    : NULL;
        uint32_t person = described(f, token);
        if (person == GLY_NONE && place != NULL)
            person = described_behind(f, token, place);
        add(f, what, person, place);
        return;
    }
    add(f, what, gly_siting_person_at(f->annotations, &f->hero, owner),
        place_beside(f, owner, token + count));
}

/* "at his home in Senn", "At home in Senn, Quigg has": where somebody lives. */
static void of_home(finder *f, const gly_site *place)
{
    const gly_site_part *home = &place->parts[0];
    const uint32_t *sentences = f->reading->sentences;
    uint32_t behind = place->last + 2;
    if (place->count < 2 || home->kind != GLY_SITE_HOME ||
        !gly_reading_is_word(f->reading, home->noun, "home") ||
        f->reading->quotes[home->noun] != GLY_NONE)
        return;
    if (home->owner != GLY_NONE && home->noun == home->owner + 1) {
        add(f, GLY_STEP_LIVES, person_at(f, home->owner), place);
    } else if (home->first == home->noun && place->in != GLY_NONE &&
               gly_reading_at(f->reading, place->last + 1, ',') &&
               sentences[behind] == sentences[place->last] &&
               gly_reading_sentence(f->reading, place->in)->first ==
                   place->in) {
        add(f, GLY_STEP_LIVES, person_at(f, behind), place);
    }
}

void gly_sitings_of_lives(gly_siting_search *search)
{
    static const char *const names[GLY_STEPS] = {
        "born", "grew", "from", "native", "lives", "died", "buried"};
    const gly_annotations *a = search->annotations;
    const gly_lexicon *lexicon = a->language->lexicon;
    finder f = {search,
                a,
                a->reading,
                a->language->syntax.items,
                gly_lexicon_list(lexicon, "life-step"),
                gly_lexicon_list(lexicon, "life-noun"),
                {0},
                gly_lexicon_symbol(lexicon, "kill"),
                gly_siting_hero_find(search),
                gly_list_of(sizeof(gly_life_fact))};
    for (uint32_t i = 0; i < GLY_STEPS; i++)
        f.names[i] = gly_lexicon_symbol(lexicon, names[i]);
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        of_verb(&f, i);
        of_birth(&f, i);
        of_noun(&f, i);
        of_origin(&f, i);
    }
    for (uint32_t i = 0; i < search->places.list.count; i++)
        of_home(&f, gly_list_at(&search->places.list, i));
    gly_siting_compare_steps(search, &f.facts);
}
