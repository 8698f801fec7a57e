import type { Call, Stream } from './stream.ts';

/** `std::string cmd("...")`: a name behind a type is declared, not called. */
export function isDeclared(stream: Stream, { at }: Call): boolean {
  const before = stream.tokens[at - 1];
  return before?.is === 'word' && !/^(return|new|else|do|throw|co_await|co_return|and|or|not)$/.test(before.text);
}

/** `SHELL_COMMAND(ifconfig, "List interfaces", list);` outside of all functions: a macro that enters a command of the program itself. */
export function isRegistered({ around }: Stream, { name, at }: Call): boolean {
  return (around[at] ?? -1) < 0 && /^[A-Z][A-Z\d_]+$/.test(name);
}
