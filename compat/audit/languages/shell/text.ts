import { once } from '../../../../src/base/once.ts';
import type { Use } from '../../use.ts';
import type { Embedded, Sourced } from '../language.ts';
import { readCommand, readCore } from './commands.ts';
import type { Field } from './fields.ts';
import { readHoldings } from './holdings.ts';
import { lookedFor } from './looks-for.ts';
import { readRedirected } from './proc-files.ts';
import { newReading, type Reading, type Site } from './reading.ts';
import { frameOf, type Scope, scopeOf } from './scope.ts';
import { sourcedScope } from './sourced.ts';
import { readScript } from './syntax/script.ts';
import type { Command, Pipeline, ShellText } from './syntax/tree.ts';
import { systemAround } from './systems.ts';
import { unwrap } from './unwrap.ts';
import { remotes, shells } from './wrappers.ts';

const deepest = 8;

/** Reads a file's text, or text that another language holds. */
export function readWhole({ text, placeOf, isShell, through, notReplaceable }: Embedded, sourced?: Sourced): readonly Use[] {
  const base = { through, ...(notReplaceable === undefined ? {} : { notReplaceable }) };
  const reading = newReading(base, text, sourced);
  readText({ text, placeOf: (start, end) => placeOf(start, end), isShell }, through, undefined, reading, 0, () => notReplaceable);
  return withoutTwins(reading.uses);
}

function readText(
  source: ShellText,
  through: readonly string[],
  outer: Scope | undefined,
  reading: Reading,
  depth: number,
  outside: () => string | undefined,
  root?: Command,
  within?: Site,
): void {
  reading.budget.left -= source.text.length;
  if (depth > deepest || reading.budget.left < 0) return;
  const script = readScript(source);
  const own = scopeOf(script, outer);
  const { sourced } = reading;
  const scope = outer !== undefined || sourced === undefined ? own : { ...own, sourced: once(() => sourcedScope(script, own, sourced)) };
  const looked = lookedFor(script);
  for (const command of script.commands) {
    const site: Site = {
      command,
      root: root ?? command,
      scope,
      frame: frameOf(command.context),
      looked,
      reading,
      through,
      notReplaceable: () => outside() ?? systemAround(command, scope),
      depth,
      ...(within === undefined ? {} : { within }),
      readText: (code, way, from) =>
        readText(code, way, from.scope, reading, depth + 1, from.notReplaceable, from.root, isRunThere(way.findLast((each) => !each.startsWith('$')) ?? '') ? from : undefined),
    };
    readCommand(site);
  }
  for (const compound of script.compounds) {
    if (compound.redirects.length === 0) continue;
    readRedirected(compound, { scope, frame: frameOf(compound.parent) }, { reading, through, notReplaceable: () => outside() ?? systemAround(compound, scope) });
  }
  readHoldings(script, scope, reading, through, outside);
}

/** Whether what leads to a text runs it in its own place, so that both print to the same. */
const isRunThere = (way: string) => shells.has(way.replace(/ -c$/, '')) || remotes.has(way) || /^(?:eval|su -c|runuser -c|watch|env)$/.test(way);

/** A use that was reached on two ways is told once. */
function withoutTwins(uses: readonly Use[]): readonly Use[] {
  const seen = new Set<string>();
  return uses.filter((use) => {
    const what = use.is === 'command' || use.is === 'indirect' ? use.tool : use.is === 'file' ? use.path : use.name;
    const key = `${use.place.start} ${use.is} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Reads a list of words that is a command. */
export function readFields(fields: readonly Field[], base: Reading['base']): readonly Use[] {
  const reading = newReading(base, fields.map(({ text }) => text).join(' '));
  const source: ShellText = { text: '', isShell: false, placeOf: () => ({ start: 0, end: 0 }) };
  const script = readScript(source);
  const scope = scopeOf(script, undefined);
  const pipeline: Pipeline = { members: [], negated: false };
  const command: Command = { is: 'command', source, context: undefined, pipeline, position: 0, words: [], assignments: [], redirects: [] };
  pipeline.members.push(command);
  const site: Site = {
    command,
    root: command,
    scope,
    frame: undefined,
    looked: lookedFor(script),
    reading,
    through: base.through,
    notReplaceable: () => base.notReplaceable,
    depth: 0,
    readText: (code, way, from) => readText(code, way, from.scope, reading, 1, from.notReplaceable),
  };
  for (const core of unwrap(fields)) readCore(core, site);
  return withoutTwins(reading.uses);
}
