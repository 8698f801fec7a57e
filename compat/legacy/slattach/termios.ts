import { littleEndian as le } from '../../../src/codec/word.ts';

/** Requests on a terminal: asm-generic/ioctls.h. */
export const TCGETS = 0x5401;
export const TCSETS = 0x5402;
export const TIOCMGET = 0x5415;
export const TIOCSETD = 0x5423;
export const TIOCGETD = 0x5424;
/** _IOR('T', 0x30, unsigned int) and _IOW('T', 0x31, int): the number of a pseudo-terminal, and its lock. */
export const TIOCGPTN = 0x80045430;
export const TIOCSPTLCK = 0x40045431;
export const TIOCM_CAR = 0x40;

/** struct termios of the kernel: four words of flags, the discipline, 19 characters (asm-generic/termbits.h). */
export const TERMIOS_BYTES = 36;
const [IFLAG, OFLAG, CFLAG, LFLAG, CHARACTERS] = [0, 4, 8, 12, 17];
const VMIN = 6;

const [IGNBRK, IGNPAR] = [0x1, 0x4];
const [CBAUD, CS8, CREAD, HUPCL, CLOCAL, CRTSCTS] = [0x100f, 0x30, 0x80, 0x400, 0x800, 0x80000000];

const speeds: Readonly<Record<string, number>> = {
  50: 0x1,
  75: 0x2,
  110: 0x3,
  300: 0x7,
  600: 0x8,
  1200: 0x9,
  2400: 0xb,
  4800: 0xc,
  9600: 0xd,
  19200: 0xe,
  38400: 0xf,
  57600: 0x1001,
  115200: 0x1002,
};

/** The bits of a speed in bits a second; undefined for one that slattach does not have. */
export function speedBits(speed: string): number | undefined {
  return Object.hasOwn(speeds, speed) ? speeds[speed] : undefined;
}

/** The same line in a transparent state of 8 bits: no character means anything. `threeWires`: without the wires that tell when to send. */
export function rawMode(termios: Buffer, threeWires: boolean): Buffer {
  const raw = Buffer.from(termios);
  raw.fill(0, CHARACTERS);
  raw[CHARACTERS + VMIN] = 1;
  const speed = word(raw, CFLAG) & CBAUD;
  setWord(raw, IFLAG, IGNBRK | IGNPAR);
  setWord(raw, OFLAG, 0);
  setWord(raw, LFLAG, 0);
  setWord(raw, CFLAG, (HUPCL | CREAD | (threeWires ? CLOCAL : CRTSCTS) | speed | CS8) >>> 0);
  return raw;
}

export function withSpeed(termios: Buffer, bits: number): Buffer {
  const changed = Buffer.from(termios);
  setWord(changed, CFLAG, ((word(changed, CFLAG) & ~CBAUD) | bits) >>> 0);
  return changed;
}

function word(bytes: Buffer, at: number): number {
  return le ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}

function setWord(bytes: Buffer, at: number, value: number): void {
  if (le) bytes.writeUInt32LE(value, at);
  else bytes.writeUInt32BE(value, at);
}
