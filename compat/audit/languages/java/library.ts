import type { Call, Expression, Runner } from '../strings/dialect.ts';

/** How functions of Java's library run commands; the program and its words are arguments of their own, or one text, or one list. */
export function runnerOf({ callee, name, receiver }: Call): Runner | 'none' | undefined {
  if (/(?:Exception|Error)$/.test(name)) return 'none';
  const of = receiver?.text() ?? '';
  if (name === 'exec' && /getRuntime\(\)$|^(?:rt|run|runtime)$/i.test(of)) return { takes: 'command', captures: true };
  if (name === 'ProcessBuilder' || callee.endsWith('ProcessBuilder.command')) return { takes: 'words', captures: true };
  return name === 'command' && /builder|^pb$|process/i.test(of) ? { takes: 'words', captures: true } : undefined;
}

/** What calls of Java's library come to that only put texts and lists together. */
export function meaning({ callee, name, receiver, arguments: values }: Call): Expression | undefined {
  const [first] = values;
  if (callee === 'String.format' && first !== undefined) return { is: 'format', style: '%', template: first.value, values: values.slice(1) };
  if (name === 'formatted' && receiver !== undefined) return { is: 'format', style: '%', template: receiver, values };
  if (/^(?:Arrays\.asList|(?:Immutable)?List\.of|Stream\.of|Lists\.newArrayList)$/.test(callee)) return { is: 'list', items: values.map(({ value }) => value) };
  if (callee === 'String.join' && first !== undefined) return { is: 'join', parts: values.slice(1).map(({ value }) => value), between: first.value };
  if (/^(?:ArrayList|LinkedList|Vector)$/.test(callee)) return first === undefined ? { is: 'list', items: [] } : { is: 'same', inner: first.value };
  if (name === 'split' && receiver !== undefined && first?.value.text() === '" "') return { is: 'words', of: receiver };
  return /^(?:toString|trim|strip|toArray)$/.test(name) && receiver !== undefined ? { is: 'same', inner: receiver } : undefined;
}
