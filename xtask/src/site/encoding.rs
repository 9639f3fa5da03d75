use std::io::{self, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// How a body is packed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Coding {
    /// As it is.
    Identity,
    /// By gzip.
    Gzip,
    /// By brotli.
    Brotli,
}

impl Coding {
    /// The smallest that an `Accept-Encoding` header allows.
    pub(super) fn best(accepted: &str) -> Self {
        let takes = |name: &str| {
            accepted.split(',').any(|part| {
                let mut words = part.split(';').map(str::trim);
                words.next() == Some(name) && words.next() != Some("q=0")
            })
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }

    /// This one, unless the file is packed already.
    pub(super) fn fit_for(self, path: &Path) -> Self {
        match path.extension().and_then(|e| e.to_str()) {
            Some("woff2" | "png" | "pdf") => Self::Identity,
            _ => self,
        }
    }

    /// Its name in a `Content-Encoding` header.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// Packs bytes this way.
    pub(super) fn pack(self, bytes: Vec<u8>) -> io::Result<Vec<u8>> {
        match self {
            Self::Identity => Ok(bytes),
            Self::Gzip => {
                let mut packer = GzEncoder::new(Vec::new(), Compression::default());
                packer.write_all(&bytes)?;
                packer.finish()
            }
            Self::Brotli => {
                // 5 of 11: nearly as small, at once.
                let mut packer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 5, 22);
                packer.write_all(&bytes)?;
                packer.flush()?;
                Ok(packer.into_inner())
            }
        }
    }
}
