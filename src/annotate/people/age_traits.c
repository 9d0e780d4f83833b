#include "annotate/people/age_traits.h"

#include "annotate/grammar.h"
#include "annotate/people/ages.h"
#include "annotate/reading.h"

/* "At 3" is an hour. Tokens from a name to "a man of 48". */
enum { YOUNGEST = 10, OF_REACH = 12 };

typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    uint32_t mention;
    uint32_t first, last; /* its tokens */
    uint32_t end;         /* of its sentence */
    gly_status status;
} beside;

static void add(beside *b, uint32_t first, uint32_t last, uint32_t age)
{
    gly_trait *added =
        b->status == GLY_OK ? gly_list_add(b->out, b->arena) : NULL;
    if (added == NULL) {
        b->status = GLY_NO_MEMORY;
        return;
    }
    *added = gly_age_trait(b->annotations, b->mention,
                           (gly_phrase){first, last}, age);
}

static bool is_word(const beside *b, uint32_t token, const char *word)
{
    return token < b->end && gly_reading_is_word(b->reading, token, word);
}

static bool is_age(const beside *b, uint32_t token)
{
    return token < b->end && gly_age_at(b->reading, token) >= YOUNGEST;
}

/* Whether nothing is counted by the number: "36 and will retire". */
static bool ends_there(const beside *b, uint32_t token)
{
    if (token >= b->end)
        return true;
    switch (b->nodes[token].upos) {
    case GLY_UPOS_PUNCT:
        return !gly_reading_at(b->reading, token, '-') &&
               !gly_reading_at(b->reading, token, ':');
    case GLY_UPOS_CCONJ:
    case GLY_UPOS_SCONJ:
    case GLY_UPOS_PRON:
    case GLY_UPOS_DET:
        return true;
    default:
        return is_word(b, token, "years") && is_word(b, token + 1, "old");
    }
}

/* Whether the verb over `token` tells of the present. */
static bool is_present(const beside *b, uint32_t token)
{
    enum { CLIMB = 5 };
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        const gly_syntax *syntax = &b->reading->language->syntax;
        uint32_t copula = gly_syntax_child(syntax, token, GLY_REL_COP);
        uint32_t auxiliary = gly_syntax_child(syntax, token, GLY_REL_AUX);
        uint32_t verb = copula != GLY_NONE      ? copula
                        : auxiliary != GLY_NONE ? auxiliary
                                                : token;
        gly_upos upos = b->nodes[verb].upos;
        if (upos == GLY_UPOS_VERB || upos == GLY_UPOS_AUX)
            return b->nodes[verb].xpos == GLY_XPOS_VBZ ||
                   b->nodes[verb].xpos == GLY_XPOS_VBP;
        token = b->nodes[token].head;
    }
    return false;
}

/* "At 69 she is up", "At 35, Iestyn Roe is", "Now 36, Poe wants" */
static void read_at_before(beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    uint32_t at = b->first;
    at -= at > start && gly_reading_at(b->reading, at - 1, ',');
    /* "At 36, her brother is" tells of him. */
    if (b->nodes[b->last].relation == GLY_REL_NMOD_POSS)
        return;
    bool opens = is_word(b, start, "at") || is_word(b, start, "now");
    if (at == start + 2 && opens && is_age(b, start + 1) &&
        is_present(b, b->last))
        add(b, start, b->last, start + 1);
}

/* "Kray, who at 52 is", "Kray, at 52," */
static void read_at_after(beside *b)
{
    uint32_t at = b->last + 1;
    at += at < b->end && gly_reading_at(b->reading, at, ',');
    bool who = is_word(b, at, "who");
    at += who;
    if (!is_word(b, at, "at") || !is_age(b, at + 1) || at == b->last + 1)
        return;
    bool closed = at + 2 < b->end && (gly_reading_at(b->reading, at + 2, ',') ||
                                      is_word(b, at + 2, "the"));
    if (who ? is_word(b, at + 2, "is") || is_word(b, at + 2, "has")
            : closed && is_present(b, b->last))
        add(b, at, at + 1, at + 1);
}

/* "who turned 60 in January", "who will be 60": one less while it is ahead. */
static void read_turn(beside *b)
{
    uint32_t at = b->last + 1;
    at += at < b->end && gly_reading_at(b->reading, at, ',');
    bool who = is_word(b, at, "who");
    at += who;
    at += is_word(b, at, "has") && is_word(b, at + 1, "turned");
    bool will = is_word(b, at, "will");
    bool be = will && (is_word(b, at + 1, "be") || is_word(b, at + 1, "turn"));
    bool turned = who && is_word(b, at, "turned");
    bool turns = is_word(b, at, "turns");
    uint32_t age = at + (be ? 2 : 1);
    if ((!be && !turned && !turns) || !is_age(b, age))
        return;
    bool soon = is_word(b, age + 1, "in") || is_word(b, age + 1, "on") ||
                is_word(b, age + 1, "next") || is_word(b, age + 1, "this") ||
                is_word(b, age + 1, "later");
    bool year = is_word(b, age + 1, "in") && age + 2 < b->end &&
                b->nodes[age + 2].upos == GLY_UPOS_NUM;
    bool ends =
        turned && (ends_there(b, age + 1) || is_word(b, age + 1, "last"));
    if (year || !(soon || ends))
        return;
    add(b, turned || who ? at : b->first, age, age);
    if (b->status == GLY_OK && !turned)
        ((gly_trait *)gly_list_last(b->out))->number--;
}

/* "She is 67.", "He is now 36 and", "Roe had turned 20", no "Roe's 34 and" */
static void read_is(beside *b)
{
    uint32_t at = b->last + 1;
    bool has = is_word(b, at, "has") || is_word(b, at, "had") ||
               is_word(b, at, "just");
    if (is_word(b, at + has, "turned")) {
        at += has;
        bool month = is_word(b, at + 2, "in") || is_word(b, at + 2, "last") ||
                     is_word(b, at + 2, "this") || ends_there(b, at + 2);
        bool year = is_word(b, at + 2, "in") && at + 3 < b->end &&
                    b->nodes[at + 3].upos == GLY_UPOS_NUM;
        if (is_age(b, at + 1) && month && !year)
            add(b, b->first, at + 1, at + 1);
        return;
    }
    bool is =
        is_word(b, at, "is") || (gly_reading_is_owner_mark(b->reading, at) &&
                                 b->nodes[at].xpos != GLY_XPOS_POS);
    bool now = is_word(b, at + 1, "now") || is_word(b, at + 1, "only") ||
               is_word(b, at + 1, "just");
    at += now ? 2 : 1;
    if (is && is_age(b, at) && ends_there(b, at + 1))
        add(b, b->first, at, at);
}

/* "Kray, the finance chief, a quiet man of 48", "Kray, a baker who is 48" */
static void read_man_of(beside *b)
{
    for (uint32_t i = b->last + 2; i + 2 < b->end && i < b->last + OF_REACH;
         i++) {
        if (b->nodes[i].upos == GLY_UPOS_VERB ||
            gly_reading_is_word(b->reading, i, "whose"))
            return;
        bool one = is_word(b, i, "man") || is_word(b, i, "woman");
        bool who = i > b->last + 2 && is_word(b, i, "who") &&
                   is_word(b, i + 1, "is") && ends_there(b, i + 3);
        if ((who || (one && is_word(b, i + 1, "of"))) && is_age(b, i + 2) &&
            gly_reading_at(b->reading, b->last + 1, ',')) {
            add(b, i, i + 2, i + 2);
            return;
        }
    }
}

/* "Roe, now 34," */
static void read_now(beside *b)
{
    uint32_t at = b->last + 1;
    if (gly_reading_at(b->reading, at, ',') && is_word(b, at + 1, "now") &&
        is_age(b, at + 2) && ends_there(b, at + 3))
        add(b, at + 1, at + 2, at + 2);
}

/* Who died by the verb "died" at `token`, by the tree; GLY_NONE. */
static uint32_t who_died(const beside *b, uint32_t token)
{
    const gly_node *node = &b->nodes[token];
    bool relative =
        node->relation == GLY_REL_ACL_RELCL || node->relation == GLY_REL_ACL;
    return relative ? node->head : gly_grammar_subject_head(b->reading, token);
}

/* Whether "died" at `token` is said of the mention itself. */
static bool dies(const beside *b, uint32_t token)
{
    uint32_t who = who_died(b, token);
    return who != GLY_NONE && who >= b->first && who <= b->last;
}

/* Whether "died" at `token` is said of the mention's person: by the tree, or as
 * of who is meant last before it. */
static bool is_dead(const beside *b, uint32_t token)
{
    const gly_annotations *a = b->annotations;
    uint32_t who = who_died(b, token), own = a->mentions[b->mention].entity;
    const gly_mention *over = who == GLY_NONE ? NULL : gly_mention_over(a, who);
    if (over != NULL && over->entity == own)
        return true;
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (b->reading->sentences[m->first] != b->reading->sentences[token])
            return false;
        if (gly_mention_is_person(a, m))
            return m->entity == own &&
                   b->nodes[m->last].relation != GLY_REL_NMOD_POSS;
    }
    return false;
}

/* The age in "aged 87", "at the age of 88", "at 66" from `at` on; 0. */
static uint32_t age_told_at(const beside *b, uint32_t at)
{
    enum { HOURS = 24 };
    uint32_t number = at + 1;
    bool hour = is_word(b, at, "at") && number < b->end &&
                gly_age_at(b->reading, number) <= HOURS;
    if (gly_age_is_led(b->reading, at))
        number = at + GLY_AGE_LEAD;
    else if (hour || (!is_word(b, at, "aged") && !is_word(b, at, "at")))
        return 0;
    bool ends = number + 1 == b->end || ends_there(b, number + 1);
    return is_age(b, number) && ends ? number : 0;
}

/* The "died" near behind the mention, or whose subject it is. */
static uint32_t death_after(const beside *b)
{
    enum { REACH = 10 };
    uint32_t died = b->last + 1;
    while (died < b->end && died < b->last + REACH && !is_word(b, died, "died"))
        died++;
    for (uint32_t i = b->first; i <= b->last && !is_word(b, died, "died"); i++)
        died = b->nodes[i].relation == GLY_REL_NSUBJ ? b->nodes[i].head : died;
    return died;
}

/* "Okoro died on Friday at the age of 88", "who has died aged 87" */
static void read_died(beside *b)
{
    enum { FAR = 12 };
    uint32_t died = death_after(b);
    if (died == GLY_NONE || !is_word(b, died, "died") || !dies(b, died))
        return;
    for (uint32_t at = died + 1; at < b->end && at < died + FAR; at++) {
        uint32_t age = age_told_at(b, at);
        if (age > 0) {
            add(b, at, age, age);
            return;
        }
        if (b->nodes[at].upos == GLY_UPOS_VERB)
            return;
    }
}

/* "Lund, a father of two, aged 64,", "Lund, aged 64 at his death," */
static void read_aged(beside *b)
{
    if (!gly_reading_at(b->reading, b->last + 1, ','))
        return;
    for (uint32_t i = b->last + 2; i + 1 < b->end && i < b->last + OF_REACH;
         i++) {
        bool death = is_word(b, i + 2, "at") && is_word(b, i + 4, "death");
        if (is_word(b, i, "aged") && gly_reading_at(b->reading, i - 1, ',') &&
            (i > b->last + 2 || death) && is_age(b, i + 1) &&
            (gly_reading_at(b->reading, i + 2, ',') || death)) {
            add(b, i, i + 1, i + 1);
            return;
        }
        if (b->nodes[i].upos == GLY_UPOS_VERB ||
            b->nodes[i].upos == GLY_UPOS_PROPN)
            return;
    }
}

/* Whether tokens [from, end) tell of the person's death. */
static bool tells_death(const beside *b, uint32_t from, uint32_t end)
{
    for (uint32_t i = from; i < end; i++) {
        if (gly_reading_is_word(b->reading, i, "died") && is_dead(b, i))
            return true;
    }
    return false;
}

/* "In October 2023 a boy asked. Okoro, who was 86, …": whether the sentence or
 * the one before it in the paragraph names a year. */
static bool tells_of_then(const beside *b)
{
    const gly_sentence *s = gly_reading_sentence(b->reading, b->first);
    uint32_t from = s->first;
    if (b->reading->sentences[b->first] > 0 && (s - 1)->block == s->block)
        from = (s - 1)->first;
    return gly_reading_has_four_digits(b->reading, from, s->first + s->count);
}

/* "He was 88.", "who was 88 when she died": as old as the dead will be. */
static void read_dead(beside *b)
{
    enum { TOP = 120 }; /* tokens of an obituary that tell of the death */
    uint32_t count = b->reading->language->tokens.count;
    const gly_sentence *s = gly_reading_sentence(b->reading, b->first);
    uint32_t at = b->last + 1;
    at += at < b->end && gly_reading_at(b->reading, at, ',');
    at += is_word(b, at, "who");
    bool ends = at + 2 < b->end && gly_reading_at(b->reading, at + 2, '.') &&
                at + 3 == b->end;
    bool died = is_word(b, at + 2, "when") && is_word(b, at + 4, "died");
    bool who = is_word(b, at - 1, "who") && ends_there(b, at + 2);
    if (!is_word(b, at, "was") || !is_age(b, at + 1) ||
        !(died ||
          (ends && b->reading->sentences[b->first] > 0 &&
           tells_death(b, (s - 1)->first, s->first)) ||
          (who && !tells_of_then(b) &&
           (gly_age_is_survived(b->reading, at, b->end) ||
            tells_death(b, 0, count < TOP ? count : TOP)))))
        return;
    add(b, b->first, at + 1, at + 1);
}

/* "“I’m 61 years old,” she said." */
static void read_own(beside *b)
{
    const gly_reading *reading = b->reading;
    uint32_t verb = b->nodes[b->last].head;
    uint32_t start = gly_reading_sentence(reading, b->first)->first;
    if (b->nodes[b->last].relation != GLY_REL_NSUBJ || verb == GLY_NONE ||
        !gly_reading_is(reading, verb, GLY_IS_SAYING))
        return;
    for (uint32_t i = start; i + 2 < b->end; i++) {
        bool am = is_word(b, i + 1, "am") || is_word(b, i + 1, "'m") ||
                  is_word(b, i + 1, "’m");
        if (reading->quotes[i] != GLY_NONE && is_word(b, i, "i") && am &&
            is_age(b, i + 2) && ends_there(b, i + 3)) {
            add(b, i + 2, i + 2, i + 2);
            return;
        }
    }
}

static beside beside_of(gly_list *out, gly_arena *arena,
                        const gly_annotations *annotations, uint32_t mention)
{
    const gly_mention *m = &annotations->mentions[mention];
    const gly_sentence *s =
        gly_reading_sentence(annotations->reading, m->first);
    return (beside){.out = out,
                    .arena = arena,
                    .annotations = annotations,
                    .reading = annotations->reading,
                    .nodes = annotations->language->syntax.items,
                    .mention = mention,
                    .first = m->first,
                    .last = m->last,
                    .end = s->first + s->count};
}

gly_status gly_age_traits_read(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations,
                               uint32_t mention)
{
    beside b = beside_of(out, arena, annotations, mention);
    if (b.reading->quotes[b.first] != GLY_NONE)
        return GLY_OK;
    read_at_before(&b);
    read_at_after(&b);
    read_is(&b);
    read_turn(&b);
    read_dead(&b);
    read_died(&b);
    read_own(&b);
    if (annotations->mentions[mention].form == GLY_MENTION_NAME) {
        read_man_of(&b);
        read_aged(&b);
        read_now(&b);
    }
    return b.status;
}
