# A PostgreSQL cluster of our own for the tests: on a free port of this machine, gone at the end. Sourced by ./test.

# start_postgres DIRECTORY: makes the cluster below it, starts it, and exports SUASION_TEST_POSTGRES.
start_postgres() {
    local initdb bin
    initdb="$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1)"
    bin="$(dirname "$initdb")"
    # PostgreSQL refuses to run as root; Debian's package brings a user for it, who needs a way to the files.
    postgres_as=()
    postgres_home="$1/test-postgres"
    if ((EUID == 0)); then
        postgres_as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
        postgres_home="$(mktemp -d /tmp/suasion-test-postgres.XXXXXX)"
        chown postgres: "$postgres_home"
    fi
    postgres_ctl=("${postgres_as[@]}" "$bin/pg_ctl" -D "$postgres_home/data" -s -w)
    rm -rf "$postgres_home/data"
    mkdir -p "$postgres_home"
    "${postgres_as[@]}" "$bin/initdb" -D "$postgres_home/data" -U postgres --auth=trust --encoding=UTF8 --locale=C >/dev/null
    trap stop_postgres EXIT
    local port tries
    for tries in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 20000))
        # Durability is not what these tests are about, and it costs most of their time.
        if "${postgres_ctl[@]}" -l "$postgres_home/log" -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='$postgres_home' -c fsync=off -c full_page_writes=off -c max_connections=400" start; then
            export SUASION_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat "$postgres_home/log" >&2
    exit 1
}

stop_postgres() {
    "${postgres_ctl[@]}" -m immediate stop || true
    rm -rf "$postgres_home"
}
