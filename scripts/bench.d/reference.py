"""Runs the reference's consumer of orders, one event at a time, as its Kafka client would.

    reference.py mysql://USER:PASSWORD@HOST:PORT/DATABASE <events.ndjson

tests/properties/oracle compares rows with this consumer. It commits each statement separately. A single
connection replaces its pool, which would reset a connection for each statement, and makes it faster.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests/properties/oracle"))

import consumer

sys.stdin.reconfigure(encoding="utf-8")
consumer.database = consumer.Database(sys.argv[1])
handlers = consumer.OrderConsumer().get_handlers()
for line in sys.stdin:
    consumer.consume(handlers, line)
