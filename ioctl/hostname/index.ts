export const hostname = {};
