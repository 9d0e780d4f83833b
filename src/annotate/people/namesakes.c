/* namesakes.c - weighs two people of one surname against each other. */
#include "annotate/people/namesakes.h"

#include "annotate/people/ages.h"
#include "annotate/people/likeness.h"

bool gly_namesakes_is_joined(const gly_identities *ids, const gly_name *name)
{
    return name->surname != GLY_NONE && name->surname > name->first &&
           gly_reading_at(ids->reading, name->surname - 1, '-');
}

/* Whether the person is spoken of in the paragraph of the token. */
static bool is_near(const gly_identities *ids, const gly_identity *id,
                    uint32_t token)
{
    const gly_token *tokens = ids->reading->language->tokens.items;
    return id->last_seen != GLY_NONE &&
           tokens[id->last_seen].block == tokens[token].block;
}

/* "[Mrs] Roe" is rather Ann Roe than Dr Jane Roe: whether the person's own name
 * came with another honorific than this one has. */
static bool is_titled_otherwise(const gly_identities *ids,
                                const gly_identity *id, const gly_name *name)
{
    return name->honorific && id->title != 0 &&
           id->title != gly_likeness_plain(ids->reading,
                                           ids->reading->forms[name->first]);
}

/* "[Mr] Haddow" of Gareth and Simone Haddow: whether the gender of `a`, who was
 * told of before, is known to be that of the name, and none of `b`. */
static bool is_of_gender(const gly_identities *ids, uint32_t a, uint32_t b,
                         const gly_name *name)
{
    return name->gender != GLY_GENDER_UNKNOWN &&
           gly_identities_at(ids, a)->last_seen != GLY_NONE &&
           gly_identities_entity(ids, a)->gender == name->gender &&
           gly_identities_entity(ids, b)->gender == GLY_GENDER_UNKNOWN;
}

/* "Roe, [43]," is rather Karen Roe, whose age is not known, than Neil Roe, who
 * was 44. */
static bool is_aged_otherwise(const gly_identities *ids, const gly_identity *id,
                              const gly_name *name)
{
    uint32_t at, age = gly_age_after(&at, ids->reading, name->last);
    return age > 0 && id->age > 0 && id->age != age &&
           !gly_age_may_slip(id->age, age);
}

/* Whether a surname without a given name is rather that of `a` than of `b`: of
 * one who has no other honorific, who is no relative of another brought in and
 * not called "Abbie" as a child is, else mentioned last. */
static bool is_rather(const gly_identities *ids, const gly_identity *a,
                      const gly_identity *b, const gly_name *name)
{
    bool joined = gly_namesakes_is_joined(ids, name);
    if (a->joined != b->joined)
        return a->joined == joined;
    if (is_aged_otherwise(ids, a, name) != is_aged_otherwise(ids, b, name))
        return is_aged_otherwise(ids, b, name);
    bool near = is_near(ids, a, name->first) || is_near(ids, b, name->first);
    /* "Roe" is he whom the article calls so, not "Mrs Roe". */
    if (!name->honorific && a->plain != b->plain && (a->plain ? b : a)->styled)
        return a->plain;
    bool otherwise = is_titled_otherwise(ids, a, name);
    if (otherwise != is_titled_otherwise(ids, b, name))
        return !otherwise;
    if (a->kin != b->kin && !near)
        return b->kin;
    bool known = a->last_seen != GLY_NONE && b->last_seen != GLY_NONE;
    if (known && a->familiar != b->familiar)
        return b->familiar;
    return b->last_seen == GLY_NONE ||
           (a->last_seen != GLY_NONE && a->last_seen > b->last_seen);
}

bool gly_namesakes_is_rather(const gly_identities *ids, uint32_t a, uint32_t b,
                             const gly_name *name)
{
    return is_of_gender(ids, a, b, name) ||
           (!is_of_gender(ids, b, a, name) &&
            is_rather(ids, gly_identities_at(ids, a), gly_identities_at(ids, b),
                      name));
}
