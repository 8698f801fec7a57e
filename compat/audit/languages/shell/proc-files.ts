import type { Field } from './fields.ts';
import { argumentOf } from './fields.ts';
import type { Site } from './reading.ts';
import type { Command } from './syntax/tree.ts';
import { type At, tellFile, tellIndirect } from './tell.ts';
import { sightOf } from './values.ts';

const legacyNames =
  'dev|dev_mcast|dev_snmp6|route|rt_cache|rt_acct|arp|tcp6?|udp6?|udplite6?|raw6?|icmp6?|unix|if_inet6|ipv6_route|rt6_stats|igmp6?|mcfilter6?|wireless|vlan|bonding|bnep|snmp6?|netstat|packet|netlink|fib_trie|fib_triestat|sockstat6?|softnet_stat|ptype|protocols|anycast6|ip6_flowlabel|ip_mr_vif|ip_mr_cache|ip6_mr_vif|ip6_mr_cache|stat(?!/(?:nf|ip)_conntrack)|ax25\\w*|netrom|nr\\w*|rose\\w*|ipx\\w*|x25\\w*|appletalk|atalk\\w*|atm';
const whole = new RegExp(`^(?:/host|)/proc/(?:(?:self|thread-self|\\d+|\\$+\\{?\\w*\\}?)/)?net/(?:${legacyNames})(?:[/*?]\\S*)?$`);
const within = new RegExp(`/proc/(?:(?:self|\\d+)/)?net/(?:${legacyNames})(?:/[\\w.*$]+)?(?![\\w])`, 'g');

/** Commands whose words are no files. */
const silent: ReadonlySet<string> = new Set([
  'echo',
  'printf',
  'print',
  'logger',
  'log',
  'die',
  'warn',
  'error',
  'fail',
  'info',
  'debug',
  'msg',
  'man',
  'mount',
  'umount',
  'rm',
  'basename',
  'dirname',
  'mkdir',
  'return',
  'exit',
  'eecho',
  'einfo',
  'ewarn',
  'eerror',
  'usage',
  'eend',
  'ebegin',
]);
/** Functions that tell somebody something. */
const speaking = /log|display|msg|message|warn|err|die|echo|print|fail|skip|info|debug|note|usage|help|report|^(?:test|case)_/i;
const searching: ReadonlySet<string> = new Set(['grep', 'egrep', 'fgrep', 'sed', 'awk', 'gawk', 'mawk', 'nawk']);
const tests: ReadonlySet<string> = new Set(['[', '[[', 'test']);

/** Files below /proc/net that a command reads, or asks for. */
export function readFiles(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (!silent.has(name) && !speaking.test(name)) {
    fields.forEach((field, index) => {
      const path = pathOf(field.text);
      if (index === 0 || path === undefined) return;
      const isTest = tests.has(name) ? /^-[a-zA-Z]$/.test(fields[index - 1]?.text ?? '') : name === 'ls' || name === 'stat';
      if (isTest) tellIndirect('checks presence', path, field, through, site);
      else if (!tests.has(name)) tellFile(path, field, through, site);
    });
  }
  if (searching.has(name)) for (const field of fields.slice(1)) readProgram(field, through, site);
}

/** `getline < "/proc/net/dev"` in a program of awk. */
function readProgram(field: Field, through: readonly string[], site: Site): void {
  if (!/getline[^"\n;]*</.test(field.text)) return;
  const code = field.code();
  for (const found of code.text.matchAll(within)) tellFile(found[0], { ...field, place: code.placeOf(found.index, found.index + found[0].length) }, through, site);
}

/** Files that come in by a redirection: `< /proc/net/route`. */
export function readRedirected({ redirects }: Pick<Command, 'redirects'>, { scope, frame }: Pick<Site, 'scope' | 'frame'>, at: At): void {
  for (const { operator, target } of redirects) {
    if (operator !== '<') continue;
    const [field] = argumentOf(target, sightOf(scope, frame));
    const path = field === undefined ? undefined : pathOf(field.text);
    if (field !== undefined && path !== undefined) tellFile(path, field, [], at);
  }
}

/** The path, if it is one of the old interface. */
export const pathOf = (text: string) => (whole.test(text) ? text.replace(/(?<!\/)[*?]+$/, '') : undefined);
