#!/bin/sh
echo "no count"
