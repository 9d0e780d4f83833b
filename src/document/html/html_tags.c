#include "document/html/html_tags.h"

#include <stdlib.h>

typedef struct {
    const char *name;
    gly_html_tag tag;
    gly_html_effect effect;
} known_tag;

static const known_tag known[] = {
#define TAG(name, tag, effect) {name, GLY_HTML_##tag, GLY_HTML_##effect},
#include "document/html/html_tags.def"
#undef TAG
};

static int compare(const void *key, const void *item)
{
    const gly_text *name = key;
    const known_tag *other = item;
    for (uint32_t i = 0; i < name->size; i++) {
        char byte = name->data[i];
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte | 0x20);
        if (byte == '\0')
            return 1; /* no tag has a NUL, and none goes on behind its own */
        if (byte != other->name[i])
            return (unsigned char)byte < (unsigned char)other->name[i] ? -1 : 1;
    }
    return other->name[name->size] == '\0' ? 0 : -1;
}

gly_html_tag gly_html_tag_of(gly_text name, gly_html_effect *effect)
{
    const known_tag *found = bsearch(&name, known, sizeof known / sizeof *known,
                                     sizeof *known, compare);
    *effect = found == NULL ? GLY_HTML_INLINE : found->effect;
    return found == NULL ? GLY_HTML_OTHER : found->tag;
}

gly_html_state gly_html_state_in(gly_html_tag tag)
{
    switch (tag) {
    case GLY_HTML_TITLE:
    case GLY_HTML_TEXTAREA:
        return GLY_HTML_RCDATA;
    case GLY_HTML_RAW:
        return GLY_HTML_RAWTEXT;
    case GLY_HTML_SCRIPT_TAG:
        return GLY_HTML_SCRIPT;
    case GLY_HTML_PLAINTEXT_TAG:
        return GLY_HTML_PLAINTEXT;
    default:
        return GLY_HTML_DATA;
    }
}
