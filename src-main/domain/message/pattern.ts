/**
 * A small language for what people write, over word classes instead of whole phrases:
 *
 *   'kept/left me waiting'          one word or the other
 *   '{you} not? {promised}'         a class in braces; `?`: may be left out
 *   'wait* .. {unit}'               wait, waiting, waited; then up to three words of the same clause; then a unit of time
 *   '{message} ... reply'           up to seven words, also across a comma
 *   '(too much|so hard) to ask'     longer alternatives in brackets
 *   '!not reply' · '^ so' · 'why $' not followed by; at the sentence's beginning; at its end
 *   '#' · '_'                       a number in digits; any word
 *
 * A sentence is read as its words with one blank around each, ' you promised an answer ', so that matching is quick and
 * never runs away: every gap is bounded.
 */
export type Classes = Readonly<Record<string, string>>;
export type Compile = (pattern: string) => RegExp;

const symbols: Readonly<Record<string, string>> = {
  '..': '(?:[^ ,;:?]+ ){0,3}?',
  '...': '(?:[^ ]+ ){0,7}?',
  _: '[^ ,;:?]+ ',
  '^': '(?<=^ )',
  $: '(?=$)',
};

const word = (text: string): string =>
  text === '#'
    ? String.raw`\d[^ ]* `
    : `${text.replaceAll(/[.()?+[\]$^]/g, String.raw`\$&`).replaceAll('*', '[^ ]*')} `;

/** Cuts at a mark that stands in no bracket. cut('a (b|c)|d', '|') -> ['a (b|c)', 'd'] */
function cut(text: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text.replaceAll(/\s+/g, ' ')) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

export function compiler(classes: Classes): Compile {
  const ready = new Map<string, string>();
  const classOf = (name: string): string => {
    const known = ready.get(name);
    if (known !== undefined) return known;
    const entries = classes[name];
    if (entries === undefined) throw new Error(`There is no word class {${name}}`);
    const made = alternatives(entries);
    ready.set(name, made);
    return made;
  };
  const alternatives = (text: string): string => `(?:${cut(text, '|').map(sequence).join('|')})`;
  const sequence = (text: string): string => cut(text, ' ').map(element).join('');
  const element = (text: string): string => {
    const symbol = symbols[text];
    if (symbol !== undefined) return symbol;
    if (text.length === 1) return word(text);
    if (text.startsWith('!')) return `(?!${element(text.slice(1))})`;
    if (text.endsWith('?')) return `(?:${element(text.slice(0, -1))})?`;
    if (text.startsWith('(')) return alternatives(text.slice(1, -1));
    if (/[()|]/.test(text)) throw new Error(`"${text}" mixes brackets and words`);
    return `(?:${text
      .split('/')
      .map((one) => (one.startsWith('{') ? classOf(one.slice(1, -1)) : word(one)))
      .join('|')})`;
  };
  return (pattern) => new RegExp(`(?<= )${sequence(pattern)}`, 'g');
}
