/* reader.h - what every reader is.
 * The readers are listed in readers.def; no reader sees another. */
#ifndef GLY_DOCUMENT_READER_H
#define GLY_DOCUMENT_READER_H

#include "document/builder.h"

/* Read the whole of `builder->input` into it, the kinds of its blocks
 * included. GLY_INVALID: the text cannot be read in this format, and a notice
 * says so; read it as plain text. */
typedef gly_status gly_reader(gly_builder *builder);

#define READER(format, name, endings) gly_reader gly_read_##name;
#include "document/readers.def"
#undef READER

#endif
