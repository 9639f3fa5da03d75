//! The byte budgets: what a person on a slow line waits for.

use anyhow::{Result, bail};

use crate::project::Project;
use crate::sizes::{self, Size, grouped};

/// A limit on some files together.
struct Budget {
    what: &'static str,
    /// Bytes at most, brotli-compressed.
    most: usize,
    /// Names, or endings of names after a `*`, in lists. Each must be there.
    files: &'static [&'static [&'static str]],
}

/// What everybody fetches before anything else.
const FIRST_VISIT: &[&str] = &[
    "index.html",
    "icon.svg",
    "style.css",
    "SourceSans3-Regular-latin.woff2",
    "SourceSans3-Bold-latin.woff2",
    "rescue.js",
    "start.js",
    "app.js",
    "app.wasm",
    "peer-readiness.json",
];

const BUDGETS: [Budget; 19] = [
    Budget { what: "before the first answer", most: 340_000, files: &[FIRST_VISIT] },
    // To become 340,000.
    Budget {
        what: "an invitation to hand back",
        most: 455_000,
        files: &[FIRST_VISIT, &["common.wasm", "respond.wasm", "later.css"]],
    },
    // To become 300,000.
    Budget {
        what: "results and plan",
        most: 361_000,
        files: &[&[
            "common.wasm",
            "later.wasm",
            "shared.wasm",
            "results.wasm",
            "later.css",
            "peer-readiness.rest.json",
        ]],
    },
    Budget { what: "page: about", most: 120_000, files: &[&["about.wasm"]] },
    Budget { what: "page: aggregate", most: 120_000, files: &[&["aggregate.wasm"]] },
    Budget { what: "page: compare", most: 120_000, files: &[&["compare.wasm"]] },
    // To become 120,000, as every page's.
    Budget { what: "page: documents", most: 150_000, files: &[&["documents.wasm"]] },
    Budget { what: "page: respond", most: 120_000, files: &[&["respond.wasm"]] },
    Budget { what: "page: scenarios", most: 120_000, files: &[&["scenarios.wasm"]] },
    Budget { what: "page: storage", most: 120_000, files: &[&["storage.wasm"]] },
    Budget { what: "page: team", most: 120_000, files: &[&["team.wasm"]] },
    Budget { what: "page: workshop", most: 120_000, files: &[&["workshop.wasm"]] },
    Budget { what: "report module", most: 400_000, files: &[&["report.wasm"]] },
    Budget { what: "export module", most: 300_000, files: &[&["export.wasm"]] },
    Budget { what: "encryption module", most: 110_000, files: &[&["encryption.wasm"]] },
    Budget { what: "scan module", most: 100_000, files: &[&["scan.wasm"]] },
    Budget { what: "fonts of the PDF", most: 300_000, files: &[&["*.ttf"]] },
    Budget { what: "one file", most: 2_700_000, files: &[&["groundwork.html"]] },
    Budget {
        what: "for working offline",
        most: 20_000,
        files: &[&["sw.js", "offline.js", "manifest.webmanifest", "*.png"]],
    },
];

/// Holds dist/ against every budget.
pub(crate) fn budget(project: &Project) -> Result<()> {
    let sizes = sizes::measure(project)?;
    println!("{:<24} {:>9} {:>9}  (bytes, brotli)", "budget", "is", "most");
    let mut failed = 0;
    for budget in &BUDGETS {
        let held = budget.weigh(&sizes);
        let (is, verdict) = match &held {
            Ok(is) => (grouped(*is), "ok".to_owned()),
            Err(Miss::Over(is)) => (grouped(*is), "OVER".to_owned()),
            Err(Miss::Absent(file)) => ("?".to_owned(), format!("NO {file}")),
        };
        println!("{:<24} {is:>9} {:>9}  {verdict}", budget.what, grouped(budget.most));
        failed += usize::from(held.is_err());
    }
    println!("{} passed, {failed} failed", BUDGETS.len() - failed);
    if failed > 0 {
        bail!("over budget");
    }
    Ok(())
}

/// Why a budget does not hold.
#[derive(Debug, PartialEq, Eq)]
enum Miss {
    /// Too many bytes.
    Over(usize),
    /// A file that it is about is not there.
    Absent(&'static str),
}

impl Budget {
    /// The bytes of its files together.
    fn weigh(&self, sizes: &[Size]) -> Result<usize, Miss> {
        let mut sum = 0;
        for file in self.files.iter().copied().flatten() {
            let of_this = |size: &&Size| match file.strip_prefix('*') {
                Some(ending) => size.name.ends_with(ending),
                None => size.name == *file,
            };
            let bytes: usize = sizes.iter().filter(of_this).map(|size| size.brotli).sum();
            if bytes == 0 {
                return Err(Miss::Absent(file));
            }
            sum += bytes;
        }
        if sum <= self.most { Ok(sum) } else { Err(Miss::Over(sum)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.to_owned(), raw: brotli * 2, brotli }
    }

    #[test]
    fn a_budget_adds_its_files_and_needs_every_one() {
        let budget = Budget { what: "", most: 10, files: &[&["a.js"], &["*.ttf"]] };
        let mut sizes = vec![size("a.js", 4), size("b.js", 9), size("x.ttf", 3)];
        assert_eq!(budget.weigh(&sizes), Ok(7));
        sizes.push(size("y.ttf", 3));
        assert_eq!(budget.weigh(&sizes), Ok(10));
        sizes.push(size("z.ttf", 1));
        assert_eq!(budget.weigh(&sizes), Err(Miss::Over(11)));
        assert_eq!(budget.weigh(&sizes[..2]), Err(Miss::Absent("*.ttf")));
    }
}
