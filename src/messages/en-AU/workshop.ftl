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
previous-question = Previous question
next-question = Next question
debrief = Debrief
park = Park it
take-up = Discuss now
full-screen = Full screen
keys = Shortcuts
full-screen-refused = This browser didn’t let Groundwork go full screen. Try the browser’s own menu: look for “Full screen”, or press F11.

## The timer

time-to-talk = Discussion time
minutes = { $minutes } minutes
start-timer = Start the timer
stop-timer = Stop the timer
time-is-up = Time is up.

## The votes

votes = The votes
nobody-voted = No one has voted.
hide-votes = Hide votes and vote again

## What the room agrees on

what-agreed = What do we agree on?
unknown = We don’t know
does-not-apply = This does not apply to us
why-not-apply = Why doesn’t it apply?
without-reason = Without a reason, this counts as not answered.
why-agreed = Why? What was said?
why-agreed-optional = Optional. It is printed in the report.
who-dissents = Who sees it differently, and why?
who-dissents-optional = Optional. It is printed in the report.
nothing-agreed-yet = Clear the agreed answer

## One device for all

pass-on = Pass the device on
pass-on-how = Whoever has the device chooses who they are, then votes. None of it is shown to the next person.
nobody-left = Everyone on the list has voted.
back-to-room = Back to the room
# A button, where votes have no names.
group-to-vote = { $group } ({ $people } to vote)
# $name is a person, or their group where votes have no names.
your-vote = { $name }, your vote
true-today = What is true today?
i-do-not-know = I don’t know
give-vote = Cast my vote
not-now = Not now

## Raised hands

how-many = How many people chose each statement? Count only people who aren’t voting another way. Enter paper votes here too.
group = Group
# The name of a field: how many of the group chose the level.
group-level = { $group }, level { $level }
done = Done

## Phones

answer-on-phone = Answer on your phone
phones-need-address = Phones can’t open this copy of Groundwork: it is a single file, without an address that they can reach. Pass the device round, count hands or use paper instead.
which-group = Which group are you?
point-camera = Point your phone’s camera at the code.
answers-stay = Answer the questions. Your answers stay on your phone until you submit them.
hand-back = At the end, “Submit your answers” shows a code: hold it up to the camera here. Whoever collects the answers can then read yours.
take-in-answers = Import answers
qr-code = QR code of the invitation for { $group }

## A situation

# Its place among the situations.
situation-place = Situation { $place } of { $all }
what-to-look-for = What to look for
questions-tested = The questions it tests
previous-situation = Previous situation
next-situation = Next situation

## The lists of keys, and what each does

keys-title = Keyboard shortcuts and presenter’s remote
keys-asleep = Letter and number shortcuts are off while you type.
# A key, as a keyboard has it.
page-down = Page down
# A key, as a keyboard has it.
page-up = Page up
key-forward = Reveal, then the next question
key-back = Hide, then the previous question
key-reveal = Reveal or hide
key-agree = After the reveal: what the room agrees on
key-reason = Write why
key-park = Park the question
key-ways = Pass the device round, count hands
key-list = Show this list

## What came of it

what-came-of-it = What came out of the workshop
what-agreed-does = What the room agreed on counts in the results and appears in the report with its reasons. The earlier votes stay on record.
make-report = Make the report
# A heading, with how many questions stand under it.
part-with-count = { $part } ({ $count })
agreed = Agreed
none-agreed = Nothing has been agreed yet.
parked = Parked
none-parked = Nothing was parked.
dissented = Dissenting views
none-dissented = No dissenting views were recorded.
differing = Where views differ
how-voted = How people voted
how-voted-scope = Across all questions, before anything was agreed.
votes-before = Votes on this question
