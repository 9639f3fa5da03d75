### Names that Groundwork gives: to copies, to people without a name, and to snapshots that it keeps.


## Copies

copy-unnamed = Copy
# Stands after the name of a copy, and a name that ends in it is known as that of a copy.
copy-mark = (copy)

## People

alone = The person answering
# Words in small letters, one of which is in the role of anyone in the governing body. Commas between them.
governing-roles = chair, board, president, treasurer, trustee, committee
# $group: the name of the group. $place: which of the group, counted from 1.
person-of-group = { $group } { $place }

## Snapshots

report-made = When a report was made
file-saved = When a file was saved
reopened = Before a long break
file-opened = Before a file was opened
answers-taken-in = Before answers were imported
# $title: the title of the question set.
gone-on = Before continuing with “{ $title }”
