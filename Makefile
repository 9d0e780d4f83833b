# make            build/galley, optimized
# make help       all targets
BUILD ?= build
CC ?= cc
PREFIX ?= /usr/local

CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
       -Wmissing-prototypes -Wwrite-strings -Wvla -Werror
LIBS = -lpcre2-8 -lyaml -lmd4c -lutf8proc -lm
BASE = -std=c11 -D_POSIX_C_SOURCE=200809L $(WARN) -Isrc -Iinclude -Itests \
       -I$(BUILD)/generated -MMD -MP
SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all \
           -fno-omit-frame-pointer

SOURCES := $(filter-out src/cli/% src/train/%,$(wildcard src/*/*.c src/*/*/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
CLI := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/cli/*.c))
TESTED := $(SOURCES:%.c=$(BUILD)/test/%.o)
TESTS := $(patsubst %.c,$(BUILD)/test/%.o,\
           $(wildcard tests/unit/*.c tests/support/*.c))

all: $(BUILD)/galley
$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(BASE) -c $< -o $@
$(BUILD)/galley: $(OBJECTS) $(CLI)
	$(CC) $(CFLAGS) $^ $(LIBS) -o $@

# make unit       the unit tests, with AddressSanitizer and UBSan
unit: $(BUILD)/test/unit
	$(BUILD)/test/unit
	$(BUILD)/test/unit 7
$(BUILD)/test/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(SANITIZE) $(BASE) -c $< -o $@
$(BUILD)/test/libgalley.a: $(TESTED)
	rm -f $@
	ar rcs $@ $^
$(BUILD)/test/unit: $(TESTS) $(BUILD)/test/libgalley.a
	$(CC) $(SANITIZE) $^ $(LIBS) -lcunit -o $@

.PHONY: all unit
-include $(OBJECTS:.o=.d) $(CLI:.o=.d) $(TESTED:.o=.d) $(TESTS:.o=.d)
