### What becomes of answers that are handed in, and of somebody who is removed.

## What a change would do

added = { $count } added
changed = { $count } changed
taken-away = { $count } taken away
# $reason is a sentence, with its full stop.
refused = { $reason } Nothing was changed.
# $reason is a sentence without its full stop.
refused-unpunctuated = { $reason }. Nothing was changed.

## Reading codes

codes-read = { $count ->
        [one] { $count } code read.
       *[other] { $count } codes read.
    }
parts-of-this-code = Of this code, { $here } of { $of } parts are read; { $missing } still missing.
parts-of-another = Of another, { $here } of { $of } parts are read; { $missing } still missing.

## What did not fit into a code

# Also of a list of names.
quoted = “{ $name }”
notes-missing = Notes and reflections did not fit into it.
words-missing = What they wrote about “{ $question }” did not fit into it.
# $count is a number in words.
words-missing-many = What they wrote about { $count } questions did not fit into it: { $questions }.
ask-for-file = Ask for the file to get it.
code-too-long = It is too long to hold everything you wrote. It leaves out what you wrote about “{ $question }”.
# $count is a number in words.
code-too-long-many = It is too long to hold everything you wrote. It leaves out what you wrote about { $count } questions: { $questions }.

## What becomes of what was handed in: $changes says how many answers it adds, changes and takes away

new-answers = New: { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }.
changes-peers-view = This changes the view that peers gave before: { $changes }.
changes-answers-here = This changes answers that were entered or edited here: { $changes }.
same-answers = The same answers as here.
changes-answers = Answers: { $changes }.
nothing-new = Nothing new.
saved-earlier = Saved earlier than what is here. It would go back: { $changes }.
superseded = A later one from the same seat is here too.
person-gone = This person is not in the list any more, and a snapshot still has answers of theirs. Taking these in would add them to the list again: { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }.
person-removed = This person was removed on { $day }. Their answers are not taken in. If they want to take part again, add a person and give them a new seat.
another-assessment = These answers belong to another assessment.
another-set = These answers are to another question set, “{ $set }”, and none of its questions is asked here in the same words.
unknown-set = These answers are to a question set that this Groundwork does not have.
another-edition = These answers are to another edition of the questions, “{ $edition }”. Its words are not at hand here, so it cannot be shown that the questions are the same.
unknown-group = They come from a group that this question set does not have.
# $problem begins with a small letter, and has a full stop only where there is more than one sentence.
unreadable = It cannot be read: { $problem }

## What a file says of itself and the list does not

another-name = It says that it is from “{ $name }”; the list has “{ $listed }”.
another-group = It comes from { $group }; the list has this person in { $listed }.
another-organisation = It was given to another organisation, “{ $organisation }”. Take it in only if that is this one under another name.
from-the-original = It was handed out from the assessment that this one is a copy of. Take it in only if it is meant for this one.

## Answers to questions that are not asked here

answers-left-out = { $count ->
        [one] { $count } answer is left out, because this assessment does not ask these questions in the same words.
       *[other] { $count } answers are left out, because this assessment does not ask these questions in the same words.
    }
answers-left-out-named = { $count ->
        [one] { $count } answer is left out, because this assessment does not ask these questions in the same words: { $questions }.
       *[other] { $count } answers are left out, because this assessment does not ask these questions in the same words: { $questions }.
    }
# At the end of a list of questions. $number is the same as $count, in words where it is small.
and-others = { $count ->
        [one] { $number } other
       *[other] { $number } others
    }

## Removing somebody

removal-without-answers = They leave the list. There are no answers of theirs here.
removal-of-answers = They leave the list, and { $answers ->
        [one] { $answers } answer goes
       *[other] { $answers } answers go
    } with them.
removal-from-snapshots = They leave the list, and everything they said in { $snapshots ->
        [one] { $snapshots } snapshot
       *[other] { $snapshots } snapshots
    } goes with them.
removal-of-answers-and-from-snapshots = They leave the list. { $answers ->
        [one] { $answers } answer goes
       *[other] { $answers } answers go
    }, and everything they said in { $snapshots ->
        [one] { $snapshots } snapshot
       *[other] { $snapshots } snapshots
    } goes too.
removal-can-be-undone = Undo brings all of it back, as long as this window is open. What stays is a note that somebody of this group was removed today, without a name. Answers that they hand back later are not taken in.
removal-reaches-only-here = This does not reach files and reports that you have saved or sent, or what this person has on their own device. Delete those yourself, or ask whoever has them.

## Answers that were removed or edited: $days is a list of days

peers-answers-removed = { $count ->
        [one] The peer expert’s answers were removed on { $days }.
       *[other] Answers of { $count } peer experts were removed, on { $days }.
    }
answers-edited = Answers of { $count ->
        [one] { $count } person
       *[other] { $count } people
    } were edited here after they came back.
# $names is a list of names.
answers-edited-of = The answers of { $names } were edited here after they came back.
