/** How tightly an operator binds; those that are missing end an expression. */
export const BINDS: Readonly<Record<string, number>> = {
  ...level(1, 'or xor'),
  ...level(2, 'and'),
  ...level(4, '= += -= *= /= .= %= x= ||= &&= //= **= |= &= ^= <<= >>='),
  ...level(5, '?'),
  ...level(6, '.. ...'),
  ...level(7, '|| //'),
  ...level(8, '&&'),
  ...level(9, '| ^'),
  ...level(10, '&'),
  ...level(11, '== != <=> eq ne cmp < > <= >= lt gt le ge isa'),
  ...level(12, '<< >>'),
  ...level(13, '+ - .'),
  ...level(14, '* / % x'),
  ...level(15, '=~ !~'),
  ...level(17, '**'),
};

/** How tightly a comma binds. */
export const COMMA = 3;

/** Deeper than this nothing is read. */
export const DEEPEST = 150;

function level(binds: number, operators: string): Record<string, number> {
  return Object.fromEntries(operators.split(' ').map((operator) => [operator, binds]));
}
