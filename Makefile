# galley: build, checks, installation.
#
# make            build/galley, optimized
# make demo       install what the build needs, build, lint the sample draft
# make check      install what the checks need, build, run every check
# make unit       the unit tests alone, under AddressSanitizer and UBSan
# make house      the checks of the house style alone
# make lint       clang-tidy and cppcheck
# make coverage   which lines and branches the tests run
# make fuzz       libFuzzer on every target; TIME=60 seconds each
# make bench      start-up time, memory and speed; ARTICLES=100000, PART=8 for
#                 an eighth of the long texts
# make model      train the weights; TREEBANK=DIR VECTORS=FILE
# make format     put every C file into the house's format
# make install    program, library, header, manual, completions; PREFIX=,
#                 LIBDIR= and DESTDIR= are heeded
# make uninstall  take away what make install has put there
# make deb        Debian packages, in build/deb
# make clean      remove the build folder
# make help       this list

BUILD ?= build
CC ?= cc
AR ?= ar
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
DESTDIR ?=
CFLAGS ?= -O2 -g
# Short articles that `make bench` sends as one stream.
ARTICLES ?= 100000
# The long texts of `make bench` are divided by this.
PART ?= 1
DRAFT := tests/pipeline/peace-talks/draft.md

# What every C file is compiled with.
WARN := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes \
        -Wmissing-prototypes -Wwrite-strings -Wvla -Werror
LANGUAGE := -std=c11 -D_POSIX_C_SOURCE=200809L -Isrc -Iinclude \
            -I$(BUILD)/generated
ALWAYS := $(LANGUAGE) $(WARN) -MMD -MP
# The version is the header's; what the shared library is called changes with
# its interface alone.
VERSION := $(shell sed -n 's/.*GALLEY_VERSION "\(.*\)".*/\1/p' \
                       include/galley.h)
SONAME := libgalley.so.0
SHARED := libgalley.so.$(VERSION)
# Their names for pkg-config, and for the linker.
REQUIRES := libpcre2-8 yaml-0.1 jansson md4c libutf8proc minizip expat
LIBS := -lpcre2-8 -lyaml -ljansson -lmd4c -lutf8proc -lminizip -lexpat -lm

# Two builds of the same files: one to use, one to find mistakes with. What
# tests/hardened looks for in the one to use.
CET := $(if $(findstring x86_64,$(shell $(CC) -dumpmachine)),-fcf-protection)
HARDEN := $(CET) -fPIC -fstack-protector-strong \
          -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3
RELEASE := $(CFLAGS) $(HARDEN) $(ALWAYS)
RELEASE_LINK := $(CFLAGS) $(LDFLAGS) -pie -Wl,-z,relro,-z,now
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
            -fno-sanitize-recover=all
CHECKED := $(SANITIZE) $(ALWAYS) -Itests

# A folder's files are found, not listed. What is in no program's folder is
# the library's.
sources = $(wildcard $(addsuffix /*.c,$1 $1/* $1/*/*))
LIBRARY := $(filter-out src/cli/% src/lsp/% src/train/% src/lexicon/tools/%,\
             $(call sources,src))
CLI := $(call sources,src/cli)
TRAIN := $(call sources,src/train)
API := $(call sources,tests/api)
TRAINER := $(filter-out src/train/galley_train.c,$(TRAIN))
SUPPORT := $(call sources,tests/support)
UNIT := $(call sources,tests/unit) $(SUPPORT)
FUZZ := $(patsubst tests/fuzz/%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
RECOGNIZERS := $(basename $(notdir $(wildcard tests/recognizers/*.c)))
release = $(patsubst %.c,$(BUILD)/release/%.o,$1)
checked = $(patsubst %.c,$(BUILD)/checked/%.o,$1)

all: $(BUILD)/galley $(BUILD)/$(SHARED) $(if $(TRAIN),$(BUILD)/galley-train)

# --- What the build makes ------------------------------------------------
# WordNet's table, the rules and the lexicons are part of the library: the
# assembler reads them as they are.
WORDNET ?= /usr/share/wordnet
SHIPPED := $(sort $(wildcard rules/*/*.yml))
PAGE := $(addprefix src/report/html/,head.html style.css top.html foot.html \
                                     script.js)
MADE := $(BUILD)/generated
EMBED := src/lexicon/tools/embed.sh
EMBEDDED := $(addprefix $(MADE)/,wordnet_table.o lexicon_image.o \
                                 rules_image.o shipped_files.o notices_text.o \
                                 page_files.o)
WORDNET_TOOL := $(wildcard src/lexicon/tools/wordnet/*.c) \
                $(addprefix src/base/,arena.c list.c symbols.c text.c)
SHIPPED_TOOL := $(wildcard src/lexicon/tools/*.c) \
                $(filter-out src/lexicon/shipped_%,$(wildcard src/lexicon/*.c)) \
                $(wildcard src/base/*.c)

$(MADE)/compile-wordnet: $(call release,$(WORDNET_TOOL))
	@mkdir -p $(@D)
	$(say) $(CC) $(RELEASE_LINK) $^ -o $@
$(MADE)/compile-shipped: $(call release,$(SHIPPED_TOOL)) \
                         $(MADE)/wordnet_table.o $(MADE)/shipped_files.o
	$(say) $(CC) $(RELEASE_LINK) $^ $(LIBS) -o $@
$(MADE)/wordnet.bin: $(MADE)/compile-wordnet
	$(say) $< $(WORDNET) $@
$(MADE)/lexicon.bin: $(MADE)/compile-shipped
	$(say) $< lists $@
$(MADE)/rules.bin: $(MADE)/compile-shipped
	$(say) $< rules $@
$(MADE)/wordnet_table.c: $(MADE)/wordnet.bin $(EMBED)
	@$(EMBED) table gly_wordnet_table $< >$@
$(MADE)/lexicon_image.c: $(MADE)/lexicon.bin $(EMBED)
	@$(EMBED) table gly_lexicon_image $< >$@
$(MADE)/rules_image.c: $(MADE)/rules.bin $(EMBED)
	@$(EMBED) table gly_rules_image $< >$@
$(MADE)/shipped_files.c: $(SHIPPED) $(MADE)/members $(EMBED)
	@$(EMBED) shipped $(SHIPPED) >$@
$(MADE)/notices_text.c: src/NOTICES $(EMBED)
	@mkdir -p $(@D)
	@$(EMBED) table gly_notices_text $< >$@
$(MADE)/page_files.c: $(PAGE) $(EMBED)
	@mkdir -p $(@D)
	@$(EMBED) page $(PAGE) >$@
$(EMBEDDED): %.o: %.c $(BUILD)/release/flags
	$(say) $(CC) $(RELEASE) -c $< -o $@

# --- The two builds ------------------------------------------------------
$(BUILD)/release/%.o: %.c $(BUILD)/release/flags
	@mkdir -p $(@D)
	$(say) $(CC) $(RELEASE) $(OWN) -c $< -o $@

$(BUILD)/checked/%.o: %.c $(BUILD)/checked/flags
	@mkdir -p $(@D)
	$(say) $(CC) $(CHECKED) $(OWN) -c $< -o $@

# Flags of single files. Inner loops are vectorized; training adds up in one
# order on every machine, so no product may melt into a sum. The weights are
# read by the assembler, where no .d file can see them. Under sanitizers the
# inner loops would take 29 of 30 seconds of every run, so they go without,
# save in the programs that are there to try them: those have KERNEL.
$(BUILD)/release/src/language/kernel.o: OWN := -O3
$(BUILD)/checked/src/language/kernel.o: OWN := -O3 -fno-sanitize=all
$(BUILD)/release/src/train/%.o: OWN := -O3 -ffp-contract=off -fno-math-errno
$(BUILD)/checked/src/train/%.o: OWN := -ffp-contract=off
$(BUILD)/release/src/language/model_own.o \
$(BUILD)/checked/src/language/model_own.o: src/language/model/weights.bin

KERNEL := $(BUILD)/checked/kernel.o
$(KERNEL): src/language/kernel.c $(BUILD)/checked/flags
	$(say) $(CC) $(CHECKED) -c $< -o $@

$(BUILD)/libgalley.a: $(call release,$(LIBRARY)) $(EMBEDDED) \
                      $(BUILD)/release/members
	$(archive)
$(BUILD)/checked/libgalley.a: $(call checked,$(LIBRARY)) $(EMBEDDED) \
                              $(BUILD)/checked/members
	$(archive)

# Only what galley.h declares can be seen from outside.
$(BUILD)/$(SHARED): $(call release,$(LIBRARY)) $(EMBEDDED) \
                    $(BUILD)/release/members src/session/exports.map
	$(say) $(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) \
	    -Wl,--version-script,src/session/exports.map -Wl,-z,relro,-z,now \
	    -Wl,--as-needed $(filter %.o,$^) $(LIBS) -o $@

$(BUILD)/galley: $(call release,$(CLI)) $(BUILD)/libgalley.a
	$(say) $(CC) $(RELEASE_LINK) $^ $(LIBS) -o $@
$(BUILD)/galley-train: $(call release,$(TRAIN)) $(BUILD)/libgalley.a
	$(say) $(CC) $(RELEASE_LINK) $^ $(LIBS) -o $@
$(BUILD)/checked/galley: $(call checked,$(CLI)) $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -o $@
$(BUILD)/checked/unit: $(call checked,$(UNIT) $(TRAINER)) \
                       $(call checked,$(filter-out src/cli/main.c,$(CLI))) \
                       $(KERNEL) $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -lcunit -o $@
$(BUILD)/checked/api: $(call checked,$(API)) $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -o $@
# What every fuzz target stands on.
FUZZED = $(call checked,$(SUPPORT) src/cli/record.c) \
         $(BUILD)/checked/libgalley.a
$(BUILD)/checked/fuzz_language: $(KERNEL)
$(BUILD)/checked/fuzz_%: $(BUILD)/checked/tests/fuzz/fuzz_%.o \
                         $(BUILD)/checked/tests/fuzz/replay.o $(FUZZED)
	$(say) $(CC) $(SANITIZE) $(filter %.o,$^) $(filter %.a,$^) $(LIBS) \
	    -lcunit -o $@

$(BUILD)/checked/html5lib: $(BUILD)/checked/tests/html5lib/tokens.o \
                           $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -o $@

$(BUILD)/checked/blocks: $(BUILD)/checked/tests/commonmark/blocks.o \
                         $(call checked,$(SUPPORT)) \
                         $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -lcunit -o $@

$(BUILD)/checked/recognizers_%: $(BUILD)/checked/tests/recognizers/%.o \
                                $(call checked,tests/support/article.c) \
                                $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -o $@

$(BUILD)/checked/tokens: $(BUILD)/checked/tests/positions/tokens.o \
                         $(call checked,$(SUPPORT)) \
                         $(BUILD)/checked/libgalley.a
	$(say) $(CC) $(SANITIZE) $^ $(LIBS) -lcunit -o $@

$(BUILD)/bench: $(call release,tests/bench/bench.c)
	$(say) $(CC) $(RELEASE_LINK) $^ -o $@
$(BUILD)/jail: $(call release,tests/jail/jail.c) $(BUILD)/libgalley.a
	$(say) $(CC) $(RELEASE_LINK) $^ $(LIBS) -o $@
$(BUILD)/stages: $(call release,tests/bench/stages.c) $(BUILD)/libgalley.a
	$(say) $(CC) $(RELEASE_LINK) $^ $(LIBS) -o $@
# Others that go over the same text; Vectorscan or Hyperscan where it is.
HS := $(wildcard /usr/include/hs/hs.h)
$(BUILD)/release/tests/bench/scans.o: OWN := $(if $(HS),-DHAVE_VECTORSCAN)
$(BUILD)/scans: $(call release,tests/bench/scans.c)
	$(say) $(CC) $(RELEASE_LINK) $^ -lpcre2-8 $(if $(HS),-lhs) -o $@

# `make V=1` shows whole commands.
say = $(if $(V),,@echo "  $(@:$(BUILD)/%=%)";)
define archive
	@rm -f $@
	$(say) $(AR) rcs $@ $(filter %.o,$^)
endef

# Files that change when the flags or the list of files do, and then make
# what depends on them anew.
$(BUILD)/release/flags: CONTENT = $(CC) $(RELEASE) $(RELEASE_LINK)
$(BUILD)/checked/flags: CONTENT = $(CC) $(CHECKED)
$(BUILD)/release/members $(BUILD)/checked/members: CONTENT = \
    $(LIBRARY) $(EMBEDDED)
$(MADE)/members: CONTENT = $(SHIPPED)
STAMPS := $(foreach build,release checked,$(BUILD)/$(build)/flags \
                                          $(BUILD)/$(build)/members) \
          $(MADE)/members
$(STAMPS): FORCE
	@mkdir -p $(@D)
	@echo '$(CONTENT)' | cmp -s - $@ || echo '$(CONTENT)' >$@
FORCE:

OBJECTS := $(call release,$(call sources,src) $(call sources,tests/bench) \
                          $(call sources,tests/jail) $(WORDNET_TOOL)) \
           $(call checked,$(call sources,src) $(call sources,tests))
.SECONDARY: $(OBJECTS)
-include $(OBJECTS:.o=.d) $(KERNEL:.o=.d)

# --- To be typed by a person ---------------------------------------------
# demo and check install first, then call make again, so that nothing here
# needs a tool that is not there yet.
again = @$(MAKE) --no-print-directory \
        $(if $(filter -j%,$(MAKEFLAGS)),,-j$$(nproc))

demo:
	@ci/install.sh demo
	$(again) $(BUILD)/galley
	@ci/demo.sh $(BUILD)/galley $(DRAFT)

check:
	@ci/install.sh check
	$(again) all checked
	@BUILD=$(BUILD) ci/run_all

# Everything that the checks run.
RUNNERS := unit api html5lib blocks tokens $(RECOGNIZERS:%=recognizers_%)
checked: $(BUILD)/jail $(RUNNERS:%=$(BUILD)/checked/%) $(FUZZ:%=$(BUILD)/checked/%) \
         $(if $(CLI),$(BUILD)/checked/galley)

unit: $(BUILD)/checked/unit
	$(BUILD)/checked/unit
	$(BUILD)/checked/unit 7

house: $(BUILD)/libgalley.a
	@BUILD=$(BUILD) ci/run_all house

lint:
	@BUILD=$(BUILD) ci/lint.sh

# clang-tidy looks at a file again when it or a header of it has changed. A
# malloc that takes the place of the library's must have its reserved names.
# clang's analyzer follows each path, which takes many times as long as all the
# rest: `deep` is part of .ci/run, by ci/analyze.sh, and not of `make check`. It
# looks at src alone, and for nothing that `tidy` has looked for.
TIDY := $(filter-out tests/starved/% tests/faults/%,$(call sources,src) $(call sources,tests))
tidy: $(TIDY:%.c=$(BUILD)/tidy/%.ok)
DEEP := $(filter src/%,$(TIDY))
deep: $(DEEP:%.c=$(BUILD)/deep/%.ok)
look = mkdir -p $(@D) && clang-tidy-14 --quiet --checks='$(1)' $*.c -- \
       $(LANGUAGE) -Itests $(filter-out -Werror,$(WARN)) 2>/dev/null && touch $@
NOT_TIDY := -bugprone-*,-cert-*,-misc-*,-performance-*,-portability-*, \
            -readability-*
$(BUILD)/tidy/%.ok: $(BUILD)/checked/%.o $(wildcard .clang-tidy)
	@$(call look,-clang-analyzer-*)
$(BUILD)/deep/%.ok: $(BUILD)/checked/%.o $(wildcard .clang-tidy)
	@$(call look,$(NOT_TIDY))

coverage:
	@ci/coverage --lines

# Built once more, by clang, in a folder of its own. What a target finds lies in
# build-fuzz; its case goes to tests/regress or the target's corpus.
TIME ?= 60
FUZZER := -fsanitize=fuzzer-no-link,address,undefined
fuzz:
	@ci/install.sh fuzz
	$(again) BUILD=build-fuzz CC='$(FUZZ_CC)' WARN=-w \
	    SANITIZE='-O1 -g $(FUZZER) -fno-sanitize-recover=all' \
	    $(FUZZ:%=build-fuzz/libfuzzer/%)
	@TIME=$(TIME) ci/fuzz.sh $(FUZZ:%=build-fuzz/libfuzzer/%)
FUZZ_CC ?= clang-14
# The inner loops have no branch to find, and each one counted takes seconds.
build-fuzz/checked/src/language/kernel.o: OWN := -O3 \
    -fno-sanitize=fuzzer-no-link,address,undefined
# The loader chooses among the inner loops before ThreadSanitizer is ready.
build-threads/checked/src/language/kernel.o: OWN := -O3 -fno-sanitize=thread
# What is counted is run as it is, but for these loops: twenty times as long.
build-coverage/checked/src/language/kernel.o: OWN := -O3
$(BUILD)/libfuzzer/%: $(BUILD)/checked/tests/fuzz/%.o $(FUZZED)
	@mkdir -p $(@D)
	$(say) $(CC) $(SANITIZE) -fsanitize=fuzzer $^ $(LIBS) -lcunit -o $@

bench: all $(BUILD)/bench $(BUILD)/stages $(BUILD)/scans
	$(BUILD)/bench $(BUILD)/galley $(DRAFT) $(BUILD)/bench.json $(ARTICLES)
	$(BUILD)/stages $(DRAFT) $(BUILD)/stages.json
	tests/bench/rules.py $(BUILD)/galley $(DRAFT) $(BUILD)/rules.json
	PART=$(PART) tests/bench/figures.py $(BUILD) $(DRAFT)

# Makes the weights anew: TREEBANK holds the folders gum and ewt with train/ and
# dev/ in CoNLL-U, VECTORS is a GloVe file. The same input gives the same bytes
# on every machine; another order of the folders would give others.
model: $(BUILD)/galley-train
	$(BUILD)/galley-train --out src/language/model/weights.bin \
	    --vectors $(VECTORS) \
	    $(foreach bank,gum ewt,--train $(TREEBANK)/$(bank)/train) \
	    $(foreach bank,gum ewt,--dev $(TREEBANK)/$(bank)/dev)

format:
	find include src tests -name "*.[ch]" -exec clang-format-14 -i {} +

# What is installed, from PREFIX on; LIBRARIES from LIBDIR on.
SHARE := share/man/man1/galley.1 \
         share/bash-completion/completions/galley \
         share/zsh/vendor-completions/_galley \
         share/fish/vendor_completions.d/galley.fish
INSTALLED := bin/galley include/galley.h share/doc/galley/LICENSE \
             share/doc/galley/NOTICES $(SHARE)
LIBRARIES := libgalley.a $(SHARED) $(SONAME) libgalley.so pkgconfig/galley.pc

share = $(DESTDIR)$(PREFIX)/share
install: $(BUILD)/galley $(BUILD)/libgalley.a $(BUILD)/$(SHARED)
	install -d $(dir $(addprefix $(DESTDIR)$(PREFIX)/,$(INSTALLED)) \
	                 $(addprefix $(DESTDIR)$(LIBDIR)/,$(LIBRARIES)))
	install -m 755 $(BUILD)/galley $(DESTDIR)$(PREFIX)/bin/
	install -m 644 include/galley.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 LICENSE src/NOTICES $(DESTDIR)$(PREFIX)/share/doc/galley/
	$(BUILD)/galley completion man >$(share)/man/man1/galley.1
	$(BUILD)/galley completion bash >$(share)/bash-completion/completions/galley
	$(BUILD)/galley completion zsh >$(share)/zsh/vendor-completions/_galley
	$(BUILD)/galley completion fish \
	    >$(share)/fish/vendor_completions.d/galley.fish
	install -m 644 $(BUILD)/libgalley.a $(BUILD)/$(SHARED) \
	    $(DESTDIR)$(LIBDIR)/
	ln -sf $(SHARED) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libgalley.so
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$(LIBDIR)' \
	    'includedir=$${prefix}/include' '' 'Name: galley' \
	    'Description: fact-check and consistency linter for news drafts' \
	    'Version: $(VERSION)' 'Requires.private: $(REQUIRES)' \
	    'Libs: -L$${libdir} -lgalley' 'Libs.private: -lm' \
	    'Cflags: -I$${includedir}' \
	    >$(DESTDIR)$(LIBDIR)/pkgconfig/galley.pc

uninstall:
	rm -f $(addprefix $(DESTDIR)$(PREFIX)/,$(INSTALLED)) \
	    $(addprefix $(DESTDIR)$(LIBDIR)/,$(LIBRARIES))

deb: $(BUILD)/galley $(BUILD)/libgalley.a $(BUILD)/$(SHARED)
	@VERSION=$(VERSION) BUILD=$(BUILD) ci/deb.sh

clean:
	rm -rf $(BUILD)

help:
	@sed -n 's/^# \(make\b.*\)/\1/p' Makefile

.PHONY: all demo check checked unit house lint tidy deep coverage fuzz bench model format \
        install uninstall deb clean help FORCE
.DELETE_ON_ERROR:
