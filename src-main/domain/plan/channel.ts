import type { Facts, Interview, Person } from '../model';
import type { Channel } from './item';
import { personById } from './situation';

/** Whom to contact, and how (PLANNING 5.8). */
export type Partner = {
  readonly person: Person | undefined;
  /** What can be used, the preferred first. */
  readonly channels: readonly Channel[];
  /** Somebody met asked for everything to go through the recruiter. */
  readonly throughRecruiter: boolean;
};

const known = (value: string | undefined) => value !== undefined && value.trim() !== '';

/** Nothing known of them: both, so that the case of a script still alternates. */
function channelsOf(person: Person | undefined): readonly Channel[] {
  if (person?.noPhoneCalls) return ['email'];
  const email = known(person?.email);
  const phone = known(person?.phone);
  if (email === phone) return ['email', 'phone'];
  return email ? ['email'] : ['phone'];
}

/** A named recruiter or coordinator first, else the first interviewer of the latest interview. */
export function partnerOf(facts: Facts, latest: Interview): Partner {
  const met = (latest.interviewers ?? []).map((id) => personById(facts, id));
  const goBetween =
    facts.people.find(({ part }) => part === 'recruiter') ?? facts.people.find(({ part }) => part === 'coordinator');
  const person = goBetween ?? met.find((it) => it !== undefined);
  return {
    person,
    channels: channelsOf(person),
    throughRecruiter: goBetween !== undefined && met.some((it) => it?.noDirectContact === true),
  };
}

/** Alternates after each contact; with one channel there is nothing to alternate. nextChannel(['email','phone'], 'email') -> 'phone' */
export function nextChannel(channels: readonly Channel[], last: Channel | undefined): Channel {
  return channels.find((channel) => channel !== last) ?? channels[0] ?? 'email';
}
