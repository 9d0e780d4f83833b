#include "document/html/html_roles.h"

/* A word of a class, and what it means. */
typedef struct {
    const char *word;
    gly_html_role role;
} meaning;

/* Of several that fit the first row of the table counts. */
static const meaning words[] = {
    {"related", GLY_HTML_BESIDE},
    {"recommended", GLY_HTML_BESIDE},
    {"recommendations", GLY_HTML_BESIDE},
    {"newsletter", GLY_HTML_BESIDE},
    {"subscribe", GLY_HTML_BESIDE},
    {"signup", GLY_HTML_BESIDE},
    {"share", GLY_HTML_BESIDE},
    {"sharing", GLY_HTML_BESIDE},
    {"social", GLY_HTML_BESIDE},
    {"cookie", GLY_HTML_BESIDE},
    {"cookies", GLY_HTML_BESIDE},
    {"consent", GLY_HTML_BESIDE},
    {"comment", GLY_HTML_BESIDE},
    {"comments", GLY_HTML_BESIDE},
    {"disqus", GLY_HTML_BESIDE},
    {"ad", GLY_HTML_BESIDE},
    {"ads", GLY_HTML_BESIDE},
    {"advert", GLY_HTML_BESIDE},
    {"advertisement", GLY_HTML_BESIDE},
    {"sponsored", GLY_HTML_BESIDE},
    {"promo", GLY_HTML_BESIDE},
    {"taboola", GLY_HTML_BESIDE},
    {"outbrain", GLY_HTML_BESIDE},
    {"trending", GLY_HTML_BESIDE},
    {"breadcrumb", GLY_HTML_BESIDE},
    {"breadcrumbs", GLY_HTML_BESIDE},
    {"nav", GLY_HTML_BESIDE},
    {"navbar", GLY_HTML_BESIDE},
    {"navigation", GLY_HTML_BESIDE},
    {"menu", GLY_HTML_BESIDE},
    {"sidebar", GLY_HTML_BESIDE},
    {"pagination", GLY_HTML_BESIDE},
    {"paywall", GLY_HTML_BESIDE},
    {"popup", GLY_HTML_BESIDE},
    {"modal", GLY_HTML_BESIDE},
    {"tags", GLY_HTML_BESIDE},
    {"bio", GLY_HTML_BESIDE},
    {"pullquote", GLY_HTML_PULLED},
    {"pull", GLY_HTML_PULLED},
    {"standfirst", GLY_HTML_DECK},
    {"deck", GLY_HTML_DECK},
    {"dek", GLY_HTML_DECK},
    {"subtitle", GLY_HTML_DECK},
    {"subheadline", GLY_HTML_DECK},
    {"strapline", GLY_HTML_DECK},
    {"caption", GLY_HTML_CAPTION_ROLE},
    {"credit", GLY_HTML_CAPTION_ROLE},
    {"kicker", GLY_HTML_LABEL},
    {"eyebrow", GLY_HTML_LABEL},
    {"byline", GLY_HTML_BYLINE},
    {"author", GLY_HTML_BYLINE},
    {"authors", GLY_HTML_BYLINE},
    {"date", GLY_HTML_DATE},
    {"dateline", GLY_HTML_DATE},
    {"pubdate", GLY_HTML_DATE},
    {"timestamp", GLY_HTML_DATE},
    {"published", GLY_HTML_DATE},
};

/* Whole classes, and the values of other attributes. */
static const meaning classes[] = {
    {"hidden", GLY_HTML_HIDDEN},
    {"sr-only", GLY_HTML_HIDDEN},
    {"visually-hidden", GLY_HTML_HIDDEN},
    {"visuallyhidden", GLY_HTML_HIDDEN},
    {"screen-reader-text", GLY_HTML_HIDDEN},
    {"d-none", GLY_HTML_HIDDEN},
};
static const meaning properties[] = {
    {"articleBody", GLY_HTML_STORY}, {"alternativeHeadline", GLY_HTML_DECK},
    {"author", GLY_HTML_BYLINE},     {"datePublished", GLY_HTML_DATE},
    {"dateModified", GLY_HTML_DATE}, {"caption", GLY_HTML_CAPTION_ROLE},
    {"comment", GLY_HTML_BESIDE},
};
static const meaning roles[] = {
    {"navigation", GLY_HTML_BESIDE},  {"complementary", GLY_HTML_BESIDE},
    {"search", GLY_HTML_BESIDE},      {"dialog", GLY_HTML_BESIDE},
    {"alertdialog", GLY_HTML_BESIDE}, {"presentation", GLY_HTML_LAYOUT},
    {"none", GLY_HTML_LAYOUT},
};

enum {
    WORDS = sizeof words / sizeof *words,
    CLASSES = sizeof classes / sizeof *classes,
    PROPERTIES = sizeof properties / sizeof *properties,
    ROLES = sizeof roles / sizeof *roles,
    LONGEST_CLASS = 200, /* bytes; a list over it is a program's */
};

static bool is_white(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool is_alphanumeric(char byte)
{
    return (byte >= '0' && byte <= '9') ||
           ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* The row of `table` for `word`, or `count`. */
static uint32_t row_of(const meaning *table, uint32_t count, gly_text word)
{
    uint32_t row = 0;
    while (row < count &&
           !gly_text_equal_ascii(word, gly_text_of(table[row].word)))
        row++;
    return row;
}

/* Whether a class tells of something else by its first word: "has-byline",
 * "category-comment". */
static bool is_modifier(gly_text first)
{
    static const meaning modifiers[] = {
        {"has", 0}, {"no", 0}, {"is", 0},   {"with", 0},   {"category", 0},
        {"tag", 0}, {"js", 0}, {"type", 0}, {"format", 0}, {"section", 0},
    };
    enum { COUNT = sizeof modifiers / sizeof *modifiers };
    return row_of(modifiers, COUNT, first) < COUNT;
}

/* The least row of `words` for a word of the class `name`. */
static uint32_t row_of_class(gly_text name)
{
    uint32_t best = WORDS, start = 0;
    for (uint32_t i = 0; i <= name.size; i++) {
        if (i < name.size && is_alphanumeric(name.data[i]))
            continue;
        gly_text word = gly_text_slice(name, gly_span_between(start, i));
        if (start == 0 && i < name.size && is_modifier(word))
            return WORDS;
        uint32_t row = row_of(words, WORDS, word);
        best = row < best ? row : best;
        start = i + 1;
    }
    return best;
}

static gly_html_role role_of_classes(gly_text list)
{
    uint32_t best = WORDS, start = 0;
    list = gly_text_slice(list, (gly_span){0, LONGEST_CLASS});
    for (uint32_t i = 0; i <= list.size; i++) {
        if (i < list.size && !is_white(list.data[i]))
            continue;
        gly_text name = gly_text_slice(list, gly_span_between(start, i));
        uint32_t row = row_of(classes, CLASSES, name);
        if (row < CLASSES)
            return classes[row].role;
        row = row_of_class(name);
        best = row < best ? row : best;
        start = i + 1;
    }
    return best < WORDS ? words[best].role : GLY_HTML_NO_ROLE;
}

/* Whether a style holds "display:none" or "visibility:hidden", blanks or not.
 */
static bool is_hiding(gly_text style)
{
    static const char *const values[][2] = {{"display", "none"},
                                            {"visibility", "hidden"}};
    for (uint32_t i = 0; i < 2; i++) {
        gly_text name = gly_text_of(values[i][0]);
        uint32_t at = gly_text_find(style, name, 0);
        if (at == GLY_NONE)
            continue;
        uint32_t end = gly_text_find(style, gly_text_of(";"), at);
        gly_text value = gly_text_slice(
            style, gly_span_between(at + name.size,
                                    end == GLY_NONE ? style.size : end));
        if (gly_text_find(value, gly_text_of(values[i][1]), 0) != GLY_NONE)
            return true;
    }
    return false;
}

static gly_html_role role_in(const meaning *table, uint32_t count,
                             gly_text value)
{
    uint32_t row = row_of(table, count, gly_text_trim(value));
    return row < count ? table[row].role : GLY_HTML_NO_ROLE;
}

static bool is_called(const gly_html_attribute *attribute, const char *name)
{
    return gly_text_equal_ascii(attribute->name, gly_text_of(name));
}

/* What one attribute says. */
static gly_html_role role_of_attribute(const gly_html_attribute *attribute)
{
    if (is_called(attribute, "class") || is_called(attribute, "id"))
        return role_of_classes(attribute->value);
    if (is_called(attribute, "itemprop"))
        return role_in(properties, PROPERTIES, attribute->value);
    if (is_called(attribute, "role"))
        return role_in(roles, ROLES, attribute->value);
    bool is_hidden =
        is_called(attribute, "hidden") ||
        (is_called(attribute, "style") && is_hiding(attribute->value)) ||
        (is_called(attribute, "aria-hidden") &&
         gly_text_equal_ascii(attribute->value, gly_text_of("true")));
    if (is_hidden)
        return GLY_HTML_HIDDEN;
    bool is_author =
        is_called(attribute, "rel") &&
        gly_text_equal_ascii(attribute->value, gly_text_of("author"));
    return is_author ? GLY_HTML_BYLINE : GLY_HTML_NO_ROLE;
}

gly_html_role gly_html_role_of(gly_text text, const gly_html_token *token)
{
    gly_html_role role = GLY_HTML_NO_ROLE;
    gly_html_attribute attribute;
    uint32_t offset = gly_span_end(token->name);
    while (gly_html_attribute_next(&attribute, text, &offset)) {
        gly_html_role found = role_of_attribute(&attribute);
        bool is_first = role == GLY_HTML_NO_ROLE || found == GLY_HTML_STORY;
        if (found == GLY_HTML_HIDDEN)
            return found;
        if (found != GLY_HTML_NO_ROLE && is_first)
            role = found;
    }
    return role;
}
