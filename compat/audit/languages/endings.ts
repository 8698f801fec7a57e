import type { LanguageName } from './language.ts';
import { isSettings } from './settings-files.ts';

const endings: Readonly<Record<string, LanguageName>> = {
  ...all('shell', 'sh bash dash ksh ash zsh mksh bats csh tcsh ebuild eclass preinst postinst prerm postrm bashrc profile openrc'),
  ...all('c', 'c h y l ec xs'),
  ...all('cpp', 'cc cpp cxx c++ C hh hpp hxx h++ H ipp tpp txx ino'),
  ...all('python', 'py pyw pyx pyi wsgi python'),
  ...all('perl', 'pl pm PL t al plx'),
  ...all('go', 'go'),
  ...all('php', 'php php3 php4 php5 php7 phtml'),
  ...all('ruby', 'rb rake gemspec'),
  ...all('javascript', 'js mjs cjs jsx ts mts cts tsx'),
  ...all('lua', 'lua nse'),
  ...all('java', 'java'),
  ...all('groovy', 'groovy gradle jenkinsfile'),
  ...all('rust', 'rs'),
  ...all('erlang', 'erl hrl escript'),
  ...all('awk', 'awk gawk'),
  ...all('tcl', 'tcl exp expect tk'),
  ...all('dockerfile', 'dockerfile containerfile Dockerfile Containerfile'),
  ...all('makefile', 'mk mak make am'),
  ...all('systemd', 'service socket timer mount automount swap target path slice scope nspawn'),
  ...all('udev', 'rules'),
  ...all('yaml', 'yml yaml'),
  ...all('puppet', 'pp'),
  ...all('packages', 'spec ks pkglist'),
  ...all('hcl', 'tf hcl nomad'),
};

const interpreters: Readonly<Record<string, LanguageName>> = {
  ...all('shell', 'sh bash dash ksh ksh93 mksh lksh ash zsh rbash posh yash csh tcsh openrc-run runscript'),
  ...all('python', 'python pypy pmpython'),
  ...all('perl', 'perl'),
  ...all('php', 'php'),
  ...all('ruby', 'ruby jruby'),
  ...all('javascript', 'node nodejs deno bun zx'),
  ...all('makefile', 'make gmake'),
  ...all('lua', 'lua luajit texlua'),
  ...all('groovy', 'groovy'),
  ...all('erlang', 'escript'),
  ...all('awk', 'awk gawk mawk nawk'),
  ...all('tcl', 'expect tclsh wish'),
};

/** Endings of files that hold no use, or none that a reader knows: they are not opened. */
export const foreignEndings: ReadonlySet<string> = new Set(
  [
    'gz bz2 xz zst lzma zip tar tgz 7z rar jar war ear whl egg deb rpm apk cab iso img bin dat db sqlite pak cache idx',
    'png jpg jpeg gif svg svgz ico bmp tif tiff webp xpm psd mp3 mp4 ogg wav flac avi mkv pdf ps eps dvi afm pfa pfb pfm ttf otf woff woff2 eot t1',
    'html htm xhtml xml xsd xsl xslt dtd rss css scss less json json5 jsonl toml ini csv tsv properties plist manifest pem crt cer key enc msg lang outlang',
    'txt md rst adoc texi tex sty bib log po pot mo gmo pod tmac man rtf doc docx odt xls xlsx',
    'o a so la lo ko dll exe obj lib pyc pyo pyd class elc wasm debug efi dtb jmod mod typelib gir pc td inl tcc cuh upp map',
    'kt kts scala swift cs fs vb vala vapi el scm lisp clj hs lhs ml mli ex exs jl r d pas ada adb ads f f90 asm s m mm dart nim zig v sv vhd coffee sql vim bc cmake m4 ps1 psm1 bat cmd proto idl ph',
    'hwdb conffiles md5sums list symbols shlibs triggers typed utf-8 pom def lock diff patch rej snap',
  ].flatMap((line) => line.split(' ')),
);

/** By what stands behind the last dot of a name. */
export function byEnding(ending: string): LanguageName | undefined {
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}

/** By the interpreter of the first line: `python3.11` is python. */
export function byShebang(interpreter: string): LanguageName | undefined {
  const name = Object.hasOwn(interpreters, interpreter) ? interpreter : interpreter.replace(/[\d.]+(-\S*)?$/, '');
  return Object.hasOwn(interpreters, name) ? interpreters[name] : undefined;
}

/** Files whose name or folder says what they are. The name is without endings such as `.in` and `.j2`. */
export function byName(path: string, name: string): LanguageName | undefined {
  return (
    names.find(([pattern]) => pattern.test(name))?.[1] ?? folders.find(([pattern]) => pattern.test(path) || pattern.test(path.slice(0, path.lastIndexOf('/') + 1) + name))?.[1]
  );
}

const names: readonly (readonly [RegExp, LanguageName])[] = [
  [/^(Dockerfile|Containerfile)([.-].+)?$/i, 'dockerfile'],
  [/^(GNU)?[Mm]akefile([.-].+)?$/, 'makefile'],
  [/^Rakefile$|^Gemfile$|^Vagrantfile$/, 'ruby'],
  [/^Jenkinsfile([.-].+)?$/i, 'groovy'],
  [/^(PKGBUILD|APKBUILD|rc\.local|\.?(bashrc|profile|bash_profile|bash_aliases|kshrc|zshrc|cshrc|tcshrc|login))$/, 'shell'],
  [/^packer[\w.-]*\.json$|\.pkr\.json$|^devcontainer\.json$/, 'yaml'],
  [/^(crontab|anacrontab)$|\.(cron|crontab)$/, 'crontab'],
  [/^(?:[\w.-]*[-_.])?(?:ks|kickstart|preseed)(?:[-_.][\w.-]*)?\.cfg$/i, 'packages'],
  [
    /^(apt-?|system-?|debian-?)?packages?\.(txt|list)$|^(bindep|apt|pkg[-_]?list|packages[-_.]list)\.txt$|^Aptfile$|^control$|^packages$|\.packages$|\.list\.chroot(_\w+)?$/,
    'packages',
  ],
];

const folders: readonly (readonly [Pick<RegExp, 'test'>, LanguageName])[] = [
  [/(^|\/)(files\/(debs|rpms(-\w+)?)|package_config)\/[\w-]+$/, 'packages'],
  [/(^|\/)network\/interfaces(\.d\/[^/]+)?$|(^|\/)interfaces$/, 'interfaces'],
  [/(^|\/)cron\.d\/[^/.]+$|(^|\/)cron\/crontabs\/[^/]+$/, 'crontab'],
  [/\.(service|socket|timer|mount)\.d\/[^/]+\.conf$/, 'systemd'],
  [isSettings, 'settings'],
];

function all(language: LanguageName, words: string): Record<string, LanguageName> {
  return Object.fromEntries(words.split(' ').map((word) => [word, language]));
}
