/* lexicon.h - the lists of words in rules/lexicon, one look-up for all.
 *
 * A list has a name ("reporting-verb"), classes ("neutral", "denial") and in
 * each class entries of one word or more ("point out"). C code holds no words;
 * a newsroom's own files add to the lists.
 *
 *     lexicon: reporting-verb
 *     about: verbs that report what somebody said
 *     match: verb
 *     classes:
 *       neutral: [say, tell, "point out"]
 *       denial: [deny]
 *
 * `match` says which forms of an entry count. `form` (also when the key is
 * left out) is the entry as it stands. `verb`, `noun` and `adjective` are all
 * inflected forms of its head word: "said", "says" and "saying" are "say",
 * "pointed out" is "point out", "press releases" is "press release". `lemma`
 * is the forms of every class of these that WordNet knows the word in. The
 * head is the first word of a verb and the last of a noun; a `~` after another
 * word makes it the head ("source~ close to"). The forms are made when the
 * list is loaded (lexicon/inflect.h), so a look-up compares forms only.
 *
 * Entries are matched against tokens: white space divides words, and a word
 * with a hyphen or a clitic ("vice-president", "don't") is found whole and
 * split (vice - president, do n't). Capitals do not count. */
#ifndef GLY_LEXICON_LEXICON_H
#define GLY_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/output.h"
#include "base/problem.h"
#include "base/span.h"
#include "base/status.h"
#include "base/symbols.h"
#include "base/text.h"

typedef struct gly_lexicon gly_lexicon;

/* A list's own number in one lexicon, of no order; GLY_NONE names no list. */
typedef uint32_t gly_list_id;

/* What was found at a place. */
typedef struct {
    uint32_t count;   /* words of the entry; 0 when nothing was found */
    gly_symbol class; /* the class it stands in */
} gly_entry;

/* An empty lexicon whose memory is `arena`'s; NULL when there is none. */
gly_lexicon *gly_lexicon_build(gly_arena *arena);

/* A lexicon with the lists that ship (rules/lexicon), as if each file had been
 * loaded, in a fraction of a millisecond: the build has read them already
 * (lexicon/image.h). NULL when there is no memory. */
gly_lexicon *gly_lexicon_build_shipped(gly_arena *arena);

enum { GLY_LEXICON_WORDS_MOST = 8 }; /* words of one entry, as written */

/* Add the list that the YAML text `yaml` holds; a list of the same name grows.
 * An entry that stands twice in one file is a problem; one that an earlier
 * file has already moves to the class it has here, so that a newsroom can
 * judge a word its own way. An inflected form never takes the place of an
 * entry that is written out ("lay" is not "lie" where both are listed). What is
 * wrong with the file goes to `problems` (all of it, with places) and the call
 * ends in GLY_INVALID; the lexicon is then fit for nothing but further loading.
 * `path` is for the problems; it and `yaml` must live as long as they. */
gly_status gly_lexicon_load(gly_lexicon *lexicon, gly_text path, gly_text yaml,
                            gly_problems *problems);

/* The words of all lists, folded, and the names of lists and classes: parent of
 * every document's symbol table. */
const gly_symbols *gly_lexicon_symbols(const gly_lexicon *lexicon);

/* The list called `name`, or GLY_NONE. */
gly_list_id gly_lexicon_list(const gly_lexicon *lexicon, const char *name);

/* The symbol of a class or word as it stands in the lists; 0 if none has it. */
gly_symbol gly_lexicon_symbol(const gly_lexicon *lexicon, const char *word);

/* The longest entry of `list` that `forms`, the folded symbols of the next
 * `count` tokens, begin with. A symbol that is not the lexicon's own matches
 * nothing. O(words of the longest entry). */
gly_entry gly_lexicon_find(const gly_lexicon *lexicon, gly_list_id list,
                           const gly_symbol *forms, uint32_t count);

/* The mark of a list, which it may have in common with others. */
static inline uint64_t gly_list_mark(gly_list_id list)
{
    return UINT64_C(1) << list % 64;
}

/* The marks of all lists of which `word` begins an entry: it begins none of a
 * list whose mark is not among them. For who looks a word up in many lists. */
uint64_t gly_lexicon_marks(const gly_lexicon *lexicon, gly_symbol word);

/* Write the JSON Schema (draft 7) of the files that gly_lexicon_load reads. */
void gly_lexicon_schema(gly_output *output);

#endif
