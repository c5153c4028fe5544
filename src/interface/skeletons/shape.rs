//! Takes a view apart: into its shape, which many views have in common, and its texts.

use std::fmt;

use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct, Serializer};

/// What stands in a shape before each part of the view.
#[derive(Clone, Copy)]
enum Mark {
    None,
    False,
    True,
    Number,
    Word,
    Empty,
    Text,
    List,
    Struct,
    Skipped,
    End,
}

/// A view's shape and texts.
#[derive(Debug, Default)]
pub(super) struct Shape {
    key: Vec<u8>,
    /// All texts, one after another.
    texts: String,
    /// Where each text ends.
    ends: Vec<usize>,
    /// Whether each string of the view is a text.
    strings: Vec<bool>,
}

impl Shape {
    /// The shape of `view`.
    ///
    /// # Errors
    /// Where it has something other than structs, lists, options, strings, whole numbers and plain enums.
    pub(super) fn of(view: &impl Serialize) -> Result<Self, fmt::Error> {
        let mut shape = Self {
            key: Vec::with_capacity(256),
            texts: String::with_capacity(2048),
            ends: Vec::with_capacity(64),
            strings: Vec::with_capacity(64),
        };
        view.serialize(&mut shape)?;
        Ok(shape)
    }

    /// What is the same for all views of this shape, and for no others.
    pub(super) fn key(&self) -> &[u8] {
        &self.key
    }

    /// A text of the view, by its number.
    pub(super) fn text(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).map_or("", |&end| &self.texts[start..end])
    }

    /// All texts of the view.
    pub(super) fn texts(&self) -> &str {
        &self.texts
    }

    /// Makes a key of this shape that of the shape with some of its texts.
    pub(super) fn extend(&self, key: &mut Vec<u8>, texts: &[usize]) {
        for &number in texts {
            let text = self.text(number);
            key.extend(text.len().to_le_bytes());
            key.extend_from_slice(text.as_bytes());
        }
    }

    /// For each string of the view whether it is a text.
    pub(super) fn strings(&self) -> impl Iterator<Item = bool> + '_ {
        self.strings.iter().copied()
    }

    fn mark(&mut self, mark: Mark) {
        self.key.push(mark as u8);
    }

    fn number(&mut self, number: i128) -> fmt::Result {
        self.mark(Mark::Number);
        self.key.extend(number.to_le_bytes());
        Ok(())
    }
}

/// Numbers belong to the shape.
macro_rules! numbers {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, number: $type) -> fmt::Result {
            self.number(number.into())
        }
    )*};
}

/// What no view has: templates get display strings in place of fractions, and flat structs.
macro_rules! refused {
    ($($method:ident($($type:ty),*) -> $ok:ty;)*) => {$(
        fn $method(self, $(_: $type),*) -> Result<$ok, fmt::Error> {
            Err(fmt::Error)
        }
    )*};
}

impl Serializer for &mut Shape {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeStruct = Self;
    type SerializeTupleVariant = Impossible<(), fmt::Error>;
    type SerializeMap = Impossible<(), fmt::Error>;
    type SerializeStructVariant = Impossible<(), fmt::Error>;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    }

    refused! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_bool(self, is_true: bool) -> fmt::Result {
        self.mark(if is_true { Mark::True } else { Mark::False });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> fmt::Result {
        self.strings.push(!text.is_empty());
        if text.is_empty() {
            self.mark(Mark::Empty);
            return Ok(());
        }
        self.mark(Mark::Text);
        self.texts.push_str(text);
        self.ends.push(self.texts.len());
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> fmt::Result {
        self.strings.push(false);
        self.mark(Mark::Word);
        self.key.extend_from_slice(word.as_bytes());
        self.mark(Mark::End);
        Ok(())
    }

    fn serialize_none(self) -> fmt::Result {
        self.mark(Mark::None);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> fmt::Result {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> fmt::Result {
        self.serialize_none()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> fmt::Result {
        Err(fmt::Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        self.mark(Mark::List);
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, fmt::Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        self.serialize_seq(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        self.mark(Mark::Struct);
        Ok(self)
    }

    /// Texts that know how to be safe hand out their HTML.
    fn is_human_readable(&self) -> bool {
        false
    }
}

/// The parts of a list, each in its turn.
macro_rules! elements {
    ($($trait:ident::$method:ident),*) => {$(
        impl $trait for &mut Shape {
            type Ok = ();
            type Error = fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
                value.serialize(&mut **self)
            }

            fn end(self) -> fmt::Result {
                self.mark(Mark::End);
                Ok(())
            }
        }
    )*};
}

elements!(SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field);

/// The names of the fields are those of the view's type; which of them are left out belongs to the shape.
impl SerializeStruct for &mut Shape {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(&mut **self)
    }

    fn skip_field(&mut self, _: &'static str) -> fmt::Result {
        self.mark(Mark::Skipped);
        Ok(())
    }

    fn end(self) -> fmt::Result {
        self.mark(Mark::End);
        Ok(())
    }
}
