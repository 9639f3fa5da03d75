### The home page: what Groundwork is, the assessments on this device, and what to start.

title = Lay the groundwork before you hire peers
lead = Groundwork walks your board and managers through what peer workers need from an organisation before the first one starts. It shows the gaps plainly and makes a plan you can table.
takes = About 70 minutes for one person.
stop-any-time = You can stop at any time and come back.
keeps-nothing = Nothing is kept when you close this window: save to a file first.
were-you-invited = Were you invited to answer?
open-invitation = Open your invitation
start-assessment = Start an assessment
open-save-file = Open a save file
questions-not-shown = The questions can’t be shown yet

## How it works, step by step

step-set-up = Set up.
    .words = Say who you are and who will answer.
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
answers-in-window = Your answers are kept in this window only, and are gone when you close it.
answers-in-browser = Your answers are kept in this browser, on this device.

## The question sets

choose-questions = Choose your questions
    .words = Each set works on its own. You can keep several assessments on this device.
start = Start
# $set is the title of a question set.
start-set = Start: { $set }
situations-words = Ten short situations to talk through as a group, one to a screen. For each, ask: what would our policies do tomorrow?
situations-takes = About ten minutes each
see-situations = See the situations

## The assessments that are kept

in-window = In this window
    .words = These are gone when you close this window. Save to a file before you do.
on-device = On this device
    .words = These are kept in this browser only. On a shared computer, save to a file.
# $reason is why, with a capital and without its full stop.
unopened = Your work can’t be opened right now
cannot-be-kept = Assessments can’t be saved on this device
    .words = { $reason }. You can still work, and save to a file.
not-named = Not named yet
# $day is a date: 3 May 2027.
last-saved = Last saved { $day }
# $count is 2 or more.
people-answer = { $count } people answering
continue-assessment = Continue
# $name is the name of an organisation, or the words of not-named.
continue-with = Continue with { $name }
unreadable = A record that can’t be read
see-what-can-be-done = See what you can do

## What can be done with one that is kept

more = More
# $name is the name of an organisation.
more-for = More for { $name }
more-for-unnamed = More for the unnamed assessment
about-templates = A template holds a set-up that others can start from: the questions, your own terms and which groups answer. It holds no names, no organisation and no answers.
duplicate = Duplicate
save-as-template = Save as a template
delete = Delete
rename = Rename
# $size is a whole number of kilobytes.
size-here = Takes up { $size } kB here
# $day is a date: 3 May 2027.
in-file-since =
    { $changes ->
        [0] Saved to a file on { $day }
        [one] Saved to a file on { $day }, 1 change since
       *[other] Saved to a file on { $day }, { $changes } changes since
    }
in-file =
    { $changes ->
        [0] Saved to a file
        [one] Saved to a file, 1 change since
       *[other] Saved to a file, { $changes } changes since
    }
in-no-file = Not saved to a file yet
# $changes is 30 or more.
changes-in-no-file = { $changes } changes aren’t saved to a file yet.
save-changes = Save them to a file now
download-started = A download was started: check that the file is there.
damaged-kept = A damaged record of this assessment was kept so it can be repaired. It holds the last entries from before it was damaged.
save-damaged = Save the damaged record
remove-damaged = Delete the damaged record
# The name of an organisation follows, or the words of deleted-unnamed.
deleted = Deleted from this device:
deleted-unnamed = the unnamed assessment
undo = Undo
