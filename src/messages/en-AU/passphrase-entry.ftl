### Typing a passphrase, and opening a file with one.

show-typed = Show what I type
try-again = Nothing is lost. Try again.

## Opening a protected file

title = This file is protected by a passphrase
label = Passphrase
hint = Capital letters and spaces between words matter.
open = Open the file
leave-closed = Don’t open it
opening = Opening the file
none-typed = Type the passphrase.
# $error: why it does not open, with a capital and without a full stop.
not-opened-check = { $error }. Check capital letters and the keyboard language.
not-opened = The file wasn’t opened
