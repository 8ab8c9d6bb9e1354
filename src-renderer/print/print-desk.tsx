import { FileDown, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { NoteRef, PrintPart } from '../host/host';
import { useQuery } from '../host/use-query';
import { BackButton } from '../ui/back-button';
import { Bird } from '../ui/bird';
import { Button } from '../ui/button';
import { useAct } from '../ui/use-act';
import { usePages, pageName } from './pages';
import { PrintOptions } from './print-options';
import { SheetPicture } from './sheet-picture';
import { usePrint } from './use-print';
import './print.css';

/** The order in which sheets are used, whatever was ticked last. */
const order: readonly PrintPart[] = ['underlay', 'copy', 'envelope', 'cards', 'kit', 'calibration'];
const usual: readonly PrintPart[] = ['underlay', 'copy', 'envelope'];

/** Everything on paper for some notes: what is shown is what is printed. Esc goes back. */
export function PrintDesk({
  notes,
  back,
  onClose,
}: {
  notes: NoteRef[] | 'today';
  /** Where Back leads: "Fernhill Clinic", "Calendar". */
  back: string;
  onClose: () => void;
}) {
  const act = useAct();
  const { value: settings } = useQuery('settings', {});
  const { value: status } = useQuery('status', {});
  const [parts, setParts] = useState<readonly PrintPart[]>(usual);
  const chosen = order.filter((part) => parts.includes(part));
  const { value: run, error } = useQuery('print-run', chosen.length === 0 ? null : { notes, parts: [...chosen] });
  const sheets = chosen.length === 0 ? [] : (run?.sheets ?? []);
  usePages(sheets);
  const isDesktop = status?.host === 'electron';
  const printing = usePrint(isDesktop);
  const root = useRef<HTMLDivElement>(null);
  const ready = settings !== undefined;
  useEffect(() => {
    if (ready) root.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [ready]);
  if (!settings) return null;

  const { stationery, sender } = settings.preferences;
  async function change(changes: Parameters<typeof act<'change-preferences'>>[1]['changes']) {
    const reply = await act('change-preferences', { changes }, { say: null, refusalIsShown: true });
    return reply.ok ? null : reply.error;
  }
  const title = run?.title ?? 'Print';
  const remarks = chosen.length === 0 ? [] : (run?.remarks ?? []);
  const nothing =
    chosen.length === 0
      ? 'Choose at least one sheet.'
      : sheets.length === 0
        ? 'There is nothing to print yet.'
        : undefined;
  const count = sheets.length === 1 ? '1 sheet' : `${sheets.length} sheets`;

  return (
    <div className="print-desk" ref={root}>
      <header className="bar print-bar">
        <div className="brand">
          <Bird />
          Persistent Bird
        </div>
        <div className="bar-middle">
          <BackButton to={back} onBack={onClose} />
        </div>
        <div className="bar-end">
          <Button icon={FileDown} why={nothing} onClick={() => void printing.savePdf(title)}>
            Save as PDF
          </Button>
          <Button look="primary" icon={Printer} why={nothing} onClick={() => void printing.print()}>
            {sheets.length === 0 ? 'Print' : `Print ${count}`}
          </Button>
        </div>
      </header>
      <PrintOptions
        title={title}
        parts={parts}
        onParts={setParts}
        stationery={stationery}
        onStationery={(changes) => change({ stationery: changes })}
        sender={sender}
        onSender={(changes) => change({ sender: changes })}
      />
      <main className="print-sheets" aria-label="Sheets" tabIndex={0}>
        {printing.noPrinter && (
          <div className="print-remarks" role="status">
            <p>No printer found. Save as PDF instead?</p>
            <div className="print-remark-actions">
              <Button size="small" look="primary" onClick={() => void printing.savePdf(title)}>
                Save as PDF
              </Button>
              <Button size="small" onClick={() => void printing.print({ evenWithoutPrinter: true })}>
                Try to print
              </Button>
            </div>
          </div>
        )}
        <Remarks remarks={error ? [error.message] : remarks} />
        {nothing && <p className="print-nothing">{nothing}</p>}
        <div className="print-figures">
          {sheets.map((sheet, index) => (
            <figure key={sheet.id} className="print-figure" style={{ '--w': sheet.width } as React.CSSProperties}>
              <div className="print-sheet" data-page={pageName(sheet)} data-sheet={sheet.id}>
                <SheetPicture sheet={sheet} />
              </div>
              <figcaption>
                <b>{index + 1}</b> {sheet.title}
                {sheet.hint && <small>{sheet.hint}</small>}
              </figcaption>
            </figure>
          ))}
        </div>
        {sheets.length > 0 && (
          <p className="print-how">
            Print at 100 %, “actual size”, without headers; the bars at the foot say whether it came out true.
            {!isDesktop && ' To save a PDF, choose “Save as PDF” as the printer.'}
          </p>
        )}
      </main>
    </div>
  );
}

/** Said before it is printed. */
function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <div className="print-remarks" role="status">
      <h2>Before you print</h2>
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}
