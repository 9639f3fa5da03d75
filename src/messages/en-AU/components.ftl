### Small components used on many pages.


## What became of a file. $name: what the file is called.

saved-to = Saved to the file { $name }.
download-started = Download started: check that { $name } is there.
given-to-app = Given to another app: check that { $name } arrives.
no-place-chosen = Nothing was saved: no place was chosen for the file.
not-written = { $name } couldn’t be saved. Nothing is lost: try again in another folder.
framed = Groundwork is running inside another page, and that page may block downloads without telling you. If the file isn’t there, open Groundwork in its own tab.
file-is-there = The file is there
counts-as-saved = Good. It counts as saved.

## Making a file

# $doing: what is being done: “Making the file”.
under-way = { $doing }…
cancel = Cancel
withdrawn = You changed something after this file was made, so we withdrew it. Make it again.

## Codes, and copying

too-long-for-code = This is too long for a QR code.
copied = Copied.
copy-by-hand = Your browser didn’t let Groundwork copy this. It is selected here: copy it yourself.

## Figures

same-numbers = The same numbers in a table

## Situations to talk over

ways-to-answer = Ways to answer
known-and-written = We know, and it’s written down
work-it-out = We would work it out
not-known = We don’t know

## Targets

measure-against = Measure against the targets to
targets-matter = This sets what counts as a gap, which affects the scores, the order of the plan and the report. It doesn’t change your stage or which actions are in the plan.

## An assessment that can't be shown

missing-title = This assessment isn’t on this device
missing = It may be on another device or in another browser. If you have its save file, open it from the home page.
unopened-title = Your work can’t be opened right now
unopened = It is still on this device, but the browser isn’t opening it. Nothing is lost. Reload the page; if that doesn’t help, close the browser and open it again.
no-storage-title = This browser won’t save anything for this page
no-storage = Private windows and some settings switch storage off. If you have a save file, you can open it from the home page and work on it here.
damaged-title = This record is damaged
damaged = It has not been changed or deleted. Save the damaged record to a file, so that it can be repaired, or open an earlier save file from the home page.
to-first-page = Go to the home page
save-damaged = Save the damaged record
