//! A proxy between a run and its server, which can close or stall the connection.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LinkState {
    Open,
    /// Connections are closed, and new ones are closed at once.
    Cut,
    /// No bytes pass, but connections stay open.
    Stalled,
}

#[derive(Debug)]
struct State {
    link: LinkState,
    sockets: Vec<TcpStream>,
}

/// See the module. Connections stay open when it is dropped.
#[derive(Clone)]
pub struct Proxy {
    pub address: SocketAddr,
    shared: Arc<(Mutex<State>, Condvar)>,
}

impl Proxy {
    /// Listens on its own port and forwards to the server.
    pub fn to(server: &str) -> Proxy {
        Proxy::at("127.0.0.1", server)
    }

    /// Listens on another address of this machine.
    pub fn at(address: &str, server: &str) -> Proxy {
        let listener = TcpListener::bind((address, 0)).unwrap();
        let state = State { link: LinkState::Open, sockets: Vec::new() };
        let proxy = Proxy {
            address: listener.local_addr().unwrap(),
            shared: Arc::new((Mutex::new(state), Condvar::new())),
        };
        let (this, server) = (proxy.clone(), server.to_owned());
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let client = client.unwrap();
                let mut state = this.shared.0.lock().unwrap();
                if state.link == LinkState::Cut {
                    continue;
                }
                let server = TcpStream::connect(&server).unwrap();
                for (from, to) in [(&client, &server), (&server, &client)] {
                    state.sockets.push(from.try_clone().unwrap());
                    let (this, from, to) = (this.clone(), from.try_clone().unwrap(), to.try_clone().unwrap());
                    std::thread::spawn(move || this.forward(from, to));
                }
            }
        });
        proxy
    }

    fn forward(&self, mut from: TcpStream, mut to: TcpStream) {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(length @ 1..) = from.read(&mut bytes) {
            let (state, changed) = &*self.shared;
            drop(
                changed.wait_while(state.lock().unwrap(), |state| state.link == LinkState::Stalled).unwrap(),
            );
            if to.write_all(&bytes[..length]).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    }

    fn set(&self, link: LinkState) {
        let (state, changed) = &*self.shared;
        let mut state = state.lock().unwrap();
        state.link = link;
        if link == LinkState::Cut {
            for socket in state.sockets.drain(..) {
                let _ = socket.shutdown(Shutdown::Both);
            }
        }
        changed.notify_all();
    }

    /// Closes all connections and accepts none.
    pub fn cut(&self) {
        self.set(LinkState::Cut);
    }

    /// Stalls all bytes.
    pub fn stall(&self) {
        self.set(LinkState::Stalled);
    }

    /// Forwards everything again.
    pub fn restore(&self) {
        self.set(LinkState::Open);
    }
}
