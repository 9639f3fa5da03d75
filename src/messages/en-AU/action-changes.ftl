### What became of an action between two states.

# $progress: to do, under way or done. $owned: whether $owner follows. $due: a day, or “none”. $overdue: whether it has gone by.
carried =
    { $title }: { $progress }{ $owned ->
        [true] , with { $owner }
       *[false] { "" }
    }{ $due ->
        [none] { "" }
       *[other]
            { $overdue ->
                [true] , was due { $due }
               *[false] , due { $due }
            }
    }.
# $taken-up: whether somebody took it up; otherwise it is new. $owned, $owner and $due as above.
fresh =
    { $title }: { $taken-up ->
        [true] declined then, accepted now
       *[false] new
    }{ $owned ->
        [true] , with { $owner }
       *[false] { "" }
    }{ $due ->
        [none] { "" }
       *[other] , due { $due }
    }.

## Where it stands

has-level = Its question has a level now.
left-to-do = The answers still call for it: see what is left to do.
called-for = The answers still call for it.
declined = It was declined.
reached = The target it was for has been reached.
not-called-for = The answers no longer call for it: the target it was for has been reached.
not-known = We can’t say whether the answers still call for it: its question has no level now.
does-not-apply = The answers no longer call for it: its question does not apply now.
not-asked = The current question set doesn’t have this action.
taken-out = It was removed from the plan.
