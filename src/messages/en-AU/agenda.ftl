### What the room talks about, in which order, and how it votes.

workshop = Workshop
how-it-goes = Put one question at a time on the projector. Everyone votes before anyone sees the votes; then you reveal them, talk, and write down what the room agrees on. You can leave at any time and come back.

## The order

title = Agenda
begin = Begin
go-on = Continue
debrief = Debrief
order-anew = Re-sort by current votes
which-order = In which order?
disagreements-first = Disagreements first, then essentials, then the rest
domain-by-domain = Domain by domain
when-done = When do you want to finish?
when-done-optional = Optional.

## Names

names = Names
why-without-names = People speak more freely when it can’t be held against them.
without-names = Collect answers without names
without-names-means = Names are removed from the list of people and from the file, and don’t come back if you change this later. Groups of fewer than five are never shown separately.

## Ways to vote

ways-to-vote = Ways to vote
mix-them = Mix them as you like. Every vote counts once.
phones = Phones
phones-how = Show a group its QR code. Everyone answers on their own phone and submits their answers as a code.
show-codes = Show the codes
handed-round = One device passed round
# Between the quotation marks stands the button workshop.pass-round.
handed-round-how = At each question, choose “Pass the device round”. Each vote is hidden before the next.
raised-hands = Show of hands
# Between the quotation marks stands the button workshop.count-hands.
raised-hands-how = At each question, choose “Count hands” and enter the numbers for each group.
paper = Paper
# Between the quotation marks stands the button workshop.count-hands.
paper-how = Print ballots, then enter the votes under “Count hands”.
blank-paper = Blank ballots are on the Report page

## Situations

situations-how = Start with a story, with the questions it tests beside it.

## Questions

all-questions = All questions
all-questions-how = Listed in agenda order. Choose any question.

## Why a question stands where it does

# $levels is two or more.
groups-apart =
    { $levels ->
        [2] Groups are two levels apart
        [3] Groups are three levels apart
        [4] Groups are four levels apart
       *[other] Groups are { $levels } levels apart
    }
# $levels is three or more.
group-split =
    { $levels ->
        [3] People in one group are three levels apart
        [4] People in one group are four levels apart
       *[other] People in one group are { $levels } levels apart
    }
essential = Essential

## How the room stands with a question

open = Open
parked = Parked
agreed = Agreed
