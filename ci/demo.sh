#!/bin/sh
# demo.sh PROGRAM DRAFT - what an editor sees.
# The sample draft has faults, so the program must end with status 1; that it
# does is what makes the demonstration a success.
set -u
program=$1 draft=$2

echo "\$ galley check $draft"
echo
"$program" check "$draft"
status=$?
echo
case $status in
1) echo "Exit status 1: there are findings, as there should be." ;;
*)
    echo "Exit status $status; 1 was expected, since the draft has faults." >&2
    exit 1
    ;;
esac
