import type { Day, Preview } from '../host/host';
import { nearDay, sayClock, sayDay } from '../ui/dates';
import { kindOfItem, KindTag } from '../ui/kinds';

/** What an interview asks for first, as a toast says it. firstSteps(…) -> 'Note in the box by 23:59 today; follow up Wed 2 Dec.' */
export function firstSteps(preview: Preview, today: Day): string {
  const lines = preview.come.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const note = lines.find((line) => line.kind === 'thank-you-note');
  const email = lines.find((line) => line.kind === 'thank-you-email');
  const contact = lines.find((line) => ['first-follow-up', 'timeline-follow-up', 'check-in'].includes(line.kind));
  const said = [
    note && `note in the box by ${sayClock('23:59')} ${nearDay(note.date, today)}`,
    !note && email && `thank-you email ${nearDay(email.date, today)}`,
    contact && `${kindOfItem(contact.kind).word.toLowerCase()} ${nearDay(contact.date, today)}`,
  ].filter((text) => typeof text === 'string');
  const text = said.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The first four steps that follow from an interview, while its form is open. */
export function WhatFollows({ preview, today }: { preview: Preview; today: Day }) {
  const lines = preview.come.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const shown = lines.slice(0, 4);
  if (shown.length === 0) return <span className="quiet">{preview.summary || 'Nothing is planned from this.'}</span>;
  return (
    <>
      <span className="quiet">What follows</span>
      {shown.map((line) => (
        <span key={line.id} className="follows-step">
          <KindTag kind={kindOfItem(line.kind)} />{' '}
          {line.kind === 'thank-you-note'
            ? `in the box by ${sayClock('23:59')} ${nearDay(line.date, today)}`
            : sayDay(line.date)}
        </span>
      ))}
    </>
  );
}
