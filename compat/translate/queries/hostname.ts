import { type QueryOrReason, query } from './query.ts';

const resolver = 'asks the resolver for names, which no command of iproute2 does; hostname is a program of its own and stays: hostname';

/** What is asked of the kernel alone has an equivalent; what is asked of the resolver has none. */
export function hostnameQuery(tool: string, words: readonly string[]): QueryOrReason {
  const option = words.find((word) => word.startsWith('-'));
  if (tool === 'hostname' && option === undefined) return query('hostname', ['sysctl -n kernel.hostname']);
  if (tool === 'hostname' && ['-s', '--short'].includes(option ?? '')) return query('hostname short', [`sysctl -n kernel.hostname | sed 's/\\..*//'`]);
  if (['domainname', 'nisdomainname', 'ypdomainname'].includes(tool) || ['-y', '--yp', '--nis'].includes(option ?? '')) return query('domainname', ['sysctl -n kernel.domainname']);
  if (['-I', '--all-ip-addresses'].includes(option ?? ''))
    return query('hostname addresses', [`ip -o address show up | awk '$2!="lo"&&$4!~/^(fe[89ab]|ff.2:)/{sub(/\\/.*/,"",$4);print $4}'`]);
  return { reason: `${[tool, ...words].join(' ')} ${resolver}` };
}
