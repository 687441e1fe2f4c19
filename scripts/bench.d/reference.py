"""The reference's consumer of orders, fed an event at a time as its Kafka client would.

    reference.py mysql://USER:PASSWORD@HOST:PORT/DATABASE <events.ndjson

It is the one that tests/oracle compares rows with: its statements, each committed by itself. One
connection stands in for its pool, which would reset a connection for each statement: this one is
the faster for it.
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests/oracle"))

import consumer

sys.stdin.reconfigure(encoding="utf-8")
consumer.database = consumer.Database(sys.argv[1])
handlers = consumer.OrderConsumer().get_handlers()
for line in sys.stdin:
    consumer.consume(handlers, line)
