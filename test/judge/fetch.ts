import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LabelledPackage } from './labels.ts';

const execute = promisify(execFile);

/** Where a package was unpacked, or why it could not be had. */
export type Unpacked = { root: string } | { reason: string };

/** Fetches packages with apt and unpacks them below `folder`. */
export function fetcher(folder: string): (one: LabelledPackage) => Promise<Unpacked> {
  let sources: Promise<readonly string[]> | undefined;
  return async (one) => {
    const root = join(folder, one.source ? `${one.package}.source` : one.package);
    const unpacked = join(root, '.unpacked');
    const paths = one.files.map(({ path }) => path).join('\n');
    // What is kept from a run before is all there, unless files were labelled since.
    if (existsSync(unpacked) && readFileSync(unpacked, 'utf8') === paths) return { root };
    rmSync(root, { recursive: true, force: true });
    mkdirSync(root, { recursive: true });
    try {
      sources ??= one.source ? sourceOptions(folder) : undefined;
      if (sources !== undefined && one.source) await unpackSource(one, root, await sources);
      else await unpackBinary(one, root);
    } catch (error) {
      return { reason: reasonOf(error as Error) };
    }
    writeFileSync(unpacked, paths);
    return { root };
  };
}

/** Only the files that are labelled: some packages are large. */
async function unpackBinary({ package: name, version, architecture, files }: LabelledPackage, root: string): Promise<void> {
  await execute('apt-get', ['download', '-q', `${name}:${architecture}=${version}`], { cwd: root });
  const [deb] = readdirSync(root).filter((file) => file.endsWith('.deb'));
  if (deb === undefined) throw new Error(`apt-get brought no package ${name}`);
  await execute('sh', ['-c', 'deb=$1; shift; dpkg-deb --fsys-tarfile "$deb" | tar x "$@"', 'sh', deb, ...files.map(({ path }) => `./${path}`)], { cwd: root });
}

/** The upstream archive, without Debian's patches. What counts is that it is there, as it was; apt may miss a signature or Debian's own part. */
async function unpackSource({ package: name, version, archives = [], files }: LabelledPackage, root: string, options: readonly string[]): Promise<void> {
  const words = [...options, 'source', '-q', '--download-only', '--only-source', `${name}=${version}`];
  const failure = await execute('apt-get', words, { cwd: root }).then(
    () => undefined,
    (error: Error) => error,
  );
  for (const { name: archive, sha256 } of archives) {
    if (!existsSync(join(root, archive))) throw failure ?? new Error(`apt-get brought no ${archive}`);
    if (
      createHash('sha256')
        .update(readFileSync(join(root, archive)))
        .digest('hex') !== sha256
    )
      throw new Error(`${archive} is not the archive that was labelled`);
    await execute('tar', ['xf', archive, '--strip-components=1', '--wildcards', '--no-wildcards-match-slash', ...files.map(({ path }) => `*/${path}`)], { cwd: root });
  }
}

/** Debian's own mirrors of this machine, asked for sources: the lists of the machine stay as they are. */
async function sourceOptions(folder: string): Promise<readonly string[]> {
  const { stdout } = await execute('apt-get', ['indextargets', '--format', '$(REPO_URI) $(CODENAME) $(COMPONENT)', 'Created-By: Packages', 'Origin: Debian']);
  const lines = [...new Set(stdout.trim().split('\n'))].map((line) => `deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${line}\n`);
  const [list, state] = [join(folder, 'sources.list'), join(folder, 'lists')];
  writeFileSync(list, lines.join(''));
  mkdirSync(join(state, 'partial'), { recursive: true });
  const options = ['-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=/dev/null', '-o', `Dir::State::lists=${state}`];
  await execute('apt-get', [...options, 'update', '-q']);
  return options;
}

function reasonOf({ message }: Error): string {
  return message.split('\n').find((line) => line.startsWith('E:')) ?? message.trim();
}
