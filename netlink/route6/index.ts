export const route6 = {};
