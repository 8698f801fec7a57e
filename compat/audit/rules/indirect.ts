import type { Role } from '../../../src/model/finding.ts';
import { legacyPackages, legacyTools } from '../../legacy/legacy-tools.ts';
import type { Rule } from './rule.ts';

/** A rule for what makes uses of tools possible. */
function indirect(id: string, title: string, role: Role, message: (tool: string) => string, advice: (successor: string) => string): Rule {
  return {
    id,
    title,
    severity: 'note',
    judge: (use) => {
      if (use.is !== 'indirect' || use.role !== role) return undefined;
      const tool = legacyTools.get(use.tool);
      const successor = legacyPackages.has(use.tool) ? 'iproute2' : tool?.successor;
      const why = use.notReplaceable ?? tool?.notReplaceable;
      return successor === undefined ? undefined : { message: message(use.tool), advice: advice(successor), ...(why === undefined ? {} : { notReplaceable: why }) };
    },
  };
}

export const holdsToolPath = indirect(
  'holds-tool-path',
  'A variable that holds the path of a legacy tool',
  'holds the path',
  (tool) => `this holds the path of \`${tool}\`, which need not be there`,
  (successor) => `It goes when its uses are gone. Their successor: ${successor}.`,
);

export const checksToolPresence = indirect(
  'checks-tool-presence',
  'A test whether a legacy tool is there',
  'checks presence',
  (tool) => `this asks whether \`${tool}\` is there, and what follows depends on the answer`,
  (successor) => `Ask for the successor instead (${successor}), and look at what happens where neither is there.`,
);

export const listsTool = indirect(
  'lists-tool',
  'A legacy tool in a list of commands',
  'lists the tool',
  (tool) => `\`${tool}\` stands in a list of commands here`,
  (successor) => `See what the list is for: it may have to name the successor as well (${successor}).`,
);
