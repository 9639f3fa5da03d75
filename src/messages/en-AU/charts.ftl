### Pictures: what stands in them, what they show in words, and their numbers as tables.
### A description is read aloud in place of a picture, sentence by sentence.


## Several pictures

domain = Domain
question = Question
essentials-open = Essentials open
dont-know = Don’t know
does-not-apply = Does not apply
# $open is none where no essential is open, known, or unknown where some have no level yet. $count: “2 of 3”.
essentials-not-in-place =
    { $count } essentials { $open ->
        [unknown] not in place, or not known yet
       *[known] not in place
    }
an-essential-open =
    { $open ->
        [unknown] An essential is not in place, or not known yet
       *[known] An essential is not in place
    }

## The path of stages

path = The path to thriving peer work
you-are-here = You are here
answers-point = Where your answers so far point
with-plan = With the plan: after “{ $phase }”
stage-pointing-to = { $stage }, pointing to { $next }
# $score is none where there is none to show.
stages =
    The stages are { $stages }. Where you stand: { $stage }{ $score ->
        [none] { "" }
       *[other] , overall { $score } of 100
    }.
after-phase =
    after “{ $phase }” { $stage }{ $score ->
        [none] { "" }
       *[other] , overall { $score } of 100
    }
# $path holds one or several of the messages before.
if-all-is-done = If everything in the plan is done: { $path }.
done-up-to = With everything done up to
stage = Stage
overall-of-100 = Overall, out of 100
today = Today

## The profile

profile = Your profile
your-rating = Your rating
by-evidence = By the evidence recorded
minimum = 70: the minimum for each domain
clockwise = Scores out of 100, clockwise from the top.
# $evidenced is a score by the evidence recorded, or none; $open as above.
profile-domain =
    { $domain }: { $score }{ $evidenced ->
        [none] { "" }
       *[other] , { $evidenced } by the evidence recorded
    }{ $open ->
        [none] { "" }
        [unknown] , { $count } essentials not in place, or not known yet
       *[known] , { $count } essentials not in place
    }.
without-score =
    { $n ->
        [one] One domain has
       *[other] { $count } domains have
    } no score yet: { $domains }.

## The plan over time

plan-over-time = The plan over time
first-peer-starts = First peer starts { $day }
first-peer-starts-on = The first peer starts on { $day }.
phase-actions =
    { $phase }: { $n ->
        [one] one action
       *[other] { $count } actions
    }
phase-dates-actions =
    { $phase }, { $dates }: { $n ->
        [one] one action
       *[other] { $count } actions
    }.
no-dates = no dates
from-to = { $from } to { $to }
phase = Phase
dates = Dates
actions = Actions

## Scores by domain

scores-by-domain = Scores by domain
depending-on-unknown = Depending on the “don’t know” answers
scored = Scored
# $purpose is the question set’s own: “sustain peer work”; $floor is 70.
bars = How far each domain has come towards the target to { $purpose }, out of 100. The line marks { $floor }; what is below it, or holds an essential that is not in place, is hatched.
# $score and $low are none where there is none. $scored: “4 of 6”; $open as above.
bar =
    { $domain }: { $score ->
        [none] no score yet
       *[other] { $score }
    }{ $low ->
        [none] { "" }
       *[other] , range { $low } to { $high }
    }, { $scored } scored{ $open ->
        [none] { "" }
        [unknown] , { $count } essentials not in place, or not known yet
       *[known] , { $count } essentials not in place
    }.
score-of-100 = Score out of 100
range = Range

## Scores then and now

then-and-now = Scores by domain, then and now
not-in-place-now = ◆ An essential is not in place now, or not known yet
not-in-place-now-sentence = An essential is not in place now, or not known yet.
each-then-and-now = Each domain’s score then (hollow) and now (filled). The line marks { $floor }.
# $change is a sentence.
domain-change = { $domain }: { $change }
then = Then
scored-then = Scored then
now = Now
scored-now = Scored now
points = Change in points, on questions scored both times

## Scores of many assessments

spreads = How the scores of each domain are spread
spreads-described = For each domain, the lowest and the highest score, with the middle half in a box. The line marks { $floor }.
spread = { $domain }: { $lowest } to { $highest }, half of them between { $lower } and { $upper }, { $middle } in the middle.
spread-not-shown = { $domain }: not shown.
with-score = With a score
lowest = Lowest
quarter-below = A quarter at or below
half-below = Half at or below
three-quarters-below = Three quarters at or below
highest = Highest

## Votes

votes-by-group = Votes by group
votes-described = Votes by group, on a scale from 0 to 4.
vote-count =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }
vote-count-hidden =
    { $n ->
        [one] { $n } vote
       *[other] { $n } votes
    }, { $hidden } of them too few to show separately
# $level is a level with its name.
votes-at = { $count } at { $level }
votes-dont-know = { $count } “don’t know”
votes-do-not-apply = { $count } “does not apply”
# $votes: “12 votes”.
votes-of = { $who }, { $votes }.
votes-of-with-answers = { $who }, { $votes }: { $answers }.
group = Group
votes = Votes

## Where groups differ

groups-differ = Where groups see it differently
groups-described = Levels by group, on a scale from 0 to 4.
groups-on-question = { $question }: { $levels }.

## All questions

all-questions = All questions at a glance
blank-withheld = Blank: too few to show
blank-unanswered = Blank: not answered
below-target = Below target
sign-dont-know = ? Don’t know
sign-does-not-apply = – Does not apply
sign-at-domain =
    By a domain’s name: { $open ->
        [unknown] an essential is not in place, or not known yet
       *[known] an essential is not in place
    }
answers-described = The answer to every scored question, by domain.
# $answers holds several of the next message.
answers-of-domain =
    { $domain }{ $open ->
        [none] { "" }
        [unknown] { " " }(an essential is not in place, or not known yet)
       *[known] { " " }(an essential is not in place)
    }: { $answers }.
answer-to =
    { $question }{ $essential ->
        [true] { " " }(essential)
       *[false] { "" }
    } { $answer }{ $below ->
        [true] , below target
       *[false] { "" }
    }
# An answer in the middle of a sentence.
answer =
    { $answer ->
        [unsure] don’t know yet
        [not-applicable] does not apply
        [unanswered] not answered yet
       *[withheld] too few to show
    }
answer-head = Answer
target = Target
essential = Essential
yes = Yes
no = No
