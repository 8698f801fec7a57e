import { type Language, standing } from './language.ts';
import { AGENT_COMMAND } from './looks-like-agent.ts';
import { readShell } from './shell/index.ts';
import { textLines } from './text-lines.ts';

/** Configuration of agents that watch a machine, as NRPE's and Zabbix's: a shell gets what stands behind the name of a check. */
export const agent: Language = {
  name: 'agent',
  read: ({ text }) =>
    textLines(text).flatMap((line) => {
      const head = AGENT_COMMAND.exec(line.text)?.[0].length;
      return head === undefined ? [] : readShell(standing(line.text.slice(head), line.start + head));
    }),
};
