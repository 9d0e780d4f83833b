#include <yaml.h>
#include "report/leaf.h"
