/* model_own.c - the weights as part of the program's read-only data. */
#include "language/model.h"

/* The file's size is a multiple of GLY_MODEL_ALIGN, so its length is what
 * lies between the two names. Mach-O and PE name their sections otherwise;
 * galley is built for ELF. */
__asm__(".pushsection .rodata\n"
        ".balign 64\n"
        ".global gly_model_bytes\n"
        ".global gly_model_length\n"
        "gly_model_bytes:\n"
        ".incbin \"src/language/model/weights.bin\"\n"
        ".balign 4\n"
        "gly_model_length:\n"
        ".long gly_model_length - gly_model_bytes\n"
        ".popsection\n");

extern const char gly_model_bytes[];
extern const uint32_t gly_model_length;

const gly_model *gly_model_own(void)
{
    return gly_model_open(gly_model_bytes, gly_model_length);
}
