/* names.c - from capitals to names, by what stands in and around them. */
#include "annotate/names.h"

#include "lexicon/wordnet.h"

enum { LONGEST_RUN = 12, TITLE_CASE_LEAST = 4 };

/* A run while it is looked at: tokens [first, last] of one sentence. */
typedef struct {
    const gly_reading *reading;
    const gly_sentence *sentence;
    uint32_t first, last;
} run;

static uint32_t sentence_end(const gly_sentence *sentence)
{
    return sentence->first + sentence->count;
}

/* Whether token `i` may be part of a name by its look. */
static bool looks_like_name(const gly_reading *reading, uint32_t i)
{
    return gly_reading_has(reading, i, GLY_TOKEN_WORD) &&
           gly_reading_has(reading, i, GLY_TOKEN_CAPITAL) &&
           !gly_reading_is(reading, i,
                           GLY_IS_STOP | GLY_IS_CALENDAR | GLY_IS_DETERMINER |
                               GLY_IS_PREPOSITION | GLY_IS_BREAK);
}

/* In "Council Approves Budget After Long Night" capitals tell nothing. */
static bool is_title_case(const gly_reading *reading,
                          const gly_sentence *sentence)
{
    uint32_t capitals = 0, words = 0;
    for (uint32_t i = sentence->first; i < sentence_end(sentence); i++) {
        bool counts = gly_reading_has(reading, i, GLY_TOKEN_WORD) &&
                      !gly_reading_is(reading, i, GLY_IS_STOP);
        words += counts;
        capitals += counts && gly_reading_has(reading, i, GLY_TOKEN_CAPITAL);
    }
    bool stops = gly_reading_at(reading, sentence_end(sentence) - 1, '.');
    return !stops && words >= TITLE_CASE_LEAST && capitals * 5 >= words * 4;
}

/* Where the name goes on after token `i`; `i` itself when it does not:
 * "Ursula [von der Leyen]", "Okafor[-Reilly]". */
static uint32_t next_part(const run *r, uint32_t i)
{
    const gly_reading *reading = r->reading;
    uint32_t end = sentence_end(r->sentence);
    if (i + 1 < end && looks_like_name(reading, i + 1))
        return i + 1;
    if (i + 2 < end && gly_reading_at(reading, i + 1, '-') &&
        gly_reading_has(reading, i + 1, GLY_TOKEN_GLUED) &&
        gly_reading_has(reading, i + 2, GLY_TOKEN_GLUED) &&
        gly_reading_has(reading, i + 2, GLY_TOKEN_CAPITAL))
        return i + 2;
    uint32_t particle = i + 1;
    while (particle < end && particle < i + 4 &&
           gly_reading_is(reading, particle, GLY_IS_PARTICLE))
        particle++;
    if (particle > i + 1 && particle < end &&
        looks_like_name(reading, particle))
        return particle;
    return i;
}

/* The run that token `first` opens. */
static run run_at(const gly_reading *reading, const gly_sentence *sentence,
                  uint32_t first)
{
    run r = {reading, sentence, first, first};
    while (r.last - r.first < LONGEST_RUN) {
        uint32_t next = next_part(&r, r.last);
        if (next == r.last)
            break;
        r.last = next;
    }
    return r;
}

/* The last token of the name proper: "Jr." and "III" are not it. */
static uint32_t surname_of(const run *r)
{
    uint32_t last = r->last;
    while (last > r->first && gly_reading_is(r->reading, last, GLY_IS_SUFFIX))
        last--;
    return last;
}

/* The first token of the surname: "[Okafor]-Reilly". */
static uint32_t surname_start(const run *r, uint32_t name, uint32_t surname)
{
    while (surname >= name + 2 && gly_reading_at(r->reading, surname - 1, '-'))
        surname -= 2;
    return surname;
}

/* The first token after the roles at the run's head: "Council President
 * [Gary] Wozniak", "Later [Mr.] Wozniak". A role as last word is a surname:
 * "Stephen King". */
static uint32_t after_roles(const run *r, uint32_t surname)
{
    uint32_t name = r->first;
    for (uint32_t i = r->first; i < surname; i++) {
        if (gly_reading_is(r->reading, i, GLY_IS_ROLE) &&
            !gly_reading_is(r->reading, i, GLY_IS_GIVEN))
            name = i + 1;
        else if (gly_reading_is(r->reading, i, GLY_IS_HONORIFIC) &&
                 !gly_reading_is(r->reading, name, GLY_IS_HONORIFIC))
            name = i;
    }
    return name;
}

/* "says Kamal": a capital inside the sentence is no common word. */
static bool is_after_saying(const run *r)
{
    return r->first > r->sentence->first &&
           gly_reading_is(r->reading, r->first - 1, GLY_IS_SAYING);
}

/* Whether what stands around says that a person is meant: "said NAME",
 * "NAME told", "NAME, 72,", "NAME, a retired nurse". */
static bool is_person_by_context(const run *r)
{
    const gly_reading *reading = r->reading;
    if (r->first > r->sentence->first &&
        gly_reading_is(reading, r->first - 1, GLY_IS_SAYING | GLY_IS_ROLE))
        return true;
    if (gly_reading_is(reading, r->last + 1, GLY_IS_SAYING))
        return true;
    if (!gly_reading_at(reading, r->last + 1, ','))
        return false;
    if (gly_reading_has(reading, r->last + 2, GLY_TOKEN_NUMBER))
        return gly_reading_at(reading, r->last + 3, ',');
    for (uint32_t i = r->last + 2; i < r->last + 8; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD))
            return false;
        if (gly_reading_is(reading, i, GLY_IS_ROLE))
            return true;
        if (gly_reading_is(reading, i, GLY_IS_RELATIVE))
            return i == r->last + 2;
    }
    return false;
}

static gly_gender gender_of(const gly_reading *reading, uint32_t token)
{
    bool male = gly_reading_is(reading, token, GLY_IS_MALE);
    bool female = gly_reading_is(reading, token, GLY_IS_FEMALE);
    if (male == female)
        return GLY_GENDER_UNKNOWN;
    return male ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
}

/* An agency by its letters: "TASS", "SERB"; not a shouted headline. */
static bool is_acronym(const run *r)
{
    return r->first == r->last &&
           gly_reading_has(r->reading, r->first, GLY_TOKEN_CAPITALS) &&
           gly_reading_text(r->reading, r->first).size >= 3 &&
           !gly_reading_is(r->reading, r->first, GLY_IS_DEMONYM);
}

/* A word that WordNet knows as the name of a place and as nothing else. */
static bool is_place(const gly_reading *reading, uint32_t token)
{
    if (gly_reading_is(reading, token, GLY_IS_DEMONYM))
        return true;
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_word word =
        gly_wordnet_find(gly_symbols_text(symbols, reading->forms[token]));
    gly_word_senses senses;
    gly_wordnet_senses(&senses, word, GLY_NOUN);
    return senses.senses > 0 && senses.capital &&
           senses.files == (UINT64_C(1) << GLY_FILE_NOUN_LOCATION);
}

/* A word that WordNet lacks: two of them in a row are a name from elsewhere,
 * "Aibek Sadyrov". */
static bool is_unknown(const gly_reading *reading, uint32_t token)
{
    const gly_symbols *symbols = reading->language->tokens.symbols;
    gly_text form = gly_symbols_text(symbols, reading->forms[token]);
    return form.size > 2 && gly_wordnet_find(form) == GLY_NONE &&
           gly_wordnet_lemma(form, GLY_NOUN) == GLY_NONE &&
           !gly_reading_has(reading, token, GLY_TOKEN_CAPITALS);
}

static gly_name_kind kind_without_title(const run *r, uint32_t name,
                                        uint32_t surname)
{
    const gly_reading *reading = r->reading;
    bool named_body = surname > name;
    if ((named_body && gly_reading_is(reading, surname, GLY_IS_BODY)) ||
        is_acronym(r))
        return GLY_NAME_BODY;
    bool several = surname_start(r, name, surname) > name && surname - name < 8;
    bool given = gly_reading_is(reading, name, GLY_IS_GIVEN);
    bool foreign = surname == name + 1 && is_unknown(reading, name) &&
                   is_unknown(reading, surname);
    bool place = is_place(reading, surname);
    bool person = place ? given && is_person_by_context(r)
                        : given || foreign || is_person_by_context(r);
    if (several && person)
        return GLY_NAME_PERSON;
    bool told = gly_reading_is(reading, r->last + 1, GLY_IS_SAYING);
    if (!several && !place &&
        (is_after_saying(r) || (told && is_unknown(reading, surname))))
        return GLY_NAME_PERSON;
    return GLY_NAME_OPEN;
}

/* Read the run as a name. */
static gly_name name_of(const run *r)
{
    const gly_reading *reading = r->reading;
    uint32_t surname = surname_of(r);
    uint32_t name = after_roles(r, surname);
    bool titled = name > r->first;
    bool honorific = false;
    gly_gender gender = GLY_GENDER_UNKNOWN;
    uint32_t first = name;
    while (name < surname && gly_reading_is(reading, name, GLY_IS_HONORIFIC)) {
        honorific = true;
        if (gender == GLY_GENDER_UNKNOWN)
            gender = gender_of(reading, name);
        name++;
    }
    /* "Yesterday Harold Stambaugh said": a sentence's capital is no name. */
    if (!honorific && name == r->sentence->first && name + 1 < surname &&
        !gly_reading_is(reading, name, GLY_IS_GIVEN) &&
        gly_reading_is(reading, name + 1, GLY_IS_GIVEN))
        first = ++name;
    if (gender == GLY_GENDER_UNKNOWN && surname > name)
        gender = gender_of(reading, name);
    bool person = honorific || (titled && surname - name < 6 &&
                                !gly_reading_is(reading, surname, GLY_IS_BODY));
    return (gly_name){
        .kind = person ? GLY_NAME_PERSON : kind_without_title(r, name, surname),
        .first = first,
        .last = r->last,
        .given = surname_start(r, name, surname) > name ? name : GLY_NONE,
        .surname = surname,
        .gender = gender,
        .honorific = honorific,
    };
}

/* In a title-cased line only what carries a title or a known given name. */
static bool is_kept(const gly_name *name, bool title_case)
{
    return !title_case || name->honorific ||
           (name->kind == GLY_NAME_PERSON && name->last - name->first <= 2);
}

static gly_status names_of_sentence(gly_list *out, gly_arena *arena,
                                    const gly_reading *reading,
                                    const gly_sentence *sentence)
{
    bool title_case = is_title_case(reading, sentence);
    for (uint32_t i = sentence->first; i < sentence_end(sentence); i++) {
        if (!looks_like_name(reading, i))
            continue;
        run r = run_at(reading, sentence, i);
        i = r.last;
        gly_name name = name_of(&r);
        if (!is_kept(&name, title_case))
            name.kind = GLY_NAME_OPEN;
        gly_name *added = gly_list_add(out, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = name;
    }
    return GLY_OK;
}

gly_status gly_names_find(gly_list *out, gly_arena *arena,
                          const gly_reading *reading)
{
    *out = gly_list_of(sizeof(gly_name));
    const gly_sentences *sentences = &reading->language->sentences;
    gly_status status = GLY_OK;
    for (uint32_t s = 0; s < sentences->count && status == GLY_OK; s++)
        status = names_of_sentence(out, arena, reading, &sentences->items[s]);
    return status;
}
