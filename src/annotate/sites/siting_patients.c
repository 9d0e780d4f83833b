/* siting_patients.c - in which hospital one patient lies.
 *
 *     She was taken to [St Anne's Hospital] with a broken hip.
 *     The woman was in a stable condition at [Mercy General].
 *
 * The one who is treated is told by name, by a pronoun or as a woman or man;
 * where several are, or somebody is moved, nothing is told. */
#include "annotate/people/gender_nouns.h"
#include "annotate/people/rivals.h"
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"

enum { STAYS_MOST = 8, NAME_MOST = 5 };

/* Where one patient is told to be. */
typedef struct {
    uint32_t first, last; /* tokens of the hospital's name */
    uint32_t key;         /* the one that tells it from others */
    uint32_t entity;      /* of the patient; GLY_NONE */
    gly_gender gender;
    bool known;   /* a pronoun, or "the woman" */
    bool brought; /* is taken there: it may be from the other one */
} stay;

typedef struct {
    gly_siting_search *search;
    const gly_reading *reading;
    gly_list_id words, kin;
    gly_symbol moved, brought;
    stay found[STAYS_MOST];
    uint32_t count;
    bool several;
} finder;

static bool is_capital(const finder *f, uint32_t token)
{
    return gly_reading_has(f->reading, token, GLY_TOKEN_CAPITAL) &&
           !gly_reading_has(f->reading, token, GLY_TOKEN_MARK);
}

/* The hospital whose name begins at `token`, behind "to", "at" or "from" and
 * "the"; false for none. */
static bool read_hospital(const finder *f, uint32_t token, stay *out)
{
    static const char *const ends[] = {"hospital", "infirmary", "general",
                                       "memorial", "clinic",    NULL};
    static const char *const leads[] = {"to", "at", "from", "in", NULL};
    uint32_t before = token - 1, last = token;
    if (token < 2 || !is_capital(f, token))
        return false;
    before -= gly_reading_is_word(f->reading, before, "the");
    if (!gly_reading_is_one_of(f->reading, before, leads))
        return false;
    bool saint = gly_reading_is_word(f->reading, token, "st") ||
                 gly_reading_is_word(f->reading, token, "st.");
    while (last < token + NAME_MOST &&
           (is_capital(f, last + 1) ||
            gly_reading_is_owner_mark(f->reading, last + 1)))
        last++;
    bool owned = gly_reading_is_owner_mark(f->reading, last);
    bool called = gly_reading_is_one_of(f->reading, last, ends) && last > token;
    out->first = token;
    out->last = last;
    out->key = token + (saint && last > token);
    return called || (saint && owned);
}

/* The class that the list gives to the word; 0. */
static gly_symbol class_of(const finder *f, uint32_t token)
{
    gly_entry entry = gly_lexicon_find(f->reading->language->lexicon, f->words,
                                       &f->reading->forms[token], 1);
    return entry.count > 0 ? entry.class : 0;
}

/* Whether the sentence tells of one patient: no "they", nobody moved. */
static bool is_of_one(finder *f, const gly_sentence *s, bool *brought)
{
    bool treated = false, several = false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        gly_symbol class = class_of(f, i);
        several = several || (class != 0 && class == f->moved) ||
                  f->reading->quotes[i] != GLY_NONE;
        treated = treated || (class != 0 && class != f->moved);
        *brought = *brought || (class != 0 && class == f->brought);
    }
    f->several = f->several || (treated && several);
    return treated && !several;
}

/* Who is treated: the last who is named before the hospital, of one gender with
 * all others there; false where that is open. */
static bool read_patient(const finder *f, const gly_sentence *s, stay *out)
{
    const gly_annotations *a = f->search->annotations;
    out->entity = GLY_NONE;
    out->gender = GLY_GENDER_UNKNOWN;
    for (uint32_t i = s->first; i < out->first; i++) {
        gly_gender gender = gly_bindings_listed(f->reading, f->kin, i);
        uint32_t entity = gly_person_at(a, i);
        bool pronoun = gly_reading_is(f->reading, i, GLY_IS_PRONOUN);
        if (pronoun)
            gender = gly_bindings_gender(f->reading, i);
        else if (entity != GLY_NONE)
            gender = a->entities[entity].gender;
        if (gender == GLY_GENDER_UNKNOWN && entity == GLY_NONE)
            continue;
        if (out->entity != GLY_NONE && entity != GLY_NONE &&
            entity != out->entity)
            return false;
        if (out->gender != GLY_GENDER_UNKNOWN && gender != out->gender)
            return false;
        out->gender = gender;
        out->entity = entity != GLY_NONE ? entity : out->entity;
        out->known =
            out->known || pronoun ||
            (i > s->first && gly_reading_is_word(f->reading, i - 1, "the"));
    }
    return out->gender != GLY_GENDER_UNKNOWN;
}

static void read_sentence(finder *f, const gly_sentence *s)
{
    bool one = false, asked = false, brought = false;
    for (uint32_t i = s->first + 1; i < s->first + s->count; i++) {
        stay found = {.entity = GLY_NONE};
        if (!read_hospital(f, i, &found))
            continue;
        if (!asked)
            one = is_of_one(f, s, &brought);
        found.brought = brought;
        asked = true;
        if (one && f->count < STAYS_MOST && read_patient(f, s, &found))
            f->found[f->count++] = found;
        i = found.last;
    }
}

/* Whether the two are one patient in two hospitals. */
static bool are_apart(const finder *f, const stay *a, const stay *b)
{
    bool known = a->entity != GLY_NONE && b->entity != GLY_NONE
                     ? a->entity == b->entity
                     : b->known;
    return a->gender == b->gender && known && !b->brought &&
           f->reading->forms[a->key] != f->reading->forms[b->key] &&
           f->reading->sentences[a->first] != f->reading->sentences[b->first] &&
           !gly_sites_together(f->search->annotations, a->key, b->key);
}

/* A place of its own for the name, which no list of places need have. */
static void tell(finder *f, const stay *a, const stay *b)
{
    gly_site *sites = gly_arena_array(f->search->arena, 2, sizeof *sites);
    if (sites == NULL) {
        f->search->status = GLY_NO_MEMORY;
        return;
    }
    const stay *both[2] = {a, b};
    for (uint32_t i = 0; i < 2; i++) {
        sites[i].first = sites[i].parts[0].first = both[i]->first;
        sites[i].last = sites[i].parts[0].last = both[i]->last;
        sites[i].parts[0].name_first = both[i]->first;
        sites[i].parts[0].name_last = both[i]->last;
        sites[i].in = GLY_NONE;
        sites[i].count = 1;
    }
    gly_siting_add(f->search,
                   &(gly_siting_pair){GLY_SITING_EVENT, gly_text_of("patient"),
                                      (gly_site_rest){&sites[0], 0},
                                      (gly_site_rest){&sites[1], 0}});
}

void gly_sitings_of_patients(gly_siting_search *search)
{
    const gly_language *language = search->annotations->language;
    const gly_lexicon *lexicon = language->lexicon;
    finder f = {.search = search,
                .reading = search->annotations->reading,
                .words = gly_lexicon_list(lexicon, "treated-word"),
                .kin = gly_lexicon_list(lexicon, "gender-kin"),
                .moved = gly_lexicon_symbol(lexicon, "moved"),
                .brought = gly_lexicon_symbol(lexicon, "brought")};
    if (f.words == GLY_NONE || f.kin == GLY_NONE)
        return;
    for (uint32_t i = 0; i < language->sentences.count; i++)
        read_sentence(&f, &language->sentences.items[i]);
    for (uint32_t i = 1; i < f.count && !f.several; i++) {
        if (are_apart(&f, &f.found[0], &f.found[i])) {
            tell(&f, &f.found[0], &f.found[i]);
            return;
        }
    }
}
