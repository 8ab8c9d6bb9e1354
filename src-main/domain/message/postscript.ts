/** "P.S.", "PS:", "p. s. –", "PPS" */
const POSTSCRIPT = /^\s*(?:p\.?\s?){1,2}s(?![\p{L}\p{N}'’])/iu;

/** Is this a line that the pen adds below the name? */
export const isPostscript = (line: string): boolean => POSTSCRIPT.test(line);

/** Where the first such line from `from` on begins: postscriptIn('Thank you.\nP.S. Fine.') -> 11; without one the end of the text. */
export function postscriptIn(text: string, from = 0): number {
  for (let at = text.indexOf('\n', from); at !== -1; at = text.indexOf('\n', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    if (isPostscript(text.slice(at + 1, end === -1 ? text.length : end))) return at + 1;
  }
  return text.length;
}
