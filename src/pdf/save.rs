//! A tree of objects to the bytes of a file: what nothing leads to is left out, what may be packed
//! together is. lopdf can do this too, but looks through all references for each one, and copies
//! and writes every object three times.

use std::collections::BTreeSet;
use std::io::Write;

use lopdf::{Dictionary, Document as File, Object, ObjectId, Stream, StringFormat, dictionary};
use miniz_oxide::deflate::compress_to_vec_zlib;

/// How hard to pack: harder takes half as long again and saves nothing.
const LEVEL: u8 = 6;
/// How many objects are packed together: all of most reports, since what is alike packs well.
const PACKED: usize = 4000;
/// The bytes that say where an object is: its kind, four of an offset, two of an index.
const PLACE: usize = 7;

/// The file's bytes.
pub(super) fn save(mut file: File) -> Vec<u8> {
    let reached = reached(&file);
    let mut objects = std::mem::take(&mut file.objects);
    objects.retain(|id, _| reached.contains(id));
    let mut out = PdfOutput::new(&file);
    let mut packs: Vec<Pack> = Vec::new();
    for ((number, _), object) in objects {
        match object {
            Object::Stream(stream) => out.stream(number, stream),
            object => match packs.last_mut() {
                Some(pack) if pack.numbers.len() < PACKED => pack.add(number, &object),
                _ => {
                    let mut pack = Pack::default();
                    pack.add(number, &object);
                    packs.push(pack);
                }
            },
        }
    }
    let mut last = file.max_id;
    for pack in packs {
        last += 1;
        out.pack(last, pack);
    }
    out.end(file.trailer, last + 1)
}

/// Every object that the trailer leads to.
fn reached(file: &File) -> BTreeSet<ObjectId> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&Object> = file.trailer.iter().map(|(_, value)| value).collect();
    while let Some(object) = open.pop() {
        match object {
            Object::Reference(id) if reached.insert(*id) => open.extend(file.objects.get(id)),
            Object::Array(items) => open.extend(items),
            Object::Dictionary(dictionary) => open.extend(dictionary.iter().map(|(_, v)| v)),
            Object::Stream(stream) => open.extend(stream.dict.iter().map(|(_, v)| v)),
            _ => {}
        }
    }
    reached
}

/// Objects that are packed together: where each begins, and all of them.
#[derive(Default)]
struct Pack {
    numbers: Vec<u32>,
    places: Vec<u8>,
    bytes: Vec<u8>,
}

impl Pack {
    fn add(&mut self, number: u32, value: &Object) {
        self.numbers.push(number);
        integer(&mut self.places, number.into());
        self.places.push(b' ');
        integer(&mut self.places, i64::try_from(self.bytes.len()).unwrap_or(i64::MAX));
        self.places.push(b' ');
        object(&mut self.bytes, value);
        self.bytes.push(b' ');
    }

    fn into_stream(self) -> (Vec<u32>, Stream) {
        let length = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
        let dictionary = dictionary! {
            "Type" => "ObjStm",
            "N" => length(self.numbers.len()),
            "First" => length(self.places.len()),
        };
        let mut content = self.places;
        content.extend(self.bytes);
        (self.numbers, Stream::new(dictionary, content))
    }
}

/// Where an object is.
#[derive(Clone, Copy)]
enum ObjectOffset {
    /// It is none: the list of free numbers begins and ends here.
    Free,
    Offset(usize),
    Packed {
        pack: u32,
        index: usize,
    },
}

/// Says that a row holds what it adds to the row above (the filter `Up` of PNG).
const UP: u8 = 2;

impl ObjectOffset {
    fn bytes(self) -> [u8; PLACE] {
        let (kind, wide, narrow) = match self {
            // The number never comes into use again.
            ObjectOffset::Free => (0, 0, u16::MAX),
            ObjectOffset::Offset(offset) => (1, u32::try_from(offset).unwrap_or(u32::MAX), 0),
            ObjectOffset::Packed { pack, index } => (2, pack, u16::try_from(index).unwrap_or(0)),
        };
        let ([a, b, c, d], [e, f]) = (wide.to_be_bytes(), narrow.to_be_bytes());
        [kind, a, b, c, d, e, f]
    }
}

struct PdfOutput {
    bytes: Vec<u8>,
    places: Vec<(u32, ObjectOffset)>,
}

impl PdfOutput {
    fn new(file: &File) -> Self {
        let mut bytes = format!("%PDF-{}\n%", file.version).into_bytes();
        bytes.extend(&file.binary_mark);
        bytes.push(b'\n');
        // Number 0 heads the list of free numbers (ISO 32000-1, 7.5.4); some programs insist on it.
        Self { bytes, places: vec![(0, ObjectOffset::Free)] }
    }

    /// Writes a stream, compressed where that makes it smaller.
    fn stream(&mut self, number: u32, mut stream: Stream) {
        if stream.allows_compression && !stream.dict.has(b"Filter") {
            compress(&mut stream);
        }
        self.places.push((number, ObjectOffset::Offset(self.bytes.len())));
        integer(&mut self.bytes, number.into());
        self.bytes.extend(b" 0 obj\n");
        dictionary(&mut self.bytes, &stream.dict);
        self.bytes.extend(b"stream\n");
        self.bytes.extend(&stream.content);
        self.bytes.extend(b"\nendstream \nendobj\n");
    }

    fn pack(&mut self, number: u32, pack: Pack) {
        let (numbers, stream) = pack.into_stream();
        for (index, own) in numbers.into_iter().enumerate() {
            self.places.push((own, ObjectOffset::Packed { pack: number, index }));
        }
        self.stream(number, stream);
    }

    /// Writes where everything is, as the stream with this number, and ends the file.
    fn end(mut self, mut trailer: Dictionary, number: u32) -> Vec<u8> {
        let start = self.bytes.len();
        self.places.push((number, ObjectOffset::Offset(start)));
        self.places.sort_unstable_by_key(|(number, _)| *number);
        let (mut index, mut content) = (Vec::new(), Vec::new());
        let mut before = [0; PLACE];
        for run in self.places.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
            let first = run.first().map_or(0, |(number, _)| *number);
            index.push(Object::Integer(first.into()));
            index.push(Object::Integer(i64::try_from(run.len()).unwrap_or(i64::MAX)));
            for (_, place) in run {
                let bytes = place.bytes();
                content.push(UP);
                content.extend(bytes.iter().zip(before).map(|(now, then)| now.wrapping_sub(then)));
                before = bytes;
            }
        }
        let columns = i64::try_from(PLACE).unwrap_or(i64::MAX);
        trailer.set("Type", "XRef");
        trailer.set("Size", i64::from(number) + 1);
        trailer.set("W", vec![1.into(), 4.into(), 2.into()]);
        trailer.set("Index", index);
        trailer.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => columns });
        self.stream(number, Stream::new(trailer, content));
        self.bytes.extend(format!("\nstartxref\n{start}\n%%EOF").as_bytes());
        self.bytes
    }
}

/// Packs a stream.
fn compress(stream: &mut Stream) {
    let packed = compress_to_vec_zlib(&stream.content, LEVEL);
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(packed);
}

fn object(out: &mut Vec<u8>, value: &Object) {
    match value {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(value) => integer(out, *value),
        Object::Real(value) => {
            // Writing into memory cannot fail.
            let _ = write!(out, "{value}");
        }
        Object::Name(value) => name(out, value),
        Object::String(value, format) => string(out, value, *format),
        Object::Array(items) => array(out, items),
        Object::Dictionary(value) => dictionary(out, value),
        Object::Stream(stream) => dictionary(out, &stream.dict),
        Object::Reference((number, generation)) => {
            integer(out, (*number).into());
            out.push(b' ');
            integer(out, (*generation).into());
            out.extend(b" R");
        }
    }
}

/// Whether a space must part it from what precedes it.
fn parted(value: &Object) -> bool {
    matches!(
        value,
        Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Reference(_)
    )
}

fn array(out: &mut Vec<u8>, items: &[Object]) {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 && parted(item) {
            out.push(b' ');
        }
        object(out, item);
    }
    out.push(b']');
}

fn dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in dictionary.iter() {
        name(out, key);
        if parted(value) {
            out.push(b' ');
        }
        object(out, value);
    }
    out.extend(b">>");
}

fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.push(b'#');
            hexadecimal(out, byte);
        }
    }
}

fn string(out: &mut Vec<u8>, text: &[u8], format: StringFormat) {
    match format {
        StringFormat::Hexadecimal => {
            out.push(b'<');
            text.iter().for_each(|&byte| hexadecimal(out, byte));
            out.push(b'>');
        }
        StringFormat::Literal => {
            let pairs = paired(text);
            out.push(b'(');
            for &byte in text {
                match byte {
                    b'(' | b')' if pairs => out.push(byte),
                    b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
                    b'\r' => out.extend(b"\\r"),
                    byte => out.push(byte),
                }
            }
            out.push(b')');
        }
    }
}

/// Whether every bracket has its other half.
fn paired(text: &[u8]) -> bool {
    let mut open = 0_usize;
    let closed = text.iter().all(|byte| match byte {
        b'(' => {
            open += 1;
            true
        }
        b')' if open == 0 => false,
        b')' => {
            open -= 1;
            true
        }
        _ => true,
    });
    closed && open == 0
}

fn hexadecimal(out: &mut Vec<u8>, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
}

fn integer(out: &mut Vec<u8>, value: i64) {
    // Writing into memory cannot fail.
    let _ = write!(out, "{value}");
}
