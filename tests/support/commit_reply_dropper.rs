//! A proxy that drops the reply to a COMMIT. A client cannot distinguish this from a COMMIT that the server
//! never received.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use mapper::dialect::Dialect;

use super::Database;

/// Returns the database's URL through a proxy. The proxy closes the connection instead of forwarding the
/// reply to COMMIT number `number`. It forwards everything later.
pub fn drop_commit_reply(database: &Database, number: u32) -> String {
    let (before, after_credentials) = database.url.split_once('@').unwrap();
    let (server, name) = after_credentials.split_once('/').unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = listener.local_addr().unwrap();
    // The proxy could not read encrypted traffic.
    let plain = if database.dialect == Dialect::Postgres { "sslmode=disable" } else { "ssl-mode=DISABLED" };
    let url = format!("{before}@{proxy}/{name}?{plain}");
    let server = server.to_owned();
    std::thread::spawn(move || {
        let mut commits_until_cut = Some(number);
        for client in listener.incoming() {
            let server = TcpStream::connect(&server).unwrap();
            forward(client.unwrap(), server, &mut commits_until_cut);
        }
    });
    url
}

/// Forwards bytes both ways until one end closes. At the last counted COMMIT, it waits for the reply and
/// drops it.
fn forward(mut client: TcpStream, mut server: TcpStream, commits_until_cut: &mut Option<u32>) {
    let cut = Arc::new(AtomicBool::new(false));
    let (mut from_server, mut to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let drop_reply = Arc::clone(&cut);
    let replies = std::thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(length @ 1..) = from_server.read(&mut bytes) {
            if drop_reply.load(Ordering::SeqCst) || to_client.write_all(&bytes[..length]).is_err() {
                break;
            }
        }
        let _ = to_client.shutdown(Shutdown::Both);
        let _ = from_server.shutdown(Shutdown::Both);
    });
    let mut bytes = vec![0; 1 << 16];
    while let Ok(length @ 1..) = client.read(&mut bytes) {
        // COMMIT is a short statement of its own, not text within another statement.
        if length < 20 && bytes[..length].windows(6).any(|word| word == b"COMMIT") {
            *commits_until_cut = commits_until_cut.and_then(|left| left.checked_sub(1));
            cut.store(*commits_until_cut == Some(0), Ordering::SeqCst);
        }
        if server.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    let _ = server.shutdown(Shutdown::Both);
    replies.join().unwrap();
}
