export const neighbour = {};
