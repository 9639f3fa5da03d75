//! What the help of each task shows by example.

use groundwork::messages::command_line;

/// Commands, a line each, under a heading, and below them what else there is to say.
fn under(commands: &str, words: &str) -> String {
    let head = command_line::examples();
    match words {
        "" => format!("{head}{commands}"),
        words => format!("{head}{commands}\n\n{words}"),
    }
}

pub(super) fn examples() -> String {
    const COMMANDS: &str = "
  groundwork check questionnaires/peer-readiness.json
  groundwork score riverside.groundwork.json --today 2026-11-22
  groundwork compare last-year.groundwork.json riverside.groundwork.json
  groundwork report riverside.groundwork.json -o plan.pdf
  groundwork report riverside.groundwork.json -o board.pdf --kind board
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel
  groundwork rollup assessments/ -o out/
  groundwork workbook -o workbook.pdf --group governance
  groundwork seal riverside.groundwork.json -o sealed.groundwork.json --passphrase-file phrase.txt";
    under(COMMANDS, command_line::help_all())
}

pub(super) fn check() -> String {
    const COMMANDS: &str = "
  groundwork check my-questions.json
  groundwork check questionnaires/peer-readiness.json questionnaires/voices.json
  groundwork check my-questions.json --stats";
    under(COMMANDS, "")
}

pub(super) fn score() -> String {
    const COMMANDS: &str = "
  groundwork score riverside.groundwork.json
  groundwork score riverside.groundwork.json --target sustain --today 2026-11-22
  groundwork score riverside.groundwork.json --questionnaire my-questions.json > result.json";
    under(COMMANDS, "")
}

pub(super) fn compare() -> String {
    const COMMANDS: &str = "
  groundwork compare last-year.groundwork.json this-year.groundwork.json
  groundwork compare riverside.groundwork.json --before-snapshot 1
  groundwork compare riverside.groundwork.json --before-snapshot 1 --after-snapshot 2
  groundwork compare quick.groundwork.json full.groundwork.json --target sustain --names";
    under(COMMANDS, command_line::help_compare())
}

pub(super) fn report() -> String {
    const COMMANDS: &str = "
  groundwork report riverside.groundwork.json -o plan.pdf
  groundwork report riverside.groundwork.json -o plan.pdf --names --letter
  groundwork report riverside.groundwork.json -o plan.pdf --without-notes --today 2026-11-22
  groundwork report riverside.groundwork.json -o plan.pdf --parts board,plan
  groundwork report riverside.groundwork.json -o plan.pdf --logo logo.png --prepared-by \"Jo Mbeki\"
  groundwork report riverside.groundwork.json -o board.pdf --kind board
  groundwork report riverside.groundwork.json -o workbook.pdf --kind workbook --group governance";
    under(COMMANDS, command_line::help_report())
}

pub(super) fn export() -> String {
    const COMMANDS: &str = "
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel
  groundwork export riverside.groundwork.json -o plan.xlsx --kind excel --names --without-notes
  groundwork export riverside.groundwork.json -o plan.docx --kind word
  groundwork export riverside.groundwork.json -o gaps.csv --kind csv --table gaps
  groundwork export riverside.groundwork.json -o plan.ics --kind calendar --today 2026-11-22";
    under(COMMANDS, command_line::help_export())
}

pub(super) fn rollup() -> String {
    const COMMANDS: &str = "
  groundwork rollup assessments/ -o out/
  groundwork rollup assessments/ -o out/ --format parquet --today 2026-11-22
  groundwork rollup assessments/ -o out/ --names --words
  groundwork rollup assessments/ -o out/ --questionnaire my-questions.json";
    under(COMMANDS, command_line::help_rollup())
}

pub(super) fn workbook() -> String {
    const COMMANDS: &str = "
  groundwork workbook -o workbook.pdf
  groundwork workbook -o board.pdf --group governance
  groundwork workbook -o quick.pdf --set quick-check --letter
  groundwork workbook -o ballots.pdf --ballots
  groundwork workbook -o ours.pdf --questionnaire my-questions.json";
    under(COMMANDS, "")
}

pub(super) fn seal() -> String {
    const COMMANDS: &str = "
  groundwork seal riverside.groundwork.json -o sealed.groundwork.json --passphrase-file phrase.txt";
    under(COMMANDS, command_line::help_seal())
}

pub(super) fn unseal() -> String {
    const COMMANDS: &str = "
  groundwork unseal sealed.groundwork.json -o open.groundwork.json --passphrase-file phrase.txt";
    under(COMMANDS, "")
}
