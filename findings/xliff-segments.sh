#!/usr/bin/env bash
# Package: xliff 6.4.0 (npm).
#
# Behaviour: XLIFF 2 lets a unit of text be cut into segments, and translators'
# tools cut it at the sentences. xliff2js keeps the last segment of each unit and
# says nothing of the others. Writing the result as XLIFF again makes it a file
# in which the other sentences never were.
#
# Output seen:
#> in the file: 3 segments: Name a sponsor. Write the plan. Publish it.
#> read, source: Publish it.
#> read, target: Veröffentlichen Sie ihn.
#> written again: 1 segment: Publish it.
#
# What it means: a translation that comes back from a tool that cuts sentences is
# shortened to its last one, in source and target alike. Join the segments before
# handing the file over, or read the file with something else.
set -euo pipefail

node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund xliff@6.4.0

cat >"$work/look.mjs" <<'JS'
import { js2xliff, xliff2js } from 'xliff';

const sentences = [
  ['Name a sponsor.', 'Benennen Sie einen Paten.'],
  ['Write the plan.', 'Schreiben Sie den Plan.'],
  ['Publish it.', 'Veröffentlichen Sie ihn.'],
];
const segments = sentences
  .map(([source, target]) => `<segment><source>${source}</source><target>${target}</target></segment>`)
  .join('<ignorable><source> </source></ignorable>');
const file = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">
  <file id="plan"><unit id="steps">${segments}</unit></file>
</xliff>`;

function sources(xml) {
  const found = [...xml.matchAll(/<segment[^>]*>\s*<source>([^<]*)/g)].map((match) => match[1]);
  return `${found.length} segment${found.length === 1 ? '' : 's'}: ${found.join(' ')}`;
}

const read = await xliff2js(file);
console.log('in the file:', sources(file));
console.log('read, source:', read.resources.plan.steps.source);
console.log('read, target:', read.resources.plan.steps.target);
console.log('written again:', sources(await js2xliff(read)));
JS

seen=$(node "$work/look.mjs")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
