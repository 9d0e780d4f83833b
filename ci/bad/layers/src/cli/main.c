#include "session/inside.h"
#include "base/low.h"
