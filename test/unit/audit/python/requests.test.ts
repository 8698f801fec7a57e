import { describe, expect, it } from 'vitest';
import { python } from '../../../../compat/audit/languages/python/index.ts';
import { told } from '../told.ts';

const caught: readonly (readonly [string, ...string[]])[] = [
  ['fcntl.ioctl(s.fileno(), 0x8915, ifr)', '1 request SIOCGIFADDR'],
  ['fcntl.ioctl(s.fileno(), 35093, ifr)', '1 request SIOCGIFADDR'],
  ['fcntl.ioctl(s, IN.SIOCGIFHWADDR, ifr)', '1 request SIOCGIFHWADDR'],
  ['SIOCGIFADDR = 0x8915\nfcntl.ioctl(s, SIOCGIFADDR, ifr)', '1 defines the request SIOCGIFADDR', '2 request SIOCGIFADDR'],
  ['class A:\n    SIOCGIFADDR = 0x8915\n    def f(self):\n        ioctl(self.s, self.SIOCGIFADDR, b"")', '2 defines the request SIOCGIFADDR', '4 request SIOCGIFADDR'],
  ['GET = 0x8915\nfcntl.ioctl(s, GET, ifr)', '1 defines the request SIOCGIFADDR', '2 request SIOCGIFADDR'],
  ['TUNSETIFF = 0x400454ca\nfcntl.ioctl(tun, TUNSETIFF, ifr)', '1 defines the request TUNSETIFF', '2 request TUNSETIFF'],
  ['self._add_del_route(net, gateway, SIOCADDRT)', '1 request SIOCADDRT'],
  ['get_if(name, SIOCGIFADDR)', '1 request SIOCGIFADDR'],
  ["requests = {'mtu': IN.SIOCGIFMTU}", '1 request SIOCGIFMTU'],
  ['ioctl(fd, ctypes.c_ulong(0x8914), ifr)', '1 request SIOCSIFFLAGS'],
  ["NUMBERS = {'address': 0x8915, 'mask': 0x891b}\nfcntl.ioctl(s, NUMBERS[key], ifr)", '1 request SIOCGIFADDR', '1 request SIOCGIFNETMASK'],
  ["NUMBERS = {'SIOCGIFADDR': 0x8915}", '1 defines the request SIOCGIFADDR'],
  ['def ask(request):\n    return fcntl.ioctl(s, request, ifr)\nask(0x8921)', '3 request SIOCGIFMTU'],
  ["with open('/proc/net/route') as f: pass", '1 file /proc/net/route'],
  ["ROUTES = '/proc/net/route'\nopen(ROUTES)", '1 holds the path /proc/net/route', '2 file /proc/net/route'],
  ["if os.path.exists('/proc/net/if_inet6'): pass", '1 checks presence /proc/net/if_inet6'],
  [
    "proc = '/proc/net/if_inet6'\nif not os.path.exists(proc):\n    raise OSError(1, '%s' % proc)\nfor line in open(proc).readlines(): pass",
    '1 holds the path /proc/net/if_inet6',
    '2 checks presence /proc/net/if_inet6',
    '4 file /proc/net/if_inet6',
  ],
  [
    "class A:\n    def __init__(self):\n        self.arp = '/proc/net/arp'\n    def read(self):\n        return open(self.arp)",
    '3 holds the path /proc/net/arp',
    '5 file /proc/net/arp',
  ],
  ["for path in ['/proc/net/tcp', '/proc/net/udp']:\n    open(path)", '1 holds the path /proc/net/tcp', '1 holds the path /proc/net/udp', '2 file /proc/net/tcp'],
  ["for path in '/proc/net/tcp', '/proc/net/tcp6':\n    if os.path.exists(path): pass", '1 checks presence /proc/net/tcp', '1 checks presence /proc/net/tcp6'],
  ["F = {4: '/proc/net/tcp', 6: '/proc/net/tcp6'}\nopen(F[family])", '1 file /proc/net/tcp', '1 file /proc/net/tcp6'],
  ["F = {'dev': '/proc/net/dev', 'arp': '/proc/net/arp'}\nopen(F['dev'])", '1 holds the path /proc/net/dev', '1 file /proc/net/arp', '2 file /proc/net/dev'],
];

const silent: readonly string[] = [
  'from scapy.arch import SIOCGIFADDR',
  'bind_layers(Ether, X, type=0x8915)',
  'SIOCGIFADDR = None',
  "log.warn('SIOCGIFCONF failed')",
  'if request is SIOCGIFADDR: pass',
  "log.error('/proc/net/route is missing')",
  "'''/proc/net/route'''\n",
];

describe('requests and files in Python', () => {
  it.each(caught)('are found in %s', (text, ...uses) => expect(told(python, text)).toEqual(uses));
  it.each(silent)('are not seen in %s', (text) => expect(told(python, text)).toEqual([]));
});
