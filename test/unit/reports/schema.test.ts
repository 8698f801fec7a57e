import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../reports/index.ts';
import { fixture } from './fixture.ts';
import { largeComparison } from './large.ts';

const root = new URL('../../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('src/model/schema/compare-1.json', root), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const document = () => JSON.parse(renderJson(fixture));

/** Every object of the document with the way to it. */
function* objects(value: unknown, path: string[] = []): Generator<{ at: Record<string, unknown>; path: string[] }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { at: value as Record<string, unknown>, path };
  for (const [key, inner] of Object.entries(value)) if (!free.has(key)) yield* objects(inner, [...path, key]);
}
/** What may be anything: the values that the two sides gave. `ioctl` and `netlink` of differences are left out below. */
const free = new Set(['input', 'value', 'before', 'after', 'policy']);

describe('the published schema', () => {
  it('accepts the fixture, and the same with more properties', () => {
    expect(validate(document()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document(), more: 1 })).toBe(true);
    expect(validate(JSON.parse(renderJson(largeComparison())))).toBe(true);
  });

  it.each([
    [
      'another schema',
      (it: ReturnType<typeof document>) => {
        it.schema = 'netlift/compare/2';
      },
    ],
    [
      'a time that is not UTC',
      (it) => {
        it.started = '2025-02-03T04:05:06+01:00';
      },
    ],
    [
      'a verdict that there is not',
      (it) => {
        it.operations[0].scenarios[0].verdict = 'fine';
      },
    ],
    [
      'an aspect that there is not',
      (it) => {
        it.operations[5].scenarios[0].differences[0].aspect = 'cost';
      },
    ],
    [
      'a difference where the verdict is same',
      (it) => {
        it.operations[0].scenarios[0].differences.push({ aspect: 'state', path: 'x', id: 'classful-netmask' });
      },
    ],
    [
      'no difference where the verdict is known',
      (it) => {
        it.operations[5].scenarios[0].differences = [];
      },
    ],
    [
      'an unexplained difference where the verdict is known',
      (it) => {
        delete it.operations[5].scenarios[0].differences[0].id;
      },
    ],
    [
      'no reason where the verdict is skipped',
      (it) => {
        delete it.operations[3].scenarios[0].reason;
      },
    ],
    [
      'an outcome without its error',
      (it) => {
        delete it.operations[1].scenarios[2].ioctl.outcome.error;
      },
    ],
    [
      'a negative errno',
      (it) => {
        it.operations[1].scenarios[2].ioctl.outcome.error.errno = -22;
      },
    ],
    [
      'half a byte',
      (it) => {
        it.operations[1].scenarios[0].ioctl.recording[0].sent.hex += '0';
      },
    ],
    [
      'a field before the bytes',
      (it) => {
        it.operations[1].scenarios[0].ioctl.recording[0].sent.annotations[0].offset = -1;
      },
    ],
    [
      'a summary with a word for a figure',
      (it) => {
        it.summary.new = 'none';
      },
    ],
    [
      'operations that are not a list',
      (it) => {
        it.operations = {};
      },
    ],
  ])('refuses %s', (_, spoil) => {
    const spoiled = document();
    spoil(spoiled);
    expect(validate(spoiled)).toBe(false);
  });

  it('refuses the document without any property that its TypeScript type requires', () => {
    const required = new Map(interfaces().map(({ name, properties }) => [name, properties.filter(({ optional }) => !optional).map((property) => property.name)]));
    for (const [name, keys] of [
      ['Comparison', ['schema', 'summary']],
      ['Cost', ['calls', 'bytes', 'microseconds']],
      ['Annotation', ['offset', 'length', 'name', 'type', 'value']],
    ] as const) {
      expect(required.get(name)).toEqual(expect.arrayContaining([...keys]));
    }
    const kinds = [...required].filter(([name]) => name !== 'Comparison');
    let removed = 0;
    for (const { path, at } of objects(document())) {
      if (path.includes('differences') && /^(ioctl|netlink)$/.test(path.at(-1) ?? '')) continue;
      const [, keys] = kinds.find(([, all]) => all.length > 0 && all.every((key) => key in at)) ?? [];
      for (const key of path.length === 0 ? (required.get('Comparison') ?? []) : (keys ?? [])) {
        const broken = document();
        const place = path.reduce((inner, step) => inner[step], broken);
        delete place[key];
        if (path.includes('differences') && !('sees' in at)) continue;
        expect(validate(broken), `${path.join('/')} without ${key}`).toBe(false);
        removed += 1;
      }
    }
    expect(removed).toBeGreaterThan(300);
  });

  it('says what the TypeScript types say: the same properties, and the same of them required', () => {
    for (const { name, properties } of interfaces()) {
      const part = name === 'Comparison' ? schema : schema.$defs[name];
      expect(part, name).toBeDefined();
      expect(Object.keys(part.properties).sort(), name).toEqual(properties.map((property) => property.name).sort());
      expect([...(part.required ?? [])].sort(), name).toEqual(
        properties
          .filter(({ optional }) => !optional)
          .map((property) => property.name)
          .sort(),
      );
    }
    expect(schema.$defs.Verdict.enum).toEqual(literals('Verdict'));
    expect(schema.$defs.Aspect.enum).toEqual(literals('Aspect'));
  });
});

const sources = ['src/model/comparison.ts', 'src/model/outcome.ts', 'src/codec/field.ts', 'src/base/errors.ts'].map((path) => readFileSync(new URL(path, root), 'utf8')).join('\n');

/** The interfaces of the document as the TypeScript sources declare them. */
function interfaces(): { name: string; properties: { name: string; optional: boolean }[] }[] {
  return [...sources.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)]
    .filter(([, name]) => name !== 'Field')
    .map(([, name, body]) => ({
      name: name ?? '',
      properties: [...(body ?? '').matchAll(/^ {2}(\w+)(\??):/gm)].map(([, property, mark]) => ({ name: property ?? '', optional: mark === '?' })),
    }));
}

function literals(type: string): string[] {
  const union = new RegExp(`export type ${type} = ([^;]+);`).exec(sources)?.[1] ?? '';
  return [...union.matchAll(/'([^']+)'/g)].map(([, literal]) => literal ?? '');
}
