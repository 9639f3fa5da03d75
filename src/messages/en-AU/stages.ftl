### Stages and their reasons, targets and essentials.


## What a stage means

meaning-incomplete = Not enough is known yet to name a stage, and that is fine: finding out together is the first piece of work. Each question that gets an honest answer, “don’t know” among them, shows more of the ground you stand on.
meaning-foundations = You are asking the right questions before you hire, which is when they can still be answered well. Some things that peer workers will rely on from their first day need attention first. Settle these, and the rest has something firm to stand on.
meaning-building = The foundations are laid or close to it. What remains is known and can be planned: finish it before you advertise, so that the first peer workers join a place that is ready for them.
meaning-ready = Every essential that peer workers need from an employer has reached its target. You can recruit with confidence. Keep listening to your peer workers, so that what works on paper also works in practice.
meaning-thriving = Peer workers have shaped what you built, and it shows. Keep reviewing it with them, share what you have learned, and help the next organisation to begin.

## When an organisation is at a stage
## $target is what a target is called, $ready the name of the stage “Ready to recruit”.

rule-incomplete = An essential has no level, or fewer than three quarters of the questions that apply have one.
rule-foundations = An essential is two or more levels below the { $target }.
rule-building = An essential is one level below the { $target }, or a domain is below 70.
rule-ready = Every essential has reached the { $target }, and no domain is below 70.
rule-thriving = { $ready }, and every question that applies has reached the { $target }.

## Why the stage is not the next one
## $count and $all are numbers in words or digits, where $n is the same as $count for the grammar.

nothing-applies = None of the questions is marked as applying to you, so there is nothing to go on yet.
nothing-has-a-level = No question has a level yet. Begin with any of them.
the-one-essential-unknown = The one essential has no level yet.
all-essentials-unknown = None of the { $all } essentials has a level yet.
essentials-unknown =
    { $count } of the { $all } essentials { $n ->
        [one] has
       *[other] have
    } no level yet.
too-few-levels = Fewer than three quarters of the questions that apply have a level so far.
answers-point-to = The answers so far point to “{ $stage }”.
# $essentials: “All 22 essentials are in place”.
essentials-met = { $essentials }.
essentials-and-domains-met = { $essentials }, and no domain is below 70 of 100.
domains-met = No domain is below 70 of 100.
domains-below =
    { $n ->
        [one] One domain is
       *[other] { $count } domains are
    } below 70 of 100: { $domains }.
questions-below =
    { $n ->
        [one] One question is
       *[other] { $count } questions are
    } still below the { $target }.
all-at-target = Every question that applies has reached the { $target }.

## What the board does itself with the essentials just named: decide them, or answer them

board-the-one =
    It is the board’s to { $task ->
        [answer] answer
       *[decide] decide
    }.
board-both =
    Both are the board’s to { $task ->
        [answer] answer
       *[decide] decide
    }.
board-all =
    All { $all } are the board’s to { $task ->
        [answer] answer
       *[decide] decide
    }.
board-some =
    { $count } of the { $all } { $n ->
        [one] is
       *[other] are
    } the board’s to { $task ->
        [answer] answer
       *[decide] decide
    }.

## Targets and essentials

# $when is the question set’s own: “before recruiting”.
target-when = target { $when }
# $purpose is the question set’s own: “sustain peer work”.
target-to = target to { $purpose }
# $name is the question set’s own: “needed before you recruit”.
essential = Essential: { $name }
# $things is the question set’s own: “that no organisation should recruit without”.
essential-sign = ◆ marks the essentials: things { $things }.
