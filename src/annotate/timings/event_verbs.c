/* event_verbs.c - the event of the verb that a date hangs on.
 *
 *     The trial will begin on Monday.       what its subject begins
 *     The judge set the trial for Monday.   what its object is put on
 *     She was arrested on Monday.           the verb itself
 *     Residents have until Monday to comment.   what they may do till then */
#include "annotate/timings/event_finder.h"

#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "lexicon/wordnet.h"

/* What "it" and "they" stand for at the head of a sentence: the subject of the
 * sentence before, in a paragraph or in the question that is answered. */
static uint32_t subject_before(const gly_event_finder *f, uint32_t token)
{
    const gly_sentence *own = gly_reading_sentence(f->reading, token);
    if (f->reading->sentences[token] == 0)
        return GLY_NONE;
    const gly_sentence *before = own - 1;
    bool asked =
        own->block == before->block + 1 && before->count > 0 &&
        gly_reading_at(f->reading, before->first + before->count - 1, '?');
    if (before->block != own->block && !asked)
        return GLY_NONE;
    for (uint32_t i = before->first; i < before->first + before->count; i++) {
        if (f->nodes[i].head == GLY_NONE)
            return gly_grammar_subject_head(f->reading, i);
    }
    return GLY_NONE;
}

/* "polls close", "whose trial is due to start": the noun that the verb comes
 * after, where the parser found no subject. */
static uint32_t noun_left(const gly_event_finder *f, uint32_t verb)
{
    enum { FAR = 5 };
    uint32_t at = verb;
    for (uint32_t i = 0; i < FAR && at > 0; i++) {
        at--;
        gly_upos upos = f->nodes[at].upos;
        if (f->reading->sentences[at] != f->reading->sentences[verb])
            return GLY_NONE;
        if (gly_event_is_noun(f, at))
            return at;
        if (upos != GLY_UPOS_AUX && upos != GLY_UPOS_PART &&
            upos != GLY_UPOS_ADJ && upos != GLY_UPOS_ADV &&
            upos != GLY_UPOS_VERB)
            return GLY_NONE;
    }
    return GLY_NONE;
}

uint32_t gly_event_subject(const gly_event_finder *f, uint32_t verb)
{
    const gly_node *node = &f->nodes[verb];
    uint32_t subject = gly_event_child(f, verb, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = gly_event_child(f, verb, GLY_REL_NSUBJ_PASS);
    bool relative =
        subject != GLY_NONE && gly_event_is_relative(f->reading, subject, verb);
    if ((node->relation == GLY_REL_ACL ||
         node->relation == GLY_REL_ACL_RELCL) &&
        (subject == GLY_NONE || relative))
        return gly_event_antecedent(f->reading, verb);
    if (subject == GLY_NONE && verb > 0 && gly_event_is_noun(f, verb - 1))
        subject = verb - 1;
    if (subject == GLY_NONE)
        subject = gly_grammar_subject_head(f->reading, verb);
    if (subject == GLY_NONE)
        subject = noun_left(f, verb);
    bool pronoun =
        subject != GLY_NONE && f->nodes[subject].upos == GLY_UPOS_PRON;
    uint32_t meant = pronoun ? gly_event_it(f->reading, subject) : GLY_NONE;
    if (meant != GLY_NONE)
        return meant;
    return pronoun && (gly_reading_is_word(f->reading, subject, "it") ||
                       gly_reading_is_word(f->reading, subject, "they"))
               ? subject_before(f, subject)
               : subject;
}

/* Whether it was not done: "did not sell", "stopped selling". */
static bool is_denied(const gly_event_finder *f, uint32_t verb)
{
    const gly_node *node = &f->nodes[verb];
    if (node->relation == GLY_REL_XCOMP && node->xpos == GLY_XPOS_VBG &&
        node->head != GLY_NONE && gly_event_class(&f->words, node->head) == 0)
        return true;
    for (uint32_t child = f->nodes[verb].first_child; child != GLY_NONE;
         child = f->nodes[child].next_child) {
        if (gly_reading_is_one_of(f->reading, child, gly_negations))
            return true;
    }
    return false;
}

/* Whether a verb tells of something that is done, not said or thought, and
 * that one does not do every day. */
bool gly_event_is_deed(const gly_event_finder *f, uint32_t verb)
{
    uint64_t wordy = UINT64_C(1) << GLY_FILE_VERB_COMMUNICATION |
                     UINT64_C(1) << GLY_FILE_VERB_COGNITION |
                     UINT64_C(1) << GLY_FILE_VERB_STATIVE |
                     UINT64_C(1) << GLY_FILE_VERB_EMOTION;
    uint64_t objected = UINT64_C(1) << GLY_FILE_VERB_PERCEPTION |
                        UINT64_C(1) << GLY_FILE_VERB_COMPETITION;
    bool object = gly_event_child(f, verb, GLY_REL_OBJ) != GLY_NONE ||
                  gly_event_child(f, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE;
    wordy |= object ? 0 : objected;
    uint8_t file = gly_reading_file(f->reading, verb, GLY_VERB);
    return f->nodes[verb].upos == GLY_UPOS_VERB && file < GLY_FILES &&
           (wordy >> file & 1) == 0;
}

/* What is put on a day begins on it, unless it is said to end then. */
gly_event_phase gly_event_begin_or(const gly_event_finder *f)
{
    return f->phase == GLY_PHASE_WHOLE ? GLY_PHASE_BEGIN : f->phase;
}

/* "was set for", "will be held on", "takes place on" */
static void add_set(gly_event_finder *f, uint32_t verb)
{
    uint32_t object = gly_event_child(f, verb, GLY_REL_OBJ);
    /* "The Hawks host Dunmore on Saturday": a match. */
    if (gly_event_class(&f->words, verb) == f->words.contest &&
        object != GLY_NONE && f->nodes[object].upos == GLY_UPOS_PROPN) {
        gly_event_add_kind(f, verb, f->words.match, GLY_PHASE_WHOLE);
        return;
    }
    uint32_t what = object != GLY_NONE && gly_event_class(&f->words, object)
                        ? object
                        : gly_event_subject(f, verb);
    if (what != GLY_NONE && gly_event_is_noun(f, what))
        gly_event_add_noun(f, what, gly_event_begin_or(f));
}

/* "A tornado came through": what a mishap does is the mishap. */
static bool is_mishap(const gly_event_finder *f, uint32_t noun)
{
    return noun != GLY_NONE && gly_event_is_noun(f, noun) &&
           gly_event_kind_of(&f->words, gly_event_class(&f->words, noun)) ==
               GLY_EVENT_MISHAP;
}

/* "Two died on Tuesday when a tank exploded": the day of both. */
static void add_when(gly_event_finder *f, uint32_t verb)
{
    const gly_syntax *syntax = &f->reading->language->syntax;
    for (uint32_t clause = gly_event_child(f, verb, GLY_REL_ADVCL);
         clause != GLY_NONE;
         clause = gly_syntax_next(syntax, clause, GLY_REL_ADVCL)) {
        uint32_t mark = gly_event_child(f, clause, GLY_REL_ADVMOD);
        if (mark == GLY_NONE)
            mark = gly_event_child(f, clause, GLY_REL_MARK);
        gly_symbol class = gly_event_class(&f->words, clause);
        if (mark != GLY_NONE && clause > f->date->last &&
            (gly_reading_is_word(f->reading, mark, "when") ||
             gly_reading_is_word(f->reading, mark, "as")) &&
            gly_event_kind_of(&f->words, class) == GLY_EVENT_MISHAP)
            gly_event_add_kind(f, clause, class, GLY_PHASE_WHOLE);
    }
}

/* "spoke to 1,002 adults", not "spoke to the mayor": a survey. */
static bool counts_some(const gly_event_finder *f, uint32_t verb)
{
    enum { REACH = 9 };
    uint32_t count = f->reading->language->tokens.count;
    for (uint32_t i = verb + 1; i < count && i < verb + REACH; i++) {
        if (f->nodes[i].upos == GLY_UPOS_NUM)
            return true;
    }
    return f->nodes[verb].xpos == GLY_XPOS_VBN;
}

/* "began writing to its customers", "will start to sell": what is done from
 * then on; GLY_NONE. */
static uint32_t begun_under(const gly_event_finder *f, uint32_t verb,
                            gly_symbol class)
{
    uint32_t done = class == f->words.begin
                        ? gly_event_child(f, verb, GLY_REL_XCOMP)
                        : GLY_NONE;
    return done != GLY_NONE && done > verb &&
                   f->nodes[done].upos == GLY_UPOS_VERB &&
                   !gly_event_is_phase(f, gly_event_class(&f->words, done))
               ? done
               : GLY_NONE;
}

/* "begins", "ends", "runs until": a bound of what it is told of. */
static void add_bound(gly_event_finder *f, uint32_t verb, gly_symbol class,
                      uint32_t object)
{
    const gly_event_words *w = &f->words;
    bool until = class == w->until;
    if (gly_event_ends_period(f, verb))
        return;
    if (until && f->phase == GLY_PHASE_WHOLE)
        return;
    if (until)
        class = f->phase == GLY_PHASE_BEGIN ? w->begin : w->end;
    uint32_t begun = begun_under(f, verb, class);
    if (begun != GLY_NONE && object == GLY_NONE) {
        gly_event_add_verb(f, begun);
        return;
    }
    uint32_t subject = gly_event_subject(f, verb);
    gly_event_add_phase(f, object != GLY_NONE && !until ? object : subject,
                        class, verb);
}

/* "wrote to its customers", "the order was confirmed": a verb of telling that
 * tells nothing here is a deed. */
static bool is_done_to(const gly_event_finder *f, uint32_t verb)
{
    bool object = gly_event_object(&f->words, f->date, verb) != GLY_NONE ||
                  gly_event_child(f, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE;
    return object && !gly_reading_is(f->reading, verb, GLY_IS_SAYING) &&
           gly_event_child(f, verb, GLY_REL_CCOMP) == GLY_NONE &&
           gly_event_child(f, verb, GLY_REL_XCOMP) == GLY_NONE;
}

/* "The cabinet agreed on Wednesday", "its board was told", "the court heard":
 * the class of what a body does where it sits; 0. */
static gly_symbol sitting_of(const gly_event_finder *f, uint32_t verb)
{
    static const char *const agrees[] = {"agreed", "resolved", "opted", NULL};
    static const char *const members[] = {
        "councillors", "councilors",  "members",   "trustees",
        "governors",   "directors",   "delegates", "supervisors",
        "aldermen",    "magistrates", "jurors",    NULL};
    bool agreed = gly_reading_is_one_of(f->reading, verb, agrees);
    bool told = gly_reading_is_word(f->reading, verb, "told");
    uint32_t who =
        gly_event_child(f, verb, told ? GLY_REL_NSUBJ_PASS : GLY_REL_NSUBJ);
    if ((!agreed && !told && !gly_reading_is_word(f->reading, verb, "heard")) ||
        who == GLY_NONE ||
        !(gly_reading_is(f->reading, who, GLY_IS_BODY) ||
          gly_reading_is_one_of(f->reading, who, members)))
        return 0;
    return agreed ? f->words.decide : f->words.hear;
}

/* What no list of events has: "said", or a deed by its own word. */
static void add_unlisted(gly_event_finder *f, uint32_t verb)
{
    gly_event event = {.head = verb};
    if (gly_reading_is(f->reading, verb, GLY_IS_REPORTING)) {
        if (is_done_to(f, verb))
            gly_event_add(
                f, (gly_event){.head = verb,
                               .kind = GLY_EVENT_OPEN,
                               .class = gly_event_deed(
                                   &f->words, f->nodes[verb].lemma, verb)});
        event.kind = GLY_EVENT_NEWS;
        gly_symbol sitting = sitting_of(f, verb);
        event.class = sitting != 0 ? sitting : f->words.say;
    } else if (gly_event_is_deed(f, verb)) {
        event.kind = GLY_EVENT_OPEN;
        event.class = gly_event_deed(&f->words, f->nodes[verb].lemma, verb);
    } else {
        return;
    }
    gly_event_add(f, event);
}

/* "The fire service carried out an inspection": what is done, where the object
 * tells it; surveys are many. */
static void add_performed(gly_event_finder *f, uint32_t verb, uint32_t object)
{
    bool told = object != GLY_NONE &&
                gly_event_class(&f->words, object) != f->words.survey &&
                gly_event_add_noun(f, object, f->phase);
    if (!told && f->phase == GLY_PHASE_WHOLE)
        add_unlisted(f, verb);
}

/* "passed an inspection": that, too, by the verb that it is called after. */
static void add_undergone(gly_event_finder *f, uint32_t object)
{
    if (f->phase == GLY_PHASE_WHOLE && object != GLY_NONE &&
        gly_event_is_noun(f, object) && gly_event_class(&f->words, object) == 0)
        (void)gly_event_add_noun(f, object, GLY_PHASE_WHOLE);
}

/* "The attacks reframed [the contest] on Saturday", which is later. */
static bool is_talk(const gly_event_finder *f, uint32_t object)
{
    if (object == GLY_NONE)
        return false;
    uint8_t file = gly_reading_file(f->reading, object, GLY_NOUN);
    return file == GLY_FILE_NOUN_EVENT || file == GLY_FILE_NOUN_COGNITION ||
           file == GLY_FILE_NOUN_COMMUNICATION;
}

/* Whether the verb does nothing but what its object tells: "had its first
 * performance", "gave a speech", "won approval". */
static bool is_light(const gly_event_finder *f, uint32_t verb, gly_symbol class,
                     uint32_t object)
{
    static const char *const obtains[] = {
        "won",    "win",    "wins",     "gained", "gain", "secured",
        "secure", "earned", "obtained", "got",    "get",  NULL};
    gly_symbol what = object != GLY_NONE && gly_event_is_noun(f, object)
                          ? gly_event_class(&f->words, object)
                          : 0;
    bool got = what != 0 && what == f->words.approve &&
               gly_reading_is_one_of(f->reading, verb, obtains);
    return got || (class != 0 && (class == f->words.light ||
                                  (class == f->words.give && what != 0)));
}

void gly_event_add_verb(gly_event_finder *f, uint32_t verb)
{
    const gly_event_words *w = &f->words;
    gly_symbol class = gly_event_class(w, verb);
    if (class != 0 && class == w->moved) {
        gly_event_add_moved(f, verb);
        return;
    }
    if (is_denied(f, verb))
        return;
    gly_symbol lead = gly_event_takes_over(f, verb);
    class = lead != 0 ? lead : class;
    f->verb = verb;
    gly_event_add_call(f, verb);
    add_when(f, verb);
    uint32_t object = gly_event_object(w, f->date, verb);
    /* "It had its first performance on Friday." */
    bool happening = object != GLY_NONE && gly_event_is_noun(f, object) &&
                     gly_event_class(w, object) != 0;
    if (class != 0 && class == w->perform) {
        add_performed(f, verb, object);
        return;
    }
    if (is_light(f, verb, class, object)) {
        if (happening)
            gly_event_add_noun(f, object, gly_event_begin_or(f));
        return;
    }
    gly_event_add_resolved(f, verb, class);
    bool task = (class != 0 && class == w->set) ||
                gly_event_is_phase(f, class) ||
                (class != 0 && class == w->until);
    uint32_t doer = verb > 0 && is_mishap(f, verb - 1)
                        ? verb - 1
                        : gly_event_subject(f, verb);
    /* What is done to it is not it: "the fire was put out". */
    bool passive = gly_event_child(f, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE;
    if (gly_event_add_made(f, verb, doer, object))
        return;
    if (!task && !passive && is_mishap(f, doer) &&
        !(class == 0 && is_talk(f, object))) {
        gly_event_add_noun(f, doer, GLY_PHASE_WHOLE);
    } else if (gly_event_is_set(w, class)) {
        add_set(f, verb);
    } else if (gly_event_is_phase(f, class) ||
               (class != 0 && class == w->until)) {
        add_bound(f, verb, class, object);
    } else if (class != 0 && class == w->survey && !counts_some(f, verb)) {
        return;
    } else if (class != 0) {
        gly_event_add_kind(f, verb, class, GLY_PHASE_WHOLE);
        if (class == w->approve)
            add_undergone(f, object);
    } else if (f->phase == GLY_PHASE_WHOLE) {
        add_unlisted(f, verb);
    }
}

/* "has until Friday to comment", "must be in by Friday": what is open until
 * then. */
void gly_event_add_limit(gly_event_finder *f, uint32_t governor)
{
    for (uint32_t child = f->nodes[governor].first_child; child != GLY_NONE;
         child = f->nodes[child].next_child) {
        gly_relation relation = f->nodes[child].relation;
        bool clause = relation == GLY_REL_XCOMP || relation == GLY_REL_ACL ||
                      relation == GLY_REL_ADVCL;
        bool subject =
            relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
        if (!clause && !subject)
            continue;
        gly_symbol class = gly_event_class(&f->words, child);
        if (gly_event_kind_of(&f->words, class) == GLY_EVENT_LONG)
            gly_event_add_kind(f, child, class, GLY_PHASE_END);
    }
}

bool gly_event_try_verb(gly_event_finder *f, uint32_t verb)
{
    uint32_t count = f->events->count;
    gly_event_add_verb(f, verb);
    f->verb = GLY_NONE;
    return f->events->count > count;
}
