import type { Scope } from './scope.ts';
import type { Command } from './syntax/tree.ts';

/** Why a file as a whole is for another system, as its path or first line tells. */
export function systemOfFile(_path: string, _text: string): string | undefined {
  return undefined;
}

/** Why a command is not for Linux, as the branches around it tell. */
export function systemAround(_command: Command, _scope: Scope): string | undefined {
  return undefined;
}
