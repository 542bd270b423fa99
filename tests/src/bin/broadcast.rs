//! A bare WebSocket broadcaster, to measure the relay beside: every frame goes to all others on the same path.
//!
//! It checks nothing, keeps nothing and never reads what it forwards. `broadcast` prints `listening on http://…`.
#![allow(clippy::print_stdout, reason = "prints its address, as the relay does")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{self, UnboundedSender};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};

/// Who is on a path: a number of its own, and the way to it.
type Room = Vec<(usize, UnboundedSender<Message>)>;
type Rooms = Arc<Mutex<HashMap<String, Room>>>;

#[tokio::main]
async fn main() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("listening on http://{}", listener.local_addr()?);
    let rooms = Rooms::default();
    for number in 0.. {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let rooms = Arc::clone(&rooms);
        // A peer that breaks off is what `leave` is for.
        tokio::spawn(async move { serve(stream, number, rooms).await.unwrap_or_default() });
    }
    Ok(())
}

async fn serve(stream: TcpStream, number: usize, rooms: Rooms) -> Result<()> {
    let mut path = String::new();
    #[allow(clippy::result_large_err, reason = "the shape that the library asks for")]
    let note_path = |request: &Request, response: Response| {
        request.uri().path().clone_into(&mut path);
        Ok(response)
    };
    let socket = tokio_tungstenite::accept_hdr_async(stream, note_path).await?;
    let (mut sink, mut source) = socket.split();
    let (sender, mut receiver) = mpsc::unbounded_channel();
    lock(&rooms).entry(path.clone()).or_default().push((number, sender));
    let writer = tokio::spawn(async move {
        while let Some(message) = receiver.recv().await {
            sink.feed(message).await?;
            while let Ok(message) = receiver.try_recv() {
                sink.feed(message).await?;
            }
            sink.flush().await?;
        }
        anyhow::Ok(())
    });
    while let Some(Ok(message)) = source.next().await {
        if !message.is_binary() {
            continue;
        }
        for (other, sender) in lock(&rooms).get(&path).into_iter().flatten() {
            if *other != number {
                // Its receiver is gone when that peer has just left.
                let _ = sender.send(message.clone());
            }
        }
    }
    if let Some(room) = lock(&rooms).get_mut(&path) {
        room.retain(|(other, _)| *other != number);
    }
    writer.abort();
    Ok(())
}

fn lock(rooms: &Rooms) -> MutexGuard<'_, HashMap<String, Room>> {
    rooms.lock().unwrap_or_else(PoisonError::into_inner)
}
