/* clauses.c - clauses, read off the tree. */
#include "annotate/statements/clauses.h"

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"

/* How far up a clause is followed for what it shares with those above it, and
 * how many words an entry of a list may have. */
enum { FOLLOWED = 4, ENTRY_WORDS = 4 };

/* How far from its predicate a word still belongs to the clause. */
enum { EXTENT = 12 };

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->reading->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->reading->language->syntax, token, relation);
}

gly_symbol gly_clauses_class(const gly_clauses *c, gly_list_id list,
                             uint32_t token)
{
    const gly_reading *reading = c->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    uint32_t left = reading->language->tokens.count - token;
    if (list == GLY_NONE)
        return 0;
    return gly_lexicon_find(lexicon, list, reading->forms + token,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS)
        .class;
}

static void find_classes(gly_clauses *c, const gly_lexicon *lexicon)
{
    const struct {
        gly_symbol *symbol;
        const char *class;
    } classes[] = {
        {&c->may, "may"},           {&c->will, "will"},
        {&c->would, "would"},       {&c->should, "should"},
        {&c->alleged, "alleged"},   {&c->negative, "negative"},
        {&c->never, "never"},       {&c->condition, "condition"},
        {&c->open, "open"},         {&c->time, "time"},
        {&c->ahead, "ahead"},       {&c->denial, "denial"},
        {&c->single, "single"},     {&c->lasting, "lasting"},
        {&c->refused, "refused"},   {&c->wished, "wished"},
        {&c->expected, "expected"}, {&c->accused, "accused"},
        {&c->done, "done"},         {&c->all, "all"},
        {&c->none, "none"},         {&c->some, "some"},
        {&c->many, "many"},         {&c->most, "most"},
        {&c->obliged, "obliged"},   {&c->means, "means"},
        {&c->settled, "settled"},
    };
    c->mood = gly_lexicon_list(lexicon, "clause-mood");
    c->governor = gly_lexicon_list(lexicon, "clause-governor");
    c->report = gly_lexicon_list(lexicon, "reporting-verb");
    c->unit = gly_lexicon_list(lexicon, "unit");
    for (uint32_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        *classes[i].symbol = gly_lexicon_symbol(lexicon, classes[i].class);
}

static void fill_mentions(gly_clauses *c)
{
    const gly_annotations *a = c->annotations;
    uint32_t from = 0;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        for (from = from > m->first ? from : m->first; from <= m->last; from++)
            c->mentions[from] = i;
    }
}

/* Contents stand in order of place; where two overlap the later one, which is
 * the inner one, takes over. */
static void fill_attributions(gly_clauses *c)
{
    const gly_annotations *a = c->annotations;
    const gly_tokens *tokens = &a->language->tokens;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        const gly_attribution *said = &a->attributions[i];
        for (uint32_t j = 0; j < said->content_count; j++) {
            uint32_t end = gly_span_end(said->content[j]);
            uint32_t at = gly_tokens_at(tokens, said->content[j].offset);
            for (; at < tokens->count && tokens->items[at].text.offset < end;
                 at++)
                c->attributions[at] = i;
        }
    }
}

gly_status gly_clauses_init(gly_clauses *out, gly_arena *arena,
                            const gly_annotations *annotations)
{
    uint32_t count = annotations->language->tokens.count;
    *out = (gly_clauses){.annotations = annotations,
                         .reading = annotations->reading};
    out->mentions = gly_arena_array(arena, count, sizeof *out->mentions);
    out->attributions =
        gly_arena_array(arena, count, sizeof *out->attributions);
    out->beside = gly_arena_array(arena, GLY_BESIDE_MOST, sizeof *out->beside);
    if (!out->mentions || !out->attributions || !out->beside)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        out->mentions[i] = out->attributions[i] = GLY_NONE;
    find_classes(out, annotations->language->lexicon);
    fill_mentions(out);
    fill_attributions(out);
    return GLY_OK;
}

/* In headlines a word may be a verb by its form alone. */
static bool is_verb(const gly_node *node)
{
    return node->upos == GLY_UPOS_VERB || node->xpos == GLY_XPOS_VBZ ||
           node->xpos == GLY_XPOS_VBD;
}

bool gly_clauses_is_predicate(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    if (is_verb(node) && node->upos != GLY_UPOS_AUX)
        return (node->relation != GLY_REL_AMOD &&
                node->relation != GLY_REL_COMPOUND &&
                node->relation != GLY_REL_CASE) ||
               gly_attendant_noun(c->reading, token) != GLY_NONE;
    return child_of(c, token, GLY_REL_COP) != GLY_NONE ||
           child_of(c, token, GLY_REL_AUX_PASS) != GLY_NONE ||
           gly_attendant_noun(c->reading, token) != GLY_NONE;
}

static bool is_infinitive(const gly_clauses *c, uint32_t token)
{
    uint32_t mark = child_of(c, token, GLY_REL_MARK);
    return mark != GLY_NONE && node_at(c, mark)->xpos == GLY_XPOS_TO;
}

static bool is_passive(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    if (child_of(c, token, GLY_REL_AUX_PASS) != GLY_NONE ||
        child_of(c, token, GLY_REL_NSUBJ_PASS) != GLY_NONE)
        return true;
    return node->xpos == GLY_XPOS_VBN &&
           child_of(c, token, GLY_REL_NSUBJ) == GLY_NONE &&
           (node->relation == GLY_REL_ACL || node->relation == GLY_REL_AMOD ||
            (node->relation == GLY_REL_ADVCL &&
             child_of(c, token, GLY_REL_AUX) == GLY_NONE));
}

static uint32_t own_subject(const gly_clauses *c, uint32_t token)
{
    uint32_t subject = child_of(c, token, GLY_REL_NSUBJ_PASS);
    return subject != GLY_NONE ? subject : child_of(c, token, GLY_REL_NSUBJ);
}

/* Who makes the decision in "its decision to close the pier": who owns it, or
 * else who takes it. */
static uint32_t subject_of_noun(const gly_clauses *c, uint32_t noun)
{
    uint32_t owner = child_of(c, noun, GLY_REL_NMOD_POSS);
    const gly_node *node = node_at(c, noun);
    if (owner != GLY_NONE)
        return owner;
    uint32_t by = child_of(c, noun, GLY_REL_NMOD);
    uint32_t of = by == GLY_NONE ? by : child_of(c, by, GLY_REL_CASE);
    if (of != GLY_NONE && gly_reading_is_word(c->reading, of, "by"))
        return by;
    bool object = node->relation == GLY_REL_OBJ && node->head != GLY_NONE;
    return object ? own_subject(c, node->head) : GLY_NONE;
}

uint32_t gly_clauses_deciding_noun(const gly_clauses *c, uint32_t token)
{
    if (!is_infinitive(c, token))
        return GLY_NONE;
    for (uint32_t i = 1; i <= EXTENT && i <= token; i++) {
        const gly_node *node = node_at(c, token - i);
        if (c->reading->sentences[token - i] != c->reading->sentences[token] ||
            (node->upos == GLY_UPOS_VERB && i > 1))
            return GLY_NONE;
        gly_symbol class = gly_clauses_class(c, c->governor, token - i);
        if (node->upos == GLY_UPOS_NOUN && class != 0)
            return class == c->done || class == c->refused ? token - i
                                                           : GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether the object of `verb` does what the verb under it tells: "asked [him]
 * to sign". That of "which he refused to sign" is signed. */
static bool takes_object(const gly_clauses *c, uint32_t verb)
{
    gly_symbol class = gly_clauses_class(c, c->governor, verb);
    return class != c->means && class != c->refused;
}

/* The subject of `token` as the words above it give it; GLY_NONE. */
static uint32_t shared_subject(const gly_clauses *c, uint32_t token)
{
    uint32_t noun = gly_clauses_deciding_noun(c, token);
    if (noun != GLY_NONE && own_subject(c, token) == GLY_NONE)
        return subject_of_noun(c, noun);
    for (uint32_t i = 0; i < FOLLOWED && token != GLY_NONE; i++) {
        const gly_node *node = node_at(c, token);
        uint32_t subject = own_subject(c, token);
        if (subject != GLY_NONE || node->head == GLY_NONE)
            return subject;
        bool verb = node_at(c, node->head)->upos == GLY_UPOS_VERB;
        if (node->relation == GLY_REL_ACL && !verb)
            return is_infinitive(c, token) ? subject_of_noun(c, node->head)
                                           : node->head;
        if ((node->relation == GLY_REL_ACL_RELCL && !verb) ||
            node->relation == GLY_REL_AMOD)
            return node->head;
        uint32_t object = child_of(c, node->head, GLY_REL_OBJ);
        /* "voted Sunday to accept it" */
        bool day = object != GLY_NONE &&
                   gly_reading_is(c->reading, object, GLY_IS_CALENDAR);
        if (node->relation == GLY_REL_XCOMP && object != GLY_NONE && !day &&
            takes_object(c, node->head))
            return object;
        if (node->relation != GLY_REL_XCOMP && node->relation != GLY_REL_CONJ &&
            node->relation != GLY_REL_ADVCL &&
            node->relation != GLY_REL_ACL_RELCL)
            return GLY_NONE;
        token = node->head;
    }
    return GLY_NONE;
}

/* "who" stands for the noun that its clause hangs on. */
static uint32_t meant_by(const gly_clauses *c, uint32_t token)
{
    uint32_t clause = token == GLY_NONE ? GLY_NONE : node_at(c, token)->head;
    if (clause == GLY_NONE || node_at(c, clause)->relation != GLY_REL_ACL_RELCL)
        return token;
    const gly_node *node = node_at(c, clause);
    gly_xpos xpos = node_at(c, token)->xpos;
    bool relative = xpos == GLY_XPOS_WDT || xpos == GLY_XPOS_WP ||
                    gly_reading_is(c->reading, token, GLY_IS_RELATIVE);
    return relative ? node->head : token;
}

/* What is done to: the object, the noun of "the pier the town will lose", or
 * the clause of "favours closing it". */
static uint32_t object_of(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    uint32_t object = meant_by(c, child_of(c, token, GLY_REL_OBJ));
    if (object == GLY_NONE && node->relation == GLY_REL_XCOMP &&
        gly_clauses_class(c, c->governor, node->head) == c->refused)
        object = meant_by(c, child_of(c, node->head, GLY_REL_OBJ));
    uint32_t subject = own_subject(c, token);
    bool gap = node->relation == GLY_REL_ACL_RELCL && subject != GLY_NONE &&
               meant_by(c, subject) == subject;
    if (object == GLY_NONE && gap)
        return node->head;
    uint32_t clause = child_of(c, token, GLY_REL_XCOMP);
    if (object == GLY_NONE && clause == GLY_NONE)
        clause = child_of(c, token, GLY_REL_CCOMP);
    return object == GLY_NONE ? clause : object;
}

/* A headline's subject may be read as part of its verb: "Mill profit climbs".
 */
static uint32_t subject_before(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    bool stands = token > 0 && node->head == GLY_NONE &&
                  node_at(c, token - 1)->head == token &&
                  node_at(c, token - 1)->relation == GLY_REL_COMPOUND;
    return stands ? token - 1 : GLY_NONE;
}

/* "closed by the council"; "closed by 2028" and "lost by ten votes" name
 * nobody. */
static uint32_t doer_of(const gly_clauses *c, uint32_t token)
{
    static const char *const tallies[] = {
        "votes", "vote",  "goals", "points", "runs",     "wickets",
        "seats", "tries", "shots", "margin", "majority", NULL};
    uint32_t doer = child_of(c, token, GLY_REL_OBL_AGENT);
    bool none =
        doer != GLY_NONE && (node_at(c, doer)->upos == GLY_UPOS_NUM ||
                             gly_reading_is_one_of(c->reading, doer, tallies) ||
                             gly_reading_is(c->reading, doer, GLY_IS_CALENDAR));
    return none ? GLY_NONE : doer;
}

/* "accused [Ukraine] of refusing", "kept [him] from leaving": who does it is
 * the object of the verb before; GLY_NONE for none. */
static uint32_t object_before(const gly_clauses *c, uint32_t token)
{
    const gly_node *node = node_at(c, token);
    uint32_t mark = child_of(c, token, GLY_REL_MARK);
    if (node->xpos != GLY_XPOS_VBG || node->head == GLY_NONE ||
        mark == GLY_NONE || own_subject(c, token) != GLY_NONE ||
        !(gly_reading_is_word(c->reading, mark, "of") ||
          gly_reading_is_word(c->reading, mark, "from")))
        return GLY_NONE;
    uint32_t object = child_of(c, node->head, GLY_REL_OBJ);
    return object != GLY_NONE && object > node->head && object < mark
               ? object
               : GLY_NONE;
}

static void read_participants(gly_statement *out, const gly_clauses *c)
{
    uint32_t token = out->predicate;
    bool against;
    uint32_t vote = gly_clauses_vote(&against, c, token);
    uint32_t subject = vote != GLY_NONE ? meant_by(c, shared_subject(c, vote))
                                        : object_before(c, token);
    if (subject == GLY_NONE)
        subject = meant_by(c, shared_subject(c, token));
    uint32_t object = object_of(c, token);
    if (subject == GLY_NONE)
        subject = gly_clauses_share_before(c, token);
    if (subject == GLY_NONE)
        subject = subject_before(c, token);
    if (subject == GLY_NONE)
        subject = gly_attendant_noun(c->reading, token);
    if (is_passive(c, token)) {
        object = subject;
        subject = doer_of(c, token);
    }
    out->agent =
        gly_clauses_participant(c, subject == token ? GLY_NONE : subject);
    out->patient =
        gly_clauses_participant(c, object == token ? GLY_NONE : object);
}

/* The words of a clause: those that hang on its predicate and are near it. */
static void read_extent(gly_statement *out, const gly_clauses *c)
{
    uint32_t token = out->predicate;
    out->first = out->last = token;
    for (uint32_t child = node_at(c, token)->first_child; child != GLY_NONE;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_PUNCT || relation == GLY_REL_CONJ ||
            relation == GLY_REL_PARATAXIS || relation == GLY_REL_MARK ||
            relation == GLY_REL_ADVCL || relation == GLY_REL_CC)
            continue;
        uint32_t first = child, last;
        if (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS)
            gly_syntax_reach(&c->reading->language->syntax, child, &first,
                             &last);
        if (first < out->first && token - first <= EXTENT)
            out->first = first;
        else if (child < out->first && token - child <= EXTENT)
            out->first = child;
        if (child > out->last && child - token <= EXTENT)
            out->last = child;
    }
}

static bool is_question(const gly_clauses *c, uint32_t sentence)
{
    const gly_language *language = c->reading->language;
    const gly_sentence *s = &language->sentences.items[sentence];
    return language->document->blocks[s->block].kind == GLY_BLOCK_QUESTION ||
           gly_reading_at(c->reading, s->first + s->count - 1, '?');
}

gly_statement gly_clauses_read(const gly_clauses *c, uint32_t token)
{
    gly_statement out = {
        .predicate = token,
        .lemma = node_at(c, token)->lemma,
        .attribution = c->attributions[token],
        .sentence = c->reading->sentences[token],
        .certainty = GLY_CERTAINTY_IS,
        .quoted = c->reading->quotes[token] != GLY_NONE,
    };
    uint32_t particle = child_of(c, token, GLY_REL_COMPOUND_PRT);
    if (particle != GLY_NONE)
        out.particle = c->reading->forms[particle];
    out.asked = is_question(c, out.sentence);
    read_participants(&out, c);
    gly_clauses_beside(&out, c);
    read_extent(&out, c);
    gly_clauses_judge(&out, c);
    if ((out.agent.quantity == GLY_QUANTITY_NONE ||
         out.patient.quantity == GLY_QUANTITY_NONE) &&
        !gly_clauses_has_none(c, token))
        out.negative = !out.negative;
    out.patient.denied = out.negative;
    return out;
}
