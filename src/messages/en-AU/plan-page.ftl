### The page with the plan: what to do, in which order, by when, and where it leads.

your-plan = Your plan
# $target says which target: “target before recruiting”.
gap-meaning = A gap is an answer below the { $target }.
change-first-day = Change the planned first day

## Nothing to do yet

no-actions = No actions yet
plan-grows = The plan grows from your answers. Each gap brings the actions that close it.
go-to-questions = Go to the questions

## The first few

all-done = Everything your answers call for is done
# How many actions are listed; $count is a number in words.
your-first = Your first { $count }
no-dates = No action has a date yet.
nothing-more-due = Nothing else is due within { $days } days.
# $more chooses the form; $count is the same number as it is shown, with a capital.
more-due =
    { $more ->
        [one] { $count } more is due within { $days } days.
       *[other] { $count } more are due within { $days } days.
    }

## Where the plan leads

where-leads = Where this leads
estimate = How far you would get by doing everything up to the end of each phase. This is an estimate, not a promise.
today = Today
overall = overall { $score } of 100
stage-so-far = { $stage }, pointing to { $points-to }
make-report = Make the report

## The phases

# Two dates.
window = { $from } to { $to }
# $count is $actions as it is shown, with a capital.
actions =
    { $actions ->
        [one] { $count } action
       *[other] { $count } actions
    }
# $title is a heading such as “Later”.
later = { $title } ({ $count })
going-further = Going further ({ $count })
about-further = These questions are already at their target. The actions take them further.
declined = Not for us
about-declined = These stay in the report, with your reasons.

## An action

due = Due
owner = Owner
not-named = not named yet
leads = Led by
peers = Peers
effort = Effort
done-when = Done when
waits-for = Waits for
essential = ◆ Essential
progress = Progress
how-and-notes = How to do it, and notes
what-helps = What helps
note = Note
optional = Optional.
part-of-plan = Is this part of your plan?
accept = We will do this
decline = Not for us
why-not = Why not?
is-printed = It is printed in the report.

## Actions of one’s own

own-actions = Your own actions
about-own = Add anything that belongs in the plan and isn’t there yet.
add-own = Add an action of your own
what-to-do = What to do
how = How
when = When
who = Who does it
remove = Remove
