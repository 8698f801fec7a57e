import { legacyTools } from '../../legacy/legacy-tools.ts';
import { kindOfCommand } from '../words/kind.ts';
import { replacementOf } from './replacement.ts';
import type { Rule } from './rule.ts';

/** A rule for every use of some tools that no other rule has said more of. */
function callsTool(id: string, title: string, ...tools: readonly string[]): Rule {
  return {
    id,
    title,
    severity: 'warning',
    judge: (use) => {
      if (use.is !== 'command' || !tools.includes(use.tool)) return undefined;
      const tool = legacyTools.get(use.tool);
      const why = tool?.notReplaceable ?? use.notReplaceable;
      return {
        message: `\`${use.tool}\` ${why === undefined ? `is legacy (${tool?.package}): its successor is ${tool?.successor}` : `is legacy (${tool?.package}), but has no successor here: ${why}`}`,
        kind: kindOfCommand(use),
        ...(use.notReplaceable === undefined ? {} : { severity: 'note' as const }),
        ...(use.notReplaceable === undefined ? replacementOf(use) : {}),
        ...(why === undefined ? {} : { notReplaceable: why }),
      };
    },
  };
}

/** Each legacy tool has its rule, which speaks where nothing more particular is to be said. */
export const callsTools: readonly Rule[] = [
  callsTool('calls-ifconfig', 'A command of ifconfig', 'ifconfig'),
  callsTool('calls-route', 'A command of route', 'route'),
  callsTool('calls-arp', 'A command of arp', 'arp'),
  callsTool('calls-netstat', 'A command of netstat', 'netstat'),
  callsTool('calls-brctl', 'A command of brctl', 'brctl'),
  callsTool('calls-vconfig', 'A command of vconfig', 'vconfig'),
  callsTool('calls-tunctl', 'A command of tunctl', 'tunctl'),
  callsTool('calls-ifenslave', 'A command of ifenslave', 'ifenslave'),
  callsTool('calls-wireless-tools', 'A command of the wireless tools', 'iwconfig', 'iwlist', 'iwpriv', 'iwspy', 'iwgetid', 'iwevent'),
  callsTool('calls-nameif', 'A command that names links by their addresses', 'nameif', 'ifrename'),
  callsTool('calls-mii-tool', 'A command of mii-tool', 'mii-tool'),
  callsTool('calls-ipmaddr', 'A command of ipmaddr', 'ipmaddr'),
  callsTool('calls-iptunnel', 'A command of iptunnel', 'iptunnel'),
  callsTool('calls-rarp', 'A command of rarp', 'rarp'),
  callsTool('calls-slattach', 'A command of slattach', 'slattach'),
  callsTool('calls-plipconfig', 'A command of plipconfig', 'plipconfig'),
  callsTool('calls-uml-tools', 'A command of the user-mode Linux utilities', 'uml_switch', 'uml_net', 'uml_mconsole'),
];
