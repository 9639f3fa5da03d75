#!/usr/bin/env bash
# Packages: pikepdf 10.18.0 and typst 0.15.2 (PyPI), pdfjs-dist 6.1.200 (npm).
#
# Behaviour: two accessible PDFs, each with a heading and a chart that has an
# alternative text, are joined with pikepdf by adding the pages of the second to
# the first. The joined file still says that it is tagged. But the pages of the
# second file keep their numbers in a list of tags that is the first file's. So
# PDF.js, the reader of Firefox, gives the second page the tags of the first.
#
# Output seen:
#> risks.pdf page 1: H1 "Risks", Figure "Chart of risks"
#> budget.pdf page 1: H1 "Budget", Figure "Chart of the budget"
#> joined.pdf page 1: H1 "Risks", Figure "Chart of risks"
#> joined.pdf page 2: H1 "", Figure "Chart of risks"
#> joined.pdf page 2 shows the words: Budget
#> joined.pdf says it is tagged: true
#
# What it means: someone who hears the joined file is told that the budget's chart
# is the chart of risks, and its heading is silent. Join accessible PDFs with a
# program that joins tags, or hand them out as separate files.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check pikepdf==10.18.0 typst==0.15.2
npm install --prefix "$work" --silent --no-audit --no-fund pdfjs-dist@6.1.200

cat >"$work/write.py" <<'PY'
import os
import sys
import pikepdf
import typst

os.chdir(sys.argv[1])
with open("chart.svg", "w") as file:
    file.write('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 9 20 0"/></svg>')
for name, title, chart in [("risks", "Risks", "Chart of risks"), ("budget", "Budget", "Chart of the budget")]:
    with open(f"{name}.typ", "w") as file:
        file.write(f'#set document(title: "{title}")\n= {title}\n#image("chart.svg", alt: "{chart}")\n')
    typst.compile(f"{name}.typ", output=f"{name}.pdf")
with pikepdf.open("risks.pdf") as joined, pikepdf.open("budget.pdf") as second:
    joined.pages.extend(second.pages)
    joined.save("joined.pdf")
PY
cat >"$work/look.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const folder = process.argv[2];

// The words of each tagged piece of a page, by the name of the piece.
async function words(page) {
  const found = {};
  let piece;
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if (item.id) piece = item.id;
    else if (item.str) found[piece] = (found[piece] ?? '') + item.str;
  }
  return found;
}

function* tags(node, found) {
  const own = (node.children ?? []).map((child) => found[child.id] ?? '').join('');
  if (node.role === 'H1' || node.role === 'Figure') yield `${node.role} "${node.alt ?? own}"`;
  for (const child of node.children ?? []) yield* tags(child, found);
}

let joined;
for (const name of ['risks.pdf', 'budget.pdf', 'joined.pdf']) {
  joined = await getDocument({ data: new Uint8Array(readFileSync(`${folder}/${name}`)), verbosity: 0 }).promise;
  for (let number = 1; number <= joined.numPages; number++) {
    const page = await joined.getPage(number);
    console.log(`${name} page ${number}:`, [...tags(await page.getStructTree(), await words(page))].join(', '));
  }
}
const last = await joined.getPage(2);
console.log('joined.pdf page 2 shows the words:', Object.values(await words(last)).join(' '));
console.log('joined.pdf says it is tagged:', (await joined.getMarkInfo()).Marked);
JS

"$work/env/bin/python" "$work/write.py" "$work"
seen=$(node "$work/look.mjs" "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
