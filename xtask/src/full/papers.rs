use anyhow::{Result, ensure};

use super::{folder, said, written};
use crate::project::Project;

/// poppler's pdfunite joins a board paper and a plan without a complaint, and nothing is missing.
pub(super) fn check(project: &Project) -> Result<()> {
    let folder = folder(project, "papers")?;
    let board = written(project, "report", &["--kind", "board"], folder.join("board.pdf"))?;
    let plan = written(project, "report", &[], folder.join("plan.pdf"))?;
    let both = folder.join("both.pdf");
    let complaint = said(project.command("pdfunite").args([&board, &plan, &both]))?;
    ensure!(complaint.is_empty(), "pdfunite: {complaint}");
    let pages = |pdf| -> Result<usize> {
        let said = said(project.command("pdfinfo").arg(pdf))?;
        let pages = said.lines().find_map(|line| line.strip_prefix("Pages:"));
        Ok(pages.unwrap_or_default().trim().parse()?)
    };
    let (one, other, joined) = (pages(&board)?, pages(&plan)?, pages(&both)?);
    ensure!(joined == one + other, "{one} and {other} pages became {joined}");
    Ok(())
}
