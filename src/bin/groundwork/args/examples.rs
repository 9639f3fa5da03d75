//! What the help of each task shows by example.

pub(super) const EXAMPLES: &str = "\
Examples:
  groundwork check questionnaires/peer-readiness.json
  groundwork score riverside.groundwork.json --today 2026-11-22
  groundwork compare last-year.groundwork.json riverside.groundwork.json
  groundwork report riverside.groundwork.json -o plan.pdf
  groundwork report riverside.groundwork.json -o board.pdf --kind board
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel
  groundwork rollup assessments/ -o out/
  groundwork workbook -o workbook.pdf --group governance
  groundwork seal riverside.groundwork.json -o sealed.groundwork.json --passphrase-file phrase.txt

A file named “-” is read from standard input. The exit code is 0 when all went well, 1 when
something is wrong with a file, and 2 when the command itself cannot be understood.";

pub(super) const CHECK_EXAMPLES: &str = "\
Examples:
  groundwork check my-questions.json
  groundwork check questionnaires/peer-readiness.json questionnaires/voices.json
  groundwork check my-questions.json --stats";

pub(super) const SCORE_EXAMPLES: &str = "\
Examples:
  groundwork score riverside.groundwork.json
  groundwork score riverside.groundwork.json --target sustain --today 2026-11-22
  groundwork score riverside.groundwork.json --questionnaire my-questions.json > result.json";

pub(super) const COMPARE_EXAMPLES: &str = "\
Examples:
  groundwork compare last-year.groundwork.json this-year.groundwork.json
  groundwork compare riverside.groundwork.json --before-snapshot 1
  groundwork compare riverside.groundwork.json --before-snapshot 1 --after-snapshot 2
  groundwork compare quick.groundwork.json full.groundwork.json --target sustain --names

Questions are matched by their ids, so the two may have been answered with different question sets
or editions. A snapshot keeps answers and agreements only: who takes part, votes counted in the room
and decisions on actions are those of its file.";

pub(super) const REPORT_EXAMPLES: &str = "\
Examples:
  groundwork report riverside.groundwork.json -o plan.pdf
  groundwork report riverside.groundwork.json -o plan.pdf --names --letter
  groundwork report riverside.groundwork.json -o plan.pdf --without-notes --today 2026-11-22
  groundwork report riverside.groundwork.json -o plan.pdf --parts board,plan
  groundwork report riverside.groundwork.json -o plan.pdf --logo logo.png --prepared-by \"Jo Mbeki\"
  groundwork report riverside.groundwork.json -o board.pdf --kind board
  groundwork report riverside.groundwork.json -o workbook.pdf --kind workbook --group governance

A workbook and ballots are blank: of the assessment they take the question set, and the word that
the organisation uses for service users. “groundwork workbook” makes them without an assessment.";

pub(super) const EXPORT_EXAMPLES: &str = "\
Examples:
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel --names --without-notes
  groundwork export riverside.groundwork.json -o plan.docx --kind word
  groundwork export riverside.groundwork.json -o gaps.csv --kind csv --table gaps
  groundwork export riverside.groundwork.json -o plan.ics --kind calendar --today 2026-11-22

A calendar program that is given a later calendar of the same assessment moves the events it has.
Owners are named in it only with --names, and notes are never in it.";

pub(super) const ROLLUP_EXAMPLES: &str = "\
Examples:
  groundwork rollup assessments/ -o out/
  groundwork rollup assessments/ -o out/ --format parquet --today 2026-11-22
  groundwork rollup assessments/ -o out/ --names --words
  groundwork rollup assessments/ -o out/ --questionnaire my-questions.json

Save files are those named *.groundwork.json, and every other *.json that says that it is one, in
all folders below. Files that cannot be read are listed in skipped.csv and on standard error, and
the exit code stays 0. Of the same assessment in several files the one that was saved last counts.
dictionary.md explains every table and column, and what to keep in mind.";

pub(super) const WORKBOOK_EXAMPLES: &str = "\
Examples:
  groundwork workbook -o workbook.pdf
  groundwork workbook -o board.pdf --group governance
  groundwork workbook -o quick.pdf --set quick-check --letter
  groundwork workbook -o ballots.pdf --ballots
  groundwork workbook -o ours.pdf --questionnaire my-questions.json";

pub(super) const SEAL_EXAMPLES: &str = "\
Examples:
  groundwork seal riverside.groundwork.json -o sealed.groundwork.json --passphrase-file phrase.txt

The app opens such a file too, and score, compare, report and export read it with --passphrase-file.
The passphrase is what the file holds, without spaces and line breaks at its ends. Nobody can open
the file without it, and nobody can find it again: keep it apart from the file, where others whom
you trust can find it.";

pub(super) const UNSEAL_EXAMPLES: &str = "\
Examples:
  groundwork unseal sealed.groundwork.json -o open.groundwork.json --passphrase-file phrase.txt";
