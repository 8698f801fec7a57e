/** arp_flags (linux/if_arp.h). */
export const ATF_COM = 0x2;
export const ATF_PERM = 0x4;
export const ATF_PUBL = 0x8;
