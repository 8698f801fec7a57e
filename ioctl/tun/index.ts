export const tun = {};
