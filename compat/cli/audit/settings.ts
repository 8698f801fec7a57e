import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Allowance, parseBaseline } from '../../audit/baseline.ts';
import { type AuditConfig, CONFIG_NAME, parseConfig } from '../../audit/config.ts';
import { CannotRun } from '../cannot-run.ts';
import type { AuditOptions } from './options.ts';

/** The configuration, and the folder that its paths are of. */
export interface Configured {
  readonly folder: string;
  readonly config: AuditConfig;
}

/** The configuration that was named, or the nearest one in the working directory and above. */
export function configured({ config }: Pick<AuditOptions, 'config'>): Configured {
  const path = config === false ? undefined : (config ?? nearestConfig(process.cwd()));
  if (path === undefined) return { folder: process.cwd(), config: {} };
  return { folder: dirname(resolve(path)), config: parseConfig(textOf(path, 'name a file that can be read with --config, or none with --no-config'), relative('', path)) };
}

function nearestConfig(folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearestConfig(above);
}

/** A baseline: its path, and what it knows; files are named relative to its folder, wherever the audit is started. */
export interface BaselineFile {
  readonly path: string;
  readonly allowance?: Allowance;
}

export function baselineFile({ baseline, updateBaseline }: Pick<AuditOptions, 'baseline' | 'updateBaseline'>, { folder, config }: Configured): BaselineFile | undefined {
  const fromConfig = config.baseline === undefined ? undefined : resolve(folder, config.baseline);
  const path = baseline ?? fromConfig;
  if (path === undefined) return undefined;
  if (updateBaseline) return { path };
  return { path, allowance: parseBaseline(textOf(path, 'make it with --update-baseline'), relative('', path)) };
}

/** A file's name as fingerprints have it. */
export function namedFrom(folder: string): (file: string) => string {
  return (file) => relative(folder, resolve(file));
}

function textOf(path: string, remedy: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotRun((error as Error).message, remedy);
  }
}
