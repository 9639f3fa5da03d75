### The plan and its actions, as app and documents speak of them.


## Efforts

small = Small
medium = Medium
large = Large
small-means = hours of work
medium-means = days of work
large-means = weeks of work

## How peers take part in an action

peers-lead = Peers lead it
peers-design = Peers design it with you
peers-asked = Peers are asked, and told what came of it

## How far an action has come

to-do = To do
under-way = Under way
done = Done

## Finding out an answer

find-out = Find out: { $question }
find-out-how = No one who answered could say where you stand on this. Ask people who would know, and look for something that shows it. The question is: { $question }
found-out-when = The question has an answer that the group agrees on.

## How many actions there are, and what they do
## $count is the same as $n, in words or digits.

no-actions = Nothing is called for yet.
# Where all actions are of one kind.
all-close-gaps =
    { $n ->
        [one] One action closes a gap.
       *[other] { $count } actions close gaps.
    }
all-find-out =
    { $n ->
        [one] One action finds out what is not known.
       *[other] { $count } actions find out what is not known.
    }
all-go-further =
    { $n ->
        [one] One action goes further than its target.
       *[other] { $count } actions go further than their targets.
    }
all-your-own =
    { $n ->
        [one] One action is your own.
       *[other] { $count } actions are your own.
    }
# Where there are several kinds: $kinds is a list of those that follow.
actions =
    { $n ->
        [one] One action
       *[other] { $count } actions
    }: { $kinds }.
some-close-gaps =
    { $count } { $n ->
        [one] closes a gap
       *[other] close gaps
    }
some-find-out =
    { $count } { $n ->
        [one] finds out what is not known
       *[other] find out what is not known
    }
some-go-further =
    { $count } { $n ->
        [one] goes further than its target
       *[other] go further than their targets
    }
some-your-own =
    { $count } { $n ->
        [one] is your own
       *[other] are your own
    }
some-done =
    { $count } { $n ->
        [one] is done.
       *[other] are done.
    }
some-under-way =
    { $count } { $n ->
        [one] is under way.
       *[other] are under way.
    }
# $done-count and $doing-count are the same as $done and $doing, in words or digits.
some-done-some-under-way =
    { $done-count } { $done ->
        [one] is done
       *[other] are done
    } and { $doing-count } { $doing ->
        [one] is under way.
       *[other] are under way.
    }
declined =
    You declined { $n ->
        [one] one other.
       *[other] { $count } others.
    }

## Dates

due-after = Due after { $day }
later = Later
no-dates-of-their-own = The actions of this question set have no dates of their own. Give a date to each one that you decide on.
no-first-day = No first day for the first peer worker is planned yet, so no dates are worked out. Set one, and every action gets a date.
first-day-not-ahead = The planned first day, { $day }, is not in the future, so no dates are worked out. Set a future day, and every action gets a date.
# $away is one of those that follow, $names a list of questions.
first-day-too-soon =
    The planned first day leaves too little time. It is { $away } away, and { $n ->
        [one] one essential is
       *[other] { $count } essentials are
    } below target: { $names }. Allow at least twelve weeks: choose a later day, or settle these first.
days-away =
    { $n ->
        [one] one day
       *[other] { $count } days
    }
weeks-away =
    { $n ->
        [one] one week
       *[other] { $count } weeks
    }
over-weeks-away =
    a little over { $n ->
        [one] one week
       *[other] { $count } weeks
    }
