### What the commands print. Names of options, such as --today, and of files stay as they are.

## How something is called

standard-input = standard input
standard-output = standard output

## Files that cannot be read or written: what happened, why, and what to do

cannot-read = cannot read { $what }: { $why }; { $advice }
cannot-write = cannot write { $what }: { $why }; { $advice }
no-such-file = there is no such file
permission-denied = permission is denied
is-a-folder = it is a folder
check-name-and-file = check the name, and that the file may be read
check-name-and-folder = check the name, and that the folder may be read
check-to-its-end = check that it can be read to its end
check-output = check where the output goes
check-folder-and-room = check that the folder exists, may be written to and has room
check-folder-of-tables = check that the folder may be written to and has room
# $most is a number of mebibytes.
too-large = cannot read { $what }: it is larger than { $most } MiB; check that it is the file you mean
is-being-read = cannot write { $file }: it is the file that is read; choose another name for what is written

## Warnings

warning = warning: { $warning }
warning-in-file = warning: { $file }: { $warning }

## Save files

made-by-newer = note: { $file } was made by a newer Groundwork (format version { $version }); what this one does not know is left out
# $error says that the file is protected by a passphrase.
needs-passphrase = { $file }: { $error }; name a file that holds it with --passphrase-file FILE

## Question sets

# $count is how many questions the file has, and $actions how many actions.
set-is-in-order = { $file }: ok: { $count ->
        [one] 1 question
       *[other] { $count } questions
    }, { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
sets-not-in-order = { $wrong } of { $files } files { $wrong ->
        [one] is
       *[other] are
    } not in order; correct and check again
# $known are ids of sets, with commas between them.
set-not-built-in = the question set “{ $id }” is not built in (built in: { $known }); name one of these, or its file with --questionnaire FILE
set-of-assessment-not-built-in = the assessment was answered with the question set “{ $id }”, which is not built in (built in: { $known }); name its file with --questionnaire FILE
built-in-set-failed = the built-in question set: { $error }
# $groups are ids, with commas between them.
group-not-asked = “{ $word }” is not a group that “{ $title }” asks; name one of these: { $groups }

## How easy a question set is to read. All but the counts are numbers with a decimal.

reading-questions = questions and statements: { $words } words a sentence, mean Flesch–Kincaid grade { $grade }
reading-actions = actions: { $words } words a sentence, Flesch–Kincaid grade { $grade }
reading-hardest = hardest to read: { $question }, grade { $grade }

## Comparing

no-snapshots = { $file }: there is no snapshot number { $number }; it keeps none
# $kept says which there are, with commas between them.
no-such-snapshot = { $file }: there is no snapshot number { $number }; { $kept }
snapshot-kept = { $number } is “{ $label }” of { $day }

## Documents

logo-unusable = cannot use { $file } as a logo: { $error }
# $characters are such characters, with commas between them.
characters-missing = note: the typeface lacks these characters, and a box stands for each: { $characters }
fonts-unusable = the fonts cannot be used: { $error }
pdf-failed = the PDF could not be made: { $error }

## Passphrases

passphrase-unusable = cannot use { $file } as a passphrase: { $why }
not-text = it is no text in UTF-8
# $error says that the passphrase is not the one, and $passphrase is the name of the file that holds it.
wrong-passphrase = { $file }: { $error }; check what { $passphrase } holds
protected-already = { $file }: it is protected by a passphrase already
easy-to-guess = note: this passphrase is short or simple; several words that do not belong together are hard to guess
no-way-back = note: nobody can open the file without the passphrase, and nobody can find it again
no-random-numbers = this machine gives no random numbers: { $error }

## Many assessments

no-save-files = there is no save file in { $folder }; name the folder that holds your *.groundwork.json files
skipped = skipped { $file }: { $why }
# $states is “same” where there are as many as assessments.
rolled-up = { $folder }: read { $count ->
        [one] 1 assessment
       *[other] { $count } assessments
    }{ $states ->
        [same] { "" }
       *[other] { " " }in { $states } states
    }, skipped { $skipped ->
        [0] 0 files
        [one] 1 file, listed in skipped.csv
       *[other] { $skipped } files, listed in skipped.csv
    }
# $others are one or more organisations, with commas between them.
same-id = { $first } and { $others } have the same id, as copies of one file do; each counts
folder-unreadable = this folder cannot be read: { $error }
read-by-newer = it was made by a newer Groundwork (format version { $version })
set-unknown = its question set “{ $id }” is not built in; name the set’s file with --questionnaire
# After the first line of what is wrong with a file.
and-more = { $first } (and { $count } more)
strangers-in-folder = cannot write to { $folder }: there is something else in it ({ $what }); name a folder that is new or empty, or that holds an earlier roll-up and nothing else
not-a-roll-up = cannot write to { $folder }: it holds files of such names that are not from a roll-up; name a folder that is new or empty, or that holds an earlier roll-up and nothing else
table-failed = cannot write { $file }: { $error }
packing-stopped = packing it stopped before its time; try it again
ended-early = the roll-up ended before its time; try it again

## Options that do not go together

one-standard-input = only one file can come from standard input
table-without-csv = --table goes with --kind csv only
group-without-paper = --group goes with --kind workbook or --kind ballots only
logo-without-plan = --logo and --parts go with the action plan only
no-such-part = there is no such part

## Help: what stands after the examples. Lines end as they do in a terminal of 100 columns.

examples = Examples:
help-all =
    A file named “-” is read from standard input. The exit code is 0 when all went well, 1 when
    something is wrong with a file, and 2 when the command itself cannot be understood.
help-compare =
    Questions are matched by their ids, so the two may have been answered with different question sets
    or editions. A snapshot keeps answers and agreements only: who takes part, votes counted in the room
    and decisions on actions are those of its file.
help-report =
    A workbook and ballots are blank: of the assessment they take the question set, and the word that
    the organisation uses for service users. “groundwork workbook” makes them without an assessment.
help-export =
    A calendar program that is given a later calendar of the same assessment moves the events it has.
    Owners are named in it only with --names, and notes are never in it.
help-rollup =
    Save files are those named *.groundwork.json, and every other *.json that says that it is one, in
    all folders below. Files that cannot be read are listed in skipped.csv and on standard error, and
    the exit code stays 0. Of the same assessment in several files the one that was saved last counts.
    dictionary.md explains every table and column, and what to keep in mind.
help-seal =
    The app opens such a file too, and score, compare, report and export read it with --passphrase-file.
    The passphrase is what the file holds, without spaces and line breaks at its ends. Nobody can open
    the file without it, and nobody can find it again: keep it apart from the file, where others whom
    you trust can find it.
