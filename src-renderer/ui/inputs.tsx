import { type HTMLInputTypeAttribute, useState } from 'react';
import { sayDay } from './dates';
import { Field, type FieldProps } from './field';
import { type Options, Select } from './select';

type Value = { value: string; onChange: (value: string) => void };

export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  autoComplete = 'off',
  ...field
}: FieldProps & Value & { type?: HTMLInputTypeAttribute; placeholder?: string; autoComplete?: string }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type={type}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function LongTextField({
  value,
  onChange,
  rows = 2,
  placeholder,
  ...field
}: FieldProps & Value & { rows?: number; placeholder?: string }) {
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input words"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A Day, `2026-12-11`, or '' while none is chosen. The hint repeats it in words, as the system's own order may mislead. */
export function DateField({ value, onChange, min, ...field }: FieldProps & Value & { min?: string }) {
  const [unreal, setUnreal] = useState(false);
  return (
    <Field
      {...field}
      error={field.error ?? (unreal ? 'That day is not on the calendar.' : undefined)}
      hint={field.hint ?? (value ? sayDay(value) : undefined)}
    >
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type="date"
          value={value}
          min={min}
          max="2200-12-31"
          onChange={(event) => {
            setUnreal(event.target.validity.badInput);
            onChange(event.target.value);
          }}
          onBlur={(event) => setUnreal(event.target.validity.badInput)}
        />
      )}
    </Field>
  );
}

/** A time on the wall, `09:30`, or ''. */
export function TimeField({ value, onChange, ...field }: FieldProps & Value) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          className="input"
          type="time"
          value={value}
          onChange={(event) => onChange(event.target.value.slice(0, 5))}
        />
      )}
    </Field>
  );
}

export function SelectField<T extends string>({
  value,
  onChange,
  options,
  ...field
}: FieldProps & { value: T; onChange: (value: T) => void; options: Options<T> }) {
  return (
    <Field {...field}>{(wiring) => <Select {...wiring} value={value} onChange={onChange} options={options} />}</Field>
  );
}
