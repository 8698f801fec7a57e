import { type Cursor, codeAt, match } from './cursor.ts';
import { inWord, pass, readUntil, section, skipEmpty } from './sections.ts';
import type { Compound, ShellWord } from './tree.ts';
import { readWord } from './words.ts';

const esac = /esac(?=[\s;&|()<>]|$)/y;

/** `case WORD in ARMS esac`, from the word on. */
export function readCase(cursor: Cursor, compound: Compound): void {
  const outer = cursor.holder;
  cursor.holder = compound;
  skipEmpty(cursor, false);
  compound.subject = readWord(cursor);
  cursor.holder = outer;
  skipEmpty(cursor, false);
  if (match(cursor, inWord) === undefined) return;
  cursor.at += 2;
  for (;;) {
    skipEmpty(cursor, true);
    if (cursor.at >= cursor.end) return;
    if (match(cursor, esac) !== undefined) {
      cursor.at += 4;
      return;
    }
    if (!readArm(cursor, compound)) return;
  }
}

/** `pattern | pattern) commands ;;`. */
function readArm(cursor: Cursor, compound: Compound): boolean {
  const start = cursor.at;
  pass(cursor, '(');
  const patterns: ShellWord[] = [];
  for (;;) {
    for (const word of readUntil(cursor, compound, (code) => code === 124 || code === 41 || code === 10 || code === 59)) patterns.push(word);
    const code = codeAt(cursor);
    cursor.at++;
    if (code === 124) continue;
    if (code === 41) break;
    cursor.at = Math.max(cursor.at, start + 1);
    return cursor.at < cursor.end;
  }
  const arm = section(compound, 'arm', [], patterns);
  compound.arms ??= [];
  compound.arms.push(arm);
  cursor.readCommands(cursor, arm, [';;', 'esac']);
  pass(cursor, ';;&', ';;', ';&');
  return true;
}
