import { koffi } from './koffi.ts';

/** Made when a name is first asked for: most programs ask for none. */
const library = () => (made ??= load());
let made: ReturnType<typeof load> | undefined;

function load() {
  const c = koffi.load(null);
  const pointer = 'void *';
  /** struct addrinfo and struct hostent of netdb.h. */
  const addrinfo = koffi.struct({
    ...{ ai_flags: 'int', ai_family: 'int', ai_socktype: 'int', ai_protocol: 'int', ai_addrlen: 'uint32_t' },
    ...{ ai_addr: pointer, ai_canonname: 'char *', ai_next: pointer },
  });
  const hostent = koffi.struct({ h_name: 'char *', h_aliases: pointer, h_addrtype: 'int', h_length: 'int', h_addr_list: pointer });
  return {
    addrinfo,
    hostent,
    getaddrinfo: c.func('getaddrinfo', 'int', ['char *', 'char *', koffi.pointer(addrinfo), koffi.out(koffi.pointer(pointer))]),
    freeaddrinfo: c.func('freeaddrinfo', 'void', [pointer]),
    getnameinfo: c.func('getnameinfo', 'int', [pointer, 'uint32_t', pointer, 'uint32_t', pointer, 'uint32_t', 'int']),
    gethostbyname: c.func('gethostbyname', pointer, ['char *']),
    gai_strerror: c.func('gai_strerror', 'char *', ['int']),
    __h_errno_location: c.func('__h_errno_location', pointer, []),
    hstrerror: c.func('hstrerror', 'char *', ['int']),
  };
}

const AI_CANONNAME = 0x2;
const SOCK_DGRAM = 2;
const NI_NUMERICHOST = 0x1;
const NI_MAXHOST = 1025;

/** What getaddrinfo(3) found, or what gai_strerror(3) says of it. */
export type Resolved = { canonicalName: string; addresses: string[] } | { problem: string };

/** Asks the C library for a host, as nsswitch.conf(5) has it, and waits. Addresses are in its order (RFC 6724), link-local ones with their zone. */
export function resolveHost(host: string): Resolved {
  const { getaddrinfo, freeaddrinfo, gai_strerror, addrinfo } = library();
  const result: unknown[] = [null];
  const hints = { ai_flags: AI_CANONNAME, ai_family: 0, ai_socktype: SOCK_DGRAM, ai_protocol: 0, ai_addrlen: 0, ai_addr: null, ai_canonname: null, ai_next: null };
  const status = getaddrinfo(host, null, hints, result);
  if (status !== 0) return { problem: gai_strerror(status) };
  try {
    const found: { canonicalName: string; addresses: string[] } = { canonicalName: host, addresses: [] };
    for (let at = result[0]; at !== null; ) {
      const { ai_addr, ai_addrlen, ai_canonname, ai_next } = koffi.decode(at, addrinfo);
      if (ai_canonname !== null) found.canonicalName = ai_canonname;
      found.addresses.push(numeric(ai_addr, ai_addrlen));
      at = ai_next;
    }
    return found;
  } finally {
    freeaddrinfo(result[0]);
  }
}

/** What gethostbyname(3) found, which knows IPv4 alone, or what hstrerror(3) says of it. */
export type HostEntry = { name: string; aliases: string[]; addresses: string[] } | { problem: string };

/** Asks the C library for a host as old programs do, and waits. */
export function hostByName(host: string): HostEntry {
  const { gethostbyname, hostent, __h_errno_location, hstrerror } = library();
  const entry = gethostbyname(host);
  if (entry === null) return { problem: hstrerror(koffi.decode(__h_errno_location(), 'int')) };
  const { h_name, h_aliases, h_addr_list } = koffi.decode(entry, hostent);
  return {
    name: h_name,
    aliases: untilNull(h_aliases, 'char *'),
    addresses: untilNull(h_addr_list, 'void *').map((address) => Buffer.from(koffi.decode(address, 'uint8_t', 4)).join('.')),
  };
}

/** A list of pointers that ends with a null one. */
function untilNull(list: unknown, type: 'char *' | 'void *') {
  const values = [];
  for (let index = 0; ; index++) {
    const value = koffi.decode(list, index * koffi.sizeof('void *'), type);
    if (value === null) return values;
    values.push(value);
  }
}

function numeric(address: unknown, length: number): string {
  const text = Buffer.alloc(NI_MAXHOST);
  return library().getnameinfo(address, length, text, text.length, null, 0, NI_NUMERICHOST) === 0 ? text.toString('latin1', 0, text.indexOf(0)) : '';
}
