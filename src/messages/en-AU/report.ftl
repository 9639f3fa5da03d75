### What more than one document says, what can be chosen for them, and how a PDF is made.


## The parts of the action plan

part-begin = How to begin
part-board = For the board: where you stand
part-views = Where views differ
part-gaps = What is in place, and the gaps
part-plan = Action plan
part-achieves = What the plan achieves
part-reflections = In your own words
part-resources = Resources that help
part-answers = All answers
part-method = How this was scored

## Logos that are refused

logo-too-large = this picture is { $megabytes } MB; a logo can be up to 5 MB
logo-not-a-picture = this is not a complete PNG or JPEG picture
logo-too-many-pixels = this picture is { $width } by { $height } pixels; choose one of up to 25 million pixels in all

## Around a document

# $document is what it is called: “Action plan”.
document-title = { $document }: { $organisation }
document-foot = { $organisation } · { $document }
subject = Readiness to employ peer workers, from “{ $set }”
prepared = Prepared by the organisation itself, on its own device.
prepared-with = Prepared by the organisation itself, on its own device. With { $name }.
question-set = Question set: { $title }, edition { $edition }.
page = Page { $number } of { $count }
# At the foot of a page.
page-foot = page { $number } of { $count }

## Words put together

# Before what it is a label for: mind the space at the end.
label = { $words }:{ " " }
# The same, where it is a sentence by itself.
heading-sentence = { $words }.{ " " }
sentence = { $words }.
others =
    { $n ->
        [one] one other
       *[other] { $count } others
    }

## How to begin

nothing-answered = Nothing has been answered yet, so there is no plan. Here is how to get one.
# $all and $critical are numbers in words; $n is the same as $all. $things is the question set’s own: “that no organisation should recruit without”.
questions-and-essentials =
    There are { $n ->
        [one] one scored question
       *[other] { $all } scored questions
    }, { $critical } of them essential: things { $things }. Begin with those if time is short.
who = Who
that-is = Who belongs to it
questions = Questions
minutes = Minutes
who-is-asked = How much each group is asked
begin-bring-in-peers = Bring in peer expertise: a peer leader, or a peer-led organisation, paid for its time. Ask it to answer beside you.
begin-say-who-answers = Say who answers: your governing body, those who run the organisation, those who look after people, and those who lead services.
begin-set-first-day = Set the day on which you hope the first peer worker will start. The plan’s dates follow from it.
begin-answer = Answer honestly, each group separately. “Don’t know” is a good answer: it shows what to find out.
begin-look-together = Look at the results together, agree where you differ, and make this document again.

## Who took part

no-name-yet = An organisation without a name yet
someone-who-took-part = Someone who took part
someone = Someone
the-person-who-answered = The person who answered
name-and-group = { $name } ({ $group })
group-and-number = { $group }, person { $number }
answered-by = Answered by { $who }.
agreed-together = Agreed together
agreed-in-the-room = Agreed in the room
parked = Parked

## Views of people and groups

within-group = Within { $group }: { $low } to { $high }
within-group-apart = Within { $group }: three or more levels apart
who-rates-higher = Who rates higher
seen-otherwise = Seen differently
# Before “In nine of ten votes …”: mind the space at the end.
before-agreed = Before anything was agreed:{ " " }

## Resources

across-australia = Across Australia
from-elsewhere = From elsewhere
from-a-state = From a state or territory

## Actions

without-a-title = Without a title
# $size is “Small”, $meaning “hours of work”.
effort = { $size }: { $meaning }
no-date-yet = No date yet
in-hand-by = { $who }, by { $day }
# After the name of a question: mind the colon at the start. $now and $level are levels with their names.
now-and-target = : { $now }; the { $target } is { $level }.

## Levels

five-levels = The five levels
level = Level
level-means = What it means

## Making a PDF

reading = Reading the report
setting-text = Laying out the text
drawing-pages = Drawing the pages
putting-in-fonts = Adding the fonts
marking = Tagging headings, tables and pictures
made = Done
unreadable = The report cannot be read: { $why }
fonts-failed = The fonts could not be added to the PDF: { $why }
writing-failed = The PDF could not be put together: { $why }
font-unreadable = A font cannot be read: { $why }
font-without-outlines = it has no TrueType outlines
font-lacks = A font lacks the character “{ $character }”
