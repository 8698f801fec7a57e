/** The device that a name means where a device is asked for: `v0:1` is a label on v0, and dev_ioctl (net/core/dev_ioctl.c) cuts every name at its first colon. */
export function deviceName(link: string): string {
  const [device = ''] = link.split(':', 1);
  return device;
}
