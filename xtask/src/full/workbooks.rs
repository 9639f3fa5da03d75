use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{folder, said, tools, written};
use crate::project::Project;

/// Each prints the names of the sheets and, for each sheet, the words of its cells, as JSON.
const OPENPYXL: &str = "
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
words = {s.title: [c for row in s.values for c in row if isinstance(c, str)] for s in book}
print(json.dumps(words))
";
const EXCELJS: &str = "
const Excel = require('exceljs');
const book = new Excel.Workbook();
book.xlsx.readFile(process.argv[1]).then(() => {
  const all = {};
  book.eachSheet((sheet) => {
    const words = all[sheet.name] = [];
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (typeof cell.value === 'string') words.push(cell.value);
    }));
  });
  console.log(JSON.stringify(all));
});
";
const SHEETJS: &str = "
const XLSX = require('xlsx');
const book = XLSX.readFile(process.argv[1]);
const all = {};
for (const name of book.SheetNames) {
  const rows = XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1 });
  all[name] = rows.flat().filter((value) => typeof value === 'string');
}
console.log(JSON.stringify(all));
";

/// openpyxl, ExcelJS and SheetJS read the same sheets and words in a workbook.
pub(super) fn check(project: &Project) -> Result<()> {
    let file = folder(project, "workbooks")?.join("plan.xlsx");
    let file = written(project, "export", &["--kind", "excel"], file)?;
    let readers = [
        ("openpyxl", tools::python(project, OPENPYXL)),
        ("ExcelJS", tools::node(project, EXCELJS)),
        ("SheetJS", tools::node(project, SHEETJS)),
    ];
    let mut first: Option<Value> = None;
    for (reader, mut command) in readers {
        let said = said(command.arg(&file))?;
        let read: Value = serde_json::from_str(&said).with_context(|| said.clone())?;
        let sheets = read.as_object().context("no sheets")?;
        ensure!(sheets.len() >= 3, "{reader} finds {} sheets", sheets.len());
        for (sheet, words) in sheets {
            let count = words.as_array().map_or(0, Vec::len);
            ensure!(count > 0, "{reader} finds no words in “{sheet}”");
            // Merged cells are repeated by some.
            let expected = first.as_ref().and_then(|first| first[sheet].as_array());
            for word in expected.into_iter().flatten() {
                let found = words.as_array().is_some_and(|words| words.contains(word));
                ensure!(found, "{reader} misses {word} in “{sheet}”");
            }
        }
        first.get_or_insert(read);
    }
    Ok(())
}
