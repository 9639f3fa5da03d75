### Notices at the top of a page, or beside what they are about.

all-right = OK

## Read-only

look-only = Read-only
made-by-newer = This file was made by a newer version of Groundwork. You can read it and make the report. To change it, use the newer version.
open-elsewhere = This assessment is open in another window. Changes made there show up here.
change-here = Edit it here instead

## Told once

not-changed = This was not changed
fell-back-title = The last change couldn’t be read
# $damage: what is wrong with the record, with a capital and without a full stop.
fell-back = { $damage }. This is the assessment as it was just before that change. We kept the damaged record; it’s on the home page.
apart-title = Changed in another window at the same time
apart = Nothing is lost: the changes made there stay as they are, and what you entered here is now in a separate copy.

## A newer version

newer-title = A newer version of Groundwork is ready
newer-unsaved = Your work isn’t saved on this device, so this page hasn’t been updated. Save your work to a file, then close every Groundwork window.
newer-saved = Everything you entered is saved, and will still be here. If you wait, the newer version opens once every Groundwork window has been closed.
newer-use = Update now
newer-later = Later

## Groundwork in one file

from-disk-title = You opened Groundwork from a file on your device
# $place: `window` where answers live as long as the window, otherwise `browser`.
from-disk =
    { $place ->
        [window] It works without a connection. Your answers are kept in this window, not in the file. Some browsers (Chrome, Edge) let any page you open from a file see them. Others (Firefox) can’t find them again once you move or rename this file. Before you stop, save your work to a file.
       *[browser] It works without a connection. Your answers are kept in this browser, not in the file. Some browsers (Chrome, Edge) let any page you open from a file see them. Others (Firefox) can’t find them again once you move or rename this file. Before you stop, save your work to a file.
    }
# $megabytes: the size of the file, or `unknown`.
save-one-file =
    { $megabytes ->
        [unknown] To keep working without this website, <link>save Groundwork itself as one file</link>. It opens with a double click and needs no connection. Your answers aren’t in it, so open your save file there.
       *[other] To keep working without this website, <link>save Groundwork itself as one file</link> ({ $megabytes } MB). It opens with a double click and needs no connection. Your answers aren’t in it, so open your save file there.
    }

## Where the browser does not promise to keep what is stored

shelf-may-be-cleared = This browser doesn’t promise to keep these. Safari clears them if you stay away for seven days; other browsers may clear them when the device runs out of space. Save each one to a file as well.
answers-may-be-cleared = This browser doesn’t promise to keep your answers: Safari clears them if you stay away for seven days. Submit them, or save them to a file on the “Submit” page, before you take a longer break.
answers-may-be-cleared-here = This browser doesn’t promise to keep your answers: Safari clears them if you stay away for seven days. Save them to a file before you take a longer break.
nothing-here-title = There is nothing in this app yet
nothing-here = Work you started in a browser may still be there: on iPhone and iPad, an app on the home screen keeps its work separately. Open Groundwork in that browser, choose “Save to a file”, then open the file here.

## This device

# $address: the address of the page.
only-this-device = Groundwork is open at { $address }, an address that works only on this device. Links and QR codes made here won’t open on other devices. Give out files instead, or open Groundwork at an address that other devices can reach.
screen-may-go-off = This browser can’t keep the screen on. If the screen turns itself off, change the device’s sleep settings.
