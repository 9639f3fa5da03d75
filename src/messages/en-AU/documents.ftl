### The page that makes documents: a PDF, other formats, and files to hand on.

title = The report
lead = A PDF to table at your next meeting: where you stand, the gaps, and the plan. It is made here, on your device.

## What to make

what-to-make = What to make
action-plan = Action plan
action-plan-hint = Where you stand, the gaps, and what to do
board-paper = Board paper
board-paper-hint = Two pages with a draft resolution
workbook = Blank workbook
workbook-hint = The questions on paper, without anything you entered
ballots = Ballots
ballots-hint = A page to hand round, without names
for-whom = Who it’s for
everyone = Everyone

## What goes in

what-goes-in = What to include
notes = Notes: what answers are based on
names = Names of the people who answered
owners = Owners: who takes on each action
in-full = Full details of every action
letter-paper = US Letter paper instead of A4
prepared-by = Prepared by
prepared-by-optional = Optional. Printed on the cover.
choose-parts = Choose the parts

## The logo on the cover

logo = Logo
logo-optional = Optional. PNG or JPEG, up to 5 MB.
logo-shown = The logo as it will be printed
choose-logo = Choose a logo
leave-logo-out = Remove the logo
# What is wrong with a picture, as $problem of logo-not-taken: it begins small there, and a capital is put in.
file-unreadable = your browser couldn’t read it
# $problem: what is wrong with the picture, without a full stop.
logo-not-taken = { $problem }. The report hasn’t changed.

## Making the PDF

make-pdf = Make the PDF
save-to-file = Save the assessment to a file
report-failed = The report couldn’t be made
report-failed-advice = Nothing is lost. Check your connection and press “Make the PDF” again.
report-ready = Your report is ready
save-pdf = Save the PDF
# $name: the name of a file. $size: its size in kilobytes.
name-and-size = { $name } ({ $size } kB)
# $characters: characters with a space between two.
missing-characters = The report’s typeface lacks these characters and shows a box for each: { $characters }

## The pages before they are saved

preview = Preview
page-before = Previous page
page-place = Page { $page } of { $pages }
next-page = Next page
preview-note = This is how it will print. The PDF has the same pages, with headings, tables and pictures marked so that a screen reader can read them.

## A save file behind a passphrase

protect = Save it with a passphrase
protect-lead = The save file will then open only with the passphrase, in Groundwork on any device. The file’s name gives nothing away about your organisation.
lost-passphrase = No one can recover a lost passphrase
lost-passphrase-advice = Keep it separate from the file, where someone you trust can find it too. It doesn’t protect what this browser keeps.
passphrase = Passphrase
passphrase-advice = Several unrelated words are hard to guess and easy to remember.
passphrase-easy = This one is short or simple. You can use it, but someone who has the file could guess it. More words make that much harder.
passphrase-again = Repeat the passphrase
passphrase-again-hint = So that a typing mistake doesn’t lock you out.
passphrase-missing = Type a passphrase.
passphrase-differs = The two passphrases don’t match. Tick “Show what I type” to compare them.
save-protected = Save the protected file
protecting = Protecting the file
protected-failed = The protected file couldn’t be made
protected-made = Your protected file is ready
save-again = Save it again

## A save file without names or notes

hand-on = Save it without names or notes
hand-on-lead = A copy to pass on, for example to a peak body. Your own assessment doesn’t change. The titles of your own actions stay in: check them first.
leave-out-people = Leave out people’s names
leave-out-organisation = Leave out the organisation’s name and what it does
leave-out-words = Leave out what people wrote: notes, reasons, reflections
save-to-hand-on = Save a copy to pass on

## Other formats

other-formats = Other formats
other-formats-hint = To edit the text yourselves, or to read it with settings that suit you. The content is the same, with the choices above.
to-work-on-hint = To work with the actions and their dates, the gaps and the answers. Notes, names and owners are included as chosen above.
word = Word (.docx)
excel = Excel (.xlsx)
calendar = Calendar of due dates (.ics)
# $table: which table it holds.
csv =
    { $table ->
        [plan] CSV: plan
        [gaps] CSV: gaps
       *[answers] CSV: answers
    }
file-failed = The file couldn’t be made
file-failed-advice = Nothing is lost. Check your connection and try again, or make the PDF.
file-made = Your file is ready
