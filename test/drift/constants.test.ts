import { describe, expect, it } from 'vitest';
import { askHeaders, headersHere, headerVersion, noCompiler } from '../support/drift-compiler.ts';
import { headers } from '../support/drift-headers.ts';
import { differing, unknownNames } from '../support/drift-report.ts';
import { exportedConstants, exportedSchemas } from '../support/drift-schemas.ts';

const unable = noCompiler();
if (unable !== undefined) console.warn(`the constants are not compared with the kernel's headers: ${unable}`);

describe.skipIf(unable !== undefined)('the numbers of the kernel', async () => {
  const constants = await exportedConstants();
  const { sets } = await exportedSchemas();
  const attributes = sets.flatMap(({ file, value }) => Array.from(value.table, ([number, { kernelName }]) => ({ file, name: kernelName, value: number })));
  const all = [...constants, ...attributes];
  const here = unable === undefined ? headersHere(headers) : [];
  const answers = unable === undefined ? askHeaders(here, new Set(all.map(({ name }) => name))) : new Map();
  const version = unable === undefined ? headerVersion() : ([0, 0] as [number, number]);

  it('are many', () => {
    expect(constants.length).toBeGreaterThan(200);
    expect(attributes.length).toBeGreaterThan(50);
  });

  it('are those of the headers', () => {
    expect(all.flatMap(({ file, name, value }) => differing(`${file}: ${name}`, BigInt(value), answers.get(name) ?? []))).toEqual([]);
  });

  it('are all known to the headers, save those that are newer', () => {
    const { problems, excused } = unknownNames(
      all.filter(({ name }) => (answers.get(name) ?? []).length === 0),
      version,
    );
    for (const reason of excused) console.warn(`not compared: ${reason}`);
    expect(problems).toEqual([]);
  });

  it('were looked for in every header', () => {
    const missing = headers.filter((header) => !here.includes(header));
    if (missing.length > 0) console.warn(`not looked into, since this machine does not have them: ${missing.join(', ')}`);
    expect(here).toEqual(expect.arrayContaining(['linux/sockios.h', 'linux/rtnetlink.h', 'linux/if_link.h', 'sys/socket.h']));
  });
});
