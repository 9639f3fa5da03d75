#!/usr/bin/env bash
# Packages: polars 2.1.0 with fastexcel 0.21.0, its default reader of workbooks
# (PyPI). The workbook is made with openpyxl 3.1.5.
#
# Behaviour: Polars decides what a column holds by its first 1000 rows. What does
# not fit further down is not refused: in a column of TRUE and FALSE, the word
# "later" becomes empty and the number 3 becomes true. In a column of numbers,
# "about 3" becomes empty and TRUE becomes 1.
#
# Output seen:
#> 1000 rows of TRUE, then: later, 3, FALSE
#>   read as Boolean: None, True, False
#> 1000 rows of 2.5, then: about 3, 3, TRUE
#>   read as Float64: None, 3.0, 1.0
#> with infer_schema_length=None
#>   read as String: later, 3, false
#>   read as String: about 3, 3, true
#
# What it means: answers in a long list disappear or change, with no error and no
# warning. Polars stops with an error where the same happens in a CSV file. Read
# workbooks with infer_schema_length=None, or name the types.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  polars==2.1.0 fastexcel==0.21.0 openpyxl==3.1.5

cat >"$work/look.py" <<'PY'
import sys
import openpyxl
import polars

def workbook(name, usual, late):
    book = openpyxl.Workbook()
    book.active.append(["id", "answer"])
    for row, value in enumerate([usual] * 1000 + late):
        book.active.append([f"a{row}", value])
    path = f"{sys.argv[1]}/{name}.xlsx"
    book.save(path)
    return path

def show(path, **options):
    answers = polars.read_excel(path, **options)["answer"]
    print(f"  read as {answers.dtype}: {', '.join(str(value) for value in answers.tail(3))}")

done = workbook("done", True, ["later", 3, False])
levels = workbook("levels", 2.5, ["about 3", 3, True])
print("1000 rows of TRUE, then: later, 3, FALSE")
show(done)
print("1000 rows of 2.5, then: about 3, 3, TRUE")
show(levels)
print("with infer_schema_length=None")
show(done, infer_schema_length=None)
show(levels, infer_schema_length=None)
PY

seen=$("$work/env/bin/python" "$work/look.py" "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
