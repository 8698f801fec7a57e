/** What an observer saw of one namespace: plain data, keyed so that equal states are equal objects. */
export interface State {
  /** By name. */
  links: Record<string, Record<string, unknown>>;
  /** By link, then `ADDRESS/LENGTH`. */
  addresses: Record<string, Record<string, Record<string, unknown>>>;
  /** By link: the keys above in the kernel's order. */
  addressOrder: Record<string, string[]>;
  /** By table, then destination: the routes in the kernel's order. */
  routes: Record<string, Record<string, Record<string, unknown>[]>>;
  routes6: Record<string, Record<string, Record<string, unknown>[]>>;
  /** By link, then address. */
  neighbours: Record<string, Record<string, Record<string, unknown>>>;
  /** Published neighbours, by link (`*` where they have none), then address. */
  proxies: Record<string, Record<string, Record<string, unknown>>>;
  /** Link-layer multicast lists, by link, then MAC address: users and global as /proc/net/dev_mcast counts them. */
  multicast: Record<string, Record<string, { users: number; global: boolean }>>;
  /** IPv4 and IPv6 groups, by link, then group: users. */
  groups: Record<string, Record<string, { users: number }>>;
  /** The sysctl net.ipv4.conf.LINK.proxy_arp. */
  proxyArp: Record<string, boolean>;
}
