### An address that leads nowhere.

nothing-here = There is nothing at this address
nothing-lost = The link may be incomplete. Nothing is lost: your assessments are where they were.
go-home = Go to the home page
