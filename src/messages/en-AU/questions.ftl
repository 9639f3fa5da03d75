### The page with one question at a time. It is in the first download.


## Nobody to answer yet

first-say-who = First, say who is answering
alone-or-shared = You can answer alone, or share the questions among several people.
go-to-set-up = Go to set-up

## How far a person has come

your-questions = Your questions
answering-as = Answering as
all-answered = All { $asked } answered
answered =
    { $answered } of { $asked } answered · { $minutes ->
        [one] about a minute left
       *[other] about { $minutes } minutes left
    }
# Between two numbers, for those who hear them: “3 of 8”.
of = { " " }of{ " " }

## The question

given-by-peers = Peers gave this answer. Only they can change it.
# $groups is a list of names of groups.
confirmed-by = To be confirmed by: { $groups }
in-own-words = In your own words, not scored
choose-statement = Choose the statement that is true today.
clear-answer = Clear this answer
next = Next
back = Back
hand-back = Submit your answers
see-results = See the results

## What an answer rests on

why-not-applicable = Why does it not apply?
    .hint = Please give a reason, so that readers of the report understand.
reason-wanted = Say why it does not apply, or choose another answer.
optional = Optional.
optional-printed = Optional. It is printed in the report.
optional-printed-no-names = Optional. It is printed in the report, so leave out names.
how-supported = How well is this supported?
not-said = Not stated

## A reflection

think-about = You could think about:
your-reflection = Your reflection

## What helps to answer

guidance = Guidance
why-it-matters = Why this matters
look-for = What to look for
words-used = Words used here
sources = Where this comes from
keyboard-shortcuts = Keyboard shortcuts
