import type { InputOf, Preferences, Refusal } from '../host/host';
import { SenderForm } from '../print/sender-form';
import { EnvelopeControls, GuideControl, PerSheetControl, StationeryControls } from '../print/stationery-controls';
import { SettingRow } from './setting-row';
import '../print/print.css';

type Changes = Pick<InputOf<'change-preferences'>['changes'], 'sender' | 'stationery'>;

/** Who writes, on which cards, in which hand: for signatures, envelopes and everything that is printed. */
export function NotesPanel({
  preferences: { sender, stationery },
  onChange,
}: {
  preferences: Preferences;
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (changes: Changes) => Promise<Refusal | null>;
}) {
  const choose = (changes: NonNullable<Changes['stationery']>) => onChange({ stationery: changes });
  return (
    <div className="notes-panel">
      <section aria-label="You">
        <h3 className="field-label">You</h3>
        <p className="second">The return address on envelopes, and the signature under messages.</p>
        <SenderForm sender={sender} onChange={(changes) => onChange({ sender: changes })} withContact />
      </section>
      <section aria-label="Cards and paper" className="notes-stationery">
        <h3 className="field-label">Cards and paper</h3>
        <StationeryControls stationery={stationery} onChange={choose} />
      </section>
      <SettingRow name="Guide" line="Lines that show through the card, or pencil ticks for thick stock.">
        {() => <GuideControl stationery={stationery} onChange={choose} />}
      </SettingRow>
      <SettingRow name="Cards on a sheet" line="When you print and cut your own.">
        {() => <PerSheetControl stationery={stationery} onChange={choose} />}
      </SettingRow>
      <SettingRow name="Envelope" line="Copy the address from a sheet, or feed the envelope into the printer.">
        {() => (
          <div className="notes-envelope">
            <EnvelopeControls stationery={stationery} onChange={choose} />
          </div>
        )}
      </SettingRow>
    </div>
  );
}
