### What differs between two states, in sentences that the page, the charts and the reports share.


## Stages

# $stage: the name of a stage.
stage = “{ $stage }”
# $stage: the name of a stage. $to: the stage to which the answers point.
stage-pointing = “{ $stage }”, pointing to “{ $to }”
# $stage, $then, $now: one of the two above.
still-at-stage = Still { $stage }.
from-stage-to-stage = From { $then } to { $now }.

## How many answers moved

no-answer-moved = No answers changed.
no-shown-answer-moved = Of the answers that can be shown, none changed.
# $n: how many answers. $count: the same in words, with a capital. $kinds: a list of the six below.
answers-moved =
    { $n ->
        [one] { $count } answer changed: { $kinds }.
       *[other] { $count } answers changed: { $kinds }.
    }
# In these six, $count: how many answers, in words.
moved-up = { $count } up
moved-down = { $count } down
newly-scored = { $count } newly scored
now-not-known = { $count } now “don’t know”
now-not-applying = { $count } now “does not apply”
without-an-answer = { $count } now without an answer
nothing-moved = Nothing changed between the two: no answers, no one’s views and no actions.
nothing-shown-moved = Nothing that can be shown has changed between the two. Some answers are too few to show, so we can’t say whether they changed.

## Scores

# In these three, $then, $now: a score. $scored: how many questions of how many have a level.
overall-then-only = { $then } of 100 then; no overall score now, with { $scored } scored. An overall score is shown once half of the questions are scored.
overall-now-only = No overall score then, with { $scored } scored; { $now } of 100 now. An overall score is shown once half of the questions are scored.
no-overall = No overall score then, with { $scored-then } scored; no overall score now, with { $scored-now } scored. An overall score is shown once half of the questions are scored.
score-then-only = { $then } of 100 then, no score now.
score-now-only = No score then, { $now } of 100 now.
no-score = No score then or now.
scores-apart = { $then } of 100 then, { $now } now. No question has a level both then and now, so the two can’t be compared.
# $moved: how far the score went.
score-moved = { $then } of 100 then, { $now } now: { $moved }.
scores = { $then } of 100 then, { $now } now.
scores-misleading = { $then } of 100 then, { $now } now, but these cover different questions: { $scored-then } were scored then, { $scored-now } are now.
# Follows one of the two above. $n: how many questions. $count: the same in words. $then, $now: a score. $moved: how far it went.
score-moved-over =
    { $n ->
        [one] Counting only the one question that has a level both then and now: { $then } then, { $now } now, { $moved }.
       *[other] Counting only the { $count } questions that have a level both then and now: { $then } then, { $now } now, { $moved }.
    }
# How far a score went, within a sentence.
unchanged = unchanged
# $n: how many points. $count: the same in words.
points-up =
    { $n ->
        [0] less than a point up
        [one] { $count } point up
       *[other] { $count } points up
    }
points-down =
    { $n ->
        [0] less than a point down
        [one] { $count } point down
       *[other] { $count } points down
    }

## What held the next stage back

# One of the things that may hold a stage back.
enough-scored = Enough questions scored
# In these six, $what: a question, a domain, or the line above.
reason-resolved = { $what }: no longer in the way.
reason-still = { $what }: still open.
reason-new = { $what }: in the way now, but not then.
reason-next = { $what }: in the way now, and already open then.
reason-behind = { $what }: still open, but other things come first now.
reason-not-asked = { $what }: asked in only one of the two question sets.

## Answers

# In these three, $then, $now: an answer. What follows the name is also shown under it, without it and with a capital.
question-stayed = { $question }: still { $now }.
question-moved = { $question }: from { $then } to { $now }.
question-changed = { $question }: now { $now }, was { $then }.
reworded = The question or its statements were reworded in between.
# Answers within a sentence; levels go by their names.
dont-know = “don’t know”
does-not-apply = “does not apply”
not-answered = not answered
too-few = too few to show

## Gaps

gap-closed = It has reached its target.
gap-still-open = It is not yet at its target.
gap-opened = It was at its target then, and is below it now.
gap-found = It is known now, and below its target.
gap-out-of-sight = It was below its target then; now it is not known.

## Why an answer is another one

agreed = The room agreed on it.
# Follows the line above. $reason: what somebody wrote.
agreed-why = Why: { $reason }
# $view: what somebody wrote.
agreed-otherwise = Seen differently: { $view }
agreement-ended = What the room had agreed was withdrawn, so people’s own answers count.
answered-differently = It was answered differently.
other-people = Different people answered it.
other-votes = Different votes were counted in the room.
question-changed-itself = The question itself changed between the question sets.

## People and groups

# In these three, $who: a person; or a question, where they stand under the person. $then, $now: an answer.
person-moved = { $who }: from { $then } to { $now }.
person-then-only = { $who } took part only then: { $then }.
person-now-only = { $who } takes part only now: { $now }.
# $then, $now: a level, or the line below.
group-moved = { $group }: from { $then } to { $now }.
no-level = no level
views-apart = Groups saw it differently then, and still do.
views-apart-then = Groups saw it differently then, and no longer do.
views-apart-now = Groups see it differently now, but didn’t then.

## What can be shown

# $then, $now: what a grade of evidence is called, or the line below.
evidence-changed = What can be shown: “{ $then }” then, “{ $now }” now.
evidence-not-said = not stated

## What to know of a comparison

snapshot-limit = A snapshot keeps only answers and agreements. Who takes part, and what was decided about actions, are shown as they are now.
# $questions: a list of their names.
votes-limit = A snapshot doesn’t keep votes counted in the room. The current votes count for both “Then” and “Now”, so changes to these questions may not show here: { $questions }.
# $n: how many people. $count: the same in words. $side: in whose scores.
set-aside =
    { $n ->
        [one]
            Answers from { $count } person who is no longer listed don’t count in the scores for { $side ->
                [then] “Then”
               *[now] “Now”
            }.
       *[other]
            Answers from { $count } people who are no longer listed don’t count in the scores for { $side ->
                [then] “Then”
               *[now] “Now”
            }.
    }
# $then, $now: the title of a question set. $edition-then, $edition-now: its edition.
editions = The questions then were “{ $then }”, edition { $edition-then }; now they are “{ $now }”, edition { $edition-now }.
# $n-then, $n-now: how many questions. $then, $now: the same in words.
matched-by-ids =
    Questions are matched by their ids; { $n-then ->
        [0] none was
        [one] one was
       *[other] { $then } were
    } asked only then, and { $n-now ->
        [0] none is
        [one] one is
       *[other] { $now } are
    } asked only now.
anonymous-limit = At least one of the two comes from an anonymous session: no person is shown, and a group is shown only where five or more of its people answered and no smaller group could be worked out. Answers that are too few to show count as unanswered, and we can’t say whether they changed.
