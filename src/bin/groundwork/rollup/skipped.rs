use groundwork::export::CsvDialect;
use groundwork::messages::command_line;
use groundwork::table::Value;

/// A file that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// The file, within the folder.
    pub file: String,
    /// Why, in one line.
    pub reason: String,
}

impl Skipped {
    /// A file with the first line of what is wrong, and how much more there is.
    pub fn new(file: &str, reason: impl AsRef<str>) -> Self {
        let mut lines = reason.as_ref().lines();
        let first = lines.next().unwrap_or_default().to_owned();
        let reason = match lines.count() {
            0 => first,
            more => command_line::and_more(first, more),
        };
        Skipped { file: file.to_owned(), reason }
    }
}

/// All that were left out as a table.
pub fn table(skipped: &[Skipped]) -> String {
    let (mut text, dialect) = (String::new(), CsvDialect::ANALYSIS);
    dialect.row(&mut text, &["file", "reason"].map(Value::from));
    for Skipped { file, reason } in skipped {
        dialect.row(&mut text, &[file.as_str(), reason].map(Value::from));
    }
    text
}
