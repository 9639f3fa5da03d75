#!/usr/bin/env bash
# Package: clevercsv 0.8.5 (PyPI).
#
# Behaviour: CleverCSV finds out how a CSV file is separated. In a plain file of
# two columns, a date and a sentence that ends in a time of day, it decides on
# the space, although every line has exactly one comma. Without the times of day
# it decides on the comma.
#
# Output seen:
#> "2026-11-01,Board meets at 10:00" is separated by ' ': 4 cells
#>   ['2026-11-01,Board', 'meets', 'at', '10:00']
#> "2026-11-01,Board meets at ten" is separated by ',': 2 cells
#>   ['2026-11-01', 'Board meets at ten']
#> "Board meets at 10:00,2026-11-01" is separated by ' ': 4 cells
#>   ['Board', 'meets', 'at', '10:00,2026-11-01']
#> the csv module of Python for the first of them: ','
#
# What it means: no error is raised, and the rows come out with the wrong cells.
# Whoever lets this library guess should pass the separator when it is known, or
# restrict the guess (`delimiters`).
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check clevercsv==0.8.5

cat >"$work/look.py" <<'PY'
import csv
import clevercsv

def text(line):
    return "\r\n".join(["when,what"] + [line.format(day=day) for day in range(1, 29)]) + "\r\n"

for line in [
    "2026-11-{day:02d},Board meets at 10:00",
    "2026-11-{day:02d},Board meets at ten",
    "Board meets at 10:00,2026-11-{day:02d}",
]:
    whole = text(line)
    dialect = clevercsv.Sniffer().sniff(whole)
    row = list(clevercsv.reader(whole.splitlines(), dialect))[1]
    print(f'"{line.format(day=1)}" is separated by {dialect.delimiter!r}: {len(row)} cells')
    print(f"  {row}")
plain = csv.Sniffer().sniff(text("2026-11-{day:02d},Board meets at 10:00"))
print(f"the csv module of Python for the first of them: {plain.delimiter!r}")
PY

seen=$("$work/env/bin/python" "$work/look.py")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
