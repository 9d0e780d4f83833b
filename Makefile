# make            build/galley, optimized
# make help       all targets
BUILD ?= build
CC ?= cc
PREFIX ?= /usr/local

CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
       -Wmissing-prototypes -Wwrite-strings -Wvla -Werror
LIBS = -lpcre2-8 -lyaml -lmd4c -lutf8proc -lm
override CFLAGS += -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) -Isrc -Iinclude \
       -I$(BUILD)/generated -MMD -MP

SOURCES := $(filter-out src/cli/% src/train/%,$(wildcard src/*/*.c src/*/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
CLI := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/cli/*.c))
TESTS := $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/unit/*.c tests/support/*.c))

all: $(BUILD)/galley
$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -c $< -o $@
$(BUILD)/galley: $(OBJECTS) $(CLI)
	$(CC) $(CFLAGS) $^ $(LIBS) -o $@

.PHONY: all
-include $(OBJECTS:.o=.d) $(CLI:.o=.d) $(TESTS:.o=.d)
