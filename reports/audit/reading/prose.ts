/** A sentence in parts: what stands between backticks is code. */
export function proseParts(text: string): { readonly text: string; readonly isCode: boolean }[] {
  return text.split(/`([^`\n]+)`/).flatMap((part, index) => (part === '' ? [] : [{ text: part, isCode: index % 2 === 1 }]));
}
