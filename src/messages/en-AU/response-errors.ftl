### Why an invitation, or the answers of one person, were not read.


## Files. Said after other words, or with a capital put at the start.

# $most and $found: sizes with their unit.
too-large = such a file can be up to { $most }; this one is { $found }
not-ours-or-damaged = this is not a Groundwork file, or it was damaged or cut off on the way. Ask for it again.
not-ours = this is not a Groundwork file
newer = it was made by a newer version of Groundwork. Reload this page to get the newer version, then try again.

## Files of another kind

is-save-file = this is a different kind of Groundwork file: the save file of an assessment. Open it from the home page.
is-invitation = this is a different kind of Groundwork file: an invitation. Open it from the home page to answer.
is-answers = this is a different kind of Groundwork file: the answers of one person.
is-question-set = this is a different kind of Groundwork file: a question set.
is-protected = this is a different kind of Groundwork file: a save file protected by a passphrase. Open it from the home page.
is-other = this is a different kind of Groundwork file from the one needed here.

## What in it is wrong

answers-unreadable = The answers in it can’t be read.
says-not-who = It doesn’t say who it is for, or who answered.
says-not-which-assessment = It doesn’t say which assessment it belongs to.
says-not-which-questions = It doesn’t say which questions it is about.
time-unreadable = The time it was saved can’t be read.
part-unreadable = Part of it can’t be read.
# $question: the short name of the question.
answer-unreadable = The answer to “{ $question }” can’t be read.
more-answers-unreadable =
    { $count ->
        [one] The answer to one question can’t be read.
       *[other] The answers to { $count } questions can’t be read.
    }
ask-again = Ask for the file again.

## Codes. $part: which part of the code, counted from 1. $parts: how many it has.

code-cut = the end of this code is missing. Copy it again, or ask for the file instead.
code-part-cut = the end of part { $part } of { $parts } of this code is missing. Copy it again, or ask for the file instead.
code-changed = some letters of this code are missing or were changed. Copy it again, or ask for the file instead.
code-part-changed = some letters of part { $part } of { $parts } of this code are missing or were changed. Copy it again, or ask for the file instead.
part-missing = part { $part } of { $parts } of this code is still missing.
parts-missing = { $count } of the { $parts } parts of this code are still missing.
# $first: which parts, with commas between them. $last: the last one.
parts-missing-listed = { $count } of the { $parts } parts of this code are still missing: { $first } and { $last }.

## Links

link-absent = There’s no invitation link in this text.
link-cut = The end of the link is missing. Email and chat apps sometimes cut long links.
link-changed = Some letters of the link are missing, or were changed on the way. Email and chat apps sometimes do that.
link-newer = A newer version of Groundwork made this link. Reload this page to get the newer version, then open the link again.
