/** How a report of an audit may be written down. */
export const formats = ['text', 'json', 'sarif', 'md', 'html'] as const;
export type Format = (typeof formats)[number];
