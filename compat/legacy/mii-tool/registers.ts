/** Registers of a transceiver and their bits: include/uapi/linux/mii.h. */
export const MII_BMCR = 0;
export const MII_BMSR = 1;
export const MII_PHYSID1 = 2;
export const MII_PHYSID2 = 3;
export const MII_ADVERTISE = 4;
export const MII_LPA = 5;
export const MII_CTRL1000 = 9;
export const MII_STAT1000 = 10;

export const BMCR_SPEED1000 = 0x0040;
export const BMCR_CTST = 0x0080;
export const BMCR_FULLDPLX = 0x0100;
export const BMCR_ANRESTART = 0x0200;
export const BMCR_ISOLATE = 0x0400;
export const BMCR_ANENABLE = 0x1000;
export const BMCR_SPEED100 = 0x2000;
export const BMCR_LOOPBACK = 0x4000;
export const BMCR_RESET = 0x8000;

export const BMSR_LSTATUS = 0x0004;
export const BMSR_RFAULT = 0x0010;
export const BMSR_ANEGCOMPLETE = 0x0020;

export const LPA_10FULL = 0x0040;
export const LPA_100HALF = 0x0080;
export const LPA_100FULL = 0x0100;
export const LPA_LPACK = 0x4000;

export const ADVERTISE_1000HALF = 0x0100;
export const ADVERTISE_1000FULL = 0x0200;

/** Registers that have a name: the others are read only by who wants all. */
export const namedRegisters: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5, 6, 9, 10, 15, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28]);
