import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { netstat } from '../../../compat/legacy/netstat/index.ts';
import type { Style, World } from '../../../compat/legacy/world.ts';
import { emptyRow, REMOTE_ADDRESS, type SocketRow } from '../../../src/operations/socket/socket-row.ts';

const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../../src/model/schema/${name}-1.json`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, validateFormats: false });
for (const name of ['ifconfig', 'route']) ajv.addSchema(schema(name));
const validate = ajv.compile(schema('netstat'));

const [AF_INET, AF_INET6, LISTEN] = [2, 10, 10];
const socket = (local: number[], localPort: number, more: Partial<SocketRow>): SocketRow => {
  const row = { ...emptyRow(), family: local.length === 4 ? AF_INET : AF_INET6, localPort, state: LISTEN, ...more };
  row.addresses.set(local);
  return row;
};

interface Given {
  style?: Style;
  /** By protocol and family: `tcp inet`. */
  sockets?: Record<string, SocketRow[]>;
  unix?: object[];
  /** By operation, with the file of counters behind it. */
  answers?: Record<string, unknown>;
  files?: Record<string, string>;
  links?: Record<string, string>;
}

/** What netstat says in a world of these things. */
function worldOf({ style = '2.10', sockets = {}, unix = [], answers = {}, files = {}, links = {} }: Given) {
  const said = { stdout: '', stderr: '' };
  const world = {
    ...{ program: 'netstat', style, uid: 0 },
    out: (text: string | Uint8Array) => {
      said.stdout += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    err: (text: string) => {
      said.stderr += text;
    },
    run: (id: string, { file }: { file?: string }) => {
      const value = answers[file === undefined ? id : `${id} ${file}`];
      return value === undefined ? { ok: false, error: { errno: 2, code: 'ENOENT' } } : { ok: true, value };
    },
    each: (id: string, { protocol, family }: Record<string, string>, visit: (row: object) => void) => {
      for (const row of id === 'socket.list-unix' ? unix : (sockets[`${protocol} ${family}`] ?? [])) visit(row);
      return { ok: true };
    },
    names: { hostOf: async (address: string) => (address === '192.0.2.1' ? 'a-host-with-a-name-that-no-column-has-room-for.example' : undefined), userOf: () => 'someone' },
    files: {
      read: (path: string) => files[path] ?? '',
      list: (path: string) => [...new Set(Object.keys(links).flatMap((link) => (link.startsWith(`${path}/`) ? [link.slice(path.length + 1).split('/')[0]] : [])))],
      readLink: (path: string) => links[path] ?? '',
    },
  };
  return { said, world: world as unknown as World };
}

async function documentOf(words: readonly string[], given: Given) {
  const { said, world } = worldOf(given);
  expect(await netstat(words, world)).toBe(0);
  const document = JSON.parse(Buffer.from(said.stdout, 'latin1').toString('utf8'));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return { document, text: said.stdout };
}

const none = { host: null, service: null };
const anyEnd = { address: '0.0.0.0', port: 0, ...none };

describe('netstat --json', () => {
  it('cuts no names, and waits for those of hosts only where they are wanted', async () => {
    const sockets = { 'tcp inet': [socket([192, 0, 2, 1], 8080, { receiveQueue: 12345678, inode: 7, uid: 1000 })] };
    const files = { '/etc/services': 'a-service-of-many-letters 8080/tcp # a comment\n' };
    const { document } = await documentOf(['-tae', '--json'], { sockets, files });
    expect(document).toEqual({
      schema: 'netlift/netstat/1',
      internet: [
        {
          ...{ protocol: 'tcp', family: 'inet', state: 'LISTEN', receiveQueue: 12345678, sendQueue: 0, uid: 1000, user: 'someone', inode: 7 },
          local: { address: '192.0.2.1', port: 8080, host: 'a-host-with-a-name-that-no-column-has-room-for.example', service: 'a-service-of-many-letters' },
          remote: anyEnd,
        },
      ],
    });
    expect(netstat(['--json', '-tane'], worldOf({ sockets, files }).world)).toBe(0);
    expect((await documentOf(['--json', '-tane'], { sockets, files })).document.internet[0]).toMatchObject({ local: { address: '192.0.2.1', port: 8080, ...none }, user: null });
  });

  it('has the whole name of a program, and null where none is known', async () => {
    const name = 'the-daemon-with-the-long-name-\u00fc';
    const rows = [socket([0, 0, 0, 0], 1, { inode: 7 }), socket([0, 0, 0, 0], 2, { inode: 8 })];
    const files = { '/proc/4194304/cmdline': Buffer.from(`/usr/lib/${name}\0-f\0`).toString('latin1') };
    const given = { sockets: { 'udp inet': rows }, files, links: { '/proc/4194304/fd/3': 'socket:[7]', '/proc/4194304/fd/4': '/dev/null' } };
    const { document } = await documentOf(['-uanp', '--json'], given);
    expect(document.internet.map(({ program }: { program: object }) => program)).toEqual([{ pid: 4194304, name }, null]);
    const { said, world } = worldOf(given);
    await netstat(['-uanp'], world);
    expect(said.stdout).toContain(' 4194304/the-daemon- \n');
  });

  it('tells timers in milliseconds', async () => {
    const row = socket([10, 0, 0, 1], 22, { state: 1, remotePort: 4000, timer: 2, ticks: 719950, retransmits: 1, probes: 3 });
    row.addresses.set([10, 0, 0, 2], REMOTE_ADDRESS);
    const { document } = await documentOf(['-tno', '--json'], { sockets: { 'tcp inet': [row] } });
    expect(document.internet[0]).toMatchObject({
      state: 'ESTABLISHED',
      remote: { address: '10.0.0.2', port: 4000 },
      timer: { name: 'keepalive', milliseconds: 7199500, retransmits: 1, probes: 3 },
    });
  });

  it('has paths of unix sockets with blanks and letters of any kind', async () => {
    const unix = [{ type: 1, state: 1, listening: true, references: 2, inode: 9, path: Buffer.from('/run/a b/\u00e9') }];
    expect((await documentOf(['-xl', '--json'], { unix })).document).toEqual({
      schema: 'netlift/netstat/1',
      unix: [{ type: 'STREAM', state: 'UNCONNECTED', listening: true, references: 2, path: '/run/a b/\u00e9', inode: 9 }],
    });
    expect((await documentOf(['-x', '--json'], { unix })).document.unix).toEqual([]);
  });

  it('has counters of 64 bits to the last digit, those that are zero too', async () => {
    const answers = {
      'statistics.list snmp': [
        { group: 'Tcp', counters: { MaxConn: -1n, InSegs: 18446744073709551615n, InErrs: 0n } },
        { group: 'Udp', counters: { NoPorts: 1n } },
      ],
    };
    const { document, text } = await documentOf(['-st', '--json'], { answers });
    expect(document.counters).toEqual({ Tcp: { MaxConn: -1, InSegs: 2 ** 64, InErrs: 0 } });
    expect(text).toContain('"InSegs": 18446744073709551615,\n');
  });

  it('is one document, whatever the number of sockets and the style', async () => {
    const sockets = { 'tcp inet': Array.from({ length: 2500 }, (_, at) => socket([127, 0, 0, 1], at + 1, {})) };
    for (const style of ['2.10', '1.60', 'busybox'] as const) {
      const { document } = await documentOf(['-lnt', '--json'], { sockets, style });
      expect(document.internet.map(({ local }: { local: { port: number } }) => local.port)).toEqual(sockets['tcp inet'].map(({ localPort }) => localPort));
    }
    expect((await documentOf(['--json', '-n'], {})).document).toEqual({ schema: 'netlift/netstat/1', internet: [], unix: [] });
  });

  it('is none with -c, and none where a table is missing', async () => {
    for (const [words, status, stderr] of [
      [['--json', '-c'], 3, 'netstat: --json is one document: it does not go with -c\n'],
      [['-tS', '--json'], 1, "netstat: no support for `AF INET (sctp)' on this system.\n"],
      [['-s', '--json', '-A', 'ipx'], 1, 'netstat: No statistics support for specified address family: ipx\n'],
    ] as const) {
      const { said, world } = worldOf({});
      expect(await netstat(words, world)).toBe(status);
      expect(said).toEqual({ stdout: '', stderr });
    }
  });

  it('has a schema that refuses what is no row', () => {
    expect(validate({ schema: 'netlift/netstat/1', internet: [{}] })).toBe(false);
    expect(validate({ schema: 'netlift/netstat/1', routes: { inet: [{}] } })).toBe(false);
    expect(validate({ schema: 'netlift/netstat/1', interfaces: [{}] })).toBe(false);
    expect(validate({ schema: 'netlift/netstat/1', counters: { Tcp: { InSegs: '1' } } })).toBe(false);
  });
});
