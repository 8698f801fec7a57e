/** As much of a text as is looked at. */
const SAMPLE = 16_384;

/** A line of Kickstart's own, beside its list of packages. */
const KICKSTART = /^(?:%end|%post|install|url|repo|rootpw|bootloader|clearpart|autopart|part|partition|lang|keyboard|timezone|auth|authconfig|selinux|firewall|zerombr|reboot)\b/m;

/** What preseed answers the installer of Debian. */
const PRESEED = /^[ \t]*(?:d-i|tasksel|base-config)[ \t]+[\w.-]+\/[\w./-]+[ \t]+(?:string|boolean|select|multiselect|password|note|text|seen)\b/m;

/** Whether a text is one of Kickstart, whatever its file is called. */
export function looksLikeKickstart(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return /^%packages\b/m.test(sample) && KICKSTART.test(sample);
}

/** Whether a text is one of preseed, whatever its file is called. */
export function looksLikePreseed(text: string): boolean {
  return PRESEED.test(text.slice(0, SAMPLE));
}
