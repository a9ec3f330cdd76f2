#!/usr/bin/env bash
# Prints the Java that runs the HTML checker.
source "$(dirname "${BASH_SOURCE[0]}")/system.sh"
find_java || stop "There is no Java here: run make test, which installs it."
