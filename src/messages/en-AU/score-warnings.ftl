### What does not fit the question set, and was set aside.

## For everybody

# $edition: the edition that was answered. $title: the title of the question set. $scored: its edition.
other-edition = The answers were given to edition { $edition } of the questions, and are scored by “{ $title }”, edition { $scored }.
other-set = The answers were given to another question set, and are scored by “{ $title }”, edition { $scored }.
group-unknown = Somebody is listed in a group that the question set does not have.
not-listed = Answers of somebody who is not listed any more are kept, and not counted.
question-unknown = An answer to a question that is not in the question set is kept, and not counted.
# $agreed: whether the room chose it, or one person. $question: the short name of the question.
not-offered = { $agreed ->
    [true] { $question }: “Does not apply” was chosen in the room, which this question does not offer. It counts as not answered.
   *[false] { $question }: “Does not apply” was chosen, which this question does not offer. It counts as not answered.
}
no-reason = { $agreed ->
    [true] { $question }: “Does not apply” was chosen in the room without a reason. It counts as not answered until there is one.
   *[false] { $question }: “Does not apply” was chosen without a reason. It counts as not answered until there is one.
}

## For those who look into the file, each said after its place

# $answered and $scored: ids of question sets, with their editions.
scored-by-other = the answers were given to “{ $answered }” { $answered-edition }, and are scored by “{ $scored }” { $scored-edition }
no-such-group = the question set has no group “{ $group }”
no-such-participant = no participant has this id; the answers are kept, but not counted
no-such-question = the question set has no such question; the answer is kept
not-offered-here = “does not apply” is not offered here; it counts as unanswered
needs-reason = “does not apply” needs a reason; without one it counts as unanswered
