#!/usr/bin/env bash
#
# local.sh - what compose.yaml describes, without docker: a MySQL database, two nodes from one jar, and HAProxy before
# them with a certificate of its own making. For trying out and for tests; on a machine with a JRE, HAProxy and OpenSSL.
#
# Usage:
#   docker/local.sh start    start what does not run, wait until both nodes are ready, print the address
#   docker/local.sh roll     stop and start one node after the other, as an update does
#   docker/local.sh stop     end the proxy and the nodes, each in order; the database stays
#   docker/local.sh status   say what runs; exit 1 where something does not
#
# Environment:
#   XIAOHAO_DB_URL           JDBC URL of a MySQL database; without it:
#   XIAOHAO_MYSQL_TOOL       a program that starts a server with "start" and prints its JDBC URL
#   XIAOHAO_DB_USER, XIAOHAO_DB_PASSWORD, XIAOHAO_ADMIN_PASSWORD (the last is not needed with XIAOHAO_DEMO=true)
#   XIAOHAO_JAR              the product (target/xiaohao.jar)
#   XIAOHAO_LOCAL_DIR        logs, process ids, data (target/local)
#   XIAOHAO_LOCAL_PORT       the first of four ports: https, http, node 1, node 2 (18443)

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

jar=${XIAOHAO_JAR:-target/xiaohao.jar}
dir=${XIAOHAO_LOCAL_DIR:-target/local}
port=${XIAOHAO_LOCAL_PORT:-18443}
ready_limit_s=300
proxy_limit_s=30
stop_limit_s=90

say() { printf 'local.sh: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

runs() { [[ -f $dir/$1.pid ]] && kill -0 "$(cat "$dir/$1.pid")" 2>/dev/null; }

node_port() { printf '%s' "$((port + 1 + $1))"; }

is_ready() {
    curl --fail --silent --output /dev/null --max-time 5 "http://127.0.0.1:$(node_port "$1")/actuator/health/readiness"
}

find_database() {
    if [[ -z ${XIAOHAO_DB_URL:-} ]]; then
        XIAOHAO_DB_URL=$("${XIAOHAO_MYSQL_TOOL:?XIAOHAO_DB_URL or XIAOHAO_MYSQL_TOOL is needed}" start)
    fi
    export XIAOHAO_DB_URL
    : "${XIAOHAO_DB_USER:?the database user}" "${XIAOHAO_DB_PASSWORD:?the password of the database user}"
}

start_node() {
    local number=$1 name=node-$1
    runs "$name" && return
    XIAOHAO_DATA_DIR=$dir/data SERVER_PORT=$(node_port "$number") \
        XIAOHAO_STOP_NOTICE=4s SERVER_FORWARD_HEADERS_STRATEGY=native \
        setsid java -Xmx1g -jar "$jar" >>"$dir/$name.log" 2>&1 </dev/null &
    printf '%s\n' "$!" >"$dir/$name.pid"
}

await_node() {
    local number=$1 limit=$((SECONDS + ready_limit_s))
    until is_ready "$number"; do
        runs "node-$number" || die "node $number ended while starting; see $dir/node-$number.log"
        ((SECONDS < limit)) || die "node $number is not ready after $ready_limit_s s; see $dir/node-$number.log"
        sleep 0.5
    done
}

end() { # NAME SIGNAL
    runs "$1" || return 0
    local pid limit=$((SECONDS + stop_limit_s))
    pid=$(cat "$dir/$1.pid")
    kill -s "$2" "$pid"
    while kill -0 "$pid" 2>/dev/null; do
        ((SECONDS < limit)) || die "$1 (process $pid) still runs $stop_limit_s s after SIG$2"
        sleep 0.2
    done
    rm -f "$dir/$1.pid"
}

start_proxy() {
    runs proxy && return
    if [[ ! -f $dir/server.pem ]]; then
        openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
            -keyout "$dir/key.pem" -out "$dir/certificate.pem" 2>/dev/null
        (umask 077 && cat "$dir/key.pem" "$dir/certificate.pem" >"$dir/server.pem")
        rm -f "$dir/key.pem"
    fi
    XIAOHAO_NODE_1=127.0.0.1:$(node_port 1) XIAOHAO_NODE_2=127.0.0.1:$(node_port 2) \
        XIAOHAO_TLS_ADDRESS=127.0.0.1:$port XIAOHAO_PLAIN_ADDRESS=127.0.0.1:$((port + 1)) \
        XIAOHAO_TLS_FILE=$dir/server.pem \
        setsid haproxy -db -f docker/haproxy.cfg >>"$dir/proxy.log" 2>&1 </dev/null &
    printf '%s\n' "$!" >"$dir/proxy.pid"
    local limit=$((SECONDS + proxy_limit_s))
    until curl --insecure --fail --silent --output /dev/null --max-time 5 "https://localhost:$port/login"; do
        runs proxy || die "the proxy ended; see $dir/proxy.log"
        ((SECONDS < limit)) || die "nothing is served through the proxy after $proxy_limit_s s; see $dir/proxy.log"
        sleep 0.2
    done
}

start() {
    [[ -f $jar ]] || die "there is no $jar: build it with ./mvnw -DskipTests package"
    command -v haproxy >/dev/null || die "HAProxy is missing: apt-get install haproxy"
    find_database
    mkdir -p "$dir/data"
    start_node 1
    start_node 2
    await_node 1
    await_node 2
    start_proxy
    printf 'https://localhost:%s/\n' "$port"
}

roll() {
    find_database
    local number
    for number in 1 2; do
        end "node-$number" TERM
        start_node "$number"
        await_node "$number"
        # The proxy looks once a second: it must have seen this node come back before the other one goes.
        sleep 3
        say "node $number is back"
    done
}

stop() {
    end proxy USR1
    end node-1 TERM
    end node-2 TERM
}

status() {
    local name faults=0
    for name in node-1 node-2 proxy; do
        if runs "$name"; then
            say "$name runs (process $(cat "$dir/$name.pid"))"
        else
            say "$name does not run"
            faults=1
        fi
    done
    return "$faults"
}

[[ $# -eq 1 ]] || die "one of start, roll, stop, status is needed"
mkdir -p "$dir"
dir=$(realpath "$dir")
case $1 in
    start | roll | stop | status) "$1" ;;
    *) die "one of start, roll, stop, status is needed, not $1" ;;
esac
