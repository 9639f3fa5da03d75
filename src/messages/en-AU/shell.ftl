### The frame around every page: its bar, its foot, what became of saving, and the window's names.

skip-to-page = Skip to main content
opening = Opening…
try-again = Try again
save-to-file = Save to a file

## The pages of an assessment

this-assessment = This assessment
set-up = Set-up
team = Team
questions = Questions
hand-back = Submit
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
window-hand-back = Submit · Groundwork
window-workshop = Workshop · Groundwork
window-debrief = Debrief · Groundwork
window-compare = Then and now · Groundwork
window-together = Several assessments combined · Groundwork
window-seat = Your invitation · Groundwork
window-lost = Not found · Groundwork

## What became of saving

saving = Saving…
# $time is the time of day.
saved-at = Saved { $time }
# The browser writes it to the disk when it likes. $time is the time of day.
kept-at = Kept { $time }, on disk soon
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
work-goes-on = { $reason }. Nothing is lost: you can keep working in this window. Save your work to a file before you close it.

## What did not come, or cannot be used

not-arrived = Part of Groundwork didn’t load
answers-safe = Your answers are safe.
# $file is the name of a file.
look-in-downloads = Check your downloads: { $file } may be there.
set-not-built-in = This assessment uses a question set that isn’t built in.
set-unusable = These questions can’t be used
    .mend = Your answers are safe. Whoever looks after this copy of Groundwork can use this list to repair the question set.

## The foot

about-link = About, privacy and licences
device-link = What is kept on this device
promise = Nothing you enter leaves this device. Groundwork is a structured conversation, not a validated measure, and not legal advice.
