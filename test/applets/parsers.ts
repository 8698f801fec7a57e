import type { StartStateName } from '../../compat/compare/start-states/index.ts';

/** A pipeline that reads an old tool, and the start states in which the form that the audit offers in its place gives the same. */
export interface Pipeline {
  readonly line: string;
  readonly about: string;
  readonly from: readonly StartStateName[];
}

const links: readonly StartStateName[] = ['fresh', 'up', 'addressed', 'crowded', 'v6'];
const plain: readonly StartStateName[] = ['fresh', 'up', 'addressed', 'v6'];
/** Where nothing is sent meanwhile. */
const quiet: readonly StartStateName[] = ['fresh', 'addressed', 'crowded', 'connected'];
const routes: readonly StartStateName[] = ['fresh', 'addressed', 'routed', 'branched', 'v6'];
const neighbours: readonly StartStateName[] = ['up', 'addressed', 'neighbours'];
const sockets: readonly StartStateName[] = ['up', 'addressed', 'connected'];

const of = (about: string, from: readonly StartStateName[], ...lines: readonly string[]): Pipeline[] => lines.map((line) => ({ line, about, from }));

/** In each there stands what is asked, and pipelines of different hands that ask it. */
export const pipelines: readonly Pipeline[] = [
  ...of(
    'the IPv4 address of the link',
    links,
    `ifconfig v0 | grep 'inet addr' | cut -d: -f2 | awk '{print $1}'`,
    `ifconfig v0 | sed -n 's/.*inet addr:\\([0-9.]*\\).*/\\1/p'`,
    `ifconfig v0 | awk -F'[: ]+' '/inet addr/{print $4}'`,
    `ifconfig v0 | awk '/inet addr/ {split($2,a,":"); print a[2]}'`,
    `ifconfig "$IF" | grep 'inet ' | awk '{print $2}' | sed 's/addr://'`,
    `ifconfig $IF | sed -rn 's/.*inet (addr:)?(([0-9]*\\.){3}[0-9]*).*/\\2/p'`,
    `ifconfig lo | awk '/inet /{print $2}'`,
    `ifconfig v0:1 | grep 'inet addr' | cut -d: -f2 | cut -d' ' -f1`,
  ),
  ...of('the netmask of the link', links, `ifconfig v0 | grep Mask | cut -d: -f4`, `ifconfig v0 | awk '/netmask/{print $4}'`, `ifconfig "$IF" | sed -n 's/.*Mask:\\(.*\\)/\\1/p'`),
  ...of(
    'the broadcast address of the link',
    links,
    `ifconfig v0 | grep -o 'Bcast:[0-9.]*' | cut -d: -f2`,
    `ifconfig v0 | awk '/broadcast/{print $6}'`,
    `ifconfig \${IF} | grep Bcast | awk '{print $3}' | cut -d: -f2`,
  ),
  ...of('the IPv4 address and the netmask of the link', links, `ifconfig v0 | awk '/inet /{print $2, $4}'`, `ifconfig v0 | awk -F'[: ]+' '/inet addr/{print $4" "$NF}'`),
  ...of(
    'the hardware address of the link',
    links,
    `ifconfig v0 | awk '/HWaddr/{print $5}'`,
    `ifconfig v0 | awk '/ether/{print $2}'`,
    `ifconfig v0 | grep -o -E '([[:xdigit:]]{2}:){5}[[:xdigit:]]{2}'`,
    `ifconfig "$IF" | sed -n 's/.*HWaddr \\([^ ]*\\).*/\\1/p'`,
    `ifconfig v0 | head -1 | tr -s ' ' | cut -d' ' -f5 | grep :`,
  ),
  ...of('the hardware address of the link in capitals', links, `ifconfig v0 | awk '/ether/{print toupper($2)}'`, `ifconfig v0 | grep HWaddr | awk '{print $5}' | tr a-z A-Z`),
  ...of('the hardware address of the link without colons', links, `ifconfig v0 | awk '/ether/{print $2}' | tr -d :`, `ifconfig v0 | grep HWaddr | awk '{print $5}' | sed 's/://g'`),
  ...of(
    'the MTU of the link',
    links,
    `ifconfig v0 | grep -o 'MTU:[0-9]*' | cut -d: -f2`,
    `ifconfig v0 | sed -n 's/.*mtu \\([0-9]*\\).*/\\1/p'`,
    `ifconfig lo | awk '/mtu/{print $NF}'`,
  ),
  ...of('the bytes that the link received', quiet, `ifconfig v0 | grep 'RX bytes' | cut -d: -f2 | awk '{print $1}'`, `ifconfig v0 | awk '/RX packets/{print $5}'`),
  ...of('the bytes that the link sent', quiet, `ifconfig v0 | awk '/TX packets/{print $5}'`, `ifconfig v0 | sed -n 's/.*TX bytes:\\([0-9]*\\).*/\\1/p'`),
  ...of('the packets that the link received', quiet, `ifconfig v0 | awk '/RX packets/{print $3}'`, `ifconfig v0 | sed -n 's/.*RX packets:\\([0-9]*\\).*/\\1/p'`),
  ...of('the packets that the link sent', quiet, `ifconfig v0 | awk '/TX packets/{print $3}'`, `ifconfig v0 | sed -n 's/.*TX packets:\\([0-9]*\\).*/\\1/p'`),
  ...of('the errors of what the link received', links, `ifconfig v0 | awk '/RX errors/{print $3}'`),
  ...of('the errors of what the link sent', links, `ifconfig v0 | awk '/TX errors/{print $3}'`),
  ...of('the collisions that the link met', links, `ifconfig v0 | sed -n 's/.*collisions[: ]\\([0-9]*\\).*/\\1/p'`),
  ...of('the link-local IPv6 address of the link with the length of its prefix', links, `ifconfig v0 | awk '/inet6 addr/ {print $3}' | grep fe80`),
  ...of('the link-local IPv6 address of the link', links, `ifconfig v0 | awk '/inet6 fe80/{print $2}'`, `ifconfig v0 | grep Scope:Link | awk '{print $3}' | cut -d/ -f1`),
  ...of('the global IPv6 address of the link', ['fresh', 'addressed', 'branched'], `ifconfig v0 | grep -i 'global' | awk '/inet6 [0-9a-f]/{print $2}'`),
  ...of('the global IPv6 address of the link with the length of its prefix', ['fresh', 'addressed', 'branched'], `ifconfig v0 | grep Scope:Global | awk '{print $3}'`),
  ...of('whether the link is up', links, `ifconfig v0 | grep -q UP`, `ifconfig "$IF" | grep -q '\\<UP\\>'`, `ifconfig v0 | grep UP >/dev/null`),
  ...of('whether the link is up and has a carrier', links, `ifconfig v0 | grep -q RUNNING`),
  ...of('whether the link has an IPv4 address', links, `ifconfig v0 | grep -q 'inet addr'`, `ifconfig v0 | grep -q 'inet '`),
  ...of(
    'the IPv4 addresses of all links but 127.0.0.1',
    links,
    `ifconfig | grep 'inet addr:' | grep -v '127.0.0.1' | cut -d: -f2 | awk '{ print $1}'`,
    `ifconfig | grep 'inet ' | grep -v 127.0.0.1 | awk '{print $2}'`,
    `ifconfig -a | sed -n 's/.*inet addr:\\([0-9.]*\\).*/\\1/p' | grep -v '^127'`,
  ),
  ...of(
    'the first IPv4 address that is not 127.0.0.1',
    links,
    `ifconfig | awk '/inet /{print $2}' | grep -v 127.0.0.1 | head -1`,
    `ifconfig | grep 'inet addr' | grep -v 127.0.0.1 | head -n 1 | cut -d: -f2 | cut -d' ' -f1`,
  ),
  ...of('the IPv4 addresses of all links, of each label one', links, `ifconfig | awk '/inet /{print $2}'`),
  ...of(
    'the names of the links',
    plain,
    `ifconfig -a | grep 'Link encap' | awk '{print $1}'`,
    `ifconfig | grep -o '^[^: ]*'`,
    `ifconfig -a | sed 's/[ \\t:].*//;/^$/d'`,
    `netstat -i | tail -n +3 | cut -d' ' -f1`,
  ),
  ...of('the names of the links but lo', plain, `ifconfig -a | grep encap | cut -d' ' -f1 | grep -v lo`, `ifconfig | awk -F: '/^[a-z]/{print $1}' | grep -v '^lo$'`),
  ...of('the name of the first link that is not lo', plain, `ifconfig -a | awk '/^[a-z]/ && !/^lo/{print $1; exit}' | tr -d :`),
  ...of('the number of links', plain, `ifconfig -a | grep -c '^[a-z]'`, `ifconfig | grep -c 'Link encap'`),
  ...of('the names of the Ethernet links', plain, `ifconfig -a | grep Ethernet | awk '{print $1}'`),
  ...of('the hardware addresses of the links', plain, `ifconfig -a | grep HWaddr | awk '{print $5}'`, `ifconfig | awk '/ether/{print $2}'`),
  ...of(
    'the default gateway',
    routes,
    `route -n | grep '^0.0.0.0' | awk '{print $2}'`,
    `route -n | awk '$1=="0.0.0.0"{print $2}'`,
    `netstat -rn | grep '^0.0.0.0' | awk '{print $2}'`,
    `netstat -nr | awk '/^0.0.0.0/ {print $2}'`,
  ),
  ...of('the default gateway, of several the first', routes, `route -n | awk '/^0.0.0.0/{print $2; exit}'`, `netstat -rn | grep '^0.0.0.0' | head -1 | tr -s ' ' | cut -d' ' -f2`),
  ...of('the link of the default route', routes, `route -n | grep '^0.0.0.0' | awk '{print $8}'`, `netstat -rn | awk '/^0.0.0.0/{print $NF}'`),
  ...of('the link of the default route, of several the first', routes, `route -n | grep '^0.0.0.0' | head -n1 | awk '{print $NF}'`),
  ...of('the default gateway by the link', routes, `route -n | grep '^0.0.0.0' | grep "$IF" | awk '{print $2}'`),
  ...of('the default gateway by the link, of several the first', routes, `route -n | grep -m 1 "^0\\.0\\.0\\.0.*\${IF}$" | awk '{print $2}'`),
  ...of('the gateways of all routes', routes, `route -n | grep UG | awk '{print $2}'`, `netstat -rn | awk '$4 ~ /G/{print $2}'`),
  ...of('the gateway of the first route that has one', routes, `route -n | grep UG | head -1 | awk '{print $2}'`),
  ...of('the links of the routes that have a gateway', routes, `route -n | awk '$4 ~ /UG/{print $8}'`),
  ...of('whether there is a default route', routes, `route -n | grep -q '^0.0.0.0'`, `netstat -rn | grep '^0.0.0.0' >/dev/null`),
  ...of('the number of default routes', routes, `route -n | grep -c '^0.0.0.0'`),
  ...of('the number of routes', routes, `route -n | tail -n +3 | wc -l`),
  ...of(
    'the hardware address of the host',
    neighbours,
    `arp -n 10.5.0.8 | grep -o '..:..:..:..:..:..'`,
    `arp -an | grep 10.5.0.8 | awk '{print $4}'`,
    `arp -an | grep "$HOST" | awk '{print $4}'`,
    `arp -n "$HOST" | awk '/ether/{print $3}'`,
  ),
  ...of('whether the host has an entry', neighbours, `arp -n 10.5.0.8 | grep -q ether`, `arp -an | grep -q '10.5.0.8'`),
  ...of(
    'whether something listens on the TCP port',
    sockets,
    `netstat -tln | grep -q ':7001 '`,
    `netstat -tln | grep -q ":$PORT "`,
    `netstat -an | grep LISTEN | grep -q ':7001 '`,
  ),
  ...of('whether something waits on the UDP port', sockets, `netstat -uln | grep -q ':7001 '`),
  ...of('whether something waits on the TCP or UDP port', sockets, `netstat -tuln | grep -q ":$PORT "`, `netstat -tuln | awk '{print $4}' | grep -q ':7001$'`),
  ...of('whether a connection has the port at either end', sockets, `netstat -ant | grep ':7001 ' | grep -q ESTABLISHED`),
  ...of('whether any TCP socket has the port at either end', sockets, `netstat -ant | grep -q ":$PORT "`),
  ...of('whether any TCP or UDP socket has the port at either end', sockets, `netstat -tuan | grep -q ':7001 '`),
  ...of('the number of TCP and UDP sockets that wait on the port', sockets, `netstat -tuln | grep -c ':7001 '`),
  ...of('the number of connections that have the port at either end', sockets, `netstat -ant | grep ESTABLISHED | grep -c ':7001 '`),
  ...of('the number of TCP sockets that listen on the port', sockets, `netstat -tln | grep -c ':7001 '`, `netstat -tln | grep ':7001 ' | wc -l`),
  ...of('the number of established TCP connections', sockets, `netstat -tn | grep -c ESTABLISHED`, `netstat -ant | grep ESTABLISHED | wc -l`),
  ...of('the number of TCP sockets that listen', sockets, `netstat -tln | grep -c LISTEN`, `netstat -ant | awk '/LISTEN/{n++} END{print n+0}'`),
  ...of('the names of the bridges', ['fresh', 'bridged', 'up'], `brctl show | awk 'NR>1{print $1}'`, `brctl show | tail -n +2 | cut -f1`),
];
