"""Checks whether a Kafka broker is ready on a port of this machine: exit status 0 if it is.

Requests the cluster's metadata (request 3 of Kafka's protocol, version 1, all topics). The response must
contain a broker: a starting broker knows none.
"""

import socket
import struct
import sys

request = struct.pack(">hhihi", 3, 1, 1, -1, -1)
with socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5) as broker:
    broker.sendall(struct.pack(">i", len(request)) + request)
    response = broker.makefile("rb")
    (length,) = struct.unpack(">i", response.read(4))
    _, brokers = struct.unpack_from(">ii", response.read(length))
if brokers < 1:
    sys.exit("the broker knows no broker yet")
