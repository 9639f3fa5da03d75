use std::fs;

use anyhow::{Context, Result, ensure};

use super::{folder, said, tools, written};
use crate::project::Project;

/// Says a document's paragraphs and cells, as Word's own library for Python reads them.
const DOCX: &str = "
import sys, docx
document = docx.Document(sys.argv[1])
cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
print('\\n'.join([*(paragraph.text for paragraph in document.paragraphs), *cells]))
";

/// LibreOffice opens Word files and workbooks and turns them into PDF, with what they say.
pub(super) fn check(project: &Project) -> Result<()> {
    let folder = folder(project, "office")?;
    for (kind, name) in [("word", "plan.docx"), ("excel", "plan.xlsx")] {
        let file = written(project, "export", &["--kind", kind], folder.join(name))?;
        let mut office = project.command("soffice");
        // A profile of its own: another LibreOffice on this machine is left alone.
        let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
        office.args(["--headless", &profile, "--convert-to", "pdf", "--outdir"]);
        said(office.arg(&folder).arg(&file))?;
        let pdf = file.with_extension("pdf");
        ensure!(pdf.is_file(), "LibreOffice made nothing of {name}");
        let text = said(project.command("pdftotext").arg(&pdf).arg("-"))?;
        for word in words(project)? {
            ensure!(squeezed(&text).contains(&squeezed(&word)), "{name} lacks “{word}”");
        }
        // The next file of this name is another.
        fs::rename(&pdf, folder.join(format!("{name}.pdf")))?;
        if name.ends_with(".docx") {
            let text = said(tools::python(project, DOCX).arg(&file))?;
            ensure!(text.contains(&words(project)?[0]), "python-docx misses the name in {name}");
        }
    }
    Ok(())
}

/// What every file of the sample says.
fn words(project: &Project) -> Result<Vec<String>> {
    let sample = fs::read(project.root.join("tests/files/samples/typical.groundwork.json"))?;
    let sample: serde_json::Value = serde_json::from_slice(&sample)?;
    let name = sample["organisation"]["name"].as_str().context("the sample has no name")?;
    Ok(vec![name.to_owned()])
}

/// Without spaces: they break differently in each program.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
