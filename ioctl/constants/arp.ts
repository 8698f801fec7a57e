/** arp_flags: include/uapi/linux/if_arp.h. */
export const ATF_COM = 0x2;
export const ATF_PERM = 0x4;
export const ATF_PUBL = 0x8;
export const ATF_USETRAILERS = 0x10;
export const ATF_NETMASK = 0x20;
export const ATF_DONTPUB = 0x40;
