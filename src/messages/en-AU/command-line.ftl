### What the commands print. Names of options, such as --today, and of files stay as they are.


## What files are called

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
is-being-read = cannot write { $file }: it is the input file; choose another name for the output

## Warnings

warning = warning: { $warning }
warning-in-file = warning: { $file }: { $warning }

## Save files

made-by-newer = note: { $file } was made by a newer version of Groundwork (format version { $version }); anything this version does not know is left out
# $error says that the file is protected by a passphrase.
needs-passphrase = { $file }: { $error }; give the file that holds it with --passphrase-file FILE

## Question sets

# $count is how many questions the file has, and $actions how many actions.
set-is-in-order =
    { $file }: ok: { $count ->
        [one] 1 question
       *[other] { $count } questions
    }, { $actions ->
        [one] 1 action
       *[other] { $actions } actions
    }
sets-not-in-order =
    { $wrong } of { $files } files { $wrong ->
        [one] has
       *[other] have
    } faults; correct them and check again
# $known are ids of sets, with commas between them.
set-not-built-in = the question set “{ $id }” is not built in (built in: { $known }); choose one of these, or give its file with --questionnaire FILE
set-of-assessment-not-built-in = the assessment was answered with the question set “{ $id }”, which is not built in (built in: { $known }); give its file with --questionnaire FILE
built-in-set-failed = the built-in question set: { $error }
# $groups are ids, with commas between them.
group-not-asked = “{ $word }” is not a group that answers “{ $title }”; choose one of these: { $groups }

## How easy a question set is to read. All but the counts are numbers with a decimal.

reading-questions = questions and statements: { $words } words per sentence, mean Flesch–Kincaid grade { $grade }
reading-actions = actions: { $words } words per sentence, Flesch–Kincaid grade { $grade }
reading-hardest = hardest to read: { $question }, grade { $grade }

## Comparing

no-snapshots = { $file }: there is no snapshot { $number }; the file has no snapshots
# $kept says which there are, with commas between them.
no-such-snapshot = { $file }: there is no snapshot { $number }; { $kept }
snapshot-kept = { $number } is “{ $label }” of { $day }

## Documents

logo-unusable = cannot use { $file } as a logo: { $error }
# $characters are such characters, with commas between them.
characters-missing = note: the typeface does not have these characters and shows a box for each: { $characters }
fonts-unusable = the fonts cannot be used: { $error }
pdf-failed = the PDF could not be made: { $error }

## Passphrases

passphrase-unusable = cannot use { $file } as a passphrase: { $why }
not-text = it is not UTF-8 text
# $error says that the passphrase is wrong, and $passphrase is the name of the file that holds it.
wrong-passphrase = { $file }: { $error }; check what { $passphrase } holds
protected-already = { $file }: it is already protected by a passphrase
easy-to-guess = note: this passphrase is short or simple; several unrelated words are hard to guess
no-way-back = note: no one can open the file without the passphrase, and no one can recover a lost passphrase
no-random-numbers = this machine cannot provide random numbers: { $error }

## Many assessments

no-save-files = there is no save file in { $folder }; name the folder that holds your *.groundwork.json files
skipped = skipped { $file }: { $why }
# $states is “same” where there are as many as assessments.
rolled-up =
    { $folder }: read { $count ->
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
same-id = { $first } and { $others } have the same id, as copies of one file do; each is counted
folder-unreadable = this folder could not be read: { $error }
read-by-newer = it was made by a newer version of Groundwork (format version { $version })
set-unknown = its question set “{ $id }” is not built in; give the set’s file with --questionnaire
# After the first line of what is wrong with a file.
and-more = { $first } (and { $count } more)
strangers-in-folder = cannot write to { $folder }: it contains something else ({ $what }); choose a folder that is new or empty, or that holds only an earlier roll-up
not-a-roll-up = cannot write to { $folder }: it contains files with the same names that are not from a roll-up; choose a folder that is new or empty, or that holds only an earlier roll-up
table-failed = cannot write { $file }: { $error }
packing-stopped = the program stopped while writing it; try again
ended-early = the roll-up stopped before it was finished; try again

## Options that cannot be used together

one-standard-input = only one file can come from standard input
table-without-csv = --table can only be used with --kind csv
group-without-paper = --group can only be used with --kind workbook or --kind ballots
logo-without-plan = --logo and --parts can only be used with the action plan
no-such-part = there is no part with that name

## Help: what follows the examples. Lines break to fit a terminal of 100 columns.

examples = Examples:
help-all =
    A file named “-” is read from standard input. The exit code is 0 if everything went well, 1 if
    something is wrong with a file, and 2 if the command itself cannot be understood.
help-compare =
    Questions are matched by their ids, so the two may have been answered with different question sets
    or editions. A snapshot keeps only answers and agreements: who takes part, votes counted in the room
    and decisions on actions come from its file.
help-report =
    A workbook and ballots are blank: they use only the assessment’s question set, and the word that
    the organisation uses for service users. “groundwork workbook” makes them without an assessment.
help-export =
    If you import a later calendar of the same assessment, your calendar program moves the events it
    already has. A calendar names owners only with --names, and never includes notes.
help-rollup =
    Save files are those named *.groundwork.json, and any other *.json that says it is one, in the
    folder and all folders below it. Files that cannot be read are listed in skipped.csv and on
    standard error, and the exit code stays 0. If several files hold the same assessment, the one that
    was saved last counts. dictionary.md explains every table and column, and what to keep in mind.
help-seal =
    The app can open a protected file, and score, compare, report and export can read one with
    --passphrase-file. The passphrase is the text of that file, without spaces and line breaks at
    either end. No one can open the protected file without it, and no one can recover a lost
    passphrase: keep it apart from the file, where others you trust can find it.
