/* event_doers.c - events by who or what makes them.
 *
 *     when the levee gave way on Friday     a breach
 *     when the robber struck on Friday      a robbery
 *     The paper appeared on Friday.         a publication
 *     when the alarm was raised on Friday   a call for help
 *
 * The lists are event-doer and event-doing. */
#include "annotate/timings/event_finder.h"

#include "annotate/reading.h"
#include "lexicon/lexicon.h"

/* "strike-mishap-robbery" of a noun, as text; empty for none. */
static gly_text making_of(const gly_event_finder *f, uint32_t noun)
{
    const gly_lexicon *lexicon = f->words.lexicon;
    if (noun == GLY_NONE || f->words.doers == GLY_NONE ||
        f->nodes[noun].upos != GLY_UPOS_NOUN)
        return (gly_text){NULL, 0};
    gly_entry entry =
        gly_lexicon_find(lexicon, f->words.doers, &f->reading->forms[noun], 1);
    return entry.count == 0
               ? (gly_text){NULL, 0}
               : gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
}

/* The event that `making` names, if it is one of the verb's class `doing`. */
static gly_symbol event_of(const gly_event_finder *f, gly_text making,
                           gly_text doing)
{
    if (making.size <= doing.size || !gly_text_starts(making, doing) ||
        making.data[doing.size] != '-')
        return 0;
    return gly_symbols_find(
        gly_lexicon_symbols(f->words.lexicon),
        gly_text_slice(making, (gly_span){doing.size + 1, making.size}));
}

/* "the alarm was raised", "crews were called" */
static bool is_call(const gly_event_finder *f, uint32_t verb)
{
    static const char *const calls[] = {"called",    "alerted",    "summoned",
                                        "scrambled", "dispatched", NULL};
    static const char *const helpers[] = {
        "crews",      "firefighters", "police",    "officers",   "engines",
        "appliances", "ambulances",   "ambulance", "paramedics", "rescuers",
        "lifeboat",   "lifeboats",    "crew",      "brigade",    "medics",
        "deputies",   "divers",       NULL};
    uint32_t what = gly_event_child(f, verb, GLY_REL_NSUBJ_PASS);
    if (gly_reading_is_one_of(f->reading, verb, calls))
        return what != GLY_NONE &&
               gly_reading_is_one_of(f->reading, what, helpers);
    if (!gly_reading_is_word(f->reading, verb, "raised") &&
        !gly_reading_is_word(f->reading, verb, "sounded"))
        return false;
    what = what == GLY_NONE ? gly_event_child(f, verb, GLY_REL_OBJ) : what;
    return what != GLY_NONE && gly_reading_is_word(f->reading, what, "alarm");
}

void gly_event_add_call(gly_event_finder *f, uint32_t verb)
{
    if (f->phase == GLY_PHASE_WHOLE && is_call(f, verb))
        gly_event_add_kind(f, verb, f->words.alarm, GLY_PHASE_WHOLE);
}

bool gly_event_is_issue(const gly_event_finder *f, uint32_t noun)
{
    static const char *const themes[] = {"writing", "figures"};
    uint32_t of = gly_event_child(f, noun, GLY_REL_NMOD_POSS);
    if (!gly_reading_is_word(f->reading, noun, "release"))
        return false;
    if (of == GLY_NONE)
        of = gly_event_child(f, noun, GLY_REL_NMOD);
    gly_symbol theme = of == GLY_NONE ? 0 : gly_event_theme(&f->words, of);
    for (uint32_t i = 0; theme != 0 && i < sizeof themes / sizeof themes[0];
         i++) {
        if (theme == gly_lexicon_symbol(f->words.lexicon, themes[i]))
            return true;
    }
    return false;
}

static gly_symbol made_by(const gly_event_finder *f, uint32_t verb,
                          uint32_t doer, uint32_t object)
{
    enum { WORDS = 5 };
    if (f->words.doings == GLY_NONE || f->nodes[verb].upos != GLY_UPOS_VERB ||
        gly_event_child(f, verb, GLY_REL_XCOMP) != GLY_NONE)
        return 0;
    gly_entry entry =
        gly_reading_find(f->reading, f->words.doings, verb, WORDS);
    if (entry.count == 0)
        return 0;
    gly_text doing =
        gly_symbols_text(gly_lexicon_symbols(f->words.lexicon), entry.class);
    gly_symbol made = event_of(f, making_of(f, doer), doing);
    /* "The storm breached the levee." */
    bool given = gly_text_equal(doing, gly_text_of("give"));
    return made != 0 || !given ? made
                               : event_of(f, making_of(f, object), doing);
}

/* "Burglars Who Hit FBI in 1971": a headline calls nobody by his deed who did
 * not do it, and its grammar is too thin for what he did. */
static bool is_head(const gly_event_finder *f, uint32_t verb)
{
    const gly_language *language = f->reading->language;
    return language->document->blocks[language->tokens.items[verb].block]
               .kind == GLY_BLOCK_HEADLINE;
}

bool gly_event_add_made(gly_event_finder *f, uint32_t verb, uint32_t doer,
                        uint32_t object)
{
    gly_symbol made = f->phase == GLY_PHASE_WHOLE && !is_head(f, verb)
                          ? made_by(f, verb, doer, object)
                          : 0;
    if (made != 0)
        gly_event_add(f, (gly_event){.head = verb,
                                     .kind = gly_event_kind_of(&f->words, made),
                                     .class = made,
                                     .made = true});
    return made != 0;
}
