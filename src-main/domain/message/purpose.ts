import type { InteractionKind } from '../model';
import type { PlanItem } from '../plan/item';

/** What a short message is for, and the way it goes. */

export const messagePurposes = [
  'first-follow-up',
  'check-in',
  'after-timeline',
  'after-reply',
  'answer',
  'goodbye',
  'offer-thanks',
  'thank-you-email',
] as const;
export type MessagePurpose = (typeof messagePurposes)[number];

export const messageChannels = ['email', 'call', 'voicemail'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** What an item of the plan asks to be written; undefined when it is no message. `scaledBack`: they answered since the last interview. */
export function purposeOf(kind: PlanItem['kind'], scaledBack: boolean): MessagePurpose | undefined {
  switch (kind) {
    case 'first-follow-up':
      return 'first-follow-up';
    case 'check-in':
      return scaledBack ? 'after-reply' : 'check-in';
    case 'timeline-follow-up':
      return 'after-timeline';
    case 'answer':
      return 'answer';
    case 'courtesy-close':
      return 'goodbye';
    case 'offer-thanks':
      return 'offer-thanks';
    case 'thank-you-email':
      return 'thank-you-email';
    case 'thank-you-note':
    case 'find-address':
    case 'review':
      return undefined;
  }
}

/** How it is logged once it was sent. */
export function loggedAs(purpose: MessagePurpose, channel: MessageChannel): InteractionKind {
  return purpose === 'thank-you-email' && channel === 'email' ? 'thank-you-email' : channel;
}

/** A thank-you email is an email; everything else may also be said. */
export const channelsFor = (purpose: MessagePurpose): readonly MessageChannel[] =>
  purpose === 'thank-you-email' ? ['email'] : messageChannels;
