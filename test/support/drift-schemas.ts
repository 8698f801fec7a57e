import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attributes } from '../../src/codec/attributes.ts';
import type { Struct } from '../../src/codec/struct.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where structs and attribute sets are declared. */
const schemaFolders = ['ioctl/structs', 'netlink/structs', 'src/syscall'];
const constantFolders = ['ioctl/constants', 'ioctl/structs', 'netlink/constants', 'netlink/structs', 'src/syscall', 'src/codec'];

/** Tables of constants, by name or by number, that leave the prefix of the kernel's names out. */
const tables = [
  { file: 'src/base/errno.ts', name: 'errnos', prefix: '' },
  { file: 'src/model/link-flags.ts', name: 'linkFlags', prefix: 'IFF_' },
  { file: 'src/model/hardware-type.ts', name: 'hardwareTypes', prefix: 'ARPHRD_' },
];

/** An export, and the file it comes from, relative to the project. */
export interface Found<T> {
  file: string;
  name: string;
  value: T;
}

/** The TypeScript files below some folders of the project, relative to it, in order. */
export function sourceFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .sort(),
  );
}

async function exportsOf(files: readonly string[]): Promise<Found<unknown>[]> {
  const modules = await Promise.all(files.map(async (file) => ({ file, module: (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown> })));
  return modules.flatMap(({ file, module }) => Object.entries(module).map(([name, value]) => ({ file, name, value })));
}

const isStruct = (value: unknown): value is Struct<unknown> => typeof value === 'object' && value !== null && 'members' in value && 'decode' in value;
const isAttributes = (value: unknown): value is Attributes<unknown> => typeof value === 'object' && value !== null && 'table' in value && 'prefix' in value;

/** Every struct and attribute set that a file of either side exports, each once. */
export async function exportedSchemas(): Promise<{ structs: Found<Struct<unknown>>[]; sets: Found<Attributes<unknown>>[] }> {
  const seen = new Set<unknown>();
  const found = (await exportsOf(sourceFiles(schemaFolders))).filter(({ value }) => !seen.has(value) && seen.add(value));
  const structs = found.flatMap(({ value, ...where }) => (isStruct(value) ? [{ ...where, value }] : []));
  const sets = found.flatMap(({ value, ...where }) => (isAttributes(value) ? [{ ...where, value }] : []));
  return { structs, sets: withNests(sets) };
}

/** Numeric constants, by the names of the kernel. */
export async function exportedConstants(): Promise<Found<number | bigint>[]> {
  const found = await exportsOf(sourceFiles(constantFolders));
  const inTables = (await exportsOf(tables.map(({ file }) => file))).flatMap(({ file, name, value }) => {
    const table = tables.find((one) => one.file === file && one.name === name);
    return table === undefined
      ? []
      : Object.entries(value as Record<string, string | number>).map(([key, entry]) =>
          typeof entry === 'number' ? { file, name: table.prefix + key, value: entry } : { file, name: table.prefix + entry, value: Number(key) },
        );
  });
  return [...found, ...inTables].flatMap(({ value, ...where }) =>
    /^[A-Z]\w*$/.test(where.name) && (typeof value === 'number' || typeof value === 'bigint') ? [{ ...where, value }] : [],
  );
}

/** The sets, and the sets nested in them that no file exports. */
function withNests(sets: readonly Found<Attributes<unknown>>[]): Found<Attributes<unknown>>[] {
  const all = new Map(sets.map((set) => [set.value, set]));
  const add = ({ file, name, value }: Found<Attributes<unknown>>) => {
    for (const { key, codec } of value.table.values()) {
      if (!isAttributes(codec) || all.has(codec)) continue;
      const nest = { file, name: `${name}.${key}`, value: codec };
      all.set(codec, nest);
      add(nest);
    }
  };
  for (const set of sets) add(set);
  return [...all.values()];
}
