#!/usr/bin/env bash
#
# check.sh - what can be told about this folder without an engine: Compose reads compose.yaml and names each secret that
# is missing, HAProxy reads haproxy.cfg, and what the Dockerfile copies is there.
#
# Compose is this machine's, where it has version 2 or newer; else Debian's package from the mirror that apt uses,
# unpacked into ${XDG_CACHE_HOME:-~/.cache}/xiaohao-compose. For "config" it needs neither an engine nor root.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly suite=trixie # the first Debian with version 2
readonly secrets=(XIAOHAO_DB_PASSWORD XIAOHAO_DB_ROOT_PASSWORD XIAOHAO_ADMIN_PASSWORD XIAOHAO_TLS_DIR)

say() { printf 'check.sh: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

is_compose() { [[ $("$@" version --short 2>/dev/null) =~ ^v?([2-9]|[1-9][0-9])\. ]]; }

find_compose() {
    local unpacked=${XDG_CACHE_HOME:-$HOME/.cache}/xiaohao-compose
    local program=$unpacked/usr/libexec/docker/cli-plugins/docker-compose
    if is_compose docker compose; then
        compose=(docker compose)
    elif is_compose docker-compose; then
        compose=(docker-compose)
    else
        is_compose "$program" || unpack_compose "$unpacked"
        is_compose "$program" || die "Debian's docker-compose does not run: $program"
        compose=("$program")
    fi
}

unpack_compose() { # FOLDER
    local mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    mirror=$(apt-get update --print-uris 2>/dev/null | sed -n "s|^'\(.*/debian\)/dists/.*|\1|p")
    mirror=${mirror%%$'\n'*}
    [[ -n $mirror ]] || die "no Compose here, and apt names no mirror of Debian to take it from"
    say "taking Compose from Debian $suite"
    mkdir -p "$work"/{lists,archives}/partial
    : >"$work/status"
    printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite" >"$work/sources.list"
    local apt=(
        apt-get -qq
        -o Dir::State="$work" -o Dir::State::lists=lists -o Dir::State::status="$work/status"
        -o Dir::Cache="$work" -o Dir::Cache::archives=archives
        -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null
        -o APT::Default-Release= -o APT::Sandbox::User="$(id -un)"
    )
    "${apt[@]}" update >&2 || die "the lists of Debian $suite cannot be had"
    (cd "$work" && "${apt[@]}" download docker-compose >&2) || die "Debian's docker-compose cannot be had"
    dpkg-deb -x "$work"/docker-compose_*.deb "$work/root"
    rm -rf "$1"
    mkdir -p "$(dirname "$1")"
    mv "$work/root" "$1"
}

# Runs Compose with made-up secrets and nothing else of this machine's environment; NAME: without that one.
compose_without() { # NAME COMMAND…
    local given=() name
    for name in "${secrets[@]}"; do
        [[ $name == "$1" ]] || given+=("$name=made-up-$name")
    done
    env -i PATH="$PATH" HOME="$work" "${given[@]}" "${compose[@]}" --file docker/compose.yaml "${@:2}"
}

check_compose() {
    local name read
    compose_without - config --quiet || die "Compose does not read docker/compose.yaml"
    read=$(compose_without - config --services | sort | tr '\n' ' ')
    [[ $read == 'mysql node-1 node-2 proxy ' ]] || die "docker/compose.yaml has other services: $read"
    read=$(compose_without - config)
    for name in "${secrets[@]}"; do
        grep -qF "made-up-$name" <<<"$read" || die "$name reaches no service"
        if compose_without "$name" config --quiet 2>"$work/said"; then
            die "docker/compose.yaml would start without $name"
        fi
        grep -qF "$name is missing a value: the " "$work/said" \
            || die "without $name Compose says only: $(cat "$work/said")"
    done
    if grep -nE '^ *[A-Z_]*(PASSWORD|SECRET|KEY)[A-Z_]*: *[^ $]' docker/compose.yaml; then
        die "a secret stands in docker/compose.yaml"
    fi
    say "compose.yaml is read by Compose $("${compose[@]}" version --short), and names each secret that is missing"
}

check_proxy() {
    command -v haproxy >/dev/null || die "HAProxy is missing: apt-get install haproxy"
    command -v openssl >/dev/null || die "OpenSSL is missing: apt-get install openssl"
    openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost \
        -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
    cat "$work/key.pem" "$work/certificate.pem" >"$work/server.pem"
    XIAOHAO_NODE_1=node-1:8080 XIAOHAO_NODE_2=node-2:8080 XIAOHAO_TLS_ADDRESS=:8443 XIAOHAO_PLAIN_ADDRESS=:8080 \
        XIAOHAO_TLS_FILE=$work/server.pem haproxy -c -f docker/haproxy.cfg >"$work/said" 2>&1 \
        || die "HAProxy does not read docker/haproxy.cfg: $(cat "$work/said")"
    say "haproxy.cfg is read by HAProxy $(haproxy -v | sed -n 's/.*version \([0-9.]*\).*/\1/p' | head -n 1)"
}

check_copied() {
    local line words word
    while IFS= read -r line; do
        read -ra words <<<"${line#COPY }"
        for word in "${words[@]::${#words[@]}-1}"; do
            [[ -e $word ]] || die "docker/Dockerfile copies $word, which is not there"
        done
    done < <(grep -E '^COPY ' docker/Dockerfile | grep -v -e --from=)
    say 'what the Dockerfile copies is there'
}

find_compose
check_compose
check_proxy
check_copied
