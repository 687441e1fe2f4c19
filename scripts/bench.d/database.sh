# shellcheck shell=bash
# A benchmark database on each server: creation, bulk load and queries. Sourced by scripts/bench in the
# repository's folder, which sets $folder, $mapper and $rows.

# shellcheck disable=SC2154
work=$folder/work

# Parses a URL of the form scheme://user:password@host:port/database. Sets $user, $password, $host and $port.
parse_url() {
    local rest=${1#*://}
    user=${rest%%:*}; rest=${rest#*:}
    password=${rest%%@*}; rest=${rest#*@}
    host=${rest%%:*}; rest=${rest#*:}
    port=${rest%%/*}
}

ddl() { "$mapper" ddl --mapping mappings/order.yaml --dialect "$1"; }

# columns SQL TABLE: prints the columns that are not generated.
columns() {
    sed -n "/TABLE.*[\`\"]$2[\`\"] (/,/^)/p" <<<"$1" |
        grep -oP '^    [`"]\K[a-z_0-9]+(?=[`"] )' | grep -vx id | paste -sd,
}

# prepare DATABASE: sets $database, $sink (its URL), $client and $ask (commands that read SQL; the second
# prints rows without a header), $reset_sql (a file of SQL that empties the database) and $tables. Creates the
# empty database.
prepare() {
    database=$1
    mkdir -p "$work"
    tables=$(ddl "$database")
    reset_sql=$work/$database.anew.sql
    case $database in
    sqlite)
        sink=sqlite://$work/bench.db
        client=(sqlite3 "$work/bench.db")
        ask=("${client[@]}")
        printf '%s\n' 'PRAGMA journal_mode = WAL;' "$tables" >"$reset_sql"
        ;;
    mysql | mariadb | tidb)
        local variable=MAPPER_TEST_${database^^}_URL
        parse_url "${!variable}"
        sink=mysql://$user:$password@$host:$port/mapper_bench
        client=(
            mariadb --no-defaults --local-infile=1 --default-character-set=utf8mb4
            "--host=$host" "--port=$port" "--user=$user" "--password=$password"
        )
        ask=("${client[@]}" --batch --skip-column-names mapper_bench)
        printf '%s\n' 'DROP DATABASE IF EXISTS mapper_bench;' 'CREATE DATABASE mapper_bench;' \
            'USE mapper_bench;' "$tables" >"$reset_sql"
        ;;
    postgres)
        parse_url "$MAPPER_TEST_POSTGRES_URL"
        sink=postgres://$user:$password@$host:$port/mapper_bench
        client=(psql -X -q -v ON_ERROR_STOP=1 "$MAPPER_TEST_POSTGRES_URL")
        ask=(psql -X -q -A -t -v ON_ERROR_STOP=1 "$sink")
        # The checkpoint keeps earlier writes from being flushed during the next measurement.
        printf '%s\n' 'SET client_min_messages = warning;' \
            'DROP DATABASE IF EXISTS mapper_bench WITH (FORCE);' 'CREATE DATABASE mapper_bench;' \
            "\\connect '$sink'" "$tables" 'CHECKPOINT;' >"$reset_sql"
        ;;
    esac
    reset_database
}

# Empties the tables.
reset_database() {
    [[ $database != sqlite ]] || rm -f "$work"/bench.db*
    "${client[@]}" <"$reset_sql" >/dev/null
}

# Deletes the database.
drop_database() {
    case $database in
    sqlite) rm -f "$work"/bench.db* ;;
    postgres) "${client[@]}" <<<'DROP DATABASE IF EXISTS mapper_bench WITH (FORCE);' >/dev/null ;;
    *) "${client[@]}" <<<'DROP DATABASE IF EXISTS mapper_bench;' >/dev/null ;;
    esac
}

query() { "${ask[@]}" <<<"$1"; }

# Sets $load to a file of SQL that loads $rows with the database's own bulk loader.
prepare_load() {
    local orders items
    orders=$(columns "$tables" orders)
    items=$(columns "$tables" order_items)
    load=$work/$database.${rows##*/}.sql
    case $database in
    sqlite)
        # .import needs all columns, so a view without the generated column takes the rows.
        {
            printf '%s\n' 'PRAGMA synchronous = NORMAL;' \
                "CREATE TEMP VIEW items AS SELECT $items FROM order_items;" \
                'CREATE TEMP TRIGGER load INSTEAD OF INSERT ON items BEGIN' \
                "  INSERT INTO order_items ($items) VALUES (NEW.${items//,/, NEW.});" 'END;' \
                '.mode tabs' ".import $rows/orders.tsv orders" \
                ".import --schema temp $rows/order_items.tsv items"
        } >"$load"
        ;;
    mysql | mariadb | tidb)
        printf '%s\n' 'USE mapper_bench;' \
            "LOAD DATA LOCAL INFILE '$rows/orders.tsv' INTO TABLE orders CHARACTER SET utf8mb4 ($orders);" \
            "LOAD DATA LOCAL INFILE '$rows/order_items.tsv' INTO TABLE order_items CHARACTER SET utf8mb4 ($items);" >"$load"
        ;;
    postgres)
        printf '%s\n' "\\connect '$sink'" "\\copy orders ($orders) FROM '$rows/orders.tsv'" \
            "\\copy order_items ($items) FROM '$rows/order_items.tsv'" >"$load"
        ;;
    esac
}

# Prints the server's version and the settings that determine the cost of a commit, one name and value per
# line.
settings() {
    case $database in
    sqlite)
        printf 'version\t%s\n' "$(sqlite3 --version | cut -d' ' -f1) (its shell)"
        printf 'journal_mode\t%s\n' "$(query 'PRAGMA journal_mode;')"
        printf 'synchronous\tNORMAL\n'
        ;;
    mysql | mariadb | tidb)
        query "SHOW GLOBAL VARIABLES WHERE Variable_name IN ('version', 'innodb_flush_log_at_trx_commit',
            'sync_binlog', 'log_bin', 'innodb_buffer_pool_size', 'innodb_doublewrite',
            'innodb_flush_method', 'innodb_redo_log_capacity', 'innodb_log_file_size');"
        ;;
    postgres)
        query "SELECT name || E'\t' || current_setting(name) FROM pg_settings WHERE name IN ('server_version',
            'fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'wal_sync_method',
            'shared_buffers', 'max_wal_size') ORDER BY name;"
        ;;
    esac
}
