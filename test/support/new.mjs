// npm run new -- operation OBJECT VERB-NOUN | difference ID | counterpart OBJECT NAME | rule ID
// Writes the files of a new part from templates and adds the lines to the indexes. What it writes compiles and says that it is unfinished:
// an operation is unsupported on both sides, a counterpart has no run, a difference explains nothing, a rule says nothing, and tests fail until they are filled in.
// Plain JavaScript: it runs under the oldest Node.js that is supported.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const verbs = ['get', 'list', 'set', 'add', 'remove', 'replace'];
const usage = 'npm run new -- operation OBJECT VERB-NOUN | difference ID | counterpart OBJECT NAME | rule ID';
const written = [];

const camelCase = (words) => words.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function refuse(problem) {
  console.error(`${problem}\n${usage}`);
  process.exit(2);
}

function create(path, text) {
  if (existsSync(join(root, path))) refuse(`${path} is there already`);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  written.push(path);
}

/** Adds a line behind the first place that `anchor` finds. */
function addLine(path, anchor, line) {
  const text = readFileSync(join(root, path), 'utf8');
  const found = anchor.exec(text);
  if (found === null) refuse(`${path} is not as expected: ${anchor} is not in it`);
  const at = found.index + found[0].length;
  writeFileSync(join(root, path), `${text.slice(0, at)}${line}${text.slice(at)}`);
  written.push(path);
}

function addImport(path, line) {
  addLine(path, /^/, `${line}\n`);
}

function operation(object, verbNoun) {
  if (object === undefined || verbNoun === undefined) refuse('an operation needs its object and its verb');
  if (!existsSync(join(root, `src/operations/${object}/index.ts`))) refuse(`there is no object '${object}' in src/operations`);
  const [verb] = verbNoun.split('-');
  if (!verbs.includes(verb)) refuse(`'${verb}' is no verb of ours: ${verbs.join(', ')}`);
  const [id, name, writes] = [`${object}.${verbNoun}`, camelCase(verbNoun), !['get', 'list'].includes(verb)];
  create(
    `src/operations/${object}/${verbNoun}.ts`,
    `import { name } from '../input.ts';
import { operation } from '../operation.ts';

export const ${name} = operation<${writes ? 'void' : 'string'}>()({
  id: '${id}',
  title: 'TODO: what it does, in a few words',
  writes: ${writes},
  teaches: 'TODO: what the pair of sides teaches, in a sentence or two.',
  input: { link: name },
});
`,
  );
  addLine(`src/operations/${object}/index.ts`, /^/, `export { ${name} } from './${verbNoun}.ts';\n`);
  for (const side of ['ioctl', 'netlink']) {
    create(
      `${side}/${object}/${verbNoun}.ts`,
      `import { unsupported } from '../../src/operations/handler.ts';

export const ${name} = unsupported('${id}', 'TODO: the reason, in words that a user understands; or write the handler', 'TODO: kernel source file (function)');
`,
    );
    addLine(`${side}/${object}/index.ts`, new RegExp(`^export const ${camelCase(object)} = \\{\\n`, 'm'), `  '${id}': ${name},\n`);
    addImport(`${side}/${object}/index.ts`, `import { ${name} } from './${verbNoun}.ts';`);
  }
  addLine(
    `compat/iproute2/${object}.ts`,
    /^export const \w+: TranslatorsOf<[^>]*> = \{\n/m,
    `  '${id}': () => ({ reason: 'TODO: the words of iproute2, or why there are none' }),\n`,
  );
  console.log(
    `next: fill in the five places that say TODO, add compareOperation('${id}', ...) to compat/compare/cases/${object}.ts, then: npm run build && node dist/compat/cli/main.js compare ${id}`,
  );
}

function difference(id) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id ?? '')) refuse('a difference has words between hyphens as its id: classful-netmask');
  const name = camelCase(id);
  create(
    `compat/compare/differences/${id}.ts`,
    `import type { CatalogueEntry } from '../catalogue-entry.ts';

export const ${name}: CatalogueEntry = {
  id: '${id}',
  title: 'TODO: the difference in a few words',
  sees: 'TODO: what one sees on either side.',
  why: 'TODO: why the kernel does so.',
  source: 'TODO: kernel source file (function)',
  advice: 'TODO: what to do when migrating.',
  explains: [],
};
`,
  );
  const index = 'compat/compare/differences/index.ts';
  addLine(index, /^export const catalogue[^\n]*\[\n/m, `  ${name},\n`);
  addImport(index, `import { ${name} } from './${id}.ts';`);
  console.log('next: fill in what says TODO, and name the subjects, start states, aspect and paths that it explains');
}

function counterpart(object, name) {
  if (object === undefined || name === undefined) refuse('a counterpart needs its object and a name for its file');
  const index = `compat/compare/counterparts/${object}.ts`;
  if (!existsSync(join(root, index))) refuse(`there is no ${index}`);
  const constant = `${camelCase(name)}Counterparts`;
  create(
    `compat/compare/counterparts/${object}/${name}.ts`,
    `import type { Counterpart } from '../../counterpart.ts';
import { OneSided } from '../../one-sided.ts';

export const ${constant}: Counterpart[] = [
  {
    id: 'SIOCTODO',
    ioctl: 'SIOCTODO',
    netlink: 'RTM_TODO',
    title: 'TODO: what a naive port replaces by what',
    runs: [
      {
        from: 'addressed',
        input: { link: 'v0' },
        viaIoctl: () => {
          throw new OneSided('TODO: make the request', 'TODO');
        },
        viaNetlink: () => {
          throw new OneSided('TODO: make the nearest single message', 'TODO');
        },
      },
    ],
  },
];
`,
  );
  addLine(index, new RegExp(`^export const ${camelCase(object)}Counterparts[^\\n]*\\[\\n`, 'm'), `  ...${constant},\n`);
  addImport(index, `import { ${constant} } from './${object}/${name}.ts';`);
  console.log('next: fill in what says TODO, then: npm run build && node dist/compat/cli/main.js compare IOCTL');
}

function rule(id) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id ?? '')) refuse('a rule has words between hyphens as its id: calls-ifconfig');
  const name = camelCase(id);
  create(
    `compat/audit/rules/${id}.ts`,
    `import type { Rule } from './rule.ts';

export const ${name}: Rule = {
  id: '${id}',
  title: 'TODO: what it finds, in a few words',
  severity: 'warning',
  judge: () => undefined,
};
`,
  );
  create(`docs/rules/${id}.md`, `# ${id}\n\nTODO: what it finds, in a few words (warning).\n\n## What it finds\n\nTODO\n\n## Why\n\nTODO\n\n## What to do\n\nTODO\n`);
  create(
    `test/rules/${id}.ts`,
    `import type { RuleCases } from './cases.ts';

export const cases: RuleCases = {
  caught: [],
  clean: [],
};
`,
  );
  const index = 'compat/audit/rules/index.ts';
  addLine(index, /^export const rules[^\n]*\[\n/m, `  ${name},\n`);
  addImport(index, `import { ${name} } from './${id}.ts';`);
  console.log('next: fill in what says TODO, with two texts at least that it catches and two that it leaves alone, then: npx vitest run --project rules -u');
}

const [kind, ...words] = process.argv.slice(2);
const kinds = { operation, difference, counterpart, rule };
if (!Object.hasOwn(kinds, kind ?? '')) refuse(kind === undefined ? 'what is new?' : `'${kind}' is not among what can be made`);
kinds[kind](...words);
const formatted = spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...new Set(written.filter((path) => !path.endsWith('.md')))], {
  cwd: root,
  encoding: 'utf8',
});
if (formatted.status !== 0) console.error(formatted.stdout + formatted.stderr);
console.log([...new Set(written)].join('\n'));
