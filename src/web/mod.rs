//! The app: pages over one store of plain domain values.

/// Starts the app.
pub fn start() {}
