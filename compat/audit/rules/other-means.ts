import { type CommandLine, isKnown } from '../words/command-line.ts';
import { ifconfigWords } from '../words/ifconfig.ts';
import { routeWords } from '../words/route.ts';
import { meaning } from './meaning.ts';
import type { Rule } from './rule.ts';

const first = ({ texts }: CommandLine) => texts[0] ?? '';

const takenPort = meaning({ id: 'brctl-add-taken-port', title: 'A port that may be in another bridge', severity: 'warning', tools: ['brctl'] }, (line) =>
  first(line) !== 'addif'
    ? undefined
    : { message: 'a port that is in a bridge is refused here (EBUSY): `ip link set master` takes it out of the old bridge, and is content where it is in this one' },
);

const upBridge = meaning({ id: 'brctl-delete-up-bridge', title: 'A bridge that is deleted', severity: 'warning', tools: ['brctl'] }, (line) =>
  first(line) !== 'delbr' ? undefined : { message: 'a bridge that is up is not deleted here (EBUSY), nor a link that is no bridge: `ip link delete` deletes either' },
);

const nameType = meaning({ id: 'vconfig-name-type', title: 'The way in which vconfig names links', severity: 'warning', tools: ['vconfig'] }, (line) =>
  first(line) !== 'set_name_type'
    ? undefined
    : {
        message: 'the name type holds for what vconfig adds later, in this network namespace: netlink has no such thing, each link is made with its name',
        advice: 'Name each link: `ip link add link eth0 name vlan5 type vlan id 5`.',
      },
);

const needsBond = meaning({ id: 'ifenslave-needs-bond', title: 'A link that becomes part of a bond', severity: 'warning', tools: ['ifenslave'] }, (line) =>
  line.texts.length === 0 || /^-/.test(first(line))
    ? undefined
    : {
        message: 'the bond must be there, and the kernel wants the link down before it takes it in: ifenslave sees to that, `ip link set master` does not',
        advice: `Write: ip link set dev ${line.texts[1] ?? 'LINK'} down; ip link set dev ${line.texts[1] ?? 'LINK'} master ${first(line)}`,
      },
);

const privateRequests = meaning({ id: 'iwpriv-private', title: 'Requests that only one driver understands', severity: 'warning', tools: ['iwpriv'] }, () => ({
  message: 'iwpriv passes on requests that only the driver understands: what they do stands in no header',
  notReplaceable: 'private requests are of the driver alone; nl80211 and debugfs of the driver may have something of the kind',
}));

const wep = meaning({ id: 'iwconfig-key', title: 'A WEP key', severity: 'warning', tools: ['iwconfig'] }, ({ texts }) =>
  !texts.some((text) => ['key', 'enc', 'encryption'].includes(text))
    ? undefined
    : {
        message: 'this is a key for WEP, which anyone breaks in minutes; WPA needs a supplicant, whatever sets up the link',
        advice: 'Let wpa_supplicant or iwd hold the network and its key.',
      },
);

const hostnameFile = meaning({ id: 'hostname-file', title: 'A host name that is read from a file', severity: 'warning', tools: ['hostname'] }, ({ texts }) =>
  !texts.some((text) => /^-[a-zA-Z]*F/.test(text) || text.startsWith('--file'))
    ? undefined
    : {
        message: 'systemd sets the name from /etc/hostname before anything else runs: this is for hosts without it',
        kind: 'changes',
        advice: '`hostnamectl hostname NAME` writes the file and sets the name.',
      },
);

/** Bytes of a name in an ifreq, without the one at its end. */
const LONGEST_NAME = 15;

/** Where a command names a link, as it stands there. */
function namesOf(line: CommandLine): readonly string[] {
  const { tool, words, texts } = line;
  const behind = (...names: readonly string[]) => texts.flatMap((text, at) => (names.includes(text) && isKnown(words[at + 1]) ? [texts[at + 1] ?? ''] : []));
  if (tool === 'ifconfig') {
    const { link, acts } = ifconfigWords(line);
    return [...(isKnown(link) ? [link.text] : []), ...acts.flatMap(({ name, arguments: [to] }) => (name === 'name' && isKnown(to) ? [to.text] : []))];
  }
  if (tool === 'route') return [routeWords(line).values.get('dev'), routeWords(line).values.get('device')].flatMap((word) => (isKnown(word) ? [word.text] : []));
  if (tool === 'arp') return behind('-i', 'dev');
  if (tool === 'tunctl') return behind('-t', '-d');
  return ['addbr', 'delbr', 'addif', 'delif'].includes(first(line)) ? words.slice(1).flatMap((word) => (isKnown(word) ? [word.text] : [])) : [];
}

const longName = meaning(
  { id: 'name-longer-than-15-bytes', title: 'A name that is longer than names are', severity: 'error', tools: ['ifconfig', 'route', 'arp', 'brctl', 'tunctl'] },
  (line) => {
    const name = namesOf(line).find((text) => Buffer.byteLength(text) > LONGEST_NAME);
    return name === undefined
      ? undefined
      : {
          message: `a name has 15 bytes at most: \`${line.tool}\` cuts \`${name}\` without a word, and may meet another link of the name \`${Buffer.from(name).subarray(0, LONGEST_NAME)}\``,
          advice: '`ip` refuses such a name; `ip link property add dev LINK altname NAME` gives a link a long one besides.',
        };
  },
);

/** Of one tool each, or of several. */
export const otherMeans: readonly Rule[] = [longName, takenPort, upBridge, nameType, needsBond, privateRequests, wep, hostnameFile];
