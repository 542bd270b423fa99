//! The address behind whatever proxies stand before the relay.
use std::net::IpAddr;

use axum::http::HeaderMap;

/// The public address that calls. What a proxy says is believed only where the peer is of this house; of its list, the last
/// address that is not.
#[cfg_attr(not(test), expect(dead_code, reason = "no call asks for an address now"))]
fn caller(peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    if !is_of_this_house(peer) {
        return Some(peer);
    }
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let list: Vec<&str> = forwarded.flat_map(|value| value.split(',')).map(str::trim).collect();
    let addresses = list.iter().rev().map_while(|text| text.parse::<IpAddr>().ok());
    addresses.into_iter().find(|address| !is_of_this_house(*address))
}

/// Loopback, private, or link-local.
fn is_of_this_house(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_private() || v4.is_link_local() || v4.is_unspecified(),
        IpAddr::V6(v6) => {
            v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local() || v6.is_unspecified()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ver9_a_proxy_of_this_house_is_believed_and_nobody_else() {
        let of = |peer: &str, forwarded: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in forwarded {
                headers.append("x-forwarded-for", value.parse().unwrap());
            }
            caller(peer.parse().unwrap(), &headers).map(|address| address.to_string())
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(of("203.0.113.7", &["198.51.100.1"]), some("203.0.113.7"), "anybody can say that");
        assert_eq!(of("127.0.0.1", &["198.51.100.1"]), some("198.51.100.1"));
        assert_eq!(of("10.0.0.2", &["192.0.2.9, 198.51.100.1, 10.0.0.3"]), some("198.51.100.1"));
        assert_eq!(of("10.0.0.2", &["192.0.2.9", "198.51.100.1"]), some("198.51.100.1"));
        assert_eq!(of("::1", &[]), None, "which of the people on this machine nobody can tell");
        assert_eq!(of("10.0.0.2", &["192.168.0.4"]), None);
        assert_eq!(of("10.0.0.2", &["198.51.100.1, nonsense"]), None, "what cannot be read is not skipped");
    }
}
