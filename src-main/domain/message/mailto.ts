/**
 * A link that opens the user's own mail program with everything in its place (RFC 6068). Nothing but a recipient, a subject
 * and a body can ever be in it: what could begin another header is percent-encoded, and a subject is one line.
 */

export type Link = { readonly ok: true; readonly href: string } | { readonly ok: false; readonly why: string };

/** Windows hands links on through a command line of about 2,000 characters. */
export const LONGEST_LINK = 1_900;

const LOCAL = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^(?=.{1,253}$)[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?(\.[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?)+$/u;

/** isAddress('ana@fernhill.example') -> true; two addresses, a name with its address, or one with a line break -> false */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at <= 64 && text.length <= 320 && LOCAL.test(text.slice(0, at)) && DOMAIN.test(text.slice(at + 1));
}

/** UTF-8, percent-encoded; of marks only those that RFC 3986 leaves alone everywhere. Half a pair of UTF-16 has no UTF-8 and becomes U+FFFD. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A subject is one line: what breaks a line becomes a space. oneLine('Hello\r\nBcc: eve@example.com') -> 'Hello Bcc: eve@example.com' */
export const oneLine = (text: string): string =>
  text
    .replaceAll(CONTROLS, '')
    .replaceAll(/[\s\u0085\u2028\u2029]+/gu, ' ')
    .trim();

/** Line breaks of every kind as the CRLF of mail; other controls are left out. */
export const mailLines = (text: string): string =>
  text.replaceAll(CONTROLS, '').replaceAll(/\r\n|\r|\n|\u2028|\u2029|\u0085/g, '\r\n');

/** `to` may be '' when no address is known: the program opens without a recipient. */
export function mailtoLink({ to, subject, body }: { to: string; subject: string; body: string }): Link {
  const address = to.trim();
  if (address !== '' && !isAddress(address))
    return {
      ok: false,
      why: 'This is not an email address that a link can carry: one address, such as ana@example.com.',
    };
  const at = address.lastIndexOf('@');
  const recipient = address === '' ? '' : `${encoded(address.slice(0, at))}@${encoded(address.slice(at + 1))}`;
  const head = oneLine(subject);
  const fields = [head === '' ? '' : `subject=${encoded(head)}`, `body=${encoded(mailLines(body))}`].filter(Boolean);
  const href = `mailto:${recipient}?${fields.join('&')}`;
  if (href.length > LONGEST_LINK)
    return { ok: false, why: 'Too long for a link to your mail program. Copy the words and paste them there.' };
  return { ok: true, href };
}
