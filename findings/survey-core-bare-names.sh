#!/usr/bin/env bash
# Package: survey-core 3.1.1 (npm), the engine of SurveyJS.
#
# Behaviour: an expression that is only a question's name, such as {level}, means
# two things. As visibleIf it is never true, whatever was answered: the question
# it guards cannot be reached. As the first argument of iif() it is true for every
# answer but 0.
#
# Output seen:
#> level unanswered: visibleIf {level} false, visibleIf {level} notempty false, iif({level}) no
#> level 0: visibleIf {level} false, visibleIf {level} notempty true, iif({level}) no
#> level 1: visibleIf {level} false, visibleIf {level} notempty true, iif({level}) yes
#> level 4: visibleIf {level} false, visibleIf {level} notempty true, iif({level}) yes
#> level yes: visibleIf {level} false, visibleIf {level} notempty true, iif({level}) yes
#
# What it means: a form that was brought over from an engine in which a bare name
# means "answered" loses its follow-up questions, with no error. Write notempty
# in both places; it also takes the answer 0 for an answer.
set -euo pipefail

node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund survey-core@3.1.1

cat >"$work/look.mjs" <<'JS'
import { Model } from 'survey-core';

for (const level of [undefined, 0, 1, 4, 'yes']) {
  const survey = new Model({
    elements: [
      { type: 'text', name: 'level' },
      { type: 'text', name: 'bare', visibleIf: '{level}' },
      { type: 'text', name: 'worded', visibleIf: '{level} notempty' },
      { type: 'expression', name: 'choice', expression: "iif({level}, 'yes', 'no')" },
    ],
  });
  if (level !== undefined) survey.setValue('level', level);
  const shown = (name) => survey.getQuestionByName(name).isVisible;
  console.log(
    `level ${level ?? 'unanswered'}: visibleIf {level} ${shown('bare')},`,
    `visibleIf {level} notempty ${shown('worded')}, iif({level}) ${survey.getValue('choice')}`,
  );
}
JS

seen=$(node "$work/look.mjs")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
