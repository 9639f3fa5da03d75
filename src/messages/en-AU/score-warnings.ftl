### What does not fit the question set, and was set aside.


## For everybody

# $edition: the edition that was answered. $title: the title of the question set. $scored: its edition.
other-edition = The answers are for edition { $edition } of the questions, but are scored with “{ $title }”, edition { $scored }.
other-set = The answers are for another question set, but are scored with “{ $title }”, edition { $scored }.
group-unknown = Someone is listed in a group that the question set does not have.
not-listed = Answers from someone who is no longer listed are kept, but not counted.
question-unknown = An answer to a question that is not in the question set is kept, but not counted.
# $agreed: whether the room chose it, or one person. $question: the short name of the question.
not-offered =
    { $agreed ->
        [true] { $question }: “Does not apply” was chosen in the room, but this question does not offer it. It counts as not answered.
       *[false] { $question }: “Does not apply” was chosen, but this question does not offer it. It counts as not answered.
    }
no-reason =
    { $agreed ->
        [true] { $question }: “Does not apply” was chosen in the room without a reason. It counts as not answered until there is one.
       *[false] { $question }: “Does not apply” was chosen without a reason. It counts as not answered until there is one.
    }

## For those who look into the file, each said after its place

# $answered and $scored: ids of question sets, with their editions.
scored-by-other = the answers are to “{ $answered }” { $answered-edition }, but are scored with “{ $scored }” { $scored-edition }
no-such-group = the question set has no group “{ $group }”
no-such-participant = no participant has this id; the answers are kept, but not counted
no-such-question = the question set has no such question; the answer is kept
not-offered-here = “does not apply” is not offered here; it counts as unanswered
needs-reason = “does not apply” needs a reason; without one it counts as unanswered
