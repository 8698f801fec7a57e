import { hostNameTools } from '../../legacy/legacy-tools.ts';
import { changes } from '../words/changes.ts';
import { commandLine } from '../words/command-line.ts';
import { kindOfCommand } from '../words/kind.ts';
import { replacementOf } from './replacement.ts';
import type { Rule } from './rule.ts';

/** A host name that is set by a command is forgotten at the next start, unless somebody writes it down as well. */
export const setsHostName: Rule = {
  id: 'sets-host-name',
  title: 'A command that sets the name of the host or of its NIS domain',
  severity: 'warning',
  judge: (use) => {
    if (use.is !== 'command' || !hostNameTools.has(use.tool) || !changes(commandLine(use))) return undefined;
    const isDomain = use.tool !== 'hostname';
    return {
      message: isDomain
        ? `\`${use.tool}\` sets the NIS domain until the next start: \`sysctl kernel.domainname=NAME\` does the same without it`
        : '`hostname` sets the name of the host until the next start only: /etc/hostname keeps the old one',
      kind: 'changes',
      ...(use.notReplaceable === undefined ? replacementOf(use) : { severity: 'note' as const }),
      ...(isDomain
        ? {}
        : {
            advice:
              '`hostnamectl hostname NAME` (systemd 249; before it `hostnamectl set-hostname`) sets it now and for every start; `--transient` does only what `hostname` does.',
          }),
    };
  },
};

/** Reading the host's name is no legacy use: `hostname` is not of net-tools any more. */
export const readsHostName: Rule = {
  id: 'reads-host-name',
  title: 'A command that tells the name of the host',
  severity: 'note',
  onRequest: true,
  judge: (use) => {
    if ((use.is !== 'command' && use.is !== 'indirect') || !hostNameTools.has(use.tool) || (use.is === 'indirect' && use.setsName)) return undefined;
    return {
      message: `\`${use.tool}\` only tells a name here: it stays, in a package of its own`,
      ...(use.is === 'command' ? { kind: kindOfCommand(use) } : {}),
      advice: '`uname -n` gives the same as `hostname` where that package is not there.',
    };
  },
};

/** What is taken out of it may be more than a name: addresses come in no order that anyone promises. */
export const parsesHostNameOutput: Rule = {
  id: 'parses-host-name-output',
  title: 'Output of hostname that is taken apart',
  severity: 'note',
  onRequest: true,
  judge: (use) => {
    if (use.is !== 'command' || !hostNameTools.has(use.tool) || use.output.filters.length === 0 || kindOfCommand(use) !== 'parses output') return undefined;
    const addresses = use.words.some(({ text }) => /^-[a-zA-Z]*[Ii]/.test(text));
    return {
      message: addresses ? 'this takes an address out of many, which come in no order that is promised' : `this takes what \`${use.tool}\` prints apart`,
      kind: 'parses output',
      advice: addresses
        ? "Ask for the address of a link (ip -j -4 address show dev LINK | jq -r '.[].addr_info[].local'), or for the one that the host would speak from: ip -j route get ADDRESS | jq -r '.[].prefsrc'."
        : '`hostname -s` and `hostname -d` give the parts.',
    };
  },
};
