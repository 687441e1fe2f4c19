//! Turns Nagle's algorithm off, which sqlx 0.9.0 leaves on (transact-rs/sqlx#4335) and gives no way to:
//! a statement that needs a second TLS record would wait 40 ms for the server's delayed ACK.

use std::os::fd::{BorrowedFd, RawFd};
use std::sync::Once;

use socket2::SockRef;

/// Lets every TCP connection of this process send at once what is given to it: those among the
/// descriptors that `/dev/fd` lists.
pub(super) fn set_tcp_nodelay() {
    static WARNED: Once = Once::new();
    let listed = match std::fs::read_dir("/dev/fd") {
        Ok(listed) => listed,
        Err(error) => {
            WARNED.call_once(|| {
                tracing::warn!(
                    "statements may take 40 ms longer: no `TCP_NODELAY`, `/dev/fd` cannot be read: {error}"
                );
            });
            return;
        }
    };
    let descriptors = listed.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<RawFd>().ok());
    for descriptor in descriptors.collect::<Vec<_>>() {
        // SAFETY: a descriptor that was closed since it was listed makes the call fail, and on one that
        // has become another file it changes nothing, or a socket that sends at once as well.
        #[allow(unsafe_code, reason = "sqlx keeps its sockets to itself")]
        let borrowed = unsafe { BorrowedFd::borrow_raw(descriptor) };
        // What is no TCP connection refuses.
        let _ = SockRef::from(&borrowed).set_tcp_nodelay(true);
    }
}
