//! From where somebody calls: the address behind whatever proxies stand before the relay, and the browser.
//!
//! Nothing of it is kept but keyed hashes ([`Keys::browser`], [`Keys::network`]), to tell whether the buyer's writing comes
//! from the seller's browser or network. What counts:
//!
//! - **Address and browser together**, where the address is a public one: the caller's own, or the one that a trusted proxy
//!   says ([`super::address`]). Where addresses do not tell people apart (a machine's own, or a private one: a proxy that says nothing,
//!   everybody in one house), nothing is told.
//! - **The network alone**, where the caller has a public address and no proxy stands between: of what a proxy says, the
//!   last public address may be that of another proxy, which everybody shares.
//!
use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header};
use ipnet::IpNet;

use super::address;
use crate::state::Relay;
use crate::token::{Keys, Participant};

/// Adds to a participant from where they call.
pub(crate) fn noted(
    mut who: Participant,
    relay: &Relay,
    headers: &HeaderMap,
    extensions: &Extensions,
) -> Participant {
    let (keys, trusted) = (&*relay.keys, &*relay.trusted);
    note(&mut who, keys, trusted, headers, extensions);
    who
}

fn note(who: &mut Participant, keys: &Keys, trusted: &[IpNet], headers: &HeaderMap, extensions: &Extensions) {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let caller = address::of_request(headers, extensions, trusted).filter(|ip| !is_of_this_house(*ip));
    who.browser = caller.and_then(|ip| keys.browser(&who.plan, ip, agent));
    let direct = peer.filter(|peer| !is_of_this_house(*peer) && !address::is_trusted(*peer, trusted));
    who.network = direct.and_then(|ip| keys.network(&who.plan, ip));
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
            let mut who = ann.clone();
            let trusted = ["127.0.0.1", "::1", "10.0.0.0/8", "192.168.0.0/16"];
            let trusted = trusted.map(|text| address::network(text).unwrap());
            note(&mut who, &keys, &trusted, &headers, &extensions);
            who
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
}
