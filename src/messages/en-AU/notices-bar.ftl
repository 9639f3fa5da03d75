### Notices above a page, and beside what they are about.

all-right = All right

## Only to look at

look-only = To look at only
made-by-newer = This file was made by a newer Groundwork. You can read it and make the report. To change it, use the newer Groundwork.
open-elsewhere = This assessment is open in another window, and follows what is changed there.
change-here = Change it here instead

## Told once

not-changed = This was not changed
fell-back-title = The last change could not be read back
# $damage: what is wrong with the record, with a capital and without a full stop.
fell-back = { $damage }. This is the assessment as it was just before. The damaged record is kept; you find it on the first page.
apart-title = Changed in another window at the same time
apart = Nothing is lost: what was changed there stays as it is, and what you entered here is now a copy of its own.

## A newer version

newer-title = A newer Groundwork is ready
newer-unsaved = Your work is not saved on this device, so this page stays. Save it to a file, then close every window with Groundwork.
newer-saved = Everything you entered is saved and stays. If you wait, the newer one opens once every window with Groundwork has been closed.
newer-use = Use it now
newer-later = Later

## Groundwork in one file

from-disk-title = This Groundwork is a file on your device
# $place: `window` where answers live as long as the window, otherwise `browser`.
from-disk = { $place ->
    [window] It works without a connection. Your answers are kept in this window, not in the file. Some browsers (Chrome, Edge) let every page that you open from a file see them. Others (Firefox) lose sight of them when you move or rename this file. When you stop, save your work to a file.
   *[browser] It works without a connection. Your answers are kept in this browser, not in the file. Some browsers (Chrome, Edge) let every page that you open from a file see them. Others (Firefox) lose sight of them when you move or rename this file. When you stop, save your work to a file.
}
# $megabytes: the size of the file, or `unknown`.
save-one-file = { $megabytes ->
    [unknown] To go on without this website, <link>save Groundwork itself as one file</link>. It opens with a double click, and needs no connection. Your answers are not in it: open your save file in it.
   *[other] To go on without this website, <link>save Groundwork itself as one file</link> ({ $megabytes } MB). It opens with a double click, and needs no connection. Your answers are not in it: open your save file in it.
}

## Where the browser does not promise to keep what is stored

shelf-may-be-cleared = This browser doesn’t promise to keep these: Safari clears what you don’t visit for seven days, others when the device runs out of room. Save each to a file as well.
answers-may-be-cleared = This browser doesn’t promise to keep your answers: Safari clears them if you stay away for seven days. Hand them back, or save them to a file on the page “Hand back”, before you take a longer break.
answers-may-be-cleared-here = This browser doesn’t promise to keep your answers: Safari clears them if you stay away for seven days. Save them to a file before you take a longer break.
nothing-here-title = There is nothing in this app yet
nothing-here = Work that you began in a browser may still be there: on iPhone and iPad an app on the home screen keeps its own. Open Groundwork in that browser, choose “Save to a file”, then open the file here.

## This device

# $address: the address of the page.
only-this-device = Groundwork is open at { $address }, an address that only this device has. Links and QR codes that are made here open nothing on other devices. Give out files instead, or open Groundwork at an address that others can reach.
screen-may-go-off = This browser can’t keep the screen on. If it switches itself off, change when this device goes to sleep, in its settings.
