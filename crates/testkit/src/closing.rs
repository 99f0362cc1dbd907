//! Waiting at the end of a test for what is still closing.

/// Does work to its end on a thread and a runtime of its own, for a `drop`, which cannot wait. SQLCipher takes itself down
/// when a process ends, and a test's process ends with the test: a connection that is still closing then would crash.
/// The test's own runtime needs a thread besides the test's for that.
///
/// # Panics
/// If the work does: it is part of the test.
pub fn wait_for(work: impl Future<Output = ()> + Send + 'static) {
    let closing = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a test's machine has room for a runtime").block_on(work);
    });
    assert!(closing.join().is_ok(), "closing failed");
}
