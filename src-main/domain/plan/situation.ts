import { type CaseInteraction, contactKinds, type Facts, inboundKinds, type Interview, type Person } from '../model';
import type { Settings } from '../settings';
import { type ContactTime, contactTimeOn, stillToday } from '../time/contact-window';
import type { Day } from '../time/day';
import { nextOpen, type OpenDays, openDays } from '../time/open-days';
import { dayAt, type Instant, instantOf, MINUTE, type Zone } from '../time/zone';

/** An interaction with its instant and its date in their zone. */
export type Event = {
  readonly at: Instant;
  readonly day: Day;
  readonly kind: CaseInteraction['kind'];
  readonly interaction: CaseInteraction;
};

/** Where a case stands: the facts read once, in their zone, for all the rules to look at. */
export type Situation = {
  readonly facts: Facts;
  readonly settings: Settings;
  readonly now: Instant;
  /** Interviews that are not cancelled. */
  readonly interviews: readonly Interview[];
  /** The latest of them, by end. Their zone is its zone. */
  readonly latest: Interview;
  readonly theirZone: Zone;
  /** The calendar date in their zone of the end of the latest interview less a minute: an end at 00:00 belongs to the day before. */
  readonly anchor: Day;
  readonly today: Day;
  /** All interactions, oldest first. */
  readonly events: readonly Event[];
  /** Human words since the start of the latest interview; what came before is history. */
  readonly inbound: readonly Event[];
  /** Emails, calls and voicemails since then. */
  readonly contacts: readonly Event[];
  readonly days: OpenDays;
  readonly timeOn: (day: Day) => ContactTime;
  /** The contact time of a day that lies ahead, a quarter-hour left of today, or undefined: not usable any more. */
  readonly slotOn: (day: Day) => Instant | undefined;
  /** Today if open and usable, else the next open day. */
  readonly firstOpen: () => Day | undefined;
};

const isContact = (kind: string) => (contactKinds as readonly string[]).includes(kind);
const isInbound = (kind: string) => (inboundKinds as readonly string[]).includes(kind);

/** By time; what was said at the same instant by kind and day, so that the order of the list never matters. */
const byTime = (a: Event, b: Event) =>
  a.at - b.at ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
  ((a.interaction.until ?? '') < (b.interaction.until ?? '') ? -1 : 1);

function latestInterview(interviews: readonly Interview[]): Interview | undefined {
  const isLater = (a: Interview, b: Interview) =>
    instantOf(a.end) - instantOf(b.end) || instantOf(a.start) - instantOf(b.start) || (a.id > b.id ? 1 : -1);
  return interviews.reduce<Interview | undefined>((best, it) => (best && isLater(best, it) > 0 ? best : it), undefined);
}

/** The last calendar date an interview touches in a zone. */
export const lastDayOf = (interview: Interview, zone: Zone): Day => dayAt(zone, instantOf(interview.end) - MINUTE);

/** Undefined when no interview is left that is not cancelled: then nothing is planned. */
export function readSituation(facts: Facts, settings: Settings, now: Instant): Situation | undefined {
  const interviews = facts.interviews.filter((interview) => interview.status !== 'cancelled');
  const latest = latestInterview(interviews);
  if (!latest) return undefined;
  const theirZone = latest.timeZone;
  const since = instantOf(latest.start);
  const events = facts.interactions
    .map((interaction): Event => {
      const at = instantOf(interaction.at);
      return { at, day: dayAt(theirZone, at), kind: interaction.kind, interaction };
    })
    .toSorted(byTime);
  const absences = events.flatMap(({ kind, day, interaction: { until } }) =>
    kind === 'automatic-reply' && until !== undefined ? [{ from: day, until }] : [],
  );
  const days = openDays(settings, absences);
  const today = dayAt(theirZone, now);

  const times = new Map<Day, ContactTime>();
  const timeOn = (day: Day): ContactTime => {
    let time = times.get(day);
    if (!time) {
      time = contactTimeOn(day, theirZone, settings);
      times.set(day, time);
    }
    return time;
  };
  const slotOn = (day: Day): Instant | undefined => {
    if (day < today) return undefined;
    return day === today ? stillToday(timeOn(day), now) : timeOn(day).at;
  };
  return {
    facts,
    settings,
    now,
    interviews,
    latest,
    theirZone,
    anchor: lastDayOf(latest, theirZone),
    today,
    events,
    inbound: events.filter(({ kind, at }) => at >= since && isInbound(kind)),
    contacts: events.filter(({ kind, at }) => at >= since && isContact(kind)),
    days,
    timeOn,
    slotOn,
    firstOpen: () => (days.open(today) && slotOn(today) !== undefined ? today : nextOpen(days.open, today)),
  };
}

export const isOpenAndUsable = (situation: Situation, day: Day): boolean =>
  situation.days.open(day) && situation.slotOn(day) !== undefined;

/** The last human word of all, whenever it came. */
export const lastInboundAt = (events: readonly Event[]): Instant =>
  events.findLast(({ kind }) => isInbound(kind))?.at ?? Number.NEGATIVE_INFINITY;

export const personById = (facts: Facts, id: string | undefined): Person | undefined =>
  id === undefined ? undefined : facts.people.find((person) => person.id === id);

/** A name for a sentence, or the id when the case names nobody. */
export const nameOf = (facts: Facts, id: string): string => personById(facts, id)?.name ?? id;
