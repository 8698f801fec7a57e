export const provedQueries: Readonly<Record<string, readonly string[]>> = {};
