import { describe, expect, it } from 'vitest';
import { auditText } from '../../compat/audit/audit-text.ts';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { isInstalled } from '../applets/support/real.ts';
import { skipped } from '../support/netlift.ts';
import { apart, shell, statesOf } from './support/twins.ts';

/** What the variables of the lines hold: the shell gets it, the audit does not. */
const variables = 'IF=v0 PEER=v1 ADDR=10.7.0.1 GW=10.5.0.254 NET=10.24.0.0 HOST=10.5.0.8 MAC=02:00:00:00:00:99 MTU=1400 BR=b0 MASK=255.255.255.0';

const links: readonly StartStateName[] = ['fresh', 'up', 'addressed', 'crowded', 'v6', 'labelled'];
const routes: readonly StartStateName[] = ['fresh', 'up', 'addressed', 'routed', 'branched'];
const neighbours: readonly StartStateName[] = ['fresh', 'up', 'addressed', 'neighbours', 'unresolved'];
const bridges: readonly StartStateName[] = ['fresh', 'bridged', 'bridged-up', 'up', 'addressed'];

/** Lines of scripts with variables, as they stand in a script and in a context that looks at their status. */
const scripts: readonly [text: string, from: readonly StartStateName[]][] = [
  ['ifconfig "$IF" up', links],
  ['ifconfig $IF down', links],
  ['/sbin/ifconfig ${IF} mtu $MTU', links],
  ['ifconfig "$IF" 10.1.2.3', links],
  ['ifconfig $IF 10.1.2.3 netmask 255.255.255.0 up', links],
  ['ifconfig "$IF" 192.0.2.9 netmask 255.255.255.128 broadcast 192.0.2.127', links],
  ['ifconfig $IF 0.0.0.0', links],
  ['ifconfig "$IF:1" 10.6.0.1 netmask 255.255.255.0', links],
  ['ifconfig ${IF}:1 down', links],
  ['ifconfig "$IF" hw ether "$MAC" && ifconfig "$IF" up', links],
  ['ifconfig $IF promisc', links],
  ['ifconfig $IF -arp up', links],
  ['if ifconfig "$IF" up; then ifconfig "$PEER" up; fi', links],
  ['ifconfig $IF down || exit 1', links],
  ['ifconfig "${IF:-v1}" mtu ${MTU}', links],
  ['for i in $IF $PEER; do ifconfig "$i" up; done', links],
  ['DEV=$IF; ifconfig $DEV 192.0.2.33', links],
  ['DEV=v0; ifconfig "$DEV:3" 192.0.2.34 netmask 255.255.255.0', links],
  ['ifconfig $IF txqueuelen $MTU', links],
  ['ifconfig "$IF" add 2001:db8:77::1/64', links],
  ['route add default gw $GW', routes],
  ['route add default gw "$GW" "$IF"', routes],
  ['route add -net $NET netmask 255.255.0.0 gw $GW', routes],
  ['route add -net 10.24.0.0 netmask 255.255.0.0 dev "$IF"', routes],
  ['route add -host 198.51.100.9 gw $GW || true', routes],
  ['route del default', routes],
  ['route del -net 10.9.0.0 netmask 255.255.0.0 gw 10.5.0.9', routes],
  ['route add default gw $GW && route del default', routes],
  ['arp -s $HOST $MAC', neighbours],
  ['arp -i "$IF" -s "$HOST" "$MAC"', neighbours],
  ['arp -d "$HOST"', neighbours],
  ['arp -i $IF -d $HOST || true', neighbours],
  ['brctl addbr "$BR"', bridges],
  ['brctl addif "$BR" "$IF"', bridges],
  ['brctl delif $BR $IF && ip link set dev $IF up', bridges],
  ['brctl delbr $BR', bridges],
];

/** The text with the replacements of all findings in their places. */
function rewritten(text: string): string {
  let result = text;
  for (const { column, endColumn, replacement, rule } of auditText({ path: 'script.sh', text }, 'shell').toReversed()) {
    expect(replacement, `${rule} offers nothing for ${text}`).not.toBeNull();
    result = `${result.slice(0, column - 1)}${replacement}${result.slice(endColumn - 1)}`;
  }
  return result;
}

const ready = ['ifconfig', 'route', 'arp', 'brctl', 'ip'].every(isInstalled);
if (!ready) skipped('replacements beside the real tools: net-tools, bridge-utils or iproute2 is not installed');

describe.skipIf(!ready)('what the audit puts in the place of a command', () => {
  it.each(scripts)('leaves the kernel as %s does', async (text, from) => {
    const now = rewritten(text);
    expect(now).not.toBe(text);
    for (const state of from) {
      const wanted = await statesOf(state, shell([`${variables}\n${text}`]));
      const first = apart(wanted, await statesOf(state, shell([`${variables}\n${now}`])));
      // What the kernel does in its own time may fall between two looks: then both are run once more.
      const differences = first.length === 0 ? first : apart(await statesOf(state, shell([`${variables}\n${text}`])), await statesOf(state, shell([`${variables}\n${now}`])));
      expect({ state, now, differences }).toEqual({ state, now, differences: [] });
    }
  });
});
