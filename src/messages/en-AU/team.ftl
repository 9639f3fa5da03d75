### Seats for others, and taking in what comes back from them.

answer-as-a-team = Answer as a team
give-each-a-seat = Give each person an invitation to answer their own questions, on their own device. They submit their answers as a file or a code, and you import them here. There is no server: you send invitations and get answers back the way you send anything else.
open-the-workshop = Open the workshop

## Seats

seat-for-each-person = An invitation for each person
what-a-seat-holds = A link or a small file. It holds one person’s questions, and no one’s answers. Anyone who sees a link can read the organisation’s name and the person’s name in it. That includes the email or chat service that carries it, and filters that open or change links. Where that matters, hand over the file yourself.
one-seat-for-many = An invitation for a group
seat-for-many-explained = For a room, or where no one should be named: everyone in a group opens the same invitation, and each person’s answers count separately.
# $who says in a sentence or two who belongs to the group.
questions-and-who =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }. { $who }

## How far somebody has come

answers-here =
    { $answered ->
        [0]
            { $asked ->
                [one] 1 question, not answered here yet
               *[other] { $asked } questions, no answers here yet
            }
       *[other] { $answered } of { $asked } answered here
    }
came-back = Received, as saved on { $day }
# $standing is how far somebody has come, in words.
edited-since = { $standing }, edited here since

## Handing out a seat: $name is whose it is

copy-the-link = Copy the link
copy-the-link-of = Copy the link: { $name }
save-as-a-file = Save as a file
save-as-a-file-of = Save as a file: the invitation for { $name }
qr-code = QR code
qr-code-of = QR code: { $name }
qr-code-of-seat = QR code of the invitation for { $name }

## Taking in answers

take-in-answers = Import answers
take-in-explained = Import as many files and codes at once as you like. You’ll see what they would change first. Submitting again updates a person’s answers: it never counts as a second voice.
choose-files = Choose answer files
reading-files = Reading: { $at } of { $of } files.
# The name of a code, where a file has the name of a file.
code-number = Code { $number }
code-without-answers = That code doesn’t hold any answers.
no-new-code = No new codes found. A code begins with “GW1:” and ends with a full stop.
paste-codes = Or paste codes
paste-codes-hint = You can paste whole messages; only the codes are used.
look-at-codes = Read the codes
what-they-would-change = What these answers would change
take-in-count = Import { $count }
leave-them = Don’t import them
answers-are-in =
    Answers from { $count ->
        [one] one person
       *[other] { $count } people
    } have been imported. Undo reverses all of it.
