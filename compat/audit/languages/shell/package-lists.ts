import { argumentOf } from './fields.ts';
import { inputsOf, printed } from './input.ts';
import { packagesInText } from './packages.ts';
import type { Site } from './reading.ts';
import { literalOf } from './scope.ts';
import type { ShellText } from './syntax/tree.ts';
import { tellPackage } from './tell.ts';
import { sightOf } from './values.ts';

const listName =
  /(?:^|[/_.-])(?:packages?|pkgs?|pkglist|package-?list|deps|dependencies|apt)(?:[_.-](?:list|txt|lst|list\.txt))?$|\/package-?lists\/[^/]+$|\.list\.(?:chroot|binary)(?:_\w+)?$/i;
const prose = /\b(?:the|is|are|for|please|needs?|and|to|of|we|with|this|that)\b/i;
const listLine = /^\s*(?:#.*|[a-z0-9][\w.+:=-]*(?:\s+[a-z0-9][\w.+:=-]*)*)?\s*$/i;

const writers: ReadonlySet<string> = new Set(['cat', 'tee', 'echo', 'printf']);

/** `cat > packages.list <<EOF`, `echo "net-tools" > config/package-lists/net.list.chroot`: a list of packages that is installed from later. */
export function readPackageFile(site: Site): void {
  const { command, scope, frame } = site;
  const [name] = command.words.map(literalOf);
  const isPrinted = name === 'echo' || name === 'printf';
  if (!writers.has(name ?? '') || !command.redirects.some(({ operator, body }) => (isPrinted ? operator.startsWith('>') : body !== undefined))) return;
  const files = [...(isPrinted ? [] : command.words.slice(1)), ...command.redirects.flatMap(({ operator, target }) => (operator.startsWith('>') ? [target] : []))];
  const targets = files.flatMap((word) => argumentOf(word, sightOf(scope, frame)));
  if (!targets.some(({ text }) => listName.test(text))) return;
  for (const code of isPrinted ? printed(command, site) : inputsOf(command, site))
    if (code.text.split('\n').every((line) => listLine.test(line) && !(prose.test(line) && !/^\s*#/.test(line)))) tellPackages(code, 'list', [], site);
}

const listing = /(?:^|_)(?:packages?|pkgs?|deps|depends|dependencies)(?:_|$)/i;
const doing = /(?:^|_)(?:install|remove|purge|uninstall|check|build|show|describe|usage|help)(?:_|$)/i;

/** `pkg_dependencies_debian() { echo "curl net-tools"; }`: a function that tells a package manager what to install. */
export function readPackageFunction(site: Site): void {
  const { command, frame = '' } = site;
  if (!listing.test(frame) || doing.test(frame) || command.redirects.some(({ operator }) => operator.startsWith('>')) || !writers.has(literalOf(command.words[0]) ?? '')) return;
  for (const code of printed(command, site)) if (isListOfNames(code.text.split('\n').filter((line) => line.trim() !== ''))) tellPackages(code, 'list', [], site);
}

/** One name a line, or lines of names in small letters. */
function isListOfNames(lines: readonly string[]): boolean {
  const isColumn = lines.length > 2 && lines.every((line) => /^\s*\S+\s*$/.test(line));
  return lines.every((line) => listLine.test(line) && (isColumn || !(/[A-Z]/.test(line) || prose.test(line))));
}

/** `xargs apt-get install <<EOF`, `echo net-tools | xargs apt-get install`: packages that a package manager is handed by its input. */
export function readPackageInput(name: string, through: readonly string[], site: Site): void {
  if (through.includes('xargs')) for (const code of inputsOf(site.command, site)) tellPackages(code, name, through, site);
}

function tellPackages(code: ShellText, by: string, through: readonly string[], site: Site): void {
  for (const { name, start } of packagesInText(code.text)) tellPackage(name, by, { place: code.placeOf(start, start + name.length), confidence: 'literal' }, through, site);
}
