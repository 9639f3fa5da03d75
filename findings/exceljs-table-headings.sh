#!/usr/bin/env bash
# Packages: exceljs 4.4.0 (npm) between polars 2.1.0, xlsxwriter 3.3.1 and
# fastexcel 0.21.0 (PyPI).
#
# Behaviour: Polars writes a workbook with a table. ExcelJS opens and saves it,
# and changes nothing. The table no longer has a heading row: ExcelJS takes the
# attribute headerRowCount, whose absence means 1, for 0, and writes 0. Reading
# the table by its name then gives the headings as a row of data.
#
# Output seen:
#> table as Polars wrote it: headerRowCount left out
#>   2 rows, the first: {'Action': 'Name a sponsor', 'Due': '1 May'}
#> table after ExcelJS: headerRowCount="0"
#>   3 rows, the first: {'Action': 'Action', 'Due': 'Due'}
#
# What it means: every reader that trusts the table counts one row too many, and
# the column of a number or a date turns into text. Find headings by their words
# in the first rows of the sheet, not by the table.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  polars==2.1.0 xlsxwriter==3.3.1 fastexcel==0.21.0
npm install --prefix "$work" --silent --no-audit --no-fund exceljs@4.4.0

cat >"$work/write.py" <<'PY'
import sys
import polars

plan = polars.DataFrame({"Action": ["Name a sponsor", "Write the plan"], "Due": ["1 May", "2 May"]})
plan.write_excel(sys.argv[1], worksheet="Plan", table_name="Plan")
PY
cat >"$work/save.mjs" <<'JS'
import ExcelJS from 'exceljs';

const [from, to] = process.argv.slice(2);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(from);
await book.xlsx.writeFile(to);
JS
cat >"$work/look.py" <<'PY'
import re
import sys
import zipfile
import polars

for title, path in [("as Polars wrote it", sys.argv[1]), ("after ExcelJS", sys.argv[2])]:
    with zipfile.ZipFile(path) as parts:
        table = parts.read("xl/tables/table1.xml").decode()
    count = re.search(r'headerRowCount="\d"', table)
    print(f"table {title}: {count[0] if count else 'headerRowCount left out'}")
    rows = polars.read_excel(path, table_name="Plan").to_dicts()
    print(f"  {len(rows)} rows, the first: {rows[0]}")
PY

look() {
  "$work/env/bin/python" "$work/write.py" "$work/before.xlsx"
  node "$work/save.mjs" "$work/before.xlsx" "$work/after.xlsx"
  "$work/env/bin/python" "$work/look.py" "$work/before.xlsx" "$work/after.xlsx"
}

seen=$(look)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
