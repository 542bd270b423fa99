//! From where somebody calls: the address behind whatever proxies stand before the relay, and the browser.
//!
//! Nothing of it is kept but keyed hashes ([`Keys::browser`], [`Keys::network`]), to tell whether the buyer's writing comes
//! from the seller's browser or network. What counts:
//!
//! - **Address and browser together**, where the address is a public one: the caller's own, or the one that a proxy of this
//!   house says. Where addresses do not tell people apart (a machine's own, or a private one: a proxy that says nothing,
//!   everybody in one house), nothing is told.
//! - **The network alone**, where the caller has a public address and no proxy stands between: of what a proxy says, the
//!   last public address may be that of another proxy, which everybody shares.
//!
use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header};

use crate::token::{Keys, Participant};

/// Adds to a participant from where they call.
pub(crate) fn noted(
    mut who: Participant,
    keys: &Keys,
    headers: &HeaderMap,
    extensions: &Extensions,
) -> Participant {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    who.browser =
        peer.and_then(|peer| caller(peer, headers)).and_then(|ip| keys.browser(&who.plan, ip, agent));
    who.network = peer.filter(|peer| !is_of_this_house(*peer)).and_then(|ip| keys.network(&who.plan, ip));
    who
}

/// The public address that calls. What a proxy says is believed only where the peer is of this house; of its list, the last
/// address that is not.
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
    use std::time::Duration;

    use chrono::DateTime;
    use countersign_plan::model::Side;

    use super::*;
    use crate::token::{Bearer, Claims};

    #[test]
    fn ver12_a_network_counts_where_no_proxy_stands_between() {
        let keys = Keys::new(b"secret");
        let now = DateTime::UNIX_EPOCH;
        let claims = Claims::participant("p", Side::Buyer, "ann", "Ann", now, Duration::from_secs(60));
        let Ok(Bearer::Participant(ann)) = keys.verify(&keys.mint(&claims).unwrap(), now) else { panic!() };
        let of = |peer: &str, forwarded: Option<&str>, agent: &str| {
            let mut extensions = Extensions::new();
            extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4000)));
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, agent.parse().unwrap());
            forwarded.map(|value| headers.insert("x-forwarded-for", value.parse().unwrap()));
            noted(ann.clone(), &keys, &headers, &extensions)
        };
        let here = of("203.0.113.7", None, "Firefox");
        let beside = of("203.0.113.7", Some("198.51.100.1"), "Safari");
        assert!(here.network.is_some() && here.network == beside.network && here.browser != beside.browser);
        assert_ne!(here.network, of("203.0.113.8", None, "Firefox").network);
        // One house, whatever the other half says; and not the one next door.
        let house = of("2001:db8:1:2:3::4", None, "Firefox").network;
        assert_eq!(house, of("2001:db8:1:2:f::9", None, "Firefox").network);
        assert_ne!(house, of("2001:db8:1:3:3::4", None, "Firefox").network);
        for peer in ["127.0.0.1", "::1", "10.0.0.2", "192.168.0.4"] {
            let behind = of(peer, Some("198.51.100.1"), "Firefox");
            assert!(behind.network.is_none() && behind.browser.is_some(), "{peer}");
        }
    }

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
