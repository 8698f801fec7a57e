/** A line of NETLIFT_LOG. */
export const oneUse =
  '{"time":"2026-01-05T10:00:00.000Z","parent":{"name":"cron","pid":7,"command":"cron"},"argv":["ifconfig","v0","up"],"equivalent":["ip link set dev v0 up"],"via":"netlink","status":0}\n';
