### Asking peers to take part, and what they say.


## A letter that asks someone with peer expertise

our-organisation = Our organisation
# $minutes is a number above one.
letter = { $organisation } is answering a self-assessment about peer work, “{ $title }”, and would like someone with peer expertise to take part. We would pay for your time. You would see every question, which takes about { $minutes } minutes in all. Your view is shown beside ours and is never averaged away. Could we talk?

## What peers say

withheld = What peers say cannot be shown separately: too few of them answered, or someone could work out who they are. Their answers count like everyone else’s.
# $count is $answered as it is shown.
gave-levels =
    { $answered ->
        [one] Peers chose a level for { $count } question.
       *[other] Peers chose a level for { $count } questions.
    }
all-the-same = Wherever the organisation has a level, it is the same as theirs.
# $count is the number that chooses the form, as it is shown, with a capital.
some-higher =
    { $higher ->
        [one] { $count } of their levels is higher than the organisation’s.
       *[other] { $count } of their levels are higher than the organisation’s.
    }
some-lower =
    { $lower ->
        [one] { $count } of their levels is lower than the organisation’s.
       *[other] { $count } of their levels are lower than the organisation’s.
    }
some-lower-some-higher =
    { $lower ->
        [one] { $count } of their levels is lower than the organisation’s, and { $higher } higher.
       *[other] { $count } of their levels are lower than the organisation’s, and { $higher } higher.
    }
