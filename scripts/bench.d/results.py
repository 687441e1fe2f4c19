"""The results of scripts/bench: measured ones in a folder, and all of them in one file of the repository.

A part that is measured again replaces the kept results of the same part and database, so that the parts can be
measured at different times.
"""

import json
import statistics


class Results:
    """The results of one part, for one database if the part has several."""

    def __init__(self, files):
        # The contents by the name of the file: parsed JSON, or text.
        self.files = files
        self.about = files["about.json"]
        self.count = self.about["count"]

    def suffixes(self, prefix):
        """The numbers that follow a prefix in the names of the results."""
        names = {name.split(".")[0] for name in self.files if name.startswith(prefix) and name.endswith(".json")}
        return sorted(int(name.removeprefix(prefix)) for name in names)

    def rounds(self, what, ending):
        """The contents of the files of a measurement, by round."""
        prefix = f"{what}."
        names = (name for name in self.files if name.startswith(prefix) and name.endswith(ending))
        middles = {name: name.removeprefix(prefix).removesuffix(ending) for name in names}
        return {int(middle): self.files[name] for name, middle in middles.items() if middle.isdigit()}

    def times_by_round(self, what):
        rounds = self.rounds(what, ".json").items()
        return {number: content["results"][0]["times"][0] for number, content in rounds}

    def times(self, what):
        return list(self.times_by_round(what).values())

    def time(self, what):
        return statistics.median(self.times(what))

    def ratio(self, dividend, divisor):
        """The median of the rounds' ratios: within a round, the machine changes less than between rounds."""
        dividends, divisors = self.times_by_round(dividend), self.times_by_round(divisor)
        return statistics.median(dividends[number] / divisors[number] for number in dividends.keys() & divisors.keys())

    def events(self, what):
        """The number of events in a history."""
        return int(self.files[f"{what}.events"])

    def peak(self, what):
        """The peak memory of all rounds, in MB."""
        return max(map(int, self.rounds(what, ".peak").values())) * 1024 / 1e6


def content(file):
    """The content of a file of results, without the fields of hyperfine that nobody reads."""
    text = file.read_text()
    if file.suffix != ".json":
        return text.strip()
    parsed = json.loads(text)
    # A command without a blank is a name. Others contain paths of this machine.
    for one in parsed.get("results", []):
        for field in one.keys() - {"times", "command"}:
            del one[field]
        if " " in one.get("command", ""):
            del one["command"]
    return parsed


def measured(folder):
    """The results in a folder, by part, or by part and database."""
    abouts = folder.glob("**/about.json")
    return {
        str(about.parent.relative_to(folder)): {file.name: content(file) for file in sorted(about.parent.iterdir()) if file.is_file() and file.stat().st_size}
        for about in sorted(abouts)
    }


def update(kept, folder):
    """Adds the measured results of a folder to the file of kept ones, and returns all of them."""
    results = json.loads(kept.read_text()) if kept.exists() else {}
    results |= measured(folder)
    lines = [
        f"{json.dumps(part)}: {{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(one)}" for name, one in files.items()) + "\n}"
        for part, files in sorted(results.items())
    ]
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return {part: Results(files) for part, files in results.items()}
