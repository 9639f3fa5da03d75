#!/usr/bin/env bash
# Packages: duckdb 2.0.1 and polars 2.1.0 (PyPI).
#
# Behaviour: a CSV column of section numbers such as 3.1.10 is read as dates.
# DuckDB does it without being asked. Polars does it with try_parse_dates=True,
# and the dates are in the first century. The two do not agree on the date, nor
# on which section numbers are dates: 1.2.3 is one for Polars only.
#
# Output seen:
#> sections 3.1.10 and 3.2.11
#>   DuckDB: DATE, 2010-01-03 and 2011-02-03
#>   Polars, try_parse_dates: Date, 0010-01-03 and 0011-02-03
#>   Polars: String, 3.1.10 and 3.2.11
#> sections 1.2.3 and 1.2.4
#>   DuckDB: VARCHAR, 1.2.3 and 1.2.4
#>   Polars, try_parse_dates: Date, 0003-02-01 and 0004-02-01
#>   Polars: String, 1.2.3 and 1.2.4
#> sections 3.1.10 and 3.13.1
#>   DuckDB: VARCHAR, 3.1.10 and 3.13.1
#>   Polars, try_parse_dates: String, 3.1.10 and 3.13.1
#>   Polars: String, 3.1.10 and 3.13.1
#
# What it means: a report with no thirteenth subsection loses its section numbers
# when it is read, and a join with one that has them finds nothing. Name the type
# of such a column, or write something in front of the number.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0

cat >"$work/look.py" <<'PY'
import sys
import duckdb
import polars

path = sys.argv[1] + "/sections.csv"

def show(reader, kind, values):
    print(f"  {reader}: {kind}, {' and '.join(str(value) for value in values)}")

for sections in [("3.1.10", "3.2.11"), ("1.2.3", "1.2.4"), ("3.1.10", "3.13.1")]:
    with open(path, "w") as file:
        file.write("section,level\n" + "".join(f"{section},2\n" for section in sections))
    print("sections " + " and ".join(sections))
    rows = duckdb.read_csv(path)
    show("DuckDB", rows.types[0], [row[0] for row in rows.fetchall()])
    frame = polars.read_csv(path, try_parse_dates=True)
    show("Polars, try_parse_dates", frame["section"].dtype, frame["section"])
    frame = polars.read_csv(path)
    show("Polars", frame["section"].dtype, frame["section"])
PY

seen=$("$work/env/bin/python" "$work/look.py" "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
