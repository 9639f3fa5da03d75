### The action plan: a document of ten parts.

document = Action plan

## Cover

title = Action plan for employing peer workers
title-of-set = Action plan: { $set }
made-on = Made on { $day }.
what-we-do = What we do:{ " " }
first-day = Planned first day of a peer worker:{ " " }
in-this-document = In this document
logo = Logo
# $place is a state or territory.
place-and-question-set = { $place }. Question set: { $title }, edition { $edition }.
some-answered = { $answered } of { $all }
counted-in-room = { $votes } counted in the room
some-answered-and-counted = { $answered } of { $all }, and { $votes } counted in the room
nobody-asked = No one has been asked to take part yet.
nobody-answered = No one has answered yet.
who-took-part = Who took part
people-who-answered = People who answered
names = Names
who-took-part-groups =
    Who took part, { $n ->
        [one] one group
       *[other] { $count } groups
    }

## For the board

gaps-that-matter = The gaps that matter most
what-comes-first = What comes first
noted-by-board = Noted by the board: name, signature, date
answer-more = Answer more of the questions to see your stage.
keep-it-so = Keep it that way: review it with your peer workers once a year.
# $names is a list of questions and domains.
to-get-ready = To get to “{ $stage }”, deal first with: { $names }.
to-get-thriving = To get to “{ $stage }”, continue with: { $names }.

## Where views differ

seen-differently = Seen differently
# $lowest and $highest are the numbers of levels.
levels = Levels go from { $lowest } ({ $lowest-name }) to { $highest } ({ $highest-name }). What was agreed is the room’s decision and never an average.
difference-and-levels = A difference is not a mistake. It shows that people see different parts of the same organisation. Levels go from { $lowest } ({ $lowest-name }) to { $highest } ({ $highest-name }). What was agreed is the room’s decision and never an average; the votes before it stand beside it. Where nothing was agreed, the middle answer counts (the lower one, if two share the middle).
anonymous = This session is anonymous: a group is shown only where five or more of its people answered, and where no smaller group could be worked out from it.
by-group = By group
what-counts = What counts
# $title is “Seen differently”, “Agreed together” or “Parked”.
list-of-questions =
    { $title }: { $n ->
        [one] one question
       *[other] { $count } questions
    }
group-level = { $group }: { $level }
people-unsure =
    Don’t know: { $n ->
        [one] one person
       *[other] { $count } people
    }
people-not-applicable =
    Does not apply: { $n ->
        [one] one person
       *[other] { $count } people
    }
too-few-to-show = Too few to show
others-too-few = Others: too few to show
parked-nothing-agreed = Parked: nothing is agreed yet
nothing-agreed = Nothing is agreed yet
middle-of-votes = The middle of the votes was { $level }
agreed-because = Agreed because

## What is in place, and the gaps

each-domain = Each domain begins with what is in place, and what is under way and enough for now. A gap is a question below the { $target }.
the-sign = The sign ◆ marks the essentials: things { $things }.
# $names is a list of codes and short names of questions.
questions-in-picture = The questions in the picture: { $names }.
in-place = In place
under-way = Under way, enough for now
nothing-below = Nothing in this domain is below the { $target }.
still-to-find-out = Still to find out
now = Now
# Before what is true at a level: mind the space at the end. $name is a question, “Now”, or what a target is called.
at-level = { $name }, { $level }:{ " " }
can-be-shown = What can be shown:{ " " }
agreed-together-sentence = Agreed together.{ " " }
reasons-under = The reasons are under “<link>{ $part }</link>”.

## Actions, by phase

no-action = No action is called for. Look again once a year, with your peer workers.
in-full-until = What is under way or due by { $day } is written out in full below; the rest is listed in brief. The app shows every action in full.
in-full-first = What is under way or comes first is written out in full below; the rest is listed in brief. The app shows every action in full.
your-first-steps =
    { $n ->
        [one] Your first step
       *[other] Your first { $count } steps
    }
for-and-lead = For “{ $question }”. Led by: { $lead }.
for-and-lead-by = For “{ $question }”. Led by: { $lead }. Due by { $day }.
more-due =
    { $n ->
        [one] One more falls
       *[other] { $count } more fall
    } due within { $days } days.
from-to = From { $from } to { $to }.
phase-actions =
    { $phase }: { $n ->
        [one] one action
       *[other] { $count } actions
    }
phase-actions-in-brief =
    { $phase }: { $n ->
        [one] one action
       *[other] { $count } actions
    }, in brief
phase-actions-done =
    { $phase }: { $n ->
        [one] one action
       *[other] { $count } actions
    }, done
done = Done
own-actions = Your own actions
phase-own-actions = { $phase }: your own actions
going-further = Going further
phase-going-further = { $phase }: going further
further-why = These questions are at their target already. Their actions take them on from there.
own-at-other-times = Your own actions, at other times
no-reason = No reason given.
what-was-declined = What was declined
why = Why
declined = Declined, with reasons
declined-why = These are called for by the answers. You decided not to do them.
declined-actions = Actions declined, with reasons

## Actions in a table

number = No.
what-to-do = What to do
what-for = What for
who = Who
when = When
owner-for = { $owner }, for { $lead }
note = Note:{ " " }
done-when = Done when:{ " " }
waits-for = Waits for:{ " " }
waits-for-numbers = no. { $numbers }
from-level-to = From level { $from } to { $to }
no-answer-yet = No answer yet
waiting =
    { $n ->
        [one] One other waits for it
       *[other] { $count } others wait for it
    }
led-by = Led by:{ " " }
owner = Owner:{ " " }
not-named-yet = not named yet

## What the plan achieves

estimate = This is where you would stand after each phase, if everything planned up to then is done and works. This is an estimate, not a promise.
stage-after-each-phase = Stage and overall score after each phase
ready-after = With everything up to “{ $phase }” done, you would be at “{ $stage }”.
unknown-essentials =
    { $n ->
        [one] One essential has
       *[other] { $count } essentials have
    } no level yet. Finding out does not raise the stage by itself, so it stays “{ $stage }” here until there are answers.
declined-not-counted =
    { $n ->
        [one] The action you declined is not counted.
       *[other] The { $count } actions you declined are not counted.
    }

## In your own words

nothing-written = Nothing has been written yet on: { $questions }.

## Resources

resources-why = These help with what is open in your plan. A link opens only when you choose it.
# After the title of a resource: mind the space at the start. $year is none where it has none.
resource =
    { " " }({ $publisher }{ $year ->
        [none] { "" }
       *[other] , { $year }
    }). { $purpose }
helps-with = Helps with: { $domains }.

## All answers

whose-answers = A group’s answer is the middle one of its members’ answers (the lower one, if two share the middle). The organisation’s answer is the agreed one, or else the middle one of all answers.
notes-elsewhere = Notes on a gap are printed with that gap, under “{ $part }”.
question = Question
answer = Answer
what-can-be-shown = What can be shown
answers-in = Answers: { $domain }
notes-with-gap = Notes: with the gap
does-not-apply = Does not apply ({ $who }):{ " " }

## How this was scored

levels-head = Levels
from-answers-to-scores = From answers to scores
one-answer = One answer for each question
one-answer-rule = the agreed one; otherwise the middle one of all that were given (the lower one, if two share the middle).
score = Score
score-rule = each question counts for how far it has come towards its target, and for its weight of 1 to 3. A domain’s score is the weighted mean of its questions, out of 100. Going beyond the target adds nothing, so that a strength hides no gap. A score is rounded to a whole number, but never up to a 70 or 100 that it has not reached.
blank = Blank is not zero
blank-rule = a question without a level counts neither for nor against. Each score says how many questions it covers. An overall score, and where the plan leads, are shown once half of the questions that apply are scored.
range = Range
range-rule = the lowest and highest the score can be once the “don’t know” answers are known.
at-target = At target
at-target-rule = level 3 or 4 is in place. Where the target is lower, an answer that reaches it is under way, and enough for now.
evidence-rule = each answer may say what evidence it has. Once more than half of the answers at level 2 or above say so, a second score goes by the evidence recorded: with nothing to show, or nothing said, an answer counts as 1 at most, with a draft as 2, with an approved document as 3, and as 4 only where someone whom it affects confirms it. Until then, the report says only how many answers have evidence.
seen-differently-rule = groups that are two or more levels apart, or people in one group who are three or more apart.
gaps = Gaps
gaps-rule = essentials first, then by how far they are below target and how much they weigh.
stages = Stages
when-at-stage = When an organisation is at each stage
stage = Stage
set-aside = Set aside
set-aside-why = These entries do not fit the question set. They are kept in the file, and were not counted.
several-times = { $words } ({ $n } times)
sources = Sources
sources-why = The questions and actions are based on these documents, but are worded independently. None of their publishers has endorsed this tool.
# After the title of a source: mind the full stop at the start. $year is none where it has none.
source =
    { "." } { $publisher }{ $year ->
        [none] { "" }
       *[other] , { $year }
    }.
where-in-it = Where in it
questions-that-rest = Questions that rest on it
questions-that-rest-on = Questions that rest on { $source }
what-questions-rest-on = What each question rests on
words = Words
limits = Limits
