import type { Role } from '../../../../src/model/finding.ts';
import { legacyTools } from '../../../legacy/legacy-tools.ts';
import type { IndirectUse } from '../../use.ts';
import { mannerOf, namesToolAlone, snakeOf } from './command-words.ts';
import type { End } from './ends.ts';
import { placeOfTool } from './place-in.ts';
import type { Program } from './program.ts';
import { spanOf, type Tree } from './tree.ts';

/** `which('ifconfig')`, `os.path.exists('/sbin/ifconfig')`. Where a name stands for the tool and for nothing else, the check is where that is read. */
export function checksPresence(program: Program, node: Tree, text: string, end: End): void {
  if (end.is !== 'passed' || mannerOf(end.call.name) !== 'checks') return;
  const tool = namesToolAlone(text) ?? (end.wraps === 0 && legacyTools.has(text) && !/(?:^|_)(?:has|have|find|locate)(?:_|$)/.test(snakeOf(end.call.name)) ? text : undefined);
  if (tool === undefined) return;
  const isNamed = end.choices.size > 0 && [...end.choices.values()].every(({ moves }) => moves);
  program.found.add({
    ...indirectAt(program, node, 'checks presence', tool),
    ...(isNamed ? { place: spanOf(end.argument.value), confidence: 'variables resolved' } : {}),
    through: [end.call.callee],
  });
}

/** An indirect use where a literal names the tool. */
export function indirectAt(program: Program, node: Tree, role: Role, tool: string): IndirectUse {
  return { is: 'indirect', role, tool, place: placeOfTool(node, tool), confidence: 'literal', through: [], ...program.systemAt(node) };
}
