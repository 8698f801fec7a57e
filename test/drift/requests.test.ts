import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { legacyRequests, requestNamed } from '../../compat/audit/requests.ts';
import { askHeaders, headersHere, noCompiler } from '../support/drift-compiler.ts';
import { requestHeaders } from '../support/drift-request-headers.ts';

const unable = noCompiler();
if (unable !== undefined) console.warn(`the requests are not compared with the kernel's headers: ${unable}`);

/** Names that no header here need have: their headers left with the drivers, or came later. */
const elsewhere = /^(OLD_SIOC|SIOC[GS]IFDIVERT|SIOCGSTAMP(NS)?_OLD|SIOCMCTP(ALLOC|DROP)TAG2|SIOCAX25(BPQADDR|[GS]ETPARMS)|SIOCNR|SIOCA?IPX)/;

describe.skipIf(unable !== undefined)('the table of requests', () => {
  const here = unable === undefined ? headersHere(requestHeaders) : [];
  const numbered = legacyRequests.filter(({ number }) => number !== undefined);
  const answers = unable === undefined ? askHeaders(here, new Set(numbered.map(({ name }) => name))) : new Map();

  it('was compared with the headers that matter', () => {
    const missing = requestHeaders.filter((header) => !here.includes(header));
    if (missing.length > 0) console.warn(`not looked into, since this machine does not have them: ${missing.join(', ')}`);
    expect(here).toEqual(expect.arrayContaining(['linux/sockios.h', 'linux/if_tun.h', 'linux/wireless.h', 'linux/if_tunnel.h']));
  });

  it('has the numbers of the headers', () => {
    const wrong = numbered.flatMap(({ name, number }) =>
      (answers.get(name) ?? []).flatMap(({ value, header }: { value: bigint; header: string }) =>
        (value & 0xffffffffn) === BigInt(number ?? -1) ? [] : [`${name} is ${value} in ${header}`],
      ),
    );
    // The C library's own header of AX.25 and the kernel's disagree on the number of one name.
    expect(wrong.filter((text) => !text.startsWith('SIOCAX25GETINFO is 35305 in net'))).toEqual([]);
  });

  it('has no number that no header knows', () => {
    expect(numbered.filter(({ name }) => (answers.get(name) ?? []).length === 0 && !elsewhere.test(name)).map(({ name }) => name)).toEqual([]);
  });

  it('knows every request that the headers declare', () => {
    const declared = here.flatMap(
      (header) =>
        spawnSync('gcc', ['-E', '-dM', '-include', 'sys/socket.h', '-x', 'c', '-'], { input: `#include <${header}>\n`, encoding: 'utf8' }).stdout.match(
          /(?<=^#define )(SIOC|TUN[SGAD])\w+(?= )/gm,
        ) ?? [],
    );
    const names = [...new Set(declared)];
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name) => requestNamed(name)?.family === 'unknown')).toEqual([]);
    // The ends of the range of wireless extensions are no requests themselves.
    expect(names.filter((name) => requestNamed(name) === undefined && !/^SIOCIW(FIRST|LAST|LASTPRIV)$/.test(name))).toEqual([]);
  });
});
