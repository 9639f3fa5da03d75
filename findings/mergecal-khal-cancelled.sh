#!/usr/bin/env bash
# Packages: mergecal 0.5.0 and khal 0.14.1 (PyPI).
#
# Behaviour: a calendar is published twice; in the second copy a meeting was
# moved from 8 to 10 December and then cancelled, with the same UID and a higher
# SEQUENCE. MergeCal puts both states of the one meeting into its result. khal
# reads that file, shows the meeting on both days, and gives both days the words
# of whichever state stands last in the file, whatever its SEQUENCE.
#
# Output seen:
#> merged, old then new:
#> Tuesday, 2026-12-08
#> CANCELLED Board meets
#> Thursday, 2026-12-10
#> CANCELLED Board meets
#> merged, new then old:
#> Tuesday, 2026-12-08
#> Board meets
#> Thursday, 2026-12-10
#> Board meets
#
# What it means: the order of two file names decides whether a cancelled meeting
# is shown as going ahead, twice. Have only the newest copy of a calendar in the
# folder before merging, and say in the title of an event that it is cancelled.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  mergecal==0.5.0 khal==0.14.1 icalendar==7.3.2 tzdata==2026.6

calendar() { # SEQUENCE STATUS DAY
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//example//EN \
    BEGIN:VEVENT UID:board@example.org DTSTAMP:20261130T000000Z "SEQUENCE:$1" "STATUS:$2" \
    "DTSTART;VALUE=DATE:$3" 'SUMMARY:Board meets' END:VEVENT END:VCALENDAR
}
calendar 0 CONFIRMED 20261208 >"$work/old.ics"
calendar 2 CANCELLED 20261210 >"$work/new.ics"

show() { # FIRST SECOND
  local place="$work/$1-$2"
  mkdir -p "$place/events"
  "$work/env/bin/mergecal" "$work/$1.ics" "$work/$2.ics" -o "$place/events/merged.ics" >"$place/log"
  cat >"$place/config" <<CONFIG
[calendars]
[[plan]]
path = $place/events
[locale]
local_timezone = Australia/Sydney
default_timezone = Australia/Sydney
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $place/khal.db
CONFIG
  echo "merged, $1 then $2:"
  "$work/env/bin/khal" -c "$place/config" list 2026-12-07 5d | sed 's/  */ /g; s/^ //; s/ $//'
}

seen=$(show old new; show new old)
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
