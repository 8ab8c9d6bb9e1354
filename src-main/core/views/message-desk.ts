import type { MessageDesk } from '../../contract';
import { preferencesOf } from '../../domain/effective-settings';
import { checkMessage } from '../../domain/message/check';
import type { MessageDraft, MessageSeat } from '../../domain/message/draft-book';
import { startingDraft } from '../../domain/message/drafts';
import {
  channelsFor,
  loggedAs,
  type MessageChannel,
  type MessagePurpose,
  purposeOf,
} from '../../domain/message/purpose';
import { subjectFor } from '../../domain/message/subjects';
import { freshStarts } from '../../domain/message/wordings';
import type { Interaction, Opportunity, Person } from '../../domain/model';
import { readClosure } from '../../domain/plan/closure';
import type { Plan, PlanItem } from '../../domain/plan/item';
import type { Situation } from '../../domain/plan/situation';
import { sayDay } from '../../domain/time/day';
import { dayAt, instantOf } from '../../domain/time/zone';
import { shortened } from '../../domain/words';
import { isContact, nameOf } from './entries';
import { circumstancesOf, situationOf, toldOf } from './message-facts';
import { historyOf } from './opportunity';
import type { Scene } from './scene';

/** Where a message of a line or two is written. */

export type MessageWish = {
  purpose?: MessagePurpose | undefined;
  /** The id of an item within the plan. */
  item?: string | undefined;
  channel?: MessageChannel | undefined;
  person?: string | undefined;
  turn?: number | undefined;
};

const sentKinds: readonly Interaction['kind'][] = ['email', 'call', 'voicemail', 'thank-you-email'];
const wroteOrCalled = ({ kind }: Interaction) => sentKinds.includes(kind);
const oldestFirst = (a: Interaction, b: Interaction) => instantOf(a.at) - instantOf(b.at);

/** What the plan would have said next; without a plan a short hello. */
function nextItem(plan: Plan, scaledBack: boolean): PlanItem | undefined {
  const wanted = (item: PlanItem) => item.status !== 'missed' && purposeOf(item.kind, scaledBack) !== undefined;
  return plan.items.find((item) => wanted(item) && item.kind === 'answer') ?? plan.items.find(wanted);
}

type Subject = { purpose: MessagePurpose; item: PlanItem | undefined };
function subjectOf(plan: Plan, wish: MessageWish, scaledBack: boolean): Subject {
  const wished = plan.items.find(({ id }) => id === wish.item);
  const of = (item: PlanItem | undefined) => item && purposeOf(item.kind, scaledBack);
  if (wish.purpose !== undefined) {
    const fits = [wished, ...plan.items].find((item) => of(item) === wish.purpose);
    return { purpose: wish.purpose, item: fits };
  }
  const item = of(wished) === undefined ? nextItem(plan, scaledBack) : wished;
  const closing = plan.closed?.reason === 'offer' ? 'offer-thanks' : plan.closed ? 'goodbye' : undefined;
  return { purpose: of(item) ?? closing ?? (scaledBack ? 'after-reply' : 'check-in'), item };
}

/** To whom: as the plan has it, else a recruiter or coordinator first, else the first one met. */
function recipientOf({ people, interviews }: Opportunity, item: PlanItem | undefined): Person | undefined {
  const byId = (id: string | undefined) => people.find((person) => person.id === id);
  const goBetween = people.find(({ part }) => part === 'recruiter' || part === 'coordinator');
  const last = interviews.findLast(({ status }) => status !== 'cancelled');
  return byId(item?.person) ?? goBetween ?? byId(last?.interviewers?.[0]) ?? people[0];
}

/** Email if it is known, else phone; as the plan alternates, if it does. */
function channelOf(purpose: MessagePurpose, item: PlanItem | undefined, person: Person | undefined): MessageChannel {
  if (purpose === 'thank-you-email' || person?.noPhoneCalls) return 'email';
  if (item && 'channel' in item) return item.channel === 'phone' ? 'call' : 'email';
  return person?.email === undefined && person?.phone !== undefined ? 'call' : 'email';
}

export function messageDesk(scene: Scene, opportunity: Opportunity, plan: Plan, wish: MessageWish): MessageDesk {
  const situation = situationOf(scene, opportunity);
  const scaledBack = (situation?.inbound.length ?? 0) > 0;
  const { purpose, item } = subjectOf(plan, wish, scaledBack);
  const person = opportunity.people.find(({ id }) => id === wish.person) ?? recipientOf(opportunity, item);
  const closed = closedTo(scene, opportunity);
  const allowed = channelsFor(purpose);
  const wished = wish.channel ?? channelOf(purpose, item, person);
  const channel = allowed.includes(wished) ? wished : allowed[0]!;
  const { sender } = preferencesOf(scene.document);
  const sent = opportunity.interactions.filter(wroteOrCalled).toSorted(oldestFirst);
  const starting = () =>
    startingDraft({
      purpose,
      channel,
      to: person?.name,
      sender,
      told: toldOf(scene, opportunity, person),
      invited: wasInvited(opportunity),
      sent: sent.flatMap(({ words }) => words ?? []),
      turn: sent.length,
      another: wish.turn ?? 0,
      judge: (text) => checkMessage({ kind: channel, text }, circumstancesOf(scene, plan, situation)).verdict,
    });
  const saved =
    wish.turn === undefined && closed === null
      ? liveDraft(scene, { opportunity: opportunity.id, purpose, channel, person: person?.id ?? null }, sent)
      : undefined;
  const fresh = (): MessageDraft => ({
    subject: subjectFor(purpose, opportunity.role, opportunity.company, wasInvited(opportunity)),
    words: starting(),
    kept: [],
  });
  const interview = situation?.latest.id;
  const kind = loggedAs(purpose, channel);
  return {
    opportunity: opportunity.id,
    company: opportunity.company,
    purpose,
    channel,
    title: titleOf(purpose, shortened(opportunity.company, 40)),
    lead: leadOf(scene, situation, item, person),
    channels: allowed.map((each) => ({ channel: each, why: whyNot(each, person) })),
    person: person ?? null,
    people: opportunity.people,
    closed,
    wait: closed === null ? waitOf(scene, opportunity, plan, purpose) : null,
    draft: closed === null ? (saved ?? fresh()) : { subject: '', words: '', kept: [] },
    saved: saved !== undefined,
    freshStarts: closed === null ? freshStarts[purpose] : [],
    sender: { name: sender.name, phone: sender.phone },
    logs: {
      kind,
      ...(kind === 'thank-you-email' && interviewFor(item, interview)
        ? { interview: interviewFor(item, interview)! }
        : {}),
      ...(person ? { person: person.id } : {}),
    },
    said: historyOf(scene, opportunity)
      .filter(({ interaction }) => interaction && saysSomething(interaction))
      .slice(0, 6),
  };
}

const interviewFor = (item: PlanItem | undefined, latest: string | undefined): string | undefined =>
  item && 'interview' in item ? item.interview : latest;

const saysSomething = ({ kind }: Interaction) => kind !== 'review-answer' && kind !== 'automatic-reply';

/** The words kept from before, also those begun before a name was known, unless they were sent: what was taken back is a draft again. */
function liveDraft({ drafts }: Scene, seat: MessageSeat, sent: readonly Interaction[]): MessageDraft | undefined {
  const isLive = (draft: MessageDraft | undefined) =>
    draft && draft.words.trim() !== '' && !sent.some(({ words }) => words === draft.words.trim()) ? draft : undefined;
  return isLive(drafts.message(seat)) ?? isLive(drafts.message({ ...seat, person: null }));
}

/** The last word that wants an answer was an invitation. */
function wasInvited({ interactions }: Opportunity): boolean {
  return (
    interactions
      .filter(({ kind, needsAnswer }) => kind === 'interview-invitation' || (kind === 'reply' && needsAnswer))
      .toSorted(oldestFirst)
      .at(-1)?.kind === 'interview-invitation'
  );
}

function titleOf(purpose: MessagePurpose, company: string): string {
  switch (purpose) {
    case 'first-follow-up':
      return `Follow up with ${company}`;
    case 'check-in':
    case 'after-reply':
      return `Check in with ${company}`;
    case 'after-timeline':
      return `A hello to ${company}`;
    case 'answer':
      return `Answer ${company}`;
    case 'goodbye':
      return `Goodbye to ${company}`;
    case 'offer-thanks':
      return `Thank ${company} for the offer`;
    case 'thank-you-email':
      return `Thank ${company}`;
  }
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function leadOf(
  scene: Scene,
  situation: Situation | undefined,
  item: PlanItem | undefined,
  person: Person | undefined,
) {
  const who = [person?.name, item && item.date !== scene.today ? sayDay(item.date) : undefined]
    .filter(Boolean)
    .join(', ');
  const count = situation?.contacts.length ?? 0;
  const nth = ordinals[count];
  const hello = nth === undefined ? 'One more hello' : `Your ${nth} hello`;
  return [who, situation ? `${hello} since the interview` : '']
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

function whyNot(channel: MessageChannel, person: Person | undefined): string | null {
  return channel !== 'email' && person?.noPhoneCalls ? 'They asked for no phone calls.' : null;
}

const quietPurposes: readonly MessagePurpose[] = ['first-follow-up', 'check-in', 'after-timeline', 'after-reply'];

/** A wish for no contact is kept, a goodbye included. */
function closedTo(scene: Scene, { company, interactions }: Opportunity): string | null {
  const closure = readClosure(interactions);
  if (closure?.reason !== 'no-contact-request') return null;
  const day = sayDay(dayAt(scene.zone, closure.at));
  return `${shortened(company, 40)} asked on ${day} for no contact, and leaving it at that is the kindest answer.`;
}

/** Who asked to wait until when, and the next good day. */
function waitOf(scene: Scene, opportunity: Opportunity, plan: Plan, purpose: MessagePurpose): MessageDesk['wait'] {
  const company = shortened(opportunity.company, 40);
  if (!quietPurposes.includes(purpose)) return null;
  const hold = plan.holds.find(({ from, until }) => from <= scene.today && scene.today <= until);
  if (!hold) return null;
  const next = plan.items.find((item) => isContact(item) && item.date > hold.until)?.date ?? null;
  if (hold.reason !== 'timeline') return { text: hold.text, next };
  const said = opportunity.interactions
    .filter(({ kind }) => kind === 'timeline')
    .toSorted(oldestFirst)
    .at(-1);
  const who = nameOf(opportunity, said?.person);
  return { text: `${who ? `${who} of ${company}` : company} asked you to wait until ${sayDay(hold.until)}.`, next };
}
