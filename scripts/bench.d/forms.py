#!/usr/bin/env python3
"""Writes the same events in each form of file.

usage: forms.py EVENTS FOLDER

EVENTS has one order event per line. FOLDER gets documents.json (pretty-printed), concatenated.json (all on one
line), array.json and compact-array.json. It also gets lines.json.gz and lines.json.zst. rows.csv has some texts of
each order, and rows.ndjson the same texts as JSON.
"""

import csv
import json
import pathlib
import subprocess
import sys


def texts(event):
    data = event["data"]
    return {
        "order_id": event["entity_id"],
        "order_number": data["order_number"],
        "customer_user_id": data["customer"]["user_id"],
        "customer_email": data["customer"]["email"],
        "shipping_city": data["shipping_address"]["city"],
        "shipping_country": data["shipping_address"]["country"],
        "status": data["status"],
        "created_at": data["created_at"],
        "updated_at": data["updated_at"],
    }


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    names = ["documents.json", "concatenated.json", "array.json", "compact-array.json", "rows.ndjson", "rows.csv"]
    files = [open(folder / name, "w", encoding="utf-8", newline="") for name in names]
    documents, concatenated, array, compact, lines, rows = files
    writer = None
    with open(source, encoding="utf-8") as events:
        for number, line in enumerate(events):
            line = line.rstrip("\n")
            event = json.loads(line)
            pretty = json.dumps(event, indent=2, ensure_ascii=False)
            documents.write(pretty + "\n")
            concatenated.write(line)
            array.write(("[\n" if number == 0 else ",\n") + pretty)
            compact.write(("[" if number == 0 else ",") + line)
            row = texts(event)
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            if writer is None:
                writer = csv.DictWriter(rows, row)
                writer.writeheader()
            writer.writerow(row)
    array.write("\n]\n")
    compact.write("]")
    for file in files:
        file.close()
    for tool, ending in (("gzip", "gz"), ("zstd", "zst")):
        with open(folder / f"lines.json.{ending}", "wb") as out:
            subprocess.run([tool, "-c", source], stdout=out, check=True)


main()
