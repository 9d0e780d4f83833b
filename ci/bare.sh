#!/bin/sh
# bare.sh - the promise of the README, kept on a machine that has nothing.
# Builds a Debian 12 that holds no more than git and make, clones this
# repository into it twice, and calls `make demo` in one clone and `make check`
# in the other. Nothing is done by hand in between. Into a third the Debian
# packages of this build are installed, used, and taken out again.
#
#     ci/bare.sh [demo|check|deb]    all three when none is named
#
# Needs root, debootstrap (installed when it is missing) and the network that
# this machine's apt uses: the mirror, its keys and the proxy are read from
# there. Counts one for each that passed; that `make check` did not lose a
# check on the way is told by its own last line, which is shown.
set -u
wanted=${1-demo check deb}
here=$(cd "$(dirname "$0")/.." && pwd)
passed=0 failed=0

# What a target that failed said last is said again at the end.
finish() {
    for end in "${work:-/nowhere}"/*.end; do
        [ -f "$end" ] && cat "$end"
    done
    echo "bare: $passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

give_up() {
    echo "$*"
    failed=1
    finish
}

[ "$(id -u)" -eq 0 ] || give_up "only root can make a bare machine"
if ! command -v debootstrap >/dev/null; then
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y \
        --no-install-recommends install debootstrap; } >/dev/null 2>&1 ||
        give_up "debootstrap is missing and cannot be installed"
fi

work=$(mktemp -d)
: >"$work/output"
mounts=
clean() {
    for mount in $mounts; do
        umount "$mount" 2>/dev/null || umount -l "$mount"
    done
    # What is still mounted must not be emptied.
    if ! grep -q " $work/" /proc/mounts; then
        rm -rf --one-file-system "$work"
    fi
}
trap clean EXIT
trap 'exit 1' INT TERM HUP

# The first mirror of packages that apt knows, in either of its two notations.
mirror() {
    cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list \
        /etc/apt/sources.list.d/*.list 2>/dev/null |
        sed -n 's/^URIs: *\([^ ]*\).*/\1/p
                s/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\) .*/\2/p' |
        grep '/debian/*$' | head -n 1
}

# A proxy for wget, which debootstrap calls, where only apt has one.
proxy=$(apt-config dump Acquire::http::Proxy 2>/dev/null |
    sed -n 's/.*"\(http[^"]*\)".*/\1/p')
[ -z "$proxy" ] || export http_proxy="${http_proxy:-$proxy}"

# make_bare ROOT - a bare Debian 12 with this machine's way to the mirror.
make_bare() {
    root=$1 from=$(mirror)
    debootstrap --variant=minbase --include=git,make,ca-certificates \
        bookworm "$root" ${from:+"$from"} >"$work/log" 2>&1 || {
        tail -n 20 "$work/log"
        return 1
    }
    for file in /etc/resolv.conf /etc/hosts; do
        [ ! -f "$file" ] || cat "$file" >"$root$file"
    done
    apt-config dump | grep -E '^Acquire::(https?|Check|Retries)' \
        >"$root/etc/apt/apt.conf.d/90machine"
    ! chroot "$root" sh -c 'command -v cc || command -v python3'
}

# enter ROOT - mount what a running machine has.
enter() {
    mkdir -p "$1/proc" "$1/dev/shm" "$1/dev/pts"
    mount -t proc proc "$1/proc" && mounts="$1/proc $mounts" &&
        mount -t tmpfs tmpfs "$1/dev/shm" && mounts="$1/dev/shm $mounts" &&
        mount -t devpts devpts "$1/dev/pts" && mounts="$1/dev/pts $mounts"
}

# attempt TARGET - `make TARGET` in a fresh clone in a machine of its own.
attempt() {
    target=$1 root=$work/$1
    echo "--- make $target, on a bare Debian 12 ---"
    cp -a "$work/bare" "$root" && enter "$root" || return 1
    git -c safe.directory='*' clone -q --no-hardlinks "$here" \
        "$root/src/galley" || return 1
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        LANG=C.UTF-8 ${http_proxy:+http_proxy="$http_proxy"} \
        make -C /src/galley "$target" >"$work/output" 2>&1 </dev/null
    status=$?
    tail -n "${SHOW-60}" "$work/output"
    return $status
}

# in_root ROOT COMMAND… - run it there.
in_root() {
    root=$1
    shift
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} "$@" </dev/null
}

# try_packages ROOT - install the packages in /packages, use the program and
# the library, take all of it out, and look for what is left.
try_packages() {
    in_root "$1" sh -e -c '
        apt-get -q update
        apt-get -q -y --no-install-recommends install \
            /packages/*.deb gcc libc6-dev pkg-config
        dpkg -L galley libgalley0 libgalley-dev | sort -u >/owned
        cd /packages
        galley --version
        printf "The hat is TK.\n" >draft.txt
        galley check draft.txt >said && exit 1
        grep "“TK” is a placeholder" said
        gzip -dc /usr/share/man/man1/galley.1.gz | grep -q "^.TH" || exit 1
        cc /usr/share/doc/libgalley-dev/examples/example.c \
            $(pkg-config --cflags --libs galley) -o example
        ./example <draft.txt | grep placeholder
        apt-get -q -y purge galley libgalley0 libgalley-dev
        [ ! -e /usr/bin/galley ] || exit 1
        while read -r path; do
            [ ! -f "$path" ] || { echo "left: $path"; exit 1; }
        done </owned
        ! dpkg-query -W -f "\${db:Status-Status}\n" galley 2>/dev/null |
            grep . || exit 1
        find / -xdev -name "*galley*" -not -path "/packages/*" \
            -not -path "/src/*" -not -path "/var/log/*" >/left
        ! grep . /left'
}

# attempt_packages - make them here, where the build is, and try them there.
attempt_packages() {
    root=$work/deb
    echo "--- make deb, installed on a bare Debian 12 and taken out ---"
    cp -a "$work/bare" "$root" && enter "$root" && mkdir "$root/packages" &&
        make -C "$here" deb ${CC:+CC="$CC"} >"$work/output" 2>&1 &&
        cp "$here/${BUILD-build}"/deb/*.deb "$root/packages" &&
        try_packages "$root" >"$work/output" 2>&1
    status=$?
    tail -n 5 "$work/output"
    return $status
}

make_bare "$work/bare" || give_up "no bare machine could be made"
for target in $wanted; do
    [ "$target" = deb ] && attempt=attempt_packages || attempt=attempt
    if "$attempt" "$target"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        { echo "make $target failed:"; tail -n 26 "$work/output"; } \
            >"$work/$target.end" 2>&1
    fi
done
finish
