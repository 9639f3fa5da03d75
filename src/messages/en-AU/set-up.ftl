### Set-up: who is assessed, when the first peer starts, and who answers.

title = Set up the assessment
change-later = Just a few short answers. You can change any of them later.
# Said beside a field that may stay empty.
optional = Optional.
start-answering = Start answering
say-who-answers = To continue, say who will answer.

## The organisation

your-organisation = Your organisation
organisation-name = Name of the organisation
where-you-work = Where you work
    .hint = Resources from there are listed first.
    .none = Choose…
what-you-do = What you do

## Plans

your-plans = Your plans
first-day = Planned first day of the first peer worker
    .hint = The plan works back from this day. A guess will do.
# Of a question set that is also answered where nobody is to be employed.
any-first-day = Planned first day of a new peer worker
    .hint = The plan works back from this day. Leave it empty if no one is due to start: the plan then has no dates of its own.
day-not-ahead = This day isn’t in the future. Choose a later day, or leave it empty.
service-user-word = Your word for a service user
    .hint = For example participant, client or resident.

## Who answers

who-answers = Who answers?
alone = I am answering alone
    .words = You see every question once, with a note of who should confirm it.
    .impossible = No longer possible: other people have answered.
several = Several people are answering
    .words = Each group sees its own questions. Results show where views differ.

## The role of someone who answers alone

role = Your role
    .hint = For example chair, chief executive or manager. The report says who answered.
# Suggested roles. The chosen one appears in the report.
role-chair = Chair
role-board-member = Board member
role-chief-executive = Chief executive
role-manager = Manager
role-team-leader = Team leader
role-consultant = Consultant

## People

add-person = Add a person
person-name = Name or role
group = Group
questions-asked =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
# $group is the name of a group.
nobody-answers =
    No one is answering for { $group } ({ $count ->
        [one] 1 question
       *[other] { $count } questions
    }).
# $group is the name of a group.
give-questions = Give these questions to { $group }
remove = Remove
# $name is a name or a role.
remove-person = Remove { $name }
# The name stands where the mark is.
remove-question = Remove <name></name>?
keep-person = Keep them
remove-person-and-answers = Remove them and their answers

## Peer expertise

is-peer-there = Is someone with peer expertise taking part?
    .words = Their view is shown beside the others and never averaged away. Without it, this assessment is missing its most important voice.
have-a-peer-take-part = How to find and invite someone
add-peer = Add someone with peer expertise
not-yet = Not yet? Carry on: you can add someone at any time. Until then, the report says that no one with peer expertise has taken part.
whom-to-ask = Who to ask near you
letter = A message you can send them
copy-letter = Copy the message
