//! Whether what matters can be read: by the eye, and in the order in which it is read aloud.

use super::made::Made;
use super::{Found, found, said, squeezed};
use crate::project::Project;

/// A word of more letters than this may be cut at the end of a line.
const LONG: usize = 20;

/// Every heading and the title of every action is there.
pub(super) fn are_there(project: &Project, made: &Made) -> Found {
    let mut layout = project.command("pdftotext");
    let seen = match said(layout.arg("-layout").arg(&made.pdf).arg("-")) {
        Ok(seen) => seen,
        Err(found) => return found,
    };
    let heard = match said(project.command("pdfinfo").arg("-struct-text").arg(&made.pdf)) {
        Ok(heard) => heard,
        Err(found) => return found,
    };
    found(missing(&seen, &heard, &made.actions))
}

/// What is missing of the page as it is seen or of the structure as it is heard.
fn missing(seen: &str, heard: &str, titles: &[String]) -> Vec<String> {
    let headings = headings(heard);
    if headings.is_empty() {
        return vec!["its structure has no headings".to_owned()];
    }
    let seen = squeezed(seen);
    let heard: String = texts(heard).map(squeezed).collect();
    let unseen = headings.iter().filter(|heading| !seen.contains(&squeezed(heading)));
    let mut faults: Vec<String> =
        unseen.map(|heading| format!("heading not seen: {heading}")).collect();
    for title in titles {
        // Beside a cell's first line stand those of other cells, so words are looked for one by
        // one.
        let mut words = title.split(|c: char| !c.is_alphanumeric());
        if !words.all(|word| word.chars().count() > LONG || seen.contains(word)) {
            faults.push(format!("action not seen: {title}"));
        }
        if !heard.contains(&squeezed(title)) {
            faults.push(format!("action not heard: {title}"));
        }
    }
    faults
}

/// The pieces of text in what `pdfinfo -struct-text` prints: the lines in quotation marks.
fn texts(heard: &str) -> impl Iterator<Item = &str> {
    heard.lines().filter_map(text)
}

fn text(line: &str) -> Option<&str> {
    line.trim().strip_prefix('"')?.strip_suffix('"')
}

/// The headings in it: the texts under each `H1` to `H3`.
fn headings(heard: &str) -> Vec<String> {
    let mut headings: Vec<String> = Vec::new();
    let mut inside = false;
    for line in heard.lines() {
        if let Some(text) = text(line) {
            if inside && let Some(last) = headings.last_mut() {
                last.push_str(text);
            }
            continue;
        }
        let role = line.split_whitespace().next().unwrap_or_default();
        inside = ["H1", "H2", "H3"].contains(&role);
        if inside {
            headings.push(String::new());
        }
    }
    headings
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEARD: &str = "Document\n  H1 \"x\" (block)\n    \"What to \"\n    \"do\"\n  Table\n    \
                         TD\n      \"Ask the front-line team\"\n";

    #[test]
    fn headings_are_told_from_other_text() {
        assert_eq!(headings(HEARD), ["What to do"]);
    }

    #[test]
    fn what_is_not_seen_or_not_heard_is_missing() {
        let title = "Ask the front-line team".to_owned();
        let seen = "What to\ndo\n1  Ask the front-   Who\n   line team        Kit\n";
        assert_eq!(missing(seen, HEARD, std::slice::from_ref(&title)), Vec::<String>::new());
        assert_eq!(missing("1 Ask the front line", HEARD, &[title]).len(), 2);
        assert_eq!(missing(seen, HEARD, &["Ask Kit".to_owned()]), ["action not heard: Ask Kit"]);
        assert_eq!(missing(seen, "", &[]).len(), 1);
    }
}
