use std::future::Future;

/// Does something that takes its time before the app is there: the framework has no executor until
/// it is mounted.
pub fn before_the_app(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
