import type { Link } from './mailto';

/** A link that opens the user's own phone program (RFC 3966): digits, a leading plus, an extension, and nothing else. */

const EXTENSION = /(?:^|[\s,;/]*)(?:\(?\s*(?:ext(?:ension)?|ext\.|x|durchwahl|dw)\.?\s*:?\s*|#\s*)(\d{1,8})\s*\)?\s*$/i;
/** Digits of full width as those of ASCII: '５' -> '5' */
const asciiDigits = (text: string) => text.normalize('NFKC');

/** telLink('+44 (0)20 7946 0018 ext. 12') -> 'tel:+442079460018;ext=12' */
export function telLink(phone: string): Link {
  let rest = asciiDigits(phone).trim();
  const extension = EXTENSION.exec(rest);
  if (extension) rest = rest.slice(0, extension.index);
  const international = rest.startsWith('+');
  // The zero of "+44 (0)20" is dialled at home only.
  if (international) rest = rest.replace(/\(0\)/, '');
  const why = 'This is not a phone number that a link can carry: digits, such as +1 555 0140.';
  if (/[^\d\s().+/\-‐‑–—]/.test(rest) || rest.slice(1).includes('+')) return { ok: false, why };
  const digits = rest.replaceAll(/\D/g, '');
  if (digits.length < 3 || digits.length > 20) return { ok: false, why };
  return { ok: true, href: `tel:${international ? '+' : ''}${digits}${extension ? `;ext=${extension[1]}` : ''}` };
}
