### Answers, what they rest on, and who gave them.


## The answer of the organisation

unsure = Don’t know yet
not-applicable = Does not apply
unanswered = Not answered yet
withheld = Too few to show

## Grades of evidence

evidence-none = Nothing to show yet
evidence-draft = A draft
evidence-approved = An approved document
evidence-confirmed = Confirmed by someone it affects

## Who answered for everybody, within a sentence

# $who is a role with its article: “the chief executive”.
alone-for-all = { $who } alone, for all groups
alone-for-some = { $who } alone, for { $groups }
one-person-for-all = one person, for all groups
one-person-for-some = one person, for { $groups }
# A role that somebody typed, within a sentence; $article is “the”, “an” or “a”.
role =
    { $article ->
        [the] the { $role }
        [an] an { $role }
       *[a] a { $role }
    }

## What came of the scored questions

scored = { $scored } of { $all } questions
# $rest is a list of the three that follow.
scored-and-rest = { $scored } of { $all } questions · { $rest }
count-unsure = { $count } “don’t know”
count-not-applicable =
    { $count ->
        [one] { $count } does not apply
       *[other] { $count } do not apply
    }
count-open = { $count } not answered yet

## What people are told before they answer

with-name = Your name goes with your answers.
without-name = Your answers have no name on them.
