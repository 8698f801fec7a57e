import { wrapped } from '../../../reports/text/columns.ts';
import { visible } from '../../../reports/text/visible.ts';
import { UsageError } from '../../../src/base/errors.ts';
import { type Translated, translate as translated } from '../../translate/index.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { jsonDocument } from '../json-document.ts';

interface Options {
  json?: true;
  exact?: true;
  idiomatic?: true;
}

/** `netlift translate`: one legacy command line in the words of iproute2. Status 1 where it has no equivalent of the kind that was asked for. */
export async function translate(console: Console, words: readonly string[], { json, exact, idiomatic }: Options): Promise<ExitStatus> {
  if (exact && idiomatic) throw new UsageError('translate shows both where neither --exact nor --idiomatic is said: say one of them, or none');
  const found = await translated(words);
  const asked = { exact: idiomatic ? null : found.exact, idiomatic: exact ? null : found.idiomatic };
  if (json) console.out(jsonDocument('translate', { ...found, ...asked }));
  else if (exact || idiomatic) console.out((asked.exact ?? asked.idiomatic)?.commands.map((line) => `${line}\n`).join('') ?? '');
  else console.out(both(console, found));
  const lacks = asked.exact === null && asked.idiomatic === null;
  if (lacks || (!json && found.exact === null && !idiomatic))
    console.err(`netlift: ${lacks ? '' : 'no exact lines: '}${visible(found.reason ?? 'no test has run what an administrator would write')}\n`);
  return lacks ? exitStatus.findings : exitStatus.fine;
}

/** Both, or one where they are the same; with what they depend on, and what was run. */
function both(console: Console, { exact, idiomatic, dependsOn, proof }: Translated): string {
  const width = Math.max(40, console.width ?? 100);
  const list = (lines: readonly string[]) => lines.flatMap((line) => wrapped(visible(line), width - 4).map((part, at) => `  ${at === 0 ? '-' : ' '} ${part}`));
  const commands = ({ commands }: { commands: readonly string[] }) =>
    commands.length === 0 ? ['  # nothing: the kernel does not hear this'] : commands.map((line) => `  ${line}`);
  const same = exact !== null && idiomatic !== null && exact.commands.join('\n') === idiomatic.commands.join('\n');
  const sections = [
    ...(exact === null ? [] : [[console.bold(same ? 'exact and idiomatic' : 'exact'), ...commands(exact)]]),
    ...(idiomatic === null || same ? [] : [[console.bold('idiomatic'), ...commands(idiomatic)]]),
    ...(idiomatic === null || idiomatic.losses.length === 0 ? [] : [[console.bold('different'), ...list(idiomatic.losses)]]),
    ...(dependsOn.length === 0 ? [] : [[console.bold('depends on'), ...list(dependsOn)]]),
    ...(proof === undefined ? [] : [[console.bold('proof'), ...list([proof])]]),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('');
}
