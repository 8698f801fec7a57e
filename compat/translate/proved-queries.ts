// biome-ignore-all format: written by test/translate with NETLIFT_GOLDEN=1
/** Command lines that only look, by their shape: the start states in which what they print was found in what the commands print. */
export const provedQueries: Readonly<Record<string, readonly string[]>> = {
  "arp": [
    "neighbours",
    "unresolved"
  ],
  "arp address": [
    "neighbours",
    "unresolved"
  ],
  "arp numeric": [
    "neighbours",
    "unresolved"
  ],
  "arp numeric address": [
    "neighbours",
    "unresolved"
  ],
  "arp numeric address link": [
    "neighbours"
  ],
  "arp numeric link": [
    "neighbours",
    "unresolved"
  ],
  "arp numeric type": [
    "neighbours",
    "unresolved"
  ],
  "brctl show": [
    "bridged",
    "bridged-up"
  ],
  "brctl show bridge": [
    "bridged",
    "bridged-up"
  ],
  "brctl show bridge bridge": [
    "bridged",
    "bridged-up"
  ],
  "brctl showmacs": [
    "bridged",
    "bridged-up"
  ],
  "brctl showstp": [
    "bridged",
    "bridged-up"
  ],
  "domainname": [
    "a name of its own"
  ],
  "hostname": [
    "a name of its own"
  ],
  "hostname addresses": [
    "addressed",
    "crowded",
    "v6"
  ],
  "hostname short": [
    "a name of its own"
  ],
  "ifconfig": [
    "addressed",
    "crowded",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig all": [
    "addressed",
    "crowded",
    "fresh",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig label": [
    "addressed",
    "crowded",
    "fresh",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig link": [
    "addressed",
    "crowded",
    "fresh",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig short": [
    "addressed",
    "crowded",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig short all": [
    "addressed",
    "crowded",
    "fresh",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ifconfig short link": [
    "addressed",
    "crowded",
    "fresh",
    "labelled",
    "marked",
    "tunnelled",
    "v6"
  ],
  "ipmaddr all": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr all link": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr ipv4": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr ipv4 link": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr ipv6": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr ipv6 link": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr link": [
    "addressed",
    "dressed",
    "v6"
  ],
  "ipmaddr link link": [
    "addressed",
    "dressed",
    "v6"
  ],
  "netstat an": [
    "connected"
  ],
  "netstat ane": [
    "connected"
  ],
  "netstat ano": [
    "connected"
  ],
  "netstat anp": [
    "connected"
  ],
  "netstat ar": [
    "connected"
  ],
  "netstat inet": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat inet numeric": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat inet r groups": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat inet6 n groups": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat inet6 numeric": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat interfaces": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat interfaces all": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat ln": [
    "connected"
  ],
  "netstat lnp": [
    "connected"
  ],
  "netstat lr": [
    "connected"
  ],
  "netstat n": [
    "connected"
  ],
  "netstat n groups": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat r groups": [
    "branched",
    "connected",
    "routed"
  ],
  "netstat raw an": [
    "connected"
  ],
  "netstat raw,tcp,udp an": [
    "connected"
  ],
  "netstat statistics": [
    "branched",
    "connected"
  ],
  "netstat statistics raw": [
    "connected"
  ],
  "netstat statistics tcp": [
    "connected"
  ],
  "netstat statistics tcp,udp": [
    "connected"
  ],
  "netstat statistics udp": [
    "connected"
  ],
  "netstat tcp an": [
    "connected"
  ],
  "netstat tcp ane": [
    "connected"
  ],
  "netstat tcp ano": [
    "connected"
  ],
  "netstat tcp ar": [
    "connected"
  ],
  "netstat tcp inet an": [
    "connected"
  ],
  "netstat tcp inet6 an": [
    "connected"
  ],
  "netstat tcp ln": [
    "connected"
  ],
  "netstat tcp lnp": [
    "connected"
  ],
  "netstat tcp lr": [
    "connected"
  ],
  "netstat tcp n": [
    "connected"
  ],
  "netstat tcp r": [
    "connected"
  ],
  "netstat tcp,udp an": [
    "connected"
  ],
  "netstat tcp,udp anp": [
    "connected"
  ],
  "netstat tcp,udp inet ln": [
    "connected"
  ],
  "netstat tcp,udp inet6 ln": [
    "connected"
  ],
  "netstat tcp,udp ln": [
    "connected"
  ],
  "netstat tcp,udp lnp": [
    "connected"
  ],
  "netstat udp an": [
    "connected"
  ],
  "netstat udp ar": [
    "connected"
  ],
  "netstat udp ln": [
    "connected"
  ],
  "netstat udp lnp": [
    "connected"
  ],
  "netstat udp lr": [
    "connected"
  ],
  "netstat udp n": [
    "connected"
  ],
  "netstat unix an": [
    "connected"
  ],
  "netstat unix ar": [
    "connected"
  ],
  "netstat unix lr": [
    "connected"
  ],
  "netstat unix r": [
    "connected"
  ],
  "netstat unix rp": [
    "connected"
  ],
  "route inet": [
    "addressed",
    "branched",
    "crowded",
    "routed",
    "v6"
  ],
  "route inet numeric": [
    "addressed",
    "branched",
    "crowded",
    "routed",
    "v6"
  ],
  "route inet,inet6 numeric": [
    "addressed",
    "branched",
    "crowded",
    "routed",
    "v6"
  ],
  "route inet6": [
    "addressed",
    "branched",
    "crowded",
    "routed",
    "v6"
  ],
  "route inet6 numeric": [
    "addressed",
    "branched",
    "crowded",
    "routed",
    "v6"
  ]
};
