use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::json::{Fault, Fields, Log, Node, parse};
use crate::messages::encryption_errors;
use crate::save_file::{MAX_SEALED_BYTES, SEALED};

use super::{Cost, NONCE, SALT, SealError, VERSION};

const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20-poly1305";

/// Bytes of the cipher's tag: no data is shorter.
const TAG: usize = 16;

/// A sealed file, apart from its form.
pub(super) struct Envelope {
    /// What its key costs, within bounds.
    pub cost: Cost,
    /// What makes its key differ from that of another file with the same passphrase.
    pub salt: [u8; SALT],
    /// What makes the same text another each time.
    pub nonce: [u8; NONCE],
    /// The encrypted text with its tag.
    pub data: Vec<u8>,
}

impl Envelope {
    /// The associated data.
    pub(super) fn header(&self) -> String {
        self.words("").header()
    }

    /// The text of the file, ending in a line break. What tells its format comes first.
    pub(super) fn write(&self) -> String {
        let data = STANDARD.encode(&self.data);
        let words = self.words(&data);
        let check = words.check();
        let EnvelopeFields { kdf, memory, iterations, lanes, salt, cipher, nonce, data, .. } =
            words;
        // None of these holds a sign that JSON writes in another way.
        format!(
            "{{\n  \"format\": \"{SEALED}\",\n  \"version\": {VERSION},\n  \"kdf\": {{\n    \
             \"name\": \"{kdf}\",\n    \"memory\": {memory},\n    \"iterations\": {iterations},\n    \
             \"lanes\": {lanes},\n    \"salt\": \"{salt}\"\n  }},\n  \"cipher\": \"{cipher}\",\n  \
             \"nonce\": \"{nonce}\",\n  \"data\": \"{data}\",\n  \"check\": \"{check}\"\n}}\n"
        )
    }

    fn words<'a>(&self, data: &'a str) -> EnvelopeFields<'a> {
        let Cost { memory, iterations, lanes } = self.cost;
        EnvelopeFields {
            kdf: KDF,
            memory,
            iterations,
            lanes,
            salt: STANDARD.encode(self.salt).into(),
            cipher: CIPHER,
            nonce: STANDARD.encode(self.nonce).into(),
            data,
        }
    }

    /// Reads a sealed file: its form, its version, its check, and only then what it asks for.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, SealError> {
        if bytes.len() > MAX_SEALED_BYTES {
            return Err(SealError::TooLarge(bytes.len()));
        }
        let value = parse(bytes).map_err(|error| damaged("", &error.to_string()))?;
        if value.get("format").and_then(Value::as_str) != Some(SEALED) {
            return Err(SealError::NotSealed);
        }
        if let Some(newer) = value.get("version").and_then(Value::as_u64).filter(|v| *v > VERSION) {
            return Err(SealError::Newer(newer));
        }
        let log = Log::default();
        let read = EnvelopeFields::read(&Node::top(&value, &log));
        let (words, check) = match read {
            Some(read) if log.is_clean() => read,
            _ => return Err(SealError::Damaged(log.into_faults())),
        };
        if words.check() != check {
            return Err(damaged("check", encryption_errors::not_what_was_written()));
        }
        words.understood()
    }
}

/// A sealed file in the words that stand in it.
struct EnvelopeFields<'a> {
    kdf: &'a str,
    memory: u32,
    iterations: u32,
    lanes: u32,
    salt: std::borrow::Cow<'a, str>,
    cipher: &'a str,
    nonce: std::borrow::Cow<'a, str>,
    data: &'a str,
}

impl<'a> EnvelopeFields<'a> {
    /// The words and the check beside them; none where one is missing or of another kind.
    fn read(top: &Node<'a>) -> Option<(Self, &'a str)> {
        let fields = top.object()?;
        only(&fields, &["format", "version", "kdf", "cipher", "nonce", "data", "check"]);
        // Each is read whatever the others are: all faults come at once.
        let version = fields.need("version").and_then(|v| v.whole(VERSION, VERSION));
        let (cipher, nonce) = (text(&fields, "cipher"), text(&fields, "nonce"));
        let (data, check) = (text(&fields, "data"), text(&fields, "check"));
        let kdf = fields.need("kdf")?.object()?;
        only(&kdf, &["name", "memory", "iterations", "lanes", "salt"]);
        let (name, salt) = (text(&kdf, "name"), text(&kdf, "salt"));
        let number = |name| {
            let number = kdf.need(name)?.whole(0, u64::from(u32::MAX))?;
            u32::try_from(number).ok()
        };
        let (memory, iterations, lanes) = (number("memory"), number("iterations"), number("lanes"));
        version?;
        let words = EnvelopeFields {
            kdf: name?,
            memory: memory?,
            iterations: iterations?,
            lanes: lanes?,
            salt: salt?.into(),
            cipher: cipher?,
            nonce: nonce?.into(),
            data: data?,
        };
        Some((words, check?))
    }

    /// What all but `data` and `check` say, a line for each.
    fn header(&self) -> String {
        let EnvelopeFields { kdf, memory, iterations, lanes, salt, cipher, nonce, .. } = self;
        format!(
            "{SEALED}\n{VERSION}\n{kdf}\n{memory}\n{iterations}\n{lanes}\n{salt}\n{cipher}\n{nonce}\n"
        )
    }

    /// What tells damage from a wrong passphrase.
    fn check(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.header());
        hash.update(self.data);
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What the words mean, within bounds.
    fn understood(&self) -> Result<Envelope, SealError> {
        for (name, ours) in [(self.kdf, KDF), (self.cipher, CIPHER)] {
            if name != ours {
                return Err(SealError::Unknown(name.to_owned()));
            }
        }
        let EnvelopeFields { memory, iterations, lanes, .. } = *self;
        let cost = Cost { memory, iterations, lanes }.bounded()?;
        let bytes = |place, text: &str| {
            STANDARD.decode(text).map_err(|error| damaged(place, &error.to_string()))
        };
        let length = |place| damaged(place, encryption_errors::wrong_length());
        let data = bytes("data", self.data)?;
        if data.len() < TAG {
            return Err(length("data"));
        }
        Ok(Envelope {
            cost,
            salt: bytes("kdf.salt", &self.salt)?.try_into().map_err(|_| length("kdf.salt"))?,
            nonce: bytes("nonce", &self.nonce)?.try_into().map_err(|_| length("nonce"))?,
            data,
        })
    }
}

fn text<'a>(fields: &Fields<'a>, name: &str) -> Option<&'a str> {
    fields.need(name)?.text()
}

/// A fault for every field that version 1 does not have: nothing else is bound to the passphrase.
fn only(fields: &Fields<'_>, known: &[&str]) {
    for (name, node) in fields.entries() {
        if !known.contains(&name) {
            node.fault(encryption_errors::field_not_known());
        }
    }
}

fn damaged(place: &str, message: &str) -> SealError {
    SealError::Damaged(vec![Fault { place: place.to_owned(), message: message.to_owned() }])
}
