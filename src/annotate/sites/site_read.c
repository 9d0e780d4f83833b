/* site_read.c - reads places off the words, part by part. */
#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "annotate/sites/sites.h"
#include "lexicon/lexicon.h"

#include <string.h>

typedef struct {
    const gly_site_words *words;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    uint32_t at, end; /* tokens: the next one, and that behind the sentence */
} reader;

static bool is_in_date(const reader *r, uint32_t token)
{
    const gly_dates *dates = r->annotations->dates;
    uint32_t at = gly_dates_at(dates, token);
    return at < dates->count && dates->items[at].first <= token;
}

/* A word of a name: "Whitby", "St". */
static bool is_name(const reader *r, uint32_t token)
{
    const gly_node *node = &r->nodes[token];
    bool capital = gly_reading_has(r->reading, token, GLY_TOKEN_CAPITAL) &&
                   !gly_reading_has(r->reading, token, GLY_TOKEN_MARK);
    bool noun = node->upos == GLY_UPOS_PROPN || node->upos == GLY_UPOS_NOUN ||
                node->upos == GLY_UPOS_ADJ;
    uint32_t first = gly_reading_sentence(r->reading, token)->first;
    return capital && noun &&
           !gly_reading_is(r->reading, token, GLY_IS_CALENDAR) &&
           (token != first || node->upos == GLY_UPOS_PROPN);
}

static bool is_owner_mark(const reader *r, uint32_t token)
{
    return gly_reading_is_owner_mark(r->reading, token) ||
           gly_reading_is_word(r->reading, token, "'") ||
           gly_reading_is_word(r->reading, token, "’");
}

/* Whether `token` goes on with a noun phrase. */
static bool goes_on(const reader *r, uint32_t token)
{
    gly_upos upos = r->nodes[token].upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_ADJ ||
           upos == GLY_UPOS_PROPN || upos == GLY_UPOS_NUM ||
           r->nodes[token].xpos == GLY_XPOS_VBN ||
           gly_reading_at(r->reading, token, '-');
}

static bool is_article(const reader *r, uint32_t token)
{
    return r->nodes[token].upos == GLY_UPOS_DET ||
           r->nodes[token].xpos == GLY_XPOS_PRP_POSS;
}

/* "the", "a", "its": what opens the phrase. */
static void read_article(reader *r, gly_site_part *part)
{
    if (r->at >= r->end || !is_article(r, r->at))
        return;
    bool own = r->nodes[r->at].xpos == GLY_XPOS_PRP_POSS;
    part->definite = own || gly_reading_is_word(r->reading, r->at, "the") ||
                     gly_reading_is_word(r->reading, r->at, "this") ||
                     gly_reading_is_word(r->reading, r->at, "that");
    part->owner = own ? r->at : GLY_NONE;
    r->at++;
}

/* "St Brendan's Church", "Tanner's Row": what owns is a part of the name. */
static bool owns_in_name(const reader *r, const gly_site_part *part)
{
    uint32_t at = r->at + 1;
    return part->name_first != GLY_NONE && part->name_last + 1 == r->at &&
           is_name(r, at) && gly_site_ends_name(r->words, at) &&
           (at + 1 >= r->end || !is_name(r, at + 1));
}

/* "Dunmore's Legion Field": what was read so far only owns. */
static void read_owner(reader *r, gly_site_part *part)
{
    bool more = r->at + 1 < r->end && goes_on(r, r->at + 1);
    if (!more || owns_in_name(r, part))
        return;
    part->owner = part->name_last != GLY_NONE ? part->name_last : part->noun;
    part->name_first = part->name_last = part->noun = GLY_NONE;
    part->definite = true;
    part->side = 0;
}

static void read_word(reader *r, gly_site_part *part)
{
    gly_symbol word = gly_site_word(r->words, r->at);
    if (is_name(r, r->at) ||
        (part->name_last != GLY_NONE && part->name_last + 1 == r->at &&
         gly_site_is_road_number(r->words, r->at))) {
        if (part->name_first == GLY_NONE)
            part->name_first = r->at;
        part->name_last = r->at;
    } else if (r->nodes[r->at].upos == GLY_UPOS_NOUN ||
               (r->nodes[r->at].upos == GLY_UPOS_PROPN &&
                gly_site_noun(r->words, r->at) != GLY_SITE_OTHER)) {
        part->noun = r->at;
    }
    if (word != 0 && word != r->words->in && word != r->words->on &&
        word != r->words->near && word != r->words->of &&
        word != r->words->region && word != r->words->lies &&
        word != r->words->kinds[GLY_SITE_TOWN])
        part->side = word;
}

/* What the part is called, and so what it is. */
static void settle(const reader *r, gly_site_part *part, bool article)
{
    if (part->noun == GLY_NONE) {
        gly_site_kind kind = gly_site_noun(r->words, part->name_last);
        gly_site_kind front = gly_site_noun(r->words, part->name_first);
        bool led = front == GLY_SITE_WATER || front == GLY_SITE_ROAD;
        if (kind == GLY_SITE_OTHER && led)
            kind = front;
        if (part->name_first == part->name_last &&
            gly_site_is_numbered(r->words, part->name_first))
            kind = GLY_SITE_ROAD;
        bool region = gly_site_is_region(r->words, part);
        part->noun =
            kind != GLY_SITE_OTHER && part->name_first < part->name_last
                ? part->name_last
                : GLY_NONE;
        if (region)
            kind = GLY_SITE_REGION;
        else if (part->noun == GLY_NONE && kind != GLY_SITE_ROAD)
            kind = article && part->owner == GLY_NONE ? GLY_SITE_OTHER
                                                      : GLY_SITE_TOWN;
        part->kind = kind;
        part->definite = true;
        return;
    }
    part->kind = gly_site_noun(r->words, part->noun);
    part->definite = part->definite || part->name_first != GLY_NONE;
}

/* Whether the name is a person's, or a step's, "in Class 9", and so no place;
 * one word alone may be either. */
static bool is_person(const reader *r, const gly_site_part *part)
{
    static const char *const steps[] = {"class", "year",  "grade", "form",
                                        "stage", "phase", "group", NULL};
    if (part->name_first != GLY_NONE && part->name_first + 1 < r->end &&
        gly_reading_is_one_of(r->reading, part->name_first, steps) &&
        gly_reading_has(r->reading, part->name_first + 1, GLY_TOKEN_NUMBER))
        return true;
    if (part->name_first == GLY_NONE || part->noun != GLY_NONE ||
        gly_site_is_in_lake(r->words, part))
        return false;
    uint32_t person = gly_person_at(r->annotations, part->name_last);
    bool full = person != GLY_NONE &&
                memchr(r->annotations->entities[person].name.data, ' ',
                       r->annotations->entities[person].name.size) != NULL;
    return full ||
           gly_reading_is(r->reading, part->name_first, GLY_IS_HONORIFIC);
}

/* One noun phrase. */
static bool read_part(reader *r, gly_site_part *part)
{
    uint32_t from = r->at;
    *part = (gly_site_part){.first = r->at,
                            .name_first = GLY_NONE,
                            .name_last = GLY_NONE,
                            .noun = GLY_NONE,
                            .owner = GLY_NONE};
    read_article(r, part);
    bool article = r->at > from;
    for (; r->at < r->end; r->at++) {
        if (is_in_date(r, r->at))
            break;
        if (is_owner_mark(r, r->at)) {
            read_owner(r, part);
            continue;
        }
        /* "the harbour Brandr" ends there, "Senn Hall staff" does not. */
        if (!goes_on(r, r->at))
            break;
        read_word(r, part);
    }
    part->last = r->at - 1;
    /* "in a shed": the tagger may take the noun for a verb. */
    if (article && part->name_first == GLY_NONE && part->noun == GLY_NONE &&
        r->at > from + 1)
        part->noun = part->last;
    bool told = part->name_first != GLY_NONE || part->noun != GLY_NONE;
    if (!told || r->at == from || is_person(r, part)) {
        r->at = from;
        return false;
    }
    settle(r, part, article);
    return true;
}

/* The preposition at `at` that leads to the next part, and how many tokens it
 * has; 0 for none. */
static uint32_t preposition_at(const reader *r, uint32_t at, gly_symbol *class)
{
    if (at >= r->end)
        return 0;
    *class = gly_site_word(r->words, at);
    if (at + 1 < r->end && gly_site_heading(r->words, at) != 0) {
        *class = r->words->near;
        return 2;
    }
    if (*class != r->words->in && *class != r->words->near &&
        *class != r->words->of && *class != r->words->on)
        *class = 0;
    if (*class == 0)
        return 0;
    bool of =
        at + 1 < r->end && (gly_reading_is_word(r->reading, at + 1, "of") ||
                            gly_reading_is_word(r->reading, at + 1, "to"));
    return *class == r->words->near && of ? 2 : 1;
}

/* "the town of Senn": both are one. */
static void join_name(gly_site *out)
{
    gly_site_part *part = &out->parts[out->count - 1], *next = part + 1;
    part->name_first = next->name_first;
    part->name_last = next->name_last;
    part->last = next->last;
    part->definite = true;
}

/* "released [by Orford Research]": by whom it is done, and not where. */
static bool is_doer(const reader *r, const gly_site *site)
{
    const gly_site_part *part = &site->parts[0];
    return site->in != GLY_NONE &&
           gly_reading_is_word(r->reading, site->in, "by") &&
           gly_site_is_named(part) && part->noun == GLY_NONE;
}

/* "Senn, a village on the coast": what the name before it is. */
static bool read_apposition(reader *r, gly_site *out)
{
    gly_site_part *before = &out->parts[out->count - 1], part;
    if (!gly_site_is_named(before) || before->noun != GLY_NONE ||
        !is_article(r, r->at) || !read_part(r, &part))
        return false;
    if (gly_site_is_named(&part) || part.kind == GLY_SITE_OTHER)
        return false;
    before->kind = part.kind;
    before->last = part.last;
    return true;
}

/* "on Senn", "over Senn": no town. */
static void settle_on(const reader *r, gly_site_part *part, gly_symbol class)
{
    if (class != 0 && class == r->words->on && part->kind == GLY_SITE_TOWN &&
        part->noun == GLY_NONE)
        part->kind = GLY_SITE_OTHER;
}

/* The next part, or none. */
static bool read_next(reader *r, gly_site *out)
{
    gly_site_part *before = &out->parts[out->count - 1];
    gly_site_part *next = before + 1;
    uint32_t from = r->at;
    bool comma = r->at < r->end && gly_reading_at(r->reading, r->at, ',');
    r->at += comma;
    gly_symbol class = 0;
    uint32_t length = preposition_at(r, r->at, &class);
    gly_symbol toward = length == 2 ? gly_site_heading(r->words, r->at) : 0;
    bool name = length == 0 && comma && r->at < r->end && is_name(r, r->at);
    bool read = false;
    if (length > 0) {
        r->at += length;
        read = read_part(r, next);
    } else if (name) {
        read = read_part(r, next);
    } else if (comma && r->at < r->end && read_apposition(r, out)) {
        return true;
    }
    if (!read) {
        r->at = from;
        return false;
    }
    next->set_off = comma;
    next->near = class == r->words->near;
    next->toward = toward;
    next->of = class != 0 && class == r->words->of;
    settle_on(r, next, class);
    next->beside_name = name;
    bool one = class == r->words->of && before->noun != GLY_NONE &&
               !gly_site_is_named(before) && next->noun == GLY_NONE &&
               before->kind != GLY_SITE_OTHER && before->side == 0 &&
               before->kind != GLY_SITE_BUILDING;
    if (one)
        join_name(out);
    else
        out->count++;
    return true;
}

/* Whether the phrase is one of several: "in Senn and Orford". */
static bool is_list(const reader *r, const gly_site *place)
{
    bool and = gly_reading_is(r->reading, r->at, GLY_IS_AND);
    const gly_site_part *last = &place->parts[place->count - 1];
    return and&&r->at + 1 < r->end && gly_site_is_named(last) &&
           last->noun == GLY_NONE && is_name(r, r->at + 1);
}

/* "Senn Station, La.", "Abidjan, Ivory Coast": a town, whatever it is called
 * after, and whether or not it stands for its country elsewhere. */
static void settle_towns(gly_site *place)
{
    for (uint32_t i = 0; i + 1 < place->count; i++) {
        gly_site_part *part = &place->parts[i];
        bool other = part->kind == GLY_SITE_BUILDING ||
                     (part->kind == GLY_SITE_REGION && part->noun == GLY_NONE);
        if (other && part->first == part->name_first && part[1].beside_name &&
            part[1].kind == GLY_SITE_REGION)
            part->kind = GLY_SITE_TOWN;
    }
}

/* The place that begins at r->at; false for none. */
static bool read_place(reader *r, gly_site *out)
{
    *out = (gly_site){.first = r->at, .in = GLY_NONE};
    gly_symbol class = 0;
    uint32_t first = r->at;
    if (gly_site_is_distance(r->words, first)) {
        r->at++;
        return false;
    }
    if (!read_part(r, &out->parts[0]))
        return false;
    out->count = 1;
    while (out->count < GLY_SITE_PARTS && read_next(r, out))
        ;
    out->last = r->at - 1;
    out->many = is_list(r, out);
    settle_towns(out);
    uint32_t start = gly_reading_sentence(r->reading, first)->first;
    bool heads = first > start + 1 && gly_site_heading(r->words, first - 2);
    if (first > start && !heads && preposition_at(r, first - 1, &class) == 1)
        out->in = first - 1;
    else if (first > start + 1 && preposition_at(r, first - 2, &class) == 2)
        out->in = first - 2;
    if (is_doer(r, out))
        out->in = GLY_NONE;
    class = out->in == GLY_NONE ? 0 : class;
    out->parts[0].near = class != 0 && class == r->words->near;
    if (out->parts[0].near)
        out->parts[0].toward = gly_site_heading(r->words, out->in);
    settle_on(r, &out->parts[0], class);
    return true;
}

/* A sentence with more places is no prose, and takes memory for nothing. */
enum { OF_SENTENCE = 64 };

gly_status gly_sites_find(gly_sites *out, gly_arena *arena,
                          const gly_annotations *annotations)
{
    const gly_sentences *sentences = &annotations->language->sentences;
    *out = (gly_sites){.words = gly_site_words_of(annotations),
                       .list = gly_list_of(sizeof(gly_site))};
    reader r = {&out->words,
                annotations,
                annotations->reading,
                annotations->language->syntax.items,
                0,
                0};
    for (uint32_t i = 0; i < sentences->count; i++) {
        r.at = sentences->items[i].first;
        r.end = r.at + sentences->items[i].count;
        uint32_t most = out->list.count + OF_SENTENCE;
        while (r.at < r.end && out->list.count < most) {
            gly_site place;
            if (!read_place(&r, &place)) {
                r.at++;
                continue;
            }
            gly_site *added = gly_list_add(&out->list, arena);
            if (added == NULL)
                return GLY_NO_MEMORY;
            *added = place;
        }
    }
    return GLY_OK;
}
