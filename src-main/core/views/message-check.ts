import type { MessageCheck } from '../../contract';
import { checkMessage } from '../../domain/message/check';
import type { CheckedMessage, Finding } from '../../domain/message/checked';
import { placeForFresh } from '../../domain/message/drafts';
import { type Link, mailtoLink } from '../../domain/message/mailto';
import { measure } from '../../domain/message/measure';
import type { MessageChannel, MessagePurpose } from '../../domain/message/purpose';
import { telLink } from '../../domain/message/tel';
import { freshStarts } from '../../domain/message/wordings';
import type { Opportunity } from '../../domain/model';
import type { Plan } from '../../domain/plan/item';
import { findingKey } from './finding-key';
import { circumstancesOf, situationOf, toldOf } from './message-facts';
import type { Scene } from './scene';

/** How a message reads as it stands, how long it is, and the links that would carry it. */

/** A beginning that was offered and still waits at its "…". */
function withUnfinished(checked: CheckedMessage, text: string, purpose: MessagePurpose): CheckedMessage {
  const start = freshStarts[purpose].find((it) => text.includes(it));
  if (start === undefined) return checked;
  const at = text.indexOf(start);
  const finding: Finding = {
    rule: 'unfinished',
    level: 'nudge',
    start: at,
    end: at + start.length,
    why: 'The “…” still waits for your words.',
    suggestion: 'Finish the sentence, or take it out.',
  };
  const findings = [...checked.findings, finding].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return { ...checked, verdict: checked.verdict === 'flag' ? 'flag' : 'nudge', findings };
}

const linkOut = (link: Link) => (link.ok ? { href: link.href, why: null } : { href: null, why: link.why });

export function messageCheck(
  scene: Scene,
  opportunity: Opportunity,
  plan: Plan,
  input: { purpose: MessagePurpose; channel: MessageChannel; person: string | null; subject: string; text: string },
): MessageCheck {
  const { channel, text, subject } = input;
  const person = opportunity.people.find(({ id }) => id === input.person);
  const read = checkMessage({ kind: channel, text }, circumstancesOf(scene, plan, situationOf(scene, opportunity)));
  const checked = withUnfinished(read, text, input.purpose);
  return {
    checked,
    keys: checked.findings.map((finding) => findingKey(finding, text)),
    measure: measure({ kind: channel, text }),
    fresh: placeForFresh({ purpose: input.purpose, channel, told: toldOf(scene, opportunity, person) }, text),
    mailto: linkOut(mailtoLink({ to: person?.email ?? '', subject, body: text })),
    tel: person?.phone?.trim() ? linkOut(telLink(person.phone)) : { href: null, why: 'No phone number is known.' },
  };
}
