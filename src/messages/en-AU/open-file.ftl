### A file that the person chose: what it is, and what opening it changes.

leave-it = Don’t open it
keep-both = Keep both
nothing-changed-yet = Nothing has changed yet.

## A file that cannot be opened

not-opened = This file wasn’t opened
nothing-changed = Nothing was changed.
# These two are reasons in a list under the heading; they begin small.
unreadable = your browser couldn’t read it
unknown-question-set = it uses a question set that isn’t built in

## Two names of organisations

is-another-organisation = Is this a different organisation?
another-organisation-why = Either this file began as a copy of an assessment on this device, or the organisation has a new name.
# The name of the organisation follows.
on-this-device = On this device:
# The name of the organisation follows.
in-the-file = In the file:
keep-both-apart = A different organisation: keep both
see-what-changes = The same one with a new name: see what would change

## Another state of an assessment that is kept here

already-kept = This assessment is already on this device
# $here, $there: the day on which each was saved, or “unknown”.
saved-here-and-there =
    On this device: { $here ->
        [unknown] saved on an unknown date
       *[other] saved on { $here }
    }. In the file: { $there ->
        [unknown] saved on an unknown date
       *[other] saved on { $there }
    }. Nothing has changed yet.
replacing-changes = If you replace what’s here with the file, this will change:
snapshot-is-kept = The answers that are here now will be kept as a snapshot, and one press of Undo puts everything back.
replace = Replace what’s here
peer-view-stays = The view that peers gave through their own invitation stays as it was received here. If the file has a later one, import it from what they submitted.
# $n: how many people. $count: the same in words.
left-out =
    { $n ->
        [one] Left out: { $count } person who was removed here, with their answers
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
newer-parts = Parts that a newer version of Groundwork wrote

## A copy of several assessments

several-assessments = A copy of several assessments
not-named-yet = Not named yet
# $name: the name of an organisation. $day: the day on which it was saved, or “unknown”.
name-and-day =
    <name>{ $name }</name>, { $day ->
        [unknown] saved on an unknown date
       *[other] saved on { $day }
    }
more-unreadable = { $n } more can’t be read.
both-are-kept = What’s on this device stays. Where the two differ, you get both. Nothing has changed yet.
take-them-in = Import them

## What one person handed back

answers-of-one = One person’s answers
# $n: how many answers. $day: the day on which they were saved, or “unknown”.
answers-and-day =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }, { $day ->
        [unknown] saved on an unknown date
       *[other] saved on { $day }
    }. Nothing has changed yet.
given-to-another = The invitation was for a different organisation. Check the answers carefully before you import them.
belong-here = They belong to this assessment, which is on this device:
unnamed-assessment = An assessment that isn’t named yet
seen-there-first = There you’ll see what they would change before you import them.
look-there = See what they would change
belong-elsewhere = The assessment they belong to isn’t on this device. Whoever gave out the invitation can import them, under “Team”. If you have that assessment’s save file, open it first.
