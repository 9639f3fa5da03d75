### The board paper: two pages that ask a board to decide.

document = Board paper

## Head

# $about is what follows, or the title of the question set.
title = Board paper: { $about }
employing-peers = Employing peer workers
# $prepared is a sentence or two.
origin = { $organisation }. { $day }. { $prepared }
decide-how-to-begin = The board is asked to decide how to begin. No questions have been answered yet in the self-assessment “{ $set }”, edition { $edition }.
decide-what-comes-next = The board is asked to decide what comes next. This paper rests on the organisation’s own assessment, “{ $set }”, edition { $edition }.
peers-took-part = Peer expertise took part in it.
peers-missing = Peer expertise did not take part: the most important voice is missing from it.

## Recommendation and draft resolution

resolution = Recommendation and draft resolution
recommended = Recommended:{ " " }
that-the-board = That the board:
recommend-beginning = Begin with a self-assessment, and decide on the rest once its results are in.
recommend-finding-out = Do not recruit yet. Too much is still unknown; finding out together comes first.
recommend-finding-out-first = Find out more first. Too much is still unknown to go on.
recommend-settling = Do not recruit yet. Settle first what peer workers will rely on from their first day.
recommend-finishing = Do not recruit yet. What remains is known and can be planned: finish it before you advertise.
recommend-essentials = Settle the essentials first. What is missing is known, and can be planned.
recommend-hearing-peers = Hear people with peer expertise before anything is decided. The organisation’s own answers say that it is ready; those who would know best have not been asked.
recommend-recruiting = Recruit. The essentials that peer workers need from an employer are at their target.
recommend-going-ahead = Go ahead. The essentials are at their target.
recommend-going-on = Continue, and keep reviewing what is in place with peer workers. Share what has been learned.

## What the board resolves: each goes on from “That the board:”

notes-stage = notes that the organisation stands at “{ $stage }”, by its own assessment;
asks-for-peers = asks that peer expertise be brought in, and paid for, to go through the answers again;
asks-for-report = asks for a report on { $day }.
asks-for-assessment = asks that the organisation assess itself with this question set, each group answering separately;
asks-for-peers-from-start = asks that peer expertise be brought in from the start, and paid for;
names-member = names a member of the board to be responsible for it;
asks-for-results = asks for the results on { $day }.
# $condition is “all 22 essentials are in place”, or one of the two that follow.
decides-not-yet = decides not to recruit yet, until { $condition };
decides-first = decides to see to it first that { $condition };
enough-scored = three quarters of the questions are scored
no-domain-below = no domain is below 70 of 100
# $essentials: “all 22 essentials are in place”.
decides-and-sees =
    decides to { $recruiting ->
        [true] recruit
       *[false] go ahead
    }, and to see that { $essentials } at all times;
decides =
    decides to { $recruiting ->
        [true] recruit
       *[false] go ahead
    };
decides-with-peers =
    decides to { $recruiting ->
        [true] recruit
       *[false] go ahead
    } once people with peer expertise have gone through these answers, are paid for it, and agree;
approves-marked = approves what is marked under “Decisions sought”;
# $actions is a list of the last message of this group.
approves-actions = approves these actions: { $actions };
approves-both = approves what is marked under “Decisions sought”, and these actions: { $actions };
action = { $title } ({ $who })

## Where the organisation stands

standing = Where the organisation stands

## Where views differ

rates-higher = Who rates higher:{ " " }
too-few-to-show = Too few to show:{ " " }
parked = Parked, and nothing agreed yet:{ " " }
agreed = Agreed:{ " " }
agreed-as-well = Also agreed:{ " " }
agreed-answer = { $question }: { $answer }.
seen-otherwise = Seen differently: { $words }

## Decisions sought

decisions = Decisions sought
no-decisions = No essential is waiting for the board itself. The draft resolution is the only decision sought.
mark-one = Mark one in each row: do it, defer it, or ask to know more first
do-it = Do
defer = Defer
ask = Ask
decisions-to-mark = Decisions sought, with boxes to mark
# Before what to do: mind the space at the end.
do-label = Do:{ " " }
# Before the message that follows.
defer-label = Defer{ " " }
defer-to = to { $day }, and carry the risk. { $reason }
ask-for-proposal = Ask for a proposal: the plan has no action left to do for this.

## Risks

risks-recruiting = Risks of recruiting now
risks-going-ahead = Risks of going ahead now
# $essentials: “All 22 essentials are in place”.
keep-asking = { $essentials }. Keep asking peer workers how it works in practice: that is where new risks show first.
risks-above = Each decision above names a risk as well.
also-open = Also open: { $questions }.
# After the name of a question: mind the spaces around it.
risk-now = { " " }({ $answer }).{ " " }

## Resources

resources = Resources that help
# After the title of a resource: mind the full stop at the start. $about is a publisher, a year or both.
resource = { "." } { $about }.

## Dates and signing

next-date = Next date:{ " " }
next-action-and-report = { $day }, { $action }. Report to the board: { $report }.
next-report = { $day }, report to the board.
moved-by = Moved by
seconded-by = Seconded by
date = Date
