import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Role } from '../../src/model/finding.ts';

/** A use, as somebody read it. */
export interface Label {
  readonly line: number;
  readonly tool: string;
  readonly kind: string;
  readonly role?: Role;
  readonly replaceable?: boolean;
  readonly why?: string;
}

/** A file of a package, labelled whole: every line that has no label is silent. */
export interface LabelledFile {
  readonly path: string;
  readonly sha256: string;
  readonly uses: readonly Label[];
  readonly silent?: readonly { readonly line: number; readonly why: string }[];
  /** Lines that readers would read differently: they do not count. */
  readonly unsure?: readonly { readonly line: number }[];
}

export interface LabelledPackage {
  readonly package: string;
  readonly version: string;
  readonly architecture: string;
  readonly source?: boolean;
  readonly files: readonly LabelledFile[];
}

const labels = new URL('labels/', import.meta.url);

/** All labels, by the folder that they are in. */
export function labelledPackages(): { folder: string; packages: LabelledPackage[] }[] {
  return readdirSync(labels, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const here = new URL(`${name}/`, labels);
      const files = readdirSync(here).filter((file) => file.endsWith('.json'));
      return { folder: name, packages: files.sort().map((file) => JSON.parse(readFileSync(new URL(file, here), 'utf8')) as LabelledPackage) };
    });
}

const run = promisify(execFile);

/** Fetches a package with apt and unpacks it below `folder`; gives where it is, or why it could not be had. */
export async function unpack({ package: name, version, architecture, source = false }: LabelledPackage, folder: string): Promise<{ root: string } | { reason: string }> {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  try {
    if (source) await run('apt-get', [...sourceList(folder), 'source', '-q', '--only-source', `${name}=${version}`], { cwd: root, maxBuffer: 1 << 26 });
    else {
      await run('apt-get', ['download', '-q', `${name}:${architecture}=${version}`], { cwd: root });
      const [deb] = readdirSync(root).filter((file) => file.endsWith('.deb'));
      if (deb === undefined) return { reason: `apt-get brought no package ${name}` };
      await run('dpkg-deb', ['-x', join(root, deb), root]);
    }
    return { root };
  } catch (error) {
    return { reason: (error as Error).message.split('\n').find((line) => line.startsWith('E:')) ?? (error as Error).message.trim() };
  }
}

function sourceList(_folder: string): string[] {
  return [];
}

/** The file, if it is the one that was labelled. */
export function labelledText(root: string, { path, sha256 }: LabelledFile): Buffer | { reason: string } {
  const bytes = readFileSync(join(root, path));
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : { reason: `${path} is not the file that was labelled` };
}
