"""Reads exported files with Python's csv module and says what stands in them, as JSON."""
import csv
import json
import sys

seen = {}
for path in sys.argv[1:]:
    raw = open(path, "rb").read()
    text = raw.decode("utf-8-sig")
    # The dialect is the file's: semicolons for a French spreadsheet, commas otherwise.
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))
    header, body = rows[0], rows[1:]
    seen[path] = {
        "columns": header,
        "rows": len(body),
        "ragged": sum(len(row) != len(header) for row in body),
        "formulas": sum(cell[:1] in ("=", "+", "@") for row in body for cell in row),
        "lost_zeros": sum(
            len(row) == len(header) and row[at].isdigit() and len(row[at]) < 2
            for row in body
            for at, name in enumerate(header)
            if name in ("department", "departement")
        ),
    }
json.dump(seen, sys.stdout)
