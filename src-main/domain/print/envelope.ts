import { type Addressee, addressLines, returnLines } from '../post/address';
import { cardOf } from '../post/cards';
import type { PostalOperator } from '../post/collections';
import { postageHint, type Zones, zonesOf } from '../post/envelopes';
import type { Stationery } from '../stationery-preferences';
import { shortened } from '../words';
import { type Area, rounded } from './lengths';
import { directionOf, lettersOf, widthOf } from './letters';
import { PRINTER_MARGIN } from './paper';
import type { Mark, Sheet } from './sheet';
import { cornerMarks, type Panel } from './stack';

/** An envelope with its addresses: to copy from, or to be fed into the printer. */

export type EnvelopeJob = {
  readonly to: Addressee;
  readonly from: Addressee;
  readonly operator: PostalOperator;
  readonly stationery: Stationery;
};

/** 12 pt and its leading: Deutsche Post reads 10 to 12 pt, the others 8 pt and more. */
const ADDRESS_SIZE = rounded((12 / 72) * 25.4);
const ADDRESS_LEADING = 5.9;
const SMALLEST_PART = 10 / 12;
const SENDER_SIZE = 3;
const SENDER_LEADING = 4.1;
/** A hand writes an unknown address on lines so far apart. */
const RULES = { count: 2, pitch: 7 };
const SMALL = 2.6;
/** The stamp of a letter is smaller than this. */
const STAMP = { width: 22, height: 26 };
const LABEL_WIDTH = 24;
/** The plain face in capitals runs at two thirds of its size, in small letters at little more than half of it. */
const CAPITAL_WIDTH = 0.66;
const MIXED_WIDTH = 0.55;

const lettersIn = (text: string): number => lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0);
const wordsWide = (text: string, size: number): number => lettersIn(text) * size * CAPITAL_WIDTH;

/**
 * Lines of an address, each at most as wide as its area. They share one edge, as every operator asks ("a uniform left margin",
 * Publication 28, 211), also when a name among them runs from right to left; an address that is all right-to-left keeps the right one.
 */
function block(lines: readonly string[], area: Area, size: number, leading: number): Mark[] {
  const written = lines.filter((text) => /\p{L}/u.test(text));
  const fromRight = written.length > 0 && written.every((text) => directionOf(text) === 'rtl');
  return lines.map((text, index) => {
    const direction = directionOf(text);
    return {
      mark: 'text',
      x: rounded(fromRight ? area.x + area.width : area.x),
      y: rounded(area.y + size * 0.8 + index * leading),
      size,
      text,
      face: 'plain',
      most: area.width,
      direction,
      // A line against the block's direction ends at the edge where the others begin.
      ...((direction === 'rtl') === fromRight ? {} : { anchor: 'end' as const }),
    };
  });
}

export type EnvelopeMarks = {
  readonly addresses: Mark[];
  readonly guides: Mark[];
  /** Lines that had to be drawn narrower to stay in the zone. */
  readonly narrowed: boolean;
  /** Lines for which the zone is too low: those after the name. */
  readonly leftOut: readonly string[];
  /** The most letters of a sender's line that are not drawn narrower, when one has more. */
  readonly senderLetters: number | undefined;
};

export function envelopeMarks({ to, from, operator, stationery }: EnvelopeJob): EnvelopeMarks {
  const { envelope } = cardOf(stationery.card);
  const zones = zonesOf(operator, envelope);
  const stamp: Area = {
    ...STAMP,
    x: rounded(envelope.width - STAMP.width - 8),
    y: 8,
  };
  const { lines } = addressLines(to, operator);
  const known = lines.length > 2 || Object.values(to.address ?? {}).some((part) => (part ?? '').trim() !== '');
  const sender = senderBlock(returnLines(from, operator), zones.sender);
  const place = addressPlace(zones, stamp, lines, operator, envelope.width);
  const { size, leading, most } = setting(lines.length, place.height);
  // The name and the last lines are what a letter finds its way by.
  const shown = lines.length <= most ? lines : [lines[0]!, ...lines.slice(1 - most)];
  const tall = (shown.length - 1) * leading + size;
  const withRules = known ? tall : tall + RULES.count * RULES.pitch;
  const area = { ...place, y: rounded(place.y + Math.max((place.height - withRules) / 2, 0)) };
  const delivery = block(shown, area, size, leading);
  const rulesBelow = Array.from({ length: known ? 0 : RULES.count }, (_, index): Mark => {
    const y = rounded(area.y + tall + (index + 1) * RULES.pitch);
    return { mark: 'line', x1: area.x, x2: rounded(area.x + area.width), y1: y, y2: y, width: 0.15 };
  });
  return {
    addresses: [...sender.marks, ...delivery],
    guides: [...guides(zones, stamp, envelope, operator), ...rulesBelow],
    narrowed: shown.some((line) => wordsWide(line, size) > area.width),
    leftOut: lines.length <= most ? [] : lines.slice(1, 1 - most),
    senderLetters: sender.letters,
  };
}

/** In its corner, all of it: a sender abroad has six lines, and they are set smaller where the corner is made for five. */
function senderBlock(lines: readonly string[], area: Area): { marks: Mark[]; letters: number | undefined } {
  const part = Math.min(1, area.height / (Math.max(lines.length - 1, 0) * SENDER_LEADING + SENDER_SIZE));
  const size = rounded(SENDER_SIZE * part);
  const letters = Math.floor(area.width / (size * MIXED_WIDTH));
  return {
    marks: block(lines, area, size, rounded(SENDER_LEADING * part)),
    letters: lines.some((line) => lettersIn(line) > letters) ? letters : undefined,
  };
}

/** 12 pt where there is room, 10 pt where there is not, and how many lines that leaves. */
function setting(lines: number, height: number): { size: number; leading: number; most: number } {
  const most = (part: number) => Math.floor((height / part - ADDRESS_SIZE) / ADDRESS_LEADING + 1e-9) + 1;
  const part = most(1) >= lines ? 1 : SMALLEST_PART;
  return { size: rounded(ADDRESS_SIZE * part), leading: rounded(ADDRESS_LEADING * part), most: most(part) };
}

/** Within the zone, under the stamp and the sender, right of the middle of the left half; further left when a line is long. */
function addressPlace(
  zones: Zones,
  stamp: Area,
  lines: readonly string[],
  operator: PostalOperator,
  width: number,
): Area {
  const { address, free, sender } = zones;
  const top = Math.max(
    address.y,
    stamp.y + stamp.height + 2,
    sender.y + sender.height + (operator === 'Royal Mail' ? 12 : 4),
  );
  // The coding strip is as high as the zone's lower margin, or higher.
  const bottom = Math.min(address.y + address.height, free.y - 0.5);
  const right = address.x + address.width;
  const longest = Math.max(...lines.map((line) => wordsWide(line, ADDRESS_SIZE)), 40);
  const left = Math.max(address.x, Math.min(width * 0.36, right - longest));
  return { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top) };
}

function guides(
  { address, free }: Zones,
  stamp: Area,
  { width, height }: { width: number; height: number },
  operator: PostalOperator,
): Mark[] {
  const label = 'Keep free';
  const middle = free.x + free.width / 2;
  const wide = (free.width - LABEL_WIDTH) / 2;
  const hatched = (x: number): Mark => ({
    mark: 'rect',
    x: rounded(x),
    y: free.y,
    width: rounded(wide),
    height: rounded(height - free.y),
    stroke: 0,
    fill: 'hatch',
  });
  return [
    { mark: 'rect', x: 0, y: 0, width, height, stroke: 0.5 },
    ...cornerMarks({ width, height }),
    { mark: 'rect', ...stamp, stroke: 0.25, dash: [1, 1] },
    {
      mark: 'text',
      x: rounded(stamp.x + stamp.width / 2),
      y: rounded(stamp.y + stamp.height / 2 + 1),
      size: SMALL,
      text: 'Stamp',
      face: 'plain',
      anchor: 'middle',
    },
    { mark: 'rect', ...address, stroke: 0.15, dash: [0.6, 1.4] },
    hatched(free.x),
    hatched(free.x + wide + LABEL_WIDTH),
    { mark: 'line', x1: free.x, x2: rounded(free.x + free.width), y1: free.y, y2: free.y, width: 0.2, dash: [1, 1] },
    {
      mark: 'text',
      x: rounded(middle),
      y: rounded(free.y + (height - free.y) / 2 + 1),
      size: SMALL,
      text: label,
      face: 'plain',
      anchor: 'middle',
      most: LABEL_WIDTH - 2,
    },
    {
      mark: 'text',
      x: rounded(width / 2),
      y: 5,
      size: SMALL,
      text: `▲  this side up, ${operator}  ▲`,
      face: 'plain',
      anchor: 'middle',
      most: rounded(width / 2 - 20),
    },
  ];
}

const nameOf = ({ name }: Addressee) => shortened(name.replaceAll(/\s+/g, ' ').trim(), 40);

/** To copy from, or to lie under a thin envelope. */
export function envelopePanel(job: EnvelopeJob): Panel {
  const { envelope } = cardOf(job.stationery.card);
  const { addresses, guides: drawn } = envelopeMarks(job);
  return {
    title: 'Envelope',
    whom: nameOf(job.to),
    caption: `${envelope.label}. Copy the address inside the dotted zone.`,
    width: envelope.width,
    height: envelope.height,
    marks: [...drawn, ...addresses],
    hint: postageHint[job.operator],
  };
}

/** A page of the envelope's own size, with the addresses alone. */
export function envelopePage(job: EnvelopeJob, index: number): Sheet {
  const { envelope } = cardOf(job.stationery.card);
  return {
    id: `envelope-${index + 1}`,
    title: `Envelope for ${nameOf(job.to)}, ${envelope.label}`,
    width: envelope.width,
    height: envelope.height,
    marks: envelopeMarks(job).addresses,
    hint: `Feed it face up, flap to the left, and choose its size in the printer. Nothing lies nearer than ${PRINTER_MARGIN} mm to the edge. ${postageHint[job.operator]}`,
  };
}
