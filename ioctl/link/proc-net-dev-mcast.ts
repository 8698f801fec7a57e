/** A line of /proc/net/dev_mcast: `users` counts who asked for the address, `global` says that it was added by hand (dev_mc_seq_show in net/core/net-procfs.c). */
export interface MulticastEntry {
  index: number;
  name: string;
  users: number;
  global: boolean;
  /** Hex pairs between colons. */
  address: string;
}

export function parseDevMcast(text: string): MulticastEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [index = '', name = '', users = '', global = '', address = ''] = line.trim().split(/\s+/);
      return { index: Number(index), name, users: Number(users), global: global !== '0', address: address.match(/../g)?.join(':') ?? '' };
    });
}
