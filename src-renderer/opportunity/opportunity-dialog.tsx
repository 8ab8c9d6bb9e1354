import { useState } from 'react';
import type { OpportunitySettings, OpportunityView, Preset, Refusal } from '../host/host';
import { useQuery } from '../host/use-query';
import { Button } from '../ui/button';
import { Checkbox, Segment } from '../ui/choices';
import { Dialog } from '../ui/dialog';
import { SelectField, TextField, TimeField } from '../ui/inputs';
import { refusedAt, refusedElsewhere, useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';
import './opportunity.css';

type Rhythm = 'general' | Preset;
const rhythmKeys = ['firstFollowUp', 'checkIns', 'reviewAfter'] as const;

/** One opportunity's name, and what is kept otherwise with it than with the rest: their country, their hours, the rhythm. */
export function OpportunityDialog({ view, onClose }: { view: OpportunityView; onClose: () => void }) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const { value: general } = useQuery('settings', {});
  const own = view.opportunity.settings ?? {};
  const [company, setCompany] = useState(view.opportunity.company);
  const [role, setRole] = useState(view.opportunity.role);
  const [country, setCountry] = useState(own.officeCountry ?? '');
  const [hours, setHours] = useState(own.officeHours ?? view.effectiveSettings.officeHours);
  const [ownHours, setOwnHours] = useState(own.officeHours !== undefined);
  const [rhythm, setRhythm] = useState<Rhythm | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!general) return null;

  const kept: Rhythm = own.checkIns
    ? own.checkIns.perWeek === general.presets.calmer.checkIns?.perWeek
      ? 'calmer'
      : 'article'
    : 'general';
  const chosen = rhythm ?? kept;
  const general_country = general.countries.find((one) => one.code === general.settings.officeCountry);

  async function save() {
    const { officeCountry: _country, officeHours: _hours, ...rest } = own;
    const others: OpportunitySettings = { ...rest };
    if (rhythm !== null) for (const key of rhythmKeys) delete others[key];
    const settings: OpportunitySettings = {
      ...others,
      ...(rhythm && rhythm !== 'general' ? general!.presets[rhythm] : {}),
      ...(country ? { officeCountry: country } : {}),
      ...(ownHours ? { officeHours: hours } : {}),
    };
    const reply = await act(
      'edit-opportunity',
      {
        opportunity: view.opportunity.id,
        changes: { company, role, settings: Object.keys(settings).length > 0 ? settings : null },
      },
      { refusalIsShown: true },
    );
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  }
  const hoursWrong = refusedAt(refusal, 'officeHours', 'officeHours.0', 'officeHours.1');
  return (
    <Dialog
      title={view.opportunity.company}
      lead="What is kept otherwise with them than with the rest."
      onClose={onClose}
      onSubmit={() => deed('save', save)}
      busy={slow !== null}
      error={refusedElsewhere(
        refusal,
        'company',
        'role',
        'officeCountry',
        'officeHours',
        'officeHours.0',
        'officeHours.1',
      )}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            Cancel
          </Button>
          <Button size="large" look="primary" type="submit" busy={slow !== null}>
            Save
          </Button>
        </>
      }
    >
      <TextField label="Company" value={company} onChange={setCompany} error={refusedAt(refusal, 'company')} />
      <TextField label="Role" value={role} onChange={setRole} error={refusedAt(refusal, 'role')} />
      <SelectField
        label="Their country"
        value={country}
        onChange={setCountry}
        error={refusedAt(refusal, 'officeCountry')}
        hint="Whose holidays close their office."
        options={[
          ['', `As in the settings (${general_country?.name ?? general.settings.officeCountry})`],
          ...general.countries.map((one) => [one.code, one.name] as const),
        ]}
      />
      <div>
        <Checkbox
          label="Their office keeps other hours"
          hint="On their clock. Calls are only planned inside these."
          checked={ownHours}
          onChange={setOwnHours}
        />
        {ownHours && (
          <div className="field-row hours">
            <TimeField
              label="Opens"
              value={hours[0]}
              onChange={(from) => setHours([from, hours[1]])}
              error={hoursWrong}
            />
            <TimeField label="Closes" value={hours[1]} onChange={(to) => setHours([hours[0], to])} />
          </div>
        )}
      </div>
      <div>
        <Segment<Rhythm>
          label="Rhythm"
          value={chosen}
          onChange={setRhythm}
          options={[
            ['general', 'As in the settings'],
            ['article', 'Twice a week'],
            ['calmer', 'Calmer'],
          ]}
        />
        <p className="field-hint">
          {chosen === 'calmer'
            ? 'First follow-up after five working days, then once a week.'
            : chosen === 'article'
              ? 'First follow-up within two days, then about twice a week while it is quiet.'
              : 'The rhythm of all opportunities.'}
        </p>
      </div>
    </Dialog>
  );
}
