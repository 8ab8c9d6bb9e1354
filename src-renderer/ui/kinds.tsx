import {
  AtSign,
  Award,
  Bot,
  CalendarClock,
  Check,
  HeartHandshake,
  Leaf,
  type LucideIcon,
  Mail,
  MailCheck,
  MapPin,
  MessageCircle,
  MessageCircleQuestion,
  Moon,
  Pause,
  Phone,
  PhoneMissed,
  Reply,
  Signpost,
  Sunrise,
  Users,
  Voicemail,
} from 'lucide-react';
import type { CalendarEntry, HoldReason, InteractionKind, PlanItem } from '../host/host';

/** A kind is never colour alone: an icon, a word, and a tone (`tone-note` sets --kind-soft, --kind-ink and --kind-mark). */
export type Kind = { word: string; icon: LucideIcon; tone: Tone };
export type Tone =
  | 'interview'
  | 'note'
  | 'followup'
  | 'checkin'
  | 'reply'
  | 'hold'
  | 'late'
  | 'holiday'
  | 'done'
  | 'error';

/** The class that sets the kind's colours. toneClass('note') -> 'tone-note' */
export const toneClass = (tone: Tone): string => `tone-${tone}`;

const itemKinds: Record<PlanItem['kind'], Kind> = {
  'thank-you-note': { word: 'Note', icon: Mail, tone: 'note' },
  'thank-you-email': { word: 'Thank-you email', icon: AtSign, tone: 'note' },
  'find-address': { word: 'Find the address', icon: MapPin, tone: 'note' },
  'first-follow-up': { word: 'Follow up', icon: Phone, tone: 'followup' },
  'timeline-follow-up': { word: 'Follow up', icon: Phone, tone: 'followup' },
  'check-in': { word: 'Check in', icon: MessageCircle, tone: 'checkin' },
  answer: { word: 'Answer', icon: MessageCircleQuestion, tone: 'reply' },
  review: { word: 'Review', icon: Signpost, tone: 'reply' },
  'courtesy-close': { word: 'Courtesy close', icon: HeartHandshake, tone: 'followup' },
  'offer-thanks': { word: 'Offer thanks', icon: Award, tone: 'followup' },
};

const interactionKinds: Record<InteractionKind, Kind> = {
  email: { word: 'Emailed', icon: Check, tone: 'done' },
  call: { word: 'Called', icon: Check, tone: 'done' },
  voicemail: { word: 'Voicemail', icon: Voicemail, tone: 'done' },
  'no-answer': { word: 'No answer', icon: PhoneMissed, tone: 'done' },
  'note-mailed': { word: 'Mailed', icon: MailCheck, tone: 'done' },
  'thank-you-email': { word: 'Thanked', icon: Check, tone: 'done' },
  reply: { word: 'Reply', icon: Reply, tone: 'reply' },
  timeline: { word: 'A date', icon: CalendarClock, tone: 'reply' },
  'interview-invitation': { word: 'Invitation', icon: Users, tone: 'reply' },
  rejection: { word: 'Not this time', icon: HeartHandshake, tone: 'reply' },
  offer: { word: 'Offer', icon: Award, tone: 'reply' },
  'no-contact-request': { word: 'No contact', icon: Pause, tone: 'reply' },
  'review-answer': { word: 'Decided', icon: Signpost, tone: 'done' },
  'automatic-reply': { word: 'Automatic reply', icon: Bot, tone: 'done' },
};

export const interviewKind: Kind = { word: 'Interview', icon: Users, tone: 'interview' };
export const holdKind: Kind = { word: 'Hold', icon: Pause, tone: 'hold' };
export const lateKind: Kind = { word: 'Still open', icon: Sunrise, tone: 'late' };

/** What a hold is for, in two words. */
export const holdWords: Record<HoldReason, string> = {
  timeline: 'They gave a date',
  reply: 'They replied',
  'next-interview': 'Next interview',
};

/** kindOfItem('check-in').word -> 'Check in' */
export const kindOfItem = (kind: PlanItem['kind'] | 'interview'): Kind =>
  kind === 'interview' ? interviewKind : itemKinds[kind];

/** kindOfInteraction('note-mailed').word -> 'Mailed' */
export const kindOfInteraction = (kind: InteractionKind): Kind => interactionKinds[kind];

/** Icon, word and tone of anything the calendar draws. An item whose own day has passed is "Still open", in honey. */
export function kindOf(entry: CalendarEntry): Kind {
  switch (entry.type) {
    case 'interview':
      return entry.past || entry.interview.status === 'cancelled' ? { ...interviewKind, tone: 'done' } : interviewKind;
    case 'item': {
      if (entry.late) return lateKind;
      const kind = itemKinds[entry.item.kind];
      const byEmail = 'channel' in entry.item && entry.item.channel === 'email' && kind.icon === Phone;
      return byEmail ? { ...kind, icon: AtSign } : kind;
    }
    case 'hold':
      return holdKind;
    case 'past':
      return interactionKinds[entry.interaction.kind];
    case 'holiday':
      return { word: entry.name, icon: Leaf, tone: 'holiday' };
    case 'quiet':
      return { word: entry.label || 'Quiet', icon: Moon, tone: 'holiday' };
  }
}

/** The icon and the word, in the kind's ink. `word` says it otherwise: "Follow up, planned for Friday". */
export function KindTag({ kind, word, small = true }: { kind: Kind; word?: string; small?: boolean }) {
  const Icon = kind.icon;
  return (
    <span className={`kind-tag ${toneClass(kind.tone)}`}>
      <Icon size={small ? 13 : 16} strokeWidth={2} aria-hidden />
      {word ?? kind.word}
    </span>
  );
}

/** The icon in a small disc, for plan lists and choices. */
export function KindNode({ kind, large = false }: { kind: Kind; large?: boolean }) {
  const Icon = kind.icon;
  return (
    <span className={`kind-node ${toneClass(kind.tone)}${large ? ' large' : ''}`}>
      <Icon size={large ? 16 : 13} strokeWidth={large ? 1.75 : 2} aria-hidden />
    </span>
  );
}
