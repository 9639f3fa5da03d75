#!/usr/bin/env bash
# Packages: pypandoc_binary 1.17 with pandoc 3.9, docx2python 3.7.1 and mammoth
# 1.13.0 (PyPI). The document is made with python-docx 1.2.0.
#
# Behaviour: in a Word document with tracked changes, somebody deleted a row of a
# table. pandoc accepts tracked changes unless told otherwise, and takes the
# words of the row away, but leaves the row: its cells are empty. docx2python
# does the same. Mammoth takes the row away.
#
# Output seen:
#> pandoc, changes accepted: [Action | Due] [ | ] [Write the plan | 2 May]
#> pandoc, changes rejected: [Action | Due] [Name a sponsor | 1 May] [Write the plan | 2 May]
#> docx2python: [Action | Due] [ | ] [Write the plan | 2 May]
#> mammoth: [Action | Due] [Write the plan | 2 May]
#
# What it means: rows cannot be counted, nor matched by their place, and an empty
# row is no blank that somebody left to be filled in. Look for w:trPr/w:del
# before converting, or have the changes accepted in a word processor.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  pypandoc_binary==1.17 docx2python==3.7.1 mammoth==1.13.0 python-docx==1.2.0 lxml==6.1.3

cat >"$work/write.py" <<'PY'
import sys
import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

def deletion(number):
    change = OxmlElement("w:del")
    change.set(qn("w:id"), str(number))
    change.set(qn("w:author"), "Reader")
    change.set(qn("w:date"), "2026-11-30T00:00:00Z")
    return change

document = docx.Document()
table = document.add_table(rows=3, cols=2)
rows = [("Action", "Due"), ("Name a sponsor", "1 May"), ("Write the plan", "2 May")]
for row, words in zip(table.rows, rows):
    for cell, word in zip(row.cells, words):
        cell.text = word

# Delete the second row as a word processor does while changes are tracked: the
# row carries the mark, and so does each of its runs.
row = table.rows[1]._tr
row.get_or_add_trPr().append(deletion(1))
for number, run in enumerate(list(row.iter(qn("w:r"))), start=2):
    for text in list(run.iter(qn("w:t"))):
        text.tag = qn("w:delText")
    change = deletion(number)
    run.addprevious(change)
    change.append(run)
document.save(sys.argv[1])
PY
cat >"$work/look.py" <<'PY'
import sys
import docx2python
import lxml.html
import mammoth
import pypandoc

path = sys.argv[1]
assert pypandoc.get_pandoc_version() == "3.9"

def show(reader, rows):
    print(f"{reader}: " + " ".join("[" + " | ".join(row) + "]" for row in rows))

def of_html(page):
    rows = lxml.html.fromstring(page).iter("tr")
    return [[cell.text_content().strip() for cell in row] for row in rows]

for choice in ["accept", "reject"]:
    page = pypandoc.convert_file(path, "html", extra_args=[f"--track-changes={choice}"])
    show(f"pandoc, changes {choice}ed", of_html(page))
with docx2python.docx2python(path) as document:
    table = next(table for table in document.body if len(table[0]) == 2)
    show("docx2python", [["".join(cell) for cell in row] for row in table])
with open(path, "rb") as file:
    show("mammoth", of_html(mammoth.convert_to_html(file).value))
PY

"$work/env/bin/python" "$work/write.py" "$work/plan.docx"
seen=$("$work/env/bin/python" "$work/look.py" "$work/plan.docx")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
