/* posts.c - holds the offices in two phrases against each other.
 *
 * A phrase may name several: "president and chief executive". Each is a class
 * of the list "office", GROUP-OFFICE. Two phrases exclude each other where both
 * have offices of one group and have none of it in common. */
#include "claims/people/posts.h"

#include "annotate/reading.h"
#include "claims/people/addresses.h"
#include "claims/people/kin.h"
#include "claims/people/office_fields.h"
#include "claims/people/offices.h"
#include "claims/people/post_bodies.h"
#include "claims/people/post_pairs.h"
#include "claims/people/reminders.h"
#include "claims/people/role_pairs.h"

enum { POSTS = 8 };

/* The classes of the offices in a phrase. */
typedef struct {
    gly_text classes[POSTS];
    uint32_t count;
} post_set;

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

static bool is_level(const gly_claims *claims, uint32_t token)
{
    return gly_offices_is(claims, "office-field", "level", token);
}

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* The last token of the phrase at which an office may begin: its noun, or the
 * last one joined to it. */
static uint32_t last_head(const gly_claims *claims, const gly_trait *trait)
{
    const gly_syntax *syntax = &claims->annotations->language->syntax;
    uint32_t last = trait->head < trait->last ? trait->head : trait->last;
    for (uint32_t child = gly_syntax_child(syntax, trait->head, GLY_REL_CONJ);
         child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_CONJ)) {
        if (child > last && child <= trait->last)
            last = child;
    }
    return last;
}

/* The last token of the phrase at which an office may begin: any, where a verb
 * or "for" opens it, "leads the [Conservatives]", "for the [Greens]". */
static uint32_t last_word(const gly_claims *claims, const gly_trait *trait)
{
    gly_upos upos = node_at(claims, trait->head)->upos;
    bool opens = trait->head == trait->first &&
                 (upos == GLY_UPOS_VERB || upos == GLY_UPOS_ADP);
    return opens ? trait->last : last_head(claims, trait);
}

/* "executive" of "executive-finance" */
static gly_text group_of(gly_text class)
{
    uint32_t dash = gly_text_find(class, gly_text_of("-"), 0);
    return gly_text_slice(class, (gly_span){0, dash == GLY_NONE ? 0 : dash});
}

static bool is_group(gly_text class, const char *group)
{
    return gly_text_equal(group_of(class), gly_text_of(group));
}

/* Whether a noun or an adjective of its own stands before the word: "health
 * secretary". */
static bool is_qualified(const gly_claims *claims, const gly_trait *trait,
                         uint32_t token)
{
    if (token == trait->first)
        return false;
    const gly_node *before = node_at(claims, token - 1);
    if (gly_reading_is(reading_of(claims), token - 1, GLY_IS_BODY))
        return false; /* "the union president" */
    return before->upos == GLY_UPOS_NOUN || before->upos == GLY_UPOS_PROPN ||
           (before->upos == GLY_UPOS_ADJ && !is_level(claims, token - 1));
}

/* Whether the word stands right before the name, or opens it as its title. */
static bool is_before_name(const gly_claims *claims, const gly_trait *trait,
                           uint32_t token)
{
    const gly_mention *m = &claims->annotations->mentions[trait->mention];
    return token + 1 == m->first || (token >= m->first && token < m->last);
}

/* What an entry of the list says. */
typedef struct {
    gly_text class;
    bool wide; /* of several words */
} office;

/* Whether the entry that ends at `token` counts in its group. */
static bool counts(const gly_claims *claims, const gly_trait *trait,
                   uint32_t token, office of)
{
    const gly_reading *reading = reading_of(claims);
    bool capital = gly_reading_has(reading, token, GLY_TOKEN_CAPITAL);
    if (is_group(of.class, "party") || is_group(of.class, "service"))
        return (capital && (gly_reading_text(reading, token).size > 1 ||
                            gly_reading_at(reading, token + 1, '-'))) ||
               gly_offices_no_party(reading, token);
    if (is_group(of.class, "rank") && !of.wide &&
        gly_offices_is(claims, "address-rank", "rank", token))
        return capital && is_before_name(claims, trait, token);
    if (is_group(of.class, "board") || is_group(of.class, "house"))
        return (token == last_head(claims, trait) ||
                gly_reading_is(reading, token + 1, GLY_IS_AND)) &&
               (of.wide || !is_qualified(claims, trait, token));
    return true;
}

static post_set posts_of(const gly_claims *claims, const gly_trait *trait)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    post_set set = {.count = 0};
    uint32_t end = last_word(claims, trait);
    for (uint32_t i = trait->first; i <= end && set.count < POSTS; i++) {
        if (gly_offices_is(claims, "standing", "retired", i))
            break;
        gly_entry entry = gly_offices_entry(claims, "office", i, trait->last);
        if (entry.count == 0)
            continue;
        gly_text class =
            gly_symbols_text(gly_lexicon_symbols(lexicon), entry.class);
        i += entry.count - 1;
        if (counts(claims, trait, i, (office){class, entry.count > 1}))
            set.classes[set.count++] = class;
    }
    return set;
}

/* Whether both sets have an office of the group of `class`, and none that is
 * the same. */
static bool exclude_in_group(gly_text class, const post_set *a,
                             const post_set *b)
{
    bool other = false;
    for (uint32_t i = 0; i < b->count; i++) {
        if (!gly_text_equal(group_of(b->classes[i]), group_of(class)))
            continue;
        other = true;
        for (uint32_t j = 0; j < a->count; j++) {
            if (gly_text_equal(a->classes[j], b->classes[i]))
                return false;
        }
    }
    return other;
}

/* "junior" and "senior" say something of students only beside the words for the
 * first two years, which nobody else has. */
static bool is_loose(gly_text class, const post_set *a, const post_set *b)
{
    if (!is_group(class, "year"))
        return false;
    for (uint32_t i = 0; i < a->count + b->count; i++) {
        gly_text other =
            i < a->count ? a->classes[i] : b->classes[i - a->count];
        if (gly_text_equal(other, gly_text_of("year-first")) ||
            gly_text_equal(other, gly_text_of("year-second")))
            return false;
    }
    return true;
}

/* Whether the phrase tells an office that the reader is to know, and not "a
 * nurse" beside others. */
static bool is_definite(const gly_claims *claims, const gly_trait *trait)
{
    for (uint32_t i = trait->first; i < trait->head; i++) {
        if (gly_reading_is_indefinite(reading_of(claims), i))
            return false;
    }
    return true;
}

/* Whether the list "office-apart" has the pair of groups, in this order; of
 * phrases neither of which is `definite`, only a pair of trades. */
static bool is_pair(const gly_claims *claims, gly_text a, gly_text b,
                    bool definite)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    const gly_symbols *symbols = gly_lexicon_symbols(lexicon);
    gly_list_id id = gly_lexicon_list(lexicon, "office-apart");
    gly_symbol pair[] = {gly_symbols_find(symbols, group_of(a)),
                         gly_symbols_find(symbols, group_of(b))};
    if (id == GLY_NONE || pair[0] == 0 || pair[1] == 0)
        return false;
    gly_entry entry = gly_lexicon_find(lexicon, id, pair, 2);
    return entry.count == 2 &&
           (definite || entry.class == gly_lexicon_symbol(lexicon, "trades"));
}

static bool has_class(const post_set *set, gly_text class)
{
    for (uint32_t i = 0; i < set->count; i++) {
        if (gly_text_equal(set->classes[i], class))
            return true;
    }
    return false;
}

/* Whether the article says somewhere that the person is both: "the founder and
 * chief executive". */
static bool are_held_together(const gly_claims *claims, uint32_t entity,
                              gly_text a, gly_text b)
{
    const gly_people *people = claims->annotations->people;
    for (uint32_t i = people->first_of[entity];
         i < people->first_of[entity + 1]; i++) {
        if (people->traits[i].kind != GLY_TRAIT_ROLE)
            continue;
        post_set set = posts_of(claims, &people->traits[i]);
        if (has_class(&set, a) && has_class(&set, b))
            return true;
    }
    return false;
}

/* Whether the article says that the person is `class` and one of its group in
 * the set at a time. */
static bool are_together(const gly_claims *claims, uint32_t entity,
                         gly_text class, const post_set *set)
{
    for (uint32_t i = 0; i < set->count; i++) {
        if (gly_text_equal(group_of(set->classes[i]), group_of(class)) &&
            are_held_together(claims, entity, class, set->classes[i]))
            return true;
    }
    return false;
}

/* Whether both phrases have one office of which each body has its own, at two
 * bodies with names: "chief executive of Northway Foods". */
static bool bodies_exclude(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    static const char *const groups[] = {"executive", "board", "school",
                                         "public", "house"};
    if (!gly_offices_of_two_bodies(claims, a, b))
        return false;
    post_set one = posts_of(claims, a), two = posts_of(claims, b);
    for (uint32_t i = 0; i < one.count; i++) {
        for (size_t g = 0; g < sizeof groups / sizeof groups[0]; g++) {
            if (is_group(one.classes[i], groups[g]) &&
                has_class(&two, one.classes[i]))
                return true;
        }
    }
    return false;
}

static bool share_class(const post_set *a, const post_set *b)
{
    for (uint32_t i = 0; i < a->count; i++) {
        if (has_class(b, a->classes[i]))
            return true;
    }
    return false;
}

/* Whether both phrases name an office of which each is all of a person's work:
 * "president of Local 1187" and "the plant manager". */
static bool groups_exclude(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    bool definite = is_definite(claims, a) || is_definite(claims, b);
    if (a->meant || b->meant)
        return false;
    post_set one = posts_of(claims, a), two = posts_of(claims, b);
    for (uint32_t i = 0; i < one.count && !share_class(&one, &two); i++) {
        for (uint32_t j = 0; j < two.count; j++) {
            gly_text x = one.classes[i], y = two.classes[j];
            if ((is_pair(claims, x, y, definite) ||
                 is_pair(claims, y, x, definite)) &&
                !are_held_together(claims, a->entity, x, y))
                return true;
        }
    }
    return false;
}

/* Whether the article tells elsewhere that the person holds the office that
 * `trait` reminds of, in other words. */
static bool is_supported(const gly_claims *claims, const gly_trait *trait,
                         const post_set *set)
{
    const gly_people *people = claims->annotations->people;
    for (uint32_t i = people->first_of[trait->entity];
         i < people->first_of[trait->entity + 1]; i++) {
        const gly_trait *other = &people->traits[i];
        if (other->kind != GLY_TRAIT_ROLE || other->first >= trait->first)
            continue;
        post_set offices = posts_of(claims, other);
        if (share_class(&offices, set) ||
            (gly_reminder_shares_word(claims, other, trait) &&
             !gly_office_fields_exclude(claims, other, trait, false)))
            return true;
    }
    return false;
}

/* Whether the later phrase reminds of an office that the earlier one, and no
 * other, could have told. */
static bool reminders_exclude(const gly_claims *claims, const gly_trait *a,
                              const gly_trait *b)
{
    const gly_trait *later = a->first > b->first ? a : b;
    const gly_trait *earlier = later == a ? b : a;
    if (gly_reminder_is_interim(claims, earlier, later))
        return true;
    if (!gly_reminder_clashes(claims, earlier, later))
        return false;
    post_set offices = posts_of(claims, later);
    return !is_supported(claims, later, &offices);
}

/* Whether both are one word before a name, "Secretary Roe" and "President Roe":
 * how people go on to be called, and which of two Roes it is none can tell. */
static bool are_forms_of_address(const gly_claims *claims, const gly_trait *a,
                                 const gly_trait *b)
{
    const gly_mention *mentions = claims->annotations->mentions;
    return a->first == a->last && b->first == b->last &&
           a->last <= mentions[a->mention].last &&
           a->last + 1 >= mentions[a->mention].first &&
           b->last <= mentions[b->mention].last &&
           b->last + 1 >= mentions[b->mention].first;
}

/* Whether both offices are over, "a retired fire captain", and nobody retires
 * from both. */
static bool retired_exclude(const gly_claims *claims, const gly_trait *a,
                            const gly_trait *b)
{
    uint32_t word = gly_offices_retired(claims, a);
    uint32_t other_word = gly_offices_retired(claims, b);
    if (word == GLY_NONE || other_word == GLY_NONE)
        return false;
    gly_trait one = *a, two = *b; /* what stands behind the words */
    one.first = word + 1;
    two.first = other_word + 1;
    post_set first = posts_of(claims, &one), second = posts_of(claims, &two);
    bool other = false;
    for (uint32_t i = 0; i < first.count; i++)
        other = other || exclude_in_group(first.classes[i], &first, &second);
    return other || gly_office_fields_exclude(claims, &one, &two,
                                              share_class(&first, &second));
}

bool gly_posts_exclude(const gly_claims *claims, const gly_trait *a,
                       const gly_trait *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == GLY_TRAIT_RELATION)
        return a->time == GLY_TRAIT_NOW && b->time == GLY_TRAIT_NOW &&
               gly_kin_exclude(claims, a, b);
    if (a->kind != GLY_TRAIT_ROLE)
        return false;
    if (retired_exclude(claims, a, b))
        return true;
    if (a->time != GLY_TRAIT_NOW || b->time != GLY_TRAIT_NOW)
        return reminders_exclude(claims, a, b) ||
               gly_addresses_exclude(claims, a, b);
    post_set one = posts_of(claims, a), two = posts_of(claims, b);
    for (uint32_t i = 0; i < one.count; i++) {
        if (exclude_in_group(one.classes[i], &one, &two) &&
            !are_together(claims, a->entity, one.classes[i], &two) &&
            !is_loose(one.classes[i], &one, &two) &&
            !(is_group(one.classes[i], "public") && (a->meant || b->meant)) &&
            !(is_group(one.classes[i], "board") &&
              are_forms_of_address(claims, a, b)))
            return true;
    }
    return gly_office_fields_exclude(claims, a, b, share_class(&one, &two)) ||
           groups_exclude(claims, a, b) || bodies_exclude(claims, a, b) ||
           reminders_exclude(claims, a, b) ||
           gly_addresses_exclude(claims, a, b) ||
           gly_offices_of_two_panels(claims, a, b) ||
           gly_posts_of_two_bodies(claims, a, b) ||
           gly_offices_serve_two(claims, a, b) ||
           gly_offices_cross_sides(claims, a, b) ||
           gly_posts_clash(claims, a, b) || gly_roles_clash(claims, a, b);
}
