//! Turns Nagle's algorithm off. sqlx 0.9.0 leaves it on and has no option for it (transact-rs/sqlx#4335). A
//! statement that needs a second TLS record would wait 40 ms for the server's delayed ACK.

use std::os::fd::{BorrowedFd, RawFd};
use std::sync::Once;

use socket2::SockRef;

/// Sets `TCP_NODELAY` on every TCP connection of this process. `/dev/fd` lists the descriptors.
pub(super) fn set_tcp_nodelay() {
    static WARNED: Once = Once::new();
    let listed = match std::fs::read_dir("/dev/fd") {
        Ok(listed) => listed,
        Err(error) => {
            WARNED.call_once(|| {
                tracing::warn!(
                    "statements may take 40 ms longer, because `TCP_NODELAY` is not set: `/dev/fd` cannot be read: {error}"
                );
            });
            return;
        }
    };
    let descriptors = listed.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<RawFd>().ok());
    for descriptor in descriptors.collect::<Vec<_>>() {
        // SAFETY: if the descriptor was closed since it was listed, the call fails. If it is another file by
        // now, the call changes nothing, or sets the option on another socket, which does no harm.
        #[allow(unsafe_code, reason = "sqlx keeps its sockets to itself")]
        let borrowed = unsafe { BorrowedFd::borrow_raw(descriptor) };
        // The call fails for descriptors that are not TCP connections.
        let _ = SockRef::from(&borrowed).set_tcp_nodelay(true);
    }
}
