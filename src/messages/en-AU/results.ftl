### The page that says where the organisation stands, and why.


## The stage

where-you-stand = Where you stand
show-arithmetic = Show the arithmetic
answers-point = where your answers so far point
you-are-here = you are here
answered-by = Answered by
scored = Scored
overall = Overall
score-of-100 = { $score } of 100
possible-range = Possible range
# $unsure chooses the form; $count is the same number as it is shown.
range =
    { $low } to { $high }, depending on your { $unsure ->
        [one] “don’t know” answer
       *[other] { $count } “don’t know” answers
    }
at-target = At target
in-place = { $count } in place
under-way = { $count } under way, enough for now
in-place-and-under-way = { $in-place } in place; { $under-way } under way, enough for now
by-evidence = By the evidence recorded
score-and-stage = { $score } of 100, { $stage }
evidence-recorded = Evidence recorded for
evidence-count = { $graded } of { $answers } answers

## What keeps from the next stage

missing-for-stage = What’s needed to name your stage
keeping-from-stage = What’s keeping you from “{ $stage }”
nothing-keeps = Nothing. Keep listening to your peer workers.
see-plan = See the plan
then-and-now = Then and now
# $name says which target: “target before recruiting”.
level-and-target = now { $level } of 4, { $name }: { $target }
not-known = not known yet
below-70 = below 70 of 100
more-answers = More answers: three quarters of the questions need a level

## Peers

voice-missing = The most important voice is missing
add-peer-adviser = Add someone with peer expertise
peers-say = What peers say
their-view = This is their view.
seat-changes = Only they can change it.
question-by-question = Question by question
peers-and-counts = Peers: { $peers } · Organisation: { $counts }

## From the quick check to the full assessment

whole-picture = Ready for the whole picture?
was-quick-check = This was the quick check. Continue with “{ $set }”: it keeps everything you have answered, and only the other questions are left.
continue-full = Continue as a full assessment
not-handed-back =
    { $people ->
        [one] One person hasn’t submitted anything yet.
       *[other] { $people } people haven’t submitted anything yet.
    }
imported-afterwards = If they still answer the quick check, you can import their answers afterwards, question by question. For the other questions, give them a new invitation: it carries over what they have answered.

## Where views differ

views-differ = Where views differ
# $count is $questions in words.
far-apart =
    { $questions ->
        [one] On one question, groups are two or more levels apart. Talk about it first.
       *[other] On { $count } questions, groups are two or more levels apart. Talk about these first.
    }
in-words = In words

## Domains, profile and questions

domain-by-domain = Domain by domain
bars = How far each domain has come towards its targets, out of 100. The line marks 70. A bar is hatched if it is below 70, or if an essential is not in place.
show-domain-arithmetic = Show the arithmetic of each domain
your-profile = Your profile
spokes = Each spoke is a domain. The further out, the closer to its targets.
every-question = Every question
signs = ◆ marks an essential; hatching marks a gap.

## Gaps

gaps-to-close = Gaps to close
gap-count =
    { $gaps ->
        [one] One gap.
       *[other] { $gaps } gaps, most important first.
    }
# $target says which target: “target before recruiting”.
measured-against = Measured against the { $target }, on levels 0 to 4. ◆ marks an essential.
no-gaps = No answer so far is below its target.
plan-it = Plan it
    .label = Plan it: { $question }
# <quiet> is shown in grey.
first-step = <quiet>First step: </quiet>{ $step }.
# <b> is bold.
gap-levels = now <b>{ $now }</b> of 4, target <b>{ $target }</b>

## The arithmetic of a score

domain-arithmetic = Arithmetic: { $domain }
overall-arithmetic = Arithmetic of the overall score
question = Question
level = Level
target = Target
weight = Weight
weighted-share = Weight × share
not-counted = not counted
no-level = No question has a level yet, so there is no score.
sum = Score = 100 × { $reached } ÷ { $weights } = { $exact }, shown as { $rounded }.
# Where rounding would have given $next.
sum-short = Score = 100 × { $reached } ÷ { $weights } = { $exact }, shown as { $rounded } because it has not reached { $next }.
questions-scored = Questions scored: { $coverage }.

## Snapshots

snapshots = Snapshots
about-snapshots = A snapshot keeps your answers as they were on a given day. Take one before things change, and compare next year. We also take them automatically: when you make a report or save a file, before anything replaces your answers, and when you come back after two months. The last twelve of those are kept.
what-to-call = What to call it
optional = Optional.
keep-snapshot = Take a snapshot
compare = Compare then and now
# What a snapshot without a name is called.
snapshot = Snapshot
# $day is a date.
snapshot-content =
    { $day } · { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
snapshot-content-automatic =
    { $day } · { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    } · taken automatically
bring-back = Restore these answers
    .label = Restore these answers: { $snapshot }
# The name of the snapshot that is made of the answers which another one replaces.
before-back = Before restoring “{ $snapshot }”
remove = Remove
    .label = Remove: { $snapshot }
