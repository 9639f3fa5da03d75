### Several assessments combined, and as tables: what they are called, what columns mean, why files were left out. Words in `backticks` are of the files and stay as they are.


## Why a file was left out, after its name

unreadable = it could not be read
is-protected = it is protected by a passphrase. Open it from the home page, save it to a file without a passphrase, and choose that file here.
made-by-newer = it was made by a newer version of Groundwork
set-not-built-in = it was answered with a question set that is not built in
is-a-seat = it holds one person’s answers to an invitation. Those answers count in the assessment they are submitted to.
is-a-template = it is a template, which no one has answered
# $file is its name.
same-as-another = another file has the same content: { $file }
earlier-state = it is an earlier version of an assessment whose latest version is counted: { $file }

## How many, where a number may not be shown

fewer-than-five = fewer than five
five-or-more = five or more
all-or-nearly-all = all or nearly all
not-shown = not shown

## Tables beside the pictures

stage = Stage
assessments = Assessments
question = Question
below-target = Below target
scored = Scored
essential = Essential
domain = Domain
yes = yes
no = no
# Both are names of stages; $incomplete is that of an assessment with too few answers.
pointing-to = { $incomplete }, pointing to “{ $stage }”
without-level = { $incomplete }, without a level yet

## The tables

table-assessments = One row for each state of each assessment.
table-answers = One row for each answer, according to who gave it (`voice`): the organisation’s single answer to each scored question, even if no one has answered it; each group’s level; and what each person said.
table-scores = One row for each score, overall and for each domain: as claimed, and by the evidence recorded.
table-gaps = One row for each question below the level needed, most pressing first.
table-actions = One row for each action: those that the answers call for, in the order of the plan; those that were declined; and the organisation’s own.
# An error within the program.
wrong-column = a column has the wrong type

## What columns hold

type-text = text
type-whole = whole number
type-decimal = decimal
type-date = date
type-flag = true or false

## Units

unit-people = people
unit-groups = groups
unit-questions = questions
unit-actions = actions
unit-states = states
unit-things = things
unit-levels = levels
unit-levels-0-to-4 = 0 to 4
unit-levels-1-to-4 = 1 to 4
unit-weights = 1 to 3
unit-weighted-gaps = 1 to 12
unit-percent = 0 to 100

## Columns that several tables have

assessment-id = The assessment’s id.
state-number = The number of the state of the assessment that the row describes. Together with `assessment` it joins the tables.
state-day = The day that the state represents: the day its file was saved, in Universal Time, or the day the snapshot was taken.
state-is-latest = Whether it is the latest state found of the assessment. Choose these rows to count each organisation once.
state-is-snapshot = Whether it is a snapshot: its answers and agreements are its own, and everything else comes from the file that keeps it.
question-id = The question’s id.
domain-id = The id of the question’s domain.

## Columns of the table of assessments

assessments-assessment = The assessment’s id. Together with `wave` it joins the tables.
assessments-questionnaire = The id of the question set that was answered.
assessments-edition = The edition of the question set that was answered. Compare only assessments of the same set and edition.
assessments-scored-by-edition = The edition used to score it. If this differs from `edition`, read the results with care.
assessments-jurisdiction = Where the organisation works: a state or territory, `national` or `other`.
assessments-planned-start = The planned first day of the first peer worker.
assessments-created = The day the assessment was started, in Universal Time.
assessments-saved = The day it was last saved, in Universal Time.
assessments-anonymous = Whether people answered without names. If so, no person’s answers are in the tables.
assessments-participants = How many people are listed.
assessments-groups = How many groups they belong to.
assessments-peer-expertise = Whether someone with peer expertise took part. Without it, the most important voice is missing.
assessments-target = The target that gaps and scores are measured against: the levels needed to `recruit`, or to `sustain`.
assessments-stage = The stage, always measured against the levels needed to recruit: `incomplete`, `foundations`, `building`, `ready` or `thriving`.
assessments-provisional-stage = If the stage is `incomplete`, the stage that the answers so far point to; empty if there is no level yet.
assessments-evidenced-stage = The stage by the evidence recorded; empty if no one said what evidence there is.
assessments-gaps = How many questions are below the level needed.
assessments-critical-gaps = How many of those questions are critical.
assessments-actions = How many actions are called for and not declined, not counting the organisation’s own.
assessments-actions-done = How many of those actions are done.
assessments-snapshots = How many earlier states it keeps. Each is a state of its own in the tables, except in an anonymous session.
assessments-set-aside = How many things in the file do not fit the question set and were set aside. `groundwork score` lists them.
assessments-file = The save file’s path within the folder that was read.
assessments-organisation = The organisation’s name.
assessments-services = What the organisation does.

## Columns of the table of answers

answers-voice = Whose answer it is: the `organisation`’s single answer, agreed or worked out; a `group`’s level, which is the middle one of its members’ levels; or what a `person` said. Choose one of them before you count.
answers-group-id = The group’s id; empty for the organisation.
answers-person = The person’s id within the assessment; only in rows for a person. In an anonymous session there are no such rows.
answers-answer = `level`, `unsure` (don’t know), `not_applicable`, `unanswered`, `withheld` (too few to show, in an anonymous session), or `written` in the person’s own words.
answers-level = The level, if there is one.
answers-evidence = The evidence for it: `none`, `draft`, `approved` or `confirmed`; empty if no one said.
answers-agreed = For the organisation: whether people agreed it together.
answers-with-level = For the organisation or a group: how many people gave a level, including votes counted in the room.
answers-unsure = For the organisation or a group: how many people said that they don’t know.
answers-not-applicable = For the organisation or a group: how many people said that it does not apply.
answers-diverges = For the organisation: whether two groups are two or more levels apart.
answers-split = For the organisation: whether people within one group are three or more levels apart.
answers-person-name = The person’s name, if one was entered.
answers-note = What the answer is based on; for the organisation, why it was agreed.
answers-reason = Why it does not apply.
answers-dissent = For an agreed answer: who sees it differently.
answers-text = What the person wrote in their own words.

## Columns of the table of scores

scores-basis = `claimed`: by the levels given. `evidenced`: by the evidence recorded; only if someone said what evidence there is.
scores-scope = `overall`, or `domain`.
scores-domain = The domain’s id; empty for the overall score.
scores-score = The score over the questions that have a level; empty if none has one.
scores-low = The score if every “don’t know” were level 0.
scores-high = The score if every “don’t know” were at the level needed.
scores-with-level = How many questions have a level.
scores-applicable = How many questions apply.

## Columns of the table of gaps

gaps-rank = Its place among the assessment’s gaps; 1 is the most pressing.
gaps-critical = Whether the question is critical: something that no organisation should recruit without.
gaps-weight = How much the question counts.
gaps-level = The organisation’s level now.
gaps-needed = The level needed.
gaps-gap = How far the level is below the level needed.
gaps-weighted-gap = The gap multiplied by the weight.

## Columns of the table of actions

actions-rank = Its place in the plan; 1 is the first to do. Empty if it was declined, and for the organisation’s own actions.
actions-action = The action’s id; for the organisation’s own action, its id within the assessment.
actions-kind = `built_in`: from the question set. `find_out`: finding out the answer to a critical question that has none. `own`: the organisation’s own.
actions-question = The id of the question that calls for it.
actions-domain = The id of its domain; for the organisation’s own action, if one was chosen.
actions-critical = Whether that question is critical.
actions-phase = The id of its phase.
actions-lead = The id of the group that leads it.
actions-peer-role = How peers take part: `lead`, `co-design` or `consult`.
actions-effort = How much work it is: `small`, `medium` or `large`.
actions-further = Whether its question has already reached the level needed, so that the action goes further.
actions-waits-for = How many other actions in the plan it waits for.
actions-state = `accepted`, also if no one has decided yet; or `declined`.
actions-progress = `todo`, `doing` or `done`.
actions-due = When it is due: the date someone set, or else a calculated date.
actions-due-was-set = Whether someone set that date.
actions-owner = Who will do it, as entered; empty in an anonymous session.
actions-title = For the organisation’s own action: what to do.
actions-detail = For the organisation’s own action: how to do it.
actions-reason = Why it was declined.
actions-note = Any note on the action.

## The data dictionary: its first page. Lines end as they do in the file.

dictionary-tables =
    Written by `groundwork rollup`. Each table is a separate file, as CSV (UTF-8, commas, column names
    in the first line), Parquet or both. Join the tables by `assessment` and `wave`. Rows are in the
    order of the files’ paths, and the same files always give the same bytes.
dictionary-skipped =
    `skipped.csv` lists the files that were left out, each with the reason. It gives their paths, and a
    path can contain an organisation’s name: check it before you pass it on with the tables.
dictionary-empty-cells =
    An empty cell (null in Parquet) means that there is no value. Ids are the ones in the question set
    and in the save files. The question set explains each question, level, domain, group, phase and
    action.

## The data dictionary: its tables

head-column = column
head-type = type
head-unit = unit
head-may-be-empty = may be empty
head-meaning = meaning
# $option is one of the command line, and $columns names of columns.
not-in-these-files = Not in these files, but added with `{ $option }`: { $columns }.

## The data dictionary: its last page. Lines end as they do in the file.

keep-in-mind = What to keep in mind
mind-conversation = - **It is a structured conversation, not a validated measure.** Do not rank organisations by it.
mind-blank = - **Blank is not zero.** A question without a level has no row in `gaps`, and is in no score.
mind-voice =
    - **Choose one voice.** `answers` has rows for the organisation, for its groups and for its people.
      Choose one of them (`voice`) before you count or average.
mind-like-with-like =
    - **Compare like with like.** Compare only assessments of the same question set and edition, with
      the same target.
mind-anonymous =
    - **Anonymous sessions.** If a session is anonymous, the tables contain no person’s answers and no
      owners of actions. A question that fewer than five people answered is `withheld` and counts as
      unanswered. A group’s level is included only if five or more of its people gave one, and the groups
      that are left out add up to five or more people, or none is left out; or if everyone in the group
      said that their view may be shown. A number of people is left out if it stands for fewer than five
      people, or leaves a remainder of fewer than five. If a group is left out, the tables never say that
      views are close together.
mind-other-sessions =
    - **Other sessions** include each person’s answers under their id in the save file. An id is not a
      name, but someone who knows the organisation may recognise the person. Publish totals, not rows,
      and no total of fewer than five.
mind-csv-text =
    - **Text in CSV** begins with an apostrophe if a program would otherwise read it as a formula, a
      number, a date or an empty value: edition `2026.10` is written as `'2026.10`, so that it is not
      read as the number 2026.1. In Parquet it is unchanged.
mind-spark =
    - **Spark** treats a backslash as an escape character and every line break as the end of a row,
      unless you set options: read the CSV with `multiLine=True, escape='"'`. DuckDB, pandas and Polars
      need no options.
mind-states =
    - **Several states of one assessment** have separate rows, numbered in `wave`, each with the day it
      represents (`as_of`): earlier files, and the snapshots that the latest file keeps. To count each
      organisation once, keep the rows with `latest`. Two files that differ only in when they were saved
      count as one.
mind-snapshot =
    - **A snapshot** has its own answers and agreements. Who takes part, votes counted in the room,
      decisions on actions and the planned start come from the file that keeps it. Snapshots and earlier
      files of anonymous sessions are left out: comparing two states of a small group can reveal what
      one person said.
mind-one-id =
    - **One id, two organisations.** If someone copied a save file for another organisation, both have
      the same `assessment`. Both are in the tables, with separate waves, and the command names them.
