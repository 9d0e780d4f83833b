/* figure_sources.c - whose a figure is that its own sentence names nobody for.
 *
 *     The Marlow Institute found 40 wells dry. [One in four is salt.]
 *
 * Figures come in strings, and a paper names once where it has them. */
#include "annotate/assertions/figure_sources.h"

enum { SENTENCES_AROUND = 2, SENTENCES_BACK = 4, SENTENCES_AHEAD = 4 };

static uint32_t block_of(const gly_assertion_search *search, uint32_t sentence)
{
    const gly_language *language = search->reading->language;
    return language->tokens.items[language->sentences.items[sentence].first]
        .block;
}

/* "7,000 are live [on the site]": what the house of the site counts. */
static bool is_on_site(const gly_assertion_search *search,
                       const gly_sentence *sentence)
{
    static const char *const sites[] = {"site", "website", "platform", "app",
                                        NULL};
    const gly_reading *reading = search->reading;
    for (uint32_t i = sentence->first;
         i + 2 < sentence->first + sentence->count; i++)
        if (gly_reading_is_word(reading, i, "on") &&
            gly_reading_is_word(reading, i + 1, "the") &&
            gly_reading_is_one_of(reading, i + 2, sites))
            return true;
    return false;
}

/* Whether token `i` is who tells the story, and not who asks in a list of
 * questions: "Can I still drink from the well?" */
static bool is_teller(const gly_assertion_search *search, uint32_t i)
{
    static const char *const tellers[] = {"i", "my", "we", NULL};
    const gly_reading *reading = search->reading;
    if (!gly_reading_is_one_of(reading, i, tellers) ||
        reading->quotes[i] != GLY_NONE)
        return false;
    const gly_sentence *s = gly_reading_sentence(reading, i);
    return !gly_reading_at(reading, s->first + s->count - 1, '?');
}

/* "About 7,000 riders use [the Green Line]", "20,000 people ride [the buses]",
 * "trams [carry] 31,000 people a day": what those who run a thing of the story
 * know of it. The line that opens the story and those that have a study are
 * looked at elsewhere. */
static bool is_of_thing(const gly_assertion_search *search,
                        const gly_sentence *sentence)
{
    static const char *const using[] = {"use",     "uses",    "ride",  "rides",
                                        "cross",   "crosses", "visit", "board",
                                        "boarded", "carries", "carry", NULL};
    static const char *const serving[] = {
        "carry",  "carries", "serve", "serves", "deliver", "delivers",
        "make",   "makes",   "bring", "brings", "collect", "collects",
        "feed",   "feeds",   "treat", "treats", "handle",  "handles",
        "rescue", "rescues", "host",  "hosts",  NULL};
    const gly_syntax *syntax = &search->reading->language->syntax;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        if (syntax->items[i].head != GLY_NONE)
            continue;
        uint32_t object = gly_syntax_child(syntax, i, GLY_REL_OBJ);
        if (object != GLY_NONE &&
            gly_reading_is_one_of(search->reading, i, serving) &&
            !gly_reading_is_word(search->reading, i + 1, "up") &&
            gly_syntax_child(syntax, object, GLY_REL_NUMMOD) != GLY_NONE)
            return true;
        if (!gly_reading_is_one_of(search->reading, i, using))
            continue;
        uint32_t the = object == GLY_NONE
                           ? GLY_NONE
                           : gly_syntax_child(syntax, object, GLY_REL_DET);
        return object != GLY_NONE &&
               (syntax->items[object].upos == GLY_UPOS_PROPN ||
                (the != GLY_NONE &&
                 (gly_reading_is_word(search->reading, the, "the") ||
                  gly_reading_is_word(search->reading, the, "this"))));
    }
    return false;
}

/* "[Under the agreement], pay goes up by 8 per cent": it says so. */
static bool is_of_deal(const gly_assertion_search *search,
                       const gly_sentence *sentence)
{
    enum { REACH = 5 };
    static const char *const deals[] = {
        "agreement", "deal",   "settlement",  "contract", "terms",
        "plan",      "plans",  "scheme",      "proposal", "proposals",
        "offer",     "treaty", "accord",      "bill",     "law",
        "act",       "rules",  "regulations", "budget",   "order",
        "formula",   "system", "tariff",      "lease",    NULL};
    const gly_reading *reading = search->reading;
    if (!gly_reading_is_word(reading, sentence->first, "under"))
        return false;
    for (uint32_t i = sentence->first + 1;
         i < sentence->first + sentence->count && i <= sentence->first + REACH;
         i++)
        if (gly_reading_is_one_of(reading, i, deals))
            return true;
    return false;
}

bool gly_figure_is_own(const gly_assertion_search *search,
                       const gly_sentence *sentence)
{
    const gly_token *tokens = search->reading->language->tokens.items;
    for (uint32_t i = sentence->first;
         i > 0 && tokens[i - 1].block == tokens[sentence->first].block; i--)
        if (is_teller(search, i - 1))
            return true;
    /* "So the number has fallen by 43 in two years": by what was told. */
    return gly_reading_is_word(search->reading, sentence->first, "so") ||
           is_on_site(search, sentence) || is_of_thing(search, sentence) ||
           is_of_deal(search, sentence);
}

/* Whether those who were asked are spoken of in `sentence`: "38 % of [likely
 * voters]", "of those [surveyed]". */
static bool tells_asked(const gly_assertion_search *search, uint32_t sentence)
{
    static const char *const asked[] = {"surveyed", "polled", "respondents",
                                        NULL};
    static const char *const voters[] = {"likely", "registered", NULL};
    const gly_reading *reading = search->reading;
    const gly_sentence *s = &reading->language->sentences.items[sentence];
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        if ((gly_reading_is_one_of(reading, i, asked) &&
             reading->language->syntax.items[i].xpos != GLY_XPOS_VBD) ||
            (gly_reading_is_one_of(reading, i, voters) &&
             gly_reading_is_word(reading, i + 1, "voters")))
            return true;
    return false;
}

/* Whether `verb` is what somebody by name found out: "Marlow [estimates]", "a
 * report by the Harbour Board [noted]". */
static bool is_finding(const gly_assertion_search *search, uint32_t verb)
{
    static const char *const finding[] = {
        "found",     "finds",      "estimated",  "estimates", "noted",
        "notes",     "calculated", "calculates", "showed",    "shows",
        "concluded", "concludes",  NULL};
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    if (!gly_reading_is_one_of(search->reading, verb, finding) ||
        search->reading->quotes[verb] != GLY_NONE || subject == GLY_NONE ||
        subject > verb || syntax->items[verb].upos != GLY_UPOS_VERB)
        return false;
    uint32_t first, last;
    gly_syntax_reach(syntax, subject, &first, &last);
    return gly_assertion_names(search, first, verb);
}

/* Whether `sentence` gives a figure that somebody by name found out. */
static bool tells_finding(const gly_assertion_search *search, uint32_t sentence)
{
    const gly_reading *reading = search->reading;
    const gly_sentence *s = &reading->language->sentences.items[sentence];
    bool finding = false, figure = false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        finding = finding || is_finding(search, i);
        figure =
            figure || reading->language->syntax.items[i].xpos == GLY_XPOS_CD ||
            gly_assertion_entry(search, i, GLY_WORDS_FRACTION, NULL).count > 0;
    }
    return finding && figure;
}

/* Whether one of the sentences before `index` does: of its own paragraph, or
 * the last of the one before. */
static bool follows_finding(const gly_assertion_search *search, uint32_t index)
{
    uint32_t block = block_of(search, index);
    uint32_t back = index > SENTENCES_BACK ? index - SENTENCES_BACK : 0;
    for (uint32_t s = index; s > back; s--) {
        if (tells_finding(search, s - 1))
            return true;
        if (block_of(search, s - 1) != block)
            return false;
    }
    return false;
}

/* Whether sentence `index` is somebody's, and has a figure. */
static bool has_figure_of(const gly_assertion_search *search, uint32_t index)
{
    const gly_sentence *s = &search->reading->language->sentences.items[index];
    for (uint32_t i = s->first;
         search->attributed[index] && i < s->first + s->count; i++)
        if (search->reading->language->syntax.items[i].xpos == GLY_XPOS_CD)
            return true;
    return false;
}

/* Whether sentence `index` is the first of the body. */
static bool opens_story(const gly_assertion_search *search, uint32_t index)
{
    const gly_document *document = search->reading->language->document;
    for (uint32_t s = 0; s <= index; s++)
        if (document->blocks[block_of(search, s)].kind == GLY_BLOCK_PARAGRAPH)
            return s == index;
    return false;
}

/* "More than 3,000 have run. [Organisers said 3,100 took part.]": a story opens
 * with its figure and then tells whose it is. */
static bool is_told_next(const gly_assertion_search *search, uint32_t index)
{
    uint32_t count = search->reading->language->sentences.count;
    if (!opens_story(search, index))
        return false;
    for (uint32_t s = index + 1; s <= index + SENTENCES_AROUND && s < count;
         s++)
        if (has_figure_of(search, s))
            return true;
    return false;
}

/* The name of a county behind "in" that sentence `index` opens with, "In
 * [Corliss] County"; GLY_NONE. */
static uint32_t place_of(const gly_assertion_search *search, uint32_t index)
{
    static const char *const seats[] = {"county", "district", "borough",
                                        "parish", "canton",   NULL};
    const gly_reading *reading = search->reading;
    const gly_sentence *s = &reading->language->sentences.items[index];
    bool seat = s->count > 4 && gly_reading_is_word(reading, s->first, "in") &&
                (gly_reading_is_one_of(reading, s->first + 2, seats) ||
                 gly_reading_is_one_of(reading, s->first + 3, seats));
    return seat ? s->first + 1 : GLY_NONE;
}

/* "Health officials in Corliss County said so. … In Corliss County, 88 percent
 * …": those who speak for a place know its figures. */
static bool is_of_speaker(const gly_assertion_search *search, uint32_t index)
{
    const gly_annotations *a = search->annotations;
    const gly_reading *reading = search->reading;
    uint32_t place = place_of(search, index);
    for (uint32_t n = 0; place != GLY_NONE && n < a->attribution_count; n++) {
        uint32_t cue = a->attributions[n].cue_first;
        if (cue == GLY_NONE || cue > place)
            continue;
        for (uint32_t i = gly_reading_sentence(reading, cue)->first; i < cue;
             i++)
            if (reading->forms[i] == reading->forms[place])
                return true;
    }
    return false;
}

bool gly_figure_is_of_study(const gly_assertion_search *search, uint32_t index)
{
    uint32_t count = search->reading->language->sentences.count;
    uint32_t block = block_of(search, index);
    uint32_t first = index > SENTENCES_AROUND ? index - SENTENCES_AROUND : 0;
    for (uint32_t s = first; s <= index + SENTENCES_AHEAD && s < count; s++) {
        bool below = s > index && block_of(search, s) != block;
        if (!below &&
            (gly_assertion_mentions(search, s, GLY_WORDS_STUDY, "study") ||
             tells_asked(search, s)))
            return true;
    }
    return follows_finding(search, index) || is_told_next(search, index) ||
           is_of_speaker(search, index) ||
           (index > 0 && opens_story(search, index - 1) &&
            has_figure_of(search, index - 1));
}

/* Where a clause of its own begins that the cue at token `cue` is the verb of,
 * joined to one before it: "thefts rose 46%, and [Hartnett said] …"; GLY_NONE
 * for none. */
static uint32_t joined_clause(const gly_assertion_search *search, uint32_t cue)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, cue, GLY_REL_NSUBJ);
    uint32_t first, last;
    if (syntax->items[cue].relation != GLY_REL_CONJ || subject == GLY_NONE ||
        subject > cue || syntax->items[cue].head > subject)
        return GLY_NONE;
    gly_syntax_reach(syntax, subject, &first, &last);
    return first > 1 &&
                   gly_reading_is_word(search->reading, first - 1, "and") &&
                   gly_reading_at(search->reading, first - 2, ',')
               ? first
               : GLY_NONE;
}

bool gly_figure_is_before_source(const gly_assertion_search *search,
                                 const gly_assertion *found)
{
    const gly_annotations *all = search->annotations;
    uint32_t sentence = search->reading->sentences[found->first];
    uint32_t from = GLY_NONE;
    for (uint32_t i = 0; i < all->attribution_count; i++) {
        uint32_t cue = all->attributions[i].cue_first;
        if (cue == GLY_NONE || search->reading->sentences[cue] != sentence)
            continue;
        uint32_t joined = joined_clause(search, cue);
        if (joined == GLY_NONE)
            return false;
        from = joined < from ? joined : from;
    }
    for (uint32_t i = found->first; from != GLY_NONE && i < from; i++)
        if (gly_reading_has(search->reading, i, GLY_TOKEN_NUMBER))
            return true;
    return false;
}

/* "an [estimate] that came from Odom", "by a [count] from the port". */
static bool is_somebodys(const gly_assertion_search *search, uint32_t noun)
{
    enum { REACH = 4 };
    for (uint32_t k = noun + 1; k <= noun + REACH; k++) {
        if (gly_reading_is_word(search->reading, k, "from") ||
            gly_reading_is_word(search->reading, k, "by"))
            return true;
    }
    return false;
}

/* "[those] who rent", "[those] under 30": a group of its own. */
static bool is_group(const gly_assertion_search *search, uint32_t i)
{
    const gly_syntax *syntax = &search->reading->language->syntax;
    return gly_reading_is_word(search->reading, i, "those") &&
           (gly_syntax_child(syntax, i, GLY_REL_ACL_RELCL) != GLY_NONE ||
            gly_reading_is(search->reading, i + 1, GLY_IS_PREPOSITION));
}

/* "in this [part] of the state", "in this [country]", "of that [age]": where
 * somebody is, or how old. */
static bool is_here(const gly_reading *reading, uint32_t noun)
{
    return reading->language->syntax.items[noun].xpos == GLY_XPOS_NN &&
           (gly_reading_is_word(reading, noun, "part") ||
            gly_reading_is_word(reading, noun, "country") ||
            gly_reading_is_word(reading, noun, "age") ||
            gly_reading_file(reading, noun, GLY_NOUN) ==
                GLY_FILE_NOUN_LOCATION);
}

bool gly_figure_is_grounded(const gly_assertion_search *search,
                            const gly_sentence *sentence)
{
    static const char *const pointers[] = {"that", "this", "these", "those",
                                           NULL};
    const gly_reading *reading = search->reading;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        const gly_node *node = &reading->language->syntax.items[i];
        bool points = node->relation == GLY_REL_DET &&
                      !gly_reading_is_word(reading, i + 1, "way") &&
                      !is_here(reading, i + 1) && !is_group(search, i) &&
                      gly_reading_is_one_of(reading, i, pointers);
        bool counted =
            node->upos == GLY_UPOS_NOUN &&
            (gly_assertion_entry(search, i, GLY_WORDS_REPORT_NOUN, "finding")
                     .count > 0 ||
             (gly_assertion_entry(search, i, GLY_WORDS_REPORT_NOUN, NULL)
                      .count > 0 &&
              is_somebodys(search, i)));
        if (points || counted)
            return true;
    }
    return false;
}
