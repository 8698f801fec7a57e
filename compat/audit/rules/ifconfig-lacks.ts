import { isKnown } from '../words/command-line.ts';
import { ifconfigWords } from '../words/ifconfig.ts';
import { meaning } from './meaning.ts';
import type { Rule } from './rule.ts';

const tools = ['ifconfig'];

/** Words that the kernel or net-tools 2.x refuses, with what becomes of them. */
const refused: Readonly<Record<string, string>> = {
  metric: 'links have no metric on Linux, and net-tools 2.x takes `metric` for the name of a host: what stands behind it is not done',
  irq: 'drivers take no interrupt from SIOCSIFMAP any more: it ends with "Operation not supported"',
  io_addr: 'drivers take no port address from SIOCSIFMAP any more: it ends with "Operation not supported"',
  mem_start: 'drivers take no memory address from SIOCSIFMAP any more: it ends with "Operation not supported"',
  media: 'drivers take no medium from SIOCSIFMAP any more: it ends with "Operation not supported"',
  port: 'drivers take no port from SIOCSIFMAP any more: it ends with "Operation not supported"',
  keepalive: 'only a SLIP line has a keepalive timer: on others it ends with "Operation not supported"',
  outfill: 'only a SLIP line has an outfill timer: on others it ends with "Operation not supported"',
};
/** Words that are taken and change nothing that anyone would see. */
const idle: Readonly<Record<string, string>> = {
  trailers: 'the flag is kept, but no packet has had a trailer since 4.2BSD',
  '-trailers': 'the flag is kept, but no packet has had a trailer since 4.2BSD',
  dynamic: 'the flag is kept, but nothing asks for it',
  '-dynamic': 'the flag is kept, but nothing asks for it',
  '-broadcast': 'whether a link has broadcast is for its driver to say: the kernel takes this and changes nothing',
  '-pointopoint': 'whether a link is point to point is for its driver to say: the kernel takes this and changes nothing',
  '-pointtopoint': 'whether a link is point to point is for its driver to say: the kernel takes this and changes nothing',
};
/** Words of ifconfig of BSD, macOS or Solaris. */
const foreign = new Set([
  'alias',
  '-alias',
  'delete',
  'create',
  'destroy',
  'lladdr',
  'ether',
  'prefixlen',
  'plumb',
  'unplumb',
  'vlan',
  'vlandev',
  'addm',
  'deletem',
  'remove',
  'group',
  'unit',
  'dhcp',
  'mediaopt',
  'ssid',
  'wlandev',
]);

const withoutEffect = meaning({ id: 'ifconfig-word-without-effect', title: 'A word that the kernel refuses or does nothing with', severity: 'error', tools }, (line) => {
  const { acts } = ifconfigWords(line);
  const act = acts.find(({ name }) => refused[name] !== undefined) ?? acts.find(({ name }) => idle[name] !== undefined);
  if (act === undefined) return undefined;
  const why = refused[act.name];
  const advice =
    act.name === 'media' || act.name === 'port'
      ? { advice: 'A driver takes it from ethtool: ethtool -s LINK port tp speed 100 duplex full autoneg off' }
      : { advice: `Leave \`${act.name}\` out.` };
  return why === undefined ? { message: `\`${act.name}\`: ${idle[act.name]}`, severity: 'warning', ...advice } : { message: `\`${act.name}\`: ${why}`, ...advice };
});

const ofAnotherSystem = meaning({ id: 'ifconfig-word-of-another-system', title: 'A word of the ifconfig of BSD, macOS or Solaris', severity: 'error', tools }, (line) => {
  const act =
    ifconfigWords(line).acts.find(({ name, word }) => name === 'address' && isKnown(word) && foreign.has(word.text)) ??
    ifconfigWords(line).acts.find(({ name }) => foreign.has(name));
  return act === undefined
    ? undefined
    : {
        message: `Linux's ifconfig has no word \`${act.word.text}\`: it takes it for the name of a host, and ends`,
        advice: 'If this is for another system, say so by a test of `uname`; on Linux use `ip`.',
      };
});

/** Words that do not do what they say. */
export const ifconfigLacks: readonly Rule[] = [ofAnotherSystem, withoutEffect];
