import { type Core, codeFrom } from './core.ts';
import type { Field } from './fields.ts';
import { behindOptions } from './options.ts';
import type { Special } from './special.ts';
import { terminals } from './terminals.ts';
import { testRunners } from './test-runners.ts';
import { type Prefix, prefixes } from './wrappers.ts';

/** `su USER -c TEXT`, `runuser -u USER -- COMMAND`. */
const switchUser: Special = (fields, through, name, { unwrap }) => {
  const at = fields.findIndex(({ text }, index) => index > 0 && (/^-[a-z]*c$/.test(text) || text === '--command' || text === '--session-command'));
  if (at > 0) return codeFrom(fields, at + 1, [...through, `${name} -c`], 1);
  // Android's: `su 0 ifconfig`.
  if (/^\d+$/.test(fields[1]?.text ?? '') && fields.length > 2) return unwrap(fields.slice(2), [...through, name]);
  const user = fields.findIndex(({ text }) => text === '-u' || text === '--user');
  if (name === 'runuser' && user > 0) return unwrap(fields.slice(behindOptions(fields, 1, 'ugGs', ['--user', '--group'])), [...through, name]);
  return [{ is: 'input', through: [...through, name] }];
};

/** `find ... -exec COMMAND ;`, any number of times. */
const find: Special = (fields, through, name, { here, unwrap }) => {
  const cores: Core[] = [];
  for (const [index, { text }] of fields.entries()) {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(text)) continue;
    const length = lengthOfExec(fields, index + 1);
    cores.push(...unwrap(fields.slice(index + 1, length < 0 ? undefined : index + 1 + length), [...through, `${name} ${text}`], true));
  }
  return cores.length > 0 ? cores : [here];
};

/** How many words stand before `;` or `+`; -1 where neither comes. */
function lengthOfExec(fields: readonly Field[], from: number): number {
  for (let at = from; at < fields.length; at++) if (fields[at]?.text === ';' || fields[at]?.text === '+') return at - from;
  return -1;
}

/** `ip netns exec NAME COMMAND`, `ip vrf exec NAME COMMAND`. */
const ip: Special = (fields, through, _name, { here, unwrap }) => {
  const at = behindOptions(fields, 1, 'nb', ['-netns', '-batch', '-family']);
  const [object, verb] = [fields[at]?.text ?? '', fields[at + 1]?.text ?? ''];
  if (!/^(?:netns|vrf|net|netn)$/.test(object) || !/^ex(?:ec?)?$/.test(verb)) return [here];
  const all = fields.slice(1, at).some(({ text }) => /^--?all?$/.test(text));
  return unwrap(fields.slice(at + (all ? 2 : 3)), [...through, `ip ${object} exec`]);
};

/** Joined by spaces and read again by a shell. */
const evaluated =
  (short = '', long: readonly string[] = []): Special =>
  (fields, through, name) =>
    codeFrom(fields, behindOptions(fields, 1, short, long), [...through, name]);

/** `trap TEXT SIGNAL`. */
const trap: Special = (fields, through, name) => codeFrom(fields, behindOptions(fields, 1), [...through, name], 1);

/** `alias name=TEXT`, and `alias name TEXT` of csh. */
const alias: Special = (fields, through, name) =>
  fields.slice(1).flatMap((field, index): readonly Core[] => {
    const code = field.code();
    const at = /^[\w.+:-]+=/.exec(code.text)?.[0].length;
    if (at === undefined) return index === 1 && fields.length === 3 ? [{ is: 'code', code, through: [...through, name] }] : [];
    return [{ is: 'code', code: { text: code.text.slice(at), isShell: false, placeOf: (start, end) => code.placeOf(start + at, end + at) }, through: [...through, name] }];
  });

/** `watch -n 1 COMMAND`; words where it says `-x`. */
const watch: Special = (fields, through, name, { unwrap }) => {
  const at = behindOptions(fields, 1, 'nq', ['--interval', '--equexit']);
  const exec = fields.slice(1, at).some(({ text }) => /^-[a-z]*x$/.test(text) || text === '--exec');
  return exec ? unwrap(fields.slice(at), [...through, name]) : codeFrom(fields, at, [...through, name]);
};

/** `flock FILE COMMAND`, `flock FILE -c TEXT`. */
const flock: Special = (fields, through, name, { behind }) => {
  const at = fields.findIndex(({ text }, index) => index > 0 && (text === '-c' || text === '--command'));
  if (at > 0) return codeFrom(fields, at + 1, [...through, `${name} -c`], 1);
  return behind(prefixes.get('flock') as Prefix);
};

/** `parallel COMMAND ::: ...`. */
const parallel: Special = (fields, through, name) => {
  const at = behindOptions(fields, 1, 'jaSINLnCdP', ['--jobs', '--colsep', '--delay', '--timeout', '--retries', '--results', '--joblog', '--max-args', '--arg-file', '--sshlogin']);
  const length = fields.slice(at).findIndex(({ text }) => /^:::/.test(text));
  return codeFrom(fields, at, [...through, name], length < 0 ? undefined : length);
};

/** `start-stop-daemon --start --exec FILE -- ARGUMENTS`. */
const startStop: Special = (fields, through, name, { unwrap }) => {
  const at = fields.findIndex(({ text }) => /^(?:-x|--exec|-a|--startas)$/.test(text));
  if (at < 0 || fields.some(({ text }) => /^(?:-K|--stop|-T|--status|-H)$/.test(text))) return [];
  const end = fields.findIndex(({ text }) => text === '--');
  return unwrap([...fields.slice(at + 1, at + 2), ...(end < 0 ? [] : fields.slice(end + 1))], [...through, name], true);
};

/** `gdb --args COMMAND`. */
const debugged: Special = (fields, through, name, { here, unwrap }) => {
  const at = fields.findIndex(({ text }) => text === '--args');
  return at < 0 ? [here] : unwrap(fields.slice(at + 1), [...through, name]);
};

/** `adb shell COMMAND ...`. */
const device: Special = (fields, through, name, { here }) => {
  const at = behindOptions(fields, 1, 'sHPLt');
  return fields[at]?.text === 'shell' && fields.length > at + 1 ? codeFrom(fields, at + 1, [...through, `${name} shell`]) : [here];
};

/** Programs with an option whose operand is a command line: `script -c TEXT`, `capsh -- -c TEXT`. */
const withText =
  (...options: readonly string[]): Special =>
  (fields, through, name, { here }) => {
    const at = fields.findIndex(({ text }) => options.includes(text) || (options.includes('-c') && /^-[a-z]+c$/.test(text)));
    return at < 0 ? [here] : codeFrom(fields, at + 1, [...through, `${name} ${optionOf(fields[at])}`], 1);
  };

/** `docker-machine ssh NAME COMMAND ...`. */
const machine: Special = (fields, through, name, { here }) => (fields[1]?.text === 'ssh' && fields.length > 3 ? codeFrom(fields, 3, [...through, `${name} ssh`]) : [here]);

/** `virt-builder OS --run-command TEXT --firstboot-command TEXT`, any number of times. */
const imageBuilder: Special = (fields, through, name, { here }) => [
  here,
  ...fields.flatMap(({ text }, at) => (/^--(?:run|firstboot)-command$/.test(text) ? codeFrom(fields, at + 1, [...through, `${name} ${text}`], 1) : [])),
];

/** `-c` of `-qc`. */
const optionOf = (field: Field | undefined) => (field?.text ?? '').replace(/^-\w+(?=\w$)/, '-');

/** `gksudo COMMAND ...`, `gksudo "COMMAND ..."`. */
const asked: Special = (fields, through, name, { behind }) => {
  const at = behindOptions(fields, 1, 'umt', ['--user', '--message', '--description']);
  return at === fields.length - 1 ? codeFrom(fields, at, [...through, name]) : behind({ short: 'umt' });
};

/** `ansible HOSTS -m shell -a TEXT`. */
const ansible: Special = (fields, through, name, { here }) => {
  const after = (...options: readonly string[]) => fields.findIndex((_, index) => options.includes(fields[index - 1]?.text ?? ''));
  const [module, at] = [fields[after('-m', '--module-name')]?.text ?? 'command', after('-a', '--args')];
  return at > 0 && /(?:^|\.)(?:shell|command|raw)$/.test(module) ? codeFrom(fields, at, [...through, name], 1) : [here];
};

/** `salt HOSTS cmd.run TEXT`. */
const salt: Special = (fields, through, name, { here }) => {
  const at = fields.findIndex(({ text }) => /^cmd\.(?:run|shell)\w*$/.test(text));
  return at < 0 ? [here] : codeFrom(fields, at + 1, [...through, name], 1);
};

/** `command -v NAME` asks only; `command NAME` runs. */
const commandBuiltin: Special = (fields, _through, _name, { here, behind }) => (/^-[pvV]*[vV]/.test(fields[1]?.text ?? '') ? [here] : behind(prefixes.get('command') as Prefix));

/** `at TIME`, `batch`: what they read is run later. */
const atJobs: Special = (_fields, through, name) => [{ is: 'input', through: [...through, name] }];

/** `env -S TEXT` or a command. */
const env: Special = (fields, through, name, { behind }) => {
  const at = fields.findIndex(({ text }) => text === '-S' || text === '--split-string');
  return at > 0 ? codeFrom(fields, at + 1, [...through, name]) : behind({ ...prefixes.get('env'), short: 'uC' });
};

/** Commands whose operands are a command in a way of their own. */
export const specials: Readonly<Record<string, Special>> = Object.assign(Object.create(null) as Record<string, Special>, {
  ...terminals,
  ...testRunners,
  su: switchUser,
  tsu: switchUser,
  'docker-machine': machine,
  gcloud: withText('--command'),
  runuser: switchUser,
  find,
  ip,
  eval: evaluated(),
  trap,
  alias,
  watch,
  flock,
  parallel,
  env,
  at: atJobs,
  batch: atJobs,
  command: commandBuiltin,
  'start-stop-daemon': startStop,
  gksudo: asked,
  gksu: asked,
  kdesudo: asked,
  ansible,
  salt,
  'salt-call': salt,
  sg: withText('-c'),
  script: withText('-c', '--command'),
  capsh: withText('-c'),
  vagrant: withText('-c', '--command'),
  'virt-builder': imageBuilder,
  'virt-customize': imageBuilder,
  'virt-sysprep': imageBuilder,
  gdb: debugged,
  adb: device,
});
