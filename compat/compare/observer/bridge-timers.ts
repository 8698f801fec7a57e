type Json = Record<string, unknown>;

/** What is left of timers that run, as `ip -d` tells it of a bridge and of its ports: it is of the moment of the look, so that no two looks agree. */
const timers = ['hello_timer', 'tcn_timer', 'topology_change_timer', 'gc_timer', 'hold_timer', 'message_age_timer', 'forward_delay_timer'];

/** The link without the timers of a bridge or of a port; nothing else is left out. */
export function withoutTimers({ linkinfo, ...link }: Json): Json {
  if (linkinfo === undefined) return link;
  const { info_data: data, info_slave_data: slaveData, ...info } = linkinfo as Json;
  return {
    ...link,
    linkinfo: { ...info, ...(data === undefined ? {} : { info_data: settings(data) }), ...(slaveData === undefined ? {} : { info_slave_data: settings(slaveData) }) },
  };
}

function settings(data: unknown): Json {
  return Object.fromEntries(Object.entries(data as Json).filter(([key]) => !timers.includes(key)));
}
