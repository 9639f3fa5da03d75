### What is wrong with a question set. The names of fields stay as they are.


## The file as a whole

# Both are sizes with their unit.
too-large = a question set may have up to { $most }; this file has { $found }
# $error comes from the parser, in English.
not-json = this is not a complete JSON file: { $error }
not-a-question-set = this is not a Groundwork question set: its “format” is not “groundwork-questionnaire”
made-by-newer = this question set has format version { $version }; this version of Groundwork reads up to { $known }. Use a newer version of Groundwork to open it.

## Ids

malformed-id = an id must have 1 to 64 letters, digits, “-”, “_”, “.” or “:”, found “{ $found }”
# $place is where in the file the same id stands first.
id-is-used = “{ $id }” is already used at { $place }
unknown-id =
    there is no { $kind ->
        [source] source
        [group] group
        [domain] domain
        [phase] phase
        [question] question
        [scale] scale question
        [action] action
       *[resource] resource
    } “{ $id }”
# $start is the start of an id.
reserved-ids = ids that start with “{ $start }” are reserved

## Levels and questions

five-levels = expected 5 levels, found { $count }
levels-in-order = expected level { $level } here; levels must be in order
five-anchors = expected 5 anchors, found { $count }
targets-in-order = the target to sustain must not be lower than the target to recruit
asked-of-nobody = must name at least one group
not-an-address = expected a web address that starts with https:// or http://

## Actions

reaches-too-little = the action is called for below level { $below }, so it must reach at least level { $below }, not { $reaches }
# $question is its id.
target-not-reached = { $question }: no action called for at level { $level } reaches the target to recruit, { $target }
# $action is the id of the other action.
waits-for-later-phase = waits for “{ $action }”, which is in a later phase
waits-in-a-circle = waits, directly or through other actions, for a circle of actions that wait for each other
