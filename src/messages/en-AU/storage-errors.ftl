### Why saved work can’t be opened, or can’t be saved. Used after other words, or with its first letter made a capital.


## Opening saved work

not-here = this assessment isn’t on this device
not-as-written = part of what was saved is missing or has changed
kept-by-newer = it was saved by a newer version of Groundwork; use that version to open it

## Saving

unavailable = this browser doesn’t let this page save anything
unopened = what this browser keeps for Groundwork can’t be opened right now. Nothing is lost. Reload the page; if that doesn’t help, close the browser and open it again
full = the space this browser gives this page is full
not-kept = this browser didn’t keep what was saved
changed-elsewhere = another window changed this assessment at the same time

## Rescue copies

rescue-newer = this rescue copy was made by a newer version of Groundwork. Use the newer version.
rescue-malformed = this rescue copy is incomplete, or it was changed
