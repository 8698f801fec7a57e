export const provedSteps: Readonly<Record<string, number>> = {};
export const provedIdioms: Readonly<Record<string, number>> = {};
export const provedLines: ReadonlySet<string> = new Set();
