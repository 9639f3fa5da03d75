### A question or a situation before the room, and what came of the workshop.

agenda = Agenda

## The question

# Its place in the agenda.
question-place = Question { $place } of { $all }
who-has-voted = Who has voted
# So many of a group have voted, of so many who are asked.
turnout = { $voted } of { $expected }
reveal = Reveal the votes
pass-round = Pass the device round
count-hands = Count hands
previous-question = Question before
next-question = Next question
debrief = Debrief
park = Park it
take-up = Take it up again
full-screen = Full screen
keys = Keys
full-screen-refused = This browser didn’t let Groundwork fill the screen. Its own menu may: look for “Full screen”, or press F11.

## The timer

time-to-talk = Time to talk
minutes = { $minutes } minutes
start-timer = Start the timer
stop-timer = Stop the timer
time-is-up = Time is up.

## The votes

votes = The votes
nobody-voted = Nobody has voted.
hide-votes = Hide them and vote again

## What the room agrees on

what-agreed = What do we agree on?
unknown = We don’t know
does-not-apply = This does not apply to us
why-not-apply = Why does it not apply?
without-reason = Without a reason it counts as not answered.
why-agreed = Why? What was said?
why-agreed-optional = Optional. It is printed in the report.
who-dissents = Who sees it otherwise, and why?
who-dissents-optional = Optional. It is printed in the report.
nothing-agreed-yet = Nothing is agreed yet

## One device for all

pass-on = Pass the device on
pass-on-how = Whoever has it chooses who they are and votes. Nothing of it is shown to the next person.
nobody-left = Nobody of the list is left to vote.
back-to-room = Back to the room
# A button, where votes have no names.
group-to-vote = { $group } ({ $people } to vote)
# $name is a person, or their group where votes have no names.
your-vote = { $name }, your vote
true-today = What is true today?
i-do-not-know = I don’t know
give-vote = Give my vote
not-now = Not now

## Raised hands

how-many = How many for each statement? Count only people who do not vote in another way. Votes on paper go in here too.
group = Group
# The name of a field: how many of the group chose the level.
group-level = { $group }, level { $level }
done = Done

## Phones

answer-on-phone = Answer on your phone
phones-need-address = Phones need Groundwork at an address that they can reach. This is Groundwork in one file: hand the device round, count hands, or use paper.
which-group = Which group are you?
point-camera = Point your phone’s camera at the code.
answers-stay = Answer. Your answers stay on your phone until you hand them back.
hand-back = At the end, “Hand back” shows a code: hold it to the camera here. Whoever gathers the answers can then read yours.
take-in-answers = Take in the answers
qr-code = QR code of the seat: { $group }

## A situation

# Its place among the situations.
situation-place = Situation { $place } of { $all }
what-to-look-for = What to look for
questions-tested = The questions that it tests
previous-situation = Situation before
next-situation = Next situation

## The lists of keys, and what each does

keys-title = Keys, and a presenter’s remote
keys-asleep = Letters and digits sleep while you type.
# A key, as a keyboard has it.
page-down = Page down
# A key, as a keyboard has it.
page-up = Page up
key-forward = Reveal, then the next question
key-back = Hide, then the question before
key-reveal = Reveal or hide
key-agree = After the reveal: what the room agrees on
key-reason = Write why
key-park = Park the question
key-ways = Pass the device round, count hands
key-list = Show this list

## What came of it

what-came-of-it = What came of the workshop
what-agreed-does = What the room agreed on counts in the results, and is in the report with its reasons. The votes before it stay on record.
make-report = Make the report
# A heading, with how many questions stand under it.
part-with-count = { $part } ({ $count })
agreed = Agreed
none-agreed = Nothing is agreed yet.
parked = Parked
none-parked = Nothing was put aside.
dissented = Seen otherwise by some
none-dissented = Nobody’s other view was written down.
differing = Seen differently
how-voted = How people voted
how-voted-scope = Over all questions, before anything was agreed.
votes-before = The votes before
