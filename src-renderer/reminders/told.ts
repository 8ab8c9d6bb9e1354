import type { Events, Reminder } from '../host/host';

type Told = Events['reminder'];
/** What the window does when it is called from outside. */
type Way = {
  do: 'arrive';
  at:
    | { opportunity: string; item: string | null }
    | { dialog: { name: 'reminders' } | { name: 'interview'; initial: Record<string, never> } };
};

/** The list, where every reminder is found. */
const theList: Way = { do: 'arrive', at: { dialog: { name: 'reminders' } } };

/** Where a reminder leads: to its item, to its interview, or to its opportunity; a test reminder has none of them and leads to the list. */
export const wayOf = ({ key, opportunity, item, interview }: Reminder): Way =>
  key === 'test' ? theList : { do: 'arrive', at: { opportunity, item: item ?? interview ?? null } };

/** Where the tray's menu and a native notification want the window: `{ place: 'reminders' }` -> the list. */
export function wayTo(wanted: Events['open']): Way {
  if ('opportunity' in wanted)
    return { do: 'arrive', at: { opportunity: wanted.opportunity, item: wanted.item ?? null } };
  if (wanted.place === 'reminders') return theList;
  return { do: 'arrive', at: { dialog: { name: 'interview', initial: {} } } };
}

/** One notification. Of two with the same tag the browser shows one. */
export type Card = { title: string; body: string; tag: string; way: Way };

/** Three reminders -> three cards; a digest of three -> one card that leads to the list; discreet ones -> cards without names. */
export function cardsOf({ reminders, digest, discreet }: Told): Card[] {
  if (digest) return [{ title: digest.title, body: digest.body, tag: 'digest', way: theList }];
  return reminders.map((one) => {
    const { title, body } = discreet ? one.discreet : one;
    return { title, body, tag: one.key, way: wayOf(one) };
  });
}

const isTest = ({ reminders }: Told): boolean => reminders.some(({ key }) => key === 'test');

/**
 * What the banner has to say, one after the other: a digest says all that came before it too, and takes its place. A test is looked
 * for now, so it goes before all.
 */
export function toldAfter<T extends Told>(before: readonly T[], told: T): readonly T[] {
  if (told.digest) return [told];
  if (isTest(told)) return [told, ...before.filter((one) => !isTest(one))];
  return [...before, ...told.reminders.map((one) => ({ ...told, reminders: [one] }))];
}

/**
 * A reminder in the words of this moment. As it was told while its title still holds, since only then it says how late it came;
 * when the title has changed, as the list says it: 'a note before 17:00' -> 'still time for the box.'
 */
export const wordsNow = (told: Reminder, listed: Reminder | undefined): Reminder =>
  listed === undefined || listed.title === told.title ? { ...told, snoozes: (listed ?? told).snoozes } : listed;
