import * as z from 'zod';
import { settingsFor, userSettings } from '../effective-settings';
import { type Document, id, type Interaction, interaction, type Opportunity } from '../model';
import { sayDay } from '../time/day';
import { dayAt, type Instant, instantOf, isoAt, MINUTE, readLocal, type Zone } from '../time/zone';
import { interactionWords, shortened } from '../words';
import {
  type ChangeContext,
  type ChangeFunction,
  findInteraction,
  findInterview,
  findOpportunity,
  findPerson,
  type Found,
  parseFact,
  patched,
  refuseField,
  withOpportunity,
} from './change';
import { enteredDay, enteredMoment, instantFrom } from './civil';

/** The history: what was sent, what came back, what was decided. */

const known = interaction.shape;

export const interactionInput = z.strictObject({
  kind: known.kind,
  /** Now, if left out; a LocalTime is read on the user's clock. */
  at: enteredMoment.optional(),
  until: enteredDay.optional(),
  vague: known.vague,
  interview: known.interview,
  person: known.person,
  needsAnswer: known.needsAnswer,
  answer: known.answer,
  how: known.how,
  words: known.words,
});
export const logInteractionInput = z.strictObject({ opportunity: id, interaction: interactionInput });

/** A clock that is a little ahead of ours is no time traveller. */
const AHEAD = MINUTE;

/**
 * A form knows minutes. The minute that it is now means now, so that what is logged stays after what was done a few seconds ago:
 * momentOf('2026-11-30T11:05', zone, 11:05:40) -> 11:05:40
 */
function momentOf(at: string, zone: Zone, now: Instant): Instant {
  const instant = instantFrom(at, zone);
  return readLocal(at) && Math.floor(now / MINUTE) * MINUTE === instant ? now : instant;
}

/** The fact, checked against the opportunity it belongs to. */
function readInteraction(
  document: Document,
  opportunity: Opportunity,
  raw: Record<string, unknown>,
  /** What the form says now: an old line may name a person who was removed since. */
  named: { interview?: string | null | undefined; person?: string | null | undefined },
  now: Instant,
  { systemZone }: ChangeContext,
): Found<Interaction> {
  const settings = settingsFor(opportunity, userSettings(document, systemZone));
  const at = typeof raw.at === 'string' ? momentOf(raw.at, settings.timeZone, now) : now;
  if (at > now + AHEAD) return refuseField('at', 'is still ahead; log it when it has happened');
  const read = parseFact(interaction, { ...raw, at: isoAt(settings.timeZone, at) });
  if (!read.ok) return read;
  if (named.interview) {
    const interview = findInterview(opportunity, named.interview);
    if (!interview.ok) return interview;
  }
  if (named.person) {
    const person = findPerson(opportunity, named.person);
    if (!person.ok) return person;
  }
  const { kind, until } = read.found;
  if (kind === 'timeline' && until !== undefined) {
    const said = dayAt(theirZone(opportunity, settings.timeZone), at);
    if (until < said) return refuseField('until', `must not be before ${sayDay(said)}, the day they said it`, said);
  }
  return read;
}

/** The zone of the latest interview that is not cancelled; without one, the user's. */
function theirZone(opportunity: Opportunity, fallback: string): string {
  const latest = opportunity.interviews
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((a, b) => instantOf(b.end) - instantOf(a.end))[0];
  return latest?.timeZone ?? fallback;
}

const labelFor = (verb: string, { kind }: Interaction, opportunity: Opportunity) =>
  `${verb} ${interactionWords[kind]} ${shortened(opportunity.company)}`;

export const logInteraction: ChangeFunction<z.infer<typeof logInteractionInput>, { interaction: string }> = (
  document,
  input,
  now,
  context,
) => {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const said = input.interaction;
  const read = readInteraction(document, opportunity.found, { ...said, id: context.nextId() }, said, now, context);
  if (!read.ok) return read;
  return {
    ok: true,
    document: withOpportunity(document, {
      ...opportunity.found,
      interactions: [...opportunity.found.interactions, read.found],
    }),
    value: { interaction: read.found.id },
    label: labelFor('Log', read.found, opportunity.found),
    said: saidOf(read.found),
    isDone: sentKinds.includes(read.found.kind),
  };
};

const sentKinds: readonly Interaction['kind'][] = ['email', 'call', 'voicemail', 'note-mailed', 'thank-you-email'];

function saidOf({ kind, how }: Interaction): string {
  switch (kind) {
    case 'note-mailed':
      return how === 'handed-over' ? 'Handed over.' : 'Mailed.';
    case 'email':
    case 'thank-you-email':
      return 'Sent.';
    case 'call':
    case 'voicemail':
    case 'no-answer':
      return 'Called.';
    default:
      return 'Noted.';
  }
}

const interactionChanges = z.strictObject({
  kind: known.kind.nullable().optional(),
  at: enteredMoment.nullable().optional(),
  until: enteredDay.nullable().optional(),
  vague: known.vague.nullable(),
  interview: known.interview.nullable(),
  person: known.person.nullable(),
  needsAnswer: known.needsAnswer.nullable(),
  answer: known.answer.nullable(),
  how: known.how.nullable(),
  words: known.words.nullable(),
});
export const editInteractionInput = z.strictObject({ opportunity: id, interaction: id, changes: interactionChanges });

export const editInteraction: ChangeFunction<z.infer<typeof editInteractionInput>, object> = (
  document,
  input,
  now,
  context,
) => {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const before = findInteraction(opportunity.found, input.interaction);
  if (!before.ok) return before;
  if (input.changes.at === null) return refuseField('at', 'is needed');
  const raw = patched(before.found, input.changes);
  const read = readInteraction(document, opportunity.found, raw, input.changes, now, context);
  if (!read.ok) return read;
  return {
    ok: true,
    document: withOpportunity(document, {
      ...opportunity.found,
      interactions: opportunity.found.interactions.map((it) => (it === before.found ? read.found : it)),
    }),
    value: {},
    label: labelFor('Edit', read.found, opportunity.found),
    said: 'Saved.',
  };
};

export const removeInteractionInput = z.strictObject({ opportunity: id, interaction: id });

export const removeInteraction: ChangeFunction<z.infer<typeof removeInteractionInput>, object> = (document, input) => {
  const opportunity = findOpportunity(document, input.opportunity);
  if (!opportunity.ok) return opportunity;
  const gone = findInteraction(opportunity.found, input.interaction);
  if (!gone.ok) return gone;
  return {
    ok: true,
    document: withOpportunity(document, {
      ...opportunity.found,
      interactions: opportunity.found.interactions.filter((it) => it !== gone.found),
    }),
    value: {},
    label: labelFor('Remove', gone.found, opportunity.found),
    said: 'Removed.',
  };
};
