### The page with two states side by side.

title = Then and now
lead = Two points in time, side by side: what changed, why, and what happened to the actions. Nothing in your assessment changes here.
# $heading: a heading of this page. $count: how many things stand under it.
heading-with-count = { $heading } ({ $count })

## Which two

what-to-compare = What to compare
choose-then = Then
choose-now = Now
the-present = Today
snapshot-without-label = Snapshot
# $label: what a snapshot is called. $day: when it was taken.
snapshot = { $label }, { $day }
# $name: what a file is called. $day: when it was saved.
file = File “{ $name }”, saved { $day }
choose-file = Compare with another save file
swap = Swap then and now
choose-file-hint = Last year’s file, for example. It is read on this page only: it isn’t kept on this device, and it isn’t sent anywhere. Questions are matched by their ids, even between editions.
nothing-yet = There is nothing to compare yet
nothing-yet-advice = Take a snapshot now, and come back when things have changed: go to <link>Results</link>, find “Snapshots” at the end, and press “Take a snapshot”. Or choose an earlier save file.
same-twice = You have chosen the same one twice. Choose two different ones.
later-under-then = The one under “Then” is the later of the two. Swap them if that isn’t what you want.
# $name: what a file is called.
file-read = We read <name>{ $name }</name>. It is selected above.
not-comparable = This file cannot be compared
not-comparable-advice = Nothing has changed. Choose a save file: its name ends in .groundwork.json.
# These two are reasons in a list under the heading: they begin small here, and a capital is put in.
unreadable = the browser could not read it
newer-version = it was made by a newer version of Groundwork. Compare it there.
nothing-shared = These two cannot be compared
nothing-shared-advice = They have no questions in common. Choose two that use the same question set, or sets that share questions, such as the quick check and the full assessment.

## Stage and score

# $overall: the overall score then and now, in a sentence.
overall = Overall: { $overall }
what-to-know = What to know about this comparison
what-held-back = What held the next stage back, then and now
nothing-held-back = Nothing, then or now.
# Beside a stage in the row of stages.
step-then-and-now = then and now
step-then = then
step-now = now
# $now, $then: who answered for everybody, with what for, such as “the manager alone, for all groups”.
answered-alone-same = Answered by { $now }, then and now.
answered-alone = Answered then by { $then }; now by { $now }.

## Domains

domains = Domain by domain
domains-lead = Hollow is then, filled is now. The line marks 70. Only questions with a level both then and now are compared.
no-domain-scored = No domain in both has a score yet.
# $side: which of the two asks. $domains: their names.
domains-asked-once =
    { $side ->
        [then] Asked only then: { $domains }.
       *[now] Asked only now: { $domains }.
    }

## Questions

moved = What changed, and why
moved-lead = In the order of the questions. ◆ marks an essential.
# $count: how many questions.
seen-otherwise = Someone answered differently, but the organisation’s answer stayed the same ({ $count })
# $n: how many people. $count: the same in words, with a capital. $question: its short name.
people-otherwise =
    { $n ->
        [one] { $count } person changed their answer: { $question }
       *[other] { $count } people changed their answer: { $question }
    }
asked-once = Questions asked only then, or only now
asked-once-lead = They are listed here, but never count as changed.
# $side: which of the two asks. $count: how many questions.
questions-asked-once =
    { $side ->
        [then] Asked only then ({ $count })
       *[now] Asked only now ({ $count })
    }

## Gaps

gaps = Gaps then and now
gaps-lead = The most important first. Only questions asked both then and now are included.
no-gaps = There were no gaps then, and there are none now.
gaps-closed = Closed
gaps-closed-hint = Below target then, but no longer.
gaps-found = Found
gaps-found-hint = Not known then; known now, and below target.
gaps-opened = Opened
gaps-opened-hint = At target then, and below it now.
gaps-open = Still open
gaps-open-hint = Below target then and now.
gaps-out-of-sight = No longer known
gaps-out-of-sight-hint = Below target then; not known now.

## People

people = Person by person
people-lead = Who changed which answers.
# $name: of a person. $group: the group that they answer for.
person-of-group = { $name } ({ $group })
# In these three, $n: how many answers of theirs changed. $count: the same in words.
person-then-and-now =
    { $who }: { $n ->
        [one] { $count } answer
       *[other] { $count } answers
    }
person-then-only =
    { $who } took part only then: { $n ->
        [one] { $count } answer
       *[other] { $count } answers
    }
person-now-only =
    { $who } takes part only now: { $n ->
        [one] { $count } answer
       *[other] { $count } answers
    }
# $question: its short name. $answer: the only answer that the person gave.
one-answer = { $question }: { $answer }.

## Actions

actions = What happened to the actions
actions-lead = What happened to the earlier plan’s actions, and what’s new.
no-actions = There were no actions then, and there are none now.
actions-done = Done
actions-overdue = Overdue
actions-to-go-on = Still to do
actions-settled = No longer in the plan
actions-declined = Declined
actions-new = New in the plan
# Follows what became of an action. $reason: what somebody wrote.
why = Why: { $reason }
