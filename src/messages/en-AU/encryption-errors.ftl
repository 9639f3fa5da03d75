### Why a file was not put behind a passphrase, or not opened with one. Said after other words, or with a capital put at the start.


## The passphrase

no-passphrase = the passphrase is empty
# $most: how many characters.
passphrase-too-long = a passphrase can have up to { $most } characters
wrong-passphrase = the passphrase is wrong, or the file was changed on purpose
not-text = the passphrase is right, but what’s in the file isn’t text

## The file

# $most and $found: sizes with their unit.
text-too-long = a save file can be up to { $most }; this one is { $found }
too-large = a protected save file can be up to { $most }; this one is { $found }
not-protected = this file is not protected by a passphrase
# $version and $known: numbers of versions of the format.
newer = this file was protected by a newer version of Groundwork (format version { $version }; this one reads { $known }). Use the newer version.
damaged = this protected file is damaged; it may have been changed while it was copied or sent. Copy it again, or open an earlier one.
# $name: the name of the way.
unknown-way = this file is protected in a way that this copy of Groundwork doesn’t recognise (“{ $name }”)
too-costly = opening this file would take more memory or time than any Groundwork file needs, so it wasn’t opened
no-memory = there isn’t enough free memory on this device. Close other programs or pages, and try again.

## What is damaged, each said after its place

not-what-was-written = the content doesn’t match what was written
wrong-length = it is too short or too long
field-not-known = this field doesn’t belong here
