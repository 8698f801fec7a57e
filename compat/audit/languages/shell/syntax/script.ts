import { readCommands } from './lists.ts';
import type { Script, ShellText } from './tree.ts';

/** Reads a text as shell. Whatever it holds, there is a script: what fits nowhere is passed over. */
export function readScript(source: ShellText): Script {
  const script: Script = { commands: [], compounds: [], functions: new Set() };
  const { text } = source;
  const state = { at: 0, end: text.length, depth: 0, pending: [], missing: new Set<string>(), awaited: new Map<string, number>(), holder: undefined };
  readCommands({ source, text, ...state, script, retries: { left: 3 }, readCommands }, undefined, []);
  return script;
}
