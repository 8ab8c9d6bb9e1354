import { type Area, inches, rounded, type Size } from '../print/lengths';
import type { PostalOperator } from './collections';

/**
 * Where on an envelope things belong, for each postal operator, in mm from its upper left corner.
 *
 * USPS: Publication 28, A1: the address between 5/8 and 2 3/4 in above the lower edge and 1/2 in from the sides; the lower
 *   right 5/8 by 4 3/4 in stays free for the bar code.
 * Royal Mail: "A guide for letter envelope design and clear addressing" (2 January 2017): a return address on the front
 *   ends 28 mm below the upper edge and 75 mm from the right one; postage in the upper right 70 by 40 mm. The guide's strips
 *   around the address are kept on the safe side: 15 mm at the sides, 18 mm at the foot.
 * Canada Post: Letter Mail Regulations (SOR/88-430), sections 11 and 14: the address at least 35 mm from the upper edge,
 *   19 mm from the lower and 15 mm from the sides; nothing lower than 19 mm. Indicia: at most 73 by 39 mm, upper right.
 * Deutsche Post: "Automationsfähige Briefsendungen": franking zone 74 by 40 mm, upper right; the sender to its left; the
 *   address under both, 15 mm from the sides; the lower 15 mm, 150 mm from the right, are the coding zone.
 */
export type Zones = {
  readonly address: Area;
  readonly postage: Area;
  readonly free: Area;
  readonly sender: Area;
};

const EDGE = 8;

export function zonesOf(operator: PostalOperator, { width, height }: Size): Zones {
  const between = (left: number, top: number, right: number, bottom: number): Area => ({
    x: rounded(left),
    y: rounded(top),
    width: rounded(width - left - right),
    height: rounded(height - top - bottom),
  });
  const fromRight = (wide: number, high: number): Area => ({
    x: rounded(Math.max(width - wide, 0)),
    y: rounded(height - high),
    width: rounded(Math.min(wide, width)),
    height: rounded(high),
  });
  const upperRight = (wide: number, high: number): Area => ({
    x: rounded(width - wide),
    y: 0,
    width: wide,
    height: high,
  });
  switch (operator) {
    case 'USPS':
      return {
        address: between(inches(0.5), height - inches(2.75), inches(0.5), inches(0.625)),
        postage: upperRight(inches(1.6), inches(1.5)),
        free: fromRight(inches(4.75), inches(0.625)),
        sender: { x: EDGE, y: EDGE, width: rounded(width / 2 - EDGE), height: 20 },
      };
    case 'Royal Mail':
      return {
        address: between(15, 40, 15, 18),
        postage: upperRight(70, 40),
        free: fromRight(width, 18),
        sender: { x: EDGE, y: EDGE, width: rounded(width - 75 - EDGE), height: 28 - EDGE },
      };
    case 'Canada Post':
      return {
        address: between(15, 35, 15, 19),
        postage: upperRight(73, 39),
        free: fromRight(width, 19),
        sender: { x: EDGE, y: EDGE, width: rounded(width - 73 - EDGE - 2), height: 24 },
      };
    case 'Deutsche Post':
      return {
        address: between(15, 40, 15, 15),
        postage: upperRight(74, 40),
        free: fromRight(150, 15),
        sender: { x: EDGE, y: EDGE, width: rounded(width - 74 - EDGE - 2), height: 24 },
      };
  }
}

type Limits = { readonly least: Size; readonly most: Size; readonly ratio?: readonly [least: number, most: number] };
/**
 * What goes as an ordinary letter. USPS: Domestic Mail Manual 201.1.1 and 201.2.1 (machinable: 1.3 to 2.5 times as long as
 * high). Royal Mail: Letter. Canada Post: Standard lettermail. Deutsche Post: Standardbrief, at least 1.4 times as long as high.
 */
const limits: Readonly<Record<PostalOperator, Limits>> = {
  USPS: {
    least: { width: inches(5), height: inches(3.5) },
    most: { width: inches(11.5), height: inches(6.125) },
    ratio: [1.3, 2.5],
  },
  'Royal Mail': { least: { width: 140, height: 90 }, most: { width: 240, height: 165 } },
  'Canada Post': { least: { width: 140, height: 90 }, most: { width: 245, height: 156 } },
  'Deutsche Post': { least: { width: 140, height: 90 }, most: { width: 235, height: 125 }, ratio: [1.4, 99] },
};

/** Why an envelope costs more, or is not taken; undefined for an ordinary one. No prices: they change. */
export function postageNote(operator: PostalOperator, { width, height }: Size): string | undefined {
  const { least, most, ratio } = limits[operator];
  const near = 1e-6;
  if (width < least.width - near || height < least.height - near)
    return `This envelope is smaller than ${operator} takes as a letter: ${Math.ceil(least.width)} by ${Math.ceil(least.height)} mm at least.`;
  if (width > most.width + near || height > most.height + near)
    return `This envelope is larger than an ordinary letter of ${operator} and needs extra postage.`;
  const long = Math.max(width, height) / Math.min(width, height);
  if (!ratio) return undefined;
  if (long < 1.01) return `A square envelope needs extra postage with ${operator}.`;
  if (long < ratio[0] - near)
    return `This envelope is less than ${ratio[0]} times as long as it is high, and needs extra postage with ${operator}.`;
  if (long > ratio[1] + near)
    return `This envelope is more than ${ratio[1]} times as long as it is high, and needs extra postage with ${operator}.`;
  return undefined;
}

/** Printed beside every envelope: what no size can tell. */
export const postageHint: Readonly<Record<PostalOperator, string>> = {
  USPS: 'Extra postage: square, stiff or lumpy, or length less than 1.3 or more than 2.5 times the height.',
  'Royal Mail': 'Extra postage: thicker than 5 mm, over 100 g, or larger than a letter.',
  'Canada Post': 'Extra postage: thicker than 5 mm, over 30 g, square, stiff or lumpy.',
  'Deutsche Post': 'Extra postage: thicker than 5 mm, over 20 g, square, or length less than 1.4 times the height.',
};
