### Many assessments in sum.

many-together = Many assessments together
for-whom = For peak bodies, funders and consultants. Choose the save files of many agencies, up to a few hundred, and see where they stand and what most of them need.
files-stay = The files stay with you
files-stay-explained = They are read in this page. Nothing of them is kept on this device, and nothing is sent. When you leave this page, what it shows is gone.

## Choosing files

choose-files = Choose save files
add-files = Add more save files
start-again = Start again
reading-files = Reading: { $at } of { $of } files.
# $number is the same as $count, in words where it is small, with a capital.
assessments-count = { $count ->
        [one] { $number } assessment counts.
       *[other] { $number } assessments count.
    }
files-do-not-count = { $count ->
        [one] { $number } file does not: see the end of this page.
       *[other] { $number } files do not: see the end of this page.
    }
quoted = “{ $name }”
# $names is a list of two names or more.
copies-of-one-file = { $names } began as copies of one file. They count as organisations of their own.
left-out = Files that do not count
left-out-explained = All others do. Nothing is wrong with this page; look at the files.

## How to read this

how-to-read = How to read this
below-five = Numbers below five are not shown, and some others that would give them away: so these figures can be passed on. Pass on one summary only. Two of nearly the same agencies, held against each other, can tell something of one. “All or nearly all” means all, or all but a few.
not-a-measure = Each is a structured conversation, not a validated measure. Do not rank organisations by it.
measure-against = Measure gaps and domains against the targets to

## The assessments of one question set and edition

set-and-edition = “{ $set }”, edition { $edition }
# $number is the same as $count, in words where it is small, with a capital.
assessments-exactly = { $count ->
        [one] { $number } assessment.
       *[other] { $number } assessments.
    }
# $number is what may be said of the number: Fewer than five.
assessments-about = { $number } assessments.
another-edition = They answered edition { $answered }, and are counted by edition { $counted }: what that one does not ask is left out.
fewer-than-five = There are fewer than five, so nothing more is shown of them.
stages-untold = How many stand at each stage cannot be shown: with these files, any number would tell something of fewer than five of them. More files may help.

## Stages

stages = How many stand at each stage
stages-target = The stage is always measured against the targets to recruit.

## Gaps

common-gaps = The most common gaps
gaps-explained = How many are below target, of those that have a level there.
no-gap-shown = No gap is shown: each is below target in fewer than five, or so few have a level that nothing can be told.
every-question = Every question
every-question-with-gaps = Every question with its gaps

## Scores

scores-spread = How the scores of each domain are spread
scores-spread-explained = The line goes from the lowest score to the highest; the box holds the middle half; the thick mark and the number are in the middle.
no-scores-shown = Nothing is shown: too few have a score, or all but too few.

## Copying a table

copy-table = Copy this table
copy-table-of = Copy this table: { $table }
