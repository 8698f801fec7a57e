import { describe, expect, it } from 'vitest';
import { type Answer, askHeaders, headersHere, headerVersion, noCompiler } from '../support/drift-compiler.ts';
import { headers } from '../support/drift-headers.ts';
import { differing, unknownNames } from '../support/drift-report.ts';
import { exportedSchemas } from '../support/drift-schemas.ts';

const unable = noCompiler();
if (unable !== undefined) console.warn(`the structs are not compared with those of the kernel: ${unable}`);

type Struct = Awaited<ReturnType<typeof exportedSchemas>>['structs'][number]['value'];
const sizeOf = ({ name }: Struct) => `sizeof(struct ${name})`;
const offsetOf = ({ name }: Struct, member: string) => `__builtin_offsetof(struct ${name}, ${member})`;
const sizeOfMember = ({ name }: Struct, member: string) => `sizeof(((struct ${name} *)0)->${member})`;
const isReserved = (type: string) => type.startsWith('reserved[');

describe.skipIf(unable !== undefined)('the layout of structs', async () => {
  const { structs } = await exportedSchemas();
  const questions = structs.flatMap(({ value }) => [sizeOf(value), ...value.members.flatMap(({ cName }) => [offsetOf(value, cName), sizeOfMember(value, cName)])]);
  const answers: Map<string, Answer[]> = unable === undefined ? askHeaders(headersHere(headers), questions) : new Map();
  const answer = (question: string) => answers.get(question) ?? [];

  it('has the size that the compiler gives', () => {
    expect(structs.length).toBeGreaterThan(10);
    expect(structs.flatMap(({ file, value }) => differing(`${file}: ${sizeOf(value)}`, BigInt(value.size), answer(sizeOf(value))))).toEqual([]);
  });

  it('has every member where the compiler has it, and as large', () => {
    const problems = structs.flatMap(({ file, value }) =>
      value.members.flatMap(({ cName, offset, field }) => [
        ...differing(`${file}: ${offsetOf(value, cName)}`, BigInt(offset), answer(offsetOf(value, cName))),
        ...differing(`${file}: ${sizeOfMember(value, cName)}`, BigInt(field.size), answer(sizeOfMember(value, cName))),
      ]),
    );
    expect(problems).toEqual([]);
  });

  it('is of structs and members that the headers know', () => {
    const unknown = structs.filter(({ value }) => answer(sizeOf(value)).length === 0).map(({ file, value }) => ({ file, name: `struct ${value.name}` }));
    const { problems, excused } = unknownNames(unknown, unable === undefined ? headerVersion() : [0, 0]);
    for (const reason of excused) console.warn(`not compared: ${reason}`);
    const members = structs
      .filter(({ value }) => answer(sizeOf(value)).length > 0)
      .flatMap(({ file, value }) =>
        value.members
          .filter(({ cName, field }) => !isReserved(field.type) && answer(offsetOf(value, cName)).length === 0)
          .map(({ cName }) => `${file}: struct ${value.name} has no member ${cName}`),
      );
    expect([...problems, ...members]).toEqual([]);
  });
});
