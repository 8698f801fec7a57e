import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNetworkRequest, legacyRequests, requestNamed, requestNumbered } from '../../../compat/audit/requests.ts';
import * as sockios from '../../../ioctl/constants/sockios.ts';
import { ioctlBackend } from '../../../ioctl/index.ts';
import { netlinkBackend } from '../../../netlink/index.ts';
import { operations } from '../../../src/operations/index.ts';
import { familiesOf, tableOfRequests } from '../../rules/requests.ts';
import { root } from '../../support/drift-schemas.ts';

const callsOf = (backend: object, id: string) => (backend as Record<string, { calls?: readonly string[] }>)[id]?.calls;

describe('the table of requests', () => {
  it('has each name once', () => {
    const names = legacyRequests.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('says of each what stands in its place, or why nothing does', () => {
    expect(legacyRequests.filter(({ message, noMessage }) => (message === undefined) === (noMessage === undefined)).map(({ name }) => name)).toEqual([]);
  });

  it('has every request that the operations make', () => {
    const made = Object.values(ioctlBackend).flatMap((side) => ('calls' in side ? side.calls : []));
    const requests = [...new Set(made)].filter((call) => /^(SIOC|TUN)/.test(call));
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.filter((name) => requestNamed(name.replace(/\+\d+$/, ''))?.family === 'unknown')).toEqual([]);
    expect(Object.keys(sockios).filter((name) => requestNamed(name)?.family === 'unknown')).toEqual([]);
  });

  it('names operations that have the request on their one side and the message on the other', () => {
    const named = legacyRequests.filter(({ operation }) => operation !== undefined);
    expect(named.length).toBeGreaterThan(35);
    for (const { name, operation, message } of named) {
      expect(callsOf(ioctlBackend, operation as string), name).toContain(name);
      const messages = message?.match(/\bRTM_[A-Z]+/g) ?? [];
      expect(callsOf(netlinkBackend, operation as string), name).toEqual(expect.arrayContaining(messages.slice(0, 1)));
    }
  });

  it('claims no message where no operation that makes the request has a netlink side', () => {
    const shared = new Set(['SIOCGIFNAME', 'SIOCGIFINDEX', 'SIOCDEVPRIVATE', 'SIOCETHTOOL']);
    const makers = (name: string) => [...operations.keys()].filter((id) => callsOf(ioctlBackend, id)?.includes(name));
    const wrong = legacyRequests.filter(
      ({ name, message }) => !shared.has(name) && makers(name).length > 0 && makers(name).every((id) => callsOf(netlinkBackend, id) === undefined) && message !== undefined,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

describe('a request by its name', () => {
  it('is any name that begins with SIOC, and what if_tun.h declares', () => {
    expect(['SIOCGIFADDR', 'SIOCETHTOOL', 'TUNSETIFF', 'SIOCSIWESSID', 'SIOCGLIFNUM', 'SIOCGACMEFOO', 'OLD_SIOCGARP'].every(isNetworkRequest)).toBe(true);
    expect(requestNamed('SIOCGACMEFOO')).toMatchObject({ family: 'unknown' });
  });

  it('is no other name', () => {
    expect(
      ['FIONREAD', 'TIOCGWINSZ', 'SIOC', 'SIOC_IN', 'siocgifaddr', 'TUNNEL', 'TUN_READQ_SIZE', 'SIOCPARM_MASK', 'EBSIOCX', 'SIOCON', 'SIOCTR', 'SIOCNT'].filter(isNetworkRequest),
    ).toEqual([]);
  });
});

describe('a request by its number', () => {
  it.each([
    [0x8915, 'SIOCGIFADDR'],
    [35093, 'SIOCGIFADDR'],
    [0x400454ca, 'TUNSETIFF'],
    [1074025674, 'TUNSETIFF'],
    [0x800454cf, 'TUNGETFEATURES'],
    [-2147199793, 'TUNGETFEATURES'],
    [0x800454ca, 'TUNSETIFF'],
    [0x400454cf, 'TUNGETFEATURES'],
    [0x89f0, 'SIOCDEVPRIVATE'],
    [0x89f3, 'SIOCDEVPRIVATE+3'],
    [0x89e1, 'SIOCPROTOPRIVATE+1'],
    [0x8be4, 'SIOCIWFIRSTPRIV+4'],
    [0x8b1b, 'SIOCGIWESSID'],
  ])('%d is %s', (number, name) => {
    expect(requestNumbered(number)?.name).toBe(name);
  });

  it.each([0, 1, 0x541b, 0x5401, 0x8900, 0x8990 + 6, 0x8a00, 0x18915, 0x100008915, 1.5, Number.NaN])('%d is none', (number) => {
    expect(requestNumbered(number)).toBeUndefined();
  });
});

describe('the pages of the rules', () => {
  it.each(Object.entries(familiesOf))('%s has the table of its requests', (id, families) => {
    expect(readFileSync(join(root, `docs/rules/${id}.md`), 'utf8')).toContain(tableOfRequests(...families));
  });
});
