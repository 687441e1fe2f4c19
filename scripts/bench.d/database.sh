# shellcheck shell=bash
# What the benches share: the release build, the servers, ready-made orders, and for each database a
# script that makes the tables anew and one that loads them in bulk. Sourced in the repository's folder.

folder=$PWD/target/bench
mapper=$PWD/target/release/mapper
mkdir -p "$folder"

for tool in hyperfine sqlite3 mariadb psql; do
    case $tool in mariadb) package=mariadb-client-core ;; psql) package=postgresql-client ;; *) package=$tool ;; esac
    command -v "$tool" >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$package"; }
done
cargo build --locked --release --quiet
scripts/services up
servers=$(scripts/services env)
eval "$servers"

# make_orders COUNT: sets $rows to the folder of so many orders as events and as rows.
make_orders() {
    rows=$folder/$1
    [ -e "$rows/done" ] || { scripts/make-orders "$1" "$rows" && touch "$rows/done"; }
}

ddl() { "$mapper" ddl --mapping mappings/order.yaml --dialect "$1"; }
columns() { sed -n "/TABLE.*[\`\"]$2[\`\"] (/,/^)/p" <<<"$1" | sed -n 's/^    [`"]\([a-z_0-9]*\)[`"] .*/\1/p' | grep -vx id | paste -sd,; }

# A client command of the server in a URL of the form scheme://user:password@host:port/database.
client() {
    local url=${1#*://} user password host port database
    user=${url%%:*}; url=${url#*:}; password=${url%%@*}; url=${url#*@}
    host=${url%%:*}; url=${url#*:}; port=${url%%/*}; database=${url#*/}
    if [ "$2" = postgres ]; then
        echo "psql -q -v ON_ERROR_STOP=1 postgres://$user:$password@$host:$port/$database"
    else
        echo "mariadb --local-infile=1 --default-character-set=utf8mb4 -h $host -P $port -u $user -p$password $database"
    fi
}

# Writes target/bench/DB.{reset,load} and sets $sink: a script that makes the tables anew, one
# that loads them in bulk, and the sink's URL.
prepare() {
    local sql orders items run
    sql=$(ddl "$1")
    orders=$(columns "$sql" orders)
    items=$(columns "$sql" order_items)
    case $1 in
    sqlite)
        sink=sqlite://$folder/bench.db
        cat >"$folder/$1.reset" <<END
rm -f $folder/bench.db*
sqlite3 $folder/bench.db <<'SQL' >/dev/null
PRAGMA journal_mode = WAL;
$sql
SQL
END
        # .import wants all columns: a view of the others takes the rows of a numbered table.
        cat >"$folder/$1.load" <<END
sqlite3 $folder/bench.db <<'SQL' >/dev/null
PRAGMA synchronous = NORMAL;
CREATE TEMP VIEW items AS SELECT $items FROM order_items;
CREATE TEMP TRIGGER load INSTEAD OF INSERT ON items BEGIN
  INSERT INTO order_items ($items) VALUES ($(sed 's/[a-z_0-9]*/NEW.&/g; s/NEW\.,/,/g; s/NEW\.$//' <<<"$items"));
END;
.mode tabs
.import $rows/orders.tsv orders
.import --schema temp $rows/order_items.tsv items
SQL
END
        ;;
    mysql | mariadb)
        local variable=MAPPER_TEST_${1^^}_URL
        sink=${!variable}
        run=$(client "$sink" "$1")
        cat >"$folder/$1.reset" <<END
$run <<'SQL'
DROP TABLE IF EXISTS order_items, orders;
$sql
SQL
END
        cat >"$folder/$1.load" <<END
$run <<'SQL'
LOAD DATA LOCAL INFILE '$rows/orders.tsv' INTO TABLE orders CHARACTER SET utf8mb4 ($orders);
LOAD DATA LOCAL INFILE '$rows/order_items.tsv' INTO TABLE order_items CHARACTER SET utf8mb4 ($items);
SQL
END
        ;;
    postgres)
        sink=$MAPPER_TEST_POSTGRES_URL
        run=$(client "$sink" "$1")
        cat >"$folder/$1.reset" <<END
$run <<'SQL' 2>/dev/null
DROP TABLE IF EXISTS order_items, orders;
$sql
SQL
END
        cat >"$folder/$1.load" <<END
$run <<'SQL'
\copy orders ($orders) FROM '$rows/orders.tsv'
\copy order_items ($items) FROM '$rows/order_items.tsv'
SQL
END
        ;;
    esac
}

# time_one SINK DATABASE WHAT ROUND COMMAND: a whole process on empty tables.
time_one() {
    MAPPER_SINK=$1 hyperfine --style none --runs 1 --prepare "bash $folder/$2.reset" \
        --export-json "$folder/$2.$3.$4.json" "$5" >/dev/null
}

# print_table ROUNDS WHAT,WHAT… DATABASE…: medians of what was timed, and the first's time by each other's.
print_table() {
    python3 - "$folder" "$@" <<'END'
import json, statistics, sys

folder, rounds, kinds, databases = sys.argv[1], int(sys.argv[2]), sys.argv[3].split(","), sys.argv[4:]
print("| database |", " | ".join(f"{kind}, s: median (min–max)" for kind in kinds), "|", " | ".join(f"{kinds[0]} / {kind}" for kind in kinds[1:]), "|")
print("|---" * (2 * len(kinds)) + "|")
for database in databases:
    times = {}
    for kind in kinds:
        files = (f"{folder}/{database}.{kind}.{n + 1}.json" for n in range(rounds))
        times[kind] = [json.load(open(file))["results"][0]["mean"] for file in files]
    cells = [f"{statistics.median(t):.2f} ({min(t):.2f}–{max(t):.2f})" for t in times.values()]
    medians = [statistics.median(t) for t in times.values()]
    ratios = [f"{medians[0] / median:.2f}" for median in medians[1:]]
    print(f"| {database} | {' | '.join(cells)} | {' | '.join(ratios)} |")
END
}
