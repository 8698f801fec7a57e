import { agent } from './agent.ts';
import { awk } from './awk/index.ts';
import { c, cpp } from './c/index.ts';
import { crontab } from './crontab.ts';
import { dockerfile } from './dockerfile.ts';
import { erlang } from './erlang/index.ts';
import { go } from './go/index.ts';
import { groovy } from './groovy/index.ts';
import { hcl } from './hcl.ts';
import { interfaces } from './interfaces.ts';
import { java } from './java/index.ts';
import { javascript } from './javascript/index.ts';
import type { Language, LanguageName } from './language.ts';
import { lua } from './lua/index.ts';
import { makefile } from './makefile/index.ts';
import { packages } from './packages.ts';
import { perl } from './perl/index.ts';
import { php } from './php/index.ts';
import { puppet } from './puppet.ts';
import { python } from './python/index.ts';
import { ruby } from './ruby/index.ts';
import { rust } from './rust/index.ts';
import { settings } from './settings.ts';
import { shell } from './shell/index.ts';
import { systemd } from './systemd.ts';
import { tcl } from './tcl/index.ts';
import { udev } from './udev.ts';
import { yaml } from './yaml/index.ts';

/** The readers that there are. */
export const languages: { readonly [Name in LanguageName]?: Language } = {
  shell,
  c,
  cpp,
  python,
  perl,
  php,
  ruby,
  javascript,
  go,
  lua,
  java,
  groovy,
  rust,
  erlang,
  awk,
  tcl,
  dockerfile,
  makefile,
  systemd,
  udev,
  interfaces,
  crontab,
  agent,
  settings,
  yaml,
  packages,
  puppet,
  hcl,
};
