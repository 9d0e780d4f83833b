/* statement_list.c - gathers the statements of all sentences. */
#include "annotate/statements/statements.h"

#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "annotate/statements/clauses.h"
#include "annotate/statements/sides.h"
#include "base/list.h"

static gly_status add(gly_list *list, gly_arena *arena,
                      const gly_statement *statement)
{
    uint32_t count = statement->beside_count;
    gly_statement *added = gly_list_add(list, arena);
    gly_participant *beside = gly_arena_array(arena, count, sizeof *beside);
    if (added == NULL || beside == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        beside[i] = statement->beside[i];
    *added = *statement;
    added->beside = beside;
    return GLY_OK;
}

/* "fell 10 %", "rose 12 cents": by how much is no thing that something is done
 * to. */
static bool is_measure(const gly_clauses *c, uint32_t token)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    gly_upos upos = syntax->items[token].upos;
    return upos == GLY_UPOS_SYM || upos == GLY_UPOS_NUM ||
           (gly_syntax_child(syntax, token, GLY_REL_NUMMOD) != GLY_NONE &&
            gly_clauses_class(c, c->unit, token) != 0);
}

/* "not insured" is a side by itself: its "not" is counted already. */
static bool holds_denial(const gly_clauses *c, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        gly_symbol class = gly_clauses_class(c, c->mood, i);
        if (class != 0 &&
            (class == c->negative || class == c->none || class == c->never))
            return true;
    }
    return false;
}

/* "called the merger off": where the particle was read as a preposition, the
 * noun behind it is what is done to; not the day in "reopened on Monday". */
static void take_object(gly_statement *statement, const gly_clauses *c,
                        uint32_t last)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t child = syntax->items[statement->predicate].first_child;
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (syntax->items[child].relation == GLY_REL_OBL && word == last &&
            !gly_reading_is(c->reading, child, GLY_IS_CALENDAR)) {
            statement->patient = gly_clauses_participant(c, child);
            return;
        }
    }
}

/* "Mill posts first profit": a headline that was read as a heap of nouns tells
 * little of who does it. */
static bool is_bare_noun(const gly_syntax *syntax, uint32_t token)
{
    return syntax->items[token].upos == GLY_UPOS_NOUN &&
           gly_syntax_child(syntax, token, GLY_REL_COP) == GLY_NONE;
}

/* "drop", "scrap", "refuse": whoever agrees to that is against a thing. */
static bool is_against(const gly_clauses *c, gly_symbol side)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id kin = gly_lexicon_list(lexicon, "news-kin");
    if (side == 0 || kin == GLY_NONE)
        return false;
    gly_symbol class = gly_lexicon_find(lexicon, kin, &side, 1).class;
    return class == gly_lexicon_symbol(lexicon, "consent-no") ||
           class == gly_lexicon_symbol(lexicon, "going-no");
}

/* "agreed on Monday [to fit them]": what is agreed to may be read as an end. */
static bool may_be_end(const gly_statement *s, const gly_clauses *c)
{
    const gly_symbols *symbols = c->reading->language->tokens.symbols;
    return gly_text_starts(gly_symbols_text(symbols, s->side),
                           gly_text_of("accept-"));
}

/* The action that is agreed to or refused: "to fit the hoods", and not "to drop
 * the plan". */
static uint32_t complement_of(const gly_statement *s, const gly_sides *sides,
                              const gly_clauses *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t child = syntax->items[s->predicate].first_child;
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        gly_relation relation = syntax->items[child].relation;
        uint32_t mark = gly_syntax_child(syntax, child, GLY_REL_MARK);
        if (child > s->predicate && mark != GLY_NONE &&
            (relation == GLY_REL_XCOMP ||
             (relation == GLY_REL_ADVCL && may_be_end(s, c)) ||
             (s->nominal && relation == GLY_REL_ACL)) &&
            syntax->items[mark].xpos == GLY_XPOS_TO &&
            !is_against(c, sides->classes[child]))
            return child;
    }
    return GLY_NONE;
}

/* What an action is done to: "the hall" in "to let the school use the hall". */
static uint32_t object_of(const gly_syntax *syntax, uint32_t action)
{
    uint32_t below = gly_syntax_child(syntax, action, GLY_REL_XCOMP);
    if (below == GLY_NONE)
        below = gly_syntax_child(syntax, action, GLY_REL_CCOMP);
    uint32_t object = below == GLY_NONE
                          ? GLY_NONE
                          : gly_syntax_child(syntax, below, GLY_REL_OBJ);
    return object != GLY_NONE ? object
                              : gly_syntax_child(syntax, action, GLY_REL_OBJ);
}

/* "agreed to fit [the hoods]", "the refusal [of the mill] to fit [them]": what
 * it is done to, and who does it. */
static void take_complement(gly_statement *statement, const gly_sides *sides,
                            const gly_clauses *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t action = complement_of(statement, sides, c);
    uint32_t object = action == GLY_NONE ? GLY_NONE : object_of(syntax, action);
    if (object == GLY_NONE)
        return;
    if (statement->nominal && statement->agent.token == GLY_NONE)
        statement->agent = statement->patient;
    else if (statement->patient.token != GLY_NONE &&
             statement->patient.token != action)
        return;
    statement->patient = gly_clauses_participant(c, object);
}

/* What belongs to the words of the side is no participant: nobody is done
 * anything to in "took the stand". */
static void take_side(gly_statement *statement, const gly_sides *sides,
                      const gly_clauses *clauses)
{
    const gly_syntax *syntax = &clauses->reading->language->syntax;
    uint32_t predicate = statement->predicate;
    statement->side = sides->classes[predicate];
    if (statement->side == 0)
        return;
    uint32_t first = sides->first[predicate], last = sides->last[predicate];
    statement->complete = last > first || sides->pairs[predicate];
    statement->loose = predicate < first || predicate > last ||
                       (!statement->nominal && is_bare_noun(syntax, predicate));
    statement->paired = sides->pairs[predicate];
    uint32_t told = statement->patient.token;
    if (statement->negative && (holds_denial(clauses, first, last) ||
                                (statement->paired && told != GLY_NONE &&
                                 holds_denial(clauses, told, told))))
        statement->negative = false;
    if (statement->patient.token == GLY_NONE && first == predicate &&
        last > first)
        take_object(statement, clauses, last);
    uint32_t object = statement->patient.token;
    if (object != GLY_NONE &&
        ((object >= first && object <= last) || is_measure(clauses, object)))
        statement->patient = gly_clauses_nobody();
    if (!statement->nominal && predicate < first &&
        statement->agent.token == GLY_NONE && is_bare_noun(syntax, predicate))
        statement->agent = gly_clauses_participant(clauses, predicate);
    if (last > statement->last)
        statement->last = last;
    take_complement(statement, sides, clauses);
}

gly_status gly_annotate_statement_list(gly_annotations *annotations,
                                       gly_arena *arena)
{
    gly_clauses clauses;
    gly_sides sides;
    gly_arena *scratch = annotations->scratch;
    if (gly_clauses_init(&clauses, scratch, annotations) != GLY_OK ||
        gly_sides_build(&sides, scratch, annotations->reading) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_statements *out = gly_arena_take(arena, sizeof *out);
    if (out == NULL)
        return GLY_NO_MEMORY;
    gly_list list = gly_list_of(sizeof(gly_statement));
    gly_status status = GLY_OK;
    uint32_t count = annotations->language->tokens.count;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        if (!gly_clauses_is_predicate(&clauses, i) && sides.classes[i] == 0 &&
            sides.votes[i] == 0)
            continue;
        gly_statement statement = sides.nouns[i]
                                      ? gly_clauses_read_noun(&clauses, i)
                                      : gly_clauses_read(&clauses, i);
        take_side(&statement, &sides, &clauses);
        status = add(&list, arena, &statement);
        statement.side = sides.votes[i];
        statement.loose = statement.complete = true;
        if (statement.side != 0 && status == GLY_OK)
            status = add(&list, arena, &statement);
    }
    *out = (gly_statements){list.items, list.count};
    annotations->statements = out;
    return status;
}
