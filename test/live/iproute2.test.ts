import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { backendsOf, makeWorld } from '../../compat/applets/world.ts';
import type { OperationCase, Run } from '../../compat/compare/case.ts';
import { cases } from '../../compat/compare/cases/index.ts';
import { diff } from '../../compat/compare/diff.ts';
import { listenToTwin } from '../../compat/compare/events.ts';
import { iproute2Observer } from '../../compat/compare/observer/index.ts';
import type { State } from '../../compat/compare/observer/state.ts';
import { missing } from '../../compat/compare/requirement.ts';
import { settle } from '../../compat/compare/settle.ts';
import { generalStates, type StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { type Ask, type Command, iproute2Table, iproute2Words, type Translation } from '../../compat/iproute2/index.ts';
import { shellLine } from '../../compat/iproute2/shell.ts';
import { open } from '../../compat/run/open.ts';
import { openNetlink } from '../../netlink/socket.ts';
import { type Input, type OperationId, operations } from '../../src/operations/index.ts';
import { libc } from '../../src/syscall/libc.ts';
import { skipped } from '../support/netlift.ts';

const observer = iproute2Observer();
if (observer === undefined) throw new Error('this suite needs iproute2 (Debian package iproute2)');
afterAll(() => observer.close());

/** What no command does, in no state. */
const wordless = [
  'address6.add-sit-tunnel',
  'link.get-slip',
  'link.set-keepalive',
  'link.set-outfill',
  'link.get-map',
  'link.get-mii-phy',
  'link.get-mii-register',
  'link.get-plip',
  'link.get-metric',
  'link.set-automedia',
  'link.set-debug',
  'link.set-map',
  'link.set-metric',
  'link.set-mii-register',
  'link.set-plip',
  'link.set-portsel',
  'route6.add-modified',
  'tun.get-features',
  'tun.set-group',
  'tun.set-link-type',
  'tun.set-owner',
];

/** SIOCDARP removes an entry that it does not count among those of ARP, and says ENXIO; ip says success. The state is the same. */
const deniedThoughDone = ['neighbour.remove unresolved: needs no ARP', 'neighbour.remove unresolved: nothing is known'];

/** They belong to the UTS namespace, which all twins share with the machine: tests of hostname have one of their own. */
const elsewhere = (operation: string) => operation.startsWith('hostname.');

const writing = cases.filter(({ operation }) => operations.get(operation)?.writes && !elsewhere(operation));
const reading = cases.filter(({ operation }) => !operations.get(operation)?.writes && !elsewhere(operation));

interface Done {
  ok: boolean;
  state: State;
}

/** Does something in a twin, lets the kernel finish, and looks. */
async function done(twin: Twin, work: () => boolean): Promise<Done> {
  const ok = twin.namespace.inside(() => {
    const [listener, socket] = [listenToTwin(libc), openNetlink(libc)];
    try {
      const ok = work();
      settle(socket, listener);
      return ok;
    } finally {
      listener.close();
      socket.close();
    }
  });
  return { ok, state: await (observer as NonNullable<typeof observer>).observe(twin.namespace) };
}

/** Operations in the namespace that the thread is in, each by the side that can do it. */
function operationsHere(): { ask: Ask; close(): void } {
  const { side, close } = backendsOf();
  const surroundings = { program: 'netlift', style: '2.10', via: 'netlink', uid: 0, out: () => {}, err: () => {} } as const;
  return { ask: makeWorld(surroundings, side).run, close };
}

/** Whether the command said success. Commands go on after one that failed, as the lines of a script do; the last one tells. */
function runWords(commands: readonly Command[]): boolean {
  return (
    commands.map(([file = '', ...words]) => spawnSync(file, words, { encoding: 'utf8', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } }).status === 0).at(-1) ?? true
  );
}

function asking<T>(work: (ask: Ask) => T): T {
  const { ask, close } = operationsHere();
  try {
    return work(ask);
  } finally {
    close();
  }
}

const lackingHere = ({ needs = [] }: Run) => needs.map((need) => missing(libc, need)).find((reason) => reason !== undefined);

function translate(twin: Twin, { operation }: OperationCase, { input }: Run): Translation {
  return twin.namespace.inside(() => asking((ask) => iproute2Words({ operation, input }, ask)));
}

/** Of a group that IP listens to as well, only the ioctl keeps a use of its own: ip maddress makes that ioctl, so it is held against it. */
function operate({ operation }: OperationCase, { input }: Run): boolean {
  const backend = open(operation.endsWith('-multicast') ? 'ioctl' : 'netlink');
  try {
    const outcome = backend.run(operation, input);
    return 'unsupported' in outcome ? asking((ask) => ask(operation, input).ok) : outcome.ok;
  } finally {
    backend.close();
  }
}

/** By operation: the start states and inputs for which there are no words, with the reason. */
const unsaid = new Map<string, { name: string; reason: string }[]>();
const said = new Set<string>();

describe.each(writing)('$operation', (one) => {
  const { operation, runs } = one;
  it.each(runs.map((run) => ({ ...run, name: run.what === undefined ? run.from : `${run.from}: ${run.what}` })))('$name', async (run) => {
    const lacking = lackingHere(run);
    if (lacking !== undefined) return void skipped(`${operation} from ${run.name}: ${lacking}`);
    const twins = [makeTwin(libc, run.from), makeTwin(libc, run.from)] as const;
    try {
      const [ours, theirs] = twins;
      const translation = translate(theirs, one, run);
      if ('reason' in translation) {
        unsaid.set(operation, [...(unsaid.get(operation) ?? []), { name: run.name, reason: translation.reason }]);
        expect(translation.reason).toMatch(/^\S.*[^.]$/);
        return;
      }
      said.add(operation);
      const byOperation = await done(ours, () => operate(one, run));
      const byWords = await done(theirs, () => runWords(translation.commands));
      const line = translation.commands.map(shellLine).join('; ');
      expect({ line, apart: diff(byOperation.state, byWords.state) }).toEqual({ line, apart: [] });
      if (!deniedThoughDone.includes(`${operation} ${run.name}`)) expect({ line, ok: byWords.ok }).toEqual({ line, ok: byOperation.ok });
    } finally {
      for (const twin of twins) twin.close();
    }
  });
});

describe.each(reading)('$operation', (one) => {
  const { operation, runs } = one;
  it.each(runs.map((run) => ({ ...run, name: run.what === undefined ? run.from : `${run.from}: ${run.what}` })))('$name', (run) => {
    const lacking = lackingHere(run);
    if (lacking !== undefined) return void skipped(`${operation} from ${run.name}: ${lacking}`);
    const twin = makeTwin(libc, run.from);
    try {
      const translation = translate(twin, one, run);
      if ('reason' in translation) return;
      said.add(operation);
      twin.namespace.inside(() => {
        const outcome = asking((ask) => ask(operation, run.input));
        if (!outcome.ok) return;
        const answers = translation.commands.map(([file = '', ...words]) => spawnSync(file, words, { encoding: 'utf8' }));
        expect(answers.map(({ status, stderr }) => `${status} ${stderr}`)).toEqual(answers.map(() => '0 '));
        const shown = answers
          .map(({ stdout }) => stdout)
          .join('')
          .toLowerCase();
        for (const fact of factsOf(operation, outcome.value)) expect(shown).toContain(fact.toLowerCase());
      });
    } finally {
      twin.close();
    }
  });
});

/** What a query must show. A netmask is shown as its length, and no broadcast address not at all; of a row its name or address, whatever it is called. */
function factsOf(operation: string, value: unknown): string[] {
  if (operation === 'address.get-netmask' || operation === 'bridge.get-forward-delay' || value === '0.0.0.0') return [];
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.flatMap(factsOfRow) : [];
}

const telling = ['name', 'address', 'group', 'port', 'localPort', 'path'];

function factsOfRow(row: unknown): string[] {
  if (typeof row !== 'object' || row === null) return [];
  // A label that leads to another link than that of the address: ip goes by links.
  if ('label' in row && !('prefixLength' in row)) return [];
  const facts = Object.entries(row).filter(([key, fact]) => telling.includes(key) && typeof fact === 'string' && fact !== '');
  const destination = 'destination' in row && typeof row.destination === 'string' ? [row.destination.replace(/\/(32|128)$/, '')] : [];
  // In /proc that is default, or a placeholder.
  return [...facts.map(([, fact]) => String(fact)), ...destination].filter((fact) => fact !== '::');
}

describe('what no start state has', () => {
  /** Runs the operation in one twin and the words in another, both prepared by ip. */
  async function both<Id extends OperationId>(state: StartStateName, preparation: readonly string[], operation: Id, input: Input<Id>) {
    const twins = [makeTwin(libc, state), makeTwin(libc, state)] as const;
    try {
      for (const { namespace } of twins) expect(namespace.inside(() => runWords(preparation.map((line) => line.split(' '))))).toBe(true);
      const [ours, theirs] = twins;
      const translation = theirs.namespace.inside(() => asking((ask) => iproute2Words({ operation, input }, ask)));
      if ('reason' in translation) throw new Error(translation.reason);
      const byOperation = await done(ours, () => asking((ask) => ask(operation, input).ok));
      const byWords = await done(theirs, () => runWords(translation.commands));
      expect(byWords).toEqual(byOperation);
      return translation.commands.map(shellLine);
    } finally {
      for (const twin of twins) twin.close();
    }
  }

  it('a label that is an alternative name', async () => {
    const lines = await both('labelled', ['ip address add 10.77.0.1/24 dev short0 label short0'], 'address.set', { link: 'short0', address: '192.168.9.1' });
    expect(lines.at(-1)).toMatch(/ label short0$/);
  });

  it('a label that is an alternative name, whose mask changes', () =>
    both('labelled', ['ip address add 10.77.0.1/24 dev short0 label short0'], 'address.set-netmask', { link: 'short0', netmask: '255.255.0.0' }));

  it('an address with a protocol and a lifetime', async () => {
    const lines = await both('up', ['ip address add 10.5.0.1/24 dev v0 valid_lft forever preferred_lft 0 metric 5'], 'address.set-netmask', { link: 'v0', netmask: '255.255.0.0' });
    expect(lines.at(-1)).toMatch(/ metric 5 valid_lft forever preferred_lft 0$/);
  });

  it('an address that becomes a primary beside promoted secondaries', () =>
    both('crowded', ['sysctl -qw net/ipv4/conf/v0/promote_secondaries=1'], 'address.set', { link: 'v0', address: '10.1.2.3' }));

  it('a description that is taken away', () => both('dressed', [], 'link.set-alias', { link: 'v0', alias: '' }));

  it('a description that a shell would take apart', () => both('up', [], 'link.set-alias', { link: 'v0', alias: `it's "$HOME" \\n; #` }));

  it('a link with a dot in its name', () => both('up', ['ip link set dev v0 name v.0'], 'neighbour.set-proxy-arp', { link: 'v.0', enabled: true }));
});

describe('the table', () => {
  it('has words for every operation but those that no command does', () => {
    const compared = [...writing, ...reading].map(({ operation }): string => operation);
    expect(compared.filter((operation) => !said.has(operation)).toSorted()).toEqual(wordless.filter((operation) => compared.includes(operation)).toSorted());
    expect(Object.keys(iproute2Table).toSorted()).toEqual([...operations.keys()].toSorted());
  });

  it('says why where there are no words', () => {
    for (const [operation, reasons] of unsaid) process.stdout.write(`${operation} has no words from\n${reasons.map(({ name, reason }) => `  ${name}: ${reason}\n`).join('')}`);
  });

  it.each(writing.filter(({ operation }) => !wordless.includes(operation)))('has words for $operation from the general start states', ({ operation, runs }) => {
    const general = runs.filter(({ from, what }) => what === undefined && (generalStates as readonly string[]).includes(from)).map(({ from }): string => from);
    const without = (unsaid.get(operation) ?? []).filter(({ name }) => general.includes(name));
    // Where there is no address to change, or no link on the way, the operation fails: there is nothing to say.
    expect(without.filter(({ reason }) => !reason.includes('the kernel refuses'))).toEqual([]);
  });
});
