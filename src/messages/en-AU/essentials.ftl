### The essentials: how many are where they should be. $reached is “at-target” where a target asks
### for no more than a beginning, so that reaching it is not yet “in place”.


## How many are open: the first half of a sentence

one-open =
    The one essential is not { $reached ->
        [at-target] at its target
       *[in-place] in place
    }
neither-met =
    Neither of the two essentials is { $reached ->
        [at-target] at its target
       *[in-place] in place
    }
none-met =
    None of the { $all } essentials is { $reached ->
        [at-target] at its target
       *[in-place] in place
    }
# $open chooses the form; $count is the same number as it is shown, with a capital.
some-open =
    { $open ->
        [one]
            { $count } of the { $all } essentials is not { $reached ->
                [at-target] at its target
               *[in-place] in place
            }
       *[other]
            { $count } of the { $all } essentials are not { $reached ->
                [at-target] at their targets
               *[in-place] in place
            }
    }

## How far they are from it: the second half

it-is-short = it is one level short
each-is-short = each is one level short
one-is-short = one is one level short
some-are-short = { $count } are one level short
it-is-far = it is well short
both-are-far = both are well short
all-are-far = all are well short
# $far chooses the form; $count is the same number as it is shown.
some-are-far =
    { $far ->
        [one] { $count } is well short
       *[other] { $count } are well short
    }
it-is-unknown = it is not known yet
none-is-known = none is known yet
some-are-unknown =
    { $unknown ->
        [one] { $count } is not known yet
       *[other] { $count } are not known yet
    }

## Both halves: what is open, and one or two things to say of it

open = { $open }.
open-and-one = { $open }; { $first }.
open-and-two = { $open }; { $first }, and { $second }.

## All are there

# The start of a sentence; $count is $all as it is shown.
met =
    { $all ->
        [1]
            The one essential is { $reached ->
                [at-target] at its target
               *[in-place] in place
            }
        [2]
            Both essentials are { $reached ->
                [at-target] at their targets
               *[in-place] in place
            }
       *[other]
            All { $count } essentials are { $reached ->
                [at-target] at their targets
               *[in-place] in place
            }
    }
# The same within a sentence, as what is aimed for.
goal =
    { $all ->
        [0] every essential is in place
        [1]
            the one essential is { $reached ->
                [at-target] at its target
               *[in-place] in place
            }
        [2]
            both essentials are { $reached ->
                [at-target] at their targets
               *[in-place] in place
            }
       *[other]
            all { $count } essentials are { $reached ->
                [at-target] at their targets
               *[in-place] in place
            }
    }

## For a narrow place: how many are open

short =
    { $all ->
        [0] –
       *[other] { $open } of { $all }
    }
