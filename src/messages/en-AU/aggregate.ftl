### Many assessments in sum and as tables: what they are called, what columns mean, why files were left out. Words in `backticks` are of the files and stay as they are.

## Why a file was left out, after its name

unreadable = it could not be read
is-protected = it is protected by a passphrase. Open it on the first page, save it to a file without one, and choose that file here.
made-by-newer = it was made by a newer Groundwork
set-not-built-in = it was answered with a question set that is not built in
is-a-seat = it is one person’s seat. Their answers count in the assessment that they go back to.
is-a-template = it is a template, which nobody has answered
# $file is its name.
same-as-another = another file says the same: { $file }
earlier-state = it is an earlier state of an assessment whose latest state counts: { $file }

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
table-answers = One row for each answer, by whose it is (`voice`): the organisation’s one answer to each scored question, also where nobody has answered; each group’s level; and what each person said.
table-scores = One row for each score: overall and for each domain, as claimed, and as far as there is something to show for it.
table-gaps = One row for each question below the level needed, the most pressing first.
table-actions = One row for each action: those that the answers call for, in the order of the plan; those that were declined; and the organisation’s own.
# An error within the program.
wrong-column = a column is not of its kind

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
state-number = Which state of the assessment the row tells of, by its number. With `assessment` it joins the tables.
state-day = The day that the state stands for: when its file was saved, in Universal Time, or the snapshot taken.
state-is-latest = Whether it is the latest state of the assessment that was found. Choose these where each organisation counts once.
state-is-snapshot = Whether it is a snapshot: it has answers and agreements of its own, and all else is that of the file that keeps it.
question-id = The question’s id.
domain-id = The id of the question’s domain.

## Columns of the table of assessments

assessments-assessment = The assessment’s id. With `wave` it joins the tables.
assessments-questionnaire = The id of the question set that was answered.
assessments-edition = The edition of the question set that was answered. Compare only assessments of the same set and edition.
assessments-scored-by-edition = The edition that it is scored by. Where it differs from `edition`, read the results with care.
assessments-jurisdiction = Where the organisation works: a state or territory, `national` or `other`.
assessments-planned-start = The planned first day of the first peer worker.
assessments-created = The day on which the assessment was begun, in Universal Time.
assessments-saved = The day on which it was last saved, in Universal Time.
assessments-anonymous = Whether answers stand without names. Then no person’s answers are in the tables.
assessments-participants = How many people are listed.
assessments-groups = How many groups they belong to.
assessments-peer-expertise = Whether somebody with peer expertise took part. Without, the most important voice is missing.
assessments-target = Which level gaps and scores are measured by: needed to `recruit`, or to `sustain`.
assessments-stage = The stage, always at the levels needed to recruit: `incomplete`, `foundations`, `building`, `ready` or `thriving`.
assessments-provisional-stage = With `incomplete`, the stage that the answers so far point to; empty where there is no level yet.
assessments-evidenced-stage = The stage as far as there is something to show; empty where nobody said what can be shown.
assessments-gaps = How many questions are below the level needed.
assessments-critical-gaps = How many of them are critical.
assessments-actions = How many actions are called for and not declined, without the organisation’s own.
assessments-actions-done = How many of them are done.
assessments-snapshots = How many earlier states it keeps; each is a state of its own in the tables, but in an anonymous session.
assessments-set-aside = How many things in the file do not fit the question set and were set aside; `groundwork score` names them.
assessments-file = Where the save file is, within the folder that was read.
assessments-organisation = The organisation’s name.
assessments-services = What the organisation does.

## Columns of the table of answers

answers-voice = Whose answer it is: the `organisation`’s one answer, agreed or worked out; a `group`’s level, the middle one of its members’; or what a `person` said. Choose one of them before you count.
answers-group-id = The id of the group; empty for the organisation.
answers-person = The person’s id within the assessment; only where a person speaks. In an anonymous session no person does.
answers-answer = `level`, `unsure` (don’t know), `not_applicable`, `unanswered`, `withheld` (too few to show, in an anonymous session), or `written` in own words.
answers-level = The level, where there is one.
answers-evidence = What can be shown for it: `none`, `draft`, `approved` or `confirmed`; empty where nobody said.
answers-agreed = Of the organisation: whether it was agreed together.
answers-with-level = Of the organisation or a group: how many people gave a level, votes counted in the room among them.
answers-unsure = Of the organisation or a group: how many people said that they do not know.
answers-not-applicable = Of the organisation or a group: how many people said that it does not apply.
answers-diverges = Of the organisation: whether two groups lie two or more levels apart.
answers-split = Of the organisation: whether levels within one group lie three or more apart.
answers-person-name = The person’s name, where one was entered.
answers-note = What the answer is based on; of the organisation, why it was agreed.
answers-reason = Why it does not apply.
answers-dissent = Of an agreed answer: who sees it otherwise.
answers-text = What was written in own words.

## Columns of the table of scores

scores-basis = `claimed`: by the levels given. `evidenced`: by the levels for which there is something to show; only where somebody said what can be shown.
scores-scope = `overall`, or `domain`.
scores-domain = The domain’s id; empty for the overall score.
scores-score = The score over the questions with a level; empty where none has one.
scores-low = The score if every “don’t know” were level 0.
scores-high = The score if every “don’t know” were at the level needed.
scores-with-level = How many questions have a level.
scores-applicable = How many questions apply.

## Columns of the table of gaps

gaps-rank = Its place among the assessment’s gaps, 1 the most pressing.
gaps-critical = Whether the question is critical: what nobody should recruit without.
gaps-weight = How much the question counts.
gaps-level = The organisation’s level now.
gaps-needed = The level needed.
gaps-gap = How far the level is below the one needed.
gaps-weighted-gap = The gap times the weight.

## Columns of the table of actions

actions-rank = Its place in the plan, 1 the first to do; empty where it was declined, and for the organisation’s own.
actions-action = The action’s id; for the organisation’s own, the one it has in the assessment.
actions-kind = `built_in`: from the question set. `find_out`: find out the answer to a critical question that has none. `own`: the organisation’s own.
actions-question = The id of the question that calls for it.
actions-domain = The id of its domain; for the organisation’s own, where it was said.
actions-critical = Whether that question is critical.
actions-phase = The id of the phase that it belongs to.
actions-lead = The id of the group that leads it.
actions-peer-role = How peers take part: `lead`, `co-design` or `consult`.
actions-effort = How much work it is: `small`, `medium` or `large`.
actions-further = Whether its question has reached the level needed already: going further.
actions-waits-for = How many other actions of the plan it waits for.
actions-state = `accepted`, also where nothing was said; or `declined`.
actions-progress = `todo`, `doing` or `done`.
actions-due = When it is due: the day that was set, or else one that is worked out.
actions-due-was-set = Whether somebody set that day.
actions-owner = Who does it, as entered; empty in an anonymous session.
actions-title = Of the organisation’s own: what to do.
actions-detail = Of the organisation’s own: how to do it.
actions-reason = Why it was declined.
actions-note = What was noted of it.

## The data dictionary: its first page. Lines end as they do in the file.

dictionary-tables =
    Written by `groundwork rollup`. Each table is a file of its own, as CSV (UTF-8, commas, names of the
    columns in the first line) or Parquet, or both. The tables are joined by `assessment` and
    `wave`. Rows stand in the order of the files’ paths, and the same files give the same bytes.
dictionary-skipped =
    `skipped.csv` lists the files that were left out, each with the reason. It names them by their path,
    and a path can hold an organisation’s name: do not pass it on with the tables without a look.
dictionary-empty-cells =
    An empty cell, in Parquet a null, means that there is nothing. Ids stand as they are in the question
    set and in the save files. The question set explains what each question, level, domain, group, phase
    and action is.

## The data dictionary: its tables

head-column = column
head-type = type
head-unit = unit
head-may-be-empty = may be empty
head-meaning = meaning
# $option is one of the command line, and $columns names of columns.
not-in-these-files = Not in these files, but with `{ $option }`: { $columns }.

## The data dictionary: its last page. Lines end as they do in the file.

keep-in-mind = What to keep in mind
mind-conversation =
    - **It is a structured conversation, not a validated measure.** Do not rank organisations by it.
mind-blank =
    - **Blank is not zero.** A question without a level has no row in `gaps`, and is in no score.
mind-voice =
    - **Choose one voice.** In `answers` the organisation, its groups and its people stand below each
      other. Take one of them (`voice`) before you count or average.
mind-like-with-like =
    - **Compare like with like.** Only assessments of the same question set and edition, and with the
      same target, say the same thing.
mind-anonymous =
    - **Anonymous sessions.** Where a session is anonymous, no person’s answers are in the tables, and
      no owners of actions. A question that fewer than five answered is `withheld` and counts as
      unanswered. A group’s level is there only where five or more of it gave one, and where those of the
      groups that are not there are together none, or five or more; or where everybody in it said that
      their view may be shown. Numbers of people are left out where fewer than five stand behind one, or
      behind what it leaves over. That views do not lie apart is not said when a group is not there.
mind-other-sessions =
    - **Other sessions** carry each person’s answers under the id that they have in the save file. That
      is no name, but who knows the organisation may know the person. Publish sums, not rows, and no sum
      of fewer than five.
mind-csv-text =
    - **Text in CSV** begins with an apostrophe where a program would otherwise take it for a formula, a
      number, a day or nothing: edition `2026.10` stands as `'2026.10`, so that it is not read as the
      number 2026.1. In Parquet it stands as it was written.
mind-spark =
    - **Spark** takes a backslash for a sign before quotes, and every line end for the end of a row, unless
      it is told otherwise: read its CSV with `multiLine=True, escape='"'`. DuckDB, pandas and
      Polars need no options.
mind-states =
    - **Several states of one assessment** are rows of their own, one after the other in `wave`, each
      with the day that it stands for (`as_of`): earlier files, and the snapshots that the latest file
      keeps. Keep the rows with `latest` where each organisation is to count once. Two files that differ
      only in when they were saved are one.
mind-snapshot =
    - **A snapshot** has answers and agreements of its own. Who takes part, votes counted in the room,
      decisions on actions and the planned start are those of the file that keeps it. Snapshots and
      earlier files of anonymous sessions are left out: two states of few people can tell what one of them said.
mind-one-id =
    - **One id, two organisations.** Where somebody copied a save file for another organisation, both
      have the same `assessment`. Both are in the tables, under waves of their own, and the command names
      them.
