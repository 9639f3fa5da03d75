### Answering from a seat that somebody was given, and handing the answers back.

## A seat whose answers were handed back, on a device that many use

answers-handed-back = These answers were handed back
somebody-answered-here = Somebody answered here on this device and handed their answers back. If you are the next person, start with questions of your own.
start-as-next-person = Start as the next person
clear-these-answers = Clear these answers from this device
open-my-answers = They are mine: open them

## Leaving a device

before-you-leave = Before you leave this device
clear-when-arrived-anonymous = This collection is without names. If others use this device, clear your answers here as soon as they have arrived.
clear-when-arrived = If others use this device, clear your answers here as soon as they have arrived. Until you do, they stay on this device.
pass-device-on = Pass this device to the next person
clear-my-answers-from-device = Clear my answers from this device…
confirm-clearing = Clear your answers from this device?
clearing-is-final = Make sure first that your file or code has arrived: you can’t undo this. What you handed back is not touched.
keep-answers = Keep them
clear-my-answers = Clear my answers

## A link that opens nothing

link-unusable = This link cannot be used
nothing-is-lost = Nothing is lost. Paste the whole message here: we look for the link in it. Or ask whoever invited you to send it once more, or as a file.

## An invitation without the end of its link

open-your-invitation = Open your invitation
letters-cut-off = Whoever invited you sent a link with a long row of letters at its end, or a file. Sometimes mail and chat programs cut the letters off.
sent-a-file = Have you been sent a file?
open-from-first-page = Open it from the first page.

## A message in which an invitation is looked for

message-with-invitation = The message with your invitation
message-with-invitation-hint = All of it will do: everything around the link is passed over.
this-is-a-response-code = This is a response code, with somebody’s answers. Whoever gathers the answers takes it in, under “Team”.
# $problem is a whole sentence, with its full stop.
ask-for-a-file = { $problem } Ask for the invitation as a file instead.
open-the-invitation = Open the invitation

## A seat that can be taken

not-built-in = These questions are not built in
question-set-unknown = This seat asks a question set that this Groundwork does not have.
questions-ready = Your questions are ready
question-count = { $count } questions
# $session-only: true where nothing is kept on the device.
answers-stay-here = Say how things are today, as you see them. Nothing you enter is sent: your answers stay { $session-only ->
        [true] in this window
       *[false] on this device
    } until you hand them back yourself.
window-keeps-nothing = This window keeps nothing: hand them back before you close it.
stop-at-any-time = You can stop at any time and come back.
answered-other-questions = You answered other questions for them here before. What you said stays where the question is the same, and you only answer the rest.
start = Start
start-as-somebody-else = Start as somebody else
start-anew = Start anew
go-on-with-earlier-answers = Go on with what I answered here before
go-on-where-you-were = Go on where you were

## A peer’s own choice

your-view-as-a-peer = Your view as a peer
peer-view-explained = This collection is without names, and nothing is shown of fewer than five people. If there are few peers, the peers’ view is shown only if they agree to it. People may then know that it is yours. Only you can decide this.
agree-to-show-my-view = My view may be shown as the peers’ view

## Handing answers back

hand-your-answers-back = Hand your answers back
questions-answered = { $answered } of { $asked } questions answered.
give-answers-to-giver = Give them to whoever gave you this seat. You may do so again later: what you hand back last counts.
as-a-file = As a file
file-holds-everything = It holds everything, your notes too. Send it as you send any file.
save-your-answers = Save your answers
send-with-another-app = Send with another app
as-a-code = As a code
to-a-camera = To a camera
hold-to-camera = Hold this to the camera of the device that gathers the answers.
send-file-instead = The file holds everything: save it and send it instead.

## A code as text

paste-code = Paste it into a message.
paste-all-parts = It comes in { $count } parts. Paste all of them into messages, in any order: all { $count } are needed.
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
