import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';
import { claimedSchema, seal, unseal } from '../../src-main/store/envelope';
import { fc } from '../chance';

const sealed = (body: string, schema = 1, generation = 7) =>
  Buffer.from(seal({ schema, generation }, [Buffer.from(body.slice(0, 5)), Buffer.from(body.slice(5))]));

it('is one JSON object whose checksum is of the exact text of the body', () => {
  const body = '{"company":"Ōsaka \u2028 🐦"}';
  expect(JSON.parse(sealed(body).toString('utf8'))).toEqual({
    format: 'persistent-bird',
    schema: 1,
    generation: 7,
    sha256: createHash('sha256').update(body).digest('hex'),
    body: { company: 'Ōsaka \u2028 🐦' },
  });
});

it('opens as what was sealed', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.nat(999_999_999), (body, generation, schema) => {
      const file = sealed(body, schema, generation).toString('utf8');
      expect(unseal(file)).toEqual({ ok: true, envelope: { schema, generation, body } });
      expect(claimedSchema(file)).toBe(schema);
    }),
  );
});

it('notices every byte that changed in the body or the checksum', () => {
  const whole = sealed('{"company":"Fernhill","role":"Engineer"}');
  for (let at = whole.indexOf('"sha256"'); at < whole.length; at++) {
    for (const flip of [1, 32]) {
      const changed = Buffer.from(whole);
      changed[at]! ^= flip;
      expect(unseal(changed.toString('utf8')).ok, `byte ${at} changed by ${flip}`).toBe(false);
    }
  }
});

it.each([
  ['{"format":"persistent-bird","schema":2,"other":1}', 2],
  [' {\n  "format" : "persistent-bird",\n  "schema" : 12\n}', 12],
  ['{"format":"persistent-bird","schema":"2"}', undefined],
  ['{"format":"another","schema":2}', undefined],
  ['', undefined],
])('%j claims the schema %s', (written, schema) => {
  expect(claimedSchema(written)).toBe(schema);
});
