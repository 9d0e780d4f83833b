#include "nowhere.h"
#include "claims/gone.h"
