//! What more than one document holds: what they are made from, short hands for blocks, who leads a
//! step and when it is due, what helps, what a team and a workshop
//! produced, and how to begin.

pub mod begin;
pub mod blocks;
pub mod context;
pub mod disclosed;
pub mod document;
pub mod nearby;
pub mod provenance;
pub mod steps;
pub mod workshop_results;
