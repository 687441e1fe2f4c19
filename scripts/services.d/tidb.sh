# shellcheck shell=bash
# TiDB from the Go module proxy: one process with its embedded storage engine. Sourced by scripts/services.

tidb_module=$repo/scripts/services.d/tidb
# TiDB's development of the 26th of November 2025, between its releases 8.5 and 9.0.
tidb_version=v9.0.0-alpha-20251126

tidb_bin() {
    local other=${MAPPER_SERVICES_TIDB_BIN:-}
    if [[ -n $other && -x $other/tidb-server ]]; then
        echo "$other"
    else
        echo "$state/tidb/bin"
    fi
}

# Go, TiDB's modules and the cache of the build take 4 GB, which are removed afterwards. Settings of a developer's own Go
# do not apply.
build_tidb() {
    local build=$state/tidb/build status=0
    rm -rf "$build"
    mkdir -p "$build/tmp" "$state/tidb/bin"
    cp "$tidb_module/go.mod" "$build/"
    python3 -m venv "$build/venv" &&
        "$build/venv/bin/pip" install --quiet --disable-pip-version-check -r "$tidb_module/requirements.txt" &&
        env -C "$build" GOENV=off GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS='-mod=mod -modcacherw -buildvcs=false' \
            GOPATH="$build/path" GOCACHE="$build/cache" GOTMPDIR="$build/tmp" \
            timeout 1800 venv/bin/go build -o tidb-server \
            -gcflags=all=-dwarf=false \
            -ldflags "-s -w -X github.com/pingcap/tidb/pkg/parser/mysql.TiDBReleaseVersion=$tidb_version" \
            github.com/pingcap/tidb/cmd/tidb-server &&
        mv "$build/tidb-server" "$state/tidb/bin/" || status=1
    rm -rf "$build"
    return "$status"
}

make_tidb() {
    [[ ! -x $(tidb_bin)/tidb-server ]] || return 0
    say "building TiDB, which takes some minutes"
    retry build_tidb >"$state/tidb/build.log" 2>&1 </dev/null ||
        die_with_log "$state/tidb/build.log" "could not build TiDB"
}

initialise_tidb() { mkdir "${data[tidb]}/store"; }

# TiDB checks no CHECK constraints by default. Statistics of tables and statements would only take the tests' time. The log of slow
# statements would be a file without limit. With the default limit of a transaction's size, the server counts a transaction's memory,
# and crashes if a connection is killed while its transaction is rolled back.
write_tidb_settings() {
    write_init_file "$state/tidb/init.sql"
    cat >>"$state/tidb/init.sql" <<'SQL'
SET GLOBAL tidb_enable_check_constraint = ON;
SET GLOBAL tidb_enable_auto_analyze = OFF;
SET GLOBAL tidb_enable_stmt_summary = OFF;
SQL
    cat >"$state/tidb/config.toml" <<TOML
host = "127.0.0.1"
port = $1
socket = ""
store = "unistore"
path = "${data[tidb]}/store"
temp-dir = "${data[tidb]}/tmp"
initialize-sql-file = "$state/tidb/init.sql"

[log]
level = "warn"

[status]
report-status = false

[performance]
txn-total-size-limit = 1073741824

[instance]
tidb_enable_slow_log = false
TOML
}
