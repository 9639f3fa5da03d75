### Typing a passphrase, and opening a file with one.

show-typed = Show what I type
try-again = Nothing is lost. Try again.

## Opening a protected file

title = This file is protected by a passphrase
label = Passphrase
hint = Capital letters and spaces between words count.
open = Open it
leave-closed = Leave it closed
opening = Opening the file
none-typed = Type the passphrase.
# $error: why it does not open, with a capital and without a full stop.
not-opened-check = { $error }. Check capital letters, and the language of the keyboard.
not-opened = The file was not opened
