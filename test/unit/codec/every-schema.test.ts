import { describe, expect, it } from 'vitest';
import { expectAttributesToBearBadInputs, expectStructToBearBadInputs, expectValueOrDecodeError } from '../../support/bad-inputs.ts';
import { exportedSchemas } from '../../support/drift-schemas.ts';

const { structs, sets } = await exportedSchemas();

describe('every struct of both sides', () => {
  it('is found', () => {
    expect(structs.map(({ value }) => value.name)).toEqual(expect.arrayContaining(['ifreq', 'ifinfomsg', 'rtentry', 'nlmsghdr']));
  });

  it.each(structs.map((struct) => [`${struct.name} in ${struct.file}`, struct.value] as const))('%s bears bad and random bytes', (_name, schema) => {
    expectStructToBearBadInputs(schema);
    expectValueOrDecodeError(schema, { runs: 50 });
  });
});

describe('every set of attributes', () => {
  it('is found', () => {
    expect(sets.map(({ value }) => value.prefix)).toEqual(expect.arrayContaining(['IFLA', 'IFA', 'RTA', 'NDA']));
  });

  it.each(sets.map((set) => [`${set.name} in ${set.file}`, set.value] as const))('%s bears bad and random bytes', (_name, schema) => {
    expectAttributesToBearBadInputs(schema);
    expectValueOrDecodeError(schema, { runs: 300 });
  });
});
