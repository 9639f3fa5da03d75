### Answering from a seat that somebody was given, and handing the answers back.


## A seat whose answers were handed back, on a device that many use

answers-handed-back = These answers have been submitted
somebody-answered-here = Someone answered on this device and submitted their answers. If you’re the next person, you’ll start with nothing filled in.
start-as-next-person = Start as the next person
clear-these-answers = Clear these answers from this device
open-my-answers = Open my answers

## Leaving a device

before-you-leave = Before you leave this device
clear-when-arrived-anonymous = These answers are collected without names. If other people use this device, clear your answers from it as soon as they have been received.
clear-when-arrived = If other people use this device, clear your answers from it as soon as they have been received. Until you do, they stay on this device.
pass-device-on = Pass this device to the next person
clear-my-answers-from-device = Clear my answers from this device…
confirm-clearing = Clear your answers from this device?
clearing-is-final = First make sure that your file or code has been received: you can’t undo this. What you have submitted isn’t affected.
keep-answers = Keep my answers
clear-my-answers = Clear my answers

## A link that opens nothing

link-unusable = This link can’t be used
nothing-is-lost = Nothing is lost. Paste the whole message here and we’ll look for the link in it. Or ask whoever invited you to send it again, or to send it as a file.

## An invitation without the end of its link

open-your-invitation = Open your invitation
letters-cut-off = Whoever invited you sent a link that ends in a long string of letters, or a file. Email and chat apps sometimes cut the letters off.
sent-a-file = Were you sent a file?
open-from-first-page = Open it from the home page.

## A message in which an invitation is looked for

message-with-invitation = The message with your invitation
message-with-invitation-hint = You can paste the whole message; only the link is used.
this-is-a-response-code = This isn’t an invitation but a code that holds someone’s answers. Whoever is collecting the answers can import it, under “Team”.
# $problem is a whole sentence, with its full stop.
ask-for-a-file = { $problem } Ask for the invitation as a file instead.
open-the-invitation = Open the invitation

## A seat that can be taken

not-built-in = These questions aren’t built in
question-set-unknown = This invitation uses a question set that this copy of Groundwork doesn’t have.
questions-ready = Your questions are ready
question-count =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
# $session-only: true where nothing is kept on the device.
answers-stay-here =
    Describe how things are today, as you see them. Nothing you enter is sent: your answers stay { $session-only ->
        [true] in this window
       *[false] on this device
    } until you submit them yourself.
window-keeps-nothing = This window keeps nothing: submit your answers before you close it.
stop-at-any-time = You can stop at any time and come back.
answered-other-questions = You answered different questions for this organisation on this device before. Your answers are kept wherever the question is the same, so you only need to answer the rest.
start = Start
start-as-somebody-else = Start as someone else
start-anew = Start again
go-on-with-earlier-answers = Continue with my earlier answers
go-on-where-you-were = Continue

## A peer’s own choice

your-view-as-a-peer = Your view as a peer
peer-view-explained = Answers are collected without names, and nothing is shown about fewer than five people. If there are only a few peers, the peers’ view is shown only if they agree to it. People may then know that it’s yours. Only you can decide this.
agree-to-show-my-view = My view may be shown as the peers’ view

## Handing answers back

hand-your-answers-back = Submit your answers
questions-answered = { $answered } of { $asked } questions answered.
give-answers-to-giver = Give your answers to whoever invited you. You can submit again later: your latest submission counts.
as-a-file = As a file
file-holds-everything = The file holds everything, including your notes. Send it the way you would send any file.
save-your-answers = Save your answers
send-with-another-app = Send with another app
as-a-code = As a code
to-a-camera = By camera
hold-to-camera = Hold this up to the camera of the device that is collecting the answers.
send-file-instead = The file holds everything, so save it and send that instead.

## A code as text

paste-code = Copy the code and paste it into a message.
paste-all-parts = The code comes in { $count } parts. Paste all of them into messages, in any order: all { $count } are needed.
your-code = Your code
copy-code = Copy the code
part-of = Part { $part } of { $count }
copy-part = Copy this part
copy-part-of = Copy this part: { $part } of { $count }

## A code as pictures

picture-of-answers = QR code with your answers
picture-of-answers-part = QR code { $part } of { $count } with your answers
code-shown = Code { $part } of { $count }
code-shown-repeating = Code { $part } of { $count } (repeating)
continue-pictures = Continue
pause-pictures = Pause
show-next-code = Show the next code
