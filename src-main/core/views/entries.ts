import type { EntryBase, HoldEntry, InterviewEntry, ItemEntry, PastEntry } from '../../contract';
import { isMovable } from '../../domain/changes/plan-items';
import { settingsFor } from '../../domain/effective-settings';
import { surnameOf } from '../../domain/message/names';
import { isBegun } from '../../domain/message/note-text';
import type { Interview, Opportunity } from '../../domain/model';
import type { NoteItem, Plan, PlanItem } from '../../domain/plan/item';
import type { Day } from '../../domain/time/day';
import { dayAt, type Instant, instantOf, isoAt, MINUTE } from '../../domain/time/zone';
import { partsThere } from './note-parts';
import type { Scene } from './scene';
import { interactionText, itemDetail } from './sentences';
import { squareOf } from './square';

/** Facts and plans of one opportunity as things that can be drawn. */

const baseOf = ({ id, company, role }: Opportunity, rest: string): EntryBase => ({
  id: `${id}/${rest}`,
  opportunity: id,
  company,
  role,
});

export const nameOf = (opportunity: Opportunity, person: string | undefined): string | undefined =>
  person === undefined ? undefined : opportunity.people.find(({ id }) => id === person)?.name;

const contactKinds: readonly PlanItem['kind'][] = ['first-follow-up', 'timeline-follow-up', 'check-in'];
export const isContact = ({ kind }: PlanItem): boolean => contactKinds.includes(kind);
export const isNote = (item: PlanItem): item is NoteItem =>
  item.kind === 'thank-you-note' || item.kind === 'thank-you-email';

/** Kindly late: an owed item whose own day has passed, or a note whose deadline has. */
function isLate(item: PlanItem, today: Day): boolean {
  if (item.status === 'overdue') return true;
  if ('owedSince' in item && item.owedSince !== undefined) return true;
  return item.kind === 'answer' && item.ownDate < today && item.date > item.ownDate;
}

/** The instant in week and day views: a note's target, a contact's hour. */
function startOf(item: PlanItem): string | undefined {
  if ('target' in item) return item.target;
  return 'at' in item ? item.at : undefined;
}

/** Which squares are looked at. A month shows little of a year: what lies outside is not made into entries first. */
export type IsShown = (first: Day, last: Day) => boolean;
const everything: IsShown = () => true;

/**
 * The notes of one interview in the order in which its people were named; everything else as planned. The plan itself puts
 * them by their ids, since it must not depend on the order of its input.
 */
function asMet({ interviews }: Opportunity, items: Plan['items']): Plan['items'] {
  const groups = new Map<string, NoteItem[]>();
  const groupOf = ({ interview, kind, date }: NoteItem): string => `${interview} ${kind} ${date}`;
  for (const note of items.filter(isNote)) groups.set(groupOf(note), [...(groups.get(groupOf(note)) ?? []), note]);
  const placeOf = ({ interview, person }: NoteItem): number =>
    interviews.find(({ id }) => id === interview)?.interviewers?.indexOf(person ?? '') ?? -1;
  for (const group of groups.values()) group.sort((a, b) => placeOf(a) - placeOf(b));
  return items.map((item) => (isNote(item) ? (groups.get(groupOf(item))?.shift() ?? item) : item));
}

/** What is planned, without what was put away. */
export function itemEntries(
  scene: Scene,
  opportunity: Opportunity,
  plan: Plan,
  isShown: IsShown = everything,
): ItemEntry[] {
  const settings = settingsFor(opportunity, scene.settings);
  const nextContact = plan.items.find(isContact);
  return asMet(opportunity, plan.items)
    .map((item) => ({ item, day: squareOf(item, scene.zone) }))
    .filter(({ item, day }) => isShown(day, day) && !scene.acknowledged.has(`${opportunity.id}/${item.id}`))
    .map(({ item, day }) => {
      const interview =
        'interview' in item ? opportunity.interviews.find(({ id }) => id === item.interview) : undefined;
      const start = startOf(item);
      const personName = nameOf(opportunity, item.person);
      // Written out rather than spread: this is made for every square of every view.
      const entry: ItemEntry = {
        id: `${opportunity.id}/${item.id}`,
        opportunity: opportunity.id,
        company: opportunity.company,
        role: opportunity.role,
        type: 'item',
        item,
        day,
        detail: itemDetail(item, settings, interview, scene.today),
        late: isLate(item, scene.today),
        pencilled: isContact(item) && item !== nextContact,
        movable: isMovable(item),
      };
      if (start !== undefined) entry.start = start;
      if (personName !== undefined) {
        entry.personName = personName;
        entry.surname = surnameOf(personName);
      }
      const parts = isNote(item) ? partsWritten(scene, opportunity, item) : undefined;
      if (parts !== undefined) entry.parts = parts;
      return entry;
    });
}

/** How far a note is written; undefined: it is not begun. */
function partsWritten({ drafts }: Scene, { id: opportunity }: Opportunity, { interview, person }: NoteItem) {
  const draft = drafts.note({ opportunity, interview, person: person ?? null });
  return draft && isBegun(draft) ? partsThere(draft) : undefined;
}

/** Those that are not cancelled. One that ends at midnight is not shown on the next day. */
export const interviewEntries = (
  scene: Scene,
  opportunity: Opportunity,
  isShown: IsShown = everything,
): InterviewEntry[] =>
  opportunity.interviews
    .filter(({ status, start, end }) => {
      const day = (instant: Instant) => dayAt(scene.zone, instant);
      return status !== 'cancelled' && isShown(day(instantOf(start)), day(instantOf(end) - MINUTE));
    })
    .map((interview) => ({
      ...baseOf(opportunity, `interview/${interview.id}`),
      type: 'interview',
      interview,
      start: interview.start,
      end: interview.end,
      with: namesMet(opportunity, interview),
      past: instantOf(interview.end) <= scene.now,
    }));

export const namesMet = (opportunity: Opportunity, interview: Interview): string[] =>
  (interview.interviewers ?? []).flatMap((id) => nameOf(opportunity, id) ?? []);

export const holdEntries = (opportunity: Opportunity, plan: Plan): HoldEntry[] =>
  plan.holds.map((hold) => ({
    ...baseOf(opportunity, `hold/${hold.reason}/${hold.from}`),
    type: 'hold',
    hold,
    from: hold.from,
    until: hold.until,
  }));

export const pastEntries = (scene: Scene, opportunity: Opportunity, isShown: IsShown = everything): PastEntry[] =>
  opportunity.interactions
    .map((interaction) => ({ interaction, day: dayAt(scene.zone, instantOf(interaction.at)) }))
    .filter(({ day }) => isShown(day, day))
    .map(({ interaction, day }) => ({
      ...baseOf(opportunity, `past/${interaction.id}`),
      type: 'past',
      interaction,
      at: isoAt(scene.zone, instantOf(interaction.at)),
      day,
      text: interactionText(interaction, nameOf(opportunity, interaction.person)),
    }));
