#include "report/leaf.h"
