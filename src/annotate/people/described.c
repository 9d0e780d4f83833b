/* described.c - looks for the person beside a description.
 *
 *     Mott is known for short hearings. Lawyers said the federal judge rarely
 *     departs from the recommendation.
 *
 * A title that nobody else has and that stands for a name goes on with the
 * person who was named before it, so that "Circuit Judge Alan Mott" elsewhere
 * can be held against it. Where two people may be meant, a "she" in the same
 * sentence must choose; where none was named, the speech that goes on in the
 * next sentence tells. */
#include "annotate/people/described.h"

#include "annotate/people/age_speakers.h"
#include "annotate/people/beside.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"

enum {
    USES_MOST = 64, /* of one word, that are looked at */
    BACK = 2,       /* sentences in which the person was named */
};

typedef struct {
    gly_beside beside;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t *last_use;   /* by symbol, one more than its last token */
    uint32_t *use_before; /* by token, one more than the one of the same form
                           * before it */
} describing;

static const gly_node *node_at(const describing *d, uint32_t token)
{
    return &d->reading->language->syntax.items[token];
}

static uint32_t block_of(const describing *d, uint32_t token)
{
    return d->reading->language->tokens.items[token].block;
}

/* Whether a mention lies in the tokens from `first` to `last`, or beside. */
static bool is_named(const describing *d, gly_phrase phrase)
{
    const gly_annotations *a = d->annotations;
    uint32_t i = gly_mentions_before(a, phrase.first);
    uint32_t after = phrase.last + 1;
    after += gly_reading_at(d->reading, after, ',');
    for (; i < a->mention_count && a->mentions[i].first <= after; i++) {
        if (gly_mention_is_person(a, &a->mentions[i]) &&
            a->mentions[i].form == GLY_MENTION_NAME)
            return true;
    }
    return i > 0 && a->mentions[i - 1].last + 3 > phrase.first &&
           gly_reading_at(d->reading, phrase.first - 1, ',');
}

/* Whether the token is the noun of "the federal judge", a subject. */
static bool is_description(const describing *d, uint32_t token,
                           gly_phrase *phrase)
{
    const gly_node *node = node_at(d, token);
    if (node->relation != GLY_REL_NSUBJ ||
        (node->xpos != GLY_XPOS_NN && node->xpos != GLY_XPOS_NNP) ||
        d->reading->quotes[token] != GLY_NONE ||
        !gly_beside_is_role(&d->beside, token))
        return false;
    *phrase = gly_grammar_phrase(d->reading, token);
    if (phrase->first > token)
        phrase->first = token;
    bool definite = gly_reading_is_word(d->reading, phrase->first, "the");
    for (uint32_t i = phrase->first; i < token; i++)
        definite = definite || gly_reading_is_owner(d->reading, i);
    return definite && !is_named(d, *phrase);
}

/* Whether some trait of the person, and none of another's, has the token. */
static bool is_own_use(const describing *d, uint32_t token, uint32_t entity)
{
    const gly_list *traits = d->beside.out;
    bool own = false;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (token < t->first || token > t->last)
            continue;
        if (t->entity != entity)
            return false;
        own = true;
    }
    return own;
}

/* Whether the words at `at` are those of the description whose noun is at
 * `token`: with the word before, or with "for Finance" behind it. */
static bool is_same_use(const describing *d, uint32_t at, uint32_t token,
                        gly_phrase of)
{
    const gly_symbol *forms = d->reading->forms;
    uint32_t count = d->reading->language->tokens.count;
    if (token > of.first + 1)
        return at > 0 && forms[at - 1] == forms[token - 1];
    bool behind = token + 2 < count &&
                  (gly_reading_is_word(d->reading, token + 1, "for") ||
                   gly_reading_is_word(d->reading, token + 1, "of"));
    return !behind || (at + 2 < count && forms[at + 2] == forms[token + 2]);
}

/* Whether the article has the description for somebody else, too. */
static bool has_other_use(const describing *d, uint32_t token, gly_phrase of,
                          uint32_t entity)
{
    uint32_t use = d->last_use[d->reading->forms[token]];
    for (uint32_t i = 0; use > 0 && i < USES_MOST; i++) {
        uint32_t at = use - 1;
        use = d->use_before[at];
        if (at != token && is_same_use(d, at, token, of) &&
            !is_own_use(d, at, entity))
            return true;
    }
    return use > 0;
}

/* The gender of the one "he" or "she" behind the description in its sentence.
 */
static gly_gender gender_after(const describing *d, uint32_t token)
{
    const gly_annotations *a = d->annotations;
    uint32_t sentence = d->reading->sentences[token];
    for (uint32_t i = gly_mentions_before(a, token);
         i < a->mention_count &&
         d->reading->sentences[a->mentions[i].first] == sentence;
         i++) {
        if (a->mentions[i].form == GLY_MENTION_PRONOUN)
            return gly_bindings_gender(d->reading, a->mentions[i].first);
    }
    return GLY_GENDER_UNKNOWN;
}

/* The mention by name of the one person whom the sentences right before, in
 * the paragraph, name; the last of several where the gender of `token`'s
 * sentence leaves no other. GLY_NONE for none. */
static uint32_t named_before(const describing *d, uint32_t token)
{
    const gly_annotations *a = d->annotations;
    gly_gender gender = gender_after(d, token);
    uint32_t sentence = d->reading->sentences[token], found = GLY_NONE;
    uint32_t speaker = gly_age_speaker(a, token);
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (block_of(d, m->first) != block_of(d, token) ||
            d->reading->sentences[m->first] + BACK < sentence)
            break;
        if (!gly_mention_names_person(a, m))
            continue;
        if (d->reading->sentences[m->first] == sentence)
            return GLY_NONE;
        bool agree = gly_genders_agree(gender, a->entities[m->entity].gender);
        if (found == GLY_NONE) {
            found = i;
            if (!agree)
                return GLY_NONE;
        } else if (m->entity != a->mentions[found].entity && agree) {
            return GLY_NONE;
        }
    }
    /* "Roe was asked. He said that the manager had left": another one. */
    return found != GLY_NONE && a->mentions[found].entity == speaker ? GLY_NONE
                                                                     : found;
}

/* The mention by surname alone of the one who goes on speaking in the next
 * sentence; GLY_NONE for none. */
static uint32_t speaks_after(const describing *d, uint32_t token)
{
    const gly_annotations *a = d->annotations;
    uint32_t sentence = d->reading->sentences[token];
    if (!gly_reading_is(d->reading, node_at(d, token)->head, GLY_IS_REPORTING))
        return GLY_NONE;
    uint32_t found = GLY_NONE;
    for (uint32_t i = gly_mentions_before(a, token); i < a->mention_count;
         i++) {
        const gly_mention *m = &a->mentions[i];
        if (block_of(d, m->first) != block_of(d, token) ||
            d->reading->sentences[m->first] > sentence + 1)
            break;
        if (!gly_mention_names_person(a, m))
            continue;
        if (found != GLY_NONE || d->reading->sentences[m->first] == sentence ||
            m->given != GLY_NONE || d->reading->quotes[m->first] != GLY_NONE ||
            node_at(d, m->last)->relation != GLY_REL_NSUBJ ||
            !gly_reading_is(d->reading, node_at(d, m->last)->head,
                            GLY_IS_REPORTING))
            return GLY_NONE;
        found = i;
    }
    return found;
}

static void read_at(describing *d, uint32_t token)
{
    gly_phrase phrase;
    if (!is_description(d, token, &phrase))
        return;
    uint32_t mention = speaks_after(d, token);
    if (mention == GLY_NONE)
        mention = named_before(d, token);
    if (mention == GLY_NONE ||
        has_other_use(d, token, phrase,
                      d->annotations->mentions[mention].entity))
        return;
    d->beside.mention = mention;
    gly_beside_add_role(&d->beside, token, phrase,
                        gly_beside_time(&d->beside, phrase));
    uint32_t count = d->beside.out->count;
    if (d->beside.status == GLY_OK && count > 0)
        ((gly_trait *)gly_list_at(d->beside.out, count - 1))->meant = true;
}

static void index_uses(describing *d)
{
    uint32_t count = d->reading->language->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *last = &d->last_use[d->reading->forms[i]];
        d->use_before[i] = *last;
        *last = i + 1;
    }
}

gly_status gly_described_read(gly_list *out, gly_arena *arena,
                              const gly_annotations *annotations)
{
    const gly_language *language = annotations->language;
    uint32_t count = language->tokens.count;
    gly_arena *scratch = annotations->scratch;
    describing d = {
        .beside = {.out = out,
                   .arena = arena,
                   .annotations = annotations,
                   .reading = annotations->reading,
                   .status = GLY_OK},
        .annotations = annotations,
        .reading = annotations->reading,
        .last_use =
            gly_arena_array(scratch, gly_symbols_end(language->tokens.symbols),
                            sizeof *d.last_use),
        .use_before = gly_arena_array(scratch, count, sizeof *d.use_before),
    };
    if (d.last_use == NULL || d.use_before == NULL)
        return GLY_NO_MEMORY;
    index_uses(&d);
    for (uint32_t i = 0; i < count && d.beside.status == GLY_OK; i++)
        read_at(&d, i);
    return d.beside.status;
}
