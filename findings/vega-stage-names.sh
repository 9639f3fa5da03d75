#!/usr/bin/env bash
# Package: vega 6.4.0 (npm).
#
# Behaviour: Vega can find the types of CSV columns by itself (`parse: "auto"`).
# A column of words that end in a small number, such as "Stage 1", becomes points
# in time: the first of January, February and March 2001, in milliseconds. So do
# "Level 1" and ids such as "EXP-1". From "Stage 13" on they stay words.
#
# Output seen:
#> names on the axis for Stage 1, Stage 2, Stage 3:
#>   978307200000
#>   980985600000
#>   983404800000
#> EXP-1, EXP-2: 2001-01-01 and 2001-02-01
#> Stage 1, Stage 13: Stage 1 and Stage 13
#
# What it means: a chart of stages, levels or numbered ids shows thirteen-digit
# numbers instead of the names. Name the types (`parse: {"stage": "string"}`).
set -euo pipefail

node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund vega@6.4.0

cat >"$work/look.mjs" <<'JS'
import * as vega from 'vega';

const csv = (names) => 'stage,score\n' + names.map((name, i) => `${name},${i + 1}\n`).join('');
const chart = new vega.View(
  vega.parse({
    width: 300,
    height: 100,
    data: [{ name: 'scores', values: csv(['Stage 1', 'Stage 2', 'Stage 3']), format: { type: 'csv', parse: 'auto' } }],
    scales: [{ name: 'x', type: 'band', domain: { data: 'scores', field: 'stage' }, range: 'width' }],
    axes: [{ orient: 'bottom', scale: 'x' }],
  }),
  { renderer: 'none' },
);
const labels = [...(await chart.toSVG()).matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]);
console.log('names on the axis for Stage 1, Stage 2, Stage 3:');
for (const label of labels) console.log(`  ${label}`);

for (const names of [['EXP-1', 'EXP-2'], ['Stage 1', 'Stage 13']]) {
  const read = vega.read(csv(names), { type: 'csv', parse: 'auto' }).map((row) => row.stage);
  const shown = read.map((value) => (typeof value === 'string' ? value : new Date(value).toISOString().slice(0, 10)));
  console.log(`${names.join(', ')}: ${shown.join(' and ')}`);
}
JS

seen=$(TZ=UTC node "$work/look.mjs")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
