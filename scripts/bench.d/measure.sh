# shellcheck shell=bash
# Measures whole processes in rotation. Sourced by scripts/bench, which sets $results, $rounds, $count.

# begin PART [DATABASE]: sets $out to an empty folder for results, and describes them in about.json.
begin() {
    out=$results/$1${2:+/$2}
    rm -rf "$out"
    mkdir -p "$out"
    echo "== $1${2:+ on $2}" >&2
    { [[ -z ${2:-} ]] || settings; } |
        python3 scripts/bench.d/about.py "$count" "$rounds" "$mapper" "$broker" >"$out/about.json"
}

# measure WHAT ROUND COMMAND: writes the command's time, by hyperfine, to WHAT.ROUND.json, and the peak memory
# of one of its processes, in KiB, to WHAT.ROUND.peak.
measure() {
    printf 'exec 2>%q\n%s\n' "$work/stderr" "$3" >"$work/command"
    hyperfine --shell=none --style none --runs 1 --export-json "$out/$1.$2.json" \
        "/usr/bin/time -f %M -o $out/$1.$2.peak sh $work/command" >/dev/null || {
        tail -n 20 "$work/stderr" >&2
        echo "error: failed: $3" >&2
        exit 1
    }
}

# in_rotation THING…: calls each thing with the number of the round, in each round. A thing is a function, or a
# function with arguments, divided by blanks. Every other round is in reverse order, so that no thing always
# follows the same one.
in_rotation() {
    local round thing things
    for ((round = 1; round <= rounds; round++)); do
        things=("$@")
        ((round % 2)) || mapfile -t things < <(printf '%s\n' "$@" | tac)
        for thing in "${things[@]}"; do
            # shellcheck disable=SC2086
            $thing "$round"
        done
    done
}

# expect_rows TABLE COUNT: a result is valid only if all rows were written.
expect_rows() {
    local found
    found=$(query "SELECT COUNT(*) FROM $1;")
    [[ $found == "$2" && ! -s $dead_letters ]] || {
        echo "error: $database has $found rows in $1, expected $2; dead letters: $(cat "$dead_letters" 2>/dev/null | wc -l)" >&2
        exit 1
    }
}
