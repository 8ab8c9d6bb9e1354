import type { NoteCheck, NoteDesk, NoteSheet } from '../../contract';
import { preferencesOf } from '../../domain/effective-settings';
import { checkMessage } from '../../domain/message/check';
import { type CheckedMessage, type Finding, noteParts, type NotePart } from '../../domain/message/checked';
import type { NoteDraft, NoteSeat } from '../../domain/message/draft-book';
import { addressed, onDay, plainName } from '../../domain/message/names';
import { noteChecks } from '../../domain/message/note-checks';
import {
  isBegun,
  isSigned,
  layNote,
  type NoteField,
  type NoteWords,
  type Place,
  readParts,
} from '../../domain/message/note-text';
import type { Interaction, Interview, Opportunity } from '../../domain/model';
import type { NoteItem, Plan } from '../../domain/plan/item';
import { fitNote } from '../../domain/print/fit';
import { sayDay } from '../../domain/time/day';
import { dayAt, instantOf, isoAt, MINUTE, timeAt } from '../../domain/time/zone';
import { sayTime } from '../../domain/words';
import type { Drafts } from '../drafts';
import { isNote, nameOf } from './entries';
import { findingKey } from './finding-key';
import { partsThere } from './note-parts';
import type { Scene } from './scene';
import { interactionText, itemDetail } from './sentences';

/** Where the thank-you notes of one interview are written. */

/** Those met whose names are known; whoever was met when nobody is named; and a note begun before a name was known. */
export function seatsOf(opportunity: Opportunity, interview: Interview, drafts: Drafts): NoteSeat[] {
  const seat = (person: string | null): NoteSeat => ({ opportunity: opportunity.id, interview: interview.id, person });
  const named = (interview.interviewers ?? []).filter((id) => nameOf(opportunity, id) !== undefined).map(seat);
  const unnamed = seat(null);
  const draft = drafts.note(unnamed);
  return named.length === 0 || (draft && isBegun(draft)) ? [...named, unnamed] : named;
}

/** Who thanks, and whom: the rest is theirs to say. */
function emptyNote(name: string | undefined, senderName: string): NoteDraft {
  return {
    greeting: name === undefined ? '' : `Dear ${addressed(name)},`,
    thanks: '',
    interest: '',
    gain: '',
    closing: 'Sincerely,',
    signed: plainName(senderName),
    whole: null,
    kept: [],
  };
}

export const draftFor = (scene: Scene, opportunity: Opportunity, seat: NoteSeat): NoteDraft =>
  scene.drafts.note(seat) ??
  emptyNote(nameOf(opportunity, seat.person ?? undefined), preferencesOf(scene.document).sender.name);

/** The last word that reached this person for this interview; one without a name reached everyone. */
function mailedTo({ interactions }: Opportunity, seat: NoteSeat): Interaction | undefined {
  return interactions
    .filter(
      ({ kind, interview, person }) =>
        (kind === 'note-mailed' || kind === 'thank-you-email') &&
        interview === seat.interview &&
        (person === undefined || person === seat.person),
    )
    .toSorted((a, b) => instantOf(b.at) - instantOf(a.at))[0];
}

export function noteDesk(scene: Scene, opportunity: Opportunity, plan: Plan, interview: Interview): NoteDesk {
  const items = plan.items.filter((item): item is NoteItem => isNote(item) && item.interview === interview.id);
  const seats = seatsOf(opportunity, interview, scene.drafts);
  return {
    opportunity: opportunity.id,
    company: opportunity.company,
    role: opportunity.role,
    interview,
    line: deskLine(scene, items, interview),
    notes: seats.map((seat) => sheetOf(scene, opportunity, interview, items, seat)),
  };
}

function sheetOf(
  scene: Scene,
  opportunity: Opportunity,
  interview: Interview,
  items: readonly NoteItem[],
  seat: NoteSeat,
): NoteSheet {
  const person = opportunity.people.find(({ id }) => id === seat.person);
  const draft = draftFor(scene, opportunity, seat);
  const mailed = mailedTo(opportunity, seat);
  const item = items.find((it) => (it.person ?? null) === seat.person) ?? items.find((it) => it.person === undefined);
  return {
    person: seat.person,
    name: person?.name ?? '',
    title: person?.title ?? '',
    item: item ? `${opportunity.id}/${item.id}` : null,
    draft,
    begun: isBegun(draft),
    parts: partsThere(draft),
    hints: hintsFor(scene, interview),
    mailed: mailed
      ? {
          at: isoAt(scene.zone, instantOf(mailed.at)),
          interaction: mailed.id,
          text: interactionText(mailed, nameOf(opportunity, mailed.person)),
        }
      : null,
  };
}

/** Where a pen may begin. */
function hintsFor({ zone, now }: Scene, { kind, end, timeZone }: Interview): Record<NotePart, string> {
  const when = onDay(dayAt(timeZone, instantOf(end) - MINUTE), dayAt(zone, now));
  const time = kind === 'phone' ? 'our call' : 'your time';
  return {
    thanks: `Thank you for ${time} ${when}, and for …`,
    interest: 'I would love to do this work: what made me keener is …',
    gain: 'At … I …, and I would bring the same to …',
  };
}

function deskLine(scene: Scene, items: readonly NoteItem[], interview: Interview): string {
  const open = items.find(({ status }) => status !== 'missed');
  if (open) {
    const detail = itemDetail(open, scene.settings, interview, scene.today).replaceAll('; ', '. ');
    return `${detail.replaceAll(/(^|\. )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())}.`;
  }
  if (items.length > 0) return 'Its time has gone by. Open your next contact with the thanks.';
  const end = instantOf(interview.end);
  if (end > scene.now)
    return `The interview ends ${sayDay(dayAt(scene.zone, end))} at ${sayTime(timeAt(scene.zone, end))}.`;
  return 'Nothing is waiting here.';
}

/** The other notes of the same interview, as far as they are written. */
const colleaguesOf = (scene: Scene, opportunity: Opportunity, interview: Interview, seat: NoteSeat) =>
  seatsOf(opportunity, interview, scene.drafts)
    .filter(({ person }) => person !== seat.person)
    .map((other) => ({
      name: plainName(nameOf(opportunity, other.person ?? undefined) ?? 'the other note'),
      draft: draftFor(scene, opportunity, other),
    }))
    .filter(({ draft }) => isBegun(draft))
    .map(({ name, draft }) => ({ name, text: layNote(draft).text }));

export function noteCheck(
  scene: Scene,
  opportunity: Opportunity,
  interview: Interview,
  seat: NoteSeat,
  draft: NoteDraft,
): NoteCheck {
  const name = nameOf(opportunity, seat.person ?? undefined);
  const { text, places } = layNote(draft);
  const others = colleaguesOf(scene, opportunity, interview, seat);
  const read = checkMessage(
    { kind: 'note', text },
    {
      ...(name === undefined ? {} : { name }),
      others,
    },
  );
  // A greeting and a name say nothing yet, and there is nothing to find fault with.
  const checked: CheckedMessage = isBegun(draft) ? read : { verdict: 'nudge', findings: [], missing: noteParts };
  const fit = fitNote(text, preferencesOf(scene.document).stationery);
  return {
    letter: text,
    words: draft.whole === null ? partsOf(draft) : readParts(text, servedBy),
    verdict: checked.verdict,
    missing: checked.missing,
    findings: checked.findings.filter(isAdvice).map((finding) => ({
      ...finding,
      key: findingKey(finding, text),
      ...placedIn(places, finding),
    })),
    checks: noteChecks({
      text,
      name,
      signed: isSigned(draft),
      checked,
      fit,
      others: others.length > 0,
    }),
    fit,
  };
}

/** How long it is and which parts it lacks stand in the list of checks and at the prompts: told once, and nobody is scolded. */
const isAdvice = ({ rule }: Finding): boolean => rule !== 'length' && rule !== 'parts';

const partsOf = ({ greeting, thanks, interest, gain, closing, signed }: NoteDraft): NoteWords => ({
  greeting,
  thanks,
  interest,
  gain,
  closing,
  signed,
});

const servedBy = (sentence: string): NotePart[] => {
  const { missing } = checkMessage({ kind: 'note', text: sentence }, {});
  return noteParts.filter((part) => !missing.includes(part));
};

/** A finding in the field its words stand in. */
function placedIn(places: readonly Place[], { start, end }: { start: number; end: number }) {
  const place = places.find((it) => it.start <= start && end <= it.end);
  const field: NoteField | null = place?.field ?? null;
  return place ? { field, start: start - place.start, end: end - place.start } : { field, start, end };
}
