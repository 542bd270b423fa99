//! The address that calls: the other end of the connection, or what a proxy says of it. A proxy is
//! believed where it stands in a network that was named by `--trust-proxy`; anybody else could say
//! anything.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap};
use ipnet::IpNet;

use crate::error::NotNetwork;

/// The address that a request came from; none where nobody knows the connection.
pub(crate) fn of_request(
    headers: &HeaderMap,
    extensions: &Extensions,
    trusted: &[IpNet],
) -> Option<IpAddr> {
    let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(caller(peer.ip(), headers, trusted))
}

/// The address that calls. Of the list in `X-Forwarded-For` each proxy vouches for the entry before
/// its own, so it is read from its end, as long as what stands there is trusted.
pub(crate) fn caller(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let peer = peer.to_canonical();
    if !is_trusted(peer, trusted) {
        return peer;
    }
    let forwarded =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let list: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let mut last = peer;
    for text in list.iter().rev() {
        // An address that cannot be read is not passed over: behind it anybody may have written.
        let Ok(address) = text.parse::<IpAddr>() else { break };
        last = address.to_canonical();
        if !is_trusted(last, trusted) {
            break;
        }
    }
    last
}

/// Whether a proxy of this address is believed.
pub(crate) fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|network| network.contains(&address.to_canonical()))
}

/// Reads a network or a single address.
///
/// # Errors
/// What would be right.
pub fn network(text: &str) -> Result<IpNet, NotNetwork> {
    let one = || text.trim().parse::<IpAddr>().map(IpNet::from);
    let read = text.trim().parse::<IpNet>().or_else(|_| one());
    read.map_err(|_| NotNetwork(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(trusted: &[&str], peer: &str, forwarded: &[&str]) -> String {
        let trusted: Vec<IpNet> = trusted.iter().map(|text| network(text).unwrap()).collect();
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        caller(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn fai11_a_proxy_is_believed_where_it_was_named_and_nowhere_else() {
        let said = ["198.51.100.1"];
        for peer in ["203.0.113.7", "127.0.0.1", "10.0.0.2", "192.168.0.4"] {
            assert_eq!(of(&[], peer, &said), peer, "nobody was named");
        }
        assert_eq!(
            of(&[], "::ffff:203.0.113.7", &said),
            "203.0.113.7",
            "one address, however it comes"
        );
        assert_eq!(of(&["10.0.0.0/8"], "10.0.0.2", &said), said[0]);
        assert_eq!(of(&["10.0.0.0/8"], "::ffff:10.0.0.2", &said), said[0]);
        assert_eq!(
            of(&["10.0.0.0/8"], "192.168.0.4", &said),
            "192.168.0.4",
            "another private address"
        );
        assert_eq!(of(&["127.0.0.1"], "127.0.0.1", &said), said[0], "a single address");
        assert_eq!(of(&["fd00::/8"], "fd00::1", &["2001:db8::7"]), "2001:db8::7");
        // The caller can begin the list; its end is the proxy's.
        assert_eq!(
            of(&["10.0.0.0/8"], "10.0.0.2", &["192.0.2.9, 198.51.100.1, 10.0.0.3"]),
            said[0]
        );
        assert_eq!(of(&["10.0.0.0/8"], "10.0.0.2", &["192.0.2.9", "198.51.100.1"]), said[0]);
        assert_eq!(of(&["10.0.0.0/8"], "10.0.0.2", &["198.51.100.1, nonsense"]), "10.0.0.2");
        assert_eq!(of(&["10.0.0.0/8"], "10.0.0.2", &[]), "10.0.0.2");
    }
}
