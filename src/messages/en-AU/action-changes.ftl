### What became of an action between two states.

# $progress: to do, under way or done. $owned: whether $owner follows. $due: a day, or “none”. $overdue: whether it has gone by.
carried = { $title }: { $progress }{ $owned ->
    [true] , with { $owner }
   *[false] { "" }
    }{ $due ->
    [none] { "" }
   *[other] { $overdue ->
        [true] , planned for { $due }, which has gone by
       *[false] , due { $due }
        }
    }.
# $taken-up: whether somebody took it up; otherwise it is new. $owned, $owner and $due as above.
fresh = { $title }: { $taken-up ->
    [true] taken up now
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
reached = What it was for has reached its target.
not-called-for = It is no longer called for: what it was for has reached its target.
not-known = Whether it is still called for is not known: its question has no level now.
does-not-apply = It is no longer called for: its question does not apply now.
not-asked = The question set of now has no such action.
taken-out = It was taken out of the plan.
