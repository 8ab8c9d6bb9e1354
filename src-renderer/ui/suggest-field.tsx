import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { Field, type FieldProps } from './field';

/** 'America/New_York' is found by "new york", "york" or "america new". */
const plain = (text: string) => text.toLowerCase().replaceAll(/[_/-]+/g, ' ');
const finds = (item: string, query: string) =>
  plain(query)
    .split(' ')
    .every((word) => plain(item).includes(word));

/** Free text with suggestions: a company already known, a time zone by its city. What is typed is never changed. */
export function SuggestField({
  value,
  onChange,
  items,
  placeholder,
  openOnFocus = false,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  items: readonly string[];
  placeholder?: string;
  openOnFocus?: boolean;
}) {
  const [wanted, setWanted] = useState(false);
  // An open list hides the rest of the form from screen readers, so it is open only while it has something new to offer.
  const offers = items.some((item) => item !== value && finds(item, value));
  return (
    <Field {...field}>
      {(wiring) => (
        <Autocomplete.Root
          items={items}
          value={value}
          // Escape leaves or takes back, as everywhere; it empties nothing on the way out.
          onValueChange={(next, { reason }) => {
            if (reason !== 'escape-key') onChange(next);
          }}
          filter={finds}
          limit={60}
          open={wanted && offers}
          onOpenChange={setWanted}
          openOnInputClick={openOnFocus}
        >
          <Autocomplete.Input
            {...wiring}
            className="input"
            placeholder={placeholder}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Autocomplete.Portal>
            <Autocomplete.Positioner className="suggest-positioner" sideOffset={4}>
              <Autocomplete.Popup className="suggest-popup">
                <Autocomplete.List className="suggest-list">
                  {(item: string) => (
                    <Autocomplete.Item key={item} value={item} className="suggest-item">
                      {item.replaceAll('_', ' ')}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  );
}
