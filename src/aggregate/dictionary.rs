use std::fmt::Write;

use super::{Of, TableId, TableOptions, TidyColumn, TidyValue, columns, csv_row};

/// The first line of the data dictionary, by which a folder is known to be a roll-up.
pub const TITLE: &str = "# Groundwork roll-up: data dictionary";

const HEADS: [&str; 6] = ["table", "column", "type", "unit", "may_be_empty", "meaning"];

/// The data dictionary as a table: every column of every table.
pub fn dictionary_csv(asked: TableOptions) -> String {
    let mut text = format!("{}\n", HEADS.join(","));
    for table in TableId::ALL {
        for TidyColumn { name, kind, unit, meaning, always, .. } in columns(table, asked) {
            let unit = if unit.is_empty() { TidyValue::Nothing } else { unit.into() };
            let row = [
                table.name().into(),
                name.into(),
                kind.word().into(),
                unit,
                (!always).into(),
                meaning.into(),
            ];
            csv_row(&mut text, &row);
        }
    }
    text
}

/// The data dictionary to read: what the folder holds, every table and column, and what to keep in
/// mind.
pub fn dictionary(asked: TableOptions) -> String {
    let mut text = format!("{TITLE}\n\n{ABOUT}");
    for table in TableId::ALL {
        let (name, row_is) = (table.name(), table.row_is());
        // Writing to a String cannot fail.
        let _ = write!(text, "\n## {name}\n\n{row_is}\n\n{COLUMNS}");
        for TidyColumn { name, kind, unit, meaning, always, .. } in columns(table, asked) {
            let (kind, empty) = (kind.word(), if always { "no" } else { "yes" });
            let _ = writeln!(text, "| `{name}` | {kind} | {unit} | {empty} | {meaning} |");
        }
        for (of, option) in [(Of::Names, "--names"), (Of::Words, "--words")] {
            let all = columns(table, TableOptions { names: true, words: true });
            let left: Vec<String> = all
                .iter()
                .filter(|column| column.of == of && !asked.has(of))
                .map(|column| format!("`{}`", column.name))
                .collect();
            if !left.is_empty() {
                let _ = write!(
                    text,
                    "\nNot in these files, but with `{option}`: {}.\n",
                    left.join(", ")
                );
            }
        }
    }
    text.push_str(KEEP_IN_MIND);
    text
}

const COLUMNS: &str = "\
| column | type | unit | may be empty | meaning |
| --- | --- | --- | --- | --- |
";

const ABOUT: &str = "\
Written by `groundwork rollup`. Each table is a file of its own, as CSV (UTF-8, commas, names of the
columns in the first line) or Parquet, or both. The tables are joined by `assessment` and
`wave`. Rows stand in the order of the files’ paths, and the same files give the same bytes.

`skipped.csv` lists the files that were left out, each with the reason. It names them by their path,
and a path can hold an organisation’s name: do not pass it on with the tables without a look.

An empty cell, in Parquet a null, means that there is nothing. Ids stand as they are in the question
set and in the save files. The question set explains what each question, level, domain, group, phase
and action is.
";

const KEEP_IN_MIND: &str = "
## What to keep in mind

- **It is a structured conversation, not a validated measure.** Do not rank organisations by it.
- **Blank is not zero.** A question without a level has no row in `gaps`, and is in no score.
- **Choose one voice.** In `answers` the organisation, its groups and its people stand below each
  other. Take one of them (`voice`) before you count or average.
- **Compare like with like.** Only assessments of the same question set and edition, and with the
  same target, say the same thing.
- **Anonymous sessions.** Where a session is anonymous, no person’s answers are in the tables, and
  no owners of actions. A question that fewer than five answered is `withheld` and counts as
  unanswered. A group’s level is there only where five or more of it gave one, and where those of the
  groups that are not there are together none, or five or more; or where everybody in it said that
  their view may be shown. Numbers of people are left out where fewer than five stand behind one, or
  behind what it leaves over. That views do not lie apart is not said when a group is not there.
- **Other sessions** carry each person’s answers under the id that they have in the save file. That
  is no name, but who knows the organisation may know the person. Publish sums, not rows, and no sum
  of fewer than five.
- **Text in CSV** begins with an apostrophe where a program would otherwise take it for a formula, a
  number, a day or nothing: edition `2026.10` stands as `'2026.10`, so that it is not read as the
  number 2026.1. In Parquet it stands as it was written.
- **Spark** takes a backslash for a sign before quotes, and every line end for the end of a row, unless
  it is told otherwise: read its CSV with `multiLine=True, escape='\"'`. DuckDB, pandas and
  Polars need no options.
- **Several states of one assessment** are rows of their own, one after the other in `wave`, each
  with the day that it stands for (`as_of`): earlier files, and the snapshots that the latest file
  keeps. Keep the rows with `latest` where each organisation is to count once. Two files that differ
  only in when they were saved are one.
- **A snapshot** has answers and agreements of its own. Who takes part, votes counted in the room,
  decisions on actions and the planned start are those of the file that keeps it. Snapshots and
  earlier files of anonymous sessions are left out: two states of few people can tell what one of them said.
- **One id, two organisations.** Where somebody copied a save file for another organisation, both
  have the same `assessment`. Both are in the tables, under waves of their own, and the command names
  them.
";
