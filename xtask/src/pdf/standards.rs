//! veraPDF, by a small program of our own in Java.

use super::made::Made;
use super::{Checked, Found, found, ran};
use crate::install;
use crate::project::Project;

/// PDF/UA-1 and PDF/A-2a, as veraPDF calls them.
const STANDARDS: [(&str, &str); 2] = [("ua1", "PDF/UA-1"), ("2a", "PDF/A-2a")];

/// Holds every document against every standard.
pub(super) fn of(project: &Project, documents: &[Made]) -> Vec<Checked> {
    let all = || documents.iter().flat_map(|made| STANDARDS.map(|standard| (made, standard)));
    let said = match install::verapdf(project) {
        Err(why) => Err(Found::Skipped(why)),
        Ok(class_path) => {
            let mut java = project.command("java");
            java.arg("-cp").arg(class_path).arg("xtask/src/pdf/Vera.java");
            java.arg(STANDARDS.map(|(id, _)| id).join(","));
            // What it logs is not what it finds.
            ran(java.args(documents.iter().map(|made| &made.pdf))).map(|(said, _)| said)
        }
    };
    let of = |made: &Made, id: &str| match &said {
        Ok(lines) => verdict(lines, id, &made.pdf.to_string_lossy()),
        Err(Found::Skipped(why)) => Found::Skipped(why.clone()),
        Err(Found::Faults(lines)) => Found::Faults(lines.clone()),
        Err(Found::Sound) => Found::Sound,
    };
    let checked = |(made, (id, check)): (&Made, (&str, &'static str))| Checked {
        document: made.name.clone(),
        check,
        found: of(made, id),
    };
    all().map(checked).collect()
}

/// What the lines say of a file and a standard. A file of which nothing is said has not passed.
fn verdict(lines: &str, standard: &str, file: &str) -> Found {
    let lines = lines.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let (mut kept, mut broken) = (false, Vec::new());
    for line in lines.filter(|line| line.get(1..3) == Some(&[standard, file])) {
        match line.as_slice() {
            ["result", _, _, verdict, _] => kept = *verdict == "kept",
            ["broken", _, _, rule, times] => broken.push(format!("{rule} ({times} times)")),
            _ => {}
        }
    }
    if !kept && broken.is_empty() {
        broken.push("veraPDF does not say that it keeps to it".to_owned());
    }
    found(broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_rule_and_a_silent_checker_are_faults() {
        let lines = "result\tua1\ta.pdf\tkept\t7\nresult\t2a\ta.pdf\tnot kept\t9\n\
                     broken\t2a\ta.pdf\t6.1-1: A rule\t2\n";
        assert_eq!(verdict(lines, "ua1", "a.pdf"), Found::Sound);
        let broken = Found::Faults(vec!["6.1-1: A rule (2 times)".to_owned()]);
        assert_eq!(verdict(lines, "2a", "a.pdf"), broken);
        assert!(matches!(verdict(lines, "ua1", "b.pdf"), Found::Faults(_)));
    }
}
