//! How the source is built, in a few figures, and that none of them gets worse.

mod code;
mod graph;
mod names;
mod page;
mod sentences;

use anyhow::{Result, bail};

use crate::project::Project;
use code::Code;

/// A figure: what it counts, how it stands, and what it may be at most or at least.
struct Figure {
    what: &'static str,
    is: f64,
    bound: Bound,
    /// What stands behind it, to look at: the first few.
    behind: Vec<String>,
}

/// How a figure is held.
#[derive(Clone, Copy, Debug)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
    /// Told, and not held.
    Free,
}

impl Bound {
    fn holds(self, is: f64) -> bool {
        match self {
            Bound::AtMost(most) => is <= most,
            Bound::AtLeast(least) => is >= least,
            Bound::Free => true,
        }
    }

    fn words(self) -> String {
        match self {
            Bound::AtMost(most) => format!("at most {most}"),
            Bound::AtLeast(least) => format!("at least {least}"),
            Bound::Free => "not held".to_owned(),
        }
    }
}

/// Prints the figures, with what stands behind each where `verbose`, and fails where one is worse
/// than it was.
pub(crate) fn figures(project: &Project, verbose: bool) -> Result<()> {
    let code = Code::read(&project.root.join("src"))?;
    let circles = graph::circles(&code);
    let largest = circles.iter().map(Vec::len).max().unwrap_or(0);
    let shared = names::shared(&code);
    let named = names::unnamed(&code);
    let thresholds = names::defined(&code, "MIN_GROUP_SIZE");
    let mut sentences =
        sentences::outside_messages(&code, &sentences::classes(&project.root.join("style"))?);
    sentences.extend(page::outside_messages(&project.root)?);
    let figures = [
        Figure {
            what: "types that share a name, of 100",
            is: shared.percent,
            bound: Bound::AtMost(SHARED),
            behind: shared.behind,
        },
        Figure {
            what: "files named after what is in them, of 100",
            is: 100.0 - named.percent,
            bound: Bound::AtLeast(NAMED),
            behind: named.behind,
        },
        Figure {
            what: "circles of files",
            is: circles.len() as f64,
            bound: Bound::AtMost(CIRCLES),
            behind: circles.iter().map(|files| files.join(", ")).collect(),
        },
        Figure {
            what: "files in the largest circle",
            is: largest as f64,
            bound: Bound::AtMost(LARGEST),
            behind: Vec::new(),
        },
        Figure {
            what: "thresholds for what may be shown",
            is: thresholds.len() as f64,
            bound: Bound::AtMost(THRESHOLDS),
            behind: thresholds,
        },
        Figure {
            what: "sentences outside messages",
            is: sentences.len() as f64,
            bound: Bound::AtMost(SENTENCES),
            behind: sentences,
        },
        Figure {
            what: "lines of src",
            is: code.files.iter().map(|file| file.lines).sum::<usize>() as f64,
            bound: Bound::Free,
            behind: Vec::new(),
        },
    ];
    let mut worse = 0;
    for Figure { what, is, bound, behind } in &figures {
        let holds = bound.holds(*is);
        worse += usize::from(!holds);
        let verdict = if holds { "" } else { "  WORSE" };
        println!("{what:<44} {is:>9}  {}{verdict}", bound.words());
        if verbose || !holds {
            behind.iter().for_each(|line| println!("    {line}"));
        }
    }
    println!("{} passed, {worse} failed", figures.len() - worse);
    if worse > 0 {
        bail!("a figure is worse than it was; see above, and cargo xtask figures --verbose");
    }
    Ok(())
}

// How each stood when it was last better: whoever makes one better puts that here.
const SHARED: f64 = 0.0;
const NAMED: f64 = 82.9;
const CIRCLES: f64 = 0.0;
const LARGEST: f64 = 0.0;
const THRESHOLDS: f64 = 1.0;
const SENTENCES: f64 = 52.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_held_on_its_side() {
        assert!(Bound::AtMost(2.0).holds(2.0) && !Bound::AtMost(2.0).holds(2.1));
        assert!(Bound::AtLeast(2.0).holds(2.0) && !Bound::AtLeast(2.0).holds(1.9));
        assert!(Bound::Free.holds(f64::MAX));
    }
}
