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

no-answer-moved = No answer moved.
no-shown-answer-moved = No answer that can be shown moved.
# $n: how many answers. $count: the same in words, with a capital. $kinds: a list of the six below.
answers-moved = { $n ->
    [one] { $count } answer moved: { $kinds }.
   *[other] { $count } answers moved: { $kinds }.
    }
# In these six, $count: how many answers, in words.
moved-up = { $count } up
moved-down = { $count } down
newly-scored = { $count } newly scored
now-not-known = { $count } now not known
now-not-applying = { $count } now not applying
without-an-answer = { $count } without an answer now
nothing-moved = Nothing moved between the two: no answer, nobody’s view and no action.
nothing-shown-moved = Nothing that can be shown moved between the two. Some answers are too few to show, so whether they moved can’t be told.

## Scores

# In these three, $then, $now: a score. $scored: how many questions of how many have a level.
overall-then-only = { $then } of 100 then; no overall score now, with { $scored } scored. One is shown once half of the questions are scored.
overall-now-only = No overall score then, with { $scored } scored; { $now } of 100 now. One is shown once half of the questions are scored.
no-overall = No overall score then, with { $scored-then } scored; no overall score now, with { $scored-now } scored. One is shown once half of the questions are scored.
score-then-only = { $then } of 100 then, no score now.
score-now-only = No score then, { $now } of 100 now.
no-score = No score then or now.
scores-apart = { $then } of 100 then, { $now } now. No question has a level on both sides, so the two cannot be compared.
# $moved: how far the score went.
score-moved = { $then } of 100 then, { $now } now: { $moved }.
scores = { $then } of 100 then, { $now } now.
scores-misleading = { $then } of 100 then, { $now } now, but these speak of different questions: { $scored-then } were scored then, { $scored-now } are now.
# Follows one of the two above. $n: how many questions. $count: the same in words. $then, $now: a score. $moved: how far it went.
score-moved-over = { $n ->
    [one] Over the one question that has a level on both sides: { $then } then, { $now } now, { $moved }.
   *[other] Over the { $count } questions that have a level on both sides: { $then } then, { $now } now, { $moved }.
    }
# How far a score went, within a sentence.
unchanged = unchanged
# $n: how many points. $count: the same in words.
points-up = { $n ->
    [0] less than a point up
    [one] { $count } point up
   *[other] { $count } points up
    }
points-down = { $n ->
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
reason-new = { $what }: in the way now, and was not then.
reason-next = { $what }: comes up now, and was open then too.
reason-behind = { $what }: still open, behind what comes first now.
reason-not-asked = { $what }: asked by only one of the two question sets.

## Answers

# In these three, $then, $now: an answer. What follows the name is also shown under it, without it and with a capital.
question-stayed = { $question }: still { $now }.
question-moved = { $question }: from { $then } to { $now }.
question-changed = { $question }: now { $now }; then { $then }.
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
gap-out-of-sight = It was below its target then; now nobody can say.

## Why an answer is another one

agreed = The room agreed on it.
# Follows the line above. $reason: what somebody wrote.
agreed-why = Why: { $reason }
# $view: what somebody wrote.
agreed-otherwise = Seen otherwise: { $view }
agreement-ended = What the room had agreed was taken back, so the answers count.
answered-differently = It was answered differently.
other-people = Not the same people answered it.
other-votes = Other votes were counted in the room.
question-changed-itself = The question itself changed between the question sets.

## People and groups

# In these three, $who: a person; or a question, where they stand under the person. $then, $now: an answer.
person-moved = { $who }: from { $then } to { $now }.
person-then-only = { $who } took part then only: { $then }.
person-now-only = { $who } takes part now only: { $now }.
# $then, $now: a level, or the line below.
group-moved = { $group }: from { $then } to { $now }.
no-level = no level
views-apart = Groups see it differently, then and now.
views-apart-then = Groups saw it differently then, and no longer do.
views-apart-now = Groups see it differently now, and did not then.

## What can be shown

# $then, $now: what a grade of evidence is called, or the line below.
evidence-changed = What can be shown: “{ $then }” then, “{ $now }” now.
evidence-not-said = not said

## What to know of a comparison

snapshot-limit = A snapshot keeps answers and agreements only. Who takes part, and decisions on actions, are those of now.
# $questions: a list of their names.
votes-limit = Votes counted in the room are not kept in a snapshot. Those of now count on both sides, so what moved may not show here: { $questions }.
# $n: how many people. $count: the same in words. $side: in whose scores.
set-aside = { $n ->
    [one] Answers of { $count } person who is no longer listed do not count in the scores of { $side ->
        [then] then
       *[now] now
        }.
   *[other] Answers of { $count } people who are no longer listed do not count in the scores of { $side ->
        [then] then
       *[now] now
        }.
    }
# $then, $now: the title of a question set. $edition-then, $edition-now: its edition.
editions = The two sides answered “{ $then }” { $edition-then } and “{ $now }” { $edition-now }.
# $n-then, $n-now: how many questions. $then, $now: the same in words.
matched-by-ids = Questions are matched by their ids; { $n-then ->
    [0] none is
    [one] one is
   *[other] { $then } are
    } asked then only, and { $n-now ->
    [0] none is
    [one] one is
   *[other] { $now } are
    } asked now only.
anonymous-limit = A session is anonymous: no person is shown, and a group only where five or more of it answered and no smaller group could be worked out. What is too few to show counts as unanswered, and whether it moved can’t be told.
