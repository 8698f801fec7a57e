import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Loss } from '../../../compat/translate/idiom.ts';
import type { Query } from '../../../compat/translate/queries/index.ts';
import { root } from '../../support/netlift.ts';
import type { ToBeProved } from './to-be-proved.ts';

/** A command line that was run, with the start states that it was run from, and the losses by those from which the idiomatic commands left another state. */
export interface Ran extends ToBeProved {
  tool: string;
  line: string;
  /** Lines that were run first. */
  after: readonly string[] | undefined;
  states: readonly string[];
  differs: Readonly<Record<string, readonly Loss[]>>;
}

/** What is committed of a file; with NETLIFT_GOLDEN=1 it is written first. */
export function committed(path: string, text: string): string {
  const file = join(root, path);
  if (process.env.NETLIFT_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The tables that are made of all runs, by their paths. */
export function writtenTables(ran: readonly Ran[]): [string, string][] {
  return [
    ['compat/translate/proved.ts', provedText(ran)],
    ['docs/translations.md', document(ran)],
  ];
}

function provedText(ran: readonly Ran[]): string {
  const counts = (of: (one: Ran) => boolean) => {
    const states = new Map<string, Set<string>>();
    for (const one of ran.filter(of)) for (const shape of one.shapes) states.set(shape, new Set([...(states.get(shape) ?? []), ...one.states]));
    return Object.fromEntries([...states].map(([shape, from]) => [shape, from.size] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const lines = [...new Set(ran.filter(({ exact }) => exact !== undefined).map(({ shapes }) => shapes.join('; ')))].sort();
  return `// biome-ignore-all format: written by test/translate with NETLIFT_GOLDEN=1
/** Changes that were run exactly beside the real tool, by their shape: from how many start states. */
export const provedSteps: Readonly<Record<string, number>> = ${JSON.stringify(
    counts(({ exact }) => exact !== undefined),
    null,
    2,
  )};

/** The same of what an administrator would write. */
export const provedIdioms: Readonly<Record<string, number>> = ${JSON.stringify(
    counts(({ idiomatic }) => idiomatic !== undefined),
    null,
    2,
  )};

/** Command lines that were run as a whole, by the shapes of their changes. */
export const provedLines: ReadonlySet<string> = new Set(${JSON.stringify(lines, null, 2)});
`;
}

/** By tool and line: the runs end in an order of their own. */
function sorted(ran: readonly Ran[]): Ran[] {
  const key = ({ tool, line, after = [] }: Ran) => [tool, line, ...after].join(' ');
  return ran.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function document(runs: readonly Ran[]): string {
  const ran = sorted(runs);
  const tools = [...new Set(ran.map(({ tool }) => tool))];
  const exact = ran.filter((one) => one.exact !== undefined);
  const sections = tools.map((tool) => `## ${tool}\n\n${table(exact.filter((one) => one.tool === tool))}`);
  const without = ran.filter((one) => one.exact === undefined);
  return `# Translations

Written by \`npm run test:translate\`, which fails where this page is not true: each command line was run with the real tool in one network namespace, and its exact lines with
the real \`ip\` in another, from each of the start states; then both were in the same state. The idiomatic commands were run as well: they leave another state from the
start states that stand behind what they do otherwise, and from no others. From which start states that shows, is said beforehand (\`test/translate/losses\`): each run has to agree.

${exact.length} command lines have exact lines, and were run from ${exact.reduce((sum, { states }) => sum + states.length, 0)} start states in all.

${sections.join('\n')}
## Without exact lines

| command line | why | idiomatic |
| --- | --- | --- |
${without.map(({ tool, line, reason, idiomatic }) => `| ${code(`${tool} ${line}`)} | ${cell(reason ?? '')} | ${(idiomatic?.commands ?? []).map(code).join('<br>')} |`).join('\n')}
`;
}

function table(rows: readonly Ran[]): string {
  const text = rows.map((row) => {
    const { tool, line, after, exact = [], idiomatic, states } = row;
    const same = idiomatic?.commands.join('\n') === exact.join('\n');
    const other = same ? 'the same' : (idiomatic?.commands ?? []).map(code).join('<br>');
    const losses = same ? [] : (idiomatic?.losses ?? []).map((loss) => lossWithStates(loss, row));
    const first = after === undefined ? '' : `<br>after ${after.map(code).join(', ')}`;
    return `| ${code(`${tool} ${line}`.trim())}${first} | ${exact.map(code).join('<br>') || 'nothing'} | ${other} | ${losses.join('<br>')} | ${states.length} |`;
  });
  return `| command line | exact | idiomatic | what it does otherwise: seen from | start states |\n| --- | --- | --- | --- | --- |\n${text.join('\n')}\n`;
}

/** With the start states from which it showed. */
function lossWithStates({ id, text }: Loss, { differs, states }: Ran): string {
  const seen = states.filter((state) => differs[state]?.some((loss) => loss.id === id && loss.text === text));
  const from = seen.length === 0 ? 'none of these' : seen.length === states.length ? 'each' : seen.join(', ');
  return `${cell(text)}: *${from}*`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;

/** Queries by their shape, with the start states in which facts of theirs were found. */
export function provedQueriesText(proved: ReadonlyMap<string, ReadonlySet<string>>): string {
  const rows = [...proved].map(([shape, from]) => `  ${JSON.stringify(shape)}: ${JSON.stringify([...from].sort())},`).sort();
  return `// biome-ignore-all format: written by test/translate with NETLIFT_GOLDEN=1
/** Command lines that only look, by their shape: the start states in which what they print was found in what the commands print. */
export const provedQueries: Readonly<Record<string, readonly string[]>> = {
${rows.join('\n')}
};
`;
}

/** A command line that only looks, with the start states in which it did, and the facts that it printed were found again. */
export interface Looked {
  tool: string;
  line: string;
  query: Query;
  states: readonly string[];
}

/** The page of all of them. */
export function queryDocument(looked: readonly Looked[]): string {
  const losses = [...new Set(looked.flatMap(({ query }) => query.losses.slice(1).map(({ text }) => text.replaceAll(/v0:1|v0/g, 'LINK'))))].sort();
  const rows = looked.map(({ tool, line, query, states }) => `| ${code(`${tool} ${line}`.trim())} | ${query.commands.map(code).join('<br>')} | ${states.join(', ')} |`).sort();
  return `# What shows the same

Written by \`npm run test:translate\`, which fails where this page is not true: in each of the start states the real tool and the commands beside it looked at the same network namespace, and
what the tool printed (addresses, routes, neighbours, ends of sockets, counters) was found in what the commands print. The text is another one in every case; beyond that, where it applies:

${losses.map((text) => `- ${text}`).join('\n')}

| command line | shows the same | start states |
| --- | --- | --- |
${rows.join('\n')}
`;
}
