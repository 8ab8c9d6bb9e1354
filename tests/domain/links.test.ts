import { describe, expect, it } from 'vitest';
import { isAddress, LONGEST_LINK, mailLines, mailtoLink, oneLine } from '../../src-main/domain/message/mailto';
import { telLink } from '../../src-main/domain/message/tel';
import { fc, runs } from '../chance';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '\r\n',
        '\n',
        '\r',
        '%0ABcc:',
        '%0D%0A',
        '\u2028',
        '\u0085',
        '&bcc=eve@example.com',
        '?cc=',
        '#',
        '"',
        ',',
        '<b>',
        '👋🏽',
        '\uD83D',
        'שלום',
        '+',
        '=',
        ' ',
        "'",
        '\0',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

/** As a mail program reads it: what stands before ? is the recipient, then header fields. */
function read(href: string) {
  expect(href).toMatch(/^mailto:[A-Za-z0-9\-._~%@]*\?[A-Za-z0-9\-._~%=&]*$/);
  const [to = '', query = ''] = href.slice('mailto:'.length).split('?');
  const fields = query.split('&').map((field) => field.split('=') as [string, string]);
  return { to: decodeURIComponent(to), fields: fields.map(([name, value]) => [name, decodeURIComponent(value)]) };
}
const wellFormed = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');

describe('a mailto: link', () => {
  it('gives back exactly what was written, and never has a header but subject and body', () => {
    fc.assert(
      fc.property(hostile, hostile, (subject, body) => {
        const link = mailtoLink({ to: 'ana@fernhill.example', subject, body });
        if (!link.ok) {
          expect(link.why).toContain('Too long for a link');
          return;
        }
        const { to, fields } = read(link.href);
        expect(to).toBe('ana@fernhill.example');
        const head = wellFormed(oneLine(subject));
        expect(fields).toEqual([...(head ? [['subject', head]] : []), ['body', wellFormed(mailLines(body))]]);
        expect(head).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
        expect(fields.at(-1)![1]!.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('takes no recipient that is more or less than one address', () => {
    fc.assert(
      fc.property(hostile, (to) => {
        const link = mailtoLink({ to, subject: '', body: 'Hello' });
        if (to.trim() === '') expect(link.ok && link.href).toBe('mailto:?body=Hello');
        else if (link.ok) expect(read(link.href).to).toBe(to.trim());
        else expect(link.why).toContain('one address, such as ana@example.com');
      }),
      { numRuns: runs(2_000) },
    );
  });

  it.each([
    'ana@fernhill.example',
    'a.b+tag@x.co.uk',
    "o'hara@example.com",
    '用户@例え.jp',
    'ana_1@sub-domain.example',
    '100%@example.com',
  ])('knows %s as an address', (address) => {
    expect(isAddress(address)).toBe(true);
    const link = mailtoLink({ to: address, subject: 'S', body: 'B' });
    expect(link.ok && read(link.href)).toEqual({
      to: address,
      fields: [
        ['subject', 'S'],
        ['body', 'B'],
      ],
    });
  });

  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@localhost',
    'ana@@example.com',
    'ana@example.com,eve@example.com',
    'ana@example.com;eve@example.com',
    'Ana Ruiz <ana@example.com>',
    'ana@example.com?bcc=eve@example.com',
    'ana@example.com\r\nBcc: eve@example.com',
    'ana@example.com&bcc=eve@example.com',
    '"ana ruiz"@example.com',
    'a na@example.com',
    'ana@exa mple.com',
    'ana@-example.com',
    '.ana@example.com',
    `${'a'.repeat(70)}@example.com`,
  ])('does not take %j for one', (address) => expect(isAddress(address)).toBe(false));

  it('leaves a percent sign that was typed a percent sign', () => {
    const link = mailtoLink({ to: 'a%0abcc@example.com', subject: '%0ABcc: eve@example.com', body: '%0D%0A.' });
    expect(link).toEqual({
      ok: true,
      href: 'mailto:a%250abcc@example.com?subject=%250ABcc%3A%20eve%40example.com&body=%250D%250A.',
    });
  });

  it('that a mail program on Windows would cut is not made, and copying is offered', () => {
    const fits = mailtoLink({ to: '', subject: '', body: 'a'.repeat(LONGEST_LINK - 'mailto:?body='.length) });
    expect(fits.ok && fits.href.length).toBe(LONGEST_LINK);
    expect(mailtoLink({ to: '', subject: '', body: 'é'.repeat(10_000) })).toEqual({
      ok: false,
      why: 'Too long for a link to your mail program. Copy the words and paste them there.',
    });
  });
});

describe('a tel: link', () => {
  it.each([
    ['555 0140', 'tel:5550140'],
    ['+1 (212) 555-0140', 'tel:+12125550140'],
    ['+44 (0)20 7946 0018', 'tel:+442079460018'],
    ['(020) 7946 0018', 'tel:02079460018'],
    ['555-0140 ext. 12', 'tel:5550140;ext=12'],
    ['555-0140 x12', 'tel:5550140;ext=12'],
    ['555-0140 extension 7', 'tel:5550140;ext=7'],
    ['+49 30/901820 #15', 'tel:+4930901820;ext=15'],
    ['５５５ ０１４０', 'tel:5550140'],
  ])('reads %j as %s', (phone, href) => expect(telLink(phone)).toEqual({ ok: true, href }));

  it.each(['', '12', 'call me', '555 0140;phone-context=evil', '+1+2 555', '1-800-FLOWERS', '5'.repeat(30)])(
    'is not made of %j',
    (phone) => expect(telLink(phone)).toMatchObject({ ok: false, why: expect.stringContaining('such as +1 555 0140') }),
  );

  it('is digits, a plus and an extension, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.string({ unit: fc.constantFrom('+', '0', '1', '5', '9', ' ', '(', ')', '-', '.', '/', 'x', '#', 'ext') }),
        ),
        (phone) => {
          const link = telLink(phone);
          if (link.ok) expect(link.href).toMatch(/^tel:\+?\d{3,20}(;ext=\d{1,8})?$/);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });
});
