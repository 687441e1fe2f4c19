"""docs/benchmarks.md and its plots, from what scripts/bench measured.

    document.py RESULTS DOCS

A part that was not measured is left out.
"""

import json
import pathlib
import statistics
import sys

import matplotlib

matplotlib.use("svg")
# The same figures give the same bytes, and text stays text.
matplotlib.rcParams.update({"svg.hashsalt": "mapper", "svg.fonttype": "none", "font.size": 10})
import matplotlib.pyplot as plt

RESULTS, DOCS = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
NAMES = {"mariadb": "MariaDB", "mysql": "MySQL", "postgres": "PostgreSQL", "sqlite": "SQLite"}
LOADERS = {"mariadb": "LOAD DATA", "mysql": "LOAD DATA", "postgres": "COPY", "sqlite": ".import"}
COLOURS = {"mariadb": "#4477aa", "mysql": "#ee6677", "postgres": "#228833", "sqlite": "#aa7711"}
SHADES = ["#999999", "#4477aa", "#ee6677", "#ccbb44", "#66ccee", "#aa3377"]

# What is aimed at.
BULK = {"mariadb": 1.0, "mysql": 1.0, "postgres": 0.7, "sqlite": 0.8}
KAFKA, AGAIN, EXTRACTION, LATENCY, PEAK_MB, START_MS, BINARY_MB = 0.9, 0.6, 1.3, 3, 150, 50, 40

# The events of a topic that has little in it.
LITTLE = 100


class Figures:
    """A part's figures, on one database if it has some."""

    def __init__(self, folder):
        self.folder = folder
        self.about = json.loads((folder / "about.json").read_text())
        self.count = self.about["count"]

    def whats(self, prefix):
        """What was measured under names that begin so, by the number that follows."""
        names = {file.name.split(".")[0] for file in self.folder.glob(f"{prefix}*.json")}
        return sorted(int(name.removeprefix(prefix)) for name in names)

    def times(self, what):
        files = sorted(self.folder.glob(f"{what}.[0-9]*.json"))
        return [json.loads(file.read_text())["results"][0]["times"][0] for file in files]

    def time(self, what):
        return statistics.median(self.times(what))

    def peak(self, what):
        """The most memory of all rounds, in MB."""
        return max(int(file.read_text()) for file in self.folder.glob(f"{what}.[0-9]*.peak")) * 1024 / 1e6


def part(name):
    """The figures of a part by database."""
    folders = (RESULTS / name / database for database in NAMES)
    return {folder.name: Figures(folder) for folder in folders if (folder / "about.json").exists()}


def alone(name):
    """The figures of a part that has no databases."""
    folder = RESULTS / name
    return Figures(folder) if (folder / "about.json").exists() else None


def spread(times, unit=1, digits=2):
    low, middle, high = (f"{time * unit:.{digits}f}" for time in (min(times), statistics.median(times), max(times)))
    return f"{middle} ({low}–{high})"


def against(value, goal, at_least=True):
    """A ratio beside its goal."""
    met = value >= goal if at_least else value <= goal
    return f"{value:.2f} ({'≥' if at_least else '≤'} {goal}: {'met' if met else 'not met'})"


def table(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def when(figures):
    """What a part's figures are of, where they agree."""
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
    (DOCS / "benchmarks").mkdir(parents=True, exist_ok=True)
    figure.savefig(DOCS / "benchmarks" / f"{name}.svg", metadata={"Date": None})
    plt.close(figure)
    return f"![{title}](benchmarks/{name}.svg)\n"


def bars(axes, groups, series):
    """Groups of bars: for each series its name and, by group, the median, least and most."""
    width = 0.8 / len(series)
    for at, (label, values) in enumerate(series):
        places = [group + (at - (len(series) - 1) / 2) * width for group in range(len(groups))]
        middles = [middle for middle, _, _ in values]
        errors = [[middle - low for middle, low, _ in values], [high - middle for middle, _, high in values]]
        axes.bar(places, middles, width * 0.9, label=label, color=SHADES[at % len(SHADES)], yerr=errors, ecolor="#333333")
    axes.set_xticks(range(len(groups)), groups)
    axes.legend(frameon=False, fontsize=9, ncols=min(len(series), 3), loc="upper left")
    axes.set_ylim(0, axes.get_ylim()[1] * 1.15)


def of_times(figures, what):
    return [(statistics.median(times), min(times), max(times)) for times in (one.times(what) for one in figures.values())]


def curves(axes, figures, prefix, per):
    """Time a piece of work by its size: solid for us, dashed for the bulk loader."""
    for database, one in figures.items():
        for way, style in (("file", "-o"), ("bulk", "--")):
            sizes = one.whats(f"{way}-{prefix}-")
            costs = [one.time(f"{way}-{prefix}-{size}") * 1e6 / per(one, size) for size in sizes]
            label = NAMES[database] + ("" if way == "file" else f", {LOADERS[database]}")
            axes.plot(sizes, costs, style, markersize=4, color=COLOURS[database], label=label)
    axes.set_xscale("log")
    axes.set_ylim(0)
    axes.legend(frameon=False, fontsize=9, bbox_to_anchor=(1, 1), loc="upper left")


# --- Sections: each gives its text, and lines for the table of goals --------------------------------


def from_file(goals):
    figures = part("file")
    if not figures:
        return ""
    rows = []
    for database, one in figures.items():
        ratio, again = one.time("bulk") / one.time("file"), one.time("file") / one.time("again")
        rows.append([
            NAMES[database], f"{LOADERS[database]}: {spread(one.times('bulk'))}", spread(one.times("file")),
            against(ratio, BULK[database]), spread(one.times("again")), against(again, AGAIN),
            spread(one.times("mixed")), f"{1.25 * one.time('file') / one.time('mixed'):.2f}",
        ])
        goals.setdefault("from a file, by the bulk loader's rate", {})[database] = against(ratio, BULK[database])
        goals.setdefault("all of it again, by the first load's rate", {})[database] = against(again, AGAIN)
    count = number(next(iter(figures.values())).count)
    series = [("bulk loader", of_times(figures, "bulk")), ("mapper", of_times(figures, "file")), ("again", of_times(figures, "again"))]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.set_ylabel("seconds")

    return f"""## From a file

{count} orders with their items, from JSON in a file to committed rows, beside what the database's own bulk loader takes for
the same rows ready-made in files of tab-separated text. "Again" is the same file once more, where all rows are there. "With cancels",
every fifth event cancels one of the last hundred orders, which it finds by another key than the orders are created by; the ratio is
one of events a second. {when(figures.values())}.

{table(["database", "bulk loader, s", "`mapper`, s", "bulk / `mapper`", "again, s", "first / again", "with cancels, s", "first / with cancels"], rows)}
{plot("file", f"{count} orders from a file", draw)}
"""


def from_kafka(goals):
    figures = part("kafka")
    if not figures:
        return ""
    rows = []
    for database, one in figures.items():
        file, topic, small = one.time("file"), one.time("topic"), one.time("small")
        rows.append([
            NAMES[database], spread(one.times("file")), spread(one.times("topic")), against(file / topic, KAFKA),
            spread(one.times("small")), f"{file / (topic - small):.2f}", spread(one.times("two_members")), f"{file / one.time('two_members'):.2f}",
        ])
        goals.setdefault("from Kafka, by the rate from a file", {})[database] = against(file / topic, KAFKA)
    count = number(next(iter(figures.values())).count)
    series = [("file", of_times(figures, "file")), ("one member", of_times(figures, "topic")), ("two members", of_times(figures, "two_members"))]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.set_ylabel("seconds")

    return f"""## From Kafka

The same {count} orders from a topic of six partitions, whole processes, so joining the group and leaving it are in the times. A
topic of a hundred events shows how much that is: the ratio "without" leaves it out. {when(figures.values())}.

{table(["database", "file, s", "one member, s", "file / one", "a hundred events, s", "file / one, without", "two members, s", "file / two"], rows)}
{plot("kafka", f"{count} orders from a topic of six partitions", draw)}
"""


def growth(goals):
    figures = part("growth")
    if not figures:
        return ""

    def orders_of(one, items):
        return one.count // items

    def rows_of(one, items):
        return orders_of(one, items) * (1 + items)

    def costs(prefix, per, unit):
        sizes = sorted({size for one in figures.values() for size in one.whats(f"file-{prefix}-")})
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
        axes.set_ylabel("µs an order")

    def draw_items(axes):
        curves(axes, figures, "items", rows_of)
        axes.set_xlabel("items an order")
        axes.set_ylabel("µs a row")

    return f"""## As the work grows

From a file, beside the bulk loader. A whole process, so that what a start costs is shared by few orders on the left; on the right
the tables outgrow the database's cache. {when(figures.values())}; one round of a million.

{table(["µs an order, of so many orders", *map(number, sizes)], by_orders)}
{plot("growth-orders", "Time an order, by the number of orders (dashed: the bulk loader)", draw_orders)}
About {number(next(iter(figures.values())).count)} items in all, in orders of so many each:

{table(["µs an order, of so many items", *map(number, items)], by_items)}
{plot("growth-items", "Time a row, by the number of items an order (dashed: the bulk loader)", draw_items)}
"""


def memory(goals):
    figures = part("memory")
    if not figures:
        return ""
    columns = [(way, size) for way in ("file", "topic") for size in next(iter(figures.values())).whats("file-")]
    rows = []
    for database, one in figures.items():
        peaks = [one.peak(f"{way}-{size}") for way, size in columns]
        rows.append([NAMES[database], *(f"{peak:.0f}" for peak in peaks)])
        met = "met" if max(peaks) <= PEAK_MB else "not met"
        goals.setdefault(f"peak resident memory, MB (≤ {PEAK_MB})", {})[database] = f"{max(peaks):.0f} ({met})"
    series = [
        (f"{way}, {number(size)}", [(one.peak(f"{way}-{size}"),) * 3 for one in figures.values()]) for way, size in columns
    ]

    def draw(axes):
        bars(axes, [NAMES[database] for database in figures], series)
        axes.axhline(PEAK_MB, color="#333333", linewidth=0.8, linestyle=":")
        axes.set_ylabel("MB")
        axes.set_ylim(0, max(axes.get_ylim()[1], PEAK_MB * 1.3))

    return f"""## Memory

The most that the process held (`/usr/bin/time`), in MB; the dotted line is the goal. {when(figures.values())}.

{table(["database", *(f"{way}, {number(size)} events" for way, size in columns)], rows)}
{plot("memory", "Peak resident memory", draw)}
"""


def latency(goals):
    about = alone("latency")
    if not about:
        return ""
    lines = [json.loads(line) for line in (about.folder / "latency.jsonl").read_text().splitlines()]
    lines.sort(key=lambda line: list(NAMES).index(line["database"]))
    rows = []
    for line in lines:
        event, commit, broker = line["event"], line["commit"], line["broker"]
        ratio = against(event["late"] / commit["late"], LATENCY, at_least=False)
        rows.append([
            NAMES[line["database"]],
            *(f"{figures[which]:.1f}" for figures in (event, commit, broker) for which in ("median", "late")),
            ratio,
        ])
        goals.setdefault("latency at the 99th percentile, by a bare commit's", {})[line["database"]] = ratio
    series = [
        (f"{name}, {which}", [(line[key][figure],) * 3 for line in lines])
        for key, name in (("commit", "bare commit"), ("broker", "broker"), ("event", "event"))
        for figure, which in (("median", "median"), ("late", "99th"))
    ]

    def draw(axes):
        bars(axes, [NAMES[line["database"]] for line in lines], series)
        axes.set_ylabel("ms")

    return f"""## Latency

From the producer's call to the row that another session sees, at 100 events a second, one partition; beside a commit of one row at
the same pace, and beside what the broker takes until a consumer has the event and does nothing with it (`cargo bench --bench latency`: three rounds of 1,000 events). {when([about]).split('; ')[1]}.

{table(["database", "event, ms: median", "99th", "bare commit, ms: median", "99th", "broker, ms: median", "99th", "event / bare commit, the 99th"], rows)}
{plot("latency", "From the producer to the visible row, at 100 events a second", draw)}
"""


def extraction(goals):
    about = alone("extract")
    if not about:
        return ""

    def sample(name):
        """Seconds of each iteration that criterion took."""
        taken = json.loads((about.folder / f"{name}.json").read_text())
        return [time / count / 1e9 for time, count in zip(taken["times"], taken["iters"])]

    parse, extract, plan = sample("extract-parse"), sample("extract-orders"), sample("plan-orders")
    instructions = {name: int((about.folder / f"{name}.instructions").read_text()) for name in ("parse_all", "extract_all")}
    by_time = against(statistics.median(extract) / statistics.median(parse), EXTRACTION, at_least=False)
    by_count = against(instructions["extract_all"] / instructions["parse_all"], EXTRACTION, at_least=False)
    goals["extraction by a mere parse, time · instructions"] = {"all": f"{by_time} · {by_count}"}
    # Of a thousand events.
    rows = [
        ["parse into a `serde_json::Value`", spread(parse, 1e3), f"{instructions['parse_all'] / 1e6:.2f}"],
        ["bytes to typed rows", spread(extract, 1e3), f"{instructions['extract_all'] / 1e6:.2f}"],
        ["ratio", by_time, by_count],
        ["plan", spread(plan, 1e3), ""],
    ]
    renders = [[f"`{file.stem.removeprefix('render-')}`", spread(sample(file.stem), 1e3)] for file in sorted(about.folder.glob("render-*.json"))]
    return f"""## Extraction, plan, render

A thousand events of the order mapping (`benches/`): time by criterion, instructions by callgrind, which noise does not touch.
`serde_json` is built as `mapper` builds it, with numbers as written and members in their order. {when([about]).split('; ')[1]}.

{table(["a thousand events", "ms: median (min–max)", "instructions, millions"], rows)}
Rendering a mapping's statements, once at a start:

{table(["dialect", "ms: median (min–max)"], renders)}
"""


def start(goals):
    about = alone("start")
    if not about:
        return ""
    results = {one["command"]: one["times"] for one in json.loads((about.folder / "start.json").read_text())["results"]}
    size = int((about.folder / "size").read_text()) / 1e6

    def within(value, limit):
        return f"{value:.1f} (≤ {limit}: {'met' if value <= limit else 'not met'})"

    for command, name in (("version", "`mapper --version`"), ("check", "`mapper check`")):
        goals[f"{name}, ms"] = {"all": within(statistics.median(results[command]) * 1e3, START_MS)}
    goals["release binary, MB"] = {"all": within(size, BINARY_MB)}
    return f"""## Start

{table(["", "ms: median (min–max)"], [["`mapper --version`", spread(results["version"], 1e3, 1)], ["`mapper check --mapping mappings/order.yaml`", spread(results["check"], 1e3, 1)]])}
The release binary has {size:.1f} MB. {when([about]).split('; ')[1]}.
"""


def others(goals):
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
                # Where there is little to measure, noise can be more than all of it.
                rate = (events - LITTLE) / max(statistics.median(times) - statistics.median(small_times), 1e-3)
            else:
                events, small_times = int((one.folder / "few").read_text()), []
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
        axes.set_xlabel("events a second")

    connectors = {database: one.folder / "connector" for database, one in figures.items()}
    settings = [
        [NAMES[database], " · ".join(f"`{line}`" for line in file.read_text().splitlines())]
        for database, file in connectors.items() if file.exists()
    ]
    return f"""## What else there is

- **Debezium's JDBC sink** in a standalone worker of Kafka Connect, with what its documentation and the drivers' say is fast. It writes
  one flat row an event: the table `orders`, from the same topic, by transformations that flatten and rename. The items are lost, an array
  has no place there, so `mapper` is also measured with a mapping of that table alone. It has no SQLite.
- **The reference's consumer** in Python: a row a statement, each committed by itself, from a file on its standard input, for scale.

Events a second are without what a hundred events take: mostly the start of Java's machine, and the joining of a group.
{when(figures.values())}.

{table(["database", "what", "tables", "events", "s: median (min–max)", "a hundred events, s", "events a second", "peak MB"], rows)}
{plot("others", "Events a second", draw, (7, 0.6 + 0.3 * len(rates)))}
Debezium's settings:

{table(["database", "settings"], settings)}
"""


def surroundings():
    """Machine, versions and settings, as of the newest measurement."""
    abouts = [json.loads(file.read_text()) for file in RESULTS.glob("**/about.json")]
    newest = max(abouts, key=lambda about: about["date"])
    machine, broker = newest["machine"], newest["broker"]
    servers = {}
    for file in sorted(RESULTS.glob("*/*/about.json")):
        servers[file.parent.name] = json.loads(file.read_text())["settings"]
    rows = []
    for database in NAMES:
        settings = dict(servers.get(database, {}))
        version = settings.pop("version", settings.pop("server_version", ""))
        if version:
            rows.append([NAMES[database], version, " · ".join(f"`{name}={value}`" for name, value in sorted(settings.items()))])
    kind = "a virtual machine of " if machine["virtual"] else ""
    return f"""## Where

On {kind}{machine["cores"]} cores ({machine["processor"]}) and {machine["memory_kib"] / 1024**2:.0f} GiB of memory, Linux {machine["kernel"]}. The
databases and the broker{f" ({broker})" if broker else ""} of `scripts/services` run beside what is measured and share all of it.

{table(["database", "version", "settings"], rows)}
`mapper` opens SQLite with the same two settings as the bulk loader has here. SQLite's shell does not check foreign keys unless it is told to; `mapper` does.
"""


def main():
    goals = {}
    sections = [section(goals) for section in (from_file, from_kafka, growth, memory, latency, extraction, start, others)]
    databases = [database for database in NAMES if any(database in cells for cells in goals.values())]
    rows = [[goal, *(cells.get(database, "") for database in databases)] for goal, cells in goals.items() if "all" not in cells]
    everywhere = [[goal, cells["all"]] for goal, cells in goals.items() if "all" in cells]
    text = f"""# Benchmarks

Written by `scripts/bench`, which measures it anew: whole processes, in turns with what they are compared with, so that noise hits all
of them alike. A time is a median (minimum–maximum); a ratio is one of medians, and greater is faster but where a limit stands beside it.

{table(["goal", *(NAMES[database] for database in databases)], rows)}
{table(["goal", "measured"], everywhere)}"""
    sections = [text, surroundings(), *sections]
    text = "\n\n".join(section.strip("\n") for section in sections if section)
    (DOCS / "benchmarks.md").write_text(text + "\n", encoding="utf-8")


main()
