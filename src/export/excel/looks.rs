use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

const INK: u32 = 0x1c2624;
const ACCENT: u32 = 0x1f6455;
const WHITE: u32 = 0xffffff;
const LINE: u32 = 0xd9d6cc;

/// How a cell looks, and how it does with words that look like a formula: the same, but marked, so
/// that they stay words when someone edits the cell.
pub struct CellLook {
    pub plain: Format,
    pub quoted: Format,
}

impl From<Format> for CellLook {
    fn from(plain: Format) -> Self {
        CellLook { quoted: plain.clone().set_quote_prefix(), plain }
    }
}

/// All looks of cells.
pub struct Looks {
    /// The head of a column.
    pub head: CellLook,
    /// Words in a table.
    pub text: CellLook,
    /// Words that name their row.
    pub name: CellLook,
    /// A number.
    pub number: CellLook,
    /// A day.
    pub day: CellLook,
    /// The title of the first sheet.
    pub title: CellLook,
    /// A label there.
    pub label: CellLook,
    /// Words there.
    pub words: CellLook,
    /// Words on one line that runs over the cells beside it.
    pub line: CellLook,
}

impl Looks {
    pub fn new() -> Self {
        let ink = Format::new().set_font_size(10).set_font_color(INK);
        let words = ink.clone().set_align(FormatAlign::Top).set_text_wrap();
        let line = ink.set_align(FormatAlign::VerticalCenter);
        let text = words.clone().set_border(FormatBorder::Thin).set_border_color(LINE);
        let number = text.clone().set_align(FormatAlign::Center);
        let head = text.clone().set_bold().set_font_color(WHITE).set_background_color(ACCENT);
        let title = line.clone().set_bold().set_font_size(16).set_font_color(ACCENT);
        Looks {
            head: head.set_align(FormatAlign::VerticalCenter).into(),
            name: text.clone().set_bold().into(),
            text: text.into(),
            day: number.clone().set_num_format("d mmm yyyy").into(),
            number: number.into(),
            title: title.into(),
            label: words.clone().set_bold().into(),
            words: words.into(),
            line: line.into(),
        }
    }
}

/// What a rule makes of a cell that is overdue.
pub fn overdue() -> Format {
    ruled(0xa8441f, 0xfbe9df)
}

/// What a rule makes of each level, 0 to 4: five steps of one hue, as the app has them.
pub fn levels() -> [Format; 5] {
    [
        ruled(INK, 0xf0eee6),
        ruled(INK, 0xcfe0d6),
        ruled(INK, 0x94bfae),
        ruled(WHITE, 0x3d7f6d),
        ruled(WHITE, 0x174f43),
    ]
}

fn ruled(ink: u32, ground: u32) -> Format {
    Format::new().set_bold().set_font_color(ink).set_background_color(ground)
}
