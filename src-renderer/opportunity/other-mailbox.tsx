import type { Settings } from '../host/host';
import { MailboxTimes } from '../settings/mailbox-times';
import '../settings/settings.css';
import { Chip } from '../ui/choices';
import { Select } from '../ui/select';
import type { OtherMailbox } from './interview-entry';

const operators: readonly Settings['postalOperator'][] = ['USPS', 'Royal Mail', 'Canada Post', 'Deutsche Post'];

export function OtherMailboxFields({
  value,
  usual,
  onChange,
}: {
  /** Null: the usual mailbox. */
  value: OtherMailbox | null;
  usual: Settings['postalOperator'];
  onChange: (value: OtherMailbox | null) => void;
}) {
  // Part of a form: what is wrong with it is said when that is saved.
  const take = async (mailbox: Box) => {
    onChange({ ...value, mailbox });
    return null;
  };
  return (
    <div className="other-mailbox">
      <Chip pressed={value !== null} onClick={() => onChange(value === null ? { postalOperator: usual } : null)}>
        Another mailbox on the way home
      </Chip>
      {value !== null && (
        <>
          <Select
            aria-label="Its operator"
            value={value.postalOperator ?? usual}
            onChange={(postalOperator) => onChange({ ...value, postalOperator })}
            options={operators.map((operator) => [operator, operator] as const)}
          />
          <MailboxTimes
            label="Monday to Friday"
            line="The times printed on that box."
            value={value.mailbox?.weekdays}
            onChange={(weekdays) => take(withTimes(value.mailbox, { weekdays }))}
          />
          <MailboxTimes
            label="Saturday"
            line="For an interview before a weekend."
            value={value.mailbox?.saturday}
            onChange={(saturday) => take(withTimes(value.mailbox, { saturday }))}
          />
        </>
      )}
    </div>
  );
}

type Box = NonNullable<OtherMailbox['mailbox']>;

/** `undefined` is the operator's habit, and is left out. */
function withTimes(box: Box | undefined, change: Box): Box {
  const { weekdays, saturday } = { ...box, ...change };
  return { ...(weekdays === undefined ? {} : { weekdays }), ...(saturday === undefined ? {} : { saturday }) };
}
