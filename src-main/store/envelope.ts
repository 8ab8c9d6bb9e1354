import { createHash } from 'node:crypto';

/**
 * What surrounds the document in its file. One JSON object, so that any tool can read it:
 * {"format":"persistent-bird","schema":1,"generation":7,"sha256":"…","body":{…}}
 * `sha256` is of the exact text of the body, so a torn or changed file is noticed before anything believes it.
 */

export const FORMAT = 'persistent-bird';

export type Envelope = {
  readonly schema: number;
  /** Counts the saves: of two files the higher is the newer. */
  readonly generation: number;
  /** The exact JSON text of the document. */
  readonly body: string;
};

const TAIL = '}\n';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The bytes of the file, from those of the body in pieces.
 * seal({ schema: 1, generation: 7 }, [Buffer.from('{}')]) -> {"format":"persistent-bird",…,"body":{}}
 */
export function seal({ schema, generation }: Omit<Envelope, 'body'>, body: readonly Uint8Array[]): Uint8Array {
  const start = (checksum: string) =>
    `{"format":"${FORMAT}","schema":${schema},"generation":${generation},"sha256":"${checksum}","body":`;
  // Megabytes are put in their place once; the checksum is made from there, and its own place is kept free by one of zeros.
  const room = Buffer.from(start('0'.repeat(64)), 'latin1');
  const bytes = Buffer.concat([room, ...body, Buffer.from(TAIL, 'latin1')]);
  const checksum = sha256(bytes.subarray(room.length, bytes.length - TAIL.length));
  bytes.write(start(checksum), 0, 'latin1');
  return bytes;
}

const head = new RegExp(
  `^\\{"format":"${FORMAT}","schema":(\\d{1,9}),"generation":(\\d{1,15}),"sha256":"([0-9a-f]{64})","body":`,
);
// A later version may arrange its envelope in another way, but it will go on saying these two.
const laterHead = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${FORMAT}"\\s*,\\s*"schema"\\s*:\\s*(\\d{1,9})\\s*[,}]`);

export type Opened = { ok: true; envelope: Envelope } | { ok: false; why: string };

/** The envelope of a file's text, or why not, to follow "it could not be read: ". unseal('') -> 'it is empty' */
export function unseal(text: string): Opened {
  if (text.length === 0) return { ok: false, why: 'it is empty' };
  const match = head.exec(text);
  if (!match) return { ok: false, why: 'it does not begin as a calendar of Persistent Bird does' };
  if (!text.endsWith(TAIL)) return { ok: false, why: 'its end is missing' };
  const body = text.slice(match[0].length, -TAIL.length);
  if (sha256(Buffer.from(body, 'utf8')) !== match[3])
    return { ok: false, why: 'its checksum does not match its contents' };
  return { ok: true, envelope: { schema: Number(match[1]), generation: Number(match[2]), body } };
}

/** The schema a text claims to have, before anything else of it is believed; undefined when it claims none. */
export function claimedSchema(text: string): number | undefined {
  const match = laterHead.exec(text);
  return match ? Number(match[1]) : undefined;
}
