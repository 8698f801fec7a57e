import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LabelledPackage } from './labels.ts';

const execute = promisify(execFile);

/** Where a package was unpacked, or why it could not be had. */
export type Unpacked = { root: string } | { reason: string };

/** Fetches packages with apt and unpacks what is labelled of them below `folder`. What is there from a run before is not fetched again. */
export async function fetched(folder: string, packages: readonly LabelledPackage[]): Promise<Map<LabelledPackage, Unpacked>> {
  const archives = join(folder, 'archives');
  mkdirSync(archives, { recursive: true });
  const missing = packages.filter((one) => !isUnpacked(one, folder));
  const [binaries, sources] = [missing.filter(({ source }) => !source), missing.filter(({ source }) => source)];
  const reasons = new Map(await fetchedTogether(binaries, archives, ['download', '-q'], ({ architecture }) => `:${architecture}`));
  for (const [one, reason] of await fetchedSources(sources, folder, archives)) reasons.set(one, reason);
  const answers = new Map<LabelledPackage, Unpacked>();
  for (const one of packages) answers.set(one, await unpacked(one, folder, reasons.get(one)));
  return answers;
}

async function fetchedSources(sources: readonly LabelledPackage[], folder: string, archives: string): Promise<[LabelledPackage, string][]> {
  if (sources.length === 0) return [];
  try {
    return await fetchedTogether(sources, archives, [...(await sourceOptions(folder)), 'source', '-q', '--download-only', '--only-source'], () => '');
  } catch (error) {
    return sources.map((one) => [one, reasonOf(error as Error)]);
  }
}

/**
 * Asks apt for all of them at once, since each time it reads its lists anew, and for each half where it fails: a version may be gone. It may also fail for want
 * of a signature or of Debian's own part; what counts is that the archives are there. The reasons of those that are not.
 */
async function fetchedTogether(
  all: readonly LabelledPackage[],
  archives: string,
  words: readonly string[],
  suffix: (one: LabelledPackage) => string,
): Promise<[LabelledPackage, string][]> {
  const isMissing = (one: LabelledPackage) => !archivesOf(one).every((name) => existsSync(join(archives, name)));
  const wanted = all.filter(isMissing);
  if (wanted.length === 0) return [];
  const failure = await execute('apt-get', [...words, ...wanted.map((one) => `${one.package}${suffix(one)}=${one.version}`)], { cwd: archives, maxBuffer: 1 << 26 }).then(
    () => 'apt-get brought no archive',
    reasonOf,
  );
  const [first, ...rest] = wanted.filter(isMissing);
  if (first === undefined) return [];
  if (wanted.length === 1) return [[first, failure]];
  const left = [first, ...rest];
  const middle = Math.ceil(left.length / 2);
  return [...(await fetchedTogether(left.slice(0, middle), archives, words, suffix)), ...(await fetchedTogether(left.slice(middle), archives, words, suffix))];
}

/** The names of the files that apt writes: a version's epoch is set off by `%3a`. */
function archivesOf({ package: name, version, architecture, source, archives = [] }: LabelledPackage): readonly string[] {
  return source ? archives.map((archive) => archive.name) : [`${name}_${version.replaceAll(':', '%3a')}_${architecture}.deb`];
}

/** Only the files that are labelled: some packages are large. */
async function unpacked(one: LabelledPackage, folder: string, reason: string | undefined): Promise<Unpacked> {
  const root = rootOf(one, folder);
  if (isUnpacked(one, folder)) return { root };
  if (reason !== undefined) return { reason };
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  try {
    for (const name of archivesOf(one)) await (one.source ? unpackSource : unpackBinary)(one, join(folder, 'archives', name), root);
  } catch (error) {
    return { reason: reasonOf(error as Error) };
  }
  writeFileSync(join(root, '.unpacked'), filesOf(one));
  return { root };
}

const rootOf = ({ package: name, source }: LabelledPackage, folder: string) => join(folder, source ? `${name}.source` : name);
const filesOf = ({ files }: LabelledPackage) => files.map(({ path }) => path).join('\n');

/** Files may have been labelled since. */
function isUnpacked(one: LabelledPackage, folder: string): boolean {
  const mark = join(rootOf(one, folder), '.unpacked');
  return existsSync(mark) && readFileSync(mark, 'utf8') === filesOf(one);
}

async function unpackBinary({ files }: LabelledPackage, archive: string, root: string): Promise<void> {
  await execute('sh', ['-c', 'deb=$1; shift; dpkg-deb --fsys-tarfile "$deb" | tar x "$@"', 'sh', archive, ...files.map(({ path }) => `./${path}`)], { cwd: root });
}

/** The upstream archive, without Debian's patches. */
async function unpackSource({ files, archives = [] }: LabelledPackage, archive: string, root: string): Promise<void> {
  const { sha256 } = archives.find(({ name }) => archive.endsWith(`/${name}`)) ?? {};
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) throw new Error(`${archive} is not the archive that was labelled`);
  await execute('tar', ['xf', archive, '--strip-components=1', '--wildcards', '--no-wildcards-match-slash', ...files.map(({ path }) => `*/${path}`)], { cwd: root });
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
