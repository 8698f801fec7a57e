import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/base/nearest.ts';

describe('nearest', () => {
  const words = ['link.set-mtu', 'link.get-mtu', 'route.add', 'up'];

  it.each([
    ['link.set-mut', 'link.set-mtu'],
    ['LINK.SET-MTU', 'link.set-mtu'],
    ['rout.add', 'route.add'],
    ['route.adds', 'route.add'],
    ['up', 'up'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  it.each(['neighbour.list', 'xx', '', 'zzzzzzzzzzzz'])('finds nothing near %j', (word) => {
    expect(nearest(word, words)).toBeUndefined();
  });

  it('gives the first of several that are as near', () => {
    expect(nearest('link.xet-mtu', words)).toBe('link.set-mtu');
  });

  it('finds every word itself, and every word with one letter of three or more changed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(), (word, at) => {
        const index = at % word.length;
        expect(nearest(word, ['0000', word])).toBe(word);
        expect(nearest(`${word.slice(0, index)}#${word.slice(index + 1)}`, ['0000', word])).toBe(word);
      }),
      { seed: 3 },
    );
  });
});
