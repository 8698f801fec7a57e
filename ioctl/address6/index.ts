export const address6 = {};
