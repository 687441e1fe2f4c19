//! A proxy that interferes with one COMMIT of a run. A client cannot distinguish a COMMIT that the server never received
//! from one whose reply is lost.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use mapper::dialect::Dialect;

use super::Database;

/// How the proxy interferes with the COMMIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It forwards the COMMIT, and closes the connection instead of forwarding the reply.
    DropReply,
    /// It closes the connection instead of forwarding the COMMIT.
    Cut,
    /// It forwards nothing more on this connection, which stays open.
    Hold,
}

/// With which COMMIT the proxy interferes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The one with this number, from 1, whatever its connection is.
    Number(usize),
    /// The first one of the second connection that commits, which is that of the second writer.
    SecondWriter,
    /// The first one of the connection that has committed before, after another one was opened.
    FirstWriter,
}

/// The proxy. It forwards everything after it has interfered.
pub struct CommitProxy {
    /// The database's URL through the proxy.
    pub url: String,
    shared: Arc<Shared>,
}

struct Shared {
    action: Action,
    at: At,
    connections: AtomicUsize,
    commits: AtomicUsize,
    is_done: AtomicBool,
    /// The number of connections at the first COMMIT.
    connections_at_first: AtomicUsize,
    /// The connections that have sent a COMMIT, by their numbers, in the order of their first one.
    committing: Mutex<Vec<usize>>,
}

impl CommitProxy {
    pub fn start(database: &Database, at: At, action: Action) -> CommitProxy {
        let (before, after_credentials) = database.url.split_once('@').unwrap();
        let (server, name) = after_credentials.split_once('/').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let proxy = listener.local_addr().unwrap();
        // The proxy could not read encrypted traffic.
        let plain =
            if database.dialect == Dialect::Postgres { "sslmode=disable" } else { "ssl-mode=DISABLED" };
        let url = format!("{before}@{proxy}/{name}?{plain}");
        let server = server.to_owned();
        let shared = Arc::new(Shared {
            action,
            at,
            connections: AtomicUsize::new(0),
            commits: AtomicUsize::new(0),
            is_done: AtomicBool::new(false),
            connections_at_first: AtomicUsize::new(0),
            committing: Mutex::default(),
        });
        let of_listener = Arc::clone(&shared);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let shared = Arc::clone(&of_listener);
                let number = shared.connections.fetch_add(1, Ordering::SeqCst);
                let server = TcpStream::connect(&server).unwrap();
                std::thread::spawn(move || forward(client.unwrap(), server, number, &shared));
            }
        });
        CommitProxy { url, shared }
    }

    /// Whether it has interfered.
    pub fn is_done(&self) -> bool {
        self.shared.is_done.load(Ordering::SeqCst)
    }

    /// The number of connections that have sent a COMMIT.
    pub fn committing_connections(&self) -> usize {
        self.shared.committing.lock().unwrap().len()
    }
}

impl Shared {
    /// Records a COMMIT of a connection. Returns whether it is the one with which the proxy interferes.
    fn is_chosen(&self, connection: usize) -> bool {
        let mut committing = self.committing.lock().unwrap();
        let connections = self.connections.load(Ordering::SeqCst);
        if committing.is_empty() {
            self.connections_at_first.store(connections, Ordering::SeqCst);
        }
        if !committing.contains(&connection) {
            committing.push(connection);
        }
        let number = self.commits.fetch_add(1, Ordering::SeqCst) + 1;
        let is_chosen = match self.at {
            At::Number(chosen) => number == chosen,
            At::SecondWriter => committing.get(1) == Some(&connection),
            At::FirstWriter => {
                committing[0] == connection && connections > self.connections_at_first.load(Ordering::SeqCst)
            }
        };
        is_chosen && !self.is_done.swap(true, Ordering::SeqCst)
    }
}

/// Forwards bytes both ways until one end closes.
fn forward(mut client: TcpStream, mut server: TcpStream, connection: usize, shared: &Shared) {
    let drops_reply = Arc::new(AtomicBool::new(false));
    let (mut from_server, mut to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let dropped = Arc::clone(&drops_reply);
    let replies = std::thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(length @ 1..) = from_server.read(&mut bytes) {
            if dropped.load(Ordering::SeqCst) || to_client.write_all(&bytes[..length]).is_err() {
                break;
            }
        }
        let _ = to_client.shutdown(Shutdown::Both);
        let _ = from_server.shutdown(Shutdown::Both);
    });
    let mut bytes = vec![0; 1 << 16];
    while let Ok(length @ 1..) = client.read(&mut bytes) {
        // COMMIT is a short statement of its own, not text within another statement.
        let is_commit = length < 20 && bytes[..length].windows(6).any(|word| word == b"COMMIT");
        if is_commit && shared.is_chosen(connection) {
            match shared.action {
                Action::DropReply => drops_reply.store(true, Ordering::SeqCst),
                Action::Cut => break,
                Action::Hold => {
                    // Until the client closes.
                    while let Ok(1..) = client.read(&mut bytes) {}
                    break;
                }
            }
        }
        if server.write_all(&bytes[..length]).is_err() {
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Both);
    let _ = server.shutdown(Shutdown::Both);
    replies.join().unwrap();
}
