import type { Use } from '../../use.ts';
import type { Language, Source } from '../language.ts';
import { commandsOf } from './commands.ts';
import { functionsOf } from './functions.ts';
import { heldToolsOf } from './held-tools.ts';
import { mayHoldUse } from './may-hold-use.ts';
import { systemOfFile } from './path.ts';
import { procPathsOf } from './proc-paths.ts';
import { requestsOf } from './requests.ts';
import { scriptLinesOf } from './script-lines.ts';
import { textsOf } from './texts.ts';
import { unitOf } from './unit.ts';
import { valuesOf } from './values.ts';
import { writesOf } from './writes.ts';

/** C, also of old style, and of headers. */
export const c: Language = { name: 'c', mayHoldUse, read: readC };

/** C++ is read as C is: what differs, raw strings and strings that are added, is no contradiction there. */
export const cpp: Language = { name: 'cpp', mayHoldUse, read: readC };

function readC({ path, text }: Source): readonly Use[] {
  const unit = unitOf(text);
  const functions = functionsOf(unit.program);
  const values = valuesOf(unit, functions, writesOf(unit, functions));
  const commands = commandsOf(unit, functions, values);
  const lines = [...commands, ...scriptLinesOf(unit, functions, values)];
  const told = [...lines, ...textsOf(unit, values, lines)];
  const uses = [...requestsOf(unit), ...told, ...heldToolsOf(unit, values, told), ...procPathsOf(unit, values)];
  const system = systemOfFile(path);
  return system === undefined ? uses : uses.map((use) => (use.notReplaceable === undefined ? { ...use, notReplaceable: system } : use));
}
