### Seats for others, and taking in what comes back from them.

answer-as-a-team = Answer as a team
give-each-a-seat = Give each person a seat: their own questions, on their own device. They give their answers back as a file or as a code, and you take them in here. There is no server: you send seats and get answers the way you send anything else.
open-the-workshop = Open the workshop

## Seats

seat-for-each-person = A seat for each person
what-a-seat-holds = A link or a small file. It holds the questions of one person, and nobody’s answers. Anyone who sees a link can read the organisation’s name and the person’s in it. That includes the mail or chat service that carries it, and filters that open or change links. Where that matters, hand over the file yourself.
one-seat-for-many = One seat for many
seat-for-many-explained = For a room, or where nobody should be named: everybody of a group opens the same seat, and each is a voice of their own.
# $who says in a sentence or two who belongs to the group.
questions-and-who = { $count } questions. { $who }

## How far somebody has come

answers-here = { $answered ->
        [0] { $asked } questions, no answers here yet
       *[other] { $answered } of { $asked } answered here
    }
came-back = Came back, saved on { $day }
# $standing is how far somebody has come, in words.
edited-since = { $standing }, edited here since

## Handing out a seat: $name is whose it is

copy-the-link = Copy the link
copy-the-link-of = Copy the link: { $name }
save-as-a-file = Save as a file
save-as-a-file-of = Save as a file: the seat of { $name }
qr-code = QR code
qr-code-of = QR code: { $name }
qr-code-of-seat = QR code of the seat: { $name }

## Taking in answers

take-in-answers = Take in answers
take-in-explained = As many files and codes at once as you like. You see what they would change first. The same seat again is an update, never a second voice.
choose-files = Choose files of answers
reading-files = Reading: { $at } of { $of } files.
# The name of a code, where a file has the name of a file.
code-number = Code { $number }
code-without-answers = That is a code, and it holds no answers.
no-new-code = There is no code in it that is not here already. A code begins with “GW1:” and ends with a full stop.
paste-codes = Or paste codes
paste-codes-hint = Whole messages will do: everything around a code is passed over.
look-at-codes = Look at the codes
what-they-would-change = What they would change
take-in-count = Take in { $count }
leave-them = Leave them
answers-are-in = The answers of { $count ->
        [one] one person
       *[other] { $count } people
    } are in. Undo takes all of it back.
