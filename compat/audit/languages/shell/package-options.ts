import type { Field } from './fields.ts';
import { isListOfPackages, packagesInText } from './packages.ts';
import type { Site } from './reading.ts';
import { tellPackage } from './tell.ts';

/** Options that are named for packages, as builders of images have them. */
const asksForPackages = /^--?(?:[a-z]+[-_])*(?:packages|pkgs|debs|rpms|include|(?:install|add|extra|with|include)[-_](?:package|pkg))$/i;
const takesAway = /exclude|remove|purge|without|ignore|conflict|black_?list|uninstall|^--?no-/i;

/** `fpm -s dir -t deb -d net-tools`. */
function readNeeded(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  fields.forEach((field, index) => {
    if (!/^(?:-d|--depends)$/.test(fields[index - 1]?.text ?? '')) return;
    const [needed = ''] = field.text.split(/\s/);
    for (const found of packagesInText(needed)) tellPackage(found.name, name, field, through, site);
  });
}

/** `make image PACKAGES="kmod-x net-tools"`. */
function readOfMake(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  for (const field of fields) {
    const [, head = '', list = ''] = /^((?:\w+_)?(?:PACKAGES|PKGS)=)(.+)$/s.exec(field.text) ?? [];
    const code = field.code();
    const isPlain = code.text.startsWith(field.text);
    for (const found of packagesInText(list)) {
      const start = head.length + found.start;
      tellPackage(found.name, name, { ...field, place: isPlain ? code.placeOf(start, start + found.name.length) : field.place }, through, site);
    }
  }
}

/** `build-image --extra-packages curl,net-tools`, `-e sudo,curl,net-tools,vim`: a list of packages behind an option, of any command. */
export function readPackageOptions(name: string, fields: readonly Field[], through: readonly string[], site: Site): void {
  if (name === 'make' || name === 'gmake') readOfMake(name, fields, through, site);
  if (name === 'fpm') readNeeded(name, fields, through, site);
  if (/^(?:dh_|dpkg|rpm|grep$|[ef]grep$|echo$|printf$)/.test(name)) return;
  fields.forEach((field, index) => {
    if (index === 0 || !field.text.includes(',')) return;
    const [, own, value] = /^(--?[\w-]+)=(.+)$/.exec(field.text) ?? [];
    const option = own ?? fields[index - 1]?.text ?? '';
    const list = value ?? field.text;
    if (!option.startsWith('-') || takesAway.test(option) || !isListOfPackages(list, asksForPackages.test(option))) return;
    const code = field.code();
    for (const found of packagesInText(list)) {
      const start = field.text.length - list.length + found.start;
      tellPackage(found.name, name, { ...field, place: code.text.startsWith(field.text) ? code.placeOf(start, start + found.name.length) : field.place }, through, site);
    }
  });
}
