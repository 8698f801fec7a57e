import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/model/finding.ts';

/** A use, as somebody read it. */
export interface Label {
  readonly line: number;
  readonly tool: string;
  readonly kind: string;
  /** Other kinds that would be right as well. */
  readonly or?: readonly string[];
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
  /** Its upstream archives, whose paths the files have without their first folder. */
  readonly source?: boolean;
  readonly archives?: readonly { readonly name: string; readonly sha256: string }[];
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

/** The file, if it is the one that was labelled. */
export function labelledText(root: string, { path, sha256 }: LabelledFile): Buffer | { reason: string } {
  const bytes = readFileSync(join(root, path));
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : { reason: `${path} is not the file that was labelled` };
}
