### The page with two states side by side.

title = Then and now
lead = Two states side by side: what moved, why, and what became of the actions. Nothing of your assessment changes here.
# $heading: a heading of this page. $count: how many things stand under it.
heading-with-count = { $heading } ({ $count })

## Which two

what-to-compare = What to compare
choose-then = Then
choose-now = Now
the-present = The present
snapshot-without-label = Snapshot
# $label: what a snapshot is called. $day: when it was taken.
snapshot = { $label }, { $day }
# $name: what a file is called. $day: when it was saved.
file = File “{ $name }”, saved { $day }
choose-file = Compare with another save file
swap = Swap then and now
choose-file-hint = Last year’s file, for example. It is read in this page only: it is not kept on this device, and not sent. Questions are matched by their ids, also between editions.
nothing-yet = There is nothing to compare yet
nothing-yet-advice = Keep a snapshot now, and come back when things have changed: go to <link>Results</link>, and at its end, under “Snapshots”, press “Keep a snapshot”. Or choose a save file of before.
same-twice = This is the same state twice. Choose two that differ.
later-under-then = What stands under “Then” is the later of the two. Swap them if that is not what you mean.
# $name: what a file is called.
file-read = Read: <name>{ $name }</name>. It is chosen above.
not-comparable = This file cannot be compared
not-comparable-advice = Nothing is changed. Choose a save file that ends in .groundwork.json.
# These two are reasons in a list under the heading: they begin small here, and a capital is put in.
unreadable = the browser could not read it
newer-version = it was made by a newer Groundwork. Compare it there.
nothing-shared = These two do not fit together
nothing-shared-advice = They answered different questions. None is in both, so there is nothing to compare. Choose two states of the same question set, or of sets that share questions, such as the quick check and the full assessment.

## Stage and score

# $overall: the overall score then and now, in a sentence.
overall = Overall: { $overall }
what-to-know = What to know of this comparison
what-held-back = What held, or holds, the next stage back
nothing-held-back = Nothing did, and nothing does.
# Beside a stage in the row of stages.
step-then-and-now = then and now
step-then = then
step-now = now
# $now, $then: who answered for everybody, with what for, such as “the manager alone, for all groups”.
answered-alone-same = Answered by { $now }, then and now.
answered-alone = Answered then by { $then }; now by { $now }.

## Domains

domains = Domain by domain
domains-lead = Hollow for then, filled for now. The line marks 70. Only what has a level on both sides is compared.
no-domain-scored = No domain that both ask of has a score yet.
# $side: which of the two asks. $domains: their names.
domains-asked-once = { $side ->
    [then] Asked then only: { $domains }.
   *[now] Asked now only: { $domains }.
    }

## Questions

moved = What moved, and why
moved-lead = In the order of the questions. ◆ marks an essential.
# $count: how many questions.
seen-otherwise = Seen otherwise by somebody, and the answer stayed ({ $count })
# $n: how many people. $count: the same in words, with a capital. $question: its short name.
people-otherwise = { $n ->
    [one] { $count } person answered it otherwise: { $question }
   *[other] { $count } people answered it otherwise: { $question }
    }
asked-once = Questions that only one of them asks
asked-once-lead = They are listed, and never count as moved.
# $side: which of the two asks. $count: how many questions.
questions-asked-once = { $side ->
    [then] Asked then only ({ $count })
   *[now] Asked now only ({ $count })
    }

## Gaps

gaps = Gaps then and now
gaps-lead = The most pressing first. Only of questions that both ask.
no-gaps = There was no gap then, and there is none now.
gaps-closed = Closed
gaps-closed-hint = Below target then, and not any more.
gaps-found = Found
gaps-found-hint = Nobody could say then; known now, and below target.
gaps-opened = Opened
gaps-opened-hint = At target then, and below it now.
gaps-open = Still open
gaps-open-hint = Below target then and now.
gaps-out-of-sight = Out of sight
gaps-out-of-sight-hint = Below target then; now nobody can say.

## People

people = Person by person
people-lead = Who answered what otherwise.
# $name: of a person. $group: the group that they answer for.
person-of-group = { $name } ({ $group })
# In these three, $n: how many answers of theirs changed. $count: the same in words.
person-then-and-now = { $who }: { $n ->
    [one] { $count } answer
   *[other] { $count } answers
    }
person-then-only = { $who } took part then only: { $n ->
    [one] { $count } answer
   *[other] { $count } answers
    }
person-now-only = { $who } takes part now only: { $n ->
    [one] { $count } answer
   *[other] { $count } answers
    }
# $question: its short name. $answer: the only answer that the person gave.
one-answer = { $question }: { $answer }.

## Actions

actions = What became of the actions
actions-lead = Those of the plan of then, by what has become of them, and those that are new.
no-actions = There was no action then, and there is none now.
actions-done = Done
actions-overdue = The day has gone by
actions-to-go-on = To go on with
actions-settled = Not in the plan any more
actions-declined = Declined
actions-new = New in the plan
# Follows what became of an action. $reason: what somebody wrote.
why = Why: { $reason }
