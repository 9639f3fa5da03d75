#!/usr/bin/env bash
# Package: vdirsyncer 0.21.0 (PyPI), its storage of type "http".
#
# Behaviour: a calendar that is subscribed to by its address loses the UIDs its
# publisher gave the events. Each UID is replaced by a hash of the event's
# words. When anything in an event changes, even SEQUENCE alone, the event is
# deleted and another one with another UID takes its place.
#
# Output seen:
#> published: one@example.org two@example.org
#> after the first sync: 2 events, UIDs of 64 hex digits: 2, published UIDs: 0
#> then SEQUENCE of one goes from 0 to 1
#> after the second sync: 2 events, UIDs of 64 hex digits: 2, published UIDs: 0
#> deleted: 1, added: 1, left alone: 1
#
# What it means: a correction arrives as a deletion and a new event, so notes and
# reminders that someone added to the old one are gone. A publisher should leave
# alone every line of an event that did not change; raising the SEQUENCE of all
# events makes all of them new.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check vdirsyncer==0.21.0

mkdir "$work/published" "$work/kept" "$work/before"
publish() { # SEQUENCE of the first event
  {
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//example//EN
    printf '%s\r\n' BEGIN:VEVENT UID:one@example.org DTSTAMP:20261130T000000Z "SEQUENCE:$1" \
      'DTSTART;VALUE=DATE:20261208' SUMMARY:One END:VEVENT
    printf '%s\r\n' BEGIN:VEVENT UID:two@example.org DTSTAMP:20261130T000000Z SEQUENCE:0 \
      'DTSTART;VALUE=DATE:20261209' SUMMARY:Two END:VEVENT
    printf '%s\r\n' END:VCALENDAR
  } >"$work/published/plan.ics"
}
publish 0

# A server on this computer only, on any free port.
cat >"$work/serve.py" <<'PY'
import functools, http.server, os, sys
folder, told = sys.argv[1:]
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
with open(told + ".part", "w") as file:
    file.write(str(server.server_port))
os.rename(told + ".part", told)
server.serve_forever()
PY
python3 "$work/serve.py" "$work/published" "$work/port" 2>"$work/served" &
server=$!
until [ -e "$work/port" ]; do kill -0 "$server"; sleep 0.1; done

cat >"$work/config" <<CONFIG
[general]
status_path = "$work/status"
[pair plan]
a = "web"
b = "folder"
collections = null
[storage web]
type = "http"
url = "http://127.0.0.1:$(cat "$work/port")/plan.ics"
[storage folder]
type = "filesystem"
path = "$work/kept"
fileext = ".ics"
CONFIG
sync() { "$work/env/bin/vdirsyncer" -c "$work/config" sync >>"$work/log" 2>&1; }
uids() { sed -n 's/\r$//; s/^UID://p' "$1"/*.ics | sort; }
count() {
  echo "after the $1 sync: $(uids "$work/kept" | wc -l) events," \
    "UIDs of 64 hex digits: $(uids "$work/kept" | grep -cE '^[0-9a-f]{64}$' || true)," \
    "published UIDs: $(uids "$work/kept" | grep -c '@example.org' || true)"
}

look() {
  echo "published: $(uids "$work/published" | paste -sd' ')"
  "$work/env/bin/vdirsyncer" -c "$work/config" discover >>"$work/log" 2>&1
  sync
  count first
  cp "$work/kept"/*.ics "$work/before"
  echo "then SEQUENCE of one goes from 0 to 1"
  publish 1
  sync
  count second
  uids "$work/before" >"$work/uids.before"
  uids "$work/kept" >"$work/uids.after"
  echo "deleted: $(comm -23 "$work/uids.before" "$work/uids.after" | wc -l)," \
    "added: $(comm -13 "$work/uids.before" "$work/uids.after" | wc -l)," \
    "left alone: $(comm -12 "$work/uids.before" "$work/uids.after" | wc -l)"
}

seen=$(look) || { cat "$work/log" >&2; exit 1; }
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
