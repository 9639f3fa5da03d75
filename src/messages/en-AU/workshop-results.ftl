### How the room voted, and how far it is.


## Who has voted, and not what

nobody-asked-yet = No one has been asked yet.
nobody-voted-yet = No one has voted yet.
all-voted =
    { $all ->
        [1] The one person asked has voted.
        [2] Both have voted.
       *[other] All { $all } have voted.
    }
some-voted =
    { $voted ->
        [one] { $voted } of { $all } has voted.
       *[other] { $voted } of { $all } have voted.
    }

## What to talk about first

# $count is the number of questions in words.
questions-apart =
    { $questions ->
        [1] On one question, groups are two or more levels apart.
       *[other] On { $count } questions, groups are two or more levels apart.
    }
# $count is the number of questions in words.
questions-split =
    { $questions ->
        [1] On one question, people in one group are three or more levels apart.
       *[other] On { $count } questions, people in one group are three or more levels apart.
    }
talk-first =
    { $questions ->
        [one] Talk about it first.
       *[other] Talk about these first.
    }
begin-with-essentials = Begin with the essentials.

## How far the time and the agenda reach

none-open = No questions are open.
# $count is the number of questions in words, with a capital.
still-open =
    { $questions ->
        [1] One question is still open.
       *[other] { $count } questions are still open.
    }
no-time-left =
    { $open ->
        [1] There’s no time left, and one question is still open.
       *[other] There’s no time left, and { $open } questions are still open.
    }
none-fit =
    { $open ->
        [1] The one open question won’t quite fit
       *[other] None of the { $open } open questions will quite fit
    } into { $minutes ->
        [1] the minute left
       *[other] the { $minutes } minutes left
    }.
all-fit =
    { $open ->
        [1] The one open question
        [2] Both open questions
       *[other] All { $open } open questions
    } should fit into { $minutes ->
        [1] the minute left
       *[other] the { $minutes } minutes left
    }.
some-fit =
    About { $fitting } of the { $open } open questions { $fitting ->
        [one] fits
       *[other] fit
    } into { $minutes ->
        [1] the minute left
       *[other] the { $minutes } minutes left
    }.

## Whose votes a row shows

smaller-groups = Smaller groups combined
everyone = Everyone

## Votes that are not shown

more-withheld =
    { $people ->
        [1] One more vote can’t be shown.
       *[other] { $people } more votes are too few to show.
    }
too-few-voted =
    { $people ->
        [1] Only one person has voted.
       *[other] Only { $people } people have voted.
    }
shown-from-five = In an anonymous session, votes are shown only once there are five, so no one can be identified.

## How far people agree

no-level-yet = No one has given a level yet.
all-near =
    { $all ->
        [1] The one vote is the middle answer.
        [2] Both votes lie within one level of the middle answer.
       *[other] All { $all } votes lie within one level of the middle answer.
    }
some-near =
    { $near ->
        [one] { $near } of { $all } votes lies within one level of the middle answer.
       *[other] { $near } of { $all } votes lie within one level of the middle answer.
    }

## Which of two groups rates higher

# $count is the number of questions in words.
same-level =
    { $first } and { $second } gave the same level on { $questions ->
        [1] one question
       *[other] { $count } questions
    }.
higher-on-all =
    { $high } gave higher ratings than { $low } on { $all ->
        [1] the one question
       *[other] all { $all } questions
    } that both answered.
# $more and $less are numbers of questions: on so many it rates higher, and lower.
higher-on-some =
    { $less ->
        [0] { $high } gave higher ratings than { $low } on { $more } of the { $all } questions that both answered.
       *[other] { $high } gave higher ratings than { $low } on { $more } of the { $all } questions that both answered, and lower ratings on { $less }.
    }
middle-nought = The median difference is zero.
# $levels are whole levels, $count is their number in words, and $half says whether half a level comes on top.
middle =
    The median difference is { $half ->
        [true]
            { $levels ->
                [0] half a level
               *[other] { $count } and a half levels
            }
       *[false]
            { $levels ->
                [1] one level
               *[other] { $count } levels
            }
    } { $way ->
        [lower] lower
       *[higher] higher
    }.

## What anonymity cannot take out of a file

# $kinds is a list of what stands below.
free-text = People wrote in their own words: { $kinds }. Wording can reveal who wrote it. Read it before you give the file to anyone.
free-text-notes = notes on answers
free-text-not-applicable = reasons why a question does not apply
free-text-reflections = reflections
free-text-agreements = reasons for what was agreed
free-text-dissent = dissenting views
