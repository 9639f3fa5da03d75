### Asking peers to take part, and what they say.

## A letter that asks someone with peer expertise

our-organisation = Our organisation
# $minutes is a number above one.
letter = { $organisation } is answering a self-assessment about peer work, “{ $title }”, and would like someone with peer expertise to take part, paid for their time. You would see every question, about { $minutes } minutes in all. Your view stands beside ours and is never averaged away. Could we talk?

## What peers say

withheld = What peers say can’t be shown apart: too few of them answered, or who they are could be worked out. Their answers count like everyone’s.
# $count is $answered as it is shown.
gave-levels = { $answered ->
    [one] Peers gave a level on { $count } question.
   *[other] Peers gave a level on { $count } questions.
}
all-the-same = Wherever something counts for the organisation, it is the same.
# $count is the number that chooses the form, as it is shown, with a capital.
some-higher = { $higher ->
    [one] { $count } of their levels is higher than what counts.
   *[other] { $count } of their levels are higher than what counts.
}
some-lower = { $lower ->
    [one] { $count } of their levels is lower than what counts.
   *[other] { $count } of their levels are lower than what counts.
}
some-lower-some-higher = { $lower ->
    [one] { $count } of their levels is lower than what counts, { $higher } higher.
   *[other] { $count } of their levels are lower than what counts, { $higher } higher.
}
