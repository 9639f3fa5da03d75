#!/usr/bin/env bash
# Package: ical-generator 11.1.2 (npm).
#
# Behaviour: `triggerAfter` sets a reminder some seconds after an event starts,
# so says its own description. What it writes is RELATED=END: so many seconds
# after the event ends. A negative `trigger` does the same. The option
# `relatesTo: 'START'` changes nothing when it is given with the others; only
# the method `relatesTo('START')`, called afterwards, does.
#
# Output seen:
#> meeting 10:00 to 12:00, triggerAfter 10 minutes: TRIGGER;RELATED=END:PT10M
#> the same with trigger -10 minutes: TRIGGER;RELATED=END:PT10M
#> the same with the option relatesTo START: TRIGGER;RELATED=END:PT10M
#> the same with the method relatesTo START: TRIGGER;RELATED=START:PT10M
#> all day on 8 December, triggerAfter 9 hours: TRIGGER;RELATED=END:PT9H
#
# What it means: the first reminder rings at 12:10, not at 10:10. The reminder
# of the all-day event rings at 9 am on 9 December, when the day it was for is
# over. Call the method on every alarm that follows the start.
set -euo pipefail

node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
  { echo "This script needs Node.js 20 or later as node." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --silent --no-audit --no-fund ical-generator@11.1.2

cat >"$work/look.mjs" <<'JS'
import ical from 'ical-generator';

function trigger(event, options, relatesTo) {
  const calendar = ical();
  const alarm = calendar.createEvent({ summary: 'Board meets', ...event }).createAlarm({ type: 'display', ...options });
  if (relatesTo) alarm.relatesTo(relatesTo);
  return calendar.toString().match(/^TRIGGER.*$/m)[0].trim();
}

const meeting = { start: new Date('2026-12-08T10:00:00Z'), end: new Date('2026-12-08T12:00:00Z') };
const day = { start: '2026-12-08', end: '2026-12-09', allDay: true };
console.log('meeting 10:00 to 12:00, triggerAfter 10 minutes:', trigger(meeting, { triggerAfter: 600 }));
console.log('the same with trigger -10 minutes:', trigger(meeting, { trigger: -600 }));
console.log('the same with the option relatesTo START:', trigger(meeting, { triggerAfter: 600, relatesTo: 'START' }));
console.log('the same with the method relatesTo START:', trigger(meeting, { triggerAfter: 600 }, 'START'));
console.log('all day on 8 December, triggerAfter 9 hours:', trigger(day, { triggerAfter: 9 * 3600 }));
JS

seen=$(node "$work/look.mjs")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
