### What people read in Word, Excel, CSV and the calendar.


## Names of documents and sheets

action-plan = Action plan
about = About
plan = Plan
    .about = Every action that is called for and was not declined, and your own, in the order to do them. The numbers are those of the action plan.
    .empty = No action is called for. Look again once a year, with your peer workers.
gaps = Gaps
    .about = Every question below its target, the most pressing first; then every question that has no level yet.
    .empty = No question is below its target, and every one that applies has an answer.
answers = Answers
    .about = Every question with its answers. A group’s level is the middle one of its members’ levels; the level that counts is the agreed one, or else the middle one of all levels.
    .empty = The question set asks nothing.

## Labels of the first sheet

about-organisation = Organisation
about-made-on = Made on
about-question-set = Question set
about-who-answered = Who answered
about-first-day = Planned first day
about-prepared = Prepared
about-levels = Levels
about-actions = Actions
about-dates = Dates
about-peer-expertise = Peer expertise
about-answers = Answers
about-privacy = Privacy
about-limits = Limits

## What stands beside them

set-and-edition = { $title }, edition { $edition }
# Stands beside the sign for essentials. $things is how the set goes on: that no organisation should recruit without.
marks-essentials = Marks the essentials: things { $things }.

## Heads of columns: questions

question = Question
short-name = Short name
what-is-asked = What is asked
domain = Domain
essential = Essential
target = Target

## Heads of columns: answers

people-unsure = Don’t know (people)
people-not-applicable = Does not apply (people)
level-that-counts = Level that counts
answer-that-counts = Answer that counts
agreed-together = Agreed together
what-can-be-shown = What can be shown
why-not-applicable = Why it does not apply
agreed-because = Agreed because
seen-otherwise = Seen differently
notes = Notes
own-words = In your own words

## Heads of columns: gaps

level-now = Level now
where-you-are = Where you are
what-the-target-is = What the target is
gap = Gap
between-groups = Between groups
peers-view = Peers’ view
what-the-plan-does = What the plan does about it

## Heads of columns: the plan

number = No.
phase = Phase
what-to-do = What to do
how-to-do-it = How to do it
what-for = What for
led-by = Led by
peers-part = Peers’ part
owner = Owner
due = Due
progress = Progress
effort = Effort
waits-for = Waits for
action-note = Note

## Values

yes = Yes
no = No
# Where an answer of few people may not be shown.
too-few = Too few to show
# Who said what. $who is a person or a group.
said-by = { $who }: { $words }
# What is true at a level. $level is its number and its name.
level-says = { $level }: { $statement }
# $levels are the numbers and names of all levels, with commas between them.
every-level = { $levels }.
# The levels of groups, which are the same.
all-at-level = All { $level }
# The lowest and the highest level of groups.
levels-from-to = { $low } to { $high }
# An action of the plan that is for a question.
numbered-action = No. { $number }: { $title }
# $numbers are those of actions of the plan: 3, 4 and 7.
waits-for-numbers = no. { $numbers }
done-when = Done when: { $sign }
your-own-action = Your own action
# The phase of an action whose phase is not known.
at-another-time = At another time
# $phase is the name of a phase. The action goes further than the target.
phase-going-further = { $phase } (going further)

## The calendar

calendar-name = Action plan: { $organisation }
event-what-for = What for: { $purpose }
event-led-by = Led by: { $group }
event-owner = Owner: { $owner }
no-events-no-action = There is nothing to put in a calendar yet: no action is called for.
no-events-all-done = There is nothing to put in a calendar: every action that has a date is done.
# A sentence on dates follows, or the one below.
no-events-no-date = There is nothing to put in a calendar yet: no action has a date.
give-dates = Give the actions dates of your own.

## In Excel

# Stands where words are longer than a cell can hold.
cut-here = { " " }… [Cut here: a cell holds no more.]
# At the foot of a printed page. The program puts the numbers in. Without the sign “&”.
sheet-page = Page { $page } of { $pages }
# Shown where somebody writes what is not in the list of the column Progress.
choose-from-list = Choose one of the words in the list.

## In Word

# At the foot of a page. The program puts the two numbers in place of what is marked.
document-page = page <page>2</page> of <pages>2</pages>
# Names of pictures and their parts, as a program lists them.
figure-name = Figure { $number }
shape-name = Shape { $number }
image-name = Image { $number }

## Errors

word-failed = The Word file could not be put together: { $why }
excel-failed = The Excel workbook could not be put together: { $why }
order-unreadable = The request could not be read: { $error }
