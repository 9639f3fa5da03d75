use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code: what a camera reads of another screen.
#[derive(Clone, PartialEq, Eq)]
pub struct Qr(QrCode);

/// Modules of quiet around the code, as ISO/IEC 18004 asks.
const QUIET: i32 = 4;

impl Qr {
    /// The code of a text; none where it is longer than any QR code.
    pub fn new(text: &str) -> Option<Self> {
        // A screen is neither torn nor stained: little redundancy, so that the squares are larger.
        QrCode::encode_text(text, QrCodeEcc::Low).ok().map(Qr)
    }

    /// Modules along each side, the quiet ones around it among them.
    pub fn side(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// Whether a module is dark.
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x - QUIET, y - QUIET)
    }

    /// Its dark modules as the path of an SVG, one unit each.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side() {
            let mut x = 0;
            while x < self.side() {
                let run = (x..self.side()).take_while(|x| self.is_dark(*x, y)).count();
                if let Ok(run) = i32::try_from(run)
                    && run > 0
                {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                    x += run;
                }
                x += 1;
            }
        }
        path
    }
}
