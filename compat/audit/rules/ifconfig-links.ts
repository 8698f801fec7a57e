import { isKnown } from '../words/command-line.ts';
import { ifconfigWords, isLabel } from '../words/ifconfig.ts';
import { meaning } from './meaning.ts';
import type { Rule } from './rule.ts';

const tools = ['ifconfig'];
/** IPV6_MIN_MTU (net/ipv6.h). */
const LEAST_MTU_OF_IPV6 = 1280;

const rename = meaning({ id: 'ifconfig-rename-before-words', title: 'A new name with further words behind it', severity: 'error', tools }, (line) => {
  const { acts, link } = ifconfigWords(line);
  const at = acts.findIndex(({ name }) => name === 'name');
  return at < 0 || at === acts.length - 1
    ? undefined
    : {
        message: `what stands behind \`name\` still goes to \`${link?.text}\`, which is no more then: it fails with "No such device"`,
        advice: 'Rename last, or in a command of its own.',
      };
});

const smallMtu = meaning({ id: 'ifconfig-mtu-below-inet6', title: 'An MTU that IPv6 cannot live with', severity: 'warning', tools }, (line) => {
  const mtu = ifconfigWords(line).acts.find(({ name }) => name === 'mtu')?.arguments[0];
  return !isKnown(mtu) || !/^\d+$/.test(mtu.text) || Number(mtu.text) >= LEAST_MTU_OF_IPV6
    ? undefined
    : { message: `below 1280 bytes the kernel takes IPv6 off the link, addresses and all, and a larger MTU brings no address back but that of the link itself` };
});

const hardwareAddress = meaning({ id: 'ifconfig-hardware-address', title: 'A hardware address that is changed', severity: 'warning', tools }, (line) => {
  const acts = ifconfigWords(line).acts;
  const at = acts.findIndex(({ name }) => name === 'hw');
  if (at < 0) return undefined;
  const isDown = acts.slice(0, at).some(({ name }) => name === 'down');
  return {
    message: `the kernel wants the class of the link (ether)${isDown ? '' : ', and many drivers refuse this while the link is up'}: netlink asks for neither class nor down, but the driver refuses the same`,
  };
});

const down = meaning(
  { id: 'ifconfig-down-drops-inet6-addresses', title: 'A link that is taken down, which loses IPv6 addresses and routes', severity: 'warning', tools },
  (line) => {
    const { acts, link } = ifconfigWords(line);
    return !acts.some(({ name }) => name === 'down') || isLabel(link?.text ?? '')
      ? undefined
      : {
          message: 'down removes the IPv6 addresses of the link and all routes through it, and up brings back neither: `ip link set down` does the same',
          advice: 'Set net.ipv6.conf.LINK.keep_addr_on_down=1 to keep static addresses; add the routes again.',
        };
  },
);

const promisc = meaning({ id: 'ifconfig-promisc-is-shared', title: 'Promiscuity by its flag', severity: 'warning', tools }, (line) => {
  const act = ifconfigWords(line).acts.find(({ name }) => name === 'promisc' || name === '-promisc');
  return act === undefined
    ? undefined
    : {
        message:
          act.name === 'promisc'
            ? 'the flag is one user of promiscuity among others: who else listens (tcpdump, a bridge) does not show in it'
            : 'this gives up its own promiscuity alone: the link stays promiscuous while tcpdump or a bridge wants it',
        advice: '`ip -d link show dev LINK` tells how many want it (promiscuity N).',
      };
});

/** What ifconfig does to a link. */
export const ifconfigLinks: readonly Rule[] = [rename, smallMtu, hardwareAddress, promisc, down];
