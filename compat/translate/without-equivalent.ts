import type { ToolName } from '../legacy/index.ts';
import { legacyTools } from '../legacy/legacy-tools.ts';

/** Tools of which no part has an equivalent in iproute2, with what does the work instead, if anything does. */
export const withoutEquivalent: { readonly [Tool in ToolName]?: string } = {
  'mii-tool':
    'the registers of a transceiver are no matter of iproute2: ethtool LINK shows them, ethtool -s LINK speed ... duplex ... autoneg ... sets them, ethtool -r LINK restarts',
  plipconfig: 'the timeouts of a PLIP link are set by no other tool: SIOCDEVPLIP is of its driver alone',
  rarp: 'Linux has had no RARP table since 2.3: rarpd answers such requests, as a program of its own',
  slattach: 'a line discipline is attached to a serial line by an ioctl of the line (TIOCSETD), not by netlink: ldattach of util-linux does it, and pppd for PPP',
};

/** Why there is nothing to say of a tool that netlift only knows by name. */
export function withoutGrammar(tool: string): string {
  const { package: from, successor, notReplaceable } = legacyTools.get(tool) ?? {};
  return `netlift does not read what ${tool} (package ${from}) is told, and has run nothing beside it: ${notReplaceable ?? `look at ${successor}`}`;
}
