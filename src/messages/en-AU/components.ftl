### Small pieces that stand on many pages.

## What became of a file. $name: what the file is called.

saved-to = Saved to the file { $name }.
download-started = Download started: check that { $name } is there.
given-to-app = Given to another app: check that { $name } arrives.
no-place-chosen = Nothing was saved: no place was chosen for the file.
not-written = { $name } could not be written. Nothing is lost: try again, in another folder.
framed = Groundwork is inside another page here, and that page may block downloads without telling you. If the file is not there, open Groundwork in a tab of its own.
file-is-there = The file is there
counts-as-saved = Good. It counts as saved.

## Making a file

# $doing: what is being done: “Making the file”.
under-way = { $doing }…
cancel = Cancel
withdrawn = You changed something since this file was made, so it was withdrawn. Make it again.

## Codes, and copying

too-long-for-code = This is too long for a QR code.
copied = Copied.
copy-by-hand = Your browser did not let Groundwork copy it. It is selected here: copy it yourself.

## What is fetched later

opening = Opening…
try-again = Try again

## Figures

same-numbers = The same numbers in a table

## Situations to talk over

ways-to-answer = Ways to answer
known-and-written = We know, and it is written
work-it-out = We would work it out
not-known = We do not know
situations = Situations to talk over

## Targets

measure-against = Measure against the targets to
targets-matter = This sets what counts as a gap, and so the scores, the order of the plan and the report. It changes neither your stage nor which actions are in the plan.

## An assessment that can't be shown

missing-title = This assessment is not on this device
missing = It may be on another device or in another browser. If you have its save file, open it from the first page.
unopened-title = Your work does not open just now
unopened = It is still on this device, but the browser does not open it. Nothing is lost. Reload the page; if that does not help, close the browser and open it again.
no-storage-title = This browser keeps nothing for this page
no-storage = Private windows and some settings switch storage off. If you have a save file, you can open it from the first page and work on it here.
damaged-title = This record is damaged
damaged = It has not been changed or deleted. Save the damaged record to a file, so that it can be repaired, or open an earlier save file from the first page.
to-first-page = Go to the first page
save-damaged = Save the damaged record
