#!/usr/bin/env bash
# Package: icalendar 7.3.2 (PyPI).
#
# Behaviour: an all-day event may have an alarm such as TRIGGER:-P7D (RFC 5545,
# 3.6.6). The library works out the day of that alarm, but asking which alarms
# are active raises an AttributeError. Setting a local time zone first, which
# the library offers for times without a zone, raises a TypeError instead.
# The same alarm on an event with a time of day is fine.
#
# Output seen:
#> timed event: alarm at 2026-12-01 09:00:00+11:00
#>   active: 1 alarm
#>   active with a local time zone: 1 alarm
#> all-day event: alarm at 2026-12-01
#>   active: AttributeError
#>   active with a local time zone: TypeError
#
# What it means: a program that asks this library for due reminders stops at the
# first all-day event that has one. Whoever writes calendars for others can give
# the alarm a date and time of its own (TRIGGER;VALUE=DATE-TIME).
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 tzdata==2026.6

cat >"$work/look.py" <<'PY'
from icalendar import Calendar

def event(start):
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//example//EN",
        "BEGIN:VEVENT", "UID:board@example.org", "DTSTAMP:20261130T000000Z",
        start, "SUMMARY:Board meets",
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Board meets", "TRIGGER:-P7D", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR", "",
    ]
    return Calendar.from_ical("\r\n".join(lines)).events[0]

def active(alarms):
    try:
        return f"{len(alarms.active)} alarm"
    except Exception as error:
        return type(error).__name__

for name, start in [
    ("timed event", "DTSTART;TZID=Australia/Sydney:20261208T090000"),
    ("all-day event", "DTSTART;VALUE=DATE:20261208"),
]:
    alarms = event(start).alarms
    print(f"{name}: alarm at {alarms.times[0].trigger}")
    print(f"  active: {active(alarms)}")
    alarms.set_local_timezone("Australia/Sydney")
    print(f"  active with a local time zone: {active(alarms)}")
PY

seen=$("$work/env/bin/python" "$work/look.py")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
