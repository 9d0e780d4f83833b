#!/bin/sh
echo "threads: 1 passed, 0 failed"
