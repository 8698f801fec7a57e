import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** Beside the source in a checkout, and copied beside the compiled files by the build. */
const folder = new URL('../templates/', import.meta.url);

export function templateText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * The template `page.hbs` of a folder of templates, with every other .hbs beside it as a partial. Strict: a name that the data does not have is an error. What is
 * put in is escaped.
 */
export function pageTemplate(within = ''): Handlebars.TemplateDelegate {
  const known = compiled.get(within);
  if (known !== undefined) return known;
  const handlebars = Handlebars.create();
  const options = { strict: true, preventIndent: true };
  for (const file of readdirSync(new URL(within, folder))) {
    if (file.endsWith('.hbs')) handlebars.registerPartial(file.slice(0, -'.hbs'.length), handlebars.compile(lean(templateText(within + file)), options));
  }
  const page = handlebars.compile(lean(templateText(`${within}page.hbs`)), options);
  compiled.set(within, page);
  return page;
}

/** Templates are indented to be read; the page has hundreds of rows and is not. No template has text where blanks count. */
function lean(template: string): string {
  return template.replace(/^[ \t]+/gm, '').replace(/\n+(?=<\/?(?:td|th|tr|thead|tbody|i|b|span|code)\b)/g, '');
}
