//! Geometry of the pictures, shared by screen and PDF. A picture is a list of shapes in its own
//! coordinates; colours are named by what they mean, and each front paints them its own way.

mod picture;

pub use picture::{Anchor, Paint, Picture, Shape, Stroke};
