import { ethtoolCommands } from '../requests/ethtool-commands.ts';
import { type LegacyRequest, type RequestFamily, requestNamed } from '../requests.ts';
import type { RequestUse, Use } from '../use.ts';
import type { Rule, Verdict } from './rule.ts';

/** What is said of a request: its message, or why it has none, and what to do. */
function verdictOn(use: RequestUse, request: LegacyRequest, more: Pick<Verdict, 'severity'> & { readonly first?: string } = {}): Verdict {
  const { message, noMessage, words, remark, kernel } = ofCommand(use, request);
  const why = use.notReplaceable ?? noMessage;
  const called = use.byNumber ? `this number is ${request.name}: it` : `\`${request.name}\``;
  return {
    message: [
      more.first,
      message === undefined ? `${called} has no counterpart in netlink: ${noMessage}` : `${called} is a request of the ioctl interface; in netlink it is ${message}`,
      use.notReplaceable === undefined ? undefined : `it stays here: ${use.notReplaceable}`,
    ]
      .filter((part) => part !== undefined)
      .join('; '),
    severity: more.severity ?? (why === undefined ? 'warning' : 'note'),
    ...advice([
      message === undefined ? undefined : `Send ${message} instead.`,
      words === undefined ? undefined : `In words: \`${words}\`.`,
      remark === undefined ? undefined : `Mind: ${remark}.`,
      kernel === undefined ? undefined : `The kernel answers it in ${kernel}.`,
    ]),
    ...(why === undefined ? {} : { notReplaceable: why }),
  };
}

/** SIOCETHTOOL carries a command, and each has messages of its own, or none. */
function ofCommand({ command }: RequestUse, request: LegacyRequest): Omit<LegacyRequest, 'family'> {
  const messages = command === undefined ? undefined : ethtoolCommands.get(command);
  if (command === undefined || messages === undefined) return request;
  const { name, writes, kernel } = request;
  const rest = { name, writes, ...(kernel === undefined ? {} : { kernel }) };
  if (messages.length === 0) return { ...rest, noMessage: `${command} is asked by ioctl alone` };
  return { ...rest, message: `${messages.join(' and ')} of generic netlink's family ethtool, for ${command}`, words: 'ethtool DEV', remark: 'since 5.6' };
}

function advice(parts: readonly (string | undefined)[]): { advice?: string } {
  const text = parts.filter((part) => part !== undefined).join(' ');
  return text === '' ? {} : { advice: text };
}

function requestOf(use: Use): LegacyRequest | undefined {
  return use.is === 'request' ? requestNamed(use.name.replace(/\+\d+$/, '')) : undefined;
}

/** A rule for the requests of some families. */
function ofFamily(id: string, title: string, ...families: readonly RequestFamily[]): Rule {
  return {
    id,
    title,
    severity: 'warning',
    judge: (use) => {
      const request = requestOf(use);
      return use.is === 'request' && request !== undefined && families.includes(request.family) ? verdictOn(use, request) : undefined;
    },
  };
}

/** A rule for requests of which there is something more particular to say. */
function particular(id: string, title: string, severity: Rule['severity'], first: string, isMeant: (use: RequestUse, request: LegacyRequest) => boolean): Rule {
  return {
    id,
    title,
    severity,
    judge: (use) => {
      const request = requestOf(use);
      if (use.is !== 'request' || request === undefined || !isMeant(use, request)) return undefined;
      return verdictOn(use, request, { first, ...(severity === 'error' ? { severity } : {}) });
    },
  };
}

const alwaysFails = particular(
  'ioctl-that-always-fails',
  'A request that no kernel answers any more, or none ever did',
  'error',
  'it fails wherever it is made',
  (use, { alwaysFails: fails }) => fails === true && use.notReplaceable === undefined,
);

const byNumber = particular(
  'ioctl-by-number',
  'A request that is written as a number',
  'warning',
  'a number is no name: it is another one on MIPS, PowerPC and SPARC for some requests, and no search finds it',
  (use) => use.byNumber,
);

const listsInterfaces = particular(
  'lists-interfaces-by-ioctl',
  'A list of interfaces from SIOCGIFCONF',
  'warning',
  'it lists IPv4 addresses only: links without one, and every IPv6 address, are missing',
  (use) => use.name === 'SIOCGIFCONF',
);

/** Every request has a rule: the first that is particular, else that of its family. */
export const requestRules: readonly Rule[] = [
  alwaysFails,
  byNumber,
  listsInterfaces,
  ofFamily('ioctl-of-links', 'A request about flags, names, sizes or hardware addresses of links', 'links'),
  ofFamily('ioctl-of-addresses', 'A request about addresses of links', 'addresses'),
  ofFamily('ioctl-of-routes', 'A request about routes', 'routes'),
  ofFamily('ioctl-of-neighbours', 'A request about the ARP table', 'neighbours'),
  ofFamily('ioctl-of-bridges', 'A request about bridges', 'bridges'),
  ofFamily('ioctl-of-bonds', 'A request about bonds', 'bonds'),
  ofFamily('ioctl-of-vlans', 'A request about VLANs', 'vlans'),
  ofFamily('ioctl-of-tunnels', 'A request about tunnels', 'tunnels'),
  ofFamily('ioctl-of-ethtool', 'A request to the driver of a network card', 'ethtool'),
  ofFamily('ioctl-of-mii', 'A request for registers of a PHY', 'mii'),
  ofFamily('ioctl-of-wireless', 'A request of wireless extensions', 'wireless'),
  ofFamily('ioctl-of-tun', 'A request on /dev/net/tun', 'tun'),
  ofFamily('ioctl-of-sockets', 'A request to a socket about itself', 'sockets'),
  ofFamily('ioctl-private-to-driver', 'A request that one driver alone understands', 'private', 'unknown'),
  ofFamily('ioctl-of-other-protocols', 'A request of X.25, AX.25, AppleTalk or another protocol', 'other protocols'),
  ofFamily('ioctl-of-another-system', 'A request that Linux does not have', 'another system'),
];

/** A rule for what makes requests possible. */
function indirect(id: string, title: string, role: 'defines the request' | 'checks presence', message: (name: string) => string, what: string): Rule {
  return {
    id,
    title,
    severity: 'note',
    judge: (use) => {
      const request = use.is === 'indirect' && use.role === role ? requestNamed(use.tool.replace(/\+\d+$/, '')) : undefined;
      if (use.is !== 'indirect' || request === undefined) return undefined;
      return { message: message(use.tool), advice: what, ...(request.noMessage === undefined || use.notReplaceable !== undefined ? {} : { notReplaceable: request.noMessage }) };
    },
  };
}

export const definesRequest = indirect(
  'defines-request',
  'A name or number that is made for a request',
  'defines the request',
  (name) => `${name} is given a number or another name here`,
  'It goes when its uses are gone; they are found under the rule for the request.',
);

/** A test in the preprocessor makes no request; what it guards is found where it stands. */
export const checksRequestPresence: Rule = {
  ...indirect(
    'checks-request-presence',
    'A test whether a request is known',
    'checks presence',
    (name) => `this asks the headers whether there is ${name}, and what follows depends on the answer`,
    'Linux has had its requests for decades: what is tested is the system. Ask for it by its own name (`#ifdef __linux__`), and use netlink there.',
  ),
  onRequest: true,
};
