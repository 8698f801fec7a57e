import { legacyRequests, type RequestFamily } from '../../compat/audit/requests.ts';

/** The rows that a rule's page has of its requests. */
export function tableOfRequests(...families: readonly RequestFamily[]): string {
  const rows = legacyRequests.filter(({ family }) => families.includes(family));
  return `| request | in netlink | in words |
| --- | --- | --- |
${rows.map(({ name, message, noMessage, words }) => `| ${name} | ${message ?? `none: ${noMessage}`} | ${words === undefined ? '' : `\`${words.replaceAll('|', '\\|')}\``} |\n`).join('')}`;
}

/** The rules whose pages have such a table. */
export const familiesOf: Readonly<Record<string, readonly RequestFamily[]>> = {
  'ioctl-of-links': ['links'],
  'ioctl-of-addresses': ['addresses'],
  'ioctl-of-routes': ['routes'],
  'ioctl-of-neighbours': ['neighbours'],
  'ioctl-of-bridges': ['bridges'],
  'ioctl-of-bonds': ['bonds'],
  'ioctl-of-vlans': ['vlans'],
  'ioctl-of-tunnels': ['tunnels'],
  'ioctl-of-ethtool': ['ethtool'],
  'ioctl-of-mii': ['mii'],
  'ioctl-of-wireless': ['wireless'],
  'ioctl-of-tun': ['tun'],
  'ioctl-of-sockets': ['sockets'],
  'ioctl-private-to-driver': ['private'],
};
