### Collecting answers without names, from the opening to the end.

title = Collecting answers without names
why-collect-first = Results that change with each answer give away what the last person said. Collect first, and show results once the collection is closed.

## Where it stands

# $answered and $people are counts of people.
open = The collection is open: { $answered } of { $people } people have answered.
results-once-closed = You can see results and make files once you close it.
close = Close the collection
not-open = No collection is open, so results show each answer as it comes in.
start = Start collecting
# $day: the day in words.
closed-on = The collection was closed on { $day }.
counted-then = Results and files show what was counted then.
may-open-again = You can open it again. When you next close it, a question shows a new result only if at least five people’s answers to it changed or were added.
open-again = Open it again
end-asking = End the collection for good…
ended = The collection has ended. No answers can be added or changed.

## Ending it

end-title = End the collection for good?
end-means = The list of people is put in a new random order, and the times at which answers were received are deleted, so that no one can match answers to people later. No more answers can be added. You can’t undo this.
end-not = Don’t end it
end = End it for good

## What can’t be shown

not-shown = What can’t be shown with these groups
not-shown-why = Without names, nothing is shown about fewer than five people, except those who agreed to it. This is what stays hidden if everyone answers:
# $from and $into: names of groups.
merge = Merge “{ $from }” into “{ $into }”

## In place of results

results-later = Results will be shown once the collection is closed
go-to-team = Go to the team page
