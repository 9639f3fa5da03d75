//! Reading and writing a record from one description of its fields.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;
use std::marker::PhantomData;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::{Fields, Node};

/// What is read from JSON and written as JSON.
pub(crate) trait Codec: Sized {
    /// The value; none where it could not be read, with every fault logged.
    fn decode(node: &Node<'_>) -> Option<Self>;

    /// The same where it must say something: as a field that is needed, or in a list.
    fn decode_needed(node: &Node<'_>) -> Option<Self> {
        Self::decode(node)
    }

    /// The value as JSON.
    fn encode(&self) -> Value;

    /// Whether it says nothing: then it is left out where it may be.
    fn is_blank(&self) -> bool {
        false
    }
}

/// Whether a value is what stands where nothing was said.
pub(crate) fn nothing<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// How a value is read where its type does not say it all. It is written as its type says.
pub(crate) trait Decode<T> {
    /// As [`Codec::decode`].
    fn decode(node: &Node<'_>) -> Option<T>;
}

/// As the type says.
pub(crate) struct Plain;

impl<T: Codec> Decode<T> for Plain {
    fn decode(node: &Node<'_>) -> Option<T> {
        T::decode(node)
    }
}

/// Empty text counts as left out.
pub(crate) struct OrEmpty;

impl<T: Codec> Decode<Option<T>> for OrEmpty {
    fn decode(node: &Node<'_>) -> Option<Option<T>> {
        if node.value().as_str() == Some("") { None } else { Codec::decode(node) }
    }
}

/// A list in which each id stands once.
pub(crate) struct Once;

/// What has an id in a list that is read as [`Once`].
pub(crate) trait Distinct {
    /// The id.
    fn id(&self) -> &str;

    /// What is wrong where the id stands twice; without a fault, the second is passed over.
    fn fault_if_twice(&self) -> Option<String>;
}

impl<T: Codec + Distinct> Decode<Vec<T>> for Once {
    fn decode(node: &Node<'_>) -> Option<Vec<T>> {
        let (mut seen, mut all) = (HashSet::new(), Vec::new());
        each_item(node, &mut |item| {
            let Some(value) = T::decode_needed(item) else { return };
            if !seen.insert(value.id().to_owned()) {
                let Some(fault) = value.fault_if_twice() else { return };
                item.fault(fault);
            }
            all.push(value);
        });
        Some(all)
    }
}

/// How a field of a record stands in an object: under one name, or more, or none.
pub(crate) trait FieldCodec<T, const NAMES: usize> {
    /// The field; none where there is no record without it, with every fault logged.
    fn read(from: &Fields<'_>, names: [&str; NAMES]) -> Option<T>;

    /// Puts the field into an object.
    fn write(value: &T, names: [&str; NAMES], to: &mut Map<String, Value>);
}

/// There is no record without it.
pub(crate) struct Needed;

impl<T: Codec> FieldCodec<T, 1> for Needed {
    fn read(from: &Fields<'_>, [name]: [&str; 1]) -> Option<T> {
        T::decode_needed(&from.need(name)?)
    }

    fn write(value: &T, [name]: [&str; 1], to: &mut Map<String, Value>) {
        put(to, name, value.encode());
    }
}

/// It is always written, and may be left out of what is read.
pub(crate) struct Always<D = Plain>(PhantomData<D>);

impl<T: Codec + Default, D: Decode<T>> FieldCodec<T, 1> for Always<D> {
    fn read(from: &Fields<'_>, [name]: [&str; 1]) -> Option<T> {
        Some(from.get(name).and_then(|node| D::decode(&node)).unwrap_or_default())
    }

    fn write(value: &T, [name]: [&str; 1], to: &mut Map<String, Value>) {
        put(to, name, value.encode());
    }
}

/// It is left out where it says nothing.
pub(crate) struct Optional<D = Plain>(PhantomData<D>);

impl<T: Codec + Default, D: Decode<T>> FieldCodec<T, 1> for Optional<D> {
    fn read(from: &Fields<'_>, names: [&str; 1]) -> Option<T> {
        Always::<D>::read(from, names)
    }

    fn write(value: &T, [name]: [&str; 1], to: &mut Map<String, Value>) {
        if !value.is_blank() {
            put(to, name, value.encode());
        }
    }
}

/// Once for all types of fields: a copy for each takes 250 bytes, packed.
#[inline(never)]
fn put(to: &mut Map<String, Value>, name: &str, value: Value) {
    to.insert(name.to_owned(), value);
}

/// It is not in the file.
pub(crate) struct Unwritten;

impl<T: Default> FieldCodec<T, 0> for Unwritten {
    fn read(_: &Fields<'_>, []: [&str; 0]) -> Option<T> {
        Some(T::default())
    }

    fn write(_: &T, []: [&str; 0], _: &mut Map<String, Value>) {}
}

/// Describes the fields of records, from which they are both read and written. All fields are named:
/// one that is forgotten does not compile. What no line names is kept in `unknown`.
///
/// A line says under which name a field stands and how: `"group" => group: Needed`. Faults come in
/// the order of the lines. After the name of a record may follow what stands in each such file,
/// `as ("format" = FORMAT)`, and `or nothing` where its default says nothing; among the lines an
/// object in which some fields stand, `in "plan" { … .. unknown_plan }`.
macro_rules! records {
    ($(
        $record:ident $(as ($($constant:literal = $constantly:expr),*))? $(or $nothing:ident)? {
            $($($name:literal)|* => $field:ident: $how:ty,)*
            $(
                in $object:literal {
                    $($($inner_name:literal)|* => $inner:ident: $inner_how:ty,)*
                    .. $inner_unknown:ident
                }
                $($($last_name:literal)|* => $last:ident: $last_how:ty,)*
            )?
        }
    )*) => {$(
        impl $crate::json::Codec for $record {
            fn decode(node: &$crate::json::Node<'_>) -> Option<Self> {
                use $crate::json::FieldCodec;

                let from = node.object()?;
                // Each is read whatever the others are: all faults come at once.
                $(let $field = <$how as FieldCodec<_, _>>::read(&from, [$($name),*]);)*
                $(
                    let object = from.get($object).and_then(|node| node.object());
                    let object = object.as_ref();
                    $(
                        let read = |object| {
                            <$inner_how as FieldCodec<_, _>>::read(object, [$($inner_name),*])
                        };
                        let $inner = object.map_or_else(|| Some(Default::default()), read);
                    )*
                    let unknown = object.map(|it| it.unknown(&[$($($inner_name,)*)*]));
                    let $inner_unknown = unknown.unwrap_or_default();
                    $(let $last = <$last_how as FieldCodec<_, _>>::read(&from, [$($last_name),*]);)*
                )?
                Some(Self {
                    unknown: from.unknown(&[
                        $($($constant,)*)?
                        $($($name,)*)*
                        $($object, $($($last_name,)*)*)?
                    ]),
                    $($field: $field?,)*
                    $($($inner: $inner?,)* $inner_unknown, $($last: $last?,)*)?
                })
            }

            fn encode(&self) -> serde_json::Value {
                use $crate::json::FieldCodec;

                let mut to = self.unknown.clone();
                $($(to.insert($constant.to_owned(), $constantly.into());)*)?
                $(<$how>::write(&self.$field, [$($name),*], &mut to);)*
                $(
                    let mut object = self.$inner_unknown.clone();
                    $(<$inner_how>::write(&self.$inner, [$($inner_name),*], &mut object);)*
                    to.insert($object.to_owned(), object.into());
                    $(<$last_how>::write(&self.$last, [$($last_name),*], &mut to);)*
                )?
                to.into()
            }

            $(
                fn is_blank(&self) -> bool {
                    $crate::json::$nothing(self)
                }
            )?
        }
    )*};
}

pub(crate) use records;

impl Codec for String {
    fn decode(node: &Node<'_>) -> Option<Self> {
        node.text().map(str::to_owned)
    }

    fn decode_needed(node: &Node<'_>) -> Option<Self> {
        node.words()
    }

    fn encode(&self) -> Value {
        self.as_str().into()
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Codec for bool {
    fn decode(node: &Node<'_>) -> Option<Self> {
        node.flag()
    }

    fn encode(&self) -> Value {
        (*self).into()
    }

    fn is_blank(&self) -> bool {
        !self
    }
}

impl Codec for u32 {
    fn decode(node: &Node<'_>) -> Option<Self> {
        u32::try_from(node.whole(0, u32::MAX.into())?).ok()
    }

    fn encode(&self) -> Value {
        (*self).into()
    }

    fn is_blank(&self) -> bool {
        *self == 0
    }
}

impl<T: Codec> Codec for Option<T> {
    fn decode(node: &Node<'_>) -> Option<Self> {
        T::decode(node).map(Some)
    }

    fn encode(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::encode)
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T: Codec> Codec for Vec<T> {
    fn decode(node: &Node<'_>) -> Option<Self> {
        let mut read = Vec::new();
        each_item(node, &mut |item| read.extend(T::decode_needed(item)));
        Some(read)
    }

    fn encode(&self) -> Value {
        self.iter().map(T::encode).collect()
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

// Once for all lists and once for all maps: a copy for each takes 1.3 kB, packed.

#[inline(never)]
fn each_item(node: &Node<'_>, read: &mut dyn FnMut(&Node<'_>)) {
    node.items().iter().for_each(read);
}

#[inline(never)]
fn each_entry(node: &Node<'_>, read: &mut dyn FnMut(&str, &Node<'_>)) {
    for (name, node) in node.object().map(|object| object.entries()).unwrap_or_default() {
        read(name, &node);
    }
}

/// An object whose names are ids. An entry that says nothing is left out of what is read, so that
/// undo need not tell the two apart.
impl<K: FromStr<Err: Display> + Display + Ord, V: Codec> Codec for BTreeMap<K, V> {
    fn decode(node: &Node<'_>) -> Option<Self> {
        let mut read = BTreeMap::new();
        each_entry(node, &mut |name, node| match name.parse::<K>() {
            Ok(key) => {
                if let Some(value) = V::decode(node).filter(|value| !value.is_blank()) {
                    read.insert(key, value);
                }
            }
            Err(error) => node.fault(error.to_string()),
        });
        Some(read)
    }

    fn encode(&self) -> Value {
        // One by one: collecting sorts first, and brings a copy of the sort for each type of value.
        let mut object = Map::new();
        for (key, value) in self {
            object.insert(key.to_string(), value.encode());
        }
        Value::Object(object)
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}
