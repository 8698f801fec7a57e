import type { Question, Table } from '../question.ts';
import type { Sample } from '../sample.ts';

const tables: readonly Table[] = ['sockets'];
const listening = ({ sockets }: Sample) => sockets.filter(({ remote }) => remote === undefined);
const isOn = (sample: Sample, port: number) => listening(sample).some((socket) => socket.port === port);

/** What is asked of tables of TCP sockets. */
export const ofSockets: readonly Question[] = [
  {
    ...{ about: 'whether something listens on the TCP port', tables },
    answer: (sample, { port }) => isOn(sample, port),
    form: ({ port }) => `ss -Htln 'sport = :${port}' | grep -q .`,
    unless: 'the pattern finds other ports as well: `:80` is part of `:8080`, and of the other end of a connection',
  },
  {
    ...{ about: 'the number of TCP sockets that listen on the port', tables },
    answer: (sample, { port }) => `${listening(sample).filter((socket) => socket.port === port).length}\n`,
    form: ({ port }) => `ss -Htln 'sport = :${port}' | wc -l`,
    unless: 'the pattern finds other ports as well: `:80` is part of `:8080`, and of the other end of a connection',
  },
  {
    ...{ about: 'the number of established TCP connections', tables },
    answer: (sample) => `${sample.sockets.length - listening(sample).length}\n`,
    form: () => 'ss -Htn state established | wc -l',
  },
  {
    ...{ about: 'the number of TCP sockets that listen', tables },
    answer: (sample) => `${listening(sample).length}\n`,
    form: () => 'ss -Htln | wc -l',
  },
];
