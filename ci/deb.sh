#!/bin/sh
# deb.sh - Debian packages of what `make install` installs; `make deb` calls it.
#
#     galley          the program, its manual and completions
#     libgalley0      the shared library
#     libgalley-dev   the header, the static library, an example
#
# They go to $BUILD/deb. Times are those of the last commit, so that the same
# commit gives the same packages.
set -eu
cd "$(dirname "$0")/.."
build=${BUILD:-build} version=${VERSION:?}
maintainer='galley maintainers <galley@example.org>'
out=$build/deb
arch=$(dpkg --print-architecture)
triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
lib=usr/lib/$triplet
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1764547200)
export SOURCE_DATE_EPOCH

rm -rf "$out"
mkdir -p "$out"
stage=$PWD/$out/stage
make -s install CC="${CC:-cc}" BUILD="$build" DESTDIR="$stage" PREFIX=/usr \
    LIBDIR="/usr/lib/$triplet" >/dev/null

# take PACKAGE PATH… - move what is staged into a package's tree.
take() {
    package=$1
    shift
    for path; do
        mkdir -p "$out/$package/$(dirname "$path")"
        mv "$stage/$path" "$out/$package/$path"
    done
}
take galley usr/bin/galley usr/share/man usr/share/bash-completion \
    usr/share/zsh usr/share/fish
take libgalley0 "$lib/libgalley.so.$version" "$lib/libgalley.so.0"
take libgalley-dev usr/include/galley.h "$lib/libgalley.a" \
    "$lib/libgalley.so" "$lib/pkgconfig"
mkdir -p "$out/libgalley-dev/usr/share/doc/libgalley-dev/examples"
cp tests/install/example.c \
    "$out/libgalley-dev/usr/share/doc/libgalley-dev/examples/"
strip --strip-unneeded "$out/galley/usr/bin/galley" \
    "$out/libgalley0/$lib/libgalley.so.$version"
strip --strip-debug --enable-deterministic-archives \
    "$out/libgalley-dev/$lib/libgalley.a"
gzip -9n "$out/galley/usr/share/man/man1/galley.1"

# What is needed of other packages, as dpkg reads it off the program.
mkdir -p "$out/debian"
printf 'Source: galley\n\nPackage: galley\nArchitecture: any\n' \
    >"$out/debian/control"
needs() { # FILE
    (cd "$out" && dpkg-shlibdeps -O --ignore-missing-info "$1" 2>/dev/null) |
        sed 's/^shlibs:Depends=//'
}

# pack PACKAGE SECTION DEPENDS ABOUT - the text of ABOUT comes on standard
# input.
pack() {
    package=$1 section=$2 depends=$3 about=$4
    root=$out/$package
    docs=$root/usr/share/doc/$package
    mkdir -p "$root/DEBIAN" "$docs"
    {
        echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
        printf 'Upstream-Name: galley\n\nFiles: *\n'
        printf 'Copyright: %s\nLicense: MIT-and-others\n' \
            "$(sed -n 's/^Copyright (c) //p' LICENSE | head -n 1)"
        cat LICENSE src/NOTICES | sed 's/^$/./; s/^/ /'
    } >"$docs/copyright"
    {
        printf 'galley (%s) unstable; urgency=medium\n\n' "$version"
        printf '  * Release %s.\n\n' "$version"
        printf ' -- %s  %s\n' "$maintainer" \
            "$(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")"
    } | gzip -9n >"$docs/changelog.gz"
    {
        printf 'Package: %s\nSource: galley\nVersion: %s\n' \
            "$package" "$version"
        printf 'Architecture: %s\nMaintainer: %s\n' "$arch" "$maintainer"
        printf 'Installed-Size: %s\n' "$(du -sk "$root/usr" | cut -f 1)"
        printf 'Depends: %s\nSection: %s\nPriority: optional\n' \
            "$depends" "$section"
        case $package in lib*) echo 'Multi-Arch: same' ;; esac
        printf 'Description: %s\n' "$about"
        sed 's/^$/./; s/^/ /'
    } >"$root/DEBIAN/control"
    if [ "$package" = libgalley0 ]; then
        echo "libgalley 0 libgalley0 (>= $version)" >"$root/DEBIAN/shlibs"
        echo 'activate-noawait ldconfig' >"$root/DEBIAN/triggers"
    fi
    (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z |
        xargs -0 md5sum) >"$root/DEBIAN/md5sums"
    find "$root" -type d -exec chmod 755 {} +
    find "$root" -type f ! -path '*/usr/bin/*' -exec chmod 644 {} +
    find "$root" -newermt "@$SOURCE_DATE_EPOCH" -exec \
        touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb -Zxz -z2 --root-owner-group -b "$root" \
        "$out/${package}_${version}_$arch.deb" >/dev/null
}

program=$(needs galley/usr/bin/galley)
library=$(needs "libgalley0/$lib/libgalley.so.$version")
pack galley text "$program" \
    'fact-check and claim-consistency linter for news drafts' <<'END'
galley reads a draft of a news article, works out what it claims (who said
what, how many, when, who is who), and tells line by line where the article
contradicts itself and where a claim has no source.

A draft never leaves the machine.
END
pack libgalley0 libs "$library" \
    'consistency linter for news drafts - shared library' <<'END'
galley finds where a news draft contradicts itself and where a claim has no
source. This is its library, for programs that check drafts themselves.
END
pack libgalley-dev libdevel \
    "libgalley0 (= $version), libpcre2-dev, libyaml-dev, libjansson-dev, libmd4c-dev, libutf8proc-dev, libminizip-dev, zlib1g-dev, libexpat1-dev" \
    'consistency linter for news drafts - development files' <<'END'
galley finds where a news draft contradicts itself and where a claim has no
source. This is what programs that use its library are made with: header,
static library, pkg-config file, and an example.
END
rm -rf "$stage" "$out/debian"
ls "$out"/*.deb
