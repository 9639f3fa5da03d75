### A file that the person chose: what it is, and what opening it changes.

opening = Opening…
leave-it = Leave it
keep-both = Keep both
nothing-changed-yet = Nothing is changed yet.

## A file that cannot be opened

not-opened = This file was not opened
nothing-changed = Nothing was changed.
# These two are reasons in a list under the heading; they begin small.
unreadable = the browser could not read it
unknown-question-set = it was made with a question set that is not built in

## Two names of organisations

is-another-organisation = Is this another organisation?
another-organisation-why = This file began as a copy of an assessment that is on this device, or the organisation has a new name.
# The name of the organisation follows.
on-this-device = On this device:
# The name of the organisation follows.
in-the-file = In the file:
keep-both-apart = Another organisation: keep both
see-what-changes = The same under a new name: see what would change

## Another state of an assessment that is kept here

already-kept = This device already keeps this assessment
# $here, $there: the day on which each was saved, or “unknown”.
saved-here-and-there = Here { $here ->
    [unknown] saved on a day it does not say
   *[other] saved on { $here }
    }; in the file { $there ->
    [unknown] saved on a day it does not say
   *[other] saved on { $there }
    }. Nothing is changed yet.
replacing-changes = If the file takes the place of what is here, this changes:
snapshot-is-kept = Then the answers that are here now are kept as a snapshot, and one press of Undo takes it back.
replace = Replace what is here
peer-view-stays = The view that peers gave from their own seat stays as it came back here. If the file has a later one, import it from what they handed back.
# $n: how many people. $count: the same in words.
left-out = { $n ->
    [one] Left out: { $count } person who were removed here, with their answers
   *[other] Left out: { $count } people who were removed here, with their answers
    }

## What would change

set-up-changes = The set-up: organisation, dates, words or question set
who-answers = Who answers
answers = Answers
agreed = What was agreed
plan = The plan
snapshots = Snapshots
removed-people = People who were removed
# $part: one of the six above. $counts: how many were added, changed or taken away.
part-changes = { $part }: { $counts }
newer-parts = Parts that a newer Groundwork wrote

## A copy of several assessments

several-assessments = A copy of several assessments
not-named-yet = Not named yet
# $name: the name of an organisation. $day: the day on which it was saved, or “unknown”.
name-and-day = <name>{ $name }</name>, { $day ->
    [unknown] saved on a day it does not say
   *[other] saved on { $day }
    }
more-unreadable = { $n } more cannot be read.
both-are-kept = What is on this device stays. Where both differ, you get both. Nothing is changed yet.
take-them-in = Take them in

## What one person handed back

answers-of-one = Answers of one person
# $n: how many answers. $day: the day on which they were saved, or “unknown”.
answers-and-day = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
    }, { $day ->
    [unknown] saved on a day it does not say
   *[other] saved on { $day }
    }. Nothing is changed yet.
given-to-another = They were given to another organisation. Look well before you take them in.
belong-here = They belong to this assessment, which is on this device:
unnamed-assessment = An assessment that is not named yet
seen-there-first = There you see what they would change before you take them in.
look-there = Look at them there
belong-elsewhere = The assessment that they belong to is not on this device. Whoever gave out the seat takes them in, under “Answer as a team”. If you have its save file, open that first.
