#!/usr/bin/env bash
# Fetches what the tests of this folder need and the repository does not have:
# - ajv, which the differential test compares with, by npm, as Differential/ajv/package-lock.json pins it;
# - the official JSON Schema test suite, by git, at the commit that suite.lock names, into data/suite (4 MB). The commit's hash is
#   the checksum of what comes. Nothing is fetched where it is at hand already: in the folder that JSON_SCHEMA_TEST_SUITE names,
#   or in ../shared/json-schema-test-suite beside the repository.
# What cannot be had is said, and the tests that need it are skipped.
#
#   tests/Conformance.Tests/fetch.sh
#   dotnet test --project tests/Conformance.Tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v npm >/dev/null; then
    echo "There is no npm here: ajv is not fetched."
elif ! cmp -s Differential/ajv/package-lock.json Differential/ajv/node_modules/.fetched; then
    npm ci --prefix Differential/ajv --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
    cp Differential/ajv/package-lock.json Differential/ajv/node_modules/.fetched
fi

for folder in "${JSON_SCHEMA_TEST_SUITE:-}" ../../../shared/json-schema-test-suite; do
    if [[ -n $folder && (-d $folder/draft2020-12 || -d $folder/tests/draft2020-12) ]]; then
        echo "The JSON Schema test suite is at hand: $folder"
        exit 0
    fi
done

read -r repository commit < <(grep -v '^#' suite.lock)
if [[ -f data/suite/.commit && $(<data/suite/.commit) == "$commit" ]]; then
    echo "JSON Schema test suite $commit: there already"
    exit 0
fi

mkdir -p data
work=$(mktemp -d data/.fetch.XXXXXX)
trap 'rm -rf "$work"' EXIT
git -C "$work" init --quiet
if ! GIT_TERMINAL_PROMPT=0 git -C "$work" fetch --quiet --depth 1 "$repository" "$commit"; then
    echo "The JSON Schema test suite cannot be fetched from here: the tests that need it are skipped."
    exit 0
fi

git -C "$work" checkout --quiet FETCH_HEAD
[[ $(git -C "$work" rev-parse HEAD) == "$commit" ]]
rm -rf "$work/.git" data/suite
echo "$commit" >"$work/.commit"
mv "$work" data/suite
echo "JSON Schema test suite $commit: in tests/Conformance.Tests/data/suite"
