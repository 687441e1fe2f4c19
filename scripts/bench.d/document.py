"""Writes docs/benchmarks.md and its plots from the results of scripts/bench.

    document.py MEASURED DOCS

MEASURED is a folder of results. They are added to those in DOCS/benchmarks/results.json. A part without results is
left out.
"""

import json
import pathlib
import statistics
import sys

import matplotlib

import results
import scaling

matplotlib.use("svg")
# The same figures give the same bytes, and text stays text in the SVG.
matplotlib.rcParams.update({"svg.hashsalt": "mapper", "svg.fonttype": "none", "font.size": 10})
import matplotlib.pyplot as plt

DOCS = pathlib.Path(sys.argv[2])
RESULTS = results.update(DOCS / "benchmarks/results.json", pathlib.Path(sys.argv[1]))
NAMES = {"mariadb": "MariaDB", "mysql": "MySQL", "postgres": "PostgreSQL", "sqlite": "SQLite", "tidb": "TiDB"}
LOADERS = {"mariadb": "LOAD DATA", "mysql": "LOAD DATA", "postgres": "COPY", "sqlite": ".import", "tidb": "LOAD DATA"}
COLOURS = {"mariadb": "#4477aa", "mysql": "#ee6677", "postgres": "#228833", "sqlite": "#aa7711", "tidb": "#aa3377"}
# The databases that were measured when there were no goals for them.
WITHOUT_GOALS = {"tidb"}
SHADES = ["#999999", "#4477aa", "#ee6677", "#ccbb44", "#66ccee", "#aa3377"]

# The goals: a name, the least or the greatest value, and the digits of a measured value. The limit is the same
# on all databases, or there is one for each of NAMES.
LEAST, MOST = "≥", "≤"
GOALS = {
    "file": ("creates from a file: bulk loader's time / `mapper`'s time", LEAST, (1.0, 1.0, 0.9, 1.1), 2),
    "random": ("creates from a file, random ids: bulk loader's time / `mapper`'s time", LEAST, (1.0, 1.0, 0.9, 1.1), 2),
    "mixed": ("8 % cancels mixed in: time / time of the creates alone", MOST, 1.15, 2),
    "mixed_random": ("8 % cancels mixed in, random ids: time / time of the creates alone", MOST, 1.15, 2),
    "fifth": ("every fifth event a cancel: events per second / those of the creates alone", LEAST, (0.9, 0.9, 0.9, 0.95), 2),
    "messy": ("messy history: events per second / those of its creates alone", LEAST, 0.8, 2),
    "products": ("products with replaced variants: rows per second / plain upserts of the same rows", LEAST, 0.75, 2),
    "users": ("users with soft deletes and guards: rows per second / plain upserts of the same rows", LEAST, 0.75, 2),
    "cost": ("a single operation: time / plain upserts of the same rows, the most", MOST, 1.3, 2),
    "kafka": ("from Kafka, six partitions, creates: time from a file / time", LEAST, 0.95, 2),
    "kafka_mixed": ("from Kafka, six partitions, 8 % cancels: time from a file / time", LEAST, 0.95, 2),
    "again": ("everything again: first load's time / time", LEAST, (0.8, 0.9, 0.85, 2), 2),
    "again_random": ("everything again, random ids: first load's time / time", LEAST, (0.8, 0.9, 0.85, 2), 2),
    "latency": ("latency, 99th percentile, at 100 events per second: event / (bare commit + broker)", MOST, (1.5, 1.5, 1.5, 2), 2),
    "memory": ("peak resident memory, MB", MOST, 150, 0),
    "form": ("files of other forms: time of plain lines / time, the least", LEAST, 0.8, 2),
    "second": ("two members of a topic, from the third second on: rate of one / rate", MOST, 1.05, 2),
    "model": ("throughput of groups: greatest error of the model, percent", MOST, 20, 0),
    "version": ("`mapper --version`, ms", MOST, 50, 1),
    "check": ("`mapper check`, ms", MOST, 50, 1),
    "binary": ("release binary, MB", MOST, 40, 1),
    "extraction": ("extraction / JSON parse alone, time", MOST, 1.3, 2),
    "extraction_instructions": ("extraction / JSON parse alone, instructions", MOST, 1.3, 2),
}
# The goals that do not depend on a database.
WITHOUT_DATABASE = ["extraction", "extraction_instructions", "version", "check", "binary"]

# The number of events in the small topic.
SMALL_TOPIC_EVENTS = 100


def part(name):
    """The results of a part, by database."""
    return {database: RESULTS[f"{name}/{database}"] for database in NAMES if f"{name}/{database}" in RESULTS}


def single_result(name):
    """The results of a part without databases."""
    return RESULTS.get(name)


def spread(times, unit=1, digits=2):
    low, middle, high = (f"{time * unit:.{digits}f}" for time in (min(times), statistics.median(times), max(times)))
    return f"{middle} ({low}–{high})"


def against(key, value, database=None):
    """A measured value with its goal."""
    _, kind, limits, digits = GOALS[key]
    if database in WITHOUT_GOALS:
        return f"{value:.{digits}f}"
    limit = limits[list(NAMES).index(database)] if isinstance(limits, tuple) else limits
    met = value >= limit if kind == LEAST else value <= limit
    return f"{value:.{digits}f} ({kind} {limit}: {'met' if met else 'not met'})"


def judge(judged, key, value, database=None):
    """Adds a measured value to the table of goals, and returns it with its goal."""
    cell = against(key, value, database)
    if database not in WITHOUT_GOALS:
        judged.setdefault(key, {})[database] = cell
    return cell


def goals_table(judged):
    """Measured ratios by goal and database, in the order of GOALS."""
    databases = [database for database in NAMES if any(database in cells for cells in judged.values())]
    keys = [key for key in GOALS if key in judged and key not in WITHOUT_DATABASE]
    rows = [[GOALS[key][0], *(judged[key].get(database, "") for database in databases)] for key in keys]
    return table(["goal", *(NAMES[database] for database in databases)], rows)


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def when(figures):
    """The rounds, dates and commits of a part's results."""
    abouts = [one.about for one in figures]
    rounds = sorted({about["rounds"] for about in abouts})
    dates = sorted({about["date"] for about in abouts})
    commits = sorted({about["commit"] for about in abouts})
    rounds = f"{rounds[0]} round{'s' if rounds[0] > 1 else ''}" if len(rounds) == 1 else f"{rounds[0]} to {rounds[-1]} rounds"
    return f"{rounds}; {' and '.join(dates)}, at {' and '.join(f'`{commit}`' for commit in commits)}"


def number(count):
    return f"{count:,}"


# --- Plots --------------------------------------------------------------------------------------


def plot(name, title, draw, size=(7, 3.4)):
    figure, axes = plt.subplots(figsize=size, layout="constrained")
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(title, loc="left", fontsize=10)
    draw(axes)
    figure.savefig(DOCS / "benchmarks" / f"{name}.svg", metadata={"Date": None})
    plt.close(figure)
    return f"![{title}](benchmarks/{name}.svg)\n"


def bars(axes, groups, series):
    """Groups of bars. A series is its name and, for each group, the median, minimum and maximum."""
    width = 0.8 / len(series)
    for at, (label, values) in enumerate(series):
        positions = [group + (at - (len(series) - 1) / 2) * width for group in range(len(groups))]
        middles = [middle for middle, _, _ in values]
        errors = [[middle - low for middle, low, _ in values], [high - middle for middle, _, high in values]]
        axes.bar(positions, middles, width * 0.9, label=label, color=SHADES[at % len(SHADES)], yerr=errors, ecolor="#333333")
    axes.set_xticks(range(len(groups)), groups)
    axes.legend(frameon=False, fontsize=9, ncols=min(len(series), 3), loc="upper left")
    axes.set_ylim(0, axes.get_ylim()[1] * 1.15)


def of_times(figures, what):
    return [(statistics.median(times), min(times), max(times)) for times in (one.times(what) for one in figures.values())]


def curves(axes, figures, prefix, per):
    """Time per unit of work, by the amount of work: solid for `mapper`, dashed for the bulk loader."""
    for database, one in figures.items():
        for way, style in (("file", "-o"), ("bulk", "--")):
            sizes = one.suffixes(f"{way}-{prefix}-")
            costs = [one.time(f"{way}-{prefix}-{size}") * 1e6 / per(one, size) for size in sizes]
            label = NAMES[database] + ("" if way == "file" else f", {LOADERS[database]}")
            axes.plot(sizes, costs, style, markersize=4, color=COLOURS[database], label=label)
    axes.set_xscale("log")
    axes.set_ylim(0)
    axes.legend(frameon=False, fontsize=9, bbox_to_anchor=(1, 1), loc="upper left")


# --- Sections: each returns its text and adds rows to the table of goals ----------------------------


def from_file(judged):
    figures = part("file")
    if not figures:
        return ""
    rows = []
    for database, one in figures.items():
        for ids, suffix in (("rising", ""), ("random", "-random")):
            file = f"file{suffix}"
            ratio, again = one.ratio(f"bulk{suffix}", file), one.ratio(file, f"again{suffix}")
            rows.append([
                NAMES[database], ids, f"{LOADERS[database]}: {spread(one.times(f'bulk{suffix}'))}", spread(one.times(file)),
                judge(judged, "random" if suffix else "file", ratio, database), spread(one.times(f"again{suffix}")),
                judge(judged, "again_random" if suffix else "again", again, database),
            ])
    count = number(next(iter(figures.values())).count)
    series = [("bulk loader", of_times(figures, "bulk")), ("mapper", of_times(figures, "file")), ("again", of_times(figures, "again"))]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.set_ylabel("seconds")

    return f"""## From a file

{count} orders with their items, from JSON in a file to committed rows. The bulk loader of each database loads the same rows, ready-made
in files of tab-separated text. "Again" is the same file a second time, when all rows exist. Ids of orders are rising, or random with
the items of an order in random order. {when(figures.values())}.

{table(["database", "ids", "bulk loader, s", "`mapper`, s", "bulk / `mapper`", "again, s", "first / again"], rows)}
{plot("file", f"{count} orders from a file", draw)}
"""


def event_ratio(one, history, creates):
    """Events per second of a history, compared with those of its creates."""
    return one.events(history) / one.events(creates) * one.ratio(creates, history)


def histories(judged):
    figures = part("histories")
    if not figures:
        return ""
    mixtures, others = [], []
    for database, one in figures.items():
        for ids, suffix, key in (("rising", "", "mixed"), ("random", "-random", "mixed_random")):
            creates, mixed = f"file{suffix}", f"mixed{suffix}"
            mixtures.append([
                NAMES[database], ids, spread(one.times(creates)), spread(one.times(mixed)),
                judge(judged, key, one.ratio(mixed, creates), database),
                "" if suffix else spread(one.times("cancels-last")),
            ])
        others.append([
            NAMES[database], spread(one.times("every-fifth")),
            judge(judged, "fifth", event_ratio(one, "every-fifth", "file"), database),
            spread(one.times("messy-creates")), spread(one.times("messy")),
            judge(judged, "messy", event_ratio(one, "messy", "messy-creates"), database),
            f"{event_ratio(one, 'messy', 'file'):.2f}",
            spread(one.times("purged")), f"{event_ratio(one, 'purged', 'mixed'):.2f}",
        ])
    one = next(iter(figures.values()))
    return f"""## Histories

The same {number(one.count)} orders from a file, with other events among them. A cancel finds its order by another key than the order was created
by. {when(figures.values())}.

- **Mixed**: {number(one.events("mixed") - one.count)} cancels, each one to a hundred orders after its create. The same cancels also come after all creates.
- **Every fifth**: after every fourth create, a cancel of one of the last hundred orders.
- **Messy**: {number(one.events("messy"))} events, of which {number(one.events("messy-creates"))} are creates. Of the orders, 5 % are sent again, 5 % are
  sent again with changes, 2 % contain an item twice, and 8 % are cancelled. A quarter of the cancels come before their creates. The creates
  alone include those that are sent again.
- **With deletes**: the mixed history, and {number(one.events("purged") - one.events("mixed"))} deletes of orders by their ids. A batch with deletes and with changes by other keys
  has one writer.

{table(["database", "ids", "creates, s", "mixed, s", "mixed / creates", "cancels at the end, s"], mixtures)}
{table(["database", "every fifth, s", "events per second / creates alone", "messy, its creates, s", "messy, s", "events per second / its creates alone", "events per second / plain creates", "with deletes, s", "events per second / mixed"], others)}
"""


OPERATIONS = {
    "products-replace": "products with replaced variants", "deletions-replace": "the same with hard deletes",
    "users-guard": "users with soft deletes and guards", "articles-guard": "`guard`", "articles-keep_if_absent": "`keep_if_absent`",
    "articles-combine": "`combine`", "articles-lookup": "`lookup`", "articles-insert_ignore": "`insert` with `on_conflict: ignore`",
    "lines-replace": "`replace`",
}


def operations(judged):
    figures = part("operations")
    if not figures:
        return ""

    def cost(one, name):
        """The time, compared with that of plain upserts."""
        kind = name.split("-")[0].replace("deletions", "products")
        return one.ratio(name, f"{kind}-plain")

    rows = []
    for name, title in OPERATIONS.items():
        cells = [f"{spread(one.times(name))} · {cost(one, name):.2f}" for one in figures.values()]
        rows.append([title, *cells])
    for database, one in figures.items():
        judge(judged, "products", 1 / cost(one, "products-replace"), database)
        judge(judged, "users", 1 / cost(one, "users-guard"), database)
        judge(judged, "cost", max(cost(one, name) for name in OPERATIONS if name.startswith(("articles", "lines"))), database)
    plain = [[kind, *(spread(one.times(f"{kind}-plain")) for one in figures.values())] for kind in ("products", "users", "articles", "lines")]
    head = [NAMES[database] for database in figures]
    return f"""## Operations

{number(next(iter(figures.values())).count)} events from a file. Half of them are about new entities, the others change a random earlier one. The mappings of
`scripts/bench.d/operations.py` differ from plain upserts of the same rows by one operation. After "·" is the time divided by that of the plain upserts;
the goal for single operations is {GOALS["cost"][1]} {GOALS["cost"][2]}. Of the products' events, 30 % lack a variant. Of the changes, 10 % are deletes. A batch with
hard deletes has one writer; its events contain fewer rows. {when(figures.values())}.

{table(["plain upserts, s", *head], plain)}
{table(["s · compared with plain upserts", *head], rows)}
"""


def writers(judged):
    # SQLite always has one writer, so it has no times.
    figures = {database: one for database, one in part("writers").items() if one.suffixes("mixed-")}
    if not figures:
        return ""
    columns = [(history, count) for history in ("events", "mixed") for count in next(iter(figures.values())).suffixes(f"{history}-")]
    names = {"events": "creates", "mixed": "mixed"}
    head = [f"{names[history]}, {count} writer{'s' if count > 1 else ''}, s" for history, count in columns]
    rows = [
        [NAMES[database], *(spread(one.times(f"{history}-{count}")) for history, count in columns)]
        for database, one in figures.items()
    ]
    return f"""## Writers

The creates and the mixed history from a file, with `--writers` 1, 2 and 4. {when(figures.values())}.

{table(["database", *head], rows)}
"""


def forms(judged):
    figures = part("forms")
    if not figures:
        return ""
    names = {
        "documents": "documents on several lines", "concatenated": "documents on one line", "array": "array on several lines",
        "compact_array": "array on one line", "gzip": "lines, gzip", "zstd": "lines, zstd", "rows_csv": "CSV",
    }
    def ratio(one, form):
        tool = {"gzip": "gunzip", "zstd": "unzstd"}.get(form)
        plain = one.ratio("rows_lines" if form == "rows_csv" else "file", form)
        return plain + (one.ratio(tool, form) if tool else 0)

    rows = []
    for form, name in names.items():
        cells = []
        for one in figures.values():
            cells += [spread(one.times(form)), against("form", ratio(one, form)), f"{one.peak(form):.0f}"]
        rows.append([name, *cells])
    for database, one in figures.items():
        judge(judged, "form", min(ratio(one, form) for form in names), database)
    head = [f"{NAMES[database]}, {what}" for database in figures for what in ("s", "plain lines / form", "MB")]
    return f"""## Files of other forms

The same orders in files of each [form](guide/files.md). The time of plain lines is compared with the time of the form. For compressed files,
the time of `gzip -dc` or `zstd -dc` is added to that of plain lines. CSV is compared with the same texts as JSON on lines. The last column is
the peak resident memory. {when(figures.values())}.

{table(["form", *head], rows)}
"""


def from_kafka(judged):
    figures = part("kafka")
    if not figures:
        return ""
    rows = []
    for database, one in figures.items():
        without_start = one.time("file") / (one.time("topic") - one.time("small"))
        rows.append([
            NAMES[database], spread(one.times("file")), spread(one.times("topic")), judge(judged, "kafka", one.ratio("file", "topic"), database),
            spread(one.times("mixed")), spread(one.times("topic-mixed")),
            judge(judged, "kafka_mixed", one.ratio("mixed", "topic-mixed"), database), spread(one.times("small")),
            f"{without_start:.2f}", spread(one.times("two_members")), f"{one.ratio('file', 'two_members'):.2f}",
        ])
    count = number(next(iter(figures.values())).count)
    series = [("file", of_times(figures, "file")), ("one member", of_times(figures, "topic")), ("two members", of_times(figures, "two_members"))]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.set_ylabel("seconds")

    return f"""## From Kafka

The same {count} orders from a topic of six partitions. Whole processes are measured, so the times include joining and leaving the
group. A topic of a hundred events shows how long that takes; the ratio "without" leaves it out. "Mixed" is the history with cancels of
8 % of the orders. {when(figures.values())}.

{table(["database", "file, s", "one member, s", "file / one", "mixed, file, s", "mixed, one member, s", "file / one, mixed", "a hundred events, s", "file / one, without", "two members, s", "file / two"], rows)}
{plot("kafka", f"{count} orders from a topic of six partitions", draw)}
"""


def growth(judged):
    figures = part("growth")
    if not figures:
        return ""

    def orders_of(one, items):
        return one.count // items

    def rows_of(one, items):
        return orders_of(one, items) * (1 + items)

    def costs(prefix, per, unit):
        sizes = sorted({size for one in figures.values() for size in one.suffixes(f"file-{prefix}-")})
        rows = []
        for database, one in figures.items():
            for way, name in (("file", NAMES[database]), ("bulk", f"{NAMES[database]}, {LOADERS[database]}")):
                cells = (one.times(f"{way}-{prefix}-{size}") for size in sizes)
                rows.append([name, *(spread(times, unit / per(one, size), 1) if times else "" for times, size in zip(cells, sizes))])
        return sizes, rows

    sizes, by_orders = costs("orders", lambda _, size: size, 1e6)
    items, by_items = costs("items", orders_of, 1e6)

    def draw_orders(axes):
        curves(axes, figures, "orders", lambda _, size: size)
        axes.set_xlabel("orders")
        axes.set_ylabel("µs per order")

    def draw_items(axes):
        curves(axes, figures, "items", rows_of)
        axes.set_xlabel("items per order")
        axes.set_ylabel("µs per row")

    return f"""## Time by the amount of work

From a file, compared with the bulk loader. Whole processes are measured. In the left columns, few orders share the cost of the start.
In the right columns, the tables exceed the database's cache. {when(figures.values())}; one round of a million.

{table(["µs per order, by number of orders", *map(number, sizes)], by_orders)}
{plot("growth-orders", "Time per order, by the number of orders (dashed: the bulk loader)", draw_orders)}
About {number(next(iter(figures.values())).count)} items in all, with a varying number of items per order:

{table(["µs per order, by items per order", *map(number, items)], by_items)}
{plot("growth-items", "Time per row, by the number of items per order (dashed: the bulk loader)", draw_items)}
"""


def memory(judged):
    figures = part("memory")
    if not figures:
        return ""
    columns = [(way, size) for way in ("file", "topic") for size in next(iter(figures.values())).suffixes("file-")]
    rows = []
    for database, one in figures.items():
        peaks = [one.peak(f"{way}-{size}") for way, size in columns]
        rows.append([NAMES[database], *(f"{peak:.0f}" for peak in peaks)])
        judge(judged, "memory", max(peaks), database)
    series = [
        (f"{way}, {number(size)}", [(one.peak(f"{way}-{size}"),) * 3 for one in figures.values()]) for way, size in columns
    ]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.axhline(GOALS["memory"][2], color="#333333", linewidth=0.8, linestyle=":")
        axes.set_ylabel("MB")
        axes.set_ylim(0, max(axes.get_ylim()[1], GOALS["memory"][2] * 1.3))

    return f"""## Memory

The largest resident set of the process (`/usr/bin/time`), in MB. The dotted line is the goal. {when(figures.values())}.

{table(["database", *(f"{way}, {number(size)} events" for way, size in columns)], rows)}
{plot("memory", "Peak resident memory", draw)}
"""


def latency(judged):
    about = single_result("latency")
    if not about:
        return ""
    lines = [json.loads(line) for line in about.files["latency.jsonl"].splitlines()]
    lines.sort(key=lambda line: list(NAMES).index(line["database"]))
    rows = []
    for line in lines:
        event, commit, broker = line["event"], line["commit"], line["broker"]
        rows.append([
            NAMES[line["database"]],
            *(f"{figures[which]:.1f}" for figures in (event, commit, broker) for which in ("median", "late")),
            judge(judged, "latency", event["late"] / (commit["late"] + broker["late"]), line["database"]),
        ])
    series = [
        (f"{name}, {which}", [(line[key][figure],) * 3 for line in lines])
        for key, name in (("commit", "bare commit"), ("broker", "broker"), ("event", "event"))
        for figure, which in (("median", "median"), ("late", "99th"))
    ]

    def draw(axes):
        bars(axes, [NAMES[line["database"]] for line in lines], series)
        axes.set_ylabel("ms")

    return f"""## Latency

The time from the producer's call to the row that another session sees, at 100 events per second in one partition. Two other times are
shown for comparison: a commit of one row at the same rate, and the time until a consumer that does nothing receives the event from the
broker. `cargo bench --bench latency` measures three rounds of 1,000 events. {when([about]).split('; ')[1]}.

{table(["database", "event, ms: median", "99th", "bare commit, ms: median", "99th", "broker, ms: median", "99th", "event / (commit + broker), 99th"], rows)}
{plot("latency", "From the producer to the visible row, at 100 events per second", draw)}
"""


def extraction(judged):
    about = single_result("extract")
    if not about:
        return ""

    def sample(name):
        """Seconds per iteration of each sample of criterion."""
        taken = about.files[f"{name}.json"]
        return [time / count / 1e9 for time, count in zip(taken["times"], taken["iters"])]

    parse, extract, plan = sample("extract-parse"), sample("extract-orders"), sample("plan-orders")
    instructions = {name: int(about.files[f"{name}.instructions"]) for name in ("parse_all", "extract_all")}
    by_time = judge(judged, "extraction", statistics.median(extract) / statistics.median(parse))
    by_count = judge(judged, "extraction_instructions", instructions["extract_all"] / instructions["parse_all"])
    # Per thousand events.
    rows = [
        ["parse into a `serde_json::Value`", spread(parse, 1e3), f"{instructions['parse_all'] / 1e6:.2f}"],
        ["bytes to typed rows", spread(extract, 1e3), f"{instructions['extract_all'] / 1e6:.2f}"],
        ["ratio", by_time, by_count],
        ["plan", spread(plan, 1e3), ""],
    ]
    renders = [
        [f"`{name.removeprefix('render-').removesuffix('.json')}`", spread(sample(name.removesuffix(".json")), 1e3)]
        for name in sorted(about.files) if name.startswith("render-")
    ]
    return f"""## Extraction, planning, rendering

A thousand events of the order mapping (`benches/`). Criterion measures the time. Callgrind counts the instructions, which noise does
not affect. `serde_json` is built as for `mapper`: numbers as written, and members in their order. {when([about]).split('; ')[1]}.

{table(["a thousand events", "ms: median (min–max)", "instructions, millions"], rows)}
Rendering the statements of a mapping, once per start:

{table(["dialect", "ms: median (min–max)"], renders)}
"""


def start(judged):
    about = single_result("start")
    if not about:
        return ""
    results = {one["command"]: one["times"] for one in about.files["start.json"]["results"]}
    size = int(about.files["size"]) / 1e6

    for command in ("version", "check"):
        judge(judged, command, statistics.median(results[command]) * 1e3)
    judge(judged, "binary", size)
    return f"""## Start-up

{table(["", "ms: median (min–max)"], [["`mapper --version`", spread(results["version"], 1e3, 1)], ["`mapper check --mapping mappings/order.yaml`", spread(results["check"], 1e3, 1)]])}
The size of the release binary is {size:.1f} MB. {when([about]).split('; ')[1]}.
"""


def groups(judged):
    figures = part("scaling")
    if not figures:
        return ""
    constants, rows, knees = [], [], []
    for database, one in figures.items():
        model = scaling.fit(one)
        constants.append([NAMES[database], *(f"{seconds * 1e6:.0f}" for seconds in (model.event, model.event_load, model.batch, model.batch_load))])
        names = sorted(name.removeprefix("scaled-").split(".")[0] for name in one.files if name.startswith("scaled-") and name.endswith(".1.json"))
        for name in names:
            point, rate = scaling.Point.parse(name), 1 / scaling.seconds_per_event(one, name)[0]
            ratio = model.throughput(point) / rate
            judgement = "fitted" if name in scaling.FITTED else f"{ratio:.2f}"
            if name not in scaling.FITTED:
                judged.setdefault("model", {}).setdefault(database, []).append(ratio)
            rows.append([NAMES[database], *map(number, (point.members, point.partitions, point.writers, point.batch)), number(round(rate)), number(round(model.throughput(point))), judgement])
        alone, together = (one.rounds(f"scaled-{name}", ".json") for name in ("1-6-2-4000", "2-6-2-4000"))
        judge(judged, "second", statistics.median(alone[at]["rate"] / together[at]["rate"] for at in alone), database)
        for batch in (4000, 100):
            cells = (f"{members}, {number(round(rate / 100) * 100)}" for members, rate in (model.knee(partitions, 2, batch) for partitions in (1, 10, 100)))
            knees.append([NAMES[database], number(batch), *cells])
    for database, ratios in judged.pop("model", {}).items():
        judge(judged, "model", max(abs(ratio - 1) for ratio in ratios) * 100, database)
    count = number(next(iter(figures.values())).count)
    return f"""## Members, partitions and writers

The {count} orders from topics, compared with the [model](concepts/scaling.md#a-model). The first two groups of each database determine the model's
four constants. The others are predictions. The rate is that from the third second on. {when(figures.values())}.

{table(["database", "a writer's event, µs", "all processors, µs", "a writer's batch, µs", "all processors, µs"], constants)}
{table(["database", "members", "partitions", "writers", "batch", "events per second", "model", "model / measured"], rows)}
The least number of members, with two writers each, that reach 95 % of the greatest throughput according to the model, and that throughput:

{table(["database", "batch", *(f"{number(partitions)} partition{'s' if partitions > 1 else ''}" for partitions in (1, 10, 100))], knees)}
"""


SETTINGS = {
    "default": "defaults: session timeout 6 s, heartbeats of 0.5 s", "librdkafka": "librdkafka's: 45 s, 3 s",
    "consumer": "consumer protocol: 45 s by the broker",
}


def members(judged):
    about = single_result("members")
    if not about:
        return ""
    lines = {name: map(json.loads, about.files[f"{name}.jsonl"].splitlines()) for name in SETTINGS}
    pauses = {name: {line["case"]: line["pauses"] for line in of_name} for name, of_name in lines.items()}
    rows = [[case, *(spread(cases[case]) if case in cases else "refused" for cases in pauses.values())] for case in pauses["default"]]
    return f"""## Members that are killed or restarted

The longest pause of a partition, in seconds, while each of three partitions gets a hundred records a second. Three members have one
partition each, and write to PostgreSQL. `cargo bench --bench members` measures three rounds. {when([about]).split('; ')[1]}.

{table(["", *SETTINGS.values()], rows)}
"""


def others(judged):
    figures = part("others")
    if not figures:
        return ""
    ways = [
        ("topic", "small", "`mapper`", "orders, items"),
        ("flat", "flat_small", "`mapper`, orders alone", "orders"),
        ("debezium", "debezium_small", "Debezium's JDBC sink", "orders"),
        ("reference", None, "the reference's consumer", "orders, items"),
    ]
    rows, rates = [], []
    for database, one in figures.items():
        for what, small, name, tables in ways:
            times = one.times(what)
            if not times:
                continue
            if small:
                events, small_times = one.count, one.times(small)
                # For a short measurement, noise can exceed the difference.
                rate = (events - SMALL_TOPIC_EVENTS) / max(statistics.median(times) - statistics.median(small_times), 1e-3)
            else:
                events, small_times = int(one.files["few"]), []
                rate = events / statistics.median(times)
            rows.append([
                NAMES[database], name, tables, number(events), spread(times), spread(small_times) if small_times else "",
                number(round(rate)), f"{one.peak(what):.0f}",
            ])
            rates.append((f"{NAMES[database]}: {name.replace('`', '')}", rate, what))
    shades = {"topic": "#4477aa", "flat": "#66ccee", "debezium": "#ee6677", "reference": "#999999"}

    def draw(axes):
        rates.reverse()
        axes.barh([name for name, _, _ in rates], [rate for _, rate, _ in rates], color=[shades[what] for _, _, what in rates])
        axes.set_xscale("log")
        axes.set_xlim(left=10)
        axes.set_xlabel("events per second")

    settings = [
        [NAMES[database], " · ".join(f"`{line}`" for line in one.files["connector"].splitlines())]
        for database, one in figures.items() if "connector" in one.files
    ]
    return f"""## Other tools

- **Debezium's JDBC sink** runs in a standalone worker of Kafka Connect, with the settings that its documentation and the drivers'
  documentation recommend for speed. It writes one flat row per event: the table `orders`, from the same topic, by transformations that
  flatten and rename. It cannot write arrays, so the items are lost. Therefore `mapper` is also measured with a mapping of that table
  only. The sink does not support SQLite.
- **The reference's consumer** in Python reads a file from its standard input, for scale. It executes one statement per row and commits
  each of them.

Events per second exclude the time of a hundred events, which is mostly the start of the Java virtual machine and joining the group.
{when(figures.values())}.

{table(["database", "tool", "tables", "events", "s: median (min–max)", "a hundred events, s", "events per second", "peak MB"], rows)}
{plot("others", "Events per second", draw, (7, 0.6 + 0.3 * len(rates)))}
Debezium's settings:

{table(["database", "settings"], settings)}
"""


def environment():
    """Machine, versions and settings of the newest measurement."""
    newest = max((one.about for one in RESULTS.values()), key=lambda about: about["date"])
    machine, broker = newest["machine"], newest["broker"]
    servers = {name.split("/")[1]: one.about["settings"] for name, one in sorted(RESULTS.items()) if "/" in name}
    rows = []
    for database in NAMES:
        settings = dict(servers.get(database, {}))
        version = settings.pop("version", settings.pop("server_version", ""))
        if version:
            rows.append([NAMES[database], version, " · ".join(f"`{name}={value}`" for name, value in sorted(settings.items()))])
    kind = "a virtual machine of " if machine["virtual"] else ""
    return f"""## Machine and servers

On {kind}{machine["cores"]} cores ({machine["processor"]}) and {machine["memory_kib"] / 1024**2:.0f} GiB of memory, Linux {machine["kernel"]}. The
databases and the broker{f" ({broker})" if broker else ""} of `scripts/services` run on the same machine and share its resources.

{table(["database", "version", "settings"], rows)}
`mapper` opens SQLite with the same two settings as the bulk loader here. SQLite's shell does not check foreign keys by default; `mapper` does.
"""


def main():
    judged = {}
    parts = (from_file, histories, operations, writers, forms, from_kafka, growth, memory, latency, extraction, start, groups, members, others)
    sections = [section(judged) for section in parts]
    everywhere = [[GOALS[key][0], judged[key][None]] for key in WITHOUT_DATABASE if key in judged]
    text = f"""# Benchmarks

`scripts/bench` measures these figures and writes this page. It measures whole processes in alternating rounds with what they are
compared with, so that noise affects all of them alike. A time is a median (minimum–maximum). A ratio is the median of the ratios of the
rounds. A greater ratio is faster; if a goal is an upper limit (≤), a smaller one is better. [All times](benchmarks/results.json).

{goals_table(judged)}
{table(["goal", "measured"], everywhere)}"""
    sections = [text, environment(), *sections]
    text = "\n\n".join(section.strip("\n") for section in sections if section)
    (DOCS / "benchmarks.md").write_text(text + "\n", encoding="utf-8")


main()
