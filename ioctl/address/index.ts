export const address = {};
