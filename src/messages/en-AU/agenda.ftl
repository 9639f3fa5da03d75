### What the room talks about, in which order, and how it votes.

workshop = Workshop
how-it-goes = One question at a time on the projector. Everybody votes before anybody sees; then you reveal, talk, and write down what the room agrees on. You can leave at any moment and come back.

## The order

title = Agenda
begin = Begin
go-on = Go on
debrief = Debrief
order-anew = Order by the votes of now
which-order = In which order?
disagreements-first = Disagreements first, then essentials, then the rest
domain-by-domain = Domain by domain
when-done = When do you want to be done?
when-done-optional = Optional.

## Names

names = Names
why-without-names = People say more of what they think where it cannot be held against them.
without-names = No names with answers
without-names-means = Names go out of the list of people and out of the file, and do not come back when you choose otherwise later. Groups of fewer than five are never shown apart.

## Ways to vote

ways-to-vote = Ways to vote
mix-them = Mix them as you like. Every vote counts once.
phones = Phones
phones-how = Show a group its QR code. Everybody answers on their own phone and hands the answers back as a code.
show-codes = Show the codes
handed-round = One device handed round
# Between the quotation marks stands the button workshop.pass-round.
handed-round-how = At each question, “Pass the device round”: each vote is hidden before the next.
raised-hands = Raised hands
# Between the quotation marks stands the button workshop.count-hands.
raised-hands-how = At each question, “Count hands”: numbers for each group.
paper = Paper
paper-how = Print ballots, and enter them as counted hands.
blank-paper = Blank paper is on the page Report

## Situations

situations = Situations to talk over
situations-how = A story first, with the questions that it tests beside it.

## Questions

all-questions = All questions
all-questions-how = In their order. Choose any.

## Why a question stands where it does

# $levels is two or more.
groups-apart = { $levels ->
    [2] Groups are two levels apart
    [3] Groups are three levels apart
    [4] Groups are four levels apart
   *[other] Groups are { $levels } levels apart
}
# $levels is three or more.
group-split = { $levels ->
    [3] One group is three levels apart
    [4] One group is four levels apart
   *[other] One group is { $levels } levels apart
}
essential = Essential

## How the room stands with a question

open = Open
parked = Parked
agreed = Agreed
