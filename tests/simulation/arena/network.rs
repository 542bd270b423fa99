//! The ways between clients and the relay.

use super::*;

impl Arena {
    pub(crate) fn up(&mut self, number: u64, count: usize) {
        let Some(socket) = self.sockets.get_mut(&number) else { return };
        if !socket.reaches || !self.devices[socket.at.0].network || self.devices[socket.at.0].asleep
        {
            return;
        }
        let (at, id) = (socket.at, socket.id);
        if let Some(end) = socket.end.take() {
            let token = socket.token.clone();
            if !socket.known {
                self.sockets.remove(&number);
            } else if self.node.is_none() {
                self.close(number, 1006);
            } else {
                self.serve(end, token, true, None);
                self.tell(at, News::SocketOpen { socket: id });
                self.saw("a connection");
            }
            return;
        }
        let may_be_refused = !self.devices[at.0].person.scope.contains("write");
        for _ in 0..count {
            let Some(message) = socket.up.pop_front() else { return };
            match message {
                Up::Bytes(bytes) => {
                    if let Ok(Frame::Update(update) | Frame::Step2(update)) = Frame::decode(&bytes)
                    {
                        socket.sent.push(SentUpdate { bytes: update.into_owned(), may_be_refused });
                    }
                    socket.wire.arrive(Message::Binary(bytes.into()));
                }
                Up::Pong => socket.wire.arrive(Message::Pong(Vec::new().into())),
                Up::Close => {
                    socket.wire.arrive(Message::Close(None));
                    socket.wire.finish();
                }
            }
        }
    }

    pub(crate) fn down(&mut self, number: u64, count: usize) {
        for _ in 0..count {
            let Some(socket) = self.sockets.get_mut(&number) else { return };
            let device = &self.devices[socket.at.0];
            if !socket.is_open() || !socket.hears || !device.network || device.asleep {
                return;
            }
            let (at, id) = (socket.at, socket.id);
            match socket.wire.take() {
                Some(Message::Binary(bytes)) if socket.known => {
                    self.tell(at, News::SocketMessage { socket: id, bytes: bytes.to_vec() });
                }
                Some(Message::Ping(_)) if socket.known => socket.up.push_back(Up::Pong),
                Some(Message::Close(frame)) => {
                    socket.up.push_back(Up::Close);
                    let known = std::mem::replace(&mut socket.known, false);
                    let (code, reason) =
                        frame.map_or((1005, String::new()), |f| (f.code, f.reason.to_string()));
                    if known {
                        self.told(at, code, &reason);
                        self.tell(at, News::SocketClosed { socket: id, code, reason });
                    }
                }
                Some(_) => {}
                None if socket.wire.is_dropped() => return self.close(number, 1006),
                None => return,
            }
        }
    }

    pub(super) fn told(&mut self, at: WindowId, code: u16, reason: &str) {
        let anew = self.unsent.deleted_ms.is_some();
        self.saw(match code {
            1001 | 1012 => "a socket was told of a restart",
            1013 => "a room was rebuilt",
            4401 => "a token had expired",
            4404 | 4409 if anew => "a device was told that the plan began anew",
            other => panic!("[closed] {} was closed with {other} {reason}", NAMES[at.0]),
        });
    }

    /// The client's end is over, for want of a word about it.
    pub(super) fn close(&mut self, number: u64, code: u16) {
        let Some(socket) = self.sockets.remove(&number) else { return };
        if socket.known {
            self.tell(
                socket.at,
                News::SocketClosed { socket: socket.id, code, reason: String::new() },
            );
        }
    }

    pub(super) fn cut(&mut self, number: u64, who: &'static str) {
        let Some(socket) = self.sockets.get_mut(&number) else { return };
        if !socket.is_open() {
            return self.close(number, 1006);
        }
        let (at, id) = (socket.at, socket.id);
        match who {
            "both" => {
                socket.wire.break_off();
                self.close(number, 1006);
            }
            "client" => {
                // The bytes it has sent still arrive, perhaps after those it sends by another
                // socket.
                socket.hears = false;
                if std::mem::replace(&mut socket.known, false) {
                    self.tell(
                        at,
                        News::SocketClosed { socket: id, code: 1006, reason: String::new() },
                    );
                }
            }
            "relay" => {
                socket.wire.break_off();
                (socket.reaches, socket.hears) = (false, false);
            }
            _ => (socket.reaches, socket.hears) = (false, false),
        }
        self.saw(match who {
            "both" => "a connection was cut",
            "client" => "a connection was cut on the client's side",
            "relay" => "a connection was cut on the relay's side",
            _ => "a connection went dead",
        });
    }
}
