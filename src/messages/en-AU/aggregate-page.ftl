### Many assessments in sum.

many-together = Several assessments combined
for-whom = For peak bodies, funders and consultants. Choose the save files of many organisations, up to a few hundred, and see where they stand and what most of them need.
files-stay = The files stay with you
files-stay-explained = They are read on this page. Nothing from them is kept on this device, and nothing is sent. When you leave this page, everything it shows is gone.

## Choosing files

choose-files = Choose save files
add-files = Add more save files
start-again = Start again
reading-files = Reading: { $at } of { $of } files.
# $number is the same as $count, in words where it is small, with a capital.
assessments-count =
    { $count ->
        [one] { $number } assessment is included.
       *[other] { $number } assessments are included.
    }
files-do-not-count =
    { $count ->
        [one] { $number } file isn’t: see the end of this page.
       *[other] { $number } files aren’t: see the end of this page.
    }
quoted = “{ $name }”
# $names is a list of two names or more.
copies-of-one-file = { $names } began as copies of the same file. They are counted as separate organisations.
left-out = Files not included
left-out-explained = All the others are included. Nothing is wrong with this page; check these files.

## How to read this

how-to-read = How to read this
below-five = Numbers below five aren’t shown, nor are some others that would give them away, so you can pass these figures on. Pass on one summary only: comparing two summaries of almost the same organisations can reveal something about one of them. “All or nearly all” means all, or all but a few.
not-a-measure = Each assessment is a structured conversation, not a validated measure. Don’t rank organisations by it.
measure-against = Measure gaps and domains against the targets to

## The assessments of one question set and edition

set-and-edition = “{ $set }”, edition { $edition }
# $number is the same as $count, in words where it is small, with a capital.
assessments-exactly =
    { $count ->
        [one] { $number } assessment.
       *[other] { $number } assessments.
    }
# $number is what may be said of the number: Fewer than five.
assessments-about = { $number } assessments.
another-edition = They answered edition { $answered } but are counted by edition { $counted }: anything that edition { $counted } doesn’t ask is left out.
fewer-than-five = There are fewer than five, so nothing more is shown about them.
stages-untold = How many are at each stage can’t be shown: with these files, any figure could identify fewer than five organisations. More files may help.

## Stages

stages = How many are at each stage
stages-target = The stage is always measured against the targets to recruit.

## Gaps

common-gaps = The most common gaps
gaps-explained = How many are below target, out of those that have a level for the question.
no-gap-shown = No gaps are shown: for each question, either fewer than five are below target, or too few have a level for anything to be shown.
every-question = Every question
every-question-with-gaps = Every question with its gaps

## Scores

scores-spread = How the scores of each domain are spread
scores-spread-explained = The line runs from the lowest score to the highest; the box holds the middle half; the thick mark and the number show the middle score.
no-scores-shown = Nothing is shown: too few have a score, or too few don’t have one.

## Copying a table

copy-table = Copy this table
copy-table-of = Copy this table: { $table }
