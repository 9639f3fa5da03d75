### Paper to answer on: a blank workbook, and ballots to hand round.

workbook = Workbook
ballot = Ballot

## Around a document

# $document is “Workbook” or “Ballot”.
document-of-group = { $document }, { $group }
document-title = { $document }: { $set }
document-foot = { $set } · { $document }
author = Groundwork
subject = Paper to answer on, for “{ $set }”, edition { $edition }

## Cover

how-to-use = How to use this workbook
date = Date
nobody-asked = No one is asked anything here.
# $time is one of the two that follow.
for-group = For: { $group }. { $time }
for-groups = For: { $groups }.
time =
    { $n ->
        [one] One question
       *[other] { $count } questions
    }.
time-and-minutes =
    { $n ->
        [one] One question
       *[other] { $count } questions
    }, about { $minutes } minutes.
answer-honestly = Answer honestly, for how things are today.{ " " }
answer-honestly-how = Each question has five statements, from 0 to 4. Mark the one that is true now, not what is planned or hoped for. Where two fit, mark the lower one.
not-knowing = “We don’t know” is a good answer.{ " " }
not-knowing-how = It shows what to find out. “Does not apply” needs a reason.
own-experience = No one is asked about their own lived experience.{ " " }
own-experience-how = The questions are about the organisation. Write nothing about yourself or anyone else that should stay private.
by-yourself = Answer by yourself first, then talk.{ " " }
by-yourself-how = A difference is not a mistake: people see different parts of the same organisation.
paper = Paper is as private as the place where it is kept.{ " " }
paper-how = It needs no name. Hand it to the person who enters the answers, and ask that it be destroyed when that is done.

## Questions

group-and-time = { $who }. { $time }
in-your-own-words = In your own words
we-dont-know = We don’t know
shows-what-to-find-out = It shows what to find out.
does-not-apply = Does not apply
# $blank is a line to write on.
because = because { $blank }
mark = Mark
what-is-true = What is true today
# $id is the code of a question.
answers-to = Answers to { $id } { $question }
what-this-rests-on = What this rests on

## Ballots

ballot-of = Ballot: { $name }
i-answer-as = I answer as:{ " " }
nothing-to-vote-on = There is nothing to vote on here.
question = Question
mark-one-box = Mark one box in each row, for what is true today. Put no name on this page, and answer by yourself.
# $levels: “0 Not in place · 1 …”.
levels = { $levels }. ? We don’t know.
ballot-table = Questions, with a box for each level and one for not knowing
