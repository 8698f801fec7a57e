import { readdirSync, readFileSync } from 'node:fs';
import { expect, describe as group, test } from 'vitest';
import { cases } from '../../compat/compare/cases/index.ts';
import { catalogue } from '../../compat/compare/differences/index.ts';
import { judge } from '../../compat/compare/judge.ts';
import { describe } from '../../compat/run/describe.ts';
import { type BackendName, open } from '../../compat/run/open.ts';
import { ioctlBackend } from '../../ioctl/index.ts';
import { netlinkBackend } from '../../netlink/index.ts';
import { type Input, type OperationId, operations } from '../../src/operations/index.ts';
import { replaying } from '../../src/syscall/replaying.ts';
import { type RecordedRun, type RecordingFile, readRecordings } from '../support/recording-file.ts';

const folder = new URL('recordings/', import.meta.url);
const files = new Map(readdirSync(folder).map((name) => [name.replace(/\.json$/, ''), readRecordings(readFileSync(new URL(name, folder), 'utf8'))]));

/** Operations that no device here lets succeed, with the reason. */
const noTransceiver = 'only drivers with ndo_eth_ioctl and a transceiver have its registers; every virtual link answers EOPNOTSUPP';
const noParallelPort = 'only plip takes SIOCDEVPLIP, and needs a parallel port; every virtual link answers EOPNOTSUPP';
const noSerialLine = 'only SLIP lines answer it, and need the slip driver and a terminal; every virtual link answers EOPNOTSUPP';
const neverSucceeds: Record<string, string> = {
  'link.get-slip': noSerialLine,
  'link.set-keepalive': noSerialLine,
  'link.set-outfill': noSerialLine,
  'address6.add-sit-tunnel': 'only sit0 makes such tunnels, and this kernel has no sit driver; every other link answers ENODEV',
  'link.set-map': 'only drivers with ndo_set_config (ISA-era cards, plip) take a device map; every virtual link answers EOPNOTSUPP',
  'link.get-mii-phy': noTransceiver,
  'link.get-mii-register': noTransceiver,
  'link.set-mii-register': noTransceiver,
  'link.get-plip': noParallelPort,
  'link.set-plip': noParallelPort,
};
for (const [operation, reason] of Object.entries(neverSucceeds)) console.log(`skipped: ${operation} never succeeds: ${reason}`);

test('every operation has its comparison case and its recording', () => {
  const ids = [...operations.keys()].sort();
  expect(cases.map(({ operation }) => operation).sort()).toEqual(ids);
  expect([...files.keys()].sort()).toEqual(ids);
});

for (const [operation, file] of files) {
  group(operation, () => {
    for (const run of file.runs) {
      test(`${run.via}, ${run.scenario}: the same calls with the same bytes give the same outcome`, () => {
        const { kernel, rest } = replaying(run.entries);
        const outcome = open(run.via, kernel).run(operation as OperationId, run.input as Input<OperationId>);
        expect(outcome).toEqual(run.outcome);
        expect(rest()).toBe(0);
      });
    }
    test('both interfaces gave the same value, or the same error number, unless the catalogue says otherwise', () => {
      for (const [ioctl, netlink] of pairs(file)) if (!isCatalogued(file, ioctl, netlink)) expect(said(ioctl), ioctl.scenario).toEqual(said(netlink));
    });
    for (const via of ['ioctl', 'netlink'] as const) {
      test.skipIf(operation in neverSucceeds)(`${via} can do it from some start state`, () => {
        const runs = file.runs.filter((run) => run.via === via && !('unsupported' in run.outcome));
        if (runs.length > 0) expect(runs.filter(({ outcome }) => outcome.ok).length).toBeGreaterThan(0);
      });
      test(`${via} names the calls that it makes, and no others`, () => {
        const made = new Set(file.runs.filter((run) => run.via === via).flatMap(kernelNames));
        const handler = (via === 'ioctl' ? ioctlBackend : netlinkBackend)[operation as OperationId];
        if ('unsupported' in handler) expect([...made]).toEqual([]);
        else for (const name of made) expect(handler.calls).toContain(name);
      });
    }
  });
}

/** The runs of both sides from one start state, where both could do it. */
function pairs({ runs }: RecordingFile): [RecordedRun, RecordedRun][] {
  return runs.flatMap((run) => {
    const other = runs.find(({ via, scenario }) => via === 'netlink' && scenario === run.scenario);
    if (run.via !== 'ioctl' || other === undefined || 'unsupported' in run.outcome || 'unsupported' in other.outcome) return [];
    return [[run, other] satisfies [RecordedRun, RecordedRun]];
  });
}

/** Whether the catalogue knows that the two refuse in this scenario with different numbers, or that only one does. */
function isCatalogued({ operation, kernel }: RecordingFile, ioctl: RecordedRun, netlink: RecordedRun): boolean {
  const [left, right] = [ioctl, netlink].map((run) => (said(run) as { code?: string }).code);
  const circumstances = { rootless: false, release: kernel.replace('Linux ', '') };
  return left !== right && judge(catalogue, circumstances, operation, ioctl.scenario, [{ aspect: 'error', path: 'code', ioctl: left, netlink: right }], true).verdict !== 'new';
}

function said({ outcome }: RecordedRun): unknown {
  if (outcome.ok) return { value: outcome.value };
  return 'error' in outcome ? { code: outcome.error.code } : { unsupported: outcome.unsupported };
}

/** What the run asked the kernel for, behind what it takes to open the sockets. */
function kernelNames({ via, entries }: RecordedRun): string[] {
  return describe(entries.slice(openingCalls(via, entries)))
    .filter(({ call }) => call === 'ioctl' || call === 'sendmsg' || call === 'openat')
    .flatMap(({ call, name }) => (call === 'openat' && !name.startsWith('/') ? [`/proc/net/${name}`] : name.split(', ').map((one) => one.replace(/ x \d+$/, ''))));
}

/** How many calls open the interface: two sockets and /proc/net for ioctl; socket, bind, options and name for netlink. */
function openingCalls(via: BackendName, entries: RecordedRun['entries']): number {
  return via === 'ioctl' ? 3 : entries.findIndex(({ call }) => call === 'getsockname') + 1;
}
