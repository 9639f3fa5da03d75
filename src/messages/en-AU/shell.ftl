### The frame around every page: its bar, its foot, what became of saving, and the window's names.

skip-to-page = Skip to the page
opening = Opening…
try-again = Try again
save-to-file = Save to a file

## The pages of an assessment

this-assessment = This assessment
set-up = Set-up
team = Team
questions = Questions
hand-back = Hand back
results = Results
plan = Plan
report = Report

## What the window is called

window-home = Groundwork
window-about = About · Groundwork
window-device = This device · Groundwork
window-scenarios = Situations to talk over · Groundwork
window-set-up = Set-up · Groundwork
window-questions = Questions · Groundwork
window-results = Results · Groundwork
window-plan = Plan · Groundwork
window-report = Report · Groundwork
window-team = Team · Groundwork
window-hand-back = Hand back · Groundwork
window-workshop = Workshop · Groundwork
window-debrief = Debrief · Groundwork
window-compare = Then and now · Groundwork
window-together = Many assessments · Groundwork
window-seat = Your seat · Groundwork
window-lost = Not found · Groundwork

## What became of saving

saving = Saving…
# $time is the time of day.
saved-at = Saved { $time }
# The browser writes it to the disk when it likes. $time is the time of day.
kept-at = Kept { $time }, soon on the disk
in-window-only = In this window only
not-saved = Not saved
# The next three are only heard, by those who use a screen reader.
work-saved = Your work is saved.
work-kept = Your work is kept.
work-in-window = Your work is in this window only.
undo = Undo
redo = Redo

## The browser keeps nothing

not-on-device = Not saved on this device
# $reason is why, with a capital and without its full stop.
work-goes-on = { $reason }. Nothing is lost: your work goes on in this window. Save it to a file before you close it.

## What did not come, or cannot be used

not-arrived = A part of Groundwork did not arrive
answers-safe = Your answers are safe.
# $file is the name of a file.
look-in-downloads = Look where downloads go: { $file } may be there.
set-not-built-in = This assessment uses a question set that is not built in.
set-unusable = These questions cannot be used
    .mend = Your answers are safe. Whoever looks after this copy of Groundwork can mend the question set with this list.

## The foot

about-link = About, privacy and licences
device-link = What is kept on this device
promise = Nothing you enter leaves this device. Groundwork is a structured conversation, not a validated measure, and not legal advice.
