import { lines, type Question, type Table } from '../question.ts';

const tables: readonly Table[] = ['neighbours'];
const incomplete = 'an entry is not complete: old tools print `<incomplete>` or `(incomplete)` then';

/** What is asked of the ARP table. */
export const ofNeighbours: readonly Question[] = [
  {
    ...{ about: 'the hardware address of the host', tables },
    answer: ({ neighbours }, { host }) => lines(neighbours.filter(({ address }) => address === host).map(({ mac }) => mac)),
    form: ({ host }) => `ip -j neighbour show to ${host} | jq -r '.[].lladdr // empty'`,
    unless: incomplete,
  },
  {
    ...{ about: 'whether the host has an entry', tables },
    answer: ({ neighbours }, { host }) => neighbours.some(({ address }) => address === host),
    form: ({ host }) => `ip neighbour show to ${host} | grep -q lladdr`,
    unless: incomplete,
  },
];
