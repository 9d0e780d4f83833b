/* passives.h - verbs whose subject suffers, and where that stands. */
#ifndef GLY_ANNOTATE_SPEECH_PASSIVES_H
#define GLY_ANNOTATE_SPEECH_PASSIVES_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"

/* Whether the verb at token `verb` is a passive with its subject. */
bool gly_is_passive(const gly_reading *reading, uint32_t verb);

/* Whether the verb at token `verb` is a participle with an agent and no
 * subject: "[asked] by Ines Okoro whether", "a plan [criticized] by her". */
bool gly_passive_is_bare(const gly_reading *reading, uint32_t verb);

/* The subject of the passive at token `verb`, which may be that of the verb it
 * is joined to ("She left and is regarded as") or the "it" that fills a
 * place; GLY_NONE. */
uint32_t gly_passive_subject(const gly_reading *reading, uint32_t verb);

#endif
