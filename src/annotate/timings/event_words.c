/* event_words.c - the lists of events, asked word by word. */
#include "annotate/timings/events.h"

#include "annotate/reading.h"
#include "lexicon/lexicon.h"
#include "lexicon/wordnet.h"

gly_event_words gly_event_words_of(const gly_reading *reading)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    return (gly_event_words){
        .reading = reading,
        .lexicon = lexicon,
        .nouns = gly_lexicon_list(lexicon, "event-noun"),
        .verbs = gly_lexicon_list(lexicon, "event-verb"),
        .synonyms = gly_lexicon_list(lexicon, "event-synonym"),
        .turns = gly_lexicon_list(lexicon, "event-turn"),
        .themes = gly_lexicon_list(lexicon, "event-theme"),
        .tenures = gly_lexicon_list(lexicon, "event-tenure"),
        .moments = gly_lexicon_list(lexicon, "event-moment"),
        .doers = gly_lexicon_list(lexicon, "event-doer"),
        .doings = gly_lexicon_list(lexicon, "event-doing"),
        .lead = gly_lexicon_symbol(lexicon, "deed-lead"),
        .convict = gly_lexicon_symbol(lexicon, "deed-convict"),
        .say = gly_lexicon_symbol(lexicon, "news-say"),
        .hear = gly_lexicon_symbol(lexicon, "news-hear"),
        .deadline = gly_lexicon_symbol(lexicon, "brief-deadline"),
        .give = gly_lexicon_symbol(lexicon, "deed-give"),
        .win = gly_lexicon_symbol(lexicon, "deed-win"),
        .survey = gly_lexicon_symbol(lexicon, "long-survey"),
        .contest = gly_lexicon_symbol(lexicon, "contest"),
        .match = gly_lexicon_symbol(lexicon, "brief-match"),
        .approve = gly_lexicon_symbol(lexicon, "deed-approve"),
        .reject = gly_lexicon_symbol(lexicon, "deed-reject"),
        .dismiss = gly_lexicon_symbol(lexicon, "deed-dismiss"),
        .appoint = gly_lexicon_symbol(lexicon, "deed-appoint"),
        .vote = gly_lexicon_symbol(lexicon, "brief-vote"),
        .decide = gly_lexicon_symbol(lexicon, "news-decide"),
        .bear = gly_lexicon_symbol(lexicon, "deed-birth"),
        .die = gly_lexicon_symbol(lexicon, "deed-death"),
        .alarm = gly_lexicon_symbol(lexicon, "news-alarm"),
        .renewed = gly_symbols_find(reading->language->tokens.symbols,
                                    gly_text_of("new")),
        .publish = gly_lexicon_symbol(lexicon, "deed-publish"),
        .arrest = gly_lexicon_symbol(lexicon, "deed-arrest"),
        .premiere = gly_lexicon_symbol(lexicon, "brief-premiere"),
        .festival = gly_lexicon_symbol(lexicon, "long-festival"),
        .exhibition = gly_lexicon_symbol(lexicon, "long-exhibition"),
        .polls = gly_lexicon_symbol(lexicon, "long-polls"),
        .found = gly_lexicon_symbol(lexicon, "deed-found"),
        .light = gly_lexicon_symbol(lexicon, "light"),
        .perform = gly_lexicon_symbol(lexicon, "perform"),
        .complete = gly_lexicon_symbol(lexicon, "deed-complete"),
        .set = gly_lexicon_symbol(lexicon, "set"),
        .held = gly_lexicon_symbol(lexicon, "held"),
        .moved = gly_lexicon_symbol(lexicon, "moved"),
        .begin = gly_lexicon_symbol(lexicon, "phase-begin"),
        .end = gly_lexicon_symbol(lexicon, "phase-end"),
        .open = gly_lexicon_symbol(lexicon, "phase-open"),
        .close = gly_lexicon_symbol(lexicon, "phase-close"),
        .until = gly_lexicon_symbol(lexicon, "phase-until"),
        .turn = gly_lexicon_symbol(lexicon, "turn"),
        .other = gly_lexicon_symbol(lexicon, "other"),
        .first = gly_lexicon_symbol(lexicon, "first"),
        .next = gly_lexicon_symbol(lexicon, "next"),
    };
}

/* The entry that begins at `token`. */
static gly_entry find_at(const gly_event_words *words, gly_list_id list,
                         uint32_t token)
{
    enum { WORDS = 5 };
    return gly_reading_find(words->reading, list, token, WORDS);
}

static gly_symbol entry_at(const gly_event_words *words, gly_list_id list,
                           uint32_t token)
{
    gly_entry entry = find_at(words, list, token);
    return entry.count == 0 ? 0 : entry.class;
}

/* How far a noun is what is done or what happens. */
typedef enum { NO_DEED, DEED_TOO, DEED } deed_sense;

/* In its usual sense, or in a quarter of its uses, as "call" and "exchange". */
static deed_sense deed_of(gly_word noun)
{
    enum { PART = 4 };
    gly_word_senses senses;
    gly_wordnet_senses(&senses, noun, GLY_NOUN);
    uint32_t deeds = (uint32_t)senses.shares[GLY_FILE_NOUN_ACT] +
                     senses.shares[GLY_FILE_NOUN_EVENT];
    if (senses.senses > 0 && (senses.dominant == GLY_FILE_NOUN_ACT ||
                              senses.dominant == GLY_FILE_NOUN_EVENT))
        return DEED;
    return deeds > 0 && deeds * PART >= senses.count ? DEED_TOO : NO_DEED;
}

gly_symbol gly_event_deed(const gly_event_words *words, gly_symbol verb,
                          uint32_t token)
{
    gly_symbol class =
        token == GLY_NONE ? 0 : entry_at(words, words->synonyms, token);
    if (class == 0 && words->synonyms != GLY_NONE && verb != 0)
        class =
            gly_lexicon_find(words->lexicon, words->synonyms, &verb, 1).class;
    return class != 0 ? class : verb;
}

gly_symbol gly_event_verb_of(const gly_event_words *words, uint32_t noun)
{
    const gly_symbols *symbols = words->reading->language->tokens.symbols;
    const gly_node *node = &words->reading->language->syntax.items[noun];
    gly_word word = gly_wordnet_find(gly_symbols_text(symbols, node->lemma));
    gly_word_link links[GLY_WORD_LINKS_MOST];
    gly_word_room room;
    deed_sense deed = deed_of(word);
    if (deed == NO_DEED)
        return 0;
    uint32_t count =
        gly_wordnet_related(links, GLY_WORD_LINKS_MOST, word, GLY_NOUN);
    gly_symbol found = 0;
    bool same = false, any = false;
    for (uint32_t i = 0; i < count && i < GLY_WORD_LINKS_MOST; i++) {
        if (links[i].class != GLY_VERB)
            continue;
        gly_symbol verb =
            gly_symbols_find(symbols, gly_wordnet_text(&room, links[i].word));
        found = found == 0 ? verb : found;
        same = same || verb == node->lemma;
        any = true;
    }
    /* Such a noun has the sense of a deed from a verb of its own form. */
    if (deed == DEED_TOO)
        return same ? found : 0;
    return found != 0                         ? found
           : any && node->xpos == GLY_XPOS_NN ? node->lemma
                                              : 0;
}

uint32_t gly_event_length(const gly_event_words *words, uint32_t token)
{
    return find_at(words, words->verbs, token).count;
}

/* "press conference", "kick-off": the entry that ends with its last word. */
static gly_entry entry_before(const gly_event_words *words, uint32_t token)
{
    for (uint32_t back = 2; back > 0; back--) {
        if (token < back || words->nouns == GLY_NONE)
            continue;
        gly_entry entry =
            gly_lexicon_find(words->lexicon, words->nouns,
                             &words->reading->forms[token - back], back + 1);
        if (entry.count == back + 1)
            return entry;
    }
    return (gly_entry){0, 0};
}

uint32_t gly_event_noun_start(const gly_event_words *words, uint32_t token)
{
    gly_entry entry = entry_before(words, token);
    return entry.count > 0 ? token + 1 - entry.count : token;
}

/* "Jurors found him guilty": the complement stands behind the object. */
static bool finds_guilty(const gly_event_words *words, uint32_t token)
{
    const gly_syntax *syntax = &words->reading->language->syntax;
    for (uint32_t child = syntax->items[token].first_child; child != GLY_NONE;
         child = syntax->items[child].next_child) {
        if (gly_reading_is_word(words->reading, child, "guilty") &&
            !gly_reading_is_word(words->reading, child - 1, "not"))
            return true;
    }
    return false;
}

/* "They found a dog" founded nothing. */
static gly_symbol verb_class(const gly_event_words *words, uint32_t token)
{
    gly_symbol class = entry_at(words, words->verbs, token);
    uint32_t length = find_at(words, words->verbs, token).count;
    /* "was taken off the route" did not take off */
    if (length > 1 && find_at(words, words->synonyms, token).count > length)
        return 0;
    if (!gly_reading_is_word(words->reading, token, "found") ||
        class != words->found)
        return class;
    return finds_guilty(words, token) ? words->convict : 0;
}

bool gly_event_is_nominal(const gly_reading *reading, uint32_t token)
{
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_node *node = &syntax->items[token];
    bool placed =
        node->relation == GLY_REL_NSUBJ ||
        node->relation == GLY_REL_NSUBJ_PASS || node->relation == GLY_REL_OBJ ||
        node->relation == GLY_REL_OBL || node->relation == GLY_REL_NMOD;
    bool owned =
        gly_syntax_child(syntax, token, GLY_REL_NMOD_POSS) != GLY_NONE ||
        gly_syntax_child(syntax, token, GLY_REL_DET) != GLY_NONE;
    /* "The break-in took place": the parser takes its last word for "in". */
    bool joined = token > 0 && (placed || owned) &&
                  node->upos == GLY_UPOS_ADP &&
                  gly_reading_at(reading, token - 1, '-');
    /* "The break came when a dealer rang": no theft, and nothing broke. */
    if (gly_reading_is_word(reading, token, "break"))
        return false;
    return node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_PROPN ||
           joined || (node->upos == GLY_UPOS_ADJ && placed && owned);
}

gly_symbol gly_event_class(const gly_event_words *words, uint32_t token)
{
    const gly_node *node = &words->reading->language->syntax.items[token];
    if (gly_event_is_nominal(words->reading, token)) {
        gly_entry two = entry_before(words, token);
        return two.count > 0 ? two.class : entry_at(words, words->nouns, token);
    }
    switch (node->upos) {
    case GLY_UPOS_VERB:
    case GLY_UPOS_AUX:
    case GLY_UPOS_ADJ:
        return verb_class(words, token);
    default:
        return 0;
    }
}

gly_symbol gly_event_theme(const gly_event_words *words, uint32_t token)
{
    if (words->themes == GLY_NONE)
        return 0;
    gly_entry entry = gly_lexicon_find(words->lexicon, words->themes,
                                       &words->reading->forms[token], 1);
    return entry.count > 0 ? entry.class : 0;
}

gly_event_kind gly_event_kind_of(const gly_event_words *words, gly_symbol class)
{
    static const struct {
        const char *name;
        gly_event_kind kind;
    } kinds[] = {{"brief-", GLY_EVENT_BRIEF},
                 {"long-", GLY_EVENT_LONG},
                 {"mishap-", GLY_EVENT_MISHAP},
                 {"deed-", GLY_EVENT_DEED},
                 {"news-", GLY_EVENT_NEWS}};
    gly_text text =
        gly_symbols_text(gly_lexicon_symbols(words->lexicon), class);
    for (uint32_t i = 0; class != 0 && i < sizeof kinds / sizeof kinds[0];
         i++) {
        if (gly_text_starts(text, gly_text_of(kinds[i].name)))
            return kinds[i].kind;
    }
    return GLY_EVENT_KINDS;
}

bool gly_event_is_set(const gly_event_words *words, gly_symbol class)
{
    return class != 0 && (class == words->set || class == words->held ||
                          class == words->contest);
}

/* "came at 3 p.m. on Tuesday, before the shift [was due] to change": of
 * something else, behind a "before" or "when" that the event stands before. */
static bool is_of_other(const gly_event_words *words, uint32_t turn,
                        uint32_t token)
{
    enum { REACH = 6 };
    const gly_node *nodes = words->reading->language->syntax.items;
    uint32_t noun = turn > 0 ? turn - 1 : 0;
    if (nodes[noun].upos != GLY_UPOS_NOUN ||
        nodes[noun].lemma == nodes[token].lemma)
        return false;
    for (uint32_t i = noun; i > token && noun - i < REACH; i--) {
        if (gly_reading_is_word(words->reading, i, "before") ||
            gly_reading_is_word(words->reading, i, "when"))
            return true;
    }
    return false;
}

/* "shifts [to Friday]", and not "moves to a newer hall". */
static bool goes_to_day(const gly_event_words *words, uint32_t verb)
{
    enum { REACH = 4 };
    const gly_reading *reading = words->reading;
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = verb + 1; i <= verb + REACH && i < count; i++) {
        if (gly_reading_is(reading, i, GLY_IS_CALENDAR) ||
            gly_reading_is_word(reading, i, "back") ||
            gly_reading_is_word(reading, i, "forward"))
            return true;
    }
    return false;
}

/* Whether the verb at `token`, which may tell that a day was changed, tells it
 * of an event or a day: "the board moved the vote", "it was put off", "the vote
 * shifts to Friday"; not "he would move his scales as soon as the bridge
 * closes". */
static bool is_of_event(const gly_event_words *words, uint32_t token)
{
    const gly_syntax *syntax = &words->reading->language->syntax;
    const gly_node *nodes = syntax->items;
    uint32_t what = gly_syntax_child(syntax, token, GLY_REL_OBJ);
    bool done_to = what != GLY_NONE;
    if (!done_to)
        what = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
    if (what == GLY_NONE || nodes[what].upos == GLY_UPOS_PRON)
        return what == GLY_NONE ||
               gly_reading_is_word(words->reading, what, "it") ||
               gly_reading_is_word(words->reading, what, "which") ||
               gly_reading_is_word(words->reading, what, "that");
    bool event = gly_event_class(words, what) != 0 ||
                 gly_event_verb_of(words, what) != 0 ||
                 gly_reading_is(words->reading, what, GLY_IS_CALENDAR);
    return event && (done_to || goes_to_day(words, token));
}

/* "at First Church", and not "at first". */
static bool is_in_name(const gly_event_words *words, uint32_t at)
{
    uint32_t last = at + find_at(words, words->turns, at).count - 1;
    return last > at &&
           gly_reading_has(words->reading, last, GLY_TOKEN_CAPITAL);
}

bool gly_event_turns_at(const gly_event_words *words, uint32_t at,
                        uint32_t token)
{
    return (entry_at(words, words->turns, at) == words->turn &&
            !is_in_name(words, at) && !is_of_other(words, at, token)) ||
           entry_at(words, words->nouns, at) == words->moved ||
           (entry_at(words, words->verbs, at) == words->moved &&
            words->reading->language->syntax.items[at].upos != GLY_UPOS_NOUN &&
            is_of_event(words, at));
}

bool gly_event_is_turned(const gly_event_words *words, uint32_t token)
{
    const gly_sentence *s = gly_reading_sentence(words->reading, token);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (gly_event_turns_at(words, i, token))
            return true;
    }
    return false;
}

bool gly_event_is_open(const gly_reading *reading, uint32_t token)
{
    static const char *const open[] = {
        "each",    "some",   "many",     "most",     "few", "several",
        "others",  "all",    "both",     "none",     "any", "anyone",
        "someone", "nobody", "everyone", "somebody", NULL};
    return gly_reading_is_one_of(reading, token, open);
}

gly_symbol gly_event_mark(const gly_event_words *words, uint32_t adjective)
{
    static const char *const changed[] = {"new",     "higher",    "lower",
                                          "raised",  "increased", "reduced",
                                          "revised", NULL};
    return gly_reading_is_one_of(words->reading, adjective, changed)
               ? words->renewed
               : words->reading->language->syntax.items[adjective].lemma;
}
