import type { CheckedMessage, Finding, NotePart, Verdict } from '../domain/message/checked';
import type { MessageDraft, NoteDraft } from '../domain/message/draft-book';
import type { Measure } from '../domain/message/measure';
import type { NoteField, NoteWords } from '../domain/message/note-text';
import type { MessageChannel, MessagePurpose } from '../domain/message/purpose';
import type { InteractionKind, Interview, Person } from '../domain/model';
import type { CardFit } from '../domain/print/fit';
import type { Day } from '../domain/time/day';
import type { HistoryLine } from './calendar';
import type { Iso } from './times';

/** Where notes and messages are written. */

export type NoteDesk = {
  opportunity: string;
  company: string;
  role: string;
  interview: Interview;
  /** "In the box by 23:59 today. Last collection 17:00." */
  line: string;
  /** In the order in which they were named. */
  notes: NoteSheet[];
};
export type NoteSheet = {
  /** null: nobody is named. */
  person: string | null;
  /** '' when nobody is named. */
  name: string;
  title: string;
  /** Calendar id of the plan's item, while it is there. */
  item: string | null;
  draft: NoteDraft;
  /** Something was written. */
  begun: boolean;
  /** How many of the three parts are there. */
  parts: number;
  /** What leads to each part: "Thank you for …". */
  hints: Record<NotePart, string>;
  /** It reached them, or is on its way. */
  mailed: { at: Iso; interaction: string; text: string } | null;
};
export type NoteCheck = {
  /** The whole letter, word for word. */
  letter: string;
  /** The letter read as parts again, for the way back from one text. */
  words: NoteWords;
  verdict: Verdict;
  missing: readonly NotePart[];
  /** Places count within their field. One that spans fields stands at none. */
  findings: (Finding & { field: NoteField | null /** `rule: the words`, for "Keep". */; key: string })[];
  checks: NoteCheckLine[];
  fit: CardFit;
};
export type NoteCheckLine = {
  id: 'thanks' | 'interest' | 'gain' | 'length' | 'fit' | 'name' | 'signed' | 'own' | 'asks';
  state: 'done' | 'open' | 'look';
  text: string;
};

export type MessageDesk = {
  opportunity: string;
  company: string;
  purpose: MessagePurpose;
  channel: MessageChannel;
  /** "Check in with Brightwater" */
  title: string;
  /** "Priya Raman, Wed 25 Nov. Your second hello since the interview." */
  lead: string;
  /** The ways it can go, and why one of them had better not. */
  channels: { channel: MessageChannel; why: string | null }[];
  person: Person | null;
  people: Person[];
  /** They asked not to be contacted: why nothing is offered, the draft empty. */
  closed: string | null;
  /** Who asked to wait until when; said before anything else. */
  wait: { text: string; next: Day | null } | null;
  draft: MessageDraft;
  /** The draft is the user's own, kept from before. */
  saved: boolean;
  /** "Since we spoke I have …": something new to say, to be finished at the "…". */
  freshStarts: readonly string[];
  /** What is missing in the settings for a signature. */
  sender: { name: string; phone: string };
  /** What is logged once it was sent. */
  logs: { kind: InteractionKind; interview?: string; person?: string };
  /** Newest first. */
  said: HistoryLine[];
};
export type MessageCheck = {
  checked: CheckedMessage;
  /** As `findings` of `checked`: what "Keep" remembers of each. */
  keys: string[];
  measure: Measure;
  /** The place that something new takes: of the question the draft began with, or after what is said. */
  fresh: { start: number; end: number };
  mailto: LinkOut;
  tel: LinkOut;
};
/** A link for the user's own program, or why there is none. */
export type LinkOut = { href: string; why: null } | { href: null; why: string };
