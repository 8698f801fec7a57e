import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { route } from '../../../compat/legacy/route/index.ts';
import type { Style, World } from '../../../compat/legacy/world.ts';
import { emptyRow, ROUTE_GATEWAY, ROUTE_HOST, ROUTE_UP, type RouteRow } from '../../../src/operations/route/row.ts';
import type { Route6Entry } from '../../../src/operations/route6/list-entries.ts';

const schema = JSON.parse(readFileSync(new URL('../../../src/model/schema/route-1.json', import.meta.url), 'utf8'));
const names = { hostOf: async (address: string) => (address === '10.5.0.254' ? 'gate.example' : undefined), networkOf: () => undefined };

/** What route prints in a world of these routes. */
async function printed(style: Style, words: readonly string[], rows: readonly Partial<RouteRow>[], entries: readonly Route6Entry[] = []): Promise<string> {
  let text = '';
  const out = (more: string | Uint8Array) => {
    text += typeof more === 'string' ? more : Buffer.from(more).toString('latin1');
  };
  const each = (_: string, __: object, visit: (row: RouteRow) => void) => {
    const row = emptyRow();
    for (const one of rows) visit(Object.assign(row, emptyRow(), one));
    return { ok: true };
  };
  const run = () => ({ ok: true, value: entries });
  await route(words, { program: 'route', style, out, err: out, each, run, names } as unknown as World);
  return text;
}

const rows = [
  { gateway: 0x0a0500fe, link: 'eth0', flags: ROUTE_UP | ROUTE_GATEWAY },
  { destination: 0x0a050000, prefixLength: 24, link: 'eth0', flags: ROUTE_UP },
  { destination: 0xc6336407, prefixLength: 32, link: 'eth0', flags: ROUTE_UP | ROUTE_HOST, metric: 4294934527 },
];

describe('route of net-tools 1.60', () => {
  // The table as pages of its time show it, such as the man pages of distributions that shipped 1.60.
  it('marks that there is no gateway', async () => {
    expect(await printed('1.60', [], rows)).toBe(
      [
        'Kernel IP routing table',
        'Destination     Gateway         Genmask         Flags Metric Ref    Use Iface',
        'default         gate.example    0.0.0.0         UG    0      0        0 eth0',
        '10.5.0.0        *               255.255.255.0   U     0      0        0 eth0',
        '198.51.100.7    *               255.255.255.255 UH    -32769 0        0 eth0',
        '',
      ].join('\n'),
    );
  });

  it('prints numbers as 2.10 does', async () => {
    for (const words of [['-n'], ['-ne'], ['-nee']]) expect(await printed('1.60', words, rows)).toBe(await printed('2.10', words, rows));
  });

  it('leaves room for whole IPv6 addresses, and knows no -6', async () => {
    const entry = { destination: 'fe80::', prefixLength: 64, gateway: '::', metric: 256, references: 1, uses: 0, flags: 0x200001, link: 'eth0' };
    expect(await printed('1.60', ['-A', 'inet6'], [], [entry])).toBe(
      [
        'Kernel IPv6 routing table',
        'Destination                                 Next Hop                                Flags Metric Ref    Use Iface',
        'fe80::/64                                   ::                                      U     256    0        1 eth0    ',
        '',
      ].join('\n'),
    );
    expect(await printed('1.60', ['-6'], [])).toContain("route: invalid option -- '6'\n");
  });
});

describe('route --json', () => {
  it('is one document, whatever the number of routes', async () => {
    const entry = { destination: '::', prefixLength: 0, gateway: 'fe80::5', metric: 1, references: 1, uses: 0, flags: 0x3, link: 'v0' };
    expect(JSON.parse(await printed('2.10', ['--json', '-6'], [], [entry]))).toEqual({
      schema: 'netlift/route/1',
      inet6: [{ destination: 'default', gateway: 'fe80::5', link: 'v0', flags: ['up', 'gateway'], metric: 1, references: 1, uses: 0 }],
    });
    const many = Array.from({ length: 2500 }, () => entry);
    expect(JSON.parse(await printed('2.10', ['-A', 'inet6', '--json'], [], many)).inet6).toHaveLength(2500);
    expect(JSON.parse(await printed('busybox', ['--json'], [], []))).toEqual({ schema: 'netlift/route/1', inet: [] });
  });

  it('is as its schema says', async () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const inet = [{ destination: 'default', gateway: null, link: 'v0', flags: ['up'], metric: 0, mss: 0, window: 0, irtt: 0 }];
    const entry = { destination: '::', prefixLength: 0, gateway: '::', metric: 4294967295, references: 1, uses: 0, flags: 0x200200, link: 'lo' };
    const { inet6 } = JSON.parse(await printed('2.10', ['--json', '-6'], [], [entry]));
    for (const one of [
      { schema: 'netlift/route/1', inet, inet6 },
      { schema: 'netlift/route/1', inet6: [] },
    ])
      expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ schema: 'netlift/route/1', inet: [{}] })).toBe(false);
  });

  it('refuses to change anything', async () => {
    expect(await printed('2.10', ['--json', 'add', 'default'], [])).toContain('Usage: route');
  });
});
