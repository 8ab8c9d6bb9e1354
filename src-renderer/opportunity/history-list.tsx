import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import type { Interaction, OpportunityView, TodayView } from '../host/host';
import { RowButton } from '../ui/row-button';
import { firstClick } from '../ui/first-click';
import { nearDay, sayDate } from '../ui/dates';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

type Line = OpportunityView['history'][number];

/** "So far": what was sent and what came back, newest first; each entry can be put right or removed. */
export function HistoryList({
  view,
  today,
  onEdit,
}: {
  view: OpportunityView;
  today: TodayView;
  onEdit: (interaction: Interaction) => void;
}) {
  return (
    <section data-part="history">
      <h3 tabIndex={-1}>So far</h3>
      <ul className="history">
        {view.history.map((line) => (
          <HistoryLine key={line.id} line={line} opportunity={view.opportunity.id} today={today} onEdit={onEdit} />
        ))}
        {view.history.length === 0 && <li className="quiet">Nothing yet.</li>}
      </ul>
    </section>
  );
}

function HistoryLine({
  line,
  opportunity,
  today,
  onEdit,
}: {
  line: Line;
  opportunity: string;
  today: TodayView;
  onEdit: (interaction: Interaction) => void;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const near = nearDay(line.day, today.today);
  const { interaction } = line;
  const calledOff = line.interview?.status === 'cancelled' ? line.interview : undefined;
  return (
    <li>
      <span className="when">
        {/^[a-z]/.test(near) ? near.replace(/^./, (c) => c.toUpperCase()) : sayDate(line.day)}
      </span>
      <span className="history-text">
        {line.text}
        {line.words && <q className="why">{line.words}</q>}
      </span>
      {interaction && (
        <span className="row-actions">
          <RowButton icon={Pencil} onClick={() => onEdit(interaction)}>
            {`Put right: ${line.text}`}
          </RowButton>
          <RowButton
            icon={Trash2}
            busy={slow === 'remove'}
            onClick={firstClick(() =>
              deed('remove', () => act('remove-interaction', { opportunity, interaction: interaction.id })),
            )}
          >
            {`Remove: ${line.text}`}
          </RowButton>
        </span>
      )}
      {calledOff && (
        <span className="row-actions">
          <RowButton
            icon={RotateCcw}
            busy={slow === 'restore'}
            onClick={() =>
              deed('restore', () =>
                act('edit-interview', {
                  opportunity,
                  interview: calledOff.id,
                  changes: { status: 'scheduled' },
                }),
              )
            }
          >
            {`It takes place after all: ${line.text}`}
          </RowButton>
          <RowButton
            icon={Trash2}
            busy={slow === 'remove'}
            onClick={firstClick(() =>
              deed('remove', () => act('remove-interview', { opportunity, interview: calledOff.id })),
            )}
          >
            {`Remove: ${line.text}`}
          </RowButton>
        </span>
      )}
    </li>
  );
}
