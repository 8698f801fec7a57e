/** Node's own tests, from a module that takes milliseconds to load: it is loaded when an address is first met in words, which many runs never do. */
const net = () => process.getBuiltinModule('node:net');

export const isIPv4 = (text: string): boolean => net().isIPv4(text);
export const isIPv6 = (text: string): boolean => net().isIPv6(text);
