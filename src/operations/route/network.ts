/** A network as routes have it: `default` is length 0, an address alone the whole of its family's bits. */
export interface Network {
  address: string;
  length: number;
}

/** `10.9.0.0/16`, `192.0.2.1`, `default` as address and prefix length; bits behind the prefix stay for the kernel to judge. */
export function ipv4NetworkOf(text: string): Network {
  return networkOf(text, '0.0.0.0', 32);
}

export function ipv6NetworkOf(text: string): Network {
  return networkOf(text, '::', 128);
}

function networkOf(text: string, any: string, bits: number): Network {
  if (text === 'default') return { address: any, length: 0 };
  const [address = any, length] = text.split('/');
  return { address, length: length === undefined ? bits : Number(length) };
}
