import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, sourceFiles } from './support/drift-schemas.ts';
import { exists, importsOf, places, projectFiles, sourceText, withoutStrings } from './support/source-text.ts';

/** Every import goes down a row, or stays in its own folder. */
const rows = [
  ['src/base'],
  ['src/codec'],
  ['src/operations', 'src/model', 'src/syscall'],
  ['ioctl', 'netlink', 'reports'],
  ['compat/run'],
  ['compat/legacy', 'compat/iproute2'],
  ['compat/translate'],
  ['compat/compare', 'compat/applets', 'compat/audit', 'compat/trace'],
  ['compat/migrate'],
  ['compat/index.ts'],
  ['compat/cli', 'compat/atlas'],
];

const sources = sourceFiles(['src', 'ioctl', 'netlink', 'reports', 'compat'].filter(exists))
  .filter((path) => !path.startsWith('reports/out/'))
  .map(sourceText);
const imports = sources.flatMap(importsOf);
const isCli = (path: string) => path.startsWith('compat/cli/');

function roomOf(path: string): { row: number; folder: string } | undefined {
  for (const [row, folders] of rows.entries()) {
    const folder = folders.find((name) => path === name || path.startsWith(`${name}/`));
    if (folder !== undefined) return { row, folder };
  }
  return undefined;
}

describe('the house', () => {
  it('is read as it is: every import leads to a file', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(
      imports.filter(({ file }) => file !== undefined && !exists(file)).map(({ from, line, specifier }) => `${from}:${line} imports ${specifier}, which is not there`),
    ).toEqual([]);
  });

  it('has a row for every file', () => {
    expect(sources.map(({ path }) => path).filter((path) => roomOf(path) === undefined)).toEqual([]);
  });

  it('is imported downwards only', () => {
    const upwards = imports.filter(({ from, file }) => {
      const [above, below] = [roomOf(from), file === undefined ? undefined : roomOf(file)];
      return above !== undefined && file !== undefined && (below === undefined || (below.row >= above.row && below.folder !== above.folder));
    });
    expect(upwards.map(({ from, line, file }) => `${from}:${line} imports ${file}`)).toEqual([]);
  });

  it('has no cycles of files', () => {
    expect(cycles()).toEqual([]);
  });

  it('knows koffi in src/syscall only', () => {
    const knowing = imports.filter(({ specifier, from }) => specifier.startsWith('koffi') && !from.startsWith('src/syscall/'));
    expect(knowing.map(({ from, line }) => `${from}:${line}`)).toEqual([]);
  });

  it('prints, reads the environment and ends in compat/cli only', () => {
    const voices = /\bconsole\.\w+|\bprocess\.(stdout|stderr|stdin|env|argv|argv0|exit|exitCode|abort|kill|chdir)\b/g;
    const found = sources
      .filter(({ path }) => !isCli(path))
      .flatMap((source) => places(source, withoutStrings(source.code), voices))
      // No way back into the namespace that a thread came from: see goBack there.
      .filter(({ place, found }) => !(place.startsWith('src/syscall/namespace.ts:') && found === 'process.abort'));
    expect(found.map(({ place, found }) => `${place} ${found}`)).toEqual([]);
    const modules = imports.filter(({ specifier, from }) => ['node:process', 'process', 'node:console', 'console'].includes(specifier) && !isCli(from));
    expect(modules.map(({ from, line }) => `${from}:${line}`)).toEqual([]);
  });

  it('has no default exports, save where a tool reads its settings from one', () => {
    const all = [...sources, ...sourceFiles(['test']).map(sourceText)].filter(({ path }) => !path.endsWith('.config.ts'));
    expect(all.flatMap((source) => places(source, source.code, /^export (default\b|\{[^}]*\bas default\b)/gm)).map(({ place }) => place)).toEqual([]);
  });

  it('has files that can be read at one sitting', () => {
    const tables = /(^|\/)constants\/|^src\/base\/errno\.ts$|^compat\/compare\/differences\/index\.ts$|^compat\/translate\/proved(-queries)?\.ts$/;
    const long = sources.filter(({ path }) => !tables.test(path)).map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
  });

  it('speaks of itself alone', () => {
    const foreign = /\.\.\/[s]hared\b|(?<![\w.])\/[w]ork\/|\b[i]ssue #?\d|\b(this|last|previous|earlier|next) [s]ession\b|\b[C]laude\b/gi;
    const texts = projectFiles().filter((path) => /\.(ts|md|json|ya?ml|hbs|html|css|sh|txt|mjs)$/.test(path) && path !== 'package-lock.json');
    expect(
      texts
        .map(sourceText)
        .flatMap((source) => places(source, source.text, foreign))
        .map(({ place, found }) => `${place} '${found}'`),
    ).toEqual([]);
  });
});

describe('every operation', () => {
  let contracts: Contract[];
  let operations: ReadonlyMap<string, unknown>;
  let backends: Record<string, Record<string, { id: string }>>;
  beforeAll(async () => {
    contracts = await contractFiles();
    operations = (await import('../src/operations/index.ts')).operations;
    backends = { ioctl: (await import('../ioctl/index.ts')).ioctlBackend, netlink: (await import('../netlink/index.ts')).netlinkBackend };
  });

  it('has one contract, in the folder of its object', () => {
    const problems = [...operations.keys()].flatMap((id) => {
      const found = contracts.filter((contract) => contract.id === id);
      const [object = ''] = id.split('.');
      const places = [...new Set(found.map(({ path }) => path))];
      return places.length === 1 && places[0]?.startsWith(`src/operations/${object}/`) ? [] : [`${id} is declared in [${places.join(', ')}]`];
    });
    expect(problems).toEqual([]);
    expect(contracts.filter(({ id }) => !operations.has(id)).map(({ id, path }) => `${id} in ${path} is not in the registry`)).toEqual([]);
  });

  it('is called by the name of its file, or stands in a table of its kind', () => {
    const problems = contracts.filter(({ id, name }) => name !== undefined && name !== camelCase(id.slice(id.indexOf('.') + 1)));
    expect(problems.map(({ id, name, path }) => `${path} calls ${id} ${name}`)).toEqual([]);
  });

  it.each(['ioctl', 'netlink'])('has its twin under %s, of the same file and the same name', async (side) => {
    // A side that cannot do it says so in its table, and has no file.
    const able = contracts.filter(({ id }) => !('unsupported' in (backends[side]?.[id] ?? {})));
    expect(able.length).toBeGreaterThan(contracts.length / 2);
    const problems = await Promise.all(able.map((contract) => problemOfTwin(side, contract)));
    expect(problems.flatMap((problem) => problem ?? [])).toEqual([]);
  });

  it('stands under its own id in both tables', () => {
    for (const [side, table] of Object.entries(backends)) {
      expect(Object.keys(table).toSorted(), side).toEqual([...operations.keys()].toSorted());
      expect(Object.entries(table).flatMap(([id, entry]) => (entry.id === id ? [] : [`${side}: ${id} holds ${entry.id}`]))).toEqual([]);
    }
  });
});

interface Contract {
  id: string;
  /** Relative to the project. */
  path: string;
  /** Undefined where it stands in an exported table. */
  name: string | undefined;
}

const load = async (path: string) => Object.entries((await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>);
const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined);

/** Contracts by file: exported by name, or inside an exported table. */
async function contractFiles(): Promise<Contract[]> {
  const files = sourceFiles(['src/operations']).filter((path) => path.split('/').length === 4 && !path.endsWith('/index.ts'));
  const lists = await Promise.all(files.map(async (path) => (await load(path)).flatMap(([name, value]) => idsIn(value, name).map((found) => ({ ...found, path })))));
  return lists.flat();
}

function idsIn(value: unknown, name: string): { id: string; name: string | undefined }[] {
  const id = idOf(value);
  if (id !== undefined) return [{ id, name }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => {
    const innerId = idOf(inner);
    return innerId === undefined ? [] : [{ id: innerId, name: undefined }];
  });
}

/** The twin of src/operations/link/set-mtu.ts is ioctl/link/set-mtu.ts, which exports the same name; a table in any file of that folder may hold it instead. */
async function problemOfTwin(side: string, { id, path, name }: Contract): Promise<string | undefined> {
  const twin = path.replace('src/operations', side);
  const exports = exists(twin) ? await load(twin) : [];
  if (exports.some(([key, value]) => idOf(value) === id && (name === undefined || key === name))) return undefined;
  const folder = sourceFiles([twin.slice(0, twin.lastIndexOf('/'))].filter(exists)).filter((file) => !file.endsWith('/index.ts'));
  const tables = (await Promise.all(folder.map(load))).flat().filter(([, value]) => idOf(value) === undefined && idsIn(value, '').some((found) => found.id === id));
  return tables.length > 0 ? undefined : `${id}: ${twin} should export ${name}, or a table beside it should hold '${id}'`;
}

function camelCase(words: string): string {
  return words.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Circles of imports, each as `a -> b -> a`. */
function cycles(): string[] {
  const below = new Map(sources.map(({ path }) => [path, [] as string[]]));
  for (const { from, file } of imports) if (file !== undefined) below.get(from)?.push(file);
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (done.has(path) || way.includes(path)) return;
    for (const file of below.get(path) ?? []) visit(file, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  return found;
}
