/**
 * What every answer that carries a part of the page says about it, whichever host gives it.
 *
 * The policy allows the page's own files and nothing else: no inline script, no inline `<style>`, no other origin.
 * Styles that scripts set on an element (`element.style.left = …`, React's `style` prop) go through the CSSOM and need
 * no 'unsafe-inline'; a `style="…"` in parsed HTML or a `<style>` element would, and is refused on purpose.
 * `img-src data:` is for the small icons that the build inlines into the style sheets.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
