### What `groundwork --help` says of tasks, options and their values: one short line for each, without
### a full stop. Names of options, such as --today, and of files stay as they are.


## The program and its tasks. More about a task follows its first line.

program = Is this organisation ready to employ peer workers, and what comes first?
    .more = Works on the same files as the app in the browser. Everything happens on this machine; nothing is sent anywhere.
check = Check question sets: list every fault in every file, with its place
score = Score an assessment and print the result as JSON
    .more = Anything that does not fit the question set is left out and named on standard error, and in the result’s “warnings”.
compare = Compare two assessments, or two states of one, and print what changed as JSON
    .more = What changed and why, which gaps closed, who answered differently, and what became of the actions. No person is shown if a session is anonymous.
report = Make a document about an assessment as a PDF: action plan, board paper, workbook or ballots
export = Write an assessment for other programs: Word, Excel, a CSV table or a calendar
rollup = Write many assessments as tidy tables, CSV and Parquet, with a data dictionary
    .more = The tables hold ids, and neither names nor anything that people wrote unless you ask for them. The output folder must be empty, or hold nothing but an earlier roll-up, which is replaced.
workbook = Make a blank workbook to answer on paper, or ballots for a workshop, as a PDF
    .more = Needs only a question set, not an assessment. Nothing on the pages asks for a name.
seal = Protect a save file with a passphrase
unseal = Remove the passphrase from a save file

## What is read

files = Question sets in JSON
assessment = The save file: *.groundwork.json
before = The earlier save file
after = The later save file; without it, the same file is compared with one of its snapshots
before-snapshot = In the earlier file, use the answers of this snapshot, counted from 1
after-snapshot = In the later file, use the answers of this snapshot, counted from 1
questionnaire = The question set; by default the built-in one that the assessment names
questionnaire-before = The question set of the earlier file, if it is a different one
passphrase-if-protected = A text file with the passphrase, if a save file is protected by one
passphrase = A text file with the passphrase
folder = The folder with the save files
own-sets = A question set of your own, once for each; it is used before a built-in one with the same id
built-in-set = The built-in question set: peer-readiness, quick-check, first-year, co-production, sharc-activities or voices
own-set = A question set of your own instead

## How it is counted

today = The day to count from, such as 2026-11-22; by default today in Universal Time
target = The level to measure gaps by
stats = Say how easy each set is to read: sentence length and Flesch–Kincaid grade
threads = How many files to read at the same time; by default as many as the machine has cores

## What goes in

names = Name the people who answered (never in an anonymous session)
names-and-owners = Name the people who answered, and who does what (never in an anonymous session)
names-in-tables = Include names: of files, organisations, people who answered (never in an anonymous session) and owners of actions
words = Include what people wrote: notes, reasons, reflections, dissent and their own actions
without-notes = Leave out notes: what answers are based on, why something was agreed or declined
with-notes = Include notes even in an anonymous session, where they are otherwise left out
without-owners = Leave out owners: who takes on each action
in-full = Write out every action of a long plan in full, including those that come later
parts = Which parts of the action plan go in after the cover; by default all of them
logo = A logo for the action plan’s cover: PNG or JPEG, up to 5 MB. It is redrawn, so whatever else the file holds stays out of the PDF
prepared-by = Who prepared it, such as a consultant; named beside the organisation itself
group-on-paper = For a workbook or ballots: only what this group is asked, such as governance
group = Only what this group is asked, such as governance; by default every group
ballots = Make ballots to hand out in a workshop instead: boxes without names, on a page for each domain, or on one page for the group

## What is written

output = Where to write it; “-” is standard output
output-pdf = Where to write the PDF; “-” is standard output
output-folder = The folder to write to
letter = Use US Letter paper instead of A4
document = Which document to make
document-plan = The action plan: where you stand, the gaps, and what to do about them
document-board = Two pages for a board: a draft resolution, the decisions sought, and the risks
document-workbook = The questions on paper, blank, with boxes to mark and lines to write on
document-ballots = Boxes to mark in a workshop, without names
kind = What to write
kind-word = The action plan, to edit in Word and other word processors
kind-excel = A workbook for Excel and other spreadsheets: the plan, the gaps and the answers
kind-csv = One of its tables as comma-separated values
kind-calendar = The dated actions as a calendar file, to import into a calendar
table = For CSV: which table
table-plan = Every action, in order
table-gaps = Every question that is below the level needed or has no level
table-answers = Every question with its answers
tables = The format of the tables
tables-csv = Comma-separated values
tables-parquet = Parquet
tables-both = Both
target-recruit = The level needed before the first peer is recruited
target-sustain = The level at which peer work thrives
