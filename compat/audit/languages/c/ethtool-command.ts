import { ethtoolCommands } from '../../requests/ethtool-commands.ts';
import { type Stream, textAt } from './stream.ts';

/** So far back is looked. */
const FARTHEST = 400;

/** What SIOCETHTOOL is given in the same function: `value.cmd = ETHTOOL_GLINK;`, the last that stands before it. */
export function ethtoolCommandAt(stream: Stream, index: number): { readonly command?: string } {
  const begin = Math.max(beginOfFunction(stream, index), index - FARTHEST);
  for (let at = index - 1; at > begin; at--) {
    const text = textAt(stream, at);
    if (text === 'SIOCETHTOOL') return {};
    if (text.startsWith('ETHTOOL_') && ethtoolCommands.has(text)) return { command: text };
  }
  return {};
}

/** The outermost brace around a token that follows a parenthesis. */
function beginOfFunction(stream: Stream, index: number): number {
  let begin = -1;
  for (let open = stream.around[index] ?? -1, steps = 0; open >= 0 && steps < 100; open = stream.around[open] ?? -1, steps++)
    if (textAt(stream, open) === '{' && textAt(stream, open - 1) === ')') begin = open;
  return begin < 0 ? index : begin;
}
