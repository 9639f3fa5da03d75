use std::fmt::Write;

use super::xml::{HEAD, MAIN};

/// How a cell looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The head of a column.
    Head,
    /// Words in a table.
    Text,
    /// Words that name their row.
    Name,
    /// A number.
    Number,
    /// A day.
    Day,
    /// The title of the first sheet.
    Title,
    /// A label there.
    Label,
    /// Words there.
    Words,
    /// Words on one line that runs over the cells beside it.
    Line,
}

/// All styles in order, each twice: as it is, and for words that look like a formula.
const STYLES: [(Style, &str, &str); 9] = [
    (Style::Head, HEAD_XF, HEAD_ALIGN),
    (Style::Text, TEXT_XF, TOP),
    (Style::Name, NAME_XF, TOP),
    (Style::Number, TEXT_XF, CENTRE),
    (Style::Day, DAY_XF, CENTRE),
    (Style::Title, TITLE_XF, ONE_LINE),
    (Style::Label, LABEL_XF, TOP),
    (Style::Words, WORDS_XF, TOP),
    (Style::Line, WORDS_XF, ONE_LINE),
];

const HEAD_XF: &str = "numFmtId=\"0\" fontId=\"2\" fillId=\"2\" borderId=\"1\"";
const TEXT_XF: &str = "numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"1\"";
const NAME_XF: &str = "numFmtId=\"0\" fontId=\"4\" fillId=\"0\" borderId=\"1\"";
const DAY_XF: &str = "numFmtId=\"164\" fontId=\"1\" fillId=\"0\" borderId=\"1\"";
const TITLE_XF: &str = "numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\"";
const LABEL_XF: &str = "numFmtId=\"0\" fontId=\"4\" fillId=\"0\" borderId=\"0\"";
const WORDS_XF: &str = "numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\"";

const HEAD_ALIGN: &str = "vertical=\"center\" wrapText=\"1\"";
const ONE_LINE: &str = "vertical=\"center\"";
const TOP: &str = "vertical=\"top\" wrapText=\"1\"";
const CENTRE: &str = "horizontal=\"center\" vertical=\"top\" wrapText=\"1\"";

impl Style {
    /// The number that a cell names it by; another one for words that look like a formula.
    pub fn index(self, formula_like: bool) -> usize {
        let place = STYLES.iter().position(|(style, ..)| *style == self).unwrap_or(0);
        1 + 2 * place + usize::from(formula_like)
    }
}

/// How a cell looks that is overdue; its place among the conditional looks.
pub const OVERDUE: usize = 0;

/// How a level looks: the conditional look of level 0, then those of the others in order.
pub const LEVELS: usize = 1;

/// Ink and ground of the conditional looks, as the app has them.
const LOOKS: [(&str, &str); 6] = [
    ("A8441F", "FBE9DF"),
    ("1C2624", "F0EEE6"),
    ("1C2624", "CFE0D6"),
    ("1C2624", "94BFAE"),
    ("FFFFFF", "3D7F6D"),
    ("FFFFFF", "174F43"),
];

/// The part that says how cells look.
pub fn styles() -> String {
    let font = |size: &str, colour: &str, bold: bool| {
        let bold = if bold { "<b/>" } else { "" };
        format!(
            "<font>{bold}<sz val=\"{size}\"/><color rgb=\"FF{colour}\"/><name val=\"Calibri\"/>\
             <family val=\"2\"/></font>"
        )
    };
    let fonts = [
        font("11", "1C2624", false),
        font("10", "1C2624", false),
        font("10", "FFFFFF", true),
        font("16", "1F6455", true),
        font("10", "1C2624", true),
    ];
    let side = |side: &str| format!("<{side} style=\"thin\"><color rgb=\"FFD9D6CC\"/></{side}>");
    let sides = ["left", "right", "top", "bottom"].map(side).concat();
    let mut xml = format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\">\
         <numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"d\\ mmm\\ yyyy\"/></numFmts>\
         <fonts count=\"{}\">{}</fonts>\
         <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F6455\"/>\
         <bgColor indexed=\"64\"/></patternFill></fill></fills>\
         <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>\
         <border>{sides}<diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>\
         </cellStyleXfs>",
        fonts.len(),
        fonts.concat(),
    );
    let _ = write!(
        xml,
        "<cellXfs count=\"{}\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>",
        1 + 2 * STYLES.len()
    );
    for (_, looks, alignment) in STYLES {
        for quoted in ["", " quotePrefix=\"1\""] {
            let _ = write!(
                xml,
                "<xf {looks} xfId=\"0\"{quoted} applyNumberFormat=\"1\" applyFont=\"1\" \
                 applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">\
                 <alignment {alignment}/></xf>"
            );
        }
    }
    let _ = write!(
        xml,
        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>\
         </cellStyles><dxfs count=\"{}\">",
        LOOKS.len()
    );
    for (ink, ground) in LOOKS {
        let _ = write!(
            xml,
            "<dxf><font><b/><color rgb=\"FF{ink}\"/></font><fill><patternFill \
             patternType=\"solid\"><fgColor rgb=\"FF{ground}\"/><bgColor rgb=\"FF{ground}\"/>\
             </patternFill></fill></dxf>"
        );
    }
    xml + "</dxfs></styleSheet>"
}
