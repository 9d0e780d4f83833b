#include "report/sarif_rules.h"

/* The first paragraph of `why`, which its first empty line ends. */
static gly_text first_paragraph(gly_text why)
{
    uint32_t end = gly_text_find(why, gly_text_of("\n\n"), 0);
    if (end != GLY_NONE)
        why = gly_text_slice(why, (gly_span){0, end});
    return gly_text_trim(why);
}

static void write_text(gly_output *output, const char *key, gly_text text)
{
    gly_output_format(output, ",\"%s\":{\"text\":", key);
    gly_output_json(output, text);
    gly_output_put(output, "}");
}

void gly_sarif_rule(gly_output *output, const gly_report_rule *rule)
{
    gly_output_put(output, " {\"id\":");
    gly_output_json(output, rule->id);
    if (rule->why.size > 0) {
        write_text(output, "shortDescription", first_paragraph(rule->why));
        write_text(output, "fullDescription", gly_text_trim(rule->why));
        write_text(output, "help", gly_text_trim(rule->why));
    }
    gly_output_format(output, ",\"defaultConfiguration\":{\"level\":\"%s\"}",
                      gly_sarif_level(rule->level));
    gly_output_put(output, ",\"properties\":{\"tags\":[");
    gly_output_json(output, rule->category);
    gly_output_put(output, "]}}");
}

const char *gly_sarif_level(gly_level level)
{
    static const char *const names[] = {"note", "warning", "error"};
    return names[level];
}
