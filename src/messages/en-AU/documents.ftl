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
workbook-hint = The questions on paper; nothing you entered is in it
ballots = Ballots
ballots-hint = A page to hand round, without names
for-whom = For whom
everyone = Everyone

## What goes in

what-goes-in = What goes in
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
leave-logo-out = Leave it out
# What is wrong with a picture, as $problem of logo-not-taken: it begins small there, and a capital is put in.
file-unreadable = the browser could not read it
# $problem: what is wrong with the picture, without a full stop.
logo-not-taken = { $problem }. The report is as it was.

## Making the PDF

make-pdf = Make the PDF
save-to-file = Save the assessment to a file
report-failed = The report was not made
report-failed-advice = Nothing is lost. Check the connection and press “Make the PDF” again.
report-ready = Your report is ready
save-pdf = Save the PDF
# $name: the name of a file. $size: its size in kilobytes.
name-and-size = { $name } ({ $size } kB)
# $characters: characters with a space between two.
missing-characters = The report’s typeface lacks these characters and shows a box for each: { $characters }

## The pages before they are saved

preview = Preview
page-before = Page before
page-place = Page { $page } of { $pages }
next-page = Next page
preview-note = This is how it prints. The PDF holds the same pages with headings, tables and pictures marked, so that a screen reader can read them.

## A save file behind a passphrase

protect = Save it behind a passphrase
protect-lead = The save file then opens only with the passphrase, in Groundwork on any device. Its name gives nothing away about your organisation.
lost-passphrase = A passphrase that is lost cannot be recovered by anyone
lost-passphrase-advice = Keep it apart from the file, where somebody you trust can find it too. What this browser keeps is not protected by it.
passphrase = Passphrase
passphrase-advice = Several words that do not belong together are hard to guess and easy to keep in mind.
passphrase-easy = This one is short or simple. You can use it, but somebody who has the file could find it by trying. More words make it much harder.
passphrase-again = The same once more
passphrase-again-hint = So that no slip of a finger locks you out.
passphrase-missing = Type a passphrase.
passphrase-differs = This is not the same as above. Show what you type to compare them.
save-protected = Save the protected file
protecting = Protecting the file
protected-failed = The protected file was not made
protected-made = Your protected file is made
save-again = Save it once more

## A save file without names or notes

hand-on = Save it without names or notes
hand-on-lead = To hand on, say to a peak body. Your own assessment stays as it is. Titles of your own actions stay in: read them once more.
leave-out-people = Leave out names of people
leave-out-organisation = Leave out the organisation’s name and what it does
leave-out-words = Leave out what people wrote: notes, reasons, reflections
save-to-hand-on = Save the file to hand on

## Other formats

other-formats = Other formats
other-formats-hint = To change the words yourselves, or to read with the settings that suit you. The same content, with the choices above.
to-work-on-hint = To work on: the actions with their dates, the gaps and the answers. With notes, names and owners as chosen above.
word = Word (.docx)
excel = Excel (.xlsx)
calendar = Calendar of due dates (.ics)
# $table: which table it holds.
csv = { $table ->
    [plan] CSV: plan
    [gaps] CSV: gaps
   *[answers] CSV: answers
    }
file-failed = The file was not made
file-failed-advice = Nothing is lost. Check the connection and try again, or make the PDF.
try-again = Try again
file-made = Your file is made
