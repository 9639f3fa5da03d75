### What is not shown, so that nobody’s answer can be told.

collecting = Answers are still being collected without names, so you can see only who has answered. Close the collection to see results and make files.
difference-withheld = Whether views differ can’t be shown: groups of fewer than five aren’t shown separately.
none-differs = Views don’t differ widely on any question.
# $count is the number of questions in words, with a capital.
views-withheld =
    { $questions ->
        [1] One question has
       *[other] { $count } questions have
    } answers from groups that are too small to show separately. Whether those groups’ views differ cannot be shown here.

## What an anonymous session will not show

no-answer-shown = No answers can be shown: fewer than five people are asked each question.
some-answers-withheld = The answers to { $withheld } of { $all } questions can’t be shown: fewer than five people are asked each of these.
# $count is the number of people in words.
view-withheld =
    { $group } ({ $people ->
        [1] one person
       *[other] { $count } people
    }): their view can’t be shown separately.
# $count is the number of people in words; the group is asked $asked questions.
view-shown-on-some =
    { $group } ({ $people ->
        [1] one person
       *[other] { $count } people
    }): their view can be shown separately on { $shown } of { $asked } questions.

## What merging two groups would gain

# $count is the number of questions in words.
merge-shows-answers =
    If “{ $from }” and “{ $into }” answer as one group, answers to { $questions ->
        [1] one more question
       *[other] { $count } more questions
    } can be shown.
# $count is the number of questions in words.
merge-shows-views =
    If “{ $from }” and “{ $into }” answer as one group, groups’ views can be shown separately on { $questions ->
        [1] one more question
       *[other] { $count } more questions
    }.

## Closing a collection

# The name of the state that stands for a collection that has ended.
collection-closed = Collection closed
