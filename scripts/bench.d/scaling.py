"""The model of the throughput of members, partitions and writers. docs/concepts/scaling.md describes it."""

import statistics
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """A measured group: its members, the topic's partitions, and the writers and the batches of each member."""

    members: int
    partitions: int
    writers: int
    batch: int

    @staticmethod
    def parse(name):
        return Point(*map(int, name.split("-")))


@dataclass(frozen=True)
class Model:
    # Seconds that a writer needs for an event, apart from its batch.
    event: float
    # Seconds that a writer needs for a batch, whatever its size, such as the latency of a commit.
    batch: float
    # Seconds of all processors for an event and for a batch.
    event_load: float
    batch_load: float
    processors: int

    def writer(self, size):
        """Events per second of one writer that gets all events of batches."""
        return 1 / (self.event + self.batch / size)

    def limit(self, size):
        """Events per second at which all processors are busy. `size`: the events of a writer's transaction."""
        return self.processors / (self.event_load + self.batch_load / size)

    def throughput(self, point):
        """Events per second of a group."""
        members = min(point.members, point.partitions)
        writers = min(point.writers, point.partitions // members)
        share = point.batch / writers
        # The member with the most partitions has the most to do.
        balance = point.partitions / members / -(-point.partitions // members)
        return min(members * balance * writers * self.writer(share), self.limit(share))

    def knee(self, partitions, writers, batch):
        """The least number of members that reach 95 % of the greatest throughput, and that throughput."""
        rates = {members: self.throughput(Point(members, partitions, writers, batch)) for members in range(1, partitions + 1)}
        most = max(rates.values())
        return next(members for members, rate in rates.items() if rate >= 0.95 * most), most


# The measured points that determine the model: one writer with large and with small batches.
FITTED = ("1-6-1-4000", "1-6-1-100")


def seconds_per_event(one, name):
    """A measured group's seconds and processors' seconds per event."""
    rounds = one.rounds(f"scaled-{name}", ".json").values()
    return [statistics.median(figures) for figures in zip(*((1 / each["rate"], each["load"] / each["rate"]) for each in rounds))]


def fit(one):
    """The model of a database's measurements."""
    (large, load), (small, small_load) = (seconds_per_event(one, name) for name in FITTED)
    sizes = [Point.parse(name).batch for name in FITTED]
    difference = 1 / sizes[1] - 1 / sizes[0]
    batch, batch_load = (small - large) / difference, (small_load - load) / difference
    return Model(large - batch / sizes[0], batch, load - batch_load / sizes[0], batch_load, one.about["machine"]["cores"])
