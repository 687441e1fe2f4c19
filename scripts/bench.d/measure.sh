# shellcheck shell=bash
# Whole processes, measured in turns. Sourced by scripts/bench, which sets $results, $rounds, $count.

# begin PART [DATABASE]: sets $out to an empty folder for its figures, which says what they are of.
begin() {
    out=$results/$1${2:+/$2}
    rm -rf "$out"
    mkdir -p "$out"
    echo "== $1${2:+ on $2}" >&2
    { [[ -z ${2:-} ]] || settings; } |
        python3 scripts/bench.d/about.py "$count" "$rounds" "$mapper" "$broker" >"$out/about.json"
}

# measure WHAT ROUND COMMAND: its time, by hyperfine, into WHAT.ROUND.json, and the most memory that
# one process of it held, in KiB, into WHAT.ROUND.peak.
measure() {
    printf 'exec 2>%q\n%s\n' "$work/stderr" "$3" >"$work/command"
    hyperfine --shell=none --style none --runs 1 --export-json "$out/$1.$2.json" \
        "/usr/bin/time -f %M -o $out/$1.$2.peak sh $work/command" >/dev/null || {
        tail -n 20 "$work/stderr" >&2
        echo "error: failed: $3" >&2
        exit 1
    }
}

# in_rotation THING…: calls each with the number of the round, in each round; every other round the last
# goes first, so that none always comes after the same one.
in_rotation() {
    local round thing things
    for ((round = 1; round <= rounds; round++)); do
        things=("$@")
        ((round % 2)) || mapfile -t things < <(printf '%s\n' "$@" | tac)
        for thing in "${things[@]}"; do
            "$thing" "$round"
        done
    done
}

# expect_orders COUNT: a figure is one only where all was written.
expect_orders() {
    local found
    found=$(query 'SELECT COUNT(*) FROM orders;')
    [[ $found == "$1" && ! -s $dead_letters ]] || {
        echo "error: $database has $found orders, expected $1; dead letters: $(cat "$dead_letters" 2>/dev/null | wc -l)" >&2
        exit 1
    }
}
