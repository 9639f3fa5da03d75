### The built-in question sets, and the defaults for a set that does not say otherwise.


## The sets, who they are for, and how long they take

peer-readiness = Ready to employ peers
    .for-whom = For boards and managers who are thinking of employing peer workers. The whole picture: 60 questions in twelve domains, and a plan.
    .takes = About 70 minutes for one person; up to 36 minutes each if a team shares it
quick-check = Quick check
    .for-whom = For a first look: only the 22 questions that matter most before you recruit. You can go on to the whole picture later without answering them again.
    .takes = About 15 minutes
first-year = The first year with peers
    .for-whom = For organisations that have employed peer workers for six to twelve months: is peer work thriving?
    .takes = About 26 minutes for one person; up to 15 minutes each if a team shares it
co-production = Sharing power with people with lived experience
    .for-whom = For boards, managers and peer advisers who want to know how far they share decisions, and with whom.
    .takes = About 16 minutes for one person; up to 10 minutes each if a team shares it
sharc-activities = Five activities that sustain peer work
    .for-whom = For organisations that employ peer workers or are about to: a maturity review based on the five activities of the SHARC Peer Worker Model.
    .takes = About 16 minutes for one person; up to 10 minutes each if a team shares it
voices = Voices: front-line workers and service users
    .for-whom = Two short anonymous forms to hand out, one for front-line workers and one for service users. What they say informs consultation and culture.
    .takes = About 6 minutes for each form
# What the quick check is. $whole is the title of the set that it is a part of, and $about what that set says of itself, in sentences.
quick-check-summary = The questions of “{ $whole }” that matter most before you recruit. { $about }

## Defaults: the stages

stage-incomplete = Still listening
stage-foundations = Foundations first
stage-building = Building
stage-ready = Ready to recruit
stage-thriving = Thriving

## Defaults: the essentials and the levels needed

critical = Needed before you recruit
# As in: Marks the essentials: things that no organisation should recruit without.
critical-things = that no organisation should recruit without
needed = needed before recruiting
# As in: to recruit the first peer.
purpose-recruit = recruit the first peer
# As in: to sustain peer work.
purpose-sustain = sustain peer work

## Defaults: answering

unsure = We don’t know
not-applicable = This does not apply to us
note = What do you base this on?

## Groups

# A group that the set does not know.
another-group = Another group
