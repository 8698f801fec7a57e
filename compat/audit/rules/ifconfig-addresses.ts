import { isIPv4 } from 'node:net';
import { classfulPrefixLength } from '../../../src/codec/netmask.ts';
import { type CommandLine, isKnown } from '../words/command-line.ts';
import { type Act, type IfconfigWords, ifconfigWords, isLabel } from '../words/ifconfig.ts';
import { meaning } from './meaning.ts';
import type { Rule, Verdict } from './rule.ts';

const tools = ['ifconfig'];

/** An address of IPv4 among the words, and what there is to it. */
interface Addressed {
  readonly words: IfconfigWords;
  readonly link: string;
  /** As it stands there. */
  readonly address: string;
  readonly act: Act;
  readonly isKnown: boolean;
  readonly netmask: Act | undefined;
}

function addressed(line: CommandLine): Addressed | undefined {
  const words = ifconfigWords(line);
  const act = words.acts.find(({ name }) => name === 'address');
  if (words.link === undefined || act === undefined || (words.family !== undefined && words.family !== 'inet')) return undefined;
  const { text } = act.word;
  const known = isKnown(act.word);
  // A variable may hold anything: one that stands first and is called so, or has a netmask behind it, holds an address.
  if (!known && (words.acts[0] !== act || !(/ip|addr|host/i.test(text) || words.acts[1]?.name === 'netmask'))) return undefined;
  if (known && !/^[\d.]+(\/\d+)?$|^0x[\da-f]+$/i.test(text)) return undefined;
  return { words, act, link: words.link.text, address: text, isKnown: known, netmask: words.acts.find(({ name }) => name === 'netmask') };
}

const isZero = (address: string) => /^0+(\.0+){0,3}$/.test(address);

const about =
  (say: (found: Addressed) => Verdict | undefined) =>
  (line: CommandLine): Verdict | undefined => {
    const found = addressed(line);
    return found === undefined ? undefined : say(found);
  };

const netmaskFirst = meaning(
  { id: 'ifconfig-netmask-before-address', title: 'A netmask that stands before its address', severity: 'error', tools },
  about(({ words: { acts }, netmask, act, address }) =>
    netmask === undefined || acts.indexOf(netmask) > acts.indexOf(act)
      ? undefined
      : {
          message: `words are done one after the other: the netmask is that of the old address, and \`${address}\` gets that of its class`,
          advice: 'Put the address first, or write its prefix length behind it.',
        },
  ),
);

const zero = meaning(
  { id: 'ifconfig-zero-address', title: 'The address 0.0.0.0, which takes an address away', severity: 'warning', tools },
  about(({ address, link }) =>
    !isZero(address)
      ? undefined
      : {
          message: isLabel(link)
            ? `this takes the first address with the label \`${link}\` away, and no other`
            : `this takes the first address of \`${link}\` away, not all of them, and takes the link up: \`ip address flush\` does neither`,
        },
  ),
);

const withoutNetmask = meaning(
  { id: 'ifconfig-address-without-netmask', title: 'An address without a netmask, which gets that of its class', severity: 'warning', tools },
  about(({ address, isKnown: known, netmask }) => {
    if (netmask !== undefined || address.includes('/')) return undefined;
    const length = known && isIPv4(address) ? classfulPrefixLength(address) : undefined;
    return {
      message: known
        ? `without a netmask \`${address}\` gets that of its class${length === undefined ? '' : `, /${length}`}: \`ip address add ${address}\` makes it /32`
        : `without a netmask \`${address}\` gets that of its class, if it brings no prefix length: \`ip address add\` makes it /32`,
    };
  }),
);

const label = meaning(
  { id: 'ifconfig-alias', title: 'An address under a label such as eth0:1', severity: 'warning', tools },
  about(({ link, netmask, address }) =>
    !isLabel(link) || (netmask === undefined && !address.includes('/'))
      ? undefined
      : {
          message: `\`${link}\` is a label of an address, no link: netlink knows it by \`label\` alone, and \`ip link\` not at all`,
        },
  ),
);

const labelDown = meaning({ id: 'ifconfig-alias-down', title: 'A label that is taken down, which removes its address', severity: 'warning', tools }, (line) => {
  const { link, acts } = ifconfigWords(line);
  return link === undefined || !isLabel(link.text) || !acts.some(({ name }) => name === 'down')
    ? undefined
    : { message: `\`${link.text}\` is a label: to take it down removes its address, and the link stays up` };
});

const replaces = meaning(
  { id: 'ifconfig-replaces-address', title: 'An address that takes the place of another', severity: 'warning', tools },
  about(({ link }) => ({
    message: `this puts the address in the place of the first that \`${link}\` has, and takes the link up: \`ip address add\` does neither`,
  })),
);

const addInet = meaning({ id: 'ifconfig-add-makes-label', title: 'An IPv4 address that is added or deleted by `add` and `del`', severity: 'warning', tools }, (line) => {
  const act = ifconfigWords(line).acts.find(({ name, arguments: [address] }) => (name === 'add' || name === 'del') && address !== undefined && isIPv4(address.text));
  if (act === undefined) return undefined;
  return {
    message:
      act.name === 'add'
        ? 'this takes the first label that is free (eth0:0), and the netmask and broadcast address of the first address, whatever network the new one is in'
        : 'this removes an address that has a label, and adds one that no label has',
  };
});

const inet6Plain = meaning({ id: 'ifconfig-inet6-without-add', title: 'An IPv6 address without `add`', severity: 'error', tools }, (line) => {
  const { family, acts } = ifconfigWords(line);
  const act = acts.find(({ name, word }) => name === 'address' && isKnown(word) && word.text.includes(':') && /^[\da-fA-F:.]+(\/\d+)?$/.test(word.text));
  if ((family !== undefined && family !== 'inet6') || act === undefined) return undefined;
  const wanted = family === undefined ? 'inet6 add' : 'add';
  const unlike = family === undefined ? '; busybox does' : '';
  return {
    message: `net-tools does not set an IPv6 address so${unlike}: it wants \`${wanted}\` before \`${act.word.text}\``,
    advice: `Write: ip -6 address add ${act.word.text} dev LINK`,
  };
});

/** What an address does when ifconfig sets it. */
export const ifconfigAddresses: readonly Rule[] = [inet6Plain, netmaskFirst, zero, withoutNetmask, label, labelDown, replaces, addInet];
