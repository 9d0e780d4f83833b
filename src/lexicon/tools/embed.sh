#!/bin/sh
# embed.sh - a C file that puts other files into the program as they are.
#
#     embed.sh table NAME FILE      const unsigned char NAME[], FILE's bytes
#     embed.sh shipped FILE...      gly_shipped_files (lexicon/shipped.h)
#     embed.sh page FILE...         gly_html_NAME for NAME.html, NAME.css …
#                                   (report/html/templates.h)
#
# The assembler reads the files when the C file is compiled: they must be
# named as seen from where the compiler runs.
set -eu
export LC_ALL=C

# The bytes of file $2 under the symbol $1.
bytes() {
    printf '__asm__(".pushsection .rodata\\n"\n'
    printf '        ".balign 16\\n"\n'
    printf '        ".globl %s\\n"\n' "$1"
    printf '        ".hidden %s\\n"\n' "$1"
    printf '        "%s: .incbin \\"%s\\"\\n"\n' "$1" "$2"
    printf '        ".byte 0\\n"\n'
    printf '        ".popsection\\n");\n'
}

case $1 in
table)
    bytes "$2" "$3"
    printf 'extern const unsigned char %s[];\n' "$2"
    ;;
shipped)
    shift
    printf '#include "lexicon/shipped.h"\n\n'
    n=0
    for file in "$@"; do
        bytes "gly_shipped_$n" "$file"
        printf 'extern const char gly_shipped_%d[];\n' "$n"
        n=$((n + 1))
    done
    printf '\nstatic const gly_shipped_file files[] = {\n'
    n=0
    for file in "$@"; do
        size=$(wc -c <"$file")
        printf '    {{"%s", %d},\n     {gly_shipped_%d, %d}},\n' \
            "$file" "${#file}" "$n" "$size"
        n=$((n + 1))
    done
    printf '    {{"", 0}, {"", 0}},\n};\n\n' # C knows no empty list
    printf 'const gly_shipped_file *gly_shipped_files(uint32_t *count)\n'
    printf '{\n    *count = %d;\n    return files;\n}\n' "$n"
    ;;
page)
    shift
    printf '#include "report/html/templates.h"\n\n'
    for file in "$@"; do
        name=${file##*/}
        bytes "gly_html_${name%%.*}" "$file"
    done
    ;;
*)
    echo "embed.sh: $1?" >&2
    exit 2
    ;;
esac
