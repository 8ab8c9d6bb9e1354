import type { Move, MovableKind } from '../model';
import { type Day, daysBetween } from '../time/day';
import { dayAt, type Instant, instantAt, instantOf, readLocal } from '../time/zone';
import type { Hold, NoteItem } from './item';
import { lastInboundAt, type Situation } from './situation';

/**
 * Which drags still count (PLANNING 6). At every planning a move that no longer fits the facts is ignored, never an
 * error: whoever asks for a better day does it when the move is made (moves.ts).
 */

/** Later made wins; at the same instant the later target, so that the order of the list never matters. */
const isNewer = (a: Move, b: Move): boolean => {
  const [madeA, madeB] = [a, b].map((move) => (move.at === undefined ? Number.NEGATIVE_INFINITY : instantOf(move.at)));
  return madeA === madeB ? a.to > b.to : madeA! > madeB!;
};

const newest = (moves: readonly Move[]): Move | undefined =>
  moves.reduce<Move | undefined>((best, move) => (!best || isNewer(move, best) ? move : best), undefined);

/** The move of a note: any later day is allowed. Its own day means "put back". */
export function effectiveNoteMove(
  moves: readonly Move[],
  kind: NoteItem['kind'],
  noteDay: Day,
  interview: string,
  person: string | undefined,
): Move | undefined {
  if (moves.length === 0) return undefined;
  const move = newest(
    moves.filter(
      (it) =>
        it.kind === kind &&
        it.from === noteDay &&
        (it.interview ?? interview) === interview &&
        (it.person ?? person) === person,
    ),
  );
  return move && move.to.slice(0, 10) > noteDay ? move : undefined;
}

/** A move of a contact, read on their calendar. `at` only when the user chose a time. */
export type ContactMove = {
  readonly kind: MovableKind;
  readonly from: Day;
  readonly day: Day;
  readonly at?: Instant;
};

/** Where `to` lands: their day, and the instant when a time was chosen on the user's clock. */
export function readTarget(situation: Situation, to: string): { day: Day; at?: Instant } {
  const local = readLocal(to);
  if (!local) return { day: to };
  const at = instantAt(situation.settings.timeZone, local.day, local.time);
  return { day: dayAt(situation.theirZone, at), at };
}

/** The moves of contacts that new facts have not voided: the last of each `from`. */
export function contactMoves(situation: Situation): ContactMove[] {
  const { moves } = situation.facts;
  if (moves.length === 0) return [];
  const heard = lastInboundAt(situation.events);
  const byOwnDate = new Map<string, Move>();
  for (const move of moves) {
    const key = `${move.kind}/${move.from}`;
    const known = byOwnDate.get(key);
    if (!known || isNewer(move, known)) byOwnDate.set(key, move);
  }
  return [...byOwnDate.values()]
    .filter((move) => move.at === undefined || heard <= instantOf(move.at))
    .map((move) => ({ kind: move.kind, from: move.from, ...readTarget(situation, move.to) }))
    .filter((move) => move.day !== move.from || move.at !== undefined);
}

export const isInHold = (holds: readonly Hold[], day: Day): boolean =>
  holds.some((hold) => day >= hold.from && day <= hold.until);

/** Is a day at least `minGapDays` from every contact made? */
export const keepsGapFromMade = ({ contacts, settings }: Situation, day: Day): boolean =>
  contacts.every((contact) => Math.abs(daysBetween(contact.day, day)) >= settings.checkIns.minGapDays);

/** The instant a move lands on, or undefined when its day or time is not usable any more. */
export function landingTime(situation: Situation, { day, at }: Pick<ContactMove, 'day' | 'at'>): Instant | undefined {
  if (at !== undefined && at > situation.now) return at;
  return situation.slotOn(day);
}

/** Does a contact's move still hold, on a day after `after`? */
export const isEffective = (situation: Situation, move: ContactMove, holds: readonly Hold[], after: Day): boolean =>
  move.day > after &&
  situation.days.open(move.day) &&
  landingTime(situation, move) !== undefined &&
  !isInHold(holds, move.day) &&
  keepsGapFromMade(situation, move.day);
