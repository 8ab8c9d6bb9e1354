/**
 * D-Bus messages as bytes, and back: as much of the protocol as asking the desktop takes. Pure; the socket is in dbus-connection.ts.
 * https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 *
 * Values by their type: y n q i u d -> number, x t -> bigint, b -> boolean, s o g -> string, a… -> array (a{…}: array of pairs),
 * (…) and {…} -> array, v -> Variant.
 */
export type Variant = { type: string; value: DbusValue };
export type DbusValue = number | bigint | boolean | string | Variant | readonly DbusValue[];

export type MessageKind = 'call' | 'return' | 'error' | 'signal';
export type Message = {
  kind: MessageKind;
  flags: number;
  serial: number;
  path?: string;
  interface?: string;
  member?: string;
  errorName?: string;
  replySerial?: number;
  destination?: string;
  sender?: string;
  signature: string;
  body: DbusValue[];
};

/** The peer is not started to answer: a question must never wait for a program that has to be launched first. */
export const noAutoStart = 0x2;
export const noReply = 0x1;
/** The bus allows 128 MiB; nothing that is asked here needs a hundredth of it, and memory is not a stranger's to fill. */
export const longestMessage = 4 * 1024 * 1024;

const kinds: readonly MessageKind[] = ['call', 'return', 'error', 'signal'];
const aligned = (position: number, to: number) => Math.ceil(position / to) * to;

function alignment(type: string): number {
  if ('ygv'.includes(type)) return 1;
  if ('nq'.includes(type)) return 2;
  return 'xtd({'.includes(type) ? 8 : 4;
}

/** singleTypes('sa{sv}u') -> ['s', 'a{sv}', 'u'] */
export function singleTypes(signature: string): string[] {
  const types: string[] = [];
  for (let at = 0; at < signature.length; ) {
    const end = endOfType(signature, at, 0);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

function endOfType(signature: string, at: number, depth: number): number {
  if (depth > 32) throw new Error(`“${signature}” is nested deeper than D-Bus allows.`);
  const type = signature[at] ?? '';
  if (type === 'a') return endOfType(signature, at + 1, depth + 1);
  if (type === '(' || type === '{') {
    const close = type === '(' ? ')' : '}';
    let next = at + 1;
    while (signature[next] !== close) next = endOfType(signature, next, depth + 1);
    return next + 1;
  }
  if (type === '' || !'ybnqiuxtdsogv'.includes(type)) throw new Error(`“${signature}” is not a D-Bus signature.`);
  return at + 1;
}

function makeWriter() {
  let bytes = Buffer.alloc(256);
  let length = 0;
  function room(size: number): number {
    if (length + size > bytes.length) bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, length + size));
    length += size;
    return length - size;
  }
  const align = (to: number) => {
    const gap = aligned(length, to) - length;
    bytes.fill(0, room(gap), length);
  };
  function text(value: string, lengthSize: 1 | 4): void {
    const size = Buffer.byteLength(value);
    const at = room(lengthSize + size + 1);
    if (lengthSize === 1) bytes.writeUInt8(size, at);
    else bytes.writeUInt32LE(size, at);
    bytes.write(value, at + lengthSize);
    bytes[at + lengthSize + size] = 0;
  }
  function array(inner: string, items: readonly DbusValue[]): void {
    const at = room(4);
    align(alignment(inner[0] ?? ''));
    const start = length;
    for (const item of items) write(inner, item);
    bytes.writeUInt32LE(length - start, at);
  }
  function number(type: string, value: number): void {
    const at = room(type === 'y' ? 1 : type === 'd' ? 8 : alignment(type));
    if (type === 'y') bytes.writeUInt8(value, at);
    else if (type === 'n') bytes.writeInt16LE(value, at);
    else if (type === 'q') bytes.writeUInt16LE(value, at);
    else if (type === 'i') bytes.writeInt32LE(value, at);
    else if (type === 'd') bytes.writeDoubleLE(value, at);
    else bytes.writeUInt32LE(value, at);
  }
  function write(type: string, value: DbusValue): void {
    const [first = ''] = type;
    align(alignment(first));
    if (first === 'a') array(type.slice(1), value as readonly DbusValue[]);
    else if (first === '(' || first === '{') {
      const parts = value as readonly DbusValue[];
      singleTypes(type.slice(1, -1)).forEach((part, index) => write(part, parts[index] as DbusValue));
    } else if (first === 'v') {
      const variant = value as Variant;
      text(variant.type, 1);
      write(variant.type, variant.value);
    } else if (first === 'g') text(value as string, 1);
    else if (first === 's' || first === 'o') text(value as string, 4);
    else if (first === 'x') bytes.writeBigInt64LE(value as bigint, room(8));
    else if (first === 't') bytes.writeBigUInt64LE(value as bigint, room(8));
    else number(first, first === 'b' ? Number(value) : (value as number));
  }
  return { write, align, bytes: () => bytes.subarray(0, length) };
}

function makeReader(bytes: Buffer, little: boolean, start: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  const take = (size: number) => {
    at += size;
    if (at > bytes.length) throw new Error('The message ends before its values do.');
    return at - size;
  };
  const align = (to: number) => {
    at = aligned(at, to);
  };
  function text(lengthSize: 1 | 4): string {
    const size = lengthSize === 1 ? view.getUint8(take(1)) : view.getUint32(take(4), little);
    const from = take(size + 1);
    return bytes.toString('utf8', from, from + size);
  }
  function array(inner: string, depth: number): DbusValue[] {
    const size = view.getUint32(take(4), little);
    align(alignment(inner[0] ?? ''));
    const end = at + size;
    if (end > bytes.length) throw new Error('The message ends before its values do.');
    const items: DbusValue[] = [];
    // read() moves on.
    // oxlint-disable-next-line no-unmodified-loop-condition
    while (at < end) items.push(read(inner, depth));
    return items;
  }
  function read(type: string, depth = 0): DbusValue {
    if (depth > 64) throw new Error('The message is nested deeper than D-Bus allows.');
    const [first = ''] = type;
    align(alignment(first));
    switch (first) {
      case 'a':
        return array(type.slice(1), depth + 1);
      case '(':
      case '{':
        return singleTypes(type.slice(1, -1)).map((part) => read(part, depth + 1));
      case 'v': {
        const inner = text(1);
        return { type: inner, value: read(inner, depth + 1) };
      }
      case 'y':
        return view.getUint8(take(1));
      case 'b':
        return view.getUint32(take(4), little) !== 0;
      case 'n':
        return view.getInt16(take(2), little);
      case 'q':
        return view.getUint16(take(2), little);
      case 'i':
        return view.getInt32(take(4), little);
      case 'u':
        return view.getUint32(take(4), little);
      case 'x':
        return view.getBigInt64(take(8), little);
      case 't':
        return view.getBigUint64(take(8), little);
      case 'd':
        return view.getFloat64(take(8), little);
      case 'g':
        return text(1);
      default:
        return text(4);
    }
  }
  return { read, align };
}

/** Header fields by the number the protocol gives them. */
const fields: readonly [code: number, type: string, name: keyof Message][] = [
  [1, 'o', 'path'],
  [2, 's', 'interface'],
  [3, 's', 'member'],
  [4, 's', 'errorName'],
  [5, 'u', 'replySerial'],
  [6, 's', 'destination'],
  [7, 's', 'sender'],
  [8, 'g', 'signature'],
];

/** One message as it goes over the socket. */
export function encode(message: Omit<Message, 'sender'>): Buffer {
  const body = makeWriter();
  singleTypes(message.signature).forEach((type, index) => body.write(type, message.body[index] as DbusValue));
  const told = fields.flatMap(([code, type, name]) => {
    const value = (message as Message)[name];
    return value === undefined || value === '' ? [] : [[code, { type, value: value as DbusValue }]];
  });
  const head = makeWriter();
  const little = 'l'.charCodeAt(0);
  const start = [little, kinds.indexOf(message.kind) + 1, message.flags, 1];
  for (const byte of start) head.write('y', byte);
  head.write('u', body.bytes().length);
  head.write('u', message.serial);
  head.write('a(yv)', told);
  head.align(8);
  return Buffer.concat([head.bytes(), body.bytes()]);
}

/** The first message in `bytes` and its length in bytes; undefined while it has not all arrived. Throws for what is no D-Bus message. */
export function decode(bytes: Buffer): { message: Message; length: number } | undefined {
  if (bytes.length < 16) return undefined;
  const order = String.fromCharCode(bytes[0] ?? 0);
  if (order !== 'l' && order !== 'B') throw new Error('These bytes are not a D-Bus message.');
  const little = order === 'l';
  const number = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const bodyStart = aligned(16 + number(12), 8);
  const length = bodyStart + number(4);
  if (length > longestMessage)
    throw new Error(`A D-Bus message of ${length} bytes is longer than any that is expected.`);
  if (bytes.length < length) return undefined;

  const whole = bytes.subarray(0, length);
  const kind = kinds[(whole[1] ?? 0) - 1];
  const message: Message = { kind: kind ?? 'signal', flags: whole[2] ?? 0, serial: number(8), signature: '', body: [] };
  for (const field of makeReader(whole, little, 12).read('a(yv)') as [number, Variant][]) {
    const name = fields.find(([code]) => code === field[0])?.[2];
    if (name) Object.assign(message, { [name]: field[1].value });
  }
  const reader = makeReader(whole, little, bodyStart);
  message.body = singleTypes(message.signature).map((type) => reader.read(type));
  return { message, length };
}
