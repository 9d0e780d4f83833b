#ifndef L
#include <stdint.h>
#include "claims/high.h"
#endif
