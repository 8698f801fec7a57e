import { withCProgram } from './c-program.ts';

/** One process may hold 20,000 descriptors or fewer on many machines, and more is not for everybody to ask. */
const EACH = 5_000;
const FIRST_PORT = 5_000;

/** `count` TCP connections on the loopback of the namespace that the thread is in: two sockets each. Throws where the machine cannot make them. */
export function connect(count: number): { close(): void } {
  return withCProgram('many-sockets.c', (program) => {
    if ('missing' in program) throw new Error(program.missing);
    const pids = Array.from({ length: Math.ceil(count / EACH) }, (_, part) => {
      const [pid] = program.run(String(Math.min(EACH, count - part * EACH)), String(FIRST_PORT + part));
      if (pid === undefined || !Number.isInteger(pid)) throw new Error('the program that holds connections did not say its pid');
      return pid;
    });
    return {
      close: () => {
        for (const pid of pids) process.kill(pid);
      },
    };
  });
}
