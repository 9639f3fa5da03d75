### The first page: what Groundwork is, the assessments on this device, and what to start.

title = Lay the groundwork before you hire peers
lead = Groundwork walks your board and managers through what peer workers need from an organisation before the first one starts. It shows the gaps plainly and makes a plan you can table.
takes = About 70 minutes for one person.
stop-any-time = You can stop at any time and come back.
keeps-nothing = This window keeps nothing: save a file before you close it.
were-you-invited = Were you invited to answer?
open-invitation = Open your invitation
start-assessment = Start an assessment
open-save-file = Open a save file
questions-not-shown = The questions cannot be shown yet

## The way, step by step

step-set-up = Set up.
    .words = Say who you are, and who answers.
step-answer = Answer.
    .words = Choose the statements that are true today.
step-see = See.
    .words = Your stage, your gaps, and where views differ.
step-plan = Plan.
    .words = Who does what, by when, with peers at the table.
step-hand-over = Hand over.
    .words = A report for the board, as a PDF.

## Before you start

before-you-start = Before you start
for-whom = Who it is for
    .words = Boards, executives and managers of organisations that are not peer-led and want to employ peer workers. And the peer experts who guide them.
what-it-is-not = What it is not
    .words = It is a structured conversation, not a validated measure. It is not legal advice. It does not replace peer expertise, and it never asks about anyone’s own lived experience.
answers-stay-here = Your answers stay here
    .words = Nothing you enter is ever sent. There are no accounts and no tracking.
answers-in-window = Your answers are in this window only, until you close it.
answers-in-browser = Your answers are kept in this browser, on this device.

## The question sets

choose-questions = Choose your questions
    .words = Each works on its own. You can keep several on this device.
start = Start
# $set is the title of a question set.
start-set = Start: { $set }
situations = Situations to talk over
    .words = Ten short situations for a room, one screen each. Ask of each: what would our policies do tomorrow?
    .takes = About ten minutes each
see-situations = See the situations

## The assessments that are kept

in-window = In this window
    .words = Gone when you close this window. Save a file before you do.
on-device = On this device
    .words = Kept in this browser only. On a shared computer, save a file.
# $reason is why, with a capital and without its full stop.
unopened = Your work does not open just now
cannot-be-kept = Assessments cannot be kept here
    .words = { $reason }. You can still work, and save to a file.
not-named = Not named yet
# $day is a date: 3 May 2027.
last-saved = Last saved { $day }
# $count is 2 or more.
people-answer = { $count } people answer
continue-assessment = Continue
# $name is the name of an organisation, or the words of not-named.
continue-with = Continue with { $name }
unreadable = A record that cannot be read
see-what-can-be-done = See what can be done

## What can be done with one that is kept

more = More
# $name is the name of an organisation.
more-for = More for { $name }
more-for-unnamed = More for the one not named yet
about-templates = A template holds the set-up for others to begin from: the questions, the words and who answers, without names, organisation or answers.
duplicate = Duplicate
save-as-template = Save as a template
delete = Delete
rename = Rename
# $size is a whole number of kilobytes.
size-here = { $size } kB here
# $day is a date: 3 May 2027.
in-file-since = { $changes ->
    [0] Saved to a file on { $day }
    [one] Saved to a file on { $day }, 1 change since
   *[other] Saved to a file on { $day }, { $changes } changes since
}
in-file = { $changes ->
    [0] Saved to a file
    [one] Saved to a file, 1 change since
   *[other] Saved to a file, { $changes } changes since
}
in-no-file = In no file yet
# $changes is 30 or more.
changes-in-no-file = { $changes } changes are in no file yet.
save-changes = Save them to a file now
download-started = A download of it was started: check that it is there.
damaged-kept = A record of it that cannot be read is kept, so that someone may repair it. It holds what was entered last before it was damaged.
save-damaged = Save the damaged record
remove-damaged = Remove it
# The name of an organisation follows, or the words of deleted-unnamed.
deleted = Deleted from this device:
deleted-unnamed = the one not named yet
undo = Undo
