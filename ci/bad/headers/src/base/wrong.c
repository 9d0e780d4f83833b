#include "base/right.h"

static void gly_private(void)
{
}
