### Why what a device keeps cannot be brought back, or is not kept. Said after other words, or with a capital put at the start.

## Bringing back

not-here = this assessment is not on this device
not-as-written = part of what was written is missing or changed
kept-by-newer = a newer Groundwork kept it; use that one to open it

## Keeping

unavailable = this browser does not let the page keep anything
unopened = what this browser keeps for Groundwork does not open just now. Nothing is lost. Reload the page; if that does not help, close the browser and open it again
full = the space that this browser gives the page is full
not-kept = this browser did not keep what was written
changed-elsewhere = another window has changed this assessment at the same time

## Rescue copies

rescue-newer = this rescue copy was made by a newer Groundwork. Use the newer one.
rescue-malformed = this rescue copy is not whole, or it was changed
