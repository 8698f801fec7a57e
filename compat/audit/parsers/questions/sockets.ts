import type { Question, Table } from '../question.ts';
import type { Sample, SampleSocket } from '../sample.ts';

const tables: readonly Table[] = ['sockets'];
const isTcp = ({ protocol }: SampleSocket) => protocol === undefined;
const isOpen = ({ remote }: SampleSocket) => remote === undefined;
const listening = ({ sockets }: Sample) => sockets.filter((socket) => isTcp(socket) && isOpen(socket));
const established = ({ sockets }: Sample) => sockets.filter((socket) => isTcp(socket) && !isOpen(socket));
/** The pattern of a pipeline finds the port at either end. */
const atEitherEnd = (port: number) => (socket: SampleSocket) => socket.port === port || socket.remote?.port === port;

const otherPorts = 'the pattern finds other ports as well: `:80` is part of `:8080`';
const unless = `${otherPorts}, and of the other end of a connection`;
const ends = (port: string) => `'( sport = :${port} or dport = :${port} )'`;

/** Whether a socket of some kind is open on the port. */
const onPort = (about: string, options: string, isMeant: (socket: SampleSocket) => boolean): Question => ({
  ...{ about, tables },
  answer: ({ sockets }, { port }) => sockets.some((socket) => isMeant(socket) && isOpen(socket) && socket.port === port),
  form: ({ port }) => `ss ${options} 'sport = :${port}' | grep -q .`,
  unless,
});

/** What is asked of tables of sockets. */
export const ofSockets: readonly Question[] = [
  onPort('whether something listens on the TCP port', '-Htln', isTcp),
  onPort('whether something waits on the UDP port', '-Huln', (socket) => !isTcp(socket)),
  onPort('whether something waits on the TCP or UDP port', '-Htuln', () => true),
  {
    ...{ about: 'whether a connection has the port at either end', tables },
    answer: (sample, { port }) => established(sample).some(atEitherEnd(port)),
    form: ({ port }) => `ss -Htn state established ${ends(port)} | grep -q .`,
    unless: otherPorts,
  },
  {
    ...{ about: 'whether any TCP socket has the port at either end', tables },
    answer: ({ sockets }, { port }) => sockets.filter(isTcp).some(atEitherEnd(port)),
    form: ({ port }) => `ss -Htan ${ends(port)} | grep -q .`,
    unless: otherPorts,
  },
  {
    ...{ about: 'whether any TCP or UDP socket has the port at either end', tables },
    answer: ({ sockets }, { port }) => sockets.some(atEitherEnd(port)),
    form: ({ port }) => `ss -Htuan ${ends(port)} | grep -q .`,
    unless: otherPorts,
  },
  {
    ...{ about: 'the number of TCP sockets that listen on the port', tables },
    answer: (sample, { port }) => `${listening(sample).filter((socket) => socket.port === port).length}\n`,
    form: ({ port }) => `ss -Htln 'sport = :${port}' | wc -l`,
    unless,
  },
  {
    ...{ about: 'the number of TCP and UDP sockets that wait on the port', tables },
    answer: ({ sockets }, { port }) => `${sockets.filter((socket) => isOpen(socket) && socket.port === port).length}\n`,
    form: ({ port }) => `ss -Htuln 'sport = :${port}' | wc -l`,
    unless,
  },
  {
    ...{ about: 'the number of connections that have the port at either end', tables },
    answer: (sample, { port }) => `${established(sample).filter(atEitherEnd(port)).length}\n`,
    form: ({ port }) => `ss -Htn state established ${ends(port)} | wc -l`,
    unless: otherPorts,
  },
  {
    ...{ about: 'the number of established TCP connections', tables },
    answer: (sample) => `${established(sample).length}\n`,
    form: () => 'ss -Htn state established | wc -l',
  },
  {
    ...{ about: 'the number of TCP sockets that listen', tables },
    answer: (sample) => `${listening(sample).length}\n`,
    form: () => 'ss -Htln | wc -l',
  },
];
