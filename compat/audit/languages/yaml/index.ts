import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { toolOf } from '../../../legacy/legacy-tools.ts';
import type { IndirectUse, Use } from '../../use.ts';
import type { Language } from '../language.ts';
import { readShell } from '../shell/index.ts';
import { documentsOf } from './documents.ts';
import { installedBy } from './installed.ts';
import { holdsPath, isPackageKey, isPackageModule, isShellKey, moduleOf } from './keys.ts';
import { systemBeside } from './systems.ts';
import { listText, scalarText } from './text.ts';

/** What is known of where a node stands. */
interface Around {
  /** The keys that lead to it, innermost first. */
  readonly keys: readonly string[];
  /** A mapping above it calls a module that installs packages. */
  readonly installs?: string;
  /** Why nothing there must be rewritten. */
  readonly notReplaceable?: string;
  /** It is an item of a list. */
  readonly listed?: boolean;
}

/**
 * YAML of those who run commands: GitHub and GitLab CI and their kin, Ansible, cloud-init, Compose. A key tells whether its text is run (`run`, `script`, `shell` ...)
 * or names packages.
 */
export const yaml: Language = {
  name: 'yaml',
  read: ({ text }) => [...documentsOf(text)].flatMap((root) => usesIn(root, text, { keys: [] })),
};

/** Depth first, without recursion: documents may be deep. */
function usesIn(root: Node, text: string, from: Around): Use[] {
  const uses: Use[] = [];
  const waiting: { node: unknown; around: Around }[] = [{ node: root, around: from }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, around } = next;
    if (isMap(node)) {
      const inside = withSystem(node.items, withModule(node.items, around));
      for (const pair of node.items.toReversed()) waiting.push({ node: pair.value, around: below(inside, keyOf(pair)) });
    } else if (isSeq(node)) {
      const list = isCommandList(around) || isItemOfCommands(around) ? listText(node, text) : undefined;
      if (list !== undefined) uses.push(...marked(readShell(list), around));
      else for (const item of node.items.toReversed()) waiting.push({ node: item, around: { ...around, listed: true } });
    } else if (isScalar(node)) uses.push(...marked(usesOf(node, text, around), around));
  }
  return uses;
}

function withSystem(pairs: readonly Pair[], around: Around): Around {
  const reason = systemBeside(pairs);
  return reason === undefined ? around : { ...around, notReplaceable: reason };
}

const marked = (uses: readonly Use[], { notReplaceable }: Around) => (notReplaceable === undefined ? uses : uses.map((use) => ({ ...use, notReplaceable })));

function usesOf(scalar: Scalar, text: string, around: Around): readonly Use[] {
  if (typeof scalar.value !== 'string') return [];
  const [key = ''] = around.keys;
  const module = moduleOf(key);
  if (isScript(scalar.value)) return readShell(scalarText(scalar, text));
  if (isShellKey(key, around.keys)) return holdsPath(key) && toolOf(scalar.value) !== undefined ? [held(scalar, text)] : runBy(key, scalar, text);
  if (/\bstate=(?:absent|removed)\b/.test(scalar.value)) return [];
  if (around.installs !== undefined || isPackageKey(key) || isPackageModule(module) || isOfPackages(around)) return installedBy(around.installs ?? module, scalar, text);
  return [];
}

/** An item of a list that stands by a system or a purpose: `base_packages: {Debian: [net-tools]}`. */
function isOfPackages({ keys: [key = '', ...above], listed }: Around): boolean {
  return listed === true && !/remove|absent|purge|exclude|blacklist|forbid|conflict/i.test(key) && above.slice(0, 2).some(isPackageKey);
}

/** A whole script, as it is written to a file or handed to a machine: `content`, `user_data`, `config` ... */
const isScript = (value: string) => /^#!.*\b(?:ba|da|k|z)?sh\b/.test(value);

function runBy(key: string, scalar: Scalar, text: string): readonly Use[] {
  return readShell(scalarText(scalar, text, isFreeForm(key) ? actionLength(String(scalar.value)) : 0));
}

/** `ifconfig_cmd: /sbin/ifconfig`. */
function held(scalar: Scalar, text: string): IndirectUse {
  const value = String(scalar.value);
  const [start, end] = scalar.range ?? [0, 0];
  const at = Math.max(0, text.slice(start, end).indexOf(value));
  return { is: 'indirect', role: 'holds the path', tool: toolOf(value) ?? value, confidence: 'literal', through: [], place: { start: start + at, end: start + at + value.length } };
}

/** `action: shell ifconfig eth0 up`: the module's name stands before its text. */
function isFreeForm(key: string): boolean {
  return key === 'action' || key === 'local_action';
}

function actionLength(value: string): number {
  return /^\s*(?:ansible\.builtin\.)?(?:shell|command|raw)\s+/.exec(value)?.[0].length ?? value.length;
}

/** What is said beside the module, such as the task's name, installs nothing. */
function below({ installs, keys, notReplaceable }: Around, key: string): Around {
  const names = installs !== undefined && (keys.some((above) => isPackageModule(moduleOf(above))) || isPackageModule(moduleOf(key)) || LISTS.test(key));
  return { keys: [key, ...keys], ...(names ? { installs } : {}), ...(notReplaceable === undefined ? {} : { notReplaceable }) };
}

const LISTS = /^(loop|with_\w+|vars|\w*(packages?|pkgs?)\w*)$/;

const absent = /^(?:absent|removed|purged)$/;

/** A task of Ansible: what the module beside it says, `loop` and `vars` say as well. */
function withModule(pairs: readonly Pair[], around: Around): Around {
  if (pairs.some((pair) => keyOf(pair) === 'state' && isScalar(pair.value) && absent.test(String(pair.value.value))))
    return { keys: around.keys, ...(around.notReplaceable === undefined ? {} : { notReplaceable: around.notReplaceable }) };
  const module = pairs.map((pair) => moduleOf(keyOf(pair))).find(isPackageModule);
  return module === undefined ? around : { ...around, installs: module };
}

/** `argv:`, and a list where a single text would be one command: each item is a word. */
function isCommandList({ keys: [key = '', parent = ''] }: Around): boolean {
  return key === 'argv' || key === 'entrypoint' || key === 'command' || key === 'args' || (key === 'test' && parent === 'healthcheck');
}

/** Keys of whose list each item is a command: where an item is a list itself, it is the words of one. */
function isItemOfCommands({ keys: [key = '', parent = ''], listed }: Around): boolean {
  return (listed === true && /^(?:runcmd|bootcmd|(?:early|late|error)[-_]commands)$/.test(key)) || /^(?:early|late|error)_commands$/.test(parent);
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}
