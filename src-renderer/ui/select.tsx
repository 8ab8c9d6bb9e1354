import type { AriaAttributes } from 'react';
import './ui.css';

export type Options<T extends string> = readonly (readonly [value: T, label: string])[];

/** One of a few words; only what was offered is handed on. */
export function Select<T extends string>({
  value,
  onChange,
  options,
  ...rest
}: { id?: string; value: T; onChange: (value: T) => void; options: Options<T> } & AriaAttributes) {
  return (
    <select
      {...rest}
      className="input"
      value={value}
      onChange={(event) => {
        const chosen = options.find(([key]) => key === event.target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([key, label]) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
