export { renderHtml } from './html/index.ts';
export { renderJson } from './json/index.ts';
export { renderMarkdown } from './markdown/index.ts';
export { renderTerminal, type TerminalOptions } from './terminal/index.ts';
