### What is wrong in a file, each after its place. The names of fields stay as they are.


## What was expected

# In all of these $found is one of the six words below, or a number.
expected-object = expected an object, found { $found }
expected-list = expected a list, found { $found }
expected-text = expected text, found { $found }
expected-flag = expected true or false, found { $found }
expected-whole = expected a whole number from { $low } to { $high }, found { $found }
expected-at-least = expected a whole number of { $low } or more, found { $found }
# $choices are words of the format, with commas between them; $found is what stands there.
expected-one-of = expected one of { $choices }, found “{ $found }”
must-not-be-empty = must not be empty
# $field is the name of a field.
field-is-missing = “{ $field }” is missing
# $field is the name of a field that an object has twice.
field-stands-twice = “{ $field }” appears twice
# $most is a number.
nested-too-deep = goes more than { $most } levels deep
# Ends a long list of faults.
more-faults =
    and { $count } more { $count ->
        [one] fault
       *[other] faults
    } not listed here

## What was found

found-nothing = nothing
found-flag = true or false
found-number = a number
found-text = text
found-list = a list
found-object = an object

## Parts of a save file, for someone who never looks inside one

part-set-up = the set-up
part-participants = who answers
part-session = the workshop
part-answers = the answers
part-consensus = what was agreed
part-plan = the plan
part-snapshots = the snapshots
part-first-lines = its first lines

## Sizes

# $count is a number with one decimal at most.
mebibytes = { $count } MiB
