import { lines, type Question, type Table } from '../question.ts';

const tables: readonly Table[] = ['bridges'];
const several = 'a bridge has several ports: brctl gives each further one a line of its own';

/** What is asked of bridges. */
export const ofBridges: readonly Question[] = [
  {
    ...{ about: 'the names of the bridges', tables },
    answer: ({ bridges }) => lines(bridges.map(({ name }) => name)),
    form: () => `ip -j link show type bridge | jq -r '.[].ifname // empty' | LC_ALL=C sort`,
    unless: several,
  },
];
