#!/usr/bin/env bash
#
# rebuild.sh - builds the jar once more, as the Dockerfile does: from what it copies and nothing else, in another folder,
# another time zone, another language, without the profile for browsers, and compares it with target/xiaohao.jar byte by
# byte. Then it takes the jar apart into the layers that the image is put together from. Exit 1 where anything differs.
#
# ./mvnw must have built target/xiaohao.jar from the sources as they are now.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly jar=target/xiaohao.jar

say() { printf 'rebuild.sh: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The words after each COPY of the first stage, but for the last, which names where to.
copy_sources() {
    local words word
    while read -ra words; do
        for word in "${words[@]:1:${#words[@]}-2}"; do
            mkdir -p "$work/source/$(dirname "$word")"
            cp -R "$word" "$work/source/$word"
        done
    done < <(grep -E '^COPY ' docker/Dockerfile | grep -v -e --from=)
}

build() {
    (
        cd "$work/source"
        umask 077
        TZ=America/New_York LC_ALL=C MAVEN_OPTS="${MAVEN_OPTS:-} -Duser.language=de" \
            ./mvnw -B -ntp -q '-P!browser' -DskipTests -Dspotless.check.skip package >"$work/log" 2>&1
    ) || die "the sources that the Dockerfile copies do not build: $(tail -n 20 "$work/log")"
}

# A line for each entry: name, size, checksum, moment.
entries() { unzip -v "$1" 2>/dev/null || jar --list --verbose --file="$1"; }

compare() {
    if ! cmp -s "$jar" "$work/source/$jar"; then
        diff <(entries "$jar") <(entries "$work/source/$jar") | head -n 20 >&2 || true
        die "$jar and the jar built anew differ (or $jar is older than the sources)"
    fi
    say "built twice, the jar is the same: $(sha256sum "$jar" | cut -d ' ' -f 1)"
}

# What the image copies from its first stage has to be there, and nothing else.
check_layers() {
    local named made
    java -Djarmode=tools -jar "$jar" extract --layers --launcher --destination "$work/layers" >/dev/null
    named=$(sed -n 's|^COPY --from=build /layers/\([a-z-]*\)/ .*|\1|p' docker/Dockerfile | sort)
    made=$(cd "$work/layers" && printf '%s\n' * | sort)
    [[ $named == "$made" ]] || die "the jar has the layers $made, and the Dockerfile copies $named"
    say 'the jar has the layers that the Dockerfile copies'
}

[[ -f $jar ]] || die "there is no $jar: build it with ./mvnw -DskipTests package"
copy_sources
build
compare
check_layers
