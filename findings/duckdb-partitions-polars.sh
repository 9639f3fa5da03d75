#!/usr/bin/env bash
# Packages: duckdb 2.0.1, polars 2.1.0, and pandas 3.1.1 with pyarrow 26.0.1 (PyPI).
#
# Behaviour: DuckDB writes a table as a folder of Parquet files, one folder for
# each value of a text column (partition_by). The text is then only in the names
# of the folders, and each reader guesses its type anew. Polars makes one number
# of two editions and one number of two rooms. pandas keeps those as they were,
# but takes the zeros off a code, as Polars does. DuckDB reads all as written.
#
# Output seen:
#> edition: 2026.1, 2026.10
#>   DuckDB: '2026.1', '2026.10'
#>   pandas: '2026.1', '2026.10'
#>   Polars: 2026.1, 2026.1
#> room: 1000, 1e3
#>   DuckDB: '1000', '1e3'
#>   pandas: '1000', '1e3'
#>   Polars: 1000.0, 1000.0
#> code: 0012, 0013
#>   DuckDB: '0012', '0013'
#>   pandas: 12, 13
#>   Polars: 12, 13
#
# What it means: Parquet keeps types, the names of folders do not. Two editions
# are counted as one, and a join by code between two of these readers finds
# nothing. Partition by something that no reader can take for a number (v2026.10),
# or tell Polars the type (hive_schema).
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  duckdb==2.0.1 polars==2.1.0 pandas==3.1.1 pyarrow==26.0.1

cat >"$work/look.py" <<'PY'
import sys
import duckdb
import pandas
import polars

def show(reader, values):
    print(f"  {reader}: {', '.join(repr(value) for value in values)}")

for name, first, second in [("edition", "2026.1", "2026.10"), ("room", "1000", "1e3"), ("code", "0012", "0013")]:
    folder = f"{sys.argv[1]}/{name}"
    rows = f"(values (1, '{first}'), (2, '{second}')) as rows(number, {name})"
    duckdb.sql(f"copy (from {rows}) to '{folder}' (format parquet, partition_by ({name}))")
    print(f"{name}: {first}, {second}")
    found = duckdb.sql(f"select {name} from read_parquet('{folder}/*/*.parquet') order by number")
    show("DuckDB", [row[0] for row in found.fetchall()])
    show("pandas", pandas.read_parquet(folder).sort_values("number")[name].tolist())
    found = polars.read_parquet(folder + "/").sort("number")[name].to_list()
    show("Polars", found)
    kept = polars.read_parquet(folder + "/", hive_schema={name: polars.String}).sort("number")[name].to_list()
    assert kept == [first, second]
PY

seen=$("$work/env/bin/python" "$work/look.py" "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
