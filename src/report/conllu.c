#include "report/conllu.h"

/* The file's name without its folder and ending. */
static gly_text name_of(gly_text path)
{
    uint32_t start = path.size, end = path.size;
    while (start > 0 && path.data[start - 1] != '/')
        start--;
    for (uint32_t i = path.size; i-- > start + 1;) {
        if (path.data[i] == '.') {
            end = i;
            break;
        }
    }
    return gly_text_slice(path, gly_span_between(start, end));
}

/* `text` on one line: a tab or a line end would break the format. */
static void put_line(gly_output *output, gly_text text)
{
    uint32_t plain = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if ((unsigned char)text.data[i] >= ' ')
            continue;
        gly_output_text(output,
                        gly_text_slice(text, gly_span_between(plain, i)));
        gly_output_put(output, " ");
        plain = i + 1;
    }
    gly_output_text(output,
                    gly_text_slice(text, gly_span_between(plain, text.size)));
}

/* Lemma, classes, head and relation; `first` is the sentence's first token. */
static void put_syntax(gly_output *output, const gly_language *language,
                       uint32_t token, uint32_t first)
{
    const gly_node *node = &language->syntax.items[token];
    uint32_t head = node->head == GLY_NONE ? 0 : node->head - first + 1;
    gly_output_put(output, "\t");
    gly_output_text(output,
                    gly_symbols_text(language->tokens.symbols, node->lemma));
    gly_output_put(output, "\t");
    gly_output_put(output, gly_upos_name(node->upos));
    gly_output_put(output, "\t");
    gly_output_put(output, gly_xpos_name(node->xpos));
    gly_output_put(output, "\t_\t");
    gly_output_number(output, head);
    gly_output_put(output, "\t");
    gly_output_put(output, gly_relation_name(node->relation));
    gly_output_put(output, "\t_\t");
}

/* One token of the sentence that begins with token `first`. */
static void put_token(gly_output *output, const gly_language *language,
                      uint32_t token, uint32_t first)
{
    const gly_token *item = &language->tokens.items[token];
    const gly_document *document = language->document;
    bool glued = token + 1 < language->tokens.count &&
                 (item[1].flags & GLY_TOKEN_GLUED) != 0;
    gly_output_number(output, token - first + 1);
    gly_output_put(output, "\t");
    gly_output_text(output, gly_text_slice(document->text, item->text));
    put_syntax(output, language, token, first);
    gly_output_put(output, glued ? "SpaceAfter=No|Offset=" : "Offset=");
    gly_output_number(output, gly_document_source(document, item->text).offset);
    gly_output_put(output, "\n");
}

static void put_sentence(gly_output *output, const gly_language *language,
                         const gly_sentence *sentence)
{
    gly_span span = gly_tokens_span(&language->tokens, sentence->first,
                                    sentence->first + sentence->count - 1);
    gly_output_put(output, "# text = ");
    put_line(output, gly_text_slice(language->document->text, span));
    gly_output_put(output, "\n");
    for (uint32_t i = 0; i < sentence->count; i++)
        put_token(output, language, sentence->first + i, sentence->first);
    gly_output_put(output, "\n");
}

void gly_conllu_write(gly_output *output, const gly_language *language)
{
    gly_output_put(output, "# newdoc id = ");
    put_line(output, name_of(language->document->path));
    gly_output_put(output, "\n");
    uint32_t block = GLY_NONE;
    for (uint32_t i = 0; i < language->sentences.count; i++) {
        const gly_sentence *sentence = &language->sentences.items[i];
        if (sentence->block != block)
            gly_output_put(output, "# newpar\n");
        block = sentence->block;
        put_sentence(output, language, sentence);
    }
}
