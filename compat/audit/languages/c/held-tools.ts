import { hostNameTools, toolOf } from '../../../legacy/legacy-tools.ts';
import type { IndirectUse, Use } from '../../use.ts';
import { toolInName } from '../strings/command-words.ts';
import { textOf, type Value } from '../strings/value.ts';
import { reason, usesOf } from './commands.ts';
import { isLineForShell } from './lines-for-shell.ts';
import { asksForFile } from './runners.ts';
import { type Call, callAt, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

/** Functions that put a text together. */
const puts = /^(?:v?(?:s|sn|as|xas)printf|g_strdup_printf|g_snprintf|talloc_asprintf|kasprintf)$/;

/** What names of tools make possible whose paths a header or the build has: lines that begin with one, constants that get one, and questions whether it is there. */
export function heldToolsOf(unit: Unit, values: Values, known: readonly Use[]): Use[] {
  const uses: Use[] = [];
  const { program } = unit;
  const started = new Set(known.map(({ place }) => place.start));
  for (let index = 0; index < program.tokens.length; index++) {
    const at = program.tokens[index];
    if (at === undefined || unit.branches.isDead(at.start)) continue;
    const call = callAt(program, index);
    if (call !== undefined && puts.test(call.name)) uses.push(...lineOf(unit, call, values));
    else if (call !== undefined && asksForFile(call.name)) uses.push(...askedFor(unit, call, values));
    else uses.push(...keptAt(unit, index));
  }
  return uses.filter(({ place }) => !started.has(place.start));
}

/** `g_strdup_printf("%s %s up", IFCONFIG, name)`: a line for a shell somewhere, of a tool that is named. */
function lineOf(unit: Unit, { name, open }: Call, values: Values): readonly Use[] {
  const { program } = unit;
  const parts = partsOf(program, open);
  const format = parts.findIndex(({ from }) => program.tokens[from]?.is === 'string');
  const [head, tool] = [parts[format], parts[format + 1]];
  if (head === undefined || tool === undefined || tool.to - tool.from !== 1 || !/^"%s\s+\S/.test(textAt(program, head.from)) || namedIn(program, tool.from) === undefined)
    return [];
  const about = { through: [name], ...reason(unit, program.tokens[head.from]?.start ?? 0) };
  const lines: readonly Value[] = values.formatted(program, head.from, closeOf(program, open));
  return lines.flatMap((line) => (isLineForShell(textOf(line)) ? usesOf(line, unit.text, about) : []));
}

/** `access(IFCONFIG_PATH, X_OK)`, `access(path, F_OK)` where the path is a tool's. */
function askedFor(unit: Unit, { open }: Call, values: Values): readonly IndirectUse[] {
  const { program } = unit;
  const [path] = partsOf(program, open);
  if (path === undefined || path.to - path.from !== 1 || program.tokens[path.from]?.is !== 'word') return [];
  const found = values.of(program, path.from, path.to).map((value) => toolOf(textOf(value)));
  const tool = found.length === 1 ? found[0] : undefined;
  return tool === undefined || hostNameTools.has(tool) ? [] : [indirect(unit, path.from, tool, 'checks presence')];
}

/** `static const char path[] = NETSTAT_PATH;` */
function keptAt(unit: Unit, index: number): readonly IndirectUse[] {
  const { program } = unit;
  const tool = textAt(program, index - 1) === '=' && textAt(program, index + 1) === ';' ? namedIn(program, index) : undefined;
  const isMacro = /^[A-Z][A-Z\d_]*$/.test(textAt(program, index)) && !unit.macros.has(textAt(program, index));
  return tool === undefined || !isMacro || !/(?:^|_)PATH(?:_|$)/.test(textAt(program, index)) ? [] : [indirect(unit, index, tool, 'holds the path')];
}

function namedIn(stream: Stream, index: number): string | undefined {
  const token = stream.tokens[index];
  return token?.is === 'word' ? toolInName(token.text) : undefined;
}

function indirect(unit: Unit, index: number, tool: string, role: IndirectUse['role']): IndirectUse {
  const { start = 0, end = 0 } = unit.program.tokens[index] ?? {};
  return { is: 'indirect', tool, role, confidence: 'partly unknown', through: [], place: { start, end }, ...reason(unit, start) };
}
