### Why a save file was not opened. Said after other words, or with a capital put at the start.

# $most and $found: sizes with their unit.
too-large = a save file can be up to { $most }; this one is { $found }
empty = this file is empty
cut = this file stops too early; it may have been cut off while it was copied or sent. Copy it again, or open an earlier one.
not-ours-or-damaged = this is not a Groundwork save file, or it is damaged
not-ours = this is not a Groundwork save file
protected = this save file is protected by a passphrase
newer = this file was made by a newer version of Groundwork and cannot be read here. Use the newer version.
# $faults: what is wrong, in words.
faults = parts of this file are not as Groundwork writes them: { $faults }. It was damaged, or changed by another program. Open an earlier one.

## Files of Groundwork that are no save file

is-answers = this is a file of one person’s answers, not a save file
is-seat = this is an invitation, not a save file
is-questionnaire = this is a question set, not a save file
is-result = this is a list of results, not a save file
is-comparison = this is a comparison, not a save file

## For those who look into the file

# $error: the words of the reader, with line and column.
cut-at = this file stops too early ({ $error }); it may have been cut off while it was copied or sent. Copy it again, or open an earlier one.
damaged-at = this is not a Groundwork save file, or it is damaged ({ $error })
# $format: the name of the format that the file has.
other-kind = this is a different kind of Groundwork file (“{ $format }”), not an assessment
# $field: the name of the field. $format: what it should say.
other-format = this is not a Groundwork save file: its “{ $field }” is not “{ $format }”
# $version and $known: numbers of versions of the format.
newer-version = this file was made by a newer version of Groundwork (format version { $version }; this one reads { $known }) and cannot be read here. Use the newer version.

## Faults in an assessment, each said after its place

# $id: the id that stands twice.
participant-twice = another participant already has the id “{ $id }”
own-action-twice = another action of your own already has the id “{ $id }”
# $expected and $found: how many counts.
level-counts = expected { $expected } counts, one for each level, found { $found }
# $unsure and $inapplicable: names of fields.
two-answers = an answer can be a level, “{ $unsure }” or “{ $inapplicable }”, but only one of them
