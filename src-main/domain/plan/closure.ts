import type { CaseInteraction } from '../model';
import { instantOf } from '../time/zone';
import type { ClosedReason } from './item';

/** What ended an opportunity (PLANNING 5.1), and when it came. */
export type Closure = { readonly reason: ClosedReason; readonly at: number };

function closes(interaction: CaseInteraction): ClosedReason | undefined {
  switch (interaction.kind) {
    case 'no-contact-request':
    case 'rejection':
    case 'offer':
      return interaction.kind;
    case 'review-answer':
      return interaction.answer === 'let-go' ? 'let-go' : undefined;
    default:
      return undefined;
  }
}

/**
 * Of all interactions, whenever they came: a wish for no contact closes above all else, otherwise the last rejection,
 * offer or letting go. Only an interview invitation that came later opens it again.
 */
export function readClosure(interactions: readonly CaseInteraction[]): Closure | null {
  const invited = Math.max(
    Number.NEGATIVE_INFINITY,
    ...interactions.flatMap(({ kind, at }) => (kind === 'interview-invitation' ? [instantOf(at)] : [])),
  );
  let last: Closure | null = null;
  for (const interaction of interactions) {
    const reason = closes(interaction);
    const at = instantOf(interaction.at);
    if (reason === undefined || invited > at) continue;
    if (outranks({ reason, at }, last)) last = { reason, at };
  }
  return last;
}

function outranks(closure: Closure, last: Closure | null): boolean {
  if (!last) return true;
  const asked = closure.reason === 'no-contact-request';
  if (asked !== (last.reason === 'no-contact-request')) return asked;
  // Two at the same instant: by name, so that the order of the list never matters.
  return closure.at > last.at || (closure.at === last.at && closure.reason > last.reason);
}
