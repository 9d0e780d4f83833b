#include "report/origin.h"

void gly_field_json(gly_output *output, const gly_spot *spot)
{
    if (spot->part == NULL)
        return;
    gly_output_put(output, spot->is_office ? ",\"part\":" : ",\"field\":");
    gly_output_json(output, gly_text_of(spot->part));
}

void gly_origin_json(gly_output *output, const gly_document *document,
                     const gly_spot *spot)
{
    if (document->part_count > 0 && !spot->is_office) {
        gly_output_put(output, ",\"id\":");
        if (document->id.size > 0)
            gly_output_text(output, document->id);
        else
            gly_output_put(output, "null");
    }
    gly_field_json(output, spot);
}
