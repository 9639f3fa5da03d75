### Why an invitation, or the answers of one person, were not read.

## Files. Said after other words, or with a capital put at the start.

# $most and $found: sizes with their unit.
too-large = such a file may have up to { $most }; this one has { $found }
not-ours-or-damaged = this is not a Groundwork file, or it was damaged or cut off on its way. Ask for it once more.
not-ours = this is not a Groundwork file
newer = it was made by a newer Groundwork. Reload this page to get the newer one, then try again.

## Files of another kind

is-save-file = this is a Groundwork file of another kind: the save file of an assessment. Open it from the first page.
is-invitation = this is a Groundwork file of another kind: an invitation. Open it from the first page to answer.
is-answers = this is a Groundwork file of another kind: the answers of one person.
is-question-set = this is a Groundwork file of another kind: a question set.
is-protected = this is a Groundwork file of another kind: a save file behind a passphrase. Open it from the first page.
is-other = this is a Groundwork file of another kind: not one that is asked for here.

## What in it is wrong

answers-unreadable = The answers in it cannot be read.
says-not-who = It does not say who it is for, or who answered.
says-not-which-assessment = It does not say which assessment it belongs to.
says-not-which-questions = It does not say which questions it is about.
time-unreadable = The time when it was saved cannot be read.
part-unreadable = A part of it cannot be read.
# $question: the short name of the question.
answer-unreadable = The answer to “{ $question }” cannot be read.
more-answers-unreadable = { $count ->
    [one] The answer to one question cannot be read.
   *[other] The answers to { $count } questions cannot be read.
}
ask-again = Ask for the file once more.

## Codes. $part: which part of the code, counted from 1. $parts: how many it has.

code-cut = the end of this code is missing. Copy it once more, or ask for the file instead.
code-part-cut = the end of part { $part } of { $parts } of this code is missing. Copy it once more, or ask for the file instead.
code-changed = some letters of this code are missing, or were changed. Copy it once more, or ask for the file instead.
code-part-changed = some letters of part { $part } of { $parts } of this code are missing, or were changed. Copy it once more, or ask for the file instead.
part-missing = part { $part } of { $parts } of this code is still missing.
parts-missing = { $count } of the { $parts } parts of this code are still missing.
# $first: which parts, with commas between them. $last: the last one.
parts-missing-listed = { $count } of the { $parts } parts of this code are still missing: { $first } and { $last }.

## Links

link-absent = There is no invitation link in this text.
link-cut = The end of the link is missing. Mail and chat programs sometimes cut long links.
link-changed = Some letters of the link are missing, or were changed on the way. Mail and chat programs sometimes do that.
link-newer = A newer version of Groundwork made this link. Reload this page to get the newer version, then open the link again.
