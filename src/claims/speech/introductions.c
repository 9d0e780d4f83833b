/* introductions.c - looks for a name near a source without one. */
#include "claims/speech/introductions.h"

#include "annotate/reading.h"
#include "claims/kinds.h"

enum {
    OPENING_BLOCKS = 6,
    LEDE_REACH = 6,
    OFFICE_CLASSES = 3,
    ROLE_REACH = 8,
    LONG_QUOTATION = 3, /* sentences after which its speaker stands */
};

/* What is looked for while a source without a name is held against mentions. */
typedef struct {
    const gly_annotations *a;
    gly_list_id roles, free_titles;
    gly_symbol offices[OFFICE_CLASSES];
    bool critics; /* the source may hold any office */
    bool many;    /* it is nobody in particular: "many", "some" */
    bool learned; /* it is of people who know or watch the matter */
    bool watches; /* it is of those who watch it: "observers" */
} introducing;

static introducing introducing_of(const gly_annotations *a,
                                  const gly_attribution *vague)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    bool watches = vague->class == gly_lexicon_symbol(lexicon, "observer");
    bool learned = vague->class == gly_lexicon_symbol(lexicon, "expert") ||
                   vague->class == gly_lexicon_symbol(lexicon, "science") ||
                   watches;
    return (introducing){
        .a = a,
        .roles = gly_lexicon_list(lexicon, "role-noun"),
        .free_titles = gly_lexicon_list(lexicon, "free-title"),
        .offices = {gly_lexicon_symbol(lexicon, "office"),
                    gly_lexicon_symbol(lexicon, "force"),
                    gly_lexicon_symbol(lexicon, "business")},
        .critics = vague->class == gly_lexicon_symbol(lexicon, "critic"),
        .many = vague->class == gly_lexicon_symbol(lexicon, "indefinite"),
        .learned = learned,
        .watches = watches};
}

static gly_entry entry_at(const introducing *in, gly_list_id list,
                          uint32_t token)
{
    return gly_lexicon_find(in->a->language->lexicon, list,
                            in->a->reading->forms + token, 1);
}

/* Whether the noun is an office of a body: its treasurer is no critic of it. */
static bool is_office(const introducing *in, uint32_t token)
{
    if (gly_reading_is(in->a->reading, token, GLY_IS_VAGUE))
        return false;
    gly_entry entry = entry_at(in, in->roles, token);
    for (uint32_t i = 0; i < OFFICE_CLASSES; i++) {
        if (entry.count > 0 && entry.class == in->offices[i])
            return true;
    }
    return false;
}

/* Whether the honorific at token `i` is an office's: "Sen. Hale" is a critic
 * perhaps, but no analyst; "Dr. Hale" may be one, and "retired Gen. Hale". */
static bool holds_office(const introducing *in, uint32_t i)
{
    const gly_reading *reading = in->a->reading;
    bool retired = i > 0 && (gly_reading_is_word(reading, i - 1, "retired") ||
                             gly_reading_is_word(reading, i - 1, "former"));
    return gly_reading_is(reading, i, GLY_IS_HONORIFIC) && !retired &&
           in->free_titles != GLY_NONE &&
           entry_at(in, in->free_titles, i).count == 0;
}

/* Whether the article introduces the one that `m` means with an office: "The
 * opposition leader, [Johanna Ames]", "the treasurer [Ames]". */
static bool is_in_office(const introducing *in, const gly_mention *m)
{
    const gly_annotations *a = in->a;
    uint32_t index = a->entities[m->entity].first_mention;
    uint32_t first = a->mentions[index].first;
    return holds_office(in, first) || holds_office(in, m->first) ||
           (first > 0 && is_office(in, first - 1)) ||
           (m->first > 0 && is_office(in, m->first - 1)) ||
           (first > 1 && gly_reading_at(a->reading, first - 1, ',') &&
            is_office(in, first - 2));
}

/* Whether token `i` is a role that may be any trade's: "[Professor] Hale". */
static bool is_of_any_trade(const introducing *in, uint32_t i)
{
    return gly_reading_is(in->a->reading, i, GLY_IS_VAGUE) ||
           (in->free_titles != GLY_NONE &&
            entry_at(in, in->free_titles, i).count > 0);
}

/* "A consultant hired by the two, [Quill Services], estimated": behind the name
 * that a comma has set off stand another one and the verb of saying. */
static bool is_set_off(const gly_reading *reading, const gly_mention *m)
{
    return gly_reading_at(reading, m->last + 1, ',') &&
           gly_reading_is(reading, m->last + 2, GLY_IS_REPORTING);
}

/* Whether the mention at `index` introduces a person or body who may be one of
 * those meant: "[Dr. Tamsin Hale], a political scientist", not "Mayor Ines
 * Adler" nor "its director, Ines Adler". */
static bool introduces(const introducing *in, uint32_t index)
{
    const gly_annotations *a = in->a;
    const gly_mention *m = &a->mentions[index];
    uint32_t next = m->last + 1;
    if (m->entity == GLY_NONE || a->entities[m->entity].first_mention != index)
        return false;
    if (a->entities[m->entity].kind == GLY_ENTITY_BODY) {
        if (m->first > 0 && gly_reading_at(a->reading, m->first - 1, ','))
            return is_set_off(a->reading, m);
        return gly_reading_is(a->reading, next, GLY_IS_REPORTING) ||
               gly_reading_at(a->reading, next, '(');
    }
    bool office = m->first > 0 &&
                  gly_reading_is(a->reading, m->first - 1, GLY_IS_ROLE) &&
                  !is_of_any_trade(in, m->first - 1);
    office = office ||
             (m->first > 1 && gly_reading_at(a->reading, m->first - 1, ',') &&
              is_office(in, m->first - 2));
    if (office || (!in->critics && holds_office(in, m->first)))
        return false;
    return gly_reading_is(a->reading, m->first, GLY_IS_HONORIFIC) ||
           gly_reading_at(a->reading, next, ',') ||
           gly_reading_at(a->reading, next, '(') ||
           gly_reading_is(a->reading, next,
                          GLY_IS_PREPOSITION | GLY_IS_RELATIVE);
}

/* "[Kim Lo], who led the dig": whose work it was. */
static bool is_leader(const gly_reading *reading, const gly_mention *m)
{
    static const char *const leads[] = {
        "led",     "leads",    "heads",   "headed",  "ran",
        "runs",    "directed", "made",    "oversaw", "designed",
        "carried", "helped",   "directs", NULL};
    return gly_reading_at(reading, m->last + 1, ',') &&
           gly_reading_is_word(reading, m->last + 2, "who") &&
           gly_reading_is_one_of(reading, m->last + 3, leads);
}

/* Whether the sentence of the mention at `index` says that its person is of a
 * trade that is cited without a name, or where it is at work: "Ines Okoro, an
 * analyst", "Ines Okoro of Lindqvar". A party leader answers for no analyst. */
static bool is_of_the_trade(const introducing *in, uint32_t index)
{
    const gly_annotations *a = in->a;
    const gly_mention *m = &a->mentions[index];
    const gly_sentence *s = gly_reading_sentence(a->reading, m->first);
    bool body = a->entities[m->entity].kind == GLY_ENTITY_BODY;
    bool trade = (body && !in->watches) ||
                 gly_reading_is(a->reading, m->first, GLY_IS_HONORIFIC) ||
                 (m->first > s->first && is_of_any_trade(in, m->first - 1)) ||
                 is_leader(a->reading, m) ||
                 gly_reading_is(a->reading, m->last + 1, GLY_IS_PREPOSITION);
    for (uint32_t i = s->first; i < s->first + s->count && !trade; i++)
        trade = gly_reading_is(a->reading, i, GLY_IS_VAGUE);
    return trade;
}

/* "Lawyers had warned of it. “They seldom pay,” said [Ines Okoro], who teaches
 * law": whom a quotation brings in to bear out what the learned say. */
static bool bears_out(const introducing *in, uint32_t index)
{
    const gly_reading *reading = in->a->reading;
    const gly_mention *m = &in->a->mentions[index];
    uint32_t opens = gly_reading_sentence(reading, m->first)->first;
    if (!in->learned || m->entity == GLY_NONE ||
        in->a->entities[m->entity].kind != GLY_ENTITY_PERSON ||
        in->a->entities[m->entity].first_mention != index ||
        !gly_reading_at(reading, m->last + 1, ',') ||
        !gly_reading_has(reading, opens, GLY_TOKEN_QUOTE))
        return false;
    for (uint32_t i = m->first; i > opens + 1 && m->first - i < ROLE_REACH;
         i--) {
        if (gly_reading_has(reading, i - 1, GLY_TOKEN_MARK) &&
            !gly_reading_at(reading, i - 1, '-'))
            return false;
        if (gly_reading_is(reading, i - 1, GLY_IS_SAYING))
            return gly_reading_has(reading, i - 2, GLY_TOKEN_QUOTE);
    }
    return false;
}

/* "Their own expert, the engineer Dr [Ines Okoro], found": the name is set off
 * right behind the source. */
static bool is_apposed(const gly_annotations *a, const gly_attribution *vague,
                       const gly_mention *m)
{
    enum { TITLED = 5 };
    const gly_reading *reading = a->reading;
    bool near = m->first > vague->last + 1 &&
                m->first <= vague->last + TITLED &&
                gly_mention_names_person(a, m) &&
                gly_reading_at(reading, vague->last + 1, ',') &&
                gly_reading_at(reading, m->last + 1, ',');
    for (uint32_t i = vague->last + 2; near && i < m->first; i++)
        near = a->language->syntax.items[i].upos != GLY_UPOS_VERB &&
               !gly_reading_has(reading, i, GLY_TOKEN_MARK);
    return near;
}

/* "Some experts believe so. [Attwater] is one: he thinks …", "is among them" */
static bool is_one_of_them(const gly_annotations *a, uint32_t index)
{
    const gly_mention *m = &a->mentions[index];
    uint32_t next = m->last + 1;
    bool is = gly_reading_is_word(a->reading, next, "is") ||
              gly_reading_is_word(a->reading, next, "was");
    return is && gly_mention_names_person(a, m) &&
           (gly_reading_is_word(a->reading, next + 1, "one") ||
            gly_reading_is_word(a->reading, next + 1, "another") ||
            gly_reading_is_word(a->reading, next + 1, "among"));
}

/* Whether the words right before or behind the mention are its verb of saying:
 * "…,” says economist [Ines Okoro]", "[Lindqvar] is warning", "[Okoro] said".
 */
static bool speaks(const gly_reading *reading, const gly_mention *m)
{
    uint32_t next = m->last + 1;
    while (gly_reading_is(reading, next, GLY_IS_AUXILIARY))
        next++;
    if (gly_reading_is(reading, next, GLY_IS_REPORTING))
        return true;
    for (uint32_t i = m->first; i > 0 && m->first - i < ROLE_REACH; i--) {
        if (gly_reading_has(reading, i - 1, GLY_TOKEN_MARK) &&
            !gly_reading_at(reading, i - 1, '-'))
            return false;
        if (gly_reading_is(reading, i - 1, GLY_IS_SAYING))
            return true;
    }
    return false;
}

/* "Many think the mill is doomed. “It cannot pay its way,” said [Okoro].":
 * whoever speaks by name in the sentence behind is one of the many, though the
 * story knows them from above; not one who says "but". */
static bool says_next(const introducing *in, const gly_claim *claim,
                      uint32_t index)
{
    const gly_annotations *a = in->a;
    const gly_mention *m = &a->mentions[index];
    uint32_t opens = gly_reading_sentence(a->reading, m->first)->first;
    bool body = in->learned && !in->watches && m->entity != GLY_NONE &&
                a->entities[m->entity].kind == GLY_ENTITY_BODY;
    if (a->reading->sentences[m->first] != claim->sentence + 1 ||
        (!in->many && !body) || m->form != GLY_MENTION_NAME ||
        m->entity == GLY_NONE || !speaks(a->reading, m) ||
        (!in->critics && holds_office(in, m->first)) ||
        gly_reading_is(a->reading, opens, GLY_IS_AND | GLY_IS_BREAK))
        return false;
    return m->first == 0 || !is_office(in, m->first - 1);
}

/* "Experts doubt it. “It is too late. It was too late in May,” said [Okoro]":
 * the quotation that follows is that of one of the learned, though the story
 * knows them from above. */
static bool says_what_follows(const introducing *in, const gly_claim *claim,
                              uint32_t index, uint32_t sentences)
{
    const gly_annotations *a = in->a;
    const gly_reading *reading = a->reading;
    const gly_mention *m = &a->mentions[index];
    uint32_t before = m->first;
    if (!in->learned || m->form != GLY_MENTION_NAME || m->entity == GLY_NONE ||
        a->entities[m->entity].kind != GLY_ENTITY_PERSON ||
        is_in_office(in, m) || !speaks(reading, m))
        return false;
    while (before > 0 && m->first - before < ROLE_REACH &&
           reading->quotes[before - 1] == GLY_NONE)
        before--;
    uint32_t quote = before > 0 ? reading->quotes[before - 1] : GLY_NONE;
    if (quote == GLY_NONE)
        return false;
    uint32_t open = a->language->quotes.items[quote].open;
    if (open == GLY_NONE)
        return false;
    return reading->sentences[open] > claim->sentence &&
           reading->sentences[open] <= claim->sentence + sentences &&
           gly_reading_sentence(reading, open)->first == open;
}

bool gly_introduction_is_near(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)other;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    const gly_attribution *vague = gly_claims_attribution(claims, claim);
    uint32_t last = vague->last;
    if (last == GLY_NONE)
        return false;
    const introducing in = introducing_of(a, vague);
    /* A lede's "researchers who tagged 38 eels" are named further down. */
    if (vague->class == gly_lexicon_symbol(a->language->lexicon, "science") &&
        tokens[last].block < OPENING_BLOCKS && argument < LEDE_REACH)
        argument = LEDE_REACH;
    for (uint32_t i = gly_mentions_before(a, last + 1); i < a->mention_count;
         i++) {
        uint32_t first = a->mentions[i].first;
        if (a->reading->sentences[first] >
            claim->sentence + argument + LONG_QUOTATION)
            return false;
        bool beside = tokens[last].block == tokens[first].block;
        if (tokens[first].block <= tokens[last].block + 1 &&
            says_what_follows(&in, claim, i, argument))
            return true;
        /* In the next paragraph, its first sentence only; the story's opening
         * may hold back who it is. */
        if (a->reading->sentences[first] > claim->sentence + argument ||
            (!beside && a->reading->sentences[first] > claim->sentence + 1 &&
             tokens[last].block >= OPENING_BLOCKS))
            continue;
        if (is_apposed(a, vague, &a->mentions[i]) ||
            (introduces(&in, i) && (beside || is_of_the_trade(&in, i))) ||
            is_one_of_them(a, i) || bears_out(&in, i) ||
            says_next(&in, claim, i))
            return true;
    }
    return false;
}

/* Whether the source is part of what a person is called: "Ines [Okoro mill
 * specialist]", "[lobbyist] and town planner Ines Okoro". */
static bool is_of_name(const gly_annotations *a, const gly_attribution *source)
{
    enum { TITLE_WORDS = 5 };
    const gly_reading *reading = a->reading;
    if (source->first > gly_reading_sentence(reading, source->first)->first &&
        gly_reading_is(reading, source->first - 1, GLY_IS_GIVEN) &&
        gly_reading_has(reading, source->first - 1, GLY_TOKEN_CAPITAL) &&
        gly_reading_has(reading, source->first, GLY_TOKEN_CAPITAL))
        return true;
    uint32_t next = source->last + 1;
    uint32_t at = gly_mentions_before(a, next);
    if (!gly_reading_is(reading, next, GLY_IS_AND))
        return false;
    while (at < a->mention_count &&
           a->mentions[at].first <= next + TITLE_WORDS &&
           !gly_mention_names_person(a, &a->mentions[at]))
        at++;
    if (at == a->mention_count || a->mentions[at].first > next + TITLE_WORDS)
        return false;
    uint32_t role = a->mentions[at].first - 1;
    return gly_reading_is(reading, role, GLY_IS_ROLE | GLY_IS_VAGUE) &&
           a->language->syntax.items[role].xpos == GLY_XPOS_NN;
}

bool gly_introduction_has_workplace(const gly_claims *claims,
                                    const gly_claim *claim,
                                    const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_reading *reading = claims->annotations->reading;
    const gly_attribution *a = gly_claims_attribution(claims, claim);
    uint32_t next = a->last + 1;
    uint32_t from = a->first > 1 ? a->first - 2 : a->first;
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    /* "sources at County Hall" are asked by nobody else. */
    if (a->class == gly_lexicon_symbol(lexicon, "source"))
        return false;
    if (is_of_name(claims->annotations, a))
        return true;
    for (uint32_t i = from; i < a->last; i++) {
        if (gly_reading_is_owner(reading, i) &&
            (gly_reading_is(reading, i, GLY_IS_BODY) ||
             gly_reading_has(reading, i, GLY_TOKEN_CAPITAL)))
            return true;
    }
    if (gly_reading_has(reading, next, GLY_TOKEN_CAPITAL))
        return true;
    /* "observers of the Senate" do not work for it. */
    bool watched = a->class == gly_lexicon_symbol(lexicon, "observer") &&
                   gly_reading_is_word(reading, next, "of");
    if (!gly_reading_is(reading, next, GLY_IS_PREPOSITION) || watched ||
        gly_reading_is_word(reading, next, "in"))
        return false;
    next++;
    if (gly_reading_is(reading, next, GLY_IS_DETERMINER))
        next++;
    return gly_reading_has(reading, next, GLY_TOKEN_CAPITAL) &&
           !gly_reading_is(reading, next, GLY_IS_CALENDAR | GLY_IS_DEMONYM);
}
