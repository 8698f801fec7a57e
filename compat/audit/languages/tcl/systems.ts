import { OTHER } from '../strings/other-systems.ts';

/** A block of a program: what stands before its brace, and where it is. */
interface Block {
  readonly head: string;
  readonly start: number;
  end: number;
}

/** More blocks than these are not looked at. */
const MOST = 20_000;

/** Why what stands at a place must not be rewritten: a block around it is for another system, `if {$tcl_platform(os) eq "Darwin"} {` or an arm of `switch`. */
export function systemsOf(program: string): (at: number) => string | undefined {
  let found: readonly (Block & { readonly system: string })[] | undefined;
  return (at) => {
    found ??= blocksOf(program).flatMap((block) => {
      const system = systemIn(block.head);
      return system === undefined ? [] : [{ ...block, system }];
    });
    const around = found.find(({ start, end }) => start <= at && at < end);
    return around === undefined ? undefined : `it runs on another system only: ${around.system}`;
  };
}

function systemIn(head: string): string | undefined {
  const isAsked = /tcl_platform|uname|\bos\b/.test(head) && !/!=|\bne\b|[{(]\s*!|linux/i.test(head);
  const isArm = /^\s*["{]?[\w*-]+["}]?\s*$/.test(head);
  return isAsked || isArm ? OTHER.exec(head)?.[0] : undefined;
}

function blocksOf(program: string): readonly Block[] {
  const [blocks, open]: [Block[], Block[]] = [[], []];
  for (const { 0: sign, index } of program.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '}') {
      const block = open.pop();
      if (block !== undefined) block.end = index;
    } else if (sign === '{') {
      if (blocks.length > MOST) break;
      const line = program.lastIndexOf('\n', index - 1) + 1;
      const block = { head: program.slice(Math.max(line, index - 300), index), start: index, end: program.length };
      blocks.push(block);
      open.push(block);
    }
  }
  return blocks;
}
