/* limits.h - every hard limit of the program, each with its reason.
 * What is over a limit is refused with a clear error or cut in a way the
 * declaration of the reader says; nothing is skipped in silence. */
#ifndef GLY_BASE_LIMITS_H
#define GLY_BASE_LIMITS_H

enum {
    /* A novel is one megabyte; positions are 32 bits wide with room left for
     * what the readers add. `--max-size` raises it up to 256 MB. */
    GLY_LIMIT_DOCUMENT = 8 * 1024 * 1024,
    GLY_LIMIT_DOCUMENT_MOST = 256 * 1024 * 1024,

    /* A rule, lexicon or configuration file is written by hand. */
    GLY_LIMIT_YAML_BYTES = 1024 * 1024,
    GLY_LIMIT_YAML_DEPTH = 32,
    GLY_LIMIT_YAML_NODES = 100 * 1000,

    /* An article in JSON has some ten fields and a system's own data beside
     * them. */
    GLY_LIMIT_JSON_DEPTH = 64,
    GLY_LIMIT_JSON_VALUES = 100 * 1000,

    /* A page's address is no longer; every finding repeats the id. */
    GLY_LIMIT_ID = 1000,

    /* Front matter is a page at most; more is a draft that forgot to close
     * it. */
    GLY_LIMIT_FRONT_MATTER = 64 * 1024,

    /* What a desk writes to galley into one draft. More is not heeded. */
    GLY_LIMIT_DIRECTIVES = 1000,

    /* Elements of HTML that are open at once. Browsers take some hundreds;
     * the text of deeper ones is read as if their tags were not there. */
    GLY_LIMIT_HTML_DEPTH = 32 * 1024,

    /* Elements of an office file's XML that are open at once: a table in a text
     * box in a table has some fifty. A deeper file is refused. */
    GLY_LIMIT_XML_DEPTH = 1000,

    /* Columns of one cell, as the standard of HTML has it; a cell that says
     * more has one. */
    GLY_LIMIT_COLUMNS = 1000,

    /* Styles that an office file's style is based on, one on another. Word goes
     * no further than ten; what lies behind more is not asked. */
    GLY_LIMIT_STYLE_CHAIN = 16,

    /* Steps of md4c, of about a nanosecond, that a Markdown file may cost at
     * worst. A costlier one is read as plain text, with a notice. */
    GLY_LIMIT_MARKDOWN_STEPS = 50 * 1000 * 1000,

    /* Numbers of one article that are held against each other, and things told
     * of people. One that has more is a table or a register; a notice tells. */
    GLY_LIMIT_NUMBERS = 4 * 1024,
    GLY_LIMIT_TRAITS = 1000,

    /* Configurations that extend one another. A desk, its paper, its house and
     * its group are four; more are a circle or a mistake, and refused. */
    GLY_LIMIT_CONFIG_CHAIN = 16,

    /* A baseline has some 150 bytes for a finding: this is that of two million
     * of them. */
    GLY_LIMIT_BASELINE = 256 * 1024 * 1024,

    /* A .gitignore is written by hand; a larger one is not heeded, which is
     * told. Folders of a path that its patterns are held against: git itself
     * cannot go deeper than a path of 4096 bytes. */
    GLY_LIMIT_IGNORE = 1024 * 1024,
    GLY_LIMIT_IGNORE_PARTS = 128,

    /* What is kept of a line that `git diff` prints: all that is asked of it
     * are its first bytes. */
    GLY_LIMIT_DIFF_LINE = 64 * 1024,

    /* Threads: no machine that a newsroom has does more at a time. And seconds
     * for one draft: a day. */
    GLY_LIMIT_JOBS = 64,
    GLY_LIMIT_TIMEOUT = 24 * 60 * 60,

    /* Claim types that a newsroom describes by pattern. Each costs a run of its
     * patterns over every draft; ten desks have some dozens. */
    GLY_LIMIT_HOUSE_TYPES = 64,

    /* PCRE2: steps of one match, nesting, and kilobytes of heap. A pattern
     * that needs more is reported by its rule's name. */
    GLY_LIMIT_MATCH_STEPS = 1000 * 1000,
    GLY_LIMIT_MATCH_DEPTH = 1000,
    GLY_LIMIT_MATCH_HEAP_KB = 4 * 1024,

    /* A pattern that takes more steps at one place of a paragraph is named when
     * rules are tested: forty times the bytes that it may look at. */
    GLY_LIMIT_MATCH_SLOW = 50 * 1000,

    /* Machine code does not count the steps of a simple repeat, and no count
     * goes over the places where a match may begin. So text longer than any
     * paragraph (bytes) is matched by the interpreter, with the steps of the
     * whole shared out among its bytes; a place has some in any case. */
    GLY_LIMIT_MATCH_FAST = 4 * 1024,
    GLY_LIMIT_MATCH_WHOLE = 20 * 1000 * 1000,
    GLY_LIMIT_MATCH_PLACE = 1000,

    /* Findings of one rule in one article. Nobody reads so many; a draft of
     * nothing but placeholders would else take memory for each of its words.
     * A notice tells where the rule stopped. */
    GLY_LIMIT_RULE_FINDINGS = 1000,

    /* A sentence over this many tokens is parsed in windows. */
    GLY_LIMIT_SENTENCE = 250,

    /* Tokens of a sentence, a whole number of windows: what nobody ends is cut,
     * so that work which looks over a sentence for each of its words stays
     * linear. The longest that a newspaper prints have some two hundred. */
    GLY_LIMIT_SENTENCE_WHOLE = 4 * GLY_LIMIT_SENTENCE,
};

#endif
