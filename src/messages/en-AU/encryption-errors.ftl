### Why a file was not put behind a passphrase, or not opened with one. Said after other words, or with a capital put at the start.

## The passphrase

no-passphrase = the passphrase is empty
# $most: how many characters.
passphrase-too-long = a passphrase may have up to { $most } characters
wrong-passphrase = the passphrase is wrong, or the file was changed on purpose
not-text = the passphrase is right, but what it opens is no text

## The file

# $most and $found: sizes with their unit.
text-too-long = a save file may have up to { $most }; this one has { $found }
too-large = a protected save file may have up to { $most }; this one has { $found }
not-protected = this file is not protected by a passphrase
# $version and $known: numbers of versions of the format.
newer = this file was protected by a newer Groundwork (format version { $version }; this one knows { $known }). Use the newer one.
damaged = this protected file is damaged; it may have been changed while it was copied or sent. Copy it again, or open an earlier one.
# $name: the name of the way.
unknown-way = this file is protected in a way that this Groundwork does not know (“{ $name }”)
too-costly = this file asks for more memory or time than a file of Groundwork does, so it was not opened
no-memory = there is not enough free memory on this device. Close other programs or pages, and try again.

## What is damaged, each said after its place

not-what-was-written = the content is not what was written
wrong-length = it is too short or too long
field-not-known = no such field belongs here
