/* sides.c - looks news up that has two sides. */
#include "annotate/statements/sides.h"

#include "annotate/grammar.h"
#include "annotate/statements/advice.h"
#include "annotate/statements/attendant.h"
#include "annotate/statements/side_words.h"
#include "annotate/statements/tallies.h"

enum { ENTRY_WORDS = 8, CLIMBED = 6 };

typedef struct {
    const gly_reading *reading;
    gly_symbol *classes;
    uint32_t *first, *last, *words;
    bool *nouns, *pairs;
    gly_symbol *votes;
    gly_symbol *heeds; /* by clause: whether it heeds advice; 0 */
    gly_symbol other;
    gly_tallies tallies;
    gly_advice advice;
} looking;

typedef struct {
    gly_list_id verb, state, noun, pair;
} side_lists;

static const gly_node *node_at(const looking *l, uint32_t token)
{
    return &l->reading->language->syntax.items[token];
}

static gly_entry entry_at(const looking *l, gly_list_id list, uint32_t token)
{
    uint32_t left = l->reading->language->tokens.count - token;
    if (list == GLY_NONE)
        return (gly_entry){0, 0};
    return gly_lexicon_find(l->reading->language->lexicon, list,
                            l->reading->forms + token,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS);
}

/* The head of the clause that the words [first, last] stand in; a clause that
 * is among them, as in "where it was", counts for the one it hangs on, but not
 * for one beside it: "40 were against it and 29 [were for it]". */
static uint32_t clause_of(const looking *l, uint32_t first, uint32_t last)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t token = first;
    for (uint32_t i = 0; i < CLIMBED; i++) {
        const gly_node *node = node_at(l, token);
        uint32_t copula = gly_syntax_child(syntax, token, GLY_REL_COP);
        bool inside = copula != GLY_NONE && copula >= first && copula <= last;
        inside = inside && node->relation != GLY_REL_CONJ &&
                 !gly_side_is_whose(l->reading, token);
        bool heads = copula != GLY_NONE || node->upos == GLY_UPOS_VERB;
        if (node->head == GLY_NONE || (heads && !inside))
            return token;
        token = node->head;
    }
    return token;
}

/* "The vote was 6-3, with Quill, Roe and Dahl [opposed]": of those who stand
 * behind "with", and not of the vote. */
static bool is_of_some(const looking *l, uint32_t token, gly_symbol class)
{
    enum { REACH = 24 };
    const gly_sentence *s = gly_reading_sentence(l->reading, token);
    gly_text side =
        gly_symbols_text(l->reading->language->tokens.symbols, class);
    if (!gly_text_starts(side, gly_text_of("support-")) ||
        node_at(l, token)->xpos != GLY_XPOS_VBN ||
        gly_attendant_noun(l->reading, token) != GLY_NONE ||
        gly_syntax_child(&l->reading->language->syntax, token, GLY_REL_AUX) !=
            GLY_NONE)
        return false;
    for (uint32_t i = token; i > s->first && token - i < REACH; i--) {
        if (gly_reading_is_word(l->reading, i - 1, "with"))
            return true;
        if (node_at(l, i - 1)->upos == GLY_UPOS_VERB ||
            node_at(l, i - 1)->upos == GLY_UPOS_AUX)
            return false;
    }
    return false;
}

/* Of two entries in one clause the longer one counts. */
static void note(looking *l, uint32_t token, gly_entry entry, uint32_t first)
{
    if (entry.count <= l->words[token])
        return;
    l->classes[token] = entry.class;
    l->words[token] = entry.count;
    l->first[token] = first;
    l->last[token] = first + entry.count - 1;
}

/* What is done to in the clause of a verb: "ban" in "the ban was lifted". */
static uint32_t object_of(const looking *l, uint32_t verb)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t object = gly_syntax_child(syntax, verb, GLY_REL_OBJ);
    if (object == GLY_NONE)
        object = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
    if (object != GLY_NONE &&
        gly_reading_is(l->reading, object, GLY_IS_RELATIVE))
        object = GLY_NONE;
    gly_relation relation = node_at(l, verb)->relation;
    bool describes = relation == GLY_REL_ACL || relation == GLY_REL_ACL_RELCL;
    return object == GLY_NONE && describes ? node_at(l, verb)->head : object;
}

static gly_entry pair_of(const looking *l, gly_list_id list, uint32_t one,
                         uint32_t two)
{
    if (one == GLY_NONE || two == GLY_NONE || list == GLY_NONE)
        return (gly_entry){0, 0};
    one = gly_grammar_kind(l->reading, one);
    gly_symbol pair[2] = {node_at(l, one)->lemma, node_at(l, two)->lemma};
    if (node_at(l, two)->upos == GLY_UPOS_SYM) /* "took the $4 million" */
        pair[1] = gly_lexicon_symbol(l->reading->language->lexicon, "money");
    return gly_lexicon_find(l->reading->language->lexicon, list, pair, 2);
}

/* "the siren, [which] woke Orford": the siren did. */
static uint32_t meant_by(const looking *l, uint32_t verb, uint32_t subject)
{
    const gly_node *node = node_at(l, verb);
    bool relative = subject != GLY_NONE &&
                    gly_reading_is(l->reading, subject, GLY_IS_RELATIVE) &&
                    node->relation == GLY_REL_ACL_RELCL;
    return relative ? node->head : subject;
}

/* A verb and its object are looked up by their base forms, whatever stands
 * between them: "lift ban"; so are a subject and its verb: "dam hold". */
static void look_pair(looking *l, gly_list_id list, uint32_t token)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t object = object_of(l, token);
    uint32_t subject =
        meant_by(l, token, gly_syntax_child(syntax, token, GLY_REL_NSUBJ));
    uint32_t sufferer = gly_syntax_child(syntax, token, GLY_REL_NSUBJ_PASS);
    if (sufferer == GLY_NONE && /* "the deal has yet to [be signed]" */
        gly_syntax_child(syntax, token, GLY_REL_AUX_PASS) != GLY_NONE)
        sufferer = gly_grammar_subject_head(l->reading, token);
    gly_entry entry = pair_of(l, list, token, object);
    if (entry.count < 2 && sufferer != object)
        entry = pair_of(l, list, token, sufferer);
    if (entry.count < 2)
        entry = pair_of(l, list, subject, token);
    if (entry.count < 2 && subject != GLY_NONE) /* "the third, a tax, failed" */
        entry = pair_of(
            l, list, gly_syntax_child(syntax, subject, GLY_REL_APPOS), token);
    if (entry.count < 2)
        return;
    note(l, token, entry, token);
    l->last[token] = token;
    l->pairs[token] = true;
}

/* "turned the offer down", "kept the ward open": a verb and its particle or
 * the state that it leaves a thing in, apart from each other. */
static void look_particle(looking *l, gly_list_id list, uint32_t token)
{
    uint32_t child = node_at(l, token)->first_child;
    for (; child != GLY_NONE && list != GLY_NONE;
         child = node_at(l, child)->next_child) {
        gly_relation relation = node_at(l, child)->relation;
        bool state = relation == GLY_REL_XCOMP &&
                     node_at(l, child)->upos == GLY_UPOS_ADJ;
        if (relation == GLY_REL_OBL && child > token)
            return; /* "broke it in the scramble [down]" */
        if (child <= token + 1 || (relation != GLY_REL_COMPOUND_PRT &&
                                   relation != GLY_REL_ADVMOD && !state))
            continue;
        gly_symbol pair[2] = {l->reading->forms[token],
                              l->reading->forms[child]};
        gly_entry entry =
            gly_lexicon_find(l->reading->language->lexicon, list, pair, 2);
        if (entry.count < 2)
            continue;
        note(l, token, entry, token);
        l->last[token] = token;
    }
}

/* "agreed on Tuesday to sell it" tells what "agreed to sell it" tells. */
static void look_far(looking *l, gly_list_id list, uint32_t token)
{
    gly_entry entry = gly_side_far_infinitive(l->reading, list, token);
    if (entry.count == 0)
        return;
    note(l, token, entry, token);
    l->last[token] = token;
}

/* "denied that he met them", "accepts that it was late": the news is in the
 * clause. */
static bool hands_on(const looking *l, uint32_t token, gly_symbol class)
{
    const gly_language *language = l->reading->language;
    gly_text side = gly_symbols_text(language->tokens.symbols, class);
    uint32_t clause = gly_syntax_child(&language->syntax, token, GLY_REL_CCOMP);
    return clause != GLY_NONE && clause > token &&
           (gly_text_starts(side, gly_text_of("plea-")) ||
            gly_text_starts(side, gly_text_of("accept-")) ||
            gly_text_starts(side, gly_text_of("confirm-")));
}

/* A tally, or "unanimously", tells of the vote of its clause, which has a side
 * of its own as well. Answers how many tokens it takes, or 0. */
static uint32_t look_vote(looking *l, gly_entry state, uint32_t token)
{
    uint32_t last = token;
    gly_symbol class = gly_tally_at(&last, &l->tallies, token);
    if (class == 0 && state.count > 0 &&
        (state.class == l->tallies.one || state.class == l->tallies.split)) {
        class = state.class;
        last = token + state.count - 1;
    }
    if (class == 0)
        return 0;
    uint32_t clause = clause_of(l, token, last);
    if (state.count > 0 || gly_tally_counts(&l->tallies, clause))
        l->votes[clause] = class;
    return last - token + 1;
}

/* "closed on 1 May" tells what "closed" tells, "closed on 114p" does not. */
static gly_entry verb_at(const looking *l, gly_list_id list, uint32_t token)
{
    gly_entry entry = entry_at(l, list, token);
    if (entry.count < 2 || entry.class != l->other ||
        !gly_side_is_date(l->reading, token + entry.count))
        return entry;
    return gly_lexicon_find(l->reading->language->lexicon, list,
                            l->reading->forms + token, 1);
}

/* "rejected it, with only [his own group in favour]": what the state is told
 * of stands beside the verb, which has news of its own. */
static bool is_beside_news(const looking *l, gly_entry state, uint32_t last,
                           uint32_t clause)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    uint32_t top = gly_syntax_top(syntax, last + 1 - state.count, last);
    uint32_t noun = node_at(l, top)->head;
    if (l->classes[clause] == 0 || node_at(l, top)->relation != GLY_REL_NMOD ||
        noun == GLY_NONE || node_at(l, noun)->relation != GLY_REL_OBL)
        return false;
    uint32_t before = gly_syntax_child(syntax, noun, GLY_REL_CASE);
    return before != GLY_NONE &&
           gly_reading_is_word(l->reading, before, "with");
}

/* "[was put] in": what is told by a helper and its verb is told by the verb. */
static uint32_t told_by(const looking *l, uint32_t token, uint32_t count)
{
    const gly_node *node = node_at(l, token);
    bool helps = node->relation == GLY_REL_AUX ||
                 node->relation == GLY_REL_AUX_PASS ||
                 node->relation == GLY_REL_COP;
    return helps && node->head > token && node->head < token + count
               ? node->head
               : token;
}

/* The news that a noun tells, with what stands before it: "his [guilty plea]".
 * `at` becomes the noun. */
static gly_entry noun_at(const looking *l, gly_list_id list, uint32_t *at)
{
    gly_entry entry = entry_at(l, list, *at);
    if (gly_side_is_noun(l->reading, *at) || entry.count == 0)
        return entry;
    uint32_t top = gly_syntax_top(&l->reading->language->syntax, *at,
                                  *at + entry.count - 1);
    if (top <= *at || !gly_side_is_noun(l->reading, top))
        return (gly_entry){0, 0};
    *at = top;
    return entry;
}

/* "the [closed] pier", "the [minor injuries] unit": a state that only says what
 * kind of thing it is. */
static bool describes(const looking *l, gly_entry state, uint32_t token)
{
    if (state.count < 2)
        return state.count == 1 && gly_side_only_describes(l->reading, token);
    uint32_t last = token + state.count - 1;
    return node_at(l, last)->relation == GLY_REL_COMPOUND &&
           node_at(l, last)->head == last + 1;
}

/* Look `token` up; answers how many tokens its entry takes, or 1. */
static uint32_t look(looking *l, const side_lists *lists, uint32_t token)
{
    gly_entry verb = {0, 0}, state = entry_at(l, lists->state, token);
    uint32_t vote = look_vote(l, state, token);
    if (vote == 1 && gly_side_is_verb(l->reading, token))
        note(l, token, verb_at(l, lists->verb, token), token);
    if (vote > 0)
        return vote;
    bool noun = gly_side_is_noun(l->reading, token) &&
                !gly_side_is_verb(l->reading, token);
    if (gly_side_is_verb(l->reading, token)) {
        verb = verb_at(l, lists->verb, token);
        if (verb.count == 1 && (hands_on(l, token, verb.class) ||
                                is_of_some(l, token, verb.class)))
            verb.count = 0;
        look_particle(l, lists->verb, token);
        look_far(l, lists->verb, token);
        look_pair(l, lists->pair, token);
    }
    uint32_t at = token;
    if (!gly_side_is_verb(l->reading, token))
        verb = noun_at(l, lists->noun, &at);
    if (at != token && verb.count <= state.count)
        verb.count = 0;
    noun = noun || at != token;
    if (describes(l, state, token) ||
        (state.count > 0 &&
         gly_side_is_denied_of(l->reading, token, token + state.count - 1)))
        state.count = 0;
    if (verb.count == 0 && state.count == 0)
        return 1;
    if (verb.count >= state.count) {
        verb.class = gly_vote_class(&l->tallies, token, verb.class);
        if (!noun)
            at = told_by(l, token, verb.count);
        l->nouns[at] = noun;
        note(l, at, verb, token);
        return verb.count;
    }
    uint32_t last = token + state.count - 1;
    uint32_t clause = clause_of(l, token, last);
    uint32_t noun_told = gly_side_noun_with(l->reading, token, last);
    if (noun_told != GLY_NONE && l->classes[clause] == 0)
        clause = noun_told;
    if (state.class == l->advice.heeds || state.class == l->advice.defies)
        l->heeds[clause] = state.class;
    else if (!gly_side_is_anothers(l->reading, state, last) &&
             !is_beside_news(l, state, last, clause))
        note(l, clause, state, token);
    return state.count;
}

/* What was advised, by what was done with the advice or by what hangs on it. */
static void tell_advice(looking *l, uint32_t token)
{
    gly_symbol class = l->classes[token], heed = l->heeds[token], told = 0;
    uint32_t word = gly_advice_at(&told, &l->advice, token, class);
    if (word != GLY_NONE && l->classes[word] == 0) {
        note(l, word, (gly_entry){1, told}, word);
        l->nouns[word] = node_at(l, word)->upos == GLY_UPOS_NOUN;
    }
    told = gly_advice_taken(&l->advice, class, heed);
    if (told != 0)
        l->votes[token] = told;
    else if (heed != 0)
        note(l, token, (gly_entry){2, heed}, token);
}

gly_status gly_sides_build(gly_sides *out, gly_arena *arena,
                           const gly_reading *reading)
{
    uint32_t count = reading->language->tokens.count;
    const gly_lexicon *lexicon = reading->language->lexicon;
    side_lists lists = {gly_lexicon_list(lexicon, "news-opposite"),
                        gly_lexicon_list(lexicon, "news-state"),
                        gly_lexicon_list(lexicon, "news-noun"),
                        gly_lexicon_list(lexicon, "news-pair")};
    looking l = {reading,
                 gly_arena_array(arena, count, sizeof *l.classes),
                 gly_arena_array(arena, count, sizeof *l.first),
                 gly_arena_array(arena, count, sizeof *l.last),
                 gly_arena_array(arena, count, sizeof *l.words),
                 gly_arena_array(arena, count, sizeof *l.nouns),
                 gly_arena_array(arena, count, sizeof *l.pairs),
                 gly_arena_array(arena, count, sizeof *l.votes),
                 gly_arena_array(arena, count, sizeof *l.heeds),
                 gly_lexicon_symbol(lexicon, "other-use"),
                 gly_tallies_of(reading),
                 gly_advice_of(reading)};
    if (!l.classes || !l.first || !l.last || !l.words || !l.nouns || !l.pairs ||
        !l.votes || !l.heeds)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count;)
        i += look(&l, &lists, i);
    for (uint32_t i = 0; i < count; i++)
        tell_advice(&l, i);
    *out = (gly_sides){l.classes, l.first, l.last, l.nouns, l.pairs, l.votes};
    return GLY_OK;
}
