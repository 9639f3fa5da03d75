### What becomes of answers that are handed in, and of somebody who is removed.


## What a change would do

added = { $count } added
changed = { $count } changed
taken-away = { $count } removed
# $reason is a sentence, with its full stop.
refused = { $reason } Nothing was changed.
# $reason is a sentence without its full stop.
refused-unpunctuated = { $reason }. Nothing was changed.

## Reading codes

codes-read =
    { $count ->
        [one] { $count } code read.
       *[other] { $count } codes read.
    }
parts-of-this-code = This code: { $here } of { $of } parts read, { $missing } still missing.
parts-of-another = Another code: { $here } of { $of } parts read, { $missing } still missing.

## What did not fit into a code

# Also of a list of names.
quoted = “{ $name }”
notes-missing = Notes and reflections didn’t fit into the code.
words-missing = What they wrote about “{ $question }” didn’t fit into the code.
# $count is a number in words.
words-missing-many = What they wrote about { $count } questions didn’t fit into the code: { $questions }.
ask-for-file = Ask for the file to get the rest.
code-too-long = The code can’t hold everything you wrote. It leaves out what you wrote about “{ $question }”.
# $count is a number in words.
code-too-long-many = The code can’t hold everything you wrote. It leaves out what you wrote about { $count } questions: { $questions }.

## What becomes of what was handed in: $changes says how many answers it adds, changes and takes away

new-answers =
    New: { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }.
changes-peers-view = This changes the view that peers gave earlier: { $changes }.
changes-answers-here = This changes answers that were entered or edited here: { $changes }.
same-answers = These are the same answers as the ones here.
changes-answers = Answers: { $changes }.
nothing-new = Nothing new.
saved-earlier = These answers were saved earlier than the ones here. Importing them would go back to the older ones: { $changes }.
superseded = A later submission from the same person is here too.
person-gone =
    This person is no longer on the list, but a snapshot still holds answers from them. Importing these would put the person back on the list: { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }.
person-removed = This person was removed on { $day }, so their answers won’t be imported. If they want to take part again, add a person and give them a new invitation.
another-assessment = These answers belong to a different assessment.
another-set = These answers are for a different question set, “{ $set }”, and none of its questions is asked here in the same words.
unknown-set = These answers are for a question set that this copy of Groundwork doesn’t have.
another-edition = These answers are for a different edition of the questions, “{ $edition }”. Its wording isn’t available here, so we can’t show that the questions are the same.
unknown-group = These answers come from a group that this question set doesn’t have.
# $problem begins with a small letter, and has a full stop only where there is more than one sentence.
unreadable = It can’t be read: { $problem }

## What a file says of itself and the list does not

another-name = It says it’s from “{ $name }”; the list says “{ $listed }”.
another-group = It comes from { $group }, but the list has this person in { $listed }.
another-organisation = The invitation was for a different organisation, “{ $organisation }”. Import these answers only if that is this organisation under another name.
from-the-original = The invitation came from the assessment that this one was copied from. Import these answers only if they are meant for this one.

## Answers to questions that are not asked here

answers-left-out =
    { $count ->
        [one] { $count } answer is left out, because this assessment doesn’t ask that question in the same words.
       *[other] { $count } answers are left out, because this assessment doesn’t ask those questions in the same words.
    }
answers-left-out-named =
    { $count ->
        [one] { $count } answer is left out, because this assessment doesn’t ask that question in the same words: { $questions }.
       *[other] { $count } answers are left out, because this assessment doesn’t ask those questions in the same words: { $questions }.
    }
# At the end of a list of questions. $number is the same as $count, in words where it is small.
and-others =
    { $count ->
        [one] { $number } other
       *[other] { $number } others
    }

## Removing somebody

removal-without-answers = They will be removed from the list. They have no answers here.
removal-of-answers =
    They will be removed from the list, along with { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }.
removal-from-snapshots =
    They will be removed from the list, along with everything they said in { $snapshots ->
        [one] { $snapshots } snapshot
       *[other] { $snapshots } snapshots
    }.
removal-of-answers-and-from-snapshots =
    They will be removed from the list, along with { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    } and everything they said in { $snapshots ->
        [one] { $snapshots } snapshot
       *[other] { $snapshots } snapshots
    }.
removal-can-be-undone = As long as this window is open, Undo brings all of it back. What stays is a note that someone in this group was removed today, without a name. Answers that they submit later won’t be imported.
removal-reaches-only-here = This doesn’t affect files and reports that you have saved or sent, or what this person has on their own device. Delete those yourself, or ask whoever has them to.

## Answers that were removed or edited: $days is a list of days

peers-answers-removed =
    { $count ->
        [one] The peer expert’s answers were removed on { $days }.
       *[other] Answers of { $count } peer experts were removed, on { $days }.
    }
answers-edited =
    Answers from { $count ->
        [one] { $count } person
       *[other] { $count } people
    } were edited here after they were received.
# $names is a list of names.
answers-edited-of = The answers of { $names } were edited here after they were received.
