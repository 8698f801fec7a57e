import type { CommandUse, IndirectUse, Use } from '../../use.ts';

/** Uses, each once: what is found on two ways is the same where it has the same kind, name and start, and of the files that one name stands for the first stays. The one that is known better stays, and where a command runs, nothing else is said of its words, nor of a list that holds one. */
export interface Gathered {
  add(use: Use): void;
  readonly uses: readonly Use[];
}

const RANK = { literal: 0, 'variables resolved': 1, 'partly unknown': 2 } as const;

/** Nothing is gathered yet. */
export function gathered(): Gathered {
  const found = new Map<string, Use>();
  return {
    add: (use) => {
      const key = `${use.is === 'indirect' ? use.role : use.is} ${nameOf(use)} ${use.place.start}`;
      const there = found.get(key);
      if (there === undefined || RANK[use.confidence] < RANK[there.confidence]) found.set(key, use);
    },
    get uses() {
      const uses = [...found.values()];
      const at = (use: CommandUse | IndirectUse) => `${use.tool} ${use.place.start}`;
      const commands = new Set(uses.flatMap((use) => (use.is === 'command' ? [at(use)] : [])));
      const held = new Set(uses.flatMap((use) => (use.is === 'indirect' && use.role === 'holds the path' ? [at(use)] : [])));
      return uses.filter((use) => use.is !== 'indirect' || !(commands.has(at(use)) || (use.role === 'lists the tool' && held.has(at(use)))));
    },
  };
}

function nameOf(use: Use): string {
  if (use.is === 'command' || use.is === 'indirect') return use.tool;
  if (use.is === 'file') return use.confidence === 'literal' ? use.path : '';
  return use.name;
}
