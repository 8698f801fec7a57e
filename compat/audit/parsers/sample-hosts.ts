import type { LinkCounters } from '../../../src/operations/link/link-details.ts';
import type { Sample, SampleLink, Subject } from './sample.ts';

const noCounters: LinkCounters = {
  ...{ rxBytes: 0, rxPackets: 0, rxErrors: 0, rxDropped: 0, rxFifo: 0, rxFrame: 0, rxCompressed: 0, rxMulticast: 0 },
  ...{ txBytes: 0, txPackets: 0, txErrors: 0, txDropped: 0, txFifo: 0, txCollisions: 0, txCarrier: 0, txCompressed: 0 },
};

const loopback = (times: number): SampleLink => ({
  ...{ name: 'lo', kind: 'loopback', up: true, running: true, mac: '00:00:00:00:00:00', mtu: 65536 },
  inet: { address: '127.0.0.1', prefixLength: 8, netmask: '255.0.0.0', broadcast: '0.0.0.0', peer: '127.0.0.1' },
  inet6: [{ address: '::1', prefixLength: 128, scope: 'host' }],
  counters: {
    ...noCounters,
    rxBytes: 17363 * times,
    rxPackets: 208 * times,
    rxErrors: times,
    rxDropped: 11 * times,
    txBytes: 15021 * times,
    txPackets: 191 * times,
    txErrors: 6 * times,
  },
});

/** The link that is asked for, of the kind that its name tells. */
function wanted(name: string, times: number, link: Omit<SampleLink, 'name' | 'kind'>): SampleLink[] {
  if (name === 'lo') return [loopback(times)];
  const pointToPoint = /^(ppp|tun|wg|sl|gre|ipip|sit)\d*$/.test(name);
  return [loopback(times), { ...link, name, kind: pointToPoint ? 'point to point' : 'ether' }];
}

const other = (name: string) => (name === 'zeth8' ? 'zeth9' : 'zeth8');

function first({ link, host, port }: Subject): Omit<Sample, 'key'> {
  return {
    links: [
      ...wanted(link, 1, {
        ...{ up: true, running: true, mac: '52:54:00:aa:bb:01', mtu: 1500 },
        inet: { address: '10.1.2.3', prefixLength: 24, netmask: '255.255.255.0', broadcast: '10.1.2.255', peer: '10.1.2.3' },
        inet6: [
          { address: '2001:db8:7::3', prefixLength: 64, scope: 'global' },
          { address: 'fe80::5054:ff:feaa:bb01', prefixLength: 64, scope: 'link' },
        ],
        counters: {
          ...{ rxBytes: 5602, rxPackets: 36, rxErrors: 7, rxDropped: 5, rxFifo: 13, rxFrame: 17, rxCompressed: 0, rxMulticast: 11 },
          ...{ txBytes: 13935, txPackets: 152, txErrors: 3, txDropped: 2, txFifo: 19, txCollisions: 23, txCarrier: 29, txCompressed: 0 },
        },
      }),
      {
        ...{ name: other(link), kind: 'ether', up: true, running: true, mac: '02:00:5e:10:00:21', mtu: 1400 },
        inet: { address: '192.168.77.5', prefixLength: 16, netmask: '255.255.0.0', broadcast: '192.168.255.255', peer: '192.168.77.5' },
        inet6: [],
        counters: { ...noCounters, rxBytes: 911, rxPackets: 12, txBytes: 640, txPackets: 9 },
      },
    ],
    routes: [
      { destination: '0.0.0.0', prefixLength: 0, gateway: '10.1.2.254', link, metric: 0 },
      { destination: '0.0.0.0', prefixLength: 0, gateway: '192.168.77.1', link: other(link), metric: 30 },
      { destination: '10.1.2.0', prefixLength: 24, gateway: '0.0.0.0', link, metric: 0 },
      { destination: '10.9.0.0', prefixLength: 16, gateway: '10.1.2.9', link, metric: 20 },
      { destination: '192.168.0.0', prefixLength: 16, gateway: '0.0.0.0', link: other(link), metric: 0 },
    ],
    neighbours: [
      { address: host, mac: '02:00:00:00:00:08', link },
      { address: '10.1.2.77', mac: '02:00:00:00:00:77', link },
    ],
    sockets: [
      { address: '0.0.0.0', port },
      { address: '127.0.0.1', port: 6011 },
      { address: '10.1.2.3', port, remote: { address: '192.0.2.7', port: 40112 } },
    ],
    bridges: [
      { name: 'br7', ports: ['eth4'] },
      { name: 'vbr2', ports: [] },
    ],
  };
}

function second({ link, host }: Subject): Omit<Sample, 'key'> {
  return {
    links: [
      ...wanted(link, 2, {
        ...{ up: true, running: false, mac: '0a:1b:2c:3d:4e:5f', mtu: 9000 },
        inet: { address: '172.20.31.77', prefixLength: 20, netmask: '255.255.240.0', broadcast: '172.20.31.255', peer: '172.20.31.77' },
        inet6: [{ address: 'fe80::81b:2cff:fe3d:4e5f', prefixLength: 64, scope: 'link' }],
        counters: { ...noCounters, rxBytes: 80215, rxPackets: 4411, rxErrors: 1, txBytes: 70111, txPackets: 2099, txErrors: 4 },
      }),
      { ...{ name: other(link), kind: 'ether', up: false, running: false, mac: '02:00:5e:10:00:22', mtu: 1300 }, inet6: [], counters: noCounters },
    ],
    routes: [
      { destination: '0.0.0.0', prefixLength: 0, gateway: '172.20.16.1', link, metric: 100 },
      { destination: '172.20.16.0', prefixLength: 20, gateway: '0.0.0.0', link, metric: 0 },
    ],
    neighbours: [{ address: host, mac: '02:ca:fe:00:12:34', link }],
    sockets: [
      { address: '127.0.0.1', port: 6010 },
      { address: '172.20.31.77', port: 50012, remote: { address: '198.51.100.9', port: 6443 } },
      { address: '172.20.31.77', port: 50014, remote: { address: '198.51.100.9', port: 6443 } },
    ],
    bridges: [{ name: 'lan', ports: ['eth3'] }],
  };
}

function third({ link }: Subject): Omit<Sample, 'key'> {
  return {
    links: wanted(link, 3, { up: false, running: false, mac: '52:54:00:ff:ee:03', mtu: 1280, inet6: [], counters: noCounters }),
    routes: [],
    neighbours: [],
    sockets: [],
    bridges: [],
  };
}

function fourth({ link, port }: Subject): Omit<Sample, 'key'> {
  return {
    links: wanted(link, 4, {
      up: true,
      running: true,
      mac: '52:54:00:ab:cd:04',
      mtu: 1420,
      inet6: [],
      counters: { ...noCounters, rxBytes: 77, rxPackets: 1, txBytes: 88, txPackets: 2 },
    }),
    routes: [
      { destination: '10.9.0.0', prefixLength: 16, gateway: '10.1.2.9', link, metric: 0 },
      { destination: '10.10.0.0', prefixLength: 16, gateway: '10.1.2.8', link, metric: 0 },
    ],
    neighbours: [{ address: '10.1.2.78', mac: '02:00:00:00:00:78', link }],
    sockets: [
      { address: '127.0.0.1', port: 6012 },
      { address: '127.0.0.1', port },
    ],
    bridges: [],
  };
}

/** Links of many kinds beside the one that is asked for. */
const crowd = (but: string): SampleLink[] =>
  ['docker8', 'dummy8', 'ppp8', 'usb8', 'wlan8']
    .filter((name) => name !== but)
    .map((name, nth) => ({
      ...{ name, kind: name === 'ppp8' ? 'point to point' : 'ether', up: true, running: true, mac: `0e:00:00:00:08:0${nth}`, mtu: 1480 },
      inet: { address: `198.51.100.${40 + nth}`, prefixLength: 28, netmask: '255.255.255.240', broadcast: '198.51.100.47', peer: `198.51.100.${40 + nth}` },
      inet6: [],
      counters: { ...noCounters, rxBytes: 300 + nth, rxPackets: 3 },
    }));

function fifth({ link, host, port }: Subject): Omit<Sample, 'key'> {
  return {
    links: [
      ...wanted(link, 5, {
        ...{ up: true, running: true, mac: '52:54:00:00:05:05', mtu: 1450 },
        inet: { address: '203.0.113.200', prefixLength: 25, netmask: '255.255.255.128', broadcast: '203.0.113.255', peer: '203.0.113.200' },
        inet6: [{ address: 'fd00:5::5', prefixLength: 64, scope: 'global' }],
        counters: { ...noCounters, rxBytes: 505, rxPackets: 5, txBytes: 606, txPackets: 6 },
      }),
      ...crowd(link),
    ],
    routes: [
      { destination: '0.0.0.0', prefixLength: 0, gateway: '198.51.100.33', link: other(link), metric: 0 },
      { destination: '0.0.0.0', prefixLength: 0, gateway: '203.0.113.129', link, metric: 50 },
      { destination: '0.0.0.0', prefixLength: 0, gateway: '203.0.113.130', link, metric: 60 },
      { destination: '203.0.113.128', prefixLength: 25, gateway: '0.0.0.0', link, metric: 0 },
    ],
    neighbours: [{ address: host, mac: '02:00:00:05:05:05', link: other(link) }],
    sockets: [
      { protocol: 'udp', address: '0.0.0.0', port },
      { address: '127.0.0.1', port: 6013 },
    ],
    bridges: [],
  };
}

function sixth({ link, port }: Subject): Omit<Sample, 'key'> {
  const { links } = fourth({ link, host: '', port });
  const sockets = [{ address: '10.1.2.3', port: 50_016, remote: { address: '192.0.2.9', port } }];
  return { links, routes: [], neighbours: [], sockets, bridges: [] };
}

/**
 * Hosts that hold what a pipeline is about: one with much, one with other figures, one with hardly anything, one with a link that is up but has no address, one with links of many
 * kinds, and one that is a client only.
 */
export function samplesOf(subject: Subject): readonly Sample[] {
  const name = `${subject.link} ${subject.host} ${subject.port}`;
  return [first, second, third, fourth, fifth, sixth].map((host) => host(subject)).map((sample, index) => ({ ...sample, key: `${index} ${name}` }));
}
